"""Occupations that have more, or less, of a figure than one that is named: "jobs that pay more than nurses"."""

from __future__ import annotations

from typing import cast

from careerbot.answering.findings import find, place_of
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.limits import not_held
from careerbot.answering.ranking import Query, rank, with_others
from careerbot.answering.shapes import Answer, FactsAnswer, Ranking
from careerbot.facts import Occupation
from careerbot.frame import Filter, Frame, Relation
from careerbot.store.store import Store

_NEAR = 0.05  # of a figure: what is no further from it is about the same
_NEAR_POINTS = 1.0  # the same of per cent


def answer(frame: Frame, store: Store) -> Answer:
    attribute, place = frame.attributes[0], place_of(frame, store)
    occupation, said = stands_for(store, asked_about(frame, store)[0], attribute)
    named = find(store, occupation, attribute, place)
    fact = named.first
    if fact is None or fact.number is None:
        return FactsAnswer("no_data", limits=(*said, not_held(store.attribute(attribute).noun, occupation)))
    filters = (*frame.filters, _beside(frame, fact.number, attribute, occupation, store))
    found = rank(Query(attribute, filters, place, wanted=frame.wanted), store)
    if isinstance(found, Ranking):
        found = found._replace(honoured=(*found.honoured, *frame.ids, frame.order))
    told = with_others(found, frame, filters, store)
    limits = (*said, *named.limits, *told.limits)
    return told._replace(status="partial" if limits and told.status == "answered" else told.status, limits=limits)


def _beside(frame: Frame, figure: float, attribute: str, whose: Occupation, store: Store) -> Filter:
    """The condition of having more than a figure, less, at least or at most as much, or about the same."""
    if frame.has("alike"):
        about = store.attribute(attribute)
        apart = _NEAR_POINTS if about.unit.style == "percent" else abs(figure) * _NEAR
        digits = 2 if about.unit.style in ("cents", "percent") else 0
        low, high = round(figure - apart, digits), round(figure + apart, digits)
        return Filter(attribute, "between", low, high=high, of=whose.id)
    strict, even = ("<", "<=") if frame.has("less") else (">", ">=")
    relation = cast("Relation", even if frame.has("or_equal") else strict)
    return Filter(attribute, relation, figure, of=whose.id)
