"""What is told around a question: the question is answered for itself, and what is left out of the story is said."""

from __future__ import annotations

import pytest

from careerbot import Bot

# A line, the occupation it asks of, and what is said to be left out ("": nothing).
STORIES = {
    "I hate my boss. What does a barber make?": ("39-5011", "hate my boss"),
    "my neighbor keeps whales, how do i become a plumber": ("47-2152", "neighbor keeps whales"),
    "I failed algebra. Can I become an electrician?": ("47-2111", "failed algebra"),
    "we just bought a house in ohio. what do bakers make there?": ("51-3011", "bought a house"),
    "i am weak at chemistry can i become a roofer": ("47-2181", "weak at chemistry"),
    "got fired as a machinist last night. what do they make": ("51-4041", "fired"),
    "My nephew is lazy and sleeps all day. He likes trucks. What does a tire repairer earn?": ("49-3093", "lazy"),
    "so my wife is pregnant, what do roofers make": ("47-2181", "pregnant"),
    "good morning, can you tell me what a baker does": ("51-3011", ""),
    "thx! cool. quick question, how much does a baker make": ("51-3011", ""),
}


@pytest.mark.parametrize("line", STORIES)
def test_a_question_is_answered_without_its_story_and_says_so(bot: Bot, line: str):
    occupation, left_out = STORIES[line]
    reply = bot.ask(line)
    assert reply.status in ("answered", "partial") and occupation in reply.reading.frame.ids, reply.text
    assert left_out in reply.text
    assert ("aside" in {limit.kind for limit in reply.limits}) == bool(left_out)


def test_a_place_that_is_told_is_the_place_asked_of(bot: Bot):
    reply = bot.ask("we just bought a house in ohio. what do bakers make there?")
    assert {fact.place.code for fact in reply.facts} == {"OH"}


@pytest.mark.parametrize(
    "line",
    [
        "I want to save whales. What jobs are there?",  # what is told may be the condition of a list
        "bakers whale is how many",  # nothing parts a story from a question
    ],
)
def test_what_may_be_part_of_the_question_is_no_story(bot: Bot, line: str):
    reply = bot.ask(line)
    assert reply.status == "declined" and not reply.facts
