"""Frames answered: the facts, the status and the limits; never the wording."""

from __future__ import annotations

import random

import pytest

from careerbot.answering import answer, next_questions
from careerbot.answering.shapes import (
    Candidates,
    Choices,
    Comparison,
    FactsAnswer,
    Passage,
    Profile,
    Ranking,
    Said,
    SideBySide,
    Verdict,
    facts_in,
)
from careerbot.frame import Filter, Frame, Match, Qualifier, Reading
from careerbot.phrase import Phrase, phrase

NURSE, TEACHER, ELECTRICIAN = "29-1141", "25-2021", "47-2111"
COLLECTIONS, LOSS, ACCOUNT = "collections-specialist", "loss-mitigation-specialist", "account-resolution-analyst"


@pytest.fixture(scope="module")
def ask(bot):
    def asked(attributes: str = "", occupations: str = "", cues: str = "", refusal: Phrase | None = None, **rest):
        matches = tuple(Match(code, code) for code in occupations.split())
        frame = Frame(tuple(attributes.split()), matches, cues=frozenset(cues.split()), **rest)
        return answer(Reading(frame, refusal=refusal), bot.store)

    return asked


def told(found):
    return [(fact.occupation.id, fact.attribute, fact.value) for fact in found.facts]


def kinds(found):
    return [limit.kind for limit in found.limits]


def said(phrase):
    """What fills a phrase: names, words, numbers."""
    return [getattr(value, "name", value) for value in phrase.values]


# Look-ups


def test_a_figure_with_its_median_beside_it(ask):
    found = ask("salary", NURSE)
    assert isinstance(found, FactsAnswer) and found.status == "answered" and not found.limits
    assert told(found) == [(NURSE, "salary", 101420)]
    assert [fact.attribute for fact in found.beside] == ["salary_median"]


def test_in_a_place(ask):
    found = ask("salary", NURSE, place="TX")
    assert found.status == "answered" and found.facts[0].place.code == "TX"


def test_a_national_fact_asked_for_a_place_is_said_to_be_national(ask):
    found = ask("training", NURSE, place="OH")
    assert found.status == "partial" and kinds(found) == ["place"] and "Ohio" in said(found.limits[0])
    assert found.facts[0].place.code == "US"


def test_a_state_has_projections_of_its_own_beside_the_newer_ones_of_the_nation(ask):
    found = ask("growth", NURSE, place="OH")
    assert found.status == "answered" and [fact.place.code for fact in found.facts] == ["OH", "US"]
    assert [fact.source.id for fact in found.facts] == ["state_projections", "projections"]


def test_a_place_without_a_figure_gives_the_state_and_says_so(ask):
    found = ask("salary", "15-2011", place="0010180")
    assert found.status == "partial" and kinds(found) == ["place"]
    assert found.facts[0].place.code == "TX" and "Abilene, TX" in said(found.limits[0])


def test_a_page_answers_for_its_title_and_official_figures_stand_beside(ask):
    found = ask("salary", COLLECTIONS)
    assert found.status == "answered" and told(found) == [(COLLECTIONS, "salary", 35164)]
    assert (found.beside[0].value, found.beside[0].scope.name) == (49060, "bill and account collectors")


def test_a_page_in_a_place(ask):
    found = ask("salary", COLLECTIONS, place="TX")
    assert found.status == "partial"
    assert found.facts[0].place.code == "TX" and found.facts[0].scope.name == "bill and account collectors"
    assert [(fact.value, fact.place.code) for fact in found.beside if fact.source.id == "seed-pages"] == [(35164, "US")]


def test_not_reported_is_said_with_what_is_known_beside(ask):
    found = ask("satisfaction", COLLECTIONS)
    assert found.status == "no_data" and found.facts[0].missing == "not_reported" and found.beside


def test_not_reported_with_the_wider_figure_behind(ask):
    found = ask("best_paying_state", ACCOUNT)
    assert found.status == "partial" and found.facts[0].missing == "not_reported"
    assert found.facts[1].known and found.facts[1].scope.name == "bill and account collectors"


def test_parts_answer_together(ask):
    assert [fact.attribute for fact in ask("education", NURSE).facts] == ["education_entry", "education_common"]
    found = ask("education", COLLECTIONS)
    assert told(found)[0][1] == "education_common" and found.facts[0].number == 34
    assert {fact.attribute for fact in found.beside} == {"education_entry", "education_common"}


def test_hourly_pay_of_a_job_paid_by_the_year(ask):
    found = ask("hourly_rate", TEACHER)
    assert found.status == "partial" and found.facts[0].missing == "other_basis"
    assert found.beside[0].attribute == "salary"


def test_pay_by_the_week_keeps_the_yearly_figure(ask):
    found = ask("salary", NURSE, period="week")
    assert found.period == "week" and found.facts[0].value == 101420
    by_day = ask("salary", NURSE, period="day")
    assert by_day.status == "partial" and kinds(by_day) == ["period"]


