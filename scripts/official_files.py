"""Readers of the publishers' files for scripts/verify_knowledge: nothing here is shared with the importers."""

from __future__ import annotations

import csv
import io
import lzma
import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Cells = list[str]


def one(folder: Path, pattern: str) -> Path:
    """The one file of a folder with such a name."""
    found = sorted(folder.rglob(pattern))
    if len(found) != 1:
        raise SystemExit(f"{folder}: expected one file {pattern}, found {len(found)}")
    return found[0]


def tabbed(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file, by its headings."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = (line.rstrip("\r\n").split("\t") for line in file)
        header = [name.strip() for name in next(lines)]
        for cells in lines:
            yield dict(zip(header, cells, strict=False))


def sheet(path: Path, name: str) -> list[Cells]:
    """The cells of one sheet of a workbook as text, row by row; an empty row is []."""
    with zipfile.ZipFile(path) as book:
        shared = _shared(book)
        root = ElementTree.fromstring(book.read(_sheet_file(book, path, name)))
    rows: list[Cells] = []
    for row in root.iter(f"{_MAIN}row"):
        rows.extend([] for _ in range(int(row.get("r", len(rows) + 1)) - 1 - len(rows)))
        cells: Cells = []
        for cell in row.iter(f"{_MAIN}c"):
            at = _column(cell.get("r", ""))
            cells.extend("" for _ in range(at - len(cells)))
            cells.append(_text(cell, shared))
        rows.append(cells)
    return rows


def table(rows: list[Cells], *headings: str) -> Iterator[Cells]:
    """The cells under these headings (beginnings of them, in any case), from the row below them on."""
    wanted = [heading.lower() for heading in headings]
    at: list[int] = []
    for row in rows:
        plain = [" ".join(cell.split()).lower() for cell in row]
        if not at:
            places = [next((i for i, cell in enumerate(plain) if cell.startswith(word)), -1) for word in wanted]
            at = places if -1 not in places else []
        elif len(row) > at[0]:
            yield [row[i].strip() if i < len(row) else "" for i in at]
    if not at:
        raise SystemExit(f"no row has the headings {headings}")


def comma_separated(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def series(path: Path, counts: dict[str, int], dice: random.Random) -> dict[str, list[tuple[str, str, str]]]:
    """Rows of the wage survey's data file drawn at random: (series id, value, footnote) by kind of place."""
    drawn: dict[str, list[tuple[str, str, str]]] = {stratum: [] for stratum in counts}
    seen = dict.fromkeys(counts, 0)
    opened = lzma.open(path, "rt") if path.suffix == ".xz" else path.open()
    with opened as file:
        next(file)
        for line in file:
            stratum = _stratum(line)
            seen[stratum] += 1
            kept = drawn[stratum]
            if len(kept) < counts[stratum]:
                kept.append(_series_row(line))
            elif (at := int(dice.random() * seen[stratum])) < counts[stratum]:
                kept[at] = _series_row(line)
    return drawn


def _stratum(line: str) -> str:
    if line[3] == "N":
        return "nation" if line[11:17] == "000000" else "industry"
    return "state" if line[3] == "S" else "area"


def _series_row(line: str) -> tuple[str, str, str]:
    cells = [cell.strip() for cell in line.rstrip("\n").split("\t")]
    return cells[0], cells[3], cells[4] if len(cells) > 4 else ""


def _shared(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in item.iter(f"{_MAIN}t")) for item in root.iter(f"{_MAIN}si")]


def _sheet_file(book: zipfile.ZipFile, path: Path, name: str) -> str:
    links = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for each in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        if each.get("name", "").strip() == name:
            target = targets[each.get(_LINK)]
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise SystemExit(f"{path}: there is no sheet {name}")


def _column(reference: str) -> int:
    """Where a cell such as "AB7" stands: 27."""
    at = 0
    for letter in re.sub(r"\d", "", reference):
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _text(cell: ElementTree.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{_MAIN}t"))
    value = cell.find(f"{_MAIN}v")
    raw = value.text if value is not None and value.text else ""
    return shared[int(raw)] if cell.get("t") == "s" and raw else raw
