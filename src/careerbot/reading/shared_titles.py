"""Titles that share a word or a whole title: "mechanical vs electrical engineer", "recruiter of nurses"."""

from __future__ import annotations

from itertools import pairwise

from careerbot.reading.compounds import AMONG_SEVERAL, could_modify, titles_of
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.store.codes import OWN_TITLE

_MOST_MODIFIERS = 3  # spans before a shared head


def share_head(draft: Draft, spans: list[Span]) -> None:
    """Words before "and", "or" or "vs" take the head of the title after it ("mechanical vs electrical engineer").

    Such a run becomes a title span of its own where the head makes it one.
    """
    for title in reversed(spans):
        at = title.start
        while at and draft.tokens[at - 1].text in draft.classes.joins_titles:
            run = _run_before(draft, at - 1)
            codes = _with_head(draft, run, draft.words(title))
            if not codes:
                break
            for part in run:
                part.meanings = {}
            run[0].end, run[0].meanings, run[0].weights = run[-1].end, {"title": codes}, {"title": OWN_TITLE}
            draft.spans[:] = [span for span in draft.spans if span not in run[1:]]
            at = run[0].start


def join_object(draft: Draft, titles: list[Span]) -> None:
    """A title "of" or "for" those of another is one: their own title ("recruiter of nurses"), or narrowed by them."""
    if draft.has(*AMONG_SEVERAL):
        return
    for first, second in pairwise(titles):
        between = [token.text for token in draft.tokens[first.end : second.start] if not token.stop]
        if not between or between[0] not in draft.classes.of_whom or not draft.classes.article.issuperset(between[1:]):
            continue
        codes = titles_of(draft, [*draft.words(second), *draft.words(first)])
        if codes:
            first.end, first.meanings, first.weights = second.end, {"title": codes}, {"title": OWN_TITLE}
            draft.spans[:] = [span for span in draft.spans if span is first or not first.start < span.start < first.end]
        else:
            draft.qualify(second, "specialty")


def _with_head(draft: Draft, run: list[Span], title: list[str]) -> list[str]:
    """The occupations that a run of words names together with the last word, or the last two, of a title."""
    words = [word for part in run for word in draft.words(part)]
    return next((codes for back in (1, 2) if words and (codes := titles_of(draft, words + title[-back:]))), [])


def _run_before(draft: Draft, end: int) -> list[Span]:
    """The spans that end at a token and have no better meaning than to stand in a title."""
    found: list[Span] = []
    for span in reversed(draft.spans):
        modifies = not span.meanings or (could_modify(span) and not draft.is_title(span))
        if span.end == end and span.start not in draft.taken and modifies and len(found) < _MOST_MODIFIERS:
            found.insert(0, span)
            end = span.start
    return found
