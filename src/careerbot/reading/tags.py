"""What is hung on a question, or on a statement that makes it one: "..., right?", "... or not", "..., don't they?"."""

from __future__ import annotations

from operator import attrgetter

from careerbot.reading.draft import Draft
from careerbot.reading.tokens import Tokens

_STOP = attrgetter("stop")
_LEAST = 3  # words that something is hung on


def settle(draft: Draft) -> bool:
    """Take the words of a tag for no more than that; whether one was hung on a statement, which then asks."""
    tokens, classes = draft.tokens, draft.classes
    if draft.typed.isdisjoint(classes.together("tag", "tag_other")) and not any(map(_STOP, tokens)):
        return False
    begin = _begin(tokens, draft.first)
    behind = _opening(tokens)
    hung = [*range(begin, len(tokens)), *range(behind)]
    if not hung:
        return False
    for span in draft.spans:
        if hung.count(span.start) and hung.count(span.end - 1):
            span.meanings = {"filler": [""]}
    said = tokens[behind:begin]
    past = begin < len(tokens) and tokens[begin].text in tokens.classes.up_to_now
    if past or any(token.text in tokens.classes.denial for token in said):
        return False  # a yes to a denial could mean either
    first = said[0].text if behind else draft.first
    return first not in tokens.classes.opener | tokens.classes.auxiliary


def _begin(tokens: Tokens, first: str) -> int:
    """Where a tag begins that ends a question; its end, for none."""
    classes, end = tokens.classes, len(tokens)
    if end > _LEAST + 1 and tokens[end - 1].text in classes.tag_other and tokens[end - 2].text in classes.alternative:
        # True or false.
        return end - 2 - (tokens[end - 3].text in classes.tag and end - 3 >= _LEAST)
    for begin in range(max(end - 3, _LEAST), end - 1):
        asks = tokens[begin].stop and tokens[begin].text in classes.auxiliary
        who = tokens[begin + 1].text in classes.tag_subject
        if asks and who and all(each.text in classes.tag for each in tokens[begin + 2 :]):
            return begin
    last = tokens[end - 1]
    states = first not in classes.opener | classes.auxiliary
    hung = last.text in classes.tag and (last.stop or (states and last.text in classes.tag_alone))
    return end - 1 if end > _LEAST and hung else end


def _opening(tokens: Tokens) -> int:
    """Where what is asked begins behind "true or false: "; 0 where nothing of that kind opens it."""
    classes = tokens.classes
    texts = [token.text for token in tokens[:3]]
    if len(tokens) < 2 * _LEAST or not tokens[3].stop:
        return 0
    pair = texts[0] in classes.tag and texts[1] in classes.alternative and texts[2] in classes.tag_other
    return 3 if pair else 0
