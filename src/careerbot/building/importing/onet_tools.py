"""O*NET's tools (Tools Used.xlsx, last in release 29.3): machines, instruments and equipment of an occupation."""

from careerbot.building.importing import ratings
from careerbot.building.importing.job import Job


def read(job: Job) -> None:
    """Write tools.csv."""
    table = ratings.Ratings(job, "*Tools Used*", ("O*NET-SOC Code", "Example", "Commodity Title"))
    ratings.write(job, "tools.csv", set(table))
    table.say_edition()
