"""Conditions in words, for a list and for a reason: several together, and turned round where they are negated."""

from __future__ import annotations

from careerbot.conditions import Condition, Field, Figure, Held, condition
from careerbot.frame import Filter
from careerbot.phrase import Clause
from careerbot.store.store import Store


def all_in_words(filters: tuple[Filter, ...], store: Store) -> tuple[Clause, ...]:
    """Every condition; a floor and a ceiling of one figure as one."""
    said: list[Filter] = []
    for each in filters:
        floor = next((one for one in said if one.attribute == each.attribute and _bounds(one, each)), None)
        if floor is None:
            said.append(each)
        else:
            low, high = sorted((floor.value, each.value), key=float)
            said[said.index(floor)] = floor._replace(relation="between", value=low, high=float(high))
    return tuple(in_words(each, store) for each in said)


def _bounds(one: Filter, other: Filter) -> bool:
    numbers = all(isinstance(each.value, (int, float)) and not each.negated for each in (one, other))
    return numbers and {one.relation, other.relation} == {">=", "<="}


def in_words(asked: Filter, store: Store) -> Clause:
    """The condition as the end of a phrase: "that use writing", "with an average salary of at least $100,000"."""
    meant = condition(asked, store)
    said = meant.phrase(store)
    return Clause(_position(meant, asked.negated), _turned(said) if asked.negated else said)


def _position(meant: Condition, negated: bool) -> str:
    """Where it stands behind its noun."""
    if isinstance(meant, (Field, Held)):
        return "place"
    is_having = isinstance(meant, Figure) and "condition_that" not in meant.about.wording
    return "having" if is_having and not negated else "that"


def _turned(said: str) -> str:
    """The condition turned round: "that do not use Python", "not among sales workers"."""
    for verb in ("that are ", "that typically ", "that "):
        if said.startswith(verb):
            rest = said.removeprefix(verb)
            if verb == "that are ":
                return f"that are not {rest}"
            return f"that no {rest[2:]}" if rest.startswith("a ") else f"that do not {verb.removeprefix('that ')}{rest}"
    return f"not {said}"
