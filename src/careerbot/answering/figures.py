"""The figures asked for, of one or several occupations."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of, together
from careerbot.answering.groups import asked_about
from careerbot.answering.limits import by_day
from careerbot.answering.shapes import FactsAnswer
from careerbot.facts import Fact
from careerbot.frame import Frame
from careerbot.store.store import Store


def figures(frame: Frame, store: Store) -> FactsAnswer:
    """Every attribute asked for, of every occupation; the fact of one alone with those shown beside it."""
    occupations, place, attributes = asked_about(frame, store), place_of(frame, store), _told_by(frame, store)
    found = together([find(store, occupation, each, place) for occupation in occupations for each in attributes])
    beside = found.beside
    if len({fact.occupation for fact in found.facts}) == len(attributes) == 1 and found.facts[0].known:
        beside += _companions(store, found.facts[0], attributes[0])
    if frame.has("men"):
        told_first = (fact._replace(value=fact.items[::-1]) if fact.about.is_split else fact for fact in found.facts)
        found = found._replace(facts=tuple(told_first))
    daily = by_day(frame)
    status = "partial" if daily and found.status == "answered" else found.status
    met = () if attributes == frame.attributes else frame.attributes
    # Of several, each group is told by its figure alone.
    members = found.members if len(occupations) == 1 or not found.facts else ()
    told = (found.facts, beside, members, frame.period)
    return FactsAnswer(status, (*found.limits, *daily), *told, honoured=met)


def _told_by(frame: Frame, store: Store) -> tuple[str, ...]:
    """The attributes asked for; pay by the hour that is asked by a longer time is pay by the year, which is divided."""
    hourly = {each for each in frame.attributes if store.attribute(each).unit.symbol == "USD/hour"}
    if not frame.period or store.usual() in frame.attributes:
        return frame.attributes
    return tuple(store.usual() if each in hourly else each for each in frame.attributes)


def _companions(store: Store, fact: Fact, attribute: str) -> tuple[Fact, ...]:
    """Attributes shown with this one, of the same source and scope (the median beside the mean)."""
    others = (store.fact(fact.occupation, other, fact.place) for other in store.attribute(attribute).beside)
    same = (fact.source, fact.scope, fact.place)
    return tuple(each for each in others if each and each.known and (each.source, each.scope, each.place) == same)
