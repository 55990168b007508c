"""The command: what it prints where, and the exit codes, with real processes where streams and signals matter."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import subprocess
import sys
from types import SimpleNamespace

import pytest

from careerbot import __version__
from careerbot.terminal import cli
from careerbot.terminal.screen import Screen

QUESTION = "which pays more, a collections specialist or a loss mitigation specialist?"
COMMAND = [sys.executable, "-m", "careerbot"]


def run(*arguments: str, stdin: bytes = b"", **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, timeout=60, check=False, **options)


@pytest.fixture
def typed(monkeypatch):
    """Put bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


@pytest.mark.parametrize("arguments", [[QUESTION], ["ask", QUESTION], QUESTION.split(), ["--", *QUESTION.split()]])
def test_a_question_is_answered_on_stdout(arguments, capsys):
    assert cli.main(arguments) == 0
    out, err = capsys.readouterr()
    assert "43,251" in out and "35,164" in out
    assert err == ""


@pytest.mark.parametrize(
    "arguments", [["--json", QUESTION], [*QUESTION.split(), "--json"], ["ask", "--format", "json", QUESTION]]
)
def test_json_is_one_object_on_one_line(arguments, capsys):
    assert cli.main(arguments) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out)["status"] == "answered"


@pytest.mark.parametrize("form", ["jsonld", "json"])
def test_each_answer_for_programs_is_one_object_on_a_line(form, capsys):
    assert cli.main(["--format", form, QUESTION]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1 and isinstance(json.loads(out), dict)


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "html"])
def test_other_forms_hold_the_figures(form, capsys):
    assert cli.main(["--format", form, QUESTION]) == 0
    assert "43" in capsys.readouterr().out


def test_table_is_a_form(capsys):
    cli.main(["--table", QUESTION])
    table = capsys.readouterr().out
    cli.main(["--format", "table", QUESTION])
    assert capsys.readouterr().out == table


@pytest.mark.parametrize(
    ("status", "code"), [("answered", 0), ("partial", 0), ("no_data", 1), ("ambiguous", 3), ("declined", 4)]
)
def test_the_exit_code_says_the_status(status, code, monkeypatch, capsys):
    reply = SimpleNamespace(status=status, text="so", suggestions=["What else?"])
    monkeypatch.setattr(Screen, "shown", lambda screen, reply: reply.text)
    monkeypatch.setattr(cli, "open_bot", lambda *given: SimpleNamespace(ask=lambda question: reply))
    assert cli.main(["anything"]) == code
    out, err = capsys.readouterr()
    assert out == "so\n" and ("What else?" in err) == (status != "answered")


def test_a_declined_question_is_4_and_what_can_be_asked_is_noted(capsys):
    assert cli.main(["will it rain tomorrow?"]) == 4
    out, _ = capsys.readouterr()
    assert out.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["explain"],
        ["chat", "words"],
        ["--nonsense"],
        ["--json", "--table", "x"],
        ["--format", "xml", "x"],
        ["--json", "knowledge", "check"],
        ["--limit", "0", "x"],
        ["--limit", "3", "--all", "x"],
    ],
)
def test_misuse_is_2_and_said_on_stderr(arguments, capsys):
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == "" and "careerbot" in err


@pytest.mark.parametrize(("options", "rows"), [([], 8), (["--limit", "3"], 3), (["--limit=12"], 12), (["--all"], 400)])
def test_a_list_has_as_many_rows_as_asked_for(options, rows, capsys):
    assert cli.main([*options, "jobs that need no degree"]) == 0
    assert capsys.readouterr().out.count(": $") in range(rows, rows + 100)


