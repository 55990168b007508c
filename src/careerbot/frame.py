"""What a question asks, however it was worded: the Frame, and the Reading that accounts for its words."""

from typing import Literal, NamedTuple

from careerbot.phrase import Phrase

# What is to be done: the lists of language/cues.toml, and what the form of a question says.
Cue = Literal[
    "alike", "at_least", "at_most", "badly", "between", "can_do", "city", "company", "compare", "day", "degree_in",
    "difference", "everyone", "falling", "fastest_growing", "fastest_shrinking", "fortnight",
    "fragment", "gap", "hiring", "hour", "how", "how_many", "how_much", "importance", "industry", "jobs", "least",
    "least_pay", "less", "list", "men", "mine", "month", "more", "most", "most_pay", "named_once", "need", "not",
    "of_oneself", "or", "or_equal", "place", "possible", "pronoun", "ratio", "replaced", "reverse", "rising", "share",
    "state", "than", "those_named", "total", "unmeasured", "used_for", "versus", "week", "what", "where", "which",
    "who", "women", "worth", "years_of", "yes_no", "you_know",
]  # fmt: skip
# What the knowledge cannot honour: the lists of language/qualifiers.toml.
Kind = Literal[
    "aside", "automation", "breakdown", "by_how_much", "city", "cost", "cost_of_living", "currency", "difficulty",
    "employer", "entry_rule", "foreign_place", "grade", "group_of_people", "left_out", "level", "licence",
    "loose_title", "military", "not_measured", "office", "other_end", "other_source", "owner", "pay_change", "period",
    "person", "quality", "region", "school", "second_order", "sector", "setting", "share", "specialty", "union",
    "unknown_place", "unknown_word", "year",
]  # fmt: skip
# What a piece of a question may be, and what becomes of it: an answer honours it, or says that it does not; or the
# question is declined.
EntryKind = Literal[
    "amount", "attribute", "bound", "condition", "count", "denial", "description", "exclusion", "industry",
    "occupation", "order", "page", "period", "place", "qualifier", "statistic", "talk", "term", "word",
]  # fmt: skip
State = Literal["honoured", "said", "refused"]
Relation = Literal[">=", "<=", ">", "<", "is", "between"]
# What a turn does to the query that stands; "" where it is a question, or leans on the query for what it lacks.
Edit = Literal[
    "", "put_beside", "put_back", "left_out", "kept_only", "in_order", "next_page", "first_so_many", "picked",
    "taken_back", "about_reply", "other_form", "of_oneself",
]  # fmt: skip
Order = Literal["highest", "lowest", ""]
ALL_ROWS = 10**6  # more than any list has
Period = Literal["hour", "week", "fortnight", "month", "day", ""]
# Unit of time that pay is counted for -> how many of them a full-time year has.
PER_YEAR = {
    "hour": 2080.0, "day": 260.0, "week": 52.0, "fortnight": 26.0, "half_month": 24.0, "month": 12.0, "year": 1.0,
}  # fmt: skip
Role = Literal[
    "attribute", "blocker", "choice", "context", "cue", "description", "filler", "filter", "number", "place",
    "qualifier", "talk", "term", "title", "unknown", "unknown title",
]  # fmt: skip


class Filter(NamedTuple):
    """One condition on occupations: ``salary >= 100000``, ``education < bachelor's degree``, ``not field is 41-0000``.

    attribute: an attribute id, or field (SOC group codes), or place.
    value is a number in the attribute's unit or a name; words is what was typed; of: the occupation whose figure it is.
    """

    attribute: str
    relation: Relation
    value: float | str
    high: float | None = None
    negated: bool = False
    words: str = ""
    of: str = ""

    def __str__(self) -> str:
        return self.named(self.attribute)

    def holds(self, figure: float) -> bool:
        """Whether a figure meets it; its value must be a number."""
        value = float(self.value)
        match self.relation:
            case ">=" | ">":
                return figure > value or (figure == value and self.relation == ">=")
            case "<=" | "<":
                return figure < value or (figure == value and self.relation == "<=")
            case "between":
                return value <= figure <= (value if self.high is None else self.high)
            case _:
                return figure == value

    def named(self, name: str) -> str:
        """The condition in signs, with this name for its attribute: "not skill:writing", "salary>=100000"."""
        value = f"{self.value:.10g}" if isinstance(self.value, (int, float)) else self.value
        middle = ":" if self.relation in ("is", "between") else self.relation
        high = f"-{self.high:.10g}" if self.high is not None else ""
        return f"{'not ' if self.negated else ''}{name}{middle}{value}{high}"


