"""Numbers and money: thresholds, ranges, counts and years."""

from __future__ import annotations

import pytest

from careerbot.reading import bounds, quantities
from careerbot.reading.measures import named_beside
from careerbot.rendering.phrases import said
from rendered import about, store
from typed import tokens


def read(question: str, *attributes: str, period: str = "", said: set[int] | None = None) -> quantities.Quantities:
    found = tokens(question)
    named = [about(each) for each in attributes]
    return quantities.read(found, bounds.read(found), named, {}, {"2024", "2034"}, said or set(), period)


@pytest.mark.parametrize(
    ("question", "attributes", "filters"),
    [
        ("jobs that pay over 60k", ["salary"], ["salary>60000"]),
        ("jobs under $50,000", ["salary"], ["salary<50000"]),
        ("jobs paying 100k or more", ["salary"], ["salary>=100000"]),
        ("jobs paying 40k or less", ["salary"], ["salary<=40000"]),
        ("jobs paying 80k+", ["salary"], ["salary>=80000"]),
        ("jobs paying no more than 50k", ["salary"], ["salary<=50000"]),
        ("jobs that pay more money than 55k", ["salary"], ["salary>55000"]),
        ("jobs paying as little as 35k", ["salary"], ["salary<=35000"]),
        ("hide jobs that never pay over 45k", ["salary"], ["salary<=45000"]),
        ("not jobs that don't pay 45k", ["salary"], ["salary>=45000"]),
        ("what pays over 40 dollars an hour", ["salary"], ["hourly_rate>40"]),
        ("thirty bucks an hour", ["salary"], ["hourly_rate>=30"]),
        ("over 80 thousand dollars a year", ["salary"], ["salary>80000"]),
        ("at least twenty five an hour", [], ["hourly_rate>=25"]),
        ("100k+ jobs", [], ["salary>=100000"]),
        ("faster than 10%", ["growth"], ["growth>10"]),
        ("jobs paying at least twenty dollars an hour", ["salary"], ["hourly_rate>=20"]),
        ("over $25/hr", [], ["hourly_rate>25"]),
        ("six figures", [], ["salary>=100000"]),
        ("a hundred thousand", ["salary"], ["salary>=100000"]),
        ("between 50 and 70k", ["salary"], ["salary>=50000", "salary<=70000"]),
        ("from 50k to 70k", ["salary"], ["salary>=50000", "salary<=70000"]),
        ("under two years", [], ["time_to_become<2"]),
        ("over 5 years experience", ["experience"], ["experience>5"]),
        ("growing more than 10%", ["growth"], ["growth>10"]),
        ("growth below -5%", ["growth"], ["growth<-5"]),
        ("growth of -10% to -5%", ["growth"], ["growth>=-10", "growth<=-5"]),
        ("growth between -2% and 3%", ["growth"], ["growth>=-2", "growth<=3"]),
        ("growth of 5-10%", ["growth"], ["growth>=5", "growth<=10"]),
        ("jobs paying from 40 up to 60k", ["salary"], ["salary>=40000", "salary<=60000"]),
        ("one of the best paid jobs", ["salary"], []),
        ("over 50 percent women", ["gender"], ["gender>50"]),
        ("more than 100000 workers", [], ["employment>100000"]),
        ("over 5000 openings", ["openings"], ["openings>5000"]),
        ("more than 100k and more than 5000 openings", ["salary", "openings"], ["salary>100000", "openings>5000"]),
        ("under 30", ["age"], ["age<30"]),
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
        ("over 2000 a week", "week", 104_000, "$2,000 per week for $104,000 a year (52 weeks)"),
        ("more than $5000 a month", "month", 60_000, "$5,000 per month for $60,000 a year (12 months)"),
        ("at least $200 a day", "day", 52_000, "$200 per day for $52,000 a year (260 working days)"),
    ],
)
def test_pay_by_other_units_of_time_is_taken_by_the_year(question: str, period: str, salary: float, note: str):
    found = read(question, "salary", period=period)
    assert [(each.attribute, each.value) for each in found.filters] == [("salary", salary)]
    assert note in said(found.notes[0], store)


def test_a_yearly_sum_stays_one():
    found = read("jobs over 60k, how much is that a month", "salary", period="month")
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
    assert read("between 50 and 70k", "salary").used == {0, 1, 2, 3}


