"""Conditions over all occupations, and the figures they are ranked by.

A detailed occupation is one that is published by itself: a six-digit one, or several that are published together.
Those that are only published together take the figures of the whole for a condition, and the whole takes its members'
skills, technologies and majors; but nothing is ranked by a figure that is not its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.knowledge import levels
from careerbot.knowledge.facts import NATION, Occupation, Place
from careerbot.knowledge.figures import NOT_RELEASED, OTHER_BASIS, TOP_CODED, WAGE_COLUMNS, tops

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.frame import Filter
    from careerbot.knowledge.store import Store

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
_NAMED = ("skills", "knowledge", "work_styles")


def attribute_of(condition: Filter) -> str:
    """The attribute id whose facts decide a condition."""
    return ATTRIBUTES.get(condition.attribute, condition.attribute)


def detailed(store: Store) -> dict[int, str]:
    """The rows of all six-digit and jointly published occupations, with their codes."""
    sql = "SELECT id, code FROM occupation WHERE kind IN ('soc', 'published')"
    return store.kept("detailed", lambda: dict(store.rows(sql)))


def joint(store: Store) -> dict[int, int]:
    """Six-digit occupation -> the jointly published one that holds its pay, by rows."""
    sql = (
        "SELECT m.id, p.id FROM occupation p JOIN occupation m ON m.wider = p.id "
        "WHERE p.kind = 'published' AND m.kind = 'soc'"
    )
    return store.kept("joint", lambda: dict(store.rows(sql)))


def standing_in(store: Store, occupation: Occupation) -> set[int]:
    """The detailed rows that belong to a group, or that are published together as this occupation."""
    number = store.number(occupation)
    if occupation.kind == "published":
        return {member for member, whole in joint(store).items() if whole == number}
    if not occupation.is_group:
        return {number}
    within = _field(store, occupation.id) if occupation.kind != "all" else set(detailed(store))
    return within - set(joint(store))


def _field(store: Store, codes: str) -> set[int]:
    groups = {store.number(group) for group in store.occupations(codes.split())}
    above = lineage(store)
    return {row for row in detailed(store) if not groups.isdisjoint(above[row])}


def lineage(store: Store) -> dict[int, tuple[int, ...]]:
    """Every row of the occupation table with all the groups it stands in, itself included."""
    return store.kept("lineage", lambda: _lineage(dict(store.rows("SELECT id, parent FROM occupation"))))


def _lineage(parents: dict[int, int | None]) -> dict[int, tuple[int, ...]]:
    above: dict[int, tuple[int, ...]] = {}
    for row in parents:
        chain, at = [], parents.get(row)
        while at is not None:
            chain.append(at)
            at = parents.get(at)
        above[row] = (row, *chain)
    return above


def stands_in(store: Store, occupation: Occupation, codes: str) -> bool:
    """Whether an occupation belongs to one of these groups (codes separated by space)."""
    groups = {store.number(group) for group in store.occupations(codes.split())}
    return not groups.isdisjoint(lineage(store).get(store.number(occupation), ()))


def matching(store: Store, filters: Iterable[Filter], place: Place) -> frozenset[int]:
    """The rows of the detailed occupations that meet all conditions; pay and jobs are those of `place`."""
    rows = set(detailed(store))
    if place.code != NATION.code:
        rows &= _held_in(store, place.code)
    for condition in filters:
        meeting, known = _meeting(store, condition, place)
        rows &= known - meeting if condition.negated else meeting
    return frozenset(rows)


def _meeting(store: Store, condition: Filter, place: Place) -> tuple[set[int], set[int]]:
    """(rows that meet a condition, rows of which it is known whether they do); negation is the caller's."""
    everything = set(detailed(store))
    attribute, value = attribute_of(condition), condition.value
    if attribute == "field":
        return _field(store, str(value)), everything
    if attribute == "place":
        return _held_in(store, str(value)), everything
    if attribute in (*_NAMED, "technology", "interests", "major"):
        rows = {row for name in str(value).split("|") for row in _naming(store, attribute, name)}
        known = _with_wholes(store, _having(store, attribute)) if condition.negated else set()
        return _with_wholes(store, rows), known
    if attribute in levels.ORDERED:
        return _at_level(store, attribute, condition)
    own = values(store, attribute, place)
    own = own | {part: own[whole] for part, whole in joint(store).items() if part not in own and whole in own}
    if attribute == "gender" and isinstance(value, str):
        more = value.startswith(("women", "female"))
        return {row for row, share in own.items() if (share > 50) is more}, set(own)
    if isinstance(value, str):
        return set(), set()
    return {row for row, v in own.items() if levels.holds(v, condition.relation, value, condition.high)}, set(own)


