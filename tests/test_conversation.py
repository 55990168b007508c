"""What a fragment takes over, choices by number, expiry, and the conversation as plain values."""

from __future__ import annotations

import json

import pytest

from careerbot.conversing.conversation import EXPIRES, Conversation
from careerbot.conversing.turns import LONGEST, Goal, Shown, Told
from careerbot.frame import Filter, Frame, Match, Paid, Qualifier, Reading
from careerbot.phrase import phrase

NURSE, LAWYER = Match("29-1141", "nurses"), Match("23-1011", "lawyers")
PAY = Frame(attributes=("salary",), occupations=(NURSE,), place="TX")
TALK = Conversation((Told(PAY),), (NURSE,))


def follow(frame: Frame, talk: Conversation = TALK, **reading) -> Reading:
    return talk.follow(Reading(frame, **{"fragment": True, **reading}))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (Frame(place="OH"), Frame(attributes=("salary",), occupations=(NURSE,), place="OH")),
        (Frame(attributes=("hourly_rate",)), Frame(attributes=("hourly_rate",), occupations=(NURSE,), place="TX")),
        (Frame(attributes=("age",)), Frame(attributes=("age",), occupations=(NURSE,))),
        (Frame(occupations=(LAWYER,)), Frame(attributes=("salary",), occupations=(LAWYER,), place="TX")),
        (
            Frame(occupations=(LAWYER,), cues=frozenset({"compare"})),
            Frame(attributes=("salary",), occupations=(NURSE, LAWYER), place="TX", cues=frozenset({"compare"})),
        ),
        (
            Frame(filters=(Filter("salary", ">=", 5),), cues=frozenset({"jobs"})),
            Frame(attributes=("salary",), place="TX", filters=(Filter("salary", ">=", 5),), cues=frozenset({"jobs"})),
        ),
    ],
)
def test_a_fragment_takes_over_what_it_lacks(said: Frame, meant: Frame):
    assert follow(said, national=said.attributes == ("age",)).frame == meant


def test_what_was_taken_over_is_told():
    assert follow(Frame(place="OH")).inherited == ("nurses", "salary")


def test_the_two_named_last_are_compared():
    talk = Conversation((Told(Frame(attributes=("salary",), occupations=(LAWYER,))),), (NURSE, LAWYER))
    assert follow(Frame(cues=frozenset({"which", "more"})), talk).frame.occupations == (NURSE, LAWYER)


@pytest.mark.parametrize(
    "reading",
    [
        Reading(Frame(attributes=("age",), occupations=(LAWYER,))),
        Reading(Frame(place="OH"), refusal=phrase("refusal", "unread"), fragment=True),
        Reading(Frame(talk="thanks"), fragment=True),
    ],
)
def test_a_whole_question_takes_nothing_over(reading: Reading):
    assert TALK.follow(reading) == reading


def test_it_expires():
    late = TALK._replace(age=EXPIRES)
    assert follow(Frame(place="OH"), late).frame == Frame(place="OH")


@pytest.mark.parametrize(
    ("offered", "among_places", "place", "occupations"),
    [
        ("23-1011", False, "TX", (NURSE, Match("23-1011", "counsel"))),
        ("nurse", False, "TX", (NURSE, Match("nurse", "counsel"))),
        ("0041180", True, "0041180", (NURSE,)),
        ("I31--34", True, "I31--34", (NURSE,)),
    ],
)
def test_a_number_picks_a_choice(offered: str, among_places: bool, place: str, occupations: tuple[Match, ...]):
    talk = Conversation((Told(PAY, (offered,), of_places=among_places, asked=True, title="counsel"),))
    frame = follow(Frame(picks=(1,)), talk).frame
    assert (frame.place, frame.occupations, frame.attributes) == (place, occupations, ("salary",))


def test_there_are_no_more_choices_than_offered():
    offered = Conversation((Told(PAY, ("a-b", "c-d")),))
    assert follow(Frame(picks=(3,)), offered).refusal == phrase("refusal", "choices", count=2)


def test_a_bare_title_answers_a_question_back():
    asked = Conversation((Told(Frame(attributes=("salary",), place="TX"), asked=True),))
    assert follow(Frame(occupations=(NURSE,)), asked, fragment=False).frame == PAY


