"""Groups of occupations: who is meant by one, and who stands for it where it has no figure of its own."""

from __future__ import annotations

from careerbot.answering.findings import find
from careerbot.answering.limits import one_of_group
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer
from careerbot.facts import NATION, Occupation, Place, known_among
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_MEMBERS = 5


def asked_about(frame: Frame, store: Store) -> tuple[Occupation, ...]:
    """The occupations a frame names, in order; a group with a single member is that member."""
    return tuple(dict.fromkeys(_single(o, store) for o in store.occupations(frame.ids)))


def _single(occupation: Occupation, store: Store) -> Occupation:
    if not occupation.is_group:
        return occupation
    members = store.members(occupation)
    return members[0] if len(members) == 1 else occupation


def stands_for(store: Store, occupation: Occupation, *attributes: str) -> tuple[Occupation, tuple[Phrase, ...]]:
    """Who is told of: a group itself where it has one of these figures, else its largest member, which is said.

    Without attributes, where one picture of a group would mix its members, always the member.
    """
    parts = (part for each in attributes for part in store.attribute(each).named)
    alone = not occupation.is_group or occupation.kind == "all"
    if alone or any((fact := store.own(occupation, part)) and fact.known for part in parts):
        return occupation, ()
    members = store.members(occupation)
    return (members[0], (one_of_group(occupation, members[0]),)) if members else (occupation, ())


def each_stands_for(
    store: Store, asked: tuple[Occupation, ...], *attributes: str
) -> tuple[tuple[Occupation, ...], list[Phrase]]:
    """Who is told of for each of several, and what is said of that."""
    told = [stands_for(store, each, *attributes) for each in asked]
    return tuple(occupation for occupation, _ in told), [limit for _, limits in told for limit in limits]


def summary_of(store: Store, occupation: Occupation) -> str:
    """What they do; of a group what the largest of it does, which names itself."""
    largest = store.members(occupation)[:1] if occupation.is_group else ()
    return next(filter(None, (store.prose(each)[0] for each in (occupation, *largest))), "")


def told_by_members(group: Occupation, store: Store, place: Place = NATION) -> Answer:
    """A group, told as its largest members, what each does, and what each is paid in a place asked for."""
    members = store.members(group)
    told = [(member, summary) for member in members if (summary := store.prose(member)[0])][:_MEMBERS]
    if not told:
        near = find(store, group, store.told_together("prose")[0])
        return FactsAnswer(near.status, facts=near.facts, beside=near.beside, limits=near.limits)
    intro = phrase("intro", "members", plural=group, count=len(members))
    if len(told) < len(members):
        intro = intro._replace(name="largest_members")
    occupations, summaries = zip(*told, strict=True)
    paid = [store.fact(member, store.usual(), place) for member in occupations] if place != NATION else []
    facts = known_among(paid)
    if not facts:
        local = (each for each in store.told_together("glance") if store.attribute(each).is_local)
        own = (store.own(group, attribute) for attribute in local)
        facts = known_among(own)
    return Candidates(occupations=occupations, summaries=summaries, facts=facts, intro=intro)
