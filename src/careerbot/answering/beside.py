"""Occupations next to one another: by one attribute, or a row an attribute and the skills they share and do not."""

from __future__ import annotations

from careerbot.answering.findings import find, is_wider
from careerbot.answering.groups import stands_for
from careerbot.answering.limits import different_sources, not_held, wider_scope
from careerbot.answering.shapes import Section, SideBySide, Status
from careerbot.answering.skills import COMPARED, shared_and_own
from careerbot.facts import Fact, Occupation, Place
from careerbot.phrase import Phrase
from careerbot.store.store import Store


def same(occupation: Occupation, store: Store) -> SideBySide:
    """Two names of one occupation."""
    return SideBySide(occupations=(occupation,), summaries=(store.prose(occupation)[0],), same=True, whole=True)


def beside_each_other(
    asked: tuple[Occupation, ...], attributes: tuple[str, ...], place: Place, store: Store, *, whole: bool = False
) -> SideBySide:
    """A section an attribute that at least one of them has a value for, and the skills they share and do not.

    whole: all that tells them apart was asked for, so that nothing is lacking where one is not known.
    """
    alone = attributes if len(attributes) == 1 else ()
    told = [stands_for(store, each, *alone) for each in asked]
    occupations = tuple(occupation for occupation, _ in told)
    said = [limit for _, limits in told for limit in limits]
    sections = []
    for attribute in attributes:
        found = [find(store, occupation, attribute, place) for occupation in occupations]
        facts = tuple(each.first or (each.facts[0] if each.facts else None) for each in found)
        if any(fact and fact.known for fact in facts) and not _only_wider(store, occupations, facts):
            sections.append(Section(_alike(store, occupations, facts)))
            said += (limit for each in found for limit in each.limits if limit.kind == "place" and limit not in said)
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    with_skills = whole or COMPARED in attributes
    shared, apart = shared_and_own(store, occupations) if with_skills else ((), ())
    lacking = not whole and any(not (fact and fact.known) for each in sections for fact in each.facts)
    status: Status = "no_data" if not sections and not any(summaries) else "partial" if said or lacking else "answered"
    told_of = summaries if with_skills or not sections else ()
    return SideBySide(status, tuple(said), occupations, told_of, tuple(sections), shared, apart, whole=whole)


def _only_wider(store: Store, occupations: tuple[Occupation, ...], facts: tuple[Fact | None, ...]) -> bool:
    """Whether hand-written occupations would be compared by nothing but their wider occupations' figures."""
    if any(occupation.kind != "own" for occupation in occupations):
        return False
    return all(fact is None or is_wider(fact, store) for fact in facts)


def _alike(
    store: Store, occupations: tuple[Occupation, ...], facts: tuple[Fact | None, ...]
) -> tuple[Fact | None, ...]:
    """The same part of an attribute for all (median ages, not a median beside a mean), where all have one."""
    attributes = {fact.attribute for fact in facts if fact}
    for attribute in sorted(attributes) if len(attributes) > 1 else ():
        others = tuple(store.fact(occupation, attribute) for occupation in occupations)
        if all(other and other.known for other in others):
            return others
    return facts


def compared(
    store: Store, asked: tuple[Occupation, ...], attribute: str, place: Place
) -> tuple[tuple[Fact, ...], tuple[Phrase, ...]]:
    """One comparable fact an occupation, in the order asked: of the first part that all know, or that most know."""
    told = [stands_for(store, occupation, attribute) for occupation in asked]
    said = [limit for _, limits_ in told for limit in limits_]
    tries = []
    for part in store.attribute(attribute).named:
        found = [find(store, occupation, part, place) for occupation, _ in told]
        tries.append((sum(each.first is not None for each in found), found))
    other = store.attribute(attribute).other_basis
    if other and max(known for known, _ in tries) < len(asked):
        # Actors and musicians are paid by the hour: what all have is compared.
        found = [find(store, occupation, other, place) for occupation, _ in told]
        tries.append((sum(each.first is not None for each in found), found))
    _, best = max(tries, key=lambda each: each[0])
    said += (limit for each in best for limit in each.limits if limit.kind == "place" and limit not in said)
    facts = []
    for (occupation, _), each in zip(told, best, strict=True):
        fact = each.first or next(iter(each.facts), None)
        if fact is not None:
            facts.append(fact)
        else:
            said.append(not_held(store.attribute(attribute).noun, occupation))
    said += (limit for limit in (different_sources(tuple(facts)), wider_scope(tuple(facts))) if limit)
    return tuple(facts), tuple(said)
