"""What pay buys: average pay divided by the price level of a place, and the places where it goes furthest."""

import csv
from pathlib import Path

import pytest

PARITIES = Path(__file__).parent.parent / "knowledge" / "us" / "parities.csv"


def parity(place: str) -> float:
    with PARITIES.open(encoding="utf-8") as file:
        return next(float(row["parity"]) for row in csv.DictReader(file) if row["place"] == place)


@pytest.mark.parametrize(
    ("question", "occupation", "place"),
    [
        ("nurse salary in texas adjusted for cost of living", "29-1141", "TX"),
        ("purchasing power of plumbers in hawaii", "47-2152", "HI"),
        ("real wages of welders in mississippi", "51-4121", "MS"),
        ("electrician pay after cost of living in austin tx", "47-2111", "0012420"),
    ],
)
def test_pay_at_the_prices_of_the_nation_is_worked_out(bot, question, occupation, place):
    reply = bot.ask(question)
    [fact] = reply.answer.facts
    paid = bot.store.fact(bot.store.occupation(occupation), "salary", bot.store.place(place))
    assert (reply.status, fact.place.code, fact.source.id) == ("answered", place, "parities")
    assert abs(fact.value - paid.value * 100 / parity(place)) <= 5


@pytest.mark.parametrize(
    "question",
    [
        "which state pays nurses the most adjusted for cost of living",
        "best state for nurses considering cost of living",
        "which state is best for nurses after cost of living",
    ],
)
def test_states_are_ranked_by_what_pay_buys_there(bot, question):
    facts = bot.ask(question).answer.facts
    values = [fact.value for fact in facts]
    assert {fact.attribute for fact in facts} == {"real_pay"} and values == sorted(values, reverse=True)


def test_where_pay_goes_furthest_is_told_of_places_of_the_kind_asked(bot):
    states = bot.ask("where does a nurse's pay go furthest")
    assert states.status == "answered" and "California" in states.text
    cities = bot.ask("in which city does a welder's pay go the furthest")
    assert {fact.place.kind for fact in cities.answer.facts} == {"metro"}


def test_what_living_costs_is_not_held(bot):
    reply = bot.ask("nurse pay cost of living")
    assert reply.status == "partial" and "cost_of_living" in {limit.kind for limit in reply.limits}


def test_a_place_without_a_price_level_falls_back_and_says_so(bot):
    reply = bot.ask("nurse salary in puerto rico adjusted for cost of living")
    assert reply.status == "partial" and "place" in {limit.kind for limit in reply.limits}
