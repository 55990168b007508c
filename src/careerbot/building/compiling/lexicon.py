"""The lexicon on its way into the compiled file: what runs of words can mean, and the vocabulary. Build time only."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from careerbot.words.folding import fold, key, words

SHORTEST_WORD = 3  # letters of a word that is kept in the vocabulary
SHORTEST_CORRECTED = 4  # letters of a word that a misspelling is corrected to


@dataclass(slots=True)
class Lexicon:
    """Rows for the lexicon table, and the vocabulary against which spelling is corrected.

    rows: (key, kind, value) -> (weight, number of words), the highest weight of each; the counters go by folded word.
    """

    rows: dict[tuple[str, str, str], tuple[int, int]] = field(default_factory=dict)
    uses: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)  # how many titles hold a word
    heads: Counter[str] = field(default_factory=Counter)  # how many titles of several words end in it
    steady: dict[str, str] = field(default_factory=dict)  # key of a title -> what longer ones that end in it mean too

    def add(self, phrase: str, kind: str, value: str, weight: int = 100) -> None:
        """Let a phrase mean `value`, of the kind and with the weight given."""
        parts = words(phrase)
        if not parts:
            return
        place = (key(parts), kind, value)
        # Parts too short to be fused ("La Crosse" is no lacrosse) are marked by a negative count of words.
        apart = kind == "place" and len(parts) > 1 and min(map(len, parts)) < SHORTEST_WORD
        count = -len(parts) if apart else len(parts)
        known = self.rows.get(place, (weight, count))
        # Of "how much" and "howmuch" the longer one stands for both.
        wider = max if min(count, known[1]) > 0 else min
        self.rows[place] = (max(weight, known[0]), wider(count, known[1], key=abs))
        for part in parts:
            self.uses[fold(part)] += 1

    def add_all(self, phrases: Iterable[str], kind: str, value: str, weight: int = 100) -> None:
        for phrase in phrases:
            self.add(phrase, kind, value, weight)

    def write(self, connection: sqlite3.Connection) -> None:
        """Fill the tables lexicon, word, head and near."""
        rows = ((*place, *rest) for place, rest in self.rows.items())
        connection.executemany("INSERT INTO lexicon VALUES (?,?,?,?,?)", rows)
        usable = {word: count for word, count in self.uses.items() if len(word) >= SHORTEST_WORD and word.isalpha()}
        vocabulary = ((word, count, self.titles[word], self.heads[word]) for word, count in usable.items())
        connection.executemany("INSERT INTO word VALUES (?,?,?,?)", vocabulary)
        connection.executemany("INSERT INTO head VALUES (?,?)", self.steady.items())
        near = {(part, word) for word in usable if len(word) >= SHORTEST_CORRECTED for part in deletions(word)}
        connection.executemany("INSERT INTO near VALUES (?,?)", sorted(near))


@cache
def parts_of(title: str) -> tuple[str, ...]:
    """The words of a title: it is looked at again and again."""
    return tuple(words(title))


def deletions(word: str) -> set[str]:
    """The word, and every way to leave one letter out of it."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}