def test_what_nobody_holds_is_said(ask):
    found = ask("work_conditions", NURSE)
    assert found.status == "no_data" and not facts_in(found) and kinds(found) == ["not_held"]


def test_a_group_has_its_own_figure_or_one_that_is_worked_out_from_its_members(ask):
    assert told(ask("salary", "29-1210"))[0][0] == "29-1210"
    there = ask("salary", "29-1210", place="TX")
    assert there.facts[0].came_by("derived") and {fact.place.code for fact in facts_in(there)} == {"TX"}
    assert there.facts[0].occupation.id == "29-1210" and len(there.members) > 5


def test_several_attributes_and_occupations(ask):
    found = ask("salary growth", f"{NURSE} {TEACHER}", "and")
    pairs = [(fact.occupation.id, fact.attribute) for fact in found.facts]
    assert pairs == [(code, what) for code in (NURSE, TEACHER) for what in ("salary", "growth")]


def test_best_places_of_a_state_and_the_lowest(ask):
    inside = ask("best_paying_city", "29-1021", place="TX")
    assert isinstance(inside, Ranking) and all("TX" in fact.place.name for fact in inside.facts)
    lowest = ask("best_paying_state", "29-1021", order="lowest")
    values = [fact.value for fact in lowest.facts]
    assert values == sorted(values) and lowest.order == "lowest" and 100 in said(lowest.rule)


def test_duties_and_definitions(ask):
    duties = ask("duties", LOSS)
    assert isinstance(duties, Passage) and duties.operation == "lookup" and len(duties.duties) == 9
    assert ask("definition", LOSS).operation == "define"
    group = ask("duties", "17-2000")
    assert isinstance(group, Candidates) and 1 < len(group.occupations) <= 5


# Limits of the question


def test_qualifiers_and_loose_titles_are_said(ask, bot):
    found = ask("salary", NURSE, qualifiers=(Qualifier("employer", "Kaiser {plural}"),))
    assert found.status == "partial" and kinds(found) == ["employer"] and "Kaiser {plural}" in said(found.limits[0])
    loose = Frame(("salary",), (Match(NURSE, "ward angel", loose=True),))
    found = answer(Reading(loose, unexplained=("purple",)), bot.store)
    assert (
        kinds(found) == ["title", "unknown_word"]
        and "ward angel" in said(found.limits[0])
        and found.status == "partial"
    )


def test_a_condition_that_cannot_be_honoured_is_said(ask):
    found = ask("salary", NURSE, filters=(Filter("education", "is", "master's degree"),))
    assert found.status == "partial" and kinds(found) == ["condition"]


# Comparing


def test_the_winner_first(ask):
    found = ask("salary", f"{COLLECTIONS} {LOSS}", "which more or")
    assert isinstance(found, Comparison) and found.asked == "more"
    assert told(found) == [(LOSS, "salary", 43251), (COLLECTIONS, "salary", 35164)] and not found.limits


def test_less_turns_it_around(ask):
    assert told(ask("salary", f"{COLLECTIONS} {LOSS}", "which less or"))[0][0] == COLLECTIONS


def test_different_sources_are_said(ask):
    assert "sources" in kinds(ask("salary", f"{NURSE} {COLLECTIONS}", "versus"))
    # Both have a median age, though one has an average age of its own.
    found = ask("age", f"{NURSE} {COLLECTIONS}", "versus")
    assert {fact.attribute for fact in found.facts} == {"age_median"} and "sources" not in kinds(found)


def test_an_unknown_value_is_last_and_said(ask):
    found = ask("satisfaction", f"{COLLECTIONS} {LOSS}", "which more")
    assert found.status == "partial" and [fact.known for fact in found.facts] == [True, False]


def test_three_as_a_ranking_and_places_of_one(ask):
    three = ask("salary", f"{COLLECTIONS} {LOSS} {ACCOUNT}", order="highest")
    assert [fact.occupation.id for fact in three.facts] == [ACCOUNT, LOSS, COLLECTIONS]
    places = ask("salary", NURSE, places=("OH", "TX"))
    assert [fact.place.code for fact in places.facts] == ["TX", "OH"]


def test_side_by_side(ask):
    found = ask("", f"{NURSE} 29-2061", "difference")
    assert isinstance(found, SideBySide) and found.operation == "difference" and len(found.summaries) == 2
    assert {"salary", "employment", "growth", "education_entry"} <= {each.about.id for each in found.sections}
    assert found.shared and len(found.apart) == 2
    assert ask("", f"{NURSE} {NURSE}", "difference").same


def test_two_names_of_one_occupation_and_two_kinds_of_it(ask):
    assert ask("", NURSE, "versus").same
    kinds_of_it = ask("", NURSE, "versus", qualifiers=(Qualifier("level", "senior and junior"),))
    assert isinstance(kinds_of_it, Profile) and kinds(kinds_of_it) == ["level"]


@pytest.mark.parametrize(("question", "same"), [("rn vs registered nurse", True), ("nurse vs", False)])
def test_an_occupation_named_once_differs_from_nothing(bot, question, same):
    assert getattr(bot.ask(question).answer, "same", False) is same


