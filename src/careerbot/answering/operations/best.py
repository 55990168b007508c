"""Which occupations are best, where nobody said by what: the first of each of three measures, and a question back."""

from __future__ import annotations

from careerbot.answering.findings import place_of
from careerbot.answering.ranking import Query, left_out, rank
from careerbot.answering.shapes import Answer, Measures, Ranking
from careerbot.facts import NATION
from careerbot.frame import Filter, Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_NAMED = 3  # occupations a measure
_LITTLE = (1, 2, 0)  # steps of education, training and experience that are little preparation


def answer(frame: Frame, store: Store) -> Answer:
    place = place_of(frame, store)
    found: list[Ranking] = []
    for said, query in _measures(frame, store, local=place != NATION):
        ranking = rank(query._replace(place=place, wanted=frame.wanted or _NAMED), store)
        if isinstance(ranking, Ranking) and ranking.facts:
            found.append(ranking._replace(rule=said))
    unheld = (left_out(each, store) for each in frame.attributes)
    limits = tuple(dict.fromkeys((*unheld, *(limit for each in found for limit in each.limits))))
    honoured = (frame.order, *frame.attributes, *(code for each in found for code in each.honoured))
    return Measures("no_data" if not found else "partial" if limits else "answered", limits, (*found,), "", honoured)


def _measures(frame: Frame, store: Store, *, local: bool) -> tuple[tuple[Phrase, Query], ...]:
    """What each is called, and the ranking by it; of a place its jobs, for the rest is the nation's alone."""
    paid, openings, jobs, growth = store.told_together("best")
    steps = zip(store.told_together("preparation"), _LITTLE, strict=True)
    little = (Filter(each, "<=", store.attribute(each).levels[step]) for each, step in steps)
    many = (phrase("measure", "jobs"), jobs) if local else (phrase("measure", "most_open"), openings)
    growing = () if local else ((phrase("measure", "growing"), Query(growth, frame.filters)),)
    to_come = any(each.kind == "year" for each in frame.qualifiers)
    return (
        *(growing if to_come else ()),
        (phrase("measure", "paid"), Query(paid, frame.filters)),
        (many[0], Query(many[1], frame.filters)),
        *(() if to_come else growing),
        (phrase("measure", "preparation"), Query(paid, (*frame.filters, *little))),
    )
