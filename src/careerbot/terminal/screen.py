"""How an answer is shown here: its form, and what the stream it goes to can take."""

import os
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from careerbot import Reply

UNKNOWN_WIDTH = 80
_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"


class Screen(NamedTuple):
    """form: one of rendering.FORMS; width: columns; ascii: only ASCII can be shown; color: escape sequences may be.

    terminal: a person reads it line by line; what goes elsewhere keeps its lines whole.
    """

    form: str = "sentence"
    width: int = UNKNOWN_WIDTH
    ascii: bool = False
    color: bool = False
    terminal: bool = False

    @property
    def for_programs(self) -> bool:
        """Whether each answer is one JSON object on a line of its own, among which nothing else may stand."""
        from careerbot.rendering import FORMS

        return FORMS[self.form].for_programs

    def shown(self, reply: "Reply", form: str | None = None) -> str:
        """The reply in this screen's form, or another."""
        from careerbot.rendering import render

        form = form or self.form
        text = render(reply, form, width=self.width, ascii=self.ascii, color=self.color)
        return self.fitted(text) if form == "sentence" else text

    def fitted(self, text: str) -> str:
        """The text with no word broken at the edge of a terminal."""
        if not self.terminal or all(len(line) <= self.width for line in text.splitlines()):
            return text
        from careerbot.rendering.table import wrapped

        return wrapped(text, self.width)

    def beside(self, reply: "Reply", more: str) -> str:
        """What may help beside an answer: how a list goes on (`more`, a sentence) and one next question, dim and on a
        terminal alone; where the question was not answered, some that would be."""
        if reply.status == "answered" and not self.terminal:
            return ""
        asked = [each for each in reply.suggestions if each not in reply.text]
        if reply.status != "answered":
            return self.fitted("You could ask: " + " / ".join(asked)) if asked else ""
        left = any(getattr(part.answer, "left", 0) > 0 for part in reply.parts)
        told = [more if left else "", f"Next: {asked[0]}" if asked else ""]
        text = self.fitted(" ".join(filter(None, told)))
        return f"{_DIM}{text}{_PLAIN}" if self.color and text else text


def screen_for(stream: "TextIO", form: str = "sentence") -> Screen:
    """What the stream can take: colour only on a terminal, and not where NO_COLOR or a dumb terminal says no."""
    terminal = stream.isatty()
    return Screen(
        form=form,
        width=columns(stream) if terminal else UNKNOWN_WIDTH,
        ascii=not (stream.encoding or "ascii").lower().startswith("utf"),
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        terminal=terminal,
    )


def columns(stream: "TextIO") -> int:
    """How wide a terminal is now."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or UNKNOWN_WIDTH
    except (OSError, ValueError):
        return UNKNOWN_WIDTH
