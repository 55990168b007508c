"""The shapes an answer can take. Each holds facts and phrases to be filled; none holds wording.

Each says which operation answered (its module's name), the status, and what is not covered: its limits.
"""

from typing import NamedTuple

from careerbot.facts import Fact, Occupation, Place
from careerbot.phrase import Clause, Phrase


class FactsAnswer(NamedTuple):
    """Facts about one or several occupations, in the order they are to be told; `beside` are told after them."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    facts: tuple[Fact, ...] = ()
    beside: tuple[Fact, ...] = ()
    period: str = ""  # hour, week or month where pay was asked for that way


class Comparison(NamedTuple):
    """The same attribute of two or more occupations (or of one in several places), best first; unknown ones last."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    attribute: str = ""
    facts: tuple[Fact, ...] = ()
    better: str = "higher"
    asked: str = ""  # "more" or "less": which end was asked for


class Ranking(NamedTuple):
    """Occupations or places in an order: the `facts` shown, out of `total`. rule says floors and ordering.
    of: occupation, or the kind of place; named: how many occupations the question named, where it was about these.

    beside: what else was asked of those shown, each told on its occupation's line.
    """

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    attribute: str = ""
    facts: tuple[Fact, ...] = ()
    order: str = "highest"
    total: int = 0
    of: str = "occupation"
    named: int = 0
    rule: Phrase | None = None
    conditions: tuple[Clause, ...] = ()
    beside: tuple[Fact, ...] = ()

    def beside_of(self, fact: Fact) -> tuple[Fact, ...]:
        """What is told on the line of a ranked fact besides it."""
        return tuple(each for each in self.beside if each.occupation == fact.occupation)


class Verdict(NamedTuple):
    """Yes or no (or None: cannot be said), and the facts that decide it. because is one short clause."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    yes: bool | None = None
    because: Phrase | None = None
    facts: tuple[Fact, ...] = ()


class Passage(NamedTuple):
    """Our own prose about an occupation: what it is or does."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    occupation: Occupation | None = None
    summary: str = ""
    duties: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


class Profile(NamedTuple):
    """An occupation at a glance, or the steps into it: prose, then facts in order."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    occupation: Occupation | None = None
    summary: str = ""
    facts: tuple[Fact, ...] = ()


class Section(NamedTuple):
    """One row of a side-by-side: an attribute and one fact (or None) an occupation."""

    attribute: str
    facts: tuple[Fact | None, ...]


class SideBySide(NamedTuple):
    """How occupations differ: their summaries, rows of facts, and skills they share or not."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    occupations: tuple[Occupation, ...] = ()
    summaries: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    shared: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    same: bool = False  # two names of one occupation


class Candidates(NamedTuple):
    """Occupations that fit a description or stand near one, and why each."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    occupations: tuple[Occupation, ...] = ()
    reasons: tuple[Phrase, ...] = ()
    summaries: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    intro: Phrase | None = None


class Choices(NamedTuple):
    """A question back: which of these was meant (occupations or places), likeliest first."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    question: Phrase | None = None
    occupations: tuple[Occupation, ...] = ()
    places: tuple[Place, ...] = ()


class Said(NamedTuple):
    """Fixed words: small talk, a term explained, a refusal with its reason."""

    operation: str
    status: str = "answered"
    limits: tuple[Phrase, ...] = ()
    text: Phrase | None = None


Answer = FactsAnswer | Comparison | Ranking | Verdict | Passage | Profile | SideBySide | Candidates | Choices | Said


def facts_in(answer: Answer) -> tuple[Fact, ...]:
    """Every fact an answer holds, in the order in which they are told."""
    match answer:
        case FactsAnswer() | Ranking():
            return answer.facts + answer.beside
        case SideBySide():
            return tuple(fact for section in answer.sections for fact in section.facts if fact is not None)
        case Choices() | Said():
            return ()
        case _:
            return answer.facts


def choices_in(answer: Answer) -> tuple[Occupation | Place, ...]:
    """What an answer that asks back offers, likeliest first; () for any other."""
    return (answer.occupations or answer.places) if isinstance(answer, Choices) else ()


def listed_in(answer: Answer) -> tuple[str, ...]:
    """The ids of the occupations that an answer lists in an order; () for an answer that is no list."""
    if isinstance(answer, Candidates):
        return tuple(occupation.id for occupation in answer.occupations)
    return tuple(dict.fromkeys(fact.occupation.id for fact in answer.facts)) if isinstance(answer, Ranking) else ()
