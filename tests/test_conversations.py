"""Transcripts: `> ` what is said, and under it, indented, what the reply must show. `---` begins another conversation.

> how much does a collections specialist make
  intent: lookup.salary
  occupations: collections-specialist
> and a loss mitigation specialist?
  occupations: loss-mitigation-specialist
  text: 43,251
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from meaning import wrong

CONVERSATIONS = Path(__file__).parent / "conversations"


@dataclass(frozen=True)
class Turn:
    """line: its number in the file; expected: (key, value) as written."""

    line: int
    said: str
    expected: tuple[tuple[str, str], ...]


def transcripts(file: Path) -> Iterator[list[Turn]]:
    """The conversations of a file."""
    turns: list[Turn] = []
    for number, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), "---"], 1):
        if line.startswith("> "):
            turns.append(Turn(number, line[2:], ()))
        elif line == "---":
            if turns:
                yield turns
            turns = []
        elif line.strip() and not line.startswith("#"):
            key, _, value = line.strip().partition(":")
            turns[-1] = Turn(turns[-1].line, turns[-1].said, (*turns[-1].expected, (key, value.strip())))


def problem(reply, key: str, value: str) -> str:
    """What the reply does not show of one expectation; most keys are those of tests/meanings."""
    listed = [] if value == "none" else value.replace(",", " ").split()
    if key == "text":
        return "" if value in reply.text else f"{value!r} is not said"
    if key == "intent":
        intent = reply.to_dict()["reading"]["intent"]
        return "" if intent == value else f"intent is {intent}, not {value}"
    as_list = key in ("attributes", "occupations", "any_of", "filters", "limits", "status")
    return "; ".join(wrong(reply, {key: listed if as_list else "".join(listed)}))


FOUND = [(file, turns) for file in sorted(CONVERSATIONS.glob("*.txt")) for turns in transcripts(file)]


@pytest.mark.parametrize(("file", "turns"), FOUND, ids=[f"{file.stem}:{turns[0].line}" for file, turns in FOUND])
def test_conversation(bot, file: Path, turns: list[Turn]):
    chat = bot.chat()
    for turn in turns:
        reply = chat.ask(turn.said)
        problems = [found for key, value in turn.expected if (found := problem(reply, key, value))]
        assert not problems, f"{file.name}, line {turn.line}: {turn.said!r}: {reply.text}"
