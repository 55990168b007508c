"""The facts: imported tables and hand-written occupations -> the fact, list and pay tables. Build time only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from careerbot import ids
from careerbot.attributes import UNITS
from careerbot.building.columns import PAY, TOP
from careerbot.building.compiling import derived_facts, onet, people
from careerbot.building.compiling.fact_writer import Writer
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.folder import Folder
from careerbot.building.schema import AttributeSpec, OwnOccupation
from careerbot.building.tables import REASONS, Table, number
from careerbot.facts import Derivation, Scope, percentile
from careerbot.store.codes import NOT_RELEASED, OTHER_BASIS, TOP_CODED

# As stored in the pay of places; see schema.sql.
_MARKS = {"": None, "*": NOT_RELEASED, TOP: TOP_CODED, "~": OTHER_BASIS}

_BY_THE_HOUR = "yearly pay / 2,080 hours"


def build(
    connection: sqlite3.Connection, folder: Folder, catalog: Catalog, editions: dict[tuple[str, str], str]
) -> None:
    """Fill the fact, list, pay and place tables from everything in `folder`."""
    tops = {name: float(editions.get(("oews", name), "inf")) for name in ("top_annual", "top_hourly")}
    writer = Writer(connection, tops)
    attributes = folder.attributes
    _national(writer, catalog, folder)
    _places(connection, catalog, folder)
    _in_states(connection, catalog, folder)
    _past(connection, catalog, folder)
    derived_facts.best_places(writer, catalog, attributes)
    people.attainment(writer, catalog, folder)
    people.build(writer, catalog, folder)
    onet.build(writer, catalog, folder)
    onet.majors(writer, catalog, folder)
    writer.flush()
    derived_facts.time_to_become(writer, catalog)
    derived_facts.groups(writer, catalog)
    writer.flush()
    derived_facts.only_children(writer, catalog)
    derived_facts.reasons(writer, catalog, attributes)
    for code, own in folder.own.items():
        _own(writer, catalog.entries[code], own, attributes)
    writer.flush()
    years = [editions.get(("projections", name), "") for name in ("base_year", "target_year")]
    connection.executemany("INSERT INTO meta VALUES (?,?)", zip(("base_year", "target_year"), years, strict=True))


def _national(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """What stands in columns that attributes name: "file.column", or two of them for a range."""
    files: dict[str, list[tuple[str, AttributeSpec, list[str]]]] = {}
    for name, spec in folder.attributes.items():
        if spec.national and spec.kind not in onet.LISTS:
            file, _, named = spec.national.partition(".")
            files.setdefault(f"us/{file}.csv", []).append((name, spec, named.split("-")))
    for file, held in files.items():
        for row in folder.table[file]:
            code = row["occupation"]
            scope = Scope("group", row["group"]) if row.get("group") else None
            for entry in onet.holders(catalog, code) if "." in code else [catalog.entries[code]]:
                for name, spec, columns in held:
                    _cells(writer, entry, name, spec, [row[column] for column in columns], scope)


def _cells(
    writer: Writer, entry: Entry, name: str, spec: AttributeSpec, cells: list[str], scope: Scope | None = None
) -> None:
    """One attribute's cells as its fact: a figure, a range, words in small letters, or a reason for none.

    scope: the survey's group that they were measured for.
    """
    cell, unit, source = cells[0], UNITS[spec.unit].symbol, str(spec.source)
    if spec.kind == "range":
        _range(writer, entry, name, spec, *cells)
    elif spec.kind in ("level", "text") and cell and cell not in REASONS:
        text = cell[0].lower() + cell[1:] if not cell[:2].isupper() else cell
        writer.fact(entry, name, source, unit, text=text)
    else:
        writer.cell(entry, name, source, unit, cell, scope=scope, note=percentile(spec.note))


def _range(writer: Writer, entry: Entry, name: str, spec: AttributeSpec, low: str, high: str) -> None:
    """From one column to the other; where one of them is missing, its reason."""
    unit, source = UNITS[spec.unit].symbol, str(spec.source)
    bottom, top = number(low), number(high) if high != TOP else writer.top_of(unit)
    if bottom is not None and top is not None:
        writer.fact(entry, name, source, unit, bottom, high=top, at_least=high == TOP, note=percentile(spec.note))
    elif {low, high} & REASONS.keys():
        writer.fact(entry, name, source, unit, missing=REASONS[low if low in REASONS else high])


def _places(connection: sqlite3.Connection, catalog: Catalog, folder: Folder) -> None:
    rows = [("US", "the United States", "nation", "")]
    for row in folder.table["us/areas.csv"]:
        if row["kind"] == "state":
            rows.append((row["states"], row["name"], "state", row["states"]))
        elif row["kind"] != "nation":
            rows.append((row["code"], row["name"], row["kind"], row["states"]))
    for row in folder.table["us/industries.csv"]:
        # "Hospitals, Privately Owned" are part of the hospitals that are counted as an industry.
        level = "ownership" if row["name"].endswith("Owned") else row["level"]
        rows.append((f"I{row['code']}", row["name"], "industry", level))
    numbers = {code: at for at, (code, *_) in enumerate(rows, 1)}
    connection.executemany("INSERT INTO place VALUES (?,?,?,?,?)", ((numbers[row[0]], *row) for row in rows))
    occupations = {code: entry.id for code, entry in catalog.entries.items()}
    parities = {row["place"]: float(row["parity"]) for row in folder.table["us/parities.csv"]}
    for column, prefix in (("state", ""), ("area", ""), ("industry", "I")):
        table = folder.table[f"us/wages_{column}.csv"]
        places = [numbers[prefix + code] for code in table.column(column)]
        named = map(occupations.__getitem__, table.column("occupation"))
        local = zip(places, named, *_pay(table), _real(table, column, parities), strict=True)
        # In the order of the table's key, rows only add to its end.
        connection.executemany(f"INSERT INTO local VALUES ({','.join('?' * 12)})", sorted(local))


def _in_states(connection: sqlite3.Connection, catalog: Catalog, folder: Folder) -> None:
    """What stands by state in columns that attributes name."""
    numbers = dict(connection.execute("SELECT code, id FROM place WHERE kind = 'state'").fetchall())
    for name, spec in folder.attributes.items():
        file, _, column = (spec.in_states or "").partition(".")
        rows = (
            (catalog.entries[row["occupation"]].id, name, numbers[row["state"]], float(row[column]))
            for row in (folder.table[f"us/{file}.csv"] if file else ())
            if row[column] and row["state"] in numbers
        )
        connection.executemany("INSERT INTO in_state VALUES (?,?,?,?)", rows)


def _past(connection: sqlite3.Connection, catalog: Catalog, folder: Folder) -> None:
    """What stands by year in columns that attributes name."""
    for name, spec in folder.attributes.items():
        file, _, column = (spec.past or "").partition(".")
        rows = (
            (catalog.entries[row["occupation"]].id, name, int(row["year"]), float(row[column]))
            for row in (folder.table[f"us/{file}.csv"] if file else ())
            if row[column]
        )
        connection.executemany("INSERT INTO past VALUES (?,?,?,?)", rows)


def _pay(table: Table) -> Iterator[Iterable[int | None]]:
    """The columns of pay and jobs as the table `local` has them: whole dollars, hourly pay in cents."""
    for column in PAY:
        scale = 100 if column.startswith("hourly") else 1
        cells = table.distinct.get(column, ())
        stored = {cell: _MARKS[cell] if cell in _MARKS else round(float(cell) * scale) for cell in cells}
        yield map(stored.__getitem__, table.column(column))


def _real(table: Table, column: str, parities: dict[str, float]) -> Iterator[int | None]:
    """Average pay at the nation's prices, to ten dollars, where a place's price level is held."""
    for place, cell in zip(table.column(column), table.column("annual_mean"), strict=True):
        parity = parities.get(place) if cell not in _MARKS else None
        yield round(float(cell) * 10 / parity) * 10 if parity else None


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
            note = Derivation("formula", _BY_THE_HOUR) if attribute == ids.HOURLY else None
            writer.fact(entry, attribute, own.source, unit, float(value), note=note)
    if own.facts.hourly_rate is None and isinstance(own.facts.salary, (int, float)):
        hourly = round(own.facts.salary / 2080, 2)
        writer.fact(entry, ids.HOURLY, own.source, "USD/hour", hourly, note=Derivation("derived", _BY_THE_HOUR))
