"""Facts we work out from published ones, each with the rule in its note. Build time only."""

from __future__ import annotations

from heapq import nsmallest

from careerbot.building.compiling.fact_writer import Member, Writer
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.schema import AttributeSpec
from careerbot.facts import Derivation
from careerbot.store.codes import FLOOR, NOT_RELEASED, OTHER_BASIS, TOP_CODED

LISTED = 5

ZONES = {
    "1": "job zone 1 (little or no preparation)",
    "2": "job zone 1-2 (little or some preparation)",
    "3": "job zone 3 (medium preparation)",
    "4": "job zone 4 (considerable preparation)",
    "5": "job zone 5 (extensive preparation)",
}

# Years each step usually takes after high school, full time.
_EDUCATION_YEARS = {
    "no formal educational credential": 0, "high school diploma or equivalent": 0, "some college, no degree": 1,
    "postsecondary nondegree award": 1, "associate's degree": 2, "bachelor's degree": 4, "master's degree": 6,
    "doctoral or professional degree": 8,
}  # fmt: skip
_EXPERIENCE_YEARS = {"none": 0, "less than 5 years": 2.5, "5 years or more": 5}
_TRAINING_YEARS = {
    "none": 0, "short-term on-the-job training": 0.1, "moderate-term on-the-job training": 0.5,
    "long-term on-the-job training": 1.5, "apprenticeship": 4, "internship/residency": 3,
}  # fmt: skip
_SPOKEN = {0.1: "up to a month", 0.5: "about half a year", 1.5: "over a year"}


def best_places(writer: Writer, catalog: Catalog, attributes: dict[str, AttributeSpec]) -> None:
    """Of each occupation the states, metropolitan areas and industries that come first by a figure.

    A top-coded figure stands at the top code, before an equal one, and its note says "at least".
    """
    # Where no edition says its top code, no cell is top-coded.
    top = min(writer.top["top_annual"], 1e9)
    for name, spec in attributes.items():
        figure = attributes.get(spec.figure or "")
        if spec.source is None or figure is None:
            continue
        column, paid = figure.local, figure.unit.startswith("USD")
        shown = f"CASE {column} WHEN {TOP_CODED} THEN {top} ELSE {column} END" if paid else column
        least = (
            f"employment >= {FLOOR} AND {column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS})" if paid else f"{column} > 0"
        )
        rows = writer.connection.execute(
            f"SELECT occupation, name, {shown} AS figure, {column} = {TOP_CODED} FROM wage WHERE kind = ? "
            f"AND (kind != 'industry' OR state = '4-digit') AND {least}",
            (spec.among,),
        )
        rule = f"among those with at least {FLOOR} such jobs and a published figure"
        note = Derivation("rule", rule) if paid else None
        _write_ranked(writer, catalog, name, rows.fetchall(), spec.unit, note)


def _write_ranked(
    writer: Writer,
    catalog: Catalog,
    attribute: str,
    rows: list[tuple[int, str, float, int]],
    unit: str,
    note: Derivation | None,
) -> None:
    by_id = {entry.id: entry for entry in catalog.entries.values()}
    ranked: dict[int, list[tuple[float, bool, str]]] = {}
    for occupation, name, value, top_coded in rows:
        ranked.setdefault(occupation, []).append((-value, not top_coded, name))
    for occupation, places in sorted(ranked.items()):
        first = nsmallest(LISTED, places)
        listed: list[Member] = [(name, float(-value), "" if exact else "at least") for value, exact, name in first]
        writer.items(by_id[occupation], attribute, "oews", listed, unit=unit, note=note)


def time_to_become(writer: Writer, catalog: Catalog) -> None:
    """An estimate in years: typical education after high school + experience + training, its parts in the note."""
    rows = writer.connection.execute(
        "SELECT occupation, attribute, text FROM fact "
        "WHERE attribute IN ('education_entry', 'experience_entry', 'training') AND text IS NOT NULL"
    )
    parts: dict[int, dict[str, str]] = {}
    for occupation, attribute, text in rows.fetchall():
        parts.setdefault(occupation, {})[attribute] = text
    for entry in catalog.entries.values():
        found = parts.get(entry.id, {})
        if "education_entry" in found:
            years, spoken = _years(found)
            note = Derivation("estimate", "; ".join(spoken))
            writer.fact(entry, "time_to_become", "careerbot", "years", years, note=note)


def _years(parts: dict[str, str]) -> tuple[float, list[str]]:
    education = parts["education_entry"]
    years: float = _EDUCATION_YEARS.get(education.lower(), 0)
    spoken = [f"{education}, {_plain(years)} after high school" if years else education]
    for text, table, label in (
        (parts.get("experience_entry"), _EXPERIENCE_YEARS, "of related work experience"),
        (parts.get("training"), _TRAINING_YEARS, ""),
    ):
        amount = table.get((text or "none").lower(), 0)
        if amount and text:
            years += amount
            counted = f" {label}, counted as {amount:g} years" if label else f", {_plain(amount)}"
            spoken.append(f"{text}{counted}")
    return years, spoken


def _plain(years: float) -> str:
    return _SPOKEN.get(years) or f"about {years:g} year{'' if years == 1 else 's'}"


def groups(writer: Writer, catalog: Catalog) -> None:
    """Which occupational group each occupation stands in."""
    for entry in catalog.entries.values():
        major = catalog.entries.get(entry.soc[:2] + "-0000")
        if major and entry.kind in ("soc", "onet", "published"):
            minor = _minor(catalog, entry)
            where = major.title if minor is None else f"{minor.title}, part of {major.title}"
            writer.items(
                entry, "group", "soc", [(where, None, major.code)], unit="text", note=Derivation("code", entry.soc)
            )


def only_children(writer: Writer, catalog: Catalog) -> None:
    """A group with one member is that member: it takes the member's figures where none are under its own code."""
    children: dict[str, list[Entry]] = {}
    for entry in catalog.entries.values():
        if entry.kind not in ("onet", "own"):
            children.setdefault(entry.parent, []).append(entry)
    for kind in ("broad", "minor", "major"):  # from below, so that figures rise as far as they hold
        for group in [entry for entry in catalog.entries.values() if entry.kind == kind]:
            if len(children.get(group.code, ())) == 1:
                writer.copy(children[group.code][0], group, ("oews", "projections", "cps"))


def _minor(catalog: Catalog, entry: Entry) -> Entry | None:
    while entry.parent:
        entry = catalog.entries[entry.parent]
        if entry.kind == "minor":
            return entry
    return None
