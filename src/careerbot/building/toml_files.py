"""Reading the TOML files that people write, each checked against its model. Build time only."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from careerbot.building.problems import KnowledgeProblem

MAX_FILE_BYTES = 16_000_000
# What was expected, by the kind of the fault as pydantic names it.
_EXPECTED = {
    "string_type": "text", "int_type": "a whole number", "float_type": "a number", "list_type": "a list",
    "dict_type": "a table", "bool_type": "true or false", "model_type": "a table",
}  # fmt: skip
_LONGEST_SHOWN = 40  # characters of what was found

Model = TypeVar("Model", bound=BaseModel)
Value = TypeVar("Value")


def read_toml(path: Path) -> dict[str, object]:
    """One TOML file as a dict. Raises KnowledgeProblem naming the file and what is wrong."""
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise KnowledgeProblem([f"{path}: the file is larger than {MAX_FILE_BYTES:,} bytes"])
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KnowledgeProblem([f"{path}: there is no such file"]) from None
    except OSError as error:
        raise KnowledgeProblem([f"{path}: cannot be read: {error.strerror}"]) from None
    except UnicodeDecodeError as error:
        raise KnowledgeProblem([f"{path}: not UTF-8 text (byte {error.start})"]) from None
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeProblem([f"{path}: not valid TOML: {error}"]) from None


def checked(model: type[Model], data: object, path: Path, table: str = "") -> Model:
    """data as a model. Raises KnowledgeProblem naming file, key and what was expected, of every key that is wrong."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults: dict[str, list[Mapping[str, Any]]] = {}
        for fault in error.errors():
            key = ".".join((*([table] if table else []), *_keys(data, fault)))
            faults.setdefault(key or "the file", []).append(fault)
        raise KnowledgeProblem(f"{path}: {key}: {_said(found)}" for key, found in faults.items()) from None


def _keys(data: object, fault: Mapping[str, Any]) -> Iterator[str]:
    """Where a fault is: as far as its place leads into the data, and the key that is not there."""
    for part in fault["loc"]:
        here = isinstance(data, dict) and part in data
        if here or (isinstance(data, list) and isinstance(part, int)):
            data = data[part]  # type: ignore[index]
        elif fault["type"] != "missing":
            return
        yield str(part)


def _said(faults: list[Mapping[str, Any]]) -> str:
    """What is wrong with one key: several faults where it may be of several kinds and is none of them."""
    expected: dict[str, None] = {}
    others: dict[str, None] = {}
    for fault in faults:
        match fault["type"]:
            case "missing":
                others["this key is required, and is not there"] = None
            case "extra_forbidden":
                others["no such key is permitted here"] = None
            case "literal_error":
                expected[fault["ctx"]["expected"]] = None
            case "value_error":
                others[str(fault["ctx"]["error"])] = None
            case kind if kind in _EXPECTED:
                expected[_EXPECTED[kind]] = None
            case _:
                others[fault["msg"][:1].lower() + fault["msg"][1:]] = None
    if "a number" in expected:
        expected.pop("a whole number", None)
    if expected:
        found = repr(faults[0]["input"])
        shown = found if len(found) <= _LONGEST_SHOWN else found[: _LONGEST_SHOWN - 3] + "..."
        others[f"expected {' or '.join(expected)}, found {shown}"] = None
    return "; ".join(others)


def tables(model: type[Model], path: Path) -> dict[str, Model]:
    """A TOML file whose every table is one model. Raises KnowledgeProblem of all its tables."""
    return _each(read_toml(path), lambda name, data: checked(model, data, path, name))


def word_lists(path: Path) -> dict[str, list[str]]:
    """A TOML file whose every key holds a list of phrases."""

    def phrases(name: str, data: object) -> list[str]:
        if not isinstance(data, list) or not all(isinstance(word, str) for word in data):
            raise KnowledgeProblem([f"{path}: {name}: expected a list of phrases"])
        return data

    return _each(read_toml(path), phrases)


def word_classes(path: Path) -> dict[str, list[str]]:
    """A TOML file whose every key holds a list of single words, in small letters."""
    return {name: [_word(path, name, word) for word in words] for name, words in word_lists(path).items()}


def word_tables(path: Path) -> dict[str, dict[str, str]]:
    """A TOML file whose every table gives single words, and the number or word that each stands for."""

    def pairs(name: str, data: object) -> dict[str, str]:
        if not isinstance(data, dict) or not all(isinstance(value, int | str) for value in data.values()):
            raise KnowledgeProblem([f"{path}: {name}: expected a table of words with a number or a word each"])
        return {_word(path, name, word): _word(path, name, str(value)) for word, value in data.items()}

    return _each(read_toml(path), pairs)


def _word(path: Path, name: str, word: str) -> str:
    if word != word.lower() or len(word.split()) != 1:
        raise KnowledgeProblem([f"{path}: {name}: {word!r}: expected one word in small letters"])
    return word


def _each(file: Mapping[str, object], read: Callable[[str, object], Value]) -> dict[str, Value]:
    """Every key of a file, read; the faults of all of them together."""
    values: dict[str, Value] = {}
    faults: list[str] = []
    for name, data in file.items():
        try:
            values[name] = read(name, data)
        except KnowledgeProblem as problem:
            faults += problem.faults
    if faults:
        raise KnowledgeProblem(faults)
    return values
