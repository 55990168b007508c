"""Groups of occupations: one figure of the group, then those of its occupations."""

import pytest

from careerbot.answering.shapes import Ranking
from careerbot.rendering import render


@pytest.mark.parametrize(
    ("question", "group", "attribute", "rule"),
    [
        ("engineer salary in michigan", "17-2000", "salary", "the average by jobs of the "),
        ("how many cooks are in ohio", "35-2010", "employment", "the sum of "),
        ("what share of drivers are women", "53-3000", "gender", "the average by jobs of the "),
        ("teacher salary in north carolina", "25-2000", "salary", "the average by jobs of the "),
    ],
)
def test_a_group_is_told_by_one_figure_and_then_its_occupations(
    bot, question: str, group: str, attribute: str, rule: str
):
    reply = bot.ask(question)
    first, members = reply.answer.facts[0], reply.answer.members
    assert (first.occupation.id, first.attribute) == (group, attribute) and first.derivation.text.startswith(rule)
    assert len(members) > 3 and {each.place for each in members} == {first.place}
    told = {each.scope or each.occupation for each in members}  # those that a survey counts together are one line
    assert len([line for line in reply.text.splitlines() if line.startswith("- ")]) == min(len(told), 8)


def test_every_form_says_that_a_groups_figure_is_worked_out(bot):
    reply = bot.ask("cook salary in ohio")
    for form in ("table", "csv", "json", "sentence", "markdown"):
        assert "the average by jobs of" in " ".join(render(reply, form).split()), form


def test_a_groups_average_is_that_of_its_occupations_by_jobs(bot):
    reply = bot.ask("cook salary in ohio")
    store, place = bot.store, reply.facts[0].place
    jobs = {each: store.own(each.occupation, "employment", place).number for each in reply.answer.members}
    mean = sum(each.number * many for each, many in jobs.items()) / sum(jobs.values())
    assert abs(reply.facts[0].number - mean) <= 5


def test_the_median_of_a_group_is_told_by_its_ends(bot):
    reply = bot.ask("median pay of doctors in minnesota")
    medians = [fact.number for fact in reply.facts]
    assert {fact.attribute for fact in reply.facts} == {"salary_median"} and not reply.answer.facts
    assert all(f"${each:,.0f} (" in reply.text.splitlines()[0] for each in (min(medians), max(medians)))


def test_growth_and_levels_of_a_group_without_a_row_of_its_own(bot):
    store = bot.store
    group = store.occupation("49-3000")
    names = ("employment_base", "employment_projected")
    ends = [sum(store.own(each, name).number for each in store.members(group)) for name in names]
    assert abs(store.own(group, "growth").number - 100 * (ends[1] / ends[0] - 1)) <= 0.06
    assert store.own(store.occupation("17-2000"), "education_entry").value == "bachelor's degree"


def test_a_groups_places_are_ranked(bot):
    for question in ("best paying state for engineers", "states with the most jobs for cooks"):
        found = bot.ask(question).answer
        assert isinstance(found, Ranking) and found.of == "state" and found.total > 45, question
        numbers = [fact.number for fact in found.facts]
        assert numbers == sorted(numbers, reverse=True)


def test_groups_are_compared_by_their_own_figures_which_is_said(bot):
    for question in ("compare engineers and designers", "do engineers make more than cooks in ohio"):
        reply = bot.ask(question)
        assert {fact.occupation.id for fact in reply.facts} & {"17-2000"}
        assert "derived" in {limit.kind for limit in reply.limits}


@pytest.mark.parametrize(
    ("question", "family", "first"),
    [
        ("which type of nurse makes the most", "nurses", "29-1151"),
        ("what kind of doctor makes the most money", "doctors", "29-1243"),
        ("which nurses earn the least", "nurses", "29-2061"),
    ],
)
def test_the_kinds_of_what_a_word_means_are_ranked(bot, question: str, family: str, first: str):
    reply = bot.ask(question)
    assert reply.reading.frame.ids == (family,) and reply.facts[0].occupation.id == first


def test_one_kind_that_is_mostly_meant_is_told_and_the_others_are_named(bot):
    reply = bot.ask("how many nurses work in pennsylvania")
    assert reply.facts[0].occupation.id == "29-1141" and "Other nurses are licensed practical" in reply.text
    assert "Other" not in bot.ask("registered nurses in pennsylvania").text
    every = bot.ask("nurses pay in georgia all kinds")
    assert every.facts[0].occupation.id == "nurses" and len(every.answer.members) == 5


@pytest.mark.parametrize(("left_out", "group"), [("nurses",) * 2, ("doctors",) * 2, ("engineers", "17-2000")])
def test_what_is_left_out_by_a_plural_is_left_out_whole(bot, left_out: str, group: str):
    kept = {fact.occupation for fact in bot.ask(f"the 50 highest paid jobs without {left_out}").facts}
    assert len(kept) == 50 and kept.isdisjoint(bot.store.members(bot.store.occupation(group)))


def test_a_noun_without_a_group_is_a_family_of_all_that_are_called_so(bot):
    reply = bot.ask("average salary of analysts")
    assert reply.facts[0].occupation.kind == "family" and reply.facts[0].came_by("derived")
    assert {"13-1111", "15-1211", "13-2051"} <= {fact.occupation.id for fact in reply.answer.members}


def test_how_many_will_be_needed_is_openings(bot):
    for question in ("how many teachers will be needed", "how many engineers will we need"):
        assert bot.ask(question).facts[0].attribute == "openings", question


def test_a_level_is_asked_of_a_group_as_of_any_title(bot):
    for question in ("do engineers need a master's degree", "do teachers need a masters"):
        assert bot.ask(question).answer.yes is False, question
    assert bot.ask("can you be an engineer without a degree").answer.operation == "yes_no"
