"""Occupations that stand near one: O*NET's related occupations, the closest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from careerbot.answering.findings import find, together
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.ranking import in_words, left_out
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer, Status
from careerbot.conditions import meets
from careerbot.facts import Fact, Occupation, known_among
from careerbot.frame import Filter, Frame, Relation
from careerbot.phrase import phrase
from careerbot.store.store import Store

_COUNT = 5
_FAR = 200  # occupations looked through for some that meet conditions


def answer(frame: Frame, store: Store) -> Answer:
    occupation, said = stands_for(store, asked_about(frame, store)[0])
    found = together([find(store, occupation, each) for each in store.told_together("near")])
    fact = found.first
    if fact is None or not isinstance(fact.value, tuple):
        return FactsAnswer(found.status, beside=found.beside, limits=(*said, *found.limits))
    compared = _compared(frame, occupation, store)
    filters = (*((compared,) if compared else ()), *frame.filters)
    conditions = tuple(each.text for each in in_words(filters, store))
    known = _around(occupation, fact, store, further=bool(conditions))
    fitting = (each for each in known if all(meets(store, each, asked)[0] for asked in filters))
    near = tuple(islice(fitting, frame.wanted or _COUNT))
    told = {each for name in ("close", "near", "prose") for each in store.told_together(name)}
    told |= {store.attribute(each.attribute).by for each in filters}
    others = (each for each in frame.attributes if told.isdisjoint((each, store.attribute(each).by)))
    said = (*said, *(left_out(each, store) for each in others))
    of_end = (frame.order, compared.attribute) if compared else ()
    honoured = (occupation.id, fact.attribute, *of_end, *map(str, frame.filters))
    if not near:
        none = phrase("close", "none", plural=occupation, condition=conditions)
        return Candidates("no_data", (none, *said, *found.limits), honoured=honoured)
    intro = phrase("intro", "close", plural=occupation)
    if conditions:
        intro = phrase("intro", "close_that", plural=occupation, condition=conditions)
    beside = known_among(store.fact(one, each) for one in near for each in store.told_together("close"))
    status: Status = "partial" if said or fact.scope else "answered"
    summaries = tuple(store.prose(each)[0] for each in near)
    return Candidates(status, said, near, summaries=summaries, facts=(fact, *beside), intro=intro, honoured=honoured)


def _around(occupation: Occupation, fact: Fact, store: Store, *, further: bool) -> Iterator[Occupation]:
    """The occupations near one, closest first, and, further, those near these and so on; none that is part of it."""
    found, around = {occupation.id}, [item.note for item in fact.items]
    for code in around:
        for each in store.occupations((code,)):
            if each.id in found or each.soc == occupation.id:
                continue
            found.add(each.id)
            yield each
            its = [store.fact(each, name) for name in store.told_together("near")] if further else []
            around += [item.note for one in known_among(its) for item in one.items if len(around) < _FAR]


def _compared(frame: Frame, occupation: Occupation, store: Store) -> Filter | None:
    """The condition of having more than the one named, or less: of pay, of a time, of a level of education."""
    if not frame.has("more", "less"):
        return None
    for about in (store.attribute(store.attribute(each).by) for each in frame.attributes):
        own = store.fact(occupation, about.id) if about.is_ranked or about.kind == "level" else None
        if own and own.known:
            relation: Relation = "<" if frame.has("less") else ">"
            if about.kind == "level":
                return Filter(about.id, relation, str(own.value))
            return Filter(about.id, relation, own.number or 0.0, of=occupation.id)
    return None
