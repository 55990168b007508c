"""Words that are places, and words that only look like one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("nurse salary in texas", "TX"),
        ("texas nurse salary", "TX"),
        ("rn salary tx", "TX"),
        ("how much do nurses make in OR", "OR"),
        ("how much do nurses make in ohio", "OH"),
        ("nurse pay in louisiana", "LA"),
        ("nurses in new york state", "NY"),
        ("how much do nurses make in washington dc", "DC"),
        ("plumber or electrician salary", ""),
        ("tell me nurse pay", ""),
        ("hi, what do nurses make", ""),
        ("is it ok to be a nurse", ""),
        ("nurse pay in america", "US"),
        ("how much do welders get in the pelican state", "LA"),
        ("chiropractor income masachusets", "MA"),
        ("what does a surgical tech do in the OR", ""),
    ],
)
def test_states(bot, question: str, place: str):
    assert bot.ask(question).reading.frame.place == place


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("nurse salary in denver", "Denver"),
        ("nurse salary in houston tx", "Houston"),
        ("nurse pay portland maine", "Portland"),
        ("electrician pay tampa fl", "Tampa"),
        ("casino dealers vegas, what do they get paid", "Las Vegas"),
        ("miami fl welder wages", "Miami"),
        ("nurse pay in new york city", "New York"),
    ],
)
def test_cities(bot, question: str, name: str):
    place = bot.store.place(bot.ask(question).reading.frame.place)
    assert place is not None and place.name.startswith(name)


def test_a_city_and_its_state_are_one_place(bot):
    reading = bot.ask("nurse pay in portland, maine").reading
    assert "ME" in bot.store.place(reading.frame.place).name and not reading.frame.places


def test_a_corrected_place_is_said(bot):
    assert 'I took "massachusets" for Massachusetts.' in bot.ask("nurse salary in massachusets").text


def test_two_places_are_compared(bot):
    assert bot.ask("nurse pay in texas vs ohio").reading.frame.places == ("TX", "OH")


def test_a_name_of_several_places_is_asked_back(bot):
    reading = bot.ask("nurse pay in springfield").reading
    assert reading.asks == "place" and len(reading.choices) > 1


@pytest.mark.parametrize("question", ["plumber salary in Springfield, MO", "plumber salary MO"])
def test_a_postal_code_is_no_unit(bot, question: str):
    assert bot.ask(question).reading.frame.period == ""


def test_or_in_capitals_joins_two_titles(bot):
    frame = bot.ask("nurse OR plumber salary").reading.frame
    assert frame.ids == ("29-1141", "47-2152") and not frame.place
    assert bot.ask("nurse salary in OR").reading.frame.place == "OR"
