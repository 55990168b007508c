"""Compile a knowledge folder into the one read-only SQLite file that careerbot answers from. Build time only."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from careerbot.building.compiling import facts, full_text, lexicon, title_votes, vocabulary
from careerbot.building.compiling.occupations import Catalog
from careerbot.building.schema import KnowledgeProblem, SourceSpec, tables
from careerbot.building.tables import read_table
from careerbot.store.codes import FORMAT

SCHEMA = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")


def compile_folder(folder: Path, target: Path) -> None:
    """Check every file in `folder` and write the compiled knowledge to `target`, replacing it only when all went well.

    Raises KnowledgeProblem, a sentence naming the file, the key and what was expected.
    """
    if not folder.is_dir():
        raise KnowledgeProblem(f"{folder}: there is no such folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
    os.close(handle)
    try:
        connection = sqlite3.connect(aside)
        _fill(connection, folder)
        connection.close()
        os.chmod(aside, 0o644)
        os.replace(aside, target)
    finally:
        Path(aside).unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, folder: Path) -> None:
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;" + SCHEMA)
    editions = _sources(connection, folder)
    catalog = Catalog.read(folder)
    catalog.write(connection)
    facts.build(connection, folder, catalog, editions)
    claims = vocabulary.build(connection, folder, catalog)
    title_votes.build(
        connection,
        claims,
        abbreviations=lexicon.abbreviations(folder),
        everyday=lexicon.everyday_words(folder),
        employment={entry.code: float(entry.jobs) for entry in catalog.entries.values()},
    )
    full_text.build(connection, folder, catalog, claims)
    tops = [(name, value) for (source, name), value in editions.items() if source == "oews" and name.startswith("top_")]
    connection.executemany("INSERT INTO meta VALUES (?,?)", [("format", FORMAT), *tops])
    connection.commit()
    connection.executescript("ANALYZE; VACUUM;")


def _sources(connection: sqlite3.Connection, folder: Path) -> dict[tuple[str, str], str]:
    """Write the sources; give back what the imported editions say of themselves, by (source, name)."""
    path = folder / "sources.toml"
    editions = {(row["source"], row["name"]): row["value"] for row in read_table(folder / "us" / "editions.csv")}
    for name, spec in tables(SourceSpec, path).items():
        edition = spec.edition or editions.get((name, "edition"), "")
        period = spec.period or editions.get((name, "period"), "") or edition
        row = (name, spec.title, spec.publisher, edition, period, spec.url, spec.licence, spec.short)
        connection.execute("INSERT INTO source VALUES (?,?,?,?,?,?,?,?)", row)
    return editions


__all__ = ["KnowledgeProblem", "compile_folder"]
