"""Titles as lists and forms write them: behind a number, "Head, Modifier", with a step ("Accountant II")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from careerbot.reading.lexicon import TITLES, Lexicon, Span
from careerbot.reading.tokens import Token, Tokens
from careerbot.store.codes import EVERYONE
from careerbot.words.folding import key

_LONGEST_HEAD, _LONGEST_MODIFIER = 2, 4  # words around the comma
_LONGEST_LISTED = 5  # of a title that is looked for on one side of it
_NUMBERED = 100  # a greater number counts nothing in a list; before a title it is the number of a post
_HIGHEST_STEP = 15
_BEHIND_STEP = {"attribute", "place", "qualifier"}


def as_spoken(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """The tokens less a number that only counts them, and each title written head first in the order it is spoken."""
    if _is_numbered(tokens, lexicon):
        tokens = Tokens(tokens[1:], tokens.classes)
    for comma in range(1, len(tokens)):
        if tokens[comma].stop:
            tokens = _turned(tokens, comma, lexicon)
    return tokens


def _is_numbered(tokens: Tokens, lexicon: Lexicon) -> bool:
    first = tokens[0]
    if not (tokens[1].stop and first.kind == "number" and first.text.isdigit()):
        return False
    small = (first.value or 0) < _NUMBERED
    return small or any(span.start == 1 and "title" in span.meanings for span in lexicon.spans(tokens))


def _turned(tokens: Tokens, comma: int, lexicon: Lexicon) -> Tokens:
    """The tokens with the words behind a comma before those that they modify, where together they are a title.

    Behind a title ("nurse, school counselor") another one begins a list.
    """
    firsts = any(_titles(lexicon, tokens[start:comma]) for start in range(max(comma - _LONGEST_LISTED, 0), comma))
    listed = range(comma + 1, min(comma + _LONGEST_LISTED, len(tokens)) + 1)
    others = [_titles(lexicon, tokens[comma:end]) for end in listed]
    for start, end in _runs(tokens, comma):
        head, modifier = tokens[start:comma], tokens[comma:end]
        meant = _titles(lexicon, modifier + head)
        inside, beyond = others[: end - comma], others[end - comma :]
        listed_too = firsts and any(other and not other & meant for other in inside)
        if not meant or EVERYONE in meant or any(beyond) or listed_too:
            continue
        turned = [each._replace(stop=False) for each in modifier + head]
        turned[0] = turned[0]._replace(stop=tokens[start].stop)
        return Tokens([*tokens[:start], *turned, *tokens[end:]], tokens.classes)
    return tokens


def _runs(tokens: Tokens, comma: int) -> Iterator[tuple[int, int]]:
    """Where a title around a comma may begin and end, the longest first."""
    for length in range(_LONGEST_MODIFIER, 0, -1):
        for before in range(_LONGEST_HEAD, 0, -1):
            start, end = comma - before, comma + length
            inside = tokens[start + 1 : comma] + tokens[comma + 1 : end]
            whole = start >= 0 and end <= len(tokens) and all(each.kind == "word" for each in tokens[start:end])
            if whole and not any(each.stop for each in inside):
                yield start, end


def _titles(lexicon: Lexicon, tokens: list[Token]) -> set[str]:
    """The occupations that claim these words as a title."""
    name = key([token.fold for token in tokens])
    return {value for kind, value, *_ in lexicon.look_up([name]).get(name, ()) if kind == "title"}


def mark_steps(tokens: Tokens, spans: list[Span]) -> None:
    """Let a numeral right behind a title be its step, neither a place ("Custodian VI") nor a sum ("Accountant 1")."""
    for title, step, following in zip(spans, spans[1:], [*spans[2:], None], strict=False):
        numeral = step.length == 1 and _is_step(tokens[step.start], tokens) and not tokens[step.start].stop
        if numeral and not title.meanings.keys().isdisjoint(TITLES) and _ends_title(tokens, following):
            step.meanings, step.weights = {"qualifier": ["level"]}, {}


def mark_departments(tokens: Tokens, spans: list[Span]) -> None:
    """Let what a hyphen joins to a title of several words be where one works: "Recreation Leader-Aquatics"."""
    for title, first in pairwise(spans):
        joined = tokens[first.start].joined and title.length > 1 and set(TITLES) & set(title.meanings)
        behind = (each for each in spans if joined and each.start >= first.start)
        for span in takewhile(lambda each: not {"attribute", "filler", "cue"} & set(each.meanings), behind):
            span.meanings, span.weights = {"qualifier": ["setting"]}, {}


def _is_step(token: Token, tokens: Tokens) -> bool:
    digits = token.kind == "number" and token.text.isdigit() and 0 < (token.value or 0) <= _HIGHEST_STEP
    return digits or token.text in tokens.classes.roman


def _ends_title(tokens: Tokens, following: Span | None) -> bool:
    """Whether what follows goes on behind a whole title."""
    if following is None or tokens[following.start].stop:
        return True
    text, classes = tokens[following.start].text, tokens.classes
    if text in classes.counted or tokens[following.start].fold in classes.per.values():
        return False  # hours are no step of a title
    return bool(_BEHIND_STEP & set(following.meanings)) or text in classes.before_place
