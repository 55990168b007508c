"""Several questions in a line: each answered as it would be in a conversation, in order; one question stays one."""

from __future__ import annotations

import csv
import io
import json
import pickle

import pytest

from careerbot import Bot, Reply, explain
from careerbot.rendering import render

# A line, and the questions that it must be answered as, "|" between them.
LINES = (
    ("what is an actuary? how much do they make?", "what is an actuary|how much do they make"),
    ("wat do masons earn adn are they in demand", "what do masons earn|are they in demand"),
    ("how many firefighters are there, how old are they, and what share are women",
     "how many firefighters are there|how old are they|what share are women"),
    ("best paid jobs without a degree and what do roofers make",
     "best paid jobs without a degree|what do roofers make"),
    ("is being a plumber well paid? how do i become one?", "is being a plumber well paid|how do i become one"),
    ("what do welders do; how much do they make in Ohio; is the job growing",
     "what do welders do|how much do they make in ohio|is the job growing"),
    ("do you need a degree to be a paralegal and how long does it take",
     "do you need a degree to be a paralegal|how long does it take"),
    ("which state pays electricians the most and how many electricians are there",
     "which state pays electricians the most|how many electricians are there"),
    ("what are the fastest growing jobs and what are the best paid ones",
     "what are the fastest growing jobs|what are the best paid ones"),
    ("do dentists earn more than lawyers? how do I become a dentist?",
     "do dentists earn more than lawyers|how do I become a dentist"),
    ("how old are librarians and do they need a master's degree",
     "how old are librarians|do they need a master's degree"),
    ("what are jobs similar to a chef? how much does a chef make?",
     "what are jobs similar to a chef|how much does a chef make"),
    ("whats the salary of a vet? do vets need a doctorate?", "whats the salary of a vet|do vets need a doctorate"),
    ("compare nurses and teachers, and tell me how many nurses there are",
     "compare nurses and teachers|tell me how many nurses there are"),
    ("list jobs that pay over 100k without a degree and tell me what air traffic controllers do",
     "list jobs that pay over 100k without a degree|tell me what air traffic controllers do"),
    ("what is the median pay of surgeons? and of dentists? and of nurses?",
     "what is the median pay of surgeons|and of dentists|and of nurses"),
    ("can i become a nurse without a degree? how much would i make?",
     "can i become a nurse without a degree|how much would i make"),
    ("which job pays more, nurse or teacher, and which one is growing faster",
     "which job pays more, nurse or teacher|which one is growing faster"),
    ("what does a lawyer do? what about a judge?", "what does a lawyer do|what about a judge"),
    ("who earns more, pilots or surgeons? who is older?", "who earns more, pilots or surgeons|who is older"),
    ("which jobs have the most women and which have the most men",
     "which jobs have the most women|which have the most men"),
    ("how many people work as telemarketers and is it shrinking",
     "how many people work as telemarketers|is it shrinking"),
    ("what does a baker do? what do they earn in ohio; which state pays them the most?",
     "what does a baker do|what do they earn in ohio|which state pays them the most"),
    ("what skills do carpenters need? what software do they use? are they in demand?",
     "what skills do carpenters need|what software do they use|are they in demand"),
    ("What is a florist. Do they make good money?", "what is a florist|do they make good money"),
    ("how much do nurses make? what is the weather like?", "how much do nurses make|what is the weather like"),
    ("do vets make good money, and how do i become a vet", "do vets make good money|how do i become a vet"),
    ("is a welder paid more than a mason? how many masons are there? do they need a degree?",
     "is a welder paid more than a mason|how many masons are there|do they need a degree"),
    ("I want to be a barber. how much do they make? can i be one without a degree?",
     "I want to be a barber. how much do they make|can i be one without a degree"),
    ("what's a glazier and are they growing", "what's a glazier|are they growing"),
)  # fmt: skip
WHOLE = (
    "what do nurses and doctors earn",
    "which pays more, a plumber or an electrician?",
    "jobs that pay well and are growing and need no degree",
    "how do I become a nurse and how long does it take",
    "how much do nurses make in Texas? and in Ohio?",
    "how much do nurses make? thanks!",
    "how much do dentists make in texas and how many of them are there",
    "i am a nurse in texas, what do i make",
    "as a nurse, how much will I earn?",
    "who makes more and who works longer, nurses or teachers?",
    "how much and how long does it take to become a nurse",
    "I make 60k as a nurse; is that good?",
    "jobs that pay over 60k and do not need a degree",
    "nurse? salary?",
    "hello! what do nurses make?",
    "what is a cost estimator and what does he do",
    "what jobs are growing and can be done without a degree",
    "fastest growing jobs and how many jobs there are",
    "budget analyst versus credit analyst, which one is in demand",
    "what education do pilots need and which airlines hire them",
)


