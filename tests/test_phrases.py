"""English stands in knowledge/ and is put together in rendering/: what code names is there, and is asked for."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator

import pytest

from rendered import PHRASES
from test_architecture import MODULES, parsed, under

# Strings of four words and more that still stand in code; the numbers may only fall.
SENTENCES = {"answering": 0, "conditions": 0, "reading": 12, "store": 0}
_SQL = re.compile(r"\b(SELECT|FROM|WHERE|AND|ORDER|GROUP)\b|^(o\.)?id, ")


def strings(module: str) -> Iterator[ast.Constant]:
    """The string constants of a module that are no docstrings, no raised errors and no lists of words."""
    tree = parsed(module)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    aside = {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}
    raised = [node for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    aside |= {id(inner) for node in raised for inner in ast.walk(node)}
    aside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "split"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node


def phrases_named() -> Iterator[tuple[str, ast.Call]]:
    """Every call of phrase() that names its phrase in place, with the module."""
    for module in MODULES:
        for node in ast.walk(parsed(module)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "phrase":
                if all(isinstance(argument, ast.Constant) for argument in node.args):
                    yield module, node


def test_every_phrase_named_in_code_is_there_with_its_slots():
    for module, call in phrases_named():
        kind, name = [argument.value for argument in call.args] + ["sentence"] * (2 - len(call.args))
        assert name in PHRASES[kind], (module, call.lineno)
        given = {each.arg for each in call.keywords}
        slots = {
            slot.partition(" ")[0].lower() for _, slot, _, _ in string.Formatter().parse(PHRASES[kind][name]) if slot
        }
        assert slots <= given, (module, call.lineno, slots - given)


def test_every_phrase_of_answers_is_said_by_some_code():
    told = {node.value for module in MODULES if not under(module, "building") for node in strings(module)}
    for kind, phrases in PHRASES.items():
        assert kind in told or "words" in phrases, kind
        if kind not in ("example", "talk", "term", "blocked", "field", "middling"):  # by a name that was read
            assert not phrases.keys() - told - {"sentence"}, kind


@pytest.mark.parametrize("room", SENTENCES)
def test_no_sentence_stands_in_code(room):
    found = [
        (module, node.lineno, node.value)
        for module in MODULES
        if under(module, room)
        for node in strings(module)
        if len(node.value.split()) > 3 and not _SQL.search(node.value)
    ]
    assert len(found) == SENTENCES[room], "\n".join(map(str, found))


# What is a value with a kind, or a template with variants: nothing looks at how it begins or what it holds.
_VALUES = {"note", "scope", "derivation", "conditions", "noun", "phrase", "because", "rule", "of", "template"}
# wording is asked about words and knows no values.
PARTS = [each for each in MODULES if under(each, "answering") or under(each, "rendering")]
PARTS.remove("rendering.wording")
_PARSING = {"startswith", "endswith", "removeprefix", "removesuffix", "replace", "partition"}


def name_of(node: ast.expr) -> str:
    """The last name of `fact.scope`, `template`, `fact.scope.name.lower()` that is one of a value; "" for none."""
    names = [each.attr if isinstance(each, ast.Attribute) else each.id for each in ast.walk(node)
             if isinstance(each, ast.Attribute | ast.Name)]  # fmt: skip
    return next((name for name in names if name in _VALUES), "")


@pytest.mark.parametrize("module", PARTS)
def test_nothing_parses_what_is_a_value(module):
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _PARSING:
            assert not name_of(node.func.value), (module, node.lineno)
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            constant = isinstance(node.left, ast.Constant) and isinstance(node.left.value, str)
            assert not (constant and name_of(node.comparators[0])), (module, node.lineno)
