"""The figures asked for, of one or several occupations; prose where prose was asked for."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.best_places import ranking
from careerbot.answering.found import Found, asked_about, find, place_of
from careerbot.answering.limits import one_of_group
from careerbot.answering.shapes import Answer, Candidates, FactsAnswer, Passage, SideBySide
from careerbot.facts import NATION, Fact, Occupation, Place
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

PROSE = (ids.DUTIES, ids.DEFINITION)
_BY_HOUR = {ids.SALARY: ids.HOURLY, ids.SALARY_MEDIAN: ids.HOURLY_MEDIAN}
_MEMBERS = 5


def answer(frame: Frame, store: Store) -> Answer:
    occupations = asked_about(frame, store)
    if set(frame.attributes) & set(PROSE):
        return prose(occupations, frame, store)
    attributes = tuple(_BY_HOUR.get(each, each) if frame.period == "hour" else each for each in frame.attributes)
    place = place_of(frame, store)
    places = ranking(store, occupations[0], attributes[0], frame, place) if len(occupations) == 1 else None
    if places:
        return places
    found = together([find(store, occupation, each, place) for occupation in occupations for each in attributes])
    beside = found.beside
    told = {fact.occupation for fact in found.facts}
    if len(told) == len(attributes) == 1 and found.facts[0].known:
        beside += _companions(store, found.facts[0], attributes[0])
    daily = by_day(frame)
    said, status = (*found.limits, *daily), "partial" if daily and found.status == "answered" else found.status
    return FactsAnswer("lookup", status, facts=found.facts, beside=beside, period=frame.period, limits=said)


def together(found: list[Found]) -> Found:
    """Several findings as one: all their facts, each limit once; partial where they do not all say everything."""
    facts = tuple(dict.fromkeys(fact for each in found for fact in each.facts))
    beside = tuple(dict.fromkeys(fact for each in found for fact in each.beside if fact not in facts))
    statuses = {each.status for each in found}
    status = statuses.pop() if len(statuses) == 1 else "partial"
    return Found(facts, beside, tuple(dict.fromkeys(limit for each in found for limit in each.limits)), status)


def _companions(store: Store, fact: Fact, attribute: str) -> tuple[Fact, ...]:
    """Attributes shown with this one, of the same source and scope (the median beside the mean)."""
    others = (store.fact(fact.occupation, other, fact.place) for other in store.attribute(attribute).beside)
    same = (fact.source, fact.scope, fact.place)
    return tuple(each for each in others if each and each.known and (each.source, each.scope, each.place) == same)


def by_day(frame: Frame) -> tuple[Phrase, ...]:
    """That pay by the day is not held, where it was asked for."""
    return (phrase("period", "by_day"),) if frame.period == "day" else ()


def prose(occupations: tuple[Occupation, ...], frame: Frame, store: Store) -> Answer:
    """What occupations are or do, with the facts asked for in the same breath."""
    operation = "lookup" if ids.DUTIES in frame.attributes else "define"
    others = tuple(each for each in frame.attributes if each not in PROSE)
    place = place_of(frame, store)
    found = together([find(store, occupation, other, place) for occupation in occupations for other in others])
    if len(occupations) > 1:
        summaries = tuple(store.prose(occupation)[0] for occupation in occupations)
        return SideBySide(operation, occupations=occupations, summaries=summaries, limits=found.limits)
    occupation = occupations[0]
    summary, duties = store.prose(occupation)
    if summary:
        status = found.status if others else "answered"
        facts = found.facts
        return Passage(
            operation, status, occupation=occupation, summary=summary, duties=duties, facts=facts, limits=found.limits
        )
    return of_members(occupation, operation, store)


def of_members(group: Occupation, operation: str, store: Store, place: Place = NATION) -> Answer:
    """A group, told as its largest members, what each does, and what each is paid in a place asked for."""
    members = store.members(group)
    told = [(member, summary) for member in members if (summary := store.prose(member)[0])][:_MEMBERS]
    if not told:
        near = find(store, group, ids.DEFINITION)
        return FactsAnswer(operation, near.status, facts=near.facts, beside=near.beside, limits=near.limits)
    intro = phrase("intro", "members", plural=group, count=len(members))
    if len(told) < len(members):
        intro = intro._replace(name="largest_members")
    occupations, summaries = zip(*told, strict=True)
    paid = [store.fact(member, ids.SALARY, place) for member in occupations] if place != NATION else []
    facts = tuple(fact for fact in paid if fact and fact.known)
    if not facts:
        own = (store.own(group, attribute) for attribute in (ids.SALARY, ids.EMPLOYMENT))
        facts = tuple(fact for fact in own if fact and fact.known)
    return Candidates(operation, occupations=occupations, summaries=summaries, facts=facts, intro=intro)


def largest(group: Occupation, store: Store) -> tuple[Occupation, tuple[Phrase, ...]]:
    """The largest member that stands for a group, and the limit that says so; any other occupation as it is."""
    members = store.members(group) if group.is_group else ()
    return (members[0], (one_of_group(group, members[0]),)) if members else (group, ())
