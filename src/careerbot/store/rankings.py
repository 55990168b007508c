"""Occupations and places in the order of a figure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from careerbot.facts import NATION, Fact, Item, Occupation, Place
from careerbot.store.codes import FLOOR, NOT_RELEASED, OTHER_BASIS, TOP_CODED
from careerbot.store.database import marks
from careerbot.store.figures import own_fact, tops, values
from careerbot.store.groups import detailed
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
    if place.code != NATION.code and not tables.attribute(attribute).is_local:
        own = {}
    chosen = set(among) if among is not None else codes.keys()
    rows = [row for row in own if row in codes and row in chosen]
    sign, first = 1 if lowest else -1, before or {}
    rows.sort(key=lambda row: (-first.get(row, -math.inf), sign * own[row], codes[row]))
    facts = (_ranked_fact(tables, row, attribute, place, member, own[row]) for row in rows[skipped : skipped + limit])
    return tuple(fact for fact in facts if fact is not None), len(rows)


def _importance(tables: Tables, attribute: str, member: str) -> dict[int, float]:
    named = named_like(tables, attribute, member)
    sql = (
        f"SELECT occupation, max(value) FROM item WHERE attribute = ? AND name IN ({marks(named)}) GROUP BY occupation"
    )
    return dict(tables.rows(sql, (attribute, *named))) if named else {}


def _ranked_fact(tables: Tables, row: int, attribute: str, place: Place, member: str, value: float) -> Fact | None:
    fact = own_fact(tables, tables.row(row), attribute, place)
    return fact._replace(value=(Item(member, value),)) if fact and member else fact


def best_places(
    tables: Tables,
    occupation: Occupation,
    attribute: str,
    kind: str,
    within: str = "",
    lowest: bool = False,
    limit: int = 5,
) -> tuple[tuple[Place, ...], int]:
    """Places of one kind by an occupation's pay or jobs, and how many there are; by pay those of FLOOR jobs and more.

    within: a postal code, or the industries' level.
    """
    about = tables.attribute(attribute)
    floor = FLOOR if about.is_pay else 1
    column, unit = about.local, about.unit.symbol
    top = tops(tables).get(unit, 0.0) * (100 if unit == "USD/hour" else 1)
    figure = f"CASE w.{column} WHEN {TOP_CODED} THEN {top} ELSE w.{column} END"
    order = f"{figure} {'ASC' if lowest else 'DESC'}, w.{column} = {TOP_CODED} DESC, w.name"
    condition = (
        "FROM wage w WHERE w.occupation = ? AND w.kind = ? "
        f"AND w.employment >= {floor} AND w.{column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS}) "
        "AND (? = '' OR ' ' || w.state || ' ' LIKE ?)"
    )
    given = (tables.number(occupation), kind, within, f"% {within} %")
    sql = f"SELECT w.place, w.name, w.kind {condition} ORDER BY {order} LIMIT ?"
    total = tables.rows(f"SELECT count(*) {condition}", given)[0][0]
    return tuple(Place(*row) for row in tables.rows(sql, (*given, limit))), int(total)
