from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table
from openpyxl import load_workbook

from careerbot.building.importing import ImportProblem, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return official.soc(tmp_path / "soc")


def test_occupations_know_their_group_and_the_hybrid_that_publishes_them(
    folder: Path, into: Path, table: Table
) -> None:
    report = run("soc", [folder], into)
    rows = table("occupations.csv")
    assert ["29-0000", "major", "Healthcare Practitioners and Technical Occupations", "", ""] in rows
    assert ["29-1141", "detailed", "Registered Nurses", "29-1140", ""] in rows
    assert ["13-1020", "hybrid", "Buyers and purchasing agents", "13-1000", ""] in rows
    assert ["13-1021", "detailed", "Buyers and Purchasing Agents, Farm Products", "13-1020", "13-1020"] in rows
    assert ["21-1018", "hybrid", "Substance abuse and mental health counselors", "21-1010", ""] in rows
    assert [row[4] for row in rows if row[0].startswith("21-101")] == ["", "21-1018", "", "21-1018", ""]
    assert (report.edition, report.period) == ("2018", "from January 2018, updated April 15, 2020")


def test_census_codes_cover_what_is_named_or_fits_most_narrowly(folder: Path, into: Path, table: Table) -> None:
    run("soc", [folder], into)
    covered = {row[2]: row[3] for row in table("census.csv")}
    assert covered == {
        "13-1020": "13-1021 13-1022",
        "21-1012": "21-1012",
        "21-101X": "21-1011 21-1014",
        "29-1141": "29-1141",
        "29-2052": "29-2052",
        "29-205X": "29-2051 29-2057",
    }


def test_an_occupation_belongs_to_the_census_code_that_names_it(folder: Path, into: Path, table: Table) -> None:
    path = folder / "2018-occupation-code-list-and-crosswalk.xlsx"
    book = load_workbook(path)
    book["2018 Census Occ Code List"].append([None, "Other technologists", "3500", "29-20XX"])
    book["Summary of 2018 Changes"].append(["29-20XX", "3500", "Other Technologists"])
    book["Summary of 2018 Changes"].append([None, None, "Ophthalmic Medical Technicians (29-2057)"])
    book["Summary of 2018 Changes"].delete_rows(4)
    book.save(path)
    run("soc", [folder], into)
    covered = {row[2]: row[3] for row in table("census.csv")}
    assert (covered["29-205X"], covered["29-20XX"]) == ("29-2051", "29-2057")


def test_majors_lead_to_occupations(folder: Path, into: Path, table: Table) -> None:
    report = run("soc", [folder], into)
    assert table("majors.csv") == [
        ["01.0102", "Agribusiness Operations", "13-1021"],
        ["51.3801", "Registered Nursing", "29-1141"],
    ]
    assert ["cip", "edition", "CIP 2020 to SOC 2018"] in table("editions.csv")
    assert dict(report.left_out)["majors without an occupation, or occupations without a major"] == 1


def test_titles_are_official_inverted_and_direct_match(folder: Path, into: Path, table: Table) -> None:
    run("soc", [folder], into)
    rows = table("titles.csv.gz")
    assert ["Certified Operating Room Nurse", "29-1141", "soc-direct-match"] in rows
    assert ["CNOR", "29-1141", "short"] in rows
    assert ["Career Guide (General)", "21-1012", "soc-direct-match"] in rows
    assert ["Wholesale and Retail Buyers", "13-1022", "official"] in rows
    # A group that is called like its only occupation does not claim the title.
    assert [row[1] for row in rows if row[0] == "Registered Nurses"] == ["29-1141"]


REFUSED = {
    "a workbook that is none": ("soc_2018_definitions.xlsx", None, "", "soc_2018_definitions.xlsx is not an Excel"),
    "a renamed column": ("soc_2018_definitions.xlsx", "SOC Title", "Title", 'row 4: expected a column "SOC Title"'),
    "no header": ("soc_2018_definitions.xlsx", "SOC Group", "Group", 'no row with a column "SOC Group" in the first'),
    "a code that is none": ("soc_2018_definitions.xlsx", "29-1141", "291141", 'row 19: expected .* "291141"'),
    "an unknown code": ("soc_2018_direct_match_title_file.xlsx", "29-1141", "99-1141", 'row 3: .* found "99-1141"'),
    "an unknown member": ("nem-onet-to-soc-crosswalk.xlsx", "13-1021.00", "99-1021.00", "row 3: .* of a SOC occ"),
    "an unknown major": ("CIP2020_SOC2018_Crosswalk.xlsx", "13-1021", "99-1021", 'sheet "CIP-SOC", row 2: .*"99-1021"'),
    "a missing sheet": ("CIP2020_SOC2018_Crosswalk.xlsx", "CIP-SOC", "Renamed", 'sheet "CIP-SOC": not there; the sh'),
    "a Census code": ("2018-occupation-code-list-and-crosswalk.xlsx", "29-205X", "29-2", 'row 9: .* found "29-2"'),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_file_is_refused_and_nothing_is_left(case: str, folder: Path, into: Path) -> None:
    name, old, new, expected = REFUSED[case]
    if old is None:
        (folder / name).write_bytes((folder / name).read_bytes()[:300])
    else:
        _replace(folder / name, old, new)
    with pytest.raises(ImportProblem, match=expected):
        run("soc", [folder], into)
    assert not into.exists()


def _replace(path: Path, old: str, new: str) -> None:
    """Replace the first cell, or the sheet, that says `old`."""
    book = load_workbook(path)
    for sheet in book:
        if sheet.title == old:
            sheet.title = new
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.value == old:
                cell.value = new
                book.save(path)
                return
    book.save(path)


def test_a_missing_file_is_named(folder: Path, into: Path) -> None:
    (folder / "nem-onet-to-soc-crosswalk.xlsx").unlink()
    with pytest.raises(ImportProblem, match=r"no file nem-onet-to-soc\*\.xlsx in .*: expected the O\*NET-SOC to NEM"):
        run("soc", [folder], into)


def test_a_file_of_two_editions_is_not_guessed(folder: Path, into: Path) -> None:
    (folder / "soc_2028_definitions.xlsx").write_bytes((folder / "soc_2018_definitions.xlsx").read_bytes())
    with pytest.raises(ImportProblem, match=r"soc_2018_definitions.xlsx, soc_2028_.*: expected only one file"):
        run("soc", [folder], into)
