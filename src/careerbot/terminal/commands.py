"""The conversation's /commands. One table feeds their dispatch, /help and completion."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from careerbot.rendering.wording import printable
from careerbot.terminal.completion import begun
from careerbot.terminal.session import Session
from careerbot.terminal.settings import SETTINGS, place_named
from careerbot.terminal.topics import TOPICS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Reply


class Command(NamedTuple):
    """help: what it does, in a few words; run: the session and what is typed behind it to the text to show.

    takes: what may stand behind it, as /help shows that; examples: lines that use it.
    """

    help: str
    run: Callable[[Session, str], str]
    takes: str = ""
    examples: tuple[str, ...] = ()


# What other programs leave and help with.
SAME = {"?": "/help", "\\?": "/help", ":q": "/quit", ":q!": "/quit", "\\q": "/quit", "quit": "/quit", "exit": "/quit"}


def turn(session: Session, line: str) -> str:
    """One line of a conversation, a question or a /command, to the text that answers it."""
    line = SAME.get(line.strip().lower(), line)
    if line.startswith("!"):
        return "This is no shell; Ctrl-Z goes back to yours, and fg comes here again."
    if not line.startswith("/"):
        return session.ask(line)
    typed, _, behind = printable(line).partition(" ")
    name = typed.lower()
    meant = [name] if name in COMMANDS else begun(name, COMMANDS)
    if len(meant) == 1:
        return session.screen.fitted(COMMANDS[meant[0]].run(session, behind.strip()))
    likely = meant or _likely(name, COMMANDS)
    return f"{name} is no command; " + (f"did you mean {' or '.join(likely)}?" if likely else "/help lists them.")


def is_command(line: str) -> bool:
    """Whether a line is for the terminal: it is no question, and nobody wants it back."""
    return line.startswith(("/", "!")) or line.strip().lower() in SAME


def endings(line: str) -> list[str]:
    """Whole lines that a /command may become."""
    name, space, behind = line.partition(" ")
    if not space:
        return begun(name, COMMANDS)
    words = behind.split(" ")
    values: tuple[str, ...] = ()
    if name == "/help":
        values = (*TOPICS, *(each.removeprefix("/") for each in COMMANDS))
    elif name == "/set":
        values = tuple(SETTINGS) if len(words) == 1 else SETTINGS[words[0]].values if words[0] in SETTINGS else ()
    return [line[: len(line) - len(words[-1])] + value for value in begun(words[-1], values)]


def _likely(name: str, names: dict[str, Command]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, names, 2, 0.5)


def _help(session: Session, topic: str) -> str:
    topic = topic.lower()
    if command := COMMANDS.get(f"/{topic.removeprefix('/')}"):
        examples = "".join(f"\n  {each}" for each in command.examples)
        return f"/{topic.removeprefix('/')}{command.takes and ' '}{command.takes}: {command.help}.{examples}"
    if topic in TOPICS:
        return "You could ask:\n" + "\n".join(f"  {each}" for each in TOPICS[topic])
    unknown = f'There is no help on "{topic}". ' if topic else ""
    rows = [(f"{name} {command.takes}".strip(), command.help) for name, command in COMMANDS.items()]
    listed = "\n".join(f"  {name:<19}{help}" for name, help in rows)
    return f"{unknown}Ask about any US occupation, or type\n{listed}\nTopics: {', '.join(TOPICS)}."


def _of_the_last(show: Callable[[Session, Reply], str]) -> Callable[[Session, str], str]:
    return lambda session, behind: show(session, session.last) if session.last else "Nothing has been asked yet."


def _as(form: str) -> Callable[[Session, str], str]:
    return _of_the_last(lambda session, reply: session.shown(reply, form))


def _sources(session: Session, reply: Reply) -> str:
    listed = "\n".join(f"{source['title']} ({source['period']})" for source in reply.to_dict()["sources"])
    return listed or "The last answer used no source."


def _facts(session: Session, reply: Reply) -> str:
    from careerbot.rendering.display import display

    rows = (
        f"{fact.occupation.plural}, {fact.about.noun}, {fact.place.name}: {display(fact)} ({fact.source.short})"
        for fact in reply.facts
    )
    return "\n".join(rows) or "The last answer used no figures."


def _why(session: Session, reply: Reply) -> str:
    from careerbot import explain

    return explain(reply)


def _page(session: Session, reply: Reply) -> str:
    import pydoc

    session.screen = session.screen._replace(color=False)
    pydoc.pager(session.shown(reply))
    return ""


def _compare(session: Session, behind: str) -> str:
    names = [name.strip() for name in behind.replace(" vs ", ",").split(",") if name.strip()]
    if not names:
        return "Say what with what: /compare nurse, paramedic"
    return session.ask(f"compare {' and '.join(names)}" if len(names) > 1 else f"compare that with {names[0]}")


def _save(session: Session, behind: str) -> str:
    from careerbot.terminal.saving import save

    path = behind.removeprefix("!").strip()
    return save(session.replies, path, behind.startswith("!")) if session.last else "Nothing has been asked yet."


def _undo(session: Session, behind: str) -> str:
    question = session.undo()
    return f'Taken back: "{printable(question)}".' if question else "There is nothing to take back."


def _history(session: Session, behind: str) -> str:
    return "\n".join(printable(reply.question) for reply in session.replies) or "Nothing has been asked yet."


def _reset(session: Session, behind: str) -> str:
    session.reset()
    return "Forgotten."


def _me(session: Session, behind: str) -> str:
    goal, place = session.goal, session.settings["place"]
    told = [f"You are: {goal}." if goal else "", f"Questions that name no place are about {place}." if place else ""]
    return " ".join(filter(None, told)) or "You have told me nothing about yourself."


def _set(session: Session, behind: str) -> str:
    name, _, value = behind.partition(" ")
    if not name:
        rows = (f"  {each:<7}{session.settings[each] or 'none':<10}{SETTINGS[each].help}" for each in SETTINGS)
        return "\n".join(rows) + "\n/set NAME VALUE changes one; /set place none forgets it."
    if name not in SETTINGS:
        return f"There is no such setting; they are {', '.join(SETTINGS)}."
    values = SETTINGS[name].values
    if values and value not in values:
        return f"{name} is {session.settings[name]}; it can be {', '.join(values)}."
    if not values and value != "none":
        value = place_named(session.bot, value)
        if not value:
            return "I know no place of that name."
    session.settings[name] = "" if value == "none" else value
    return f"{name}: {value}."


def _quit(session: Session, behind: str) -> str:
    session.over = True
    return ""


COMMANDS = {
    "/help": Command("what can be typed here", _help, "[TOPIC]", ("/help pay", "/help save")),
    "/more": Command("more of the last list", lambda session, behind: session.ask("more")),
    "/page": Command("the last answer in a pager", _of_the_last(_page)),
    "/sources": Command("who says so: the last answer's sources", _of_the_last(_sources)),
    "/facts": Command("the figures the last answer used", _of_the_last(_facts)),
    "/why": Command("how the last question was read", _of_the_last(_why)),
    "/compare": Command("occupations side by side", _compare, "A, B", ("/compare nurse, paramedic",)),
    "/table": Command("the last answer as a table", _as("table")),
    "/csv": Command("the last answer as CSV", _as("csv")),
    "/json": Command("the last answer as JSON", _as("json")),
    "/save": Command(
        "keep the conversation (.md .html .json) or the last answer (.csv); ! writes over",
        _save, "[!] FILE", ("/save notes.md", "/save ! notes.md", "/save answer.csv"),
    ),
    "/history": Command("what was asked in this conversation", _history),
    "/undo": Command("take the last question back", _undo),
    "/reset": Command("forget what the conversation is about", _reset),
    "/me": Command("what you told about yourself", _me),
    "/set": Command("what stays", _set, "[NAME VALUE]", ("/set place ohio", "/set form table", "/set plain on")),
    "/quit": Command("leave", _quit),
}  # fmt: skip
