"""The careerbot command: what the words on the command line ask for, and the exit code that says how it went.

A one-shot question pays for nothing it does not use: everything heavy is imported where it is needed.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence

from careerbot._version import __version__
from careerbot.rendering.wording import printable
from careerbot.terminal import incoming
from careerbot.terminal.screen import Screen, screen_for

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Bot, Reply

EXIT_CODES = {"answered": 0, "partial": 0, "no_data": 1, "ambiguous": 3, "declined": 4}
USAGE, NO_KNOWLEDGE, BROKEN_STREAM, INTERRUPTED = 2, 5, 74, 130
COMMANDS = ("ask", "chat", "explain")
_SHORT = 4  # letters of a command that with one lost is another word
ALONE = ("tour", "man")  # commands where nothing else is said: "tour guide salary" is a question
SHELLS = ("bash", "zsh", "fish")


class Options:
    """What the words beginning with a dash chose; without any, no parser is built (it would double the start-up)."""

    words: Sequence[str] = ()
    form: str = "sentence"
    knowledge: str | None = None
    private: bool = False
    plain: bool = False
    limit: int | None = None
    version: bool = False


def program() -> int:
    """The command as a process of its own: one answer is out before collecting garbage would pay."""
    gc.disable()
    code = main()
    if gc.isenabled():  # many questions were answered
        return code
    os._exit(code)  # all is written; taking apart what was loaded would take longer than reading the question


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; a closed pipe and Ctrl-C end quietly."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # `>&-` leaves none
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return 0
    except OSError as error:
        _forget_stdout()
        return _complain(f"stopped: {error.strerror}", BROKEN_STREAM)


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["knowledge"]:
        from careerbot.terminal import knowledge_commands

        return knowledge_commands.run(arguments[1:])
    if arguments[:1] == ["serve"] and all(word.startswith("-") for word in arguments[1:2]):
        from careerbot.terminal import serve_command

        return serve_command.run(arguments[1:])
    options = Options()
    command = _command(arguments)
    options.words = arguments[1:] if command else arguments
    if any(word.startswith("-") for word in arguments):
        from careerbot.terminal import parsers

        rest, options.words = options.words, ()
        first = [word for word in arguments if word in ("-h", "--help", "--")][:1]
        try:
            if first and first != ["--"] and not command:
                parsers.tree().print_help()
                return 0
            parsers.parser_of(command).parse_intermixed_args(rest, options)
        except SystemExit as stop:  # argparse has said why
            return int(stop.code or 0)
    if options.version:
        print(f"careerbot {__version__}")
        return 0
    words = list(options.words)
    if not command:
        command = words.pop(0) if words and words[0] in COMMANDS else ("ask" if words else "chat")
    if problem := _misuse(command, words):
        return _complain(f"{problem}; see `careerbot --help`", USAGE)
    if command in ("man", "completion"):
        return _about_itself(command, words)
    return _answer(command, words, options)


def _command(arguments: list[str]) -> str:
    """The command that the words begin with, "" for a question or options."""
    name, said = "".join(arguments[:1]), [word for word in arguments[1:] if not word.startswith("-")]
    alone = name in ALONE and not said
    shell = name == "completion" and (not said or said[0] in SHELLS) and len(said) < 2
    return name if name in COMMANDS or alone or shell else ""


def _about_itself(command: str, words: list[str]) -> int:
    """Print the man page, or what makes a shell complete this command."""
    from careerbot.terminal import manual, parsers

    if command == "man":
        print(manual.page(parsers.tree()), end="")
        return 0
    try:
        import shtab
    except ModuleNotFoundError:
        return _complain('completion needs shtab, which comes with the "shell" extra', NO_KNOWLEDGE)
    print(shtab.complete(parsers.tree(), words[0]))
    return 0


def _misuse(command: str, words: list[str]) -> str:
    if words[:1] == ["knowledge"] and command == "ask":
        return "`careerbot knowledge` stands before its options"
    if command == "completion":
        return "" if words else "completion needs the name of a shell: bash, zsh or fish"
    if command in ALONE:
        return ""
    if command == "chat":
        return "chat takes its questions from the terminal or from standard input" if words else ""
    return "" if words else f"{command} needs a question, or - for one question a line of standard input"


def _answer(command: str, words: list[str], options: Options) -> int:
    from careerbot.store.database import KnowledgeError

    try:
        bot = open_bot(options.knowledge, options.limit)
    except KnowledgeError as error:
        return _complain(str(error), NO_KNOWLEDGE)
    screen = screen_for(sys.stdout, options.form)
    if command in ("chat", "tour") or words == ["-"]:
        gc.enable()
    if command in ("chat", "tour"):
        return _chat(bot, screen, options, command == "tour")
    if words == ["-"]:
        for line in _typed_lines():
            _say(_shown(command, _asked(bot, line, screen), screen))
        return 0
    reply = _asked(bot, incoming.question(words), screen)
    _say(_shown(command, reply, screen))
    if not screen.for_programs and command == "ask" and (hint := screen.beside(reply, "--all shows every row.")):
        print(hint, file=sys.stderr)
    if reply.status == "declined" and len(words) > 1 and (meant := _command_like(words[0])):
        print(f"Did you mean `careerbot {meant} {printable(incoming.question(words[1:]))}`?", file=sys.stderr)
    return EXIT_CODES[reply.status]


def _command_like(word: str) -> str:
    """The command that a word is with its letters in another order, or with one lost, or ""."""
    for name in COMMANDS:
        less = [sorted(name[:at] + name[at + 1 :]) for at in range(len(name))] if len(name) > _SHORT else []
        if word != name and sorted(word) in (sorted(name), *less):
            return name
    return ""


def open_bot(path: str | None, limit: int | None = None) -> Bot:
    """The Bot over the knowledge file named, or over the one in the package; KnowledgeError if it cannot be.

    limit: how many rows of a list it shows.
    """
    from careerbot.bot import Bot
    from careerbot.store.database import KnowledgeError

    if path and os.path.isdir(path):
        raise KnowledgeError(f"{path} is a folder: `careerbot knowledge compile {path} FILE` makes a file of it")
    return Bot(path, limit)


def _chat(bot: Bot, screen: Screen, options: Options, tour: bool) -> int:
    from careerbot.terminal.commands import is_command, turn
    from careerbot.terminal.session import Session

    session = Session(bot, screen)
    if tour or (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        from careerbot.terminal.talking import show, talk

        plain = options.plain or os.environ.get("TERM") == "dumb"
        return show(session) if tour else talk(session, plain, options.private)
    for line in _typed_lines():
        if is_command(line):
            if said := turn(session, line):
                # With --json, standard output holds replies and nothing else.
                print(said, file=sys.stderr if screen.for_programs else sys.stdout, flush=True)
        elif line.strip():
            _say(turn(session, line))
        if session.over:
            break
    return 0


def _asked(bot: Bot, question: str, screen: Screen) -> Reply:
    """JSON escapes what a terminal would obey, so there the question stays as it was typed."""
    return bot.ask(question if screen.for_programs else printable(question))


def _shown(command: str, reply: Reply, screen: Screen) -> str:
    if command == "explain" and not screen.for_programs:
        from careerbot.rendering import explain

        return explain(reply)
    return screen.shown(reply)


def _typed_lines() -> Iterator[str]:
    return incoming.lines(sys.stdin.buffer) if sys.stdin else iter(())


def _say(text: str) -> None:
    print(text, flush=True)


def _complain(sentence: str, code: int) -> int:
    print(f"careerbot: {sentence}", file=sys.stderr)
    return code


def _forget_stdout() -> None:
    """Nobody reads any more: what is still buffered goes nowhere, so that the interpreter's exit stays quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
