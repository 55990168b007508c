"""What an occupation is."""

from __future__ import annotations

from careerbot.answering.groups import asked_about
from careerbot.answering.prose import prose
from careerbot.answering.shapes import Answer
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    return prose(asked_about(frame, store), frame, store, brief=True)
