"""Test questions as data: what a question means, and whether a reply shows that it was read so.

``meanings/*/*.toml`` hold [[meaning]] tables (only the keys given are compared) and [[decline]] tables
(the questions must be turned down). pytest and scripts/measure both compare with ``wrong``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MEANINGS = Path(__file__).parent / "meanings"

Expected = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One question and what is expected of its reply; where: file and table number, for people."""

    where: str
    question: str
    expected: Expected


def cases(*paths: Path) -> list[Case]:
    """The cases of these files, folders meaning all the TOML files in them, in order."""
    files = [file for path in paths for file in (sorted(path.glob("*.toml")) if path.is_dir() else [path])]
    return [case for file in files if file.exists() for case in _read(file)]


def _read(file: Path) -> Iterator[Case]:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    if strange := data.keys() - {"meaning", "decline"}:
        raise ValueError(f"{file}: {', '.join(sorted(strange))}: neither [[meaning]] nor [[decline]]")
    tables = [*data.get("meaning", ()), *({**table, "declined": True} for table in data.get("decline", ()))]
    for number, table in enumerate(tables, 1):
        expected = {key: value for key, value in table.items() if key not in ("questions", "kind", "note")}
        if strange := expected.keys() - COMPARED.keys():
            raise ValueError(f"{file}, table {number}: {', '.join(sorted(strange))}: nothing compares this")
        for question in table["questions"]:
            yield Case(f"{file.stem}:{number}", question, expected)


def wrong(reply: Any, expected: Expected) -> list[str]:
    """What of the expectation the reply does not show, a sentence each; nothing when it is right."""
    said = reply.to_dict()
    said["limit_kinds"] = [limit.kind for limit in reply.limits]
    said["attribute_ids"] = list(reply.reading.frame.attributes)
    for part in said.get("more", ()):  # the attributes of a line are those of all its questions
        said["reading"]["attributes"] += part["reading"]["attributes"]
    return [problem for key, value in expected.items() if (problem := COMPARED[key](said, value))]


def _operation(said: Expected, wanted: str) -> str:
    got = said["reading"]["operation"]
    return "" if got == wanted else f"operation is {got}, not {wanted}"


def _attributes(said: Expected, wanted: list[str]) -> str:
    # A variant (technology, a kind of skills) may be named by its own id.
    got = said["reading"]["attributes"]
    return "" if set(wanted) in (set(got), set(said["attribute_ids"])) else f"attributes are {got}, not {wanted}"


def _occupations(said: Expected, wanted: list[str]) -> str:
    got = [each["id"] for each in said["reading"]["occupations"]]
    return "" if set(got) == set(wanted) else f"occupations are {got}, not {wanted}"


def _any_of(said: Expected, wanted: list[str]) -> str:
    got = {each["id"] for each in (*said["reading"]["occupations"], *said["choices"])}
    got |= {fact["occupation"] for fact in said["facts"]}
    return "" if got & set(wanted) else f"none of {wanted} is among {sorted(got)}"


def _place(said: Expected, wanted: str) -> str:
    place = said["reading"]["place"]
    got = {place["code"], place["name"]} if place else {""}
    return "" if wanted in got else f"place is {place}, not {wanted or 'none'}"


def _filters(said: Expected, wanted: list[str]) -> str:
    # A field is compared by its first SOC group: people's "healthcare" is two of them.
    got = [
        text.split(" ")[0] if "field:" in text and not text.startswith("not ") else text
        for text in said["reading"]["filters"]
    ]
    got = [" ".join(text.split(" ")[:2]) if text.startswith("not field:") else text for text in got]
    return "" if set(got) == set(wanted) else f"filters are {got}, not {wanted}"


def _limits(said: Expected, wanted: list[str]) -> str:
    kinds = {"specialty" if kind == "title" else kind for kind in said["limit_kinds"]}
    unsaid = set(wanted) - kinds
    return f"not said: {sorted(unsaid)} (said: {said['limit_kinds']})" if unsaid else ""


def _status(said: Expected, wanted: str | list[str]) -> str:
    accepted = [wanted] if isinstance(wanted, str) else wanted
    return "" if said["status"] in accepted else f"status is {said['status']}, not {' or '.join(accepted)}"


def _declined(said: Expected, wanted: bool) -> str:
    turned_down = said["status"] == "declined" or (said["status"] in ("ambiguous", "no_data") and not said["facts"])
    return (
        "" if turned_down == wanted else f"status is {said['status']} with {len(said['facts'])} facts: {said['text']}"
    )


COMPARED: dict[str, Callable[[Expected, Any], str]] = {
    "operation": _operation,
    "attributes": _attributes,
    "occupations": _occupations,
    "any_of": _any_of,
    "place": _place,
    "filters": _filters,
    "limits": _limits,
    "status": _status,
    "declined": _declined,
}
