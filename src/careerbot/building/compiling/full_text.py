"""The full-text index behind "what is a person called that makes maps?". Build time only."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict

from careerbot.building.compiling.occupations import Catalog
from careerbot.building.compiling.titles import Claim
from careerbot.building.folder import Folder
from careerbot.words.folding import fold


def build(connection: sqlite3.Connection, folder: Folder, catalog: Catalog, claims: list[Claim]) -> None:
    """Fill `search`: one row an occupation (rowid = occupation.id), its name, its other titles and our prose.

    Only the index is kept: the texts themselves are never read back from it. The synonyms of what people type in
    descriptions go into `saying`.
    """
    meant: dict[str, list[str]] = defaultdict(list)
    for word, typed in folder.words["synonyms"].items():
        for each in typed:
            meant[fold(each)].append(word)
    synonyms = (("synonym", typed, json.dumps({"words": words})) for typed, words in meant.items())
    connection.executemany("INSERT INTO saying VALUES (?,?,?)", synonyms)
    columns = "name, titles, prose, content='', tokenize='porter unicode61', detail=full"
    connection.execute(f"CREATE VIRTUAL TABLE search USING fts5({columns})")
    titles: dict[str, set[str]] = defaultdict(set)
    for title, code, _ in claims:
        entry = catalog.find(code)
        if entry:
            titles[entry.code].add(title)
    for entry in catalog.entries.values():
        if entry.kind in ("soc", "onet", "own") and entry.summary:
            others, prose = " ; ".join(sorted(titles[entry.code])), " ".join([entry.summary, *entry.duties])
            row = (entry.id, entry.name, others, prose)
            connection.execute("INSERT INTO search (rowid, name, titles, prose) VALUES (?,?,?,?)", row)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
