"""Numbers and money: thresholds, ranges, counts and years."""

from __future__ import annotations

import pytest

from careerbot.reading import quantities
from careerbot.rendering.phrases import said
from rendered import about, store
from typed import tokens


def read(question: str, *attributes: str) -> quantities.Quantities:
    return quantities.read(tokens(question), [about(each) for each in attributes], {"2024", "2034"}, set())


@pytest.mark.parametrize(
    ("question", "attributes", "filters"),
    [
        ("jobs that pay over 60k", ["salary"], ["salary>=60000"]),
        ("jobs under $50,000", ["salary"], ["salary<=50000"]),
        ("jobs paying 100k or more", ["salary"], ["salary>=100000"]),
        ("jobs paying 40k or less", ["salary"], ["salary<=40000"]),
        ("jobs paying 80k+", ["salary"], ["salary>=80000"]),
        ("jobs paying no more than 50k", ["salary"], ["salary<=50000"]),
        ("what pays over 40 dollars an hour", ["salary"], ["hourly_rate>=40"]),
        ("thirty bucks an hour", ["salary"], ["hourly_rate>=30"]),
        ("over 80 thousand dollars a year", ["salary"], ["salary>=80000"]),
        ("at least twenty five an hour", [], ["hourly_rate>=25"]),
        ("100k+ jobs", [], ["salary>=100000"]),
        ("faster than 10%", ["growth"], ["growth>=10"]),
        ("jobs paying at least twenty dollars an hour", ["salary"], ["hourly_rate>=20"]),
        ("over $25/hr", [], ["hourly_rate>=25"]),
        ("six figures", [], ["salary>=100000"]),
        ("a hundred thousand", ["salary"], ["salary>=100000"]),
        ("between 50 and 70k", ["salary"], ["salary>=50000", "salary<=70000"]),
        ("from 50k to 70k", ["salary"], ["salary>=50000", "salary<=70000"]),
        ("under two years", [], ["time_to_become<=2"]),
        ("over 5 years experience", ["experience"], ["experience>=5"]),
        ("growing more than 10%", ["growth"], ["growth>=10"]),
        ("over 50 percent women", ["gender"], ["gender>=50"]),
        ("more than 100000 workers", [], ["employment>=100000"]),
        ("over 5000 openings", ["openings"], ["openings>=5000"]),
        ("more than 100k and more than 5000 openings", ["salary", "openings"], ["salary>=100000", "openings>=5000"]),
        ("under 30", ["age"], ["age<=30"]),
        ("over 7", [], []),
    ],
)
def test_thresholds(question: str, attributes: list[str], filters: list[str]):
    assert [str(each) for each in read(question, *attributes).filters] == filters


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("top 5 jobs", 5),
        ("10 highest paying jobs", 10),
        ("top five jobs", 5),
        ("the 3 best", 3),
        ("five biggest jobs", 5),
        ("top 500", None),
        ("jobs", None),
    ],
)
def test_counts(question: str, count: int | None):
    assert read(question).count == count


@pytest.mark.parametrize(
    ("question", "period", "salary", "note"),
    [
        ("over 2000 a week", "week", 104_000, "$2,000 a week for $104,000 a year (52 weeks)"),
        ("more than $5000 a month", "month", 60_000, "$5,000 a month for $60,000 a year (12 months)"),
        ("at least $200 a day", "day", 52_000, "$200 a day for $52,000 a year (260 working days)"),
    ],
)
def test_pay_by_other_units_of_time_is_taken_by_the_year(question: str, period: str, salary: float, note: str):
    found = quantities.read(tokens(question), [about("salary")], set(), set(), period)
    assert [(each.attribute, each.value) for each in found.filters] == [("salary", salary)]
    assert (
        note in said(found.notes[0], store)
        and not quantities.read(tokens(question), [about("salary")], set(), set()).notes
    )


def test_a_yearly_sum_stays_one():
    found = quantities.read(tokens("jobs over 60k, how much is that a month"), [about("salary")], set(), set(), "month")
    assert [each.value for each in found.filters] == [60_000] and not found.notes


def test_a_bare_age_is_one_of_the_people():
    found = read("over 40")
    assert not found.filters and [(each.kind, each.words) for each in found.qualifiers] == [
        ("group_of_people", "over 40")
    ]


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("pay in 2015", ["2015"]),
        ("outlook by 2034", []),
        ("pay since 1998", ["1998"]),
        ("pay over 2000", []),
        ("pay 2,015", []),
    ],
)
def test_years(question: str, years: list[str]):
    assert [each.words for each in read(question, "salary").qualifiers] == years


def test_what_was_read_as_a_number_is_told():
    assert read("between 50 and 70k", "salary").used == {1, 2, 3}


def test_numbers_in_names_say_nothing():
    found = quantities.read(tokens("level 2 technician over 60k"), [about("salary")], set(), {1})
    assert [each.value for each in found.filters] == [60_000]