def test_a_group_in_a_place_is_its_members_there(ask):
    found = ask("", "17-2000", place="OH")
    assert [fact.attribute for fact in found.facts] == ["salary", "employment"] and found.members
    assert {fact.place.code for fact in facts_in(found)} == {"OH"}
    assert found.status == "answered" and not found.limits


def test_one_occupation_in_two_places_is_compared_by_pay(ask):
    found = ask("", NURSE, "versus", place="OH", places=("OH", "TX"))
    assert isinstance(found, Comparison) and found.facts[0].attribute == "salary" and len(found.facts) == 2
    several = ask("salary growth", NURSE, place="OH", places=("OH", "TX"))
    assert several.status == "partial" and kinds(several) == ["attribute"]


@pytest.mark.parametrize(
    ("attributes", "occupations", "cues"),
    [("salary", f"{NURSE} {ELECTRICIAN}", ""), ("salary", "", "jobs most_pay"), ("skills", NURSE, "")],
)
def test_a_second_place_is_never_dropped(ask, attributes, occupations, cues):
    found = ask(attributes, occupations, cues, place="OH", places=("OH", "TX"), order="highest" if cues else "")
    assert found.status == "partial" and any("Texas" in said(limit) and limit.kind == "place" for limit in found.limits)


def test_a_condition_in_two_places_is_no_comparison_of_them(ask):
    more = Filter("salary", ">=", 80000)
    found = ask("salary", NURSE, "yes_no at_least", filters=(more,), place="OH", places=("OH", "TX"))
    assert found.yes and {fact.place.code for fact in found.facts} == {"OH"} and kinds(found) == ["place"]
    assert isinstance(ask("salary", NURSE, "yes_no more or", places=("OH", "TX")), Comparison)
    assert ask("salary", NURSE, "yes_no more than", places=("OH", "TX")).yes is False


def test_a_corrected_title_is_said_where_the_name_does_not_show_it(bot):
    lawyer, nurse = Match("23-1011", "atorney", corrected=True), Match(NURSE, "regstered nurse", corrected=True)
    reading = Reading(Frame(("salary",), (lawyer, nurse)))
    found = answer(reading, bot.store)
    assert kinds(found) == ["correction"] and "atorney" in said(found.limits[0]) and found.status == "answered"
    assert not kinds(answer(Reading(reading.frame, inherited=("atorney",)), bot.store))


def test_skills_of_pages_are_shared_by_name(ask):
    found = ask("", f"{COLLECTIONS} {LOSS}", "versus")
    assert set(found.shared) == {"customer service", "payment arrangements"}
    assert "patients" in found.apart[0] and "loan modifications" in found.apart[1]


def test_the_gap_between_two(ask):
    found = ask("skills", "43-3031 13-2011", "gap")
    assert found.operation == "skill_gap" and found.sections[0].about.id == "education_entry"
    assert "economics and accounting" in [name.lower() for name in found.apart[1]]


# Rankings and filters (their figures: test_rankings.py)


def test_what_is_ranked_says_its_conditions_and_total(ask):
    found = ask("salary", order="highest", place="OH", wanted=5, cues="most jobs")
    assert isinstance(found, Ranking) and len(found.facts) == 5 < found.total
    assert not found.rule and found.conditions and found.facts[0].place.code == "OH"


def test_as_many_are_listed_as_were_asked_for(ask):
    found = ask("salary", cues="jobs most_pay", order="highest", wanted=120)
    assert len(found.facts) == 120 and found.status == "answered"


def test_what_else_is_asked_of_a_list_stands_on_its_lines_and_is_local_where_it_can_be(ask, bot):
    found = ask("growth salary education skills", cues="jobs fastest_growing", order="highest", place="TX")
    assert [fact.attribute for fact in found.facts] == ["growth"] * 8 and "list" in kinds(found)
    for fact, others in found.lines:
        beside = {each.attribute: each for each in others}
        assert set(beside) == {"salary", "education_entry"} and beside["salary"].place.code == "TX"
        assert beside["salary"] == bot.store.fact(fact.occupation, "salary", bot.store.place("TX"))


def test_each_condition_on_a_figure_is_shown_with_it(ask, bot):
    conditions = (Filter("growth", ">", 5), Filter("education", "<", "bachelor's"), Filter("gender", "is", "women"))
    found = ask("", order="highest", cues="jobs", filters=(*conditions, Filter("education", ">=", "associate's")))
    for fact, others in found.lines:
        shown = {each.attribute: each for each in (fact, *others)}
        assert set(shown) == {"growth", "education_entry", "gender"}
        assert all(each == bot.store.fact(fact.occupation, name) for name, each in shown.items())
    same = ask("salary", order="highest", cues="jobs", filters=(Filter("education", "is", "associate's"),))
    assert same.facts and not same.beside  # told of all of them in the heading
    these = ask("", f"{NURSE} {TEACHER}", filters=(Filter("growth", ">", -9), Filter("salary", ">", 9)))
    assert [fact.attribute for fact in (*these.facts, *these.beside)] == ["growth", "growth", "salary", "salary"]


