"""One occupation's facts: national ones from the fact table, pay and jobs of a place from the wage table."""

from __future__ import annotations

from dataclasses import replace

from careerbot.facts import NATION, Fact, Occupation, Place, Value
from careerbot.store.codes import NOT_RELEASED, OTHER_BASIS, TOP_CODED
from careerbot.store.tables import Tables

# attribute -> column of the wage table, unit
WAGE_COLUMNS = {
    "salary": ("annual_mean", "USD/year"),
    "salary_median": ("median", "USD/year"),
    "hourly_rate": ("hourly_mean", "USD/hour"),
    "hourly_median": ("hourly_median", "USD/hour"),
    "employment": ("employment", "jobs"),
    "pay_bottom": ("p10", "USD/year"),
    "starting_pay": ("p10", "USD/year"),
    "pay_p25": ("p25", "USD/year"),
    "pay_p75": ("p75", "USD/year"),
    "pay_top": ("p90", "USD/year"),
    "salary_range": ("p10", "USD/year"),
}
_REASONS = {NOT_RELEASED: "not_released", OTHER_BASIS: "other_basis"}


def facts(tables: Tables, occupation: Occupation, attribute: str, place: Place) -> tuple[Fact, ...]:
    """The fact, and behind it the wider occupation's official one where the first is a page's own or is missing."""
    own = own_fact(tables, occupation, attribute, place)
    if own and own.known and occupation.kind != "own":
        return (own,)
    wider = tables.wider(occupation)
    behind = facts(tables, wider, attribute, place) if wider else ()
    told = tuple(_scoped(fact, occupation) for fact in behind if fact.known or not own)
    return ((own,) if own else ()) + told[:1]


def own_fact(tables: Tables, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
    """The fact that was measured for this occupation itself, known or missing for a reason; else None."""
    if place.code != NATION.code:
        return _local_fact(tables, occupation, tables.number(occupation), attribute, place)
    return tables.national_fact(occupation, attribute)


def _local_fact(tables: Tables, occupation: Occupation, number: int, attribute: str, place: Place) -> Fact | None:
    """Pay and jobs of a state, area or industry; other attributes are national only."""
    if attribute not in WAGE_COLUMNS:
        return None
    column, unit = WAGE_COLUMNS[attribute]
    rows = tables.rows(f"SELECT {column}, p90 FROM wage WHERE occupation = ? AND place = ?", (number, place.code))
    if not rows or rows[0][0] is None:
        return None
    low, high = rows[0]
    top = tops(tables)[unit] if unit != "jobs" else 0.0
    value: Value = None
    if low not in _REASONS:
        value = top if low == TOP_CODED else low / 100 if unit == "USD/hour" else float(low)
    at_least, note = low == TOP_CODED, ""
    if attribute == "salary_range" and value is not None:
        if high is None or high in _REASONS:
            return Fact(occupation, attribute, None, unit, tables.source("oews"), place, "not_released")
        value, at_least = (float(value), top if high == TOP_CODED else float(high)), high == TOP_CODED  # type: ignore[arg-type]
        note = "the 10th and the 90th percentile"
    if attribute == "starting_pay":
        note = "the 10th percentile of all who work in it, not only starters"
    missing = _REASONS.get(low, "")
    return Fact(occupation, attribute, value, unit, tables.source("oews"), place, missing, "", note, at_least)


def tops(tables: Tables) -> dict[str, float]:
    """The figures at and above which pay is published only as "at least", by unit."""
    return tables.kept("top codes", lambda: _tops(tables))


def _tops(tables: Tables) -> dict[str, float]:
    return {"USD/hour": float(tables.meta("top_hourly") or 0), "USD/year": float(tables.meta("top_annual") or 0)}


def _scoped(fact: Fact, occupation: Occupation) -> Fact:
    """The wider occupation's fact, told of `occupation`, with the scope said."""
    return replace(fact, occupation=occupation, scope=fact.scope or fact.occupation.plural)
