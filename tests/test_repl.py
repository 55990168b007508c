"""The conversation on a terminal, through prompt_toolkit's pipe input."""

from __future__ import annotations

import stat

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from careerbot.terminal.commands import COMMANDS, Session, turn
from careerbot.terminal.history import KEPT, Remembered, history_file
from careerbot.terminal.repl import _Lines, converse, toolbar
from careerbot.terminal.screen import Screen

CTRL_C, CTRL_D, UP = "\x03", "\x04", "\x1b[A"


@pytest.fixture
def talk(bot, capsys):
    """Type these keys at the prompt; what was printed, and the exit code."""

    def type_keys(keys: str, history=None) -> tuple[str, int]:
        with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
            typed.send_text(keys)
            code = converse(bot, Screen(), history)
        return capsys.readouterr().out, code

    return type_keys


def test_a_question_is_answered_and_quit_leaves(talk):
    out, code = talk("salary of a collections specialist\r/quit\r")
    assert "35,164" in out and code == 0


def test_a_fragment_goes_on_with_what_was_asked(talk):
    out, _ = talk("salary of a collections specialist\rand a loss mitigation specialist?\r" + CTRL_D)
    assert "43,251" in out


def test_ctrl_c_gives_up_the_line_then_the_conversation(talk):
    out, code = talk("never asked" + CTRL_C + "salary of a collections specialist\r" + CTRL_C)
    assert "35,164" in out and code == 130


def test_exit_is_understood_and_empty_lines_are_not_asked(talk):
    out, code = talk("\r   \rexit\r")
    assert code == 0 and out.count("\n") == 1


def test_history_is_kept_for_its_owner_without_repeats(talk, tmp_path):
    file = tmp_path / "data" / "history"
    talk("salary of a collections specialist\r/help\rsalary of a collections specialist\r" + CTRL_D, file)
    assert file.read_text() == "/help\nsalary of a collections specialist\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    out, _ = talk(UP + "\r" + CTRL_D, file)
    assert "35,164" in out


def test_private_keeps_nothing(talk, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    talk("salary of a collections specialist\r" + CTRL_D, None)
    assert not history_file().exists()


def test_history_forgets_the_oldest_and_does_without_a_place(tmp_path):
    remembered = Remembered(tmp_path / "history")
    remembered.path.write_text("".join(f"{number}\n" for number in range(KEPT)))
    remembered.store_string("one more\nquestion")
    lines = remembered.path.read_text().splitlines()
    assert len(lines) == KEPT and lines[0] == "1" and lines[-1] == "one more question"
    Remembered(tmp_path / "history" / "under a file").store_string("dropped")


def test_the_toolbar_says_what_the_conversation_is_about(bot):
    session = Session(bot.chat(), Screen(width=60))
    assert "no occupation" in toolbar(session)
    turn(session, "salary of a collections specialist")
    assert "collections specialist" in toolbar(session).lower()
    turn(session, "/reset")
    assert "no occupation" in toolbar(session)
    assert len(toolbar(Session(bot.chat(), Screen(width=10)))) < 10


def test_help_names_every_command(bot):
    shown = turn(Session(bot.chat(), Screen()), "/help")
    assert all(name in shown and command.help in shown for name, command in COMMANDS.items())


@pytest.mark.parametrize("name", ["/sources", "/why", "/table", "/json"])
def test_commands_about_the_last_answer(bot, name):
    session = Session(bot.chat(), Screen())
    assert turn(session, name) == "Nothing has been asked yet."
    turn(session, "which pays more, a collections specialist or a loss mitigation specialist?")
    assert turn(session, name)
    assert turn(session, name[:3]) == turn(session, name)


def test_sources_have_their_period(bot):
    session = Session(bot.chat(), Screen())
    turn(session, "salary of a collections specialist")
    assert "date not stated" in turn(session, "/sources")


def test_an_unknown_command_is_said_to_be_unknown(bot):
    assert "/help" in turn(Session(bot.chat(), Screen()), "/nonsense \x1b[2J")


def test_completions_show_only_what_is_new():
    lines = _Lines(lambda text: ["salary of registered nurse"])
    (offered,) = lines.get_completions(Document("salary of regi"), CompleteEvent())
    assert offered.text == "salary of registered nurse" and offered.start_position == -14
    assert offered.display_text == "registered nurse"


def test_a_terminal_gets_no_broken_words(bot):
    question = "what does a collections specialist do"
    lines = turn(Session(bot.chat(), Screen(width=40, terminal=True)), question).splitlines()
    whole = turn(Session(bot.chat(), Screen(width=40)), question)
    assert max(map(len, lines)) <= 40 and " ".join(lines).split() == whole.split()
    assert any(line.startswith("  ") for line in lines)  # what belongs to a list's line stands under it


@pytest.mark.parametrize(
    "question", ["highest paid jobs", "how much do nurses make", "rn vs lpn", "hello", "best jobs"]
)
def test_one_next_question_stands_dim_beside_an_answer_on_a_terminal(bot, question):
    reply = bot.ask(question)
    beside = Screen(width=200, color=True, terminal=True).beside(reply, "Go on so.")
    asked = beside.removeprefix("\x1b[2m").removesuffix("\x1b[0m").removeprefix("Go on so. ").removeprefix("Next: ")
    assert beside.startswith("\x1b[2m") and bot.ask(asked).status == "answered"
    assert ("Go on so." in beside) == (question == "highest paid jobs")
    assert Screen().beside(reply, "Go on so.") == ""
