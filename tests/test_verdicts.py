"""Yes and no as an adviser says it: the answer or the limit first, in words that stand by the figures."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "yes", "opens"),
    [
        ("is it hard to become a surveyor", None, "I cannot say yes or no: how hard that is, my sources do not"),
        ("how tough is it to become a chemist", None, "How hard that is, my sources do not measure."),
        ("can you get by on a barber's pay", None, "I cannot say, because I hold no cost of living: barbers earn"),
        ("do cashiers make enough to get by", None, "I cannot say, because I hold no cost of living: cashiers earn"),
        ("do barbers make good money", False, "No: barbers earn"),
        ("is being a geologist decent money", True, "Yes: geoscientists earn"),
        ("are roofers underpaid", False, "No: roofers earn"),
        ("i was offered 90k as a chemist in ohio, is that good", None, "$90,000 is a little below the average"),
        ("is 52k a fair salary for a barber", None, "$52,000 is"),
        ("is 38k enough for a cook or is that low", None, "$38,000 is"),
        ("is 50 too old to become a roofer", None, "I cannot say yes or no: rules on age"),
        ("can i become a surveyor at 38", None, "I cannot say yes or no: rules on age"),
        ("can i be a physicist if i'm bad at math", None, "Nothing I hold rules it out, but it counts there."),
        ("can i be a barber without math", None, "Nothing I hold rules it out: it is of some importance"),
        ("is a chemistry degree enough to be a dentist", None, "Not by itself: a doctoral or professional degree"),
        ("can i be a veterinarian with a spanish degree", None, "Not by itself: a doctoral or professional degree"),
        ("are female roofers common", False, "Not many:"),
        ("is tailoring a dying trade", True, "Slowly, yes: jobs for"),
        ("is it smart to become a roofer", None, "That is yours to judge; here is what counts."),
    ],
)
def test_the_first_sentence_is_the_answer(bot, question: str, yes: bool | None, opens: str):
    reply = bot.ask(question)
    assert reply.text.startswith(opens), reply.text
    assert getattr(reply.answer, "yes", None) is yes


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("is becoming a roofer worth it at 45", "That is yours to judge"),
        ("pay for a 19 year old roofer", "Roofers earn"),
        ("is 60k good for a roofer at 25", "$60,000 is"),
    ],
)
def test_an_age_is_a_limit_beside_what_is_held(bot, question: str, says: str):
    reply = bot.ask(question)
    assert says in reply.text and reply.limits


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("switch from nursing to law", "To go from a registered nurse to a lawyer:", "Source:"),
        ("career change from bartender to hr", "To go from a bartender to a human resources specialist:", "Source:"),
        ("what does a cashier need to become an electrician", "To go from a cashier to an electrician:", "Source:"),
    ],
)
def test_a_change_of_career_is_told_in_steps_from_where_one_stands(bot, question: str, first: str, last: str):
    lines = bot.ask(question).text.splitlines()
    assert lines[0] == first and lines[1].startswith("1. Study: typically") and "(now " in lines[1]
    assert any("What carries over: " in line for line in lines) and any(line.startswith(last) for line in lines)
    carried, lacking = (next(line for line in lines if name in line) for name in ("carries over", "build up"))
    assert not set(carried.split(": ")[1].split(", ")) & set(lacking.split(": ")[1].split(", "))


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("how much does it cost to become a surveyor", "What it costs to become one is not in my sources."),
        ("walk me through becoming a surveyor", "To become a surveyor:"),
        ("what jobs lead up to being a surveyor", "To become a surveyor:"),
        ("how long is barber school", "Becoming a barber takes about 1 year by our estimate"),
        ("what classes should i take to be a surveyor", "Programs that lead to work as a surveyor include"),
        ("do roofers get overtime", 'I cannot say yes or no: on "overtime" I hold nothing'),
        ("what is the easiest way to become a surveyor", "How hard that is, my sources do not measure."),
    ],
)
def test_the_way_in_begins_with_what_was_asked(bot, question: str, opens: str):
    assert bot.ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("how to become a web developer without a degree", "It can be done, though it is not the usual way in:"),
        ("how do i become a registered nurse with an associates degree", "Some have done it: a bachelor's degree"),
        ("how do i become a barber in springfield", "I hold nothing of it for a single place."),
        ("how much does a barber make every two weeks", "every two weeks (yearly pay / 26)"),
        ("how many times more does a dentist make than a dental assistant", "times that of dental assistants"),
        ("going from 92k to 81k how much of a pay cut is that", "is a cut of $11,000"),
        ("from 80k to 70k is what percent pay cut", "a cut of $10,000, or 12.5%"),
    ],
)
def test_what_was_asked_is_told(bot, question: str, says: str):
    assert says in bot.ask(question).text


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("is it common for barbers to have a degree", "No, fewer than half:"),
        ("is it normal for chemists to have a masters", "No, fewer than half:"),
        ("is it common for roofers to be women", "Not many:"),
        ("is there a demand for bank tellers", "Not a growing one:"),
        ("is there a demand for welders", "Yes, with about"),
        ("could i make 100k as a teacher in california", "Yes, some do: elementary school teachers in California"),
        ("how much more would i make as a nurse instead of a cna", "Registered nurses earn more:"),
    ],
)
def test_commonness_and_demand_are_told_by_the_figures(bot, question: str, opens: str):
    assert bot.ask(question).text.startswith(opens), bot.ask(question).text
