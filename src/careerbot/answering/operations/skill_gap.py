"""What someone in one occupation would still need for another."""

from __future__ import annotations

from careerbot.answering.findings import first_known
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.shapes import Answer, SideBySide, sections_of
from careerbot.answering.skills import wider_by
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    told = [stands_for(store, occupation) for occupation in asked_about(frame, store)]
    occupations = tuple(occupation for occupation, _ in told)
    if len(occupations) < 2:
        return SideBySide(occupations=occupations, summaries=("",), same=True)
    present, wanted = occupations
    way = store.told_together("way_over")
    sections = sections_of(tuple(first_known(store, each, part) for each in occupations) for part in way)
    lists = store.told_together("gap")
    gaps = tuple(name for each in lists for name in wider_by(store, present, wanted, each))
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    said = tuple(limit for _, limits in told for limit in limits)
    return SideBySide(
        "answered" if sections or gaps else "no_data",
        occupations=occupations,
        summaries=summaries,
        sections=sections,
        apart=((), gaps),
        limits=said,
    )
