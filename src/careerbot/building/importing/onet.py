"""The O*NET database, text release: occupations, titles, skills, knowledge, interests, styles, technology and more."""

from __future__ import annotations

import re
from collections import defaultdict

from careerbot.building.columns import IMPORTED, TYPES
from careerbot.building.importing import titles
from careerbot.building.importing.job import Job
from careerbot.building.importing.onet_release import LIST, Release, edition
from careerbot.building.importing.tables import Row, tab_rows
from careerbot.building.problems import ImportProblem

ALTERNATE = "Alternate Titles.txt"
CATEGORIES = "Education, Training, and Experience Categories.txt"
EDUCATION = "Education, Training, and Experience.txt"
INTERESTS = "Interests.txt"
KNOWLEDGE = "Knowledge.txt"
RELATED = "Related Occupations.txt"
REPORTED = "Sample of Reported Titles.txt"
SKILLS = "Skills.txt"
STYLES = "Work Styles.txt"
TECHNOLOGY = "Technology Skills.txt"
ZONES = "Job Zones.txt"
SCORED = ("Element Name", "Scale ID", "Data Value")


def read(job: Job) -> None:
    """Write what O*NET says of its occupations; the codes stay O*NET-SOC codes."""
    release = Release(job)
    draft = job.draft
    _occupations(release, job)
    _titles(release, job)
    for name, file in ((SKILLS, "skills.csv"), (KNOWLEDGE, "knowledge.csv")):
        draft.write(f"{file}.gz", IMPORTED[file], _rated(release, name), key=2)
    draft.write("work_styles.csv", IMPORTED["work_styles.csv"], _styles(release), key=2)
    draft.write("interests.csv", IMPORTED["interests.csv"], _interests(release), key=1)
    draft.write("technology.csv.gz", IMPORTED["technology.csv"], _technology(release), key=2)
    draft.write("job_zones.csv", IMPORTED["job_zones.csv"], _zones(release), key=1)
    draft.write("education_required.csv", IMPORTED["education_required.csv"], _education(release, job), key=2)
    draft.write("related.csv", IMPORTED["related.csv"], _related(release), key=2)
    release.whole(EDUCATION, INTERESTS, KNOWLEDGE, RELATED, REPORTED, SKILLS, STYLES, TECHNOLOGY, ZONES)
    release.whole(LIST, ALTERNATE)
    job.say_edition(*edition(job))


def _occupations(release: Release, job: Job) -> None:
    soc = [row for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"]) if row[1] != "onet"]
    if not soc:
        raise ImportProblem(f"no occupations.csv in {job.draft.into}: import the source soc first")
    codes = {row[0] for row in soc}
    rows: list[Row] = []
    for code, title in release.occupations.items():
        if code[:7] not in codes:
            raise ImportProblem(f"{LIST}: {code} {title} has no SOC occupation {code[:7]} in occupations.csv")
        rows.append((code, "onet", title, code[:7], ""))
    job.draft.write("occupations.csv", IMPORTED["occupations.csv"], [*soc, *rows], key=1)


def _titles(release: Release, job: Job) -> None:
    rows = {row for row in job.draft.old(titles.FILE, IMPORTED["titles.csv"]) if "." not in row[1]}
    for code, title in release.occupations.items():
        rows |= {(form, code, titles.OFFICIAL) for form in titles.official(title)}
    for code, title, short in release.rows(ALTERNATE, "Alternate Title", "Short Title"):
        forms = titles.opened(title, titles.ALTERNATE, "" if short == "n/a" else short)
        rows |= {(form, code, source) for form, source in forms}
    for code, title in release.rows(REPORTED, "Reported Job Title"):
        rows |= {(form, code, source) for form, source in titles.opened(title, titles.REPORTED)}
    job.draft.write(titles.FILE, IMPORTED["titles.csv"], rows, key=3)


def _rated(release: Release, name: str) -> list[Row]:
    """Importance (1 to 5) and level (0 to 7) of each element; empty where the publisher does not show it."""
    rows = release.without(("Recommend Suppress", "Not Relevant"), name, *SCORED)
    return [(*which, said.get("IM", ""), said.get("LV", "")) for which, said in release.scales(rows).items()]


def _styles(release: Release) -> list[Row]:
    """Impact (-3 to 3), and the rank among an occupation's most distinctive styles (empty: not among them)."""
    scales = release.scales(release.rows(STYLES, *SCORED))
    return [(*which, said.get("WI", ""), _unless_zero(said.get("DR", "0"))) for which, said in scales.items()]


def _interests(release: Release) -> list[Row]:
    """Each theme from 1 to 7, and the themes that stand out, first one first."""
    scores: dict[str, dict[str, str]] = defaultdict(dict)
    tops: dict[str, list[str]] = defaultdict(list)
    for code, element, scale, value in release.rows(INTERESTS, *SCORED):
        said = release.value("Data Value", value)
        if scale == "OI":
            scores[code][element.lower()] = said
        elif scale == "IH" and said not in "0123456":
            raise release.problem(f'column "Data Value": expected the number of a theme, 0 to 6, found "{value}"')
        elif scale == "IH" and _unless_zero(said):
            tops[code].append(TYPES[int(said) - 1])
    return [(code, *(said.get(theme, "") for theme in TYPES), " ".join(tops[code])) for code, said in scores.items()]


def _technology(release: Release) -> set[Row]:
    flags = ("Hot Technology", "In Demand")
    rows = release.rows(TECHNOLOGY, "Example", "Commodity Title", *flags)
    return {(*row[:3], *map(release.flag, flags, row[3:])) for row in rows}


def _zones(release: Release) -> list[Row]:
    return [(code, release.value("Job Zone", zone)) for code, zone in release.rows(ZONES, "Job Zone")]


def _education(release: Release, job: Job) -> list[Row]:
    """Percent of people asked who said that this education is required for the occupation."""
    names: dict[str, str] = {}
    file = job.files.find(CATEGORIES, "the names of O*NET's categories of education")
    for _, (scale, category, text) in tab_rows(file, ("Scale ID", "Category", "Category Description")):
        if scale == "RL":
            # Only the name: explanations follow a dash or stand in brackets.
            names[category] = re.split(r" - | \(", text)[0]
    rows: list[Row] = []
    columns = ("Scale ID", "Category", "Data Value")
    for code, scale, category, value in release.without(("Recommend Suppress",), EDUCATION, *columns):
        if scale == "RL" and category not in names:
            raise release.problem(f'column "Category": expected one that {CATEGORIES} lists, found "{category}"')
        if scale == "RL":
            rows.append((code, names[category], release.value("Data Value", value)))
    return rows


def _related(release: Release) -> list[Row]:
    rows = release.rows(RELATED, "Related O*NET-SOC Code", "Relatedness Tier", "Index")
    return [(code, related, tier, release.value("Index", rank)) for code, related, tier, rank in rows]


def _unless_zero(number: str) -> str:
    return "" if number == "0" else number
