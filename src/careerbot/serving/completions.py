"""The door of chat front ends: ``/v1/chat/completions``, whole and as a stream, over the same answers.

No state is kept: the user's turns that a client sends are asked again, one after another, and the last one is answered.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from careerbot import Bot, Reply
from careerbot.serving.models import LONGEST, Completion
from careerbot.serving.problems import Problem

MODEL = "careerbot"
_REPLAYED = 10  # the user's turns, the last one included
_PIECE = 24  # characters of a streamed piece, at least


def answered(bot: Bot, asked: Completion) -> Reply:
    """The reply to the last turn of the user. Raises Problem."""
    turns = [message.text.strip() for message in asked.messages if message.role == "user"]
    if not turns or not turns[-1]:
        raise Problem(422, "The messages hold no question of the user.")
    if len(turns[-1]) > LONGEST:
        raise Problem(422, f"A question may have {LONGEST:,} characters.")
    chat, reply = bot.chat(), None
    for turn in turns[-_REPLAYED:]:
        reply = chat.ask(turn[:LONGEST])
    assert reply is not None
    return reply


def whole(reply: Reply, asked: Completion, name: str, created: int) -> dict[str, Any]:
    """The answer as one object."""
    message = {"role": "assistant", "content": reply.text}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return {**_head("chat.completion", name, created), "choices": [choice], "usage": _usage(reply, asked)}


def streamed(reply: Reply, asked: Completion, name: str, created: int) -> Iterator[str]:
    """The answer as server-sent events, in pieces that end between words."""
    head = _head("chat.completion.chunk", name, created)

    def event(delta: dict[str, str], reason: str | None = None) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        return f"data: {json.dumps({**head, 'choices': [choice]})}\n\n"

    yield event({"role": "assistant", "content": ""})
    for piece in _pieces(reply.text):
        yield event({"content": piece})
    yield event({}, "stop")
    if asked.stream_options and asked.stream_options.include_usage:
        yield f"data: {json.dumps({**head, 'choices': [], 'usage': _usage(reply, asked)})}\n\n"
    yield "data: [DONE]\n\n"


def _pieces(text: str) -> Iterator[str]:
    piece = ""
    for word in text.split(" "):
        piece += word if not piece else f" {word}"
        if len(piece) >= _PIECE:
            yield piece + " "
            piece = ""
    if piece:
        yield piece


def _head(kind: str, name: str, created: int) -> dict[str, Any]:
    return {"id": name, "object": kind, "created": created, "model": MODEL}


def _usage(reply: Reply, asked: Completion) -> dict[str, int]:
    """Words, for want of tokens."""
    prompt = sum(len(message.text.split()) for message in asked.messages)
    told = len(reply.text.split())
    return {"prompt_tokens": prompt, "completion_tokens": told, "total_tokens": prompt + told}
