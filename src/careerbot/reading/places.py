"""From words to places: states, metropolitan areas, and words that only look like places."""

from typing import NamedTuple

from careerbot.facts import NATION
from careerbot.phrase import phrase
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Tokens
from careerbot.store.codes import NAMED
from careerbot.store.store import Store

_CODE = 2  # letters of a state's


class Where(NamedTuple):
    """Places named in order. choices: places of one name between which nothing decides; towns: not known in the state
    named after them."""

    places: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    towns: tuple[Span, ...] = ()


def take(draft: Draft) -> tuple[str, ...]:
    """Account for the words of places, and their codes in order."""
    spans = [span for span in draft.open("place") if is_place(draft.tokens, span, draft.spans)]
    kinds = {each.start for each in draft.spans if {"state", "city"} & set(each.meanings.get("cue", ()))}
    of_us = [span for span in spans if span.end in kinds and span.meanings["place"][0] == NATION.code]
    for span in of_us:
        draft.take(span, "context")  # "by U.S. state"
    spans = [span for span in spans if span not in of_us]
    if not spans:
        return ()
    found = where(draft.store, draft.tokens, spans)
    for span in spans:
        if span in found.towns:
            draft.qualify(span, "city")
        else:
            draft.take(span, "place", ", ".join(span.meanings["place"][:3]))
            place = draft.store.place(span.meanings["place"][0]) if span.corrected else None
            if place:
                draft.notes.append(phrase("other_sense", "place", typed=draft.text(span), name=place.name))
    if found.choices and not draft.choices:
        draft.choices, draft.asks = found.choices, "place"
    if draft.has("versus", "than", "compare", "difference") or any(_is_nation_too(draft, span) for span in spans):
        return found.places  # the nation stands beside a place
    return tuple(code for code in found.places if code != NATION.code) or found.places[:1]


def _is_nation_too(draft: Draft, span: Span) -> bool:
    """Whether the nation is joined to what stands before it: "in Texas and the US", "in Ohio and nationally"."""
    at = span.start - 1
    while at > 0 and draft.tokens[at].text in draft.classes.article | draft.classes.before_place:
        at -= 1
    joint = draft.classes.adding | draft.classes.alternative
    return span.meanings["place"][0] == NATION.code and at > 0 and draft.tokens[at].text in joint


def is_place(tokens: Tokens, span: Span, spans: list[Span]) -> bool:
    """Whether a two-letter code or another weak place word stands for a place here."""
    before_place = any("place" in other.meanings and other.start == span.end for other in spans)
    if "qualifier" in span.meanings and len(span.meanings["place"]) > 1 and not before_place:
        return False  # of several places or a qualifier, and no place behind it settles which
    token = tokens[span.start]
    before = tokens[span.start - 1].text if span.start else ""
    last = all(token.kind == "number" for token in tokens[span.end :])  # "barber pay tx 2025"
    letters = len(token.text) == _CODE and NATION.code not in span.meanings["place"]  # "at the VA" is no state
    if span.weights.get("place", 0) >= NAMED and not (letters and last and before == "the"):
        return True
    plain = token.text in tokens.classes.ordinary_code
    title_after = any("title" in other.meanings and other.start == span.end for other in spans)
    joins = title_after and token.text in tokens.classes.conjunction and _follows(span, spans, "title")
    if joins or (before == "the" and last):
        return False  # a conjunction, or an operating room
    if token.upper or ((last or not plain) and _follows(span, spans, "place", NAMED)):
        return True
    if before in tokens.classes.article:
        return title_after  # a postal code stands before a title
    if plain:
        if last and token.text == "or":
            return span.start > 0  # it joins nothing
        about_pay = token.text in tokens.classes.code_after_pay and _follows(span, spans, "attribute")
        return last and (before in tokens.classes.before_bare_code or about_pay)
    alone = title_after and all(other.weights.get("place", 0) < NAMED for other in spans)
    return before in tokens.classes.before_postal_code or last or span.start == 0 or alone


def _follows(span: Span, spans: list[Span], kind: str, least: int = 0) -> bool:
    """Whether something of a kind stands right before."""
    return any(other.end == span.start and other.weights.get(kind, -1) >= least for other in spans)


def where(store: Store, tokens: Tokens, spans: list[Span]) -> Where:
    """The places of a question: a city followed by its state is one place, one of another state is not held."""
    found: list[tuple[str, ...]] = []
    towns: list[Span] = []
    states: Span | None = None  # said of the city before it
    for span, following in zip(spans, [*spans[1:], None], strict=True):
        if span is states:
            continue
        codes = tuple(span.meanings["place"])
        inside: tuple[str, ...] = ()
        if following is not None and _is_part_of(tokens, span, following):
            inside = _within(store, codes, following.meanings["place"])
            if not inside and _is_state(following.meanings["place"][0]) and not any(map(_is_state, codes)):
                towns.append(span)
                continue
        if inside:
            states = following
        elif not _is_code(tokens, span):
            inside = _state_first(codes)
        found.append(inside or codes)
    places = tuple(dict.fromkeys(codes[0] for codes in found))
    undecided = next((codes for codes in found if len(codes) > 1), ())
    return Where(places, undecided, tuple(towns))


def _is_part_of(tokens: Tokens, span: Span, following: Span) -> bool:
    """Whether a place stands right before another, as a town before its state ("dutchess county, ny")."""
    return all(token.text in tokens.classes.town for token in tokens[span.end : following.start])


def _is_code(tokens: Tokens, span: Span) -> bool:
    """Whether a place is named by two letters: "la" is Louisiana or Los Angeles."""
    text = tokens[span.start].text
    return span.length == 1 and len(text) == 2 and text.isalpha()


def _within(store: Store, codes: tuple[str, ...], states: list[str]) -> tuple[str, ...]:
    """Those of the codes that are areas reaching into one of the states."""
    inside = []
    for code in codes:
        if set(store.states_of(code)) & set(states):
            inside.append(code)
    return tuple(inside)


def _state_first(codes: tuple[str, ...]) -> tuple[str, ...]:
    """A name of both a state and a city means the state; other names of several places stay open."""
    state = [code for code in codes if _is_state(code)]
    return (state[0],) if state else codes


def _is_state(code: str) -> bool:
    return len(code) == 2
