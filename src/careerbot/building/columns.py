"""The columns of the CSV files in knowledge/: what importers write and what compiling reads."""

from __future__ import annotations

PAY = (
    "employment", "hourly_mean", "annual_mean", "hourly_median", "annual_p10", "annual_p25", "annual_median",
    "annual_p75", "annual_p90",
)  # fmt: skip
TYPES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")  # as O*NET numbers them
DEGREES = ("less_than_high_school", "high_school", "some_college", "associate", "bachelor", "master", "doctoral")
SHARES = ("women", "white", "black", "asian", "hispanic")  # percent of workers
AGES = ("age_16_19", "age_20_24", "age_25_34", "age_35_44", "age_45_54", "age_55_64", "age_65_over")  # people

SLIGHT, MOST = "<0.5", ">99.5"  # of a percentage that rounds to none or to all
CONTEXT = (
    "outdoors", "standing", "walking", "bending", "hazards", "hazardous_equipment", "disease", "closeness", "work_week",
    "schedule",
)  # fmt: skip
REQUIREMENTS = ("license", "certification", "telework", "driving", "public", "sitting")
WEEKLY = ("weekly", "weekly_women", "weekly_men")  # dollars

# Of each file of us/, in their order.
IMPORTED = {
    "abilities.csv": ("occupation", "element", "importance", "level"),
    "areas.csv": ("code", "name", "kind", "states"),
    "attainment.csv": ("occupation", *DEGREES, "scope"),
    "census.csv": ("census_code", "title", "soc", "occupations"),
    "editions.csv": ("source", "name", "value"),
    "education_required.csv": ("occupation", "category", "percent"),
    "industries.csv": ("code", "name", "level"),
    "interests.csv": ("occupation", *TYPES, "top"),
    "job_zones.csv": ("occupation", "zone"),
    "knowledge.csv": ("occupation", "element", "importance", "level"),
    "majors.csv": ("cip", "major", "occupation"),
    "occupations.csv": ("code", "kind", "title", "broader", "published_as"),
    "outlook_state.csv": ("state", "occupation", "change_percent", "openings"),
    "parities.csv": ("place", "parity"),
    "past.csv": ("occupation", "year", "median", "employment"),
    "people.csv": (
        "occupation", "census_code", "census_title", "workers", *SHARES, "median_age", *AGES, "scope",
    ),
    "projections.csv": (
        "occupation", "employment_base", "employment_projected", "change_percent", "openings", "self_employed_percent",
        "education", "experience", "training",
    ),
    "related.csv": ("occupation", "related", "tier", "rank"),
    "requirements.csv": ("occupation", *REQUIREMENTS),
    "skills.csv": ("occupation", "element", "importance", "level"),
    "technology.csv": ("occupation", "technology", "category", "hot", "in_demand"),
    "titles.csv": ("title", "occupation", "source"),
    "tools.csv": ("occupation", "tool", "category"),
    "wages_area.csv": ("area", "occupation", *PAY),
    "wages_industry.csv": ("industry", "occupation", *PAY),
    "wages_nation.csv": ("occupation", *PAY),
    "wages_state.csv": ("state", "occupation", *PAY),
    "weekly.csv": ("occupation", *WEEKLY, "group"),
    "work_activities.csv": ("occupation", "element", "importance", "level"),
    "work_context.csv": ("occupation", *CONTEXT),
    "work_styles.csv": ("occupation", "style", "impact", "rank"),
    "work_values.csv": ("occupation", "element", "extent"),
}  # fmt: skip
_UNUSED = {"top", *AGES}  # nothing is compiled from them
# What each file of a knowledge folder must have; it may have more.
COLUMNS = {
    "titles.csv": ("title", "occupations", "note"),
    "places.csv": ("name", "code", "kind", "note"),
    "language/abbreviations.csv": ("short", "long"),
    **{f"us/{name}": tuple(each for each in held if each not in _UNUSED) for name, held in IMPORTED.items()},
}
TOP = "#"  # at or above the top code
SIGNS = ("", "*", "~", "b")  # of a cell that holds no figure
# Columns that hold a number, or one of these signs instead.
FIGURES = {
    **dict.fromkeys(PAY, ("", "*", "~", TOP)),
    "employment": ("", "*", "~"),
    **dict.fromkeys((*TYPES, *DEGREES, *SHARES, "median_age", "percent", "workers"), SIGNS),
    **dict.fromkeys(("employment_base", "employment_projected", "change_percent", "openings"), SIGNS),
    **dict.fromkeys(WEEKLY, SIGNS), **dict.fromkeys(REQUIREMENTS, ("", SLIGHT, MOST)),
    "self_employed_percent": SIGNS, "importance": ("",), "rank": ("",), "impact": (), "extent": (),
}  # fmt: skip
# Columns that hold one of a few signs.
CHOICES = {"zone": "12345", "hot": "01", "in_demand": "01"}
