"""What a one-shot question does not pay for: each of these takes as long to load as a fair part of the answer."""

from __future__ import annotations

import subprocess
import sys

import pytest

LEFT_OUT = {
    "pydantic",
    "starlette",
    "uvicorn",
    "prompt_toolkit",
    "asyncio",
    "importlib.metadata",
    "json",
    "rapidfuzz",
    "tomllib",
    "csv",
    "logging",
    "argparse",
    "pathlib",
}
PROGRAM = """
import sys
from careerbot.terminal.cli import main
code = main(sys.argv[1:])
print("\\n".join(sys.modules), file=sys.stderr)
sys.exit(code)
"""


def imported(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode in (0, 1, 3, 4), done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "question",
    [
        "which pays more, a collections specialist or a loss mitigation specialist?",
        "what does a loss mitigation specialist do",
        "will it rain?",
    ],
)
def test_a_one_shot_question_imports_little(question):
    assert imported(question) & LEFT_OUT == set()


def test_a_misspelt_word_costs_the_library_that_measures_likeness():
    assert imported("colections specialist salry") & LEFT_OUT == {"rapidfuzz"}


def test_json_costs_json_and_reading_the_option_alone():
    assert imported("--json", "salary of a collections specialist") & LEFT_OUT == {"json", "argparse"}


def test_a_piped_chat_needs_no_prompt():
    assert "prompt_toolkit" not in imported("chat")
