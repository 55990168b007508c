"""Questions as people type them in a hurry, and words that stand for something else than they look."""

from __future__ import annotations

import pytest

from careerbot import Bot


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("job that pays over 60k", "salary>60000"),
        ("looking for an occupation that pays at least 70k", "salary>=70000"),
        ("a career that makes six figures", "salary>=100000"),
        ("a profession that requires a masters", "education:master's degree"),
        ("job that pays 30 an hour", "hourly_rate>=30"),
    ],
)
def test_a_job_told_by_measures_is_listed_by_them(bot: Bot, question: str, condition: str):
    reply = bot.ask(question)
    assert not reply.reading.frame.description
    assert condition in {str(each) for each in reply.reading.frame.filters}


@pytest.mark.parametrize("question", ["a job that involves animals", "job where you make maps"])
def test_a_job_told_by_what_is_done_is_described(bot: Bot, question: str):
    assert bot.ask(question).reading.frame.description


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("what r bakers paid", "what are bakers paid"),
        ("average pay 4 a baker", "average pay for a baker"),
        ("need baker salary asap", "baker salary"),
        ("can anyone tell me how much bakers earn", "how much do bakers earn"),
        ("what is the going rate for a baker in ohio", "baker pay in ohio"),
        ("rn nurse pay", "nurse pay"),
        ("salary tx baker", "baker salary in texas"),
    ],
)
def test_what_is_typed_in_a_hurry_is_read_as_meant(bot: Bot, question: str, plain: str):
    assert bot.ask(question).text == bot.ask(plain).text


@pytest.mark.parametrize(
    ("question", "kind", "said"),
    [
        ("chimney sweep salary", "title", "chimney sweep"),
        ("bakers at the va pay", "employer", "Va"),
        ("roofer pay algebra", "specialty", "algebra"),
        ("how much do bakers who like math make", "specialty", "math"),
        ("baker pay healthcare", "specialty", "healthcare"),
        ("what do bakers earn in residential building", "setting", "residential building"),
        ("what do bakers earn and is it tiring", "not_held", "working conditions"),
    ],
)
def test_what_the_figure_is_not_of_is_said(bot: Bot, question: str, kind: str, said: str):
    limits = {limit.kind: str(limit) for limit in bot.ask(question).limits}
    assert said in limits.get(kind, "")


def test_a_head_of_others_is_none_of_them(bot: Bot):
    reply = bot.ask("manager of truck drivers pay")
    assert reply.reading.frame.ids == ("11-0000",)
    assert "truck drivers" in {limit.kind: str(limit) for limit in reply.limits}["specialty"]
    assert bot.ask("pay of a manager of engineers").reading.frame.ids == ("11-9041",)


def test_how_it_is_for_women_is_their_share(bot: Bot):
    assert bot.ask("plumber for women").reading.frame.attributes == ("gender",)


def test_jobs_by_what_no_source_tells_are_declined_by_its_name(bot: Bot):
    assert "working conditions" in bot.ask("boring jobs").text


@pytest.mark.parametrize("question", ["what is the cps", "what does cps stand for"])
def test_a_survey_is_explained_by_its_short_name(bot: Bot, question: str):
    assert bot.ask(question).reading.frame.term == "cps"


@pytest.mark.parametrize(
    ("question", "occupations"),
    [
        ("what makes more money hvac or plumbing", {"49-9021", "47-2152"}),
        ("which pays more roofer or welding", {"47-2181", "51-4121"}),
        ("graphic designers: who pays them best, advertising or publishing", {"27-1024"}),
    ],
)
def test_a_field_beside_a_title_is_the_other_of_two(bot: Bot, question: str, occupations: set[str]):
    assert set(bot.ask(question).reading.frame.ids) == occupations


@pytest.mark.parametrize("question", ["first step to become a baker", "step by step how to be a baker"])
def test_a_step_asks_for_the_way_in(bot: Bot, question: str):
    assert bot.ask(question).reading.frame.attributes == ("how_to_become",)


@pytest.mark.parametrize(("line", "talk"), [("are you sure?", "sources"), ("suggest a career for me pls", "advice")])
def test_what_is_asked_of_careerbot_is_talk(bot: Bot, line: str, talk: str):
    assert bot.ask(line).reading.frame.talk == talk


def test_a_year_behind_a_postal_code_leaves_it_a_state(bot: Bot):
    assert bot.ask("baker pay tx 2025").reading.frame.place == "TX"


@pytest.mark.parametrize("question", ["nurse in the medical field pay", "roofer trade pay"])
def test_its_own_field_narrows_no_title(bot: Bot, question: str):
    assert not bot.ask(question).limits


@pytest.mark.parametrize("question", ["realtor vs loan officer", "loan officer or realtor pay"])
def test_an_ordinary_title_joined_to_another_is_one(bot: Bot, question: str):
    assert set(bot.ask(question).reading.frame.ids) == {"13-2072", "41-9022"}


def test_whoever_moves_to_a_state_changes_no_job(bot: Bot):
    asked = bot.ask("moving from ohio to texas nurse salary difference").reading.frame
    assert asked.attributes == ("salary",) and asked.places == ("OH", "TX")


def test_these_days_are_no_period(bot: Bot):
    assert not bot.ask("outlook for bakers these days").limits
