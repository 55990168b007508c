"""O*NET's work values (Work Values.xlsx, last in release 29.3): what a worker finds in an occupation."""

from careerbot.building.importing import ratings
from careerbot.building.importing.job import Job

_COLUMNS = ("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value")


def read(job: Job) -> None:
    """Write work_values.csv: the extent (1 to 7) of each value; which come first (scale VH) is left to their order."""
    table = ratings.Ratings(job, "*Work Values*", _COLUMNS)
    rows = [(code, name, table.value("Data Value", value, 1, 7)) for code, name, scale, value in table if scale == "EX"]
    ratings.write(job, "work_values.csv", rows)
    table.say_edition()