def told(reply: Reply) -> list[tuple[object, ...]]:
    """What a reply is about, apart from how it was asked."""
    return [(fact.occupation.id, fact.attribute, fact.value, fact.place.code) for fact in reply.facts]


@pytest.mark.parametrize(("line", "questions"), LINES)
def test_each_question_of_a_line_is_answered_as_in_a_conversation(bot: Bot, line: str, questions: str):
    reply, chat = bot.ask(line), bot.chat()
    alone = [chat.ask(question) for question in questions.split("|")]
    assert [part.text for part in reply.parts] == [each.text for each in alone]
    assert [told(part) for part in reply.parts] == [told(each) for each in alone]
    assert reply.conversation.frame == alone[-1].conversation.frame
    assert reply.conversation.mentioned == alone[-1].conversation.mentioned


@pytest.mark.parametrize("line", WHOLE)
def test_one_question_stays_one(bot: Bot, line: str):
    assert not bot.ask(line).more


@pytest.fixture(scope="module")
def reply(bot: Bot) -> Reply:
    return bot.ask("what is an actuary? how much do they make? which state pays best?")


def test_a_line_has_one_reply_with_all_of_it(reply: Reply):
    parts = reply.parts
    assert len(parts) == 3
    assert reply.status == "answered"
    assert reply.text == "\n\n".join(part.text for part in parts)
    assert reply.ledger == tuple(each for part in parts for each in part.ledger)
    assert set(reply.facts) == {fact for part in parts for fact in part.facts}
    assert set(reply.sources) == {source for part in parts for source in part.sources}
    assert set(reply.limits) == {limit for part in parts for limit in part.limits}
    assert pickle.loads(pickle.dumps(reply)) == reply
    assert explain(reply).count("Operation:") == 3


def test_every_form_holds_the_parts_in_order(reply: Reply):
    second, third = reply.more
    for form in ("sentence", "markdown", "html", "table"):
        shown = render(reply, form)
        places = [shown.index(part) for part in ("insurers", "$141,480", "Connecticut")]
        assert places == sorted(places), form
    rows = list(csv.DictReader(io.StringIO(render(reply, "csv"))))
    assert rows[0]["display"] == reply.parts[0].text
    assert rows[1]["value"] == "141480"
    found = json.loads(render(reply, "json"))
    assert [each["text"] for each in found["more"]] == [second.text, third.text]
    assert "more" not in second.to_dict()
    occupation = json.loads(render(reply, "jsonld"))
    assert occupation["description"] and occupation["estimatedSalary"]


def test_what_cannot_be_answered_is_said_in_its_place(bot: Bot):
    reply = bot.ask("how much do nurses make? what will the weather be?")
    assert (reply.status, *(part.status for part in reply.parts)) == ("partial", "answered", "declined")
    assert [state for _, state in bot.ask("what is a nurse and how do I cook pasta").ledger][-1] == "refused"


def test_what_is_beyond_four_questions_is_said(bot: Bot):
    line = "what do masons earn? how old are they? are they in demand? what software do they use? how many women?"
    reply = bot.ask(f"{line} who am i?")
    assert [part.status for part in reply.parts] == [*["answered"] * 4, "declined"]
    assert '"how many women? who am i?"' in reply.text


def test_a_chat_goes_on_from_the_last_question(bot: Bot):
    chat = bot.chat()
    chat.ask("what do nurses earn in texas")
    reply = chat.ask("is it a growing field? and what does a vet do?")
    assert reply.more
    assert chat.ask("how old are they").reading.frame.ids == ("29-1131",)


def test_a_figure_whose_owner_stands_in_the_next_part_is_no_question_of_its_own(bot: Bot) -> None:
    reply = bot.ask("yearly openings plus what they make for bakers")
    assert {fact.occupation.id for fact in reply.facts} == {"51-3011"}
