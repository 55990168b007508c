from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table
from openpyxl import load_workbook

from careerbot.building.importing import ImportProblem, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return official.projections(tmp_path / "projections")


def test_jobs_are_counted_not_in_thousands(folder: Path, into: Path, table: Table) -> None:
    run("projections", [folder], into)
    assert table("projections.csv") == [
        ["00-0000", "1699100", "1751900", "3.1", "188300", "5.8", "", "", ""],
        ["11-1031", "44800", "46200", "3.1", "3000", "*", "Bachelor's degree", "None", ""],
        ["13-1020", "12300", "11100", "-9.8", "1150", "4", "Bachelor's degree", "None", "None"],
    ]


def test_education_of_a_wider_group_says_so(folder: Path, into: Path, table: Table) -> None:
    run("projections", [folder], into)
    assert table("attainment.csv") == [
        ["00-0000", "7.4", "22.5", "18.6", "9.5", "25.2", "11.9", "4.9", "exact"],
        ["11-1031", "1.5", "7.8", "13.1", "5.3", "40.7", "24.7", "6.9", "wider"],
    ]


def test_the_years_are_read_from_the_titles(folder: Path, into: Path, table: Table) -> None:
    report = run("projections", [folder], into)
    assert report.edition == "2030-40"
    said = {name: value for _, name, value in table("editions.csv")}
    assert (said["base_year"], said["target_year"], said["attainment_period"]) == ("2030", "2040", "2028-29")


REFUSED = {
    "no years": ("occupation.xlsx", "Table 1.2", 1, 1, "Projections", "row 1: expected a title with two years"),
    "a renamed column": ("occupation.xlsx", "Table 1.2", 2, 4, "Jobs", 'row 2: expected a column "Employment, 2030"'),
    "no number": ("occupation.xlsx", "Table 1.2", 4, 5, "n/a", 'row 4: column "Employment, 2040": .* found "n/a"'),
    "no number in 5.3": ("education.xlsx", "Table 5.3", 4, 3, "?", 'column "Less than high school diploma": expected'),
    "no footnote": ("education.xlsx", "Table 5.3", 6, 1, "", "expected rows and a footnote"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_file_is_refused_and_nothing_is_left(case: str, folder: Path, into: Path) -> None:
    name, sheet, row, column, value, expected = REFUSED[case]
    book = load_workbook(folder / name)
    book[sheet].cell(row, column, value)
    book.save(folder / name)
    with pytest.raises(ImportProblem, match=expected):
        run("projections", [folder], into)
    assert not into.exists()


def test_a_table_without_line_items_is_refused(folder: Path, into: Path) -> None:
    book = load_workbook(folder / "occupation.xlsx")
    book["Table 1.2"].delete_rows(4, 5)
    book.save(folder / "occupation.xlsx")
    with pytest.raises(ImportProblem, match=r"Table 1\.2.*: is it cut short"):
        run("projections", [folder], into)


def test_states_project_growth_and_openings(into: Path, table: Table, tmp_path: Path) -> None:
    run("soc", [official.soc(tmp_path / "soc")], into)
    report = run("state_projections", [official.state_projections(tmp_path / "states")], into)
    assert table("outlook_state.csv") == [
        ["MA", "29-1141", "6.5", ""],  # its detailed rows hold but a part of the jobs
        ["TX", "00-0000", "5.5", "90000"],
        ["TX", "29-1141", "6.4", "3220"],
    ]
    assert (report.edition, report.period) == ("2031-41", "2031-41")
    assert dict(report.left_out) == {
        "rows of codes that the SOC of 2018 does not have": 1,
        "rows of fewer than 100 jobs": 1,
    }


def test_a_state_that_is_none_is_refused(into: Path, tmp_path: Path) -> None:
    run("soc", [official.soc(tmp_path / "soc")], into)
    file = official.state_projections(tmp_path / "states") / "state_projections_2031-41.tsv"
    file.write_text(file.read_text().replace("\t48\t", "\t99\t"))
    with pytest.raises(ImportProblem, match="line 3: expected a state and four numbers"):
        run("state_projections", [file], into)
