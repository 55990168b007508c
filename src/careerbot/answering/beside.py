"""Occupations next to one another: by one attribute, or a row an attribute and the skills they share and do not."""

from __future__ import annotations

from careerbot.answering.findings import Finding, find, is_wider
from careerbot.answering.groups import each_stands_for, summary_of
from careerbot.answering.limits import different_sources, not_held, wider_scope
from careerbot.answering.shapes import Section, SideBySide, Status
from careerbot.answering.skills import shared_and_own
from careerbot.facts import Fact, Occupation, Place, known_among
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
    occupations, said = each_stands_for(store, asked, *attributes)
    sections: list[Section] = []
    for attribute in attributes:
        found = [find(store, occupation, attribute, place) for occupation in occupations]
        facts = _first_of_each(found)
        if whole and any(each.has_kinds for each in occupations) and len(known_among(facts)) < len(facts):
            continue  # what is known of one occupation alone tells it from no group
        if known_among(facts) and not _only_wider(store, occupations, facts):
            sections.append(Section(_alike(store, occupations, facts)))
            said += _of_places(found, said)
    summaries = tuple(summary_of(store, occupation) for occupation in occupations)
    with_skills = whole or store.told_together("gap")[0] in attributes
    shared, apart = shared_and_own(store, occupations) if with_skills else ((), ())
    lacking = not whole and not all(each.is_whole for each in sections)
    status: Status = "no_data" if not sections and not any(summaries) else "partial" if said or lacking else "answered"
    told_of = summaries if with_skills or not sections else ()
    return SideBySide(status, tuple(said), occupations, told_of, tuple(sections), shared, apart, whole=whole)


def _first_of_each(found: list[Finding]) -> tuple[Fact | None, ...]:
    """The fact to compare by, or the one that says why there is none, of each."""
    return tuple(each.first or next(iter(each.facts), None) for each in found)


def _of_places(found: list[Finding], said: list[Phrase]) -> list[Phrase]:
    """What these findings do not cover of a place, less what is said already."""
    limits = dict.fromkeys(limit for each in found for limit in each.limits if limit.kind == "place")
    return [limit for limit in limits if limit not in said]


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
        if len(known_among(others)) == len(others):
            return others
    return facts


def compared(
    store: Store, asked: tuple[Occupation, ...], attribute: str, place: Place
) -> tuple[tuple[Fact, ...], tuple[Phrase, ...]]:
    """One comparable fact an occupation, in the order asked: of the first part that all know, or that most know."""
    occupations, said = each_stands_for(store, asked, attribute)
    tries = []
    for part in store.attribute(attribute).named:
        found = [find(store, occupation, part, place) for occupation in occupations]
        tries.append((sum(each.first is not None for each in found), found))
    other = store.attribute(attribute).other_basis
    if other and max(known for known, _ in tries) < len(asked):
        # Actors and musicians are paid by the hour: what all have is compared.
        found = [find(store, occupation, other, place) for occupation in occupations]
        tries.append((sum(each.first is not None for each in found), found))
    _, best = max(tries, key=lambda each: each[0])
    said += _of_places(best, said)
    facts = []
    for occupation, fact in zip(occupations, _first_of_each(best), strict=True):
        if fact is not None:
            facts.append(fact)
        else:
            said.append(not_held(store.attribute(attribute).noun, occupation))
    said += (limit for limit in (different_sources(tuple(facts)), wider_scope(tuple(facts))) if limit)
    return tuple(facts), tuple(said)
