"""Which figure a superlative goes by, and from which end: direction x measure, in any order and with words between."""

from collections.abc import Iterator
from typing import NamedTuple

from careerbot.frame import Order
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.measures import AGES, CHANGE, SIZE
from careerbot.store.codes import NAMED

_REACH = 6  # words between a superlative and what it measures


class Superlative(NamedTuple):
    """The figure to go by and its end, and the word that says it.

    falling: asked of a decline ("declining fastest"), whose least is a growth below zero and nearest to it.
    """

    attribute: str
    order: Order
    word: str
    falling: bool = False


class _Measure(NamedTuple):
    attribute: str
    falling: bool = False
    turned: bool = False  # the figure is the other part of the whole: men of the share of women


def directs(draft: Draft, at: int) -> bool:
    """Whether a superlative stands at a token, or "high" of "from high to low"."""
    classes = draft.classes
    if at < 0 or at + 2 >= len(draft.tokens) or draft.tokens[at + 1].text not in classes.range_goes_on:
        return at >= 0 and draft.tokens[at].text in classes.greatest | classes.smallest
    ends = classes.greatest | classes.smallest | classes.high_end | classes.low_end
    return draft.tokens[at].text in ends and draft.tokens[at + 2].text in ends


def named(draft: Draft) -> list[Superlative]:
    """What each superlative of a question that measures something asks for; "top 5" only counts beside another one."""
    found = [*_named(draft)]
    counting = {draft.tokens[each.start - 1].text for each in draft.amounts if each.start and not each.relation}
    counted = counting & draft.classes.before_count
    return [each for each in found if each.word not in counted] or found


def _named(draft: Draft) -> Iterator[Superlative]:
    spans = {at: span for span in draft.spans for at in range(span.start, span.end)}
    at = 0
    while at < len(draft.tokens):
        up, end = _direction(draft, at)
        if end > at:
            found = _measure(draft, spans, at, end)
            if found and draft.store.attribute(draft.store.attribute(found.attribute).by).is_ranked:
                worst = found.falling and draft.tokens[at].text in draft.classes.worst
                up = (up or worst) != found.turned
                order: Order = "highest" if up != found.falling else "lowest"
                yield Superlative(found.attribute, order, draft.tokens[at].text, found.falling)
        at = max(end, at + 1)


def _direction(draft: Draft, at: int) -> tuple[bool, int]:
    """Whether the superlative that begins at a token means the most, and where it ends (at the token for none).

    An adverb that it steps up turns it round or not: "most slowly" is the least, "least well" too.
    """
    classes, text = draft.classes, draft.tokens[at].text
    if not directs(draft, at) or _is_bound(draft, at):
        return True, at
    up, end = text in classes.greatest | classes.high_end, at + 1
    while end < len(draft.tokens) and draft.tokens[end].text in classes.strongly | classes.weakly:
        up, end = up == (draft.tokens[end].text in classes.strongly), end + 1
    return up, end


def _is_bound(draft: Draft, at: int) -> bool:
    """Whether it goes like "at most", "at the least", "tops 60k", "most workers are"."""
    if any(at in each.words for each in draft.amounts):
        return True
    before = [token.text for token in draft.tokens[max(at - 2, 0) : at]]
    after = draft.tokens[at + 1 : at + 3]
    beyond = draft.classes.article.issuperset(before[-1:])  # "at the most"
    if draft.classes.before_bound.intersection(before[:-1] if beyond else before[-1:]):
        return True
    counted = any(token.text in draft.classes.worker for token in after[:1])
    stands = any(token.text in draft.classes.be for token in after[1:])
    return counted and stands


def _measure(draft: Draft, spans: dict[int, Span], at: int, end: int) -> _Measure | None:
    """What a superlative is of: what it stands in or right before, what ends right before it, or what is nearest."""
    if draft.tokens[at].text in draft.classes.ages:
        return _Measure(AGES)
    ahead, near = (None, False) if _is_first(draft, at) else _ahead(draft, spans, at, end)
    if ahead and near:
        return ahead
    back, close = _behind(draft, spans, at)
    return back if back and (close or not ahead) else ahead


