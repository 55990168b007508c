"""What cannot be answered: nothing in it is recognised, or occupations are to be listed by what no source tells."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, refused
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    unheld = [store.attribute(each).noun for each in frame.attributes if not store.attribute(each).is_held]
    if frame.has("jobs") and unheld:
        return refused(phrase("not_held", "no_list", noun=unheld[0]))
    return refused(phrase("refusal", "unread"))
