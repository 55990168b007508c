"""The facts: imported tables and hand-written occupations -> the fact, item and wage tables. Build time only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from careerbot.knowledge import derive
from careerbot.knowledge.compile_occupations import Catalog, Entry
from careerbot.knowledge.schema import KnowledgeProblem, OwnOccupation
from careerbot.knowledge.tables import REASONS, TOP, number, read_table

Row = dict[str, str]
_WAGES = ("annual_mean", "hourly_mean", "hourly_median", "annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")
# attribute, column, unit
_NATIONAL = (
    ("salary", "annual_mean", "USD/year"), ("salary_median", "annual_median", "USD/year"),
    ("hourly_rate", "hourly_mean", "USD/hour"), ("hourly_median", "hourly_median", "USD/hour"),
    ("pay_bottom", "annual_p10", "USD/year"), ("pay_p25", "annual_p25", "USD/year"),
    ("pay_p75", "annual_p75", "USD/year"), ("pay_top", "annual_p90", "USD/year"), ("employment", "employment", "jobs"),
)  # fmt: skip
_PROJECTED = (
    ("growth", "change_percent", "percent"), ("openings", "openings", "jobs"), ("employment_projected", "employment_projected", "jobs"),
    ("self_employment", "self_employed_percent", "percent"), ("education_entry", "education", "text"),
    ("experience_entry", "experience", "text"), ("training", "training", "text"),
)  # fmt: skip
_RACES = (("White", "white"), ("Black or African American", "black"), ("Asian", "asian"), ("Hispanic or Latino", "hispanic"))
_LEVELS = (
    ("less than a high school diploma", "less_than_high_school"), ("high school diploma or equivalent", "high_school"),
    ("some college, no degree", "some_college"), ("associate's degree", "associate"), ("bachelor's degree", "bachelor"),
    ("master's degree", "master"), ("doctoral or professional degree", "doctoral"),
)  # fmt: skip
_OWN_UNITS = {
    "salary": "USD/year", "hourly_rate": "USD/hour", "growth": "percent", "employment": "jobs", "satisfaction": "score",
    "age_mean": "years", "experience_years": "years", "lgbt": "percent", "salary_range": "USD/year", "time_to_become": "months",
}  # fmt: skip


@dataclass(slots=True)
class Writer:
    """Writes facts and their members; the one place that knows the tables' columns."""

    connection: sqlite3.Connection
    top: dict[str, float]

    def fact(
        self, entry: Entry, attribute: str, source: str, unit: str, value: float | None = None, *, high: float | None = None,
        text: str | None = None, missing: str = "", at_least: bool = False, scope: str = "", note: str = "",
    ) -> None:  # fmt: skip
        row = (entry.id, attribute, source, value, high, text, missing, int(at_least), unit, scope, note)
        self.connection.execute("INSERT OR REPLACE INTO fact VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)

    def items(
        self, entry: Entry, attribute: str, source: str, rows: Iterable[tuple[str, float | None, str]], *,
        unit: str = "percent", scope: str = "", note: str = "",
    ) -> None:  # fmt: skip
        members = [(entry.id, attribute, rank, *row) for rank, row in enumerate(rows)]
        if members:
            self.fact(entry, attribute, source, unit, members[0][4], text=members[0][3], scope=scope, note=note)
            self.connection.executemany("INSERT INTO item VALUES (?,?,?,?,?,?)", members)

    def cell(self, entry: Entry, attribute: str, source: str, unit: str, cell: str, *, scope: str = "", note: str = "") -> None:
        """One published cell: a figure, a top-coded figure, or a typed reason for none."""
        if cell == TOP:
            top = self.top["top_hourly" if unit == "USD/hour" else "top_annual"]
            self.fact(entry, attribute, source, unit, top, at_least=True, scope=scope, note=note)
        elif cell in REASONS:
            self.fact(entry, attribute, source, unit, missing=REASONS[cell], scope=scope, note=note)
        elif cell:
            self.fact(entry, attribute, source, unit, float(cell), scope=scope, note=note)


def build(connection: sqlite3.Connection, folder: Path, catalog: Catalog, editions: dict[tuple[str, str], str]) -> None:
    """Fill fact, item, wage and place from everything in `folder`."""
    tops = {name: float(editions.get(("oews", name), "inf")) for name in ("top_annual", "top_hourly")}
    writer = Writer(connection, tops)
    us = folder / "us"
    _nation(writer, catalog, us)
    _places(connection, catalog, us)
    derive.best_places(writer, catalog)
    _projections(writer, catalog, us)
    _people(writer, catalog, us)
    _onet(writer, catalog, us)
    _majors(writer, catalog, us)
    derive.time_to_become(writer, catalog)
    derive.groups(writer, catalog)
    for path, own in catalog.own.values():
        _own(writer, catalog.entries[path.stem], path, own)
    years = [editions.get(("projections", name), "") for name in ("base_year", "target_year")]
    connection.executemany("INSERT INTO meta VALUES (?,?)", zip(("base_year", "target_year"), years, strict=True))


def _nation(writer: Writer, catalog: Catalog, us: Path) -> None:
    for row in read_table(us / "wages_nation.csv"):
        entry = catalog.entries.get(row["occupation"])
        if row["occupation"] == "00-0000":
            entry = Entry(0, "00-0000", "00-0000", "all", "All Occupations", "worker in any occupation", "all workers")
            catalog._add(entry)
            catalog_row = (entry.id, entry.code, entry.soc, entry.kind, entry.title, entry.name, entry.plural)
            writer.connection.execute("INSERT INTO occupation VALUES (?,?,?,?,?,?,?,NULL,NULL,0,'','[]')", catalog_row)
        if entry is None:
            raise KnowledgeProblem(f"{us / 'wages_nation.csv'}: {row['occupation']} is not in occupations.csv")
        for attribute, column, unit in _NATIONAL:
            writer.cell(entry, attribute, "oews", unit, row[column])
        low, high = row["annual_p10"], row["annual_p90"]
        note = "the 10th and the 90th percentile"
        if number(low) is not None and (number(high) is not None or high == TOP):
            top = number(high) if number(high) is not None else writer.top["top_annual"]
            writer.fact(entry, "salary_range", "oews", "USD/year", number(low), high=top, at_least=high == TOP, note=note)
        writer.cell(entry, "starting_pay", "oews", "USD/year", low, note="the 10th percentile of all who work in it, not only starters")


def _places(connection: sqlite3.Connection, catalog: Catalog, us: Path) -> None:
    rows = [("US", "the United States", "nation", "")]
    for row in read_table(us / "areas.csv"):
        if row["kind"] == "state":
            rows.append((row["states"], row["name"], "state", row["states"]))
        elif row["kind"] != "nation":
            rows.append((row["code"], row["name"], row["kind"], row["states"]))
    rows += [(f"I{row['code']}", row["name"], "industry", row["level"]) for row in read_table(us / "industries.csv")]
    connection.executemany("INSERT INTO place VALUES (?,?,?,?)", rows)
    for file, column, prefix in (("wages_state", "state", ""), ("wages_area", "area", ""), ("wages_industry", "industry", "I")):
        cells = (
            (prefix + row[column], catalog.entries[row["occupation"]].id, _jobs(row["employment"]), *_wage_cells(row))
            for row in read_table(us / f"{file}.csv")
            if row["occupation"] in catalog.entries
        )
        connection.executemany(f"INSERT INTO wage VALUES ({','.join('?' * 11)})", cells)


_MARKS = {"": None, "*": -1, TOP: -2, "~": -3}


def _jobs(cell: str) -> int | None:
    return _MARKS[cell] if cell in _MARKS else int(float(cell))


def _wage_cells(row: Row) -> tuple[int | None, ...]:
    """hourly_mean, annual_mean, hourly_median, p10, p25, median, p75, p90 as stored: hourly in cents."""
    hourly = [_MARKS[c] if c in _MARKS else round(float(c) * 100) for c in (row["hourly_mean"], row["hourly_median"])]
    annual = [_jobs(row[column]) for column in ("annual_mean", "annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")]
    return hourly[0], annual[0], hourly[1], *annual[1:]


def _projections(writer: Writer, catalog: Catalog, us: Path) -> None:
    for row in read_table(us / "projections.csv"):
        entry = catalog.entries.get(row["occupation"])
        if entry is None:
            continue
        for attribute, column, unit in _PROJECTED:
            cell = row[column]
            if unit == "text" and cell and cell not in REASONS:
                text = cell[0].lower() + cell[1:] if not cell[:2].isupper() else cell
                writer.fact(entry, attribute, "projections", unit, text=text)
            else:
                writer.cell(entry, attribute, "projections", unit, cell)
    for row in read_table(us / "attainment.csv"):
        entry = catalog.entries.get(row["occupation"])
        if entry is None:
            continue
        shares = [(name, number(row[column]), "") for name, column in _LEVELS if number(row[column]) is not None]
        shares.sort(key=lambda share: -(share[1] or 0))
        scope = "the survey's wider group that includes them" if row["scope"] == "wider" else ""
        writer.items(entry, "education_common", "projections", shares, scope=scope, note="workers aged 25 and over")


def _people(writer: Writer, catalog: Catalog, us: Path) -> None:
    for row in read_table(us / "people.csv"):
        entry = catalog.entries.get(row["occupation"])
        if entry is None:
            continue
        title = row["census_title"]
        scope = "" if row["scope"] == "exact" else title[0].lower() + title[1:] + " together"
        writer.cell(entry, "age_median", "cps", "years", row["median_age"], scope=scope)
        women = number(row["women"])
        if women is None:
            writer.cell(entry, "gender", "cps", "percent", row["women"], scope=scope)
        else:
            split = [("women", women, ""), ("men", round(100 - women, 1), "100 minus the share of women")]
            writer.items(entry, "gender", "cps", split, scope=scope)
        shares = [(name, number(row[column]), "") for name, column in _RACES if number(row[column]) is not None]
        if shares:
            shares.sort(key=lambda share: -(share[1] or 0))
            writer.items(entry, "race", "cps", shares, scope=scope, note="Hispanic or Latino people may be of any race")
        elif row["white"]:
            writer.cell(entry, "race", "cps", "percent", row["white"], scope=scope)


def _onet(writer: Writer, catalog: Catalog, us: Path) -> None:
    for attribute in ("skills", "knowledge"):
        rows = ((r["occupation"], r["element"], float(r["importance"])) for r in read_table(us / f"{attribute}.csv") if r["importance"])
        _element_lists(writer, catalog, attribute, rows, "importance from 1 to 5")
    styles = ((r["occupation"], r["style"], float(r["impact"])) for r in read_table(us / "work_styles.csv"))
    _element_lists(writer, catalog, "work_styles", styles, "impact from -3 to 3")
    kinds = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
    interests = ((r["occupation"], kind, number(r[kind]) or 0.0) for r in read_table(us / "interests.csv") for kind in kinds)
    _element_lists(writer, catalog, "interests", interests, "fit from 1 to 7")
    technology = ((r["occupation"], r["technology"], 2.0 * int(r["in_demand"]) + int(r["hot"])) for r in read_table(us / "technology.csv"))
    _element_lists(writer, catalog, "technology", technology, "those in demand first, then those named often in job postings")
    for row in read_table(us / "job_zones.csv"):
        for entry in _holders(catalog, row["occupation"]):
            writer.fact(entry, "job_zone", "onet", "text", float(row["zone"]), text=derive.ZONES[row["zone"]])
    related: dict[str, list[tuple[str, float | None, str]]] = {}
    for row in read_table(us / "related.csv"):
        other = catalog.find(row["related"])
        if other and len(related.setdefault(row["occupation"], [])) < 10:
            related[row["occupation"]].append((other.plural, None, other.code))
    for code, members in related.items():
        for entry in _holders(catalog, code):
            seen = {entry.code}
            kept = [m for m in members if not (m[2] in seen or seen.add(m[2]))]  # type: ignore[func-returns-value]
            writer.items(entry, "related", "onet", kept, unit="list")


def _holders(catalog: Catalog, code: str) -> list[Entry]:
    """The occupations that an O*NET-SOC code's data describe: itself, and the whole it is the general kind of."""
    found = (catalog.entries.get(code), catalog.find(code))
    return list({entry.code: entry for entry in found if entry}.values())


def _element_lists(writer: Writer, catalog: Catalog, attribute: str, rows: Iterable[tuple[str, str, float]], note: str) -> None:
    lists: dict[str, list[tuple[str, float | None, str]]] = {}
    for code, name, value in rows:
        lists.setdefault(code, []).append((name if attribute == "technology" else name[0].lower() + name[1:], value, ""))
    for code, members in lists.items():
        members.sort(key=lambda member: (-(member[1] or 0), member[0].lower()))
        for entry in _holders(catalog, code):
            writer.items(entry, attribute, "onet", members, unit="list", note=note)


def _majors(writer: Writer, catalog: Catalog, us: Path) -> None:
    majors: dict[str, dict[str, str]] = {}
    for row in read_table(us / "majors.csv"):
        name = row["major"].removesuffix(", General").removesuffix(", Other").strip()
        majors.setdefault(row["occupation"], {}).setdefault(name, row["cip"])
    for code, names in majors.items():
        entry = catalog.find(code)
        if entry:
            # The program families with the shortest names first: those are the general ones.
            ordered = sorted(names.items(), key=lambda pair: (len(pair[0]), pair[0]))
            writer.items(entry, "major", "cip", [(name, None, cip) for name, cip in ordered], unit="list")


def _own(writer: Writer, entry: Entry, path: Path, own: OwnOccupation) -> None:
    for attribute, value in own.facts.model_dump(exclude_none=True).items():
        unit = _OWN_UNITS.get(attribute, "text")
        if value == "-":
            writer.fact(entry, attribute, own.source, unit, missing="not_reported")
        elif isinstance(value, dict):
            shares = [(name, None if share == "-" else float(share), "") for name, share in value.items()]
            kind = "percent" if any(share[1] is not None for share in shares) else "list"
            writer.items(entry, attribute, own.source, shares, unit=kind)
        elif isinstance(value, list):
            writer.fact(entry, attribute, own.source, unit, float(value[0]), high=float(value[1]))
        elif isinstance(value, str):
            writer.items(entry, attribute, own.source, [(value, None, "")], unit="text")
        else:
            note = "yearly pay / 2,080 hours" if attribute == "hourly_rate" else ""
            writer.fact(entry, attribute, own.source, unit, float(value), note=note)
    if own.facts.hourly_rate is None and isinstance(own.facts.salary, (int, float)):
        hourly = round(own.facts.salary / 2080, 2)
        writer.fact(entry, "hourly_rate", own.source, "USD/hour", hourly, note="derived: yearly pay / 2,080 hours")
