"""Generated questions with known answers: how many of each kind are silently wrong is known, and may only shrink."""

from __future__ import annotations

import secrets
import tomllib
from itertools import islice
from math import comb
from pathlib import Path
from types import SimpleNamespace

import pytest

from careerbot import Bot
from generated.amounts import spelled
from generated.dice import WORDINGS, wordings
from generated.figures import NATION, Figures
from generated.grading import REFUSED, RIGHT, SAID, WRONG, grade_list
from generated.kinds import KINDS
from generated.listing import Listing, Order
from generated.measuring import ALL, Tally, asked, questions, size
from generated.senses import Bound, Piece, There, Within, groups

SAMPLE = 5000
CHANCE = 1e-6  # of a sample as far off as this, where the known share is right
KNOWN: dict[str, float] = tomllib.loads((WORDINGS.parent / "known_gaps.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def seed() -> int:
    return secrets.randbelow(10**6)


@pytest.fixture(scope="module")
def figures(knowledge: None) -> Figures:
    return Figures(str(Bot().store.path))


@pytest.mark.parametrize("kind", ALL)
def test_no_more_are_silently_wrong_than_is_known(knowledge: None, seed: int, kind: str):
    tally, known = asked(kind, SAMPLE // len(ALL), seed), KNOWN[kind] / 100
    again = f'scripts/measure say {tally.asked} --seed {seed} --kind "{kind}"'
    assert _at_least(tally, known) >= CHANCE, f"{tally.counts[WRONG]} of {tally.asked}, {tally.wrong}: {again}"
    assert _at_most(tally, known) >= CHANCE, f"fewer than known: lower it in generated/known_gaps.toml: {again}"


def _at_least(tally: Tally, share: float) -> float:
    """How likely that many or more are wrong by chance."""
    return sum(_exactly(tally.asked, count, share) for count in range(tally.counts[WRONG], tally.asked + 1))


def _at_most(tally: Tally, share: float) -> float:
    return sum(_exactly(tally.asked, count, share) for count in range(tally.counts[WRONG] + 1))


def _exactly(asked: int, wrong: int, share: float) -> float:
    return comb(asked, wrong) * share**wrong * (1 - share) ** (asked - wrong)


def test_every_kind_has_its_known_share():
    assert set(KNOWN) == set(KINDS)


def test_the_halves_say_the_same_parts_in_other_words():
    one, other = wordings("open"), wordings("kept")
    tables = {"states", "metros", "industries", "fields", "members"}
    assert {name: set(part) for name, part in one.items() if name not in tables} == {
        name: set(part) for name, part in other.items() if name not in tables
    }
    for name in one:
        shared = set(one[name]) & set(other[name]) if name in tables else _shared(one[name], other[name])
        assert not shared - {""}, name


def _shared(one: dict[str, list[str]], other: dict[str, list[str]]) -> set[str]:
    return {wording for part in one for wording in one[part] if wording in other[part]}


def test_the_grammar_spans_what_is_measured(knowledge: None):
    assert sum(size(kind, draws=50) for kind in ALL) > 1e9


def test_questions_are_distinct_and_drawn_again_by_their_seed(knowledge: None):
    first = [each.text for each in islice(questions("count", 50, 1), 50)]
    assert first == [each.text for each in questions("count", 50, 1)]
    assert len(set(first)) == 50


def test_no_module_of_the_grammar_is_too_long():
    assert all(len(file.read_text("utf-8").splitlines()) <= 250 for file in Path(WORDINGS.parent).glob("*.py"))


def test_numbers_are_spelled():
    assert [spelled(each) for each in (7, 19, 20, 65, 100, 178)] == [
        "seven", "nineteen", "twenty", "sixty-five", "one hundred", "one hundred seventy-eight",
    ]  # fmt: skip


def test_a_field_has_several_senses():
    assert groups("29 31, 29, I62--63") == (Within(("29", "31")), Within(("29",)), There(("I62--63",)))


# The grader is held to lists made here: the five best paid, and what can be wrong with them.

BEST_PAID = Listing("", "jobs that pay over 100k", (Piece("over 100k", (Bound("salary", "gt", 100000),)),), None,
                    (Order("salary", False),), None, "")  # fmt: skip


def _reply(rows: list[tuple[str, float]], total: int, status: str = "answered", limits: tuple[str, ...] = ()):
    facts = [
        SimpleNamespace(
            occupation=SimpleNamespace(id=code), attribute="salary", value=value, place=SimpleNamespace(code=NATION)
        )
        for code, value in rows
    ]
    said = [SimpleNamespace(text=text) for text in limits]
    return SimpleNamespace(facts=facts, text=f"{total} occupations ...", status=status, limits=said)


@pytest.fixture(scope="module")
def paid(figures: Figures) -> list[tuple[str, float]]:
    return [(code, value) for value, code in reversed(figures.ranked("salary", NATION))]


def test_a_list_is_right_by_its_head_and_its_total(figures: Figures, paid: list[tuple[str, float]]):
    total = sum(value > 100000 for _, value in paid)
    assert grade_list(BEST_PAID, _reply(paid[:5], total), figures) == RIGHT
    assert grade_list(BEST_PAID, _reply(paid[:5], len(paid)), figures) == WRONG
    assert grade_list(BEST_PAID, _reply(paid[1:6], total), figures) == WRONG
    assert grade_list(BEST_PAID, _reply(paid[::-1][:5], total), figures) == WRONG


def test_what_is_left_out_must_be_named(figures: Figures, paid: list[tuple[str, float]]):
    named, other = ('I could make nothing of "100k".',), ("I hold only the latest edition.",)
    assert grade_list(BEST_PAID, _reply(paid[:5], len(paid), "partial", named), figures) == SAID
    assert grade_list(BEST_PAID, _reply(paid[:5], len(paid), "partial", other), figures) == WRONG


def test_to_refuse_is_not_to_say_that_there_are_none(figures: Figures):
    assert grade_list(BEST_PAID, _reply([], 0, "declined"), figures) == REFUSED
    assert grade_list(BEST_PAID, _reply([], 0, "no_data"), figures) == WRONG
