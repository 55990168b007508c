"""By which figure a list is sorted, where it says so: "sorted by growth", "jobs with a degree, by openings"."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Cue, Order, Qualifier
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.measures import SIZE

_TOPS: frozenset[Cue] = frozenset(("most", "most_pay", "fastest_growing"))
_BOTTOMS: frozenset[Cue] = frozenset(("least", "least_pay", "fastest_shrinking"))
_ENDS: tuple[tuple[frozenset[Cue], Order], ...] = ((_TOPS, "highest"), (_BOTTOMS, "lowest"))
_APART = 3  # words between two ends that are joined: "best paying and the worst"


def as_sorted(draft: Draft, order: Order, attributes: tuple[str, ...]) -> tuple[Order, tuple[str, ...], str]:
    """The order and what is asked for, led by the figure that a list is sorted by, and that figure ("": the usual)."""
    by = _sorted_by(draft) if draft.filters or draft.has("jobs") or len(attributes) > 1 else ""
    if not by:
        return order, attributes, ""
    return order or "highest", (by, *(each for each in attributes if each != by)), by


def one_way(draft: Draft, ordered: tuple[Order, tuple[str, ...], str]) -> tuple[Order, tuple[str, ...], str]:
    """An order as it is, with what says another way to go through it left out by name: "best paid jobs, ascending"."""
    classes = draft.classes
    for words, order in ((classes.going_up, "highest"), (classes.going_down, "lowest")):
        if ordered[0] == order:
            draft.unexplained += [text for text in draft.texts if text in words]
    return ordered


def other_end(draft: Draft, order: Order) -> list[Qualifier]:
    """The other end of a list, also of places, where both are asked for: "the best and the worst paid jobs"."""
    named = draft.store.occupations([match.occupation for match in draft.matches])
    listed = draft.has("jobs", "state", "city", "place", "where") or any(each.is_group for each in named)
    if not order or not listed or any(each.kind == "second_order" for each in draft.qualifiers):
        return []  # of one occupation both ends are one range; two figures are two orders
    ends: list[tuple[Span, Order]] = []
    for span in draft.spans:
        cues = span.meanings.get("cue", ())
        for asked, end in _ENDS:
            if not asked.isdisjoint(cues):
                ends.append((span, end))
    for (first, one), (second, other) in pairwise(ends):
        between = draft.texts[first.end : second.start]
        if one != other and len(between) <= _APART and not draft.classes.joins_titles.isdisjoint(between):
            return [Qualifier("other_end", draft.text(second if one == order else first))]
    return []


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


def of_conditions(
    draft: Draft, order: Order, attributes: tuple[str, ...], *, rated: bool
) -> tuple[Order, tuple[str, ...]]:
    """The order, and what is asked for, where the most is asked of what a condition is on: "the most dangerous jobs".

    rated: a condition is on what is rated, which orders by itself. Of the work that figures tell, these order; of
    categories, which give no order, the first or the last is meant alone.
    """
    if rated:
        limited = {each.attribute for each in draft.filters}
        attributes = tuple(each for each in attributes if each not in limited)  # which only names a bound
    for at, asked in enumerate(draft.filters if not attributes and draft.has("most", "least") else ()):
        about = draft.store.attribute(asked.attribute)
        if about.family != "work" or asked.negated:
            continue
        if about.is_ranked:
            return order, (about.id,)
        draft.filters[at] = asked._replace(value=about.levels[-1 if order == "highest" else 0])
        return "", ()
    return order, attributes


def asks_for_size(draft: Draft, attributes: tuple[str, ...]) -> bool:
    """Whether jobs themselves are the biggest, and not a figure of theirs: "biggest occupations and their pay"."""
    size = draft.classes.size
    big = [at for at, token in enumerate(draft.tokens) if token.text in size]
    behind = (draft.tokens[at + 1 : at + 2] for at in big)
    of_jobs = any(token.fold in draft.classes.job for tokens in behind for token in tokens)
    return bool(big) and (not attributes or of_jobs)
