"""What someone in one occupation would still need for another."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.findings import first_known
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.shapes import Answer, Section, SideBySide
from careerbot.answering.skills import wider_by
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    told = [stands_for(store, occupation) for occupation in asked_about(frame, store)]
    occupations = tuple(occupation for occupation, _ in told)
    if len(occupations) < 2:
        return SideBySide(occupations=occupations, summaries=("",), same=True)
    present, wanted = occupations
    sections = []
    for attribute in store.told_together("way_over"):
        facts = tuple(first_known(store, occupation, attribute) for occupation in occupations)
        if any(fact and fact.known for fact in facts):
            sections.append(Section(facts))
    gaps = (*wider_by(store, present, wanted, ids.SKILLS), *wider_by(store, present, wanted, ids.KNOWLEDGE))
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    said = tuple(limit for _, limits in told for limit in limits)
    return SideBySide(
        "answered" if sections or gaps else "no_data",
        occupations=occupations,
        summaries=summaries,
        sections=tuple(sections),
        apart=((), gaps),
        limits=said,
    )
