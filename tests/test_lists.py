"""Lists that nobody gave an order: what a major leads to, work without experience, the best of all."""

import csv
import io

import pytest

from careerbot import Bot
from careerbot.answering.ranking import in_words
from careerbot.answering.shapes import Measures, Ranking
from careerbot.conditions import meets
from careerbot.rendering import render
from meaning import MEANINGS, cases


@pytest.mark.parametrize("question", ["what can I do with a geography degree", "jobs for a chemistry major"])
def test_what_a_major_leads_to_is_ordered_by_how_close_it_is(bot, question):
    """The closeness of each is worked out here anew: its part of the programs, times the logarithm of the jobs."""
    from math import log

    found = bot.ask(question)
    assert isinstance(found.answer, Ranking) and not found.answer.order
    subject = found.reading.frame.filters[0].value
    store = bot.store

    def close(occupation):
        programs = store.fact(occupation, "major").items
        jobs = store.fact(occupation, "employment").number
        return sum(subject in item.name.lower() for item in programs) / len(programs) * log(10 + jobs)

    listed = [fact.occupation for fact in found.answer.facts]
    assert [close(each) for each in listed] == sorted(map(close, listed), reverse=True)
    assert "The closest come first" in found.text and "health specialties" not in found.text


@pytest.mark.parametrize("question", ["jobs that need no experience", "jobs over $25 an hour with no experience"])
def test_work_without_experience_begins_with_what_is_soonest_learned(bot, question):
    found = bot.ask(question)
    years = [bot.store.fact(fact.occupation, "time_to_become").number for fact in found.answer.facts]
    assert max(years) < 1 and "The quickest to enter come first" in found.text


def test_the_best_paid_without_experience_says_how_long_they_study(bot):
    assert "time to become one 11 years" in bot.ask("best paid jobs that need no experience").text


@pytest.mark.parametrize(
    "question", ["what are the best jobs", "i need a better job", "good careers in iowa", "best jobs without a degree"]
)
def test_the_best_by_no_measure_are_told_by_several_and_asked_back(bot, question):
    found = bot.ask(question)
    place = found.reading.frame.place or "US"
    assert isinstance(found.answer, Measures) and len(found.answer.rankings) == (4 if place == "US" else 3)
    assert all(len(each.facts) == 3 for each in found.answer.rankings)
    growth = "growth, " if place == "US" else ""
    assert found.text.endswith(
        f"What matters most to you: pay, how many jobs there are, {growth}or little preparation?"
    )
    assert {fact.place.code for fact in found.facts} == {place}
    assert all(fact.occupation.plural in render(found, "json") for fact in found.facts)


def test_who_the_worker_is_comes_first_where_a_list_cannot_go_by_it(bot):
    assert bot.ask("best jobs for veterans").text.startswith("My figures do not tell who the worker is")


def test_the_best_that_are_asked_for_by_a_measure_are_ranked_by_it(bot):
    for question in ("best paid jobs", "best jobs for the future", "jobs with the best pay"):
        assert isinstance(bot.ask(question).answer, Ranking), question


def test_what_a_survey_counts_together_is_told_of_a_group_once(bot):
    text = bot.ask("race of surgeons").text
    assert text.count("White") == 1 and text.count("surgeons together") <= 1


def test_a_group_asked_for_its_pay_in_a_place_gets_pay_there(bot):
    found = bot.ask("what is the mean annual wage of tour and travel guides in Minneapolis")
    assert [fact.attribute for fact in found.facts][:1] == ["salary"] and found.facts[0].place.kind == "metro"
    there = bot.ask("how many physicians are in california").facts
    assert {fact.place.code for fact in there} == {"CA"}


@pytest.mark.parametrize("question", ["jobs that need no degree", "highest paid jobs in ohio", "jobs that use sql"])
def test_forms_for_programs_hold_every_row(bot, question):
    reply = bot.ask(question)
    told = reply.to_dict()
    rows = list(csv.DictReader(io.StringIO(render(reply, "csv"))))
    assert len(reply.answer.facts) == 8 < reply.answer.total and reply.text == told["text"]
    assert len(told["table"]["rows"]) == len({fact["occupation"] for fact in told["facts"]}) == reply.answer.total
    assert [row["rank"] for row in rows if row["attribute"] == rows[0]["attribute"]] == [
        str(rank) for rank in range(1, reply.answer.total + 1)
    ]


def test_a_number_in_the_question_or_of_the_bot_is_how_many_are_told(bot):
    few, every = Bot(limit=3), Bot(limit=Bot.ALL)
    question = "highest paid jobs in ohio"
    assert [len(each.ask(question).answer.facts) for each in (few, every)] == [3, bot.ask(question).answer.total]
    assert len(few.ask(question).to_dict()["table"]["rows"]) == 3
    for each in (bot, few, every):
        assert len(each.ask("the 5 highest paid jobs in ohio").to_dict()["table"]["rows"]) == 5
    assert few.ask("how much do nurses make").text == bot.ask("how much do nurses make").text
    chat = few.chat()
    assert [chat.ask(turn).answer.skipped for turn in (question, "more", "more")] == [0, 3, 6]


