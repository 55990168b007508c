"""The frame while it is being put together: the spans, what was made of them, and small questions about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerbot.frame import Cue, Filter, Kind, Match, Part, Qualifier, Role
from careerbot.phrase import Phrase
from careerbot.reading.cover import supported
from careerbot.reading.lexicon import Lexicon, Span
from careerbot.reading.titles import Titles
from careerbot.reading.tokens import Tokens
from careerbot.store.store import Store

if TYPE_CHECKING:
    from careerbot.reading.bounds import Amount

_CODE = 2  # letters of a postal code


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a question of yes or no opens behind a pause: "nurses, do they ..."."""
    classes, following = tokens.classes, tokens[at + 1].text
    asks = following in classes.subject and following not in classes.of_oneself
    on = any(token.text not in classes.tag for token in tokens[at + 2 :])
    return tokens[at].stop and tokens[at].text in classes.auxiliary and asks and on


def _begin(tokens: Tokens, spans: list[Span]) -> int:
    """Where a question begins: behind a greeting, and behind a pause before which nothing is asked."""
    begin = 0
    for span in spans:
        if tokens[span.start].stop:
            begin = span.start
        if not span.meanings.keys() & {"filler", "talk"}:
            break
    opening = next((at for at in range(1, len(tokens) - 1) if _opens(tokens, at)), 0)
    before = (span.meanings for span in spans if span.start < opening)
    begin = begin if any("topic" in meanings for meanings in before) else opening or begin
    greeting = tokens.classes.greeting
    return next((at for at in range(begin, len(tokens)) if tokens[at].text not in greeting), 0)


class Draft:
    """What is known so far of one question. Readers of single matters (titles, places, ...) add to it in turn.

    parts: what was taken for what, by the span's first token; taken: first tokens of spans that something was made of.
    choices: codes of occupations or places between which nothing decides; asks: what they are about ("place", or the
    words of a title). weakly: a title was named only by an ordinary word; certain: an attribute was named in words,
    not only by the form of the question. typed: all words, as they were typed. measured: where amounts begin that
    conditions were made of. begin: where the question does, behind a greeting.
    """

    def __init__(
        self,
        store: Store,
        titles: Titles,
        lexicon: Lexicon,
        tokens: Tokens,
        spans: list[Span],
        amounts: Sequence[Amount] = (),
    ) -> None:
        self.store, self.titles, self.lexicon = store, titles, lexicon
        self.tokens, self.spans, self.amounts = tokens, spans, amounts
        self.classes = tokens.classes
        self.texts = [token.text for token in tokens]
        self.typed = tokens.typed
        self.matches: list[Match] = []
        self.attributes: list[str] = []
        self.filters: list[Filter] = []
        self.qualifiers: list[Qualifier] = []
        self.cues: set[Cue] = set()
        self.parts: dict[int, Part] = {}
        self.taken: set[int] = set()
        self.choices: tuple[str, ...] = ()
        self.asks = ""
        self.refusal: Phrase | None = None
        self.notes: list[Phrase] = []
        self.rejected: list[str] = []
        self.unexplained: list[str] = []
        self.measured: set[int] = set()
        self.weakly = self.certain = False
        self.begin = _begin(tokens, spans)

    def text(self, span: Span) -> str:
        return " ".join(self.texts[span.start : span.end])

    def words(self, span: Span) -> list[str]:
        """The words of a span as they are meant: corrected where they were."""
        if not span.correction:
            return self.texts[span.start : span.end]
        return [span.correction.get(at, self.texts[at]) for at in range(span.start, span.end)]

    def take(self, span: Span, role: Role, meaning: str = "", note: str = "") -> None:
        """Account for a span: what it was taken for."""
        if span.corrected and not note:
            note = f"read as {' '.join(self.words(span))}"
        self.taken.add(span.start)
        self.parts[span.start] = Part(self.text(span), role, meaning, note)

    def reject(self, words: str, meaning: str, why: str) -> None:
        """Keep a reading that lost, for the account."""
        self.rejected.append(f'"{words}" as {meaning}: {why}')

    def qualify(self, span: Span, kind: Kind) -> None:
        """Take a span for something that the knowledge cannot honour."""
        self.qualifiers.append(Qualifier(kind, self.text(span)))
        self.take(span, "qualifier", kind)

    def open(self, kind: str) -> list[Span]:
        """Spans that can mean `kind` and that nothing was made of yet."""
        return [span for span in self.spans if kind in span.meanings and span.start not in self.taken]

    def is_title(self, span: Span) -> bool:
        """Whether a span stands as a title: a known one, or an ordinary word with support."""
        if "title" in span.meanings:
            return not self.is_in_state(span)
        if "weak_title" not in span.meanings or "qualifier" in span.meanings:
            return False  # "an intern" is of some occupation or other
        return not self.is_in_state(span) and supported(self.tokens, span)

    def names_group(self, span: Span) -> bool:
        """Whether a title is that of a group of jobs that are listed: "production occupations"."""
        if self.tokens[span.end - 1].text not in self.classes.jobs:
            return False
        return any(each.is_group for each in self.store.occupations(span.meanings.get("title", ())[:1]))

    def is_in_state(self, span: Span) -> bool:
        """Whether a state stands by its two letters: "in PA", "in Pittsburgh, PA", at the end also "in pa"."""
        if "place" not in span.meanings or span.length > 1:
            return False
        token = self.tokens[span.start]
        if len(token.text) != _CODE:
            return False
        if not token.upper:
            return self.before(span) in self.classes.before_bare_code and all(
                each.kind == "number" for each in self.tokens[span.end :]
            )
        return self.before(span) in self.classes.before_place or self._is_behind_its_city(span)

    def _is_behind_its_city(self, span: Span) -> bool:
        city = next((each for each in self.spans if each.end == span.start and "place" in each.meanings), None)
        if city is None or self.preposition(city) not in self.classes.before_place:
            return False
        states = {state for code in city.meanings["place"] for state in self.store.states_of(code)}
        return not states.isdisjoint(span.meanings["place"])

    def before(self, span: Span, back: int = 1) -> str:
        at = span.start - back
        return self.tokens[at].text if at >= 0 else ""

    def preposition(self, span: Span) -> str:
        """The word before a span and its article: "at" in "at a hospital"."""
        return self.before(span, 2 if self.before(span) in self.classes.article else 1)

    def after(self, span: Span, on: int = 0) -> str:
        at = span.end + on
        return self.tokens[at].text if at < len(self.tokens) else ""

    def has(self, *cues: Cue) -> bool:
        return not self.cues.isdisjoint(cues)

    @property
    def first(self) -> str:
        """The word that a question begins with, behind a greeting."""
        return self.texts[self.begin]
