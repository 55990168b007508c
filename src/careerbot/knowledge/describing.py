"""Which occupations a description fits: full-text search over names, titles and prose."""

from __future__ import annotations

from careerbot.knowledge.facts import Occupation
from careerbot.knowledge.queries import words_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.knowledge.store import Store


_WEIGHTS = "3.0, 1.0, 2.0"  # name, titles, prose: what measured best on described occupations
_MOST_WORDS = 24
_COMMON = 40  # words that more entries than this hold say little about one of them
_REASONS = 3


def search(store: Store, words: str, limit: int) -> tuple[tuple[Occupation, str], ...]:
    """Occupations whose titles or prose fit a description best, each with the words they share, rarest first."""
    asked = [word for word in dict.fromkeys(words_in(words.lower())) if len(word) > 2][:_MOST_WORDS]
    if not asked:
        return ()
    match = " OR ".join(f'"{word}"' for word in asked)
    sql = f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, {_WEIGHTS}) LIMIT ?"
    found: dict[str, tuple[Occupation, int]] = {}
    for (row,) in store.rows(sql, (match, limit * 4)):
        occupation = _whole(store, store.row(row))
        found.setdefault(occupation.id if occupation.kind == "own" else occupation.soc, (occupation, row))
    holding = [(word, {row for (row,) in store.rows(_HOLDING, (f'"{word}"',))}) for word in asked]
    holding.sort(key=lambda each: len(each[1]))
    return tuple((occupation, ", ".join(_shared(row, holding))) for occupation, row in list(found.values())[:limit])


_HOLDING = "SELECT rowid FROM search WHERE search MATCH ?"


def _whole(store: Store, occupation: Occupation) -> Occupation:
    """The six-digit occupation for O*NET's entry of all of it."""
    return (store.occupation(occupation.soc) or occupation) if occupation.id.endswith(".00") else occupation


def _shared(row: int, holding: list[tuple[str, set[int]]]) -> list[str]:
    """The words an entry shares with the description; common ones only where it shares nothing rarer."""
    shared = [(word, len(rows)) for word, rows in holding if row in rows]
    rare = [word for word, count in shared if count <= _COMMON]
    return (rare or [word for word, _ in shared])[:_REASONS]
