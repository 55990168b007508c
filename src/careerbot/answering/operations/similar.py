"""Occupations that stand near one: O*NET's related occupations, the closest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from careerbot.answering.findings import find, together
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.ranking import in_words, left_out
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer, Status
from careerbot.attributes import Attribute
from careerbot.conditions import meets
from careerbot.facts import Fact, Occupation, known_among
from careerbot.frame import Frame
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
    compared, conditions = _compared(frame, store), tuple(each.text for each in in_words(frame.filters, store))
    if compared:
        conditions = (f"that {compared.wording['less' if frame.has('less') else 'more']}", *conditions)
    known = _around(occupation, fact, store, further=bool(conditions))
    meeting = (each for each in known if all(meets(store, each, asked)[0] for asked in frame.filters))
    fitting = (each for each in meeting if not compared or _differs(each, occupation, compared, frame, store))
    near = tuple(islice(fitting, frame.wanted or _COUNT))
    told = {each for name in ("close", "near", "prose") for each in store.told_together(name)}
    told |= {store.attribute(each.attribute).by for each in frame.filters} | ({compared.id} if compared else set())
    others = (each for each in frame.attributes if told.isdisjoint((each, store.attribute(each).by)))
    said = (*said, *(left_out(each, store) for each in others))
    of_end = (frame.order, compared.id) if compared else ()
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


def _compared(frame: Frame, store: Store) -> Attribute | None:
    """What those near are to have more of than the one named, or less: pay, time it takes, a level of education."""
    if not frame.has("more", "less"):
        return None
    asked = (store.attribute(store.attribute(each).by) for each in frame.attributes)
    return next((each for each in asked if "more" in each.wording), None)


def _differs(other: Occupation, one: Occupation, about: Attribute, frame: Frame, store: Store) -> bool:
    """Whether the other is known to have less of something than the one, where less is asked for, or else more."""
    facts = (store.fact(one, about.id), store.fact(other, about.id))
    own, its = (about.rank(str(fact.value)) if fact and about.levels else fact and fact.number for fact in facts)
    if own is None or its is None:
        return False
    return its < own if frame.has("less") else its > own
