"""What a superlative goes by, and from which end: a direction and a measure, however they stand to each other."""

from __future__ import annotations

import pytest

from careerbot import Bot

ORDERS = {
    "which vocations earn best": ("salary", "highest"),
    "jobs that pay the very least": ("salary", "lowest"),
    "least well paid kinds of work": ("salary", "lowest"),
    "occupations that bring in the most money": ("salary", "highest"),
    "professions whose pay is poorest": ("salary", "lowest"),
    "careers by hourly pay, lowest first": ("hourly_rate", "lowest"),
    "careers with the largest starting pay": ("starting_pay", "highest"),
    "most swiftly growing lines of work": ("growth", "highest"),
    "least rapidly growing jobs": ("growth", "lowest"),
    "occupations with the sharpest decline": ("growth", "lowest"),
    "careers shrinking most slowly": ("growth", "highest"),
    "jobs with the smallest number of openings": ("openings", "lowest"),
    "occupations employing the fewest people": ("employment", "lowest"),
    "least common jobs": ("employment", "lowest"),
    "jobs with the oldest workforce": ("age", "highest"),
    "careers with the fewest men": ("gender", "highest"),
    "careers with the lowest share of female workers": ("gender", "lowest"),
    "top 4 careers with the lowest median pay": ("salary_median", "lowest"),
    "well paid jobs that have the youngest workers": ("age", "lowest"),
    "professions with the worst decline": ("growth", "lowest"),
    "top 4 occupations by hourly rate, least first": ("hourly_rate", "lowest"),
    "top 3 careers over 50k that pay the worst": ("salary", "lowest"),
    "careers by salary from low to high": ("salary", "lowest"),
    "jobs under 40 years of age by salary, high to low": ("salary", "highest"),
    "occupations that have the fewest jobs apart from cooks": ("employment", "lowest"),
    "vocations which decline most slowly without software developers": ("growth", "highest"),
}


@pytest.fixture(scope="module")
def bot() -> Bot:
    return Bot()


@pytest.mark.parametrize("question", ORDERS)
def test_a_superlative_is_a_direction_and_a_measure(bot: Bot, question: str):
    frame = bot.ask(question).reading.frame
    assert (frame.by, frame.order) == ORDERS[question]


def test_the_least_decline_is_the_growth_below_zero_nearest_to_it(bot: Bot):
    assert "growth<0" in map(str, bot.ask("jobs that decline least").reading.frame.filters)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("best paying and worst paying jobs in law", "worst paying"),
        ("the top and the bottom paid careers in Iowa", "top"),
        ("biggest and smallest occupations", "smallest"),
        ("occupations growing fastest and shrinking fastest", "shrinking fastest"),
        ("best paid or worst paid scientist", "best paid"),
        ("which states pay welders the most and the least", "the least"),
    ],
)
def test_the_other_end_of_a_list_is_left_out_by_name(bot: Bot, question: str, left: str):
    reply = bot.ask(question)
    assert reply.status == "partial" and f'leaves out "{left}"' in reply.text


@pytest.mark.parametrize("question", ["lowest and highest salary of chemists", "lowest and highest pay of scientists"])
def test_both_ends_of_the_pay_of_one_are_its_range(bot: Bot, question: str):
    reply = bot.ask(question)
    assert reply.status == "answered" and "a tenth earn more" in reply.text


@pytest.mark.parametrize("question", ["top jobs by number in hotels", "leading occupations in number in Maine"])
def test_a_number_behind_a_preposition_is_of_jobs(bot: Bot, question: str):
    frame = bot.ask(question).reading.frame
    assert frame.by == "employment" or frame.attributes[:1] == ("employment",)


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("women's weekly pay as a pharmacist", "weekly_pay_women"),
        ("mens weekly pay as cashiers", "weekly_pay_men"),
        ("share of paralegals who wfh", "telework"),
    ],
)
def test_a_figure_is_known_by_the_other_word_order(bot: Bot, question: str, attribute: str):
    assert bot.ask(question).reading.frame.attributes == (attribute,)


def test_work_from_home_is_known_by_its_letters(bot: Bot):
    reply = bot.ask("can a paralegal wfh")
    assert reply.status == "answered" and "could work from home" in reply.text


