"""Compile a knowledge folder into the one read-only SQLite file that careerbot answers from. Build time only."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from careerbot.building.checking import read_folder
from careerbot.building.compiling import facts, full_text, offers, title_votes, vocabulary
from careerbot.building.compiling.everyday_groups import everyday_groups
from careerbot.building.compiling.occupations import Catalog
from careerbot.building.folder import Folder
from careerbot.store.codes import FORMAT

SCHEMA, _, _INDICES = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8").partition("-- Indices")

Progress = Callable[[str], None]


def compile_folder(folder: Path, target: Path, progress: Progress = lambda stage: None) -> None:
    """Check every file in `folder` and write the compiled knowledge to `target`, replacing it only when all went well.

    progress is told each stage as it begins. Raises KnowledgeProblem with everything that is wrong in the folder.
    """
    progress(f"reading {folder}")
    held = read_folder(folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
    os.close(handle)
    try:
        connection = sqlite3.connect(aside)
        _fill(connection, held, progress)
        connection.close()
        os.chmod(aside, 0o644)
        os.replace(aside, target)
    finally:
        Path(aside).unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, folder: Folder, progress: Progress) -> None:
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;" + SCHEMA)
    progress("writing facts")
    editions = {(row["source"], row["name"]): row["value"] for row in folder.table["us/editions.csv"]}
    _sources(connection, folder, editions)
    catalog = Catalog.of(folder)
    nouns = everyday_groups(catalog, folder)
    catalog.write(connection)
    facts.build(connection, folder, catalog, editions)
    progress("writing words")
    claims = vocabulary.build(connection, folder, catalog, nouns)
    progress("training the votes of titles")
    short = {row["short"]: row["long"] for row in folder.table["language/abbreviations.csv"]}
    jobs = {entry.code: float(entry.jobs) for entry in catalog.entries.values()}
    title_votes.build(connection, claims, abbreviations=short, everyday=folder.everyday, employment=jobs)
    progress("packing")
    full_text.build(connection, folder, catalog, claims)
    offers.build(connection, folder, catalog)
    tops = [(name, value) for (source, name), value in editions.items() if source == "oews" and name.startswith("top_")]
    connection.executemany("INSERT INTO meta VALUES (?,?)", [("format", FORMAT), *tops])
    connection.commit()
    connection.executescript("--" + _INDICES + "ANALYZE; VACUUM;")


def _sources(connection: sqlite3.Connection, folder: Folder, editions: dict[tuple[str, str], str]) -> None:
    """Write the sources, with what the imported editions say of themselves, by (source, name)."""
    for name, spec in folder.sources.items():
        edition = spec.edition or editions.get((name, "edition"), "")
        period = spec.period or editions.get((name, "period"), "") or edition
        row = (name, spec.title, spec.publisher, edition, period, spec.url, spec.licence, spec.short)
        connection.execute("INSERT INTO source VALUES (?,?,?,?,?,?,?,?)", row)
