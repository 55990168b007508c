"""The most and the least: occupations in order of one figure, everywhere or in a place, a field, under conditions."""

from __future__ import annotations

from dataclasses import replace

from careerbot import levels
from careerbot.answering.conditions import all_in_words
from careerbot.answering.found import LOCAL, asked_about, noun, parts_of, place_of, spec
from careerbot.answering.limits import national_only, where
from careerbot.answering.lookup import by_day
from careerbot.answering.shapes import Answer, FactsAnswer, Ranking
from careerbot.facts import NATION, Fact, Occupation, Place
from careerbot.frame import Filter, Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.conditions import SURVEYED, attribute_of
from careerbot.store.store import Store

COUNT, MOST = 5, 50
EXTREMES = ("most", "least", "most_pay", "least_pay", "fastest_growing")  # cues that ask for the first of all
# What occupations can be ordered by.
FIGURES = frozenset(
    "salary salary_median hourly_rate hourly_median salary_range starting_pay pay_bottom pay_p25 pay_p75 pay_top "
    "growth openings employment employment_projected self_employment time_to_become age age_median age_mean gender "
    "satisfaction lgbt experience_years".split()
)
LEVELS = {"education": "education_entry", "education_entry": "education_entry", "experience": "experience_entry"}
# What the end that is asked for is an end of.
PAY = frozenset("salary salary_median hourly_rate hourly_median salary_range starting_pay".split())
_ORDERED_BY = {
    ("most_pay", "least_pay"): PAY | {"pay_bottom", "pay_p25", "pay_p75", "pay_top"},
    ("fastest_growing", "fastest_shrinking"): {"growth"},
}
_TOLD_BY_A_LIST = {"group", "definition", "related", "requirements"}
_SINGLE = FIGURES | set(LEVELS.values())  # what one line of a list has room for
_FIRST = {"age": "age_median", "salary_range": "pay_top"}


def answer(frame: Frame, store: Store) -> Answer:
    attribute, filters = ordered_by(frame), frame.filters
    order = frame.order or "highest"
    if attribute in LEVELS:
        return _by_level(frame, LEVELS[attribute], order, store)
    attribute = _FIRST.get(attribute, attribute)
    if frame.period == "hour" and attribute == "salary":
        attribute = "hourly_rate"
    groups = asked_about(frame, store)
    found = rank("superlative", store, attribute, filters, place_of(frame, store), order, frame.count, groups)
    said = by_day(frame)
    if said and found.status == "answered":
        found = replace(found, status="partial", limits=(*found.limits, *said))
    return with_others(found, frame, filters, store)


def _by_level(frame: Frame, attribute: str, order: str, store: Store) -> Answer:
    """The occupations of the highest or lowest level that any of those asked about needs, by pay."""
    steps = levels.ORDERED[attribute]
    for level in reversed(steps) if order == "highest" else steps:
        filters = (*frame.filters, Filter(attribute, "is", level))
        groups, place = asked_about(frame, store), place_of(frame, store)
        found = rank("superlative", store, "salary", filters, place, "highest", frame.count, groups)
        if found.all_facts:
            break
    return with_others(found, frame, filters, store)


def ordered_by(frame: Frame) -> str:
    """What is ordered by: growth in "fastest growing jobs and what they pay", else the attribute named first."""
    kind = next((kind for cues, kind in _ORDERED_BY.items() if frame.has(*cues)), None)
    return next((each for each in frame.attributes if kind is None or each in kind), next(iter(frame.attributes), ""))


