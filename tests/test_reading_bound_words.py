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
        ("jobs paying close to 70k", ["salary>=63000", "salary<=77000"]),
        ("jobs in the ballpark of 70k", ["salary>=63000", "salary<=77000"]),
        ("jobs paying 70k give or take", ["salary>=63000", "salary<=77000"]),
    ],
)
def test_the_word_of_a_bound_says_its_side(bot, question: str, conditions: list[str]):
    assert [str(each) for each in bot.reader.read(question).frame.filters] == conditions
    assert bot.ask(question).status in ("answered", "partial", "no_data")
