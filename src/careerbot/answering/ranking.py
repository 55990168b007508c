"""Occupations in the order of one figure: everywhere or in a place, of a field, under conditions."""

from collections.abc import Iterable
from typing import NamedTuple

from careerbot.answering.findings import place_of
from careerbot.answering.limits import national_only, where
from careerbot.answering.shapes import Answer, FactsAnswer, Ranking
from careerbot.attributes import Attribute
from careerbot.conditions import condition
from careerbot.facts import NATION, Fact, Occupation, Place, known_among
from careerbot.frame import Filter, Frame, Order
from careerbot.phrase import Clause, Phrase, phrase
from careerbot.store import figures, groups, members
from careerbot.store.rankings import ranked
from careerbot.store.store import Store

COUNT = 8  # rows
_SOON = 0.1  # years below which nobody is told to be sooner


def with_others(found: Answer, frame: Frame, filters: tuple[Filter, ...], store: Store) -> Answer:
    """A ranking with what else was asked of the occupations in it, and the figures that its conditions go by."""
    if not isinstance(found, Ranking) or not found.facts:
        return found
    first, limiting = found.facts[0].about, limited_by(filters, store)
    told = {first.id, *(store.attribute(each.attribute).by for each in filters)}
    asked = [store.attribute(store.attribute(each).by) for each in frame.attributes]
    others = [each for each in dict.fromkeys(asked) if not (each.id in told or each.listed)]
    others = [each for each in others if not first.family == each.family == "pay"]
    single = [each for each in others if each.is_ranked or each.kind == "level"]  # a line has room for these
    single += (each for each in limiting if each != first)
    if any(needs_none(each, store) for each in filters):
        single += map(store.attribute, store.told_together("soonest"))
    place, _ = _place_named(filters, place_of(frame, store), store)
    facts = (
        store.fact(fact.occupation, each.id, place if each.is_held_in(place.kind) else NATION)
        for fact in found.facts
        for each in single
    )
    said = tuple(left_out(each.id, store) for each in others if each not in single)
    status = "partial" if said else found.status
    return found._replace(status=status, beside=known_among(facts), limits=(*found.limits, *said))


def limited_by(filters: Iterable[Filter], store: Store) -> list[Attribute]:
    """The attributes whose values tell how an occupation meets conditions: figures, and levels that may differ."""
    about = {each: store.attribute(store.attribute(each.attribute).by) for each in filters}
    differing = (each.is_ranked or (each.kind == "level" and asked.relation != "is") for asked, each in about.items())
    return list(dict.fromkeys(each for each, differs in zip(about.values(), differing, strict=True) if differs))


def left_out(attribute: str, store: Store) -> Phrase:
    """That a list does not go by something: because nothing is known of it, or because it is no figure."""
    about = store.attribute(attribute)
    if not about.is_held and about.kind != "prose":
        return phrase("not_held", "in_no_list", noun=store.attribute(attribute).noun)
    return phrase("list", noun=store.attribute(attribute).noun)


class Query(NamedTuple):
    """Which occupations, of all or of groups, that meet conditions, by which figure, and how many of them.

    member: by this member of a list-valued attribute (the importance of writing). wanted: how many were asked for;
    before: the condition that a list is ordered by before its figure; skipped: how many were told before.
    """

    attribute: str
    filters: tuple[Filter, ...] = ()
    place: Place = NATION
    order: Order = "highest"
    wanted: int | None = None
    groups: tuple[Occupation, ...] = ()
    member: str = ""
    before: Filter | None = None
    skipped: int = 0


def rank(query: Query, store: Store, *, leading: bool = False) -> FactsAnswer | Ranking:
    """Occupations that meet the conditions, ordered by a figure; place counts for pay and jobs alone.

    leading: the first of them is what was asked for, not the list.
    """
    place, filters = _place_named(query.filters, query.place, store)
    met, query = query.filters, query._replace(place=place, filters=filters)
    attribute, lowest = store.attribute(query.attribute), query.order == "lowest"
    said = _national(store, (query.attribute, *(f.attribute for f in filters)), place)
    local = place if attribute.is_held_in(place.kind) and not query.member else NATION
    among, shown = _among(query, store), max(1, query.wanted or COUNT)
    before, member = _before(query, store), query.member
    told = {"limit": shown, "skipped": query.skipped}
    facts, total = ranked(
        store, query.attribute, place=local, lowest=lowest, among=among, member=member, before=before, **told
    )
    if not total and not filters and not query.groups:
        facts, total = _hand_written(store, query.attribute, query.order)
        facts = facts[query.skipped : query.skipped + shown]
    if not total and not filters:
        return FactsAnswer("no_data", (*said, _unordered(store, query.attribute, place)))
    return Ranking(
        "no_data" if not facts else "partial" if said else "answered",
        (*said, *_top_coded(store, filters)),
        facts,
        "" if query.before else query.order,
        total,
        rule=_rule(store, query, facts),
        conditions=_conditions(query, store),
        leading=leading and not query.skipped,
        skipped=query.skipped,
        honoured=(place.code, *map(str, met), *(group.id for group in query.groups)),
    )


