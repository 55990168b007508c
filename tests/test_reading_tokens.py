"""Questions as tokens."""

from __future__ import annotations

import pytest

from careerbot.reading.tokens import MAX_TOKENS, Token
from typed import tokens


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("How much do RNs make?", ["how", "much", "do", "rns", "make"]),
        ("part-time nurse's aide", ["part", "time", "nurse's", "aide"]),
        ("$25/hr", ["$25", "per", "hour"]),
        ("R&D", ["r&d"]),
        ("salary & growth", ["salary", "&", "growth"]),
        ("c++ or c# developer", ["c++", "or", "c#", "developer"]),
        ("Ph.D. in the U.S.", ["phd", "in", "the", "us"]),
        ("29-1141", ["29-1141"]),
        ("29-1141.01 pay", ["29-1141.01", "pay"]),
        ("café owner’s pay", ["cafe", "owner's", "pay"]),
        ("top-5 jobs", ["top", "5", "jobs"]),
        ("", []),
        ("???", []),
        ("💰", []),
    ],
)
def test_words(question: str, texts: list[str]):
    assert [token.text for token in tokens(question)] == texts


@pytest.mark.parametrize(
    ("question", "kind", "value"),
    [
        ("60k", "number", 60_000),
        ("60,000", "number", 60_000),
        ("60000+", "number", 60_000),
        ("$60k", "money", 60_000),
        ("$1.5 million", "money", 1_500_000),
        ("$90 thousand", "money", 90_000),
        ("$18.50", "money", 18.5),
        ("10%", "percent", 10),
        ("5 percent", "percent", 5),
        ("3", "number", 3),
    ],
)
def test_numbers(question: str, kind: str, value: float):
    (token,) = tokens(question)
    assert (token.kind, token.value) == (kind, value)


def test_a_word_is_folded_for_looking_up():
    assert [token.fold for token in tokens("nurses & nurse's")] == ["nurse", "and", "nurse"]


def test_capitals_count_among_lower_case_words_only():
    assert [token.upper for token in tokens("jobs in OR")] == [False, False, True]
    assert not any(token.upper for token in tokens("JOBS IN OR"))
    assert not tokens("I")[0].upper


def test_punctuation_stands_before_the_next_word():
    assert [token.stop for token in tokens("nurses, teachers")] == [False, True]
    assert tokens("salary/growth")[1].stop


def test_long_questions_are_cut():
    assert len(tokens("nurse " * 500)) == MAX_TOKENS


def test_a_token_is_a_value():
    assert tokens("nurses") == [Token("nurses", "nurse")]
