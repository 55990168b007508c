"""What the user is and earns, in questions that mean it: "what could I move to", "more than what I make"."""

from __future__ import annotations

from careerbot.conversing.inheriting import COMPARING
from careerbot.conversing.turns import Goal
from careerbot.frame import Frame, Reading
from careerbot.phrase import phrase


def taken(reading: Reading, old: Frame | None, goal: Goal | None) -> tuple[Reading, bool]:
    """The reading with the user's own job, place and pay where it means them, and whether it lacks nothing then."""
    new = reading.frame
    if goal is None and new.has("mine") and new.has("than", "compare", "more", "less") and not new.has("jobs"):
        return reading._replace(refusal=phrase("turn", "not_told")), True
    if goal is None or not new.has("mine"):
        return reading, False
    others = tuple(each for each in (new.occupations or (old.occupations if old else ())) if each != goal.job)
    compared = others and new.has("pronoun", "named_once", *COMPARING) and not new.has("jobs")
    told = tuple(filter(None, (goal.job.words, goal.place)))
    reading = reading._replace(asks="", inherited=told)
    if compared and goal.paid and old:
        # What one earns is known, and need not be taken from what others do.
        frame = new._replace(occupations=others[:1], attributes=new.attributes or old.attributes, paid=goal.paid)
        return reading._replace(frame=frame._replace(place=new.place or old.place)), True
    place = new.place or ("" if reading.national else goal.place)
    if compared:
        frame = new._replace(occupations=(*others, goal.job), place=place, cues=new.cues | {"compare"})
        attributes = new.attributes or (old.attributes if old else ())
        return reading._replace(frame=frame._replace(attributes=attributes)), True
    return reading._replace(frame=new._replace(occupations=(goal.job,), place=place)), True
