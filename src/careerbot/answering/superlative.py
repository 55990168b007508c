"""The most and the least: occupations in order of one figure, everywhere or in a place, a field, under conditions."""

from __future__ import annotations

from careerbot import ids, levels
from careerbot.answering.choosing import ordered_by
from careerbot.answering.conditions_said import all_in_words
from careerbot.answering.found import asked_about, place_of
from careerbot.answering.limits import national_only, where
from careerbot.answering.lookup import by_day
from careerbot.answering.shapes import Answer, FactsAnswer, Ranking, facts_in
from careerbot.conditions import matching
from careerbot.facts import NATION, Fact, Occupation, Place
from careerbot.frame import Filter, Frame
from careerbot.phrase import Clause, Phrase, phrase
from careerbot.store.store import Store

COUNT, MOST = 5, 50


def answer(frame: Frame, store: Store) -> Answer:
    asked, filters = store.attribute(ordered_by(frame, store)), frame.filters
    order = frame.order or "highest"
    if asked.kind == "level":
        return _by_level(frame, asked.by, order, store)
    groups = asked_about(frame, store)
    found = rank("superlative", store, asked.by, filters, place_of(frame, store), order, frame.count, groups)
    said = by_day(frame)
    if said and found.status == "answered":
        found = found._replace(status="partial", limits=(*found.limits, *said))
    return with_others(found, frame, filters, store)


def _by_level(frame: Frame, attribute: str, order: str, store: Store) -> Answer:
    """The occupations of the highest or lowest level that any of those asked about needs, by pay."""
    steps = levels.ORDERED[attribute]
    for level in reversed(steps) if order == "highest" else steps:
        filters = (*frame.filters, Filter(attribute, "is", level))
        groups, place = asked_about(frame, store), place_of(frame, store)
        found = rank("superlative", store, ids.SALARY, filters, place, "highest", frame.count, groups)
        if facts_in(found):
            break
    return with_others(found, frame, filters, store)


def with_others(found: Answer, frame: Frame, filters: tuple[Filter, ...], store: Store) -> Answer:
    """A ranking with what else was asked of the occupations in it: a figure each, or that it is left out."""
    if not isinstance(found, Ranking) or not found.facts:
        return found
    told = {found.attribute, *(store.attribute(each.attribute).by for each in filters)}
    paid = store.attribute(found.attribute).family == "pay"
    asked = (store.attribute(store.attribute(each).by) for each in frame.attributes)
    others = {
        each.id: each for each in asked if not (each.id in told or each.listed or (paid and each.family == "pay"))
    }
    single = [each for each in others.values() if each.is_ranked or each.kind == "level"]  # a line has room for these
    place, _ = _place_named(filters, place_of(frame, store), store)
    facts = (
        store.fact(fact.occupation, each.id, place if each.is_local else NATION)
        for fact in found.facts
        for each in single
    )
    said = tuple(left_out(name, store) for name, each in others.items() if each not in single)
    beside = tuple(fact for fact in facts if fact and fact.known)
    status = "partial" if said else found.status
    return found._replace(status=status, beside=beside, limits=(*found.limits, *said))


def left_out(attribute: str, store: Store) -> Phrase:
    """That a list does not go by something: because nothing is known of it, or because it is no figure."""
    about = store.attribute(attribute)
    if not about.is_held:
        return phrase("not_held", "in_no_list", noun=store.attribute(attribute).noun)
    return phrase("list", noun=store.attribute(attribute).noun)


