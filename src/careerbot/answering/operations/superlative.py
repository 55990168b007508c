"""The most and the least: occupations in order of one figure, everywhere or in a place, a field, under conditions."""

from __future__ import annotations

from careerbot.answering.choosing import Instead, ordered_by
from careerbot.answering.findings import place_of
from careerbot.answering.groups import asked_about
from careerbot.answering.limits import by_day
from careerbot.answering.ranking import Query, needs_none, rank, with_others
from careerbot.answering.shapes import Answer, facts_in
from careerbot.frame import Filter, Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer | Instead:
    asked, filters = store.attribute(ordered_by(frame, store)), frame.filters
    if asked.is_pay and not frame.by and any(needs_none(each, store) for each in filters):
        return Instead("filtering", frame)  # of good pay, not the best: who can start soonest comes first
    order = frame.order or "highest"
    if asked.kind == "level":
        return _by_level(frame, asked.by, order, store)
    place, groups = place_of(frame, store), asked_about(frame, store)
    query = Query(asked.by, filters, place, order, frame.wanted, groups, skipped=frame.skipped)
    found: Answer = rank(query, store, leading=True)
    said = by_day(frame)
    if said and found.status == "answered":
        found = found._replace(status="partial", limits=(*found.limits, *said))
    return with_others(found, frame, filters, store)


def _by_level(frame: Frame, attribute: str, order: str, store: Store) -> Answer:
    """The occupations of the highest or lowest level that any of those asked about needs, by pay."""
    steps = store.attribute(attribute).levels
    for level in reversed(steps) if order == "highest" else steps:
        filters = (*frame.filters, Filter(attribute, "is", level))
        groups, place = asked_about(frame, store), place_of(frame, store)
        query = Query(store.usual(), filters, place, wanted=frame.wanted, groups=groups, skipped=frame.skipped)
        found: Answer = rank(query, store, leading=True)
        if facts_in(found):
            break
    found = found._replace(honoured=(*found.honoured, attribute, order))
    return with_others(found, frame, filters, store)