@pytest.mark.parametrize(
    "question",
    [
        "I'm a paralegal and want to change careers", "what else could a paralegal do", "new career for a paralegal",
        "getting out of paralegal work", "I am a paralegal, what jobs could I move to",
        "I am tired of being a paralegal",
        "what jobs need the same skills as a paralegal",
        "what can I do instead of being a paralegal",
    ],
)  # fmt: skip
def test_who_wants_another_career_is_told_the_closest_with_pay_and_education(bot, question):
    reply = bot.ask(question)
    near = [item.note for item in bot.store.fact(bot.store.occupation("23-2011"), "related").items]
    assert [each.id for each in reply.answer.occupations] == near[:5]
    assert "the closest first" in reply.text and "legal secretaries" in reply.text.lower()
    told = {(fact.occupation.id, fact.attribute) for fact in reply.facts}
    assert {(each, name) for each in near[:5] for name in ("salary", "education_entry")} <= told
    rows = list(csv.DictReader(io.StringIO(render(reply, "csv"))))
    assert [row["attribute"] for row in rows] == ["salary", "education_entry"] * 5


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("jobs like accountant without a degree", "that typically need no degree to start"),
        ("jobs like welder that are growing", "that are growing"),
        ("occupations similar to teacher that pay over 75k", "of more than $75,000"),
        ("jobs like firefighter that need no experience", "that need no related experience"),
        ("jobs like teaching but not teaching", "not among education and library workers"),
    ],
)
def test_those_close_to_one_meet_what_else_is_asked_and_say_so(bot, question, said):
    reply = bot.ask(question)
    assert said in reply.text.splitlines()[0] and reply.answer.occupations and reply.reading.frame.filters
    for each in reply.answer.occupations:
        assert all(meets(bot.store, each, asked)[0] for asked in reply.reading.frame.filters)


@pytest.mark.parametrize(
    ("question", "attribute", "less"),
    [
        ("jobs like librarian but better paid", "salary", False),
        ("jobs like librarian that pay less", "salary", True),
        ("jobs like librarian that need less education", "education_entry", True),
        ("jobs like plumber with less training", "training", True),
    ],
)
def test_more_or_less_is_compared_with_the_one_they_are_close_to(bot, question, attribute, less):
    reply = bot.ask(question)
    own, *others = (
        fact.about.rank(str(fact.value)) if fact.about.levels else fact.number
        for one in (*bot.store.occupations(reply.reading.frame.ids), *reply.answer.occupations)
        if (fact := bot.store.fact(one, attribute))
    )
    assert others and all(each < own if less else each > own for each in others)


def test_a_figure_beside_a_name_says_whose_it_is_where_it_is_a_wider_groups(bot):
    told = bot.ask("jobs like fire inspector").text
    assert "figures of health and safety engineers)" in told


def test_none_of_those_close_to_one_is_said(bot):
    reply = bot.ask("jobs like librarian that pay over 400k")
    assert reply.status == "no_data" and "none among the occupations close to" in reply.text


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("fun jobs", "fun"), ("what are some quiet jobs", "quiet"), ("low stress jobs", "low stress"),
        ("jobs for introverts", "for introverts"), ("careers for people with anxiety", "anxiety"),
        ("jobs for single moms", "single moms"), ("the most interesting careers", "interesting"),
    ],
)  # fmt: skip
def test_what_no_figure_tells_of_jobs_is_said_first_and_the_best_told_by_what_is_held(bot, question, quoted):
    reply = bot.ask(question)
    assert isinstance(reply.answer, Measures) and reply.status == "partial"
    assert f'"{quoted}"' in reply.text.splitlines()[0] and len(reply.answer.rankings) == 4


@pytest.mark.parametrize(
    "question", ["relaxing jobs that pay over 60k", "fun jobs that need no degree", "cool jobs in texas"]
)
def test_what_no_figure_tells_of_jobs_is_said_first_and_the_other_conditions_kept(bot, question):
    reply = bot.ask(question)
    assert reply.status == "partial" and reply.text.startswith("I hold nothing on which jobs are")
    assert reply.reading.frame.filters or reply.reading.frame.place == "TX"


def test_what_one_job_is_like_is_asked_by_no_list(bot):
    assert "goes by that" not in bot.ask("is nursing fun").text


@pytest.mark.parametrize("question", ["good jobs", "what are some good jobs", "any good careers?"])
def test_good_jobs_are_no_praise(bot, question):
    assert isinstance(bot.ask(question).answer, Measures)
    assert bot.ask("good job").reading.frame.talk


@pytest.mark.parametrize("question", ["best careers for 2030", "good jobs for 2031"])
def test_the_best_in_a_year_to_come_begin_with_growth(bot, question):
    told = bot.ask(question).text
    assert told.index("Fastest growing") < told.index("Best paid") and "not figures for" not in told


