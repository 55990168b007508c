"""The names that members of list-valued facts bear: skills, technologies, majors ..."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from careerbot.attributes import Attribute
from careerbot.store.database import marks, once
from careerbot.store.groups import joint
from careerbot.store.tables import Tables

_REMEMBERED = 4096  # names that are taken apart once
_FEW = 3  # occupations that a program leads to, up to which its whole family is asked


def named_like(tables: Tables, attribute: str, name: str) -> tuple[str, ...]:
    """The names that bear all these words (a skill's name exactly, where there is such a one), in any case."""
    wanted = name.lower()
    lowered = _lowered(tables, attribute)
    same = tuple(each for low, each in lowered if low == wanted)
    if same and tables.attribute(attribute).kind == "scaled":
        return same
    words = words_in(wanted)
    if not words:
        return ()
    return tuple(each for low, each in _near(tables, attribute, words) if set(words) <= set(words_in(low)))


def spelled(tables: Tables, attribute: str, wanted: str) -> str:
    """The name that somebody typed, or the word of one, as the list spells it: "Python", "SQL"."""
    known = named_like(tables, attribute, wanted)
    same = (part for name in known for part in (name, *name.split()) if part.lower() == wanted.lower())
    return next(same, min(known, key=len, default=wanted))


@lru_cache(_REMEMBERED)
def words_in(text: str) -> tuple[str, ...]:
    """The words of a name or description; C++ and C# are words."""
    return tuple("".join(c if c.isalnum() or c in "+#'" else " " for c in text).split())


def _near(tables: Tables, attribute: str, words: Sequence[str]) -> list[tuple[str, str]]:
    """The names that hold the letters of the longest of some words, which spares taking thousands of them apart."""
    longest = max(words, key=len)
    return [each for each in _lowered(tables, attribute) if longest in each[0]]


@once
def _lowered(tables: Tables, attribute: str) -> list[tuple[str, str]]:
    """Every name the members of a list-valued attribute bear, in order, each behind itself in small letters."""
    sql = "SELECT t.name FROM listed l JOIN term t ON t.listed = l.id WHERE l.attribute = ? ORDER BY t.name"
    return [(name.lower(), name) for (name,) in tables.rows(sql, (attribute,))]


def naming(tables: Tables, about: Attribute, name: str) -> set[int]:
    """Rows among whose members this one counts: an important skill, a technology used, the first interest, a major."""
    if about.kind == "types":
        sql = "SELECT occupation FROM item WHERE attribute = ? AND name = ? AND rank = 0"
        return {row for (row,) in tables.rows(sql, (about.id, name.lower()))}
    return _bearing(tables, about.id, named_like(tables, about.id, name))


@once
def _bearing(tables: Tables, attribute: str, named: tuple[str, ...]) -> set[int]:
    about = tables.attribute(attribute)
    floor = f"AND value >= {about.important}" if about.important else ""
    sql = f"SELECT occupation FROM item WHERE attribute = ? AND name IN ({marks(named)}) {floor}"
    rows = {row for (row,) in tables.rows(sql, (attribute, *named))}
    return rows | _family(tables, attribute, named) if named and about.families and len(rows) < _FEW else rows


def _family(tables: Tables, attribute: str, named: Sequence[str]) -> set[int]:
    """Rows that programs of the same four-digit families lead to."""
    sql = f"SELECT DISTINCT substr(note, 1, 5) FROM item WHERE attribute = ? AND name IN ({marks(named)})"
    families = [family for (family,) in tables.rows(sql, (attribute, *named))]
    sql = f"SELECT occupation FROM item WHERE attribute = ? AND substr(note, 1, 5) IN ({marks(families)})"
    return {row for (row,) in tables.rows(sql, (attribute, *families))}


def closeness(tables: Tables, about: Attribute, names: Sequence[str]) -> dict[int, float]:
    """How near occupations are to these members, by row: their part of its list, times the logarithm of its jobs.

    Those whose list has none of them are left out.
    """
    return _near_to(tables, about.id, tuple(each for name in names for each in named_like(tables, about.id, name)))


@once
def _near_to(tables: Tables, attribute: str, named: tuple[str, ...]) -> dict[int, float]:
    sql = f"SELECT occupation, count(*) FROM item WHERE attribute = ? AND name IN ({marks(named)}) GROUP BY occupation"
    sizes = _sizes(tables, attribute)
    return {row: count / sizes[row][0] * sizes[row][1] for row, count in tables.rows(sql, (attribute, *named))}


@once
def _sizes(tables: Tables, attribute: str) -> dict[int, tuple[int, float]]:
    """How many members each occupation's list has, and the logarithm of its jobs, by row."""
    sql = (
        "SELECT i.occupation, count(*), o.jobs FROM item i JOIN occupation o ON o.id = i.occupation "
        "WHERE i.attribute = ? GROUP BY i.occupation"
    )
    return {row: (count, math.log(10 + (jobs or 0))) for row, count, jobs in tables.rows(sql, (attribute,))}


@once
def having(tables: Tables, attribute: str) -> set[int]:
    """Rows that a list of this kind is known of."""
    sql = "SELECT DISTINCT occupation FROM item WHERE attribute = ?"
    return {row for (row,) in tables.rows(sql, (attribute,))}


def with_wholes(tables: Tables, rows: set[int]) -> set[int]:
    """The rows, and those of the occupations that are published together of which one is a part."""
    return rows | {whole for part, whole in joint(tables).items() if part in rows}


def is_program(tables: Tables, words: Sequence[str]) -> bool:
    """Whether some program's name holds all of these words."""
    return bool(words) and any(all(word in low for word in words) for low, _ in _near(tables, "major", words))
