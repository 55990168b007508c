"""Lists compared with an occupation that they name: "jobs that pay the same as nurses", "not more than cashiers"."""

from __future__ import annotations

from careerbot.frame import Cue
from careerbot.phrase import phrase
from careerbot.reading import cues
from careerbot.reading.bounds_said import before
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span

_REACH = 6  # words before a title that may say how it is compared
_SIDES: dict[str, tuple[Cue, ...]] = {
    ">": ("than", "more"), ">=": ("than", "more", "or_equal"),
    "<": ("than", "less"), "<=": ("than", "less", "or_equal"),
}  # fmt: skip


def take(draft: Draft) -> None:
    """Give the cues of what a list is compared with an occupation by, which then mean nothing else."""
    classes = draft.classes
    titles = [span for span in draft.spans if draft.is_title(span) and not draft.names_group(span)]
    ahead = draft.tokens[max(titles[0].start - _REACH, 0) : titles[0].start] if titles else []
    if len(titles) == 2 and any(token.text in classes.range_of_two for token in ahead):
        words = " ".join(t.text for t in draft.tokens[titles[0].start : titles[1].end])
        draft.refusal = draft.refusal or phrase("refusal", "no_comparand", words=words)
    if len(titles) != 1 or _is_left_out(draft, titles[0]):
        return
    title, tokens = titles[0], draft.tokens
    floor = max(title.start - _REACH, 0)
    said = before(tokens, title.start, floor, classes.before_average, classes.between_negation)
    at = title.start
    while at > floor and (tokens[at - 1].text in classes.before_average or "attribute" in _kinds(draft, at - 1)):
        at -= 1
    word = tokens[at - 1].text if at > floor else ""
    compared = said.meant in _SIDES or word in classes.near
    falls = compared and draft.typed & ((classes.falling | classes.losing) - classes.bound.keys())
    if falls or word in classes.multiple or (said.core and tokens[said.core - 1].text in classes.multiple):
        start = max(min(at - 1, said.core - 1), 0)
        draft.refusal = phrase("refusal", "no_comparand", words=" ".join(t.text for t in tokens[start : title.end]))
    elif said.meant in _SIDES:
        _give(draft, said.reach, title, _SIDES[said.meant])
    elif word in classes.near:
        _give(draft, at - 1, title, ("alike",))


def _is_left_out(draft: Draft, title: Span) -> bool:
    """Whether "other than", "leaving out" stands right before a title."""
    at = title.start - (draft.before(title) in draft.classes.article)
    return any(each.end == at and "not" in each.meanings.get("cue", ()) for each in draft.spans)


def _kinds(draft: Draft, at: int) -> set[str]:
    return {kind for span in draft.spans if span.start <= at < span.end for kind in span.meanings}


def _give(draft: Draft, start: int, title: Span, said: tuple[Cue, ...]) -> None:
    """Take the words of a comparison but those for what is compared."""
    for span in draft.spans:
        if span.end == start and {"attribute", "cue"} <= span.meanings.keys():  # "growing", which is no change here
            draft.attributes.append(span.meanings["attribute"][0])
            draft.take(span, "attribute", span.meanings["attribute"][0])
        if start <= span.start < title.start:
            named = span.meanings.get("attribute")
            span.meanings = {"attribute": named} if named else {}
            if not named:
                draft.take(span, "cue", ", ".join(said))
    draft.cues.clear()
    cues.collect(draft)
    draft.cues.update(said)
