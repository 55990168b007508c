"""How much of a skill or a field of knowledge an occupation needs: "how much math does an engineer need"."""

from __future__ import annotations

from careerbot.answering.choosing import Instead
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.shapes import Answer, FactsAnswer
from careerbot.answering.verdicts import decided
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer | Instead:
    occupation, said = stands_for(store, asked_about(frame, store)[0], *frame.attributes[:1])
    facts = decided(frame, occupation, store).facts
    if not facts:
        return Instead("yes_no", frame)
    honoured = (*map(str, frame.filters), *frame.attributes[:1])
    return FactsAnswer("partial" if said else "answered", said, facts, honoured=honoured)
