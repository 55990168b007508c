"""What a number in a question measures: pay, jobs, time, or an attribute that is named."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot import ids
from careerbot.attributes import Attribute
from careerbot.reading.classes import Classes
from careerbot.reading.tokens import Tokens

_MOST_YEARS = 20  # "20 years" and more is no time to learn a trade
_LEAST_SALARY = 1000  # dollars a year; less is pay by the hour
_MOST_HOURLY = 500
_AGE = "age"


def measured(tokens: Tokens, at: int, end: int, value: float, named: Sequence[Attribute]) -> str | None:
    """The attribute that a number measures: from its form and the word after it, else from the attributes named."""
    after, classes = tokens[end].text if end < len(tokens) else "", tokens.classes
    texts = {token.text for token in tokens}
    if tokens[at].kind == "percent" or after == "percent":
        return next((each.id for each in named if each.unit.symbol == "percent" and each.is_ranked), ids.GROWTH)
    if tokens[end - 1].text in classes.figure:
        return ids.SALARY  # "six figure jobs"
    if is_counted(tokens, end) and not (after in classes.jobs and "k" in tokens[at].text):  # "100k jobs" pay so much
        return ids.EMPLOYMENT
    if after in classes.long_time and value < _MOST_YEARS:
        return ids.EXPERIENCE if "experience" in texts else ids.TIME_TO_BECOME
    if after in classes.opening:
        return ids.OPENINGS
    noun = tokens[end].fold if end < len(tokens) else ""
    things = (each.id for each in named if each.unit.style == "things" and each.unit.noun == noun)
    return next(things, None) or _amount(tokens, at, end, value, named, texts)


def _amount(tokens: Tokens, at: int, end: int, value: float, named: Sequence[Attribute], texts: set[str]) -> str | None:
    """What a number measures behind which nothing says so: pay, or what is named."""
    classes = tokens.classes
    hourly = bool(texts & classes.hourly)
    counted = [each.id for each in named if each.family == "jobs"]
    in_thousands = any(each.id == ids.SALARY for each in named) and "k" in tokens[at].text
    if (
        tokens[at].kind == "money"
        or tokens[end - 1].text in classes.dollar
        or (value >= _LEAST_SALARY and (not counted or in_thousands))
    ):
        by_hour = value < (_LEAST_SALARY if hourly else 0 if texts & classes.less_than_yearly else _MOST_HOURLY)
        return ids.HOURLY if by_hour else ids.SALARY
    if counted:
        return next((each for each in counted if each != ids.EMPLOYMENT), ids.EMPLOYMENT)
    if hourly:
        return ids.HOURLY
    figures = [each for each in named if each.is_ranked and each.family != "spread" and each.kind != "shares"]
    paid = ids.SALARY if any(each.is_pay for each in figures) else None
    return next((each.id for each in figures if not each.is_pay), paid)


def is_counted(tokens: Tokens, at: int) -> bool:
    """Whether a token names workers or jobs."""
    classes, text = tokens.classes, tokens[at].text if at < len(tokens) else ""
    return text in classes.worker or text in classes.job or text in classes.jobs


def told_by(classes: Classes, texts: set[str]) -> str:
    """The attribute that comparatives of their own tell: ages are older, growth is slower."""
    return _AGE if texts & classes.older else ids.GROWTH if texts & classes.speed else ""


def is_change(attribute: str) -> bool:
    return attribute == ids.GROWTH
