"""Whether most of those who work in an occupation, or many of them, are women or men, and how many that is."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of
from careerbot.answering.groups import asked_about
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.facts import NATION, Occupation
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_HALF, _FEW = 50, 25  # per cent


def judged(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """The share that was asked about, and whether it is a majority, or many; None for other conditions."""
    asked = frame.filters[0]
    about = store.attribute(asked.attribute)
    if len(frame.filters) > 1 or asked.negated or not about.is_split or not isinstance(asked.value, str):
        return None
    found = find(store, occupation, about.id)
    fact = found.first
    member = next((each for each in fact.items if each.name == asked.value), None) if fact else None
    if fact is None or member is None or member.value is None:
        return None
    most, many = member.value > _HALF, asked.relation == ">="
    some = many and not most and member.value >= _FEW
    name = "yes" if most else "some" if some else "few" if many else "no"
    share = fact._replace(value=(member,))
    opening = phrase("share", name, share=share, whom=fact, name=asked.value)
    status: Status = "partial" if said else "answered"
    yes = None if some else most
    honoured = (str(asked), *frame.attributes[:1], frame.order)
    return Verdict(status, (*said, *found.limits), yes, facts=(fact,), opening=opening, honoured=honoured)


def counted(frame: Frame, store: Store) -> Answer | None:
    """How many women or men work in an occupation: their share times its jobs, which are of two surveys; None where
    that is not asked, or not known."""
    named, split = asked_about(frame, store), [each for each in frame.attributes if store.attribute(each).is_split]
    asked = "men" if frame.has("men") else "women"
    if len(named) != 1 or not split or frame.filters or not frame.has("men", "women"):
        return None
    if named[0].kind == "own" or place_of(frame, store) != NATION:
        return None
    found = find(store, named[0], split[0])
    fact, jobs = found.first, store.fact(named[0], store.told_together("best")[2])
    member = next((each for each in fact.items if each.name == asked), None) if fact else None
    if fact is None or member is None or not member.value or jobs is None or not jobs.number or jobs.scope:
        return None
    count = float(f"{jobs.number * member.value / 100:.3g}")
    share = fact._replace(value=(member,))
    opening = phrase("share", "count", share=share, all=jobs, count=count, plural=named[0], name=asked)
    honoured = (*frame.attributes, *frame.ids, frame.place)
    status: Status = "partial" if found.limits else "answered"
    return Verdict(status, found.limits, facts=(share, jobs), opening=opening, honoured=honoured)
