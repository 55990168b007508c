"""What a "not" or a "without" belongs to: a condition turned round, or something that no figure leaves out."""

from __future__ import annotations

from careerbot.frame import Part, Qualifier
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span

_BACK = 4  # words before a condition in which "without" or "not" still belongs to it
# What can be asked to be left out of a figure.
_LEFT_OUT = frozenset(("title", "field_title", "field", "industry", "place", "major"))
_LEAVABLE = ("place", "industry", "level", "qualifier", "topic", "field")


def is_negated(draft: Draft, span: Span) -> bool:
    """Whether "not", "without", "no" ... stands shortly before, or before those listed with it: "no x, y or z"."""
    apart = ((other, span.start - other.end) for other in _negations(draft))
    near = any(0 <= far < _reach(draft, other) and not _ends(draft, other, span) for other, far in apart)
    near = near and not _is_where_others_are(draft, span)
    listed = None if near else _listed_with(draft, span)
    return near or (listed is not None and is_negated(draft, listed))


def _is_where_others_are(draft: Draft, span: Span) -> bool:
    """Whether a field is where those left out before it are: "not nurses, in healthcare", "no degree in sales"."""
    if "field" not in span.meanings or draft.preposition(span) not in draft.classes.before_place:
        return False
    at = span.start - 1 - (draft.before(span) in draft.classes.article)
    before = next((each for each in draft.spans if each.end == at), None)
    return before is not None and not {*_LEFT_OUT, "level"}.isdisjoint(before.meanings)


def _reach(draft: Draft, negation: Span) -> int:
    """How far a negation reaches: "non-managers" leaves out these alone, of what is listed as well."""
    return 1 if draft.text(negation) in draft.classes.denying_prefix else _BACK


def _listed_with(draft: Draft, span: Span) -> Span | None:
    """The occupation or field that stands before another one, with nothing but a comma, "and" or "or" between."""
    joins = draft.classes.adding | draft.classes.alternative
    at = span.start
    while at and draft.tokens[at - 1].text in joins | draft.classes.after_negation:
        at -= 1
    parted = draft.tokens[at].stop or any(token.text in joins for token in draft.tokens[at : span.start])
    before = next((each for each in draft.spans if each.end == at), None)
    alike = before is not None and all(not _LEFT_OUT.isdisjoint(each.meanings) for each in (before, span))
    return before if parted and alike else None


def _ends(draft: Draft, negation: Span, span: Span) -> bool:
    """Whether a new clause begins between a negation and a condition: "aren't nursing and need only a certificate"."""
    between = [each for each in draft.spans if negation.end <= each.start < span.start]
    verbs = [each for each in between if "attribute" in each.meanings or "need" in each.meanings.get("cue", ())]
    goes_on = draft.classes.conjunction - draft.classes.alternative
    return bool(verbs) and any(draft.text(each) in goes_on for each in between)


def settle(draft: Draft) -> None:
    """Words that leave something out, or else are a topic: "outside healthcare", but "working outside"; or else say
    what someone is not: "if they are not a nurse"."""
    for span in draft.spans:
        if "not" in span.meanings.get("cue", ()) and _is_of_someone(draft, span):
            span.meanings = {"filler": [""]}
        if "topic" in span.meanings and "not" in span.meanings.get("cue", ()):
            at = span.end + (draft.after(span) in draft.classes.article)
            leaves = any(other.start == at and not _LEFT_OUT.isdisjoint(other.meanings) for other in draft.spans)
            del span.meanings["topic" if leaves else "cue"]


def _is_of_someone(draft: Draft, negation: Span) -> bool:
    back = 2 if draft.before(negation) in draft.classes.be else 1
    verb = back == 2 or draft.text(negation) in draft.classes.being_not
    return verb and draft.before(negation, back) in draft.classes.those_described


def left_out(draft: Draft) -> None:
    """Qualify what is to be left out and was made no condition: "nurses not in hospitals", "except california"."""
    for negation in _negations(draft):
        span = _behind(draft, negation)
        if span and span.start not in draft.taken and any(kind in span.meanings for kind in _LEAVABLE):
            end = span.end + (draft.after(span) in draft.classes.degree)
            words = " ".join(token.text for token in draft.tokens[negation.start : end])
            draft.qualifiers.append(Qualifier("left_out", words))
            draft.taken |= {each.start for each in draft.spans if negation.start <= each.start <= span.start}
            draft.parts[negation.start] = Part(words, "qualifier", "left_out")
            draft.cues.discard("not")


def _behind(draft: Draft, negation: Span) -> Span | None:
    """The first span behind a negation that is no small word."""
    behind = (span for span in draft.spans if span.start >= negation.end)
    return next((span for span in behind if draft.text(span) not in draft.classes.after_negation), None)


def _negations(draft: Draft) -> list[Span]:
    asked = draft.has("yes_no")  # a denial that opens one denies nothing
    return [span for span in draft.spans if "not" in span.meanings.get("cue", ()) and (span.start or not asked)]
