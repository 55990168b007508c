"""The industry that an occupation is worked in, in place of a state or a city: "nurse salary in nursing homes"."""

from __future__ import annotations

from careerbot.reading.draft import Draft
from careerbot.reading.filters import asks_for_jobs
from careerbot.reading.lexicon import Span


def named(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of the industries named, where the figures asked for are known in them; otherwise they are settings."""
    spans = [span for span in draft.open("industry") if _stands_for_industry(draft, span)]
    goes_on = draft.has("fragment", "pronoun") or draft.first in draft.classes.conjunction
    if not spans or not (draft.matches or attributes or goes_on or asks_for_jobs(draft)):
        return ()
    codes = tuple(dict.fromkeys(span.meanings["industry"][0] for span in spans))
    known = (bool(attributes) or not draft.matches) and all(
        _is_known(draft, attribute, code) for attribute in attributes for code in codes
    )
    for span in spans:
        if known:
            draft.take(span, "place", span.meanings["industry"][0])
        elif "qualifier" not in span.meanings:
            draft.qualify(span, "setting")
    return codes if known else ()


def asks_for_jobs_there(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...]) -> bool:
    """Whether it goes like "jobs in the paper mill industry": which jobs are the most common there."""
    named = attributes or draft.matches or draft.filters
    place = draft.store.place(places[0]) if places and not named and draft.has("jobs") else None
    return place is not None and place.kind == "industry"


def _stands_for_industry(draft: Draft, span: Span) -> bool:
    """Whether a word stands for where one works: "in oil", but not "oil"; a field of work wherever it stands."""
    kinds = set(span.meanings)
    if kinds & {"attribute", "title"}:
        return False
    if kinds & {"field", "qualifier"} or span.length > 1:
        return True
    return draft.preposition(span) in draft.classes.before_industry


def _is_known(draft: Draft, attribute: str, code: str) -> bool:
    place = draft.store.place(code)
    if place is None or not draft.store.attribute(attribute).is_local:
        return False
    named = draft.store.occupations(match.occupation for match in draft.matches)
    found = [draft.store.fact(occupation, attribute, place) for occupation in named]
    return all(fact is not None and fact.known and fact.place == place for fact in found)
