"""Titles: anywhere in a question, whole, with modifiers and shared heads, unknown and weak ones."""

from __future__ import annotations

import pytest

from careerbot.reading.titles import SURE


def ids(bot, question: str) -> tuple[str, ...]:
    return bot.ask(question).reading.frame.ids


@pytest.mark.parametrize(
    ("question", "occupations"),
    [
        ("what does a plumber earn", ["47-2152"]),
        ("plumber", ["47-2152"]),
        ("in texas, plumbers earn how much", ["47-2152"]),
        ("cna's salary", ["31-1131"]),
        ("collections specialist salary", ["collections-specialist"]),
        ("doctors salary", ["29-1210"]),
        ("welding wages", ["51-4121"]),
    ],
)
def test_titles_stand_anywhere(bot, question: str, occupations: list[str]):
    assert list(ids(bot, question)) == occupations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fire fighter pay", "firefighter pay"),
        ("fishermen pay", "fisherman pay"),
        ("expediter duties", "expeditor duties"),
        ("financial adviser pay", "financial advisor pay"),
        ("hvac guy pay", "hvac pay"),
        ("RN salary", "registered nurses salary"),
        ("child, family and school social workers pay", "child family and school social worker pay"),
    ],
)
def test_spellings_of_one_title(bot, one: str, other: str):
    assert ids(bot, one) == ids(bot, other) != ()


@pytest.mark.parametrize(
    ("question", "occupations"),
    [
        ("nurse practitioner vs nurse", ["29-1171", "29-1141"]),
        ("registered nurse or plumber salary", ["29-1141", "47-2152"]),
        ("is a dentist paid more than a pharmacist", ["29-1021", "29-1051"]),
    ],
)
def test_small_words_part_titles(bot, question: str, occupations: list[str]):
    assert list(ids(bot, question)) == occupations


@pytest.mark.parametrize("join", ["or", "vs", "and"])
def test_a_head_is_shared(bot, join: str):
    assert ids(bot, f"mechanical {join} electrical engineer salary") == ("17-2141", "17-2071")


def test_the_longest_title_wins_and_the_shorter_is_told(bot):
    reading = bot.ask("how much do nurse practitioners make").reading
    assert reading.frame.ids == ("29-1171",)
    assert any(lost.startswith('"nurse" as a title') for lost in reading.rejected)


@pytest.mark.parametrize(
    ("question", "occupation", "kind", "words"),
    [
        ("pediatric oncology nurse pay", "29-1141", "specialty", "pediatric"),
        ("hospice registered nurse salary", "29-1141", "setting", "hospice"),
        ("senior accountant pay", "13-2011", "level", "senior"),
    ],
)
def test_what_narrows_a_title_is_said(bot, question: str, occupation: str, kind: str, words: str):
    frame = bot.ask(question).reading.frame
    assert frame.ids == (occupation,)
    assert [(each.kind, each.words) for each in frame.qualifiers] == [(kind, words)]


def test_the_head_after_a_title_is_never_left_out(bot):
    assert ids(bot, "pt assistant salary") == ("31-2021",)


@pytest.mark.parametrize("question", ["moon farmer salary", "jedi master pay", "the rapist salary"])
def test_an_unknown_title_is_no_shorter_one(bot, question: str):
    reply = bot.ask(question)
    assert not reply.reading.frame.occupations and reply.status in ("ambiguous", "declined")


def test_the_nearest_of_an_unknown_title_is_named(bot):
    reply = bot.ask("moon farmer salary")
    assert "moon farmer" in reply.text and "farmers" in reply.text
    assert any('"farmer"' in lost and '"moon"' in lost for lost in reply.reading.rejected)


def test_what_an_unknown_title_could_mean_is_offered(bot):
    reading = bot.ask("moon director salary").reading
    assert reading.asks == "moon director" and len(reading.choices) > 1


@pytest.mark.parametrize("question", ["is there a charge", "how is the air in ohio", "what is the rate"])
def test_ordinary_words_are_no_titles_by_themselves(bot, question: str):
    assert not bot.ask(question).facts


def test_other_senses_of_a_title_are_told(bot):
    reading = bot.ask("cma pay").reading
    assert reading.frame.ids == ("31-9092",) and reading.notes and "less often meant" in reading.rejected[0]


@pytest.mark.parametrize("question", ["harbor crane operator salary", "lunar veterinarian pay"])
def test_a_head_stands_for_a_longer_title_where_it_keeps_its_meaning(bot, question: str):
    reply = bot.ask(question)
    assert len(reply.reading.frame.ids) == 1
    assert "title" in {limit.kind for limit in reply.limits}


@pytest.mark.parametrize("question", ["volcano analyst salary", "ballroom balloon director salary"])
def test_other_heads_ask_back(bot, question: str):
    reply = bot.ask(question)
    assert reply.status == "ambiguous"
    assert len(reply.choices) > 1


