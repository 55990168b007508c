"""One occupation's facts: national ones from the fact table, pay and jobs of a place from the wage table."""

from __future__ import annotations

from careerbot.attributes import Attribute
from careerbot.facts import NATION, Fact, Occupation, Place, Value, percentile
from careerbot.store.codes import NOT_RELEASED, OTHER_BASIS, TOP_CODED
from careerbot.store.database import once
from careerbot.store.groups import joint
from careerbot.store.tables import Tables

_REASONS = {NOT_RELEASED: "not_released", OTHER_BASIS: "other_basis"}


def measured(tables: Tables, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
    """The fact that was measured for this occupation itself, known or missing for a reason; else None."""
    if place.code != NATION.code:
        return _local_fact(tables, occupation, tables.number(occupation), attribute, place)
    return tables.national_fact(occupation, attribute)


def _local_fact(tables: Tables, occupation: Occupation, number: int, name: str, place: Place) -> Fact | None:
    """Pay and jobs of a state, area or industry; other attributes are national only."""
    attribute = tables.attribute(name)
    if not attribute.is_local:
        return _in_state(tables, occupation, number, attribute, place) if attribute.is_held_in(place.kind) else None
    columns, unit = attribute.local.replace("-", ", "), attribute.unit.symbol
    rows = tables.rows(f"SELECT {columns} FROM wage WHERE occupation = ? AND place = ?", (number, place.code))
    if not rows or rows[0][0] is None:
        return None
    low, high = rows[0][0], rows[0][-1]
    source = tables.source(attribute.source)
    if low in _REASONS:
        given = percentile(attribute.note) if attribute.kind != "range" else None
        return Fact(occupation, attribute, None, unit, source, place, _REASONS[low], derivation=given)
    top = tops(tables).get(unit, 0.0)
    value: Value = top if low == TOP_CODED else low / 100 if unit == "USD/hour" else float(low)
    if attribute.kind == "range":
        if high is None or high in _REASONS:
            return Fact(occupation, attribute, None, unit, source, place, "not_released")
        value = (float(value), top if high == TOP_CODED else float(high))  # type: ignore[arg-type]
    given, at_least = percentile(attribute.note), high == TOP_CODED
    return Fact(occupation, attribute, value, unit, source, place, derivation=given, at_least=at_least)


def _in_state(tables: Tables, occupation: Occupation, number: int, about: Attribute, place: Place) -> Fact | None:
    """A figure of a state that is no pay and no count of jobs: its projections."""
    sql = "SELECT value FROM in_state WHERE occupation = ? AND attribute = ? AND place = "
    rows = tables.rows(f"{sql}(SELECT id FROM place WHERE code = ?)", (number, about.id, place.code))
    source = tables.source(about.in_states_source)
    return Fact(occupation, about, rows[0][0], about.unit.symbol, source, place) if rows else None


def values(tables: Tables, attribute: str, place: Place = NATION) -> dict[int, float]:
    """Every occupation's own figure, by row; top-coded figures stand at the top code."""
    about = tables.attribute(attribute)
    if place.code == NATION.code or not about.is_held_in(place.kind):
        return _national(tables, attribute)
    if not about.is_local:
        sql = "SELECT occupation, value FROM in_state WHERE attribute = ? AND place = "
        return dict(tables.rows(f"{sql}(SELECT id FROM place WHERE code = ?)", (attribute, place.code)))
    column, unit = about.local.partition("-")[0], about.unit.symbol
    sql = f"SELECT occupation, {column} FROM wage WHERE place = ? AND {column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS})"
    top, share = tops(tables).get(unit, 0.0), 100 if unit == "USD/hour" else 1
    return {row: top if cell == TOP_CODED else cell / share for row, cell in tables.rows(sql, (place.code,))}


@once
def _national(tables: Tables, attribute: str) -> dict[int, float]:
    own = "AND scope_kind = '' AND note_kind != 'derived'" if tables.attribute(attribute).surveyed else ""
    sql = f"SELECT occupation, value FROM fact WHERE attribute = ? AND value IS NOT NULL {own}"
    return dict(tables.rows(sql, (attribute,)))


def values_with_parts(tables: Tables, attribute: str, place: Place) -> dict[int, float]:
    """The same, where occupations that are only published together take the figure of the whole."""
    own = values(tables, attribute, place)
    return own | {part: own[whole] for part, whole in joint(tables).items() if part not in own and whole in own}


@once
def levels_of(tables: Tables, attribute: str) -> dict[int, int]:
    """How high each occupation's category stands in its order, by row."""
    sql = "SELECT occupation, text FROM fact WHERE attribute = ? AND text IS NOT NULL"
    about, texts = tables.attribute(attribute), dict(tables.rows(sql, (attribute,)))
    texts.update({part: texts[whole] for part, whole in joint(tables).items() if part not in texts and whole in texts})
    return {row: rank for row, text in texts.items() if (rank := about.rank(text)) is not None}


def held_in(tables: Tables, code: str) -> set[int]:
    """The rows of the occupations that anything is published of for a place."""
    return {row for (row,) in tables.rows("SELECT occupation FROM wage WHERE place = ?", (code,))}


@once
def tops(tables: Tables) -> dict[str, float]:
    """The figures at and above which pay is published only as "at least", by unit."""
    return {"USD/hour": float(tables.meta("top_hourly") or 0), "USD/year": float(tables.meta("top_annual") or 0)}
