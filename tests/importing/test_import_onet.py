from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table

from careerbot.building.importing import ImportProblem, run


@pytest.fixture
def folder(tmp_path: Path, into: Path) -> Path:
    run("soc", [official.soc(tmp_path / "soc")], into)
    return official.onet(tmp_path / "onet")


def test_occupations_join_those_of_the_soc(folder: Path, into: Path, table: Table) -> None:
    run("onet", [folder], into)
    rows = table("occupations.csv")
    assert ["29-1141.01", "onet", "Acute Care Nurses", "29-1141", ""] in rows
    assert ["29-1141", "detailed", "Registered Nurses", "29-1140", ""] in rows


def test_what_is_suppressed_or_not_relevant_is_left_out(folder: Path, into: Path, table: Table) -> None:
    report = run("onet", [folder], into)
    assert table("skills.csv.gz") == [
        ["29-1141.00", "Active Listening", "4.12", "4.5"],
        ["29-1141.00", "Programming", "1", ""],
    ]
    assert [row[1] for row in table("knowledge.csv.gz")] == ["Medicine and Dentistry", "Programming"]
    left = dict(report.left_out)
    assert left["rows of Skills.txt: Recommend Suppress"] == left["rows of Skills.txt: Not Relevant"] == 1
    assert left["rows of Education, Training, and Experience.txt: Recommend Suppress"] == 1


def test_the_rest_of_the_release(folder: Path, into: Path, table: Table) -> None:
    report = run("onet", [folder], into)
    assert table("work_styles.csv") == [
        ["29-1141.00", "Empathy", "2.75", "1"],
        ["29-1141.00", "Innovation", "-1.2", ""],
    ]
    scores = ["1.5", "2.5", "3.5", "4.5", "5.5", "6.5"]
    assert table("interests.csv") == [["29-1141.00", *scores, "social conventional"]]
    assert table("technology.csv.gz") == [["29-1141.00", "Epic Systems", "Medical software", "1", "0"]]
    assert table("job_zones.csv") == [["29-1141.00", "3"]]
    assert table("education_required.csv") == [
        ["29-1141.00", "Associate's Degree", "61.2"],
        ["29-1141.00", "Post-Baccalaureate Certificate", "0"],
    ]
    assert table("related.csv") == [["29-1141.00", "29-1141.01", "Primary-Short", "1"]]
    assert (report.edition, report.period) == ("41.1", "August 2036")


def test_titles_of_both_sources_live_in_one_file(folder: Path, into: Path, table: Table, tmp_path: Path) -> None:
    of_soc = table("titles.csv.gz")
    run("onet", [folder], into)
    together = table("titles.csv.gz")
    assert [row for row in together if "." not in row[1]] == of_soc
    assert [row for row in together if "." in row[1]] == [
        ["Acute Care Nurses", "29-1141.01", "official"],
        ["RN", "29-1141.00", "short"],
        ["Registered Nurse", "29-1141.00", "onet-alternate"],
        ["Registered Nurses", "29-1141.00", "official"],
        ["School Nurse", "29-1141.00", "onet-alternate"],
        ["Trauma RN", "29-1141.01", "short"],
        ["Trauma Registered Nurse", "29-1141.01", "onet-reported"],
    ]
    occupations = table("occupations.csv")
    run("soc", [tmp_path / "soc"], into)
    assert table("titles.csv.gz") == together
    assert table("occupations.csv") == occupations


REFUSED = {
    "a renamed column": ("Skills.txt", "Data Value", "Value", 'Skills.txt, line 1: expected a column "Data Value"'),
    "a line cut short": ("Skills.txt", "|LV|4.50|8|N|N|08/2030", "|LV", "line 3: expected 9 columns, found 4"),
    "no number": ("Knowledge.txt", "4.12", "high", 'Knowledge.txt, line 2: column "Data Value": expected a number'),
    "an unknown code": ("Job Zones.txt", "29-1141.00", "29-9999.00", "line 2: expected .* lists, found 29-9999.00"),
    "no code": ("Job Zones.txt", "29-1141.00", "nurses", 'line 2: expected an O.NET-SOC code .*, found "nurses"'),
    "no flag": ("Technology Skills.txt", "|Y|N", "|Y|maybe", 'column "In Demand": expected Y or N, found "maybe"'),
    "no theme": ("Interests.txt", "IH|4.00", "IH|9.00", "expected the number of a theme, 0 to 6"),
    "no category": ("Education, Training, and Experience.txt", "RL|7", "RL|99", 'column "Category": expected one'),
    "nothing below the header": ("Related Occupations.txt", "29-1141.00|", None, "expected rows below the header"),
    "no SOC occupation": ("Occupation Data.txt", "29-1141.01", "29-8888.01", "has no SOC occupation 29-8888"),
    "said twice": ("Job Zones.txt", "29-1141.00|3", "29-1141.00|3|x|x\n29-1141.00|4", "two things of 29-1141.00"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_file_is_refused_and_nothing_changes(case: str, folder: Path, into: Path) -> None:
    name, old, new, expected = REFUSED[case]
    before = {path.name: path.read_bytes() for path in into.iterdir()}
    text = (folder / name).read_text().replace("\t", "|")
    assert old in text
    text = text[: text.index(old)] if new is None else text.replace(old, new)
    (folder / name).write_text(text.replace("|", "\t"))
    with pytest.raises(ImportProblem, match=expected):
        run("onet", [folder], into)
    assert {path.name: path.read_bytes() for path in into.iterdir()} == before


def test_a_file_cut_at_the_end_of_a_line_is_refused(folder: Path, into: Path) -> None:
    with (folder / "Occupation Data.txt").open("a") as data:
        data.write("21-1012.00\tCareer Counselors\tAdvise.\n")
    with (folder / "Job Zones.txt").open("a") as zones:
        zones.write("21-1012.00\t4\t08/2030\tAnalyst\n")
    with pytest.raises(ImportProblem, match=r"nothing about the occupations 21-\.\.\.: is the file cut short"):
        run("onet", [folder], into)


def test_an_edition_that_is_not_said_is_asked_for(folder: Path, into: Path) -> None:
    (folder / "Read Me.txt").write_text("The database\n")
    with pytest.raises(ImportProblem, match="the onet files do not say their edition: give it with --edition"):
        run("onet", [folder], into)
    (folder / "Read Me.txt").unlink()
    report = run("onet", [folder], into, edition="41.1", period="August 2036")
    assert (report.edition, report.period) == ("41.1", "August 2036")


def test_without_the_occupations_it_says_what_comes_first(tmp_path: Path, into: Path) -> None:
    with pytest.raises(ImportProblem, match=r"no occupations.csv .*: import the source soc first"):
        run("onet", [official.onet(tmp_path / "onet")], into)
