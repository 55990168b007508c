"""Titles that the words hold too and that were not believed, with the reason: for the account, not for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Token


def titles(tokens: list[Token], spans: list[Span], cover: list[Span]) -> Iterator[str]:
    """The titles among the spans that the cover left out. Those of corrected spellings come as they were read."""
    for span in spans:
        if "title" in span.meanings and span not in cover:
            within = (other for other in cover if other.start < span.end and other.end > span.start)
            winner = max(within, key=lambda other: other.length)
            words, better = _read(tokens, span), _read(tokens, winner)
            if words != better:
                yield f'"{words}" as a title: {_why(span, winner, better)}'


def _why(span: Span, winner: Span, better: str) -> str:
    if winner.start <= span.start and span.end <= winner.end and winner.length > span.length:
        return f'"{better}" explains more words'
    if span.corrected and not winner.corrected:
        return f'"{better}" needs no correction'
    if span.corrected and (span.start, span.end) == (winner.start, winner.end):
        return f'"{better}" is nearer, or commoner'
    return f'it explains less than "{better}" and the words around it'


def _read(tokens: list[Token], span: Span) -> str:
    """The words of a span, corrected where they were."""
    return " ".join(span.correction.get(at, tokens[at].text) for at in range(span.start, span.end))
