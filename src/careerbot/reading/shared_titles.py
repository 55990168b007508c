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
        at, head = title.start, draft.words(title)
        while at and draft.tokens[at - 1].text in draft.classes.joins_titles:
            run = _longest(draft, _run_before(draft, at - 1), at - 1, head)
            if not _become(draft, run, head):
                # "Elementary, middle and high school": each by itself, where all of them are titles with it.
                if len(run) < 2 or not all(_with_head(draft, [part], head) for part in run):
                    break
                for part in run:
                    _become(draft, [part], head)
            at = run[0].start
        _share_behind(draft, title)


def _longest(draft: Draft, run: list[Span], end: int, head: list[str]) -> list[Span]:
    """A run with the span before it, whatever that means elsewhere, where both make a title: "school bus and taxi"."""
    start = run[0].start if run else end
    before = next((span for span in draft.spans if span.end == start and span.start not in draft.taken), None)
    if before is None or draft.is_title(before) or draft.tokens[start].stop:
        return run
    return [before, *run] if _with_head(draft, [before, *run], head) else run


def _share_behind(draft: Draft, title: Span) -> None:
    """What is set against a title without its head takes that: "civil engineers vs mechanical"."""
    classes, words = draft.classes, draft.words(title)
    joins = draft.tokens[title.end].text if title.end < len(draft.tokens) else ""
    behind = next((span for span in draft.spans if span.start == title.end + 1), None)
    if len(words) < 2 or behind is None or joins not in classes.joins_titles - classes.adding:
        return
    following = next((span for span in draft.spans if span.start == behind.end), None)
    for run in ([behind, following] if following else [], [behind]):
        if run and all(not span.meanings or (could_modify(span) and not draft.is_title(span)) for span in run):
            if _become(draft, run, words[-1:]):
                return


def _become(draft: Draft, run: list[Span], head: list[str]) -> bool:
    """Make one title of a run of words where a head makes it one; whether it does."""
    codes = _with_head(draft, run, head)
    if not codes:
        return False
    for part in run:
        part.meanings = {}
    run[0].end, run[0].meanings, run[0].weights = run[-1].end, {"title": codes}, {"title": OWN_TITLE}
    draft.spans[:] = [span for span in draft.spans if span not in run[1:]]
    return True


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
