"""Reading tables: tab- or comma-separated text and Excel sheets, by the names of their columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zipfile import BadZipFile

from careerbot.building.importing.files import File
from careerbot.building.problems import ImportProblem, at

Row = tuple[str, ...]
HEADER_WITHIN = 20  # rows of a sheet in which its header must be found
WIDEST = 24  # columns of a sheet that are read; some published sheets claim 16,000


def tab_rows(file: File, columns: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """(line number, the cells of these columns, stripped) of each line of a tab-separated file with a header."""
    yield from _rows(file, columns, (line.split("\t") for line in file.text()))


def csv_rows(file: File, columns: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """The same of a comma-separated file."""
    yield from _rows(file, columns, csv.reader(file.text()))


def _rows(file: File, columns: Sequence[str], lines: Iterable[list[str]]) -> Iterator[tuple[int, Row]]:
    wanted: list[int] = []
    width = 0
    for number, cells in enumerate(lines, 1):
        if number == 1:
            wanted, width = [_column(file, cells, name) for name in columns], len(cells)
        elif len(cells) >= width:
            yield number, tuple(cells[index].strip() for index in wanted)
        elif any(cell.strip() for cell in cells):
            raise at(file.name, number, f"expected {width} columns, found {len(cells)}: is the file cut short?")
    if not width:
        raise at(file.name, 1, f"expected a header with {_quoted(columns)}, found an empty file")


def _column(file: File, header: Sequence[str], name: str) -> int:
    titles = [cell.strip().casefold() for cell in header]
    if name.casefold() not in titles:
        raise at(file.name, 1, f'expected a column "{name}", found {_quoted(header)}')
    return titles.index(name.casefold())


class Workbook:
    """An Excel workbook, read only."""

    def __init__(self, file: File) -> None:
        try:
            from openpyxl import load_workbook
        except ImportError:
            needed = 'openpyxl, which comes with the "import" extra: pip install "careerbot[import]"'
            raise ImportProblem(f"{file.name}: reading Excel files needs {needed}") from None
        self.name = file.name
        try:
            self._book: Any = load_workbook(file.whole(), read_only=True, data_only=True)
        except (BadZipFile, KeyError, ValueError, OSError) as error:
            raise ImportProblem(f"{file.name} is not an Excel workbook that can be read ({error})") from error

    def problem(self, sheet: str, row: int | None, said: str) -> ImportProblem:
        """What is wrong in a sheet, or in a row of it."""
        return at(self.name, f'sheet "{sheet}"' if row is None else f'sheet "{sheet}", row {row}', said)

    def rows(self, sheet: str) -> Iterator[tuple[int, Row]]:
        """(row number, its cells as stripped text; "" where empty) of the sheet with this name, in any case."""
        named = {title.strip().casefold(): title for title in self._book.sheetnames}
        if sheet.casefold() not in named:
            raise self._not_there(sheet)
        cells = self._book[named[sheet.casefold()]].iter_rows(values_only=True, max_col=WIDEST)
        for number, row in enumerate(cells, 1):
            yield number, tuple(map(as_text, row))

    def first_sheet(self) -> str:
        return str(self._book.sheetnames[0])

    def sheet_like(self, pattern: str) -> str:
        """The name of the first sheet that fits a pattern, in any case."""
        for title in self._book.sheetnames:
            if re.fullmatch(pattern, title.strip(), re.IGNORECASE):
                return str(title).strip()
        raise self._not_there(pattern)

    def _not_there(self, sheet: str) -> ImportProblem:
        return self.problem(sheet, None, f"not there; the sheets are {_quoted(self._book.sheetnames)}")

    def table(self, sheet: str, columns: Sequence[str]) -> Iterator[tuple[int, Row]]:
        """(row number, the cells of these columns) of each row below the sheet's header.

        A column is a pattern that its whole title must match, in any case; the header is the first row that has
        the first of them.
        """
        patterns = [re.compile(pattern, re.IGNORECASE) for pattern in columns]
        wanted: list[int] = []
        for number, row in self.rows(sheet):
            if wanted:
                yield number, tuple(row[index] for index in wanted)
            elif any(map(patterns[0].fullmatch, row)):
                wanted = [self._column(sheet, number, row, pattern) for pattern in patterns]
            elif number >= HEADER_WITHIN:
                break
        if not wanted:
            raise self.problem(sheet, None, f'no row with a column "{columns[0]}" in the first {HEADER_WITHIN}')

    def _column(self, sheet: str, number: int, row: Row, pattern: re.Pattern[str]) -> int:
        for index, title in enumerate(row):
            if pattern.fullmatch(title):
                return index
        found = _quoted(filter(None, row))
        raise self.problem(sheet, number, f'expected a column "{pattern.pattern}", found {found}')


def as_text(cell: object) -> str:
    """A cell as text: "" for none, whole numbers without a point, runs of white space as one space."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def number(text: str) -> str | None:
    """A published number in our own form (no thousands separators, no trailing zeros), or None if it is not one."""
    plain = text.replace(",", "")
    if not re.fullmatch(r"-?\d+(\.\d+)?", plain):
        return None
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name.strip()}"' for name in names)
