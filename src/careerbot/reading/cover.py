"""Choosing which runs of words to believe: the cover of the question that explains most with the fewest pieces."""

from __future__ import annotations

from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Tokens
from careerbot.store.codes import NAMED

# What one explained word is worth, by what it is explained as. A longer piece beats two shorter ones by _PIECE.
POINTS = {
    "title": 10.0, "field_title": 7.0, "attribute": 9.0, "place": 9.0, "qualifier": 8.0, "blocker": 11.0, "cue": 7.0,
    "level": 7.5, "field": 6.0, "industry": 8.0,
    "topic": 9.0, "technology": 5.0, "major": 5.0, "filler": 4.5, "number": 4.5, "weak_title": 3.0,
    "term": 3.0, "part_of_pay": 3.0, "talk": 1.0,
}  # fmt: skip
_DEPENDING = {"weak_title", "cue", "attribute", "place", "qualifier"}  # kinds whose worth is not always the same
_PIECE = 2.0
_PIECELESS = ("filler", "number")
_CORRECTED = 1.5  # what a corrected spelling costs, so that an exact reading always wins
_DESCRIBES = 9.0  # "doctor who": the words that begin a description go before the title in them
_SUPPORTED = 9.0  # a weak title after "a" or in the plural
_UNSUPPORTED = 0.45  # the share left to an attribute or place by a word that mostly means something else


def cover(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """The best non-overlapping spans in order; a token that no span explains stands alone without meanings."""
    ending: dict[int, list[Span]] = {}
    titled = {span.start for span in spans if span.length > 1 and "title" in span.meanings}
    for span in spans:
        # "An HR manager" is paid by the year.
        opens_title = span.end - 1 in titled and tokens[span.start].text in tokens.classes.indefinite
        if not opens_title or span.meanings.keys() != {"attribute"}:
            ending.setdefault(span.end, []).append(span)
    best: list[tuple[float, Span | None]] = [(0.0, None)]
    for end in range(1, len(tokens) + 1):
        choice: tuple[float, Span | None] = (best[end - 1][0], None)
        for span in ending.get(end, ()):
            points = best[span.start][0] + worth(tokens, span)
            if points > choice[0]:
                choice = (points, span)
        best.append(choice)
    chosen: list[Span] = []
    at = len(tokens)
    while at:
        last = best[at][1] or Span(at - 1, at)
        chosen.append(last)
        at = last.start
    return chosen[::-1]


def worth(tokens: Tokens, span: Span) -> float:
    """Points of the best thing a span can mean."""
    top, length = 0.0, span.end - span.start
    for kind in span.meanings:
        points = POINTS[kind]
        if kind not in _DEPENDING:
            pass
        elif kind == "weak_title" and supported(tokens, span):
            points = _SUPPORTED
        elif kind == "cue" and "reverse" in span.meanings["cue"]:
            points = _DESCRIBES
        elif kind in ("attribute", "place") and span.weights[kind] < NAMED:
            points *= _UNSUPPORTED
        elif kind == "qualifier" and "person" in span.meanings["qualifier"]:
            points = POINTS["blocker"]  # an office by name is no title
        points = points * length - (0 if kind in _PIECELESS else _PIECE)
        if points > top:
            top = points
    return top - (_CORRECTED if span.corrected else 0)


def supported(tokens: Tokens, span: Span) -> bool:
    """Whether an ordinary word stands as a job: after an article, in the plural, or typed as initials."""
    last = tokens[span.end - 1]
    if "filler" in span.meanings and span.end < len(tokens) and tokens[span.end].text in tokens.classes.before_matter:
        return False  # a guide to something is no guide by trade
    plural = last.text != last.fold and last.text.endswith("s")
    article = span.start > 0 and tokens[span.start - 1].text in tokens.classes.indefinite
    return plural or article or tokens[span.start].upper
