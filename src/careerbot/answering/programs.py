"""Whether a subject leads to an occupation: by the programs linked to it, which rule nothing out, and what is held."""

from __future__ import annotations

from careerbot.answering import degrees
from careerbot.answering.findings import schooling
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.conditions import meets
from careerbot.facts import Occupation, known_among
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_SHOWN = 3


def judged(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """Whether one subject, perhaps with a level of it, leads there; None for other conditions, or without programs."""
    subjects = [each for each in frame.filters if store.attribute(each.attribute).families]
    levels = [each for each in frame.filters if degrees.is_of_schooling(each, store)]
    if len(subjects) != 1 or subjects[0].negated or len(levels) + 1 != len(frame.filters):
        return None
    asked = subjects[0]
    linked, found = meets(store, occupation, asked)
    whole = store.fact(occupation, asked.attribute)
    if found is None or not whole or not whole.items or linked is None:
        return None
    honoured = tuple(map(str, frame.filters)) + frame.attributes
    if linked and any(degrees.met(each, frame, occupation, store)[0] is not True for each in levels):
        other = degrees.judged(levels[0], frame, occupation, store, said)
        return other and other._replace(honoured=honoured)
    shown = (found if linked else whole)._replace(value=(found if linked else whole).items[:_SHOWN])
    need = frame.has("need") or not frozenset(frame.attributes).isdisjoint(store.told_together("way_in"))
    name = ("linked_need" if need else "linked") if linked else ("not_linked_need" if need else "not_linked")
    opening = phrase("program", name, subject=asked.words, programs=shown, a_name=shown)
    facts = known_among(store.fact(occupation, each) for each in schooling(store).named)
    status: Status = "partial" if said else "answered"
    yes = (None if need else True) if linked else False if need else None
    return Verdict(status, said, yes, facts=(shown, *facts), opening=opening, honoured=honoured)
