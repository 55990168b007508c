"""A term of the replies explained."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    return Said(text=phrase("term", frame.term))
