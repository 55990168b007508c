"""The shapes an answer can take. Each holds facts and phrases to be filled; none holds wording."""

from __future__ import annotations

from dataclasses import dataclass, field

from careerbot.facts import Fact, Occupation, Place
from careerbot.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found. operation names the module that answered; limits say what is not covered."""

    operation: str
    status: str = "answered"  # answered, partial, ambiguous, no_data, declined
    limits: tuple[Phrase, ...] = field(default=(), kw_only=True)
    suggestions: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return ()

    @property
    def choices(self) -> tuple[Occupation | Place, ...]:
        """What an answer that asks back offers, likeliest first; () for any other."""
        return ()

    @property
    def listed(self) -> tuple[str, ...]:
        """The ids of the occupations that it lists in an order; () for an answer that is no list."""
        return ()


@dataclass(frozen=True, slots=True)
class FactsAnswer(Answer):
    """Facts about one or several occupations, in the order they are to be told; `beside` are told after them."""

    facts: tuple[Fact, ...] = ()
    beside: tuple[Fact, ...] = ()
    period: str = ""  # hour, week or month where pay was asked for that way

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts + self.beside


@dataclass(frozen=True, slots=True)
class Comparison(Answer):
    """The same attribute of two or more occupations (or of one in several places), best first; unknown ones last."""

    attribute: str = ""
    facts: tuple[Fact, ...] = ()
    better: str = "higher"
    asked: str = ""  # "more" or "less": which end was asked for

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts


@dataclass(frozen=True, slots=True)
class Ranking(Answer):
    """Occupations or places in an order: the `facts` shown, out of `total`. rule says floors and ordering.

    beside: what else was asked of those shown, each told on its occupation's line.
    """

    attribute: str = ""
    facts: tuple[Fact, ...] = ()
    order: str = "highest"
    total: int = 0
    of: str = "occupations"
    rule: Phrase | None = None
    conditions: tuple[str, ...] = ()
    beside: tuple[Fact, ...] = ()

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts + self.beside

    @property
    def listed(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.occupation.id for fact in self.facts))

    def beside_of(self, fact: Fact) -> tuple[Fact, ...]:
        """What is told on the line of a ranked fact besides it."""
        return tuple(each for each in self.beside if each.occupation == fact.occupation)


@dataclass(frozen=True, slots=True)
class Verdict(Answer):
    """Yes or no (or None: cannot be said), and the facts that decide it. because is one short clause."""

    yes: bool | None = None
    because: Phrase | None = None
    facts: tuple[Fact, ...] = ()

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts


@dataclass(frozen=True, slots=True)
class Passage(Answer):
    """Our own prose about an occupation: what it is or does."""

    occupation: Occupation | None = None
    summary: str = ""
    duties: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts


@dataclass(frozen=True, slots=True)
class Profile(Answer):
    """An occupation at a glance, or the steps into it: prose, then facts in order."""

    occupation: Occupation | None = None
    summary: str = ""
    facts: tuple[Fact, ...] = ()

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts


@dataclass(frozen=True, slots=True)
class Section:
    """One row of a side-by-side: an attribute and one fact (or None) an occupation."""

    attribute: str
    facts: tuple[Fact | None, ...]


@dataclass(frozen=True, slots=True)
class SideBySide(Answer):
    """How occupations differ: their summaries, rows of facts, and skills they share or not."""

    occupations: tuple[Occupation, ...] = ()
    summaries: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    shared: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    same: bool = False  # two names of one occupation

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return tuple(fact for section in self.sections for fact in section.facts if fact is not None)


@dataclass(frozen=True, slots=True)
class Candidates(Answer):
    """Occupations that fit a description or stand near one, and why each."""

    occupations: tuple[Occupation, ...] = ()
    reasons: tuple[Phrase, ...] = ()
    summaries: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    intro: Phrase | None = None

    @property
    def all_facts(self) -> tuple[Fact, ...]:
        return self.facts

    @property
    def listed(self) -> tuple[str, ...]:
        return tuple(occupation.id for occupation in self.occupations)


@dataclass(frozen=True, slots=True)
class Choices(Answer):
    """A question back: which of these was meant (occupations or places), likeliest first."""

    question: Phrase | None = None
    occupations: tuple[Occupation, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def choices(self) -> tuple[Occupation | Place, ...]:
        return self.occupations or self.places


@dataclass(frozen=True, slots=True)
class Said(Answer):
    """Fixed words: small talk, a term explained, a refusal with its reason."""

    text: Phrase | None = None
