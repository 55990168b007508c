"""Answers in sentences: every template with every name, and what each kind of answer must say."""

from __future__ import annotations

import pytest

from careerbot.answering.shapes import (
    Candidates,
    Choices,
    Comparison,
    FactsAnswer,
    Passage,
    Profile,
    Ranking,
    Said,
    Section,
    SideBySide,
    Verdict,
)
from careerbot.facts import MISSING, Derivation, Item, Occupation, Scope
from careerbot.phrase import Clause, phrase
from careerbot.rendering.display import cited, display, where
from careerbot.rendering.sentence import sentences
from careerbot.rendering.sentence.steps import slots_of_step
from careerbot.rendering.sentence.told import slots_of
from rendered import (
    ACTOR,
    ARCHITECT,
    ATTRIBUTES,
    AUSTIN,
    CPS,
    DC,
    NURSE,
    OEWS,
    ONET,
    OUTLOOK,
    OWN,
    PAGE,
    TEXAS,
    fact,
    faults,
    names,
    store,
)

TOLD = [name for name, spec in ATTRIBUTES.items() if spec.get("sentence")]


def told(*facts, **more) -> str:
    return sentences(FactsAnswer(facts=facts, **more), store)


@pytest.mark.parametrize("attribute", TOLD)
def test_every_template_with_every_name(attribute):
    named = any("name}" in text or "lural}" in text for text in ATTRIBUTES[attribute].values() if isinstance(text, str))
    for name, plural in names():
        occupation = Occupation("x", "11-1011", "soc", plural.title(), name, plural)
        text = told(fact(occupation, attribute))
        assert not faults(text), text
        assert not named or plural.lower() in text.lower() or name in text, text


@pytest.mark.parametrize(
    "more", [{"place": TEXAS, "scope": Scope("occupation", "bill and account collectors")}, {"missing": "not_released"}]
)
@pytest.mark.parametrize("attribute", ["salary", "education_entry", "time_to_become", "gender"])
def test_scopes_and_gaps_with_every_name(attribute, more):
    for name, plural in names():
        text = told(fact(Occupation("x", "11-1011", "soc", plural.title(), name, plural), attribute, **more))
        assert not faults(text), text


@pytest.mark.parametrize("attribute", TOLD)
@pytest.mark.parametrize(
    "more",
    [
        {"place": TEXAS}, {"place": AUSTIN}, {"place": DC}, {"at_least": True}, {"source": PAGE}, {"source": OUTLOOK},
        {"source": OWN, "derivation": Derivation("estimate", "bachelor's degree, about 4 years")},
        {"scope": Scope("group", "surgeons"), "source": CPS}, {"scope": Scope("survey")},
        *({"derivation": Derivation(kind, "a / b")} for kind in ("percentile", "formula", "workers", "rule")),
        *({"missing": reason} for reason in MISSING),
    ],
)  # fmt: skip
def test_every_template_with_all_that_can_be_known(attribute, more):
    text = told(fact(ACTOR, attribute, **more))
    assert not faults(text), text


def test_every_slot_that_templates_may_use_is_filled():
    from careerbot.building.schema import SLOTS

    assert set(slots_of(fact(NURSE, "salary"))) == SLOTS["sentence"]
    assert set(slots_of_step(fact(NURSE, "education_entry"))) == SLOTS["step"]


@pytest.mark.parametrize(
    ("attribute", "value", "more", "said"),
    [
        ("salary", 43251.0, {}, "$43,251"),
        ("salary", 239200.0, {"at_least": True}, "at least $239,200"),
        ("hourly_rate", 16.91, {}, "$16.91"),
        ("salary_range", (31000.0, 64000.0), {}, "$31,000 to $64,000"),
        ("salary_range", (84170.0, 239200.0), {"at_least": True}, "$84,170 to at least $239,200"),
        ("growth", -8.0, {}, "-8%"),
        ("employment", 3379720.0, {}, "3,379,720"),
        ("time_to_become", (6.0, 12.0), {"unit": "months"}, "6 to 12 months"),
        ("time_to_become", 4.1, {}, "4 years"),
        ("experience_years", 12.0, {}, "12 years"),
        ("age_median", 42.3, {}, "42.3"),
        ("satisfaction", 3.67, {}, "3.67"),
        ("gender", (Item("women", 69.5), Item("men", 30.5)), {}, "women 69.5%, men 30.5%"),
        ("race", (Item("unknown", 4.1), Item("White", 61.0)), {}, "White 61%, unknown 4.1%"),
        ("skills", (Item("Active Listening", 4.0), Item("Speaking", 3.88)), {}, "active listening 4, speaking 3.88"),
        ("salary", None, {"missing": "not_reported"}, "not reported"),
    ],
)  # fmt: skip
def test_display(attribute, value, more, said):
    assert display(fact(NURSE, attribute, value, **more)) == said


