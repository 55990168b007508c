"""The names that members of list-valued facts bear: skills, technologies, majors ..."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.store.tables import Tables

NAMED_EXACTLY = ("skills", "knowledge", "work_styles")


def named_like(tables: Tables, attribute: str, name: str) -> tuple[str, ...]:
    """The names that bear all these words (a skill's name exactly, where there is such a one), in any case."""
    wanted = name.lower()
    found = names(tables, attribute)
    lowered = tables.kept(f"lowered {attribute}", lambda: tuple((each.lower(), each) for each in found))
    same = tuple(each for low, each in lowered if low == wanted)
    if same and attribute in NAMED_EXACTLY:
        return same
    words = words_in(wanted)
    if not words:
        return ()
    # Asking for one word's letters first spares taking thousands of names apart.
    longest = max(words, key=len)
    near = [(low, each) for low, each in lowered if longest in low]
    return tuple(each for low, each in near if set(words) <= set(words_in(low)))


def words_in(text: str) -> list[str]:
    """The words of a name or description; C++ and C# are words."""
    return "".join(c if c.isalnum() or c in "+#'" else " " for c in text).split()


def names(tables: Tables, attribute: str) -> tuple[str, ...]:
    """Every name the members of a list-valued attribute bear, in order."""
    sql = "SELECT t.name FROM listed l JOIN term t ON t.listed = l.id WHERE l.attribute = ? ORDER BY t.name"
    return tables.kept(f"names of {attribute}", lambda: tuple(name for (name,) in tables.rows(sql, (attribute,))))


def is_program(tables: Tables, words: Sequence[str]) -> bool:
    """Whether some program's name holds all of these words."""
    condition = " AND ".join("name LIKE ?" for _ in words)
    sql = f"SELECT 1 FROM item WHERE attribute = 'major' AND {condition} LIMIT 1"
    return bool(words) and bool(tables.rows(sql, [f"%{word}%" for word in words]))
