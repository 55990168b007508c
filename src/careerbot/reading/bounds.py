"""Amounts with what is said around them: a bound before or behind, a negation, a range, a currency, a period."""

from typing import NamedTuple

from careerbot.frame import Relation
from careerbot.reading.amounts import Number, number, pair
from careerbot.reading.bounds_said import ABOUT, TURNED, Said, bound, denied, period
from careerbot.reading.bounds_said import behind as said_behind
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Tokens

_REACH = 6  # words before an amount that may still bound it
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
    before, opened, words = _before(tokens, at, since)
    behind_first = _behind(tokens, _currency(tokens, first.end))
    plain = not (before.relation or before.negated or behind_first.relation)
    joint = _joint(tokens, first.end, behind_first, opened=opened, plain=plain)
    second = number(tokens, joint) if joint else None
    if second and _is_span_of_years(tokens, at, joint):
        second = None
    end = _currency(tokens, second.end if second else first.end)
    behind = _behind(tokens, end, ranged=True) if second else behind_first
    low, high = _ends(tokens, at, joint, first, second) if second else (_signed(tokens, at, first.value), None)
    within = second and _text(tokens, min(words, default=at)) in tokens.classes.range
    relation = behind.relation or ("" if within else before.relation)
    unclear = bool(second and (relation or before.negated)) or (before.negated and relation not in ("", *TURNED))
    unclear = unclear or (opened and not second and _text(tokens, min(words)) in tokens.classes.range_of_two)
    if before.negated:
        relation = TURNED.get(relation or ">=", relation)
    return Amount(
        low, high, relation, _unit(tokens, at, joint if second else at, end), behind.period or behind_first.period,
        at, joint if second else at, end, words | behind.words | frozenset(range(at, end)), unclear,
    )  # fmt: skip


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _ends(tokens: Tokens, at: int, joint: int, first: Number, second: Number) -> tuple[float, float]:
    """Both ends of a range, the lower first; those below zero where a minus stands before them, and no dash between."""
    joined = _text(tokens, joint - 1) in tokens.classes.range_goes_on | tokens.classes.range_may_go_on
    one, other = _signed(tokens, at, first.value), _signed(tokens, joint, second.value) if joined else second.value
    return (min(one, other), max(one, other)) if min(one, other) < 0 else pair(first, second)


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


def _joint(tokens: Tokens, end: int, behind: _Behind, *, opened: bool, plain: bool) -> int:
    """The token at which the second number of a range begins, 0 for none. plain: the first is not bounded."""
    for at in ((paid := _currency(tokens, end)), max(behind.words, default=end - 1) + 1, period(tokens, paid)[1]):
        if at < len(tokens) and tokens[at].sign == _JOINT:
            return at
        text, following = _text(tokens, at), _text(tokens, at + 1)
        if text in tokens.classes.range_up and following in tokens.classes.range_goes_on:
            at, text = at + 1, following
        if text not in tokens.classes.range_goes_on and text not in tokens.classes.range_may_go_on:
            continue
        second = number(tokens, at + 1)
        scaled = second is not None and (second.scale > 1 or tokens[at + 1].kind == "money")
        if second and (opened or text in tokens.classes.range_goes_on or (plain and scaled)):
            return at + 1
    return 0


def _behind(tokens: Tokens, end: int, *, ranged: bool = False) -> _Behind:
    """The bound and the period that follow an amount, in either order."""
    relation, words = (">=", frozenset[int]()) if tokens[end - 1].text.endswith("+") else ("", frozenset[int]())
    if ranged and _text(tokens, end) in tokens.classes.range_noun:
        words, end = frozenset([end]), end + 1
    unit, at = period(tokens, end)
    said = said_behind(tokens, at)
    if not said.relation and _text(tokens, at) in tokens.classes.counted_noun:
        said = said_behind(tokens, at + 1)
        at += 1
    if said.relation:
        relation, words = said.relation, words | frozenset(range(at, said.reach))
        unit, at = (unit, said.reach) if unit else period(tokens, said.reach)
    return _Behind(relation, unit, words)


def _before(tokens: Tokens, start: int, since: int) -> tuple[Said, bool, frozenset[int]]:
    """The bound and the denial before an amount, whether a range is opened there, and their words.

    since: the end of another.
    """
    classes, floor = tokens.classes, max(since, 0, start - _REACH)
    sign = classes.sign.get(tokens[start].sign, "")
    relation, core = bound(tokens, start, floor, classes.before_amount)
    opening = core if relation else _past_small(tokens, start, floor)
    first = opening
    while first > floor and _text(tokens, first - 1) in classes.range and not tokens[first].stop:
        first -= 1
    opened = first < opening
    first = first if opened else core
    said = denied(tokens, Said(first, first, sign or relation), max(since, 0), classes.between_negation)
    return said, opened, frozenset((*range(first, start), *said.denials))


def _past_small(tokens: Tokens, at: int, floor: int) -> int:
    while at > floor and not tokens[at].stop and _text(tokens, at - 1) in tokens.classes.before_amount:
        at -= 1
    return at
