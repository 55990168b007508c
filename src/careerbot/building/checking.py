"""A knowledge folder, read and checked: each file by itself, and what one says of another. Build time only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from careerbot.building.columns import COLUMNS, FIGURES, SIGNS, TOP
from careerbot.building.folder import Folder, read_files
from careerbot.building.problems import KnowledgeProblem
from careerbot.building.tables import missing_columns
from careerbot.store.codes import EVERYONE

_OCCUPATIONS = "us/occupations.csv"
_NAMES_OTHERS = "parts beside instead general by other_basis median figure leads_to told_by group_by".split()


def read_folder(path: Path) -> Folder:
    """Every file of a knowledge folder. Raises KnowledgeProblem with everything that is wrong in it."""
    if not path.is_dir():
        raise KnowledgeProblem([f"{path}: there is no such folder"])
    folder, faults = read_files(path)
    faults += _between_files(folder)
    if faults:
        raise KnowledgeProblem(faults)
    return folder


def _between_files(folder: Folder) -> Iterator[str]:
    """Everything that one file names and the other has not; nothing is looked for in a file that cannot be read."""
    if folder.attributes:
        of_attributes = list(_attributes(folder))
        yield from of_attributes or _told_together(folder)  # tables that are missing would be told twice
    official = set(folder.table[_OCCUPATIONS].column("code"))
    if not official:
        return
    for name, prose in folder.prose.items():
        for code in prose.keys() - official:
            yield f"{folder.path / name}: {code}: no such occupation in {_OCCUPATIONS}"
    for name, own in folder.own.items():
        file = folder.path / "occupations" / f"{name}.toml"
        if own.broader not in official:
            yield f"{file}: broader: {own.broader} is not a code in {_OCCUPATIONS}"
        if folder.sources and own.source not in folder.sources:
            yield f"{file}: source: {own.source!r} is not in sources.toml"
        for attribute in own.facts.model_dump(exclude_none=True).keys() - folder.attributes.keys():
            if folder.attributes:
                yield f"{file}: facts.{attribute}: not an attribute of attributes.toml"
    yield from _lay_titles(folder, official)
    yield from _tables(folder, official)


def _attributes(folder: Folder) -> Iterator[str]:
    path = folder.path / "attributes.toml"
    for name, spec in folder.attributes.items():
        for key in _NAMES_OTHERS:
            named = getattr(spec, key) or ()
            for other in (named,) if isinstance(named, str) else named:
                if other not in folder.attributes:
                    yield f"{path}: {name}.{key}: {other!r} is not an attribute"
        if folder.sources and spec.source is not None and spec.source not in folder.sources:
            yield f"{path}: {name}.source: {spec.source!r} is not in sources.toml"
        if spec.national:
            if not spec.source:
                yield f"{path}: {name}.source: expected, for {spec.national} is some source's"
            file, _, columns = spec.national.partition(".")
            table = folder.table[f"us/{file}.csv"]
            if table.columns:
                yield from missing_columns(table, columns.split("-"))
                signs = (*SIGNS, TOP) if spec.unit.startswith("USD") else SIGNS
                for column in columns.split("-") if spec.kind not in ("level", "text") else ():
                    yield from table.no_figures(column, FIGURES.get(column, signs))


def _told_together(folder: Folder) -> Iterator[str]:
    path = folder.path / "language" / "told_together.toml"
    for list_, names in folder.words["told_together"].items():
        for name in names:
            if name not in folder.attributes:
                yield f"{path}: {list_}: {name!r} is not an attribute"


def _lay_titles(folder: Folder, official: set[str]) -> Iterator[str]:
    everyone = {EVERYONE} & set(folder.table["us/wages_nation.csv"].column("occupation"))
    known = official | folder.own.keys() | everyone
    for row in folder.table["titles.csv"]:
        for code in row["occupations"].split():
            if known.isdisjoint((code, code.removesuffix(".00"))):
                yield f"{folder.path / 'titles.csv'}: {row['title']}: {code} is no occupation"


def _tables(folder: Folder, official: set[str]) -> Iterator[str]:
    """Tables of which every row must be about an occupation and place that we know."""
    national = (f"us/{spec.national.partition('.')[0]}.csv" for spec in folder.attributes.values() if spec.national)
    paid = (name for name in COLUMNS if name.startswith("us/wages_"))
    for name in dict.fromkeys((*national, *paid)):
        table = folder.table[name]
        yield from table.strange("occupation", official | {EVERYONE}, f"expected a code of {_OCCUPATIONS}")
    areas = folder.table["us/areas.csv"]
    states = [row["states"] for row in areas if row["kind"] == "state"]
    industries = folder.table["us/industries.csv"].column("code")
    for column, codes in (("state", states), ("area", areas.column("code")), ("industry", industries)):
        file = "us/industries.csv" if column == "industry" else "us/areas.csv"
        if codes:
            yield from folder.table[f"us/wages_{column}.csv"].strange(column, set(codes), f"expected a code of {file}")
