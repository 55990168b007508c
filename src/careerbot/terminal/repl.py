"""The conversation on a terminal: prompt, history, completion, and a bar that says what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from careerbot.rendering.wording import printable
from careerbot.terminal.commands import COMMANDS, Session, hint, turn
from careerbot.terminal.completion import OFFERED, complete
from careerbot.terminal.history import Remembered, history_file
from careerbot.terminal.screen import Screen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Bot

__all__ = ["converse", "history_file"]

INTERRUPTED = 130
WELCOME = "Ask about any US occupation. /help lists what else can be typed, /quit leaves."


def converse(bot: Bot, screen: Screen, history: Path | None) -> int:
    """Talk until /quit or the end of input (0) or Ctrl-C on an empty line (130)."""
    session = Session(bot.chat(), screen)
    prompt: PromptSession[str] = PromptSession(
        "> ",
        history=Remembered(history) if history else DummyHistory(),
        completer=_Lines(lambda text: _completions(bot, text)),
        complete_while_typing=True,
        bottom_toolbar=lambda: toolbar(session),
        key_bindings=_keys(),
    )
    print(WELCOME)
    while not session.over:
        try:
            line = prompt.prompt().strip()
        except EOFError:
            return 0
        except KeyboardInterrupt:
            return INTERRUPTED
        if line:
            _say(turn(session, "/quit" if line.lower() in ("quit", "exit") else line))
            if not line.startswith("/"):
                _say(hint(session))
    return 0


def toolbar(session: Session) -> str:
    """What a fragment such as "and in ohio?" would be about; plain text, as long as the screen is wide."""
    about = session.chat.conversation.about if session.chat.conversation else ""
    text = f" about: {about}" if about else " no occupation yet"
    return printable(text)[: max(session.screen.width - 1, 0)]


def _completions(bot: Bot, text: str) -> list[str]:
    return complete(text, lambda prefix: bot.titles_starting_with(prefix, OFFERED), bot.attribute_nouns(), COMMANDS)


class _Lines(Completer):
    """prompt_toolkit's door to ``complete``: whole lines in, the part after the last shared word shown."""

    def __init__(self, lines: Callable[[str], list[str]]) -> None:
        self.lines = lines

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        text = document.text_before_cursor
        for line in self.lines(text):
            yield Completion(line, start_position=-len(text), display=line[_shared(text, line) :])


def _shared(text: str, line: str) -> int:
    """Where the first word that differs begins in both."""
    same = next((at for at, (one, other) in enumerate(zip(text, line, strict=False)) if one != other), len(text))
    return line.rfind(" ", 0, same) + 1


def _keys() -> KeyBindings:
    """Ctrl-C gives up the line being typed; on an empty line, the conversation."""
    keys = KeyBindings()

    @keys.add("c-c")
    def _give_up(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt, style="class:aborting")

    return keys


def _say(text: str) -> None:
    if text:
        print(text, flush=True)
