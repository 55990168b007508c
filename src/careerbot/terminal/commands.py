"""The conversation's /commands. One table feeds both their dispatch and /help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from careerbot.rendering.wording import printable
from careerbot.terminal.screen import Screen

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
    """help: what it does, in a few words; run: the session to the text to show."""

    help: str
    run: Callable[[Session], str]


def turn(session: Session, line: str) -> str:
    """One line of a conversation, a question or a /command, to the text that answers it."""
    if line.startswith("/"):
        return _dispatch(session, line)
    session.last = session.chat.ask(line if session.screen.for_programs else printable(line))
    return session.screen.shown(session.last)


def hint(session: Session) -> str:
    """What may help beside the last answer, or nothing."""
    if session.last is None or session.screen.for_programs:
        return ""
    return session.screen.beside(session.last, 'Type "more" to go on.')


def _dispatch(session: Session, line: str) -> str:
    name = printable(line).split(" ")[0].lower()
    meant = [name] if name in COMMANDS else [each for each in COMMANDS if each.startswith(name)]
    if len(meant) != 1:
        return f"{name} is no command; /help lists them."
    return COMMANDS[meant[0]].run(session)


def _help(session: Session) -> str:
    listed = "\n".join(f"  {name:<10}{command.help}" for name, command in COMMANDS.items())
    return f"Ask about any US occupation, or type\n{listed}"


def _of_the_last(show: Callable[[Session, Reply], str]) -> Callable[[Session], str]:
    return lambda session: show(session, session.last) if session.last else "Nothing has been asked yet."


def _sources(session: Session, reply: Reply) -> str:
    listed = "\n".join(f"{source['title']} ({source['period']})" for source in reply.to_dict()["sources"])
    return listed or "The last answer used no source."


def _why(session: Session, reply: Reply) -> str:
    from careerbot import explain

    return explain(reply)


def _reset(session: Session) -> str:
    session.chat.reset()
    session.last = None
    return "Forgotten."


def _quit(session: Session) -> str:
    session.over = True
    return ""


COMMANDS = {
    "/help": Command("what can be typed here", _help),
    "/sources": Command("who says so: the last answer's sources", _of_the_last(_sources)),
    "/why": Command("how the last question was read", _of_the_last(_why)),
    "/table": Command("the last answer as a table", _of_the_last(lambda at, reply: at.screen.shown(reply, "table"))),
    "/json": Command("the last answer as JSON", _of_the_last(lambda at, reply: at.screen.shown(reply, "json"))),
    "/reset": Command("forget what the conversation is about", _reset),
    "/quit": Command("leave", _quit),
}