def _before(query: Query, store: Store) -> dict[int, float]:
    """How near each occupation is to a program, or how soon one can become it; by row, highest first."""
    if query.before is None:
        return {}
    about = store.attribute(store.attribute(query.before.attribute).by)
    if about.kind == "names":
        return members.closeness(store, about, str(query.before.value).split("|"))
    years = figures.values(store, store.told_together("soonest")[0])
    return {row: -max(each, _SOON) for row, each in years.items()}


def needs_none(asked: Filter, store: Store) -> bool:
    """Whether a condition is that no experience is needed, which says nothing of years of study."""
    _, _, experience = store.told_together("preparation")
    none = asked.relation in ("is", "<=") and asked.value == "none" and not asked.negated
    return none and store.attribute(asked.attribute).by == experience


def _place_named(filters: tuple[Filter, ...], place: Place, store: Store) -> tuple[Place, tuple[Filter, ...]]:
    """The place asked for, which a condition may name, and the other conditions."""
    there = next((f for f in filters if f.attribute == "place" and not f.negated), None)
    if there is None or place.code != NATION.code:
        return place, filters
    return store.place(str(there.value)) or place, tuple(f for f in filters if f is not there)


def _among(query: Query, store: Store) -> set[int] | None:
    """The occupations, by their rows, that are ranked; None for all."""
    if not (query.filters or query.groups or query.place != NATION):
        return None
    among = matching(store, query.filters, query.place)
    for group in query.groups:
        among &= store.standing_in(group)
    return among


def matching(store: Store, filters: Iterable[Filter], place: Place = NATION) -> set[int]:
    """The rows of the detailed occupations that meet all conditions; pay and jobs are those of `place`."""
    rows = set(groups.detailed(store))
    if place.code != NATION.code:
        rows &= figures.held_in(store, place.code)
    for asked in filters:
        meeting, known = condition(asked, store).rows(store, place)
        rows &= known - meeting if asked.negated else meeting
    return rows


def _conditions(query: Query, store: Store) -> tuple[Clause, ...]:
    there = (Clause("place", f"in {where(query.place)}"),) if query.place != NATION else ()
    among = (Clause("place", f"among {group.plural}") for group in query.groups)
    return (*there, *in_words(query.filters, store), *among)


def in_words(filters: tuple[Filter, ...], store: Store) -> tuple[Clause, ...]:
    """Every condition; a floor and a ceiling of one figure as one."""
    said: list[Filter] = []
    for each in filters:
        floor = next((one for one in said if one.attribute == each.attribute and _bounds(one, each)), None)
        if floor is None:
            said.append(each)
        else:
            low, high = sorted((floor.value, each.value), key=float)
            said[said.index(floor)] = floor._replace(relation="between", value=low, high=float(high))
    return tuple(condition(each, store).clause(store) for each in said)


def _bounds(one: Filter, other: Filter) -> bool:
    numbers = all(isinstance(each.value, (int, float)) and not each.negated and not each.of for each in (one, other))
    return numbers and {one.relation, other.relation} == {">=", "<="}


def _national(store: Store, attributes: tuple[str, ...], place: Place) -> tuple[Phrase, ...]:
    """Which of the figures used are the nation's, though a place was asked for."""
    if place.code == NATION.code:
        return ()
    used = map(store.attribute, dict.fromkeys(attributes))
    return tuple(national_only(each.noun, place) for each in used if each.is_ranked and not each.is_held_in(place.kind))


def _hand_written(store: Store, attribute: str, order: Order) -> tuple[tuple[Fact, ...], int]:
    """What only the hand-written occupations have a figure for (job satisfaction)."""
    part = store.attribute(attribute).named[0]
    facts = [fact for own in store.hand_written() if (fact := store.own(own, part)) and fact.number is not None]
    facts.sort(key=lambda fact: (fact.number or 0) * (1 if order == "lowest" else -1))
    return tuple(facts), len(facts)


def _unordered(store: Store, attribute: str, place: Place) -> Phrase:
    if place.code == NATION.code:
        return phrase("not_held", "no_order", noun=store.attribute(attribute).noun)
    return phrase("not_held", "no_order_there", noun=store.attribute(attribute).noun, place=place)


def _rule(store: Store, query: Query, facts: tuple[Fact, ...]) -> Phrase | None:
    """What heading and lines do not show: a skill that is gone by, who is not counted, who may rank higher."""
    if query.before:
        closest = store.attribute(query.before.attribute).kind == "names"
        return phrase("rule", "closest" if closest else "soonest")
    if any(needs_none(each, store) for each in query.filters):
        return phrase("rule", "not_experience")
    if query.member:
        scale = store.attribute(query.attribute).note
        return phrase("rule", "importance", member=query.member, scale=scale, order=query.order)
    if facts and facts[0].occupation.kind == "own":
        return phrase("rule", "hand_written")
    if any(fact.at_least for fact in facts):
        return phrase("rule", "top_coded")
    return phrase("rule", "surveyed") if store.attribute(query.attribute).surveyed else None


def _top_coded(store: Store, filters: tuple[Filter, ...]) -> tuple[Phrase, ...]:
    """Where a threshold lies above what is published, so that some that meet it cannot be found."""
    top = float(store.meta("top_annual") or 0)
    money = [f for f in filters if store.attribute(f.attribute).is_pay and f.relation in (">", ">=")]
    above = [f.attribute for f in money if isinstance(f.value, (int, float)) and f.value > top]
    if any(store.has_top_coded(attribute) for attribute in above):
        return (phrase("top_coded", amount=top),)
    return ()
