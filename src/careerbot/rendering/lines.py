"""An answer's table a line a row, each cell behind what it is: nothing to be seen side by side, for screen readers."""

from __future__ import annotations

from careerbot.rendering.grid import grid
from careerbot.rendering.shown import Layout, Shown


def text(reply: Shown, layout: Layout) -> str:
    """The rows of a reply's table, or its sentences where there is none."""
    found = grid(reply.answer, reply.store)
    if found is None:
        return reply.text
    head, *headers = found.headers
    rows = (
        f"{f'{head} ' if head else ''}{row[0]}: "
        + "; ".join(f"{header} {cell}".strip() for header, cell in zip(headers, row[1:], strict=True) if cell)
        for row in found.rows
    )
    return "\n".join(filter(None, (found.title, *rows, *found.notes)))
