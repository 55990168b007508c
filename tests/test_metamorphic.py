"""Questions whose answers are not known, but how they must relate: mirrored, swapped, narrowed, filled up."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from careerbot import Bot, Reply

CASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("metamorphic.toml").read_text(encoding="utf-8"))
GAP = pytest.mark.xfail(reason="a known gap; when this passes, take the gap out", raises=AssertionError, strict=True)


def pairs(relation: str, one: str, other: str) -> list[Any]:
    """The cases of a relation, gaps marked."""
    return [
        pytest.param(case[one], case[other], marks=[GAP] if case.get("gap") else [], id=case[other])
        for case in CASES[relation]
    ]


def with_words(relation: str) -> list[Any]:
    """Every base with every wording around it, gaps marked."""
    gaps = set(CASES[relation]["gaps"])
    every = [
        (base, form.format(base=base)) for base in CASES["bases"]["questions"] for form in CASES[relation]["words"]
    ]
    assert gaps <= {asked for _, asked in every}, "a gap that is no case"
    return [pytest.param(base, asked, marks=[GAP] if asked in gaps else [], id=asked) for base, asked in every]


@pytest.mark.parametrize(("one", "other"), pairs("mirrored", "one", "other"))
def test_mirrored_wordings_give_the_same_list(bot: Bot, one: str, other: str):
    first, second = bot.ask(one), bot.ask(other)
    assert first.facts and second.facts, "one of them is not answered"
    assert total(first) == total(second)
    if _order(first) == _order(second):
        assert members(first) == members(second)


@pytest.mark.parametrize(("one", "other"), pairs("swapped", "one", "other"))
def test_two_compare_the_same_whichever_is_named_first(bot: Bot, one: str, other: str):
    first, second = bot.ask(one), bot.ask(other)
    assert first.status == second.status == "answered"
    assert figures(first) == figures(second)


@pytest.mark.parametrize(("wide", "narrow"), pairs("narrowed", "wide", "narrow"))
def test_a_condition_more_never_adds_a_member(bot: Bot, wide: str, narrow: str):
    all_of_them, some = bot.ask(wide), bot.ask(narrow)
    if some.status == "no_data":
        return
    assert all_of_them.facts and some.facts, "one of them is not answered"
    assert total(some) <= total(all_of_them)
    assert not (ahead(some, all_of_them) - set(members(all_of_them)))


@pytest.mark.parametrize(("base", "asked"), with_words("filler"))
def test_a_word_that_carries_nothing_changes_nothing(bot: Bot, base: str, asked: str):
    plain, filled = bot.ask(base), bot.ask(asked)
    assert (filled.status, filled.text) == (plain.status, plain.text)


@pytest.mark.parametrize(("base", "asked"), with_words("unknown"))
def test_an_unknown_word_is_never_passed_over(bot: Bot, base: str, asked: str):
    reply = bot.ask(asked)
    assert reply.status != "answered" or "zorblatt" in reply.text.lower()
    assert (reply.status, figures(reply)) != ("answered", figures(bot.ask(base)))


def members(reply: Reply) -> list[str]:
    """The occupations shown, in order."""
    return list(dict.fromkeys(fact.occupation.id for fact in reply.facts))


def total(reply: Reply) -> int:
    """How many the list has, as its text says; else as many as are shown."""
    said = re.search(r"\b(\d[\d,]*) occupations?\b", reply.text)
    return int(said[1].replace(",", "")) if said else len(members(reply))


def figures(reply: Reply) -> set[tuple[str, str, str, str]]:
    """Every figure told, without its order."""
    return {(fact.occupation.id, fact.attribute, fact.place.code, str(fact.value)) for fact in reply.facts}


def ahead(some: Reply, all_of_them: Reply) -> set[str]:
    """The members of a list that the other one, were they its members, would show: they stand before its last."""
    if _order(some) != _order(all_of_them):
        return set()
    last = _ranked(all_of_them)[-1]
    sign = 1 if _falls(all_of_them) else -1
    ranked = zip(members(some), _ranked(some), strict=False)
    return {code for code, figure in ranked if sign * figure > sign * last}


def _order(reply: Reply) -> tuple[str, bool]:
    """The figure a list goes by, and whether it falls."""
    return reply.facts[0].attribute, _falls(reply)


def _ranked(reply: Reply) -> list[float]:
    first = reply.facts[0].attribute
    return [fact.number or 0 for fact in reply.facts if fact.attribute == first]


def _falls(reply: Reply) -> bool:
    figures = _ranked(reply)
    return figures[0] >= figures[-1]
