"""Which end of what is asked for: the most, the least, by pay, by growth, by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbot import ids
from careerbot.frame import Cue, Filter, Order, Qualifier
from careerbot.reading import sorting
from careerbot.reading.draft import Draft
from careerbot.reading.negation import is_negated
from careerbot.reading.wanted import by_the_hour

if TYPE_CHECKING:
    from careerbot.reading.superlatives import Superlative

# cue -> (attribute it also names, order)
_PAY_ORDERS: dict[Cue, tuple[str, Order]] = {
    "most_pay": (ids.SALARY, "highest"),
    "least_pay": (ids.SALARY, "lowest"),
    "fastest_growing": (ids.GROWTH, "highest"),
    "fastest_shrinking": (ids.GROWTH, "lowest"),
}
_NOT_OF_ONE: tuple[Cue, ...] = (
    "yes_no", "versus", "compare", "than", "state", "city", "industry", "company", "place", "where",
)  # fmt: skip
_TENTHS: dict[Cue, str] = {"most_pay": ids.PAY_TOP, "least_pay": ids.PAY_BOTTOM}
_UNHELD = {"difficulty", "group_of_people", "quality"}  # what lists are asked for by that no figure tells
_OTHER_END: dict[Order, Order] = {"highest": "lowest", "lowest": "highest"}
_PLACES: tuple[Cue, ...] = ("state", "city", "industry", "place", "where")
# What "the most" is asked of -> the attribute, of pay and of jobs.
_MOST_WHERE = {
    "state": (ids.BEST_PAYING_STATE, ids.MOST_JOBS_PLACE), "city": (ids.BEST_PAYING_CITY, ids.MOST_JOBS_PLACE),
    "company": (ids.BEST_PAYING_EMPLOYER, ""), "industry": (ids.BEST_PAYING_INDUSTRY, ids.MOST_JOBS_PLACE),
    "place": (ids.BEST_PAYING_PLACE, ids.MOST_JOBS_PLACE),
    "where": (ids.BEST_PAYING_PLACE, ids.MOST_JOBS_PLACE),
}  # fmt: skip


def ordered(draft: Draft, attributes: tuple[str, ...]) -> tuple[Order, tuple[str, ...], str]:
    """The order of a list, of places or of those compared, by a superlative or by a cue that stands for one; what is
    asked for with it; and what a superlative goes by ("": the usual)."""
    found = _ordered(draft, attributes)
    draft.qualifiers += sorting.other_end(draft, found[0])
    return found


def _ordered(draft: Draft, attributes: tuple[str, ...]) -> tuple[Order, tuple[str, ...], str]:
    classes = draft.classes
    if draft.typed.isdisjoint(classes.together("greatest", "smallest", "high_end", "low_end")):
        return sorting.one_way(draft, sorting.as_sorted(draft, *_by_cues(draft, attributes)))
    from careerbot.reading import superlatives  # which few questions need

    for span in draft.spans:
        if draft.text(span) in classes.end_of_order and superlatives.directs(draft, span.start - 1):
            draft.take(span, "cue", "order")
    named = superlatives.named(draft) if _is_listed(draft) or draft.has(*_PLACES) else []
    if not named or not _is_listed(draft):
        return sorting.one_way(draft, (*_by_cues(draft, attributes), _statistic(draft, named)))
    found = named[0]
    for other in named[1:]:
        if draft.store.attribute(other.attribute).family != draft.store.attribute(found.attribute).family:
            words = f"{other.word} {draft.store.attribute(other.attribute).noun}"
            draft.qualifiers.append(Qualifier("second_order", words))
    if found.falling and not any(each.attribute == ids.GROWTH and _is_below(each) for each in draft.filters):
        draft.filters.append(Filter(ids.GROWTH, "<", 0))
    _automated(draft, attributes)
    others = tuple(each for each in attributes if each != found.attribute)
    return sorting.one_way(draft, (found.order, (found.attribute, *others), found.attribute))


def _statistic(draft: Draft, named: list[Superlative]) -> str:
    """The figure of pay that places are ranked by, where it is not the usual one: the highest median."""
    about = draft.store.attribute(named[0].attribute) if named else None
    other = about is not None and about.is_pay and about.is_local and about.is_ranked and about.id != ids.SALARY
    return about.id if about and other else ""


def _is_listed(draft: Draft) -> bool:
    """Whether occupations are listed: of all, or of a group where no places are asked for."""
    if not draft.has("jobs") or not draft.matches:
        one = draft.has("which") and bool(draft.typed & draft.classes.job) and not draft.matches
        return draft.has("jobs") or one
    named = draft.store.occupations([match.occupation for match in draft.matches])
    return len(named) == 1 and named[0].is_group and not draft.has("state", "city", "where")


def _automated(draft: Draft, attributes: tuple[str, ...]) -> None:
    for span in draft.spans if ids.GROWTH in attributes and draft.has("replaced") else ():
        if "replaced" in span.meanings.get("cue", ()):
            draft.qualifiers.append(Qualifier("automation", draft.text(span)))


def _by_cues(draft: Draft, attributes: tuple[str, ...]) -> tuple[Order, tuple[str, ...]]:
    """Which end was asked for (highest, lowest or ""), and the attributes with those that a superlative names."""
    order: Order = ""
    for cue, (attribute, end) in _PAY_ORDERS.items():
        if cue in draft.cues:
            order = _OTHER_END[end] if draft.has("jobs") and _denied(draft, cue) else end
            if attribute not in attributes and not (attribute == ids.SALARY and _asks_where(attributes)):
                attributes = (*attributes, attribute)
    _automated(draft, attributes)
    if not order and attributes[:1] == (ids.GROWTH,) and any(_is_fall(each) for each in draft.filters):
        return "lowest", attributes
    if not order:
        if ids.EMPLOYMENT in attributes and not draft.matches and "most" in draft.typed:
            draft.cues.add("most")  # the commonest have the most workers
        if draft.has("worth") and draft.has("jobs") and ids.SALARY in attributes and not draft.matches:
            return ("lowest" if _denied(draft, "worth") else "highest"), attributes  # well paid orders
        _turn_falls(draft, attributes)
        order = "highest" if draft.has("most", "more") else "lowest" if draft.has("least", "less") else ""
    if _is_weighed(draft, attributes):
        draft.cues -= {"jobs"} if draft.has("pronoun") else set()  # of a pronoun a job is said, none is looked for
        plenty = draft.has("jobs") and not draft.typed.isdisjoint(draft.classes.plenty)
        attributes = (ids.GROWTH,) if plenty else (ids.SALARY, ids.GROWTH)  # a good one pays and grows
    if not any(draft.store.attribute(each).is_held for each in attributes) and _is_unmeasured(draft, attributes):
        draft.cues.add("unmeasured")
        return order or "highest", attributes
    if order and not draft.has(*_PAY_ORDERS):
        order, attributes = sorting.of_conditions(draft, order, attributes, rated=_is_rated(draft))
    if order and draft.has("jobs") and not draft.matches:
        if ids.EMPLOYMENT not in attributes and sorting.asks_for_size(draft, attributes):
            attributes = (ids.EMPLOYMENT, *attributes)
        attributes = attributes or (() if _is_rated(draft) and not draft.has(*_PAY_ORDERS) else (ids.SALARY,))
    order = _of_women_or_men(draft, order, attributes)
    if (order == "highest" and draft.has("most", "most_pay")) or _asks_where(attributes) or place_by_place(draft):
        attributes = most_where(draft, attributes)
    elif draft.has("least") and (not attributes or ids.EMPLOYMENT in attributes):  # the state with the fewest dentists
        attributes = most_where(draft, attributes)
    if not attributes and draft.matches and _asks_who_hires(draft):
        attributes = (ids.MOST_JOBS_PLACE,)  # who hires is where the jobs are
    return order, _end_of_one(draft, attributes)


def _turn_falls(draft: Draft, attributes: tuple[str, ...]) -> None:
    """Of several that are compared by their decline, who shrinks faster grows less."""
    compared = ids.GROWTH in attributes and len(draft.matches) > 1
    if compared and draft.has("falling") and not draft.has("rising") and draft.has("more") is not draft.has("less"):
        draft.cues ^= {"more", "less"}


def _is_unmeasured(draft: Draft, attributes: tuple[str, ...]) -> bool:
    """Whether the best jobs are asked for, and nothing says by what; good ones under conditions are listed."""
    if draft.matches or not draft.has("jobs") or draft.has(*_PAY_ORDERS, "yes_no", "than") or _is_rated(draft):
        return False
    unheld = attributes or any(_UNHELD & set(span.meanings.get("qualifier", ())) for span in draft.spans)
    if unheld and not draft.filters:
        return True
    good = draft.has("worth") and not draft.filters and not _denied(draft, "worth")
    return bool(draft.typed & draft.classes.unmeasured) and (good or draft.has("most", "more"))


def _is_weighed(draft: Draft, attributes: tuple[str, ...]) -> bool:
    """Whether it is asked of an occupation whether it is good, or worth becoming one."""
    asked = draft.has("yes_no") and draft.has("worth") and not draft.filters
    return asked and bool(draft.matches or draft.has("pronoun")) and set(attributes) <= {ids.HOW_TO_BECOME}


def _asks_who_hires(draft: Draft) -> bool:
    return draft.has("industry", "state", "city") and draft.has("hiring", "need", "used_for")


def _is_rated(draft: Draft) -> bool:
    """Whether jobs are asked for by a skill: "which jobs need the most math" are ordered by its importance."""
    asked = (draft.store.attribute(each.attribute) for each in draft.filters if not each.negated)
    return any(attribute.kind == "scaled" for attribute in asked)


def _is_fall(condition: Filter) -> bool:
    """Whether a condition asks for occupations that lose jobs."""
    return condition.attribute == ids.GROWTH and condition.relation == "<" and condition.value == 0


def _is_below(condition: Filter) -> bool:
    """Whether a condition on growth leaves nothing that grows."""
    end = condition.value if condition.high is None else condition.high
    return condition.relation in ("<", "<=", "between") and isinstance(end, int | float) and end <= 0


def _end_of_one(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Of "the highest paid lawyers", which are one occupation, the pay of the best-paid tenth."""
    if draft.has("least_pay") and draft.has("where", "place") and set(attributes) <= {ids.SALARY}:
        return (ids.BEST_PAYING_PLACE,)
    of_pay = attributes and {ids.SALARY, ids.HOURLY}.issuperset(attributes)
    if not of_pay or draft.has(*_NOT_OF_ONE):
        return attributes
    tenth = next((tenth for cue, tenth in _TENTHS.items() if cue in draft.cues), "") or _tenth_said(draft)
    named = draft.store.occupations([match.occupation for match in draft.matches]) if tenth else ()
    if len(named) != 1 or named[0].is_group:
        return attributes
    besides = (ids.HOURLY,) if ids.HOURLY in attributes else attributes
    return by_the_hour(draft, (tenth, *besides))


