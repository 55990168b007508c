"""Two or more occupations side by side, where no one attribute was asked for."""

from __future__ import annotations

from careerbot.answering.beside import beside_each_other, same
from careerbot.answering.findings import place_of
from careerbot.answering.groups import asked_about
from careerbot.answering.shapes import Answer
from careerbot.facts import NATION
from careerbot.frame import Frame
from careerbot.store.store import Store

_MEMBERS = 3


def answer(frame: Frame, store: Store) -> Answer:
    occupations = asked_about(frame, store)
    if len(frame.occupations) == 1:
        # Emergency medical technicians and paramedics are named as one group: its members are meant.
        occupations = store.members(occupations[0])[:_MEMBERS] if occupations[0].is_group else occupations
    if len(occupations) == 1:
        return same(occupations[0], store)
    told, place = store.told_together("side_by_side"), place_of(frame, store)
    if place != NATION:
        told = tuple(each for each in told if store.attribute(each).is_local)
    found = beside_each_other(occupations, told, place, store, whole=True)
    # "X vs Y" asks for the figures; what each one does, who asks for the difference.
    return found if frame.has("difference") or not found.sections else found._replace(summaries=())
