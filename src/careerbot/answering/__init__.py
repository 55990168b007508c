"""A frame and the store make an Answer: one operation is chosen, answers, and what it does not honour is said."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol

from careerbot.answering import limits
from careerbot.answering.choosing import operation_for
from careerbot.answering.shapes import Answer, Instead, Ranking, Verdict, facts_in, refused
from careerbot.frame import Frame, Reading
from careerbot.phrase import Phrase, merged, phrase
from careerbot.store.store import Store


class Operation(Protocol):
    """One way of answering: a module of `operations`, loaded when it is chosen."""

    def answer(self, frame: Frame, store: Store, /) -> Answer | Instead: ...


def answer(reading: Reading, store: Store) -> Answer:
    """The answer to a reading: what is known, and what is not covered."""
    frame = reading.frame
    if reading.refusal:
        unmet = limits.of_the_question(frame, reading.unexplained, store, True)
        return refused(reading.refusal)._replace(limits=merged(unmet))
    if reading.choices or reading.asks:
        from careerbot.answering.operations.clarify import choose

        return choose(reading, store)
    found = _operated(operation_for(frame, store), frame, store)
    if found.status == "declined" and frame.qualifiers:
        found = found._replace(limits=limits.of_the_question(frame, (), store, True))
    if found.status not in ("ambiguous", "declined") and found.operation != "small_talk":
        found = _limited(found, reading, store)
    return found._replace(limits=merged(found.limits))


def _operated(name: str, frame: Frame, store: Store) -> Answer:
    """What an operation answers, or the one that it leaves the frame to."""
    operation: Operation = import_module(f"careerbot.answering.operations.{name}")
    found = operation.answer(frame, store)
    if isinstance(found, Instead):
        return _operated(found.operation, found.frame, store)
    return found if found.operation else found._replace(operation=name)


def next_questions(found: Answer, reading: Reading, store: Store) -> tuple[str, ...]:
    """Two or three questions that could be asked after this answer, and would be answered."""
    from careerbot.answering import suggestions

    return suggestions.after(found, reading.frame, store)


def _limited(found: Answer, reading: Reading, store: Store) -> Answer:
    """With the limits of the question itself: what it asked for and is not honoured makes the answer partial."""
    conditioned = isinstance(found, Ranking | Verdict) or reading.frame.has("importance")
    said = limits.of_the_question(reading.frame, reading.unexplained, store, conditioned)
    if found.status != "no_data":
        said += _places(found, reading.frame, store)
    status = "partial" if said and found.status == "answered" else found.status
    named = (match for match in reading.frame.occupations if match.words not in reading.inherited)
    corrections = limits.of_corrections(named, store)
    return found._replace(limits=(*said, *found.limits, *reading.notes, *corrections), status=status)


def _places(found: Answer, frame: Frame, store: Store) -> tuple[Phrase, ...]:
    """Which of the places asked about the answer says nothing of."""
    places = store.places(frame.places or filter(None, (frame.place,)))
    there = {fact.place for fact in facts_in(found)}
    industries = tuple(place for place in places if place.kind == "industry" and place in there)
    if industries:
        return (limits.of_industry(industries),)
    said = {value for limit in found.limits if limit.kind == "place" for value in limit.values}
    if places and not said and not isinstance(found, Ranking) and there.isdisjoint(places):
        return (phrase("place", "nothing_local", places=places),)
    others = tuple(place for place in places[1:] if place not in there and place not in said)
    return (phrase("place", "one_at_a_time", places=others),) if others else ()


__all__ = ["answer", "next_questions"]
