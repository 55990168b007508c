"""Changes of the number of jobs become conditions on growth, with their denial and their per cent."""

from __future__ import annotations

import pytest

from careerbot.building.compiling.verbs import forms


@pytest.mark.parametrize(
    ("verb", "made"),
    [
        ("expand", "expand expands expanded expanding"),
        ("plunge", "plunge plunges plunged plunging"),
        ("drop", "drop drops dropped dropping"),
        ("gain", "gain gains gained gaining"),
        ("vanish", "vanish vanishes vanished vanishing"),
        ("multiply", "multiply multiplies multiplied multiplying"),
        ("die", "die dies died dying"),
    ],
)
def test_the_forms_of_a_verb_follow_from_it(verb: str, made: str):
    assert forms(verb) == made.split()
    assert forms(f"{verb} out")[3] == f"{made.split()[3]} out"


@pytest.mark.parametrize(
    ("question", "conditions"),
    [
        ("careers that are on the upswing", ["growth>0"]),
        ("occupations gaining workers", ["growth>0"]),
        ("which jobs will climb in employment", ["growth>0"]),
        ("jobs getting bigger", ["growth>0"]),
        ("jobs with a positive outlook", ["growth>0"]),
        ("occupations shedding positions", ["growth<0"]),
        ("jobs where headcount is set to slide", ["growth<0"]),
        ("careers that will dry up", ["growth<0"]),
        ("occupations on the way out", ["growth<0"]),
        ("jobs without employment losses", ["growth>=0"]),
        ("careers that aren't dwindling", ["growth>=0"]),
        ("occupations not adding jobs", ["growth<=0"]),
        ("jobs lacking growth", ["growth<=0"]),
        ("jobs whose employment holds steady", ["growth:0"]),
        ("jobs with zero or negative growth", ["growth<=0"]),
        ("occupations climbing over 12 percent", ["growth>12"]),
        ("jobs with employment up at least 12%", ["growth>=12"]),
        ("occupations shedding more than 4 percent of their jobs", ["growth<-4"]),
        ("jobs down 4% or more", ["growth<=-4"]),
        ("jobs expected to slip less than 4%", ["growth>-4", "growth<0"]),
        ("jobs that are not expected to grow", ["growth<=0"]),
        ("occupations growing over 10% that decline least", ["growth>10", "growth<0"]),
        ("fastest growing careers that are expected to fall by 22% at least", ["growth<=-22"]),
        ("quickest shrinking jobs that shrink by more than 11%", ["growth<-11"]),
        ("jobs set to lose 4% and under of their jobs", ["growth>=-4", "growth<0"]),
    ],
)
def test_a_change_of_jobs_is_a_condition(bot, question: str, conditions: list[str]):
    frame = bot.reader.read(question).frame
    assert [str(each) for each in frame.filters] == conditions
    assert frame.attributes == ("growth",)


@pytest.mark.parametrize(
    "question",
    [
        "jobs where you cut hair",
        "careers that add value",
        "jobs with the most climbing",
        "jobs ranked by growth",
        "occupations with stable teams",
    ],
)
def test_a_verb_of_something_else_is_no_change_of_jobs(bot, question: str):
    assert not [each for each in bot.reader.read(question).frame.filters if each.attribute == "growth"]


@pytest.mark.parametrize("question", ["jobs where wages fall", "jobs with rising pay", "jobs growing or shrinking"])
def test_what_changes_otherwise_is_refused(bot, question: str):
    assert bot.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("careers losing jobs fastest", "lowest"),
        ("occupations shedding workers the quickest", "lowest"),
        ("occupations adding positions fastest", "highest"),
    ],
)
def test_the_fastest_change_is_an_order(bot, question: str, order: str):
    frame = bot.reader.read(question).frame
    assert (frame.attributes, frame.order) == (("growth",), order)