class Qualifier(NamedTuple):
    """Something asked for that the knowledge cannot honour. The words are as typed."""

    kind: Kind
    words: str


class Paid(NamedTuple):
    """An amount of dollars, and the unit of time it is paid for; "" for a plain sum."""

    dollars: float
    period: str = ""


class Sum(NamedTuple):
    """Arithmetic with amounts of money, of no occupation.

    kind: paid (the first amount, by the unit of time `to`), difference, change (from the first to the second), times,
    share (what per cent the first is of the second), raised, lowered or part (by or of `percent`). hours: worked a
    week, 0 where full time is meant. bare: nothing but an amount was said; taxed: what is left after taxes was asked.
    """

    kind: Literal["paid", "difference", "change", "times", "share", "raised", "lowered", "part"]
    amounts: tuple[Paid, ...]
    to: str = ""
    percent: float = 0.0
    hours: float = 0.0
    bare: bool = False
    taxed: bool = False

    @property
    def signs(self) -> tuple[str, ...]:
        """Its pieces in signs: "22/hour", "/year", "20%"."""
        told = [f"{each.dollars:.10g}/{each.period}" for each in self.amounts]
        told += [f"/{self.to}"] if self.to else []
        told += [f"{self.percent:.10g}%"] if self.percent else []
        return (*told, *((f"{self.hours:.10g} hours",) if self.hours else ()))


class Match(NamedTuple):
    """An occupation a question names: its id, the words taken for it, and how sure that is (1: an exact title)."""

    occupation: str
    words: str
    score: float = 1.0
    corrected: bool = False
    loose: bool = False  # the words are not a title of their own; this is the nearest occupation


class Frame(NamedTuple):
    """A question as a map of small pieces. Every piece may be absent; nothing here says what can be answered.

    by: the attribute that a superlative goes by; wanted: how many were asked for; skipped: how many were told before.
    period: what pay is asked by, where not by the year.
    description: the words of "what is a person called that ...", term and talk: an entry of terms or small talk.
    """

    attributes: tuple[str, ...] = ()
    occupations: tuple[Match, ...] = ()
    place: str = ""
    places: tuple[str, ...] = ()  # more than one: compared, or to be chosen from
    filters: tuple[Filter, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    cues: frozenset[Cue] = frozenset()
    order: Order = ""
    by: str = ""
    wanted: int | None = None
    skipped: int = 0
    period: Period = ""
    description: str = ""
    picks: tuple[int, ...] = ()  # the numbers of offered choices, or of members of the list before
    term: str = ""
    talk: str = ""
    sum: Sum | None = None
    paid: Paid | None = None  # what the user is paid

    def has(self, *cues: Cue) -> bool:
        return not self.cues.isdisjoint(cues)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(match.occupation for match in self.occupations)


class Before(NamedTuple):
    """What the turns before leave open: codes of what was offered, and of what was listed, and the words of the title
    that was named or asked about last.

    is_set: what is listed are a few that were named; spoken: anything was talked about.
    """

    choices: tuple[str, ...] = ()
    among_places: bool = False
    listed: tuple[str, ...] = ()
    title: str = ""
    is_set: bool = False
    spoken: bool = False


class Entry(NamedTuple):
    """A piece of what was asked: of which kind, its words, and what they mean: an id, a code, a condition in signs."""

    kind: EntryKind
    words: str
    meaning: str


class Part(NamedTuple):
    """What one run of words was taken for."""

    words: str
    role: Role
    meaning: str = ""
    note: str = ""


class Reading(NamedTuple):
    """A frame with the account of its words.

    unexplained: content words that nothing was made of; refusal: why the question cannot be answered, or None.
    choices: occupation ids between which the words do not decide; asks: what the choice is about (a word or two).
    inherited: what was taken over from the conversation, in words; rejected: readings that lost, and why.
    national: what is asked is held for no smaller place. edit: what it does to the query before it; form: the one of
    rendering.FORMS that was asked for.
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
    edit: Edit = ""
    form: str = ""
