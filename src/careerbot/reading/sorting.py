"""By which figure a list is sorted, where it says so: "sorted by growth", "jobs with a degree, by openings"."""

from __future__ import annotations

from careerbot.frame import Order
from careerbot.reading.draft import Draft
from careerbot.reading.measures import SIZE


def as_sorted(draft: Draft, order: Order, attributes: tuple[str, ...]) -> tuple[Order, tuple[str, ...], str]:
    """The order and what is asked for, led by the figure that a list is sorted by, and that figure ("": the usual)."""
    by = _sorted_by(draft) if draft.filters or draft.has("jobs") or len(attributes) > 1 else ""
    if not by:
        return order, attributes, ""
    return order or "highest", (by, *(each for each in attributes if each != by)), by


def _sorted_by(draft: Draft) -> str:
    """The figure behind "by" at the end of a clause."""
    spans = {span.start: span for span in draft.spans}
    for at, token in enumerate(draft.tokens):
        span = spans.get(at + 1) if token.text in draft.classes.sorting_by else None
        if span is None or (span.end < len(draft.tokens) and not draft.tokens[span.end].stop):
            continue
        named = [each for each in map(draft.store.attribute, span.meanings.get("attribute", ())) if each.by]
        ranked = [each.id for each in named if draft.store.attribute(each.by).is_ranked]
        if ranked:
            return ranked[0]
        if not draft.classes.jobs.isdisjoint(draft.words(span)):
            return SIZE
    return ""
