"""What the compiled file holds, read by SQL of the tests' own: no code of careerbot is asked."""

from __future__ import annotations

import sqlite3
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

NATION = "US"
EVERYONE = "00-0000"
FLOOR = 100  # jobs that a place must have to be ranked
# Figures of places: the column, and how many of it are one of the attribute's unit.
LOCAL = {
    "salary": ("annual_mean", 1),
    "salary_median": ("median", 1),
    "hourly_rate": ("hourly_mean", 100),
    "hourly_median": ("hourly_median", 100),
    "starting_pay": ("p10", 1),
    "pay_bottom": ("p10", 1),
    "pay_p25": ("p25", 1),
    "pay_p75": ("p75", 1),
    "pay_top": ("p90", 1),
    "employment": ("employment", 1),
}
# Figures that are the nation's wherever they are asked for, so that this must be said.
NATIONAL = frozenset({"growth", "openings", "age_median", "women", "men"})
SURVEYED = {"age_median": "age_median", "women": "gender", "men": "gender"}
LEVELS = {
    "education_entry": (
        "no formal educational credential", "high school diploma or equivalent", "some college, no degree",
        "postsecondary nondegree award", "associate's degree", "bachelor's degree", "master's degree",
        "doctoral or professional degree",
    ),
    "experience_entry": ("none", "less than 5 years", "5 years or more"),
    "training": (
        "none", "short-term on-the-job training", "moderate-term on-the-job training", "long-term on-the-job training",
        "apprenticeship", "internship/residency",
    ),
}  # fmt: skip
_DETAILED = "o.kind IN ('soc', 'published')"


class Occupation(NamedTuple):
    """One that a question can be about, as the compiled file names it."""

    code: str
    name: str
    plural: str


