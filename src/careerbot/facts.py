"""What careerbot knows, as values: occupations, places, sources and the facts that join them."""

from collections.abc import Iterable
from typing import NamedTuple

from careerbot.attributes import UNITS, Attribute, Unit

# Why a value is missing. Never zero: each reason has its own sentence.
MISSING = {
    "not_reported": "not reported",
    "not_released": "not released",
    "other_basis": "not published in this form, because these jobs are not paid by the hour and year alike",
    "small_base": "not shown, because too few people were surveyed",
    "not_surveyed": "not surveyed",
    "not_published": "not published",
    "too_few_jobs": "not known, because no place has at least 100 such jobs and a published figure",
    "not_described": "not described in my source",
    "no_program": "not given, because no program of study is assigned to it",
}


class Source(NamedTuple):
    """Who says so: a publication, its edition, and the period its figures describe; short: its name in brackets."""

    id: str
    title: str
    publisher: str
    edition: str
    period: str
    url: str
    licence: str
    short: str = ""


class Place(NamedTuple):
    """Where a figure holds. kind: nation, state, metro, nonmetro, or industry (of the nation)."""

    code: str
    name: str
    kind: str

    @property
    def phrase(self) -> str:
        """The name inside a sentence: "Texas", "hospitals", "the federal executive branch"."""
        if self.kind != "industry":
            return self.name
        words = self.name.partition(" (")[0].split()
        said = " ".join(word if word.isupper() else word.lower() for word in words)
        return f"the {said}" if said.endswith(" branch") else said


NATION = Place("US", "the United States", "nation")


class Occupation(NamedTuple):
    """One occupation or group of occupations.

    id is the SOC or O*NET-SOC code, or the file name of a hand-written one; soc its six-digit SOC 2018 code.
    kind: own (hand-written), onet, soc, published (several SOC codes together), broad, minor, major, family or all.
    """

    id: str
    soc: str
    kind: str
    title: str
    name: str
    plural: str

    @property
    def is_group(self) -> bool:
        return self.kind in ("published", "broad", "minor", "major", "family", "all")

    @property
    def has_kinds(self) -> bool:
        """Whether it is a group of which each occupation has figures of its own."""
        return self.kind in ("broad", "minor", "major", "family")

    @property
    def is_rest(self) -> bool:
        """Whether it holds those of a group that no other of its occupations does."""
        return self.title.endswith(", All Other") or self.title.startswith("Miscellaneous ")


class Item(NamedTuple):
    """One member of a list-valued fact: a skill and its importance, a race and its share, a state and its pay."""

    name: str
    value: float | None = None
    note: str = ""


Value = float | str | tuple[float, float] | tuple[Item, ...] | None


class Scope(NamedTuple):
    """The wider group a value was measured for. kind: occupation (a wider one), group (the survey's, by its name) or
    survey (the survey's, which it does not name)."""

    kind: str
    name: str = ""


class Derivation(NamedTuple):
    """How a value came about. kind: estimate (text: its parts), derived or formula (text: the rule it was worked out
    by), percentile, workers (text: which of them), scale, code (of the group), rule (of a list)."""

    kind: str
    text: str


def percentile(note: str | None) -> Derivation | None:
    """Which of the published percentiles an attribute is, by the note of its table."""
    return Derivation("percentile", note) if note else None


class Fact(NamedTuple):
    """One attribute of one occupation in one place, with who says so.

    about: the attribute. value is a number in `unit`, a text, a (low, high) range, a tuple of Items, or None where
    `missing` says why.
    scope: the wider group the value was measured for; None for the occupation itself. at_least marks a top-coded
    figure.
    """

    occupation: Occupation
    about: Attribute
    value: Value
    unit: str
    source: Source
    place: Place = NATION
    missing: str = ""
    scope: Scope | None = None
    derivation: Derivation | None = None
    at_least: bool = False

    @property
    def attribute(self) -> str:
        """The attribute's id."""
        return self.about.id

    @property
    def counted(self) -> Unit:
        """How its figures are said: in the attribute's own unit, or in another one where a source counts so."""
        own = self.about.unit
        return own if own.symbol == self.unit else UNITS[self.unit]

    @property
    def is_wider(self) -> bool:
        """Whether it was measured for a wider occupation, rather than for a group of the survey's own."""
        return self.scope is not None and self.scope.kind == "occupation"

    def came_by(self, *kinds: str) -> bool:
        """Whether its value came about in one of these ways."""
        return self.derivation is not None and self.derivation.kind in kinds

    @property
    def items(self) -> tuple[Item, ...]:
        """The members of a list-valued fact; () for any other."""
        return tuple(each for each in self.value if isinstance(each, Item)) if isinstance(self.value, tuple) else ()

    @property
    def known(self) -> bool:
        return self.value is not None

    @property
    def number(self) -> float | None:
        """The one figure to compare by: a share of women, the upper end of a range, a plain number."""
        if isinstance(self.value, (int, float)):
            return float(self.value)
        if isinstance(self.value, tuple) and self.value:
            first = self.value[0]
            return first.value if isinstance(first, Item) else float(self.value[-1])  # type: ignore[arg-type]
        return None


def known_among(facts: Iterable[Fact | None]) -> tuple[Fact, ...]:
    """Those of the facts that have a value."""
    return tuple(fact for fact in facts if fact and fact.known)


class TitleMatch(NamedTuple):
    """One occupation that a job title may mean.

    soc, title: its six-digit code and official title; share: of the vote on the title, 0 to 1; because: what decided,
    "known title" first where the title is known as it stands, and what was left out around it.
    """

    soc: str
    title: str
    share: float
    because: tuple[str, ...]
