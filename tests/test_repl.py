"""The conversation on a terminal, through prompt_toolkit's pipe input."""

from __future__ import annotations

import stat

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from careerbot.terminal.commands import COMMANDS, turn
from careerbot.terminal.history import KEPT, Remembered
from careerbot.terminal.repl import _Lines, converse, toolbar
from careerbot.terminal.screen import Screen
from careerbot.terminal.session import Session
from careerbot.terminal.settings import SETTINGS, from_environment, history_file
from careerbot.terminal.topics import FIRST, TOPICS, TOUR

CTRL_C, CTRL_D, UP = "\x03", "\x04", "\x1b[A"


@pytest.fixture
def talk(bot, capsys):
    """Type these keys at the prompt; what was printed, and whether the conversation was over then."""

    def type_keys(keys: str, history=None) -> tuple[str, bool]:
        session = Session(bot, Screen())
        with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
            typed.send_text(keys)
            converse(session, history)
        return capsys.readouterr().out, session.over

    return type_keys


def test_a_question_is_answered_and_quit_leaves(talk):
    out, over = talk("salary of a collections specialist\r/quit\r")
    assert "35,164" in out and over


def test_a_fragment_goes_on_with_what_was_asked(talk):
    out, _ = talk("salary of a collections specialist\rand a loss mitigation specialist?\r" + CTRL_D)
    assert "43,251" in out


def test_ctrl_c_gives_up_the_line_and_stays(talk):
    out, over = talk("never asked" + CTRL_C + CTRL_C + "salary of a collections specialist\r" + CTRL_D)
    assert "35,164" in out and "Ctrl-D" in out and over


@pytest.mark.parametrize("leave", ["exit", "quit", ":q", "/q"])
def test_leaving_is_understood_and_empty_lines_are_not_asked(talk, leave):
    out, over = talk(f"\r   \r{leave}\r")
    assert over and out == ""


def test_pasted_lines_are_a_turn_each(talk):
    out, _ = talk("\x1b[200~salary of a collections specialist\nand a loss mitigation specialist?\n\x1b[201~" + CTRL_D)
    assert out.index("35,164") < out.index("> and a loss") < out.index("43,251")


def test_history_is_kept_for_its_owner_without_repeats(talk, tmp_path):
    file = tmp_path / "data" / "history"
    talk("salary of a collections specialist\r/help\rsalary of a collections specialist\r" + CTRL_D, file)
    assert file.read_text() == "salary of a collections specialist\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    out, _ = talk(UP + "\r" + CTRL_D, file)
    assert "35,164" in out


