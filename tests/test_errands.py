"""What CONTRIBUTING promises a newcomer, done: an attribute is a table and its rows, a source three places."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from careerbot import Bot
from careerbot.building import importing
from careerbot.building.compiling.compile import compile_folder
from careerbot.building.importing.job import Job
from careerbot.building.problems import KnowledgeProblem
from careerbot.rendering import render
from tiny import tiny

ATTRIBUTE = """
[weekly_hours]
noun = "typical weekly hours"
unit = "hours"
kind = "figure"
national = "hours.weekly"
source = "time_use"
general = ["employment"]
condition = "with weekly hours of {figure}"
better = "higher"
more = "work longer hours"
most = "work the longest hours"
less = "work shorter hours"
least = "work the shortest hours"
words = ["weekly hours", "hours a week", "longer hours", "longest hours"]
sentence = "{Plural} typically work {value} a week"
"""
SOURCE = """
[time_use]
title = "a survey of working hours"
short = "hours survey"
publisher = "nobody"
licence = "none"
"""
# What the publisher printed, and what is edited for it: an importer, its name in SOURCES, a table of sources.toml.
ROWS = [("51-7011", "41.5"), ("51-7098", "38")]


def importer(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> ModuleType:
    """The module that reads the publisher's files."""

    def read(job: Job) -> None:
        job.draft.write("hours.csv", columns, rows, key=1)
        job.say_edition("2099", "2099")

    module = ModuleType("careerbot.building.importing.time_use")
    module.__dict__["read"] = read
    return module


def told(folder: Path, columns: tuple[str, ...] = ("occupation", "weekly"), rows: list[tuple[str, ...]] = ROWS) -> Path:
    """The tiny knowledge with a source and an attribute more, compiled."""
    tiny(folder)
    for name, more in (("attributes.toml", ATTRIBUTE), ("sources.toml", SOURCE)):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "SOURCES", (*importing.SOURCES, "time_use"))
        patch.setitem(sys.modules, "careerbot.building.importing.time_use", importer(columns, rows))
        importing.run("time_use", [folder], folder / "us")
    target = folder.with_suffix(".sqlite")
    compile_folder(folder, target)
    return target


@pytest.fixture(scope="module")
def hours(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    """A bot that knows of weekly hours."""
    return Bot(told(tmp_path_factory.mktemp("errand") / "knowledge"))


def text(hours: Bot, question: str) -> str:
    return hours.ask(question).text


def test_it_is_looked_up(hours: Bot):
    said = "Cabinetmakers typically work 41.5 hours a week (hours survey, 2099)."
    assert text(hours, "weekly hours of cabinetmakers") == said
    assert text(hours, "how many hours a week do cabinetmakers work") == said


def test_it_is_compared(hours: Bot):
    said = text(hours, "who works longer hours, cabinetmakers or whistle carvers and clog makers")
    assert said.startswith("Cabinetmakers work longer hours: 41.5 hours, against 38 hours for ")
    assert "That is 3.5 hours more" in said and "$" not in said


def test_it_is_ranked(hours: Bot):
    said = text(hours, "which job works the longest hours")
    assert "cabinetmakers work the longest hours" in said and "1. Cabinetmakers: 41.5 hours" in said


def test_it_is_a_condition(hours: Bot):
    reply = hours.ask("jobs with weekly hours over 40")
    assert [str(each) for each in reply.reading.frame.filters] == ["weekly_hours>40"]
    assert {fact.occupation.soc for fact in reply.facts} == {"51-7011"}
    assert "with weekly hours of more than 30 hours" in text(hours, "jobs with weekly hours over 30")
    assert text(hours, "jobs with weekly hours over 60").startswith("I found no occupations with weekly hours")


def test_none_has_a_reason(hours: Bot):
    reply = hours.ask("weekly hours of catapult crew")
    assert reply.status == "no_data" and [fact.missing for fact in reply.facts] == ["not_surveyed"]
    assert "typical weekly hours for catapult crew are not surveyed" in reply.text.lower()


def test_it_is_a_table_and_json(hours: Bot):
    reply = hours.ask("weekly hours of cabinetmakers")
    assert "Typical weekly hours  41.5 hours" in render(reply, "table")
    [fact] = reply.to_dict()["facts"]
    wanted = {"attribute": "weekly_hours", "value": 41.5, "unit": "hours", "display": "41.5 hours", "period": "2099"}
    assert fact.items() >= wanted.items()


def test_a_column_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(KnowledgeProblem, match=r"hours\.csv: weekly: expected a column of this name"):
        told(tmp_path / "knowledge", columns=("occupation", "hours"))


def test_a_cell_that_is_no_figure_is_told(tmp_path: Path):
    with pytest.raises(KnowledgeProblem, match=r"hours\.csv: line 2: weekly: expected a number"):
        told(tmp_path / "knowledge", rows=[("51-7011", "many")])
