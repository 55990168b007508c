"""OEWS of past years: the national files as published, and a table of national medians by year."""

from __future__ import annotations

import re

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, Workbook, number, tab_rows
from careerbot.building.problems import ImportProblem, at

FILE = "past.csv"
_MEDIANS = ("SOC 2018", "May of year", "Annual median wage")
_SOC_2018 = 2021  # the first year whose codes are those of 2018 throughout
# Codes that kept their number and lost content to new ones: no trend goes over 2018 or 2020.
_NARROWED = {"11-9199", "13-1199", "13-2099", "19-4099", "29-2099", "29-9099", "33-9099"}
_YEARS = range(2000, 2100)


def read(job: Job) -> None:
    """Write past.csv: median pay of every year in the table of medians, jobs of every national file that is there."""
    known = {row[0] for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"])}
    if not known:
        raise ImportProblem(f"no occupations.csv in {job.draft.into}: import the source soc first")
    found: dict[tuple[str, str], dict[str, str]] = {}
    file = job.files.find("national_annual_median*", "national medians, one row an occupation and year")
    for line, (code, year, median) in tab_rows(file, _MEDIANS):
        value = number(median)
        if not year.isdigit() or int(year) not in _YEARS or (median and value is None):
            raise at(file.name, line, f'expected a year and dollars, found "{year}" and "{median}"')
        if code not in known:
            job.left_out["rows of codes that the SOC of 2018 does not have"] += 1
        elif code in _NARROWED and int(year) < _SOC_2018:
            job.left_out["rows of codes that meant more before 2021"] += 1
        elif value:
            found.setdefault((code, year), {})["median"] = value
    for year in map(str, _YEARS):
        if int(year) >= _SOC_2018 and job.files.has(f"national_M{year}_dl.xlsx"):
            for code, jobs in _jobs(job, year):
                if code in known:
                    found.setdefault((code, year), {})["employment"] = jobs
    rows = [(code, year, said.get("median", ""), said.get("employment", "")) for (code, year), said in found.items()]
    job.draft.write(FILE, IMPORTED[FILE], rows, key=2)
    years = sorted(year for _, year in found)
    job.say_edition(f"May {years[0]}-{years[-1][2:]}", f"May {years[0]}-{years[-1][2:]}") if years else None


def _jobs(job: Job, year: str) -> list[Row]:
    """Detailed occupations with their jobs; a code may stand once more as the group it is the whole of."""
    book = Workbook(job.files.find(f"national_M{year}_dl.xlsx", f"the national OEWS file of May {year}"))
    sheet = book.sheet_like(r"national.*")
    table = book.table(sheet, ("OCC_CODE", "O_GROUP|OCC_GROUP", "TOT_EMP"))
    return [
        (code, jobs) for _, (code, kind, total) in table
        if kind in ("detailed", "total") and (jobs := number(total)) and re.fullmatch(r"\d\d-\d{4}", code)
    ]  # fmt: skip
