"""The bound and the negation that stand around a thing: "no more than ...", "... or higher", "... as a minimum"."""

from __future__ import annotations

from typing import NamedTuple

from careerbot.frame import Relation
from careerbot.reading.tokens import Tokens

TURNED: dict[Relation, Relation] = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "is": "<"}


class Said(NamedTuple):
    """A bound and whether it is denied; reach: the first token that belongs to it, or the one behind the last."""

    reach: int
    relation: Relation | None = None
    negated: bool = False
    only: bool = False  # "not just": it, and more


def before(tokens: Tokens, start: int, begin: int = 0) -> Said:
    """What stands before a thing, with the small words and verbs of needing between: "don't need more than a ...".

    begin: the first token that may belong to it.
    """
    classes, at = tokens.classes, start
    said = Said(start)
    while at > begin and not tokens[at].stop:
        at -= 1
        word = tokens[at].text
        relation = _relation(tokens, at)
        if relation and not said.relation and not said.negated:
            said = said._replace(reach=_opening(tokens, at), relation=relation)
        elif word in classes.denying and (at or not _asks(tokens)):
            only = not said.relation and at + 1 < start and tokens[at + 1].text in classes.merely
            said = said._replace(reach=at, negated=not said.negated, only=only)
        elif relation or word not in classes.beside_step:
            break
    return said


def behind(tokens: Tokens, end: int) -> Said:
    """What stands behind a thing: "or higher", "and up", "at least", "as a minimum", "isn't required"."""
    classes, at = tokens.classes, end
    while _text(tokens, at) in classes.noun_of_step:
        at += 1
    if at < len(tokens) and tokens[at].text.startswith("+"):
        return Said(at + 1, ">=")
    joined = _text(tokens, at) in classes.conjunction
    at += joined
    while _text(tokens, at) in classes.opening_bound:
        at += 1
    word, on = _text(tokens, at), _text(tokens, at + 1)
    if word in classes.onward and on not in classes.before_end:
        return Said(at + 1, ">=")
    if joined:
        if word in classes.above or word in classes.greater:
            return Said(_past_noun(tokens, at + 1), ">=")
        return Said(_past_noun(tokens, at + 1), "<=") if word in classes.beneath | classes.lesser else Said(end)
    if word in classes.floor or word in classes.ceiling:
        follows = on in classes.before_end | classes.before_subject | classes.article
        return Said(end) if follows else Said(at + 1, ">=" if word in classes.floor else "<=")
    return _not_needed(tokens, end)


def _past_noun(tokens: Tokens, at: int) -> int:
    """Behind the noun of "or a higher degree"."""
    return at + (_text(tokens, at) in tokens.classes.noun_of_step)


def _not_needed(tokens: Tokens, end: int) -> Said:
    """ "Isn't required", "not necessary" behind a thing."""
    classes, at = tokens.classes, end
    while _text(tokens, at) in classes.be:
        at += 1
    denied = _text(tokens, at) in classes.denying
    if denied and _text(tokens, at + 1) in classes.needed:
        return Said(at + 2, negated=True)
    return Said(at + 1, negated=True) if _text(tokens, at) in classes.needless else Said(end)


def _relation(tokens: Tokens, at: int) -> Relation | None:
    """The bound that a word says before a thing."""
    classes, word, then = tokens.classes, tokens[at].text, _text(tokens, at + 1)
    compared = then in classes.compared_with
    if word in classes.above or (word in classes.greater and compared):
        return ">"
    if word in classes.beneath or (word in classes.lesser and compared):
        return "<"
    if word in classes.extreme and not classes.at.intersection(token.text for token in tokens[max(at - 3, 0) : at]):
        return None  # an end of the order, not a bound
    if word in classes.floor:
        return ">="
    return "<=" if word in classes.ceiling or (word in classes.onward and then in classes.before_end) else None


def _opening(tokens: Tokens, at: int) -> int:
    """Where a bound begins, with "at the very"."""
    while at and not tokens[at].stop and tokens[at - 1].text in tokens.classes.opening_bound:
        at -= 1
    return at


def _asks(tokens: Tokens) -> bool:
    """Whether the first word asks: "don't plumbers need a degree"."""
    return tokens[0].text in tokens.classes.auxiliary


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""
