"""The industry that an occupation is worked in, in place of a state or a city: "nurse salary in nursing homes"."""

from __future__ import annotations

from careerbot.facts import NATION
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.listing import asks_for_jobs


def settle(draft: Draft) -> None:
    """Let what is called an industry be nothing else: "in the software publishing industry", "working in finance"."""
    for span in draft.spans:
        if "industry" not in span.meanings:
            continue
        called = draft.tokens[span.end - 1].text in draft.classes.industry
        placed = draft.preposition(span) in draft.classes.before_industry and span.start > 0
        if placed and (called or _is_worked_in(draft, span) or _is_a_name(draft, span)):
            span.meanings = {"industry": span.meanings["industry"], "qualifier": ["setting"]}


def _is_worked_in(draft: Draft, span: Span) -> bool:
    """Whether it goes like "working in ...", "inside ..."."""
    at = span.start - 1 - (draft.before(span) in draft.classes.article)
    verb = draft.tokens[at - 1].text if at > 0 else ""
    return verb in draft.classes.working or draft.tokens[at].text in draft.classes.inside


def _is_a_name(draft: Draft, span: Span) -> bool:
    """Whether several words mean no field or setting that is known by other figures, nor whom is asked about."""
    if span.length < 2 or {"field", "qualifier"} & set(span.meanings):
        return False
    others = any(other is not span and draft.is_title(other) for other in draft.spans)
    return others or not {"title", "field_title"} & set(span.meanings)


def named(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...]) -> tuple[str, ...]:
    """The industries named, where the figures asked for are known in them, else the places, of which no industry's
    figures are held: it is a setting then."""
    spans = [span for span in draft.open("industry") if _stands_for_industry(draft, span)]
    if not spans:
        return places
    elsewhere = bool(places) and places != (NATION.code,)
    if elsewhere:
        spans = [span for span in spans if draft.preposition(span) in draft.classes.before_industry]
    goes_on = draft.has("fragment", "pronoun") or draft.first in draft.classes.conjunction
    if not (spans and (draft.matches or attributes or goes_on or asks_for_jobs(draft))):
        return places
    codes = tuple(dict.fromkeys(span.meanings["industry"][0] for span in spans))
    asked = attributes or (draft.store.usual(),)  # nothing else is told of those named there
    elsewhere = elsewhere or (not attributes and draft.has("difference"))
    known = not elsewhere and all(_is_known(draft, attribute, code) for attribute in asked for code in codes)
    for span in spans:
        if known:
            draft.take(span, "place", span.meanings["industry"][0])
        elif "qualifier" not in span.meanings:
            draft.qualify(span, "setting")
    return codes if known else places


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
    if not draft.matches and asks_for_jobs(draft):
        return True
    place = draft.store.place(code)
    if place is None or not draft.store.attribute(attribute).is_local:
        return False
    named = draft.store.occupations(match.occupation for match in draft.matches)
    found = [draft.store.fact(occupation, attribute, place) for occupation in named]
    return all(fact is not None and fact.known and fact.place == place for fact in found)
