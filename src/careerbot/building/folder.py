"""A knowledge folder's files, each read and checked by itself. Build time only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from careerbot.building.columns import COLUMNS
from careerbot.building.problems import KnowledgeProblem
from careerbot.building.schema import (
    AttributeSpec,
    BlockerSpec,
    OwnOccupation,
    Phrases,
    Prose,
    QualifierSpec,
    SourceSpec,
    TalkSpec,
    TermSpec,
    TopicSpec,
)
from careerbot.building.tables import Table, read_table
from careerbot.building.toml_files import checked, read_toml, tables, word_classes, word_lists, word_tables
from careerbot.words.folding import fold

_WORD_LISTS = tuple("agents cues education fields filler industries majors synonyms told_together verbs".split())
_NO_WORDS: frozenset[str] = frozenset()

Model = TypeVar("Model", bound=BaseModel)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Folder:
    """What the files of a knowledge folder hold.

    phrases: of limits.toml and phrases.toml, by kind; words: the word lists, by file; classes: of single words;
    stands_for: tables of words with what each is worth or stands for; prose: the files of duties/; own: hand-written
    occupations, by code; everyday: common English words; weak: folded titles that are mostly meant as ordinary words;
    table: the CSV files by their path in the folder, "us/people.csv".
    """

    path: Path
    sources: dict[str, SourceSpec]
    attributes: dict[str, AttributeSpec]
    qualifiers: dict[str, QualifierSpec]
    blockers: dict[str, BlockerSpec]
    talk: dict[str, TalkSpec]
    terms: dict[str, TermSpec]
    topics: dict[str, TopicSpec]
    phrases: list[dict[str, Phrases]]
    words: dict[str, dict[str, list[str]]]
    classes: dict[str, list[str]]
    stands_for: dict[str, dict[str, str]]
    prose: dict[str, dict[str, Prose]]
    own: dict[str, OwnOccupation]
    everyday: frozenset[str]
    weak: frozenset[str]
    table: dict[str, Table]


def read_files(path: Path) -> tuple[Folder, list[str]]:
    """Every file of a knowledge folder, and what is wrong in them; one that cannot be used is as if it were empty."""
    faults: list[str] = []

    def read(reader: Callable[[Path], Read], name: str, nothing: Read) -> Read:
        try:
            return reader(path / name)
        except KnowledgeProblem as problem:
            faults.extend(problem.faults)
            return nothing

    def models(model: type[Model], name: str) -> dict[str, Model]:
        return read(lambda file: tables(model, file), name, {})

    def table(name: str) -> Table:
        return read(lambda csv: read_table(csv, COLUMNS.get(name, ("occupation",))), name, Table(path / name, {}, {}))

    own = {name: read(_own, name, None) for name in _toml_files(path, "occupations")}
    attributes = models(AttributeSpec, "attributes.toml")
    national = (f"us/{spec.national.partition('.')[0]}.csv" for spec in attributes.values() if spec.national)
    folder = Folder(
        path=path,
        sources=models(SourceSpec, "sources.toml"),
        attributes=attributes,
        qualifiers=models(QualifierSpec, "language/qualifiers.toml"),
        blockers=models(BlockerSpec, "language/blockers.toml"),
        talk=models(TalkSpec, "language/small_talk.toml"),
        terms=models(TermSpec, "language/terms.toml"),
        topics=models(TopicSpec, "language/topics.toml"),
        phrases=[models(Phrases, f"language/{name}.toml") for name in ("limits", "phrases")],
        words={name: read(word_lists, f"language/{name}.toml", {}) for name in _WORD_LISTS},
        classes=read(word_classes, "language/classes.toml", {}),
        stands_for=read(_stands_for, "language", {}),
        prose={name: models(Prose, name) for name in _toml_files(path, "duties")},
        own={Path(name).stem: found for name, found in own.items() if found},
        everyday=read(_plain_list, "language/everyday_words.txt", _NO_WORDS),
        weak=frozenset(map(fold, read(_plain_list, "language/weak_titles.txt", _NO_WORDS))),
        table={name: table(name) for name in dict.fromkeys((*COLUMNS, *national))},
    )
    return folder, faults


def _stands_for(language: Path) -> dict[str, dict[str, str]]:
    return word_tables(language / "numbers.toml") | word_tables(language / "typed.toml")


def _own(path: Path) -> OwnOccupation:
    return checked(OwnOccupation, read_toml(path), path)


def _toml_files(folder: Path, name: str) -> list[str]:
    """The TOML files of a folder in it, by their paths from it."""
    return [f"{name}/{file.name}" for file in sorted((folder / name).glob("*.toml"))]


def _plain_list(path: Path) -> frozenset[str]:
    """The words of a plain list, where there is one; lines that begin with # are remarks."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeProblem([f"{path}: cannot be read: {error}"]) from None
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
