"""Edit distance between words, held to rapidfuzz's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from careerbot.reading.distance import apart

WORDS = st.text("abcd", max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("nurse", "nurse", 0), ("nurs", "nurse", 1), ("nusre", "nurse", 1), ("salry", "salary", 1), ("ca", "abc", 3)],
)
def test_edits(one, other, edits):
    assert apart(one, other, 3) == apart(other, one, 3) == edits


@given(WORDS, WORDS, st.integers(1, 3))
def test_as_rapidfuzz_says(one, other, most):
    assert apart(one, other, most) == min(OSA.distance(one, other), most + 1)
