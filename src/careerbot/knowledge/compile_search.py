"""The full-text index behind "what is a person called that makes maps?". Build time only."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from careerbot.knowledge.compile_occupations import Catalog
from careerbot.knowledge.compile_words import Claim


def build(connection: sqlite3.Connection, catalog: Catalog, claims: list[Claim]) -> None:
    """Fill `search`: one row an occupation (rowid = occupation.id), its name, its other titles and our prose."""
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(name, titles, prose, tokenize='porter unicode61', detail=full)")
    titles: dict[str, set[str]] = defaultdict(set)
    for title, code, _ in claims:
        entry = catalog.find(code)
        if entry:
            titles[entry.code].add(title)
    for entry in catalog.entries.values():
        if entry.kind in ("soc", "onet", "own") and entry.summary:
            row = (entry.id, entry.name, " ; ".join(sorted(titles[entry.code])), " ".join([entry.summary, *entry.duties]))
            connection.execute("INSERT INTO search (rowid, name, titles, prose) VALUES (?,?,?,?)", row)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
