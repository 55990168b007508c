"""Writing facts: the one place that knows the columns of the fact and list tables. Build time only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from careerbot.building.columns import MOST, SLIGHT, TOP
from careerbot.building.compiling.occupations import Entry
from careerbot.building.tables import REASONS
from careerbot.facts import Derivation, Scope

Member = tuple[str, float | None, str]  # name, figure, note
_NEARLY = {SLIGHT: (0.0, "less than 0.5%"), MOST: (100.0, "more than 99.5%")}


@dataclass(slots=True)
class Writer:
    """Takes facts and their members, and writes them when flushed. top: the figures of the top codes, by name."""

    connection: sqlite3.Connection
    top: dict[str, float]
    _facts: dict[tuple[int, str, str], tuple[object, ...]] = field(default_factory=dict)
    _members: list[tuple[object, ...]] = field(default_factory=list)
    _lists: dict[str, int] = field(default_factory=dict)
    _terms: dict[tuple[int, str], int] = field(default_factory=dict)

    def fact(
        self, entry: Entry, attribute: str, source: str, unit: str, value: float | None = None, *,
        high: float | None = None, text: str | None = None, missing: str = "", at_least: bool = False,
        scope: Scope | None = None, note: Derivation | None = None,
    ) -> None:  # fmt: skip
        said = (*(scope or ("", "")), *(note or ("", "")))
        place = entry.id, attribute, source
        self._facts[place] = (*place, value, high, text, missing, int(at_least), unit, *said)

    def items(
        self, entry: Entry, attribute: str, source: str, members: Iterable[Member], *,
        unit: str = "percent", scope: Scope | None = None, note: Derivation | None = None,
    ) -> None:  # fmt: skip
        """A list-valued fact; the fact's row holds its first member. No members: no fact."""
        found = list(members)
        if not found:
            return
        name, value, _ = found[0]
        self.fact(entry, attribute, source, unit, value, text=name, scope=scope, note=note)
        listed = self._lists.setdefault(attribute, len(self._lists) + 1)
        for rank, (name, value, said) in enumerate(found):
            self._members.append((entry.id, listed, rank, self._term(listed, name), value, said))

    def cell(
        self, entry: Entry, attribute: str, source: str, unit: str, cell: str, *,
        scope: Scope | None = None, note: Derivation | None = None,
    ) -> None:  # fmt: skip
        """One published cell: a figure, a top-coded figure, or a typed reason for none."""
        if cell == TOP:
            self.fact(entry, attribute, source, unit, self.top_of(unit), at_least=True, scope=scope, note=note)
        elif cell in REASONS:
            self.fact(entry, attribute, source, unit, missing=REASONS[cell], scope=scope, note=note)
        elif cell in _NEARLY:
            figure, said = _NEARLY[cell]
            self.fact(entry, attribute, source, unit, figure, scope=scope, note=Derivation("rule", said))
        elif cell:
            self.fact(entry, attribute, source, unit, float(cell), scope=scope, note=note)

    def top_of(self, unit: str) -> float:
        """The figure at and above which pay in this unit is published only as "at least"."""
        return self.top["top_hourly" if unit == "USD/hour" else "top_annual"]

    def copy(self, child: Entry, group: Entry, sources: Iterable[str]) -> None:
        """What is published of `child` told of `group` too, attribute by attribute where nothing is published of it."""
        known = "SELECT attribute FROM fact WHERE occupation = ?"
        named = sorted(sources)
        wanted = f"f.occupation = ? AND f.source IN ({','.join('?' * len(named))}) AND f.attribute NOT IN ({known})"
        given = (group.id, child.id, *named, group.id)
        self.connection.execute(
            "INSERT INTO member SELECT ?, m.listed, m.rank, m.term, m.value, m.note FROM fact f "
            "JOIN listed l ON l.attribute = f.attribute "
            f"JOIN member m ON m.occupation = f.occupation AND m.listed = l.id WHERE {wanted}",
            given,
        )
        columns = "attribute, source, value, high, text, missing, at_least, unit, scope_kind, scope, note_kind, note"
        self.connection.execute(f"INSERT INTO fact SELECT ?, {columns} FROM fact f WHERE {wanted}", given)

    def flush(self) -> None:
        """Write what was taken so far: before anything reads it back."""
        every = self.connection.executemany
        every("INSERT OR REPLACE INTO fact VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", self._facts.values())
        every("INSERT INTO member VALUES (?,?,?,?,?,?)", sorted(self._members, key=itemgetter(0, 1, 2)))
        self._facts.clear()
        self._members.clear()
        every("INSERT OR IGNORE INTO listed VALUES (?,?)", ((at, name) for name, at in self._lists.items()))
        terms = ((at, listed, name) for (listed, name), at in self._terms.items())
        every("INSERT OR IGNORE INTO term VALUES (?,?,?)", terms)

    def _term(self, listed: int, name: str) -> int:
        return self._terms.setdefault((listed, name), len(self._terms) + 1)
