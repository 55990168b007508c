"""Which occupations a description fits: full-text search over names, titles and prose."""

from __future__ import annotations

from collections import defaultdict

from careerbot.facts import Occupation
from careerbot.store.members import words_in
from careerbot.store.tables import Tables
from careerbot.words.folding import fold

_WEIGHTS = "3.0, 1.0, 2.0"  # name, titles, prose: what measured best on described occupations
_SYNONYM = 0.8  # what a synonym counts beside the word that was typed
_MOST_WORDS = 24
_HOLDING = f"SELECT rowid, -bm25(search, {_WEIGHTS}) FROM search WHERE search MATCH ?"


def search(tables: Tables, words: str, limit: int = 3) -> tuple[Occupation, ...]:
    """Occupations whose titles or prose fit a description best."""
    typed = [word for word in dict.fromkeys(words_in(words.lower())) if len(word) > 2][:_MOST_WORDS]
    scores: dict[int, float] = defaultdict(float)
    for word in typed:
        synonyms = (tables.saying("synonym", fold(word)) or {"words": ()})["words"]
        best: dict[int, float] = {}
        for each, share in ((word, 1.0), *((other, _SYNONYM) for other in synonyms)):
            for row, score in tables.rows(_HOLDING, (f'"{each}"',)):
                best[row] = max(score * share, best.get(row, 0.0))
        for row, score in best.items():
            scores[row] += score
    found: dict[str, Occupation] = {}
    for row in sorted(scores, key=lambda row: (-scores[row], row))[: limit * 4]:
        occupation = _whole(tables, tables.row(row))
        found.setdefault(occupation.id if occupation.kind == "own" else occupation.soc, occupation)
    return tuple(found.values())[:limit]


def _whole(tables: Tables, occupation: Occupation) -> Occupation:
    """The six-digit occupation for O*NET's entry of all of it."""
    return (tables.occupation(occupation.soc) or occupation) if occupation.id.endswith(".00") else occupation
