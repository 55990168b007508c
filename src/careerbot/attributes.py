"""What can be asked of an occupation, as attributes.toml tells it, and the units of figures."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, Self


class Unit(NamedTuple):
    """What figures are counted in, and how they are said.

    symbol: what programs are told; style: how a figure is written (dollars, cents, percent, span of years, things, or
    count, which is the bare number); noun: one of what is counted, as a difference is told ("percentage point");
    per: said behind a figure ("a year"); parts: a difference is told in per cent too; many: its figures are things
    that are counted, not an amount; of: how many of them are one of what `compared` names.
    """

    symbol: str
    style: Literal["dollars", "cents", "percent", "span", "things", "count"] = "count"
    noun: str = ""
    per: str = ""
    parts: bool = False
    many: bool = False
    of: float = 1.0
    time: bool = False

    def plainly(self, value: float | str) -> str:
        """A figure as a condition names it, digits as they were asked: "$100,000", "40 years", "5%"."""
        if isinstance(value, str):
            return value
        if self.style in ("dollars", "cents"):
            return f"${value:,.2f}".removesuffix(".00")
        shown = f"{value:,.10g}"
        return f"{shown}%" if self.style == "percent" else f"{shown} {self.symbol}" if self.time else shown


UNITS = {
    "USD/year": Unit("USD/year", "dollars", per=" a year", parts=True),
    "USD/hour": Unit("USD/hour", "cents", per=" an hour", parts=True),
    "USD/week": Unit("USD/week", "dollars", per=" a week", parts=True),
    "percent": Unit("percent", "percent", "percentage point"),
    "jobs": Unit("jobs", "count", "job", parts=True, many=True),
    "years": Unit("years", "span", time=True),
    "months": Unit("months", "things", "month", of=12.0, time=True),
    "hours": Unit("hours", "things", "hour", time=True),
    "age": Unit("years", "count", "year", time=True),  # said bare, as people say ages
    "score": Unit("score"),
    "text": Unit("text"),
    "list": Unit("list"),
}


class Attribute(NamedTuple):
    """One thing that can be asked of an occupation, as its table in attributes.toml tells it.

    kind: figure, range (low and high), level (an ordered category), shares, scaled (members by their importance),
    types (members of which the first counts), names, places (ranked by `figure`), text, prose, or parts (answered by
    its `parts` alone). family: what an end is asked of together: pay, spread (of pay), jobs, outlook, schooling,
    people or work. local: column of the wage table, or two that make a range; "" where only the nation's is held. by:
    the attribute that an order or a condition goes by. wording: its templates and other phrases, by key. The others
    are explained at the top of attributes.toml.
    """

    id: str
    noun: str
    kind: str = ""
    unit: Unit = UNITS["text"]
    family: str = ""
    source: str = ""
    local: str = ""
    past: str = ""
    past_source: str = ""
    in_states: str = ""
    in_states_source: str = ""
    note: str = ""
    by: str = ""
    better: str = "-"
    reads: str = ""
    figure: str = ""
    among: str = ""
    where: str = ""
    other_basis: str = ""
    median: str = ""
    filter: str = ""
    operation: str = ""
    of_group: str = ""
    levels: tuple[str, ...] = ()
    level_from: tuple[float, ...] = ()
    important: float = 0.0
    no_below: float = 0.0
    middling: str = ""
    shown: int = 6
    left_out: int = 0
    families: bool = False
    surveyed: bool = False
    whole: bool = False
    listed: bool = False
    group_by: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    wording: Mapping[str, str] = {}

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def of(cls, id: str, table: Mapping[str, Any] | None) -> Self:
        """The attribute with this table; without one it is only a name, of which nothing is held."""
        given: dict[str, Any] = {"noun": id.replace("_", " "), "by": id}
        wording: dict[str, str] = {}
        for key, value in (table or {}).items():
            if key == "unit":
                given[key] = UNITS[value]
            elif key in _FIELDS:
                given[key] = tuple(value) if isinstance(value, list) else value
            else:
                wording[key] = value
        return cls(id, **given, wording=wording)

    @property
    def is_local(self) -> bool:
        """Whether places have it too; everything else is national."""
        return self.local != ""

    def is_held_in(self, kind: str) -> bool:
        """Whether places of this kind have it too: those whose pay and jobs are counted, or states by projections."""
        return self.is_local or (kind == "state" and self.in_states != "")

    @property
    def is_held(self) -> bool:
        """Whether any source tells it of anybody."""
        return bool(self.wording.get("sentence") or self.parts)

    @property
    def is_ordered(self) -> bool:
        """Whether there is more and less of it."""
        return self.better != "-"

    @property
    def is_ranked(self) -> bool:
        """Whether occupations can be put in the order of its figures."""
        return self.is_ordered and self.kind != "level"

    @property
    def is_split(self) -> bool:
        """Whether it is one whole in two shares, of which the first is its figure: women and men."""
        return self.kind == "shares" and self.is_ordered

    @property
    def is_pay(self) -> bool:
        return self.family in ("pay", "spread")

    @property
    def is_scaled(self) -> bool:
        """Whether the figures of its members are points of a scale."""
        return self.kind in ("scaled", "types")

    def rank(self, level: str) -> int | None:
        """How high one of its levels stands, from 0; None for a text that is none of them."""
        return self.levels.index(level.lower()) if level.lower() in self.levels else None

    def step(self, value: float | str) -> int | None:
        """How high what was asked for stands: a level, the first that holds these words, or a number of years."""
        if isinstance(value, str):
            inside = (at for at, level in enumerate(self.levels) if value.lower() in level)
            return self.rank(value) if value.lower() in self.levels else next(inside, None)
        return max((at for at, least in enumerate(self.level_from) if value >= least or at == 0), default=None)

    @property
    def named(self) -> tuple[str, ...]:
        """The attributes that answer it together, or itself."""
        return self.parts or (self.id,)


_FIELDS = frozenset(Attribute._fields) - {"id", "wording"}
