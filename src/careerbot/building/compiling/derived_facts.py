"""Facts we work out from published ones, each with the rule in its note, and why there is none. Build time only."""

from __future__ import annotations

import tomllib
from heapq import nsmallest
from pathlib import Path

from careerbot.attributes import UNITS
from careerbot.building.compiling.fact_writer import Member, Writer
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.schema import AttributeSpec
from careerbot.facts import Derivation
from careerbot.store.codes import FLOOR, NOT_RELEASED, OTHER_BASIS, TOP_CODED

LISTED = 5
_MILITARY = "55-"

_TABLES = tomllib.loads((Path(__file__).parent / "derived_facts.toml").read_text(encoding="utf-8"))
ZONES: dict[str, str] = _TABLES["zones"]


def best_places(writer: Writer, catalog: Catalog, attributes: dict[str, AttributeSpec]) -> None:
    """Of each occupation the states, metropolitan areas and industries that come first by a figure.

    A top-coded figure stands at the top code, before an equal one, and its note says "at least".
    """
    # Where no edition says its top code, no cell is top-coded.
    top = min(writer.top["top_annual"], 1e9)
    by_id = {entry.id: entry for entry in catalog.entries.values()}
    for name, spec in attributes.items():
        figure = attributes.get(spec.figure or "")
        if spec.source is None or figure is None:
            continue
        column, paid = figure.local, figure.unit.startswith("USD")
        shown = f"CASE {column} WHEN {TOP_CODED} THEN {top} ELSE {column} END" if paid else column
        published = f"employment >= {FLOOR} AND {column} NOT IN ({NOT_RELEASED}, {OTHER_BASIS})"
        rows = writer.connection.execute(
            f"SELECT occupation, name, {shown} AS figure, {column} = {TOP_CODED} FROM wage WHERE kind = ? "
            f"AND (kind != 'industry' OR state = '4-digit') AND {published if paid else f'{column} > 0'}",
            (spec.among,),
        )
        ranked: dict[int, list[tuple[float, bool, str]]] = {}
        for occupation, place, value, top_coded in rows.fetchall():
            ranked.setdefault(occupation, []).append((-value, not top_coded, place))
        rule = f"among those with at least {FLOOR} such jobs and a published figure"
        note = Derivation("rule", rule) if paid else None
        for occupation, places in sorted(ranked.items()):
            every = by_id[occupation].kind == "all"  # of whose jobs every place has enough
            first = nsmallest(LISTED, places)
            listed: list[Member] = [(at, float(-value), "" if exact else "at least") for value, exact, at in first]
            writer.items(by_id[occupation], name, spec.source, listed, unit=spec.unit, note=None if every else note)


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
    years: float = _TABLES["education_entry"].get(education.lower(), 0)
    spoken = [f"{education}, {_plain(years)} after high school" if years else education]
    for name in ("experience_entry", "training"):
        text = parts.get(name, "")
        if amount := _TABLES[name].get(text.lower(), 0):
            years += amount
            counted = f" of related work experience, counted as {amount:g} years"
            spoken.append(text + (counted if name == "experience_entry" else f", {_plain(amount)}"))
    return years, spoken


def _plain(years: float) -> str:
    return _TABLES["spoken"].get(f"{years:g}") or f"about {years:g} year{'' if years == 1 else 's'}"


def groups(writer: Writer, catalog: Catalog) -> None:
    """Which occupational group each occupation stands in."""
    for entry in catalog.entries.values():
        major = catalog.entries.get(entry.soc[:2] + "-0000")
        if major and entry.kind in ("soc", "onet", "published"):
            minor = _minor(catalog, entry)
            where = major.title if minor is None else f"{minor.title}, part of {major.title}"
            listed: list[Member] = [(where, None, major.code)]
            writer.items(entry, "group", "soc", listed, unit="text", note=Derivation("code", entry.soc))


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


def reasons(writer: Writer, catalog: Catalog, attributes: dict[str, AttributeSpec]) -> None:
    """Write a missing fact with its reason wherever neither an occupation nor the wider one has any."""
    held = set(writer.connection.execute("SELECT occupation, attribute FROM fact").fetchall())
    sources = {source for (source,) in writer.connection.execute("SELECT DISTINCT source FROM fact")}
    asked = [entry for entry in catalog.entries.values() if entry.kind == "soc"]
    for name, spec in attributes.items():
        for entry in asked if spec.source in sources else ():
            wider = catalog.entries.get(entry.wider)
            if (entry.id, name) not in held and (wider is None or (wider.id, name) not in held):
                reason = _reason(entry, spec, (entry.id, spec.figure) in held)
                writer.fact(entry, name, str(spec.source), UNITS[spec.unit].symbol, missing=reason)


def _reason(entry: Entry, spec: AttributeSpec, figured: bool) -> str:
    """What its table gives as the reason; of places only where there are figures, which are then too few."""
    if spec.unknown and (spec.kind != "places" or figured):
        return spec.unknown
    return "not_surveyed" if entry.soc.startswith(_MILITARY) else "not_published"
