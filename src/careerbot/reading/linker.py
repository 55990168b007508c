"""Which occupations a free job title means, with a share of confidence, whether the title is known or not.

Every word, pair of words and head noun votes with the weights that the knowledge holds for it; a title that is known
as it stands restricts the vote to the occupations that claim it. All look-ups are by key, so nothing is loaded ahead
and the time does not grow with the number of titles.
"""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.knowledge.link_features import LINKING, content, features, title_key, turned

_SCALE = 40.0  # as the tables are written
_SHARPNESS = 3.0  # how fast a lead in the vote turns into a share: fitted so that a share reads as a chance
_KNOWN_TITLE = 0.25  # what one unit of a known title's claim adds to the vote
_UNKNOWN_WORD = 0.5  # what is left of every share for each word that nothing is known about
_MOST = 5
_LEAST_SHARE = 0.02
_NO_ROW: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True)
class Link:
    """One occupation a title may mean: six-digit SOC code, share of the vote (0 to 1), and the words that spoke."""

    code: str
    share: float
    because: tuple[str, ...]


class Linker:
    """Links titles to occupations from the ``link_`` tables of the compiled knowledge."""

    def __init__(self, connection: Callable[[], sqlite3.Connection]) -> None:
        self._connection = connection
        self._codes: list[str] = []
        self._heads: frozenset[str] = frozenset()
        self.row = lru_cache(maxsize=8192)(self._row)
        self.repaired = lru_cache(maxsize=4096)(self._repaired)
        self._expansion = lru_cache(maxsize=4096)(self._expansion_of)

    def link(self, words: Sequence[str]) -> tuple[Link, ...]:
        """The occupations that the words of one title mean, best first, at most five; () when no word is known.

        ``because`` says what decided: "known title" first if the title is known as it stands, then the title's words
        by the weight they gave, a repaired word as "wrod -> word".
        """
        expansions = {word: long for word in words if (long := self._expansion(word.lower()))}
        parts = content(words, expansions)
        if not self._codes:
            self._load()
        parts = turned(parts, self._heads)
        known = self._claims(title_key(parts))
        repairs: dict[str, str] = {}
        unknown = 0
        if not known:
            parts, repairs, unknown = self._spelt(parts)
            parts = turned(parts, self._heads)
            known = self._claims(title_key(parts))
        votes, reasons = self._votes(parts, known)
        if not votes:
            return ()
        return self._links(votes, reasons, repairs, _UNKNOWN_WORD**unknown, bool(known))

    def _spelt(self, parts: list[str]) -> tuple[list[str], dict[str, str], int]:
        """The words with misspelt ones repaired, what was repaired, and how many stay unknown."""
        spelt: list[str] = []
        repairs: dict[str, str] = {}
        unknown = 0
        for part in parts:
            if part in LINKING or self.row(part):
                spelt.append(part)
                continue
            repaired = self.repaired(part)
            unknown += not repaired
            spelt.extend(repaired or (part,))
            if repaired:
                repairs[part] = " ".join(repaired)
        return spelt, repairs, unknown

    def _votes(
        self, parts: Sequence[str], known: Mapping[int, float]
    ) -> tuple[dict[int, float], list[tuple[str, tuple[tuple[int, float], ...]]]]:
        votes: dict[int, float] = {}
        reasons = []
        for feature in features(parts):
            row = self.row(feature)
            if row:
                reasons.append((feature, row))
                for code, weight in row:
                    votes[code] = votes.get(code, 0.0) + weight
        if known:
            votes = {code: votes.get(code, 0.0) + _KNOWN_TITLE * claim for code, claim in known.items()}
        return votes, reasons

    def _links(
        self,
        votes: Mapping[int, float],
        reasons: list[tuple[str, tuple[tuple[int, float], ...]]],
        repairs: Mapping[str, str],
        kept: float,
        known: bool,
    ) -> tuple[Link, ...]:
        codes = self._codes
        best = sorted(votes, key=lambda code: (-votes[code], code))
        top = votes[best[0]]
        power = {code: math.exp(_SHARPNESS * (votes[code] - top)) for code in best[:40]}
        total = sum(power.values())
        because = ("known title",) if known else ()
        because += tuple(f"{wrong} -> {right}" for wrong, right in repairs.items())
        links = []
        for code in best[:_MOST]:
            share = kept * power[code] / total
            if links and share < _LEAST_SHARE:
                break
            links.append(Link(codes[code], share, because + _speakers(code, reasons)))
        return tuple(links)

    def _row(self, feature: str) -> tuple[tuple[int, float], ...]:
        found = self._connection().execute("SELECT weights FROM link_feature WHERE feature = ?", (feature,)).fetchone()
        return tuple((code, weight / _SCALE) for code, weight in _unpacked(found[0])) if found else _NO_ROW

    def _claims(self, key: str) -> dict[int, float]:
        found = self._connection().execute("SELECT claims FROM link_title WHERE key = ?", (key,)).fetchone()
        return {code: weight / 8 for code, weight in _unpacked(found[0])} if found else {}

    def _expansion_of(self, word: str) -> str:
        query = "SELECT long FROM link_abbreviation WHERE short = ?"
        found = self._connection().execute(query, (word,)).fetchone()
        return str(found[0]) if found else ""

    def _load(self) -> None:
        found = dict(self._connection().execute("SELECT name, value FROM link_meta"))
        self._heads = frozenset(found["heads"].split())
        self._codes = found["codes"].split()

    def _repaired(self, word: str) -> tuple[str, ...]:
        """The known word nearest to a misspelt one, or the two known words written as one; () if there is none.

        One edit is allowed in 4 to 7 letters, two from 8; the first letter stands; everyday words are left alone.
        """
        if len(word) < 4 or not word.isalpha() or self._everyday(word):
            return ()
        return self._near(word, 1) or self._split(word) or (self._near(word, 2) if len(word) >= 8 else ())

    def _near(self, word: str, most: int) -> tuple[str, ...]:
        # rapidfuzz is only needed, and only loaded, when a word is unknown.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        buckets = [f"{word[0]}{length}" for length in range(len(word) - most, len(word) + most + 1)]
        marks = ",".join("?" * len(buckets))
        rows = self._connection().execute(f"SELECT words FROM link_spelling WHERE bucket IN ({marks})", buckets)
        choices = [choice for row in rows for choice in row[0].split()]
        found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=most) if choices else None
        return (str(found[0]),) if found else ()

    def _split(self, word: str) -> tuple[str, ...]:
        for at in range(len(word) - 3, 2, -1):
            if self.row(word[at:]) and self.row(word[:at]):
                return (word[:at], word[at:])
        return ()

    def _everyday(self, word: str) -> bool:
        return bool(self._connection().execute("SELECT 1 FROM link_everyday WHERE word = ?", (word,)).fetchone())


def _unpacked(packed: bytes) -> list[tuple[int, int]]:
    """Occupation numbers with their weights, from the form that compiling wrote them in."""
    count = packed[0]
    codes, weights = array("H"), array("b")
    codes.frombytes(packed[1 : 1 + 2 * count])
    weights.frombytes(packed[1 + 2 * count :])
    return list(zip(codes, weights, strict=True))


def _speakers(code: int, reasons: list[tuple[str, tuple[tuple[int, float], ...]]]) -> tuple[str, ...]:
    """The words and pairs that spoke for an occupation, the strongest first, at most three."""
    spoke: dict[str, float] = {}
    for feature, row in reasons:
        for other, weight in row:
            if other == code and weight > 0:
                name = feature.strip("^$~")
                spoke[name] = spoke.get(name, 0.0) + weight
    return tuple(sorted(spoke, key=lambda name: -spoke[name])[:3])
