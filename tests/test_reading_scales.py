"""Ordered scales: education, training and experience with the bound and the negation said around them."""

from __future__ import annotations

import pytest

from careerbot.bot import Bot

HIGH_SCHOOL, ASSOCIATE, BACHELOR = "high school diploma or equivalent", "associate's degree", "bachelor's degree"
MASTER, DOCTOR, SHORT = "master's degree", "doctoral or professional degree", "short-term on-the-job training"
LEVELS = [
    ("jobs that require less than an associate's", f"education<{ASSOCIATE}"),
    ("careers for people with less than a master's degree", f"education<{MASTER}"),
    ("jobs beneath a bachelor's", f"education<{BACHELOR}"),
    ("occupations that take at least a masters", f"education>={MASTER}"),
    ("jobs requiring at the very least an associate degree", f"education>={ASSOCIATE}"),
    ("jobs that need a minimum of a bachelor's", f"education>={BACHELOR}"),
    ("jobs with a high school diploma or more", f"education>={HIGH_SCHOOL}"),
    ("jobs for a masters and up", f"education>={MASTER}"),
    ("jobs that want a bachelor's degree or better", f"education>={BACHELOR}"),
    ("jobs not requiring less than a bachelor's", f"education>={BACHELOR}"),
    ("jobs demanding more than a bachelor's degree", f"education>{BACHELOR}"),
    ("jobs past a master's", f"education>{MASTER}"),
    ("jobs where a high school diploma is the maximum", f"education<={HIGH_SCHOOL}"),
    ("jobs that require no more than a GED", f"education<={HIGH_SCHOOL}"),
    ("jobs needing up to an associate's degree", f"education<={ASSOCIATE}"),
    ("jobs that need nothing beyond high school", f"education<={HIGH_SCHOOL}"),
    ("jobs with a bachelor's or less", f"education<={BACHELOR}"),
    ("jobs that don't need more than an associates", f"education<={ASSOCIATE}"),
    ("jobs where no degree is required", f"education<{ASSOCIATE}"),
    ("jobs where a degree is not necessary", f"education<{ASSOCIATE}"),
    ("jobs I can have without going to college", f"education<{ASSOCIATE}"),
    ("jobs that do not call for a master's degree", f"education<{MASTER}"),
    ("jobs that call for a PhD to start", f"education:{DOCTOR}"),
]
OTHERS = [
    ("jobs that require under five years of work experience", "experience<5"),
    ("jobs with experience of at least five years", "experience>=5"),
    ("jobs needing 5+ years of experience", "experience>=5"),
    ("jobs that want 5 or more years of experience", "experience>=5"),
    ("jobs that don't require experience", "experience:none"),
    ("jobs where experience is not needed", "experience:none"),
    ("careers that want some experience", "experience>none"),
    ("jobs without any formal training", "training:none"),
    ("jobs where training isn't required", "training:none"),
    ("careers that need training", "training>none"),
    ("jobs that need no more than short-term training", f"training<={SHORT}"),
    ("jobs taught in short-term training", f"training:{SHORT}"),
]
BOTH = [
    ("jobs without a degree or experience", {f"education<{ASSOCIATE}", "experience:none"}),
    ("jobs that need no experience or degree", {f"education<{ASSOCIATE}", "experience:none"}),
    ("jobs that need no training and at least a bachelor's", {"training:none", f"education>={BACHELOR}"}),
    ("jobs without a degree that want at least 5 years of experience", {f"education<{ASSOCIATE}", "experience>=5"}),
]


def filters(bot: Bot, question: str) -> set[str]:
    return {str(each) for each in bot.ask(question).reading.frame.filters}


@pytest.mark.parametrize(("question", "condition"), LEVELS + OTHERS)
def test_a_step_is_read_with_its_bound(bot: Bot, question: str, condition: str) -> None:
    assert filters(bot, question) == {condition}
    assert bot.ask(question).status == "answered"


@pytest.mark.parametrize(("question", "conditions"), BOTH)
def test_a_negation_reaches_over_or(bot: Bot, question: str, conditions: set[str]) -> None:
    assert filters(bot, question) == conditions


@pytest.mark.parametrize("question", ["jobs that need the least education", "jobs that need the most training"])
def test_a_superlative_is_no_bound(bot: Bot, question: str) -> None:
    assert filters(bot, question) == set()


def test_years_beside_a_named_occupation_are_said(bot: Bot) -> None:
    reply = bot.ask("carpenter salary with at least 5 years of experience")
    assert reply.status == "partial"
    assert "at least 5 years of experience" in reply.text


SCHOOL = "high school diploma or equivalent"
RANGES = [
    ("jobs between high school and a bachelor's", {f"education>={SCHOOL}", f"education<={BACHELOR}"}),
    ("jobs from a master's to an associate's", {"education>=associate's degree", "education<=master's degree"}),
    ("careers ranging from a GED through an associates", {f"education>={SCHOOL}", "education<=associate's degree"}),
    ("jobs needing an associate's or a bachelor's", {f"education:associate's degree|{BACHELOR}"}),
    ("jobs with a bachelors or masters over 90k", {f"education:{BACHELOR}|master's degree", "salary>90000"}),
    ("jobs that need a bachelor's+", {f"education>={BACHELOR}"}),
    ("associates+ jobs", {"education>=associate's degree"}),
    ("jobs with bachelors+ paying 60k+", {f"education>={BACHELOR}", "salary>=60000"}),
    ("jobs growing 12 per cent+", {"growth>=12"}),
    ("jobs that use c++", {"technology:c++"}),
]


@pytest.mark.parametrize(("question", "conditions"), RANGES)
def test_two_levels_say_a_range_or_either_and_a_plus_says_or_more(
    bot: Bot, question: str, conditions: set[str]
) -> None:
    assert filters(bot, question) == conditions
    assert bot.ask(question).status == "answered"
