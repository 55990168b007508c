"""What is told around a question, where the line is refused for it: "I hate my boss. What do truckers make?"."""

from __future__ import annotations

from collections.abc import Callable

from careerbot.frame import Part, Qualifier, Reading
from careerbot.reading import corrections
from careerbot.reading.cover import cover
from careerbot.reading.lexicon import Lexicon, Span
from careerbot.reading.tokens import Tokens
from careerbot.store.codes import NAMED


def left_aside(found: Tokens, lexicon: Lexicon, read: Callable[[Tokens], Reading]) -> Reading | None:
    """The reading of the question alone, with what is told around it as left out; None where it asks nothing whole.

    Only what is asked of a named occupation: what is told may be a condition of a list.
    """
    asking = _asking(found)
    if all(asking) or not any(asking):
        return None
    spans = cover(found, corrections.spans(found, lexicon))
    title, place = _needed(found, spans, asking)
    kept = [*title, *(at for at, asked in enumerate(asking) if asked), *place]
    reading = read(Tokens((found[at]._replace(stop=found[at].stop and at != kept[0]) for at in kept), found.classes))
    frame = reading.frame
    if reading.refusal or frame.filters or not (frame.occupations or reading.choices) or not frame.attributes:
        return None
    told = tuple(Qualifier("aside", words) for words in _told(found, spans, {*kept}))
    parts = (*(Part(each.words, "qualifier", each.kind) for each in told), *reading.parts)
    return reading._replace(frame=frame._replace(qualifiers=(*frame.qualifiers, *told)), parts=parts)


def unmet(reading: Reading) -> int:
    """How many pieces of a question a reading can only say to be left out."""
    return len(reading.frame.qualifiers) + len(reading.unexplained)


def _told(found: Tokens, spans: list[Span], kept: set[int]) -> list[str]:
    """What is told, less the words around it that carry nothing, each run of it by itself."""
    empty = [span for span in spans if {"filler", "talk"} & set(span.meanings)]
    bare = {at for span in empty for at in range(span.start, span.end)}
    bare |= {at for at, token in enumerate(found) if token.text in found.classes.relative}
    runs: list[list[int]] = [[]]
    for at in range(len(found)):
        if at in kept or (at in bare and not runs[-1]):
            runs.append([])
        else:
            runs[-1].append(at)
    ends = (max((at for at in run if at not in bare), default=-1) for run in runs)
    texts = (" ".join(found[at].text for at in run if at <= end) for run, end in zip(runs, ends, strict=True))
    return [text for text in texts if text]


def _asking(found: Tokens) -> list[bool]:
    """Which tokens ask. A question begins at a word that opens one, behind a pause or what whoever asks says of
    themselves; behind it they may go on telling."""
    asking, begun, telling = [False] * len(found), False, False
    for at, token in enumerate(found):
        telling = telling or token.text in found.classes.of_oneself
        if (not at or token.stop or telling) and _opens(found, at):
            begun = True
        elif token.stop and token.text in found.classes.of_oneself:
            begun = False
        asking[at] = begun
    return asking


def _opens(found: Tokens, at: int) -> bool:
    """Whether a token opens a question: "what", or an auxiliary before whom it is asked of ("can i")."""
    classes, text = found.classes, found[at].text
    following = found[at + 1].text if at + 1 < len(found) else ""
    asked = following in (classes.subject if found[at].stop else classes.of_oneself)
    return text in classes.opener or (text in classes.auxiliary and asked)


def _needed(found: Tokens, spans: list[Span], asking: list[bool]) -> tuple[list[int], list[int]]:
    """The tokens told of a title and of a place, each where the question names none."""
    titles, places = [], []
    for span in spans:
        if "title" in span.meanings:
            titles.append(span)
        elif span.weights.get("place", 0) >= NAMED and found[span.start - 1].text in found.classes.before_place:
            places.append(Span(span.start - 1, span.end))
    return _tokens(titles, asking), _tokens(places, asking)


def _tokens(spans: list[Span], asking: list[bool]) -> list[int]:
    """The tokens of the first of these spans that is told, where none is asked."""
    if not spans or any(asking[span.start] for span in spans):
        return []
    return [*range(spans[0].start, spans[0].end)]
