"""What people really type: tags, words of manner and of going over, sums over several, shared heads."""

from __future__ import annotations

import pytest

from careerbot import Bot

# A line with a tag -> how its answer begins.
TAGGED = {
    "electricians make more than plumbers, correct?": "No.",
    "true or false: registered nurses earn more than bakers": "Yes.",
    "welders earn over 30k, right?": "Yes",
    "bakers are dying out, aren't they": "No:",
    "is demand for computer programmers expected to rise or not": "Not a growing one",
    "are jobs for plumbers projected to grow or not": "Yes",
    "do plumbers earn good money or not": "Yes:",
    "do you need a degree to be a chef, yes or no": "No:",
    "hi, do registered nurses need a degree": "Yes:",
    "does being a line cook pay well": "No:",
}
# A word that changes nothing: the same is told without it.
LET_GO = [
    ("what does a registered nurse realistically make", "what does a registered nurse make"),
    ("what do electricians technically do", "what do electricians do"),
    ("education needed for the various kinds of counselors", "education needed for counselors"),
    ("salaries of the several types of designers", "salaries of designers"),
    ("average pay for everybody", "average pay of all workers"),
    ("construction trades by pay, lowest first", "construction trades by pay, lowest"),
]
# What is asked about several, by the sum that it comes to.
SUMMED = {
    "total number of electricians plus plumbers in texas": "Together that is about",
    "how many bakers and butchers are there in ohio combined": "Together that is about",
    "combined salary of a plumber and an electrician": "Together that is $",
    "how much do a baker and a butcher make together": "Together that is $",
    "total pay of bakers and butchers": "Together that is $",
}
SHARED = {
    "elementary middle and high school teachers salary": ("25-2021", "25-2022", "25-2031"),
    "civil engineers vs mechanical pay": ("17-2051", "17-2141"),
    "pilots: airline vs commercial pay": ("53-2011", "53-2012"),
    "registered nurses vs licensed practical salary": ("29-1141", "29-2061"),
    "school bus and taxi drivers salary": ("53-3051", "53-3054"),
    "total pay of nurses and teachers": ("29-1141", "25-2000"),
}


@pytest.mark.parametrize("line", TAGGED)
def test_a_tag_asks_whether_what_it_hangs_on_is_so(bot: Bot, line: str):
    assert bot.ask(line).text.startswith(TAGGED[line])


@pytest.mark.parametrize(
    "line",
    ["nurses don't make 90k, right?", "cooks don't earn well, right?", "you dont need schooling to be a barber, true?"],
)
def test_a_denial_with_a_tag_gets_no_yes_and_no_no(bot: Bot, line: str):
    assert not bot.ask(line).text.startswith(("Yes", "No"))


@pytest.mark.parametrize(("line", "plain"), LET_GO)
def test_a_word_that_changes_nothing_is_let_go(bot: Bot, line: str, plain: str):
    assert bot.ask(line).facts == bot.ask(plain).facts
    assert bot.ask(line).status == "answered"


@pytest.mark.parametrize("line", ["clinically trained nurse pay", "pay of remotely employed nurses"])
def test_a_word_that_may_change_whom_is_not_let_go(bot: Bot, line: str):
    assert bot.ask(line).status != "answered"


@pytest.mark.parametrize("line", SUMMED)
def test_several_in_one_figure_are_told_and_added_up(bot: Bot, line: str):
    reply = bot.ask(line)
    assert reply.status == "answered" and SUMMED[line] in reply.text
    one, other = reply.facts[:2]
    total = one.number + other.number
    assert f"{total:,.0f}" in reply.text


@pytest.mark.parametrize(
    "line", ["how many bakers are there in texas plus california", "number of bakers in texas and california combined"]
)
def test_places_are_added_up(bot: Bot, line: str):
    reply = bot.ask(line)
    assert f"Together that is about {sum(fact.number for fact in reply.facts):,.0f}" in reply.text


def test_pay_is_not_added_up_over_places(bot: Bot):
    assert bot.ask("pay of bakers in texas and ohio combined").status == "partial"


@pytest.mark.parametrize(
    ("line", "end"),
    [("construction jobs by salary ascending", "lowest"), ("list ten jobs by growth, descending", "highest")],
)
def test_a_list_goes_the_way_it_is_asked_to(bot: Bot, line: str, end: str):
    assert bot.ask(line).reading.frame.order == end


@pytest.mark.parametrize("line", ["best paid jobs in ascending order", "lowest paid jobs, descending"])
def test_two_ways_at_once_are_not_passed_over(bot: Bot, line: str):
    assert bot.ask(line).status != "answered"


@pytest.mark.parametrize(
    "line",
    [
        "bakers, do they need a degree?",
        "Good evening, friends. Is a university degree needed to work as a welder?",
        "ok so is college necessary for a barber",
    ],
)
def test_a_question_of_yes_or_no_may_stand_behind_something(bot: Bot, line: str):
    assert bot.ask(line).text.startswith("No")


def test_what_cannot_be_added_up_is_said(bot: Bot):
    reply = bot.ask("combined hourly wage of a baker and an elementary school teacher")
    assert reply.status == "partial" and "I cannot add them up" in reply.text


def test_two_percentiles_are_told_with_the_distance_between_them(bot: Bot):
    reply = bot.ask("gap between top 10% and bottom 10% of bakers")
    top, bottom = reply.facts[:2]
    assert reply.status == "answered" and f"${top.number - bottom.number:,.0f} a year apart" in reply.text
    assert "gap" in bot.ask("gap store manager salary").text.lower()  # there it is an employer


def test_how_long_some_work_for_what_others_earn_is_a_ratio(bot: Bot):
    reply = bot.ask("how many years would a baker need to work to make what a lawyer makes in one year")
    lawyer, baker = reply.facts
    assert (lawyer.occupation.id, baker.occupation.id) == ("23-1011", "51-3011")
    assert f"So that takes {lawyer.number / baker.number:.1f} years" in reply.text


@pytest.mark.parametrize("line", SHARED)
def test_titles_share_their_head(bot: Bot, line: str):
    assert set(bot.ask(line).reading.frame.ids) == set(SHARED[line])


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("can a lawyer switch over to nursing", "23-1011", "29-1141"),
        ("i am a baker, can i move into nursing", "51-3011", "29-1141"),
        ("how can a lawyer transition into being a baker", "23-1011", "51-3011"),
    ],
)
def test_going_over_into_another_job_is_the_way_there(bot: Bot, line: str, first: str, second: str):
    reply = bot.ask(line)
    assert reply.answer.operation == "skill_gap" and reply.reading.frame.ids == (first, second)


def test_going_over_from_no_job_named_is_the_way_in(bot: Bot):
    assert bot.ask("how do i move into data science").answer.operation == "how_to"
    assert bot.ask("how do i move to texas").status != "answered"


def test_a_part_of_the_week_is_counted_for_the_whole_year(bot: Bot):
    assert "$28,600 a year" in bot.ask("22 bucks an hr at 25 hours a week for the whole year").text
    assert "$28,600 a year" in bot.ask("22/hr x 25 hours per week yearly").text


@pytest.mark.parametrize(
    "line", ["are nurses and bakers paid the same", "is there a difference between nurse and baker pay"]
)
def test_whether_two_are_alike_is_told_by_both_figures(bot: Bot, line: str):
    reply = bot.ask(line)
    assert len(reply.facts) == 2 and not reply.text.startswith(("Yes", "No"))


def test_sales_of_something_are_its_agents(bot: Bot):
    assert bot.ask("how to get into insurance sales").reading.frame.ids == ("41-3021",)
