"""O*NET's work context: where and how the work is done, as the words of O*NET's own categories.

Read from the text release (Work Context.txt) or from a table of its means put on a scale from 0 to 100. Such a mean is
told as the category it is nearest to, never as a score.
"""

from __future__ import annotations

from collections import defaultdict

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.job import Job
from careerbot.building.importing.ratings import Ratings

_OFTEN = ("never", "now and then", "every month", "every week", "every day")
_TIME = ("hardly at all", "less than half the time", "half the time", "more than half the time", "nearly all the time")
_WEEK = ("fewer than 40 hours", "about 40 hours", "more than 40 hours")
_SCHEDULE = ("regular", "sometimes irregular or seasonal", "mostly irregular or seasonal")
_APART = ("far from others", "near others, not close", "fairly close to others", "at arm's length", "touching others")

# Column of ours -> O*NET's element and its categories, from 0 to 100.
_ELEMENTS = {
    "outdoors": ("Outdoors, Exposed to All Weather Conditions", _OFTEN),
    "standing": ("Spend Time Standing", _TIME),
    "walking": ("Spend Time Walking or Running", _TIME),
    "bending": ("Spend Time Bending or Twisting Your Body", _TIME),
    "hazards": ("Exposed to Hazardous Conditions", _OFTEN),
    "hazardous_equipment": ("Exposed to Hazardous Equipment", _OFTEN),
    "disease": ("Exposed to Disease or Infections", _OFTEN),
    "closeness": ("Physical Proximity", _APART),
    "work_week": ("Duration of Typical Work Week", _WEEK),
    "schedule": ("Work Schedules", _SCHEDULE),
}
_COLUMN = {element: column for column, (element, _) in _ELEMENTS.items()}
_IRREGULAR = "Share of workers"  # how the note of a schedule's share begins; any other note is of another measure
_SOME, _MOST = 25, 50  # percent of workers whose schedule is not regular
_HIGHEST = {"CX": 5, "CT": 3}  # scales that begin with 1


def read(job: Job) -> None:
    """Write work_context.csv: a category of each element, empty where the occupation was not rated."""
    found = _by_score(job) if job.files.has("*score0-100*") else _text_release(job)
    rows = [(code, *(said.get(column, "") for column in _ELEMENTS)) for code, said in found.items()]
    job.draft.write("work_context.csv", IMPORTED["work_context.csv"], rows, key=1)


def _by_score(job: Job) -> dict[str, dict[str, str]]:
    columns = ("SOC or O*NET-SOC", "Element Name", "Score 0-100", "Note")
    table, found = Ratings(job, "*Work*Context*score0-100*", columns), defaultdict[str, dict[str, str]](dict)
    for code, element, score, note in table:
        column = _COLUMN.get(element)
        if column == "schedule" and not note.startswith(_IRREGULAR):
            job.left_out[f"rows of {table.name}: schedules by another measure"] += 1
        elif column and score:
            found[code][column] = _nearest(column, float(table.value("Score 0-100", score, 0, 100)))
    table.say_edition()
    return found


def _text_release(job: Job) -> dict[str, dict[str, str]]:
    """Means (scales CX and CT), and of schedules the shares of the irregular and the seasonal one (CTP, 2 and 3)."""
    columns = ("O*NET-SOC Code", "Element Name", "Scale ID", "Category", "Data Value", "Recommend Suppress")
    table, found = Ratings(job, "*Work Context.txt", columns), defaultdict[str, dict[str, str]](dict)
    irregular: dict[str, float] = defaultdict(float)
    for code, element, scale, category, value, suppress in table:
        column = _COLUMN.get(element)
        if suppress == "Y":
            job.left_out[f"rows of {table.name}: Recommend Suppress"] += 1
        elif column == "schedule":
            if scale == "CTP" and category in ("2", "3"):
                irregular[code] += float(table.value("Data Value", value, 0, 100))
        elif column and scale in _HIGHEST:
            mean = float(table.value("Data Value", value, 1, _HIGHEST[scale]))
            found[code][column] = _nearest(column, (mean - 1) / (_HIGHEST[scale] - 1) * 100)
    for code, share in irregular.items():
        found[code]["schedule"] = _nearest("schedule", share)
    table.say_edition()
    return found


def _nearest(column: str, score: float) -> str:
    """The category at a point from 0 to 100, equally far from one another; of schedules by the share."""
    categories = _ELEMENTS[column][1]
    if column == "schedule":
        return categories[(score >= _SOME) + (score >= _MOST)]
    return categories[int(score / 100 * (len(categories) - 1) + 0.5)]
