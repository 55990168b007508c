"""Employment Projections: occupation.xlsx (table 1.2) and education.xlsx (table 5.3)."""

from __future__ import annotations

import re
from decimal import Decimal

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, Workbook, number

CODE = re.compile(r"\d\d-\d{4}")
UNAVAILABLE = "—"  # their sign for a value that is not available
WIDER = "[1]"  # the footnote of a title whose education is that of a wider group in the survey


def read(job: Job) -> None:
    """Write projections and the education of workers."""
    outlook = Workbook(job.files.find("occupation.xlsx", "the projections by occupation (tables 1.1 to 1.12)"))
    education = Workbook(job.files.find("education.xlsx", "the projections' education tables (5.1 to 5.4)"))
    base, target = _years(outlook, "Table 1.2", r"(\d{4})[–-](\d{2,4}),")
    first, last = _years(education, "Table 5.3", r"(\d{4})[–-](\d{2,4})")
    job.draft.write("projections.csv", IMPORTED["projections.csv"], _outlook(outlook, base, target), key=1)
    job.draft.write("attainment.csv", IMPORTED["attainment.csv"], _attainment(education), key=1)
    edition, attainment = f"{base}-{target[2:]}", f"{first}-{last[2:]}"
    job.say_edition(edition, edition, base_year=base, target_year=target, attainment_period=attainment)


def _years(book: Workbook, sheet: str, pattern: str) -> tuple[str, str]:
    """The two years in a sheet's title, both with four digits."""
    _, row = next(book.rows(sheet), (1, ("",)))
    found = re.search(pattern, row[0])
    if not found:
        raise book.problem(sheet, 1, f'expected a title with two years such as 2024–34, found "{row[0]}"')
    return found[1], found[1][: 4 - len(found[2])] + found[2]


def _outlook(book: Workbook, base: str, target: str) -> list[Row]:
    short = f"{base}[–-](?:{target}|{target[2:]})"
    columns = (
        r".*Matrix title", r".*Matrix code", "Occupation type",
        f"Employment, {base}", f"Employment, {target}", f"Employment change, percent, {short}",
        f"Occupational openings, {short} annual average", f"Percent self employed, {base}",
        "Typical education needed for entry", "Work experience in a related occupation",
        "Typical on-the-job training.*",
    )  # fmt: skip
    rows: list[Row] = []
    kinds: set[str] = set()
    for row, (_, code, kind, *cells) in book.table("Table 1.2", columns):
        if not CODE.fullmatch(code):
            continue  # footnotes
        numbers = [_number(book, "Table 1.2", row, columns[3 + place], cell) for place, cell in enumerate(cells[:5])]
        words = ["" if cell == UNAVAILABLE else cell for cell in cells[5:]]
        jobs = [_from_thousands(numbers[place]) for place in (0, 1, 3)]
        rows.append((code, jobs[0], jobs[1], numbers[2], jobs[2], numbers[4], *words))
        kinds.add(kind)
    if not {"Summary", "Line item"} <= kinds or rows[0][0] != "00-0000":
        raise book.problem("Table 1.2", None, "expected the total, summaries and line items: is it cut short?")
    return rows


def _attainment(book: Workbook) -> list[Row]:
    columns = (
        r".*Matrix title", r".*Matrix code", "Less than high school diploma", "High school diploma or equivalent",
        "Some college, no degree", "Associate's degree", "Bachelor's degree", "Master's degree",
        "Doctoral or professional degree",
    )  # fmt: skip
    rows: list[Row] = []
    said = ""
    for row, (title, code, *cells) in book.table("Table 5.3", columns):
        said += title if title.startswith(WIDER) else ""
        if not CODE.fullmatch(code):
            continue
        shares = [_number(book, "Table 5.3", row, columns[2 + place], cell) for place, cell in enumerate(cells)]
        rows.append((code, *shares, "wider" if title.endswith(WIDER) else "exact"))
    if not rows or "not an exact match" not in said:
        wanted = f'rows and a footnote {WIDER} "not an exact match"'
        raise book.problem("Table 5.3", None, f"expected {wanted}: is it cut short?")
    return rows


def _number(book: Workbook, sheet: str, row: int, column: str, cell: str) -> str:
    if cell == UNAVAILABLE:
        return "*"
    found = number(cell)
    if found is None:
        raise book.problem(sheet, row, f'column "{column}": expected a number or {UNAVAILABLE}, found "{cell}"')
    return found


def _from_thousands(thousands: str) -> str:
    return thousands if thousands == "*" else str(int(Decimal(thousands) * 1000))
