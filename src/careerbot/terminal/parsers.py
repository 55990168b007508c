"""The command line in one tree of parsers: what it accepts, its help pages, the completion of shells, the man page."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from typing import Any, NamedTuple, NoReturn

from careerbot.rendering import FORMS
from careerbot.rendering.wording import printable

CODES = "exit codes: 0 answered, 1 nothing known, 2 usage, 3 ambiguous, 4 declined, 5 knowledge cannot be opened"
SERVE = "answer over HTTP, with a web chat, on this machine"
SHELLS = ("bash", "zsh", "fish")


class Page(NamedTuple):
    """A subcommand: what it does, what it takes, lines that use it, and whether it has the options of answers."""

    help: str
    takes: str = ""
    examples: tuple[str, ...] = ()
    answers: bool = True


PAGES = {
    "ask": Page(
        "answer one question; - reads one question a line of standard input", "QUESTION",
        ("careerbot ask how much do nurses make in texas", "careerbot ask --json - < questions.txt"),
    ),
    "chat": Page("a conversation; with piped input each line is one turn", "", ("careerbot chat --plain",)),
    "explain": Page(
        "how a question was read, and the facts that were used", "QUESTION", ("careerbot explain rn salary tx",)
    ),
    "tour": Page("a conversation of a minute that shows what can be asked", "", ("careerbot tour",)),
    "completion": Page(
        "print what makes a shell complete this command", "SHELL",
        ("careerbot completion bash > ~/.local/share/bash-completion/completions/careerbot",), False,
    ),
    "man": Page("print the manual page", "", ("careerbot man > ~/.local/share/man/man1/careerbot.1",), False),
}  # fmt: skip
EXAMPLES = (
    'careerbot "which pays more, an electrician or a plumber?"',
    "careerbot rn vs lpn --table",
    "careerbot --json median pay of actuaries",
    "careerbot explain rn salary tx",
    "careerbot",
)


class Parser(ArgumentParser):
    """Says in one line what was wrong, and what was probably meant."""

    def error(self, message: str) -> NoReturn:
        unknown = message.rpartition("unrecognized arguments: ")[2].split(" ")[0].partition("=")[0]
        likely = _like(unknown, self._option_string_actions) if unknown.startswith("-") else ""
        meant = f"; did you mean {likely}?" if likely else f"; see `{self.prog} --help`"
        self.exit(2, f"careerbot: {printable(message)}{meant}\n")


def _like(typed: str, known: dict[str, Action]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(typed, known, 1)), "")


def tree() -> ArgumentParser:
    """The whole command, with a parser below it for each subcommand."""
    from careerbot.terminal import knowledge_commands

    root = _parser("careerbot", "Answers questions about US occupations from sourced facts.", EXAMPLES)
    root.usage = "careerbot [COMMAND] [options] [QUESTION...]"
    _add_options(root, answers=True)
    below = root.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for name, page in PAGES.items():
        _fill(below.add_parser(name, help=page.help, **_told(page.help, page.examples)), page)
    fill_serving(below.add_parser("serve", help=SERVE, **_told(SERVE, ("careerbot serve",))))
    knowledge_commands.fill(below.add_parser("knowledge", help="import, compile or check knowledge"))
    return root


def serving() -> ArgumentParser:
    """What reads the words behind `careerbot serve`."""
    examples = ("careerbot serve", "careerbot serve --port 8080 --no-page")
    parser = Parser(prog="careerbot serve", **_told(SERVE, examples))
    fill_serving(parser)
    return parser


def fill_serving(parser: ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (this machine alone)")
    parser.add_argument("--port", default=8000, type=_port, help="the port to listen at (8000)")
    parser.add_argument("--allow-origin", action="append", metavar="ORIGIN", help="a page of this origin may ask")
    parser.add_argument("--allow-host", action="append", metavar="NAME", help="it is asked under this name")
    parser.add_argument("--knowledge", metavar="FILE", help="answer from this compiled knowledge")
    parser.add_argument("--no-page", action="store_true", help="without the web chat")
    parser.add_argument("--log-questions", action="store_true", help="the access log holds what was asked by address")
    parser.add_argument("--openapi", action="store_true", help="print the OpenAPI document and end")


def _port(text: str) -> int:
    """A port; ArgumentTypeError for anything else."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise ArgumentTypeError("expected a port from 1 to 65535")
    return int(text)


def parser_of(command: str) -> ArgumentParser:
    """What reads the words behind a subcommand, or behind `careerbot` itself."""
    page = PAGES[command or "ask"]
    parser = _parser(f"careerbot {command}".strip(), page.help, page.examples)
    _fill(parser, page)
    return parser


def _parser(prog: str, description: str, examples: tuple[str, ...]) -> ArgumentParser:
    return Parser(prog=prog, argument_default=SUPPRESS, **_told(description, examples))


def _told(description: str, examples: tuple[str, ...]) -> dict[str, Any]:
    shown = "examples:\n" + "\n".join(f"  {each}" for each in examples)
    text = f"{description[:1].upper()}{description[1:].rstrip('.')}."
    raw = RawDescriptionHelpFormatter
    return {"description": text, "epilog": f"{shown}\n\n{CODES}", "allow_abbrev": False, "formatter_class": raw}


def _fill(parser: ArgumentParser, page: Page) -> None:
    if page.takes == "SHELL":
        parser.add_argument("words", nargs=1, choices=SHELLS, metavar="SHELL", help=" or ".join(SHELLS))
    else:
        parser.add_argument("words", nargs="*", metavar=page.takes or None, help=SUPPRESS)
    _add_options(parser, page.answers)


def _add_options(parser: ArgumentParser, answers: bool) -> None:
    from careerbot.bot import Bot

    parser.add_argument("--version", action="store_true", help="print the version")
    if not answers:
        return
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--format", dest="form", choices=FORMS, help="how answers are shown")
    form.add_argument("--table", dest="form", action="store_const", const="table", help="as a table")
    form.add_argument("--json", dest="form", action="store_const", const="json", help="one JSON object a question")
    rows = parser.add_mutually_exclusive_group()
    rows.add_argument("--limit", metavar="N", type=_rows, help="how many rows a list shows")
    rows.add_argument("--all", dest="limit", action="store_const", const=Bot.ALL, help="every row of a list")
    parser.add_argument("--knowledge", metavar="FILE", help="answer from this compiled knowledge")
    parser.add_argument("--private", action="store_true", help="chat without reading or keeping a history")
    parser.add_argument("--plain", action="store_true", help="no rules, bars or redrawing, for screen readers")


def _rows(text: str) -> int:
    """A number of rows; ArgumentTypeError for anything else."""
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError("expected how many rows, 1 or more")
    return int(text)
