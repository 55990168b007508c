"""What an occupation is."""

from __future__ import annotations

from careerbot.answering.found import asked_about
from careerbot.answering.lookup import prose
from careerbot.answering.shapes import Answer
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    return prose(asked_about(frame, store), frame, store)
