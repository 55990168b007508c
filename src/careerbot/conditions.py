"""Conditions on occupations, an object a kind: what it says, whether one occupation meets it, and which ones do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from careerbot.attributes import Attribute
from careerbot.facts import NATION, Fact, Occupation, Place
from careerbot.frame import Filter
from careerbot.phrase import Clause
from careerbot.store import figures, groups, members
from careerbot.store.store import Store

Met = tuple[bool | None, Fact | None]  # whether it is met (None: not known), and the fact that decides it
Rows = tuple[set[int], set[int]]  # occupations that meet it, and those of which it is known whether they do

SOMEWHAT = 2.0  # of 5: "somewhat important" on O*NET's scale
_RELATIONS = {">=": "at least ", "<=": "at most ", ">": "more than ", "<": "less than ", "is": "exactly "}
_OF_ZERO = {">": "growing", "<": "shrinking", ">=": "not shrinking", "<=": "not growing", "is": "holding steady"}
_LEVELS = {">=": "{} or more", "<=": "{} at most", ">": "more than {}", "<": "less than {}"}


@dataclass(frozen=True, slots=True)
class Condition(ABC):
    """What is asked for, and the attribute whose facts decide it. Only what it says knows of a negation."""

    asked: Filter
    about: Attribute
    position: ClassVar[str] = "that"

    @property
    def text(self) -> str:
        return str(self.asked.value).replace("|", " or ")

    @property
    def alternatives(self) -> list[float | str]:
        """The values any of which will do."""
        return [*self.asked.value.split("|")] if isinstance(self.asked.value, str) else [self.asked.value]

    def clause(self, store: Store) -> Clause:
        """The condition as the end of a phrase, turned round where it is negated: "that do not use writing"."""
        return Clause("that" if (said := self.phrase(store)).startswith("that ") else self.position, said)

    @abstractmethod
    def phrase(self, store: Store) -> str:
        """The words of its clause."""

    def _turned(self, said: str) -> str:
        return f"not {said}" if self.asked.negated else said

    def _template(self, default: str = "") -> str:
        """The attribute's wording of it, turned round; default: for one that has none."""
        wording = self.about.wording
        own = self._turned(wording.get("condition") or default)
        return (self.asked.negated and wording.get("condition_not")) or own

    @abstractmethod
    def met_by(self, store: Store, occupation: Occupation, place: Place) -> Met:
        """Whether one occupation meets it, and the fact that says so."""

    @abstractmethod
    def rows(self, store: Store, place: Place) -> Rows:
        """The detailed occupations that meet it, of all of them; pay and jobs are those of `place`."""


class OfFact(Condition):
    """A condition that one fact decides."""

    def met_by(self, store: Store, occupation: Occupation, place: Place) -> Met:
        fact = store.fact(occupation, self.about.id, place if self.about.is_held_in(place.kind) else NATION)
        return self.meets(store, fact) if fact and fact.known else (None, fact)

    @abstractmethod
    def meets(self, store: Store, fact: Fact) -> Met:
        """Whether a known fact meets it; a list-valued one then holds the members that decide it alone."""


class Field(Condition):
    """Standing in a group of occupations: SOC codes, separated by space."""

    position = "place"

    def phrase(self, store: Store) -> str:
        named = store.saying("phrase", "field").get(str(self.asked.value))
        groups = store.occupations(str(self.asked.value).split())
        return self._turned(named or f"among {' or '.join(group.plural for group in groups) or self.text}")

    def met_by(self, store: Store, occupation: Occupation, place: Place) -> Met:
        official = occupation if occupation.kind != "own" else store.wider(occupation) or occupation
        return store.stands_in(official, str(self.asked.value)), None

    def rows(self, store: Store, place: Place) -> Rows:
        return groups.field(store, str(self.asked.value)), set(groups.detailed(store))


class Held(Condition):
    """Being published for a place."""

    position = "place"

    def phrase(self, store: Store) -> str:
        place = store.place(self.text)
        return self._turned(f"in {place.name if place else self.text}")

    def met_by(self, store: Store, occupation: Occupation, place: Place) -> Met:
        there = store.place(str(self.asked.value))
        jobs = next(each for each in store.told_together("glance") if store.attribute(each).family == "jobs")
        fact = store.fact(occupation, jobs, there) if there else None
        return (fact is not None if there else None), fact

    def rows(self, store: Store, place: Place) -> Rows:
        return figures.held_in(store, str(self.asked.value)), set(groups.detailed(store))


class Level(OfFact):
    """A category of an order: a degree to start, years of experience, a length of training."""

    def phrase(self, store: Store) -> str:
        if self.about.rank(self.text) == 0 and "condition_none" in self.about.wording:
            return self._turned(self.about.wording[f"condition_{'none' if self.asked.relation == 'is' else 'some'}"])
        value, no_step = self.asked.value, self.asked.relation == "<" and self._steps == [self.about.important]
        if no_step and "condition_below" in self.about.wording and not self.asked.negated:
            return self.about.wording["condition_below"]
        level = _article(self.text) if isinstance(value, str) else f"{value:g} years"
        said = _LEVELS.get(self.asked.relation, "{}").format(level)
        return self._template().format(level=self.about.noun if len(self.alternatives) > 2 else said)  # of any length

    def meets(self, store: Store, fact: Fact) -> Met:
        rank, steps = self.about.rank(str(fact.value)), self._steps
        unclear = rank is None or not steps or (self.about.middling and 0 < rank < min(steps))
        return None if unclear else self._holds(rank or 0, steps), fact

    def rows(self, store: Store, place: Place) -> Rows:
        ranks, steps = figures.levels_of(store, self.about.id), self._steps
        held = {rank for rank in {*ranks.values()} if self._holds(rank, steps)}
        return {row for row, rank in ranks.items() if rank in held}, set(ranks)

    @property
    def _steps(self) -> list[int]:
        return [step for each in self.alternatives if (step := self.about.step(each)) is not None]

    def _holds(self, rank: int, steps: list[int]) -> bool:
        return any(self.asked._replace(value=step).holds(rank) for step in steps)


