from __future__ import annotations

import csv
import gzip
from pathlib import Path

import pytest
from official_layouts import Table


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """The folder that imports write into."""
    return tmp_path / "us"


@pytest.fixture
def table(into: Path) -> Table:
    """Reads a file that was written, without its header."""

    def rows(name: str) -> list[list[str]]:
        data = (into / name).read_bytes()
        text = (gzip.decompress(data) if name.endswith(".gz") else data).decode()
        return list(csv.reader(text.splitlines()))[1:]

    return rows
