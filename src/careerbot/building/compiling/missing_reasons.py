"""Why there is no figure: every occupation without a fact says the reason. Build time only."""

from __future__ import annotations

from careerbot.attributes import UNITS
from careerbot.building.compiling.fact_writer import Writer
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.schema import AttributeSpec

_MILITARY = "55-"


def build(writer: Writer, catalog: Catalog, attributes: dict[str, AttributeSpec]) -> None:
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
