"""What the line typed so far could go on as: titles, what can be asked, places; and nothing that is not answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice, takewhile, zip_longest
from time import perf_counter

OFFERED = 8
# The words before the cursor that are looked at together; the letters worth a look-up, or a search for the like.
LONGEST, LONGEST_LIKE, SHORTEST, SHORTEST_LIKE = 5, 3, 2, 4
_LOOKED_AT, _ASKED = 100, 12
_SECONDS = 0.014  # after which no more is looked for: a key must not wait
_MUCH_LIKE, _LIKE = 85, 75  # of 100
_LIKELIEST = 5000  # offers of a kind among which likeness is looked for

Offer = tuple[str, str]  # what is offered, and the occupation, attribute or place that it stands for


class Offers:
    """What a knowledge file offers, by kind: a text with a line each, which is searched faster than a list."""

    def __init__(self, texts: Callable[[str], str]) -> None:
        self._lines = cache(lambda kind: "\n" + texts(kind))
        self._lowered = cache(lambda kind: self._lines(kind).lower())
        self._list = cache(lambda kind: [_offer(line) for line in self._lines(kind).splitlines()[1:_LIKELIEST]])
        self._names = cache(lambda kind: [text.lower() for text, _ in self._list(kind)])

    def load(self) -> None:
        """Read all once; what comes later is fast."""
        for kind in ("title", "attribute", "place"):
            self._lowered(kind)
            self._names(kind)

    def kinds_behind(self, head: str) -> tuple[str, ...]:
        """The kinds that may follow what was typed before, likeliest first."""
        before = head.lower().split()[-1:]
        if before and before[0] in self._lines("before_place").split():
            return ("place",)
        return ("place", "title") if before and before[0] in self._names("attribute") else ("title", "attribute")

    def beginning(self, kind: str, typed: str) -> list[Offer]:
        """Those that begin so, then those in which a word does; of what stands for the same the best come first."""
        found = [offer for mark in ("\n", " ") for offer in islice(self._holding(kind, mark + typed), _LOOKED_AT)]
        first: dict[str, Offer] = {}
        for offer in found:
            first.setdefault(offer[1], offer)
        return [*dict.fromkeys([*first.values(), *found])]

    def like(self, kind: str, typed: str, likeness: int) -> list[Offer]:
        """Those that are spelt as like as that to what was typed, whole or as far as it goes, the likest first."""
        from rapidfuzz import fuzz, process

        names = self._names(kind)
        near = [
            found
            for among in (names, [name[: len(typed)] for name in names])
            for found in process.extract(typed, among, scorer=fuzz.ratio, score_cutoff=likeness, limit=OFFERED)
        ]
        ranked = sorted(near, key=lambda each: (-each[1], each[2]))
        return [self._list(kind)[at] for at in dict.fromkeys(at for *_, at in ranked)]

    def _holding(self, kind: str, mark: str) -> Iterator[Offer]:
        lines, lowered = self._lines(kind), self._lowered(kind)
        at = lowered.find(mark)
        while at >= 0:
            start, end = lowered.rfind("\n", 0, at + 1) + 1, lowered.find("\n", at + 1)
            yield _offer(lines[start : end if end >= 0 else len(lines)])
            at = lowered.find(mark, end) if end >= 0 else -1


def _offer(line: str) -> Offer:
    text, _, code = line.partition("\t")
    return text, code


def complete(text: str, offers: Offers, is_answered: Callable[[str], bool], like: bool = False) -> list[str]:
    """Whole lines that a question may become, likeliest first: the longest run of last words that leads to any wins.

    like: where no offer begins with the words, what is spelt much as they are, then what is spelt roughly so, is taken.
    """
    offers.load()
    late = perf_counter() + _SECONDS
    searches = ((True, _MUCH_LIKE if like else 0), *(((False, _LIKE),) if like else ()))
    for begins, likeness in searches:
        for start in _starts(text):
            head, tail = text[:start], text[start:].lower()
            found = _offered(offers, head, tail, begins, likeness)
            lines = dict.fromkeys(head + offer for offer in found if offer.lower() != tail)
            asked = takewhile(lambda _: perf_counter() < late or like, islice(lines, _ASKED))
            if told := [*islice(filter(is_answered, asked), OFFERED)]:
                return told
            if perf_counter() > late and not like:
                return []
    return []


def _offered(offers: Offers, head: str, tail: str, begins: bool, likeness: int) -> Iterator[str]:
    """Offers of each kind in turn; what is only like the words stands in where nothing begins with them."""
    kinds = offers.kinds_behind(head)
    found = [offers.beginning(kind, tail) if begins else [] for kind in kinds]
    if likeness and not any(found) and len(tail) >= SHORTEST_LIKE and len(tail.split()) <= LONGEST_LIKE:
        found = [offers.like(kind, tail, likeness) for kind in kinds]
    return (text for row in zip_longest(*found) for each in row if each for text in each[:1])


def _starts(text: str) -> list[int]:
    """Where the last words begin, the longest run first; nothing after a space: the word is finished."""
    starts = [] if text.endswith(" ") else [word.start() for word in re.finditer(r"\S+", text)][-LONGEST:]
    return [start for start in starts if len(text) - start >= SHORTEST]


def begun(typed: str, names: Iterable[str]) -> list[str]:
    """Those of the names that what is typed begins, and not the name itself."""
    return [name for name in names if name.startswith(typed.lower()) and name != typed]
