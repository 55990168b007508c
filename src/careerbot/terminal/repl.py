"""The conversation on a terminal: prompt, history, completion, and a bar that says what it is about."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from careerbot.rendering.wording import printable
from careerbot.terminal.commands import endings, is_command, turn
from careerbot.terminal.completion import Offers, complete
from careerbot.terminal.history import Remembered
from careerbot.terminal.screen import columns
from careerbot.terminal.session import Session

_KEPT = 512  # lines of which is kept whether they are answered


def converse(session: Session, history: Path | None) -> None:
    """Talk until /quit, the end of input, or /set plain on; Ctrl-C gives up a line, and only that."""
    prompt = _prompt(session, history)
    while not session.over and session.settings["plain"] == "off":
        prompt.editing_mode = EditingMode.VI if session.settings["keys"] == "vi" else EditingMode.EMACS
        try:
            lines = [line.strip() for line in prompt.prompt().splitlines()]
        except EOFError:
            session.over = True
            break
        except KeyboardInterrupt:
            print("Ctrl-D or /quit leaves.")
            continue
        for line in filter(None, lines):
            if len(lines) > 1:
                print(f"> {printable(line)}")
            _take(session, line)


def _take(session: Session, line: str) -> None:
    """One turn, as wide as the terminal is now."""
    session.screen = session.screen._replace(width=columns(sys.stdout))
    said = turn(session, line)
    for text in (said, "" if is_command(line) else session.hint):
        if text:
            print(text, flush=True)


def _prompt(session: Session, history: Path | None) -> PromptSession[str]:
    prompt: PromptSession[str] = PromptSession(
        "> ",
        history=Remembered(history),
        completer=_Lines(_completions(session)),
        complete_while_typing=True,
        complete_in_thread=True,
        auto_suggest=AutoSuggestFromHistory(),
        bottom_toolbar=lambda: toolbar(session, prompt.output.get_size().columns),
        key_bindings=_keys(session),
        enable_suspend=True,
        enable_open_in_editor=True,
        tempfile_suffix=".txt",
    )
    return prompt


def toolbar(session: Session, width: int) -> str:
    """What a fragment such as "and in ohio?" would be about, what is set, who asks, and of when the figures are.

    Plain text, shorter than the width; what is least worth knowing falls off first.
    """
    place = session.settings["place"]
    parts = (
        f"about: {session.about}" if session.about else "nothing asked yet",
        f"you: {session.goal}" if session.goal else "",
        f"place: {place}" if place else "",
        session.edition,
    )
    return printable(" " + " | ".join(filter(None, parts)))[: max(width - 1, 0)]


def _completions(session: Session) -> Callable[[str, bool], list[str]]:
    offers = Offers(session.bot.store.offers)

    @lru_cache(_KEPT)
    def asked(line: str, talked_about: str) -> bool:
        return session.bot.ask(line, session.chat.conversation).status in ("answered", "partial")

    def lines(text: str, like: bool) -> list[str]:
        if text.startswith("/"):
            return endings(text)
        return complete(text, offers, lambda line: asked(line, session.about), like)

    return lines


class _Lines(Completer):
    """prompt_toolkit's door to ``complete``: whole lines in, the part after the last shared word shown.

    What is only spelt alike is looked for where it is asked for, with Tab.
    """

    def __init__(self, lines: Callable[[str, bool], list[str]]) -> None:
        self.lines = lines

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        text = document.text_before_cursor
        for line in self.lines(text, complete_event.completion_requested):
            yield Completion(line, start_position=-len(text), display=line[_shared(text, line) :])


def _shared(text: str, line: str) -> int:
    """Where the first word that differs begins in both."""
    same = next((at for at, (one, other) in enumerate(zip(text, line, strict=False)) if one != other), len(text))
    return line.rfind(" ", 0, same) + 1


def _keys(session: Session) -> KeyBindings:
    """Ctrl-C gives up the line being typed; F4 changes between vi and emacs; pasted lines are a turn each."""
    keys = KeyBindings()

    @keys.add("c-c")
    def _give_up(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt, style="class:aborting")

    @keys.add("f4")
    def _other_keys(event: KeyPressEvent) -> None:
        vi = event.app.editing_mode == EditingMode.EMACS
        session.settings["keys"] = "vi" if vi else "emacs"
        event.app.editing_mode = EditingMode.VI if vi else EditingMode.EMACS

    @keys.add(Keys.BracketedPaste)
    def _paste(event: KeyPressEvent) -> None:
        buffer, text = event.current_buffer, event.data.replace("\r\n", "\n").replace("\r", "\n")
        buffer.insert_text(text)
        if "\n" in text.strip():
            buffer.validate_and_handle()

    return keys
