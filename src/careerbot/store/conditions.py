"""Conditions over all occupations, and the figures they are ranked by.

Occupations that are only published together take the figures of the whole for a condition, and the whole takes its
members' skills, technologies and majors; but nothing is ranked by a figure that is not its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from careerbot import levels
from careerbot.facts import NATION, Place
from careerbot.frame import Filter
from careerbot.store.codes import NOT_RELEASED, OTHER_BASIS, TOP_CODED
from careerbot.store.database import marks
from careerbot.store.figures import WAGE_COLUMNS, tops
from careerbot.store.groups import detailed, field, joint
from careerbot.store.members import NAMED_EXACTLY, named_like
from careerbot.store.tables import Tables

# What a condition is called -> the attribute it is about.
ATTRIBUTES = {
    "education": "education_entry",
    "degree": "education_entry",
    "experience": "experience_entry",
    "age": "age_median",
    "skill": "skills",
    "interest": "interests",
    "work_style": "work_styles",
}
# Survey shares: only those measured for the occupation alone are compared.
SURVEYED = ("gender", "age_median", "race", "education_common")
SOMEWHAT, IMPORTANT = 2.0, 3.0  # of 5: "somewhat important" and "important" on O*NET's scale
_FEW = 3


def attribute_of(condition: Filter) -> str:
    """The attribute id whose facts decide a condition."""
    return ATTRIBUTES.get(condition.attribute, condition.attribute)


def matching(tables: Tables, filters: Iterable[Filter], place: Place) -> frozenset[int]:
    """The rows of the detailed occupations that meet all conditions; pay and jobs are those of `place`."""
    rows = set(detailed(tables))
    if place.code != NATION.code:
        rows &= _held_in(tables, place.code)
    for condition in filters:
        meeting, known = _meeting(tables, condition, place)
        rows &= known - meeting if condition.negated else meeting
    return frozenset(rows)


def _meeting(tables: Tables, condition: Filter, place: Place) -> tuple[set[int], set[int]]:
    """(rows that meet a condition, rows of which it is known whether they do); negation is the caller's."""
    everything = set(detailed(tables))
    attribute, value = attribute_of(condition), condition.value
    if attribute == "field":
        return field(tables, str(value)), everything
    if attribute == "place":
        return _held_in(tables, str(value)), everything
    if attribute in (*NAMED_EXACTLY, "technology", "interests", "major"):
        rows = {row for name in str(value).split("|") for row in _naming(tables, attribute, name)}
        known = _with_wholes(tables, _having(tables, attribute)) if condition.negated else set()
        return _with_wholes(tables, rows), known
    if attribute in levels.ORDERED:
        return _at_level(tables, attribute, condition)
    own = values(tables, attribute, place)
    own = own | {part: own[whole] for part, whole in joint(tables).items() if part not in own and whole in own}
    if attribute == "gender" and isinstance(value, str):
        more = value.startswith(("women", "female"))
        return {row for row, share in own.items() if (share > 50) is more}, set(own)
    if isinstance(value, str):
        return set(), set()
    return {row for row, v in own.items() if levels.holds(v, condition.relation, value, condition.high)}, set(own)


def _at_level(tables: Tables, attribute: str, condition: Filter) -> tuple[set[int], set[int]]:
    ranks = tables.kept(f"levels of {attribute}", lambda: _ranks(tables, attribute))
    wanted = [levels.steps(attribute, name) for name in _alternatives(condition.value)]
    meeting = {
        row
        for row, rank in ranks.items()
        if any(step is not None and levels.holds(rank, condition.relation, step) for step in wanted)
    }
    return meeting, set(ranks)


def _ranks(tables: Tables, attribute: str) -> dict[int, int]:
    sql = "SELECT occupation, text FROM fact WHERE attribute = ? AND text IS NOT NULL"
    texts = dict(tables.rows(sql, (attribute,)))
    texts.update({part: texts[whole] for part, whole in joint(tables).items() if part not in texts and whole in texts})
    return {row: rank for row, text in texts.items() if (rank := levels.rank(attribute, text)) is not None}


def _alternatives(value: float | str) -> list[float | str]:
    return list(value.split("|")) if isinstance(value, str) else [value]


def values(tables: Tables, attribute: str, place: Place = NATION) -> dict[int, float]:
    """Every occupation's own figure, by row; top-coded figures stand at the top code."""
    if place.code == NATION.code:
        return tables.kept(f"values of {attribute}", lambda: _national(tables, attribute))
    if attribute not in WAGE_COLUMNS:
        return values(tables, attribute)
    column, unit = WAGE_COLUMNS[attribute]
    sql = f"SELECT occupation, {column} FROM wage WHERE place = ? AND {column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS})"
    top, share = tops(tables).get(unit, 0.0), 100 if unit == "USD/hour" else 1
    return {row: top if cell == TOP_CODED else cell / share for row, cell in tables.rows(sql, (place.code,))}


def _national(tables: Tables, attribute: str) -> dict[int, float]:
    own = "AND scope = '' AND note NOT LIKE 'derived: the average %'" if attribute in SURVEYED else ""
    sql = f"SELECT occupation, value FROM fact WHERE attribute = ? AND value IS NOT NULL {own}"
    return dict(tables.rows(sql, (attribute,)))


def _held_in(tables: Tables, code: str) -> set[int]:
    return {row for (row,) in tables.rows("SELECT occupation FROM wage WHERE place = ?", (code,))}


def _having(tables: Tables, attribute: str) -> set[int]:
    sql = "SELECT DISTINCT occupation FROM item WHERE attribute = ?"
    return tables.kept(f"having {attribute}", lambda: {row for (row,) in tables.rows(sql, (attribute,))})


def _with_wholes(tables: Tables, rows: set[int]) -> set[int]:
    return rows | {whole for part, whole in joint(tables).items() if part in rows}


def _naming(tables: Tables, attribute: str, name: str) -> set[int]:
    """Rows among whose members this one counts: an important skill, a technology used, the first interest, a major."""
    if attribute == "interests":
        sql = "SELECT occupation FROM item WHERE attribute = 'interests' AND name = ? AND rank = 0"
        return {row for (row,) in tables.rows(sql, (name.lower(),))}
    named = named_like(tables, attribute, name)
    if not named:
        return set()
    floor = f"AND value >= {IMPORTANT}" if attribute in ("skills", "knowledge") else ""
    sql = f"SELECT occupation FROM item WHERE attribute = ? AND name IN ({marks(named)}) {floor}"
    rows = {row for (row,) in tables.rows(sql, (attribute, *named))}
    return rows | _family(tables, named) if attribute == "major" and len(rows) < _FEW else rows


def _family(tables: Tables, named: tuple[str, ...]) -> set[int]:
    """Rows that majors of the same four-digit program families lead to."""
    sql = f"SELECT DISTINCT substr(note, 1, 5) FROM item WHERE attribute = 'major' AND name IN ({marks(named)})"
    families = [family for (family,) in tables.rows(sql, named)]
    sql = f"SELECT occupation FROM item WHERE attribute = 'major' AND substr(note, 1, 5) IN ({marks(families)})"
    return {row for (row,) in tables.rows(sql, families)}