def test_places_and_sources():
    assert (where(TEXAS), where(DC)) == (" in Texas", " in the District of Columbia")
    assert where(AUSTIN) == " in the Austin-Round Rock-San Marcos, TX area"
    assert where(fact(NURSE, "salary").place) == ""
    assert cited(OEWS) == "OEWS, May 2025"
    assert cited(CPS) == "CPS, 2025 annual averages"
    assert cited(PAGE) == "comparison page, date not stated"


def test_mean_and_median_are_one_sentence_with_one_source():
    text = told(fact(NURSE, "salary", 91690.0), beside=(fact(NURSE, "salary_median", 88000.0),))
    assert text == "Registered nurses earn $91,690 a year on average; the median is $88,000 (OEWS, May 2025)."


def test_a_source_that_several_sentences_share_is_named_once_and_they_stands_for_the_same_people():
    text = told(fact(NURSE, "salary"), fact(NURSE, "salary_range"), fact(NURSE, "self_employment", source=OUTLOOK))
    assert text.count("OEWS") == 1 and "They mostly earn between $27,000 and $45,000 a year (OEWS" in text


def test_pay_by_the_month_says_how_it_was_worked_out():
    text = told(fact(NURSE, "salary", 101420.0), period="month")
    assert text.startswith("Registered nurses earn $101,420 a year on average, about $8,452 a month (yearly pay / 12; ")


def test_a_range_by_the_hour_says_both_ends_and_a_top_coded_figure_stays_at_least():
    text = told(fact(NURSE, "salary_range", (41600.0, 83200.0)), period="hour")
    assert ", about $20.00 to $40.00 an hour (yearly pay / 2,080; " in text
    text = told(fact(NURSE, "pay_top", 208000.0, at_least=True), period="hour")
    assert ", at least $100.00 an hour (yearly pay / 2,080; " in text


def test_a_wider_figure_stands_beside_the_own_one():
    own = fact(ACTOR, "salary", 35164.0, source=PAGE)
    wider = fact(ACTOR, "salary", 49060.0, scope=Scope("occupation", "performers"))
    assert told(own, wider) == (
        "Actors earn $35,164 a year on average (comparison page, date not stated). "
        "Performers (the wider occupation) earn $49,060 a year on average (OEWS, May 2025)."
    )


def test_whom_a_figure_is_for_is_said():
    alone = told(fact(ACTOR, "salary", 49060.0, scope=Scope("occupation", "performers")))
    assert alone == (
        "Performers earn $49,060 a year on average (OEWS, May 2025). "
        "That is the wider occupation that actors belong to."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "more", "said"),
    [
        ("growth", {"value": 5.2}, "is projected to grow 5.2% from 2024 to 2034 (BLS projections, 2024-34)."),
        ("growth", {"value": -8.0, "source": PAGE}, "is projected to decline 8% (comparison page, date not stated)."),
        ("growth", {"value": 0.0}, "show little or no change"),
        ("pay_top", {"value": 239200.0, "at_least": True}, "earn $239,200 a year or more"),
        ("pay_bottom", {"value": 239200.0, "at_least": True}, "less than an unpublished figure of at least $239,200"),
        ("employment", {}, "about 3.4 million jobs for registered nurses"),
        ("employment_projected", {"value": 15300.0}, "By 2034, 15,300 jobs are projected for registered nurses"),
        ("time_to_become", {"value": (6.0, 12.0), "unit": "months"}, "takes 6 to 12 months to become a registered"),
        ("time_to_become", {"value": 0.0, "derivation": Derivation("estimate", "-")}, "takes little or no time by"),
        ("satisfaction", {"missing": "not_reported"}, "job satisfaction for registered nurses is not reported (OEWS"),
        ("time_to_become", {"missing": "not_published"}, "The time to become a registered nurse is not published"),
        ("education_entry", {"value": "associate's degree"}, "to start as a registered nurse is an associate's degree"),
        ("education_entry", {"value": "some college, no degree"}, "is some college but no degree"),
        ("gender", {}, "87.3% of registered nurses are women and 12.7% are men"),
        ("best_paying_state", {}, "the District of Columbia ($150,280 a year on average) and Hawaii ($124,340"),
    ],
)  # fmt: skip
def test_what_a_fact_says(attribute, more, said):
    assert said in told(fact(NURSE, attribute, **more))