def _ahead(draft: Draft, spans: dict[int, Span], at: int, end: int) -> tuple[_Measure | None, bool]:
    """The measure that follows in the same clause; whether nothing but small words stands between."""
    number, near = None, True
    for here in range(end, min(end + _REACH, len(draft.tokens))):
        token, span = draft.tokens[here], spans[here]
        if token.stop or token.text in draft.classes.clause or directs(draft, here):
            break
        if token.text in draft.classes.common:
            return _Measure(SIZE), True
        if token.text in draft.classes.quantity:
            number = number or _Measure(SIZE) if token.text in draft.classes.number_of else number
            continue
        found = None if "title" in span.meanings else _of_token(draft, span, here, at)
        if found:
            return found, near
        counted = number or draft.tokens[at].text in draft.classes.count_most
        if token.text in draft.classes.worker or (token.text in draft.classes.jobs and _is_counted(draft, spans, at)):
            return (_Measure(SIZE), True) if counted else (None, False)
        if token.text in draft.classes.jobs:
            break
        near = near and "title" not in span.meanings and bool({"filler", "cue"} & set(span.meanings))
    return None, False


def _is_counted(draft: Draft, spans: dict[int, Span], at: int) -> bool:
    """Whether what is listed was named before, so that jobs are a number of it: "careers with the most jobs"."""
    listed = {"jobs", "state", "city", "industry", "place"}
    named = any(token.text in draft.classes.jobs for token in draft.tokens[:at])
    return named or any(listed & set(spans[here].meanings.get("cue", ())) for here in range(at))


def _behind(draft: Draft, spans: dict[int, Span], at: int) -> tuple[_Measure | None, bool]:
    """The measure that stands before in the same clause; whether right before: "pay the most", "by pay, highest"."""
    close, here, stopped = True, at - 1, draft.tokens[at].stop
    if stopped and not _is_first(draft, at):
        return None, False
    while here >= 0:
        token, span = draft.tokens[here], spans[here]
        found = None if "title" in span.meanings else _of_token(draft, span, here, at)
        if found:
            return found, close
        if token.stop or token.text in draft.classes.clause:
            break
        close = close and (token.text in draft.classes.article or token.text in draft.classes.be)
        here -= 1
    return None, False


def _is_first(draft: Draft, at: int) -> bool:
    """Whether it goes like "highest first", "high to low"."""
    ends = draft.classes.end_of_order | draft.classes.range_goes_on
    return any(token.text in ends for token in draft.tokens[at + 1 : at + 2])


def _of_token(draft: Draft, span: Span, here: int, at: int) -> _Measure | None:
    """What a token measures: by the words that it stands among, unless the superlative is one of them."""
    classes, token = draft.classes, draft.tokens[here]
    inside = span.start <= at < span.end
    texts = {token.text} if inside else set(draft.text(span).split())
    of_jobs = not classes.workforce.isdisjoint((*texts, *(each.text for each in draft.tokens[here + 1 : here + 2])))
    falls = classes.falling | classes.losing if of_jobs else classes.falling
    rises = classes.rising | classes.gaining if of_jobs else classes.rising
    if texts & (falls | rises):
        return _Measure(CHANGE, falling=bool(texts & falls))
    rows = draft.lexicon.look_up([token.fold]).get(token.fold, ())
    named = [value for kind, value, weight, _ in rows if kind == "attribute" and weight >= NAMED]
    if not inside and "attribute" in span.meanings and span.weights["attribute"] >= NAMED:
        named = span.meanings["attribute"]
    turned = bool(texts & classes.men) and not texts & classes.women
    if turned and named:
        turned = draft.store.attribute(named[0]).kind == "shares"
    return _Measure(named[0], turned=turned) if named else None
