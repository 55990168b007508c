"""The denial and the bound said around a thing: "don't pay more than ...", "no more than ...", "... or higher".

The thing is an amount, a step of an ordered scale, or what is compared with; which small words may stand between it and
what is said of it is an argument.
"""

from typing import NamedTuple

from careerbot.frame import Relation
from careerbot.reading.tokens import Tokens

ABOUT, EQUAL = "~", "is"
# Relation -> what denies it, and its inclusive form.
TURNED: dict[str, Relation] = {">": "<=", "<": ">=", ">=": "<", "<=": ">"}
INCLUSIVE: dict[str, str] = {">": ">=", "<": "<="}
_APART = 3  # words between a comparative and its "than", between "at" and "least", before a bound behind


class Said(NamedTuple):
    """A bound and whether it is denied.

    core: the first token of the bound, the thing's own where there is none; reach: the first token of all, or the one
    behind the last; relation: one of Relation, ABOUT, or "" for none; denials: the tokens that deny it.
    """

    core: int
    reach: int
    relation: str = ""
    negated: bool = False
    denials: tuple[int, ...] = ()
    only: bool = False  # "not just": it, and more

    @property
    def meant(self) -> str:
        """The relation, turned round where it is denied."""
        return TURNED.get(self.relation, self.relation) if self.negated else self.relation


def before(
    tokens: Tokens, start: int, floor: int, small: frozenset[str], between: frozenset[str], *, bare: bool = True
) -> Said:
    """What stands before a thing.

    floor: the first token that may belong to it; small, between: words that may stand before the thing, and between a
    bound and its denial; bare: whether a comparative bounds without its "than".
    """
    relation, core = bound(tokens, start, floor, small, bare=bare)
    return denied(tokens, Said(core, core, relation), floor, between)


def denied(tokens: Tokens, said: Said, floor: int, between: frozenset[str]) -> Said:
    """A bound with its denials: each turns it round, "don't show those that don't pay ..."."""
    at = said.core
    while at > floor and not tokens[at].stop:
        at -= 1
        if tokens[at].text in tokens.classes.denial and (at or not _asks(tokens)):
            only = not said.relation and _text(tokens, at + 1) in tokens.classes.merely
            said = said._replace(reach=at, negated=not said.negated, denials=(*said.denials, at), only=only)
        elif tokens[at].text not in between:
            break
    return said


def bound(tokens: Tokens, start: int, floor: int, small: frozenset[str], *, bare: bool = True) -> tuple[str, int]:
    """The relation right before a thing ("in excess of", "at or above", "more pay than"), and where its words begin."""
    classes, relation, core, equal, at = tokens.classes, "", start, False, start
    while at > floor and not tokens[at].stop:
        text = tokens[at - 1].text
        said, first = _relation(tokens, at - 1, bare=bare) if relation in ("", EQUAL) else ("", at)
        if said:
            relation, at = said, first + 1
        elif text in classes.alternative and relation:
            equal, relation = True, "" if relation == EQUAL else relation
        elif text not in (classes.before_amount if relation else small):
            break
        at -= 1
        core = min(core, at) if relation else core
    if not relation:
        return _apart(tokens, at, start, floor)
    return (INCLUSIVE.get(relation, relation) if equal else relation), core


def _apart(tokens: Tokens, at: int, start: int, floor: int) -> tuple[str, int]:
    """The comparative whose "than" stands among the small words from `at` on."""
    if tokens.classes.than.isdisjoint(token.text for token in tokens[at:start]):
        return "", start
    for here in range(at - 1, max(at - 1 - _APART, floor - 1), -1):
        if tokens[here + 1].stop:
            break
        if tokens[here].text in tokens.classes.compared:
            return tokens.classes.bound[tokens[here].text], here
    return "", start


