"""Correcting words that stand nowhere in the knowledge, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from careerbot.store.wordbook import Wordbook
from careerbot.words.folding import fold

SHORTEST = 4  # letters; shorter words are never corrected
_TWO_EDITS_FROM = 8
_THREE_EDITS_FROM = 11
_REMEMBERED = 4096
STEM = 3  # letters of each part of a compound
_MOST = 6  # corrections of one word


class Spelling:
    """The vocabulary of titles, attributes, cues and places, and its index of words with one letter left out."""

    def __init__(self, wordbook: Wordbook) -> None:
        self._wordbook = wordbook
        self.near = lru_cache(_REMEMBERED)(self._near)
        self.written_out = lru_cache(_REMEMBERED)(self._written_out)
        self.compound = lru_cache(_REMEMBERED)(self._compound)
        self.everyday = wordbook.everyday
        self._known: dict[str, bool] = {}

    def known(self, folds: Iterable[str]) -> set[str]:
        """Which of these folded words the vocabulary or everyday English holds."""
        folds = set(folds)
        fresh = [word for word in folds if word not in self._known]
        if fresh:
            if len(self._known) > 20_000:
                self._known.clear()
                fresh = list(folds)
            here = self._wordbook.known(fresh)
            self._known.update((word, word in here) for word in fresh)
        return {word for word in folds if self._known[word]}

    def _written_out(self, word: str) -> tuple[str, ...]:
        """What a short form stands for in titles ("engr": engineer), folded; () for other words."""
        long = self._wordbook.written_out(word)
        return (fold(long),) if long and " " not in long else ()

    def _compound(self, word: str) -> bool:
        """Whether a word is two everyday ones in one: "roadmap" is spelt as it is meant."""
        parts = [(word[:at], word[at:]) for at in range(STEM, len(word) - STEM + 1)]
        everyday = self.everyday(part for pair in parts for part in pair) if parts else set()
        return any(everyday.issuperset(pair) for pair in parts)

    def _near(self, word: str, real: bool = False) -> tuple[str, ...]:
        """Words one edit away (two from eight letters on), same first letter first, the commonest of the nearest first.

        real: the word is English as it stands; then only what one edit makes of it.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return ()
        limit = 1 if real else 3 if len(word) >= _THREE_EDITS_FROM else 2 if len(word) >= _TWO_EDITS_FROM else 1
        parts = {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}
        scored = _scored(word, self._wordbook.one_letter_apart(parts), limit)
        if not scored and limit > 1:  # several separate edits
            others = self._wordbook.of_about_that_length(word[:2], len(word) - 2, len(word) + 2)
            scored = _scored(word, others, limit)
        return tuple(candidate for distance, _, _, candidate in scored[:_MOST] if distance == scored[0][0])


def _scored(word: str, candidates: Iterable[tuple[str, int]], limit: int) -> list[tuple[int, bool, int, str]]:
    """Those within so many edits (a letter more, less or changed, or two neighbours swapped), the best first."""
    from rapidfuzz.distance import OSA  # slower to load than an answer takes: only where a word is unknown

    near = ((OSA.distance(word, other, score_cutoff=limit), other, uses) for other, uses in candidates)
    return sorted((edits, other[0] != word[0], -uses, other) for edits, other, uses in near if edits <= limit)
