"""What is looked up by its key: occupations, places, sources, facts of the nation, what the language files say."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from careerbot.attributes import Attribute
from careerbot.facts import NATION, Derivation, Fact, Item, Occupation, Place, Scope, Source, Value
from careerbot.store.database import Database, marks, once

_REMEMBERED = 4096  # national facts that are kept between questions
_COLUMNS = "o.id, o.code, o.soc, o.kind, o.title, o.name, o.plural, o.wider"


class Tables(Database):
    """The tables by key, each row found once. An occupation's row is its number in the table of occupations."""

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        super().__init__(path)
        self._occupations: dict[str, Occupation | None] = {}
        self._by_row: dict[int, Occupation] = {}
        self._rows_of: dict[str, tuple[int, int | None]] = {}  # an occupation's own row, and the wider one's
        self.national_fact = lru_cache(_REMEMBERED)(self._national_fact)

    def occupation(self, code: str) -> Occupation | None:
        """The occupation with this id, or None."""
        if code not in self._occupations:
            rows = self.rows(f"SELECT {_COLUMNS} FROM occupation o WHERE code = ?", (code,))
            self._occupations[code] = self._keep(rows[0]) if rows else None
        return self._occupations[code]

    def occupations(self, codes: Iterable[str]) -> tuple[Occupation, ...]:
        """Those of these ids that there are, in order, each once."""
        found = [self.occupation(code) for code in dict.fromkeys(codes)]
        return tuple([occupation for occupation in found if occupation is not None])

    @once
    def of_kind(self, kind: str) -> tuple[Occupation, ...]:
        """All occupations of one kind (own, major ...), by code."""
        rows = self.rows(f"SELECT {_COLUMNS} FROM occupation o WHERE kind = ? ORDER BY code", (kind,))
        return tuple(map(self._keep, rows))

    def _keep(self, row: tuple[Any, ...]) -> Occupation:
        occupation = Occupation(*row[1:7])
        self._by_row[row[0]] = occupation
        self._rows_of[occupation.id] = row[0], row[7]
        self._occupations[occupation.id] = occupation
        return occupation

    def row(self, number: int) -> Occupation:
        """The occupation in this row of the table."""
        if number not in self._by_row:
            self._keep(self.rows(f"SELECT {_COLUMNS} FROM occupation o WHERE id = ?", (number,))[0])
        return self._by_row[number]

    def number(self, occupation: Occupation) -> int:
        """The row of the table this occupation stands in; -1 for one that is not in it."""
        return self._own_and_wider(occupation)[0]

    def wider(self, occupation: Occupation) -> Occupation | None:
        """Where facts are looked for that this occupation has not itself."""
        row = self._own_and_wider(occupation)[1]
        return self.row(row) if row is not None else None

    def _own_and_wider(self, occupation: Occupation) -> tuple[int, int | None]:
        if occupation.id not in self._rows_of:
            self.occupation(occupation.id)
        return self._rows_of.get(occupation.id, (-1, None))

    @once
    def jobs(self, row: int) -> int:
        """The national employment of the occupation in a row; 0 where none is published."""
        return self.rows("SELECT coalesce(jobs, 0) FROM occupation WHERE id = ?", (row,))[0][0] or 0

    def largest_first(self, numbers: Collection[int]) -> list[Occupation]:
        """The occupations in these rows, those with the most jobs in the nation first."""
        order = "ORDER BY coalesce(o.jobs, 0) DESC, o.code"
        sql = f"SELECT {_COLUMNS} FROM occupation o WHERE id IN ({marks(numbers)}) {order}"
        return [*map(self._keep, self.rows(sql, (*numbers,)))]

    @once
    def count(self) -> int:
        """How many occupations there are (groups not counted)."""
        return int(self.rows("SELECT count(*) FROM occupation WHERE kind IN ('own','soc','onet')")[0][0])

    @once
    def offers(self, kind: str) -> str:
        """What a line being typed may go on with: a line each, with a tab and what it stands for, likeliest first."""
        rows = self.rows("SELECT texts FROM offer WHERE kind = ?", (kind,))
        return str(rows[0][0]) if rows else ""

    @once
    def prose(self, occupation: Occupation) -> tuple[str, tuple[str, ...]]:
        """(summary, duties) in our own words; the wider occupation's where it has none, ("", ()) where none has."""
        found: Occupation | None = occupation
        while found is not None:
            number = self.number(found)
            rows = self.rows("SELECT summary FROM occupation WHERE id = ?", (number,))
            if rows and rows[0][0]:
                duties = "SELECT e.value FROM occupation o, json_each(o.duties) e WHERE o.id = ?"
                return rows[0][0], tuple(duty for (duty,) in self.rows(duties, (number,)))
            found = self.wider(found)
        return "", ()

    @once
    def place(self, code: str) -> Place | None:
        """The nation, a state, an area or an industry by its code, or None."""
        if code == NATION.code:
            return NATION
        rows = self.rows("SELECT code, name, kind FROM place WHERE code = ?", (code,))
        return Place(*rows[0]) if rows else None

    def all_places(self) -> tuple[Place, ...]:
        """The nation, and every place that anything is held of, by code."""
        rows = self.rows("SELECT code, name, kind FROM place ORDER BY code")
        return (NATION, *(Place(*row) for row in rows if row[0] != NATION.code))

    def places(self, codes: Iterable[str]) -> tuple[Place, ...]:
        """Those of these codes that there are, in order, each once."""
        return tuple(place for code in dict.fromkeys(codes) if (place := self.place(code)) is not None)

    @once
    def states_of(self, code: str) -> tuple[str, ...]:
        """The postal codes of the states that an area reaches into; () for any other place."""
        rows = self.rows("SELECT state FROM place WHERE code = ? AND kind IN ('metro', 'nonmetro')", (code,))
        return tuple(rows[0][0].split()) if rows else ()

    def state_of(self, place: Place) -> Place | None:
        """The (first) state an area lies in."""
        states = self.states_of(place.code)
        return self.place(states[0]) if states else None

    @once
    def source(self, name: str) -> Source:
        columns = "id, title, publisher, edition, period, url, licence, short"
        rows = self.rows(f"SELECT {columns} FROM source WHERE id = ?", (name,))
        return Source(*rows[0]) if rows else Source(name, name, "", "", "", "", "")

    def sources(self) -> tuple[Source, ...]:
        return tuple(self.source(name) for (name,) in self.rows("SELECT id FROM source ORDER BY id"))

    @once
    def saying(self, kind: str, name: str) -> Any:
        """An attribute, a blocker, a kind of phrases ..., as written in knowledge/; None if there is none.

        The database takes its JSON apart: the json module is not worth loading for one answer.
        """
        sql = "SELECT e.key, e.value, e.type FROM saying s, json_each(s.value) e WHERE s.kind = ? AND s.name = ?"
        rows = self.rows(sql, (kind, name))
        return {key: self._listed(value) if type_ == "array" else value for key, value, type_ in rows} or None

    def _listed(self, array: str) -> list[Any]:
        return [value for (value,) in self.rows("SELECT value FROM json_each(?)", (array,))]

    @once
    def attribute(self, name: str) -> Attribute:
        """The attribute with this id, as attributes.toml tells it; one of which nothing is held for any other id."""
        return Attribute.of(name, self.saying("attribute", name))

    @once
    def attributes(self) -> tuple[str, ...]:
        """The ids of all attributes that figures, lists or texts are held of, by id."""
        rows = self.rows("SELECT name FROM saying WHERE kind = 'attribute' ORDER BY name")
        return tuple(name for (name,) in rows if self.attribute(name).source)

    @once
    def told_together(self, name: str) -> tuple[str, ...]:
        """The attributes of one list of language/told_together.toml."""
        return tuple(self.saying("told_together", name)["attributes"])

    def usual(self) -> str:
        """The attribute that is meant where none is named, and lists are ordered by: the first told at a glance."""
        return self.told_together("glance")[0]

    def items(self, occupation: Occupation, attribute: str) -> tuple[Item, ...]:
        """The members of a list-valued fact, in order."""
        sql = "SELECT name, value, note FROM item WHERE occupation = ? AND attribute = ? ORDER BY rank"
        return tuple(Item(*row) for row in self.rows(sql, (self.number(occupation), attribute)))

    def _national_fact(self, occupation: Occupation, attribute: str) -> Fact | None:
        """What was measured for this occupation itself in the nation, known or missing for a reason; else None."""
        rows = self.rows(
            "SELECT source, value, high, text, missing, at_least, unit, "
            "scope_kind, scope, note_kind, note FROM fact "
            "WHERE occupation = ? AND attribute = ?",
            (self.number(occupation), attribute),
        )
        if not rows:
            return None
        source, low, high, text, missing, at_least, unit, scope_kind, scope, note_kind, note = rows[0]
        value: Value = None
        if not missing:
            # A list's row names its first member in `text`; a plain figure has none and no members to look for.
            value = (low, high) if None not in (low, high) else low
            if text is not None:
                value = self.items(occupation, attribute) or text
        return Fact(
            occupation,
            self.attribute(attribute),
            value,
            unit,
            self.source(source),
            NATION,
            missing,
            Scope(scope_kind, scope) if scope_kind else None,
            Derivation(note_kind, note) if note_kind else None,
            bool(at_least),
        )

    @once
    def has_top_coded(self, attribute: str) -> bool:
        """Whether some of its national figures are published only as "at least"."""
        return bool(self.rows("SELECT 1 FROM fact WHERE attribute = ? AND at_least = 1 LIMIT 1", (attribute,)))

    def past(self, occupation: Occupation, about: Attribute, year: int | None) -> Fact | None:
        """The nation's figure of a past year, its source being of that year; None where none is held."""
        sql = "SELECT value FROM past WHERE occupation = ? AND attribute = ? AND year = ?"
        rows = self.rows(sql, (self.number(occupation), about.id, year))
        source = self.source(about.past_source)
        month = source.period.split()[0] if source.period else ""
        then = source._replace(period=f"{month} {year}")
        return Fact(occupation, about, rows[0][0], about.unit.symbol, then) if rows else None

    def past_years(self, occupation: Occupation, about: Attribute) -> tuple[int, ...]:
        """The years of which a figure is held, first to last."""
        sql = "SELECT year FROM past WHERE occupation = ? AND attribute = ? ORDER BY year"
        return tuple(year for (year,) in self.rows(sql, (self.number(occupation), about.id)))
