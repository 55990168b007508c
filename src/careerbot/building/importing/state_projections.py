"""State projections as Projections Central gathers them: growth and openings of an occupation in a state."""

from __future__ import annotations

import re

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.cps import TOTAL
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, number, tab_rows
from careerbot.building.problems import ImportProblem, at

FILE = "outlook_state.csv"
_COLUMNS = ("Base", "Projected", "PercentChange", "AvgAnnualOpenings", "STFIPS", "OccCode")
_LEAST = 100  # jobs at the start, below which rounding to ten leaves neither growth nor openings
# States whose detailed rows hold but a part of the jobs: their growth stands, their counts do not.
_IN_PART = {"MA"}
STATES = {
    "1": "AL", "2": "AK", "4": "AZ", "5": "AR", "6": "CA", "8": "CO", "9": "CT", "10": "DE", "11": "DC", "12": "FL",
    "13": "GA", "15": "HI", "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA",
    "23": "ME", "24": "MD", "25": "MA", "26": "MI", "27": "MN", "28": "MS", "29": "MO", "30": "MT", "31": "NE",
    "32": "NV", "33": "NH", "34": "NJ", "35": "NM", "36": "NY", "37": "NC", "38": "ND", "39": "OH", "40": "OK",
    "41": "OR", "42": "PA", "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT", "50": "VT",
    "51": "VA", "53": "WA", "54": "WV", "55": "WI", "56": "WY", "66": "GU", "72": "PR", "78": "VI",
}  # fmt: skip


def read(job: Job) -> None:
    """Write outlook_state.csv. Percents are those printed; codes of other editions of the SOC are left out."""
    known = {row[0] for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"])} | {TOTAL}
    if len(known) == 1:
        raise ImportProblem(f"no occupations.csv in {job.draft.into}: import the source soc first")
    file = job.files.find("*state_projections*", "the states' long-term projections, one row an occupation and state")
    rows: list[Row] = []
    for line, (base, projected, change, openings, fips, code) in tab_rows(file, _COLUMNS):
        if fips == "0" or not code:
            continue  # the nation, and empty rows
        cells = [number(cell) for cell in (base, projected, change, openings)]
        if fips not in STATES or None in cells:
            raise at(file.name, line, f'expected a state and four numbers, found "{fips}" and {cells}')
        state, (jobs, _, percent, yearly) = STATES[fips], map(str, cells)
        if code not in known:
            job.left_out["rows of codes that the SOC of 2018 does not have"] += 1
        elif float(jobs) < _LEAST:
            job.left_out[f"rows of fewer than {_LEAST} jobs"] += 1
        else:
            rows.append((state, code, percent, "" if state in _IN_PART else yearly))
    job.draft.write(FILE, IMPORTED[FILE], rows, key=2)
    years = re.search(r"\d{4}-\d\d", file.name)
    job.say_edition(years and years[0], years and years[0])
