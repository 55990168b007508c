from __future__ import annotations

import bz2
import gzip
import lzma
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import official_layouts as official
import pytest
from official_layouts import Table

from careerbot.building.importing import SOURCES, ImportProblem, run

LAYOUTS: dict[str, Callable[[Path], Path]] = {
    "soc": official.soc,
    "oews": official.oews,
    "oews_past": official.oews_past,
    "projections": official.projections,
    "cps": official.cps,
    "cps_weekly": official.cps_weekly,
    "ors": official.ors,
    "parities": official.parities,
    "state_projections": official.state_projections,
    "onet": official.onet,
    "onet_abilities": official.onet_abilities,
    "onet_activities": official.onet_activities,
    "onet_context": official.onet_context,
    "onet_tools": official.onet_tools,
    "onet_values": official.onet_values,
}


def test_every_source_again_changes_nothing(tmp_path: Path, into: Path) -> None:
    assert tuple(LAYOUTS) == SOURCES
    for source, layout in LAYOUTS.items():
        run(source, [layout(tmp_path / source)], into)
    before = {path.name: path.read_bytes() for path in into.iterdir()}
    for source in SOURCES:
        report = run(source, [tmp_path / source], into)
        assert all((file.added, file.changed, file.removed) == (0, 0, 0) for file in report.files)
    assert {path.name: path.read_bytes() for path in into.iterdir()} == before


def test_the_report_says_what_changed_and_what_was_left_out(tmp_path: Path, into: Path) -> None:
    folder = official.oews(tmp_path / "oews")
    run("oews", [folder], into)
    data = folder / "oe.data.0.Current"
    text = (
        data.read_text()
        .replace("       81330", "       82000")
        .replace("OEUM4800001000000000000", "OEUM4800001000000111011")
    )
    data.write_text(text)
    lines = str(run("oews", [folder], into)).splitlines()
    assert lines[0] == "oews: edition May 2031, period May 2031"
    assert "  wages_nation.csv              2 rows  (0 new, 1 changed, 0 gone)" in lines
    assert "  wages_area.csv.gz             3 rows  (1 new, 0 changed, 1 gone)" in lines
    assert "  left out: 1 industries finer than four digits" in lines


@pytest.mark.parametrize(("suffix", "packed"), [(".xz", lzma.compress), (".gz", gzip.compress), (".bz2", bz2.compress)])
def test_a_data_file_may_be_compressed(
    suffix: str, packed: Callable[[bytes], bytes], tmp_path: Path, into: Path, table: Table
) -> None:
    folder = official.oews(tmp_path / "oews")
    data = folder / "oe.data.0.Current"
    whole = packed(data.read_bytes())
    data.unlink()
    data.with_name(data.name + suffix).write_bytes(whole)
    run("oews", [folder], into)
    assert len(table("wages_nation.csv")) == 2

    data.with_name(data.name + suffix).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ImportProblem, match=r"oe\.data\.0\.Current cannot be read to its end .*: is it cut short"):
        run("oews", [folder], into)


def test_a_release_may_be_a_zip(tmp_path: Path, into: Path, table: Table) -> None:
    run("soc", [official.soc(tmp_path / "soc")], into)
    official.onet(tmp_path / "db" / "db_41_1_text")
    path = Path(shutil.make_archive(str(tmp_path / "release"), "zip", tmp_path / "db"))
    run("onet", [path], into)
    assert table("job_zones.csv") == [["29-1141.00", "3"]]

    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ImportProblem, match=r"release\.zip is not a zip that can be read"):
        run("onet", [path], into)


def test_files_may_be_named_one_by_one(tmp_path: Path, into: Path) -> None:
    official.projections(tmp_path)
    run("projections", [tmp_path / "occupation.xlsx", tmp_path / "education.xlsx"], into)
    with pytest.raises(
        ImportProblem, match=r"no file education\.xlsx in .*occupation\.xlsx: expected the projections'"
    ):
        run("projections", [tmp_path / "occupation.xlsx"], into)


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path, into: Path) -> None:
    folder = official.oews(tmp_path / "oews")
    (folder / "oe.area").write_bytes((folder / "oe.area").read_bytes() + b"0010190\tM\t48\tCa\xf1on City, TX\n")
    with pytest.raises(ImportProblem, match=r"oe\.area, after line \d: expected UTF-8 text, found the byte 0xf1"):
        run("oews", [folder], into)


@pytest.mark.parametrize(
    ("source", "paths", "expected"),
    [
        ("oes", ["x"], '"oes" is not a source that can be imported: expected one of soc, oews'),
        ("oews", [], "no file given"),
        ("oews", ["nowhere"], "nowhere does not exist: expected a folder, a zip or a published file"),
    ],
)
def test_what_is_asked_for_must_make_sense(source: str, paths: list[str], expected: str, into: Path) -> None:
    with pytest.raises(ImportProblem, match=expected):
        run(source, [Path(path) for path in paths], into)
    assert not into.exists()


def test_excel_files_without_openpyxl_name_the_extra(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = official.projections(tmp_path / "projections")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ImportProblem, match=r'needs openpyxl.*"import" extra: pip install "careerbot\[import\]"'):
        run("projections", [folder], into)


def test_a_file_that_an_earlier_import_did_not_write_is_not_overwritten(tmp_path: Path, into: Path) -> None:
    into.mkdir()
    (into / "editions.csv").write_text("who,what\n")
    with pytest.raises(ImportProblem, match=r"editions\.csv, line 1: expected the columns source,name,value"):
        run("projections", [official.projections(tmp_path / "projections")], into)
    assert [path.name for path in into.iterdir()] == ["editions.csv"]


def test_an_interrupted_import_leaves_nothing_behind(tmp_path: Path, into: Path) -> None:
    def stop(text: str) -> None:
        raise KeyboardInterrupt

    run("soc", [official.soc(tmp_path / "soc")], into)
    before = sorted(path.name for path in into.iterdir())
    with pytest.raises(KeyboardInterrupt):
        run("onet", [official.onet(tmp_path / "onet")], into, progress=stop)
    assert sorted(path.name for path in into.iterdir()) == before
