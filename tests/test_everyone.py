"""Questions that name no occupation and ask of all of them: the survey's own row, or the question back."""

from __future__ import annotations

import pytest

from careerbot.facts import NATION


def figure(bot, attribute: str, place: str = "US") -> float:
    everyone = bot.store.occupation("00-0000")
    return bot.store.fact(everyone, attribute, bot.store.place(place) or NATION).number


@pytest.mark.parametrize(
    ("question", "attribute", "place"),
    [
        ("average salary in Oregon", "salary", "OR"),
        ("what is the median pay in the country", "salary_median", "US"),
        ("what do people earn in Utah", "salary", "UT"),
        ("typical hourly wage in Maine", "hourly_rate", "ME"),
        ("pay of the top 10 percent in Ohio", "pay_top", "OH"),
        ("how many people work in Kansas", "employment", "KS"),
        ("growth of all jobs", "growth", "US"),
        ("job openings a year for all workers", "openings", "US"),
        ("average age of workers", "age_median", "US"),
        ("average pay in hospitals", "salary", "I622000"),
    ],
)
def test_all_occupations_are_told_by_the_row_of_their_own(bot, question: str, attribute: str, place: str):
    fact = bot.ask(question).facts[0]
    assert (fact.occupation.id, fact.attribute, fact.place.code) == ("00-0000", attribute, place)
    assert fact.number == figure(bot, attribute, place)


@pytest.mark.parametrize(
    ("question", "lowest"),
    [
        ("which state has the lowest average salary", True),
        ("top 7 states by average pay", False),
        ("states with the most jobs", False),
        ("average salary by state", False),
        ("which city pays the least", True),
    ],
)
def test_places_are_ranked_by_it(bot, question: str, lowest: bool):
    reply = bot.ask(question)
    shown = [item.value for fact in reply.facts for item in fact.items] or [fact.number for fact in reply.facts]
    assert len(shown) > 4 and shown == sorted(shown, reverse=not lowest) and reply.status == "answered"
    assert {fact.occupation.id for fact in reply.facts} == {"00-0000"}


@pytest.mark.parametrize(
    ("question", "first"),
    [("average salary in Texas vs California", "California"), ("do people in Iowa earn more than in Utah", "No")],
)
def test_two_places_are_compared_by_it(bot, question: str, first: str):
    reply = bot.ask(question)
    assert reply.status == "answered" and first in reply.text.partition(":")[0]
    assert len({fact.place.code for fact in reply.facts}) == 2


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("is 60k a good salary", "$60,000 is below the average"),
        ("is 95k above average in Ohio", "$95,000 is"),
        ("how does 40k compare to the average salary", "$40,000 is"),
        ("is $25 an hour good", "$25"),
    ],
)
def test_a_sum_is_set_against_all(bot, question: str, text: str):
    reply = bot.ask(question)
    assert reply.status == "answered" and text in reply.text and "all workers" in reply.text
    assert {fact.occupation.id for fact in reply.facts} == {"00-0000"}


@pytest.mark.parametrize(
    "question",
    [
        "salary", "how much do they make in Texas", "what could i earn in Ohio", "state employee salary in Ohio",
        "what salary do you need to live in Denver", "average salary at Boeing", "list all jobs and their pay",
        "average do salary california", "how much do men make in Texas", "jobs that pay more than average in Ohio",
        "average salary of teachers in Ohio",
    ],
)  # fmt: skip
def test_a_question_of_somebody_else_is_not_of_everybody(bot, question: str):
    assert "everyone" not in bot.reader.read(question).frame.cues


def test_it_stays_about_the_occupation_that_was_talked_about(bot):
    chat = bot.chat()
    chat.ask("nurse salary")
    assert chat.ask("average salary in Texas").facts[0].occupation.id == "29-1141"
    chat.reset()
    chat.ask("average salary in Texas")
    assert [(f.occupation.id, f.place.code) for f in chat.ask("and in Ohio?").facts[:1]] == [("00-0000", "OH")]
    assert chat.ask("and nurses?").facts[0].occupation.id == "29-1141"


def test_jobs_are_told_in_all_occupations_together(bot):
    assert "jobs in all occupations together in Ohio" in bot.ask("how many people work in Ohio").text