def behind(tokens: Tokens, end: int, noun: frozenset[str] = frozenset()) -> Said:
    """What stands behind a thing: "or more", "tops", "at most", "as a minimum", "isn't required".

    noun: what may stand between, and behind the bound ("or a higher degree").
    """
    classes, at = tokens.classes, _past(tokens, end, noun)
    last = at
    while last - at < _APART and _text(tokens, last) in classes.before_bound_behind:
        last += 1
    text, led = _text(tokens, last), [token.text for token in tokens[at:last]]
    relation = classes.bound_behind.get(text, "")
    if led and led[0] in classes.conjunction:
        relation = relation or classes.bound.get(text, "")
    elif not led and text in classes.extreme:
        relation = ""  # the end of another measure, not a bound
    if relation and _closes(tokens, last + 1, led):
        return Said(at, _past(tokens, last + 1, noun), INCLUSIVE.get(relation, relation))
    return _not_needed(tokens, end)


def _past(tokens: Tokens, at: int, words: frozenset[str]) -> int:
    while _text(tokens, at) in words:
        at += 1
    return at


def _closes(tokens: Tokens, at: int, led: list[str]) -> bool:
    """Whether a bound ends here, and belongs to nothing that follows: "60k, at most a degree", "50k and under 70k"."""
    if at >= len(tokens) or tokens[at].stop:
        return True
    text, classes = tokens[at].text, tokens.classes
    if text in classes.before_place and not classes.alternative.isdisjoint(led[:1]):
        return True  # a place follows, which the comparative is not of
    if tokens[at].value is not None or (text in classes.goes_on and not period(tokens, at)[0]):
        return False
    if not led and _text(tokens, at - 1) in classes.adding:  # "a degree plus ..." goes on, "60k plus" ends
        return text in classes.before_place or text in classes.courtesy or bool(period(tokens, at)[0])
    adds = bool(led) and led[0] in classes.conjunction and led[0] not in classes.alternative
    compared = _text(tokens, at - 1) in classes.compared
    if compared and any(token.text in classes.than for token in tokens[at : at + _APART]):
        return not adds  # "and more men than women"
    return not adds or text not in classes.average | classes.article or bool(period(tokens, at)[0])


def period(tokens: Tokens, at: int) -> tuple[str, int]:
    """The unit of time at a token ("an hour", "per week", "annually"), and the token behind it."""
    end = at
    while end - at < _APART and _text(tokens, end) in tokens.classes.before_period:
        end += 1
    unit = tokens.classes.time_unit.get(_text(tokens, end), "")
    return (unit, end + 1) if unit else ("", at)


def _not_needed(tokens: Tokens, end: int) -> Said:
    """ "Isn't required", "not necessary" behind a thing."""
    classes, at = tokens.classes, _past(tokens, end, tokens.classes.be)
    if _text(tokens, at) in classes.denial and _text(tokens, at + 1) in classes.needed:
        return Said(end, at + 2, negated=True)
    return Said(end, at + 1, negated=True) if _text(tokens, at) in classes.needless else Said(end, end)


def _relation(tokens: Tokens, at: int, *, bare: bool) -> tuple[str, int]:
    """The bound that a word ends before a thing, and its first token; the end of an order is none."""
    classes, word, led = tokens.classes, tokens[at].text, _text(tokens, at - 1)
    if word in classes.as_ and _text(tokens, at - 2) in classes.as_ and led in classes.much | classes.small:
        return "<=" if led in classes.small else ">=", at - 2
    if word in classes.particle and led in classes.bound:  # "topping out at"
        return classes.bound[word], at - 1
    if word in classes.range_up and _text(tokens, at + 1) not in classes.before_end:
        return "", at
    if word in classes.weakly and led in classes.bound:  # "more slowly" is less
        return {">": "<", "<": ">"}.get(classes.bound[led], ""), at - 1
    if word in classes.extreme and classes.at.isdisjoint(token.text for token in tokens[max(at - _APART, 0) : at]):
        return "", at
    if not bare and word in classes.compared and _text(tokens, at + 1) not in classes.compared_with:
        return "", at
    return classes.bound.get(word, ""), at


def _asks(tokens: Tokens) -> bool:
    """Whether the first word asks: "don't plumbers need a degree", but not "don't show ..."."""
    return tokens[0].text in tokens.classes.auxiliary and _text(tokens, 1) in tokens.classes.article


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""
