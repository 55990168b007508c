"""A question back: which occupation, or which place, was meant."""

from __future__ import annotations

from careerbot.answering.decline import refused
from careerbot.answering.limits import of_qualifier
from careerbot.answering.shapes import Answer, Choices
from careerbot.answering.superlative import EXTREMES
from careerbot.frame import Frame, Reading
from careerbot.store.store import Store

_MOST_CHOICES = 8
_SEVERAL = "Which occupations do you want to compare?"
_NOT_OCCUPATIONS = ("military", "person")  # qualifiers that name whom the question is about


def fits(frame: Frame) -> bool:
    """An attribute or a comparison, and no occupation that it could be about."""
    if frame.occupations or frame.description or frame.filters:
        return False
    # "Which pays more?" has an order too, but compares two that were not named.
    if frame.order and (frame.has("jobs", *EXTREMES) or not frame.has("more", "less")):
        return False
    if frame.has("jobs") and (frame.has("list", "you_know") or frame.attributes):
        return False
    return bool(frame.attributes or frame.places or frame.place or frame.has("compare", "difference", "versus"))


def answer(frame: Frame, store: Store) -> Answer:
    whom = next((each for each in frame.qualifiers if each.kind in _NOT_OCCUPATIONS), None)
    if whom:
        return refused(of_qualifier(whom, "these workers", store))
    several = _operation(frame) in ("compare", "difference")
    asked = _SEVERAL if several else "Which occupation do you mean?"
    return Choices(_operation(frame), "ambiguous", question=asked)


def choose(reading: Reading, store: Store) -> Answer:
    """The choice that the words leave open, likeliest first."""
    frame = reading.frame
    occupations = store.occupations(reading.choices)[:_MOST_CHOICES]
    places = tuple(place for code in frame.places if (place := store.place(code)) is not None)
    if reading.asks == "place" or (places and not occupations):
        question = "Which place do you mean?"
        return Choices(_operation(frame), "ambiguous", question=question, places=places[:_MOST_CHOICES])
    about = f' by "{reading.asks}"' if reading.asks and occupations else ""
    question = _SEVERAL if reading.asks == "them" and not occupations else f"Which occupation do you mean{about}?"
    return Choices(_operation(frame), "ambiguous", question=question, occupations=occupations)


def _operation(frame: Frame) -> str:
    """What would have been done."""
    if frame.has("yes_no") and frame.attributes:
        return "yes_no"
    if frame.has("difference", "versus", "compare") and not frame.attributes:
        return "difference"
    if frame.has("more", "less", "compare", "versus") and frame.attributes:
        return "compare"
    if frame.attributes == ("how_to_become",):
        return "how_to"
    if frame.attributes == ("definition",):
        return "define"
    return "lookup" if frame.attributes else "overview"
