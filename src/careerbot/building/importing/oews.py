"""Occupational Employment and Wage Statistics: the time-series flat files (oe.data.0.Current, oe.area, ...).

A series id is "OEU", area type (N, S, M), area (7 characters), industry (6), occupation (6), data type (2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.files import File
from careerbot.building.importing.job import Job
from careerbot.building.importing.oews_lists import VALUES, Lists, read_lists
from careerbot.building.importing.tables import Row, number, tab_rows
from careerbot.building.problems import ImportProblem, at

ALL_INDUSTRIES = "000000"
YEARLY = "A01"  # the survey's yearly estimate, whose reference month is May
SAID_EVERY = 250_000  # lines


# What is paid, by the file and how many of its columns identify a row.
WAGES = {"wages_nation.csv": 1, "wages_state.csv": 2, "wages_area.csv.gz": 2, "wages_industry.csv.gz": 2}


def read(job: Job) -> None:
    """Write areas, industries and wages for the nation, states, areas and industries."""
    lists = read_lists(job.files, job.left_out)
    file = job.files.find("oe.data.*", "the OEWS data")
    found: dict[str, list[Row]] = {name: [] for name in WAGES}
    years: set[str] = set()
    for series, cells in _series(file, lists, years, job):
        name, row = _sorted(series, cells, lists, file)
        if name:
            found[name].append(row)
    _whole(file, years, found, lists)
    job.draft.write("areas.csv", IMPORTED["areas.csv"], lists.areas.values(), key=1)
    job.draft.write("industries.csv", IMPORTED["industries.csv"], lists.industries.values(), key=1)
    for name, key in WAGES.items():
        job.draft.write(name, IMPORTED[name.removesuffix(".gz")], found[name], key)
    month = f"May {years.pop()}"
    job.say_edition(month, month, **lists.tops)


def _series(file: File, lists: Lists, years: set[str], job: Job) -> Iterator[tuple[str, list[str]]]:
    """(series id without its data type, a cell for each of VALUES) in the order of the file."""
    lines = tab_rows(file, ("series_id", "year", "period", "value", "footnote_codes"))
    for series, group in groupby(lines, key=lambda line: line[1][0][:-2]):
        cells = [""] * len(VALUES)
        for line, (full, year, period, value, note) in group:
            if line % SAID_EVERY == 0:
                job.progress(f"{file.name}: {line:,} lines")
            if len(full) != 25 or not full.startswith("OEU"):
                raise at(file.name, line, f'expected a series id OEU... of 25 characters, found "{full}"')
            if period != YEARLY:
                raise at(file.name, line, f'column "period": expected {YEARLY}, found "{period}"')
            place = lists.places.get(full[-2:])
            if place is None:
                continue  # standard errors and quotients
            if cells[place]:
                raise at(file.name, line, f"series {full} is there twice")
            cells[place] = _value(file, line, value, note, lists.signs)
            years.add(year)
        yield series, cells


def _value(file: File, line: int, text: str, note: str, signs: dict[str, str]) -> str:
    if text == "-":
        value = next((signs[code] for code in re.split(r"[ ,]+", note) if code in signs), None)
    else:
        value = number(text)
    if value is None:
        said = f'found "{text}" with footnote "{note}"'
        raise at(file.name, line, f'column "value": expected a number, or "-" with a footnote that says why, {said}')
    return value


def _sorted(series: str, cells: list[str], lists: Lists, file: File) -> tuple[str, Row]:
    """The file a series belongs to and its row there; no file for an industry that is left out."""
    kind, area, industry, occupation = series[3], series[4:11], series[11:17], series[17:]
    row = (f"{occupation[:2]}-{occupation[2:]}", *cells)
    if area not in lists.areas:
        raise ImportProblem(f"{file.name}: series {series}.. is about area {area}, which oe.area does not list")
    if industry != ALL_INDUSTRIES:
        return "wages_industry.csv.gz" if kind == "N" and industry in lists.industries else "", (industry, *row)
    if kind == "N":
        return "wages_nation.csv", row
    if kind == "S":
        return "wages_state.csv", (lists.areas[area][3], *row)
    return "wages_area.csv.gz", (area, *row)


def _whole(file: File, years: set[str], found: dict[str, list[Row]], lists: Lists) -> None:
    """Refuse data of several years, and data cut at the end of a line: a place or a value is then not there at all."""
    if len(years) != 1:
        raise ImportProblem(f"{file.name}: expected the data of one year, found {', '.join(sorted(years)) or 'none'}")
    nation, state, area, industry = found.values()
    places = {row[0] for row in (*state, *area)}
    missing = [
        f"{name} ({code})"
        for code, name, kind, states in lists.areas.values()
        if not (nation if kind == "nation" else (states if kind == "state" else code) in places)
    ]
    missing += [] if industry else ["any industry"]
    missing += [name for place, name in enumerate(VALUES, 1) if not any(row[place] for row in nation)]
    if missing:
        raise ImportProblem(f"{file.name}: nothing about {missing[0]}: is the file cut short?")
