"""Current Population Survey annual averages: cpsaat39, what women and men earn a week in full-time work."""

from __future__ import annotations

from careerbot.building.columns import IMPORTED
from careerbot.building.importing import census
from careerbot.building.importing.cps import DASHES, OTHER_NAMES, TOO_SMALL, TOTAL, edition, fold_title
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, Workbook, number

_HEADINGS = ("Occupation", "Total", "Men", "Women")
_MEDIANS = (2, 4, 6)  # columns of the total's, men's and women's median; the number of workers stands before each


def read(job: Job) -> None:
    """Write weekly.csv: medians of full-time wage and salary workers, by the survey's row that covers an occupation."""
    book = Workbook(job.files.find("cpsaat39*.xlsx", "table 39, median weekly earnings by occupation and sex"))
    table = _medians(book)
    kinds = {row[0]: row[1:3] for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"])}
    rows: list[Row] = []
    for _, title, soc, occupations in job.draft.old(census.FILE, IMPORTED[census.FILE]):
        found = table.get(fold_title(title))
        if not found:
            job.left_out["Census occupations without a row in the table"] += 1
            continue
        covered = occupations.split()
        group = soc in kinds and kinds[soc][0] != "detailed"
        wider = "" if len(covered) == 1 else title
        rows += [(code, *found, wider) for code in covered]
        rows += [(soc, *found, "")] if group else []
    majors = OTHER_NAMES | {fold_title(title): code for code, (kind, title) in kinds.items() if kind == "major"}
    rows += [(code, *table[title], "") for title, code in {**majors, "total": TOTAL}.items() if title in table]
    job.draft.write("weekly.csv", IMPORTED["weekly.csv"], rows, key=1)
    job.say_edition(*edition(book))


def _medians(book: Workbook) -> dict[str, Row]:
    """Folded title -> median of all, women and men; the sign of a small base where no median is shown."""
    sheet = book.first_sheet()
    table: dict[str, Row] = {}
    heads: list[str] = []
    for at, row in book.rows(sheet):
        if not heads or not row[1] or number(row[1]) is None or not row[0]:
            heads += [cell for cell in (row[0], row[1], row[3], row[5]) if cell in _HEADINGS]
            continue
        if tuple(heads) != _HEADINGS:
            raise book.problem(sheet, at, f"expected the columns {', '.join(_HEADINGS)} above, found {heads}")
        both, men, women = (TOO_SMALL if row[column] in DASHES else number(row[column]) for column in _MEDIANS)
        if both is None or men is None or women is None:
            raise book.problem(sheet, at, f"expected medians or dashes, found {[row[column] for column in _MEDIANS]}")
        table[fold_title(row[0])] = (both, women, men)
    if not table:
        raise book.problem(sheet, None, f"expected the columns {', '.join(_HEADINGS)}, and rows below them")
    return table
