"""The knowledge as values: facts with their sources and scopes, groups, rankings, places, the search."""

from __future__ import annotations

import pytest

from careerbot.answering.ranking import matching
from careerbot.frame import Filter
from careerbot.store import descriptions
from careerbot.store.database import KnowledgeError
from careerbot.store.store import Store


@pytest.fixture(scope="module")
def store(bot) -> Store:
    return bot.store


def fact(store: Store, code: str, attribute: str, place: str = "US"):
    return store.fact(store.occupation(code), attribute, store.place(place))


def test_a_figure_has_its_source_and_period(store):
    found = fact(store, "29-1141", "salary")
    assert found.value == 101420 and found.unit == "USD/year"
    assert (found.source.id, found.source.period, found.scope) == ("oews", "May 2025", None)


def test_a_page_figure_comes_first_and_the_official_one_behind_it(store):
    own, wider = store.facts(store.occupation("collections-specialist"), "salary")
    assert (own.value, own.source.id, own.scope) == (35164, "seed-pages", None)
    assert (wider.value, wider.source.id, wider.scope.name) == (49060, "oews", "bill and account collectors")


def test_not_reported_is_no_zero(store):
    found = store.facts(store.occupation("collections-specialist"), "satisfaction")
    assert [(each.value, each.missing) for each in found] == [(None, "not_reported")]


def test_what_a_page_is_silent_about_is_the_wider_occupations(store):
    found = fact(store, "account-resolution-analyst", "growth")
    assert found.known and found.scope.name == "bill and account collectors" and found.source.id == "projections"


def test_jobs_published_together_share_their_figure_and_say_so(store):
    found = fact(store, "31-1121", "salary")
    assert found.known and found.scope.name == store.occupation("31-1120").plural


def test_pay_by_the_year_only_has_no_hourly_figure(store):
    assert fact(store, "25-2021", "hourly_rate").missing == "other_basis"


def test_a_place_has_its_own_figure(store):
    texas, ohio = fact(store, "29-1141", "salary", "TX"), fact(store, "29-1141", "salary", "OH")
    assert texas.place.name == "Texas" and texas.value != ohio.value
    assert fact(store, "29-1141", "age_median", "TX") is None


def test_a_state_has_projections_of_its_own_source(store):
    texas, nation = fact(store, "29-1141", "growth", "TX"), fact(store, "29-1141", "growth")
    assert (texas.source.id, nation.source.id) == ("state_projections", "projections")
    assert fact(store, "29-1141", "growth", "0046060") is None
    assert fact(store, "29-1141", "openings", "MA") is None


def test_an_area_lies_in_a_state(store):
    assert store.state_of(store.place("0046060")).code == "AZ"


def test_a_group_has_its_members_largest_first(store):
    physicians = store.members(store.occupation("29-1210"))
    assert {"29-1216", "29-1221", "29-1224"} <= {each.id for each in physicians}
    jobs = [fact(store, each.id, "employment").value for each in physicians]
    assert jobs == sorted(jobs, reverse=True)


@pytest.mark.parametrize("question", ["average income for us worker", "scientist", "jobs with a music degree"])
def test_what_is_read_of_a_group_or_a_list_is_read_once(bot, monkeypatch, question):
    first, read, asked = bot.ask(question), bot.store.rows, []
    monkeypatch.setattr(bot.store, "rows", lambda sql, values=(): asked.append(sql) or read(sql, values))
    assert bot.ask(question) == first
    assert len(asked) <= 3


def test_jobs_published_together_stand_in_their_group(store):
    members = {each.id for each in store.members(store.occupation("31-0000"))}
    assert "31-1120" in members and "31-1121" not in members


def test_prose_of_the_wider_occupation_where_there_is_none(store):
    summary, duties = store.prose(store.occupation("loss-mitigation-specialist"))
    assert "mortgage" in summary and len(duties) == 9


def test_sayings_are_whole(store):
    assert store.saying("attribute", "education")["parts"] == ["education_entry", "education_common"]
    assert store.saying("attribute", "nonsense") is None


def test_conditions_meet(store):
    rows = matching(store, [Filter("major", "is", "music")])
    codes = {store.row(row).id for row in rows}
    assert "27-2041" in codes and "29-1141" not in codes


def test_a_technology_is_a_whole_word(store):
    assert len(store.rows("SELECT DISTINCT name FROM item WHERE attribute = 'technology'")) > 1000
    r = matching(store, [Filter("technology", "is", "R")])
    assert 0 < len(r) < len(matching(store, [Filter("technology", "is", "Microsoft Excel")]))


def test_nothing_unknown_passes_a_negation(store):
    needs = matching(store, [Filter("education", ">=", "bachelor's degree")])
    needs_not = matching(store, [Filter("education", ">=", "bachelor's degree", negated=True)])
    assert needs and needs_not and not needs & needs_not
    assert store.number(store.occupation("55-3016")) not in needs | needs_not


@pytest.mark.parametrize(
    ("description", "code"),
    [
        ("makes maps", "17-1021"),
        ("fixes watches", "49-9064"),
        ("takes care of old people", "31-1122"),
        ("cuts hair", "39-5011"),
        ("installs solar panels", "47-2231"),
    ],
)
def test_a_description_finds_an_occupation(store, description, code):
    found = descriptions.search(store, description)
    assert code in {occupation.soc for occupation in found}


@pytest.mark.parametrize("words", ["", '"', "a AND OR NOT (", "*", "maps NEAR", "'; drop table search"])
def test_any_words_can_be_searched(store, words):
    assert len(descriptions.search(store, words)) <= 3


def test_no_file_is_a_sentence(tmp_path):
    with pytest.raises(KnowledgeError, match="no knowledge file"):
        Store(tmp_path / "none.sqlite")
    other = tmp_path / "other.sqlite"
    other.write_text("nothing")
    with pytest.raises(KnowledgeError, match="not a knowledge file"):
        Store(other)


def test_facts_kept_between_questions_are_the_facts(store):
    nurse, welder = (store.occupation(code) for code in ("29-1141", "51-4121"))
    asked = [(each, attribute) for each in (nurse, welder, nurse) for attribute in ("salary", "growth", "openings")]
    told = [store.fact(*each) for each in asked]
    assert told[:3] == told[6:] == [store.national_fact.__wrapped__(*each) for each in asked[:3]]
    assert told[0] != told[3]
    assert store.national_fact.cache_info().maxsize
