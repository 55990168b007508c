"""What cannot be answered: the reason, and what can be asked instead."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    return refused(phrase("refusal", "unread"))


def refused(reason: Phrase) -> Answer:
    """A refusal with its reason."""
    return Said("decline", "declined", text=reason)
