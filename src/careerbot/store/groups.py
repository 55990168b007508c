"""Groups of occupations: who stands in which, and which occupations are only published together.

A detailed occupation is one that is published by itself: a six-digit one, or several that are published together.
"""

from __future__ import annotations

from careerbot.facts import Occupation
from careerbot.store.database import once
from careerbot.store.tables import Tables


@once
def detailed(tables: Tables) -> dict[int, str]:
    """The rows of all six-digit and jointly published occupations, with their codes."""
    return dict(tables.rows("SELECT id, code FROM occupation WHERE kind IN ('soc', 'published')"))


@once
def joint(tables: Tables) -> dict[int, int]:
    """Six-digit occupation -> the jointly published one that holds its pay, by rows."""
    pairs = "SELECT m.id, p.id FROM occupation p JOIN occupation m ON m.wider = p.id"
    return dict(tables.rows(f"{pairs} WHERE p.kind = 'published' AND m.kind = 'soc'"))


@once
def standing_in(tables: Tables, occupation: Occupation) -> set[int]:
    """The detailed rows that belong to a group, or that are published together as this occupation."""
    number = tables.number(occupation)
    if occupation.kind == "published":
        return {member for member, whole in joint(tables).items() if whole == number}
    if not occupation.is_group:
        return {number}
    if occupation.kind == "family":
        return families(tables)[number]
    within = field(tables, occupation.id) if occupation.kind != "all" else set(detailed(tables))
    return within - set(joint(tables))


@once
def field(tables: Tables, codes: str) -> set[int]:
    """The detailed rows that stand in one of these groups (codes separated by space)."""
    groups = _rows(tables, codes)
    above = lineage(tables)
    return {row for row in detailed(tables) if not groups.isdisjoint(above[row])}


def _rows(tables: Tables, codes: str) -> set[int]:
    """The rows of these groups and occupations; of a family those of its members."""
    named = tables.occupations(codes.split())
    rows = {tables.number(each) for each in named}
    return rows.union(*(standing_in(tables, each) for each in named if each.kind == "family"))


@once
def families(tables: Tables) -> dict[int, set[int]]:
    """Each family with the detailed rows in it."""
    found: dict[int, set[int]] = {}
    for family, member in tables.rows("SELECT occupation, member FROM family"):
        found.setdefault(family, set()).add(member)
    return found


@once
def lineage(tables: Tables) -> dict[int, tuple[int, ...]]:
    """Every row of the occupation table with all the groups it stands in, itself included."""
    parents: dict[int, int | None] = dict(tables.rows("SELECT id, parent FROM occupation"))
    above: dict[int, tuple[int, ...]] = {}
    for row in parents:
        chain, at = [], parents.get(row)
        while at is not None:
            chain.append(at)
            at = parents.get(at)
        above[row] = (row, *chain)
    return above


def stands_in(tables: Tables, occupation: Occupation, codes: str) -> bool:
    """Whether an occupation belongs to one of these groups (codes separated by space)."""
    groups = _rows(tables, codes)
    return not groups.isdisjoint(lineage(tables).get(tables.number(occupation), ()))


@once
def members(tables: Tables, occupation: Occupation) -> tuple[Occupation, ...]:
    """The six-digit occupations of a group, or those published together, largest first."""
    found = tables.largest_first(standing_in(tables, occupation))
    return tuple(each for each in found if each.id != occupation.id)
