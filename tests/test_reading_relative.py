"""Two occupations told by a ratio, and one set against all of them together."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "first", "second", "share"),
    [
        ("ratio of dentist pay to lawyer pay", "29-1021", "23-1011", False),
        ("what percent of a lawyer's salary does a paralegal make", "23-2011", "23-1011", True),
        ("paralegal salary as a percent of lawyer salary", "23-2011", "23-1011", True),
        ("what percentage of a lawyer income does a paralegal earn in ohio", "23-2011", "23-1011", True),
    ],
)
def test_a_ratio_is_of_the_first_to_the_second(bot, question: str, first: str, second: str, share: bool):
    reply = bot.ask(question)
    one, other = reply.facts
    assert reply.status == "answered" and (one.occupation.id, other.occupation.id) == (first, second)
    told = f"{100 * one.number / other.number:.1f}% of" if share else f"{one.number / other.number:.2f}".rstrip("0")
    assert told in reply.text


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("dentist salary vs the national average", "salary"),
        ("how does dentist pay compare to the average in Ohio", "salary"),
        ("welder salary vs the median", "salary_median"),
        ("welder growth compared to the average", "growth"),
    ],
)
def test_one_is_set_against_all(bot, question: str, attribute: str):
    reply = bot.ask(question)
    assert reply.answer.operation == "compare" and {fact.attribute for fact in reply.facts} == {attribute}
    assert "00-0000" in {fact.occupation.id for fact in reply.facts}


@pytest.mark.parametrize(
    "question",
    [
        "average welder salary vs average roofer salary", "welder pay ohio vs the national average",
        "welder salary vs average roofer", "what percent of welders and roofers are women",
        "ratio of men to women welders",
    ],
)  # fmt: skip
def test_an_average_of_somebody_is_his(bot, question: str):
    reply = bot.ask(question)
    assert "00-0000" not in {fact.occupation.id for fact in reply.facts} and not reply.reading.frame.has("ratio")


def test_a_range_of_all_is_told_of_all(bot):
    reply = bot.ask("what is the salary range of the average american worker")
    assert {fact.occupation.id for fact in reply.facts} == {"00-0000"} and "four fifths of all workers" in reply.text
