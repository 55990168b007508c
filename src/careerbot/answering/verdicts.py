"""A yes, a no or neither, with the facts that decide it: by the conditions of a question, or without any."""

from typing import NamedTuple

from careerbot.answering import degrees
from careerbot.answering.findings import find, is_wider, place_of, shortened, together
from careerbot.answering.shapes import Answer, FactsAnswer, Status, Verdict
from careerbot.conditions import condition, meets
from careerbot.facts import Fact, Occupation
from careerbot.frame import Filter, Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_MEMBERS = 6


def verdict(
    store: Store,
    yes: bool | None,
    because: Phrase | None,
    facts: tuple[Fact, ...],
    said: tuple[Phrase, ...],
    honoured: tuple[str, ...] = (),
) -> Answer:
    """The verdict with its status: partial where something is not covered, or all was measured for a wider group."""
    partial = yes is None or said or all(is_wider(fact, store) for fact in facts)
    status: Status = "partial" if partial else "answered"
    if not any(fact.known for fact in facts):
        status = "no_data" if yes is None else "answered"
    return Verdict(status, yes=yes, because=because, facts=facts, limits=said, honoured=honoured)


def undecided(
    frame: Frame,
    occupation: Occupation,
    attribute: str,
    store: Store,
    said: tuple[Phrase, ...],
    because: Phrase | None = None,
) -> Answer:
    """What is known of it, without a yes or a no."""
    attributes = frame.attributes or (attribute or store.usual(),)
    found = together([find(store, occupation, each, place_of(frame, store)) for each in attributes])
    if attribute and store.attribute(attribute).is_split and found.first:
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


class Decided(NamedTuple):
    """Whether each condition is met (None: not known), and the facts that decide them."""

    met: list[bool | None]
    facts: tuple[Fact, ...]


def decided(frame: Frame, occupation: Occupation, store: Store) -> Decided:
    """Each condition held against the occupation; what is needed is a level or more of it."""
    told: list[tuple[bool | None, tuple[Fact, ...]]] = []
    for asked in frame.filters:
        if degrees.is_of_schooling(asked, store):
            told.append(degrees.met(asked, frame, occupation, store))
            continue
        met, fact = meets(store, occupation, asked, place_of(frame, store))
        told.append((met, (fact,) if fact else ()))
    facts = tuple(dict.fromkeys(fact for _, each in told for fact in each))
    return Decided([met for met, _ in told], facts)


def conditioned(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer:
    """Whether the occupation meets every condition."""
    alone = len(frame.filters) == 1 and degrees.is_of_schooling(frame.filters[0], store)
    judged = degrees.judged(frame.filters[0], frame, occupation, store, said) if alone else None
    if judged:
        return judged
    answers, facts = decided(frame, occupation, store)
    honoured = (*map(str, frame.filters), *frame.attributes[:1], *_quantified(frame))
    if len(answers) == 1 and _does_without(frame, facts):
        counts = answers[0] is not frame.filters[0].negated
        opening = phrase("without", "some" if answers[0] is None else "counts" if counts else "little")
        return Verdict("partial" if said else "answered", said, facts=facts, opening=opening, honoured=honoured)
    if None in answers and False not in answers:
        if not facts:
            return undecided(frame, occupation, frame.attributes[0] if frame.attributes else "", store, said)
        known = [fact.about for fact in facts if fact.known]
        if len(answers) == 1 and known and known[0].middling:
            opening = phrase("middling", known[0].middling)
            return Verdict("partial" if said else "answered", said, facts=facts, opening=opening, honoured=honoured)
        middling = "in_part" if any(about.no_below for about in known) else "not_published"
        because = phrase("because", "middling" if any(about.kind == "scaled" for about in known) else middling)
        return verdict(store, None, because, facts, said, honoured)
    failed = next((each for each, met in zip(frame.filters, answers, strict=True) if not met), None)
    unmet = _unmet(failed, store) if failed and len(frame.filters) > 1 else None
    return verdict(store, failed is None, unmet, facts, said, honoured)


def _does_without(frame: Frame, facts: tuple[Fact, ...]) -> bool:
    """Whether it is asked if one may be without a skill, or weak in it, which nothing forbids."""
    asked = frame.has("possible") or any(each.kind == "difficulty" for each in frame.qualifiers)
    return asked and bool(facts) and facts[0].about.kind == "scaled"


def _quantified(frame: Frame) -> tuple[str, ...]:
    """The end that is in the conditions: "are most nurses women", "earn more than 90k", but not "do the best paid"."""
    return () if frame.has("most_pay", "least_pay") else (frame.order,)


def _unmet(asked: Filter, store: Store) -> Phrase:
    """Which of several conditions is not met, as a clause."""
    said = condition(asked, store).clause(store)
    if asked.negated:
        return phrase("because", "condition", condition=said.text)
    unmet = "not_among_those" if said.position == "that" else "not_so"
    return phrase("because", unmet, condition=said.text)
