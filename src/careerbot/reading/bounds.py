"""Amounts with what is said around them: a bound before or behind, a negation, a range, a currency, a period."""

from __future__ import annotations

from typing import NamedTuple

from careerbot.frame import Relation
from careerbot.reading.amounts import number, pair
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Tokens

_REACH = 6  # words before an amount that may still bound it
ABOUT = "~"
_EQUAL = "is"
# Relation -> its inclusive form, and what denies it.
_INCLUSIVE: dict[str, str] = {">": ">=", "<": "<="}
_DENIED: dict[str, str] = {">": "<=", "<": ">=", ">=": "<", "<=": ">"}
_JOINT = "-"


class Amount(NamedTuple):
    """A number or a range, the relation to it that was said, its currency and the unit of time it is paid for.

    high: of a range; relation: one of Relation, ABOUT, or "" where none was said; unit: "" or the currency's word, of
    dollars "$"; period: hour, day, week, month, year or "". start, end: its own tokens; last: the first of the last
    number of a range, else start; words: the tokens of number and bound. unclear: the words contradict each other.
    """

    low: float
    high: float | None
    relation: str
    unit: str
    period: str
    start: int
    last: int
    end: int
    words: frozenset[int]
    unclear: bool = False

    @property
    def bounds(self) -> tuple[tuple[Relation, float], ...]:
        """What it asks of a figure. A bare amount is one to reach."""
        if self.high is not None:
            return ((">=", self.low), ("<=", self.high))
        if self.relation == ABOUT:
            return ((">=", self.low * 0.9), ("<=", self.low * 1.1))
        return ((self.relation or ">=", self.low),)  # type: ignore[return-value]

    def said(self, tokens: Tokens) -> str:
        """Its words as typed."""
        return " ".join(tokens[at].text for at in range(min(self.words), max(self.words) + 1))


class _Before(NamedTuple):
    relation: str
    negated: bool
    opened: bool
    words: frozenset[int]


class _Behind(NamedTuple):
    relation: str
    period: str
    words: frozenset[int]


def read(tokens: Tokens) -> list[Amount]:
    """All amounts of a question, in order."""
    found: list[Amount] = []
    at = 0
    while at < len(tokens):
        amount = _amount(tokens, at, at - len(tokens) if not found else found[-1].end)
        if amount:
            found.append(amount)
        at = amount.end if amount else at + 1
    return found


def without_bounds(tokens: Tokens, spans: list[Span], amounts: list[Amount]) -> list[Span]:
    """The spans less those amid an amount or of words of a bound: "at most" before a sum asks for no most."""
    if not amounts:
        return spans
    amid = {at for each in amounts for at in range(each.start + 1, each.end)}
    own = {at for each in amounts for at in range(each.start, each.end)}
    bounding = {at for each in amounts if each.relation or each.high is not None for at in each.words}
    kept = [
        span
        for span in spans
        if (span.start not in amid and not bounding.issuperset(range(span.start, span.end)))
        or "qualifier" in span.meanings
    ]
    words = bounding - own | {at for at in own if tokens[at].kind == "word"}
    return kept + [Span(at, at + 1, {"number": [""]}, {"number": 1}) for at in words]


def _amount(tokens: Tokens, at: int, since: int) -> Amount | None:
    first = number(tokens, at)
    if first is None:
        return None
    before, behind_first = _before(tokens, at, since), _behind(tokens, _currency(tokens, first.end))
    joint = _joint(tokens, first.end, before, behind_first)
    second = number(tokens, joint) if joint else None
    if second and _is_span_of_years(tokens, at, joint):
        second = None
    end = _currency(tokens, second.end if second else first.end)
    behind = _behind(tokens, end, ranged=True) if second else behind_first
    low, high = pair(first, second) if second else (_signed(tokens, at, first.value), None)
    relation = behind.relation or before.relation
    unclear = bool(second and (relation or before.negated)) or (before.negated and relation not in ("", *_DENIED))
    if before.negated:
        relation = _DENIED.get(relation or ">=", relation)
    return Amount(
        low, high, relation, _unit(tokens, at, joint if second else at, end), behind.period or behind_first.period,
        at, joint if second else at, end, before.words | behind.words | frozenset(range(at, end)), unclear,
    )  # fmt: skip


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _signed(tokens: Tokens, at: int, value: float) -> float:
    """A number below zero, where a minus stands before it."""
    return -value if tokens[at].sign == _JOINT and not (at and tokens[at - 1].value is not None) else value


def _is_span_of_years(tokens: Tokens, at: int, last: int) -> bool:
    """Whether it goes like "2024-34"."""
    return tokens[at].kind == "number" and len(tokens[at].text) == 4 and len(tokens[last].text) in (2, 4)


def _currency(tokens: Tokens, end: int) -> int:
    """The token behind an amount and the word for its money."""
    classes = tokens.classes
    return end + (_text(tokens, end) in classes.dollar or _text(tokens, end) in classes.currency)


def _unit(tokens: Tokens, at: int, last: int, end: int) -> str:
    classes = tokens.classes
    for each in (at - 1, end - 1):
        if _text(tokens, each) in classes.currency:
            return tokens[each].text
    dollars = any(tokens[each].kind == "money" or tokens[each].text in classes.dollar for each in range(at, end))
    return "$" if dollars or tokens[last].kind == "money" else ""


