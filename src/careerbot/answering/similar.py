"""Occupations that stand near one: O*NET's related occupations."""

from __future__ import annotations

from careerbot.answering.found import asked_about, find
from careerbot.answering.lookup import largest
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer
from careerbot.frame import Frame
from careerbot.knowledge.facts import Item
from careerbot.knowledge.store import Store

_COUNT = 5


def fits(frame: Frame) -> bool:
    return bool(frame.occupations) and "related" in frame.attributes


def answer(frame: Frame, store: Store) -> Answer:
    occupation, said = largest(asked_about(frame, store)[0], store)
    found = find(store, occupation, "related")
    fact = found.first
    if fact is None or not isinstance(fact.value, tuple):
        return FactsAnswer("filter", found.status, beside=found.beside, limits=(*said, *found.limits))
    codes = [item.note for item in fact.value if isinstance(item, Item)]
    count = min(frame.count or _COUNT, len(codes))
    near = store.occupations(code for code in codes if code != occupation.id)[:count]
    summaries = tuple(store.prose(each)[0] for each in near)
    intro = f"Occupations close to {occupation.plural}:"
    status = "partial" if said or fact.scope else "answered"
    pay = (store.fact(each, "salary") for each in near)
    facts = (fact, *(each for each in pay if each and each.known))
    return Candidates("filter", status, occupations=near, summaries=summaries, facts=facts, intro=intro, limits=said)
