"""What cannot be answered, because nothing in it is recognised."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, refused
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    return refused(phrase("refusal", "unread"))
