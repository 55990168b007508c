"""An occupation at a glance: what it is, pay, jobs, outlook, how to get in."""

from __future__ import annotations

from careerbot.answering.findings import Finding, find, is_wider, place_of, together
from careerbot.answering.groups import asked_about, told_by_members
from careerbot.answering.shapes import Answer, FactsAnswer, Profile, Status
from careerbot.facts import Fact, known_among
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    occupations, place = asked_about(frame, store), place_of(frame, store)
    # Only what a place changes is told of a place: that the rest is national would be said four times over.
    glance = [each for each in store.told_together("glance") if not frame.place or store.attribute(each).is_local]
    found = [together([find(store, each, part, place) for part in glance]) for each in occupations]
    facts = known_among(dict.fromkeys(fact for each in found for fact in (*_paid(each), *each.facts)))
    said = tuple(dict.fromkeys(limit for each in found for limit in each.limits if limit.kind != "not_held"))
    status: Status = "partial" if said or all(is_wider(fact, store) for fact in facts) else "answered"
    if len(occupations) > 1:
        return FactsAnswer(status, facts=facts, limits=said)
    occupation = occupations[0]
    if occupation.is_group and frame.place and facts:
        return FactsAnswer(status, said, known_among(found[0].facts), (), found[0].members)
    if occupation.has_kinds or (occupation.is_group and {fact.occupation for fact in facts} != {occupation}):
        return told_by_members(occupation, store, place)
    summary = store.prose(occupation)[0]
    if not facts and not summary:
        return FactsAnswer("no_data", limits=said)
    return Profile(status, said, occupation, summary, facts[: len(store.told_together("glance"))])


def _paid(found: Finding) -> tuple[Fact, ...]:
    """Pay by the hour, where yearly pay is not published."""
    return tuple(fact for fact in found.beside if fact.unit == "USD/hour")
