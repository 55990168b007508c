"""A question -> its Reading: tokens, spans, and the small pieces of meaning put together into a frame."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from careerbot.frame import Before, Frame, Part, Reading, Sum
from careerbot.phrase import phrase
from careerbot.reading import corrections, lost, parting, references, talk
from careerbot.reading.classes import Classes
from careerbot.reading.cover import cover
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Lexicon, Span
from careerbot.reading.meanings import Years, interpret
from careerbot.reading.titles import Titles
from careerbot.reading.tokens import MAX_CHARACTERS, Tokens, tokens
from careerbot.store.store import Store
from careerbot.store.wordbook import Wordbook

if TYPE_CHECKING:
    from careerbot.reading.bounds import Amount
    from careerbot.reading.coding import Coder

_NOTHING = Before()
_STOP, _JOINED = attrgetter("stop"), attrgetter("joined")


class Reader:
    """Reads questions against one store. Holds only look-up memories; safe to share between threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        wordbook = Wordbook(store)
        self._classes = Classes(wordbook.classes())
        self._lexicon = Lexicon(wordbook)
        self._titles = Titles(store, wordbook, self._lexicon.spelling)
        self._years = Years(store.source("oews").period[-4:], store.meta("base_year"), store.meta("target_year"))

    @cached_property
    def coder(self) -> Coder:
        """What links job titles by themselves."""
        from careerbot.reading.coding import Coder  # which questions do not need

        return Coder(self._store, self._titles.linker, self._lexicon, self._classes)

    def questions(self, line: str) -> tuple[tuple[str, Reading], ...]:
        """The questions of a line that holds several, each with its reading; () for one that holds one."""
        return parting.questions(line, self._classes, self.read) if len(line) <= MAX_CHARACTERS else ()

    def read(self, question: str, before: Before = _NOTHING) -> Reading:
        """What a question asks, with an account of its words. Never raises for any text.

        before: what the turns before leave open.
        """
        if len(question) > MAX_CHARACTERS:
            return Reading(refusal=phrase("refusal", "too_long", count=MAX_CHARACTERS))
        found = tokens(question, self._classes)
        if not found:
            return Reading(refusal=phrase("refusal", "no_words"))
        of_oneself = not found.typed.isdisjoint(self._classes.of_oneself)
        if of_oneself and found.numbered:
            from careerbot.reading import oneself

            found = oneself.with_unit(found)
        if before.spoken:
            from careerbot.reading import turns

            def read(words: Tokens) -> Reading:
                return references.answer(words, before, self._store) or self._read(question, words)

            reading = (
                turns.page(found, before)
                or references.answer(found, before, self._store)
                or talk.about_careerbot(found, self._lexicon.spans(found))
                or turns.leaning(found, before, self._lexicon, read)
                or self._read(question, found)
            )
        else:
            reading = references.answer(found, before, self._store) or self._read(question, found)
        if of_oneself:
            from careerbot.reading import oneself

            return oneself.told(found, reading, self._store)
        return reading

    def _read(self, question: str, found: Tokens) -> Reading:
        """The reading of a question by itself, or of it without what is told around it where that says less of it."""
        reading = self._whole(question, found)
        if reading.refusal is None and not reading.unexplained:
            return reading
        from careerbot.reading import story  # which few questions need

        alone = story.left_aside(found, self._lexicon, lambda asked: self._whole(question, asked))
        return alone if alone and (reading.refusal or story.unmet(alone) < story.unmet(reading)) else reading

    def _whole(self, question: str, found: Tokens) -> Reading:
        if any(map(_STOP, found[1:])):
            from careerbot.reading import written  # which few questions need

            found = written.as_spoken(found, self._lexicon)
        if not found.typed.isdisjoint(found.classes.fraction):
            from careerbot.reading import fractions  # which few questions need

            found = fractions.as_percent(found)
        spans = corrections.spans(found, self._lexicon)
        said = talk.about_careerbot(found, spans)
        if said:
            return said
        if any("reverse" in span.meanings.get("cue", ()) for span in spans):
            from careerbot.reading import description

            description.unless_it_names(spans, found)
        amounts = _amounts(found)
        worked = _sum(found) if amounts else None
        if worked and not worked.bare:
            return _worked_out(question, worked)
        covering = cover(found, _without_bounds(found, spans, amounts) if amounts else spans)
        if found.numbered or not found.typed.isdisjoint(found.classes.roman):
            from careerbot.reading import written

            written.mark_steps(found, covering)
        if any(map(_JOINED, found)):
            from careerbot.reading import written

            written.mark_departments(found, covering)
        draft = Draft(self._store, self._titles, self._lexicon, found, covering, amounts)
        draft.rejected += lost.titles(found, spans, covering)
        reading = interpret(draft, self._years)
        if worked is None or reading.refusal or not reading.frame.filters:
            return _worked_out(question, worked) if worked else reading
        return reading._replace(frame=reading.frame._replace(sum=worked))  # or it bounds what was talked about


def _amounts(found: Tokens) -> list[Amount]:
    cardinal, scale = found.classes.cardinal, found.classes.scale
    if not found.numbered and found.typed.isdisjoint(cardinal) and found.typed.isdisjoint(scale):
        return []
    from careerbot.reading import bounds  # which few questions need

    return bounds.read(found)


def _without_bounds(found: Tokens, spans: list[Span], amounts: list[Amount]) -> list[Span]:
    from careerbot.reading import bounds

    return bounds.without_bounds(found, spans, amounts)


def _sum(found: Tokens) -> Sum | None:
    from careerbot.reading import sums  # which few questions need

    return sums.read(found)


def _worked_out(question: str, worked: Sum) -> Reading:
    return Reading(Frame(sum=worked), (Part(question.strip(), "number", ", ".join(worked.signs)),))
