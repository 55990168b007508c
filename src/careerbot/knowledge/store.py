"""The compiled knowledge, opened read-only: the one door to its tables at run time."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial

from careerbot.knowledge import describing, figures, queries, rankings
from careerbot.knowledge.facts import NATION, Fact, Item, Occupation, Place, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from careerbot.frame import Filter

    _Found = TypeVar("_Found")

FORMAT = "careerbot.knowledge/1"
FLOOR = 100  # jobs a place must have to be ranked by pay, as when best places are compiled
_REMEMBERED = 4096  # national facts that are kept between questions
_COLUMNS = "o.id, o.code, o.soc, o.kind, o.title, o.name, o.plural, o.wider"


class KnowledgeError(Exception):
    """The compiled knowledge cannot be opened; the message is a sentence for the user."""


def _address(path: str) -> str:
    """The file as SQLite is told of it (pathlib, which could say it, is slow to load): immutable, so without locks."""
    plain = b"/-._~:0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    whole = os.fsencode(os.path.abspath(path).replace(os.sep, "/"))
    quoted = "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in whole)
    return f"file:///{quoted.lstrip('/')}?mode=ro&immutable=1"


class Store:
    """Facts by occupation, attribute and place, each with its source. Safe to share between threads."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        if not os.path.isfile(self.path):
            raise KnowledgeError(f"There is no knowledge file at {path}.")
        self._local = threading.local()
        try:
            row = self.rows("SELECT value FROM meta WHERE name = 'format'")
        except sqlite3.DatabaseError:
            raise KnowledgeError(f"{path} is not a knowledge file that careerbot compiled.") from None
        if not row or row[0][0] != FORMAT:
            raise KnowledgeError(f"{path} was compiled for another edition of careerbot; compile it again.")
        self._sources: dict[str, Source] = {}
        self._occupations: dict[str, Occupation | None] = {}
        self._by_row: dict[int, Occupation] = {}
        self._numbers: dict[str, int] = {}
        self._wider: dict[str, int | None] = {}
        self._sayings: dict[tuple[str, str], Any] = {}
        self._kept: dict[str, Any] = {}
        self.national_fact = lru_cache(_REMEMBERED)(partial(figures.national_fact, self))

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection; immutable, so that nothing is locked and no journal is looked for."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(_address(self.path), uri=True, cached_statements=512)
            self._local.connection = connection
        return connection

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, values).fetchall()

    # Occupations, places, sources, what the language files say

    def occupation(self, code: str) -> Occupation | None:
        """The occupation with this id, or None."""
        if code not in self._occupations:
            rows = self.rows(f"SELECT {_COLUMNS} FROM occupation o WHERE code = ?", (code,))
            self._occupations[code] = self._keep(rows[0]) if rows else None
        return self._occupations[code]

    def occupations(self, codes: Iterable[str]) -> tuple[Occupation, ...]:
        """Those of these ids that there are, in order, each once."""
        found = (self.occupation(code) for code in dict.fromkeys(codes))
        return tuple(occupation for occupation in found if occupation is not None)

    def _keep(self, row: tuple[Any, ...]) -> Occupation:
        occupation = Occupation(*row[1:7])
        self._by_row[row[0]] = occupation
        self._numbers[occupation.id] = row[0]
        self._wider[occupation.id] = row[7]
        self._occupations[occupation.id] = occupation
        return occupation

    def row(self, number: int) -> Occupation:
        """The occupation in this row of the table."""
        if number not in self._by_row:
            self._keep(self.rows(f"SELECT {_COLUMNS} FROM occupation o WHERE id = ?", (number,))[0])
        return self._by_row[number]

    def number(self, occupation: Occupation) -> int:
        """The row of the table this occupation stands in; -1 for one that is not in it."""
        if occupation.id not in self._numbers:
            self.occupation(occupation.id)
        return self._numbers.get(occupation.id, -1)

    def wider(self, occupation: Occupation) -> Occupation | None:
        """Where facts are looked for that this occupation has not itself."""
        row = self._wider.get(occupation.id) if self.number(occupation) >= 0 else None
        return self.row(row) if row is not None else None

    def members(self, occupation: Occupation) -> tuple[Occupation, ...]:
        """The six-digit occupations of a group, or those published together, largest first."""
        rows = sorted(queries.standing_in(self, occupation))
        found = [(self.row(row), self._jobs(row)) for row in rows]
        return tuple(o for o, _ in sorted(found, key=lambda pair: (-pair[1], pair[0].id)) if o.id != occupation.id)

    def hand_written(self) -> tuple[Occupation, ...]:
        """The occupations that have a page of their own in knowledge/occupations."""
        sql = f"SELECT {_COLUMNS} FROM occupation o WHERE kind = 'own' ORDER BY code"
        return self.kept("hand written", lambda: tuple(self._keep(row) for row in self.rows(sql)))

    def names_starting_with(self, prefix: str, limit: int = 10) -> list[str]:
        """Names of occupations that begin so, in any case, those with the most jobs first."""
        sql = (
            "SELECT name FROM occupation WHERE substr(lower(name), 1, ?) = ? "
            "GROUP BY name ORDER BY max(jobs) DESC, name LIMIT ?"
        )
        return [name for (name,) in self.rows(sql, (len(prefix), prefix.lower(), limit))]

    def attribute_nouns(self) -> list[str]:
        """What can be asked about an occupation, in words, in order."""
        sql = "SELECT DISTINCT json_extract(value, '$.noun') AS noun FROM saying WHERE kind = 'attribute' ORDER BY noun"
        return [noun for (noun,) in self.rows(sql)]

    def fields(self) -> tuple[tuple[Occupation, int], ...]:
        """The major groups, each with how many detailed occupations it holds."""
        groups = self.rows(f"SELECT {_COLUMNS} FROM occupation o WHERE kind = 'major' ORDER BY code")
        kept = [self._keep(row) for row in groups]
        return tuple((group, len(queries.standing_in(self, group))) for group in kept)

    def _jobs(self, row: int) -> int:
        return self.rows("SELECT coalesce(jobs, 0) FROM occupation WHERE id = ?", (row,))[0][0] or 0

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

    def place(self, code: str) -> Place | None:
        if code == NATION.code:
            return NATION
        rows = self.rows("SELECT code, name, kind FROM place WHERE code = ?", (code,))
        return Place(*rows[0]) if rows else None

    def state_of(self, place: Place) -> Place | None:
        """The (first) state an area lies in."""
        if place.kind not in ("metro", "nonmetro"):
            return None
        rows = self.rows("SELECT state FROM place WHERE code = ?", (place.code,))
        return self.place(rows[0][0].split()[0]) if rows and rows[0][0] else None

    def source(self, name: str) -> Source:
        if name not in self._sources:
            columns = "id, title, publisher, edition, period, url, licence, short"
            rows = self.rows(f"SELECT {columns} FROM source WHERE id = ?", (name,))
            self._sources[name] = Source(*rows[0]) if rows else Source(name, name, "", "", "", "", "")
        return self._sources[name]

    def sources(self) -> tuple[Source, ...]:
        return tuple(self.source(name) for (name,) in self.rows("SELECT id FROM source ORDER BY id"))

    def meta(self, name: str) -> str:
        rows = self.rows("SELECT value FROM meta WHERE name = ?", (name,))
        return rows[0][0] if rows else ""

    def count(self) -> int:
        """How many occupations there are (groups not counted)."""
        return int(self.rows("SELECT count(*) FROM occupation WHERE kind IN ('own','soc','onet')")[0][0])

    def saying(self, kind: str, name: str) -> Any:
        """An entry of attributes, qualifiers, blockers, talk or terms, as written in knowledge/; None if there is none.

        The database takes its JSON apart: the json module is not worth loading for one answer.
        """
        if (kind, name) not in self._sayings:
            sql = "SELECT e.key, e.value, e.type FROM saying s, json_each(s.value) e WHERE s.kind = ? AND s.name = ?"
            rows = self.rows(sql, (kind, name))
            told = {key: self._listed(value) if type_ == "array" else value for key, value, type_ in rows}
            self._sayings[kind, name] = told or None
        return self._sayings[kind, name]

    def _listed(self, array: str) -> list[Any]:
        return [value for (value,) in self.rows("SELECT value FROM json_each(?)", (array,))]

    # Facts

    def fact(self, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
        """The most specific fact: the occupation's own, else a known one of the wider occupation with its scope said.

        A fact that is missing for a stated reason is given back when no wider occupation knows better; None: nothing.
        """
        facts = self.facts(occupation, attribute, place)
        return next((fact for fact in facts if fact.known), facts[0] if facts else None)

    def facts(self, occupation: Occupation, attribute: str, place: Place = NATION) -> tuple[Fact, ...]:
        """The fact, and behind it the wider occupation's official one where the first is a page's own or is missing."""
        return figures.facts(self, occupation, attribute, place)

    def own(self, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
        """The fact measured for this occupation itself, known or missing for a reason; None where there is none."""
        return figures.own_fact(self, occupation, attribute, place)

    def has_top_coded(self, attribute: str) -> bool:
        """Whether some of its national figures are published only as "at least"."""
        sql = "SELECT 1 FROM fact WHERE attribute = ? AND at_least = 1 LIMIT 1"
        return self.kept(f"top-coded {attribute}", lambda: bool(self.rows(sql, (attribute,))))

    def items(self, occupation: Occupation, attribute: str) -> tuple[Item, ...]:
        """The members of a list-valued fact, in order."""
        sql = "SELECT name, value, note FROM item WHERE occupation = ? AND attribute = ? ORDER BY rank"
        return tuple(Item(*row) for row in self.rows(sql, (self.number(occupation), attribute)))

    def names(self, attribute: str) -> tuple[str, ...]:
        """Every name that the members of a list-valued attribute bear (skills, technologies ...), in order."""
        return self.kept(f"names of {attribute}", lambda: queries.distinct_names(self, attribute))

    def kept(self, name: str, find: Callable[[], _Found]) -> _Found:
        """What `find` gives, found once for as long as this knowledge is open."""
        if name not in self._kept:
            self._kept[name] = find()
        found: _Found = self._kept[name]
        return found

    def ranked(
        self,
        attribute: str,
        *,
        place: Place = NATION,
        lowest: bool = False,
        among: Iterable[int] | None = None,
        limit: int = 10,
        member: str = "",
    ) -> tuple[tuple[Fact, ...], int]:
        """Detailed occupations by one figure of their own, with how many there are in all: ((fact, ...), total).

        among: rows of the occupation table to choose from. member: rank by this member of a list-valued attribute
        (the importance of writing among the skills). Occupations without a figure are left out.
        """
        return rankings.ranked(self, attribute, place, lowest, among, limit, member)

    def best_places(
        self, occupation: Occupation, attribute: str, kind: str, within: str = "", lowest: bool = False, limit: int = 5
    ) -> tuple[tuple[Place, ...], int]:
        """Places of one kind by pay or jobs, and their number; within: a postal code, or the industries' level."""
        floor = FLOOR if attribute != "employment" else 1
        return rankings.best_places(self, occupation, attribute, kind, within, lowest, limit, floor)

    def matching(self, filters: Iterable[Filter], place: Place = NATION) -> frozenset[int]:
        """The rows of the detailed occupations that meet all conditions; pay and jobs are those of `place`."""
        return queries.matching(self, filters, place)

    def search(self, words: str, limit: int = 3) -> tuple[tuple[Occupation, str], ...]:
        """Occupations whose titles or prose fit a description best, each with the words they share with it."""
        return describing.search(self, words, limit)
