"""Past years: what something was, and how it has changed since; only where the code means the same."""

import pytest


@pytest.mark.parametrize(
    ("question", "occupation", "then"),
    [
        ("how has nurse pay changed since 2019", "29-1141", "May 2019"),
        ("nurse salary in 2020", "29-1141", "May 2020"),
        ("what did electricians make in 2018", "47-2111", "May 2018"),
        ("how much did plumbers make 10 years ago", "47-2152", "May 2015"),
        ("pay growth of electricians over the last 5 years", "47-2111", "May 2020"),
        ("are wages for electricians rising", "47-2111", "May 2015"),
        ("salary trend for nurses", "29-1141", "May 2015"),
        ("how many welders were there in 2021", "51-4121", "May 2021"),
        ("how fast are salaries of software developers rising", "15-1252", "May 2021"),
    ],
)
def test_the_first_figure_is_of_the_year_asked_and_the_last_is_the_latest(bot, question, occupation, then):
    reply = bot.ask(question)
    old, now = reply.answer.facts
    assert (reply.status, reply.answer.operation) == ("answered", "history")
    assert old.source.period == then and now.source.period == "May 2025"
    assert {old.occupation.id, now.occupation.id} == {occupation}
    share = 100 * (now.number - old.number) / old.number
    assert f"{abs(share):.1f}".removesuffix(".0") + "%" in reply.text
    assert ("rose" in reply.text) is (share > 0)


def test_the_verdict_goes_with_the_direction_asked(bot):
    assert bot.ask("is nurse pay increasing").text.startswith("Yes: ")
    assert bot.ask("did pay for cashiers go down since 2020").text.startswith("No: ")


@pytest.mark.parametrize(
    "question",
    [
        "nurse salary 2010",  # before the first year
        "what will nurses make in 2030",
        "nurse salary in texas in 2020",  # held of the nation alone
        "nurse salary next year",
        "what did nurses earn in the middle ages",
        "managers all other salary 2018",  # the code meant more then
    ],
)
def test_a_year_that_is_not_held_is_said(bot, question):
    reply = bot.ask(question)
    assert reply.status in ("partial", "declined", "no_data")
    assert reply.answer.operation != "history"


def test_the_latest_year_is_no_past(bot):
    assert bot.ask("nurse salary 2025").status == "answered"


@pytest.mark.parametrize("code", ["11-9199", "13-1199", "13-2099"])
def test_no_trend_goes_over_a_code_that_was_narrowed(bot, code):
    store = bot.store
    years = store.past_years(store.occupation(code), store.attribute("salary_median"))
    assert years and min(years) >= 2021


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("were there more than 60,000 reporters in 2021", False),
        ("were there fewer than 60,000 reporters in 2021", True),
        ("did plumbers earn more than $45,000 in 2018", True),
        ("was the median pay of plumbers under 45k in 2016", False),
        ("did welders get a raise", True),
    ],
)
def test_a_bound_is_judged_by_the_figure_of_its_year(bot, question, yes):
    reply = bot.ask(question)
    assert (reply.answer.operation, reply.answer.yes) == ("history", yes)


@pytest.mark.parametrize(
    "question",
    ["were there more than 100,000 plumbers in 2014", "did plumbers earn more than $50,000 in 1990"],
)
def test_figures_of_today_decide_nothing_of_another_year(bot, question):
    reply = bot.ask(question)
    assert (reply.status, reply.answer.yes) == ("partial", None)


@pytest.mark.parametrize(
    ("question", "scale"),
    [
        ("jobs that offer support", "support (extent from 1 to 7)"),
        ("jobs that need stamina", "stamina (importance from 1 to 5)"),
    ],
)
def test_a_list_names_the_scale_it_goes_by(bot, question, scale):
    assert scale in bot.ask(question).text


def test_a_bound_in_the_target_year_is_on_the_projected_jobs(bot):
    reply = bot.ask("will there be more than 100,000 nurses in 2034")
    assert {fact.attribute for fact in reply.facts} == {"employment_projected"}
