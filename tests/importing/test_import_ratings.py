"""What O*NET rates apart from a whole release, the requirements survey, and pay by the week."""

from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table

from careerbot.building.importing import ImportProblem, run


@pytest.fixture
def known(tmp_path: Path, into: Path) -> Path:
    """The folder, with the occupations of the SOC and of O*NET."""
    run("soc", [official.soc(tmp_path / "soc")], into)
    run("onet", [official.onet(tmp_path / "onet")], into)
    return into


def test_abilities_are_rated_where_they_are_shown(known: Path, table: Table, tmp_path: Path) -> None:
    report = run("onet_abilities", [official.onet_abilities(tmp_path / "a")], known)
    assert table("abilities.csv.gz") == [
        ["29-1141.00", "Near Vision", "4.12", "3.5"],
        ["29-1141.00", "Night Vision", "1", ""],
    ]
    left = dict(report.left_out)
    assert left["rows of Abilities.txt: occupations that are not known"] == 1
    assert (report.edition, report.period) == ("40.3", "May 2036")


def test_a_table_by_soc_is_told_of_the_general_occupation(known: Path, table: Table, tmp_path: Path) -> None:
    run("onet_activities", [official.onet_activities(tmp_path / "a")], known)
    assert ["29-1141.00", "Assisting and Caring for Others", "4.56", ""] in table("work_activities.csv.gz")


def test_a_mean_is_told_as_the_category_it_is_nearest_to(known: Path, table: Table, tmp_path: Path) -> None:
    run("onet_context", [official.onet_context(tmp_path / "c")], known)
    [row] = table("work_context.csv")
    told = dict(zip(("occupation", "outdoors", "standing"), row, strict=False))
    assert told == {"occupation": "29-1141.00", "outdoors": "never", "standing": "half the time"}
    assert row[-2:] == ["more than 40 hours", "mostly irregular or seasonal"]


def test_scores_are_put_into_the_same_categories(known: Path, table: Table, tmp_path: Path) -> None:
    head = "SOC or O*NET-SOC|Title|Element ID|Element Name|Score 0-100|Note"
    rows = (
        "29-1141|Registered Nurses|4.C.2|Spend Time Standing|63.0|",
        "29-1141|Registered Nurses|4.C.2|Outdoors, Exposed to All Weather Conditions||",
        "29-1141|Registered Nurses|4.C.3|Work Schedules|10|Share of workers with an irregular one.",
        "29-1141.01|Acute Care Nurses|4.C.3|Work Schedules|10|A mean.",
    )
    official.tabbed(tmp_path / "Work_Context_41.1_score0-100.tsv", head, *rows)
    report = run("onet_context", [tmp_path / "Work_Context_41.1_score0-100.tsv"], known, period="May 2036")
    [row] = table("work_context.csv")
    assert (row[1], row[2], row[-1], report.edition) == ("", "more than half the time", "regular", "41.1")
    assert dict(report.left_out) == {"rows of Work_Context_41.1_score0-100.tsv: schedules by another measure": 1}


def test_a_value_outside_its_scale_is_refused(known: Path, tmp_path: Path) -> None:
    folder = official.onet_activities(tmp_path / "a")
    file = folder / "Work_Activities_importance_by_SOC.tsv"
    file.write_text(file.read_text().replace("4.56", "7.5"))
    with pytest.raises(ImportProblem, match='line 2: column "Importance": expected a number from 1 to 5'):
        run("onet_activities", [folder], known)


def test_values_and_tools_are_those_of_known_occupations(known: Path, table: Table, tmp_path: Path) -> None:
    run("onet_values", [official.onet_values(tmp_path / "v")], known)
    run("onet_tools", [official.onet_tools(tmp_path / "t")], known)
    assert table("work_values.csv.gz") == [["29-1141.00", "Achievement", "5.67"]]
    assert table("tools.csv.gz") == [["29-1141.00", "Stethoscopes", "Stethoscopes"]]


def test_less_than_half_a_percent_is_no_zero(known: Path, table: Table, tmp_path: Path) -> None:
    report = run("ors", [official.ors(tmp_path / "ors")], known)
    assert table("requirements.csv") == [
        ["29-1141", "99.9", "", ">99.5", "", "", "30.3"],
        ["29-2052", "", "60", "", "", "", ""],
    ]
    assert (report.edition, report.period) == ("2031", "2031, preliminary")
    assert dict(report.left_out) == {"estimates for occupations that are not known": 1}


def test_weekly_pay_is_that_of_the_row_that_covers_an_occupation(known: Path, table: Table, tmp_path: Path) -> None:
    report = run("cps_weekly", [official.cps_weekly(tmp_path / "w")], known)
    rows = table("weekly.csv")
    assert ["29-1141", "1563", "1517", "1900", ""] in rows
    assert ["00-0000", "1204", "1089", "1326", ""] in rows
    assert ["b", "b", "b"] in [row[1:4] for row in rows]
    assert report.period.startswith("2031 annual averages")


def test_a_table_39_without_its_headings_is_refused(known: Path, tmp_path: Path) -> None:
    official.workbook(tmp_path / "cpsaat39.xlsx", {"cpsaat39": [("Occupation", "2031"), ("Nurses", 1, 2, 3, 4, 5, 6)]})
    with pytest.raises(ImportProblem, match="expected the columns Occupation, Total, Men, Women"):
        run("cps_weekly", [tmp_path / "cpsaat39.xlsx"], known)
