"""What is mostly done by women or by men, in whatever words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("careers dominated by women", "women"),
        ("jobs chiefly held by men", "men"),
        ("occupations in which females predominate", "women"),
        ("occupations with a male majority", "men"),
        ("careers where women are in the minority", "men"),
        ("jobs in which men are outnumbered", "women"),
        ("occupations where over half of the workers are men", "men"),
        ("jobs where fewer than half are men", "women"),
        ("jobs with more ladies than guys", "women"),
    ],
)
def test_a_majority_is_a_condition(bot, question: str, whose: str):
    frame = bot.reader.read(question).frame
    assert [str(each) for each in frame.filters] == [f"gender:{whose}"]
    assert bot.ask(question).status == "answered"


def test_a_denied_majority_is_refused(bot):
    assert bot.ask("jobs that are not dominated by men").status == "declined"