class Named(OfFact):
    """A member that a list names: a skill (an important one), a technology, a major."""

    def phrase(self, store: Store) -> str:
        template, small = self._template(), self.text.lower()
        spelled = " or ".join(members.spelled(store, self.about.id, str(each)) for each in self.alternatives)
        return template.format(name=self.text, small=small, a_small=_article(small, every=True), spelled=spelled)

    def meets(self, store: Store, fact: Fact) -> Met:
        names = self._names(store)
        if not (found := tuple(item for item in fact.items if item.name in names)):
            return (False if names else None), fact
        important = self.about.important if fact.unit == self.about.unit.symbol else 0.0
        most = max(item.value or 0 for item in found)
        middling = important and SOMEWHAT <= most < important
        return None if middling else not important or most >= important, fact._replace(value=found)

    def rows(self, store: Store, place: Place) -> Rows:
        rows = {row for name in self.alternatives for row in members.naming(store, self.about, str(name))}
        known = members.having(store, self.about.id) if self.asked.negated else set()
        return members.with_wholes(store, rows), members.with_wholes(store, known)

    def _names(self, store: Store) -> set[str]:
        return {name for wanted in self.alternatives for name in store.named_like(self.about.id, str(wanted))}


class First(Named):
    """The first member of a list: the type of interests that fits best."""

    def meets(self, store: Store, fact: Fact) -> Met:
        first = fact.items[:1]
        return any(item.name in self._names(store) for item in first), fact._replace(value=first)


class Figure(OfFact):
    """A figure above, below or between others."""

    position = "having"

    def phrase(self, store: Store) -> str:
        asked, unit = self.asked, self.about.unit
        if asked.value == 0 and asked.relation in _OF_ZERO and not asked.of and "condition_zero" in self.about.wording:
            said = self._turned(_OF_ZERO[asked.relation]).removeprefix("not not ")
            return self.about.wording["condition_zero"].format(figure=said)
        ranges = asked.relation == "between"
        between, close = (f" to {unit.plainly(asked.high or 0)}", "close to ") if ranges else ("", "")
        figure = f"{_RELATIONS.get(asked.relation, '')}{unit.plainly(asked.value)}{between}"
        figure += "".join(f", {close}that of {whose.plural}" for whose in store.occupations((asked.of,)))
        return self._template(f"with {_article(self.about.noun, every=True)} of {{figure}}").replace("{figure}", figure)

    def meets(self, store: Store, fact: Fact) -> Met:
        figure, value, relation = fact.number, self.asked.value, self.asked.relation
        if figure is None or isinstance(value, str) or (fact.at_least and relation != "is" and value > figure):
            return None, fact
        in_part = relation == ">=" and 0 < self.about.no_below <= figure < value
        return (None if in_part else self.asked.holds(figure)), fact

    def rows(self, store: Store, place: Place) -> Rows:
        own = {} if isinstance(self.asked.value, str) else figures.values_with_parts(store, self.about.id, place)
        return {row for row, each in own.items() if self.asked.holds(each)}, set(own)


class Most(OfFact):
    """Which of two is the greater share: "where most workers are women"."""

    def phrase(self, store: Store) -> str:
        return self._turned(self.about.wording["condition_most"].format(name=self.text))

    def meets(self, store: Store, fact: Fact) -> Met:
        return (None if fact.number is None else self._holds(fact.number)), fact

    def rows(self, store: Store, place: Place) -> Rows:
        own = figures.values_with_parts(store, self.about.id, place)
        return {row for row, share in own.items() if self._holds(share)}, set(own)

    def _holds(self, share: float) -> bool:
        return share > 50 if self.text.startswith(("women", "female")) else share < 50  # an equal half is no most


# By the kind of the attribute; what is no attribute stands by its name.
KINDS: dict[str, type[Condition]] = {
    "field": Field, "place": Held, "level": Level, "scaled": Named, "names": Named, "types": First, "figure": Figure,
    "range": Figure, "shares": Figure,
}  # fmt: skip


def condition(asked: Filter, store: Store) -> Condition:
    """A filter as a condition of its kind; one on what there is not is a figure that nobody has."""
    about = store.attribute(store.attribute(asked.attribute).by)
    most = about.is_split and isinstance(asked.value, str)
    return (Most if most else KINDS.get(about.kind or about.id, Figure))(asked, about)


def meets(store: Store, occupation: Occupation, asked: Filter, place: Place = NATION) -> Met:
    """Whether one occupation meets a condition (None: not known), and the fact that decides it."""
    met, fact = condition(asked, store).met_by(store, occupation, place)
    return (not met if asked.negated and met is not None else met), fact


def _article(text: str, every: bool = False) -> str:
    """A degree with its article; other categories stand alone, unless every noun takes one."""
    counted = every or text.endswith(("degree", "award", "equivalent", "apprenticeship"))
    return text if not counted else f"an {text}" if text[0] in "aeiou" else f"a {text}"