def test_a_published_title_of_many_claims_asks_back_unless_one_has_nearly_all(bot):
    assert bot.ask("chaser salary").status == "ambiguous"
    assert ids(bot, "stock clerk salary") == ("53-7065",)


def test_a_specialty_before_the_name_of_an_occupation_is_said(bot):
    assert "specialty" in [limit.kind for limit in bot.ask("pediatric physical therapist salary").limits]
    assert "specialty" not in [limit.kind for limit in bot.ask("certified nursing assistant salary").limits]


@pytest.mark.parametrize(
    ("question", "occupation"),
    [
        ("how much do you get paid to drive a forklift", "53-7051"),
        ("training required to operate a backhoe", "47-2073"),
        ("pay for someone who fixes elevators", "47-4021"),
        ("salary for flying helicopters", "53-2012"),
        ("what do people who install solar panels earn", "47-2231"),
    ],
)
def test_a_job_is_named_by_what_is_done_in_it(bot, question: str, occupation: str):
    reply = bot.ask(question)
    assert ids(bot, question) == (occupation,) and reply.status == "partial"
    assert "title" in {limit.kind for limit in reply.limits}


@pytest.mark.parametrize(
    "question",
    ["how to paint a house", "how long does it take to paint a house", "what do you call one who makes maps"],
)
def test_doing_a_thing_is_not_always_a_job(bot, question: str):
    assert not ids(bot, question)


@pytest.mark.parametrize("question", ["civil engr salary", "mech eng salary vs electrical eng salary"])
def test_short_forms_are_written_out(bot, question: str):
    assert all(code.startswith("17-") for code in ids(bot, question)) and ids(bot, question)


@pytest.mark.parametrize(
    ("question", "occupation"),
    [
        ("instructor of nurses salary", "25-1072"),
        ("recruiter for nurses pay", "13-1071"),
        ("agent for actors salary", "13-1011"),
        ("the photographer of the models salary", "27-4021"),
    ],
)
def test_a_title_of_somebody_is_one(bot, question: str, occupation: str):
    assert ids(bot, question) == (occupation,)


@pytest.mark.parametrize(
    ("question", "occupation", "whose"),
    [
        ("attorney for nurses pay", "23-1011", "nurses"),
        ("accountant for lawyers in texas", "13-2011", "lawyers"),
        ("foreman of machinists salary", "47-1011", "machinists"),
    ],
)
def test_whom_a_title_is_for_is_said(bot, question: str, occupation: str, whose: str):
    frame = bot.ask(question).reading.frame
    assert frame.ids == (occupation,)
    assert [(each.kind, each.words) for each in frame.qualifiers] == [("specialty", whose)]


@pytest.mark.parametrize("question", ["compare pay of nurses and of plumbers", "pay for nurses, for plumbers"])
def test_two_titles_asked_about_stay_two(bot, question: str):
    assert ids(bot, question) == ("29-1141", "47-2152")


def test_the_head_behind_a_workplace_is_not_lost(bot):
    reply = bot.ask("fire department mechanic salary")
    assert reply.status == "ambiguous" and "49-3000" in [choice.id for choice in reply.choices]
    assert "fire department mechanic" in reply.text


@pytest.mark.parametrize(
    ("question", "occupation"),
    [("legal data entry clerk salary", "43-9021"), ("wall image engineer salary", "17-2000")],
)
def test_a_longer_title_that_head_and_vote_agree_on_is_answered_and_told(bot, question: str, occupation: str):
    reply = bot.ask(question)
    assert reply.reading.frame.ids == (occupation,)
    assert "title" in {limit.kind for limit in reply.limits}


def test_an_assistant_of_somebody_is_not_them(bot):
    assert bot.ask("assistant preschool teacher salary").status == "ambiguous"


@pytest.mark.parametrize(
    "question", ["moon farmer pay", "machine setter salary", "notary services what do they do", "field inspectors"]
)
def test_nobody_is_asked_to_choose_from_one(bot, question: str):
    assert len(bot.ask(question).choices) != 1


def test_a_vote_of_several_words_is_settled_by_its_lead(bot):
    match = bot.ask("oil derrick hand pay").reading.frame.occupations[0]
    assert match.occupation == "47-5011" and match.loose and match.score < SURE


def test_a_lead_takes_no_title_from_a_head_that_keeps_its_meaning(bot):
    assert ids(bot, "salary of an environmental health and safety professor") == ("25-1000",)


def test_the_way_from_one_title_to_another_needs_no_other_word(bot):
    reply = bot.ask("how do you go from barber to cosmetologist")
    assert reply.answer.operation == "skill_gap" and reply.status in ("answered", "partial")