def rank(
    operation: str,
    store: Store,
    attribute: str,
    filters: tuple[Filter, ...],
    place: Place,
    order: str,
    count: int | None,
    groups: tuple[Occupation, ...] = (),
    member: str = "",
    default: int = COUNT,
) -> Answer:
    """Occupations that meet the conditions, ordered by a figure; place counts for pay and jobs alone."""
    place, filters = _place_named(filters, place, store)
    said = _national(store, (attribute, *(f.attribute for f in filters)), place)
    local = place if store.attribute(attribute).is_local and not member else NATION
    among = _among(filters, groups, place, store)
    lowest, shown = order == "lowest", max(1, min(count or default, MOST))
    facts, total = store.ranked(attribute, place=local, lowest=lowest, among=among, limit=shown, member=member)
    if not total and not filters and not groups:
        facts, total = _hand_written(store, attribute, order, shown)
    if not facts and not filters:
        return FactsAnswer(operation, "no_data", limits=(*said, _unordered(store, attribute, place)))
    if total > MOST and (count or 0) > MOST:
        said = (*said, phrase("count", count=MOST))
    return Ranking(
        operation,
        "no_data" if not facts else "partial" if said else "answered",
        attribute=attribute,
        facts=facts,
        order=order,
        total=total,
        rule=rule_of(store, attribute, order, facts, member),
        conditions=_conditions(filters, groups, place, store),
        limits=(*said, *_top_coded(store, filters)),
    )


def _place_named(filters: tuple[Filter, ...], place: Place, store: Store) -> tuple[Place, tuple[Filter, ...]]:
    """The place asked for, which a condition may name, and the other conditions."""
    there = next((f for f in filters if f.attribute == "place" and not f.negated), None)
    if there is None or place.code != NATION.code:
        return place, filters
    return store.place(str(there.value)) or place, tuple(f for f in filters if f is not there)


def _among(filters: tuple[Filter, ...], groups: tuple[Occupation, ...], place: Place, store: Store) -> set[int] | None:
    """The occupations, by their rows, that are ranked; None for all."""
    among = set(matching(store, filters, place)) if filters or groups or place.code != NATION.code else None
    for group in groups:
        among = (among or set()) & store.standing_in(group)
    return among


def _conditions(
    filters: tuple[Filter, ...], groups: tuple[Occupation, ...], place: Place, store: Store
) -> tuple[Clause, ...]:
    there = (Clause("place", f"in {where(place)}"),) if place.code != NATION.code else ()
    among = (Clause("place", f"among {group.plural}") for group in groups)
    return (*there, *all_in_words(filters, store), *among)


def _national(store: Store, attributes: tuple[str, ...], place: Place) -> tuple[Phrase, ...]:
    """Which of the figures used are the nation's, though a place was asked for."""
    if place.code == NATION.code:
        return ()
    used = map(store.attribute, dict.fromkeys(attributes))
    return tuple(national_only(each.noun, place) for each in used if each.is_ranked and not each.is_local)


def _hand_written(store: Store, attribute: str, order: str, shown: int) -> tuple[tuple[Fact, ...], int]:
    """What only the hand-written occupations have a figure for (job satisfaction)."""
    part = store.attribute(attribute).named[0]
    facts = [fact for own in store.hand_written() if (fact := store.own(own, part)) and fact.number is not None]
    facts.sort(key=lambda fact: (fact.number or 0) * (1 if order == "lowest" else -1))
    return tuple(facts[:shown]), len(facts)


def _unordered(store: Store, attribute: str, place: Place) -> Phrase:
    if place.code == NATION.code:
        return phrase("not_held", "no_order", noun=store.attribute(attribute).noun)
    return phrase("not_held", "no_order_there", noun=store.attribute(attribute).noun, place=place)


def rule_of(store: Store, attribute: str, order: str, facts: tuple[Fact, ...], member: str = "") -> Phrase:
    """What is counted and how ties are told."""
    figure = phrase("rule", "importance", member=member) if member else store.attribute(attribute).noun
    rule = "surveyed" if store.attribute(attribute).surveyed else "own_figures"
    if facts and facts[0].occupation.kind == "own":
        rule = "hand_written"
    top = phrase("rule", "top_coded") if any(fact.at_least for fact in facts) else ""
    return phrase("rule", rule, noun=figure, order=order, top=top)


def _top_coded(store: Store, filters: tuple[Filter, ...]) -> tuple[Phrase, ...]:
    """Where a threshold lies above what is published, so that some that meet it cannot be found."""
    top = float(store.meta("top_annual") or 0)
    money = [f for f in filters if store.attribute(f.attribute).is_pay and f.relation in (">", ">=")]
    above = [f.attribute for f in money if isinstance(f.value, (int, float)) and f.value > top]
    if any(store.has_top_coded(attribute) for attribute in above):
        return (phrase("top_coded", amount=top),)
    return ()