@pytest.mark.parametrize(
    ("attributes", "cues", "ranked"),
    [
        ("growth salary", "jobs most_pay", "salary"),
        ("salary growth", "jobs fastest_growing", "growth"),
        ("education salary", "jobs most_pay", "salary"),
        ("salary growth", "jobs most", "salary"),
    ],
)
def test_a_list_is_ordered_by_what_the_most_was_asked_of(ask, attributes, cues, ranked):
    assert ask(attributes, cues=cues, order="highest").facts[0].attribute == ranked


def test_the_lowest_level_that_any_of_a_group_needs(ask):
    found = ask("education", "29-1210", cues="jobs least", order="lowest")
    assert found.facts and "doctoral or professional degree" in " ".join(each.text for each in found.conditions)


def test_most_women_among_those_surveyed_alone(ask):
    found = ask("gender", order="highest", cues="most jobs")
    assert all(not fact.scope for fact in found.facts) and found.facts[0].number > found.facts[-1].number


def test_inside_a_group(ask):
    found = ask("salary", "17-2000", order="highest")
    assert found.operation == "superlative" and all(fact.occupation.soc[:4] == "17-2" for fact in found.facts)


def test_by_importance_where_a_skill_is_asked_for(ask):
    found = ask(filters=(Filter("skills", "is", "writing"),), cues="jobs")
    assert (
        found.facts[0].attribute == "skills"
        and [item.name for fact in found.facts for item in fact.value] == ["writing"] * 8
    )


def test_a_growth_condition_in_an_area_is_national_and_in_a_state_its_own(ask):
    conditions = (Filter("growth", ">=", 10.0),)
    found = ask(filters=conditions, place="0046060", cues="jobs")
    assert found.status == "partial" and "place" in kinds(found)
    assert ask(filters=conditions, place="OH", cues="jobs").status == "answered"


def test_which_of_them(ask):
    found = ask("", f"{COLLECTIONS} {LOSS} {ACCOUNT}", "which", filters=(Filter("salary", ">=", 40000.0),))
    assert isinstance(found, Ranking) and [fact.occupation.id for fact in found.facts] == [ACCOUNT, LOSS]


def test_all_that_is_known(ask, bot):
    found = ask(cues="list jobs you_know")
    assert isinstance(found, Candidates) and bot.store.count() in said(found.intro)
    assert {COLLECTIONS, LOSS, ACCOUNT} <= {each.id for each in found.occupations}


# Yes or no


@pytest.mark.parametrize(
    ("attributes", "occupations", "cues", "rest", "yes"),
    [
        ("salary", f"{LOSS} {COLLECTIONS}", "more than", {}, True),
        ("salary", f"{COLLECTIONS} {LOSS}", "more than", {}, False),
        ("salary", f"{COLLECTIONS} {LOSS}", "less than", {}, True),
        ("growth", f"{COLLECTIONS} {LOSS}", "more than", {}, False),
        ("satisfaction", f"{COLLECTIONS} {LOSS}", "more than", {}, None),
        ("salary", NURSE, "worth", {}, True),
        ("salary", COLLECTIONS, "worth", {}, False),
        ("growth", NURSE, "", {}, True),
        ("growth", COLLECTIONS, "", {}, False),
        ("education", ELECTRICIAN, "need", {}, False),
        ("education", TEACHER, "need", {}, True),
        ("how_to_become", ELECTRICIAN, "not", {}, True),
        ("education", "25-2031", "need", {"filters": (Filter("education", "is", "bachelor's degree"),)}, True),
        ("education", "29-1215", "need", {"filters": (Filter("education", "is", "bachelor's degree"),)}, True),
        ("how_to_become", "15-1252", "not", {"filters": (Filter("education", "<", "bachelor's degree"),)}, False),
        ("salary", NURSE, "", {"filters": (Filter("salary", ">=", 80000.0),)}, True),
        ("salary", NURSE, "", {"filters": (Filter("salary", ">=", 180000.0),)}, False),
        ("gender", NURSE, "most", {"filters": (Filter("gender", "is", "women"),)}, True),
        ("gender", NURSE, "most", {"filters": (Filter("gender", "is", "men"),)}, False),
        ("skills", "13-2011", "need", {"filters": (Filter("knowledge", "is", "mathematics"),)}, True),
        ("salary", NURSE, "more", {"places": ("TX", "OH")}, True),
        ("requirements", ELECTRICIAN, "need", {"qualifiers": (Qualifier("licence", "license"),)}, None),
        ("hourly_rate", NURSE, "worth", {}, True),
        ("hourly_rate", NURSE, "", {}, None),
    ],
)
def test_yes_or_no(ask, attributes, occupations, cues, rest, yes):
    found = ask(attributes, occupations, f"yes_no {cues}", **rest)
    assert isinstance(found, Verdict) and found.yes is yes and found.facts
    assert found.status == "partial" if yes is None else found.status in ("answered", "partial")


