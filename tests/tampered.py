"""Conversations of the transcripts with one to three fields changed at random, and what becomes of each."""

from __future__ import annotations

import copy
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from careerbot import Bot, Conversation

CONVERSATIONS = Path(__file__).parent / "conversations"
_STRANGE = (
    None, "", 0, -1, 1, 3.7, 1e9, True, "x", "29-1141", "00-0000", "TX", "0041180", "growth", "skill", "place", "is",
    "bachelor's degree", [], ["x"], {}, {"a": 1}, "a" * 2_000, [1] * 100, float("nan"), float("inf"), "\x00", "é" * 9,
)  # fmt: skip


def told(bot: Bot) -> tuple[list[dict[str, Any]], list[str]]:
    """(every conversation of the transcripts as plain values, behind each turn; everything that is said in them)."""
    found, said = [], []
    for file in sorted(CONVERSATIONS.glob("*.txt")):
        chat = bot.chat()
        for line in file.read_text(encoding="utf-8").splitlines():
            if line == "---":
                chat.reset()
            elif line.startswith("> "):
                said.append(line[2:])
                found.append(chat.ask(line[2:]).conversation.to_dict())
    return found, said


def outcomes(bot: Bot, count: int, seed: int) -> Iterator[tuple[str, Any, str]]:
    """(refused, raised, or the status of the reply; the plain values; what was said) of changed conversations."""
    plain, said = told(bot)
    rng, values = random.Random(seed), defaultdict(list)
    for each in plain:
        for path in _paths(each):
            values[path[-1]].append(_at(each, path))
    for _ in range(count):
        data, turn = copy.deepcopy(rng.choice(plain)), rng.choice(said)
        for _ in range(rng.randint(1, 3)):
            _change(data, values, rng)
        yield _outcome(bot, data, turn), data, turn


def _outcome(bot: Bot, data: Any, said: str) -> str:
    try:
        conversation = Conversation.from_dict(data)
    except ValueError as error:
        return "refused" if str(error) else "raised"
    try:
        reply = bot.ask(said, conversation)
        json.dumps([reply.text, reply.to_dict()])
    except Exception:  # whatever it is, it must not come out
        return "raised"
    return reply.status


def _change(data: dict[str, Any], values: dict[Any, list[Any]], rng: random.Random) -> None:
    """Change one field, mostly into a value that such a field has elsewhere."""
    paths = [*_paths(data)]
    if not paths:
        return
    *above, last = rng.choice(paths)
    holder, kind = _at(data, above), rng.random()
    if kind < 0.02 and isinstance(holder, dict):
        del holder[last]
    else:
        holder[last] = copy.deepcopy(rng.choice(_STRANGE if kind < 0.15 else values[last] or _STRANGE))


def _paths(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every field and member of plain values."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield (*above, name)
        yield from _paths(each, (*above, name))


def _at(value: Any, path: Any) -> Any:
    for name in path:
        value = value[name]
    return value
