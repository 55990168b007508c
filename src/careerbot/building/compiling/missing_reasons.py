"""Why there is no figure: every occupation without a fact says the reason. Build time only."""

from __future__ import annotations

from careerbot.building.compiling.fact_writer import Writer
from careerbot.building.compiling.occupations import Catalog, Entry

_MILITARY = "55-"
_FLOORED = ("best_paying_state", "best_paying_city", "best_paying_industry")
# source -> attribute, unit: what it tells of the occupations it covers
_TOLD = {
    "oews": {
        "salary": "USD/year", "salary_median": "USD/year", "salary_range": "USD/year", "starting_pay": "USD/year",
        "pay_bottom": "USD/year", "pay_p25": "USD/year", "pay_p75": "USD/year", "pay_top": "USD/year",
        "hourly_rate": "USD/hour", "hourly_median": "USD/hour", "employment": "jobs", "most_jobs_place": "jobs",
        **dict.fromkeys(_FLOORED, "USD/year"),
    },
    "projections": {
        "growth": "percent", "openings": "jobs", "employment_base": "jobs", "employment_projected": "jobs",
        "self_employment": "percent",
        "education_entry": "text", "experience_entry": "text", "training": "text", "education_common": "percent",
    },
    "cps": {"age_median": "years", "gender": "percent", "race": "percent"},
    "onet": {
        **dict.fromkeys(("skills", "knowledge", "technology", "interests", "work_styles", "related"), "list"),
        "job_zone": "text", "education_required": "percent",
    },
    "cip": {"major": "list"},
    "careerbot": {"time_to_become": "years"},
}  # fmt: skip


def build(writer: Writer, catalog: Catalog) -> None:
    """Write a missing fact with its reason wherever neither an occupation nor the wider one has any."""
    held = set(writer.connection.execute("SELECT occupation, attribute FROM fact").fetchall())
    sources = {source for (source,) in writer.connection.execute("SELECT DISTINCT source FROM fact")}
    asked = [entry for entry in catalog.entries.values() if entry.kind == "soc"]
    for source in sources & _TOLD.keys():
        for attribute, unit in _TOLD[source].items():
            for entry in asked:
                wider = catalog.entries.get(entry.wider)
                if (entry.id, attribute) not in held and (wider is None or (wider.id, attribute) not in held):
                    priced = (entry.id, "salary") in held
                    writer.fact(entry, attribute, source, unit, missing=_reason(entry, source, attribute, priced))


def _reason(entry: Entry, source: str, attribute: str, priced: bool) -> str:
    """The armed forces are in no survey; O*NET has not asked everybody; the rest is left out of the publication."""
    if attribute in _FLOORED and priced:
        return "too_few_jobs"
    if source == "cip":
        return "no_program"
    return "not_surveyed" if source == "onet" or entry.soc.startswith(_MILITARY) else "not_published"
