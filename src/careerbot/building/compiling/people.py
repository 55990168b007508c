"""Who the workers are: the Current Population Survey's rows and the education of workers. Build time only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from careerbot.building.compiling.fact_writer import Member, Writer
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.folder import Folder
from careerbot.building.tables import Row, number
from careerbot.facts import Derivation, Scope

_RACES = (
    ("White", "white"), ("Black or African American", "black"), ("Asian", "asian"), ("Hispanic or Latino", "hispanic"),
)  # fmt: skip
_LEVELS = (
    ("less than a high school diploma", "less_than_high_school"), ("high school diploma or equivalent", "high_school"),
    ("some college, no degree", "some_college"), ("associate's degree", "associate"), ("bachelor's degree", "bachelor"),
    ("master's degree", "master"), ("doctoral or professional degree", "doctoral"),
)  # fmt: skip
_AGED = Derivation("workers", "aged 25 and over")
_ETHNICITY = "Hispanic or Latino people may be of any race"


def attainment(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """How far workers of 25 and over went in their education, the largest share first."""
    for row in folder.table["us/attainment.csv"]:
        if entry := catalog.entries.get(row["occupation"]):
            scope = Scope("survey") if row["scope"] == "wider" else None
            writer.items(entry, "education_common", "projections", _shares(row, _LEVELS), scope=scope, note=_AGED)


def _shares(row: Row, columns: Iterable[tuple[str, str]]) -> list[Member]:
    """The shares that are known, the largest first."""
    shares = [(share, name) for name, column in columns if (share := number(row[column])) is not None]
    return [(name, share, "") for share, name in sorted(shares, key=lambda pair: -pair[0])]


def build(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """Age, sex, race and ethnicity, of each occupation by the survey's row that covers it."""
    rows: dict[str, Row] = {}
    for row in folder.table["us/people.csv"]:
        entry = catalog.entries.get(row["occupation"])
        if entry:
            rows[entry.code] = row
            _tell(writer, entry, row, None if row["scope"] == "exact" else _group(row))
    covered = {row["census_code"]: set(row["occupations"].split()) for row in folder.table["us/census.csv"]}
    together: dict[str, list[Entry]] = defaultdict(list)
    for entry in catalog.entries.values():
        if entry.kind == "soc" and entry.wider:
            together[entry.wider].append(entry)
    for code, members in together.items():
        if code in catalog.entries and code not in rows:
            _published(writer, catalog.entries[code], members, rows, covered)


def _tell(writer: Writer, entry: Entry, row: Row, scope: Scope | None, note: Derivation | None = None) -> None:
    writer.cell(entry, "age_median", "cps", "years", row["median_age"], scope=scope, note=note)
    women = number(row["women"])
    if women is None:
        writer.cell(entry, "gender", "cps", "percent", row["women"], scope=scope)
    else:
        split = [("women", women, ""), ("men", round(100 - women, 1), "100 minus the share of women")]
        writer.items(entry, "gender", "cps", split, scope=scope, note=note)
    if shares := _shares(row, _RACES):
        ethnicity = Derivation("rule", f"{_ETHNICITY}; derived: {note.text}" if note else _ETHNICITY)
        writer.items(entry, "race", "cps", shares, scope=scope, note=ethnicity)
    elif row["white"]:
        writer.cell(entry, "race", "cps", "percent", row["white"], scope=scope)


def _published(
    writer: Writer, whole: Entry, members: list[Entry], rows: dict[str, Row], covered: dict[str, set[str]]
) -> None:
    """Occupations whose pay is published together: their one row, or the average of their rows by workers.

    A median cannot be averaged: it stays with the members.
    """
    found = {rows[member.code]["census_code"]: rows[member.code] for member in members if member.code in rows}
    if len(found) == 1:
        [(code, row)] = found.items()
        exact = covered.get(code) == {member.code for member in members}
        _tell(writer, whole, row, None if exact else _group(row))
        return
    known = [row for row in found.values() if number(row["women"]) is not None]
    workers = sum(number(row["workers"]) or 0 for row in known)
    if not workers:
        return
    average = {}
    for column in ("women", *(column for _, column in _RACES)):
        counted = sum((number(row[column]) or 0) * (number(row["workers"]) or 0) for row in known)
        average[column] = str(round(counted / workers, 1))
    note = Derivation("derived", f"the average of {' and of '.join(map(_title, known))}, by their workers")
    _tell(writer, whole, average | {"median_age": ""}, None, note)


def _group(row: Row) -> Scope:
    """The survey's group that a row of it is of."""
    return Scope("group", _title(row))


def _title(row: Row) -> str:
    return row["census_title"][0].lower() + row["census_title"][1:]
