"""Reading the CSV files that importers wrote. Build time only."""

from __future__ import annotations

import csv
import gzip
import io
import math
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from careerbot.building.columns import CHOICES, FIGURES, SIGNS, TOP
from careerbot.building.problems import KnowledgeProblem, few

Row = dict[str, str]
# How a cell says why it holds no figure (see knowledge/README.md).
REASONS = {"*": "not_released", "~": "other_basis", "b": "small_base"}


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file, column by column. A file that is not there is a table without columns and rows.

    distinct: the different cells of each column; lines: of each row, a cell being taken to hold no line break.
    """

    path: Path
    columns: dict[str, Sequence[str]]
    distinct: dict[str, Collection[str]]
    lines: Sequence[int] = ()

    def __iter__(self) -> Iterator[Row]:
        names = tuple(self.columns)
        for cells in zip(*self.columns.values(), strict=True):
            yield dict(zip(names, cells, strict=True))

    def column(self, name: str) -> Sequence[str]:
        return self.columns.get(name, ())

    def strange(self, name: str, known: Collection[str], expected: str) -> Iterator[str]:
        """The cells of a column that are none of those known, each told at the first line that has it."""
        bad = set(self.distinct.get(name, ())).difference(known)
        first: dict[str, int] = {}
        for line, cell in zip(self.lines, self.column(name), strict=True) if bad else ():
            if cell in bad:
                first.setdefault(cell, line)
        told = (f'{self.path}: line {line}: {name}: {expected}, found "{cell}"' for cell, line in first.items())
        return few(told, f"{self.path}: {name}")

    def no_figures(self, name: str, signs: Collection[str] = SIGNS) -> Iterator[str]:
        """The cells of a column that hold neither a figure nor one of the signs permitted there."""
        known = [cell for cell in self.distinct.get(name, ()) if cell in signs or _is_figure(cell)]
        return self.strange(name, known, "expected a number")


def read_table(path: Path, columns: Iterable[str] = ()) -> Table:
    """The rows of `path`, or of `path` + ".gz", which must have these columns; none where neither exists.

    Raises KnowledgeProblem for a damaged file, missing columns, and cells that are no figure where one must be.
    """
    packed = path.with_name(path.name + ".gz")
    found = path if path.exists() else packed
    if not found.exists():
        return Table(path, {}, {})
    try:
        text = (gzip.decompress(found.read_bytes()) if found == packed else found.read_bytes()).decode("utf-8")
        header, lines, cells = _columns(text, str(found))
    except ValueError as error:
        reason = "the file is empty" if not isinstance(error, UnicodeDecodeError) else error
        raise KnowledgeProblem([f"{found}: cannot be read: {reason}"]) from None
    except (OSError, EOFError, csv.Error, zlib.error) as error:
        raise KnowledgeProblem([f"{found}: cannot be read: {error}"]) from None
    table = Table(found, dict(zip(header, cells, strict=True)), dict(zip(header, map(set, cells), strict=True)), lines)
    faults = list(missing_columns(table, columns))
    for column in columns:
        if column in FIGURES:
            faults += table.no_figures(column, FIGURES[column])
        elif column in CHOICES:
            faults += table.strange(column, CHOICES[column], f"expected one of {', '.join(CHOICES[column])}")
    if faults:
        raise KnowledgeProblem(faults)
    return table


def _columns(text: str, name: str) -> tuple[list[str], Sequence[int], Sequence[Sequence[str]]]:
    """The header of a CSV text, the line of each row, and the cells of each column; ValueError for an empty one.

    Most files have no quotes and no empty or uneven lines: they are cut at their commas, in half the time.
    """
    typed = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    plain = not ('"' in text or text.count("\r") > text.count("\r\n")) and all(typed)
    if plain and len(set(map(str.count, typed, repeat(",")))) == 1:
        header = typed.pop(0).split(",")
        same: dict[str, str] = {}  # of cells that say the same, one is kept
        flat = [same.setdefault(cell, cell) for line in typed for cell in line.split(",")]
        return header, range(2, len(typed) + 2), [flat[at :: len(header)] for at in range(len(header))]
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    numbered = [(line, row) for line, row in enumerate(rows, 2) if row]
    uneven = [line for line, row in numbered if len(row) != len(header)]
    if uneven:
        raise KnowledgeProblem(few((f"{name}: line {n}: expected {len(header)} columns" for n in uneven), name))
    cells_by_column = list(zip(*(row for _, row in numbered), strict=True)) or [()] * len(header)
    return header, [line for line, _ in numbered], cells_by_column


def missing_columns(table: Table, wanted: Iterable[str]) -> Iterator[str]:
    """The columns that a table must have and has not, in one sentence."""
    missing = [name for name in wanted if name not in table.columns]
    if missing:
        expected = "a column of this name" if len(missing) == 1 else "columns of these names"
        yield f"{table.path}: {', '.join(missing)}: expected {expected}, found {', '.join(table.columns)}"


def _is_figure(cell: str) -> bool:
    try:
        return math.isfinite(float(cell))
    except ValueError:
        return False


def number(cell: str) -> float | None:
    """The figure in a cell, or None for an empty or marked one."""
    return None if cell in SIGNS or cell == TOP else float(cell)
