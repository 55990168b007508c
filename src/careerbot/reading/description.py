"""The words that describe an occupation without naming it: "what is a person called that makes maps?"."""

from __future__ import annotations

from careerbot.frame import Cue
from careerbot.reading.cues import names_jobs
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Tokens

_COMPARING: tuple[Cue, ...] = ("more", "most", "least", "less", "most_pay", "compare")
_SMALL = {"filler", "cue"}
_MEASURING = {"filler", "cue", "attribute", "level", "step", "number"}
_RANKING = ("most_pay", "least_pay", "fastest_growing", "fastest_shrinking")


def unless_it_names(spans: list[Span], found: Tokens) -> None:
    """Take "what type of engineer" for no description where the most of something is asked for, or nothing else said.

    A job by what it pays, or by the level of schooling it needs, is no description either: such jobs are listed.
    """
    for span in spans:
        if _opens(span) and _is_measured(span, spans, found):
            span.meanings["cue"] = ["jobs", "list"]
    describing = [span for span in spans if span.length > 1 and _opens(span)]
    if not describing:
        return
    ranked = any(set(_RANKING) & set(span.meanings.get("cue", ())) for span in spans)
    opening = {at for span in spans if _opens(span) for at in range(span.start, span.end)}
    small = {span.start for span in spans if span.length == 1 and _SMALL & set(span.meanings)}
    several = any(found[span.start].text in found.classes.kinds for span in describing)  # "all kinds of nurses, pay"
    figures = [span for span in spans if several and {"attribute", "place"} & set(span.meanings)]
    asked = {at for span in figures for at in range(span.start, span.end)}
    if not ranked and not opening | small | asked >= set(range(len(found))):
        return
    for span in describing:
        span.meanings["cue"] = [cue for cue in span.meanings["cue"] if cue != "reverse"]
        if not span.meanings["cue"]:
            del span.meanings["cue"]
    spans[:] = [span for span in spans if span.meanings]


def _is_measured(opening: Span, spans: list[Span], found: Tokens) -> bool:
    """Whether a job is told by measures alone: "a job that pays over 60k", "a career that needs no degree"."""
    inside = {token.text for token in found[opening.start : opening.end]}
    if inside.isdisjoint(found.classes.job) or inside.isdisjoint(found.classes.clause - found.classes.wh):
        return False
    behind = [span for span in spans if span.start >= opening.end and _MEASURING & set(span.meanings)]
    told = {at for span in behind for at in range(span.start, span.end)}
    told |= {at for at, token in enumerate(found) if token.value is not None or token.text in found.classes.cardinal}
    measured = any({"attribute", "level", "step"} & set(span.meanings) for span in behind)
    return measured and told.issuperset(range(opening.end, len(found)))


def words(draft: Draft) -> str:
    """The describing words, or "" where the question describes nothing. Accounts for every span."""
    if not _describes(draft):
        return ""
    nouns, empty = draft.classes.clinician, draft.classes.empty
    asking = draft.classes.what | draft.classes.how
    said: list[str] = []
    asks = False  # what is asked behind the description is no part of it
    for at, span in enumerate(draft.spans):
        behind = {word for each in draft.spans[at:] for word in draft.words(each)} & draft.classes.those_described
        asks = asks or bool(said and behind and asking & set(draft.words(span)))
        if asks and "attribute" in span.meanings:
            continue
        kept = [word for word in draft.words(span) if (word in nouns if _opens(span) else word not in empty)]
        said += kept
        draft.take(span, "description" if kept else "cue", " ".join(kept) if kept else "reverse")
    return " ".join(said)


def _opens(span: Span) -> bool:
    return "reverse" in span.meanings.get("cue", ())


def _describes(draft: Draft) -> bool:
    return _opened_by_cue(draft) if draft.has("reverse") else _opened_by_who(draft)


def _opened_by_cue(draft: Draft) -> bool:
    """Whether "a person who ..." has content behind it, unless "jobs that involve ..." asks for a list by condition."""
    if draft.first in draft.classes.asking or draft.typed & draft.classes.jobs or names_jobs(draft):
        return False
    cue = next(span for span in draft.spans if _opens(span))
    if draft.after(cue) in draft.classes.being_one and any(draft.is_title(span) for span in draft.spans):
        return False  # people are described by the occupation named
    return any(span is not cue and not _says_little(span) for span in draft.spans)


def _says_little(span: Span) -> bool:
    """Whether a span tells nothing of what is done: small words, and who somebody is ("someone who is deaf")."""
    return bool(_SMALL & set(span.meanings)) or "group_of_people" in span.meanings.get("qualifier", ())


def _opened_by_who(draft: Draft) -> bool:
    """Whether it goes like "who fixes elevators"."""
    if draft.first != "who" or len(draft.tokens) < 3 or draft.has(*_COMPARING):
        return False
    if sum(draft.is_title(span) for span in draft.spans) > 1:
        return False  # "who" compares those named
    verb, following = draft.tokens[1].text, draft.tokens[2]
    if verb in draft.classes.describes_with_object:
        return following.text not in draft.classes.object_of_pay and following.value is None
    return verb.endswith("s") and verb not in draft.classes.describes_no_one
