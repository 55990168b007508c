"""Spans of a question, misspelt words corrected where a correction explains more."""

from __future__ import annotations

from careerbot.reading.lexicon import Lexicon, Span
from careerbot.reading.tokens import Token
from careerbot.value import replace

_ONE_WORD = 6  # letters a misspelt word needs to be taken for a title or place of one word
_FREELY = ("attribute", "cue", "filler", "level", "qualifier")


def spans(tokens: list[Token], lexicon: Lexicon) -> tuple[list[Token], list[Span]]:
    """All spans of the question as typed, and those that appear when its unknown words are corrected."""
    plain = lexicon.spans(tokens)
    words = [
        at for at, token in enumerate(tokens) if token.kind == "word" and len(token.fold) >= 4 and token.fold.isalpha()
    ]
    covered = {at for span in plain for at in range(span.start, span.end)}
    words = [at for at in words if at not in covered]
    known = lexicon.spelling.known(tokens[at].fold for at in words)
    unknown = {at: near for at in words if (near := lexicon.spelling.near(tokens[at].fold, tokens[at].fold in known))}
    if not unknown:
        return tokens, plain
    best = {at: near[0] for at, near in unknown.items()}
    variants = [best] + [{**best, at: other} for at, near in unknown.items() for other in near[1:3]]
    found = list(plain)
    for variant in variants:
        changed = [
            replace(token, fold=variant[at], text=variant[at]) if at in variant else token
            for at, token in enumerate(tokens)
        ]
        for span in lexicon.spans(changed):
            touched = [at for at in variant if span.start <= at < span.end]
            real = any(tokens[at].fold in known for at in touched)
            if touched and _trusted(span, tokens[touched[0]], real):
                span.corrected = True
                span.correction = {at: variant[at] for at in touched}
                found.append(span)
    return tokens, found


def _trusted(span: Span, typed: Token, real: bool) -> bool:
    """Short or lone corrected words are no evidence for a title; several words together are.

    A real word ("manger") is only taken for another where that makes a title of several words.
    """
    if span.length > 1:
        return not real or "title" in span.meanings
    if real:
        return False
    kinds = [
        kind
        for kind in span.meanings
        if kind in _FREELY or (kind in ("title", "place") and len(typed.fold) >= _ONE_WORD)
    ]
    for kind in list(span.meanings):
        if kind not in kinds:
            del span.meanings[kind]
    return bool(kinds)
