"""Sums, bounds and ranges in words."""

from __future__ import annotations

from generated.dice import Dice

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
BOUNDS = {"gt": "gt", "ge": "ge", "lt": "lt", "le": "le", "ge_negated": "ge", "le_negated": "le", "eq": "eq"}
# Sums to ask for, by the period they are paid for.
MONEY = {
    "year": tuple(range(32000, 200000, 1000)),
    "hour": tuple(range(15, 96)),
    "month": tuple(range(2500, 15001, 500)),
    "week": tuple(range(600, 3501, 100)),
}
A_YEAR = {"month": 12, "week": 52}


def spelled(number: int) -> str:
    """A whole number below a thousand in words: "sixty-five"."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    rest = f" {spelled(number % 100)}" if number % 100 else ""
    return f"{_ONES[number // 100]} hundred{rest}"


def written(dice: Dice, unit: str, value: float) -> str:
    """A figure as one of its wordings writes it. unit: a part of wordings' [sum]."""
    fitting = [form for form in dice.words["sum"][unit] if _fits(form, unit, value)]
    return _filled(dice.pick(fitting), value)


def _fits(form: str, unit: str, value: float) -> bool:
    whole = value == int(value)
    if "{words}" in form:
        count = value / 1000 if unit in ("thousands", "count") else value
        return count == int(count) and 0 < count < 1000
    if "{k}" in form:
        return value % 1000 == 0 and value >= 1000
    if "{million}" in form:
        return value % 10000 == 0 and value >= 100000
    return whole or "{n}.00" not in form


def _filled(form: str, value: float) -> str:
    thousands = value / 1000
    words = spelled(int(thousands if "thousand" in form or "grand" in form or form == "{words} k" else value) % 1000)
    comma = f"{value:,.0f}" if value == int(value) else f"{value:,}"
    return form.format(n=f"{value:g}" if value < 100000 else f"{value:.0f}", comma=comma, k=f"{thousands:g}",
                       words=words, million=f"{value / 1e6:g}")  # fmt: skip


def money(dice: Dice, period: str, value: float) -> str:
    """A sum with its period: "65k a year", "$25/hr"."""
    return written(dice, "small" if period == "hour" else "thousands", value) + dice.say("period", period)


def bound(dice: Dice, family: str, figure: str) -> str:
    """A figure as a bound: "more than 65k". family: a part of wordings' [bound]."""
    return dice.say("bound", family).format(x=figure)


def money_range(dice: Dice, low: int, high: int) -> str:
    """A range of yearly or hourly pay in one of its shapes."""
    if low < 1000:
        period = dice.say("period", "hour")
        a, b = (written(dice, "small", each) for each in (low, high))
        return dice.say("range", "sums").format(a=a, b=b) + period
    period = dice.say("period", "year")
    if dice.pick((True, False)):
        return dice.say("range", "thousands").format(x=low // 1000, y=high // 1000) + period
    form = dice.say("range", "sums")
    a, b = (written(dice, "thousands", each) for each in (low, high))
    return form.format(a=a, b=b) + period
