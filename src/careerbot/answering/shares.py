"""Whether most of those who work in an occupation, or many of them, are women or men."""

from __future__ import annotations

from careerbot.answering.findings import find
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.facts import Occupation
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_HALF, _FEW = 50, 25  # per cent


def judged(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """The share that was asked about, and whether it is a majority, or many; None for other conditions."""
    asked = frame.filters[0]
    about = store.attribute(asked.attribute)
    if len(frame.filters) > 1 or asked.negated or not about.is_split or not isinstance(asked.value, str):
        return None
    found = find(store, occupation, about.id)
    fact = found.first
    member = next((each for each in fact.items if each.name == asked.value), None) if fact else None
    if fact is None or member is None or member.value is None:
        return None
    most, many = member.value > _HALF, asked.relation == ">="
    some = many and not most and member.value >= _FEW
    name = "yes" if most else "some" if some else "few" if many else "no"
    share = fact._replace(value=(member,))
    opening = phrase("share", name, share=share, whom=fact, name=asked.value)
    status: Status = "partial" if said else "answered"
    yes = None if some else most
    honoured = (str(asked), *frame.attributes[:1], frame.order)
    return Verdict(status, (*said, *found.limits), yes, facts=(fact,), opening=opening, honoured=honoured)
