"""The conversation's /commands. One registration feeds both their dispatch and /help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from careerbot.rendering.wording import printable
from careerbot.terminal.screen import Screen, note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Chat, Reply


@dataclass(slots=True)
class Session:
    """One conversation on one screen: its last reply, and whether it is over."""

    chat: Chat
    screen: Screen
    last: Reply | None = None
    over: bool = False


class Command(NamedTuple):
    """name: with its slash; help: what it does, in a few words; run: the session to the text to show."""

    name: str
    help: str
    run: Callable[[Session], str]


COMMANDS: dict[str, Command] = {}


def command(name: str, help: str) -> Callable[[Callable[[Session], str]], Callable[[Session], str]]:
    """Register a function as the command ``name``."""

    def register(run: Callable[[Session], str]) -> Callable[[Session], str]:
        COMMANDS[name] = Command(name, help, run)
        return run

    return register


def turn(session: Session, line: str) -> str:
    """One line of a conversation, a question or a /command, to the text that answers it."""
    if line.startswith("/"):
        return _dispatch(session, line)
    session.last = session.chat.ask(line if session.screen.for_programs else printable(line))
    return session.screen.shown(session.last)


def hint(session: Session) -> str:
    """What may help beside the last answer, or nothing."""
    return session.screen.fitted(note(session.last)) if session.last and not session.screen.for_programs else ""


def _dispatch(session: Session, line: str) -> str:
    name = printable(line).split(" ")[0].lower()
    meant = [name] if name in COMMANDS else [each for each in COMMANDS if each.startswith(name)]
    if len(meant) != 1:
        return f"{name} is no command; /help lists them."
    return COMMANDS[meant[0]].run(session)


@command("/help", "what can be typed here")
def _help(session: Session) -> str:
    listed = "\n".join(f"  {each.name:<10}{each.help}" for each in COMMANDS.values())
    return f"Ask about any US occupation, or type\n{listed}"


@command("/sources", "who says so: the last answer's sources")
def _sources(session: Session) -> str:
    if session.last is None or not session.last.sources:
        return _NOTHING_YET if session.last is None else "The last answer used no source."
    listed = (source for source in session.last.to_dict()["sources"])
    return "\n".join(f"{source['title']} ({source['period']})" for source in listed)


@command("/why", "how the last question was read")
def _why(session: Session) -> str:
    from careerbot import explain

    return explain(session.last) if session.last else _NOTHING_YET


@command("/table", "the last answer as a table")
def _table(session: Session) -> str:
    return session.screen.shown(session.last, "table") if session.last else _NOTHING_YET


@command("/json", "the last answer as JSON")
def _json(session: Session) -> str:
    return session.screen.shown(session.last, "json") if session.last else _NOTHING_YET


@command("/reset", "forget what the conversation is about")
def _reset(session: Session) -> str:
    session.chat.reset()
    session.last = None
    return "Forgotten."


@command("/quit", "leave")
def _quit(session: Session) -> str:
    session.over = True
    return ""


_NOTHING_YET = "Nothing has been asked yet."
