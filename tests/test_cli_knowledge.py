"""`careerbot knowledge`: refusals are one sentence on stderr and exit code 5; nothing half-written stays."""

from __future__ import annotations

import subprocess
import sys

import pytest

from careerbot.terminal import cli
from tiny import tiny


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["compile", "only-a-folder"], ["import", "oews"]])
def test_misuse_is_2(arguments, capsys):
    assert cli.main(["knowledge", *arguments]) == 2
    assert "usage: careerbot knowledge" in capsys.readouterr().err


def test_help_is_0(capsys):
    assert cli.main(["knowledge", "--help"]) == 0
    assert "compile" in capsys.readouterr().out


def refused(capsys, *arguments: str) -> str:
    """What a command that must be refused says."""
    assert cli.main(["knowledge", *arguments]) == 5
    out, err = capsys.readouterr()
    assert out == "" and err and all(line.startswith("careerbot: ") for line in err.splitlines())
    return err


def test_a_folder_that_is_not_there(tmp_path, capsys):
    assert "nowhere" in refused(capsys, "check", str(tmp_path / "nowhere"))


def test_a_broken_file_is_named_and_no_target_is_left(tmp_path, capsys):
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "sources.toml").write_text("[seed-pages]\ntitle = 1\n")
    target = tmp_path / "knowledge.sqlite"
    assert "sources.toml" in refused(capsys, "compile", str(folder), str(target))
    assert "sources.toml" in refused(capsys, "check", str(folder))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["knowledge"]


def test_checking_reads_and_neither_compiles_nor_trains(tmp_path):
    folder = tiny(tmp_path / "knowledge")
    checked = "import sys; from careerbot.terminal.cli import main; print(main(['knowledge', 'check', sys.argv[1]]))"
    loaded = "print(sorted(name for name in sys.modules if 'compiling' in name or name in ('numpy', 'sqlite3')))"
    command = [sys.executable, "-c", f"{checked}; {loaded}", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"{folder}: nothing to complain about", "0", "[]"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["knowledge"]


def test_on_a_terminal_compiling_tells_its_stages(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert cli.main(["knowledge", "compile", str(tiny(tmp_path / "small")), str(tmp_path / "small.sqlite")]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(str(tmp_path / "small.sqlite")) and len(err.splitlines()) > 3


def test_an_unknown_source_is_told_the_known_ones(tmp_path, capsys):
    said = refused(capsys, "import", "astrology", str(tmp_path), "--into", str(tmp_path / "us"))
    assert "oews" in said and "onet" in said


@pytest.mark.parametrize(
    ("arguments", "needed"), [(["compile", "knowledge", "out.sqlite"], "numpy"), (["check", "knowledge"], "pydantic")]
)
def test_building_without_what_it_needs_names_the_extra(arguments, needed):
    missing = f"import sys; sys.modules['{needed}'] = None; from careerbot.terminal.cli import main"
    command = [sys.executable, "-c", f"{missing}; sys.exit(main(['knowledge', *sys.argv[1:]]))", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    said = f'knowledge {arguments[0]} needs {needed}, which comes with the "compile" extra'
    assert done.returncode == 5 and done.stderr == f'careerbot: {said}: pip install "careerbot[compile]"\n'
