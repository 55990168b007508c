"""Test questions: each one seen is a case; the unseen ones are counted, so that nobody works towards one of them."""

from __future__ import annotations

import pytest

from meaning import MEANINGS, Case, cases, wrong

UNSEEN_FLOOR = 0.90


def named(case: Case) -> str:
    return f"{case.where}: {case.question[:80]}"


@pytest.mark.parametrize("case", cases(MEANINGS / "seen"), ids=named)
def test_seen(bot, case: Case):
    assert not wrong(bot.ask(case.question), case.expected)


@pytest.mark.parametrize("case", cases(MEANINGS / "known_gaps.toml"), ids=named)
@pytest.mark.xfail(reason="a known gap; when this passes, move the question to meanings/seen", raises=AssertionError)
def test_known_gaps(bot, case: Case):
    assert not wrong(bot.ask(case.question), case.expected)


def test_unseen(bot):
    unseen = cases(MEANINGS / "unseen")
    right = sum(not wrong(bot.ask(case.question), case.expected) for case in unseen)
    assert right >= UNSEEN_FLOOR * len(unseen), f"{right} of {len(unseen)}"


def test_no_question_is_both_seen_and_unseen():
    seen, unseen = ({case.question.casefold() for case in cases(MEANINGS / part)} for part in ("seen", "unseen"))
    assert not seen & unseen
