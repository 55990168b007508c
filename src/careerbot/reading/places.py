"""From words to places: states, metropolitan areas, and words that only look like places."""

from __future__ import annotations

from careerbot.knowledge.store import Store
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Token
from careerbot.value import value

# Postal codes that are everyday words: a place only where typed in capitals, after a city, or last after "in".
_WORDS = frozenset(
    "in or me hi ok oh pa ma la de al id co mo va md ms mi ne nd ar as gu vi mt ct ga ia il ks ky ri sc sd wa".split()
)
_PLAIN_WORDS = frozenset("in or me hi ok oh la as ma pa ad".split())


@value
class Where:
    """Places named in order. choices: places of one name between which nothing decides."""

    places: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def is_place(tokens: list[Token], span: Span, spans: list[Span]) -> bool:
    """Whether a two-letter code or another weak place word stands for a place here."""
    if "qualifier" in span.meanings and len(span.meanings["place"]) > 1:
        return False  # "an actor in hollywood"
    if span.weights.get("place", 0) >= 50:
        return True
    token = tokens[span.start]
    before = tokens[span.start - 1].text if span.start else ""
    last = span.end == len(tokens)
    after_place = (last or token.text not in _PLAIN_WORDS) and any(
        "place" in other.meanings and other.end == span.start and other.weights["place"] >= 50 for other in spans
    )
    if after_place or token.upper:
        return True
    if before in ("a", "an", "the"):
        return any("title" in other.meanings and other.start == span.end for other in spans)  # "a ca firefighter"
    if token.text in _PLAIN_WORDS:
        about_pay = any({"attribute"} & set(other.meanings) and other.end == span.start for other in spans)
        return span.end == len(tokens) and (
            before == "in" or (about_pay and token.text not in ("in", "or", "me", "hi", "as"))
        )
    return before in ("in", "for", "of", "from") or last or span.start == 0


def where(store: Store, tokens: list[Token], spans: list[Span]) -> Where:
    """The places of a question: a city followed by its state is one place."""
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(spans):
        codes = tuple(spans[at].meanings["place"])
        following = spans[at + 1] if at + 1 < len(spans) else None
        if following is not None and _adjoin(tokens, spans[at], following):
            inside = _within(store, codes, following.meanings["place"])
            if inside:
                found.append(inside)
                at += 2
                continue
        short = (
            tokens[spans[at].start].text.isalpha() and spans[at].length == 1 and len(tokens[spans[at].start].text) == 2
        )
        found.append(codes if short else _state_first(codes))  # "la" is Louisiana or Los Angeles
        at += 1
    places = tuple(dict.fromkeys(codes[0] for codes in found))
    undecided = next((codes for codes in found if len(codes) > 1), ())
    return Where(places, undecided)


def _adjoin(tokens: list[Token], first: Span, second: Span) -> bool:
    between = tokens[first.end : second.start]
    return not between


def _within(store: Store, codes: tuple[str, ...], states: list[str]) -> tuple[str, ...]:
    """Those of the codes that are areas reaching into one of the states."""
    inside = []
    for code in codes:
        rows = store.rows("SELECT state, kind FROM place WHERE code = ?", (code,))
        if rows and rows[0][1] != "state" and set(rows[0][0].split()) & set(states):
            inside.append(code)
    return tuple(inside)


def _state_first(codes: tuple[str, ...]) -> tuple[str, ...]:
    """A name of both a state and a city means the state; other names of several places stay open."""
    state = [code for code in codes if len(code) == 2]
    return (state[0],) if state else codes
