"""What cannot be answered: the reason, and what can be asked instead."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.frame import Frame
from careerbot.store.store import Store

UNREAD = "I recognise no occupation in that, and nothing I hold facts about"


def answer(frame: Frame, store: Store) -> Answer:
    return refused(UNREAD)


def refused(reason: str) -> Answer:
    """A refusal with its reason as one sentence."""
    sentence = reason.strip().rstrip(".") + "."
    return Said("decline", "declined", text=sentence[:1].upper() + sentence[1:])
