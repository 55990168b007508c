"""Writing what an import found: everything beside the old files first, then put in their place together."""

from __future__ import annotations

import csv
import gzip
import io
import os
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from careerbot.building.problems import ImportProblem

Row = tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """One file of an import: rows it has now, and how they differ from the file that was there before."""

    name: str
    rows: int
    added: int
    changed: int
    removed: int


class Draft:
    """New versions of files in `into`, in a folder beside them until `keep` is called; for use in a `with`."""

    def __init__(self, into: Path) -> None:
        self.into = into
        self.written: list[Written] = []

    def __enter__(self) -> Draft:
        self._new_folder = not self.into.exists()
        try:
            self.into.mkdir(parents=True, exist_ok=True)
            self._aside = Path(tempfile.mkdtemp(prefix=".import-", dir=self.into))
        except OSError as error:
            raise ImportProblem(f"{self.into} cannot be written to ({error.strerror}): expected a folder") from None
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._aside, ignore_errors=True)
        if self._new_folder:
            with suppress(OSError):  # not empty: the import was kept
                self.into.rmdir()

    def old(self, name: str, columns: Sequence[str]) -> list[Row]:
        """Rows of a file as it is now, of which an import keeps some; none if it is not there yet.

        Raises ImportProblem if it has other columns: its rows would be lost without a word.
        """
        header, rows = _read(self.into / name)
        if header and header != tuple(columns):
            raise ImportProblem(f"{self.into / name}, line 1: expected the columns {','.join(columns)}")
        return rows

    def write(self, name: str, columns: Sequence[str], rows: Iterable[Row], key: int) -> None:
        """Write rows, sorted; the first `key` columns identify a row. A name that ends in .gz is compressed."""
        new = sorted(rows)
        for one, next_one in pairwise(new):
            if one[:key] == next_one[:key]:
                raise ImportProblem(f"the files say two things of {' '.join(one[:key])} (for {name}): expected one")
        header, old = _read(self.into / name)
        self.written.append(_compared(name, old if header == tuple(columns) else [], new, key))
        (self._aside / name).write_bytes(_packed(name, columns, new))

    def keep(self) -> tuple[Written, ...]:
        """Put every file written in the place of the old one."""
        for file in self.written:
            os.replace(self._aside / file.name, self.into / file.name)
        return tuple(self.written)


def _read(path: Path) -> tuple[Row, list[Row]]:
    """Header and rows of a file that a draft wrote; both empty if it does not exist."""
    if not path.exists():
        return (), []
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
        header, *rows = map(tuple, csv.reader(io.StringIO(text, newline="")))
    except (OSError, EOFError, zlib.error, ValueError, csv.Error) as error:
        raise ImportProblem(f"{path} cannot be read ({error}): expected what an earlier import wrote") from None
    return header, rows


def _packed(name: str, columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    plain = text.getvalue().encode()
    # No name and no time inside, so that the same rows always make the same file.
    return gzip.compress(plain, 9, mtime=0) if name.endswith(".gz") else plain


def _compared(name: str, old: Sequence[Row], new: Sequence[Row], key: int) -> Written:
    before = {row[:key]: row for row in old}
    after = {row[:key]: row for row in new}
    changed = sum(1 for which, row in after.items() if which in before and before[which] != row)
    return Written(name, len(new), len(after.keys() - before.keys()), changed, len(before.keys() - after.keys()))
