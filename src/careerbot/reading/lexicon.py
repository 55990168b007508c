"""Looking up what words can mean: one indexed query for all runs of words of a question."""

from collections.abc import Collection

from careerbot.frame import Filter
from careerbot.reading.spelling import Spelling
from careerbot.reading.tokens import Token, Tokens
from careerbot.store.codes import OWN_TITLE
from careerbot.store.wordbook import Row, Wordbook

LONGEST = 9  # words in one entry
_PARTED_FROM = 3  # words a name needs to hold a comma: "nurse, teacher" are two
_REMEMBERED = 60_000  # keys kept between questions
_ALIKE_FROM = 4  # words from which two phrases of the same letters are the same phrase
_LOOKED_UP = ("word", "number", "code")  # kinds of tokens that an entry may begin with
TITLES = ("title", "weak_title", "field_title")
# Kinds of names that may hold a comma, and from which weight on.
_OFFICIAL = {"title": OWN_TITLE, "field": 0, "industry": 0}
_FIELDS = ("title", "field_title", "field")  # what "it" can mean as information technology


class Span:
    """A run of tokens and everything it can mean: kind -> values, best first. weights: of each kind's best.

    correction: the words that misspelt ones were taken for, by token; step: the condition that it says with its bound.
    """

    __slots__ = ("corrected", "correction", "end", "meanings", "start", "step", "weights")

    def __init__(
        self, start: int, end: int, meanings: dict[str, list[str]] | None = None, weights: dict[str, int] | None = None
    ) -> None:
        self.start, self.end = start, end
        self.meanings: dict[str, list[str]] = {} if meanings is None else meanings
        self.weights: dict[str, int] = {} if weights is None else weights
        self.corrected = False
        self.correction: dict[int, str] = {}
        self.step: Filter | None = None

    @property
    def length(self) -> int:
        return self.end - self.start


class Lexicon:
    """The lexicon table behind a memory of what was already looked up."""

    def __init__(self, wordbook: Wordbook) -> None:
        self._wordbook = wordbook
        self._memory: dict[str, tuple[Row, ...]] = {}
        self.spelling = Spelling(wordbook)

    def spans(self, tokens: Tokens) -> list[Span]:
        """Every run of tokens that stands in the lexicon."""
        runs: dict[str, list[tuple[int, int]]] = {}
        for start, first in enumerate(tokens):
            if first.kind not in _LOOKED_UP:
                continue
            key = ""
            for end in range(start, min(start + LONGEST, len(tokens))):
                key += tokens[end].fold
                runs.setdefault(key, []).append((start, end + 1))
        edge = tokens.classes.edge
        edges = [token.text in edge and not token.upper for token in tokens]
        found = self.look_up(runs).items()
        spans = [_span(tokens, edges, start, end, rows) for key, rows in found for start, end in runs[key]]
        return [span for span in spans if span.meanings]

    def look_up(self, keys: Collection[str]) -> dict[str, tuple[Row, ...]]:
        """The lexicon's rows for each key that has any, the weightiest first."""
        memory = self._memory
        missing = [key for key in keys if key not in memory]
        if missing:
            if len(memory) > _REMEMBERED:
                memory.clear()
                missing = list(keys)
            memory.update(self._wordbook.meanings(missing))
        return {key: memory[key] for key in keys if memory.get(key)}


def _span(tokens: Tokens, edges: list[bool], start: int, end: int, rows: tuple[Row, ...]) -> Span:
    """The span with those of its rows' meanings that can stand here. edges: which tokens can begin or end no title."""
    span = Span(start, end)
    inner = tokens[start:end]
    length = end - start
    edged = length < len(tokens) and (edges[start] or edges[end - 1])
    parted = length > 1 and any(token.stop for token in inner[1:])
    pronoun = length == 1 and inner[0].text == "it" and not _is_information_technology(tokens, start)
    for kind, value, weight, words in rows:
        if parted and (kind not in _OFFICIAL or weight < _OFFICIAL[kind] or abs(words) < _PARTED_FROM):
            continue  # only official names go on behind a comma: "child, family and school social workers"
        if (edged and kind in TITLES) or (pronoun and kind in _FIELDS):
            continue
        if words != length and not _may_stand_for(inner, words, tokens.classes.edge):
            continue
        span.meanings.setdefault(kind, []).append(value)
        span.weights[kind] = max(weight, span.weights.get(kind, 0))
    return span


def _may_stand_for(inner: list[Token], words: int, edges: frozenset[str]) -> bool:
    """Whether a run may be another spelling of an entry with more or fewer words ("fire fighter", "firefighter").

    words: of the entry, negative where it cannot be fused; "the rapist" is no therapist.
    """
    if words < 0:
        return -words == len(inner)
    return len(inner) >= _ALIKE_FROM or edges.isdisjoint([token.text for token in inner])


def _is_information_technology(tokens: Tokens, at: int) -> bool:
    """Whether "it" is the field: typed IT, "jobs in it", "it jobs", "an it ..."."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].fold if at + 1 < len(tokens) else ""
    return tokens[at].upper or before in ("in", "an") or after in tokens.classes.it_field
