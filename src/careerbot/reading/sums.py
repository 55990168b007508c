"""Arithmetic that is asked of amounts of money alone: "$22 an hour a year", "20% raise on 50k"."""

from __future__ import annotations

from typing import NamedTuple

from careerbot.frame import PER_YEAR, Paid, Sum
from careerbot.reading.amounts import Number, number
from careerbot.reading.tokens import Tokens

_HOURS = range(1, 100)  # that can be worked in a week
_HOURLY, _YEARLY = 500, 10_000  # the most that a bare amount is by the hour, the least that it is by the year
_MOST_YEARLY = 500_000  # a greater sum than this is no month's or hour's pay
_PERCENT = "percent"


class _Found(NamedTuple):
    """An amount, the token before it, and whether its own words make it one of money."""

    paid: Paid
    before: str
    sure: bool


class _Said:
    """What the tokens say: amounts, per cents, hours a week, units of time that belong to no amount."""

    def __init__(self) -> None:
        self.amounts: list[_Found] = []
        self.percents: list[float] = []
        self.units: list[str] = []
        self.hours = 0.0
        self.words: set[str] = set()


def read(tokens: Tokens) -> Sum | None:
    """The arithmetic that a question asks, if every word of it belongs to that; else None."""
    said = _scan(tokens)
    found = _found(said, tokens) if said and said.amounts else None
    return found and found._replace(taxed=bool(said and said.words & tokens.classes.tax))


def _found(said: _Said, tokens: Tokens) -> Sum | None:
    if len(said.amounts) == 1 and not said.percents:
        return _converted(said, tokens)
    if said.hours or len(said.amounts) + len(said.percents) != 2 or not any(each.sure for each in said.amounts):
        return None
    return _by_percent(said, tokens) if said.percents else _of_two(said, tokens)


def _scan(tokens: Tokens) -> _Said | None:
    said, at, classes = _Said(), 0, tokens.classes
    around = classes.around_sum | classes.raising | classes.lowering | classes.sums_compared | classes.percent
    around |= classes.tax
    while at < len(tokens):
        text, found = tokens[at].text, number(tokens, at)
        unit, end = _unit(tokens, at)
        if unit:
            said.units.append(unit)
        elif found:
            end = _amount(tokens, at, found, said)
        elif text in around and not _asks_otherwise(tokens, at):
            said.words.add(text)
            end = at + 1
        if end == at:
            return None
        at = end
    return said


def _asks_otherwise(tokens: Tokens, at: int) -> bool:
    """Whether it goes like "how to make ..." or "what pays ...", which ask for jobs."""
    text, after, classes = tokens[at].text, _text(tokens, at + 1), tokens.classes
    if text in classes.how:
        return after not in classes.much
    return text in classes.what | classes.which and after in classes.paying


def _amount(tokens: Tokens, at: int, found: Number, said: _Said) -> int:
    """Keep a number as what it counts; where it ends, or its own token where nothing is made of it."""
    classes, end = tokens.classes, found.end
    if tokens[at].kind == _PERCENT or _text(tokens, end) in classes.percent:
        said.percents.append(found.value)
        return end + (tokens[at].kind != _PERCENT)
    if _text(tokens, end) in classes.hours and found.value in _HOURS and not said.hours:
        said.hours = found.value
        unit, behind = _unit(tokens, end + 1)
        return behind if unit in ("", "week") else at
    money = tokens[at].kind == "money"
    if _text(tokens, end) in classes.dollar:
        money, end = True, end + 1
    if not money and found.value < _YEARLY / 10 and _counts_time(tokens, end):
        return at  # "2 years"
    unit, end = _unit(tokens, end)
    sure = money or bool(unit) or found.value >= _YEARLY / 10
    said.amounts.append(_Found(Paid(found.value, unit), _text(tokens, at - 1), sure))
    return end


def _counts_time(tokens: Tokens, at: int) -> bool:
    units = tokens.classes.time_unit
    return at < len(tokens) and tokens[at].fold in units and units[tokens[at].fold] == tokens[at].fold


def _unit(tokens: Tokens, at: int) -> tuple[str, int]:
    """The unit of time said at a token ("an hour", "every two weeks", "annually") and the token behind it."""
    classes, end = tokens.classes, at
    while end - at < 3 and _text(tokens, end) in classes.before_period:
        end += 1
    if _text(tokens, end) in classes.pay_period:
        return classes.pay_period[_text(tokens, end)], end + 1
    other = end + 1 < len(tokens) and tokens[end].text in classes.every_other
    unit = classes.time_unit.get(tokens[end + other].fold if end + other < len(tokens) else "", "")
    if other:
        return ("fortnight", end + 2) if unit == "week" else ("", at)
    return (unit, end + 1) if unit else ("", at)


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _converted(said: _Said, tokens: Tokens) -> Sum | None:
    """One amount by another unit of time; by the year, or an amount by the year in the unit said, where it is bare."""
    dollars, own = said.amounts[0].paid
    if len(said.units) > 1 or (not own and not said.units and not said.hours):
        return None
    to, told = next(iter(said.units), ""), bool(said.words & (tokens.classes.what | tokens.classes.much))
    if own and not to and not said.hours:
        if own == "year":
            own, to = "year", "hour" if told else ""
        else:
            yearly = dollars * PER_YEAR[own] > _MOST_YEARLY
            own, to = ("year", own) if yearly else (own, "year")
        return Sum("paid", (Paid(dollars, own),), to, bare=not told) if to else None
    own = own or usual_unit(dollars)
    if own == "year" and dollars < _HOURLY and to:
        own, to = to, "year"  # nobody is paid so little a year: the two units were exchanged
    if not own or own == to or (own == "year" and said.hours and to != "hour"):
        return None
    return Sum("paid", (Paid(dollars, own),), to, hours=said.hours)


def usual_unit(dollars: float) -> str:
    """The unit of time that an amount is paid for where none is said; "" where that could be several."""
    return "hour" if dollars <= _HOURLY else "year" if dollars >= _YEARLY else ""


def _by_percent(said: _Said, tokens: Tokens) -> Sum | None:
    """A per cent on top of an amount, off it, or of it."""
    classes, percent = tokens.classes, said.percents[0]
    if said.units:
        return None
    raised = bool(said.words & (classes.raising | classes.sum_more))
    lowered = bool(said.words & (classes.lowering | classes.sum_less))
    if raised and lowered:
        return None
    kind = "raised" if raised else "lowered" if lowered else "part" if said.amounts[0].before in classes.of_whom else ""
    return Sum(kind, (said.amounts[0].paid,), percent=percent) if kind else None  # type: ignore[arg-type]


def _of_two(said: _Said, tokens: Tokens) -> Sum | None:
    """Two amounts next to one another."""
    classes = tokens.classes
    first, second = (each.paid for each in said.amounts)
    if said.units or not (said.words & (classes.sums_compared | classes.raising | classes.lowering | classes.percent)):
        return None
    if said.words & classes.ratio:
        return Sum("times", (first, second))
    changed = classes.sum_more | classes.sum_less | classes.raising | classes.lowering
    if said.words & classes.percent and not said.words & changed:
        base = said.amounts[0].before in classes.of_whom
        return Sum("share", (second, first) if base else (first, second))
    return Sum("change" if said.words & (classes.raising | classes.lowering) else "difference", (first, second))
