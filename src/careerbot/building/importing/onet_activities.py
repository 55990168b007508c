"""O*NET's work activities: the text release (Work Activities.txt), or a table of importance means by SOC occupation."""

from careerbot.building.importing import ratings
from careerbot.building.importing.job import Job

_BY_SOC = ("SOC 2018", "Element Name", "Importance")


def read(job: Job) -> None:
    """Write work_activities.csv; the table by SOC has no levels, and marks nothing."""
    if job.files.has("*by_SOC*"):
        table = ratings.Ratings(job, "*Work*Activities*by_SOC*", _BY_SOC)
        rows = [(code, element, table.value("Importance", value, 1, 5), "") for code, element, value in table]
        ratings.write(job, "work_activities.csv", rows)
        table.say_edition()
    else:
        ratings.text_release(job, "*Work Activities*.txt", "work_activities.csv")
