"""The ledger: no piece of a question is dropped silently, whichever operation answers."""

from __future__ import annotations

from importlib import import_module

import pytest

from careerbot.answering import account, answer, ledger
from careerbot.answering.choosing import Instead, operation_for
from careerbot.answering.shapes import facts_in
from careerbot.frame import Filter, Frame, Match, Part, Qualifier, Reading

NURSE, PLUMBER, ENGINEERS = "29-1141", "47-2152", "17-2000"
PAID = Filter("salary", ">=", 60000.0, words="60k")
NO_CARE = Filter("field", "is", "29-0000", negated=True, words="healthcare")
SCHOOLED = Filter("education", "is", "bachelor's degree", words="a bachelor's")


def frame(*codes: str, cues: str = "", attributes: str = "", **pieces) -> Frame:
    matches = tuple(Match(code, code) for code in codes)
    return Frame(tuple(attributes.split()), matches, cues=frozenset(cues.split()), **pieces)


# Frames of every operation that tells facts.
ASKED = {
    "lookup": frame(NURSE, attributes="salary"),
    "lookup of two": frame(NURSE, PLUMBER, attributes="salary"),
    "lookup of prose": frame(NURSE, attributes="duties"),
    "best_places": frame(NURSE, attributes="best_paying_state", place="TX"),
    "beyond": frame(NURSE, attributes="salary", cues="jobs than more"),
    "compare": frame(NURSE, PLUMBER, attributes="salary", cues="more"),
    "compare places": frame(NURSE, attributes="salary", places=("OH", "TX")),
    "define": frame(NURSE, attributes="definition"),
    "difference": frame(NURSE, PLUMBER),
    "filtering": frame(cues="jobs", filters=(SCHOOLED,)),
    "filtering these": frame(NURSE, PLUMBER, cues="which", attributes="salary", filters=(SCHOOLED,)),
    "how_to": frame(NURSE, attributes="how_to_become"),
    "importance": frame(NURSE, cues="yes_no importance", filters=(Filter("knowledge", "is", "mathematics"),)),
    "overview": frame(NURSE),
    "reverse_lookup": frame(description="makes maps"),
    "similar": frame(NURSE, attributes="related"),
    "skill_gap": frame(NURSE, PLUMBER, cues="gap"),
    "superlative": frame(attributes="salary", order="highest", cues="jobs most_pay"),
    "superlative of a group": frame(ENGINEERS, attributes="salary", order="highest", cues="most_pay"),
    "superlative by level": frame(attributes="education", order="highest", cues="jobs most"),
    "yes_no": frame(NURSE, attributes="growth", cues="yes_no"),
    "yes_no of a sum": frame(NURSE, attributes="salary", cues="yes_no", filters=(PAID,)),
    "yes_no of two": frame(NURSE, PLUMBER, attributes="salary", cues="yes_no more", order="highest"),
}
# Pieces that a frame may have besides, each by how it is put in.
PIECES = {
    "place": lambda asked: asked._replace(place="OH"),
    "industry": lambda asked: asked._replace(place="I622000"),
    "condition": lambda asked: asked._replace(filters=(*asked.filters, Filter("growth", ">=", 3.0, words="3%"))),
    "exclusion": lambda asked: asked._replace(filters=(*asked.filters, NO_CARE)),
    "field": lambda asked: asked._replace(filters=(*asked.filters, Filter("field", "is", "47-0000", words="building"))),
    "lowest": lambda asked: asked._replace(order="lowest"),
    "count": lambda asked: asked._replace(wanted=2),
    "period": lambda asked: asked._replace(period="month"),
    "attribute": lambda asked: asked._replace(attributes=(*asked.attributes, "age")),
    "statistic": lambda asked: asked._replace(attributes=(*asked.attributes, "pay_p25")),
    "occupation": lambda asked: asked._replace(occupations=(*asked.occupations, Match("35-2014", "cook"))),
    "qualifier": lambda asked: asked._replace(qualifiers=(Qualifier("employer", "acme"),)),
}
EVERY = [(name, piece) for name in ASKED for piece in PIECES]