def test_turns_are_counted_and_refusals_change_nothing_else():
    refused = Reading(Frame(), refusal=phrase("refusal", "unread"))
    assert TALK.after(refused, Shown()) == TALK._replace(age=1)
    after = TALK.after(Reading(Frame(occupations=(LAWYER,))), Shown(("1",), asked=True))
    assert (after.age, after.mentioned, len(after.turns)) == (0, (NURSE, LAWYER), 2)
    assert (after.turns[-1].choices, after.turns[-1].asked) == (("1",), True)


def test_turns_that_can_be_taken_back_are_bounded():
    talk = TALK
    for _ in range(2 * LONGEST):
        talk = talk.after(Reading(PAY), Shown())
    assert len(talk.turns) == LONGEST


def test_it_is_plain_values():
    frame = Frame(
        attributes=("salary",), occupations=(NURSE,), filters=(Filter("salary", "between", 1.0, 2.0, True, "x"),),
        qualifiers=(Qualifier("level", "senior"),), cues=frozenset({"more", "than"}), order="highest", wanted=3,
    )  # fmt: skip
    told = Told(frame, ("23-1011",), ("29-1141",), asked=True)
    talk = Conversation((told,), (NURSE, LAWYER), 2, Goal(NURSE, "OH", Paid(18.0, "hour")))
    assert Conversation.from_dict(json.loads(json.dumps(talk.to_dict()))) == talk
    assert Conversation.from_dict(Conversation().to_dict()) == Conversation()


PLAIN = TALK.to_dict()
TURN = PLAIN["turns"][0]


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        None,
        {"frame": None},
        PLAIN | {"age": "old"},
        PLAIN | {"age": 10**7},
        PLAIN | {"turns": "nurses"},
        PLAIN | {"turns": [TURN] * (LONGEST + 1)},
        PLAIN | {"turns": [TURN | {"frame": {"attributes": []}}]},
        PLAIN | {"turns": [TURN | {"frame": TURN["frame"] | {"mood": "good"}}]},
        PLAIN | {"turns": [TURN | {"frame": TURN["frame"] | {"cues": ["shout"]}}]},
        PLAIN | {"turns": [TURN | {"frame": TURN["frame"] | {"place": "x" * 2000}}]},
        PLAIN | {"turns": [TURN | {"frame": TURN["frame"] | {"place": "; DROP"}}]},
        PLAIN | {"mentioned": [{"who": "nurses"}]},
        PLAIN | {"goal": {"job": "nurse"}},
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(ValueError):
        Conversation.from_dict(data)


def test_what_it_is_about():
    assert (TALK.about, Conversation().about) == ("nurses · TX", "")


def test_a_list_that_goes_on_keeps_every_condition(bot):
    chat = bot.chat()
    before = chat.ask("jobs not in sales or management").reading.frame.filters
    assert len(before) == 2 and chat.ask("in ohio").reading.frame.filters == before


@pytest.mark.parametrize("said", ["start over", "ok, let's start again", "reset"])
def test_starting_over_leaves_nothing_of_before(bot, said):
    chat = bot.chat()
    for question in ("i am a welder in Utah on $20 an hour", "jobs over 90k in Utah", said):
        chat.ask(question)
    assert chat.conversation == Conversation()


def test_small_letters_behind_in_are_a_state_in_a_turn_too(bot):
    chat = bot.chat()
    chat.ask("roofer pay in Ohio")
    frame = chat.ask("and in dc").reading.frame
    assert (frame.place, frame.ids) == ("DC", ("47-2181",))


@pytest.mark.parametrize(
    ("said", "order", "by"),
    [
        ("pay low to high", "lowest", "salary"),
        ("growth, high to low", "highest", "growth"),
        ("low to high", "lowest", "salary"),
    ],
)
def test_the_way_through_a_list_orders_the_same_list(bot, said, order, by):
    chat = bot.chat()
    before = chat.ask("jobs over 90k in Utah").reading.frame
    frame = chat.ask(said).reading.frame
    assert (frame.filters, frame.place, frame.order) == (before.filters, "UT", order) and frame.by == by
