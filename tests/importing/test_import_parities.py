"""BEA's regional price parities."""

from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table

from careerbot.building.importing import ImportProblem, run


def test_the_latest_year_of_all_items_is_kept(into: Path, table: Table, tmp_path: Path) -> None:
    run("oews", [official.oews(tmp_path / "oews")], into)
    report = run("parities", [official.parities(tmp_path / "p")], into)
    rows = table("parities.csv")
    assert ["TX", "97.06"] in rows
    assert all(row[0] == "TX" or row[0].startswith("00") for row in rows)
    assert (report.edition, report.period) == ("2031", "2031")


def test_tables_of_two_releases_are_refused(into: Path, tmp_path: Path) -> None:
    folder = official.parities(tmp_path / "p")
    file = folder / "MARPP_MSA_2030_2031.csv"
    file.write_text(file.read_text().replace("2030,2031", "2029,2030"))
    with pytest.raises(ImportProblem, match="expected one release"):
        run("parities", [folder], into)
