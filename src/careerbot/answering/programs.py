"""Whether a subject leads to an occupation: by the programs linked to it, which rule nothing out, and what is held."""

from __future__ import annotations

from careerbot.answering import degrees
from careerbot.answering.findings import schooling, shortened
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.conditions import meets
from careerbot.facts import Fact, Occupation, known_among
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_SHOWN = 3
_FIRST_DEGREE = "bachelor"  # what a degree in a subject is where no level of it is named


def judged(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """Whether one subject, perhaps with a level of it, leads there; None for other conditions, or without programs."""
    subjects = [each for each in frame.filters if store.attribute(each.attribute).families]
    levels = [each for each in frame.filters if degrees.is_of_schooling(each, store)]
    if len(subjects) != 1 or subjects[0].negated or len(levels) + 1 != len(frame.filters):
        return None
    asked = subjects[0]
    linked, found = meets(store, occupation, asked)
    whole = store.fact(occupation, asked.attribute)
    if found is None or not whole or not whole.items or linked is None:
        return None
    honoured = tuple(map(str, frame.filters)) + frame.attributes
    if any(degrees.met(each, frame, occupation, store)[0] is not True for each in levels):
        other = degrees.judged(levels[0], frame, occupation, store, said)
        return other and other._replace(honoured=honoured)
    shown = shortened(found if linked else whole, _SHOWN)
    need = frame.has("need") or not frozenset(frame.attributes).isdisjoint(store.told_together("way_in"))
    status: Status = "partial" if said else "answered"
    entry = known_among([store.fact(occupation, degrees.scale(store).id)])
    if _is_above_first(entry) and not need and not levels:
        opening = phrase("program", "not_alone", level=entry, a_name=shown, programs=shown)
        return Verdict(status, said, facts=(*entry, shown), opening=opening, honoured=honoured)
    name = ("linked_need" if need else "linked") if linked else ("not_linked_need" if need else "not_linked")
    opening = phrase("program", name, subject=asked.words, programs=shown, a_name=shown)
    facts = known_among(store.fact(occupation, each) for each in schooling(store).named)
    yes = (None if need else True) if linked else False if need else None
    return Verdict(status, said, yes, facts=(shown, *facts), opening=opening, honoured=honoured)


def _is_above_first(entry: tuple[Fact, ...]) -> bool:
    """Whether more than a first degree is typical to start."""
    return any((each.about.rank(str(each.value)) or 0) > (each.about.step(_FIRST_DEGREE) or 0) for each in entry)
