"""What someone in one occupation would still need for another."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.found import asked_about, first_known
from careerbot.answering.lookup import largest
from careerbot.answering.shapes import Answer, Section, SideBySide
from careerbot.facts import Occupation
from careerbot.frame import Frame
from careerbot.store.store import Store

_GAP = 0.5  # points of importance, on a scale of five
_SHOWN = 6


def answer(frame: Frame, store: Store) -> Answer:
    told = [largest(occupation, store) for occupation in asked_about(frame, store)]
    occupations = tuple(occupation for occupation, _ in told)
    if len(occupations) < 2:
        return SideBySide("how_to", occupations=occupations, summaries=("",), same=True)
    present, wanted = occupations
    sections = []
    for attribute in store.told_together("way_over"):
        facts = tuple(first_known(store, occupation, attribute) for occupation in occupations)
        if any(fact and fact.known for fact in facts):
            sections.append(Section(attribute, facts))
    gaps = (*wider_by(store, present, wanted, ids.SKILLS), *wider_by(store, present, wanted, ids.KNOWLEDGE))
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    said = tuple(limit for _, limits in told for limit in limits)
    return SideBySide(
        "how_to",
        "answered" if sections or gaps else "no_data",
        occupations=occupations,
        summaries=summaries,
        sections=tuple(sections),
        apart=((), gaps),
        limits=said,
    )


def importance(store: Store, occupation: Occupation, attribute: str) -> dict[str, float]:
    """Each member of a scaled list and its importance; only what O*NET measured (a page's shares are no importance)."""
    found: Occupation | None = occupation
    while found is not None:
        fact = store.own(found, attribute)
        if fact and fact.known and fact.unit == "list":
            pairs = {item.name: item.value for item in fact.items if item.value is not None}
            if pairs:
                return pairs
        found = store.wider(found)
    return {}


def wider_by(store: Store, less: Occupation, more: Occupation, attribute: str) -> tuple[str, ...]:
    """What counts clearly more in one occupation than in the other, widest gap first."""
    has, needs = importance(store, less, attribute), importance(store, more, attribute)
    gaps = sorted((has.get(name, 0) - value, name) for name, value in needs.items() if has)
    return tuple(name for gap, name in gaps if gap <= -_GAP and needs[name] >= 3)[:_SHOWN]
