"""O*NET's abilities, text release (Abilities.txt): importance and level of each in an occupation."""

from careerbot.building.importing import ratings
from careerbot.building.importing.job import Job


def read(job: Job) -> None:
    """Write abilities.csv."""
    ratings.text_release(job, "*Abilities*.txt", "abilities.csv")
