"""Which occupations a description fits: full-text search over names, titles and prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbot.knowledge.facts import Occupation
from careerbot.knowledge.queries import words_in

if TYPE_CHECKING:
    from careerbot.knowledge.store import Store


def search(store: Store, words: str, limit: int) -> tuple[tuple[Occupation, str], ...]:
    """Occupations whose titles or prose fit a description best, each with the words they share with it."""
    asked = [word for word in dict.fromkeys(words_in(words.lower())) if len(word) > 2][:24]
    if not asked:
        return ()
    quoted = [f'"{word}"' for word in asked]
    sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 3.0, 1.0, 4.0) LIMIT ?"
    rows = [row for (row,) in store.rows(sql, (" OR ".join(quoted), limit * 4))]
    sharing: dict[int, list[str]] = {row: [] for row in rows}
    for word, match in zip(asked, quoted, strict=True):
        holding = f"SELECT rowid FROM search WHERE search MATCH ? AND rowid IN ({','.join('?' * len(rows))})"
        for (row,) in store.rows(holding, (match, *rows)):
            sharing[row].append(word)
    found: dict[str, tuple[Occupation, str]] = {}
    for row in rows:
        occupation = store.row(row)
        one = occupation.id if occupation.kind == "own" else occupation.soc
        found.setdefault(one, (occupation, ", ".join(sharing[row])))
    return tuple(found.values())[:limit]
