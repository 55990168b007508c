"""Words that are corrected, and words that are not."""

from __future__ import annotations

import pytest

from careerbot.reading.spelling import Spelling
from careerbot.store.wordbook import Wordbook


@pytest.fixture(scope="module")
def spelling(bot) -> Spelling:
    return Spelling(Wordbook(bot.store))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("regstered", "register"),
        ("electrcian", "electrician"),
        ("salry", "salary"),
        ("accountent", "accountant"),
        ("acountant", "accountant"),
        ("pharmcist", "pharmacist"),
        ("enginer", "engineer"),
    ],
)
def test_near(spelling, typed: str, meant: str):
    assert meant in "".join(spelling.near(typed))


@pytest.mark.parametrize("word", ["cat", "rn", "x1y2z", "qqqqqq", "zzyzxzzyzx"])
def test_nothing_is_near(spelling, word: str):
    assert spelling.near(word) == ()


def test_everyday_words_are_known(spelling):
    assert spelling.everyday(["wonder", "electrcian"]) == {"wonder"}
    assert spelling.known(["wonder", "nurse", "electrcian"]) == {"wonder", "nurse"}


@pytest.mark.parametrize(
    ("question", "occupation"),
    [
        ("regstered nurse salary", "29-1141"),
        ("how much do electrcians make", "47-2111"),
        ("salery of a plummer", "47-2152"),
        ("acountant salary", "13-2011"),
        ("colections specialist pay", "collections-specialist"),
    ],
)
def test_a_correction_is_shown(bot, question: str, occupation: str):
    reading = bot.ask(question).reading
    (match,) = reading.frame.occupations
    assert (match.occupation, match.corrected) == (occupation, True)
    assert any(part.role == "title" and part.note.startswith("read as") for part in reading.parts)


@pytest.mark.parametrize("question", ["i wonder about my future", "can you offer me a train", "what is a good charge"])
def test_everyday_words_are_never_corrected_into_titles(bot, question: str):
    assert not any(match.corrected for match in bot.ask(question).reading.frame.occupations)


@pytest.mark.parametrize(
    ("question", "occupation"),
    [
        ("repairwoman pay", "49-9061"),
        ("firewoman salary", "33-2011"),
        ("mailperson salary", "43-5052"),
        ("chairman salary", "11-1011"),
        ("ombudswoman pay", "23-1022"),
    ],
)
def test_woman_man_and_person_end_one_title(bot, question: str, occupation: str):
    assert bot.ask(question).reading.frame.ids == (occupation,)


@pytest.mark.parametrize("question", ["moonlight salary", "a roadmap of pay", "tollbooth pay", "nightstand salary"])
def test_two_everyday_words_in_one_are_no_misspelt_title(bot, question: str):
    assert not bot.ask(question).reading.frame.occupations


@pytest.mark.parametrize(
    "question",
    ["give me a guide to become a plumber", "a roadmap to become a plumber", "a checklist to become a plumber"],
)
def test_what_is_written_about_a_job_is_no_job(bot, question: str):
    assert bot.ask(question).reading.frame.ids == ("47-2152",)


def test_a_guide_is_a_job_too(bot):
    assert bot.ask("what does a guide earn").reading.frame.ids == ("39-7011",)
