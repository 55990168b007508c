"""Whether a job takes a license: by what the handbook says of it, and never by whose rules are not held."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

LICENSES = Path(__file__).parent.parent / "knowledge" / "us" / "licenses.csv"
_OPENS = {"no": "No:", "some": "That depends", "most": "Mostly, yes:", "always": "Yes:", "federal": "Yes:"}


def _rows() -> list[dict[str, str]]:
    with LICENSES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_says_how_far_it_is_needed():
    for row in _rows():
        assert row["required"] in _OPENS, row
        assert row["license"][0].islower() and not row["license"].endswith((".", ")")), row
        if row["required"] == "no":
            assert row["license"].startswith("no license"), row


@pytest.mark.parametrize("row", _rows()[::9], ids=lambda row: row["occupation"])
def test_the_verdict_and_the_steps_agree_with_the_row(bot, row: dict[str, str]):
    occupation = bot.store.occupation(row["occupation"])
    if occupation is None or occupation.is_group or occupation.is_rest:
        return
    verdict = bot.ask(f"do {occupation.plural} need a license")
    assert verdict.text.startswith(_OPENS[row["required"]]) and row["license"] in verdict.text, verdict.text
    steps = bot.ask(f"how do i become {occupation.name}")
    assert f"License: {row['license']}." in steps.text, steps.text


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("do personal trainers have to be certified", "Mostly, yes: working as an exercise trainer"),
        ("are barbers licensed", "Yes: working as a barber takes a state license in every state"),
        ("what license does a school bus driver need", "Working as a school bus driver takes a commercial"),
        ("what do i need to be a chiropractor", "The typical education to start as a chiropractor is a doctoral"),
        ("is a license required to be a locksmith", "I cannot say yes or no: who may do a job and with which license"),
        ("can i be a pharmacist with a dui", "I cannot say yes or no: rules on age, health, a record"),
        ("at what age can you be a barber", "Rules on age, health, a record"),
    ],
)
def test_it_is_said_first(bot, question: str, opens: str):
    assert bot.ask(question).text.startswith(opens)


def test_whose_rules_are_not_held(bot):
    limits = [limit.text for limit in bot.ask("do electricians need a license in ohio").limits]
    assert limits == [
        "License rules differ by state; the licensing board of yours has them.",
        "I hold the license rules for the United States as a whole only, not for Ohio.",
    ]
    assert bot.ask("do airline pilots need a license").limits == ()  # no state has a say in it
    assert "licensed" in bot.ask("licensed electrician salary").limits[0].text  # whose pay it is, is not told apart


def test_no_degree_is_needed_but_a_license_is(bot):
    assert "takes a license in most states" in bot.ask("do electricians need a degree").text
    assert "license" not in bot.ask("do chefs need a degree").text
    assert "5 years or more of work experience" in bot.ask("do chefs need a degree").text
