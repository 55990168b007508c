"""How to get into an occupation: what to learn, what to have done, how long it takes, what stands next to it."""

from __future__ import annotations

from careerbot.answering.findings import Finding, find, first_known, is_wider, place_of, schooling, shortened, together
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.shapes import Answer, FactsAnswer, Profile, SideBySide, Status, sections_of
from careerbot.facts import Fact, Occupation
from careerbot.frame import Frame
from careerbot.store.store import Store

_SHOWN = 5


def answer(frame: Frame, store: Store) -> Answer:
    occupations = asked_about(frame, store)
    if len(occupations) > 1:
        return _beside_each_other(occupations, store)
    occupation, said = stands_for(store, occupations[0])
    others = tuple(each for each in frame.attributes if store.attribute(each).operation != "how_to")
    found = together(
        [_step(store, occupation, step) for step in store.told_together("steps")]
        + [find(store, occupation, other, place_of(frame, store)) for other in others]
    )
    facts = tuple(_shortened(fact, store) for fact in found.facts if fact.known)
    if not facts:
        near = together([find(store, occupation, each) for each in store.told_together("way_in")])
        return FactsAnswer(near.status, facts=near.facts, beside=near.beside, limits=(*said, *near.limits))
    status: Status = "partial" if said or any(is_wider(fact, store) for fact in facts) else "answered"
    summary = store.prose(occupation)[0]
    return Profile(status, said, occupation, summary, facts, as_steps=True)


def _step(store: Store, occupation: Occupation, step: str) -> Finding:
    """One step; what workers hold is told only where what is needed to start is not known."""
    entry, held = schooling(store).named
    if step == held and _knows(store, occupation, entry):
        return Finding()
    found = find(store, occupation, step)
    return Finding(found.facts, (), (), found.status) if found.first else Finding()


def _knows(store: Store, occupation: Occupation, attribute: str) -> bool:
    fact = store.fact(occupation, attribute)
    return fact is not None and fact.known


def _shortened(fact: Fact, store: Store) -> Fact:
    """A list that is a step with its first members alone."""
    listed = fact.about.kind in ("scaled", "names") and fact.attribute in store.told_together("steps")
    return shortened(fact, _SHOWN) if listed else fact


def _beside_each_other(occupations: tuple[Occupation, ...], store: Store) -> Answer:
    rows = (
        tuple((fact := first_known(store, each, step)) and _shortened(fact, store) for each in occupations)
        for step in store.told_together("steps")[:-1]
    )
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    return SideBySide(occupations=occupations, summaries=summaries, sections=sections_of(rows))
