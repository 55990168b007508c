"""Occupations and places in the order of a figure."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.knowledge.facts import NATION, Fact, Item, Occupation, Place
from careerbot.knowledge.figures import NOT_RELEASED, OTHER_BASIS, TOP_CODED, WAGE_COLUMNS, own_fact, tops
from careerbot.knowledge.queries import detailed, marks, named_like, values
from careerbot.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.knowledge.store import Store


def ranked(
    store: Store, attribute: str, place: Place, lowest: bool, among: Iterable[int] | None, limit: int, member: str = ""
) -> tuple[tuple[Fact, ...], int]:
    """Detailed occupations by one figure of their own, with how many there are in all: ((fact, ...), total).

    member: rank by this member of a list-valued attribute (the importance of writing); the facts then hold it alone.
    """
    codes = detailed(store)
    own = _importance(store, attribute, member) if member else values(store, attribute, place)
    if place.code != NATION.code and attribute not in WAGE_COLUMNS:
        own = {}
    chosen = set(among) if among is not None else codes.keys()
    rows = [row for row in own if row in codes and row in chosen]
    sign = 1 if lowest else -1
    rows.sort(key=lambda row: (sign * own[row], codes[row]))
    facts = (_ranked_fact(store, row, attribute, place, member, own[row]) for row in rows[:limit])
    return tuple(fact for fact in facts if fact is not None), len(rows)


def _importance(store: Store, attribute: str, member: str) -> dict[int, float]:
    named = named_like(store, attribute, member)
    sql = (
        f"SELECT occupation, max(value) FROM item WHERE attribute = ? AND name IN ({marks(named)}) GROUP BY occupation"
    )
    return dict(store.rows(sql, (attribute, *named))) if named else {}


def _ranked_fact(store: Store, row: int, attribute: str, place: Place, member: str, value: float) -> Fact | None:
    fact = own_fact(store, store.row(row), attribute, place)
    return replace(fact, value=(Item(member, value),)) if fact and member else fact


def best_places(
    store: Store, occupation: Occupation, attribute: str, kind: str, within: str, lowest: bool, limit: int, floor: int
) -> tuple[tuple[Place, ...], int]:
    """Places of one kind by an occupation's pay or jobs, with at least `floor` jobs, and how many there are."""
    column, unit = WAGE_COLUMNS[attribute]
    top = tops(store).get(unit, 0.0) * (100 if unit == "USD/hour" else 1)
    figure = f"CASE w.{column} WHEN {TOP_CODED} THEN {top} ELSE w.{column} END"
    order = f"{figure} {'ASC' if lowest else 'DESC'}, w.{column} = {TOP_CODED} DESC, w.name"
    condition = (
        "FROM wage w WHERE w.occupation = ? AND w.kind = ? "
        f"AND w.employment >= {floor} AND w.{column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS}) "
        "AND (? = '' OR ' ' || w.state || ' ' LIKE ?)"
    )
    given = (store.number(occupation), kind, within, f"% {within} %")
    sql = f"SELECT w.place, w.name, w.kind {condition} ORDER BY {order} LIMIT ?"
    total = store.rows(f"SELECT count(*) {condition}", given)[0][0]
    return tuple(Place(*row) for row in store.rows(sql, (*given, limit))), int(total)