def _tenth_said(draft: Draft) -> str:
    """The tenth of "lowest hourly pay": an end right before the words for pay; "" for none."""
    for span in draft.spans:
        before = draft.before(span) if "attribute" in span.meanings else ""
        if before in draft.classes.greatest or before in draft.classes.smallest:
            return ids.PAY_TOP if before in draft.classes.greatest else ids.PAY_BOTTOM
    return ""


def _denied(draft: Draft, cue: str) -> bool:
    """Whether a cue is turned round, as in "jobs that don't pay well"; then nothing else is left out."""
    denied = any(is_negated(draft, span) for span in draft.spans if cue in span.meanings.get("cue", ()))
    if denied:
        draft.cues.discard("not")
    return denied


def _of_women_or_men(draft: Draft, order: Order, attributes: tuple[str, ...]) -> Order:
    """The order by the share of women, where men may be asked for; gives the cue of those that alone are named."""
    if ids.GENDER not in attributes:
        return order
    if attributes == (ids.GENDER,) and any(each.value == "men" for each in draft.filters):
        return "lowest"
    women, men = draft.typed & draft.classes.women, draft.typed & draft.classes.men
    if bool(women) is not bool(men):
        draft.cues.add("women" if women else "men")
    return _OTHER_END[order] if order and men and not women else order


