"""What is asked about careerbot's own terms and figures: what a term means, what pay counts, where figures are from."""

from __future__ import annotations

import pytest

from careerbot import Bot

TERMS = {
    "what does average annual openings mean": "openings",
    "what is job zone 4": "job_zone",
    "what's O*NET": "onet",
    "explain the crosswalk": "crosswalk",
    "what is an apprenticeship": "apprenticeship",
    "what does moderate-term on-the-job training mean": "on_the_job_training",
    "what are work styles": "work_style",
    "meaning of importance rating": "importance",
    "what does projected to decline mean": "projections",
    "what does median pay mean": "median",
    "explain mean wage": "mean",
}
# Question -> (the part of pay, whether the answer is a yes).
COUNTED = {
    "does salary include tips": ("tips", True),
    "is overtime counted in your wages": ("overtime", False),
    "do the wages exclude overtime": ("overtime", True),
    "are those figures before taxes": ("before_tax", True),
    "is that after tax": ("after_tax", False),
    "do nurse salaries include bonuses": ("bonuses", False),
    "is health insurance part of the pay": ("benefits", False),
    "does bartender pay count gratuities": ("tips", True),
    "are freelancers included": ("self_employed", False),
    "do your numbers leave out commissions": ("commissions", False),
}
ORIGINS = (
    "how old is this data",
    "when were these figures collected",
    "who published the numbers",
    "are your statistics accurate",
    "what year are those numbers from",
    "is this information current",
)
# Asked of workers or of a title, and of no figure.
OTHERWISE = ("do nurses get benefits", "what is a data collector", "how old are nurses")


@pytest.mark.parametrize(("question", "term"), TERMS.items())
def test_a_term_is_explained(bot: Bot, question: str, term: str) -> None:
    assert bot.ask(question).reading.frame.term == term


@pytest.mark.parametrize(("question", "expected"), COUNTED.items())
def test_what_pay_counts_is_a_yes_or_a_no(bot: Bot, question: str, expected: tuple[str, bool]) -> None:
    reply = bot.ask(question)
    part, yes = expected
    assert (reply.reading.frame.term, reply.text.split(".")[0]) == (part, "Yes" if yes else "No")


def test_two_sides_of_one_thing_are_neither_yes_nor_no(bot: Bot) -> None:
    assert bot.ask("is that before or after taxes").text.startswith("OEWS pay is before taxes")


@pytest.mark.parametrize("question", ORIGINS)
def test_figures_tell_where_they_are_from(bot: Bot, question: str) -> None:
    reply = bot.ask(question)
    assert reply.reading.frame.talk == "sources"
    assert "May 2025" in reply.text


@pytest.mark.parametrize("question", OTHERWISE)
def test_other_questions_are_left_to_reading(bot: Bot, question: str) -> None:
    frame = bot.ask(question).reading.frame
    assert not (frame.term or frame.talk)