def test_where_no_yes_or_no_was_asked_for_the_figures_answer(ask):
    found = ask("gender", NURSE, "yes_no most")
    assert isinstance(found, FactsAnswer) and found.facts[0].attribute == "gender"


# Profiles, candidates, questions back


def test_how_to(ask):
    found = ask("how_to_become", "27-3092")
    assert isinstance(found, Profile) and found.operation == "how_to" and found.status == "answered"
    order = [fact.attribute for fact in found.facts]
    assert order[0] == "education_entry" and {"major", "training", "time_to_become", "skills", "related"} <= set(order)
    assert all(len(fact.value) <= 3 for fact in found.facts if fact.attribute in ("major", "skills", "related"))
    assert "group" in kinds(ask("how_to_become", "29-1210"))


def test_residencies_are_no_studies_and_quicker_work_takes_less_time(ask, bot):
    facts = ask("how_to_become", "29-1211").facts
    studies, residencies = (fact for fact in facts if fact.attribute == "major")
    assert "Medicine" in [each.name for each in studies.items] and "Residency" in residencies.items[0].name
    training = next(fact for fact in facts if fact.attribute == "training")
    assert facts.index(studies) < facts.index(training) == facts.index(residencies) - 1
    quicker, others = (fact for fact in facts if fact.attribute == "related")
    assert quicker.came_by("rule") and quicker.items and not set(quicker.items) & set(others.items)
    own = bot.store.fact(facts[0].occupation, "time_to_become").number
    near = bot.store.occupations(each.note for each in quicker.items)
    assert all(bot.store.fact(each, "time_to_become").number < own for each in near)


def test_overview(ask):
    found = ask("", NURSE)
    assert isinstance(found, Profile) and found.summary
    assert [fact.attribute for fact in found.facts] == ["salary", "employment", "growth", "education_entry"]


def test_occupations_near_one(ask):
    found = ask("related", "23-2011")
    assert isinstance(found, Candidates) and found.operation == "similar" and len(found.occupations) == 5
    assert "23-2011" not in {each.id for each in found.occupations}


def test_descriptions(ask):
    found = ask(description="makes maps")
    assert isinstance(found, Candidates) and found.occupations[0].id == "17-1021"
    assert not found.occupations[0].is_rest
    paid = ask("salary", description="puts to sleep for surgery")
    assert paid.facts[0].occupation.kind == "soc" and paid.limits[0].kind == "described" and paid.status == "partial"
    assert ask(description="zzyzx qwrtp").status == "declined"


def test_questions_back(ask, bot):
    assert ask("salary", cues="which more").status == "ambiguous"
    assert isinstance(ask("employment"), Choices)
    chosen = answer(Reading(Frame(("salary",)), choices=("29-1131", "29-2056"), asks="vet"), bot.store)
    assert isinstance(chosen, Choices) and [each.id for each in chosen.occupations] == ["29-1131", "29-2056"]
    place = answer(Reading(Frame(("salary",), places=("OR", "ME")), asks="place"), bot.store)
    assert [each.code for each in place.places] == ["OR", "ME"]


def test_talk_terms_and_refusals(ask, bot):
    assert isinstance(ask(talk="greeting"), Said)
    assert bot.store.count() in said(ask(talk="help").text)
    assert ask(term="median").operation == "term"
    refused = ask(refusal=phrase("refusal", "no_dates"))
    assert refused.status == "declined" and refused.text
    assert ask().status == "declined"


# What holds for every answer


@pytest.mark.parametrize("attribute", ["salary", "growth", "education", "duties", "skills"])
def test_suggestions_never_repeat_the_question(bot, attribute):
    reading = Reading(Frame((attribute,), (Match(NURSE, NURSE),)))
    offered = next_questions(answer(reading, bot.store), reading, bot.store)
    repeated = {"salary": "earn?", "duties": "do?"}.get(attribute, "never")
    assert 2 <= len(offered) <= 3 and not any(repeated in each for each in offered)


