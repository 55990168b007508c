"""What the files in knowledge/ may hold, checked when they are compiled. Build time only.

Every problem is told with its file, its key and what was expected.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationInfo, field_validator

from careerbot.attributes import UNITS
from careerbot.building.slots import SLOTS, Said, filled_by
from careerbot.facts import MISSING

# Columns of the table of pay and jobs by place; see schema.sql.
WAGE_COLUMNS = (
    "employment", "hourly_mean", "annual_mean", "hourly_median", "p10", "p25", "median", "p75", "p90",
    "real_mean",
)  # fmt: skip

Number = int | float
Code = Annotated[str, Field(pattern=r"^\d\d-\d{4}(\.\d\d)?$")]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class OwnFacts(Strict):
    """Facts of a hand-written occupation. "-" is not reported; a key left out is not on the page at all."""

    salary: Number | Literal["-"] | None = None
    hourly_rate: Number | Literal["-"] | None = None
    salary_range: list[Number] | Literal["-"] | None = Field(None, min_length=2, max_length=2)
    best_paying_city: str | None = None
    best_paying_state: str | None = None
    best_paying_employer: str | None = None
    best_paying_industry: str | None = None
    growth: Number | Literal["-"] | None = None
    employment: int | Literal["-"] | None = None
    satisfaction: Number | Literal["-"] | None = None
    major: str | None = None
    college: str | None = None
    age_mean: Number | Literal["-"] | None = None
    experience_years: Number | Literal["-"] | None = None
    lgbt: Number | Literal["-"] | None = None
    time_to_become: list[Number] | Literal["-"] | None = Field(None, min_length=2, max_length=2)
    group: str | None = None
    education_common: dict[str, Number | Literal["-"]] | None = None
    gender: dict[Literal["women", "men"], Number] | None = None
    race: dict[str, Number | Literal["-"]] | None = None
    skills: dict[str, Number | Literal["-"]] | None = None


class OwnOccupation(Strict):
    """One file of knowledge/occupations/."""

    name: str = Field(min_length=2, max_length=80)
    plural: str = Field(min_length=2, max_length=80)
    titles: list[str] = []
    broader: Code
    source: str
    summary: str
    duties: list[str] = Field(min_length=4, max_length=12)
    facts: OwnFacts


class Prose(Strict):
    """One entry of knowledge/duties/: a group has only its names."""

    name: str = Field(min_length=2)
    plural: str = Field(min_length=2)
    summary: str | None = None
    duties: list[str] | None = Field(None, min_length=4, max_length=7)


class AttributeSpec(Strict):
    """One table of knowledge/attributes.toml."""

    noun: str
    noun_for: str | None = None
    unit: str
    kind: Literal["figure", "range", "level", "shares", "scaled", "types", "names", "places", "text", "prose", "parts"]
    family: Literal["", "pay", "spread", "jobs", "outlook", "schooling", "people", "work"] = ""
    national: str | None = Field(None, pattern=r"^[a-z_]+\.[a-z_0-9]+(-[a-z_0-9]+)?$")
    local: str | None = None
    source: str | None = None
    in_states: str | None = Field(None, pattern=r"^[a-z_]+\.[a-z_0-9]+$")
    in_states_source: str | None = None
    past: str | None = Field(None, pattern=r"^[a-z_]+\.[a-z_0-9]+$")
    past_source: str | None = None
    note: str | None = None
    unknown: str | None = None
    page_unit: str | None = None
    surveyed: bool = False
    by: str | None = None
    general: list[str] = []
    figure: str | None = None
    among: Literal["state", "metro", "industry"] | None = None
    where: str | None = None
    other_basis: str | None = None
    median: str | None = None
    condition: str | None = None
    condition_below: str | None = None
    condition_none: str | None = None
    condition_not: str | None = None
    condition_some: str | None = None
    condition_most: str | None = None
    condition_zero: str | None = None
    families: bool = False
    filter: str | None = None
    operation: str | None = None
    of_group: Literal["sum", "mean", "change", "most"] | None = None
    group_by: list[str] = []
    levels: list[str] = []
    level_from: list[Number] = []
    important: float = 0.0
    no_below: float = 0.0
    middling: str = ""
    shown: int = Field(6, ge=1)
    left_out: int = 0
    whole: bool = False
    tail: str | None = None
    listed: bool = False
    leads_to: list[str] = []
    told_by: list[str] = []
    schema_org: str | None = None
    more_falling: str | None = None
    most_falling: str | None = None
    less_falling: str | None = None
    least_falling: str | None = None
    words: list[str] = []
    weak: list[str] = []
    reads: str | None = None
    better: Literal["higher", "lower", "-"] = "-"
    more: str | None = None
    most: str | None = None
    less: str | None = None
    least: str | None = None
    parts: list[str] = []
    beside: list[str] = []
    instead: list[str] = []
    sentence: str | None = None
    sentence_none: str | None = None
    sentence_one: str | None = None
    sentence_many: str | None = None
    sentence_all: str | None = None
    sentence_common: str | None = None
    sentence_percentiles: str | None = None
    sentence_everyone: str | None = None
    sentence_estimate: str | None = None
    sentence_no_time: str | None = None
    sentence_men: str | None = None
    sentence_women: str | None = None
    sentence_bare: str | None = None
    scale: str | None = None
    clause: str | None = None
    there: str | None = None
    step: str | None = None
    step_none: str | None = None
    step_on: str | None = None
    step_common: str | None = None
    step_estimate: str | None = None
    step_after: str | None = None
    step_rule: str | None = None
    asks: str | None = None
    asks_two: str | None = None
    examples: list[str] = []

    @field_validator("unit", "page_unit", "local", "unknown")
    @classmethod
    def is_known(cls, value: str | None, info: ValidationInfo) -> str | None:
        known = {"local": WAGE_COLUMNS, "unknown": tuple(MISSING)}.get(info.field_name or "", tuple(UNITS))
        strange = [each for each in (value or "").split("-") if each and each not in known]
        if strange:
            raise ValueError(f"{strange[0]} is not known; known: {', '.join(known)}")
        return value

    @field_validator("*")
    @classmethod
    def slots_are_known(cls, value: object, info: object) -> object:
        name = getattr(info, "field_name", "")
        known = SLOTS.get(name) or SLOTS.get(name.partition("_")[0])
        return filled_by(value, known) if isinstance(value, str) and known else value


class Phrases(RootModel[dict[str, Said]]):
    """One table of language/limits.toml or language/phrases.toml."""


class SourceSpec(Strict):
    """One table of knowledge/sources.toml; edition and period may come from us/editions.csv."""

    title: str
    short: str = ""
    publisher: str
    licence: str
    url: str = ""
    note: str = ""
    edition: str = ""
    period: str = ""


class QualifierSpec(Strict):
    """One table of language/qualifiers.toml."""

    sentence: Said
    words: list[str]
    written: list[str] | None = None  # for names: those that are not their words with capitals: "the UK", "abroad"


class BlockerSpec(Strict):
    """One table of language/blockers.toml."""

    reason: Said
    attributes: list[str]
    words: list[str]


class TalkSpec(Strict):
    """One table of language/small_talk.toml."""

    words: list[str]
    reply: Said


class TopicSpec(Strict):
    """One table of language/topics.toml; the name is the attribute, a colon, and what is asked about."""

    words: list[str]


class TermSpec(Strict):
    """One table of language/terms.toml. counted: of a part of pay, whether the published pay counts it."""

    words: list[str]
    text: str
    counted: bool | None = None