@pytest.mark.parametrize("name", ASKED)
def test_frames_are_answered_by_their_operation(bot, name):
    assert operation_for(ASKED[name], bot.store) == name.split()[0]
    assert answer(Reading(ASKED[name]), bot.store).status in ("answered", "partial")


@pytest.mark.parametrize(("name", "piece"), EVERY)
def test_answered_means_that_every_piece_is_honoured(bot, name, piece):
    reading = Reading(PIECES[piece](ASKED[name]))
    found = answer(reading, bot.store)
    states = {state for _, state in account(found, reading, bot.store)}
    assert found.status != "answered" or states == {"honoured"}
    assert found.status != "partial" or found.limits or states == {"honoured"}


@pytest.mark.parametrize(("name", "piece"), EVERY)
def test_an_operation_that_forgets_a_piece_is_found_out(bot, name, piece):
    """The operation never sees the piece; what it then gives may be told as an answer only if it is the same one."""
    whole = PIECES[piece](ASKED[name])
    forgetful = _operated(operation_for(ASKED[name], bot.store), ASKED[name], bot.store)
    found = ledger.closed(forgetful, Reading(whole), bot.store)
    if found.status == "answered":
        honest = _operated(operation_for(whole, bot.store), whole, bot.store)
        told = facts_in(honest)
        assert facts_in(found)[: len(told)] == told or (piece == "attribute" and {*told} <= {*facts_in(found)})


def _operated(name, asked, store):
    found = import_module(f"careerbot.answering.operations.{name}").answer(asked, store)
    if not isinstance(found, Instead):
        return found
    other = _operated(found.operation, found.frame, store)
    return other._replace(honoured=(*other.honoured, *found.honoured))


def test_a_condition_forgotten_is_a_refusal_that_names_it(bot, monkeypatch):
    filtering = import_module("careerbot.answering.operations.filtering")
    honest = filtering.answer
    reading = Reading(frame(cues="jobs", filters=(SCHOOLED, PAID, NO_CARE)))
    assert answer(reading, bot.store).status == "answered"
    for kept in ((PAID, NO_CARE), (SCHOOLED, NO_CARE), (SCHOOLED, PAID)):
        forgetful = lambda asked, store, kept=kept: honest(asked._replace(filters=kept), store)  # noqa: E731
        monkeypatch.setattr(filtering, "answer", forgetful)
        found = answer(reading, bot.store)
        [forgotten] = {SCHOOLED, PAID, NO_CARE} - set(kept)
        assert found.status == "declined" and found.text.values == (forgotten.words,)
        assert {state for _, state in account(found, reading, bot.store)} == {"refused"}


SAID = [
    ("what state pays roofers most, and how old are they", "honoured"),
    ("top 2 states for roofer pay", "honoured"),
    ("nurse pay over 90k", "said"),
    ("carpenter salary at acme", "said"),
    ("how much do welders earn a month in ohio", "honoured"),
    ("jobs that pay over 90k but not in healthcare", "honoured"),
    ("is the pay of a roofer above 30k in texas", "honoured"),
    ("jobs in texas that pay less than carpenters", "honoured"),
]


@pytest.mark.parametrize(("question", "state"), SAID)
def test_questions_have_their_account(bot, question, state):
    reply = bot.ask(question)
    assert reply.ledger and state in {each for _, each in reply.ledger}
    assert reply.status == ("answered" if state == "honoured" else "partial"), reply.text
    shown = reply.to_dict()["reading"]["ledger"]
    assert [each["state"] for each in shown] == [each for _, each in reply.ledger]
    assert all(each["meaning"] or each["words"] for each in shown)


REFUSED = [
    "careers which do not earn over 55k",
    "tell me the sales occupations that aren't growing",
    "jobs with the most openings, except cashiers",
]


