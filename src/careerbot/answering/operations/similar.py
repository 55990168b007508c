"""Occupations that stand near one: O*NET's related occupations."""

from __future__ import annotations

from careerbot.answering.findings import find, together
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.ranking import left_out
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer, Status
from careerbot.facts import Occupation, known_among
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store

_COUNT = 5


def answer(frame: Frame, store: Store) -> Answer:
    occupation, said = stands_for(store, asked_about(frame, store)[0])
    found = together([find(store, occupation, each) for each in store.told_together("near")])
    fact = found.first
    if fact is None or not isinstance(fact.value, tuple):
        return FactsAnswer(found.status, beside=found.beside, limits=(*said, *found.limits))
    codes = [item.note for item in fact.items]
    count = min(frame.wanted or _COUNT, len(codes))
    near = store.occupations(code for code in codes if code != occupation.id)
    intro = phrase("intro", "close", plural=occupation)
    compared = store.usual() in frame.attributes and frame.has("more", "less")
    if compared:
        near = _paid_otherwise(occupation, near, frame.has("less"), store)
        intro = intro._replace(name="close_paid_less" if frame.has("less") else "close_paid_more")
    told = (store.usual(), *store.told_together("near"), *store.told_together("prose"))
    said = (*said, *(left_out(each, store) for each in frame.attributes if each not in told))
    near = near[:count]
    summaries = tuple(store.prose(each)[0] for each in near)
    status: Status = "partial" if said or fact.scope else "answered"
    facts = (fact, *known_among(store.fact(each, store.usual()) for each in near))
    if not near:
        return FactsAnswer("no_data", facts=(fact,), limits=(*said, *found.limits))
    honoured = (occupation.id, frame.order if compared else "")
    return Candidates(status, said, near, summaries=summaries, facts=facts, intro=intro, honoured=honoured)


def _paid_otherwise(
    occupation: Occupation, near: tuple[Occupation, ...], less: bool, store: Store
) -> tuple[Occupation, ...]:
    """Those of the occupations that are known to earn more than one does, or less."""
    own = store.fact(occupation, store.usual())
    if own is None or own.number is None:
        return ()
    paid = [(each, store.fact(each, store.usual())) for each in near]
    known = [(each, fact.number) for each, fact in paid if fact and fact.number is not None]
    return tuple(each for each, figure in known if (figure < own.number if less else figure > own.number))
