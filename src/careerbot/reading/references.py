"""Which of the things that were offered or listed before is meant: "2", "the third one", "number 4"."""

from __future__ import annotations

from careerbot.reading.classes import Classes
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Token, Tokens

_NUMBER = ("number", "no")
_MOST = 20  # a greater number picks nothing


def alone(found: Tokens) -> int:
    """The choice that "2", "the second" or "number 2" picks; 0 for anything else."""
    picking = found.classes.picking
    said = [token for token in found if token.text not in picking]
    return _number(said[0], found.classes) if len(said) == 1 else 0


def within(draft: Draft) -> tuple[int, set[int]]:
    """The place in a list that a question names among other words, and the tokens that say it; 0 for none."""
    ordinals = draft.classes.ordinal
    if ordinals.keys().isdisjoint(draft.typed) and draft.typed.isdisjoint(_NUMBER):
        return 0, set()
    for at, (token, following) in enumerate(zip(draft.tokens, draft.tokens[1:], strict=False)):
        listed = token.text in ordinals and following.text in draft.classes.one
        ordinal = listed and at and draft.tokens[at - 1].text == "the"
        numbered = token.text in _NUMBER and following.kind == "number"
        number = _number(token if ordinal else following, draft.classes) if ordinal or numbered else 0
        if number:
            draft.take(Span(at, at + 2), "choice", str(number))
            draft.taken |= {span.start for span in draft.spans if at <= span.start < at + 2}
            return number, {at, at + 1}
    return 0, set()


def _number(token: Token, classes: Classes) -> int:
    value = token.value if token.kind == "number" else classes.ordinal.get(token.text)
    return int(value) if value and 1 <= value <= _MOST and value == int(value) else 0
