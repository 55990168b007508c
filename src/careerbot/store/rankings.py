"""Occupations and places in the order of a figure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from careerbot.attributes import Attribute
from careerbot.facts import NATION, Fact, Item, Occupation, Place
from careerbot.store.codes import ENOUGH, FLOOR, NOT_RELEASED, OTHER_BASIS, TOP_CODED
from careerbot.store.database import marks, once
from careerbot.store.figures import measured, tops, values
from careerbot.store.groups import detailed, members
from careerbot.store.members import named_like
from careerbot.store.tables import Tables


def ranked(
    tables: Tables,
    attribute: str,
    *,
    place: Place = NATION,
    lowest: bool = False,
    among: Iterable[int] | None = None,
    limit: int = 10,
    skipped: int = 0,
    member: str = "",
    before: Mapping[int, float] | None = None,
) -> tuple[tuple[Fact, ...], int]:
    """Detailed occupations by one figure of their own, with how many there are in all: ((fact, ...), total).

    among: rows of the occupation table to choose from. skipped: how many of the first are left out. member: rank by
    this member of a list-valued attribute (the importance of writing among the skills); the facts then hold it alone.
    before: what is ordered by before the figure, highest first, by row. Occupations without a figure are left out.
    """
    codes = detailed(tables)
    own = _importance(tables, attribute, member) if member else values(tables, attribute, place)
    if place.code != NATION.code and not tables.attribute(attribute).is_held_in(place.kind):
        own = {}
    chosen = set(among) if among is not None else codes.keys()
    rows = [row for row in own if row in codes and row in chosen]
    sign, first = 1 if lowest else -1, before or {}
    rows.sort(key=lambda row: (-first.get(row, -math.inf), sign * own[row], codes[row]))
    facts = (_ranked_fact(tables, row, attribute, place, member, own[row]) for row in rows[skipped : skipped + limit])
    return tuple(fact for fact in facts if fact is not None), len(rows)


@once
def _importance(tables: Tables, attribute: str, member: str) -> dict[int, float]:
    named = named_like(tables, attribute, member)
    sql = (
        f"SELECT occupation, max(value) FROM item WHERE attribute = ? AND name IN ({marks(named)}) GROUP BY occupation"
    )
    return dict(tables.rows(sql, (attribute, *named))) if named else {}


def _ranked_fact(tables: Tables, row: int, attribute: str, place: Place, member: str, value: float) -> Fact | None:
    fact = measured(tables, tables.row(row), attribute, place)
    return fact._replace(value=(Item(member, value),)) if fact and member else fact


def best_places(
    tables: Tables,
    occupation: Occupation,
    attribute: str,
    kind: str,
    within: str = "",
    lowest: bool = False,
    limit: int = 5,
    skipped: int = 0,
) -> tuple[tuple[Place, ...], int]:
    """Places of one kind by an occupation's pay or jobs, and how many there are; by pay those of FLOOR jobs and more.

    within: a postal code, or the industries' level. skipped: how many of the first are left out.
    """
    about = tables.attribute(attribute)
    if not about.is_local:
        return _best_states(tables, occupation, attribute, lowest, limit, skipped)
    floor = FLOOR if about.is_pay else 1
    top = tops(tables).get(about.unit.symbol, 0.0) * (100 if about.unit.symbol == "USD/hour" else 1)
    end = "ASC" if lowest else "DESC"
    order = f"{_figure('w', about.local, top)} {end}, w.{about.local} = {TOP_CODED} DESC, w.name"
    rows, given = _rows_by_place(tables, occupation, about, kind, top)
    condition = (
        f"FROM ({rows}) w WHERE w.employment >= {floor} AND w.{about.local} NOT IN ({NOT_RELEASED}, {OTHER_BASIS}) "
        "AND (? = '' OR ' ' || w.state || ' ' LIKE ?)"
    )
    given = (*given, within, f"% {within} %")
    sql = f"SELECT w.place, w.name, w.kind {condition} ORDER BY {order} LIMIT ?, ?"
    total = tables.rows(f"SELECT count(*) {condition}", given)[0][0]
    return tuple(Place(*row) for row in tables.rows(sql, (*given, skipped, limit))), int(total)


def _rows_by_place(
    tables: Tables, occupation: Occupation, about: Attribute, kind: str, top: float
) -> tuple[str, tuple[object, ...]]:
    """The rows of an occupation in the places of a kind, as SQL; of a group that has none, made from its members'."""
    number = tables.number(occupation)
    own = "SELECT * FROM wage WHERE occupation = ? AND kind = ?"
    if not (about.of_group and occupation.has_kinds) or tables.rows(f"{own} LIMIT 1", (number, kind)):
        return own, (number, kind)
    numbers = [tables.number(each) for each in members(tables, occupation)]
    figure, jobs = _figure("m", about.local, top), "m.employment"
    column = f", sum({figure} * {jobs}) / sum({jobs}) AS {about.local}" if about.is_pay else ""
    sql = (
        f"SELECT m.place, m.name, m.kind, m.state, sum(m.employment) AS employment{column} FROM wage m "
        f"JOIN occupation o ON o.id = m.occupation WHERE m.occupation IN ({marks(numbers)}) AND m.kind = ? "
        f"AND m.employment > 0 AND m.{about.local} NOT IN ({NOT_RELEASED}, {OTHER_BASIS}) "
        f"GROUP BY m.place HAVING sum(o.jobs) >= {ENOUGH} * ?"
    )
    return sql, (*numbers, kind, sum(map(tables.jobs, numbers)))


def _figure(alias: str, column: str, top: float) -> str:
    return f"CASE {alias}.{column} WHEN {TOP_CODED} THEN {top} ELSE {alias}.{column} END"


def _best_states(
    tables: Tables, occupation: Occupation, attribute: str, lowest: bool, limit: int, skipped: int
) -> tuple[tuple[Place, ...], int]:
    """States by a figure that is no pay and no count of jobs."""
    sql = (
        "SELECT p.code, p.name, p.kind FROM in_state s JOIN place p ON p.id = s.place "
        f"WHERE s.occupation = ? AND s.attribute = ? ORDER BY s.value {'ASC' if lowest else 'DESC'}, p.name"
    )
    rows = tables.rows(sql, (tables.number(occupation), attribute))
    return tuple(Place(*row) for row in rows[skipped : skipped + limit]), len(rows)
