"""Coding job titles as employers write them: what stands around a title is taken off while what is left is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from careerbot.facts import TitleMatch
from careerbot.reading.classes import Classes
from careerbot.reading.lexicon import Lexicon
from careerbot.reading.linker import Link, Linker
from careerbot.store.store import Store
from careerbot.words.folding import fold, words
from careerbot.words.title_features import without_levels

MAX_CHARACTERS = 300  # of a title; longer text is none
_AT_ONCE = 400  # titles whose keys are looked up together
_PIECE = re.compile(r"[^\s,;:|/()\[\]–—]+")
_SET_OFF = re.compile(r"[,;:|/()\[\]–—]|\s-\s")
_NUMBER = re.compile(r"#\d+|(?:[a-z]{1,4}-?)?\d{3,}(?:-\d+)*", re.IGNORECASE)
_STATE = re.compile(r"[A-Z]{2}")
_CITY_WORDS, _STATE_WORDS = 3, 2
_MOST_ENDS = 8  # edges taken off on one side
_COMMA, _DOTS = ",", "."


class _Piece(NamedTuple):
    """A word of a title, where it stands, and the separator before it ("" for a space)."""

    text: str
    start: int
    end: int
    before: str

    @property
    def plain(self) -> str:
        return self.text.lower().strip(_DOTS)


class _Left(NamedTuple):
    """What may be left of a title: its words, and what was taken off around them."""

    words: tuple[str, ...]
    taken: tuple[str, ...] = ()


class Coder:
    """Links job titles to occupations in bulk. Holds only look-up memories; safe to share between threads."""

    def __init__(self, store: Store, linker: Linker, lexicon: Lexicon, classes: Classes) -> None:
        self._store, self._linker, self._lexicon, self._classes = store, linker, lexicon, classes
        self._title_of = lru_cache(2048)(self._official_title)

    def match(self, titles: Iterable[str], most: int) -> Iterator[tuple[TitleMatch, ...]]:
        """The occupations of each title, best first, at most so many; () for one of which no word is known."""
        waiting: list[str] = []
        for title in titles:
            waiting.append(title)
            if len(waiting) == _AT_ONCE:
                yield from self._matched(waiting, most)
                waiting = []
        yield from self._matched(waiting, most)

    def _matched(self, titles: Sequence[str], most: int) -> Iterator[tuple[TitleMatch, ...]]:
        whole = {title: tuple(words(title)) if len(title) <= MAX_CHARACTERS else () for title in titles}
        known = self._linker.known(whole.values())
        around = {title: self._around(title) for title, said in whole.items() if said and said not in known}
        known |= self._linker.known(left.words for lefts in around.values() for left in lefts)
        found = {title: self._found(said, around.get(title, []), known, most) for title, said in whole.items()}
        return (found[title] for title in titles)

    def _found(
        self, said: tuple[str, ...], around: Sequence[_Left], known: dict[tuple[str, ...], tuple[Link, ...]], most: int
    ) -> tuple[TitleMatch, ...]:
        if not said:
            return ()
        left = next((each for each in around if each.words in known), around[-1] if around else _Left(said))
        links = known.get(left.words) or self._linker.link(left.words)
        kept, levels = without_levels([*map(fold, left.words)])
        taken = left.taken + tuple(map(_left_out, levels if kept else ()))
        return tuple(
            TitleMatch(link.code, self._title_of(link.code), link.share, link.because + taken) for link in links[:most]
        )

    def _official_title(self, code: str) -> str:
        found = self._store.occupation(code)
        return found.title if found else ""

    def _around(self, title: str) -> list[_Left]:
        """What a title may be less what stands around it, the least taken off first.

        Last what it is taken for where none of them is known: less all at its end, and rank and number before it.
        """
        pieces = _pieces(title)
        ends, starts = [len(pieces)], [0]
        while len(ends) <= _MOST_ENDS and (less := self._off_the_end(pieces[: ends[-1]])):
            ends.append(ends[-1] - less)
        while len(starts) <= _MOST_ENDS and (less := self._off_the_start(pieces[starts[-1] :])):
            starts.append(starts[-1] + less)
        pairs = [(end, start) for end in ends for start in starts if start < end and (start or end < len(pieces))]
        pairs.sort(key=lambda pair: (pair[1] - pair[0], pair[1]))
        sure = [start for start in starts if start < ends[-1] and all(map(self._tells_which, pieces[:start]))]
        pairs.append((ends[-1], sure[-1]))
        return [_left(title, pieces, start, end) for end, start in pairs]

    def _tells_which(self, piece: _Piece) -> bool:
        """Whether a word before a title is a rank or a number, and says nothing of the work."""
        classes = self._classes
        return piece.plain in classes.before_title or piece.plain in classes.numbered or piece.text[-1].isdigit()

    def _off_the_end(self, pieces: Sequence[_Piece]) -> int:
        """How many pieces at the end are none of the title's; never all of them."""
        classes = self._classes
        for at, piece in enumerate(pieces[1:], 1):
            if piece.plain in classes.employed_at:
                return len(pieces) - at
        if len(pieces) < 2:
            return 0
        if place := self._place(pieces):
            return place
        last, before = pieces[-1], pieces[-2]
        if len(pieces) > 2 and last.text.lstrip("#").isdigit() and before.plain in classes.numbered:
            return 2
        return int(last.plain in classes.around_title or bool(_NUMBER.fullmatch(last.text)))

    def _off_the_start(self, pieces: Sequence[_Piece]) -> int:
        classes = self._classes
        if len(pieces) < 2:
            return 0
        first, second = pieces[:2]
        if len(pieces) > 2 and first.plain in classes.numbered and second.text.lstrip("#").isdigit():
            return 2
        around = first.plain in classes.around_title or first.plain in classes.before_title
        return int(around or bool(_NUMBER.fullmatch(first.text)))

    def _place(self, pieces: Sequence[_Piece]) -> int:
        """How many pieces at the end are a city and its state, or a place by itself that is set off."""
        whole = len(pieces)
        for state in range(1, min(_STATE_WORDS, whole - 1) + 1):
            if pieces[-state].before != _COMMA or not self._is_state(pieces[-state:]):
                continue
            for city in range(1, min(_CITY_WORDS, whole - state - 1) + 1):
                at = whole - state - city
                if pieces[at].before and self._is_city(pieces[at : whole - state]):
                    return state + city
        for length in range(1, min(_CITY_WORDS, whole - 1) + 1):
            if pieces[-length].before:
                return length if self._is_place(pieces[-length:]) and not _STATE.fullmatch(pieces[-1].text) else 0
        return 0

    def _is_state(self, pieces: Sequence[_Piece]) -> bool:
        code = len(pieces) == 1 and _STATE.fullmatch(pieces[0].text)
        return self._is_place(pieces) and (bool(code) or not pieces[0].text.isupper())

    def _is_city(self, pieces: Sequence[_Piece]) -> bool:
        """Whether these may be a city: one that is known, or words that speak for no occupation."""
        return self._is_place(pieces) or not any(self._linker.row(fold(piece.plain)) for piece in pieces)

    def _is_place(self, pieces: Sequence[_Piece]) -> bool:
        key = "".join(fold(word) for piece in pieces for word in words(piece.text))
        return any(kind == "place" for kind, *_ in self._lexicon.look_up([key]).get(key, ()))


def _pieces(title: str) -> list[_Piece]:
    """The words of a title, each with what separates it from the one before."""
    found: list[_Piece] = []
    end = 0
    for each in _PIECE.finditer(title):
        if any(sign.isalnum() for sign in each[0]) or each[0] == "@":
            between = _SET_OFF.search(f" {title[end : each.start()]} ")
            found.append(_Piece(each[0], each.start(), each.end(), between[0].strip() if between else ""))
            end = each.end()
    return found


def _left(title: str, pieces: Sequence[_Piece], start: int, end: int) -> _Left:
    kept = title[pieces[start].start : pieces[end - 1].end]
    sides = (title[: pieces[start].start], title[pieces[end - 1].end :])
    taken = (side.strip(" ,;:|/()[]–—-") for side in sides)
    return _Left(tuple(words(kept)), tuple(_left_out(side) for side in taken if side))


def _left_out(what: str) -> str:
    """How ``because`` tells it, as the linker tells what decided."""
    return f"left out: {what}"