@pytest.mark.parametrize("seed", range(8))
def test_no_frame_is_too_odd(bot, seed):
    """Pieces put together at random raise nothing, and the status says what there is."""
    dice = random.Random(seed)
    store = bot.store
    ids = [code for (code,) in store.rows("SELECT code FROM occupation ORDER BY code")]
    attributes = [name for (name,) in store.rows("SELECT name FROM saying WHERE kind = 'attribute'")]
    places = [code for (code,) in store.rows("SELECT code FROM place")]
    cues = ["yes_no", "more", "less", "versus", "need", "not", "most", "jobs", "list", "gap", "worth", "or", "and"]
    conditions = [
        Filter("salary", ">=", 60000.0), Filter("education", "is", "degree"), Filter("skills", "is", "writing"),
        Filter("field", "is", "29-0000"), Filter("gender", "is", "men"), Filter("major", "is", "%"),
        Filter("nonsense", "is", "x"), Filter("age", "between", 30.0, 40.0), Filter("place", "is", "TX"),
    ]  # fmt: skip
    for _ in range(150):
        frame = Frame(
            attributes=tuple(dice.sample(attributes, dice.randint(0, 2))),
            occupations=tuple(Match(code, code) for code in dice.sample(ids, dice.choice([0, 1, 1, 1, 2, 3]))),
            place=dice.choice(["", "", *dice.sample(places, 2), "nowhere"]),
            places=tuple(dice.sample(places, 2)) if dice.random() < 0.1 else (),
            filters=tuple(dice.sample(conditions, dice.choice([0, 0, 1, 2]))),
            cues=frozenset(dice.sample(cues, dice.randint(0, 3))),
            order=dice.choice(["", "", "highest", "lowest"]),
            wanted=dice.choice([None, 1, 100]),
            period=dice.choice(["", "", "hour", "week", "day"]),
        )
        found = answer(Reading(frame), store)
        known = [fact for fact in facts_in(found) if fact.known]
        if found.status in ("declined", "ambiguous"):
            assert not known, frame
        if isinstance(found, FactsAnswer | Comparison) and found.status in ("answered", "partial"):
            assert known, frame
        if isinstance(found, Verdict) and found.yes is None:
            assert known or found.status == "no_data", frame
        assert all(limit.kind for limit in found.limits), frame


def test_jobs_like_one_that_pay_more_do(bot):
    reply = bot.ask("jobs similar to graphic designer that pay more")
    pay = [fact.number for fact in reply.facts if fact.attribute == "salary"]
    assert pay
    assert min(pay) > bot.ask("graphic designer salary").facts[0].number


@pytest.mark.parametrize(
    ("question", "attribute"),
    [("what do the highest paid electricians make in texas", "pay_top"), ("lowest paid pharmacist", "pay_bottom")],
)
def test_the_best_and_worst_paid_of_one_occupation_are_a_tenth_of_it(bot, question, attribute):
    assert attribute in {fact.attribute for fact in bot.ask(question).facts}


@pytest.mark.parametrize(
    "question",
    ["highest paid engineers without a degree", "jobs no degree needed", "well paying jobs no college required"],
)
def test_a_degree_not_needed_is_a_condition(bot, question):
    reply = bot.ask(question)
    assert [str(each) for each in reply.reading.frame.filters] == ["education<associate's degree"]
    assert reply.status in ("answered", "no_data")


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("are cashier jobs disappearing", True),
        ("is nursing dying", False),
        ("isn't nursing declining", False),
        ("is nursing growing", True),
        ("is nursing not growing", False),
        ("are travel agents going extinct", False),
        ("are cashiers poorly paid", True),
        ("is a dentist badly paid", False),
        ("are dentists underpaid", False),
        ("aren't nurses paid well", True),
        ("are cashiers not well paid", True),
        ("are plumbers not well paid", False),
        ("don't plumbers need a degree", False),
        ("need a phd to be an economist", False),
        ("can a software programmer's job ever be automated", None),
        ("will ai replace accountants", None),
        ("will nurses be replaced by robots", None),
    ],
)
def test_a_yes_means_what_was_asked(bot, question: str, yes: bool | None):
    reply = bot.ask(question)
    assert isinstance(reply.answer, Verdict) and reply.answer.yes is yes
    assert yes is not None or "automation" in {limit.kind for limit in reply.limits}


@pytest.mark.parametrize(
    ("question", "attribute", "more"),
    [
        ("jobs that pay more than nurses", "salary", True),
        ("jobs that pay less than teachers in ohio", "salary", False),
        ("jobs growing faster than nurses", "growth", True),
        ("jobs with fewer openings than nurses", "openings", False),
    ],
)
def test_jobs_with_more_than_one_named_have_more(bot, question: str, attribute: str, more: bool):
    reply = bot.ask(question)
    named = reply.reading.frame.ids[0]
    place = reply.facts[0].place
    bound = bot.store.fact(bot.store.occupation(named), attribute, place).number
    assert reply.facts and all((fact.number > bound) is more for fact in reply.facts)
    assert "that of " in reply.text


@pytest.mark.parametrize(
    "question", ["nurse salary in texas vs the national average", "do nurses in texas make more than nationally"]
)
def test_a_state_is_compared_with_the_nation(bot, question: str):
    assert {fact.place.kind for fact in bot.ask(question).facts} == {"state", "nation"}


@pytest.mark.parametrize(
    ("question", "yes", "opening"),
    [
        ("is 70k good for an electrician", None, "$70,000 is "),
        ("is $20 an hour too low for an electrician", None, "$20 an hour is well below the average of $"),
        ("can you make 100k as an electrician", True, "Yes, some do: "),
        ("can you make 300k as an electrician", None, "Few do: "),
        ("do surgeons make over 400k", False, "Not on average, but some do: "),
        ("do surgeons make over 900k", False, "No: "),
        ("do nurses make 60k", True, "Yes, on average: "),
        ("is 60k good for a loss mitigation specialist", None, "$60,000 is well above the average of $43,251"),
    ],
)
def test_a_sum_is_placed_among_what_is_earned(bot, question: str, yes: bool | None, opening: str):
    reply = bot.ask(question)
    assert reply.answer.yes is yes and reply.status == "answered" and reply.text.startswith(opening)
    assert len({fact.attribute for fact in reply.facts}) > 1


