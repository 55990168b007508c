"""Putting the pieces together: spans -> attributes, occupations, places, filters, qualifiers -> a Reading.

Each step takes the spans it can use and accounts for them; what nobody takes is looked at last and never dropped.
"""

from __future__ import annotations

from careerbot.frame import Frame, Qualifier, Reading
from careerbot.reading import compounds, description, filters, leftovers, quantities, refusals, wanted
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.occupations import name_occupations
from careerbot.reading.places import is_place, where
from careerbot.value import replace

_MANY_JOBS = frozenset("jobs careers occupations professions".split())
_AUXILIARIES = frozenset(
    "is are does do can could should would will did was were am isn't aren't doesn't don't".split()
)
_STEPS = {"how_to_become", "requirements", "education", "training", "skills", "time_to_become", "related"}


def interpret(draft: Draft, present_years: set[str]) -> Reading:
    """The reading of a question whose words are covered by spans."""
    _cues(draft)
    described = description.words(draft)
    refusal = _blocked(draft, bool(described))
    if refusal:
        return _reading(draft, Frame(cues=frozenset(draft.cues)), refusal)
    if not described:
        filters.take_conditions(draft)
    named = [] if described else name_occupations(draft)
    places = _places(draft)
    attributes = wanted.attributes(draft, bool(named), described)
    said = {at for span in draft.spans if span.length > 1 and span.meanings for at in range(span.start, span.end)}
    numbers = quantities.read(draft.tokens, set(attributes), present_years, said)
    draft.filters += numbers.filters
    draft.qualifiers += numbers.years
    order, attributes = wanted.ordered(draft, attributes)
    attributes = _qualifiers(draft, attributes)
    compounds.with_employers(draft)
    _account_for_cues(draft)
    if len(named) == 2 and set(attributes) <= _STEPS and _leads_over(draft, named):
        draft.cues.add("gap")
    if not described:
        leftovers.account(draft, numbers.used, named)
    frame = Frame(
        attributes=attributes,
        occupations=tuple(draft.matches),
        place=places[0] if places else "",
        places=draft.choices if draft.asks == "place" else places if len(places) > 1 else (),
        filters=tuple(draft.filters),
        cues=frozenset(draft.cues),
        order=order,
        count=numbers.count,
        period=next((unit for unit in ("month", "week", "day") if unit in draft.cues), ""),
        description=described,
    )
    refusal = draft.refusal or refusals.why(draft, frame)
    return _reading(draft, frame, refusal)


def _cues(draft: Draft) -> None:
    for span in draft.spans:
        if "title" not in span.meanings:
            draft.cues.update(span.meanings.get("cue", ()))
            if draft.has("at_least", "at_most") and not any(token.value is not None for token in draft.tokens):
                _comparative(draft, span)
        if "attribute" not in span.meanings and any(
            token.text in _MANY_JOBS for token in draft.tokens[span.start : span.end]
        ):
            draft.cues.add("jobs")
    if draft.first in _AUXILIARIES and len(draft.tokens) > 1:
        draft.cues.add("yes_no")


def _comparative(draft: Draft, span: Span) -> None:
    """ "more than" without a number compares two occupations."""
    for cue, plain in (("at_least", "more"), ("at_most", "less")):
        if cue in span.meanings.get("cue", ()):
            draft.cues |= {plain, "than"}


def _account_for_cues(draft: Draft) -> None:
    for span in draft.open("cue"):
        draft.take(span, "cue", ", ".join(span.meanings["cue"]))


def _blocked(draft: Draft, described: bool) -> str:
    """Why a word makes the question one that cannot be answered, or "". A description may hold ordinary words."""
    for span in draft.spans:
        if "blocker" in span.meanings and not draft.is_title(span) and not _modifies_head(draft, span):
            name = span.meanings["blocker"][0]
            if (described and name != "other_subject") or (span.start in draft.taken and not described):
                continue
            draft.take(span, "blocker", name)
            return f'{draft.store.saying("blocker", name)["reason"]} ("{draft.text(span)}").'
    return ""


def _modifies_head(draft: Draft, span: Span) -> bool:
    """ "income tax officer": the word belongs to a title that the head after it makes."""
    about_money = span.meanings["blocker"][0] in ("minimum_wage", "money_not_pay")
    return about_money and span.end < len(draft.tokens) and draft.titles.word(draft.tokens[span.end].fold)[1] >= 20


def _places(draft: Draft) -> tuple[str, ...]:
    spans = [span for span in draft.open("place") if is_place(draft.tokens, span, draft.spans)]
    if not spans:
        return ()
    found = where(draft.store, draft.tokens, spans)
    for span in spans:
        draft.take(span, "place", ", ".join(span.meanings["place"][:3]))
    if found.choices and not draft.choices:
        draft.choices, draft.asks = found.choices, "place"
    return tuple(code for code in found.places if code != "US") or found.places[:1]


def _qualifiers(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Add what cannot be honoured; where it is itself what was asked, the nearest attribute stands for it."""
    for span in draft.open("qualifier"):
        kind = span.meanings["qualifier"][0]
        draft.qualifiers.append(Qualifier(kind, draft.text(span)))
        draft.take(span, "qualifier", kind)
    kinds = {qualifier.kind for qualifier in draft.qualifiers}
    if not attributes and draft.matches:
        if "licence" in kinds:
            return ("requirements",)
        for kind in ("school", "grade"):
            if kind in kinds:
                asked = next(each.words for each in draft.qualifiers if each.kind == kind)
                draft.refusal = (
                    draft.store.saying("qualifier", kind)["sentence"].partition(";")[0].replace("{words}", asked)
                )
    return attributes


def _leads_over(draft: Draft, named: list[Span]) -> bool:
    """ "what would a bookkeeper need to become an accountant", "from nurse to doctor"."""
    first, second = sorted(named, key=lambda span: span.start)
    between = {token.text for token in draft.tokens[first.end : second.start]}
    return bool(between & {"become", "becoming", "be"}) or (
        "to" in between and draft.before(first) in ("from", "a") and "from" in {t.text for t in draft.tokens}
    )


def _reading(draft: Draft, frame: Frame, refusal: str) -> Reading:
    if frame.qualifiers != tuple(draft.qualifiers):
        frame = replace(frame, qualifiers=tuple(dict.fromkeys(draft.qualifiers)))
    return Reading(
        frame,
        tuple(draft.parts[start] for start in sorted(draft.parts)),
        tuple(draft.unexplained),
        refusal,
        () if refusal else draft.choices,
        "" if refusal else draft.asks or _missing(draft, frame),
        tuple(draft.notes),
        (),
        tuple(draft.rejected),
        _is_fragment(draft, frame),
    )


def _missing(draft: Draft, frame: Frame) -> str:
    """ "which of them pays most" before any were named: what is to be asked back for."""
    return "them" if draft.has("those_named") and not frame.occupations else ""


def _is_fragment(draft: Draft, frame: Frame) -> bool:
    """Whether the question leans on the one before: no occupation of its own, or words that point back."""
    if draft.has("fragment", "pronoun", "those_named") or draft.first in ("and", "or", "but"):
        return True
    own = frame.occupations or frame.description
    return not own and not draft.has("jobs", "list", "can_do")
