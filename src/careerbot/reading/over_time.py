"""What is asked of another time: how something has changed up to now, and whether there will be more of it."""

from __future__ import annotations

from careerbot.frame import Cue, Qualifier
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.measures import CHANGE, SIZE

_COMING: dict[Cue, Cue] = {"more": "rising", "less": "falling"}
_OF_JOBS = ("jobs", "outlook", "schooling")  # families that "will there be more of them" may seem to ask for


def asked(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """The attributes asked for, with the growth of jobs for "will there be more nurses"; adds that a change up to now
    is asked for: "has the number of nurses fallen"."""
    moved = not draft.typed.isdisjoint(draft.classes.losing | draft.classes.falling | draft.classes.gaining)
    since = not draft.typed.isdisjoint(draft.classes.since)
    if len(draft.matches) != 1 or draft.filters or (draft.has("jobs") and not (moved and since)):
        return attributes
    draft.cues -= {"jobs"}  # those of one occupation are counted, not listed
    of_jobs = all(draft.store.attribute(each).family in _OF_JOBS for each in attributes)
    if draft.first in draft.classes.future and of_jobs:
        return _coming(draft) or attributes
    if draft.first in draft.classes.up_to_now or since:
        return _up_to_now(draft, attributes)
    return attributes


def _coming(draft: Draft) -> tuple[str, ...]:
    for compared, way in _COMING.items():
        if draft.has(compared):
            draft.cues -= {"more", "less", "most", "least", "than", "need"}
            draft.cues |= {way, "yes_no"}
            for at, part in draft.parts.items():
                if part.role == "attribute" and part.words in draft.classes.needed:
                    draft.parts[at] = part._replace(role="context")  # more of them needed are more of them
            return (CHANGE,)
    return ()


def _up_to_now(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    up, down = draft.classes.rising | draft.classes.gaining, draft.classes.falling | draft.classes.losing
    ways: list[tuple[Cue, frozenset[str]]] = [("rising", up), ("falling", down)]
    for span in draft.spans:
        for cue, words in ways:
            if draft.text(span) in words and _says_nothing_else(span):
                draft.cues.add(cue)
                draft.take(span, "cue", cue)
    kept = tuple(each for each in attributes if each != CHANGE)
    if not draft.typed.isdisjoint(draft.classes.jobs) and draft.has("rising", "falling"):
        for at, part in draft.parts.items():
            if part.role == "attribute" and not draft.classes.jobs.isdisjoint(part.words.split()):
                draft.parts[at] = part._replace(role="context")  # "the jobs of" counts them here
        kept = tuple(each for each in kept if draft.store.attribute(each).past)
    if not kept and draft.has("rising") and not draft.typed.isdisjoint(draft.classes.of_more_pay):
        usual = draft.store.attribute(draft.store.usual())
        kept = (usual.median or usual.id,)
    moves = draft.has("rising", "falling") and all(draft.store.attribute(each).past for each in kept)
    if not moves or any(each.kind == "pay_change" for each in draft.qualifiers):
        return attributes
    draft.qualifiers.append(Qualifier("pay_change", draft.first))
    return kept or (SIZE,)


def _says_nothing_else(span: Span) -> bool:
    return span.meanings.keys() <= {"attribute", "cue", "filler"}