def test_a_sum_stands_between_the_percentiles_that_are_told(bot):
    """The percentiles beside a sum are the next ones on each side of it."""
    names = ("pay_bottom", "pay_p25", "salary_median", "pay_p75", "pay_top")
    for amount in range(20_000, 200_000, 7_000):
        reply = bot.ask(f"is {amount} a lot for a lawyer in texas")
        there = [bot.store.fact(reply.facts[0].occupation, each, reply.facts[0].place).number for each in names]
        told = [fact.number for fact in reply.facts[1:]]
        assert told == [max(each) for each in [[n for n in there if n <= amount]] if each] + [
            min(each) for each in [[n for n in there if n > amount]] if each
        ]


@pytest.mark.parametrize(
    ("question", "yes", "opening"),
    [
        ("is there demand for court reporters", None, "Jobs for court reporters and live captioners are expected"),
        ("are court reporters dying out", False, "No: jobs for court reporters and live captioners are expected"),
        ("is there demand for teachers", None, "Jobs for school and preschool teachers are expected"),
        ("is there demand for elementary school teachers", False, "Not a growing one: "),
        ("are translators in demand", True, "Yes, with about "),
        ("are nurses in demand", True, "Yes: "),
        ("is travel agent a dying job", False, "No: "),
        ("is data entry a dying career", True, "Yes: "),
    ],
)
def test_demand_is_growth_and_openings(bot, question: str, yes: bool | None, opening: str):
    reply = bot.ask(question)
    assert reply.answer.yes is yes and reply.text.startswith(opening) and " openings a year" in reply.text
    assert {"growth", "openings"} <= {fact.attribute for fact in reply.facts}


@pytest.mark.parametrize(
    ("question", "yes", "opening"),
    [
        ("is a business degree good for marketing managers", None, "A degree in business is not among the programs"),
        ("can i be a journalist with an english degree", None, "A degree in English is not among the programs"),
        ("will a psychology degree help me become a social worker", True, "Yes: of the programs that lead to work as"),
        ("do i need a nursing degree to be a nurse", None, "It leads there, though no source says"),
        (
            "is a computer science degree required for software developers",
            None,
            "It leads there, though no source says",
        ),
        ("do i need an english degree to be a writer", False, "No source of mine asks for it: a degree"),
    ],
)
def test_a_subject_is_never_ruled_out_by_a_list_of_programs(bot, question: str, yes: bool | None, opening: str):
    reply = bot.ask(question)
    assert reply.answer.yes is yes and reply.text.startswith(opening)
    assert {"major", "education_entry", "education_common"} <= {fact.attribute for fact in reply.facts}


@pytest.mark.parametrize(
    "question",
    [
        "should i become a welder",
        "is welding a good career",
        "is it worth it to become a welder",
        "is being a welder worth it",
    ],
)
def test_what_is_good_is_weighed_without_a_verdict(bot, question: str):
    reply = bot.ask(question)
    assert reply.answer.yes is None and reply.status == "partial" and reply.text.count("yours to judge") == 1
    assert "For it: welders" in reply.text and "Against it: jobs are projected" in reply.text


def test_what_is_worth_it_is_asked_back_where_nobody_is_named(bot):
    assert bot.ask("is it worth it").status == "ambiguous"
    assert bot.ask("is law school worth it").status == "declined"
    chat = bot.chat()
    chat.ask("welder salary")
    assert chat.ask("is it worth it").text == chat.ask("is it a good career").text


@pytest.mark.parametrize(
    ("question", "yes", "opening"),
    [
        ("are there a lot of women in construction", False, "Not many: 4.3% of construction"),
        ("are there many women in nursing", True, "Yes: 87.3% of registered nurses are women"),
        ("are there a lot of men in nursing", False, "Not many: 12.7% of registered nurses are men"),
        ("are there many women among lawyers", None, "Fewer than half: "),
        ("are nurses mostly men", False, "No: 12.7% of registered nurses are men"),
    ],
)
def test_whether_there_are_many_has_the_share_of_those_asked_about(bot, question: str, yes: bool | None, opening: str):
    reply = bot.ask(question)
    assert reply.answer.yes is yes and reply.text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "women"), [("jobs with mostly men", False), ("jobs with more women than men", True)]
)
def test_jobs_of_mostly_women_or_men(bot, question: str, women: bool):
    assert all((fact.number >= 50) is women for fact in bot.ask(question).facts)


def test_the_worst_paying_places_are_places(bot):
    for question in ("worst paying states for teachers", "where do nurses make the least"):
        places = [fact.place.code for fact in bot.ask(question).facts]
        assert len(set(places)) == len(places) > 3


