"""Which operation answers a frame: exactly one does, and each name is a module that can."""

from __future__ import annotations

from importlib import import_module

import pytest

from careerbot.answering import choosing
from careerbot.frame import Filter, Frame, Match

NURSE, PLUMBER, NURSES_AND_OTHERS = "29-1141", "47-2152", "29-1000"


def frame(*codes: str, cues: str = "", attributes: str = "", **pieces) -> Frame:
    return Frame(
        occupations=tuple(Match(code, code) for code in codes),
        cues=frozenset(cues.split()),
        attributes=tuple(attributes.split()),
        **pieces,
    )


CHOSEN = [
    (frame(), "decline"),
    (frame(talk="greeting"), "small_talk"),
    (frame(description="makes maps"), "reverse_lookup"),
    (frame(attributes="salary"), "clarify"),
    (frame("99-9999", attributes="salary"), "clarify"),
    (frame(NURSE), "overview"),
    (frame(NURSE, attributes="salary"), "lookup"),
    (frame(NURSE, attributes="definition salary"), "define"),
    (frame(NURSE, attributes="how_to_become salary"), "how_to"),
    (frame(NURSE, attributes="related"), "similar"),
    (frame(NURSE, attributes="salary", cues="jobs than more"), "beyond"),
    (frame(NURSE, attributes="salary", cues="yes_no"), "yes_no"),
    (frame(NURSE, PLUMBER), "difference"),
    (frame(NURSE, PLUMBER, cues="gap"), "skill_gap"),
    (frame(NURSE, PLUMBER, attributes="salary", cues="yes_no or"), "compare"),
    (frame(NURSE, PLUMBER, attributes="salary"), "lookup"),
    (frame(NURSE, attributes="salary", places=("OH", "TX")), "compare"),
    (frame(NURSE, cues="difference"), "difference"),
    (frame(NURSE, cues="difference named_once"), "overview"),
    (frame(NURSES_AND_OTHERS, attributes="salary", order="highest"), "superlative"),
    (frame(attributes="salary", order="highest", cues="jobs"), "superlative"),
    (frame(cues="jobs list"), "filtering"),
    (frame(filters=(Filter("field", "is", "29-0000"),)), "filtering"),
    (frame(filters=(Filter("salary", ">=", 60000),)), "decline"),
]


@pytest.mark.parametrize(("asked", "name"), CHOSEN)
def test_one_operation_is_chosen(bot, asked: Frame, name: str):
    assert choosing.operation_for(asked, bot.store) == name


def test_every_operation_is_a_module_that_answers():
    for name in {name for _, name in CHOSEN}:
        assert callable(import_module(f"careerbot.answering.operations.{name}").answer)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (frame(attributes="salary"), "lookup"),
        (frame(attributes="salary", cues="more"), "compare"),
        (frame(cues="difference"), "difference"),
        (frame(attributes="salary", cues="yes_no"), "yes_no"),
        (frame(attributes="how_to_become"), "how_to"),
        (frame(), "overview"),
    ],
)
def test_a_question_back_knows_what_it_is_for(bot, asked: Frame, name: str):
    assert choosing.operation_if_named(asked, bot.store) == name
