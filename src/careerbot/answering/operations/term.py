"""A term of the replies explained; whether pay counts a part of it, where that was asked."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    text = phrase("term", frame.term)
    if frame.has("yes_no"):
        yes = (frame.term in store.saying("phrase", "counted")) is not frame.has("not")
        text = phrase("term_asked", "yes" if yes else "no", text=text)
    return Said(text=text)
