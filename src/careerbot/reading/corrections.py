"""Spans of a question, misspelt words corrected where a correction explains more."""

from __future__ import annotations

from careerbot.reading.lexicon import Lexicon, Span
from careerbot.reading.spelling import SHORTEST, STEM
from careerbot.reading.tokens import Token, Tokens

_SHORTEST_LONE = {"title": 5, "place": 6}  # letters that a misspelt word needs to be taken for one of one word
_LONE_KINDS = ("attribute", "cue", "filler", "level", "qualifier")  # taken from shorter words too
_MOST_NEAR = 3  # corrections tried for one word


def spans(tokens: Tokens, lexicon: Lexicon) -> list[Span]:
    """All spans of the question as typed, and those that appear when its unknown words are corrected."""
    plain = lexicon.spans(tokens)
    covered = {at for span in plain for at in range(span.start, span.end)}
    uncovered = [at for at, token in enumerate(tokens) if at not in covered and token.kind == "word"]
    if not uncovered:
        return plain
    words = [at for at in uncovered if _is_correctable(tokens[at])]
    real = lexicon.spelling.known(tokens[at].fold for at in words)
    real |= {tokens[at].fold for at in words if lexicon.spelling.compound(tokens[at].fold)}
    near = {at: lexicon.spelling.near(tokens[at].fold, tokens[at].fold in real) for at in words}
    for at in words:
        if tokens[at].text != tokens[at].fold:  # "txeas" ends like a plural
            near[at] = (*near[at], *lexicon.spelling.near(tokens[at].text, tokens[at].fold in real))
    alike = {at: others for at in words if (others := _ends_alike(tokens[at].fold, tokens))}
    near |= alike
    real -= {tokens[at].fold for at in alike}
    for at in uncovered:
        near[at] = (*lexicon.spelling.written_out(tokens[at].fold), *near.get(at, ()))
    found = plain
    for variant in _variants({at: candidates for at, candidates in near.items() if candidates}):
        for span in lexicon.spans(_corrected(tokens, variant)):
            touched = [at for at in variant if span.start <= at < span.end]
            if touched and _trusted(span, tokens[touched[0]], any(tokens[at].fold in real for at in touched)):
                span.corrected = True
                span.correction = {at: variant[at] for at in touched}
                found.append(span)
    return found


def _is_correctable(token: Token) -> bool:
    return len(token.fold) >= SHORTEST and token.fold.isalpha()


def _ends_alike(word: str, tokens: Tokens) -> tuple[str, ...]:
    """The words for a person at work that differ in man, woman or person alone: "chairwoman" is a chairperson."""
    endings = sorted(tokens.classes.ends_alike)
    ending = next((each for each in sorted(endings, key=len, reverse=True) if word.endswith(each)), "")
    stem = word.removesuffix(ending)
    return tuple(stem + other for other in endings if other != ending) if ending and len(stem) >= STEM else ()


def _variants(near: dict[int, tuple[str, ...]]) -> list[dict[int, str]]:
    """Ways to correct a question: every word by its nearest, and one word at a time by another."""
    if not near:
        return []
    best = {at: candidates[0] for at, candidates in near.items()}
    others = [{**best, at: other} for at, candidates in near.items() for other in candidates[1:_MOST_NEAR]]
    return [best, *others]


def _corrected(tokens: Tokens, variant: dict[int, str]) -> Tokens:
    corrected = [
        token._replace(fold=variant[at], text=variant[at]) if at in variant else token
        for at, token in enumerate(tokens)
    ]
    return Tokens(corrected, tokens.classes)


def _trusted(span: Span, typed: Token, real: bool) -> bool:
    """Short or lone corrected words are no evidence for a title; several words together are.

    A real word ("manger") is only taken for another where that makes a title of several words.
    """
    if span.length > 1:
        return not real or "title" in span.meanings
    if real:
        return False
    long = {kind for kind, least in _SHORTEST_LONE.items() if len(typed.fold) >= least}
    kinds = [kind for kind in span.meanings if kind in long.union(_LONE_KINDS)]
    span.meanings = {kind: span.meanings[kind] for kind in kinds}
    return bool(kinds)
