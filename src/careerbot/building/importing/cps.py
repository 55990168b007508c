"""Current Population Survey annual averages: cpsaat11 (sex, race, Hispanic) and cpsaat11b (age)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careerbot.building.columns import IMPORTED
from careerbot.building.importing import census
from careerbot.building.importing.files import File
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, Workbook, csv_rows, number
from careerbot.building.problems import ImportProblem, at

TOTAL = "00-0000"
# The survey calls one major group otherwise than the SOC of 2018 does.
OTHER_NAMES = {"educationtrainingandlibraryoccupations": "25-0000"}
TOO_SMALL = "b"  # our sign: the base is too small for a share or a median
DASHES = ("-", "–", "—")

Table = dict[str, tuple[str, list[str]]]  # folded title -> title, cells


def read(job: Job) -> None:
    """Write people.csv: a row for each occupation, from the survey row that covers it."""
    census_rows = job.draft.old(census.FILE, IMPORTED[census.FILE])
    kinds = {row[0]: row[1:3] for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"])}
    if not census_rows or not kinds:
        raise ImportProblem(f"no {census.FILE} and occupations.csv in {job.draft.into}: import the source soc first")
    ages_book = Workbook(job.files.find("cpsaat11b*.xlsx", "table 11b, employed people by occupation and age"))
    shares = _shares(job)
    ages = _ages(ages_book)
    _same_rows(shares, ages, ages_book)
    rows = list(_people(census_rows, kinds, shares, ages, job))
    job.draft.write("people.csv", IMPORTED["people.csv"], rows, key=2)
    job.say_edition(*edition(ages_book))


def _shares(job: Job) -> Table:
    """Table 11: total employed in thousands, then SHARES; as the published workbook or as a CSV of it."""
    file = job.files.find("cpsaat11[._]*", "table 11, employed people by occupation, sex and race")
    return _from_csv(file) if file.name.lower().endswith(".csv") else _from_workbook(Workbook(file))


def _from_csv(file: File) -> Table:
    columns = (
        "occupation", "total_employed_thousands", "pct_women", "pct_white", "pct_black_or_african_american",
        "pct_asian", "pct_hispanic_or_latino",
    )  # fmt: skip
    rows = ((line, title, cells) for line, (title, *cells) in csv_rows(file, columns))
    return {fold_title(title): (title, _values(file.name, f"line {n}", columns[1:], cells)) for n, title, cells in rows}


def _from_workbook(book: Workbook) -> Table:
    """The published workbook: titles, total employed, then five shares under headings on two rows."""
    headings = ("women", "white", "black", "asian", "hispanic")
    table: Table = {}
    under = False
    for row, cells in book.rows(book.first_sheet()):
        if not under:
            lower = [cell.lower() for cell in cells]
            under = all(any(word in cell for cell in lower) for word in headings)
            if under and not all(word in cell for word, cell in zip(headings, lower[2:7], strict=True)):
                raise at(book.name, f"row {row}", f"expected {', '.join(headings)} after the total, found {lower}")
        elif cells[0] and cells[1]:
            table[fold_title(cells[0])] = (cells[0], _values(book.name, f"row {row}", ("total", *headings), cells[1:7]))
    if not table:
        raise ImportProblem(f"{book.name}: expected a row with the headings {', '.join(headings)}, and rows below it")
    return table


def _ages(book: Workbook) -> Table:
    columns = (
        "Total, 16 years and over", "16 to 19 years", "20 to 24 years", "25 to 34 years", "35 to 44 years",
        "45 to 54 years", "55 to 64 years", "65 years and over", "Median age",
    )  # fmt: skip
    sheet = book.first_sheet()
    # The column of titles has its heading on another row than the ages.
    titles = {row: cells[0] for row, cells in book.rows(sheet)}
    rows = ((row, titles[row], cells) for row, cells in book.table(sheet, columns) if cells[0])
    return {fold_title(title): (title, _values(book.name, f"row {row}", columns, cells)) for row, title, cells in rows}


def _same_rows(shares: Table, ages: Table, book: Workbook) -> None:
    """Both tables have the same rows with the same totals, or one of them is cut short or of another year."""
    for title, cells in ages.values():
        other = shares.get(fold_title(title))
        if other is None:
            raise ImportProblem(f'{book.name} has a row "{title}", table 11 has none: is one of them cut short?')
        if other[1][0] != cells[0]:
            counts = f'{cells[0]} thousand in "{title}", table 11 counts {other[1][0]}'
            raise ImportProblem(f"{book.name} counts {counts}: are they of one year?")
    missing = [title for folded, (title, _) in shares.items() if folded not in ages]
    if missing:
        raise ImportProblem(f'table 11 has a row "{missing[0]}", {book.name} has none: is one of them cut short?')


def _people(census_rows: list[Row], kinds: dict[str, Row], shares: Table, ages: Table, job: Job) -> Iterator[Row]:
    left = dict(shares)
    for code, title, soc, occupations in census_rows:
        folded = fold_title(title)
        if folded not in shares:
            job.left_out["Census occupations without a row in the survey's tables"] += 1
            continue
        left.pop(folded, None)
        covered = occupations.split()
        group = soc in kinds and kinds[soc][0] != "detailed"
        scope = "exact" if len(covered) == 1 else "parent" if group else "several"
        for occupation in covered:
            yield _row(occupation, code, folded, scope, shares, ages)
        if group:
            yield _row(soc, code, folded, "exact", shares, ages)
    majors = OTHER_NAMES | {fold_title(title): code for code, (kind, title) in kinds.items() if kind == "major"}
    for folded in left:
        major = TOTAL if folded == "total" else majors.get(folded)
        if major:
            yield _row(major, "", folded, "exact", shares, ages)
        else:
            job.left_out["rows of the survey's tables for groups that the SOC does not have"] += 1


def _row(occupation: str, code: str, folded: str, scope: str, shares: Table, ages: Table) -> Row:
    title, (workers, *percents) = shares[folded]
    bands, median = ages[folded][1][1:-1], ages[folded][1][-1]
    return (occupation, code, title, _people_count(workers), *percents, median, *map(_people_count, bands), scope)


def _people_count(thousands: str) -> str:
    return thousands if thousands == TOO_SMALL else str(int(thousands) * 1000)


def _values(name: str, place: str, columns: Sequence[str], cells: Sequence[str]) -> list[str]:
    values: list[str] = []
    for column, cell in zip(columns, cells, strict=True):
        value = TOO_SMALL if cell in DASHES else number(cell)
        if value is None:
            raise at(name, place, f'column "{column}": expected a number or a dash, found "{cell}"')
        values.append(value)
    return values


def fold_title(title: str) -> str:
    """Titles differ between tables in commas, capitals and footnotes; the total has a name in each."""
    letters = re.sub(r"[^a-z]", "", title.lower())
    return "total" if letters.startswith("total") else letters


def edition(book: Workbook) -> tuple[str | None, str | None]:
    """The year in the table's head, and how many months its averages cover if not twelve."""
    year, months = None, ""
    for row, cells in book.rows(book.first_sheet()):
        text = " ".join(cells)
        found = re.fullmatch(r"Occupation (\d{4}) *", text.rstrip()) if row <= 10 else None
        year = found[1] if found else year
        partial = re.search(r"are (\d+)-month averages that exclude (\w+)", text)
        months = f" ({partial[1]} months, without {partial[2]})" if partial else months
    return year, year and f"{year} annual averages{months}"
