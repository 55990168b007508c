from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table

from careerbot.building.importing import ImportProblem, run


def test_wages_come_in_by_place_and_industry(tmp_path: Path, into: Path, table: Table) -> None:
    report = run("oews", [official.oews(tmp_path / "oews")], into)
    assert table("wages_nation.csv") == [
        ["00-0000", "100", "10.5", "21840", "9", "15000", "16000", "18720", "25000", "30000"],
        ["29-1141", "1000", "40", "83200", "39.1", "60000", "70000", "81330", "95000", "110000"],
    ]
    assert [row[:3] for row in table("wages_area.csv.gz")] == [
        ["0010180", "29-1141", "100"],
        ["0028140", "29-1141", "50"],
        ["4800001", "00-0000", "100"],
    ]
    assert [row[:2] for row in table("wages_industry.csv.gz")] == [["62--63", "29-1141"], ["622000", "29-1141"]]
    assert (report.edition, report.period) == ("May 2031", "May 2031")


def test_a_cell_without_a_number_says_why(tmp_path: Path, into: Path, table: Table) -> None:
    run("oews", [official.oews(tmp_path / "oews")], into)
    assert table("wages_state.csv") == [
        ["MO", "29-1141", *"*********"],
        ["TX", "27-2011", "70", "30.25", "~", "28", *"~~~~~"],
    ]
    assert table("wages_area.csv.gz")[1][2:] == ["50", "#", "#", "#", "120000", "130000", "140000", "150000", "#"]
    assert ["oews", "top_annual", "260000"] in table("editions.csv")
    assert ["oews", "top_hourly", "1250.00"] in table("editions.csv")


def test_a_value_that_is_not_there_stays_empty(tmp_path: Path, into: Path, table: Table) -> None:
    folder = official.oews(tmp_path / "oews")
    data = folder / "oe.data.0.Current"
    lines = [line for line in data.read_text().splitlines() if not line.startswith("OEUN000000000000029114108")]
    data.write_text("\n".join(lines) + "\n")
    run("oews", [folder], into)
    assert table("wages_nation.csv")[1][4] == ""


def test_areas_and_industries_have_plain_names_and_levels(tmp_path: Path, into: Path, table: Table) -> None:
    report = run("oews", [official.oews(tmp_path / "oews")], into)
    assert ["0028140", "Kansas City, MO-KS", "metro", "MO KS"] in table("areas.csv")
    assert [row[2:] for row in table("areas.csv") if row[0] == "4800001"] == [["nonmetro", "TX"]]
    assert ["62--63", "Health Care and Social Assistance", "sector"] in table("industries.csv")
    assert ["622000", "Hospitals", "3-digit"] in table("industries.csv")
    assert ("industries finer than four digits", 1) in report.left_out


def test_progress_is_told(tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerbot.building.importing.oews.SAID_EVERY", 50)
    said: list[str] = []
    run("oews", [official.oews(tmp_path / "oews")], into, progress=said.append)
    assert said == ["oe.data.0.Current: 50 lines"]


REFUSED = {
    "a value that is no number": ("oe.data.0.Current", "81330", "81,x", r'line 51, |column "value": expected a number'),
    "a dash without a reason": ("oe.data.0.Current", "|-|4", "|-|", r'found "-" with footnote ""'),
    "another kind of series": ("oe.data.0.Current", "OEUM001018", "CES", "line 2: expected a series id OEU"),
    "another period": ("oe.data.0.Current", "A01", "M05", 'column "period": expected A01, found "M05"'),
    "two years": ("oe.data.0.Current", "OEUS4800000000000272011", "2031->2030", "data of one year, found 2030, 2031"),
    "an area that is not listed": ("oe.area", "0010180", "0010181", "about area 0010180, which oe.area does not list"),
    "an area that is not in the data": ("oe.area", "Texas", "+", "nothing about Abilene Two .0010190.: .* cut short"),
    "a renamed column": ("oe.area", "area_name", "name", 'oe.area, line 1: expected a column "area_name", found '),
    "a state without a code": (
        "oe.area",
        "Missouri",
        "Misery",
        'oe.area, line 6: .* state or territory, found "Misery"',
    ),
    "a missing data type": ("oe.datatype", "Annual median wage", "Annual wage", 'a data type "Annual median wage"'),
    "a footnote that changed": ("oe.footnote", "Estimate not released.", "Other.", 'footnote that says "not released"'),
    "a level that is no number": ("oe.industry", "Hospitals|3", "Hospitals|x", 'oe.industry, line 4: .* and "x"'),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_file_is_refused_and_nothing_is_left(case: str, tmp_path: Path, into: Path) -> None:
    name, old, new, expected = REFUSED[case]
    file = official.oews(tmp_path / "oews") / name
    file.write_text(_changed(file.read_text(), old.replace("|", "\t"), new.replace("|", "\t")))
    with pytest.raises(ImportProblem, match=expected):
        run("oews", [tmp_path / "oews"], into)
    assert not into.exists()


def _changed(text: str, old: str, new: str) -> str:
    if "->" in new:
        was, becomes = new.split("->")
        return "\n".join(line.replace(was, becomes) if old in line else line for line in text.split("\n"))
    if new == "+":
        return text + "0010190\tM\t48\tAbilene Two\n"
    if old == "\t-\t4":
        return text.replace("           -\t4", "           -\t")
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(("lines", "expected"), [(1, "found none"), (30, "nothing about"), (60, "nothing about")])
def test_data_cut_at_the_end_of_a_line_are_refused(lines: int, expected: str, tmp_path: Path, into: Path) -> None:
    data = official.oews(tmp_path / "oews") / "oe.data.0.Current"
    data.write_text("\n".join(data.read_text().splitlines()[:lines]) + "\n")
    with pytest.raises(ImportProblem, match=expected):
        run("oews", [tmp_path / "oews"], into)


def test_data_cut_within_a_line_are_refused(tmp_path: Path, into: Path) -> None:
    data = official.oews(tmp_path / "oews") / "oe.data.0.Current"
    data.write_text(data.read_text()[:-25])
    with pytest.raises(ImportProblem, match=r"line 91: expected 5 columns, found \d: is the file cut short"):
        run("oews", [tmp_path / "oews"], into)
