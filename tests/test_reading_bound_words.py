"""Words that bound a sum: verbs of reaching and exceeding, floors and ceilings, nearness."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "conditions"),
    [
        ("jobs that clear 70k", ["salary>70000"]),
        ("careers breaking $70k", ["salary>70000"]),
        ("jobs whose pay tops 70k", ["salary>70000"]),
        ("occupations that have surpassed 70k", ["salary>70000"]),
        ("jobs that reach 70k", ["salary>=70000"]),
        ("careers hitting 70 thousand", ["salary>=70000"]),
        ("jobs with a floor of 70k", ["salary>=70000"]),
        ("jobs paying shy of 70k", ["salary<70000"]),
        ("jobs earning sub 70k", ["salary<70000"]),
        ("jobs that don't crack 70k", ["salary<=70000"]),
        ("jobs that fail to reach 70k", ["salary<70000"]),
        ("jobs that never go over 70k", ["salary<=70000"]),
        ("jobs capped at 70k", ["salary<=70000"]),
        ("careers topping out at 70k", ["salary<=70000"]),
        ("jobs that max out at 70k", ["salary<=70000"]),
        ("jobs paying 70k or thereunder", ["salary<=70000"]),
        ("jobs that fall below 70k", ["salary<70000"]),
        ("jobs paying anywhere from 70 to 80 grand", ["salary>=70000", "salary<=80000"]),
        ("jobs within 70-80k", ["salary>=70000", "salary<=80000"]),
        ("jobs with a salary ranging from 70k to 80k", ["salary>=70000", "salary<=80000"]),
        ("jobs between seventy and eighty thousand", ["salary>=70000", "salary<=80000"]),
        ("jobs with a median age of 42 years and under", ["age<=42"]),
        ("jobs needing less schooling than a master's", ["education<master's degree"]),
        ("jobs that exceed a bachelor's degree", ["education>bachelor's degree"]),
        ("jobs sans degree", ["education<associate's degree"]),
        ("careers with a bachelor's as a floor", ["education>=bachelor's degree"]),
        ("jobs paying close to 70k", ["salary>=63000", "salary<=77000"]),
        ("jobs in the ballpark of 70k", ["salary>=63000", "salary<=77000"]),
        ("jobs paying 70k give or take", ["salary>=63000", "salary<=77000"]),
    ],
)
def test_the_word_of_a_bound_says_its_side(bot, question: str, conditions: list[str]):
    assert [str(each) for each in bot.reader.read(question).frame.filters] == conditions
    assert bot.ask(question).status in ("answered", "partial", "no_data")


@pytest.mark.parametrize(
    "question",
    [
        "jobs paying 70k~80k",
        "jobs paying 70k...80k",
        "jobs paying mid six figures",
        "careers paying in the mid-fifties",
        "jobs paying in the sixty thousands",
        "jobs making about hundreds",
    ],
)
def test_a_number_that_no_measure_claims_is_refused(bot, question: str):
    assert bot.ask(question).status == "declined"


def test_the_typical_job_is_the_average(bot):
    (condition,) = bot.reader.read("jobs paying more than the typical job").frame.filters
    assert (condition.attribute, condition.relation, condition.of) == ("salary", ">", "00-0000")
