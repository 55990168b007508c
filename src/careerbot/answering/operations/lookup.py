"""What was asked of the occupations named: figures, or prose where prose was asked for."""

from __future__ import annotations

from careerbot.answering.figures import figures
from careerbot.answering.groups import asked_about
from careerbot.answering.shapes import Answer
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    if any(store.attribute(each).kind == "prose" for each in frame.attributes):
        from careerbot.answering.prose import prose

        return prose(asked_about(frame, store), frame, store)
    if frame.has("how_many"):
        from careerbot.answering.shares import counted

        return counted(frame, store) or figures(frame, store)
    return figures(frame, store)
