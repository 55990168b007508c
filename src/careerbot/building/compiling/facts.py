"""The facts: imported tables and hand-written occupations -> the fact, list and pay tables. Build time only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from careerbot.attributes import UNITS
from careerbot.building.compiling import derived_facts, missing_reasons, onet, people
from careerbot.building.compiling.fact_writer import Writer
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.schema import AttributeSpec, KnowledgeProblem, OwnOccupation, attribute_specs
from careerbot.building.tables import REASONS, TOP, Row, number, read_table
from careerbot.facts import Derivation, percentile
from careerbot.store.codes import EVERYONE, NOT_RELEASED, OTHER_BASIS, TOP_CODED

# As stored in the pay of places; see schema.sql.
_MARKS = {"": None, "*": NOT_RELEASED, TOP: TOP_CODED, "~": OTHER_BASIS}

_BY_THE_HOUR = "yearly pay / 2,080 hours"


def build(connection: sqlite3.Connection, folder: Path, catalog: Catalog, editions: dict[tuple[str, str], str]) -> None:
    """Fill the fact, list, pay and place tables from everything in `folder`."""
    tops = {name: float(editions.get(("oews", name), "inf")) for name in ("top_annual", "top_hourly")}
    writer = Writer(connection, tops)
    us = folder / "us"
    attributes = attribute_specs(folder)
    _everyone(writer, catalog, us)
    _national(writer, catalog, us, attributes)
    _places(connection, catalog, us)
    derived_facts.best_places(writer, catalog, attributes)
    people.attainment(writer, catalog, us)
    people.build(writer, catalog, us)
    onet.build(writer, catalog, us)
    onet.majors(writer, catalog, us)
    derived_facts.time_to_become(writer, catalog)
    derived_facts.groups(writer, catalog)
    writer.flush()
    derived_facts.only_children(writer, catalog)
    missing_reasons.build(writer, catalog, attributes)
    for path, own in catalog.own.values():
        _own(writer, catalog.entries[path.stem], own, attributes)
    writer.flush()
    years = [editions.get(("projections", name), "") for name in ("base_year", "target_year")]
    connection.executemany("INSERT INTO meta VALUES (?,?)", zip(("base_year", "target_year"), years, strict=True))


def _known(
    catalog: Catalog, path: Path, columns: Iterable[str] = (), figures: Iterable[str] = ()
) -> Iterator[tuple[Entry, Row]]:
    """Each row of a table with the occupation it is about; the table must have these columns, some of figures."""
    for row in read_table(path, ("occupation", *columns), figures):
        entry = catalog.entries.get(row["occupation"])
        if entry is None:
            raise KnowledgeProblem(f"{path}: occupation: {row['occupation']} is not a code in us/occupations.csv")
        yield entry, row


def _everyone(writer: Writer, catalog: Catalog, us: Path) -> None:
    """All occupations together, where pay is published of them."""
    if any(row["occupation"] == EVERYONE for row in read_table(us / "wages_nation.csv")):
        entry = Entry(0, EVERYONE, EVERYONE, "all", "All Occupations", "worker in any occupation", "all workers")
        catalog._add(entry)
        shown = (entry.id, entry.code, entry.soc, entry.kind, entry.title, entry.name, entry.plural)
        writer.connection.execute("INSERT INTO occupation VALUES (?,?,?,?,?,?,?,NULL,NULL,0,'','[]')", shown)


def _national(writer: Writer, catalog: Catalog, us: Path, attributes: dict[str, AttributeSpec]) -> None:
    """What stands in columns that attributes name: "file.column", or two of them for a range."""
    files: dict[str, list[tuple[str, list[str]]]] = {}
    for name, spec in attributes.items():
        if spec.national:
            file, _, named = spec.national.partition(".")
            files.setdefault(f"{file}.csv", []).append((name, named.split("-")))
    for file, held in files.items():
        path = us / file
        needed = {each for _, columns in held for each in columns}
        figures = {each for name, columns in held if attributes[name].kind != "level" for each in columns}
        for entry, row in _known(catalog, path, needed, figures):
            for name, columns in held:
                _cells(writer, entry, name, attributes[name], [row[column] for column in columns])


def _cells(writer: Writer, entry: Entry, name: str, spec: AttributeSpec, cells: list[str]) -> None:
    """One attribute's cells as its fact: a figure, a range, a category in small letters, or a reason for none."""
    cell, unit, source = cells[0], UNITS[spec.unit].symbol, str(spec.source)
    if spec.kind == "range":
        _range(writer, entry, name, spec, *cells)
    elif spec.kind == "level" and cell and cell not in REASONS:
        text = cell[0].lower() + cell[1:] if not cell[:2].isupper() else cell
        writer.fact(entry, name, source, unit, text=text)
    else:
        writer.cell(entry, name, source, unit, cell, note=percentile(spec.note))


