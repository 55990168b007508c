"""Occupational Employment and Wage Statistics: the time-series flat files (oe.data.0.Current, oe.area, ...).

A series id is "OEU", area type (N, S, M), area (7 characters), industry (6), occupation (6), data type (2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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


@dataclass
class Found:
    """Rows so far, and the years that they are of."""

    nation: list[Row] = field(default_factory=list)
    state: list[Row] = field(default_factory=list)
    area: list[Row] = field(default_factory=list)
    industry: list[Row] = field(default_factory=list)
    years: set[str] = field(default_factory=set)


def read(job: Job) -> None:
    """Write areas, industries and wages for the nation, states, areas and industries."""
    lists = read_lists(job.files, job.left_out)
    file = job.files.find("oe.data.*", "the OEWS data")
    found = Found()
    for series, cells in _series(file, lists, found, job):
        _sort_in(found, series, cells, lists, file)
    _whole(file, found, lists)
    draft = job.draft
    draft.write("areas.csv", IMPORTED["areas.csv"], lists.areas.values(), key=1)
    draft.write("industries.csv", IMPORTED["industries.csv"], lists.industries.values(), key=1)
    draft.write("wages_nation.csv", IMPORTED["wages_nation.csv"], found.nation, key=1)
    draft.write("wages_state.csv", IMPORTED["wages_state.csv"], found.state, key=2)
    draft.write("wages_area.csv.gz", IMPORTED["wages_area.csv"], found.area, key=2)
    draft.write("wages_industry.csv.gz", IMPORTED["wages_industry.csv"], found.industry, key=2)
    month = f"May {found.years.pop()}"
    job.say_edition(month, month, **lists.tops)


def _series(file: File, lists: Lists, found: Found, job: Job) -> Iterator[tuple[str, list[str]]]:
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
            found.years.add(year)
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


def _sort_in(found: Found, series: str, cells: list[str], lists: Lists, file: File) -> None:
    kind, area, industry, occupation = series[3], series[4:11], series[11:17], series[17:]
    code = f"{occupation[:2]}-{occupation[2:]}"
    if area not in lists.areas:
        raise ImportProblem(f"{file.name}: series {series}.. is about area {area}, which oe.area does not list")
    if industry != ALL_INDUSTRIES:
        if kind == "N" and industry in lists.industries:
            found.industry.append((industry, code, *cells))
    elif kind == "N":
        found.nation.append((code, *cells))
    elif kind == "S":
        found.state.append((lists.areas[area][3], code, *cells))
    else:
        found.area.append((area, code, *cells))


def _whole(file: File, found: Found, lists: Lists) -> None:
    """Refuse data of several years, and data cut at the end of a line: a place or a value is then not there at all."""
    if len(found.years) != 1:
        said = ", ".join(sorted(found.years)) or "none"
        raise ImportProblem(f"{file.name}: expected the data of one year, found {said}")
    places = {row[0] for row in (*found.state, *found.area)}
    missing = [
        f"{name} ({code})"
        for code, name, kind, states in lists.areas.values()
        if not (found.nation if kind == "nation" else (states if kind == "state" else code) in places)
    ]
    missing += [] if found.industry else ["any industry"]
    missing += [name for place, name in enumerate(VALUES, 1) if not any(row[place] for row in found.nation)]
    if missing:
        raise ImportProblem(f"{file.name}: nothing about {missing[0]}: is the file cut short?")
