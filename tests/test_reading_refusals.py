"""When a question is refused, and that the reason names what was not understood."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("minimum wage in colorado", "minimum wage"),
        ("can a nurse prescribe medicine", "prescribe"),
        ("weather tomorrow", "weather"),
        ("when do nurses retire", "not dates"),
        ("who is the highest paid actress", "single people"),
        ("who is the youngest judge", "single people"),
        ("salary of the prime minister", "single people"),
        ("how much does the us attorney general earn", "single people"),
        ("association of realtors salary", "organizations"),
        ("plumbing job companies in tulsa", "vacancies"),
        ("highest paying jobs in the frobble industry", "frobble"),
        ("what is a purple", '"purple"'),
        ("how much do nurses zorp frabble", '"zorp" and "frabble"'),
        ("should nurses", "what you want to know"),
        ("best dentist in chicago", "good at one"),
        ("top chef", "good at one"),
        ("do social workers at schools make more than ones in nursing homes", "only between two"),
        ("jobs without stress", "left out"),
        ("jobs paying between what plumbers and pharmacists make", "plumbers and pharmacists"),
        ("jobs between 40k and what teachers make", "between 40k"),
        ("jobs with average growth", "average growth"),
        ("jobs from associates to bachelors in healthcare", "associates"),
        ("is a psychology degree good for hr", '"hr"'),
        ("jobs that pay over 61k or need no degree", "one or the other"),
        ("jobs that either grow by 11% or pay over 101k", "one or the other"),
        ("???", "no words"),
        ("", "no words"),
        ("nurse " * 300, "longer than 1,000 characters"),
    ],
)
def test_refused(bot, question: str, reason: str):
    reply = bot.ask(question)
    assert reply.reading.refusal and reason in reply.text
    assert reply.status == "declined" and not reply.facts


@pytest.mark.parametrize(
    "question",
    [
        "nurse salary",
        "salary of nurses zorp",
        "best paid dentist in chicago",
        "jobs without math",
        "how about nurses",
        "nurses vs teachers",
    ],
)
def test_not_refused(bot, question: str):
    assert not bot.ask(question).reading.refusal


def test_one_strange_word_beside_a_certain_attribute_is_named_and_left_out(bot):
    reply = bot.ask("nurse salary zorp")
    assert reply.reading.unexplained == ("zorp",) and reply.facts
    assert [limit.kind for limit in reply.limits] == ["unknown_word"]


def test_a_refusal_offers_no_choices(bot):
    reading = bot.ask("minimum wage in springfield").reading
    assert reading.refusal and not reading.choices and not reading.asks


def test_a_past_year_is_refused_of_nobody_and_said_of_somebody(bot):
    assert bot.ask("average wage in 1968").status == "declined"
    chat = bot.chat()
    chat.ask("nurse salary")
    assert [limit.kind for limit in chat.ask("average wage in 1968").limits] == ["year"]


@pytest.mark.parametrize(
    "question",
    [
        "best paid jobs save for surgeons",
        "top jobs by pay barring surgeons",
        "careers that pay over 101k, omitting dentists, surgeons",
        "ignoring surgeons, which jobs pay best",
        "highest paying jobs with the exception of dentists and surgeons",
        "jobs over 101k except dentists, lawyers or surgeons",
        "jobs over 101k other than in law, sales and surgeons",
    ],
)
def test_each_of_those_left_out_is(bot, question: str):
    filters = [each for each in bot.ask(question).reading.frame.filters if each.attribute == "field"]
    assert filters and all(each.negated for each in filters) and "surgeons" in filters[-1].words


def test_fields_joined_are_those_of_either(bot):
    several, one = (bot.ask(f"jobs in {fields}").reading.frame.filters for fields in ("law or sales", "sales"))
    assert len(several) == 1 and set(one[0].value.split()) < set(several[0].value.split())
