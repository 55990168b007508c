"""A question back: which occupation, or which place, was meant."""

from __future__ import annotations

from careerbot.answering.choosing import operation_if_named
from careerbot.answering.shapes import Answer, Choices, refused
from careerbot.frame import Frame, Reading
from careerbot.phrase import phrase
from careerbot.store.store import Store

_MOST_CHOICES = 8
_SEVERAL = phrase("question", "several")
_ONE = phrase("question", "one")
# Qualifiers that name whom the question is about, or when: no occupation would make it one that can be answered.
_NOT_OCCUPATIONS = ("military", "person", "year")


def answer(frame: Frame, store: Store) -> Answer:
    whom = next((each for each in frame.qualifiers if each.kind in _NOT_OCCUPATIONS), None)
    if whom:
        return refused(phrase(whom.kind, words=(whom.words,), plural=phrase("people", "these")))
    wanted = operation_if_named(frame, store)
    asked = _SEVERAL if wanted in ("compare", "difference") else _ONE
    return Choices("ambiguous", question=asked, wanted=wanted)


def choose(reading: Reading, store: Store) -> Answer:
    """The choice that the words leave open, likeliest first."""
    wanted = operation_if_named(reading.frame, store)
    occupations = tuple(sorted(store.occupations(reading.choices), key=lambda each: each.is_rest))[:_MOST_CHOICES]
    places = store.places(reading.frame.places)
    if reading.asks == "place" or (places and not occupations):
        asked, offered = phrase("question", "place"), places[:_MOST_CHOICES]
        return Choices("ambiguous", question=asked, places=offered, wanted=wanted, operation="clarify")
    asked = _SEVERAL if reading.asks == "them" and not occupations else _ONE
    if reading.asks and occupations:
        asked = phrase("question", "by_words", typed=reading.asks)
    return Choices("ambiguous", question=asked, occupations=occupations, wanted=wanted, operation="clarify")
