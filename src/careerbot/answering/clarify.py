"""A question back: which occupation, or which place, was meant."""

from __future__ import annotations

from careerbot.answering.choosing import operation_if_named
from careerbot.answering.decline import refused
from careerbot.answering.limits import of_qualifier
from careerbot.answering.shapes import Answer, Choices
from careerbot.frame import Frame, Reading
from careerbot.store.store import Store

_MOST_CHOICES = 8
_SEVERAL = "Which occupations do you want to compare?"
_NOT_OCCUPATIONS = ("military", "person")  # qualifiers that name whom the question is about


def answer(frame: Frame, store: Store) -> Answer:
    whom = next((each for each in frame.qualifiers if each.kind in _NOT_OCCUPATIONS), None)
    if whom:
        return refused(of_qualifier(whom, "these workers", store))
    several = operation_if_named(frame) in ("compare", "difference")
    asked = _SEVERAL if several else "Which occupation do you mean?"
    return Choices(operation_if_named(frame), "ambiguous", question=asked)


def choose(reading: Reading, store: Store) -> Answer:
    """The choice that the words leave open, likeliest first."""
    frame = reading.frame
    occupations = store.occupations(reading.choices)[:_MOST_CHOICES]
    places = tuple(place for code in frame.places if (place := store.place(code)) is not None)
    if reading.asks == "place" or (places and not occupations):
        question = "Which place do you mean?"
        return Choices(operation_if_named(frame), "ambiguous", question=question, places=places[:_MOST_CHOICES])
    about = f' by "{reading.asks}"' if reading.asks and occupations else ""
    question = _SEVERAL if reading.asks == "them" and not occupations else f"Which occupation do you mean{about}?"
    return Choices(operation_if_named(frame), "ambiguous", question=question, occupations=occupations)