def most_where(draft: Draft, attributes: tuple[str, ...], named: bool = False) -> tuple[str, ...]:
    """Of "which state pays nurses the most" the attribute is the state. named: all occupations together are meant."""
    said = [pay for cue, (pay, _) in _MOST_WHERE.items() if cue in draft.cues and cue != "where"]
    if _asks_where(attributes) and said:
        return tuple(dict.fromkeys((*attributes, *said)))
    for cue, (pay, jobs) in _MOST_WHERE.items():
        if cue in draft.cues and (draft.matches or named or draft.has("pronoun")):
            paid = [about for about in map(draft.store.attribute, attributes) if about.is_pay]
            if paid:
                return (next((about.where for about in paid if about.where and cue == "state"), "") or pay,)
            if jobs and (set(attributes) & {ids.EMPLOYMENT} or not attributes):
                return (jobs,)
    return attributes


def place_by_place(draft: Draft) -> bool:
    """Whether a figure is asked for "by state", "in each state", "per city", or "states by" a figure."""
    if not draft.has("state", "city", "industry"):
        return False
    places = (span for span in draft.spans if {"state", "city", "industry"} & set(span.meanings.get("cue", ())))
    each = draft.classes.each
    return any(draft.before(span) in each or draft.after(span) in each or draft.has("compare") for span in places)


def _asks_where(attributes: tuple[str, ...]) -> bool:
    return any(name.startswith("best_paying") for name in attributes)
