"""What someone in one occupation would still need for another."""

from __future__ import annotations

from careerbot.answering.findings import first_known
from careerbot.answering.groups import asked_about, each_stands_for
from careerbot.answering.shapes import Answer, SideBySide, sections_of
from careerbot.answering.skills import shared_and_own, wider_by
from careerbot.frame import Frame
from careerbot.store.store import Store

_WAYS = ("similar", "how_to")  # operations of attributes that the way from one to the other may be asked by


def answer(frame: Frame, store: Store) -> Answer:
    occupations, said = each_stands_for(store, asked_about(frame, store))
    if len(occupations) < 2:
        return SideBySide(occupations=occupations, summaries=("",), same=True)
    present, wanted, *_ = occupations = occupations[:2]
    way = store.told_together("way_over")
    sections = sections_of(tuple(first_known(store, each, part) for each in occupations) for part in way)
    lists = store.told_together("gap")
    gaps = tuple(name for each in lists for name in wider_by(store, present, wanted, each))
    shared, _ = shared_and_own(store, occupations)
    return SideBySide(
        "answered" if sections or gaps else "no_data",
        occupations=occupations,
        sections=sections,
        shared=shared,
        apart=((), gaps),
        limits=tuple(said),
        honoured=tuple(each for each in frame.attributes if store.attribute(each).operation in _WAYS),
    )
