"""Occupational Requirements Survey, the workbook of all estimates: licenses, telework, sitting."""

from __future__ import annotations

import re
from collections import defaultdict

from careerbot.building.columns import IMPORTED, MOST, SLIGHT
from careerbot.building.importing.cps import TOTAL
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Workbook, number

_DATA = r"ORS \d{4} dataset"
# Column of ours -> the survey's code of what is required, and of what is not ("": a figure of its own).
_ESTIMATES = {
    "license": ("01087", "01088"),
    "certification": ("01084", "01085"),
    "telework": ("01205", "01206"),
    "driving": ("01097", "00311"),
    "public": ("01197", "01198"),
    "sitting": ("00997", ""),
}
_COLUMN = {code: (column, at == 1) for column, codes in _ESTIMATES.items() for at, code in enumerate(codes) if code}
_TURNED = {SLIGHT: MOST, MOST: SLIGHT}


def read(job: Job) -> None:
    """Write requirements.csv: percent of workers, or of the day; what less than half a percent need has a sign."""
    known = {row[0] for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"])} | {TOTAL}
    book = Workbook(job.files.find("ors*.xlsx", "all estimates of the Occupational Requirements Survey"))
    sheet = book.sheet_like(_DATA)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row, (soc, estimate, datatype, value) in book.table(
        sheet, ("SOC 2018 CODE", "ESTIMATE CODE", "DATATYPE", "ESTIMATE")
    ):
        column, turned = _COLUMN.get(estimate.zfill(5), ("", False))
        code = f"{soc[:2]}-{soc[2:]}"
        if not column or not soc:
            continue
        share = SLIGHT if value == "-" else number(value)
        if share is None or (share != SLIGHT and not 0 <= float(share) <= 100):
            raise book.problem(sheet, row, f'expected a percentage or "-" ({datatype}), found "{value}"')
        if code not in known:
            job.left_out["estimates for occupations that are not known"] += 1
        elif not turned or column not in found[code]:
            found[code][column] = _rest(share) if turned else share
    rows = [(code, *(said.get(column, "") for column in _ESTIMATES)) for code, said in found.items()]
    job.draft.write("requirements.csv", IMPORTED["requirements.csv"], rows, key=1)
    year = re.search(r"\d{4}", sheet)
    job.say_edition(year and year[0], year and _period(book, year[0]))


def _rest(share: str) -> str:
    """Of those who do not need it, those who do."""
    return _TURNED.get(share) or f"{100 - float(share):.1f}".removesuffix(".0")


def _period(book: Workbook, year: str) -> str:
    """The year; with a word for estimates that the workbook itself calls preliminary."""
    told = (cell for _, row in book.rows("File information") for cell in row)
    return f"{year}, preliminary" if any("considered preliminary" in cell for cell in told) else year
