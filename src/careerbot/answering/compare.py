"""Who has more: one attribute of several occupations, or of one occupation in several places."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.difference import beside_each_other, same
from careerbot.answering.found import asked_about, find, place_of
from careerbot.answering.limits import different_sources, not_held, wider_scope
from careerbot.answering.lookup import PROSE, largest
from careerbot.answering.shapes import Answer, Comparison, FactsAnswer
from careerbot.facts import Fact, Occupation, Place
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_CUES = ("compare", "versus", "difference", "between", "more", "less", "than", "or", "which", "most", "least")


def answer(frame: Frame, store: Store) -> Answer:
    occupations, place = asked_about(frame, store), place_of(frame, store)
    attribute = frame.attributes[0] if frame.attributes else ids.SALARY
    if len(frame.places) > 1 and len(occupations) == 1:
        return _over_places(frame, attribute, occupations[0], store)
    if len(occupations) == 1:
        return same(occupations[0], store, "compare")
    if len(frame.attributes) > 1 or not is_ordered(store, attribute):
        told = (each for each in frame.attributes if each not in PROSE)
        asked = tuple(
            part for each in told for part in ((each,) if is_ordered(store, each) else store.attribute(each).named)
        )
        return beside_each_other("compare", occupations, asked, place, store)
    facts, said = compared(store, occupations, attribute, place)
    return _compared(frame, attribute, facts, said, store)


def is_ordered(store: Store, attribute: str) -> bool:
    """Whether there is more and less of it."""
    return store.attribute(attribute).is_ordered


def compared(
    store: Store, asked: tuple[Occupation, ...], attribute: str, place: Place
) -> tuple[tuple[Fact, ...], tuple[Phrase, ...]]:
    """One comparable fact an occupation, in the order asked: of the first part that all know, or that most know."""
    told = [_stands_for(store, occupation, attribute) for occupation in asked]
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


def _stands_for(store: Store, occupation: Occupation, attribute: str) -> tuple[Occupation, tuple[Phrase, ...]]:
    """A group by its own figure; where it has none, its largest member."""
    own = any((fact := store.own(occupation, part)) and fact.known for part in store.attribute(attribute).named)
    return (occupation, ()) if own else largest(occupation, store)


def _over_places(frame: Frame, attribute: str, occupation: Occupation, store: Store) -> Answer:
    facts: list[Fact] = []
    said: list[Phrase] = []
    occupation, limits_ = _stands_for(store, occupation, attribute)
    for place in (store.place(code) for code in dict.fromkeys(frame.places)):
        fact = store.fact(occupation, attribute, place) if place else None
        if fact and fact.known:
            facts.append(fact)
        elif place:
            said.append(
                phrase("place", "not_released", noun=store.attribute(attribute).noun, plural=occupation, place=place)
            )
    others = tuple(store.attribute(each).noun for each in frame.attributes[1:])
    if others:
        said.append(phrase("attribute", "one_at_a_time", nouns=others))
    return _compared(frame, attribute, tuple(facts), (*limits_, *said), store)


def _compared(frame: Frame, attribute: str, facts: tuple[Fact, ...], said: tuple[Phrase, ...], store: Store) -> Answer:
    asked = "less" if frame.has("less", "least") or frame.order == "lowest" else ""
    asked = asked or ("more" if frame.has("more", "most") or frame.order == "highest" else "")
    known = [fact for fact in facts if fact.number is not None]
    if not known:
        return FactsAnswer("compare", "no_data", facts=facts, limits=said)
    better = store.attribute(known[0].attribute).better
    lowest_first = asked == "less" or (not asked and better == "lower")
    known.sort(key=lambda fact: (fact.number or 0.0) if lowest_first else -(fact.number or 0.0))
    ordered = (*known, *(fact for fact in facts if fact.number is None))
    partial = len(known) < max(2, len(facts)) or any(
        limit.kind in ("place", "not_held", "group", "attribute") for limit in said
    )
    status = "partial" if partial else "answered"
    return Comparison(
        "compare", status, attribute=known[0].attribute, facts=ordered, better=better, asked=asked, limits=said
    )
