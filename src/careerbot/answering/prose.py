"""What occupations are or do, in our own words, with the facts asked for in the same breath."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of, together
from careerbot.answering.groups import told_by_members
from careerbot.answering.shapes import Answer, FactsAnswer, Passage, SideBySide
from careerbot.facts import Occupation
from careerbot.frame import Frame
from careerbot.store.store import Store


def prose(occupations: tuple[Occupation, ...], frame: Frame, store: Store, *, brief: bool = False) -> Answer:
    """The summary and the duties of one occupation, the summaries of several; brief: what it is was asked for."""
    others = tuple(each for each in frame.attributes if store.attribute(each).kind != "prose")
    place = place_of(frame, store)
    found = together([find(store, occupation, other, place) for occupation in occupations for other in others])
    if len(occupations) > 1:
        summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
        return SideBySide(occupations=occupations, summaries=summaries, limits=found.limits)
    occupation = occupations[0]
    summary, duties = store.prose(occupation)
    if not summary and found.facts:
        return FactsAnswer(found.status, found.limits, found.facts, found.beside)
    if not summary:
        return told_by_members(occupation, store, place)
    status = found.status if others else "answered"
    return Passage(status, found.limits, occupation, summary, duties, found.facts, brief)
