"""Comparisons with the figure of all occupations together: "above average pay", "growing slower than all jobs"."""

from __future__ import annotations

from typing import cast

from careerbot.attributes import Attribute
from careerbot.facts import NATION, Place
from careerbot.frame import Filter, Qualifier, Relation
from careerbot.phrase import phrase
from careerbot.reading import cues
from careerbot.reading.bounds_said import TURNED, before, behind
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.listing import asks_for_jobs
from careerbot.reading.measures import is_change, told_by
from careerbot.reading.places import Where, is_place, where
from careerbot.reading.tokens import Tokens
from careerbot.store.codes import EVERYONE

_REACH = 6  # words before what is compared with that may belong to it


def take(draft: Draft) -> None:
    """Make each a condition, and nothing else of its words; one that has no place is why the question is refused."""
    if not asks_for_jobs(draft):
        return
    at = 0
    while at < len(draft.tokens):
        end = _average(draft.tokens, at)
        if end > at and not _is_of_others(draft, end):
            end = _compared(draft, at, end)
        at = max(end, at + 1)


def _compared(draft: Draft, at: int, end: int) -> int:
    """Add the condition whose comparand stands here; where the words that say it end."""
    tokens, classes = draft.tokens, draft.classes
    start = at
    local = [span for span in draft.open("place") if span.meanings["place"][0] != NATION.code]
    places = {token for span in local for token in range(span.start, span.end)}
    while start and (tokens[start - 1].text in classes.before_average or start - 1 in places):
        start -= 1
    than = not classes.than.isdisjoint(token.text for token in tokens[start:at])
    first = start if places else at
    said = before(tokens, first, max(first - _REACH, 0), classes.before_average, classes.between_negation)
    begin, relation, after = said.reach, said.meant, behind(tokens, end)
    if after.relation:
        end, relation = after.reach, after.relation
    relation = relation if relation in TURNED else ""
    if not (relation or than or (start and tokens[start - 1].text in classes.near) or _is_growth(draft, at, end)):
        return end
    elsewhere = not places.isdisjoint(range(start, at))  # a place's own average
    condition = _condition(draft, begin, end, relation) if relation and not elsewhere else None
    if condition is None:
        words = _words(tokens, *((at, end + 1) if _is_growth(draft, at, end) else (min(begin, start - 1), end)))
        draft.refusal = draft.refusal or phrase("refusal", "no_comparand", words=words)
        return end
    draft.filters.append(condition)
    amplified = [token.text for token in tokens[max(begin - 1, 0) : at] if token.text in classes.amplifier]
    if amplified:
        begin -= tokens[begin - 1].text in classes.amplifier
        draft.qualifiers.append(Qualifier("by_how_much", amplified[0]))
    _account(draft, begin, end, str(condition))
    return end


def _is_growth(draft: Draft, at: int, end: int) -> bool:
    """Whether it goes like "with average growth", which no growth is by itself."""
    about = next((each for span in draft.spans if span.start == end for each in _figures(draft, span)), None)
    joined = at > 0 and draft.tokens[at - 1].text in draft.classes.along_with
    return joined and about is not None and is_change(about.id)


def _average(tokens: Tokens, at: int) -> int:
    """Where words for the figure of all occupations end that begin here; here, if none do."""
    classes, end = tokens.classes, at + 1
    if tokens[at].text not in classes.average:
        if tokens[at].text not in classes.all | classes.typical or not _names_workers(tokens, at + 1):
            return at
        end += 1
    while end < len(tokens) and not tokens[end].stop and tokens[end].text in classes.after_average:
        end += 1
    joined = tokens[end - 1].text in classes.all or not _names_several(tokens, end)
    end += _names_workers(tokens, end) and joined
    while tokens[end - 1].text in classes.preposition:
        end -= 1  # it belongs to what follows
    on_average = len(tokens) > end + 1 and tokens[end + 1].text in classes.average
    return end + 2 if on_average and tokens[end].text in classes.preposition else end


def _names_several(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens[at].text in tokens.classes.jobs


def _names_workers(tokens: Tokens, at: int) -> bool:
    classes = tokens.classes
    return at < len(tokens) and tokens[at].text in classes.jobs | classes.job | classes.worker


def _is_of_others(draft: Draft, end: int) -> bool:
    """Whether the average is one of its own ("the average teacher"), or only comes with a number ("average of 60k")."""
    if any(span.start == end and draft.is_title(span) for span in draft.spans):
        return True
    inside = {at for span in draft.spans if "attribute" in span.meanings for at in range(span.start, span.end)}
    classes = draft.classes
    small = classes.before_average | classes.bound.keys() | classes.before_amount | classes.denial
    while end < len(draft.tokens) and (end in inside or draft.tokens[end].text in small):
        end += 1
    return any(each.start == end for each in draft.amounts)


def _condition(draft: Draft, start: int, end: int, relation: str) -> Filter | None:
    """What is compared in this way with all occupations together; None where nothing can be."""
    everyone, about = draft.store.occupation(EVERYONE), _measure(draft, start, end)
    if everyone is None or about is None or about.unit.many:
        return None
    fact = draft.store.fact(everyone, about.id, _there(draft) if about.is_local else NATION)
    if fact is None or fact.number is None:
        return None
    words = _words(draft.tokens, start, end)
    return Filter(about.id, cast("Relation", relation), fact.number, words=words, of=EVERYONE)


def _there(draft: Draft) -> Place:
    """The state that a list is of, whose own average is meant; the nation where it names none, or several."""
    spans = [span for span in draft.open("place") if is_place(draft.tokens, span, draft.spans)]
    found = where(draft.store, draft.tokens, spans) if spans else Where()
    state = draft.store.place(found.places[0]) if len(found.places) == 1 and not found.choices else None
    return state if state and state.kind == "state" and not found.towns else NATION


def _measure(draft: Draft, start: int, end: int) -> Attribute | None:
    """The attribute that a comparison is of: one that its own words tell, else the nearest named; None of a decline."""
    classes, texts = draft.classes, {token.text for token in draft.tokens[start:end]}
    named = [(_apart(span, start, end), each) for span in draft.spans for each in _figures(draft, span)]
    nearest = min(named, key=lambda each: each[0], default=(0, None))[1]
    told = told_by(classes, texts)
    nearest = draft.store.attribute(draft.store.attribute(told).by) if told else nearest
    if nearest is None or (is_change(nearest.id) and draft.typed & classes.falling):
        return None
    return draft.store.attribute(nearest.median) if texts & classes.median and nearest.median else nearest


def _figures(draft: Draft, span: Span) -> list[Attribute]:
    """The attribute that a span names which has an average."""
    found = [draft.store.attribute(draft.store.attribute(each).by) for each in span.meanings.get("attribute", ())[:1]]
    return [each for each in found if each.is_ranked]


def _apart(span: Span, start: int, end: int) -> int:
    return max(start - span.end, span.start - end, 0)


def _account(draft: Draft, start: int, end: int, said: str) -> None:
    """Take the words of a comparison, so that they tell nothing else: "more" asks for no most."""
    for span in draft.spans:
        if start < span.end and span.start < end:
            named = span.meanings.get("attribute")
            span.meanings = {"attribute": named} if named else {}
            if not named:
                draft.take(span, "filter", said)
    draft.cues.clear()
    cues.collect(draft)


def _words(tokens: Tokens, start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])
