"""Facts from end to end: why a figure is missing, published together, scopes, floors, derived figures, coverage."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbot import Bot
from careerbot.attributes import Attribute
from careerbot.building import coverage
from careerbot.building.compiling.compile import compile_folder
from careerbot.building.problems import KnowledgeProblem
from careerbot.facts import MISSING, Scope
from careerbot.frame import Filter
from careerbot.store import rankings
from tiny import tiny

README = Path(__file__).parent.parent / "knowledge" / "README.md"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("knowledge")
    compile_folder(tiny(folder / "small"), folder / "small.sqlite")
    return Bot(folder / "small.sqlite").store


@pytest.fixture(scope="module")
def store(bot):
    return bot.store


def fact(store, code: str, attribute: str, place: str = "US"):
    return store.fact(store.occupation(code), attribute, store.place(place))


def names(store, code: str, attribute: str) -> list[str]:
    return [item.name for item in store.items(store.occupation(code), attribute)]


@pytest.mark.parametrize(
    ("code", "attribute", "place", "reason"),
    [
        ("51-7098", "hourly_rate", "US", "other_basis"),
        ("51-7098", "pay_top", "US", "not_released"),
        ("51-7098", "salary_range", "US", "not_released"),
        ("51-7011", "self_employment", "US", "not_released"),
        ("51-7091", "hourly_rate", "US", "other_basis"),
        ("55-3011", "salary", "US", "not_surveyed"),
        ("55-3011", "gender", "US", "not_surveyed"),
        ("51-7092", "skills", "US", "not_surveyed"),
        ("51-7011", "education_required", "US", "not_released"),
        ("51-7098", "best_paying_city", "US", ""),
        ("51-7092", "best_paying_city", "US", "not_published"),
        ("51-7092", "major", "US", "no_program"),
    ],
)
def test_a_missing_figure_has_its_reason(small, code, attribute, place, reason):
    found = fact(small, code, attribute, place)
    if not reason:
        assert found is None
    else:
        assert (found.value, found.missing) == (None, reason)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("how much do legislators make", MISSING["not_published"]),
        ("hourly pay of high school teachers", "paid by the year"),
        ("how much do special forces make", MISSING["not_surveyed"]),
        ("what skills does a public relations manager need", MISSING["not_surveyed"]),
        ("what major for a cashier", MISSING["no_program"]),
    ],
)
def test_an_answer_says_why(bot, question, reason):
    reply = bot.ask(question)
    assert reason in reply.text
    assert reply.status in ("no_data", "partial")


def test_top_coded_is_at_least(small):
    found = fact(small, "51-7011", "salary", "TX")
    assert (found.value, found.at_least) == (200_000, True)
    low, high = fact(small, "51-7011", "salary_range").value
    assert (low, high) == (31_000, 200_000)


def test_published_together_answers_for_each_and_says_so(small):
    found = fact(small, "51-7091", "salary")
    assert (found.value, found.scope.name) == (41_000, small.occupation("51-7098").plural)
    assert fact(small, "51-7092", "growth").value == 10
    assert fact(small, "51-7091", "salary", "TX").value == 42_000


def test_published_together_has_its_members(small):
    whole = small.occupation("51-7098")
    assert [each.id for each in small.members(whole)] == ["51-7091", "51-7092"]


def test_people_of_those_published_together_are_averaged_by_workers(small):
    found = fact(small, "51-7098", "gender")
    assert [item.value for item in found.value] == [50.0, 50.0]
    assert found.came_by("derived")
    assert fact(small, "51-7098", "age_median") is None  # a median cannot be averaged
    assert rankings.ranked(small, "gender")[0][0].occupation.id == "51-7091"  # and nothing is ranked by an average


@pytest.mark.parametrize("code", ["51-2028", "25-2052", "53-1047"])
def test_one_survey_row_for_all_of_them_and_others_is_told_with_its_scope(store, code):
    found = fact(store, code, "gender")
    assert found.known and found.scope.kind == "group"


def test_places_with_few_jobs_are_not_ranked(small):
    assert names(small, "51-7011", "best_paying_state") == ["Texas", "Ohio"]
    assert fact(small, "51-7011", "best_paying_city").missing == "too_few_jobs"  # 99 jobs in Springfield
    assert "100" in fact(small, "51-7011", "best_paying_state").derivation.text


def test_a_top_coded_place_is_marked(small):
    texas, ohio = small.items(small.occupation("51-7011"), "best_paying_state")
    assert (texas.value, texas.note) == (200_000, "at least")
    assert (ohio.value, ohio.note) == (54_000, "")


def test_time_to_become_is_an_estimate_with_its_parts(small):
    found = fact(small, "51-7011", "time_to_become")
    assert found.source.id == "careerbot" and found.came_by("estimate")
    assert found.value == 0.5 and "moderate-term on-the-job training" in found.derivation.text
    assert fact(small, "51-7091", "time_to_become").value == 6.5  # experience, then an apprenticeship


@pytest.mark.parametrize("group", ["51-7010"])
def test_a_group_with_one_member_has_its_figures(small, group):
    assert fact(small, group, "salary").value == 52_000
    assert fact(small, group, "growth").value == -10
    assert fact(small, group, "salary").scope is None


@pytest.mark.parametrize(("group", "child"), [("35-1000", "35-1010"), ("51-1000", "51-1011"), ("43-1000", "43-1011")])
def test_a_minor_group_published_under_its_only_child(store, group, child):
    assert fact(store, group, "salary").value == fact(store, child, "salary").value


def test_all_workers(store):
    assert fact(store, "00-0000", "salary").known and fact(store, "00-0000", "growth").known


def test_names_stand_in_small_letters_but_for_proper_words(small):
    assert names(small, "51-7011", "skills") == ["quality control analysis", "active listening"]
    assert names(small, "51-7011", "knowledge") == ["English language"]
    assert [item.note for item in small.items(small.occupation("51-7011"), "skills")] == ["", "level 4.1"]


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("51-7011", "Cabinetmaking and Millwork"),
        ("29-1141", "Registered Nursing/Registered Nurse"),
        ("13-2011", "Accounting"),
        ("23-1011", "Law"),
        ("17-2141", "Mechanical Engineering"),
        ("25-2021", "Elementary Education and Teaching"),
        ("17-1011", "Architecture"),
        ("27-1024", "Graphic Design"),
    ],
)
def test_the_most_apt_program_comes_first(store, small, code, first):
    assert names(small if code.startswith("51") else store, code, "major")[0] == first


def test_the_nearest_related_occupations_come_first(store):
    assert names(store, "29-1171", "related")[0] != names(store, "29-1171", "related")[-1]
    assert "licensed practical and vocational nurses" in names(store, "29-1141", "related")


@pytest.mark.parametrize("code", ["29-1141.03", "15-1299.08", "11-9199.01", "13-2099.01", "29-1229.01"])
@pytest.mark.parametrize("attribute", ["salary", "growth", "employment", "education_entry"])
def test_an_onet_occupation_has_the_figures_of_its_six_digit_one_and_says_so(store, code, attribute):
    own, whole = fact(store, code, attribute), fact(store, code[:7], attribute)
    assert own.value == whole.value and own.scope == (
        whole.scope or Scope("occupation", store.occupation(code[:7]).plural)
    )


def test_every_occupation_has_a_figure_or_a_reason(store):
    for attribute in ("salary", "employment", "growth", "education_entry", "gender", "age_median", "skills", "major"):
        for (number,) in store.rows("SELECT id FROM occupation WHERE kind <> 'own'"):
            occupation = store.row(number)
            if not occupation.is_group:
                assert store.fact(occupation, attribute), (occupation.id, attribute)


def test_the_coverage_table_is_up_to_date(store):
    _, start, rest = README.read_text(encoding="utf-8").partition(coverage.START)
    table, end, _ = rest.partition(coverage.END)
    assert start and end, "the markers are gone"
    assert table.strip() == coverage.table(store), "run: careerbot knowledge coverage --write"


def test_the_coverage_table_is_written_between_its_markers(store, tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{coverage.START}\nold\n{coverage.END}\nafter\n", encoding="utf-8")
    coverage.write(store, readme)
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("\nafter\n")
    assert "| salary | " in text and "old" not in text
    readme.write_text("no markers\n", encoding="utf-8")
    with pytest.raises(KnowledgeProblem, match="expected a line"):
        coverage.write(store, readme)


def test_the_command_prints_the_table(capsys):
    from careerbot.terminal import cli

    assert cli.main(["knowledge", "coverage"]) == 0
    assert capsys.readouterr().out.startswith("867 detailed SOC occupations")


def test_levels_are_told_by_their_table():
    about = Attribute.of("calm", {"levels": ["none", "a calm year", "two calm years"], "level_from": [0, 1, 2]})
    assert [about.rank(level) for level in ("None", "two calm years", "years")] == [0, 2, None]
    assert [about.step(asked) for asked in ("a calm year", "years", "storm", 0.5, 1.5, 9)] == [1, 2, None, 0, 1, 2]
    assert Attribute.of("plain", {}).step(3) is None


@pytest.mark.parametrize(
    ("relation", "met"),
    [(">=", [5, 6]), (">", [6]), ("<=", [4, 5]), ("<", [4]), ("is", [5]), ("between", [5, 6])],
)
def test_a_condition_holds_for_figures_in_its_relation(relation, met):
    asked = Filter("salary", relation, 5, high=7 if relation == "between" else None)
    assert [figure for figure in (4, 5, 6) if asked.holds(figure)] == met
