"""Whether a frame asks for a past year, or for how something has changed, and of what that is held."""

from __future__ import annotations

from operator import ge, gt, le, lt

from careerbot.attributes import Attribute
from careerbot.facts import Occupation
from careerbot.frame import Frame
from careerbot.store.store import Store

_FIRST = 1900  # a smaller number counts years back
_BOUNDS = {">": gt, ">=": ge, "<": lt, "<=": le}
_KINDS = ("year", "pay_change")  # of the qualifiers that ask for another year


def asked_past(frame: Frame, store: Store) -> Attribute | None:
    """The attribute that is held of past years in place of what was asked; None where none is asked or held.

    A single bound on it is asked of the year that is named: "did they earn more than $50,000 in 2017".
    """
    if frame.place or frame.places or len(frame.ids) != 1 or (frame.filters and not _is_bound(frame)):
        return None
    if not any(each.kind in _KINDS for each in frame.qualifiers):
        return None
    limited = [store.attribute(each.attribute) for each in frame.filters]
    # "Pay growth": growth up to now is of the pay.
    named = [each for each in map(store.attribute, frame.attributes) if each.family != "outlook"]
    if len(named) > 1 or (frame.attributes and not named):
        return None
    asked = next(iter((*named, *limited)), store.attribute(store.usual()))
    if any(each.family != asked.family for each in limited):
        return None
    usual = store.attribute(asked.median) if asked.median else asked
    return usual if usual.past else None


def _is_bound(frame: Frame) -> bool:
    """Whether the conditions are one plain bound, asked as yes or no of a year."""
    asked = len(frame.filters) == 1 and frame.has("yes_no") and reaches(frame, 0) is not None
    return asked and any(each.kind == "year" for each in frame.qualifiers)


def reaches(frame: Frame, number: float) -> bool | None:
    """Whether a number meets the one bound of a question; None where that is no plain bound on a number."""
    asked = frame.filters[0]
    holds = _BOUNDS.get(asked.relation)
    if holds is None or asked.high is not None or isinstance(asked.value, str):
        return None
    return holds(number, asked.value) is not asked.negated


def year_asked(frame: Frame, store: Store, occupation: Occupation, about: Attribute) -> int | None:
    """The year that was named, or the first one held where a change is asked for; None for one that is not held."""
    held = store.past_years(occupation, about)
    named = [each.words.removeprefix("in ") for each in frame.qualifiers if each.kind == "year"]
    if not held:
        return None
    if not named:
        return held[0]
    numbers = [int(word) for each in named for word in each.split() if word.isdigit()]
    if len(numbers) != 1:
        return held[0] if not named else None
    year = numbers[0] if numbers[0] >= _FIRST else held[-1] - numbers[0]
    return year if year in held and year != held[-1] else None