def with_others(found: Answer, frame: Frame, filters: tuple[Filter, ...], store: Store) -> Answer:
    """A ranking with what else was asked of the occupations in it: a figure each, or that it is left out."""
    if not isinstance(found, Ranking) or not found.facts:
        return found
    told = {found.attribute, *map(attribute_of, filters), *_TOLD_BY_A_LIST}
    told |= PAY if found.attribute in PAY else set()
    resolved = (LEVELS.get(each, _FIRST.get(each, each)) for each in frame.attributes)
    others = tuple(dict.fromkeys(each for each in resolved if each not in told))
    place, _ = _place_named(filters, place_of(frame, store), store)
    facts = (
        store.fact(fact.occupation, each, place if each in LOCAL else NATION)
        for fact in found.facts
        for each in others
        if each in _SINGLE
    )
    said = tuple(left_out(each, store) for each in others if each not in _SINGLE)
    beside = tuple(fact for fact in facts if fact and fact.known)
    status = "partial" if said else found.status
    return replace(found, status=status, beside=beside, limits=(*found.limits, *said))


def left_out(attribute: str, store: Store) -> Phrase:
    """That a list does not go by something: because nothing is known of it, or because it is no figure."""
    table = spec(store, attribute)
    if not table.get("sentence") and not table.get("parts"):
        return phrase("not_held", "in_no_list", noun=noun(store, attribute))
    return phrase("list", noun=noun(store, attribute))


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
    local = place if attribute in LOCAL and not member else NATION
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
    among = set(store.matching(filters, place)) if filters or groups or place.code != NATION.code else None
    for group in groups:
        among = (among or set()) & store.standing_in(group)
    return among


def _conditions(
    filters: tuple[Filter, ...], groups: tuple[Occupation, ...], place: Place, store: Store
) -> tuple[str, ...]:
    there = (f"in {where(place)}",) if place.code != NATION.code else ()
    return (*there, *all_in_words(filters, store), *(f"among {group.plural}" for group in groups))


def _national(store: Store, attributes: tuple[str, ...], place: Place) -> tuple[Phrase, ...]:
    """Which of the figures used are the nation's, though a place was asked for."""
    if place.code == NATION.code:
        return ()
    used = (each for each in dict.fromkeys(attributes) if each in FIGURES and each not in LOCAL)
    return tuple(national_only(noun(store, each), place) for each in used)


def _hand_written(store: Store, attribute: str, order: str, shown: int) -> tuple[tuple[Fact, ...], int]:
    """What only the hand-written occupations have a figure for (job satisfaction)."""
    part = next((part for part in parts_of(store, attribute)), attribute)
    facts = [fact for own in store.hand_written() if (fact := store.own(own, part)) and fact.number is not None]
    facts.sort(key=lambda fact: (fact.number or 0) * (1 if order == "lowest" else -1))
    return tuple(facts[:shown]), len(facts)


def _unordered(store: Store, attribute: str, place: Place) -> Phrase:
    if place.code == NATION.code:
        return phrase("not_held", "no_order", noun=noun(store, attribute))
    return phrase("not_held", "no_order_there", noun=noun(store, attribute), place=place)


def rule_of(store: Store, attribute: str, order: str, facts: tuple[Fact, ...], member: str = "") -> Phrase:
    """What is counted and how ties are told."""
    figure = phrase("rule", "importance", member=member) if member else noun(store, attribute)
    rule = "surveyed" if attribute in SURVEYED else "own_figures"
    if facts and facts[0].occupation.kind == "own":
        rule = "hand_written"
    top = phrase("rule", "top_coded") if any(fact.at_least for fact in facts) else ""
    return phrase("rule", rule, noun=figure, order=order, top=top)


def _top_coded(store: Store, filters: tuple[Filter, ...]) -> tuple[Phrase, ...]:
    """Where a threshold lies above what is published, so that some that meet it cannot be found."""
    top = float(store.meta("top_annual") or 0)
    money = [f for f in filters if f.attribute.startswith(("salary", "pay", "starting")) and f.relation in (">", ">=")]
    above = [f.attribute for f in money if isinstance(f.value, (int, float)) and f.value > top]
    if any(store.has_top_coded(attribute) for attribute in above):
        return (phrase("top_coded", amount=top),)
    return ()
