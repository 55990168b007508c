"""Which occupation a description means: full-text search over titles and prose."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of, together
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer, refused
from careerbot.facts import Fact, Occupation
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.descriptions import search
from careerbot.store.store import Store

_COUNT = 3


def answer(frame: Frame, store: Store) -> Answer:
    found = search(store, frame.description, 2 * _COUNT)
    if not found:
        return refused(phrase("refusal", "not_described"))
    occupations = tuple(sorted(found, key=lambda each: each.is_rest))[:_COUNT]
    asked = [each for each in frame.attributes if store.attribute(each).kind != "prose"]
    if asked:
        return _figures(frame, asked, occupations, store)
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    source = store.source("careerbot")
    definition = store.attribute(store.told_together("prose")[0])
    pairs = zip(occupations, summaries, strict=True)
    facts = tuple(Fact(occupation, definition, summary, "text", source) for occupation, summary in pairs)
    return Candidates(occupations=occupations, summaries=summaries, facts=facts, honoured=(frame.description,))


def _figures(frame: Frame, asked: list[str], occupations: tuple[Occupation, ...], store: Store) -> Answer:
    """What was asked beside a description, of the likeliest occupation; the others are named."""
    # One that has figures of its own, before a special kind told by a wider one's.
    first, *others = sorted(occupations, key=lambda each: each.kind == "onet")
    found = together([find(store, first, each, place_of(frame, store)) for each in asked])
    name = "others" if others else "sentence"
    taken = phrase("described", name, plural=first, names=tuple(each.plural for each in others))
    limits = (taken, *found.limits)
    honoured = (frame.description, *frame.attributes)
    return FactsAnswer("partial", limits, found.facts, found.beside, honoured=honoured)
