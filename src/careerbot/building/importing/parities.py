"""BEA's regional price parities, all items: states from one table, metropolitan areas from another."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.files import File
from careerbot.building.importing.job import Job
from careerbot.building.importing.state_projections import STATES
from careerbot.building.importing.tables import Row, number
from careerbot.building.problems import ImportProblem, at

FILE = "parities.csv"
_ALL_ITEMS = "rpps: all items"
_YEAR = re.compile(r"20\d\d")


def read(job: Job) -> None:
    """Write parities.csv: the price level of a place in the latest year of the tables, the nation being 100."""
    states = job.files.find("SARPP*all_items*", "price parities of states, all items")
    metros = job.files.find("MARPP*", "price parities of metropolitan areas")
    year, of_states = _table(states)
    same, of_metros = _table(metros)
    if year != same:
        raise ImportProblem(f"{states.name} ends with {year}, {metros.name} with {same}: expected one release")
    known = {row[0] for row in job.draft.old("areas.csv", IMPORTED["areas.csv"])}
    rows: list[Row] = []
    for fips, parity in of_states:
        state = STATES.get(fips[:2].lstrip("0"))
        if state and fips.endswith("000"):
            rows.append((state, parity))
    for fips, parity in of_metros:
        if f"00{fips}" in known:
            rows.append((f"00{fips}", parity))
        elif not fips.startswith("00"):
            job.left_out["metropolitan areas without pay and jobs"] += 1
    job.draft.write(FILE, IMPORTED[FILE], rows, key=1)
    job.say_edition(year, year)


def _table(file: File) -> tuple[str, list[Row]]:
    """The last year of a table, and (FIPS code, its figure) of each row for all items."""
    header: list[str] = []
    rows: list[Row] = []
    for line, cells in _lines(file):
        if cells[:2] == ["GeoFIPS", "GeoName"]:
            header = cells
        elif header and len(cells) == len(header) and re.fullmatch(r"\d{5}", cells[0]):
            if "Description" in header and cells[header.index("Description")].strip().lower() != _ALL_ITEMS:
                continue
            parity = number(cells[-1].strip())
            if not parity or not 50 <= float(parity) <= 200:
                raise at(file.name, line, f'expected a price level from 50 to 200, found "{cells[-1]}"')
            rows.append((cells[0], parity))
    if not rows or not _YEAR.fullmatch(header[-1].strip()):
        raise ImportProblem(f"{file.name}: expected a header with GeoFIPS, GeoName and years, and rows below it")
    return header[-1].strip(), rows


def _lines(file: File) -> Iterator[tuple[int, list[str]]]:
    for number_, cells in enumerate(csv.reader(file.text(), skipinitialspace=True), 1):
        yield number_, [cell.strip() for cell in cells]
