"""What a number in a question measures: pay, jobs, time, or an attribute that is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from careerbot import ids
from careerbot.attributes import Attribute
from careerbot.frame import Filter, Relation
from careerbot.reading.classes import Classes
from careerbot.reading.tokens import Token, Tokens

_MOST_YEARS = 20  # "20 years" and more is no time to learn a trade
_LEAST_SALARY = 1000  # dollars a year; less is pay by the hour
_MOST_HOURLY = 500
# What words measure without naming it: how many work, their ages, whether jobs get more.
SIZE, AGES, CHANGE = ids.EMPLOYMENT, "age", ids.GROWTH
# Measures that are another one seen from its other side: a hundred less the share of women, growth below none.
MEN, DECLINE = "men", "decline"
WOMEN, WOMEN_SHARE = "women", ids.GENDER
_TURNED: dict[Relation, Relation] = {">": "<", ">=": "<=", "<": ">", "<=": ">="}

_REACH = 5  # words between a number and what it counts, or what has as many: "5,000 or more people"


def measured(
    tokens: Tokens, at: int, end: int, value: float, named: Sequence[Attribute], behind: int = 0
) -> str | None:
    """The attribute that a number measures: from its form and the word after it, else from the attributes named.

    It may be the mirror of one: `upright` says what is meant. behind: the token behind the words of its bound.
    """
    after, classes = tokens[end].text if end < len(tokens) else "", tokens.classes
    texts = {token.text for token in tokens}
    if tokens[at].kind == "percent" or "percent" in (after, tokens[end - 1].text):
        return _share(tokens, at, max(end, behind), named)
    if tokens[end - 1].text in classes.figure:
        return ids.SALARY  # figures by their number of digits are sums
    counted = _counted(tokens, at, end)
    if counted:
        return counted
    if after in classes.long_time and value < _MOST_YEARS:
        aged = next((each.id for each in named if each.id == AGES), ids.TIME_TO_BECOME)
        return ids.EXPERIENCE if "experience" in texts else aged
    noun = tokens[end].fold if end < len(tokens) else ""
    things = (each.id for each in named if each.unit.style == "things" and each.unit.noun == noun)
    return next(things, None) or _amount(tokens, at, end, value, named, texts)


def named_beside(
    tokens: Tokens, start: int, end: int, since: int, places: Mapping[int, Attribute]
) -> tuple[Attribute, ...]:
    """The attributes named in the clause of a number: one right behind it or its years ("30 years old"), else those
    before it, else those behind it; () for none.

    since: the end of the number before; places: the tokens at which an attribute is named.
    """
    aged = end + (end < len(tokens) and tokens[end].text in tokens.classes.long_time)
    if aged > end and aged in places and places[aged].id == AGES:
        return (places[aged],)
    found: list[Attribute] = []
    for at in range(start - 1, since - 1, -1):
        found += [places[at]] if at in places else []
        if _ends_clause(tokens, at) and (found or tokens[at].text in tokens.classes.conjunction):
            break
    for at in () if found else range(end, len(tokens)):
        if tokens[at].stop or tokens[at].value is not None or _ends_clause(tokens, at):
            break
        found += [places[at]] if at in places else []
    return tuple(found)


def _ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether another clause or the end of an order begins at a token."""
    classes, text = tokens.classes, tokens[at].text
    return tokens[at].stop or text in classes.clause or text in classes.greatest or text in classes.smallest


def _share(tokens: Tokens, at: int, end: int, named: Sequence[Attribute]) -> str | None:
    """What per cent are of: women or men, what gets more or fewer, or another share that is named."""
    classes = tokens.classes
    said = classes.bound.keys()  # "smaller than", "upwards of" bound what the per cent are of
    kinds = {ids.GENDER: classes.women, MEN: classes.men, DECLINE: (classes.falling | classes.losing) - said,
             ids.GROWTH: (classes.rising | classes.gaining) - said}  # fmt: skip
    shares = [each for each in named if each.kind == "shares" or each.unit.symbol == "percent"]
    found = next((each.id for each in shares if each.id not in kinds), None) or _nearest(tokens, at, end, kinds)
    if found == ids.GROWTH and any(token.text in classes.negative for token in tokens):
        return DECLINE
    if found is None:
        return next((each.id for each in shares), ids.GROWTH)
    return found if found in kinds or any(each.id == found and each.is_ranked for each in shares) else None


