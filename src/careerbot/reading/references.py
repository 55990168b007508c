"""Which of the things that were offered or listed before is meant: "2", "the third one", "number 4"."""

from __future__ import annotations

from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Token

_PICKING = ("the", "one", "number", "option", "choice", "please", "no")
_LISTED = ("one", "job", "occupation", "career")
_MOST = 20  # a greater number picks nothing
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "1st": 1,
    "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip


def alone(found: list[Token]) -> int:
    """The choice that "2", "the second" or "number 2" picks; 0 for anything else."""
    said = [token for token in found if token.text not in _PICKING]
    return _number(said[0]) if len(said) == 1 else 0


def within(draft: Draft) -> tuple[int, set[int]]:
    """The place in a list that a question names among other words, and the tokens that say it; 0 for none."""
    for at, (token, following) in enumerate(zip(draft.tokens, draft.tokens[1:], strict=False)):
        ordinal = token.text in _ORDINALS and following.text in _LISTED and at and draft.tokens[at - 1].text == "the"
        numbered = token.text in ("number", "no") and following.kind == "number"
        number = _number(token if ordinal else following) if ordinal or numbered else 0
        if number:
            draft.take(Span(at, at + 2), "choice", str(number))
            draft.taken |= {span.start for span in draft.spans if at <= span.start < at + 2}
            return number, {at, at + 1}
    return 0, set()


def _number(token: Token) -> int:
    value = token.value if token.kind == "number" else _ORDINALS.get(token.text)
    return int(value) if value and 1 <= value <= _MOST and value == int(value) else 0
