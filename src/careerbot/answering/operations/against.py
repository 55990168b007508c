"""What an occupation pays beside what the user is paid."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of
from careerbot.answering.shapes import Answer, FactsAnswer, Verdict
from careerbot.frame import PER_YEAR, Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    asked = store.attribute(frame.attributes[0] if frame.attributes else store.usual())
    about = asked if asked.is_pay else store.attribute(store.usual())
    occupation = store.occupations(frame.ids)[0]
    found = find(store, occupation, about.by, place_of(frame, store))
    fact, paid = found.first, frame.paid
    if fact is None or fact.number is None or paid is None:
        return FactsAnswer(found.status, found.limits, found.facts)
    unit = "hour" if fact.unit.endswith("hour") else "year"
    own = paid.dollars * PER_YEAR[paid.period or "year"] / PER_YEAR[unit]
    difference = fact.number - own
    name = "more" if difference > 0 else "less" if difference < 0 else "same"
    amounts = {"difference": phrase("paid", unit, dollars=abs(difference)), "amount": phrase("paid", unit, dollars=own)}
    text = phrase("against", name, whom=fact, paid=fact, **amounts)
    honoured = (*frame.attributes, *(each.id for each in (occupation,)), frame.order, frame.period)
    return Verdict(found.status, found.limits, facts=(fact,), opening=text, honoured=honoured)
