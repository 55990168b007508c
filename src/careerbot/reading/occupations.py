"""Which occupations a question names: known titles, titles with an unknown modifier, and words that are no title."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Qualifier
from careerbot.knowledge.folding import fold
from careerbot.reading import compounds
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import EDGES, Span

_NEVER_IN_TITLES = frozenset("the a an to for in of is are do does who what how much many and or if".split())


def name_occupations(draft: Draft) -> list[Span]:
    """Add the occupations named; give back the spans that named them (their modifiers included)."""
    spans = [span for span in draft.spans if span.start not in draft.taken and draft.is_title(span)]
    compounds.share_head(draft, spans)
    spans = [span for span in draft.spans if span.start not in draft.taken and draft.is_title(span)]
    spans = [span for span in spans if not _reads_better_otherwise(draft, span, spans)]
    if not spans:
        plain = [span for span in draft.open("field_title") if _stands_alone(draft, span)]
        spans = plain[:1] or draft.open("weak_title")[:1]
    if len(spans) > 1 and not any(_joined(draft, *pair) for pair in pairwise(spans)):
        spans = _the_one_meant(draft, spans)
    named = [span for span in spans if _name(draft, span)]
    if not named and not draft.matches and not draft.filters and not draft.choices:
        return _by_vote(draft)
    return named


def _stands_alone(draft: Draft, span: Span) -> bool:
    """Whether a field can stand for its job: no part of a name ("academy sports"), nor asked for ("which sport")."""
    if set(span.meanings) & {"attribute", "blocker", "qualifier"} or draft.before(span) in ("what", "which"):
        return False
    neighbors = [other for other in draft.spans if other.end == span.start or other.start == span.end]
    return not any(not other.meanings or set(other.meanings) <= {"qualifier", "major", "topic"} for other in neighbors)


def _joined(draft: Draft, first: Span, second: Span) -> bool:
    """Whether two titles are both asked about: a comma, a small word or a comparison stands between them."""
    between = draft.tokens[first.end : second.start + 1]
    return any(token.stop or token.text in EDGES for token in between) or draft.has(
        "versus", "compare", "difference", "between"
    )


def _the_one_meant(draft: Draft, spans: list[Span]) -> list[Span]:
    """Several titles that nothing joins are one and what narrows it: "aerospace attorney" asks about attorneys."""
    whole = Span(spans[0].start, spans[-1].end, {"title": []})
    if all(first.end == second.start for first, second in pairwise(spans)):
        found = draft.titles.linked([word for span in spans for word in draft.words(span)], draft.text(whole))
        if found.match:
            draft.taken.update(span.start for span in spans)
            compounds.settle(draft, whole, found)
            return []
    best = max(
        spans,
        key=lambda span: (
            draft.titles.word(fold(draft.words(span)[-1]))[1] >= compounds.HEADS,
            span.length,
            span.start,
        ),
    )
    for span in spans:
        if span is not best:
            draft.qualifiers.append(Qualifier("specialty", draft.text(span)))
            draft.take(span, "qualifier", "specialty")
    return [best]


def _reads_better_otherwise(draft: Draft, span: Span, titles: list[Span]) -> bool:
    """A word that is a title too, where it stands as something else: "at HCA", "... salary pa", an attribute."""
    if "qualifier" in span.meanings and draft.before(span) in ("at", "for", "with", "by"):
        return True
    if (
        "qualifier" in span.meanings
        and any(other.start == span.end for other in titles)
        and not draft.tokens[span.end].stop
    ):
        return True  # "principal engineer"
    if "place" in span.meanings and len(titles) > 1 and span.end == len(draft.tokens):
        return True
    return "title" not in span.meanings and bool(set(span.meanings) & {"attribute", "place", "level"})


def _name(draft: Draft, span: Span) -> bool:
    """One title: with the unexplained words right before it where they make a longer one."""
    modifiers = compounds.modifiers(draft, span)
    if modifiers:
        return compounds.with_modifiers(draft, span, modifiers)
    found = compounds.named(draft, span)
    draft.weakly = draft.weakly or not {"title", "field_title"} & set(span.meanings)
    longer = compounds.longer(draft, span)
    if longer:
        return longer
    if found.match:
        compounds.narrower(draft, span, found.match)
    return compounds.settle(draft, span, found)


def _by_vote(draft: Draft) -> list[Span]:
    """No title at all: the longest run of title-like words goes to the vote, if its last word can end a title."""
    runs: list[list[Span]] = [[]]
    for span in draft.spans:
        like = (
            span.start not in draft.taken
            and draft.tokens[span.start].kind == "word"
            and draft.text(span) not in _NEVER_IN_TITLES
        )
        if like and (not span.meanings or compounds.could_modify(span)):
            runs[-1].append(span)
        else:
            runs.append([])
    run = max(runs, key=lambda part: sum(span.length for span in part))
    words = [word for span in run for word in draft.words(span)]
    if not words:
        return []
    titles = [draft.titles.word(fold(word)) for word in words]
    if not all(used for used, _ in titles) or (len(words) == 1 and titles[-1][1] < compounds.HEADS):
        return []
    whole = Span(run[0].start, run[-1].end, {"title": []}, {})
    found = draft.titles.linked(words, draft.text(whole))
    if compounds.settle(draft, whole, found):
        for span in run:
            draft.taken.add(span.start)
        return [whole]
    return []
