"""Conventions of programs that people talk to, each on a real pseudo-terminal; the number is that of a list of 46."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

pytest.importorskip("pyte")

from terminal import Terminal

CTRL_C, CTRL_D, CTRL_R, CTRL_Z = "\x03", "\x04", "\x12", "\x1a"
TAB, UP, RIGHT, F4, ESC = "\t", "\x1b[A", "\x1b[C", "\x1bOS", "\x1b"
COMMAND = [sys.executable, "-m", "careerbot"]


@pytest.fixture
def repl(tmp_path):
    """Start a chat that is ready to be typed at; a home of its own."""
    opened: list[Terminal] = []

    def start(*arguments: str, history: str = "", ready: bool = True, **more) -> Terminal:
        folder = tmp_path / "careerbot"
        folder.mkdir(exist_ok=True)
        if history:
            (folder / "history").write_text(history)
        terminal = Terminal(*arguments, **({"XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)} | more))
        opened.append(terminal)
        if ready:
            terminal.ready()
        return terminal

    yield start
    for terminal in opened:
        terminal.__exit__()


def test_start_examples_question_and_leaving(repl):
    """1 to 3, 18, 36: a start with a way to help and out and examples; keys in one write; Ctrl-D leaves with 0."""
    terminal = repl()
    assert "/help" in terminal.text and "jobs that pay over 100k without a degree" in terminal.text
    terminal.type("rn salary\r")
    assert "$101,420" in terminal.wait("$101,420")
    terminal.ready(2)
    terminal.type(CTRL_D)
    assert terminal.end() == 0


def test_the_next_start_is_short(repl):
    """2."""
    assert "For example" not in repl(history="rn salary\n").text


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("electrici", "electrician"),  # 4
        ("salary in tex", "> salary in Texas"),  # 5
        ("ux", "ux analyst"),  # 6; a slow machine offers only the first in time
        ("rgstrd nrs", "registered nurse"),  # 7
        ("wel", "welder, cutter, solderer or brazer"),  # 8
        ("/he", "/help"),
    ],
)
def test_tab_completes(repl, typed, offered):
    """4 to 8."""
    terminal = repl(history="never\n")
    terminal.type(typed)
    terminal.wait(typed)
    terminal.rest()
    terminal.type(TAB)
    terminal.wait(offered)


def test_nothing_is_offered_that_is_not_answered(repl):
    """9."""
    terminal = repl(history="never\n")
    terminal.type("salary in tex")
    terminal.rest()
    terminal.type(TAB)
    assert "textile" not in terminal.wait("Texas")


def test_a_grey_suggestion_is_taken_by_the_right_arrow(repl):
    """10."""
    terminal = repl(history="median pay of actuaries\n")
    terminal.type("median pay of")
    terminal.wait("> median pay of actuaries")
    terminal.type(RIGHT + "\r")
    terminal.wait("$130,000")


def test_history_is_gone_through_and_searched_without_commands(repl):
    """11 to 13, 34."""
    terminal = repl(history="median pay of actuaries\nrn salary\n")
    terminal.type("/why\r")
    terminal.ready(2)
    terminal.type(UP)
    terminal.wait("> rn salary")
    terminal.type(CTRL_C + CTRL_R)
    terminal.rest()
    terminal.type("actu")
    terminal.wait("median pay of actuaries")
    terminal.type("\r")
    terminal.rest()
    terminal.type("\r")
    terminal.wait("$130,000")


@pytest.mark.parametrize(("arguments", "environment"), [(["--private"], {}), ([], {"CAREERBOT_HISTORY": "off"})])
def test_history_can_be_off(repl, tmp_path, arguments, environment):
    """14, 15, 44."""
    terminal = repl(*arguments, **environment)
    terminal.type("rn salary\r")
    terminal.ready(2)
    terminal.type(CTRL_D)
    assert terminal.end() == 0 and not (tmp_path / "careerbot" / "history").exists()


def test_ctrl_c_clears_the_line_and_stays(repl):
    """16, 17, 19."""
    terminal = repl()
    terminal.type("never asked" + CTRL_C)
    terminal.type(CTRL_C)
    terminal.wait("Ctrl-D or /quit leaves.")
    terminal.type("quit\r")
    assert terminal.end() == 0


def test_ctrl_z_suspends(repl):
    """20."""
    terminal = repl(program=("bash", "--norc", "-i"), ready=False)
    terminal.type(" ".join(COMMAND) + "\r")
    terminal.wait("nothing asked yet")
    terminal.type(CTRL_Z)
    terminal.wait("Stopped")
    terminal.type("fg\r")
    terminal.type("rn salary\r")
    terminal.wait("$101,420")


def test_the_line_goes_through_an_editor(repl, tmp_path):
    """21, 35."""
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "median pay of actuaries" > "$1"\n')
    editor.chmod(0o755)
    terminal = repl(VISUAL=str(editor), EDITOR=str(editor))
    terminal.type("\x18\x05")
    terminal.wait("> median pay of actuaries")
    terminal.type("\r")
    terminal.wait("$130,000")


def test_vi_keys(repl):
    """22."""
    terminal = repl()
    terminal.type(F4 + "xrn salary" + ESC)
    terminal.rest()
    terminal.type("0x")
    terminal.wait("> rn salary")
    terminal.type("\r")
    terminal.wait("$101,420")


def test_pasted_lines_are_a_turn_each(repl):
    """23."""
    terminal = repl()
    terminal.type("\x1b[200~rn salary\nand in ohio?\n\x1b[201~")
    shown = terminal.wait("$87,730")
    assert "$101,420" in shown and "> and in ohio?" in shown


def test_the_width_follows_the_terminal(repl):
    """25, 26."""
    terminal = repl(history="never\n")
    terminal.resize(40, 30)
    terminal.type("what does a court reporter do\r")
    terminal.ready(2)
    said = terminal.raw.decode().replace("\r", "").split("\n")
    assert all(len(line) <= 40 for line in said if line.startswith(("Court", "live")))


def test_long_output_goes_through_a_pager(repl):
    """27."""
    terminal = repl(PAGER="sed s/^/PAGED:/")
    terminal.type("highest paid jobs\r")
    terminal.ready(2)
    assert "/more" in terminal.text
    terminal.type("/page\r")
    terminal.wait("PAGED:1. ")
    terminal.type("/more\r")
    terminal.wait("\n9. ")


def test_the_toolbar_is_true(repl):
    """28, 32."""
    terminal = repl()
    terminal.wait("nothing asked yet")
    terminal.type("rn salary in ohio\r")
    terminal.wait("about: rn · OH")
    terminal.type("/set place texas\r")
    terminal.wait("place: Texas")
    terminal.type("plumber pay\r")
    terminal.wait("in Texas earn")


def test_commands(repl, tmp_path):
    """24, 29 to 31, 33 to 35: help, a suggestion, what the last answer rests on, a file, taking back."""
    terminal = repl(rows=60)
    keys = {
        "?": "/sources", "!ls": "This is no shell", "/help save": "/save notes.md", "/wy": "did you mean /why?",
        "rn salary": "$101,420",
        "/sources": "Occupational Employment", "/facts": "average salary, the United States", "/why": "Operation:",
        "/json": '"schema"', "/csv": "29-1141,29-1141", "/history": "rn salary",
        f"/save {tmp_path}/n.md": "1 answer saved",
        "/compare nurse, paramedic": "against paramedics", "/undo": "Taken back", "/reset": "Forgotten.",
        "/me": "You have told me nothing",
    }  # fmt: skip
    for turn, (line, shown) in enumerate(keys.items(), 2):
        terminal.type(f"{line}\r")
        terminal.ready(turn)
        terminal.wait(shown)
    assert (tmp_path / "n.md").read_text().startswith("## rn salary")


def test_colour_can_be_turned_off(repl):
    """36."""
    for more, expected in (({}, True), ({"NO_COLOR": "1"}, False)):
        terminal = repl("--table", **more)
        terminal.type("rn vs lpn\r")
        terminal.wait("Source: ")
        assert (b"\x1b[1m" in terminal.raw) == expected


@pytest.mark.parametrize(("arguments", "environment"), [([], {"TERM": "dumb"}), (["--plain"], {})])
def test_plain_neither_redraws_nor_draws(repl, arguments, environment):
    """37, 38."""
    terminal = repl(*arguments, ready=False, **environment)
    terminal.wait("/quit leaves")
    terminal.type("rn vs lpn\n/table\n")
    terminal.wait("Average salary: Registered nurses")
    terminal.type(CTRL_C)
    terminal.wait("Ctrl-D or /quit leaves.")
    terminal.type(CTRL_D)
    assert terminal.end() == 0 and b"\x1b" not in terminal.raw and "─" not in terminal.text


def test_poor_encodings_get_ascii():
    """39."""
    poor = os.environ | {"PYTHONIOENCODING": "cp1252"}
    done = subprocess.run([*COMMAND, "--table", "rn vs lpn"], env=poor, capture_output=True, check=True)
    assert done.stdout.isascii()


def test_a_pipe_gets_answers_and_errors_go_apart():
    """40, 41, 46."""
    done = subprocess.run([*COMMAND], input=b"rn salary\n", capture_output=True, check=True)
    assert done.stdout.startswith(b"Registered nurses earn") and not done.stderr
    done = subprocess.run([*COMMAND, "--jsn", "x"], capture_output=True, check=False)
    assert done.returncode == 2 and not done.stdout and b"did you mean --json?" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_the_command(shell, tmp_path):
    """42."""
    pytest.importorskip("shtab")
    done = subprocess.run([*COMMAND, "completion", shell], capture_output=True, check=True)
    assert b"explain" in done.stdout and b"format" in done.stdout
    if shutil.which(shell):
        (tmp_path / "script").write_bytes(done.stdout)
        assert subprocess.run([shell, "-n", str(tmp_path / "script")], check=False).returncode == 0


def test_the_manual_page_and_help_pages():
    """43, 45."""
    manual = subprocess.run([*COMMAND, "man"], capture_output=True, check=True).stdout.decode()
    assert manual.startswith(".TH CAREERBOT 1") and "\\-\\-format" in manual and '.SS "explain"' in manual
    for command in ("", "ask", "chat", "explain", "tour", "completion", "man"):
        done = subprocess.run([*COMMAND, *filter(None, [command]), "--help"], capture_output=True, check=True)
        assert f"usage: careerbot {command}".strip().encode() in done.stdout and b"examples:" in done.stdout


def test_the_tour_runs_by_itself():
    done = subprocess.run([*COMMAND, "tour"], capture_output=True, check=True, stdin=subprocess.DEVNULL)
    assert b"> and in ohio?" in done.stdout and b"That was the tour." in done.stdout