def _nearest(tokens: Tokens, at: int, end: int, kinds: Mapping[str, Collection[str]]) -> str | None:
    """Which of these kinds of words stands nearest to a number: right behind it, then before, then further behind."""
    return _first(tokens[end : end + 1], kinds) or _first(tokens[:at][::-1], kinds) or _first(tokens[end:], kinds)


def _first(words: Sequence[Token], kinds: Mapping[str, Collection[str]]) -> str | None:
    """The kind of the first word that is of one, up to another number."""
    for token in words:
        if token.value is not None:
            return None
        kind = next((name for name, texts in kinds.items() if token.text in texts), None)
        if kind:
            return kind
    return None


def _counted(tokens: Tokens, at: int, end: int) -> str | None:
    """What follows a number that counts it, jobs or openings; the words of a bound may stand between."""
    classes = tokens.classes
    for here in range(end, min(end + _REACH, len(tokens))):
        if any(token.text in classes.opening for token in tokens[here : here + 2]):
            return ids.OPENINGS
        if is_counted(tokens, here):
            around = (*tokens[max(at - _REACH, 0) : at], *tokens[here + 1 : here + 1 + _REACH])
            if any(token.text in classes.opening_up for token in around):
                return ids.OPENINGS
            had = not classes.having.isdisjoint(token.text for token in tokens[max(at - _REACH, 0) : at])
            paid = tokens[here].text in classes.jobs and "k" in tokens[at].text and not had  # "100k jobs" pay so much
            return None if paid else ids.EMPLOYMENT
        goes_on = tokens[here].text in classes.adding - classes.conjunction
        if tokens[here].stop or goes_on or tokens[here].text not in classes.bound_behind_count:
            return None
    return None


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
    figures = [each for each in named if each.is_ranked and each.family != "spread" and each.kind != "shares"]
    enough = value >= _LEAST_SALARY or texts & classes.less_than_yearly
    yearly = ids.SALARY if enough and any(each.is_pay for each in figures) else None
    pay = ids.HOURLY if hourly else yearly
    return next((each.id for each in figures if not each.is_pay), pay)


def is_counted(tokens: Tokens, at: int) -> bool:
    """Whether a token names workers or jobs."""
    classes, text = tokens.classes, tokens[at].text if at < len(tokens) else ""
    return text in classes.worker or text in classes.job or text in classes.jobs


def told_by(classes: Classes, texts: set[str]) -> str:
    """The attribute that comparatives of their own tell: ages are older, growth is slower."""
    return AGES if texts & classes.older else ids.GROWTH if texts & classes.speed else ""


def is_change(attribute: str) -> bool:
    return attribute == ids.GROWTH


def upright(conditions: Iterable[Filter]) -> Iterator[Filter]:
    """Conditions on mirrors as conditions on what they mirror; a decline by less than a figure still is a decline."""
    for each in conditions:
        if each.attribute == MEN:
            yield _turned(each, ids.GENDER, 100)
        elif each.attribute == DECLINE:
            yield _turned(each, ids.GROWTH, 0)
            if each.relation in ("<", "<="):
                yield Filter(ids.GROWTH, "<", 0, words=each.words)
        else:
            yield each


def _turned(condition: Filter, attribute: str, whole: float) -> Filter:
    relation, value, high = _TURNED.get(condition.relation, condition.relation), condition.value, condition.high
    low = whole - abs(float(value))
    if high is not None:
        low, high = whole - high, low
    return condition._replace(attribute=attribute, relation=relation, value=low, high=high)
