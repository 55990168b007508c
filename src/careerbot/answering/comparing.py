"""One comparable fact of each of several occupations."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.findings import find
from careerbot.answering.groups import stands_for
from careerbot.answering.limits import different_sources, not_held, wider_scope
from careerbot.facts import Fact, Occupation, Place
from careerbot.phrase import Phrase
from careerbot.store.store import Store


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
    if attribute == ids.SALARY and max(known for known, _ in tries) < len(asked):
        # Actors and musicians are paid by the hour: what all have is compared.
        found = [find(store, occupation, ids.HOURLY, place) for occupation, _ in told]
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
