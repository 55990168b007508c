"""How an answer is shown here: its form, and what the stream it goes to can take."""

from __future__ import annotations

import os

from careerbot.value import value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from careerbot import Reply

UNKNOWN_WIDTH = 80


@value
class Screen:
    """form: one of rendering.FORMS; width: columns; ascii: only ASCII can be shown; color: escape sequences may be."""

    form: str = "sentence"
    width: int = UNKNOWN_WIDTH
    ascii: bool = False
    color: bool = False

    @property
    def for_programs(self) -> bool:
        """Whether each answer is one JSON object on a line of its own, among which nothing else may stand."""
        return self.form in ("json", "jsonld")

    def shown(self, reply: Reply, form: str | None = None) -> str:
        """The reply in this screen's form, or another."""
        from careerbot.rendering import render

        return render(reply, form or self.form, width=self.width, ascii=self.ascii, color=self.color)


def screen_for(stream: TextIO, form: str = "sentence") -> Screen:
    """What the stream can take: colour only on a terminal, and not where NO_COLOR or a dumb terminal says no."""
    terminal = stream.isatty()
    return Screen(
        form=form,
        width=_columns(stream) if terminal else UNKNOWN_WIDTH,
        ascii=not (stream.encoding or "ascii").lower().startswith("utf"),
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
    )


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or UNKNOWN_WIDTH
    except (OSError, ValueError):
        return UNKNOWN_WIDTH


def note(reply: Reply) -> str:
    """What may help beside the answer: questions that would be answered, where this one was not."""
    asked = [each for each in reply.suggestions if each not in reply.text]
    if reply.status == "answered" or not asked:
        return ""
    return "You could ask: " + " / ".join(asked)