def test_what_a_list_cannot_go_by_is_said(bot):
    for question in ("jobs like teacher but with less stress", "stressful jobs that pay 100k"):
        assert "not_held" in {limit.kind for limit in bot.ask(question).limits}


def test_jobs_near_a_field_are_near_its_job(bot):
    assert bot.ask("jobs similar to nursing that pay less").reading.frame.ids == ("29-1141",)


@pytest.mark.parametrize("question", ["types of engineers", "kinds of doctors"])
def test_kinds_of_a_group_are_its_members(bot, question: str):
    answer_ = bot.ask(question).answer
    assert isinstance(answer_, Candidates) and len(answer_.occupations) == 5


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("worst paid jobs in education", "25-0000"),
        ("highest paying education jobs", "25-0000"),
        ("software jobs that pay over 150k", "15-1250"),
        ("highest paying jobs and their education", ""),
        ("highest paying jobs by education", ""),
    ],
)
def test_a_word_for_a_field_and_an_attribute_is_what_its_place_makes_it(bot, question: str, field: str):
    fields = [each.value for each in bot.ask(question).reading.frame.filters if each.attribute == "field"]
    assert fields == ([field] if field else [])


def test_entry_level_jobs_need_no_experience(bot):
    assert [str(each) for each in bot.ask("entry level jobs").reading.frame.filters] == ["experience:none"]


def test_pay_by_the_day_is_said_not_to_be_held_for_a_list_too(bot):
    assert "period" in {limit.kind for limit in bot.ask("jobs that pay daily").limits}


def test_industries_that_hire_are_ranked(bot):
    facts = bot.ask("what industries hire welders").facts
    assert {fact.place.kind for fact in facts} == {"industry"} and len(facts) > 3


def test_an_older_occupation_is_one_by_median_age(bot):
    reply = bot.ask("are teachers older than nurses")
    assert reply.answer.yes is True and {fact.attribute for fact in reply.facts} == {"age_median"}


def test_the_same_degree_is_a_comparison(bot):
    facts = bot.ask("do lawyers and paralegals need the same degree").facts
    assert {fact.occupation.soc for fact in facts} == {"23-1011", "23-2011"}


def test_the_most_of_a_skill_is_its_importance(bot):
    assert bot.ask("which jobs need the most math").facts[0].attribute == "knowledge"


@pytest.mark.parametrize("question", ["are cashiers and typists disappearing", "are nurses and teachers well paid"])
def test_of_several_it_is_not_told_who_has_more(bot, question: str):
    assert not isinstance(bot.ask(question).answer, Verdict)


def test_growing_up_is_no_growth(bot):
    reply = bot.ask("my daughter wants to be a plumber when she grows up. what should she study?")
    assert reply.reading.frame.attributes == ("major",)


def test_jobs_that_grow_or_shrink_are_those(bot):
    falling, rising = (bot.ask(f"jobs that are {way} and pay over 60k") for way in ("disappearing", "growing"))
    growth = [[fact.number for fact in reply.facts if fact.attribute == "growth"] for reply in (falling, rising)]
    assert all(growth) and max(growth[0]) < 0 < min(growth[1])


def test_jobs_in_an_industry_are_its_commonest(bot):
    reply = bot.ask("jobs in the paper mill industry")
    assert reply.facts[0].attribute == "employment" and reply.facts[0].place.kind == "industry"


def test_no_experience_is_said_in_words(bot):
    assert "that need no related experience to start" in bot.ask("jobs with no experience required").text


def test_the_industries_with_the_most_jobs_do_not_overlap(bot):
    text = bot.ask("which industry has the most nurses").text
    assert "Owned" not in text
    assert "owned" not in text
    assert "hospitals have the most jobs" in text


@pytest.mark.parametrize(
    "question",
    [
        "which industry employs the most nurses in texas",
        "best paying industry for nurses in texas",
        "which industry pays nurses the least in dallas",
        "which city has the most nurses in dallas",
    ],
)
def test_a_ranking_of_the_nation_says_that_it_is_not_of_the_place(bot, question):
    reply = bot.ask(question)
    assert reply.status == "partial"
    assert " in Texas, " not in reply.text.partition(":")[0]
    assert "place" in {limit.kind for limit in reply.limits}


# A sum that is asked about -> the side of the average that it stands on.
SUMS = {
    "is 110000 above average for a data scientist in seattle": "below",
    "is 130000 above average for a data scientist": "above",
    "is 50k below average for a nurse": "below",
    "is 150k less than the average nurse makes": "above",
    "is 60k more than nurses make": "below",
    "is $40 an hour higher than average for a CNA": "above",
}


@pytest.mark.parametrize(("question", "side"), SUMS.items())
def test_a_sum_asked_about_is_placed_whatever_the_words_of_its_bound(bot, question: str, side: str):
    first = bot.ask(question).text.split(" for ")[0]
    assert f"{side} the average of" in first