def _at_level(store: Store, attribute: str, condition: Filter) -> tuple[set[int], set[int]]:
    ranks = store.kept(f"levels of {attribute}", lambda: _ranks(store, attribute))
    wanted = [levels.steps(attribute, name) for name in _alternatives(condition.value)]
    meeting = {
        row
        for row, rank in ranks.items()
        if any(step is not None and levels.holds(rank, condition.relation, step) for step in wanted)
    }
    return meeting, set(ranks)


def _ranks(store: Store, attribute: str) -> dict[int, int]:
    sql = "SELECT occupation, text FROM fact WHERE attribute = ? AND text IS NOT NULL"
    texts = dict(store.rows(sql, (attribute,)))
    texts.update({part: texts[whole] for part, whole in joint(store).items() if part not in texts and whole in texts})
    return {row: rank for row, text in texts.items() if (rank := levels.rank(attribute, text)) is not None}


def _alternatives(value: float | str) -> list[float | str]:
    return list(value.split("|")) if isinstance(value, str) else [value]


def values(store: Store, attribute: str, place: Place = NATION) -> dict[int, float]:
    """Every occupation's own figure, by row; top-coded figures stand at the top code."""
    if place.code == NATION.code:
        return store.kept(f"values of {attribute}", lambda: _national(store, attribute))
    if attribute not in WAGE_COLUMNS:
        return values(store, attribute)
    column, unit = WAGE_COLUMNS[attribute]
    sql = f"SELECT occupation, {column} FROM wage WHERE place = ? AND {column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS})"
    top, share = tops(store).get(unit, 0.0), 100 if unit == "USD/hour" else 1
    return {row: top if cell == TOP_CODED else cell / share for row, cell in store.rows(sql, (place.code,))}


def _national(store: Store, attribute: str) -> dict[int, float]:
    own = "AND scope = '' AND note NOT LIKE 'derived: the average %'" if attribute in SURVEYED else ""
    sql = f"SELECT occupation, value FROM fact WHERE attribute = ? AND value IS NOT NULL {own}"
    return dict(store.rows(sql, (attribute,)))


def _held_in(store: Store, code: str) -> set[int]:
    return {row for (row,) in store.rows("SELECT occupation FROM wage WHERE place = ?", (code,))}


def _having(store: Store, attribute: str) -> set[int]:
    sql = "SELECT DISTINCT occupation FROM item WHERE attribute = ?"
    return store.kept(f"having {attribute}", lambda: {row for (row,) in store.rows(sql, (attribute,))})


def _with_wholes(store: Store, rows: set[int]) -> set[int]:
    return rows | {whole for part, whole in joint(store).items() if part in rows}


def _naming(store: Store, attribute: str, name: str) -> set[int]:
    """Rows among whose members this one counts: an important skill, a technology used, the first interest, a major."""
    if attribute == "interests":
        sql = "SELECT occupation FROM item WHERE attribute = 'interests' AND name = ? AND rank = 0"
        return {row for (row,) in store.rows(sql, (name.lower(),))}
    named = named_like(store, attribute, name)
    if not named:
        return set()
    floor = f"AND value >= {IMPORTANT}" if attribute in ("skills", "knowledge") else ""
    sql = f"SELECT occupation FROM item WHERE attribute = ? AND name IN ({marks(named)}) {floor}"
    rows = {row for (row,) in store.rows(sql, (attribute, *named))}
    return rows | _family(store, named) if attribute == "major" and len(rows) < _FEW else rows


def _family(store: Store, named: tuple[str, ...]) -> set[int]:
    """Rows that majors of the same four-digit program families lead to."""
    sql = f"SELECT DISTINCT substr(note, 1, 5) FROM item WHERE attribute = 'major' AND name IN ({marks(named)})"
    families = [family for (family,) in store.rows(sql, named)]
    sql = f"SELECT occupation FROM item WHERE attribute = 'major' AND substr(note, 1, 5) IN ({marks(families)})"
    return {row for (row,) in store.rows(sql, families)}


def named_like(store: Store, attribute: str, name: str) -> tuple[str, ...]:
    """The names that bear all these words (a skill's name exactly, where there is such a one), in any case."""
    wanted = name.lower()
    lowered = store.kept(f"lowered {attribute}", lambda: tuple((each.lower(), each) for each in store.names(attribute)))
    same = tuple(each for low, each in lowered if low == wanted)
    if same and attribute in _NAMED:
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


def marks(values_: Iterable[object]) -> str:
    """A question mark for each value, as SQL wants them."""
    return ",".join("?" for _ in values_)


def distinct_names(store: Store, attribute: str) -> tuple[str, ...]:
    """Every name the members of a list-valued attribute bear, in order."""
    sql = "SELECT t.name FROM listed l JOIN term t ON t.listed = l.id WHERE l.attribute = ? ORDER BY t.name"
    return tuple(name for (name,) in store.rows(sql, (attribute,)))
