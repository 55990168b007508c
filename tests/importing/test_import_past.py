"""OEWS of past years."""

from __future__ import annotations

from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table

from careerbot.building.importing import ImportProblem, run


def test_a_year_that_was_top_coded_has_no_median(into: Path, table: Table, tmp_path: Path) -> None:
    run("soc", [official.soc(tmp_path / "soc")], into)
    report = run("oews_past", [official.oews_past(tmp_path / "past")], into)
    assert table("past.csv") == [["29-1141", "2029", "73300", ""], ["29-1141", "2031", "81330", "3000000"]]
    assert report.period == "May 2029-31"
    assert dict(report.left_out) == {"rows of codes that the SOC of 2018 does not have": 1}


def test_a_year_that_is_none_is_refused(into: Path, tmp_path: Path) -> None:
    run("soc", [official.soc(tmp_path / "soc")], into)
    folder = official.oews_past(tmp_path / "past")
    file = folder / "national_annual_median_2029-2031.tsv"
    file.write_text(file.read_text().replace("\t2031\t", "\t31\t"))
    with pytest.raises(ImportProblem, match="line 4: expected a year and dollars"):
        run("oews_past", [folder], into)
