"""What a line that is being typed may go on with: titles, what can be asked, places, best first. Build time only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from careerbot.building.compiling.occupations import Catalog
from careerbot.building.folder import Folder
from careerbot.store.codes import EVERYONE

_GROUPS = ("broad", "minor", "major", "all")
_SAID = 10  # of so many who work in an occupation one is looked for by each of the other things that people say


def build(connection: sqlite3.Connection, folder: Folder, catalog: Catalog) -> None:
    """Fill the table offer; what is known of jobs in places must stand in the file already."""
    wages = "SELECT w.place, w.employment FROM wage w JOIN occupation o ON o.id = w.occupation WHERE o.code = ?"
    jobs = dict(connection.execute(wages, (EVERYONE,)))
    offers = {
        "title": sorted(_titles(folder, catalog), key=lambda each: -each[2]),
        "attribute": [*_attributes(folder)],
        "place": sorted(((*each, jobs.get(each[1]) or 0) for each in _places(folder)), key=lambda each: -each[2]),
    }
    for kind, rows in offers.items():
        texts = "\n".join(dict.fromkeys(f"{text}\t{code}" for text, code, _ in rows))
        connection.execute("INSERT INTO offer VALUES (?,?)", (kind, texts))
    connection.execute("INSERT INTO offer VALUES (?,?)", ("before_place", "\n".join(folder.classes["before_place"])))


def _titles(folder: Folder, catalog: Catalog) -> Iterator[tuple[str, str, float]]:
    """Our names and what people say, each with the occupation it settles and its jobs."""
    for entry in catalog.entries.values():
        if entry.kind not in _GROUPS:
            yield entry.name.partition(" (")[0], entry.code, entry.jobs
    for code, own in folder.own.items():
        yield from ((title, code, 0) for title in own.titles)
    for row in folder.table["titles.csv"]:
        settled = catalog.find(row["occupations"].partition(" ")[0])
        if settled and settled.kind not in _GROUPS and "ambiguous" not in row["note"]:
            yield row["title"], settled.code, settled.jobs / _SAID


def _attributes(folder: Folder) -> Iterator[tuple[str, str, float]]:
    """What figures are called, those told at a glance first, then what each is asked for with in a word."""
    glance = [name for name in folder.words["told_together"]["glance"] if name in folder.attributes]
    names = dict.fromkeys([*glance, *folder.attributes])
    yield from ((folder.attributes[name].noun, name, 0) for name in names)
    yield from ((word, name, 0) for name in names for word in folder.attributes[name].words if word.isalpha())


def _places(folder: Folder) -> Iterator[tuple[str, str]]:
    """States, areas by their first city and state, cities within them, and industries as people call them."""
    for row in folder.table["us/areas.csv"]:
        if row["kind"] == "state":
            yield row["name"], row["states"]
        elif row["kind"] == "metro":
            yield f"{row['name'].split('-')[0].split(',')[0]}, {row['states'].split()[0]}", row["code"]
    for row in folder.table["places.csv"]:
        if row["kind"] == "city" and row["note"]:
            name, state = row["name"], row["note"].split()[0]
            yield f"{name.removesuffix(f' {state}')}, {state}", row["code"]
    for code, phrases in folder.words["industries"].items():
        yield from ((phrase, f"I{code}") for phrase in phrases[:1])