def compared(*facts, **more) -> str:
    return sentences(Comparison(facts=facts, **more), store)


def test_a_comparison_names_the_winner_both_figures_and_the_difference():
    text = compared(fact(ACTOR, "salary", 43251.0, source=PAGE), fact(ARCHITECT, "salary", 35164.0, source=PAGE))
    assert text == (
        "Actors earn more: $43,251 a year on average, against $35,164 for architects. "
        "That is $8,087 a year or 23% more (comparison page, date not stated)."
    )


def test_the_lower_one_where_that_was_asked_for():
    text = compared(fact(ARCHITECT, "salary", 35164.0), fact(ACTOR, "salary", 43251.0), asked="less")
    assert text.startswith("Architects earn less: $35,164 a year on average, against $43,251 for actors.")
    assert "19% less" in text


def test_three_are_a_ranking():
    text = compared(fact(NURSE, "salary", 9.0), fact(ACTOR, "salary", 8.0), fact(ARCHITECT, "salary", 7.0))
    assert text.startswith(
        "Registered nurses earn the most: $9 a year on average, ahead of actors at $8 and architects"
    )


def test_ties_top_codes_and_common_figures_are_no_victories():
    assert compared(fact(ACTOR, "growth", -8.0), fact(NURSE, "growth", -8.0)).startswith("There is no difference")
    top = [fact(each, "salary", 239200.0, at_least=True) for each in (ACTOR, NURSE)]
    assert compared(*top).startswith("Which is higher is not published")
    together = [fact(each, "salary", 50000.0, scope=Scope("occupation", "performers")) for each in (ACTOR, NURSE)]
    assert compared(*together).startswith("Actors and registered nurses are counted together, with performers")


def test_months_and_years_are_compared_as_time():
    months = fact(ACTOR, "time_to_become", (6.0, 12.0), unit="months")
    text = compared(fact(NURSE, "time_to_become", 4.0), months)
    assert text.startswith("Actors take less time to become: 6 to 12 months, against 4 years for registered nurses")


@pytest.mark.parametrize(
    ("attribute", "one", "other", "said"),
    [
        ("growth", 5.2, -8.0, "faster: 5.2%, against -8% for architects. That is 13.2 percentage points more"),
        ("growth", -1.0, -8.0, "Actors are projected to decline less: -1%"),
        ("growth", 2.0, 1.0, "1 percentage point more"),
        ("employment", 40277.0, 7596.0, "That is 32,681 jobs more, 5.3 times as many"),
        ("employment", 110.0, 100.0, "That is 10 jobs or 10% more"),
        ("age_mean", 46.0, 45.0, "That is 1 year more"),
        ("satisfaction", 3.67, 3.0, "That is 0.67 more"),
        ("hourly_rate", 20.79, 16.91, "$3.88 an hour or 23% more"),
        ("gender", (Item("women", 69.5), Item("men", 30.5)), (Item("women", 59.6),), "69.5%, against 59.6%"),
    ],
)  # fmt: skip
def test_differences(attribute, one, other, said):
    text = compared(fact(ACTOR, attribute, one), fact(ARCHITECT, attribute, other))
    assert said in text and not faults(text)


