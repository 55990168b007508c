"""Correcting words that stand nowhere in the knowledge, and no others."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import lru_cache

from careerbot.reading.distance import apart
from careerbot.words.folding import fold

SHORTEST = 4  # letters; shorter words are never corrected
_TWO_EDITS_FROM = 8
_THREE_EDITS_FROM = 11


class Spelling:
    """The vocabulary of titles, attributes, cues and places, and its index of words with one letter left out."""

    def __init__(self, connection: Callable[[], sqlite3.Connection]) -> None:
        self._connection = connection
        self.near = lru_cache(maxsize=4096)(self._near)
        self.written_out = lru_cache(maxsize=4096)(self._written_out)
        self._known: dict[str, bool] = {}

    def known(self, folds: Iterable[str]) -> set[str]:
        """Which of these folded words the vocabulary or everyday English holds."""
        folds = set(folds)
        fresh = [word for word in folds if word not in self._known]
        if fresh:
            if len(self._known) > 20_000:
                self._known.clear()
                fresh = list(folds)
            marks = ",".join("?" * len(fresh))
            rows = self._connection().execute(
                f"SELECT word FROM word WHERE word IN ({marks}) "
                f"UNION ALL SELECT word FROM link_everyday WHERE word IN ({marks})",
                fresh + fresh,
            )
            here = {row[0] for row in rows}
            for word in fresh:
                self._known[word] = word in here
        return {word for word in folds if self._known[word]}

    def everyday(self, folds: Iterable[str]) -> set[str]:
        """Which of these words are everyday English."""
        folds = list(folds)
        marks = ",".join("?" * len(folds))
        return {
            row[0]
            for row in self._connection().execute(f"SELECT word FROM link_everyday WHERE word IN ({marks})", folds)
        }

    def _written_out(self, word: str) -> tuple[str, ...]:
        """What a short form stands for in titles ("engr": engineer), folded; () for other words."""
        rows = self._connection().execute("SELECT long FROM link_abbreviation WHERE short = ?", (word,))
        return tuple(fold(long) for (long,) in rows if " " not in long)

    def _near(self, word: str, real: bool = False) -> tuple[str, ...]:
        """Words one edit away (two from eight letters on), same first letter first, the commonest of the nearest first.

        real: the word is English as it stands; then only what one edit makes of it.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return ()
        parts = sorted({word} | {word[:at] + word[at + 1 :] for at in range(len(word))})
        marks = ",".join("?" * len(parts))
        rows = self._connection().execute(
            "SELECT DISTINCT near.word, word.uses FROM near JOIN word ON word.word = near.word "
            f"WHERE near.part IN ({marks})",
            parts,
        )
        limit = 1 if real else 3 if len(word) >= _THREE_EDITS_FROM else 2 if len(word) >= _TWO_EDITS_FROM else 1
        scored = []
        for candidate, uses in rows:
            distance = apart(word, candidate, limit)
            if distance <= limit:
                scored.append((distance, candidate[0] != word[0], -uses, candidate))
        if not scored and limit > 1:
            scored = self._far(word, limit)
        scored.sort()
        return tuple(candidate for distance, _, _, candidate in scored[:6] if distance == scored[0][0])

    def _far(self, word: str, limit: int) -> list[tuple[int, bool, int, str]]:
        """Several separate edits in a long word: words of about its length that begin with the same two letters."""
        rows = self._connection().execute(
            "SELECT word, uses FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?",
            (word[:2], word[:2] + "{", len(word) - 2, len(word) + 2),
        )
        near = ((apart(word, other, limit), False, -uses, other) for other, uses in rows)
        return [row for row in near if row[0] <= limit]
