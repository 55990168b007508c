"""Conditions as they can be meant: values that say which occupations meet them."""

from __future__ import annotations

import operator
from typing import NamedTuple

from generated.figures import Figures

_HOLDS = {
    "gt": operator.gt, "ge": operator.ge, "lt": operator.lt, "le": operator.le, "eq": operator.eq,
}  # fmt: skip
# "Not over" is "at most": what a relation becomes when it is denied.
DENIED = {"gt": "le", "lt": "ge", "ge": "lt", "le": "gt"}


class Bound(NamedTuple):
    """A figure above, below or at a value."""

    attribute: str
    relation: str  # gt ge lt le eq
    value: float

    def meeting(self, figures: Figures, place: str) -> frozenset[str]:
        own, holds = figures.own(self.attribute, place), _HOLDS[self.relation]
        own = own | {part: own[whole] for part, whole in figures.wholes.items() if whole in own and part not in own}
        return frozenset(code for code, figure in own.items() if holds(figure, self.value))


class Level(NamedTuple):
    """A step of an ordered scale above, below or at one."""

    attribute: str
    relation: str
    step: int

    def meeting(self, figures: Figures, place: str) -> frozenset[str]:
        holds = _HOLDS[self.relation]
        return frozenset(code for code, step in figures.levels(self.attribute).items() if holds(step, self.step))


class Within(NamedTuple):
    """Standing in groups, given by the beginnings of their codes; or outside all of them."""

    groups: tuple[str, ...]
    outside: bool = False

    def meeting(self, figures: Figures, place: str) -> frozenset[str]:
        return frozenset(code for code in figures.codes if code.startswith(self.groups) is not self.outside)


class All(NamedTuple):
    """Several conditions at once: both ends of a range."""

    parts: tuple[Bound, ...]

    def meeting(self, figures: Figures, place: str) -> frozenset[str]:
        return frozenset.intersection(*(figures.met(part, place) for part in self.parts))


class There(NamedTuple):
    """Work in a place or industry: the figures are those of the place."""

    codes: tuple[str, ...]


Sense = Bound | Level | Within | All | There


class Piece(NamedTuple):
    """A part of what is asked: its words, and every sense in which it may be taken as long as the answer shows it."""

    words: str
    senses: tuple[Sense, ...]
    names: str = ""  # other words by which an answer may say that it left this part out

    @property
    def attributes(self) -> frozenset[str]:
        """The figures that decide it."""
        bounds = [part for sense in self.senses for part in (sense.parts if isinstance(sense, All) else (sense,))]
        return frozenset(each.attribute for each in bounds if isinstance(each, Bound))


def groups(said: str, outside: bool = False) -> tuple[Sense, ...]:
    """The senses of a field or of members, as wordings/ gives them: "29 31, 29, I62--63"."""
    senses: list[Sense] = []
    for each in said.split(", "):
        codes = tuple(each.split())
        if codes[0].startswith("I"):
            senses += [] if outside else [There(codes)]
        else:
            senses.append(Within(codes, outside))
    return tuple(senses)
