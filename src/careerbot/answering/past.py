"""Whether a frame asks for a past year, or for how something has changed, and of what that is held."""

from __future__ import annotations

from careerbot.attributes import Attribute
from careerbot.facts import Occupation
from careerbot.frame import Frame
from careerbot.store.store import Store

_FIRST = 1900  # a smaller number counts years back
_KINDS = ("year", "pay_change")  # of the qualifiers that ask for another year


def asked_past(frame: Frame, store: Store) -> Attribute | None:
    """The attribute that is held of past years in place of what was asked; None where none is asked or held."""
    if frame.place or frame.places or frame.filters or len(frame.ids) != 1:
        return None
    if not any(each.kind in _KINDS for each in frame.qualifiers):
        return None
    # "Pay growth": growth up to now is of the pay.
    named = [each for each in map(store.attribute, frame.attributes) if each.family != "outlook"]
    if len(named) > 1 or (frame.attributes and not named):
        return None
    asked = named[0] if named else store.attribute(store.usual())
    usual = store.attribute(asked.median) if asked.median else asked
    return usual if usual.past else None


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
