"""Rules of the house: how long things may be, where SQL stands, that a question to something changes nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from test_architecture import MODULES, PACKAGE, parsed, under

LONGEST_MODULE, LONGEST_FUNCTION = 250, 40  # lines
SQL = ("SELECT ", "INSERT ", "CREATE ", "PRAGMA ")
CHANGING = {"append", "add", "discard", "remove", "update", "extend", "insert", "pop", "clear", "setdefault"}
# Questions that change what they are asked of: none may come to these.
PREDICATES_WITH_EFFECTS = {"reading.ordering._denied"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: str) -> Iterator[Function]:
    return (node for node in ast.walk(parsed(module)) if isinstance(node, Function))


def source_lines(module: str) -> int:
    path = PACKAGE.joinpath(*filter(None, module.split(".")))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return len(file.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_too_long_to_take_in(module: str):
    longest = max(((each.end_lineno or 0) - each.lineno + 1 for each in functions(module)), default=0)
    assert source_lines(module) <= LONGEST_MODULE and longest <= LONGEST_FUNCTION


@pytest.mark.parametrize(
    "module", [each for each in MODULES if not under(each, "store") and not under(each, "building")]
)
def test_sql_stands_in_the_store_and_the_building_alone(module: str):
    strings = (node.value for node in ast.walk(parsed(module)) if isinstance(node, ast.Constant))
    assert not [text for text in strings if isinstance(text, str) and text.lstrip().startswith(SQL)]


@pytest.mark.parametrize("module", MODULES)
def test_a_question_changes_nothing(module: str):
    asking = (
        each for each in functions(module) if each.name.lstrip("_").startswith(("is_", "has_", "asks_", "denied"))
    )
    changing = {f"{module}.{each.name}" for each in asking if _changes_an_argument(each)}
    assert changing == {name for name in PREDICATES_WITH_EFFECTS if name.rpartition(".")[0] == module}


def _changes_an_argument(function: Function) -> bool:
    arguments = {each.arg for each in (*function.args.args, *function.args.kwonlyargs)}
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
            root: ast.expr = node.func.value
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            root = node
        else:
            continue
        while isinstance(root, ast.Attribute | ast.Subscript):
            root = root.value
        if isinstance(root, ast.Name) and root.id in arguments:
            return True
    return False