def test_what_is_missing_in_a_comparison_is_said():
    text = compared(fact(ACTOR, "satisfaction", 3.67), fact(NURSE, "satisfaction", missing="not_reported"))
    assert "given as 3.67" in text and "for registered nurses is not reported" in text


def test_places_are_compared_and_each_source_is_named():
    text = compared(fact(NURSE, "salary", 9.0, place=DC), fact(NURSE, "salary", 8.0, place=TEXAS))
    assert text.startswith(
        "Registered nurses in the District of Columbia earn more: $9 a year on average, against $8 in Texas"
    )
    text = compared(fact(NURSE, "salary", 9.0), fact(ACTOR, "salary", 8.0, source=PAGE))
    assert "(OEWS, May 2025), against $8 (comparison page, date not stated) for actors" in text


def test_a_ranking_counts_cites_and_says_its_rule():
    facts = (fact(NURSE, "salary", 9.0, place=TEXAS), fact(ACTOR, "salary", 8.0, place=TEXAS))
    answer = Ranking(facts=facts, total=312,
        conditions=(Clause("place", "in Texas"), Clause("that", "that use writing")),
        rule=phrase("rule", "surveyed"), leading=True,
    )  # fmt: skip
    assert sentences(answer, store).splitlines() == [
        "Of 312 occupations in Texas that use writing, registered nurses earn the most (OEWS, May 2025):",
        "1. Registered nurses: $9 a year on average",
        "2. Actors: $8",
        "There are 310 more. Only occupations that are surveyed by themselves are counted.",
    ]
    assert "earn the least" in sentences(answer._replace(order="lowest"), store)
    listed = "312 occupations in Texas that use writing, by average salary, highest first ("
    assert sentences(answer._replace(leading=False), store).startswith(listed)
    none = answer._replace(facts=(), total=0)
    assert sentences(none, store) == "I found no occupations in Texas that use writing."


def test_yes_or_no_comes_first():
    facts = (fact(ACTOR, "salary", 8.0), fact(NURSE, "salary", 9.0))
    sure = Verdict(yes=True, facts=facts)
    assert sentences(sure, store).startswith("Yes. Registered nurses earn more: $9 a year on average, against $8")
    unsure = Verdict(yes=None, because=phrase("because", "not_published"), facts=facts[:1])
    assert sentences(unsure, store).startswith("I cannot say yes or no: the figure is not published. Actors earn $8")


def test_duties_and_definitions():
    passage = Passage(occupation=ACTOR, summary="Actors act", duties=("Learn lines", "Rehearse"))
    assert sentences(passage, store) == "Actors act.\nThey:\n- learn lines\n- rehearse"
    assert sentences(passage._replace(brief=True), store) == "Actors act. They learn lines and rehearse."


def test_an_overview_is_four_sentences_at_most():
    facts = (
        fact(NURSE, "salary"), fact(NURSE, "salary_median"), fact(NURSE, "employment"), fact(NURSE, "growth"),
        fact(NURSE, "openings"), fact(NURSE, "education_entry", source=OUTLOOK), fact(NURSE, "self_employment"),
    )  # fmt: skip
    text = sentences(Profile(occupation=NURSE, summary="Registered nurses care.", facts=facts), store)
    assert text.count(". ") + 1 <= 4 and text.startswith("Registered nurses care. They earn $101,420")
    assert not faults(text)


def test_the_steps_into_an_occupation():
    designers = Scope("occupation", "designers")
    facts = (
        fact(ARCHITECT, "education_entry", source=OUTLOOK), fact(ARCHITECT, "training", "None", source=OUTLOOK),
        fact(ARCHITECT, "experience_entry", "less than 5 years", source=OUTLOOK, scope=designers),
        fact(ARCHITECT, "time_to_become", 4.0, source=OWN, derivation=Derivation("estimate", "bachelor's degree")),
    )  # fmt: skip
    assert sentences(Profile(occupation=ARCHITECT, facts=facts, as_steps=True), store).splitlines() == [
        "To become an architect:",
        "1. Study: typically a bachelor's degree.",
        "2. Training: usually none on the job.",
        "3. Experience: less than 5 years of related work before you start.",
        "4. Time: about 4 years by our estimate.",
        "5. License, where one is needed: each state or a board sets the rules, which I do not hold.",
        "The experience needed to start of architects is that of designers, the wider occupation. "
        "Source: BLS projections, 2024-34; our estimate.",
    ]


