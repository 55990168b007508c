"""Which occupations meet conditions: by pay, growth, education, field, major, skill, technology, place ..."""

from __future__ import annotations

from careerbot.answering.choosing import Instead
from careerbot.answering.findings import place_of
from careerbot.answering.groups import asked_about
from careerbot.answering.ranking import Query, in_words, needs_none, rank, with_others
from careerbot.answering.shapes import Answer, Candidates, Ranking
from careerbot.conditions import meets
from careerbot.facts import Fact, Occupation
from careerbot.frame import Filter, Frame, Match
from careerbot.phrase import phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer | Instead:
    if len(frame.occupations) > 1:
        return _among_these(frame, asked_about(frame, store), store)
    place = place_of(frame, store)
    if not frame.filters and not frame.occupations and not frame.place:
        return _everything(store)
    field = _field_asked_about(frame, store)
    if field:
        return Instead("lookup", frame._replace(occupations=(field,), filters=()), tuple(map(str, frame.filters)))
    attribute, member = _ordering(frame, store)
    groups, order = asked_about(frame, store), frame.order or "highest"
    before = _before(frame, store)
    if before and not needs_none(before, store):
        attribute = store.told_together("best")[2]  # pay by the year is not published of all
        frame = frame._replace(attributes=frame.attributes or (store.usual(),))
    told = (frame.wanted, groups, member, before, frame.skipped)
    query = Query(attribute, frame.filters, place, order, *told)
    found = rank(query, store)
    if before:
        found = found._replace(honoured=(*found.honoured, frame.order))
    return with_others(found, frame, frame.filters, store)


def _before(frame: Frame, store: Store) -> Filter | None:
    """The condition that orders a list which nobody gave an order: a program of study, or no experience."""
    limited = {store.attribute(each.attribute).by for each in frame.filters}
    asked = [about for about in map(store.attribute, frame.attributes) if about.is_ranked and about.id not in limited]
    none = next((each for each in frame.filters if needs_none(each, store)), None)
    if none and not frame.by and all(about.is_pay for about in asked):
        return none
    if frame.by or asked or (frame.order and not frame.has("more", "less", "at_least", "at_most")):
        return None
    studied = (each for each in frame.filters if store.attribute(each.attribute).families and not each.negated)
    return next(studied, None) or none


def _field_asked_about(frame: Frame, store: Store) -> Match | None:
    """The field of work that something is asked of which orders no list: "skills for big data jobs"."""
    asked = [each for each in map(store.attribute, frame.attributes) if not each.is_ranked and not each.listed]
    if not asked or frame.occupations or len(frame.filters) != 1:
        return None
    condition = frame.filters[0]
    codes = str(condition.value).split()
    if condition.attribute != "field" or condition.negated or len(codes) != 1:
        return None
    return Match(codes[0], condition.words)


def _ordering(frame: Frame, store: Store) -> tuple[str, str]:
    """(attribute, member): what was asked for, else the importance of the first skill, else the figure filtered by."""
    if frame.by:
        return store.attribute(frame.by).by, ""
    limited = {condition.attribute for condition in frame.filters}
    for each in map(store.attribute, frame.attributes):
        # A span of time that limits the list asks for no order of its own.
        if each.is_ranked and not (each.id in limited and each.unit.time):
            return each.id, ""
    conditions = [(store.attribute(store.attribute(each.attribute).by), each) for each in frame.filters]
    for attribute, condition in conditions:
        known = store.named_like(attribute.id, str(condition.value)) if attribute.kind == "scaled" else ()
        if known and not condition.negated and "|" not in str(condition.value):
            return attribute.id, known[0]
    for attribute, _ in conditions:
        if attribute.is_ranked and attribute.family in ("pay", "jobs", "outlook"):
            return attribute.id, ""
    return store.usual(), ""


def _among_these(frame: Frame, occupations: tuple[Occupation, ...], store: Store) -> Answer:
    """Which of these occupations meet the conditions, by the fact that decides the first of them."""
    place = place_of(frame, store)
    facts: list[Fact] = []
    unknown: list[Occupation] = []
    for occupation in occupations:
        told = [meets(store, occupation, condition, place) for condition in frame.filters]
        if any(met is None for met, _ in told):
            unknown.append(occupation)
        elif all(met for met, _ in told):
            fact = next((fact for _, fact in told if fact), None) or store.fact(occupation, store.usual(), place)
            facts += [fact] if fact else []
    facts.sort(key=lambda fact: -(fact.number or 0))
    limits = tuple(phrase("unknown", plural=occupation) for occupation in unknown)
    found = Ranking(
        "partial" if unknown else "answered",
        facts=tuple(facts),
        total=len(facts),
        named=len(occupations),
        conditions=in_words(frame.filters, store),
        limits=limits,
        honoured=(*frame.ids, *map(str, frame.filters), place.code),
    )
    return with_others(found, frame, frame.filters, store)


def _everything(store: Store) -> Answer:
    """How many occupations there are, those written by hand, and the fields with their numbers."""
    own, fields = store.hand_written(), store.fields()
    reasons = tuple(phrase("reason", "hand_written") for _ in own)
    reasons += tuple(phrase("reason", "field", count=number) for _, number in fields)
    intro = phrase("intro", "everything", count=store.count())
    return Candidates(occupations=own + tuple(field for field, _ in fields), reasons=reasons, intro=intro)
