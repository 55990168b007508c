"""Sums of money worked out: no figure is looked up, and the rule that was gone by is said."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Worked, refused
from careerbot.frame import PER_YEAR, Frame, Paid, Sum
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_WEEKS = 52.0
_LEAST_UNCLEAR, _MOST_YEARLY = 10_000, 500_000  # a month's pay that could as well be meant as a year's


def answer(frame: Frame, store: Store) -> Answer:
    asked = frame.sum
    if asked is None or not all(each.dollars for each in asked.amounts):
        return refused(phrase("refusal", "unread"))
    found = _by_kind(asked)
    taxes = (phrase("other_sense", "before_taxes"),) if asked.taxed else ()
    found = found._replace(limits=(*found.limits, *taxes), status="partial" if taxes else found.status)
    return found._replace(honoured=(*asked.signs, *map(str, frame.filters), *frame.attributes, frame.period))


def _by_kind(asked: Sum) -> Worked:
    match asked.kind:
        case "paid":
            return _paid(asked)
        case "raised" | "lowered" | "part":
            return _by_percent(asked)
    return _of_two(asked)


def _said(paid: Paid) -> Phrase:
    return phrase("paid", paid.period or "none", dollars=paid.dollars)


def _unit(period: str) -> str:
    return f"USD/{period}" if period else "USD"


def _a_year(paid: Paid, hours: float = 0.0) -> float:
    """What it comes to in a year, worked full time or so many hours a week."""
    return paid.dollars * (hours * _WEEKS if hours and paid.period == "hour" else PER_YEAR[paid.period])


def _as(paid: Paid, to: str, hours: float = 0.0) -> Paid:
    per_year = hours * _WEEKS if hours and to == "hour" else PER_YEAR[to]
    return Paid(round(_a_year(paid, hours) / per_year, 2), to)


def _rule(*periods: str) -> Phrase:
    """How many of each unit of time a year has."""
    units = tuple(each for each in dict.fromkeys(periods) if each != "year")
    if units == ("hour",):
        return phrase("sum_rule", "full_time")
    return phrase("sum_rule", "units", rules=tuple(phrase("per_year", each) for each in units))


def _paid(asked: Sum) -> Worked:
    paid, hours = asked.amounts[0], asked.hours
    if hours:
        found = tuple(_as(paid, each, hours) for each in ((asked.to,) if asked.to else ("week", "year")))
        rule = phrase("sum_rule", "part_time", count=hours)
        text = phrase("sum", "paid", amount=_said(paid), result=tuple(map(_said, found)), rule=rule)
        return Worked(text=text, value=found[-1].dollars, unit=_unit(found[-1].period), rule=rule)
    result, rule = _as(paid, asked.to), _rule(paid.period, asked.to)
    text = phrase("sum", "paid", amount=_said(paid), result=_said(result), rule=rule)
    other = Paid(paid.dollars, "year")
    unclear = asked.to == "year" and paid.period != "hour" and paid.dollars >= _LEAST_UNCLEAR
    said = (phrase("other_sense", "by_year", amount=_said(other), result=_said(_as(other, paid.period))),)
    return Worked(limits=said if unclear else (), text=text, value=result.dollars, unit=_unit(asked.to), rule=rule)


def _by_percent(asked: Sum) -> Worked:
    paid, sign = asked.amounts[0], {"raised": 1, "lowered": -1, "part": 0}[asked.kind]
    change = Paid(round(paid.dollars * asked.percent / 100, 2), paid.period)
    result = change if not sign else Paid(round(paid.dollars + sign * change.dollars, 2), paid.period)
    text = phrase(
        "sum", asked.kind, percent=asked.percent, amount=_said(paid), result=_said(result), difference=_said(change)
    )
    return Worked(text=text, value=result.dollars, unit=_unit(paid.period), rule=phrase("sum_rule", "percent"))


def _of_two(asked: Sum) -> Worked:
    """Two sums in one unit of time: by the year where theirs differ."""
    periods = {each.period for each in asked.amounts} - {""}
    differ = len(periods) > 1
    common = [_as(each, "year") if differ else Paid(each.dollars, "".join(periods)) for each in asked.amounts]
    told = [
        phrase("sum", "same_as", amount=_said(each), result=_said(one)) if differ and one != each else _said(one)
        for each, one in zip(asked.amounts, common, strict=True)
    ]
    rule = _rule(*periods) if differ else phrase("sum_rule", "divided")
    first, second = (each.dollars for each in common)
    if asked.kind == "times":
        return _worked("times", told, rule, differ, round(first / second, 2), "times")
    if asked.kind == "share":
        return _worked("share", told, rule, differ, round(100 * first / second, 2), "percent")
    if first < second and asked.kind == "difference":
        first, second, told = second, first, told[::-1]
    gap = Paid(round(abs(first - second), 2), common[0].period)
    percent = round(100 * gap.dollars / (second if asked.kind == "difference" else first), 2)
    name = "same" if first == second else "rise" if first < second else "cut"
    name = name if asked.kind == "change" or first == second else "difference"
    rule = rule if differ else phrase("sum_rule", asked.kind)
    return _worked(name, told, rule, differ, gap.dollars, _unit(gap.period), difference=_said(gap), percent=percent)


def _worked(
    name: str, told: list[Phrase], rule: Phrase, differ: bool, value: float, unit: str, **slots: Phrase | float
) -> Worked:
    """The answer about two sums; the rule is said where they had to be brought to one unit of time."""
    given = slots or {unit: value}
    text = phrase("sum", name, amount=told[0], other=told[1], **given)
    text = phrase("sum", "by_rule", text=text, rule=rule) if differ else text
    return Worked(text=text, value=value, unit=unit, rule=rule)
