"""A share of men, a decline: conditions on what they mirror, with the bound turned."""

from __future__ import annotations

import pytest

from careerbot.frame import Filter
from careerbot.reading.measures import measured, upright
from rendered import about
from typed import tokens


@pytest.mark.parametrize(
    ("condition", "meant"),
    [
        (Filter("men", ">", 90), ["gender<10"]),
        (Filter("men", "<=", 25), ["gender>=75"]),
        (Filter("men", "between", 20, 30), ["gender:70-80"]),
        (Filter("decline", ">", 12), ["growth<-12"]),
        (Filter("decline", "<", 12), ["growth>-12", "growth<0"]),
        (Filter("decline", "<=", 3), ["growth>=-3", "growth<0"]),
        (Filter("growth", "<", 12), ["growth<12"]),
    ],
)
def test_a_mirror_is_a_bound_on_what_it_mirrors(condition: Filter, meant: list[str]):
    assert [str(each) for each in upright([condition])] == meant


@pytest.mark.parametrize(
    ("question", "named", "measure"),
    [
        ("careers with over 85% guys", "gender", "men"),
        ("occupations whose staff is under 15 percent female", "gender", "gender"),
        ("fields where 70% of workers are male", "gender", "men"),
        ("jobs contracting by over 4%", "growth", "decline"),
        ("jobs with negative growth of over 4%", "growth", "decline"),
        ("jobs expanding by over 4%", "growth", "growth"),
        ("jobs with under 2% asian workers", "race", None),
        ("careers with over 3000 new openings a year", "openings", "openings"),
        ("careers employing 9000 or more people", "employment", "employment"),
        ("jobs that have over 50k jobs", "employment", "employment"),
        ("over 50k jobs", "salary", "salary"),
    ],
)
def test_a_number_is_of_the_measure_that_its_neighbours_tell(question: str, named: str, measure: str | None):
    read = tokens(question)
    at = next(at for at, token in enumerate(read) if token.value is not None)
    assert measured(read, at, at + 1, read[at].value or 0, [about(named)]) == measure


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("jobs with a share of women of smaller than 10 %", "gender<10"),
        ("careers where upwards of 40 percent are women", "gender>40"),
        ("occupations with fewer than 30 % men", "gender>70"),
    ],
)
def test_words_of_a_bound_tell_no_change(bot, question, condition):
    assert [*map(str, bot.ask(question).reading.frame.filters)] == [condition]
