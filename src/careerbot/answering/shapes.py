"""The shapes an answer can take. Each holds facts and phrases to be filled; none holds wording.

Each says its status, what is not covered (its limits), which operation answered, by the name of its module, and what of
the question it honoured where its shape does not show it: ids, codes, ends, conditions in signs.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from careerbot.attributes import Attribute
from careerbot.facts import Fact, Occupation, Place, known_among
from careerbot.frame import Order, Period
from careerbot.phrase import Clause, Phrase

# partial: part of what was asked is not covered, see the limits; ambiguous: it has several meanings, see the choices.
Status = Literal["answered", "partial", "ambiguous", "no_data", "declined"]


class FactsAnswer(NamedTuple):
    """Facts about occupations, in the order they are to be told; then those `beside`, and of the members of a group."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    facts: tuple[Fact, ...] = ()
    beside: tuple[Fact, ...] = ()
    members: tuple[Fact, ...] = ()
    period: Period = ""
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """The same attribute of two or more occupations (or of one in several places), best first; unknown ones last."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    facts: tuple[Fact, ...] = ()
    asked: str = ""  # "more" or "less": which end was asked for; "ratio" or "share": the first by the second, in order
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Ranking(NamedTuple):
    """Occupations or places in an order: the `facts` shown, out of `total`. rule says floors and ordering.
    of: occupation, or the kind of place; named: how many occupations the question named, where it was about these.
    beside: what else was asked of those shown, each told on its occupation's line.
    """

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    facts: tuple[Fact, ...] = ()
    order: Order = "highest"
    total: int = 0
    of: str = "occupation"
    named: int = 0
    rule: Phrase | None = None
    conditions: tuple[Clause, ...] = ()
    beside: tuple[Fact, ...] = ()
    leading: bool = False  # the first of them is what was asked for
    skipped: int = 0  # how many come before the first that is shown
    operation: str = ""
    honoured: tuple[str, ...] = ()

    @property
    def lines(self) -> list[tuple[Fact, list[Fact]]]:
        """Each ranked fact with what else is told on its line."""
        beside: dict[str, list[Fact]] = {}
        for each in self.beside:
            beside.setdefault(each.occupation.id, []).append(each)
        return [(fact, beside.get(fact.occupation.id, [])) for fact in self.facts]

    @property
    def left(self) -> int:
        """How many come after those shown."""
        return self.total - self.skipped - len(self.facts)


class Measures(NamedTuple):
    """The first of several rankings, where no measure was asked for; the rule of each names its measure."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """Yes or no (or None: cannot be said), and the facts that decide it. because is one short clause; opening, where
    there is one, the whole first sentence in place of both, filled with some of the facts."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    yes: bool | None = None
    because: Phrase | None = None
    facts: tuple[Fact, ...] = ()
    opening: Phrase | None = None
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Passage(NamedTuple):
    """Our own prose about an occupation: what it is or does."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    occupation: Occupation | None = None
    summary: str = ""
    duties: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    brief: bool = False  # what it is, rather than all that is done
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Profile(NamedTuple):
    """An occupation at a glance, or the steps into it: prose, then facts in order."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    occupation: Occupation | None = None
    summary: str = ""
    facts: tuple[Fact, ...] = ()
    as_steps: bool = False  # what to do, one after another
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Section(NamedTuple):
    """One row of a side-by-side: a fact of one attribute (or None) an occupation, of which at least one is known."""

    facts: tuple[Fact | None, ...]

    @property
    def about(self) -> Attribute:
        """What it is of: the part of its attribute that is known."""
        return known_among(self.facts)[0].about

    @property
    def is_whole(self) -> bool:
        """Whether all are known."""
        return len(known_among(self.facts)) == len(self.facts)


def sections_of(rows: Iterable[tuple[Fact | None, ...]]) -> tuple[Section, ...]:
    """A section a row of which anything is known."""
    return tuple(Section(facts) for facts in rows if known_among(facts))


class SideBySide(NamedTuple):
    """How occupations differ: their summaries, rows of facts, and skills they share or not."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    occupations: tuple[Occupation, ...] = ()
    summaries: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    shared: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    same: bool = False  # two names of one occupation
    whole: bool = False  # all that tells them apart, rather than what was asked
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Candidates(NamedTuple):
    """Occupations that fit a description or stand near one, and why each."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    occupations: tuple[Occupation, ...] = ()
    reasons: tuple[Phrase, ...] = ()
    summaries: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    intro: Phrase | None = None
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Choices(NamedTuple):
    """A question back: which of these was meant (occupations or places), likeliest first."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    question: Phrase | None = None
    occupations: tuple[Occupation, ...] = ()
    places: tuple[Place, ...] = ()
    wanted: str = ""  # the operation that would have answered
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Said(NamedTuple):
    """Fixed words: small talk, a term explained, a refusal with its reason."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    text: Phrase | None = None
    operation: str = ""
    honoured: tuple[str, ...] = ()


class Worked(NamedTuple):
    """Arithmetic done: its sentence, what came out, in which unit (USD/year, percent ...), and by which rule."""

    status: Status = "answered"
    limits: tuple[Phrase, ...] = ()
    text: Phrase | None = None
    value: float = 0.0
    unit: str = ""
    rule: Phrase | None = None
    operation: str = ""
    honoured: tuple[str, ...] = ()


_Prose = Passage | Profile | Candidates | Choices | Said
Answer = FactsAnswer | Comparison | Ranking | Measures | Verdict | SideBySide | Worked | _Prose


def facts_in(answer: Answer) -> tuple[Fact, ...]:
    """Every fact an answer holds, in the order in which they are told."""
    match answer:
        case FactsAnswer() | Ranking():
            return answer.facts + answer.beside + (answer.members if isinstance(answer, FactsAnswer) else ())
        case Measures():
            return tuple(fact for each in answer.rankings for fact in each.facts)
        case SideBySide():
            return tuple(fact for section in answer.sections for fact in section.facts if fact is not None)
        case Choices() | Said() | Worked():
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
    listed = facts_in(answer) if isinstance(answer, Ranking | Measures) else ()
    return tuple(dict.fromkeys(fact.occupation.id for fact in listed))


def refused(reason: Phrase) -> Said:
    """A refusal with its reason."""
    return Said("declined", text=reason, operation="decline")
