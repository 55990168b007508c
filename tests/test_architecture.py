"""Who may import whom, who may print, and which packages come in where: rules of the house as a test."""

from __future__ import annotations

import ast
import functools
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import careerbot
from careerbot import ids
from tiny import KNOWLEDGE

PACKAGE = Path(careerbot.__file__).parent

# A module may import itself, the modules under it, and what is listed at the longest name that it begins with. What is
# imported for the type checker alone counts too. The front door, `careerbot` itself, only hands out names.
MAY_IMPORT = {
    "": {
        "bot", "conversing.conversation", "frame", "reply", "answering.shapes", "phrase", "rendering", "_version",
        "facts", "store.database",
    },
    "_version": set(),
    "__main__": {"terminal"},
    "attributes": set(),
    "ids": set(),
    "facts": {"attributes"},
    "conditions": {"attributes", "ids", "facts", "frame", "phrase", "store"},
    "frame": {"phrase"},
    "phrase": {"facts"},
    "words": {"words"},
    "conversing": {"conversing", "frame", "phrase"},
    "store.codes": set(),
    "store": {"attributes", "ids", "facts", "frame", "words", "store"},
    "reading": {"attributes", "ids", "frame", "facts", "phrase", "words", "store"},
    "answering": {"attributes", "ids", "conditions", "frame", "facts", "phrase", "store"},
    "rendering": {"answering.shapes", "attributes", "ids", "facts", "frame", "phrase"},
    "reply": {"frame", "conversing.conversation", "answering", "phrase", "rendering", "facts", "store"},
    "bot": {"reply", "reading", "conversing", "answering", "frame", "rendering", "facts", "store"},
    # Build time: nothing that answers can reach it.
    "building.slots": set(),
    "building.schema": {"attributes", "building.slots", "facts"},
    "building.importing": {"building.importing", "building.columns", "building.problems"},
    "building.columns": set(),
    "building.coverage": {"store", "ids", "building.problems"},
    "building": {"attributes", "ids", "building", "facts", "words", "store.codes"},
    "serving": {"", "conversing.door", "frame", "rendering.json", "serving", "terminal.completion"},
    "terminal.knowledge_commands": {"", "building"},
    "terminal.serve_command": {"", "serving", "terminal"},
    "terminal": {"", "_version", "bot", "rendering", "store.database", "terminal"},
}  # fmt: skip
# Third parties, and the only modules that may know them.
PACKAGES = {
    "pydantic": {"building", "conversing.door", "serving"},
    "starlette": {"serving", "terminal.serve_command"},
    "uvicorn": {"terminal.serve_command"},
    "prompt_toolkit": {"terminal"},
    "openpyxl": {"building.importing"},
    "numpy": {"building.compiling"},
    "rapidfuzz": {"reading", "answering", "terminal.completion"},
}


def modules() -> list[str]:
    """Every module of the package by its dotted name, `careerbot` left out; the package itself is ""."""
    found = (path.relative_to(PACKAGE).with_suffix("").parts for path in PACKAGE.rglob("*.py"))
    return sorted(".".join(part for part in parts if part != "__init__") for parts in found)


@functools.cache
def parsed(module: str) -> ast.Module:
    """The module's source as a tree."""
    path = PACKAGE.joinpath(*filter(None, module.split(".")))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[tuple[str, int]]:
    """What a module imports (full dotted names) and on which line, for the type checker too."""
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}, line {node.lineno}: imports are absolute here"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner if inner.removeprefix("careerbot.") in MODULES else str(node.module)), node.lineno


MODULES = modules()


def under(name: str, parent: str) -> bool:
    """Whether a dotted name is the parent or stands in it."""
    return name == parent or name.startswith(f"{parent}.") if parent else name == ""


@pytest.mark.parametrize("module", MODULES)
def test_who_imports_whom(module: str):
    rule = max((name for name in MAY_IMPORT if under(module, name)), key=len, default=None)
    assert rule is not None, f"{module} has no place in MAY_IMPORT"
    allowed = MAY_IMPORT[rule] | ({rule} if rule else set())
    for name, line in imports(module):
        if name.split(".")[0] == "careerbot":
            inner = name.removeprefix("careerbot").lstrip(".")
            assert any(under(inner, each) for each in allowed), f"{module}, line {line}: {rule} may not import {name}"
        elif name.split(".")[0] in PACKAGES:
            known_to = PACKAGES[name.split(".")[0]]
            assert any(under(module, each) for each in known_to), f"{module}, line {line}: {name} belongs to {known_to}"


@pytest.mark.parametrize("module", [each for each in MODULES if not under(each, "terminal")])
def test_only_the_terminal_prints(module: str):
    calls = (node for node in ast.walk(parsed(module)) if isinstance(node, ast.Call))
    assert not [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("print", "input")]


@pytest.mark.parametrize("module", [each for each in MODULES if under(each, "answering.operations")])
def test_operations_know_one_another_by_name_only(module: str):
    others = {name for name, _ in imports(module) if name.startswith("careerbot.answering.operations")}
    assert not others


def test_rules_name_modules_that_exist():
    named = set(MAY_IMPORT) | {name for allowed in MAY_IMPORT.values() for name in allowed}
    missing = {name for name in named if not any(under(module, name) for module in MODULES)}
    assert not missing


def test_no_module_imports_itself_by_way_of_others():
    inside = set(MODULES) - {""}
    left = {module: {name.removeprefix("careerbot.") for name, _ in imports(module)} & inside for module in inside}
    while free := {module for module, names in left.items() if not (names - {module}) & left.keys()}:
        left = {module: names for module, names in left.items() if module not in free}
    assert not left, f"a circle among {sorted(left)}"


# Attributes are known by their tables. Modules that name one all the same, as a string or by a name of ids.py, in
# reading and elsewhere, and how many ids.py names: the numbers may only fall. Not counted: words that are ids, but
# mean other things here, and importers, which name columns of their publishers' files.
NAMING_IN_READING, NAMING, NAMED = 10, 9, 31
MEAN_OTHER_THINGS = {"standing", "disease", "license", "major", "group", "knowledge", "technology", "age"}


def test_attributes_are_named_in_few_places():
    every = set(tomllib.loads((KNOWLEDGE / "attributes.toml").read_text(encoding="utf-8")))
    modules = [each for each in MODULES if each not in ("ids", "attributes") and not under(each, "building.importing")]
    constants = {each: {n.value for n in ast.walk(parsed(each)) if isinstance(n, ast.Constant)} for each in modules}
    holding = {each for each, values in constants.items() if not (every - MEAN_OTHER_THINGS).isdisjoint(values)}
    naming = holding | {each for each in modules if "careerbot.ids" in {name for name, _ in imports(each)}}
    reading = {each for each in naming if under(each, "reading")}
    assert len(reading) == NAMING_IN_READING, sorted(reading)
    assert len(naming - reading) == NAMING, sorted(naming - reading)
    named = [value for name, value in vars(ids).items() if name.isupper()]
    assert len(named) == NAMED and every.issuperset(named)
