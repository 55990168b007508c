"""Looking up what words can mean: one indexed query for all runs of words of a question."""

from collections.abc import Collection, Mapping

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
_OFFICIAL = {"title": OWN_TITLE, "field": 0, "industry": 0, "topic": 0}
_Meant = tuple[dict[str, list[str]], dict[str, int]]  # meanings and weights of a span
_NOT_CORRECTED: Mapping[int, str] = {}
_PRONOUN = "it"
_FIELDS = ("title", "field_title", "field")  # what it can mean as information technology


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
        self.correction: Mapping[int, str] = _NOT_CORRECTED
        self.step: Filter | None = None

    @property
    def length(self) -> int:
        return self.end - self.start


class Lexicon:
    """The lexicon table behind a memory of what was already looked up."""

    def __init__(self, wordbook: Wordbook) -> None:
        self._wordbook = wordbook
        self._memory: dict[str, tuple[Row, ...]] = {}
        # Of a run by its key, its length and whether it is edged, where its neighbours do not matter; else None.
        self._plain: dict[tuple[str, int, bool], _Meant | None] = {}
        self.spelling = Spelling(wordbook)

    def spans(self, tokens: Tokens) -> list[Span]:
        """Every run of tokens that stands in the lexicon."""
        edge, whole = tokens.classes.edge, len(tokens)
        edges = [token.text in edge and not token.upper for token in tokens]
        found: list[Span] = []
        for start, end, key, rows in self._standing(tokens):
            edged = end - start < whole and (edges[start] or edges[end - 1])
            meant = self._meant(tokens, start, end, key, rows, edged=edged)
            if meant[0]:
                found.append(Span(start, end, meant[0].copy(), meant[1]))
        return found

    def _standing(self, tokens: Tokens) -> list[tuple[int, int, str, tuple[Row, ...]]]:
        """The runs of tokens that entries stand for: first token, the one behind the last, key, the entries' rows."""
        folds = [token.fold for token in tokens]
        starts = [at for at, token in enumerate(tokens) if token.kind in _LOOKED_UP]
        memory, found, fresh = self._memory, [], []
        for start in starts:
            key, end = "", start
            for each in folds[start : start + LONGEST]:
                key, end = key + each, end + 1
                rows = memory.get(key)
                if rows:
                    found.append((start, end, key, rows))
                elif rows is None:
                    fresh.append((start, end, key))
        if fresh:
            memory = self._holding([key for *_, key in fresh])
            found += [(start, end, key, rows) for start, end, key in fresh if (rows := memory[key])]
            found.sort()
        return found

    def look_up(self, keys: Collection[str]) -> dict[str, tuple[Row, ...]]:
        """The lexicon's rows for each key that has any, the weightiest first."""
        memory = self._holding(keys)
        return {key: rows for key in keys if (rows := memory[key])}

    def _holding(self, keys: Collection[str]) -> dict[str, tuple[Row, ...]]:
        """A memory that holds all these keys."""
        memory = self._memory
        missing = set(keys).difference(memory)
        if missing and len(memory) > _REMEMBERED:
            memory = self._memory = {}  # another thread may still read the old one
            self._plain = {}
            missing = set(keys)
        if missing:
            memory.update(self._wordbook.meanings(missing))
        return memory

    def _meant(self, tokens: Tokens, start: int, end: int, key: str, rows: tuple[Row, ...], *, edged: bool) -> _Meant:
        """What a run of tokens can mean where it stands. edged: it begins or ends as no title does."""
        length, kept = end - start, self._plain
        if (length > 1 and any(token.stop for token in tokens[start + 1 : end])) or tokens[start].text == _PRONOUN:
            return _meant(tokens, start, end, rows, edged=edged)
        plain = key, length, edged
        if plain not in kept:
            exact = all(words == length for *_, words in rows)
            kept[plain] = _meant(tokens, start, end, rows, edged=edged) if exact else None
        return kept[plain] or _meant(tokens, start, end, rows, edged=edged)


def _meant(tokens: Tokens, start: int, end: int, rows: tuple[Row, ...], *, edged: bool) -> _Meant:
    """Those of the rows' meanings that can stand here."""
    meanings: dict[str, list[str]] = {}
    weights: dict[str, int] = {}
    inner = tokens[start:end]
    length = end - start
    parted = length > 1 and any(token.stop for token in inner[1:])
    pronoun = length == 1 and inner[0].text == _PRONOUN and not _is_information_technology(tokens, start)
    for kind, value, weight, words in rows:
        if parted and (kind not in _OFFICIAL or weight < _OFFICIAL[kind] or abs(words) < _PARTED_FROM):
            continue  # only official names go on behind a comma: "child, family and school social workers"
        if (edged and kind in TITLES) or (pronoun and kind in _FIELDS):
            continue
        if words != length and not _may_stand_for(inner, words, tokens.classes.edge):
            continue
        meanings.setdefault(kind, []).append(value)
        weights[kind] = max(weight, weights.get(kind, 0))
    return meanings, weights


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
