"""Arithmetic with amounts of money: what is worked out, by which rule, and what is none of it."""

from __future__ import annotations

import json

import pytest

from careerbot.rendering import render


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("$19 an hour a year", 39520, "USD/year"),
        ("if i earn 31 dollars an hour what is that a year", 64480, "USD/year"),
        ("how much is 21 an hour monthly", 3640, "USD/month"),
        ("what is 78k biweekly", 3000, "USD/fortnight"),
        ("1100 a week annually", 57200, "USD/year"),
        ("1300 every two weeks", 33800, "USD/year"),
        ("$150 a day a year", 39000, "USD/year"),
        ("how much is 52k an hour", 25, "USD/hour"),
        ("72k a month", 6000, "USD/month"),
        ("hourly rate for 104k", 50, "USD/hour"),
        ("hourly wage of $30 a year", 62400, "USD/year"),
        ("20 hours a week at $15", 15600, "USD/year"),
        ("$18 an hour 30 hours a week how much a month", 2340, "USD/month"),
        ("how much more is 70k than 56k", 14000, "USD"),
        ("difference between 40k and 52k", 12000, "USD"),
        ("is $25 an hour more than 50k a year", 2000, "USD/year"),
        ("ratio of 90k to 60k", 1.5, "times"),
        ("what percent of 80k is 60k", 75, "percent"),
        ("60k is what percent of 80k", 75, "percent"),
        ("raise from 50k to 55k", 5000, "USD"),
        ("15% raise on 40k", 46000, "USD"),
        ("60k minus 10%", 54000, "USD"),
        ("2.5% increase on $20 an hour", 20.5, "USD/hour"),
        ("thirty percent of 50k", 15000, "USD"),
    ],
)
def test_sums_are_worked_out(bot, question: str, value: float, unit: str):
    reply = bot.ask(question)
    said = reply.to_dict()["calculation"]
    assert (reply.status, said["value"], said["unit"]) == ("answered", value, unit)
    assert said["rule"] and all(state == "honoured" for _, state in reply.ledger)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("$22 an hour a year", "$22 an hour is $45,760 a year (2,080 hours a year: 52 weeks of 40 hours)."),
        ("25 hours a week at $20", "$20 an hour is $500 a week and $26,000 a year (25 hours a week, 52 weeks a year)."),
        ("20% raise on 50k", "$50,000 plus 20% is $60,000: $10,000 more."),
        ("cut from 60k to 45k", "From $60,000 to $45,000 is a cut of $15,000, or 25%."),
        ("60k vs 60k", "$60,000 and $60,000 are the same."),
    ],
)
def test_they_are_said_with_their_rule(bot, question: str, text: str):
    assert bot.ask(question).text == text


def test_what_can_be_meant_in_two_ways_is_said(bot):
    assert "If $30,000 a year was meant, that is $2,500 a month." in bot.ask("30k a month").text
    reply = bot.ask("$30 an hour after taxes")
    assert reply.status == "partial" and "before taxes" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "how to make 60k a month", "what pays 60k a month", "jobs at 22 an hour", "what is 15 percent of 240",
        "22 an hour for 2 years", "60k in euros", "can i make 60k a month", "nurse $22 an hour a year", "50k",
        "0 an hour", "60-75k a month", "who makes 60k a month", "is 20 an hour good",
    ],
)  # fmt: skip
def test_what_asks_anything_else_is_none(bot, question: str):
    assert bot.ask(question).answer.operation != "arithmetic"


def test_a_bare_amount_belongs_to_the_list_that_was_talked_about(bot):
    chat = bot.chat()
    chat.ask("jobs that pay 60k")
    assert chat.ask("70k a year?").answer.operation != "arithmetic"


def test_the_forms_carry_value_unit_and_rule(bot):
    reply = bot.ask("$22 an hour a year")
    header, row = (line.split(",") for line in render(reply, "csv").splitlines()[:2])
    assert row[header.index("value")] == "45760" and row[header.index("unit")] == "USD/year"
    assert json.loads(render(reply, "json"))["calculation"]["value"] == 45760
    assert render(reply, "jsonld") == "{}"