def _range(writer: Writer, entry: Entry, name: str, spec: AttributeSpec, low: str, high: str) -> None:
    """From one column to the other; where one of them is missing, its reason."""
    unit, source = UNITS[spec.unit].symbol, str(spec.source)
    bottom, top = number(low), number(high) if high != TOP else writer.top_of(unit)
    if bottom is not None and top is not None:
        writer.fact(entry, name, source, unit, bottom, high=top, at_least=high == TOP, note=percentile(spec.note))
    elif {low, high} & REASONS.keys():
        writer.fact(entry, name, source, unit, missing=REASONS[low if low in REASONS else high])


def _places(connection: sqlite3.Connection, catalog: Catalog, us: Path) -> None:
    rows = [("US", "the United States", "nation", "")]
    for row in read_table(us / "areas.csv"):
        if row["kind"] == "state":
            rows.append((row["states"], row["name"], "state", row["states"]))
        elif row["kind"] != "nation":
            rows.append((row["code"], row["name"], row["kind"], row["states"]))
    for row in read_table(us / "industries.csv"):
        # "Hospitals, Privately Owned" are part of the hospitals that are counted as an industry.
        level = "ownership" if row["name"].endswith("Owned") else row["level"]
        rows.append((f"I{row['code']}", row["name"], "industry", level))
    numbers = {code: at for at, (code, *_) in enumerate(rows, 1)}
    connection.executemany("INSERT INTO place VALUES (?,?,?,?,?)", ((numbers[row[0]], *row) for row in rows))
    for column, prefix in (("state", ""), ("area", ""), ("industry", "I")):
        path = us / f"wages_{column}.csv"
        cells = (
            (_place(numbers, prefix, row[column], path, column), entry.id, _jobs(row["employment"]), *_wage_cells(row))
            for entry, row in _known(catalog, path)
        )
        connection.executemany(f"INSERT INTO local VALUES ({','.join('?' * 11)})", cells)


def _place(numbers: dict[str, int], prefix: str, code: str, path: Path, column: str) -> int:
    try:
        return numbers[prefix + code]
    except KeyError:
        held = "us/industries.csv" if prefix else "us/areas.csv"
        raise KnowledgeProblem(f"{path}: {column}: {code} is not a code in {held}") from None


def _jobs(cell: str) -> int | None:
    return _MARKS[cell] if cell in _MARKS else int(float(cell))


def _wage_cells(row: Row) -> tuple[int | None, ...]:
    """hourly_mean, annual_mean, hourly_median, p10, p25, median, p75, p90 as stored: hourly in cents."""
    hourly = [_MARKS[c] if c in _MARKS else round(float(c) * 100) for c in (row["hourly_mean"], row["hourly_median"])]
    columns = ("annual_mean", "annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")
    annual = [_jobs(row[column]) for column in columns]
    return hourly[0], annual[0], hourly[1], *annual[1:]


def _own(writer: Writer, entry: Entry, own: OwnOccupation, attributes: dict[str, AttributeSpec]) -> None:
    """The facts of a hand-written occupation's page."""
    for attribute, value in own.facts.model_dump(exclude_none=True).items():
        spec = attributes[attribute]
        unit = UNITS[spec.page_unit or spec.unit].symbol
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
            note = Derivation("formula", _BY_THE_HOUR) if attribute == "hourly_rate" else None
            writer.fact(entry, attribute, own.source, unit, float(value), note=note)
    if own.facts.hourly_rate is None and isinstance(own.facts.salary, (int, float)):
        hourly = round(own.facts.salary / 2080, 2)
        writer.fact(entry, "hourly_rate", own.source, "USD/hour", hourly, note=Derivation("derived", _BY_THE_HOUR))
