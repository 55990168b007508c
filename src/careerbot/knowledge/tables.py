"""Reading the CSV files that importers wrote. Build time only."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

from careerbot.knowledge.schema import KnowledgeProblem

# How a cell says why it holds no figure (see knowledge/README.md).
REASONS = {"*": "not_released", "~": "other_basis", "b": "small_base"}
TOP = "#"


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of `path`, or of `path` + ".gz"; none where neither exists. Raises KnowledgeProblem for a damaged file."""
    packed = path.with_name(path.name + ".gz")
    found = path if path.exists() else packed
    if not found.exists():
        return
    opener = gzip.open if found == packed else open
    try:
        with opener(found, "rt", encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                if None in row or None in row.values():
                    raise KnowledgeProblem(f"{found}: line {reader.line_num}: expected {len(reader.fieldnames or ())} columns")
                yield row
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise KnowledgeProblem(f"{found}: cannot be read: {error}") from None


def number(cell: str) -> float | None:
    """The figure in a cell, or None for an empty or marked one."""
    if not cell or cell in REASONS or cell == TOP:
        return None
    return float(cell)