class Figures:
    """Figures and levels of the detailed occupations, by code; each is read once."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._file = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        self.own, self.ranked = cache(self._own), cache(self._ranked)
        self.levels, self.held = cache(self._levels), cache(self._held)
        self.met, self.places = lru_cache(1000)(self._met), lru_cache(1000)(self._places)
        self.held_widely = cache(self._held_widely)

    def rows(self, sql: str, *given: object) -> list[tuple]:
        return self._file.execute(sql, given).fetchall()

    @cached_property
    def codes(self) -> frozenset[str]:
        return frozenset(code for (code,) in self.rows(f"SELECT code FROM occupation o WHERE {_DETAILED}"))

    @cached_property
    def wholes(self) -> dict[str, str]:
        """An occupation whose figures are only published together with others' -> the code they are published under."""
        sql = "SELECT o.code, w.code FROM occupation o JOIN occupation w ON w.id = o.wider WHERE o.kind = 'soc'"
        return dict(self.rows(f"{sql} AND w.kind = 'published'"))

    @cached_property
    def named(self) -> tuple[Occupation, ...]:
        """Six-digit occupations with pay of their own, whose names are plain and no one else's."""
        sql = "SELECT o.code, o.name, o.plural FROM occupation o WHERE o.kind = 'soc' ORDER BY o.code"
        rows = [Occupation(*row) for row in self.rows(sql)]
        plurals = [each.plural.lower() for each in rows]
        clear = (each for each in rows if plurals.count(each.plural.lower()) == 1 and len(each.plural.split()) <= 4)
        odd = ("other", ",", "/", "(", " and ", " or ")
        paid = self.own("salary", NATION)
        return tuple(each for each in clear if each.code in paid and not any(part in each.plural for part in odd))

    def place(self, code: str) -> str:
        return str(self.rows("SELECT name FROM place WHERE code = ?", code)[0][0])

    def everyone(self, attribute: str) -> float:
        """The figure of all occupations together."""
        sql = "SELECT value FROM fact f JOIN occupation o ON o.id = f.occupation WHERE o.code = ? AND attribute = ?"
        return float(self.rows(sql, EVERYONE, attribute)[0][0])

    def text(self, attribute: str, code: str) -> str:
        """An occupation's own level."""
        sql = "SELECT f.text FROM fact f JOIN occupation o ON o.id = f.occupation WHERE o.code = ? AND f.attribute = ?"
        return str(self.rows(sql, code, attribute)[0][0])

    def value(self, attribute: str, place: str, code: str) -> float | None:
        """One figure of an occupation: its own, or else the one it is published under."""
        own = self.own(attribute, place)
        return own.get(code, own.get(self.wholes.get(code, "")))

    def _own(self, attribute: str, place: str) -> dict[str, float]:
        if attribute == "men":
            return {code: round(100 - share, 1) for code, share in self.own("women", NATION).items()}
        if place != NATION and attribute in LOCAL:
            return self._local(*LOCAL[attribute], place)
        alone = "AND f.scope_kind = '' AND f.note_kind != 'derived'" if attribute in SURVEYED else ""
        sql = "SELECT o.code, f.value FROM fact f JOIN occupation o ON o.id = f.occupation "
        sql += f"WHERE {_DETAILED} AND f.attribute = ? AND f.value IS NOT NULL {alone}"
        return dict(self.rows(sql, SURVEYED.get(attribute, attribute)))

    def _local(self, column: str, parts: int, place: str) -> dict[str, float]:
        name = "top_hourly" if parts == 100 else "top_annual"
        top = float(self.rows("SELECT value FROM meta WHERE name = ?", name)[0][0])
        sql = f"SELECT o.code, CASE w.{column} WHEN -2 THEN ? ELSE w.{column} * 1.0 / ? END FROM wage w "
        sql += "JOIN occupation o ON o.id = w.occupation "
        sql += f"WHERE {_DETAILED} AND w.place = ? AND (w.{column} >= 0 OR w.{column} = -2)"
        return dict(self.rows(sql, top, parts, place))

    def _held(self, place: str) -> frozenset[str]:
        """The occupations that anything is published of for a place."""
        sql = f"SELECT o.code FROM wage w JOIN occupation o ON o.id = w.occupation WHERE {_DETAILED} AND w.place = ?"
        return frozenset(code for (code,) in self.rows(sql, place))

    def _ranked(self, attribute: str, place: str) -> list[tuple[float, str]]:
        """(figure, code), lowest first."""
        return sorted((value, code) for code, value in self.own(attribute, place).items())

    def _levels(self, attribute: str) -> dict[str, int]:
        """How high each occupation's level stands."""
        sql = "SELECT o.code, f.text FROM fact f JOIN occupation o ON o.id = f.occupation "
        sql += f"WHERE {_DETAILED} AND f.attribute = ? AND f.text IS NOT NULL"
        texts = dict(self.rows(sql, attribute))
        texts |= {part: texts[whole] for part, whole in self.wholes.items() if part not in texts and whole in texts}
        return {code: LEVELS[attribute].index(text.lower()) for code, text in texts.items()}

    def _met(self, sense, place: str) -> frozenset[str]:
        """The occupations that meet a condition (see senses)."""
        return sense.meeting(self, place)

    def _held_widely(self, attribute: str, kind: str, within: str) -> frozenset[str]:
        """The occupations whose figure is held, with jobs enough to be ranked, for more than five places of a kind."""
        column, _ = LOCAL[attribute]
        sql = "SELECT o.code FROM wage w JOIN occupation o ON o.id = w.occupation WHERE w.kind = ? "
        sql += f"AND w.employment >= ? AND (w.{column} >= 0 OR w.{column} = -2) "
        sql += "AND (? = '' OR ' ' || w.state || ' ' LIKE ?) GROUP BY 1 HAVING count(*) > 5"
        return frozenset(code for (code,) in self.rows(sql, kind, FLOOR, within, f"% {within} %"))

    def _places(self, code: str, attribute: str, kind: str, within: str, floor: int) -> dict[str, float]:
        """An occupation's figures by the names of places of a kind; within: a postal code, or "" for all."""
        column, _ = LOCAL[attribute]
        top = float(self.rows("SELECT value FROM meta WHERE name = 'top_annual'")[0][0])
        sql = f"SELECT w.name, CASE w.{column} WHEN -2 THEN ? ELSE w.{column} END FROM wage w "
        sql += "JOIN occupation o ON o.id = w.occupation WHERE o.code = ? AND w.kind = ? AND w.employment >= ? "
        sql += f"AND (w.{column} >= 0 OR w.{column} = -2) AND (? = '' OR ' ' || w.state || ' ' LIKE ?)"
        return dict(self.rows(sql, top, code, kind, floor, within, f"% {within} %"))
