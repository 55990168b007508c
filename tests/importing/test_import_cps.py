from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table
from openpyxl import load_workbook

from careerbot.building.importing import ImportProblem, run


@pytest.fixture
def folder(tmp_path: Path, into: Path) -> Path:
    run("soc", [official.soc(tmp_path / "soc")], into)
    return official.cps(tmp_path / "cps")


def test_every_occupation_has_the_row_that_covers_it(folder: Path, into: Path, table: Table) -> None:
    report = run("cps", [folder], into)
    scopes = {(row[0], row[2]): row[-1] for row in table("people.csv")}
    assert scopes == {
        ("00-0000", "Total employed"): "exact",
        ("13-1020", "Buyers and purchasing agents"): "exact",
        ("13-1021", "Buyers and purchasing agents"): "parent",
        ("13-1022", "Buyers and purchasing agents"): "parent",
        ("21-1011", "Other counselors"): "several",
        ("21-1012", "Career counselors"): "exact",
        ("21-1014", "Other counselors"): "several",
        ("29-0000", "Healthcare practitioners and technical occupations"): "exact",
        ("29-1141", "Registered nurses"): "exact",
        ("29-2051", "Dietetic and ophthalmic medical technicians"): "several",
        ("29-2052", "Pharmacy technicians"): "exact",
        ("29-2057", "Dietetic and ophthalmic medical technicians"): "several",
    }
    assert ("rows of the survey's tables for groups that the SOC does not have", 1) in report.left_out


def test_people_are_counted_and_a_small_base_says_so(folder: Path, into: Path, table: Table) -> None:
    run("cps", [folder], into)
    rows = {row[0]: row[3:-1] for row in table("people.csv")}
    bands = ["2000", "150000", "800000", "900000", "800000", "561000", "200000"]
    assert rows["29-1141"] == ["3413000", "87.1", "71.5", "13.9", "9.5", "9.9", "43.4", *bands]
    assert rows["21-1012"][:7] == ["18000", *"bbbbbb"]


def test_the_year_and_its_missing_month_are_read(folder: Path, into: Path) -> None:
    report = run("cps", [folder], into)
    assert (report.edition, report.period) == ("2031", "2031 annual averages (11 months, without October)")


def test_table_11_may_be_a_csv(folder: Path, into: Path, table: Table) -> None:
    run("cps", [folder], into)
    published = table("people.csv")
    (folder / "cpsaat11.xlsx").unlink()
    header = (
        "indent_level,occupation,total_employed_thousands,pct_women,pct_white,pct_black_or_african_american,"
        "pct_asian,pct_hispanic_or_latino"
    )
    lines = [
        f'1,"{title}","{total:,}",{",".join(percents.split())}' for title, total, percents, _, _ in official.PEOPLE
    ]
    lines[0] = lines[0].replace("Total employed", "Total, 16 years and over")
    (folder / "cpsaat11_2031.csv").write_text("\n".join([header, *lines]) + "\n")
    run("cps", [folder], into)
    named = [
        [*row[:2], row[2].replace("Total, 16 years and over", "Total employed"), *row[3:]]
        for row in table("people.csv")
    ]
    assert named == published


REFUSED = {
    "another year's table": ("cpsaat11.xlsx", 8, 2, 701, "counts 700 thousand .* counts 701: are they of one year"),
    "a renamed row": ("cpsaat11.xlsx", 13, 1, "Nurses", 'a row "Registered nurses", table 11 has none'),
    "a row too many": ("cpsaat11.xlsx", 16, 2, 5, 'column "women": expected a number or a dash, found ""'),
    "no columns": ("cpsaat11.xlsx", 6, 4, "Pale", "expected a row with the headings women, white"),
    "no number": ("cpsaat11b.xlsx", 8, 4, "many", 'row 8: column "20 to 24 years": expected a number'),
    "a renamed column": ("cpsaat11b.xlsx", 5, 10, "Mean age", 'expected a column "Median age"'),
    "no year": ("cpsaat11b.xlsx", 4, 2, "", "the cps files do not say their edition: give it with --edition"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_file_is_refused_and_nothing_changes(case: str, folder: Path, into: Path) -> None:
    name, row, column, value, expected = REFUSED[case]
    before = {path.name: path.read_bytes() for path in into.iterdir()}
    book = load_workbook(folder / name)
    book.worksheets[0].cell(row, column, value)
    book.save(folder / name)
    with pytest.raises(ImportProblem, match=expected):
        run("cps", [folder], into)
    assert {path.name: path.read_bytes() for path in into.iterdir()} == before


def test_columns_in_another_order_are_refused(folder: Path, into: Path) -> None:
    book = load_workbook(folder / "cpsaat11.xlsx")
    for column, heading in ((3, "White"), (4, "Women")):
        book.worksheets[0].cell(6, column, heading)
    book.save(folder / "cpsaat11.xlsx")
    with pytest.raises(ImportProblem, match=r"row 6: expected women, white, black, asian, hispanic after the total"):
        run("cps", [folder], into)


def test_without_the_occupations_it_says_what_comes_first(tmp_path: Path, into: Path) -> None:
    with pytest.raises(ImportProblem, match=r"no census.csv .*: import the source soc first"):
        run("cps", [official.cps(tmp_path / "cps")], into)