def test_numbers_in_names_say_nothing():
    found = read("level 2 technician over 60k", "salary", said={1})
    assert [each.value for each in found.filters] == [60_000]


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        # before the sum
        ("jobs paying < 41k", ["salary<41000"]),
        ("jobs paying ≤ $41,000", ["salary<=41000"]),
        ("jobs paying >= 41k", ["salary>=41000"]),
        ("jobs paying =41k", ["salary:41000"]),
        ("jobs paying exactly 41k", ["salary:41000"]),
        ("jobs paying in excess of 41 grand", ["salary>41000"]),
        ("jobs paying at or above 41k", ["salary>=41000"]),
        ("jobs paying less than or equal to 41k", ["salary<=41000"]),
        ("jobs paying up to 41k", ["salary<=41000"]),
        ("jobs paying around 40k", ["salary>=36000", "salary<=44000"]),
        # behind it, before or behind its period
        ("jobs paying 41k a year and under", ["salary<=41000"]),
        ("jobs paying 41k or less a year", ["salary<=41000"]),
        ("jobs paying 41k tops", ["salary<=41000"]),
        ("jobs paying 41k max please", ["salary<=41000"]),
        ("jobs paying 41k at the most", ["salary<=41000"]),
        ("jobs paying 41k at minimum", ["salary>=41000"]),
        ("jobs from 41k up", ["salary>=41000"]),
        ("jobs paying 41k on the dot", ["salary:41000"]),
        # denied
        ("jobs that never pay less than 41k", ["salary>=41000"]),
        ("jobs that don't pay under 41k", ["salary>=41000"]),
        ("jobs that won't pay you over 41k", ["salary<=41000"]),
        ("jobs paying nothing below 41k", ["salary>=41000"]),
        ("jobs not paying at least 41k", ["salary<41000"]),
        ("jobs that aren't nursing and pay over 41k", ["salary>41000"]),
        # ranges
        ("jobs paying 41-52k", ["salary>=41000", "salary<=52000"]),
        ("jobs paying $41K – $52K", ["salary>=41000", "salary<=52000"]),
        ("jobs paying $ 41,000 to $ 52,000", ["salary>=41000", "salary<=52000"]),
        ("jobs paying 14-19/hr", ["hourly_rate>=14", "hourly_rate<=19"]),
        ("jobs paying fourteen to nineteen dollars an hour", ["hourly_rate>=14", "hourly_rate<=19"]),
        ("jobs paying anywhere from 41k through 52k", ["salary>=41000", "salary<=52000"]),
        ("jobs paying 52k to 41k", ["salary>=41000", "salary<=52000"]),
        ("jobs paying 50-60,000", ["salary>=50000", "salary<=60000"]),
        ("jobs in the 41 to 52k range per year", ["salary>=41000", "salary<=52000"]),
        ("jobs paying over 41k but 52k at most", ["salary>41000", "salary<=52000"]),
        ("jobs paying 41k or more and less than 52k", ["salary>=41000", "salary<52000"]),
        # shapes of a sum
        ("jobs paying over one hundred nine thousand", ["salary>109000"]),
        ("jobs paying over a hundred and fifty thousand dollars", ["salary>150000"]),
        ("jobs paying over seventy-three k", ["salary>73000"]),
        ("jobs paying over half a million", ["salary>500000"]),
        ("jobs paying over 1/4 million", ["salary>250000"]),
        ("jobs paying over ¼ million", ["salary>250000"]),
        ("jobs paying over .2 million", ["salary>200000"]),
        ("jobs paying over $0.2M", ["salary>200000"]),
        ("jobs paying over 41'000", ["salary>41000"]),
        ("jobs paying over 41 000", ["salary>41000"]),
        ("jobs paying over 41,000.00", ["salary>41000"]),
        ("jobs paying over 41000$", ["salary>41000"]),
        ("jobs paying over sixty thousand but under ninety thousand", ["salary>60000", "salary<90000"]),
        # other periods
        ("jobs paying over 900 a week", ["salary>46800"]),
        ("jobs paying 4k each month or more", ["salary>=48000"]),
        ("jobs paying under $41 hourly", ["hourly_rate<41"]),
    ],
)
def test_bounds_of_pay(question: str, filters: list[str]):
    assert [str(each) for each in read(question, "salary").filters] == filters


@pytest.mark.parametrize(
    ("question", "attributes", "filters"),
    [
        ("median pay over 41k", ["salary_median"], ["salary_median>41000"]),
        ("median pay under 21 an hour", ["salary_median"], ["hourly_median<21"]),
        ("starting pay of 41k or more", ["starting_pay"], ["starting_pay>=41000"]),
        ("starting pay over 20 an hour", ["starting_pay"], ["starting_pay>41600"]),
        ("where beginners earn over 41k", ["salary"], ["starting_pay>41000"]),
    ],
)
def test_bounds_of_the_statistic_named(question: str, attributes: list[str], filters: list[str]):
    assert [str(each) for each in read(question, *attributes).filters] == filters


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("jobs paying over £41,000", "currency"),
        ("jobs paying 41k euros", "currency"),
        ("jobs paying under 31k or over 91k", "either_bound"),
        ("jobs not paying between 41k and 52k", "bound"),
        ("jobs paying at least 41-52k", "bound"),
    ],
)
def test_bounds_that_cannot_be_met_are_refused_by_name(question: str, name: str):
    refusal = read(question, "salary").refusal
    assert refusal is not None and refusal.name == name


def test_a_point_that_may_part_thousands_is_said():
    found = read("jobs paying over 41.000 a year", "salary")
    assert [str(each) for each in found.filters] == ["salary>41000"]
    assert said(found.notes[0], store) == 'I took "41.000" for 41,000.'


@pytest.mark.parametrize(
    ("question", "named", "of_each"),
    [
        ("jobs whose wages top 52k with the fewest openings", {"wages": "salary", "openings": "openings"}, ["salary"]),
        (
            "careers with an age under 41 that hire over 9000 with top pay",
            {"age": "age", "hire": "employment", "pay": "salary"},
            ["age", "employment"],
        ),
        ("the most openings, and 43k of pay", {"openings": "openings", "pay": "salary"}, ["salary"]),
        ("pay for someone 31 years old", {"pay": "salary", "old": "age"}, ["age"]),
        ("jobs over 52k with the fewest openings", {"openings": "openings"}, [""]),
    ],
)
def test_a_number_is_of_what_its_own_clause_names(question: str, named: dict[str, str], of_each: list[str]):
    found = tokens(question)
    places = {at: about(named[token.text]) for at, token in enumerate(found) if token.text in named}
    since, beside = 0, []
    for each in bounds.read(found):
        beside.append(named_beside(found, each.start, each.end, since, places))
        since = each.end
    assert [each[0].id if each else "" for each in beside] == of_each
