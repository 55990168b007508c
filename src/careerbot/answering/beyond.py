"""Occupations that have more, or less, of a figure than one that is named: "jobs that pay more than nurses"."""

from __future__ import annotations

from careerbot.answering.found import asked_about, find, place_of
from careerbot.answering.limits import not_held
from careerbot.answering.lookup import largest
from careerbot.answering.shapes import Answer, FactsAnswer, Ranking
from careerbot.answering.superlative import rank, with_others
from careerbot.frame import Filter, Frame
from careerbot.store.store import Store

COUNT = 8


def answer(frame: Frame, store: Store) -> Answer:
    attribute, place = frame.attributes[0], place_of(frame, store)
    occupation, said = largest(asked_about(frame, store)[0], store)
    named = find(store, occupation, attribute, place)
    fact = named.first
    if fact is None or fact.number is None:
        return FactsAnswer("filter", "no_data", limits=(*said, not_held(store.attribute(attribute).noun, occupation)))
    relation = "<" if frame.has("less") else ">"
    filters = (*frame.filters, Filter(attribute, relation, fact.number))
    found = rank("filter", store, attribute, filters, place, "highest", frame.count, default=COUNT)
    if isinstance(found, Ranking):
        *others, last = found.conditions
        found = found._replace(conditions=(*others, last._replace(text=f"{last.text}, that of {occupation.plural}")))
    found = with_others(found, frame, filters, store)
    limits = (*said, *named.limits, *found.limits)
    return found._replace(status="partial" if limits and found.status == "answered" else found.status, limits=limits)
