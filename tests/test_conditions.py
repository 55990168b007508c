"""A condition is one object: what it says of one occupation, of all of them and in words agrees, negated or not."""

from __future__ import annotations

import pytest

from careerbot import Bot
from careerbot.answering.ranking import Query, in_words, rank
from careerbot.answering.shapes import Ranking
from careerbot.conditions import condition, meets
from careerbot.facts import NATION
from careerbot.frame import Filter
from careerbot.store import groups
from careerbot.store.store import Store

# Kinds of conditions with values that some occupations lie exactly on.
ASKED = [
    Filter("salary", ">=", 101420.0),
    Filter("salary", ">", 101420.0),
    Filter("salary", "<", 101420.0),
    Filter("salary", "<=", 101420.0),
    Filter("growth", "between", 0.0, 4.9),
    Filter("gender", ">", 50.0),
    Filter("gender", "is", "women"),
    Filter("gender", "is", "men"),
    Filter("education_entry", "is", "bachelor's degree"),
    Filter("education_entry", "<", "bachelor's degree"),
    Filter("education_entry", ">=", "master's degree"),
    Filter("education_entry", "is", "associate's degree|bachelor's degree"),
    Filter("experience_entry", "is", "none"),
    Filter("training", "is", "apprenticeship"),
    Filter("skills", "is", "writing"),
    Filter("skills", "is", "writing|speaking"),
    Filter("knowledge", "is", "mathematics"),
    Filter("interests", "is", "social"),
    Filter("technology", "is", "python"),
    Filter("field", "is", "29-0000"),
    Filter("field", "is", "29-0000 31-0000"),
    Filter("place", "is", "TX"),
]


@pytest.fixture(scope="module")
def store(bot: Bot) -> Store:
    return bot.store


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_what_one_occupation_meets_is_what_a_list_of_all_holds(store: Store, asked: Filter) -> None:
    about = condition(asked, store)
    meeting, known = about.rows(store, NATION)
    negated = asked._replace(negated=True)
    met_by_some = 0
    for row in groups.detailed(store).keys() - groups.joint(store).keys():  # those are held with what publishes them
        occupation = store.row(row)
        met, _ = meets(store, occupation, asked)
        not_met, _ = meets(store, occupation, negated)
        assert not_met is (None if met is None else not met), occupation.title
        if met is not None and row in known | meeting:
            assert met is (row in meeting), occupation.title
        met_by_some += bool(met)
    assert met_by_some


# Two bounds of one figure -> whether they are said as one range.
PAIRS = [
    (Filter("salary", ">=", 50_000.0), Filter("salary", "<=", 70_000.0), True),
    (Filter("salary", ">=", 50_000.0), Filter("salary", ">=", 70_000.0), False),
    (Filter("salary", ">=", 50_000.0), Filter("openings", "<=", 70_000.0), False),
    (Filter("salary", ">=", 50_000.0), Filter("salary", "<=", 70_000.0, negated=True), False),
    (Filter("salary", ">=", 50_000.0), Filter("salary", "<=", 70_000.0, of="29-1141"), False),
]


@pytest.mark.parametrize(("one", "other", "joined"), PAIRS)
def test_a_floor_and_a_ceiling_of_one_figure_are_one(store: Store, one: Filter, other: Filter, joined: bool) -> None:
    clauses = in_words((one, other), store)
    assert len(clauses) == (1 if joined else 2)
    assert clauses[0].text.endswith("$50,000 to $70,000") is joined


def test_a_place_among_conditions_is_where_the_figures_are_of(store: Store) -> None:
    found = rank(Query("salary", (Filter("place", "is", "TX"), Filter("salary", ">", 100_000.0))), store)
    assert isinstance(found, Ranking)
    assert found.facts
    assert all(fact.place.code == "TX" and (fact.number or 0) > 100_000 for fact in found.facts)


@pytest.mark.parametrize("order", ["highest", "lowest"])
def test_what_only_our_own_pages_tell_is_ranked_among_them(store: Store, order: str) -> None:
    found = rank(Query("satisfaction", order=order), store)
    assert isinstance(found, Ranking)
    figures = [fact.number for fact in found.facts]
    assert None not in figures
    assert len(figures) == found.total > 0
    assert figures == sorted(figures, key=float, reverse=order == "highest")


def test_as_many_are_shown_as_were_asked_for_and_at_least_one(store: Store) -> None:
    for wanted, shown in ((1, 1), (3, 3), (0, 8)):
        found = rank(Query("salary", wanted=wanted), store)
        assert len(found.facts) == shown


def test_equal_shares_are_no_majority(store: Store) -> None:
    for name in ("women", "men"):
        fact = store.fact(store.occupations(["29-1141"])[0], "gender")
        assert fact
        assert condition(Filter("gender", "is", name), store).meets(store, fact._replace(value=50.0))[0] is False


# A condition -> how it is said.
WORDED = [
    (Filter("education_entry", "is", "associate's degree|master's degree"), "an associate's degree or master's degree"),
    (Filter("training", "is", "short-term|moderate-term|long-term"), "on-the-job training"),
    (Filter("training", "is", "apprenticeship"), "an apprenticeship"),
]


@pytest.mark.parametrize(("asked", "words"), WORDED)
def test_alternatives_are_said_as_such(store: Store, asked: Filter, words: str) -> None:
    assert words in condition(asked, store).clause(store).text
