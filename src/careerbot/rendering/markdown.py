"""An answer as Markdown: its sentences, and a table where figures stand next to one another."""

from __future__ import annotations

from careerbot.answering.shapes import Comparison, Ranking, SideBySide
from careerbot.rendering.grid import Grid, grid
from careerbot.rendering.shown import Layout, Shown
from careerbot.rendering.wording import list_mark, paragraph

_ESCAPED = "\\`*_{}[]|#~"


def laid_out(reply: Shown) -> tuple[str, Grid | None, str]:
    """What is said, what is laid out below it, and the notes under that: what the table shows is not said too."""
    answer = reply.answer
    found = grid(answer, reply.store) if isinstance(answer, (Comparison, Ranking, SideBySide)) else None
    if found is None or isinstance(answer, Comparison):
        return reply.text, found, ""
    head = paragraph(answer.summaries) if isinstance(answer, SideBySide) else reply.text.partition("\n")[0]
    return head, found, " ".join(found.notes)


def text(reply: Shown, layout: Layout) -> str:
    """The reply as Markdown that no name and no typed word can turn into markup."""
    said, found, notes = laid_out(reply)
    lines = _spaced(said.splitlines())
    if found:
        lines += [_row(found.headers), _row(("---",) * len(found.headers), raw=True), *map(_row, found.rows)]
        lines += ["", escape(notes)] if notes else []
    return "\n".join(lines).strip()


def escape(text: str) -> str:
    """The text with everything Markdown or HTML would act on made harmless."""
    safe = "".join(f"\\{sign}" if sign in _ESCAPED else sign for sign in text)
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _spaced(said: list[str]) -> list[str]:
    """Lines of text; bullets and numbers stay what they are, other lines are paragraphs with a line between them."""
    lines: list[str] = []
    for line in said:
        mark = list_mark(line)
        if not mark and lines and lines[-1]:
            lines.append("")
        lines += [mark + escape(line.removeprefix(mark))] if mark else [escape(line), ""]
    return lines


def _row(cells: tuple[str, ...], raw: bool = False) -> str:
    return f"| {' | '.join(cells if raw else map(escape, cells))} |"
