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
