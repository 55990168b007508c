"""Which occupation a description means: full-text search over titles and prose."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Candidates, refused
from careerbot.facts import Fact
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.descriptions import search
from careerbot.store.store import Store

_COUNT = 3


def answer(frame: Frame, store: Store) -> Answer:
    found = search(store, frame.description, _COUNT)
    if not found:
        return refused(phrase("refusal", "not_described"))
    occupations = tuple(occupation for occupation, _ in found)
    reasons = tuple(phrase("reason", "mentions", words=words) for _, words in found)
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    source = store.source("careerbot")
    definition = store.attribute(store.told_together("prose")[0])
    pairs = zip(occupations, summaries, strict=True)
    facts = tuple(Fact(occupation, definition, summary, "text", source) for occupation, summary in pairs)
    told = Candidates(occupations=occupations, reasons=reasons, summaries=summaries, facts=facts)
    return told._replace(honoured=(frame.description,))
