"""Names that code asks for exist in the files of knowledge/, and names that stand there are asked for."""

from __future__ import annotations

import ast
import tomllib
from typing import get_args

import pytest

from careerbot import frame
from careerbot.frame import Cue, Kind
from test_architecture import MODULES, parsed, under
from tiny import KNOWLEDGE

# Cues that the form of a question gives, and words that take another cue's place.
OF_THE_FORM = {
    "alike", "everyone", "hour", "importance", "men", "named_once", "of_oneself", "or_equal", "possible", "ratio",
    "total", "unmeasured", "women", "years_of", "yes_no",
}  # fmt: skip
NO_CUE = {"aside"}


def in_file(name: str) -> set[str]:
    return set(tomllib.loads((KNOWLEDGE / "language" / name).read_text(encoding="utf-8")))


def strings(*packages: str) -> set[str]:
    """All strings of the modules of these packages, but for those of frame.py, which lists the names."""
    trees = [parsed(each) for each in MODULES if any(under(each, package) for package in packages)]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_cues_are_those_of_their_file():
    assert set(get_args(Cue)) - OF_THE_FORM == in_file("cues.toml") - NO_CUE


def test_kinds_of_qualifiers_are_those_of_their_file():
    assert set(get_args(Kind)) == in_file("qualifiers.toml")


def test_cues_are_asked_for():
    assert not set(get_args(Cue)) - strings("reading", "answering", "conversation")


@pytest.mark.parametrize("name", ["Relation", "Order", "Period", "Role"])
def test_every_name_of_a_frame_is_given(name: str):
    names = set(get_args(getattr(frame, name))) - {""}
    assert names and not names - strings("reading", "answering")
