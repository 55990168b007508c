"""What a fragment takes over from the query before it: whom, what, where, under which conditions, and what is done."""

from __future__ import annotations

from careerbot.conversing.turns import Told
from careerbot.frame import Cue, Filter, Frame, Match, Qualifier, Reading
from careerbot.phrase import phrase

Turns = tuple[Told, ...]
Mentioned = tuple[Match, ...]

# Cues that say what is to be done: a fragment goes on with it.
OPERATIONS = frozenset(
    "compare difference versus more less most least yes_no jobs list can_do most_pay least_pay "
    "fastest_growing fastest_shrinking gap everyone".split()
)
_OF_TIME = ("year", "pay_change")  # kinds of qualifiers
COMPARING: tuple[Cue, ...] = ("compare", "versus", "difference", "more", "less", "than", "which")


def inherited(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """The reading with the occupations, attributes, place, filters and operation that it lacks."""
    now, new = turns[-1], reading.frame
    old = now.frame
    named = bool(new.occupations or new.description or reading.choices)
    matches = _matches(reading, turns, mentioned)
    attributes = () if new.attributes else old.attributes
    place = old.place if lacks_place(reading) else ""
    again = old.has("yes_no") and named and not (new.attributes or now.asked or new.cues & OPERATIONS)
    frame = new._replace(
        occupations=(*matches, *new.occupations),
        attributes=new.attributes or old.attributes,
        place=new.place or place,
        places=new.places or _places(reading, turns),
        filters=_filters(new, old, whole=named and not again),
        qualifiers=_qualifiers(new, old) if named and not again else new.qualifiers,
        period=new.period or ("" if new.attributes else old.period),
        sum=None,  # the amount is one of what was talked about
    )
    if (not named or now.asked or again) and not new.cues & OPERATIONS - {"or"}:
        going_on = OPERATIONS - {"yes_no"} if new.attributes else OPERATIONS
        if new.has("more", "less") and not new.attributes:
            going_on -= {"versus", "compare", "difference"}  # who has more is one figure of them
        cues = new.cues | old.cues & going_on
        order = new.order or ("" if new.attributes and old.occupations else old.order)  # the end of another figure
        frame = frame._replace(cues=cues, order=order, wanted=new.wanted or old.wanted)
    asks = "" if reading.asks == "them" and (matches or frame.places) else reading.asks
    if not _adds(reading) and frame._replace(cues=old.cues) == old:
        return reading._replace(refusal=phrase("refusal", "not_followed"))
    told = (*(match.words for match in matches), *attributes, place)
    return reading._replace(frame=frame, asks=asks, inherited=tuple(dict.fromkeys(filter(None, told))))


def _filters(new: Frame, old: Frame, *, whole: bool) -> tuple[Filter, ...]:
    """The conditions: those of a list that was asked for before stay beside a new one of another kind."""
    if not new.filters:
        return () if whole or new.attributes else old.filters
    if whole or new.attributes or old.occupations or new.cues & OPERATIONS:
        return new.filters
    anew = {each.attribute for each in new.filters}
    return (*(each for each in old.filters if each.attribute not in anew), *new.filters)


def _qualifiers(new: Frame, old: Frame) -> tuple[Qualifier, ...]:
    """What narrows it; a year that was asked of somebody is asked of others too."""
    if new.attributes or any(each.kind in _OF_TIME for each in new.qualifiers):
        return new.qualifiers
    return (*new.qualifiers, *(each for each in old.qualifiers if each.kind in _OF_TIME))


def _matches(reading: Reading, turns: Turns, mentioned: Mentioned) -> Mentioned:
    """The occupations that a question leaves to the conversation; the two named last where it compares."""
    new, old = reading.frame, turns[-1].frame
    if new.has("those_named") and turns[-1].is_set and not turns[-1].of_places:
        words = {each.occupation: each for each in (*mentioned, *old.occupations)}
        return tuple(words.get(code, Match(code, "")) for code in turns[-1].listed)
    if new.has("compare", "versus", "difference") and len(new.occupations) == 1 and reading.fragment:
        return old.occupations[:1]  # "compare that with lawyers"
    if new.has("jobs") and new.has("than") and new.has("pronoun"):
        return old.occupations[:1]  # "jobs that pay more than that"
    if new.occupations or new.description or reading.choices or new.has("jobs", "list", "can_do"):
        return ()
    if len(old.occupations) < 2 and new.has("which", "more", "less", "compare", "difference"):
        return old.occupations if _places(reading, turns) else mentioned[-2:]
    return old.occupations


def _places(reading: Reading, turns: Turns) -> tuple[str, ...]:
    """The places that a comparison is between: one that is named and the one before, or the last two asked about."""
    new, old = reading.frame, turns[-1].frame
    if not new.has(*COMPARING) or new.occupations or new.places or len(old.occupations) != 1 or not old.place:
        return ()
    if new.place:
        compared = new.has("compare", "versus", "difference", "than")
        return (old.place, new.place) if compared and new.place != old.place else ()
    before = turns[-2].frame if len(turns) > 1 else Frame()
    other = before.place if before.ids == old.ids else ""
    return (other, old.place) if other and other != old.place and not new.attributes else ()


def _adds(reading: Reading) -> bool:
    """Whether a fragment says anything of its own."""
    new = reading.frame
    named = new.occupations or new.attributes or new.place or new.places or new.filters or new.qualifiers
    return bool(named or new.cues & OPERATIONS or new.order or new.wanted or reading.choices or reading.asks)


def lacks_place(reading: Reading) -> bool:
    """Whether a place can be taken over: none is named, and what is asked is known by place."""
    return not (reading.national or reading.frame.place or reading.frame.places)
