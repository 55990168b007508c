"""Each kind of qualifier in knowledge/language/qualifiers.toml is stated beside the nearest fact, or declined."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

QUALIFIERS = Path(__file__).parent.parent / "knowledge" / "language" / "qualifiers.toml"
QUESTIONS = {
    "employer": "how much do nurses make at kaiser",
    "foreign_place": "nurse salary in canada",
    "sector": "private school teacher assistant salary",
    "setting": "how much do registered nurses make in a hospital",
    "level": "senior accountant salary",
    "union": "union electrician wages",
    "grade": "gs 12 accountant pay",
    "licence": "do plumbers need a license",
    "difficulty": "is it hard to become a nurse",
    "cost": "how much does it cost to become a nurse",
    "cost_of_living": "can you live on a teacher's pay",
    "entry_rule": "how old do you have to be to be a bartender",
    "school": "cna training program tuition",
    "military": "how much does the army pay cooks",
    "year": "how much did nurses make in 1998",
    "person": "how much does the president of the united states make",
    "specialty": "pediatric physical therapist salary",
    "group_of_people": "jobs for women",
    "office": "how much does a senator earn",
    "aside": "I hate my boss. what do welders earn?",
    "owner": "salary of a bakery owner",
    "period": "how much do waiters make in tips",
    "city": "nurse salary in frobville ohio",
    "region": "nurse salary in new england",
    "unknown_place": "nurse salary in frobville",
    "unknown_word": "nurse salary zorp",
    "automation": "will robots replace welders",
    "pay_change": "is pay for welders going up in ohio",
    "other_source": "welder salary glassdoor",
    "other_end": "best and worst paid jobs",
    "second_order": "highest paid and fastest growing jobs",
    "left_out": "welder salary except texas",
    "share": "welders are what percent of the workforce",
    "loose_title": "submarine helicopter pilot salary",
    "breakdown": "welder pay by experience",
    "by_how_much": "jobs growing much faster than average",
    "currency": "welder salary in pesos",
    "not_measured": "hardest working welders salary",
    "quality": "fun jobs",
}


def test_every_kind_is_asked_for():
    assert set(QUESTIONS) == set(tomllib.loads(QUALIFIERS.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("kind", "question"), QUESTIONS.items())
def test_it_is_stated_or_declined(bot, kind: str, question: str):
    reply = bot.ask(question)
    stated = {"loose_title" if limit.kind == "title" else limit.kind for limit in reply.limits}
    assert kind in stated or (reply.status == "declined" and not reply.facts), (reply.status, stated)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("nurses not in hospitals salary", "not in hospitals"),
        ("nurse salary except california", "except california"),
        ("nurse salary without a degree", "without a degree"),
        ("how to become a teacher without a teaching degree", "without a teaching degree"),
    ],
)
def test_what_no_figure_leaves_out_is_said(bot, question: str, words: str):
    reply = bot.ask(question)
    assert [each.words for each in reply.reading.frame.qualifiers if each.kind == "left_out"] == [words]
    assert not reply.reading.frame.place and reply.status == "partial"


@pytest.mark.parametrize(
    ("question", "narrows"),
    [
        ("divorce attorney salary", ["divorce"]),
        ("high school math teacher salary", ["math"]),
        ("nurse practitioner in dermatology pay", ["dermatology"]),
        ("product marketing manager salary", ["product"]),
        ("front end web developer pay", ["front end"]),
        ("high school counselor salary", []),
        ("brick masons", []),
        ("personal trainer pay", []),
        ("security guard pay", []),
        ("hair stylist pay", []),
    ],
)
def test_what_narrows_a_lay_title_is_said(bot, question: str, narrows: list[str]):
    qualifiers = bot.ask(question).reading.frame.qualifiers
    assert [each.words for each in qualifiers if each.kind == "specialty"] == narrows


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("apprentice plumber wage", "level"),
        ("how much do experienced nurses make", "level"),
        ("have nurse salaries increased", "pay_change"),
        ("black nurses salary", "group_of_people"),
        ("masters vs bachelors pay for counselors", "level"),
        ("what percent of nurses work in hospitals", "share"),
        ("biggest employers of nurses", "employer"),
        ("truckers over 65 how many are there", "group_of_people"),
        ("could a chatbot do the job of a paralegal soon", "automation"),
    ],
)
def test_people_of_one_kind_are_no_figure(bot, question: str, kind: str):
    assert kind in {each.kind for each in bot.ask(question).reading.frame.qualifiers}


def test_a_new_clause_ends_a_negation(bot):
    filters = bot.ask("healthcare jobs that aren't nursing and need only a certificate").reading.frame.filters
    assert sorted(each.negated for each in filters) == [False, False, True]


def test_a_title_left_out_of_a_list_is_a_condition(bot):
    reply = bot.ask("legal jobs besides lawyer")
    assert reply.facts and "23-1011" not in {fact.occupation.id for fact in reply.facts}


@pytest.mark.parametrize(
    ("question", "piece"),
    [
        ("how much do barbers earn per haircut", "per haircut"),
        ("what does a barber earn on a haircut", "on a haircut"),
        ("what do loan officers make on a loan", "on a loan"),
        ("nurse pay per patient", "per patient"),
    ],
)
def test_pay_by_the_piece_is_said_to_be_unknown(bot, question: str, piece: str):
    qualifiers = bot.ask(question).reading.frame.qualifiers
    assert [(each.kind, each.words) for each in qualifiers] == [("not_measured", piece)]


@pytest.mark.parametrize("question", ["what do nurses earn each year", "nurse pay per hour", "every nurse's salary"])
def test_what_is_no_piece_narrows_nothing(bot, question: str):
    assert not bot.ask(question).reading.frame.qualifiers


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("what type of bodily skills are required for a welder", "bodily"),
        ("what are the inborn skills of a nurse", "inborn"),
    ],
)
def test_one_word_that_describes_what_is_asked_is_left_out_and_said(bot, question: str, word: str):
    reply = bot.ask(question)
    assert reply.status == "partial" and f'"{word}"' in reply.text


@pytest.mark.parametrize(
    "question", ["outrageous salary of a nurse", "baker's dozen meaning", "can a pirate become a warrant officer"]
)
def test_other_unknown_words_are_still_refused(bot, question: str):
    assert bot.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "kind", "words"),
    [
        ("salary for masters in marine biology", "level", "masters"),
        ("pay of a bachelors in accounting", "level", "bachelors"),
        ("Engineer III", "level", "iii"),
        ("what does an associate dentist do", "level", "associate"),
        ("which courses do i take to become a surveyor", "school", "courses"),
        ("how long is a geology degree", "school", "degree"),
        ("how much does it cost to become an electrician", "cost", "become one"),
        ("infantry officer salary", "military", "infantry officer"),
        ("which school subjects does a surveyor need", "school", "school subjects"),
        ("how much do roofers charge", "period", "charge"),
        ("qualifications of a congresswoman", "office", "congresswoman"),
        ("how much does a gym owner make", "owner", "gym owner"),
        ("salary checker for welders", "unknown_word", "checker"),
        ("what does a process safety compliance manager do", "unknown_word", "process"),
        ("regional marketing coordinator pay", "level", "regional"),
        ("nurse pay by employer", "breakdown", "by employer"),
        ("teacher pay by years on the job", "breakdown", "by years"),
        ("software dev salary by programming language", "breakdown", "programming language"),
        ("accountant pay by degree", "breakdown", "by degree"),
        ("jobs that pay way more than average", "by_how_much", "way"),
        ("dentist pay in canadian dollars", "currency", "canadian dollars"),
    ],
)
def test_what_a_figure_is_not_of_is_said(bot, question: str, kind: str, words: str):
    limits = {limit.kind: str(limit) for limit in bot.ask(question).limits}
    assert kind in limits and words in limits[kind]


def test_what_becoming_one_costs_is_not_held(bot):
    reply = bot.ask("what does it cost to become a pilot")
    assert reply.text.startswith("What it costs to become one is not in my sources. Becoming an airline pilot takes")
    assert reply.status == "partial" and [limit.kind for limit in reply.limits] == ["cost"]


def test_a_military_occupation_is_described_without_a_limit(bot):
    assert "military" not in {limit.kind for limit in bot.ask("what does an infantry officer do").limits}
