"""How words are put: a test is a line of a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbot.rendering import wording
from careerbot.rendering.wording import a, change, fill, listed, money, percent, plain, printable, span, years


@pytest.mark.parametrize(
    "said",
    [
        "an RN", "an LPN", "an FBI agent", "a CNC machine operator", "an MRI technologist", "an HVAC technician",
        "a UPS driver", "an EMT or paramedic", "an RV technician", "an X-ray technician", "an hour", "an heir",
        "a house", "a hospital worker", "a European", "a university", "an usher",
        "a uniform maker", "a union leader", "a user", "an uninsured driver", "an umpire", "an undertaker",
        "a one-man show",
        "an oncologist", "an actor", "an IT manager", "a urologist", "an 8-hour day", "an 18-year-old", "a 7-hour day",
        "an electrician", "an English professor", "a welder", "a yacht captain", "an associate's degree",
    ],
)  # fmt: skip
def test_a_or_an_goes_by_sound(said):
    assert a(said.partition(" ")[2]) == said


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["Austin, TX", "Dallas, TX", "Reno"], "Austin, TX; Dallas, TX; and Reno"),
        (["judges and magistrates", "lawyers"], "judges and magistrates, and lawyers"),
    ],
)
def test_lists(items, said):
    assert listed(items) == said


@pytest.mark.parametrize(
    ("got", "said"),
    [
        (money(43251), "$43,251"),
        (money(16.91, cents=True), "$16.91"),
        (money(115, cents=True), "$115.00"),
        (money(-8087), "-$8,087"),
        (percent(34), "34%"),
        (percent(-8), "-8%"),
        (percent(5.2), "5.2%"),
        (percent(-0.04), "0%"),
        (change(-8), "decline 8%"),
        (change(5.2), "grow 5.2%"),
        (change(0.04), "show little or no change"),
        (wording.count(40277), "40,277"),
        (wording.count(3.67), "3.67"),
        (wording.large(40277), "40,277"),
        (wording.large(3379720), "3.4 million"),
        (wording.large(2_000_000), "2 million"),
        (years(12), "12 years"),
        (years(1), "1 year"),
        (years(4.1), "4 years"),
        (years(2.5), "2.5 years"),
        (years(0.5), "6 months"),
        (years(0.1), "1 month"),
        (years(0), "no time"),
        (span("6 months", "12 months"), "6 to 12 months"),
        (span("1 month", "12 months"), "1 to 12 months"),
        (span("$31,000", "$64,000"), "$31,000 to $64,000"),
        (wording.plural("story"), "stories"),
        (wording.plural("day"), "days"),
        (wording.some(1, "job"), "1 job"),
        (wording.is_or_are("openings a year"), "are"),
        (wording.is_or_are("number of jobs"), "is"),
        (wording.is_or_are("states with the most jobs"), "are"),
        (wording.is_or_are("years of experience"), "are"),
        (wording.is_or_are("share who are self-employed"), "is"),
        (wording.capital("registered nurses"), "Registered nurses"),
        (wording.uncapital("The median"), "the median"),
        (wording.uncapital("EMTs earn"), "EMTs earn"),
        (wording.uncapital("O*NET puts"), "O*NET puts"),
        (wording.sentence("two  words "), "Two words."),
        (wording.sentence("Acme Inc."), "Acme Inc."),
        (wording.sentence(""), ""),
        (wording.paragraph(["one", "", "two", "one"]), "One. Two."),
    ],
)
def test_figures_and_sentences(got, said):
    assert got == said


def test_slots_are_filled_once_and_values_may_hold_braces():
    assert fill("{Plural} earn {value}", {"Plural": "{value}", "value": "{Plural}"}) == "{value} earn {Plural}"
    assert fill("no such {slot}.", {}) == "no such ."


@given(st.text(st.characters(), max_size=50))
def test_what_was_typed_is_made_safe_to_show(text):
    shown = printable(text)
    assert shown.isprintable()
    assert printable(shown) == shown
    shown.encode("utf-8")


def test_directions_controls_and_surrogates_are_taken_out():
    assert printable("a\u202eb\x1b[31m\ud800 c\u2066") == "a b [31m c"


@given(st.text(max_size=50))
def test_plain_is_ascii(text):
    assert plain(text).isascii()


def test_plain_keeps_the_look():
    assert plain("“café” – 2024–34 ██▌…") == '"cafe" - 2024-34 ###...'


def test_list_marks():
    assert [wording.list_mark(each) for each in ("- one", "12. two", "-8% of", "1.5 years", "3.", "")] == [
        "- ", "12. ", "", "", "3.", "",
    ]  # fmt: skip
