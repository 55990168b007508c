"""Groups of occupations: one figure of the group, then those of its occupations."""

import pytest

from careerbot.answering.shapes import Ranking


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
    assert len([line for line in reply.text.splitlines() if line.startswith("- ")]) == min(len(members), 8)


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
