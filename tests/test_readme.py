"""The examples in the documents are run, and what they show is what comes out."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from examples import Example, examples, rewritten, run_command, run_session, sessions

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
SHOWN = [example for document in DOCUMENTS for example in examples(document.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("example", SHOWN, ids=lambda example: example.command)
def test_console_examples(example: Example):
    """`scripts/readme` rewrites them."""
    assert run_command(example.command) == (example.code, example.output)


def test_the_session_is_a_real_one(tmp_path):
    """`scripts/readme` makes it."""
    pytest.importorskip("pyte")
    shown = [session for document in DOCUMENTS for session in sessions(document.read_text(encoding="utf-8"))]
    assert shown
    for typed, seen in shown:
        assert run_session(typed, str(tmp_path)) == seen


def test_python_examples(bot):
    failed, run = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert run and not failed


def test_the_first_screen_answers_a_question():
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:30]
    assert any("43,251" in line for line in first_screen)


def test_examples_are_found_and_rewritten():
    document = "text\n```console\n$ false  # exit 1\nold\n$ echo b\n```\nmore\n"
    assert examples(document) == [Example("false", 1, "old\n"), Example("echo b", 0, "")]
    assert rewritten(document, run_command) == "text\n```console\n$ false  # exit 1\n$ echo b\nb\n```\nmore\n"
