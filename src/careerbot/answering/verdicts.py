"""A yes, a no or neither, with the facts that decide it: by the conditions of a question, or without any."""

from typing import NamedTuple

from careerbot.answering.findings import find, is_wider, place_of, schooling, shortened, together
from careerbot.answering.shapes import Answer, FactsAnswer, Status, Verdict
from careerbot.conditions import condition, meets
from careerbot.facts import Fact, Occupation, known_among
from careerbot.frame import Filter, Frame, Relation
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_MEMBERS = 6
_MANY = 15  # per cent of the workers, from which a way in is no exception


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
    """The conditions asked for, whether each is met (None: not known), and the facts that decide them."""

    asked: list[Filter]
    met: list[bool | None]
    facts: tuple[Fact, ...]


def decided(frame: Frame, occupation: Occupation, store: Store) -> Decided:
    """Each condition held against the occupation; what is needed is a level or more of it."""
    asked = [_as_asked(each, frame, store) for each in frame.filters]
    told = [meets(store, occupation, condition, place_of(frame, store)) for condition in asked]
    facts = tuple(dict.fromkeys(fact for _, fact in told if fact))
    if any(fact.attribute == schooling(store).by for fact in facts):
        facts += what_workers_hold(store, occupation)
    return Decided(asked, [met for met, _ in told], facts)


def conditioned(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer:
    """Whether the occupation meets every condition."""
    asked, answers, facts = decided(frame, occupation, store)
    honoured = (*map(str, frame.filters), *frame.attributes[:1], *_quantified(frame))
    if None in answers and False not in answers:
        if not facts:
            return undecided(frame, occupation, frame.attributes[0] if frame.attributes else "", store, said)
        middling = any(fact.about.kind == "scaled" for fact in facts)
        because = phrase("because", "middling") if middling else phrase("because", "not_published")
        return verdict(store, None, because, facts, said, honoured)
    unusual = (
        not frame.has("need") and answers.count(False) == 1 and _often_held(asked[answers.index(False)], facts, store)
    )
    if unusual:
        return verdict(store, None, phrase("because", "unusual"), facts, said, honoured)
    failed = next((each for each, met in zip(asked, answers, strict=True) if not met), None)
    unmet = _unmet(failed, store) if failed and len(asked) > 1 else None
    return verdict(store, failed is None, unmet, facts, said, honoured)


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


def _as_asked(condition: Filter, frame: Frame, store: Store) -> Filter:
    """ "Need a bachelor's degree" is met by any higher level too, "can I with one" where a lower one is typical too."""
    relation: Relation = ">=" if frame.has("need") else "<=" if frame.has("can_do") else "is"
    about = store.attribute(condition.attribute).by == schooling(store).by and condition.relation == "is"
    return condition._replace(relation=relation) if about else condition


def _often_held(condition: Filter, facts: tuple[Fact, ...], store: Store) -> bool:
    """Whether many who work in the occupation hold what a condition allows, though more is typical to start."""
    entry, held = schooling(store).named
    about = store.attribute(entry)
    asked = about.step(condition.value)
    if condition.negated or asked is None or condition.relation not in ("<", "<="):
        return False
    allowed = condition._replace(value=asked)
    items = (item for fact in facts if fact.attribute == held for item in fact.items)
    return sum(item.value or 0 for item in items if allowed.holds(about.rank(item.name) or 0)) >= _MANY


def what_workers_hold(store: Store, occupation: Occupation) -> tuple[Fact, ...]:
    """What workers hold, beside what is needed to start."""
    return known_among([store.fact(occupation, schooling(store).named[-1])])
