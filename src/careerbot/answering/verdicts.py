"""A yes, a no or neither, with the facts that decide it and the status they allow."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.findings import find, is_wider, place_of, shortened, together
from careerbot.answering.shapes import Answer, FactsAnswer, Status, Verdict
from careerbot.facts import Fact, Occupation
from careerbot.frame import Frame
from careerbot.phrase import Phrase
from careerbot.store.store import Store

_MEMBERS = 6


def verdict(
    store: Store, yes: bool | None, because: Phrase | None, facts: tuple[Fact, ...], said: tuple[Phrase, ...]
) -> Answer:
    """The verdict with its status: partial where something is not covered, or all was measured for a wider group."""
    partial = yes is None or said or all(is_wider(fact, store) for fact in facts)
    status: Status = "partial" if partial else "answered"
    if not any(fact.known for fact in facts):
        status = "no_data" if yes is None else "answered"
    return Verdict(status, yes=yes, because=because, facts=facts, limits=said)


def undecided(
    frame: Frame,
    occupation: Occupation,
    attribute: str,
    store: Store,
    said: tuple[Phrase, ...],
    because: Phrase | None = None,
) -> Answer:
    """What is known of it, without a yes or a no."""
    attributes = frame.attributes or ((attribute,) if attribute else (ids.SALARY,))
    found = together([find(store, occupation, each, place_of(frame, store)) for each in attributes])
    if attribute == ids.GENDER and found.first:
        return FactsAnswer(found.status, facts=found.facts, beside=found.beside, limits=(*said, *found.limits))
    facts = _told(found.facts) or (*found.facts, *found.beside)
    limits = (*said, *found.limits)
    if not facts:
        return FactsAnswer("no_data", limits=limits)
    status: Status = "no_data" if found.status == "no_data" else "partial"
    return Verdict(status, yes=None, because=because, facts=facts, limits=limits)


def _told(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Known facts; long lists are cut to what can be read."""
    return tuple(shortened(fact, _MEMBERS) for fact in facts if fact.known)