def test_side_by_side():
    answer = SideBySide(occupations=(ACTOR, ARCHITECT), summaries=("Actors act.", "Architects design."),
        sections=(
            Section((fact(ACTOR, "salary", 8.0), fact(ARCHITECT, "salary", 9.0))),
            Section((fact(ACTOR, "education_entry"), fact(ARCHITECT, "education_entry"))),
            Section((None, fact(ARCHITECT, "satisfaction"))),
        ),
        shared=("Speaking",), apart=(("Active Listening",), ()), whole=True,
    )  # fmt: skip
    assert sentences(answer, store).splitlines() == [
        "Actors act. Architects design.",
        "Actors, against architects:",
        "- Average salary: $8 a year, against $9 (11% less).",
        "- Job satisfaction: not known, against 3.67.",
        "- The same for both: typical education to start (bachelor's degree).",
        "Source: OEWS, May 2025.",
    ]
    both = answer._replace(whole=False, sections=answer.sections[:2], summaries=())
    assert sentences(both, store).startswith("Architects earn more: $9 a year on average, against $8 for actors.")
    many = Section(tuple(fact(each, "skills", (Item("Speaking", 4.0),) * 8) for each in (ACTOR, ARCHITECT)))
    assert "speaking 4 and 2 others for both" in sentences(both._replace(sections=(many,)), store)
    group = "performers together"
    ages = tuple(fact(each, "age_median", 40.0, scope=Scope("group", "performers")) for each in (ACTOR, ARCHITECT))
    grouped = sentences(answer._replace(sections=(Section(ages),)), store)
    assert f"The median age of actors and architects is that of {group}." in grouped
    same = SideBySide(occupations=(ACTOR,), summaries=("Actors act.",), same=True)
    assert sentences(same, store) == "Both are names of the same occupation, actors. Actors act."


def test_candidates_choices_and_fixed_words():
    found = Candidates(occupations=(ACTOR, NURSE), reasons=(phrase("reason", "hand_written"),),
        summaries=("Actors act.", "Care."), facts=(fact(NURSE, "salary", 9.0),),
    )  # fmt: skip
    assert sentences(found, store).splitlines() == [
        "That sounds like:",
        "- Actors (from a job-comparison page) act.",
        "- Registered nurses ($9 a year): Care.",
        "In brackets: average salary (OEWS, May 2025).",
    ]
    asked = Choices(question=phrase("question", "one"), occupations=(ACTOR, NURSE))
    assert sentences(asked, store) == "Which occupation do you mean?\n1. Actors\n2. Registered nurses"
    assert sentences(Said(text=phrase("talk", "goodbye")), store) == "Goodbye."


def test_limits_come_last_once_and_not_where_the_text_says_it():
    limits = (phrase("top_coded", amount=50), phrase("top_coded", amount=50), phrase("scope", scope="all nurses"))
    text = told(fact(NURSE, "salary"), limits=limits)
    said = "Some pay is published only as at least $50; occupations paid more may be left out."
    assert text.endswith(f"(OEWS, May 2025). {said}")
    assert told(limits=limits[:1]) == said
    assert told() == "I hold nothing on that."


def test_skills_say_their_scale_or_their_shares():
    scaled = fact(NURSE, "skills", source=ONET, derivation=Derivation("scale", "importance from 1 to 5"))
    assert "active listening (4.12), speaking (4) and writing (3.5), by importance from 1 to 5 (O*NET" in told(scaled)
    shares = fact(ACTOR, "skills", (Item("patients", 8.0), Item("phone calls", 23.0)), unit="percent", source=PAGE)
    assert told(shares).startswith("Common skills of actors are phone calls (23%) and patients (8%; comparison page")