@pytest.mark.parametrize("question", REFUSED)
def test_a_direction_in_the_words_is_in_the_list_or_the_list_is_refused(bot, question):
    reply = bot.ask(question)
    turned = [each for each in reply.reading.frame.filters if each.negated or each.relation in ("<", "<=")]
    assert reply.status in ("declined", "no_data") or (turned and "less" not in question), reply.text


HONOURED = [
    "jobs paying not more than 85k", "jobs without a degree", "careers with no experience needed",
    "jobs that do not pay less than 85k", "jobs within denver",
    "jobs paying 45k or less", "jobs outside of sales that pay at least 70k",
]  # fmt: skip


@pytest.mark.parametrize("question", HONOURED)
def test_a_direction_that_the_frame_holds_is_honoured(bot, question):
    reply = bot.ask(question)
    assert reply.status == "answered" and {state for _, state in reply.ledger} == {"honoured"}, reply.text


ABOVE = Part("over", "cue", "at_least")
SUM = Part("60k", "number", "60000")
# The words in order -> whether a list must lie above something.
BOUNDED = [
    ((ABOVE, SUM), True),
    ((SUM, ABOVE), True),
    ((ABOVE, Part("the", "filler"), SUM), True),
    ((SUM, Part("pay", "attribute", "salary"), ABOVE), False),
    ((ABOVE, Part("nurse", "title", NURSE)), False),
]


@pytest.mark.parametrize(("parts", "bounded"), BOUNDED)
def test_a_bound_beside_its_number_is_a_piece_of_the_question(bot, parts, bounded):
    reading = Reading(ASKED["filtering"], parts=parts)
    assert any(each.kind == "bound" for each in ledger.entries(reading, bot.store)) is bounded
    assert (answer(reading, bot.store).status == "declined") is bounded


DENIED = Part("not", "cue", "not")


@pytest.mark.parametrize("filters", [(SCHOOLED,), (SCHOOLED, NO_CARE)])
def test_a_denial_is_in_a_condition_or_the_list_is_refused(bot, filters):
    asked = ASKED["filtering"]._replace(filters=filters, cues=frozenset({"jobs", "not"}))
    found = answer(Reading(asked, parts=(DENIED,)), bot.store)
    assert (found.status == "declined") is (NO_CARE not in filters)


def test_a_denial_changes_no_figure(bot):
    reading = Reading(ASKED["lookup"]._replace(cues=frozenset({"not"})), parts=(DENIED,))
    found = answer(reading, bot.store)
    assert [(each.kind, state) for each, state in account(found, reading, bot.store)][-1] == ("denial", "honoured")


@pytest.mark.parametrize(
    ("asked", "named", "left_out"),
    [
        ("salary", "growth", True),
        ("salary", "age", True),
        ("growth", "education", True),
        ("salary_median", "salary", False),  # it is part of its wording
        ("age", "age_median", False),
        ("best_paying_state", "salary", False),
    ],
)
def test_an_attribute_that_words_name_is_told_or_said_to_be_left_out(bot, asked, named, left_out):
    reading = Reading(frame(NURSE, attributes=asked), parts=(Part("zorb", "attribute", named),))
    found = answer(reading, bot.store)
    open_ones = [entry for entry, state in account(found, reading, bot.store) if state == "said"]
    assert [entry.words for entry in open_ones] == (["zorb"] if left_out else [])
    assert (found.status == "answered") is not left_out


@pytest.mark.parametrize(
    "question", ["age of nurses by state", "is there any state where preschool teachers earn over 50k"]
)
def test_places_asked_for_are_told_or_said_not_to_be(bot, question):
    reply = bot.ask(question)
    assert reply.status == "partial" and "state by state" in reply.text


def test_a_period_is_honoured_by_pay_alone(bot):
    assert bot.ask("salary per month of nurses by state").status == "partial"


def test_an_order_that_nothing_shows_is_said(bot):
    found = answer(Reading(ASKED["lookup"]._replace(order="highest")), bot.store)
    assert "order" in [limit.kind for limit in found.limits]
