"""Completion is a pure function: the line so far to the lines it may become."""

from __future__ import annotations

import pytest

from careerbot.terminal.completion import OFFERED, complete

TITLES = ["nurse", "nurse anesthetist", "registered nurse", "sales engineer", "occupational therapist"]
COMMANDS = ["/help", "/history", "/quit"]


def titles(prefix: str) -> list[str]:
    return [title for title in TITLES if title.startswith(prefix)]


def lines(text: str) -> list[str]:
    return complete(text, titles, attributes=["salary", "skills"], commands=COMMANDS)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", []),
        ("n", []),
        ("nur", ["nurse", "nurse anesthetist"]),
        ("Salary of REG", ["Salary of registered nurse"]),
        ("salary of nurse", ["salary of nurse anesthetist"]),
        ("salary of nurse an", ["salary of nurse anesthetist"]),
        ("salary of nurse ", []),
        ("sal", ["salary", "sales engineer"]),
        ("nurse vs occ", ["nurse vs occupational therapist"]),
        ("/h", ["/help", "/history"]),
        ("/quit", []),
        ("what /h", []),
        ("xyz", []),
        ("(((", []),
    ],
)
def test_lines_a_line_may_become(typed, offered):
    assert lines(typed) == offered


def test_no_more_are_offered_than_can_be_read():
    assert len(complete("ma", lambda prefix: [f"manager {number}" for number in range(100)])) == OFFERED
