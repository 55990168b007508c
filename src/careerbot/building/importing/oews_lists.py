"""The lists beside the OEWS data: areas, industries, data types, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from careerbot.building.columns import PAY
from careerbot.building.importing.files import File, Files
from careerbot.building.importing.tables import Row, tab_rows
from careerbot.building.problems import ImportProblem, at

# Postal codes of the states and territories, by their official names.
_STATES = (Path(__file__).parent / "states.txt").read_text(encoding="utf-8").splitlines()
POSTAL = {name: code for code, name in (line.split(" ", 1) for line in _STATES)}
# Our columns, and what the survey calls them.
_NAMES = (
    "Employment", "Hourly mean wage", "Annual mean wage", "Hourly median wage", "Annual 10th percentile wage",
    "Annual 25th percentile wage", "Annual median wage", "Annual 75th percentile wage", "Annual 90th percentile wage",
)  # fmt: skip
VALUES = dict(zip(PAY, _NAMES, strict=True))
DEEPEST_INDUSTRY = 4  # display level: 2 sectors, 3 and 4 digits; 5 and 6 digits are left out
NOTES = {  # what the footnote of a cell without a number says -> our sign
    "not released": "*",
    "either as hourly wages or annual salaries": "~",
    "equal to or greater than": "#",
}


@dataclass(frozen=True)
class Lists:
    """What the codes in the data mean."""

    areas: dict[str, Row]  # code -> row of areas.csv
    industries: dict[str, Row]  # code -> row of industries.csv, down to four digits
    places: dict[str, int]  # data type code -> place of its value among VALUES
    signs: dict[str, str]  # footnote code -> our sign
    tops: dict[str, str]  # top_hourly and top_annual, dollars


def read_lists(files: Files, left_out: Counter[str]) -> Lists:
    """Read all lists; raises ImportProblem where one is missing or not what it was."""
    signs, tops = _notes(files.find("oe.footnote", "the OEWS footnotes"))
    return Lists(
        _areas(files.find("oe.area", "the OEWS list of areas")),
        _industries(files.find("oe.industry", "the OEWS list of industries"), left_out),
        _places(files.find("oe.datatype", "the OEWS data types")),
        signs,
        tops,
    )


def _areas(file: File) -> dict[str, Row]:
    lines = list(tab_rows(file, ("area_code", "areatype_code", "state_code", "area_name")))
    states: dict[str, str] = {}
    for line, (_, kind, state, name) in lines:
        if kind == "S":
            if name not in POSTAL:
                raise at(file.name, line, f'expected the name of a state or territory, found "{name}"')
            states[state] = POSTAL[name]
    areas: dict[str, Row] = {}
    for line, (code, kind, state, name) in lines:
        if not re.fullmatch(r"\d{7}", code) or kind not in ("N", "S", "M"):
            found = f'"{code}" and "{kind}"'
            raise at(file.name, line, f"expected an area code of 7 digits and a type N, S or M, found {found}")
        ours = {"N": "nation", "S": "state"}.get(kind, "nonmetro" if "nonmetropolitan area" in name else "metro")
        ends = re.search(r", ([A-Z]{2}(?:-[A-Z]{2})*)$", name) if ours == "metro" else None
        areas[code] = (code, name, ours, ends[1].replace("-", " ") if ends else states.get(state, ""))
    return areas


def _industries(file: File, left_out: Counter[str]) -> dict[str, Row]:
    kept: dict[str, Row] = {}
    for line, (code, name, level) in tab_rows(file, ("industry_code", "industry_name", "display_level")):
        if len(code) != 6 or not level.isdigit():
            found = f'"{code}" and "{level}"'
            raise at(file.name, line, f"expected an industry code of 6 characters and a level, found {found}")
        if int(level) > DEEPEST_INDUSTRY:
            left_out["industries finer than four digits"] += 1
        else:
            wide = "sector" if "-" in code else "ownership"
            ours = f"{int(level)}-digit" if int(level) > 2 else wide if int(level) else "all"
            kept[code] = (code, re.sub(r"^Sectors? .*? - ", "", name), ours)
    return kept


def _places(file: File) -> dict[str, int]:
    codes = {name: code for _, (code, name) in tab_rows(file, ("datatype_code", "datatype_name"))}
    for name in VALUES.values():
        if name not in codes:
            raise ImportProblem(f'{file.name}: expected a data type "{name}", found {", ".join(codes) or "none"}')
    return {codes[name]: place for place, name in enumerate(VALUES.values())}


def _notes(file: File) -> tuple[dict[str, str], dict[str, str]]:
    signs: dict[str, str] = {}
    tops: dict[str, str] = {}
    for _, (code, text) in tab_rows(file, ("footnote_code", "footnote_text")):
        for words, sign in NOTES.items():
            if words in text:
                signs[code] = sign
        top = re.search(r"\$([\d,.]+\d) per hour or \$([\d,.]+\d) per year", text)
        if top:
            tops = {"top_hourly": top[1].replace(",", ""), "top_annual": top[2].replace(",", "")}
    for words, sign in NOTES.items():
        if sign not in signs.values():
            raise ImportProblem(f'{file.name}: expected a footnote that says "{words}"')
    if not tops:
        raise ImportProblem(f'{file.name}: expected a footnote that says "$... per hour or $... per year"')
    return signs, tops