@pytest.mark.parametrize("question", ["good paying jobs with no experience", "high paying jobs no experience needed"])
def test_good_pay_without_experience_begins_with_what_is_soonest_learned(bot, question):
    reply = bot.ask(question)
    assert "The quickest to enter come first" in reply.text and reply.status == "answered"
    years = [bot.store.fact(fact.occupation, "time_to_become").number for fact in reply.answer.facts]
    assert max(years) < 0.5


@pytest.mark.parametrize(
    ("question", "conditions"),
    [
        ("jobs that need 2 years of college or less", ["education<=associate's degree"]),
        ("biology jobs that dont need med school", ["knowledge:biology", "education<doctoral or professional degree"]),
        ("jobs I can have without going back to school", ["education<associate's degree"]),
        ("creative jobs that pay over 60k", ["interests:artistic", "salary>60000"]),
    ],
)
def test_years_at_a_school_and_creative_work_are_conditions(bot, question, conditions):
    assert sorted(map(str, bot.ask(question).reading.frame.filters)) == sorted(conditions)


@pytest.mark.parametrize(
    ("question", "code", "who"),
    [
        ("how many women are electricians", "47-2111", "women"), ("how many men work as nurses", "29-1141", "men"),
        ("how many female bakers are there", "51-3011", "women"), ("how many truck drivers are men", "53-3032", "men"),
    ],
)  # fmt: skip
def test_a_count_of_women_or_men_is_their_share_of_the_jobs_and_says_so(bot, question, code, who):
    reply = bot.ask(question)
    shares = {item.name: item.value for item in bot.store.fact(bot.store.occupation(code), "gender").items}
    jobs = bot.store.fact(bot.store.occupation(code), "employment").number
    count = int(reply.text.removeprefix("About ").split()[0].replace(",", ""))
    assert count == pytest.approx(jobs * shares[who] / 100, rel=0.01)
    assert f"are {who}, worked out as {shares[who]:g}% of" in reply.text
    assert {"CPS", "OEWS"} <= {word.strip("(;,") for word in reply.text.split()} and reply.status == "answered"


def test_whoever_asks_for_men_is_told_men_first(bot):
    assert bot.ask("what percent of nurses are men").text.startswith("12.7% of registered nurses are men")
    assert bot.ask("what percent of nurses are women").text.startswith("87.3% of registered nurses are women")
    for question in ("how many women and men are bakers", "gender split of bakers"):
        assert bot.ask(question).text.startswith("62.5% of bakers are women and 37.5% are men")


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("writing jobs for someone with a zebra", "Jobs that use writing"),
        ("haunted jobs without a degree", "Jobs that typically need no degree to start, not even an associate's"),
        ("haunted jobs in healthcare", "What are the highest paid jobs in healthcare?"),
        ("ohio jobs for wizards", "What are the highest paid jobs in Ohio?"),
        ("jobs that use yodeling", "What are the best jobs?"),
    ],
)
def test_a_refused_list_offers_lists_by_what_was_understood(bot, question, offered):
    reply = bot.ask(question)
    assert reply.status == "declined" and reply.suggestions[0] == offered
    assert all(bot.ask(each).status == "answered" for each in reply.suggestions)


def test_conditions_are_offered_in_words_that_ask_for_them(bot):
    """Of every condition on a figure, a level or a member that the questions seen make."""
    wrong, asked = [], set()
    for case in cases(MEANINGS / "seen"):
        frame = bot.ask(case.question).reading.frame
        for each in frame.filters:
            about = bot.store.attribute(each.attribute)
            level = about.kind == "level" and each.relation in ("is", "<") and about.family != "work"
            if (
                not (level or (about.kind in ("figure", "scaled", "names") and about.family != "work"))
                or each.negated
                or each.of
                or str(each) in asked
            ):
                continue
            asked.add(str(each))
            reply = bot.ask(f"Jobs {in_words((each,), bot.store)[0].text}")
            if reply.status != "answered" or [str(one) for one in reply.reading.frame.filters] != [str(each)]:
                wrong.append(str(each))
    assert len(asked) > 50 and wrong in ([], ["salary>=30"])  # so little is by the hour


@pytest.mark.parametrize(
    "question",
    ["best paying trades", "list of skilled trades", "the best trades to get into", "fastest growing trades"],
)
def test_trades_are_those_of_building_and_repair(bot, question):
    reply = bot.ask(question)
    assert "in the construction and repair trades" in reply.text.splitlines()[0]
    assert {fact.occupation.soc[:2] for fact in reply.facts} <= {"47", "49"} and len(reply.facts) >= 8


def test_who_is_no_police_supervises_none(bot):
    told = bot.ask("jobs for a criminal justice major that are not police").text
    assert "not in law enforcement" in told and "Police and detective supervisors" not in told


@pytest.mark.parametrize(
    "question", ["what else do nurses do", "where else do welders work", "what do bakers make if they move to ohio"]
)
def test_who_stays_in_an_occupation_is_told_no_others(bot, question):
    assert bot.ask(question).answer.operation != "similar"
