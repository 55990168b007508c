"""Titles as forms and lists write them: head first, with a step or a number, and as official codes."""

from __future__ import annotations

import pytest


def frame(bot, question: str):
    return bot.ask(question).reading.frame


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Nurse, Charge salary", "charge nurse salary"),
        ("Clerk, Payroll pay in Ohio", "payroll clerk pay in Ohio"),
        ("Therapist, Occupational pay", "occupational therapist pay"),
        ("Teacher, Special Education salary", "special education teacher salary"),
        ("Manager - Construction salary", "construction manager salary"),
        ("how much does a Technician, Pharmacy make", "how much does a pharmacy technician make"),
        ("Assistant, Physician", "physician assistant"),
    ],
)
def test_a_title_written_head_first_is_the_spoken_one(bot, written: str, spoken: str):
    assert frame(bot, written) == frame(bot, spoken)
    assert frame(bot, written).ids


@pytest.mark.parametrize(
    ("question", "occupations"),
    [
        ("nurse, school counselor pay", ("29-1141", "21-1012")),
        ("civil engineers, electrical engineers and plumbers pay", ("17-2051", "17-2071", "47-2152")),
        ("which employs more people, construction managers or roofers", ("11-9021", "47-2181")),
        ("who has more staff, dental hygienists or dentists", ("29-1292", "29-1021")),
        ("welder, carpenter, lawyer salaries", ("51-4121", "47-2031", "23-1011")),
    ],
)
def test_a_list_of_titles_stays_a_list(bot, question: str, occupations: tuple[str, ...]):
    assert frame(bot, question).ids == occupations


@pytest.mark.parametrize(
    ("question", "occupation", "step"),
    [
        ("Librarian VI salary", "25-4022", "vi"),
        ("Electrician IV pay in Ohio", "47-2111", "iv"),
        ("Carpenter I salary", "47-2031", "i"),
        ("Programmer 2 salary", "15-1251", "2"),
        ("accountant 3 in texas", "13-2011", "3"),
        ("Librarian V, salary", "25-4022", "v"),
    ],
)
def test_a_numeral_behind_a_title_is_its_step(bot, question: str, occupation: str, step: str):
    read = frame(bot, question)
    assert read.ids == (occupation,)
    assert [(each.kind, each.words) for each in read.qualifiers] == [("level", step)]
    assert not read.filters


@pytest.mark.parametrize(
    ("question", "place"), [("librarian pay VI", "VI"), ("pay in VI for librarians", "VI"), ("librarian, VI", "VI")]
)
def test_two_letters_elsewhere_are_still_a_place(bot, question: str, place: str):
    assert frame(bot, question).place == place


def test_a_numeral_that_joins_or_counts_is_no_step(bot):
    assert frame(bot, "librarian v carpenter salary").ids == ("25-4022", "47-2031")
    assert not frame(bot, "what do i make as a librarian").qualifiers
    assert "level" not in {each.kind for each in frame(bot, "librarian 12 hour shifts pay").qualifiers}


@pytest.mark.parametrize("numbered", ["1. {}", "2) {}", "17: {}"])
def test_a_number_that_counts_questions_is_none_of_them(bot, numbered: str):
    question = "what does a welder earn"
    assert frame(bot, numbered.format(question)) == frame(bot, question)


def test_the_number_of_a_post_is_no_sum(bot):
    assert frame(bot, "3317 - Librarian salary") == frame(bot, "Librarian salary")
    assert frame(bot, "60000 - which jobs pay that").filters


def test_school_years_are_a_setting(bot):
    assert [each.kind for each in frame(bot, "K-12 librarian pay").qualifiers] == ["setting"]


@pytest.mark.parametrize(
    ("question", "occupations"),
    [
        ("47-2111", ("47-2111",)),
        ("51-4121 pay in ohio", ("51-4121",)),
        ("25-4022.00 salary", ("25-4022",)),
        ("which job is 47-2031", ("47-2031",)),
        ("29-1141.01 outlook", ("29-1141.01",)),
        ("compare 47-2111 and 47-2152", ("47-2111", "47-2152")),
        ("pay of soc code 51-4121", ("51-4121",)),
    ],
)
def test_an_official_code_is_its_occupation(bot, question: str, occupations: tuple[str, ...]):
    assert frame(bot, question).ids == occupations


def test_a_code_that_no_occupation_has_is_told(bot):
    reply = bot.ask("salary of 99-9999")
    assert reply.status == "declined"
    assert "99-9999" in reply.text


def test_what_names_a_code_asks_for_nothing(bot):
    assert frame(bot, "pay of soc code 51-4121").attributes == ("salary",)
