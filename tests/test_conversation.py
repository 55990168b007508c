"""What a fragment takes over, choices by number, expiry, and the conversation as plain values."""

from __future__ import annotations

import json

import pytest

from careerbot.conversation import EXPIRES, Conversation
from careerbot.frame import Filter, Frame, Match, Qualifier, Reading
from careerbot.phrase import phrase

NURSE, LAWYER = Match("29-1141", "nurses"), Match("23-1011", "lawyers")
PAY = Frame(attributes=("salary",), occupations=(NURSE,), place="TX")
TALK = Conversation(PAY, mentioned=(NURSE,))


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
    talk = Conversation(Frame(attributes=("salary",), occupations=(LAWYER,)), mentioned=(NURSE, LAWYER))
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
    late = Conversation(PAY, age=EXPIRES)
    assert follow(Frame(place="OH"), late).frame == Frame(place="OH")


@pytest.mark.parametrize(
    ("offered", "among_places", "place", "occupations"),
    [
        ("23-1011", False, "TX", (NURSE, Match("23-1011", "choice 1"))),
        ("nurse", False, "TX", (NURSE, Match("nurse", "choice 1"))),
        ("0041180", True, "0041180", (NURSE,)),
        ("I31--34", True, "I31--34", (NURSE,)),
    ],
)
def test_a_number_picks_a_choice(offered: str, among_places: bool, place: str, occupations: tuple[Match, ...]):
    talk = Conversation(PAY, choices=(offered,), asked=True, among_places=among_places)
    frame = follow(Frame(picks=(1,)), talk).frame
    assert (frame.place, frame.occupations, frame.attributes) == (place, occupations, ("salary",))


def test_there_are_no_more_choices_than_offered():
    assert follow(Frame(picks=(3,)), Conversation(PAY, choices=("a-b", "c-d"))).refusal == phrase(
        "refusal", "choices", count=2
    )


def test_a_bare_title_answers_a_question_back():
    asked = Conversation(Frame(attributes=("salary",), place="TX"), asked=True)
    assert follow(Frame(occupations=(NURSE,)), asked, fragment=False).frame == PAY


def test_turns_are_counted_and_refusals_change_nothing_else():
    refused = Reading(Frame(), refusal=phrase("refusal", "unread"))
    assert TALK.after(refused, (), asked=False) == Conversation(PAY, mentioned=(NURSE,), age=1)
    after = TALK.after(Reading(Frame(occupations=(LAWYER,))), ("1",), asked=True)
    assert (after.age, after.mentioned, after.choices, after.asked) == (0, (NURSE, LAWYER), ("1",), True)


def test_it_is_plain_values():
    frame = Frame(
        attributes=("salary",), occupations=(NURSE,), filters=(Filter("salary", "between", 1.0, 2.0, True, "x"),),
        qualifiers=(Qualifier("level", "senior"),), cues=frozenset({"more", "than"}), order="highest", wanted=3,
    )  # fmt: skip
    talk = Conversation(frame, ("23-1011",), (NURSE, LAWYER), 2, True, ("29-1141",))
    assert Conversation.from_dict(json.loads(json.dumps(talk.to_dict()))) == talk
    assert Conversation.from_dict(Conversation().to_dict()) == Conversation()


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        None,
        {"frame": None},
        TALK.to_dict() | {"age": "old"},
        TALK.to_dict() | {"frame": {"attributes": []}},
        TALK.to_dict() | {"frame": "nurses"},
        TALK.to_dict() | {"mentioned": [{"who": "nurses"}]},
        TALK.to_dict() | {"frame": TALK.to_dict()["frame"] | {"mood": "good"}},
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
