"""Occupations that have more, or less, of a figure than one that is named: "jobs that pay more than nurses"."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.limits import not_held
from careerbot.answering.ranking import Query, rank, with_others
from careerbot.answering.shapes import Answer, FactsAnswer, Ranking
from careerbot.frame import Filter, Frame, Relation
from careerbot.store.store import Store

_COUNT = 8


def answer(frame: Frame, store: Store) -> Answer:
    attribute, place = frame.attributes[0], place_of(frame, store)
    occupation, said = stands_for(store, asked_about(frame, store)[0], attribute)
    named = find(store, occupation, attribute, place)
    fact = named.first
    if fact is None or fact.number is None:
        return FactsAnswer("no_data", limits=(*said, not_held(store.attribute(attribute).noun, occupation)))
    relation: Relation = "<" if frame.has("less") else ">"
    filters = (*frame.filters, Filter(attribute, relation, fact.number, of=occupation.id))
    found = rank(Query(attribute, filters, place, wanted=frame.wanted, default=_COUNT), store)
    if isinstance(found, Ranking):
        found = found._replace(honoured=(*found.honoured, *frame.ids, frame.order))
    told = with_others(found, frame, filters, store)
    limits = (*said, *named.limits, *told.limits)
    return told._replace(status="partial" if limits and told.status == "answered" else told.status, limits=limits)
