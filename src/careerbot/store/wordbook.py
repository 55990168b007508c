"""What reading looks words up in: the lexicon, the vocabulary for correcting spelling, the votes on titles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from careerbot.store.database import Database, marks

Row = tuple[str, str, int, int]  # kind, value, weight, number of words; see compiling/lexicon.py

_AT_ONCE = 500  # keys in one query


class Wordbook:
    """Look-ups by folded word or by key, each in one indexed query. Keeps nothing: readers remember what pays."""

    def __init__(self, database: Database) -> None:
        self._rows = database.rows

    def meanings(self, keys: Collection[str]) -> dict[str, tuple[Row, ...]]:
        """What each of these keys of runs of words can mean, the weightiest first; () for a key that stands nowhere."""
        found: dict[str, list[Row]] = {key: [] for key in keys}
        waiting = list(found)
        for at in range(0, len(waiting), _AT_ONCE):
            part = waiting[at : at + _AT_ONCE]
            sql = (
                f"SELECT key, kind, value, weight, words FROM lexicon WHERE key IN ({marks(part)}) ORDER BY weight DESC"
            )
            for key, kind, value, weight, words in self._rows(sql, part):
                found[key].append((kind, value, weight, words))
        return {key: tuple(rows) for key, rows in found.items()}

    def classes(self) -> list[tuple[str, str, str | None]]:
        """Every class of words: its name, the words, and what each stands for (None where they only belong to it)."""
        return self._rows("SELECT name, words, says FROM class")

    def known(self, words: Collection[str]) -> set[str]:
        """Which of these folded words the vocabulary or everyday English holds."""
        given = [*words]
        sql = (
            f"SELECT word FROM word WHERE word IN ({marks(given)}) "
            f"UNION ALL SELECT word FROM link_everyday WHERE word IN ({marks(given)})"
        )
        return {word for (word,) in self._rows(sql, given + given)}

    def everyday(self, words: Iterable[str]) -> set[str]:
        """Which of these words are everyday English."""
        given = [*words]
        return {word for (word,) in self._rows(f"SELECT word FROM link_everyday WHERE word IN ({marks(given)})", given)}

    def in_titles(self, word: str) -> tuple[int, int]:
        """(titles that hold a folded word, titles that end in it)."""
        rows = self._rows("SELECT titles, heads FROM word WHERE word = ?", (word,))
        return rows[0] if rows else (0, 0)

    def one_letter_apart(self, parts: Collection[str]) -> list[tuple[str, int]]:
        """Words of the vocabulary that give one of these as they are or less a letter, and how often each is used."""
        given = [*parts]
        sql = "SELECT DISTINCT near.word, word.uses FROM near JOIN word ON word.word = near.word WHERE near.part IN "
        return [(word, uses) for word, uses in self._rows(f"{sql}({marks(given)})", given)]

    def of_about_that_length(self, opening: str, shortest: int, longest: int) -> list[tuple[str, int]]:
        """Words of the vocabulary with these first letters, and how often each is used."""
        sql = "SELECT word, uses FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?"
        return [(word, uses) for word, uses in self._rows(sql, (opening, opening + "{", shortest, longest))]

    def written_out(self, short: str) -> str:
        """What a short form stands for in titles ("engr": engineer), "" for other words."""
        rows = self._rows("SELECT long FROM link_abbreviation WHERE short = ?", (short,))
        return str(rows[0][0]) if rows else ""

    def meant_behind(self, key: str) -> str:
        """The occupation that longer titles mostly mean which end in this one; "" where they do not agree."""
        rows = self._rows("SELECT occupation FROM head WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else ""

    def voters(self) -> tuple[list[str], frozenset[str]]:
        """(codes of the occupations that titles are linked to, by their numbers; the words that titles end in)."""
        found = dict(self._rows("SELECT name, value FROM link_meta"))
        return found["codes"].split(), frozenset(found["heads"].split())

    def votes(self, feature: str) -> bytes:
        """The packed weights of one feature of a title, see compiling/title_votes.py; empty where it has none."""
        rows = self._rows("SELECT weights FROM link_feature WHERE feature = ?", (feature,))
        return bytes(rows[0][0]) if rows else b""

    def claims(self, keys: Collection[str]) -> Mapping[str, bytes]:
        """The packed claims to the known titles among these keys."""
        given = [*keys]
        return dict(self._rows(f"SELECT key, claims FROM link_title WHERE key IN ({marks(given)})", given))

    def all_claims(self, keys: Collection[str]) -> dict[str, bytes]:
        """The packed claims to the known titles among any number of keys."""
        given, found = [*keys], dict[str, bytes]()
        for at in range(0, len(given), _AT_ONCE):
            found |= self.claims(given[at : at + _AT_ONCE])
        return found
