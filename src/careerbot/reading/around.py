"""Words that what stands around them settles: "nurses plus teachers", "a gap between", "move into teaching"."""

from __future__ import annotations

from itertools import pairwise

from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import TITLES, Span
from careerbot.store.codes import NAMED
from careerbot.words.folding import fold

_MOVE = 3  # words of a move, at most: "switch over to"


def settle(draft: Draft) -> None:
    """Settle each of them, before anything else is made of it."""
    classes, typed = draft.classes, draft.typed
    if not typed.isdisjoint(classes.plus):
        _add(draft)
    if not typed.isdisjoint(classes.range_of_two):
        _part(draft)
    if not typed.isdisjoint(classes.changing_over):
        _move(draft)


def _names(span: Span) -> bool:
    return not span.meanings.keys().isdisjoint(TITLES)


def _add(draft: Draft) -> None:
    """Take "plus" between two titles, or two places, for a sum of them, and for no bound."""
    whole = [span for span in draft.spans if draft.text(span) not in draft.classes.article]
    for one, span, other in zip(whole, whole[1:], whole[2:], strict=False):
        places = "place" in one.meanings and "place" in other.meanings
        if draft.text(span) in draft.classes.plus and (places or (_names(one) and _names(other))):
            span.meanings = {"cue": ["total"]}


def _part(draft: Draft) -> None:
    """Take an employer's name that is an everyday word for that word before "between": "the gap between"."""
    for span, behind in pairwise(draft.spans):
        employer = "employer" in span.meanings.get("qualifier", ())
        if employer and draft.text(behind) in draft.classes.range_of_two and draft.text(span) in draft.classes.apart:
            span.meanings = {"cue": ["difference"]}


def _move(draft: Draft) -> None:
    """Take a verb of going over into a job for the way into it: "move into teaching", "switch over to nursing"."""
    classes, tokens = draft.classes, draft.tokens
    for at, token in enumerate(tokens):
        ends = range(at + 2, min(at + _MOVE, len(tokens) - 1) + 1)
        end = next((end for end in ends if tokens[end - 1].text in classes.move_end), 0)
        if token.text not in classes.changing_over or not end:
            continue
        inside = [span for span in draft.spans if at < span.end <= end]
        whither = _whither(draft, end)
        apart = not inside or inside[-1].end != end or (inside[0].start < at and len(inside) > 1)
        if apart or whither is None or not _names(whither):
            continue
        inside[0].end, inside[0].meanings, inside[0].weights = end, {"attribute": _way_in(draft)}, {"attribute": NAMED}
        codes = whither.meanings.get("title") or whither.meanings.get("field_title")
        whither.meanings = {"title": codes} if codes else whither.meanings
        draft.spans[:] = [span for span in draft.spans if span not in inside[1:]]


def _whither(draft: Draft, at: int) -> Span | None:
    """What stands behind a move and the small words after it."""
    small = draft.classes.article | draft.classes.become
    return next((span for span in draft.spans if span.start >= at and draft.text(span) not in small), None)


def _way_in(draft: Draft) -> list[str]:
    """What a verb of becoming asks for."""
    rows = draft.lexicon.look_up([*map(fold, draft.classes.become)])
    return [value for found in rows.values() for kind, value, *_ in found if kind == "attribute"][:1]
