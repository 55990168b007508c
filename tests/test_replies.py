"""Whole replies, of every kind and over occupations drawn at random: how they are put, and what they offer next."""

from __future__ import annotations

import re

import pytest

from asked import KINDS, drawn
from careerbot.answering.shapes import Profile
from lengths import MOST, lengths
from rendered import slips

FIXED = (
    "highest paying jobs in ohio", "fastest growing jobs that need an associate degree", "top 5 lowest paid jobs",
    "jobs with the most women", "highest paid engineers", "which healthcare jobs pay the most",
    "jobs that pay over 100k without a degree", "jobs that use python", "jobs for people who like math",
    "jobs outside of healthcare that pay over 200k", "what can i do with a biology degree",
    "jobs that pay between 50k and 60k", "list the jobs you know", "engineers", "doctors", "rn vs lpn",
    "difference between lawyer and attorney", "difference between rn, lpn and cna", "actors vs nurses",
    "what would a bookkeeper need to become an accountant", "what is a person called that makes maps",
    "which pays more, a collections specialist or a loss mitigation specialist", "collections specialist",
    "account resolution analyst", "best paying state for an account resolution analyst",
    "collections specialist satisfaction", "collections specialist salary in texas", "what does median mean",
    "where do your figures come from", "hello", "help", "will it rain tomorrow", "which pays more?",
    "salary of surgeons in california", "how much do nurses make in germany in 1998 at kaiser",
    "education, experience and training of electricians in california", "best paying city in texas for dentists",
)  # fmt: skip


@pytest.fixture(scope="module")
def replies(bot):
    questions = [*FIXED, *(question for _, question in drawn(bot, 5, 400))]
    return [bot.ask(question) for question in questions]


def test_every_reply_is_well_put(replies):
    wrong = {reply.question: (found, reply.text) for reply in replies if (found := slips(reply.text))}
    assert not wrong


def test_limits_are_said_and_said_once(replies):
    for reply in replies:
        for limit in reply.limits if reply.status != "declined" else ():
            bare = limit.text.rstrip(".").lower()
            if limit.kind in ("scope", "unknown"):
                continue  # the sentences about the figures say these in their own words
            assert reply.text.lower().count(bare) == 1, (reply.text, limit)


def test_american_spelling(replies):
    british = re.compile(r"licence|colour|programme\b|organis|labour|centre|favour", re.IGNORECASE)
    assert not [found for reply in replies if (found := british.search(reply.text))]


def test_an_overview_has_four_sentences_at_most(replies):
    told = [reply for reply in replies if isinstance(reply.answer, Profile) and reply.answer.operation == "overview"]
    assert told
    for reply in told:
        text = reply.text
        for limit in reply.limits:
            text = text.replace(limit.text, "")
        assert len(re.findall(r"[a-z)\]][.](?= |$)", text)) <= 4, reply.text


def test_every_kind_is_drawn(bot):
    assert {kind for kind, _ in drawn(bot, 5, 400)} == set(KINDS)


def test_suggestions_would_be_answered(bot, replies):
    """All of them, but for the few names that read as more than a name ("government property inspectors")."""
    offered = dict.fromkeys(question for reply in replies for question in reply.suggestions)
    assert not [reply.question for reply in replies if not 2 <= len(reply.suggestions) <= 3]
    unanswered = []
    for question in offered:
        reply = bot.ask(question)
        told = reply.facts or getattr(reply.answer, "summary", "") or getattr(reply.answer, "summaries", "")
        if reply.status not in ("answered", "partial") or not told:
            unanswered.append(question)
    assert len(unanswered) <= len(offered) / 50, unanswered


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("fastest growing jobs in Toledo, OH", "I hold the projected growth for the United States as a whole only"),
        ("how to become a roofer in ohio", "This holds for the United States as a whole"),
        ("roofer pay with 10 years experience", 'My figures for roofers do not go by "10 years experience"'),
        ("roofer pay in new england", "I hold no figures for a region of several states"),
        ("roofer pay in ohio", "Roofers in Ohio earn"),
    ],
)
def test_that_figures_are_others_than_those_asked_for_is_said_first(bot, question, first):
    reply = bot.ask(question)
    assert reply.text.startswith(first) and reply.text.count(first) == 1


def test_answers_are_as_short_as_people_read_them(bot):
    assert {kind: words for kind, words in lengths(bot, 23).items() if words > MOST[kind]} == {}