def test_a_second_order_is_said(bot: Bot):
    reply = bot.ask("best paid careers with the oldest workers")
    assert reply.status == "partial" and "oldest" in reply.text


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("pay of accountants in finance", "I52--53"),
        ("what do lawyers make working in the utilities industry", "I22--23"),
        ("janitors in the postal service salary", "I491000"),
        ("highest paid jobs in legal services", "I541100"),
        ("jobs inside the truck transportation industry with the most workers", "I484000"),
        ("most common jobs inside rail transportation", "I482000"),
    ],
)
def test_an_industry_is_known_by_its_published_name_and_everyday_ones(bot: Bot, question: str, code: str):
    assert {fact.place.code for fact in bot.ask(question).facts} == {code}


def test_an_industry_in_a_place_has_no_figure_which_is_said(bot: Bot):
    reply = bot.ask("pay of accountants in the finance industry in ohio")
    assert reply.facts[0].place.code == "OH" and "finance" in " ".join(limit.text for limit in reply.limits)


def test_another_field_than_the_occupations_own_is_said(bot: Bot):
    assert bot.ask("accountant pay in healthcare").status == "partial"


@pytest.mark.parametrize(
    ("question", "attribute", "kind"),
    [
        ("which American state has the highest median pay for welders", "salary_median", "state"),
        ("which city has the highest starting pay for welders", "starting_pay", "metro"),
        ("which u.s. state pays welders the most per hour", "hourly_rate", "state"),
        ("where is the median pay of welders lowest, by state", "salary_median", "state"),
    ],
)
def test_places_are_ranked_by_the_statistic_named(bot: Bot, question: str, attribute: str, kind: str):
    facts = bot.ask(question).facts
    assert {(fact.attribute, fact.place.kind) for fact in facts} == {(attribute, kind)}


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("best paid jobs in PA", "PA"),
        ("top paying jobs in Denver, CO", "0019740"),
        ("pay in pa", "PA"),
        ("welder pay in ma", "MA"),
        ("pa pay in md", "MD"),
    ],
)
def test_letters_behind_in_or_a_town_are_a_state(bot: Bot, question: str, code: str):
    assert {fact.place.code for fact in bot.ask(question).facts} == {code}


@pytest.mark.parametrize("question", ["welder salary by age", "welder salary by race", "welder pay by education level"])
def test_pay_by_who_works_is_not_held(bot: Bot, question: str):
    reply = bot.ask(question)
    assert reply.status == "partial" and {fact.attribute for fact in reply.facts} <= {"salary", "salary_median"}


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("rank states by nurse pay", "best_paying_state"),
        ("compare cities for dentist pay", "best_paying_city"),
        ("industries by accountant pay", "best_paying_industry"),
        ("sort states by number of nurses", "most_jobs_place"),
    ],
)
def test_places_by_a_figure_are_ranked(bot: Bot, question: str, attribute: str):
    assert {fact.attribute for fact in bot.ask(question).facts} == {attribute}


def test_a_single_job_may_be_the_first_of_all(bot: Bot):
    frame = bot.ask("which declining job is declining least").reading.frame
    assert (frame.by, frame.order) == ("growth", "highest")


def test_the_rank_of_one_place_is_declined_by_name(bot: Bot):
    assert "rank" in bot.ask("where does ohio rank in welder pay").text


def test_two_questions_of_one_occupation_are_both_answered(bot: Bot):
    reply = bot.ask("what does a roofer do? how much does he make?")
    assert set(reply.reading.frame.attributes) == {"duties", "salary"} and "$" in reply.text


@pytest.mark.parametrize("field", ["life, physical and social science", "food preparation and serving"])
def test_a_field_is_known_by_its_whole_name(bot: Bot, field: str):
    assert bot.ask(f"best paid {field} jobs").status == "answered"


@pytest.mark.parametrize(
    ("question", "order", "filters"),
    [
        ("careers losing workers the fastest", "lowest", {"growth<0"}),
        ("careers with the lowest median pay and how fast they grow", "lowest", set()),
        ("jobs that decline least plus the openings of each", "highest", {"growth<0"}),
    ],
)
def test_what_is_told_beside_a_list_orders_nothing(bot, question: str, order: str, filters: set[str]):
    frame = bot.ask(question).reading.frame
    assert frame.order == order and {str(each) for each in frame.filters} == filters


@pytest.mark.parametrize(
    "question",
    [
        "can you list management occupations with a median worker age under 44 years",
        "could you list legal jobs that pay over 80k",
        "would you give me office jobs over 60k",
    ],
)
def test_who_asks_us_to_list_asks_no_yes_or_no(bot, question: str):
    reply = bot.ask(question)
    assert reply.answer.operation == "filtering"
    assert not reply.reading.frame.has("yes_no")
