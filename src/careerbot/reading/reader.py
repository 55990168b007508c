"""A question -> its Reading: tokens, spans, and the small pieces of meaning put together into a frame."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.frame import Frame, Part, Reading, Role
from careerbot.phrase import phrase
from careerbot.reading import bounds, corrections, description, lost, references, written
from careerbot.reading.classes import Classes
from careerbot.reading.cover import cover
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Lexicon, Span
from careerbot.reading.meanings import Years, interpret
from careerbot.reading.titles import Titles
from careerbot.reading.tokens import MAX_CHARACTERS, Tokens, tokens
from careerbot.store.store import Store
from careerbot.store.wordbook import Wordbook

_MOST_AROUND = 3  # words of no meaning beside small talk


class Reader:
    """Reads questions against one store. Holds only look-up memories; safe to share between threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        wordbook = Wordbook(store)
        self._classes = Classes(wordbook.classes())
        self._lexicon = Lexicon(wordbook)
        self._titles = Titles(store, wordbook, self._lexicon.spelling)
        self._years = Years(store.source("oews").period[-4:], store.meta("base_year"), store.meta("target_year"))

    def read(self, question: str) -> Reading:
        """What a question asks, with an account of its words. Never raises for any text."""
        if len(question) > MAX_CHARACTERS:
            return Reading(refusal=phrase("refusal", "too_long", count=MAX_CHARACTERS))
        found = tokens(question, self._classes)
        if not found:
            return Reading(refusal=phrase("refusal", "no_words"))
        pick = references.alone(found)
        if pick:
            return Reading(Frame(pick=pick), (Part(question.strip(), "choice", str(pick)),), fragment=True)
        found = written.as_spoken(found, self._lexicon)
        spans = corrections.spans(found, self._lexicon)
        talk = _talk(found, spans)
        if talk:
            return talk
        description.unless_it_names(spans, len(found))
        amounts = bounds.read(found)
        covering = cover(found, bounds.without_bounds(found, spans, amounts))
        written.mark_steps(found, covering)
        draft = Draft(self._store, self._titles, self._lexicon, found, covering, amounts)
        draft.rejected += lost.titles(found, spans, covering)
        return interpret(draft, self._years)


def _talk(found: Tokens, spans: list[Span]) -> Reading | None:
    """Small talk, or a term to be explained: words that are about nothing else."""
    talking = [span for span in spans if "talk" in span.meanings]
    terms = [span for span in spans if "term" in span.meanings and "title" not in span.meanings]
    said = _small_talk(found, spans, talking) if talking else None
    return said or (_term(found, terms) if terms else None)


def _small_talk(found: Tokens, spans: list[Span], talking: list[Span]) -> Reading | None:
    """The last of several phrases that are all of the question, else one with only a little filler around it."""
    if _positions(talking).issuperset(range(len(found))):
        last = max(talking, key=lambda span: (span.end, span.length))
        return _said(found, Span(0, len(found)), "talk", last.meanings["talk"][0])
    filler = _positions(span for span in spans if "filler" in span.meanings and span.length == 1) | _positions(talking)
    for span in sorted(talking, key=lambda span: -span.length):
        around = _outside(found, span)
        if len(around) <= _MOST_AROUND and filler.issuperset(around) and (span.length > 1 or len(found) <= 2):
            return _said(found, span, "talk", span.meanings["talk"][0])
    return None


def _term(found: Tokens, terms: list[Span]) -> Reading | None:
    for span in sorted(terms, key=lambda span: -span.length):
        rest = {found[at].text for at in _outside(found, span)}
        if rest <= found.classes.around_term and (rest & found.classes.defines or span.length > 2):
            return _said(found, span, "term", span.meanings["term"][0])
    return None


def _positions(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _outside(found: Tokens, span: Span) -> list[int]:
    return [at for at in range(len(found)) if not span.start <= at < span.end]


def _said(found: Tokens, span: Span, role: Role, name: str) -> Reading:
    words = " ".join(token.text for token in found[span.start : span.end])
    return Reading(Frame(talk=name) if role == "talk" else Frame(term=name), (Part(words, role, name),))
