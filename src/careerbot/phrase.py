"""What is to be said, as values: which phrase of knowledge/language, and what fills it. No wording stands here."""

from collections.abc import Iterable
from typing import NamedTuple

from careerbot.facts import Fact, Occupation, Place, Scope, Source


class Phrase(NamedTuple):
    """The phrase `name` of the table `kind` in limits.toml, phrases.toml or qualifiers.toml, and what fills it.

    A limit's kind says what it is about: employer, year, place ... A slot holds an occupation, a fact, a place, a
    scope, a source, a number, words (an attribute's noun, what was typed), a phrase, or a tuple of these, said as a
    list.
    """

    kind: str
    name: str = "sentence"
    slots: tuple[tuple[str, "Slot"], ...] = ()

    @property
    def values(self) -> "tuple[One, ...]":
        """What its slots hold, lists member by member."""
        return tuple(one for _, value in self.slots for one in each_of(value))


One = str | float | Occupation | Fact | Place | Scope | Source | Phrase
Slot = One | tuple[One, ...]


def phrase(kind: str, name: str = "sentence", /, **slots: Slot) -> Phrase:
    """A phrase by the names of its slots."""
    return Phrase(kind, name, tuple(slots.items()))


def each_of(value: Slot) -> tuple[One, ...]:
    """The members of a list, or what is no list alone (an occupation is a tuple too)."""
    return value if type(value) is tuple else (value,)  # type: ignore[return-value]


def merged(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Each once, and those that differ in a list alone as one with all of its members."""
    found: dict[Phrase, list[Phrase]] = {}
    for each in phrases:
        bare = tuple((name, () if type(value) is tuple else value) for name, value in each.slots)
        found.setdefault(each._replace(slots=bare), []).append(each)
    return tuple(alike[0] if len(alike) == 1 else _one(alike) for alike in found.values())


def _one(alike: list[Phrase]) -> Phrase:
    """One phrase with what any of them lists."""
    columns = zip(*(each.slots for each in alike), strict=True)
    slots = ((column[0][0], [value for _, value in column]) for column in columns)
    return alike[0]._replace(slots=tuple((name, _joined(values)) for name, values in slots))


def _joined(values: list[Slot]) -> Slot:
    if type(values[0]) is not tuple:
        return values[0]
    return tuple(dict.fromkeys(one for value in values for one in each_of(value)))


class Clause(NamedTuple):
    """A condition in words, and where it stands behind its noun: place ("in Ohio"), having ("with ...") or that."""

    position: str
    text: str


class Limit(NamedTuple):
    """A sentence saying what an answer does not cover; kind names what it is about: employer, year, place ..."""

    kind: str
    text: str

    def __str__(self) -> str:
        return self.text
