"""What a question asks, however it was worded: the Frame, and the Reading that accounts for its words."""

from typing import NamedTuple

from careerbot.phrase import Phrase


class Filter(NamedTuple):
    """One condition on occupations: ``salary >= 100000``, ``education < bachelor's degree``, ``not field is 41-0000``.

    attribute: an attribute id, or field (SOC group codes), or place.
    relation: one of >= <= > < is between; value is a number in the attribute's unit or a name; words is what was typed.
    """

    attribute: str
    relation: str
    value: float | str
    high: float | None = None
    negated: bool = False
    words: str = ""

    def __str__(self) -> str:
        return self.named(self.attribute)

    def named(self, name: str) -> str:
        """The condition in signs, with this name for its attribute: "not skill:writing", "salary>=100000"."""
        value = f"{self.value:.10g}" if isinstance(self.value, (int, float)) else self.value
        middle = ":" if self.relation in ("is", "between") else self.relation
        high = f"-{self.high:.10g}" if self.high is not None else ""
        return f"{'not ' if self.negated else ''}{name}{middle}{value}{high}"


class Qualifier(NamedTuple):
    """Something asked for that the knowledge cannot honour. kind: employer, foreign_place, year ...; words as typed."""

    kind: str
    words: str


class Match(NamedTuple):
    """An occupation a question names: its id, the words taken for it, and how sure that is (1: an exact title)."""

    occupation: str
    words: str
    score: float = 1.0
    corrected: bool = False
    loose: bool = False  # the words are not a title of their own; this is the nearest occupation


class Frame(NamedTuple):
    """A question as a map of small pieces. Every piece may be absent; nothing here says what can be answered.

    cues: what is to be done, as named in language/cues.toml (compare, difference, most, list, yes_no, define ...).
    order: "highest" or "lowest"; wanted: how many were asked for; period: hour, week, month or year of pay.
    description: the words of "what is a person called that ...", term and talk: an entry of terms or small talk.
    """

    attributes: tuple[str, ...] = ()
    occupations: tuple[Match, ...] = ()
    place: str = ""
    places: tuple[str, ...] = ()  # more than one: compared, or to be chosen from
    filters: tuple[Filter, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    cues: frozenset[str] = frozenset()
    order: str = ""
    wanted: int | None = None
    period: str = ""
    description: str = ""
    pick: int = 0  # the number of an offered choice, or of a member of the list before
    term: str = ""
    talk: str = ""

    def has(self, *cues: str) -> bool:
        return not self.cues.isdisjoint(cues)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(match.occupation for match in self.occupations)


class Part(NamedTuple):
    """What one run of words was taken for. role: title, attribute, cue, place, filter, qualifier, filler, unknown."""

    words: str
    role: str
    meaning: str = ""
    note: str = ""


class Reading(NamedTuple):
    """A frame with the account of its words.

    unexplained: content words that nothing was made of; refusal: why the question cannot be answered, or None.
    choices: occupation ids between which the words do not decide; asks: what the choice is about (a word or two).
    inherited: what was taken over from the conversation, in words; rejected: readings that lost, and why.
    national: what is asked is held for no smaller place.
    """

    frame: Frame = Frame()
    parts: tuple[Part, ...] = ()
    unexplained: tuple[str, ...] = ()
    refusal: Phrase | None = None
    choices: tuple[str, ...] = ()
    asks: str = ""
    notes: tuple[Phrase, ...] = ()
    inherited: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    fragment: bool = False
    national: bool = False
