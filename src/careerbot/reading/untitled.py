"""Occupations by words that are no title: by the vote over a run of them, or by a field of work in place of the job."""

from __future__ import annotations

from careerbot.frame import Match
from careerbot.reading import compounds
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.titles import Found
from careerbot.words.folding import fold


def by_vote(draft: Draft) -> list[Span]:
    """No title at all: the longest run of title-like words goes to the vote, if its last word can end a title."""
    run = _longest_run(draft)
    words = [word for span in run for word in draft.words(span)]
    if not words or not all(draft.titles.word(fold(word))[0] for word in words):
        return []
    if not compounds.ends_titles(draft, words[-1]):
        return []
    whole = Span(run[0].start, run[-1].end)
    found = draft.titles.linked(words, draft.text(whole))
    if not found.match and not found.choices and len(words) > 1 and compounds.is_agent(draft, words[-1]):
        found = Found(choices=draft.titles.nearest(words))  # a title that nobody holds
    alone = len(words) == 1 and (not found.match or "level" in run[0].meanings)
    if alone or not compounds.settle(draft, whole, found):
        return []
    draft.taken.update(span.start for span in run)
    return [whole]


def by_field(draft: Draft) -> list[Span]:
    """A field of work in place of the job: "salary in information technology"."""
    for span in draft.open("field"):
        codes = span.meanings["field"][0].split()
        found = Found(Match(codes[0], draft.text(span), 1.0)) if len(codes) == 1 else Found(choices=tuple(codes))
        if draft.before(span) == "in" and compounds.settle(draft, span, found):
            return [span]
    return []


def _longest_run(draft: Draft) -> list[Span]:
    """The most neighbouring words of which each could stand in a title, by words."""
    runs: list[list[Span]] = [[]]
    for span in draft.spans:
        if _could_be_in_title(draft, span):
            runs[-1].append(span)
        else:
            runs.append([])
    return max(runs, key=lambda run: sum(span.length for span in run))


def _could_be_in_title(draft: Draft, span: Span) -> bool:
    if span.start in draft.taken or draft.tokens[span.start].kind != "word":
        return False
    if draft.text(span) in draft.classes.edge:
        return False
    return not span.meanings or compounds.could_modify(span) or compounds.is_agent_and_level(draft, span)
