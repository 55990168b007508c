"""Comparisons with the figure of all occupations together become conditions; what cannot be compared is refused."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "attribute", "relation"),
    [
        ("careers paying better than the average job", "salary", ">"),
        ("which jobs earn below the national average", "salary", "<"),
        ("jobs with lower than average wages", "salary", "<"),
        ("occupations whose pay lags the average", "salary", "<"),
        ("jobs with a salary above the overall median", "salary_median", ">"),
        ("careers that pay average or better", "salary", ">="),
        ("jobs paying at least the average", "salary", ">="),
        ("jobs that pay as much as the average job", "salary", ">="),
        ("jobs that never pay more than average", "salary", "<="),
        ("occupations outpacing average job growth", "growth", ">"),
        ("jobs growing less quickly than the average for all occupations", "growth", "<"),
        ("careers expanding slower than all jobs", "growth", "<"),
        ("jobs with younger workers than average", "age_median", "<"),
        ("jobs with fewer women than average", "gender", "<"),
    ],
)
def test_the_figure_of_all_occupations_is_a_bound(bot, question: str, attribute: str, relation: str):
    (condition,) = bot.reader.read(question).frame.filters
    assert (condition.attribute, condition.relation, condition.of) == (attribute, relation, "00-0000")
    assert "that of all workers" in bot.ask(question).text


def test_two_comparisons_are_two_conditions(bot):
    filters = bot.reader.read("jobs that grow faster than average but pay less than average").frame.filters
    assert [(each.attribute, each.relation) for each in filters] == [("growth", ">"), ("salary", "<")]


@pytest.mark.parametrize(
    "question",
    [
        "careers that pay about average",
        "jobs with more openings than average",
        "jobs declining faster than average",
        "jobs paying more than the florida average",
    ],
)
def test_what_cannot_be_compared_is_named(bot, question: str):
    reply = bot.ask(question)
    assert reply.status == "declined"
    assert "average" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "jobs with average pay over 60k",
        "jobs paying more than an average salary of 60k",
        "jobs that pay more than the average teacher",
        "average salary of the highest paid jobs",
    ],
)
def test_an_average_of_something_else_is_no_comparand(bot, question: str):
    assert not any(each.of == "00-0000" for each in bot.reader.read(question).frame.filters)


def test_jobs_about_as_well_paid_as_another_lie_around_its_figure(bot):
    near = bot.ask("jobs that pay the same as an electrician")
    own = bot.ask("electrician salary").facts[0].number
    assert near.facts and all(abs(each.number - own) <= 0.05 * own + 1 for each in near.facts)
    least = bot.ask("jobs that pay no less than electricians")
    most = bot.ask("jobs that do not pay more than electricians")
    assert all(each.number >= own for each in least.facts) and all(each.number <= own for each in most.facts)
