"""What a number in a question measures: pay, jobs, time, or an attribute that is named."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot import ids
from careerbot.attributes import Attribute
from careerbot.reading.tokens import Token

DOLLARS = ("dollar", "buck", "usd")  # folded
WORKERS = ("worker", "person", "people", "job", "employee", "employed")  # folded
FIGURE = ("figure", "figures")
_MOST_YEARS = 20  # "20 years" and more is no time to learn a trade
_LEAST_SALARY = 1000  # dollars a year; less is pay by the hour
_MOST_HOURLY = 500
_NOT_HOURLY = set("day daily week weekly biweekly month monthly".split())


def measured(tokens: list[Token], at: int, end: int, value: float, named: Sequence[Attribute]) -> str | None:
    """The attribute that a number measures: from its form and the word after it, else from the attributes named."""
    after = tokens[end].fold if end < len(tokens) else ""
    texts = {token.text for token in tokens}
    if tokens[at].kind == "percent" or after == "percent":
        return next((each.id for each in named if each.unit.symbol == "percent" and each.is_ranked), ids.GROWTH)
    if tokens[end - 1].text in FIGURE:
        return ids.SALARY  # "six figure jobs"
    if after in WORKERS and not (after == "job" and "k" in tokens[at].text):  # "100k jobs" pay so much
        return ids.EMPLOYMENT
    if after in ("year", "month", "yr") and value < _MOST_YEARS:
        return ids.EXPERIENCE if "experience" in texts else ids.TIME_TO_BECOME
    if after == "opening":
        return ids.OPENINGS
    things = (each.id for each in named if each.unit.style == "things" and each.unit.noun == after)
    return next(things, None) or _amount(tokens, at, end, value, named, texts)


def _amount(
    tokens: list[Token], at: int, end: int, value: float, named: Sequence[Attribute], texts: set[str]
) -> str | None:
    """What a number measures behind which nothing says so: pay, or what is named."""
    hourly = bool(texts & {"hour", "hourly", "hr"})
    counted = [each.id for each in named if each.family == "jobs"]
    in_thousands = any(each.id == ids.SALARY for each in named) and "k" in tokens[at].text
    if (
        tokens[at].kind == "money"
        or tokens[end - 1].fold in DOLLARS
        or (value >= _LEAST_SALARY and (not counted or in_thousands))
    ):
        by_hour = value < (_LEAST_SALARY if hourly else 0 if texts & _NOT_HOURLY else _MOST_HOURLY)
        return ids.HOURLY if by_hour else ids.SALARY
    if counted:
        return next((each for each in counted if each != ids.EMPLOYMENT), ids.EMPLOYMENT)
    if hourly:
        return ids.HOURLY
    figures = [each for each in named if each.is_ranked and each.family != "spread" and each.kind != "shares"]
    paid = ids.SALARY if any(each.is_pay for each in figures) else None
    return next((each.id for each in figures if not each.is_pay), paid)
