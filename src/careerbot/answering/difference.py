"""Two or more occupations side by side, where no one attribute was asked for."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.found import asked_about, find, is_wider, place_of
from careerbot.answering.lookup import largest
from careerbot.answering.shapes import Answer, Section, SideBySide
from careerbot.answering.skill_gap import importance, wider_by
from careerbot.facts import Fact, Occupation, Place
from careerbot.frame import Frame
from careerbot.store.store import Store

_MEMBERS = 3
_TOP = 10
_SHOWN = 6


def answer(frame: Frame, store: Store) -> Answer:
    occupations = asked_about(frame, store)
    if len(frame.occupations) == 1:
        # Emergency medical technicians and paramedics are named as one group: its members are meant.
        occupations = store.members(occupations[0])[:_MEMBERS] if occupations[0].is_group else occupations
    if len(occupations) == 1:
        return same(occupations[0], store)
    return beside_each_other(
        "difference", occupations, store.told_together("side_by_side"), place_of(frame, store), store
    )


def same(occupation: Occupation, store: Store, operation: str = "difference") -> Answer:
    """Two names of one occupation."""
    summary = store.prose(occupation)[0]
    return SideBySide(operation, occupations=(occupation,), summaries=(summary,), same=True)


def beside_each_other(
    operation: str, asked: tuple[Occupation, ...], attributes: tuple[str, ...], place: Place, store: Store
) -> Answer:
    """A section an attribute that at least one of them has a value for, and the skills they share and do not."""
    # One figure a group has itself; a whole side-by-side of it would mix its members.
    mixed = len(attributes) > 1
    told = [
        largest(each, store) if each.is_group and (mixed or _has_nothing(store, each)) else (each, ()) for each in asked
    ]
    occupations = tuple(occupation for occupation, _ in told)
    said = [limit for _, limits in told for limit in limits]
    sections = []
    for attribute in attributes:
        found = [find(store, occupation, attribute, place) for occupation in occupations]
        facts = tuple(each.first or (each.facts[0] if each.facts else None) for each in found)
        if any(fact and fact.known for fact in facts) and not _only_wider(store, occupations, facts):
            sections.append(Section(attribute, _alike(store, occupations, facts)))
            said += (limit for each in found for limit in each.limits if limit.kind == "place" and limit not in said)
    summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
    everything = attributes == store.told_together("side_by_side")
    whole = everything or ids.SKILLS in attributes
    shared, apart = _skills(store, occupations) if whole else ((), ())
    lacking = not everything and any(not (fact and fact.known) for each in sections for fact in each.facts)
    status = "no_data" if not sections and not any(summaries) else "partial" if said or lacking else "answered"
    return SideBySide(
        operation,
        status,
        occupations=occupations,
        summaries=summaries if whole or not sections else (),
        sections=tuple(sections),
        shared=shared,
        apart=apart,
        limits=tuple(said),
    )


def _only_wider(store: Store, occupations: tuple[Occupation, ...], facts: tuple[Fact | None, ...]) -> bool:
    """Whether hand-written occupations would be compared by nothing but their wider occupations' figures."""
    if any(occupation.kind != "own" for occupation in occupations):
        return False
    return all(fact is None or is_wider(fact, store) for fact in facts)


def _has_nothing(store: Store, occupation: Occupation) -> bool:
    return not any(store.own(occupation, attribute) for attribute in (ids.SALARY, ids.GROWTH))


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


def _skills(store: Store, occupations: tuple[Occupation, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """(skills shared, those of each alone): by importance, or by name where a page lists skills of its own."""
    own = [store.own(occupation, ids.SKILLS) for occupation in occupations]
    if any(fact and fact.known and fact.unit != "list" for fact in own) or any(o.kind == "own" for o in occupations):
        lists = [_names(store.fact(occupation, ids.SKILLS)) for occupation in occupations]
        if not all(lists):
            return (), ()
        shared = tuple(name for name in lists[0] if all(name in other for other in lists[1:]))
        return shared[:_SHOWN], tuple(tuple(name for name in each if name not in shared)[:_SHOWN] for each in lists)
    scales = [importance(store, occupation, ids.SKILLS) for occupation in occupations]
    if not all(scales):
        return (), ()
    tops = [sorted(scale, key=lambda name: -scale[name])[:_TOP] for scale in scales]
    shared = tuple(name for name in tops[0] if all(name in top for top in tops[1:]))
    if len(occupations) != 2:
        return shared[:_SHOWN], ()
    one, other = occupations
    more = (wider_by(store, other, one, ids.SKILLS), wider_by(store, one, other, ids.SKILLS))
    return shared[:_SHOWN], tuple(tuple(name for name in each if name not in shared[:_SHOWN]) for each in more)


def _names(fact: Fact | None) -> tuple[str, ...]:
    return tuple(item.name for item in fact.items)[:_TOP] if fact else ()
