"""Questions about careerbot itself: small talk, its terms, what its figures count and where they are from."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.frame import Cue, Frame, Part, Reading
from careerbot.reading.lexicon import TITLES, Span
from careerbot.reading.tokens import Tokens

_MOST_AROUND = 3  # words of no meaning beside small talk


def about_careerbot(found: Tokens, spans: list[Span]) -> Reading | None:
    """What is said where a question is about nothing else; None where it asks about occupations."""
    talking = [span for span in spans if "talk" in span.meanings and not _names_jobs(found, span)]
    terms = [span for span in spans if "term" in span.meanings and "title" not in span.meanings]
    said = _small_talk(found, spans, talking) if talking else None
    said = said or (_term(found, terms) or _counted(found, spans, terms) if terms else None)
    return said or _origin(found)


def _names_jobs(found: Tokens, span: Span) -> bool:
    """Whether jobs are named in the plural: good ones are no praise."""
    return any(each.text in found.classes.jobs for each in found[span.start : span.end])


def _small_talk(found: Tokens, spans: list[Span], talking: list[Span]) -> Reading | None:
    """The last of several phrases that are all of the question, else one with only a little filler around it."""
    if _positions(talking).issuperset(range(len(found))):
        last = max(talking, key=lambda span: (span.end, span.length))
        return _talk(found, Span(0, len(found)), last.meanings["talk"][0])
    filler = _positions(span for span in spans if "filler" in span.meanings and span.length == 1) | _positions(talking)
    for span in sorted(talking, key=lambda span: -span.length):
        around = _outside(found, [span])
        if len(around) <= _MOST_AROUND and filler.issuperset(around) and (span.length > 1 or len(found) <= 2):
            return _talk(found, span, span.meanings["talk"][0])
    return None


def _term(found: Tokens, terms: list[Span]) -> Reading | None:
    """A term whose meaning is asked."""
    classes = found.classes
    for span in sorted(terms, key=lambda span: -span.length):
        rest = {found[at].text for at in _outside(found, [span])}
        if rest & classes.defines - classes.what:
            rest -= classes.our_figures  # "what does median pay mean" asks for no pay, "what is the median pay" does
        if rest <= classes.around_term and (rest & classes.defines or span.length > 2):
            return _explained(found, span)
    return None


def _counted(found: Tokens, spans: list[Span], terms: list[Span]) -> Reading | None:
    """Whether the published pay counts a part of pay: "does salary include tips". It does so for every occupation."""
    classes = found.classes
    parts = [span for span in terms if "part_of_pay" in span.meanings]
    if not parts or found[0].text not in classes.auxiliary:
        return None
    named = [span for span in spans if not span.meanings.keys().isdisjoint(TITLES)]
    rest = {found[at].text for at in _outside(found, [*parts, *named])}
    asking = classes.our_figures | classes.counting | classes.leaving_out
    if not rest & asking or not rest <= asking | classes.around_term | classes.auxiliary:
        return None
    cues: list[Cue] = [] if rest & classes.alternative else ["yes_no"]  # not of "before or after taxes"
    cues += ["not"] if rest & classes.leaving_out else []
    return _explained(found, max(parts, key=lambda span: span.length), cues)


def _origin(found: Tokens) -> Reading | None:
    """Where the figures are from and how old they are: words for figures and for origins, and nothing else."""
    classes, said = found.classes, {token.text for token in found if token.kind != "number"}
    if said.isdisjoint(classes.our_data) or said.isdisjoint(classes.origin):
        return None
    if said <= classes.our_data | classes.origin | classes.around_term | classes.around_origin:
        return _talk(found, Span(0, len(found)), "sources")
    return None


def _positions(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _outside(found: Tokens, spans: list[Span]) -> list[int]:
    inside = _positions(spans)
    return [at for at in range(len(found)) if at not in inside]


def _talk(found: Tokens, span: Span, name: str) -> Reading:
    return Reading(Frame(talk=name), (Part(_words(found, span), "talk", name),))


def _explained(found: Tokens, span: Span, cues: Iterable[Cue] = ()) -> Reading:
    name = span.meanings["term"][0]
    return Reading(Frame(term=name, cues=frozenset(cues)), (Part(_words(found, span), "term", name),))


def _words(found: Tokens, span: Span) -> str:
    return " ".join(token.text for token in found[span.start : span.end])