def _joint(tokens: Tokens, end: int, before: _Before, behind: _Behind) -> int:
    """The token at which the second number of a range begins, 0 for none."""
    for at in ((paid := _currency(tokens, end)), max(behind.words, default=end - 1) + 1, _period(tokens, paid)[1]):
        if at < len(tokens) and tokens[at].sign == _JOINT:
            return at
        text, following = _text(tokens, at), _text(tokens, at + 1)
        if text in tokens.classes.range_up and following in tokens.classes.range_goes_on:
            at, text = at + 1, following
        if text not in tokens.classes.range_goes_on and text not in tokens.classes.range_may_go_on:
            continue
        second = number(tokens, at + 1)
        alone = not (before.relation or before.negated or behind.relation)
        scaled = second is not None and (second.scale > 1 or tokens[at + 1].kind == "money")
        if second and (before.opened or text in tokens.classes.range_goes_on or (alone and scaled)):
            return at + 1
    return 0


def _period(tokens: Tokens, at: int) -> tuple[str, int]:
    """The unit of time at a token ("an hour", "per week", "annually"), and the token behind it."""
    end = at
    while end - at < 3 and _text(tokens, end) in tokens.classes.before_period:
        end += 1
    unit = tokens.classes.time_unit.get(_text(tokens, end), "")
    return (unit, end + 1) if unit else ("", at)


def _behind(tokens: Tokens, end: int, *, ranged: bool = False) -> _Behind:
    """The bound and the period that follow an amount, in either order."""
    relation, words = (">=", frozenset[int]()) if tokens[end - 1].text.endswith("+") else ("", frozenset[int]())
    if ranged and _text(tokens, end) in tokens.classes.range_noun:
        words, end = frozenset([end]), end + 1
    period, at = _period(tokens, end)
    said, behind = _bound_behind(tokens, at)
    if said:
        relation, words = said, words | frozenset(range(at, behind))
        period, at = (period, behind) if period else _period(tokens, behind)
    return _Behind(relation, period, words)


def _bound_behind(tokens: Tokens, at: int) -> tuple[str, int]:
    """The relation that stands at a token ("or more", "tops", "at most"), and the token behind it."""
    classes, end = tokens.classes, at
    while end - at < 3 and _text(tokens, end) in classes.before_bound_behind:
        end += 1
    text, led = _text(tokens, end), [token.text for token in tokens[at:end]]
    either = bool(led) and led[0] in classes.conjunction
    relation = classes.bound_behind.get(text, "")
    if either:
        relation = relation or classes.bound.get(text, "")
    elif not led and text in classes.superlative_bound:
        relation = ""  # the end of another measure, not a bound
    if not relation or not _closes(tokens, end + 1, led):
        return "", at
    return _INCLUSIVE.get(relation, relation), end + 1


def _closes(tokens: Tokens, at: int, led: list[str]) -> bool:
    """Whether a bound ends here, and belongs to nothing that follows: "60k, at most a degree", "50k and under 70k"."""
    if at >= len(tokens) or tokens[at].stop or _period(tokens, at)[0]:
        return True
    text, classes = tokens[at].text, tokens.classes
    if number(tokens, at) or text in classes.goes_on:
        return False
    adds = bool(led) and led[0] in classes.conjunction and led[0] not in classes.alternative
    return not adds or text in classes.edge or text in classes.courtesy


def _before(tokens: Tokens, start: int, since: int) -> _Before:
    """The bound, the negation and the opening of a range that stand before an amount. since: the end of another."""
    classes, floor = tokens.classes, max(since, 0, start - _REACH)
    relation, core = _bound_before(tokens, start, floor)
    sign = classes.sign.get(tokens[start].sign, "")
    opened = core > floor and _text(tokens, core - 1) in classes.range and not tokens[core].stop
    first = at = core - opened
    while at > floor and not tokens[at].stop and _text(tokens, at - 1) in classes.between_negation:
        at -= 1
    negated = at > floor and not tokens[at].stop and _text(tokens, at - 1) in classes.denial
    words = {*range(first, start), *({at - 1} if negated else ())}
    return _Before(sign or relation, negated, opened, frozenset(words))


def _bound_before(tokens: Tokens, start: int, floor: int) -> tuple[str, int]:
    """The relation of the words right before an amount ("in excess of", "at or above"), and where they begin."""
    classes, relation, core, equal = tokens.classes, "", start, False
    at = start
    while at > floor and not tokens[at].stop:
        text = tokens[at - 1].text
        if text in classes.bound and relation in ("", _EQUAL):
            relation, core = classes.bound[text], at - 1
        elif text in classes.alternative and relation:
            equal, relation = True, "" if relation == _EQUAL else relation
        elif text not in classes.before_amount:
            break
        at -= 1
        core = min(core, at) if relation or text not in classes.article else core
    if not relation:
        return "", core if core < start and _opens(tokens, core) else start
    return (_INCLUSIVE.get(relation, relation) if equal else relation), core


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a range is opened before a token."""
    return _text(tokens, at - 1) in tokens.classes.range