def test_version_and_help(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"careerbot {__version__}\n"
    assert cli.main(["--help"]) == 0
    assert "careerbot explain rn salary tx" in capsys.readouterr().out


def test_a_mistyped_command_is_suggested(capsys):
    assert cli.main(["exlpain", "xyzzy"]) == 4
    assert "Did you mean `careerbot explain xyzzy`?" in capsys.readouterr().err


def test_explain_shows_how_it_was_read(capsys):
    assert cli.main(["explain", *QUESTION.split()]) == 0
    assert "compare" in capsys.readouterr().out


def test_ask_dash_answers_each_line_on_its_own(typed, capsys):
    typed(f"{QUESTION}\nwill it rain?\n\nand for the other?\n".encode())
    assert cli.main(["ask", "-", "--json"]) == 0
    replies = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [reply["question"] for reply in replies] == [QUESTION, "will it rain?", "", "and for the other?"]
    assert replies[0]["status"] == "answered" and replies[1]["status"] == "declined"
    assert not replies[3]["reading"]["occupations"]


def test_bytes_that_are_no_text_are_still_a_question(typed, capsys):
    typed(b"\xef\xbb\xbfsalary of a collections specialist\r\n\xff\xfe nurse \x00\n")
    assert cli.main(["ask", "--json", "-"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["question"] == "salary of a collections specialist" and first["status"] == "answered"
    assert second["question"] == "\ufffd\ufffd nurse \x00"


def test_chat_on_a_pipe_is_one_conversation(typed, capsys):
    typed(b"salary of a collections specialist\n\nand a loss mitigation specialist?\n/quit\nnever asked\n")
    assert cli.main(["chat", "--json"]) == 0
    replies = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(replies) == 2
    assert replies[1]["reading"]["attributes"] == ["salary"]
    assert [each["id"] for each in replies[1]["reading"]["occupations"]] == ["loss-mitigation-specialist"]


def test_without_words_a_pipe_is_a_chat(typed, capsys):
    typed(b"salary of a collections specialist\n/help\n")
    assert cli.main([]) == 0
    out = capsys.readouterr().out
    assert "35,164" in out and "/reset" in out


def test_a_command_that_says_nothing_prints_nothing(typed, capsys):
    typed(b"/quit\n")
    assert cli.main(["chat"]) == 0
    assert capsys.readouterr().out == ""


def test_commands_stay_out_of_json_lines(typed, capsys):
    typed(b"/help\n")
    assert cli.main(["chat", "--json"]) == 0
    out, err = capsys.readouterr()
    assert out == "" and "/reset" in err


def test_each_json_line_is_there_before_the_next_question():
    with subprocess.Popen([*COMMAND, "ask", "--json", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for _ in range(3):
            process.stdin.write(f"{QUESTION}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["status"] == "answered"
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_closed_pipe_ends_quietly():
    with subprocess.Popen(
        [*COMMAND, "ask", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        try:
            process.stdin.write(f"{QUESTION}\n".encode() * 2000)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


def test_ctrl_c_is_130_and_quiet():
    with subprocess.Popen(
        [*COMMAND, "ask", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdin.write(f"{QUESTION}\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_said_without_a_traceback():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, QUESTION], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 74
    assert done.stderr.startswith(b"careerbot: ") and done.stderr.count(b"\n") == 1


def test_missing_streams_are_done_without():
    closed = subprocess.run(["bash", "-c", f"'{sys.executable}' -m careerbot chat <&- >&-"], check=False, timeout=60)
    assert closed.returncode == 0


def test_knowledge_that_cannot_be_opened_is_5(tmp_path, capsys):
    garbage = tmp_path / "knowledge.sqlite"
    garbage.write_bytes(b"no database" * 1000)
    for path in (tmp_path / "nowhere.sqlite", tmp_path, garbage):
        assert cli.main(["--knowledge", str(path), QUESTION]) == 5
        out, err = capsys.readouterr()
        assert out == "" and err.startswith("careerbot: ") and err.count("\n") == 1


def test_nothing_a_terminal_obeys_is_printed():
    hostile = "\x1b]0;owned\x07salary of a \x1b[31mzzyzx\u202e wrangler\x9b2J"
    for command in ("ask", "explain"):
        done = run(command, hostile)
        shown = done.stdout.decode() + done.stderr.decode()
        assert not set(shown) & set("\x1b\x07\x9b\u202e")


def test_pipes_get_no_colour_and_a_poor_encoding_gets_ascii():
    done = run("--table", QUESTION, env=os.environ | {"PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1"})
    assert done.returncode == 0 and done.stdout.isascii() and b"\x1b" not in done.stdout


def test_a_terminal_gets_a_conversation(tmp_path):
    parent, child = pty.openpty()
    environment = os.environ | {"TERM": "dumb", "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    with subprocess.Popen(COMMAND, stdin=child, stdout=child, stderr=child, env=environment) as process:
        os.close(child)
        os.write(parent, b"salary of a collections specialist\r/quit\r")
        shown = _read_all(parent)
        assert process.wait(30) == 0
    assert "35,164" in shown and "Traceback" not in shown


def _read_all(descriptor: int) -> str:
    shown = b""
    try:
        while chunk := os.read(descriptor, 4096):
            shown += chunk
    except OSError:  # Linux says so when the other end is gone
        pass
    os.close(descriptor)
    return shown.decode()