def test_private_keeps_nothing(talk, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    talk("salary of a collections specialist\r" + CTRL_D, None)
    assert not history_file().exists()
    monkeypatch.setenv("CAREERBOT_HISTORY", "off")
    assert history_file() is None
    monkeypatch.setenv("CAREERBOT_HISTORY", str(tmp_path / "elsewhere"))
    assert history_file() == tmp_path / "elsewhere"


def test_history_forgets_the_oldest_and_does_without_a_place(tmp_path):
    remembered = Remembered(tmp_path / "history")
    remembered.path.write_text("".join(f"{number}\n" for number in range(KEPT)))
    remembered.store_string("one more\nquestion")
    lines = remembered.path.read_text().splitlines()
    assert len(lines) == KEPT and lines[0] == "1" and lines[-1] == "one more question"
    Remembered(tmp_path / "history" / "under a file").store_string("dropped")


def test_the_toolbar_says_what_is_true(bot):
    session = Session(bot, Screen())
    assert "nothing asked yet" in toolbar(session, 80)
    turn(session, "salary of a collections specialist")
    assert "collections specialist" in toolbar(session, 80).lower()
    turn(session, "jobs that pay over 100k without a degree")
    assert "8 occupations" in toolbar(session, 80) and "OEWS, May 2025" in toolbar(session, 80)
    turn(session, "/set place ohio")
    assert "place: Ohio" in toolbar(session, 80)
    turn(session, "/reset")
    assert "nothing asked yet" in toolbar(session, 80) and len(toolbar(session, 10)) < 10


def test_help_names_every_command(bot):
    shown = turn(Session(bot, Screen()), "/help")
    assert all(name in shown and command.help in shown for name, command in COMMANDS.items())


@pytest.mark.parametrize("name", ["/sources", "/why", "/table", "/json", "/csv", "/facts"])
def test_commands_about_the_last_answer(bot, name):
    session = Session(bot, Screen())
    assert turn(session, name) == "Nothing has been asked yet."
    turn(session, "which pays more, a collections specialist or a loss mitigation specialist?")
    assert turn(session, name)
    assert turn(session, name[:4]) == turn(session, name)


def test_sources_have_their_period(bot):
    session = Session(bot, Screen())
    turn(session, "salary of a collections specialist")
    assert "date not stated" in turn(session, "/sources")


def test_an_unknown_command_is_said_to_be_unknown_and_suggests(bot):
    session = Session(bot, Screen())
    assert "/help" in turn(session, "/xyzzy \x1b[2J") and "did you mean /why?" in turn(session, "/wy")
    assert "did you mean /sources or /save or /set?" in turn(session, "/s")
    assert turn(session, "?") == turn(session, "/help")
    assert "\x1b" not in turn(session, "/help \x1b[2J") + turn(session, "/set \x1b[2J x") + turn(
        session, "/save \x1b.md"
    )


@pytest.mark.parametrize("line", [*FIRST, *(each for topic in TOPICS.values() for each in topic)])
def test_what_is_offered_as_worth_trying_is_answered(bot, line):
    assert bot.ask(line).status == "answered"


def test_the_tour_answers_as_it_says(bot):
    session = Session(bot, Screen())
    said = {line: turn(session, line) for _, line in TOUR}
    assert "Ohio" in said["and in ohio?"] and all(said.values())


def test_a_shell_is_elsewhere_and_what_was_asked_is_listed(bot):
    session = Session(bot, Screen())
    assert turn(session, "/history") == "Nothing has been asked yet."
    turn(session, "rn salary")
    assert "no shell" in turn(session, "!ls") and turn(session, "/history") == "rn salary"


def test_the_environment_sets_what_the_command_line_leaves_open(monkeypatch):
    for name, value in (("FORM", "table"), ("KEYS", "vi"), ("PLAIN", "maybe")):
        monkeypatch.setenv(f"CAREERBOT_{name}", value)
    usual, told = {name: each.usual for name, each in SETTINGS.items()}, []
    assert from_environment(usual, told.append) == {"form": "table", "keys": "vi"}
    assert from_environment(usual | {"form": "markdown"}, told.append) == {"keys": "vi"}
    assert told == ["CAREERBOT_PLAIN must be one of on, off"] * 2


def test_help_has_pages(bot):
    session = Session(bot, Screen())
    for topic in (*TOPICS, *COMMANDS):
        assert turn(session, f"/help {topic}") != turn(session, "/help")
    assert 'no help on "xyzzy"' in turn(session, "/help xyzzy")


def test_undo_goes_back_to_what_was_talked_about(bot):
    session = Session(bot, Screen())
    assert "nothing to take back" in turn(session, "/undo")
    turn(session, "salary of a collections specialist")
    before = session.chat.conversation
    turn(session, "and a loss mitigation specialist?")
    assert 'Taken back: "and a loss mitigation specialist?"' in turn(session, "/undo")
    assert session.chat.conversation == before and "35,164" in turn(session, "/csv").replace("35164", "35,164")


def test_a_place_that_is_set_is_where_questions_are_about_that_name_none(bot):
    session = Session(bot, Screen())
    assert "I know no place" in turn(session, "/set place atlantis")
    assert turn(session, "/set place ohio") == "place: Ohio."
    assert "in Ohio earn" in turn(session, "plumber pay") and session.last.question == "plumber pay"
    for question, where in (("plumber pay in texas", "Texas"), ("which state pays nurses the most", "California")):
        assert where in turn(session, question) and "Ohio" not in session.last.text
    assert "Ohio" not in turn(session, "growth of plumbers") and "Ohio" in turn(session, "/me")
    turn(session, "/set place none")
    assert "Ohio" not in turn(session, "plumber pay")


def test_settings_take_their_values_alone(bot):
    session = Session(bot, Screen())
    assert all(name in turn(session, "/set") for name in SETTINGS)
    assert "can be" in turn(session, "/set form xml") and "no such setting" in turn(session, "/set xyzzy")
    turn(session, "/set form table")
    assert "─" in turn(session, "rn vs lpn")
    turn(session, "/set plain on")
    assert "─" not in turn(session, "/table") and "█" not in turn(session, "rn vs lpn")


@pytest.mark.parametrize(
    ("ending", "holds"),
    [("md", "## rn salary"), ("html", "<h2>rn salary"), ("json", '"question": "rn salary"'), ("csv", "101420")],
)
def test_a_conversation_is_saved_and_never_over_a_file_unasked(bot, tmp_path, ending, holds):
    session, path = Session(bot, Screen()), tmp_path / f"notes.{ending}"
    turn(session, "rn salary")
    assert "saved" in turn(session, f"/save {path}") and holds in path.read_text()
    path.write_text("mine")
    assert "is there already" in turn(session, f"/save {path}") and path.read_text() == "mine"
    assert "saved" in turn(session, f"/save ! {path}") and holds in path.read_text()


def test_what_cannot_be_saved_is_said(bot, tmp_path):
    session = Session(bot, Screen())
    assert "Nothing has been asked" in turn(session, "/save x.md")
    turn(session, "rn salary")
    assert "ends in" in turn(session, "/save notes.doc") and "cannot be written" in turn(
        session, f"/save {tmp_path}/a/b.md"
    )


def test_completions_show_only_what_is_new():
    lines = _Lines(lambda text, like: ["salary of registered nurse"])
    (offered,) = lines.get_completions(Document("salary of regi"), CompleteEvent())
    assert offered.text == "salary of registered nurse" and offered.start_position == -14
    assert offered.display_text == "registered nurse"


def test_a_terminal_gets_no_broken_words(bot):
    question = "what does a collections specialist do"
    lines = turn(Session(bot, Screen(width=40, terminal=True)), question).splitlines()
    whole = turn(Session(bot, Screen(width=40)), question)
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
