"""What a reply shows in a notebook."""

from __future__ import annotations

from careerbot.answering.shapes import Answer
from careerbot.rendering.grid import Grid
from careerbot.rendering.markdown import laid_out
from careerbot.rendering.sentence.told import Specs


def html(answer: Answer, specs: Specs, text: str) -> str:
    """For `_repr_html_`: the sentences as paragraphs, the figures as a table; everything escaped."""
    from html import escape

    said, found = laid_out(answer, specs, text)
    notes = [" ".join(found.notes)] if found and not said else []
    before, after = (
        "".join(f"<p>{escape(line)}</p>" for line in lines if line.strip()) for lines in (said.splitlines(), notes)
    )
    return f"<div>{before}{_table(found) if found else ''}{after}</div>"


def _table(found: Grid) -> str:
    from html import escape

    def row(tag: str, cells: tuple[str, ...]) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    caption = f"<caption>{escape(found.title)}</caption>" if found.title else ""
    body = "".join(row("td", cells) for cells in found.rows)
    return f"<table>{caption}<thead>{row('th', found.headers)}</thead><tbody>{body}</tbody></table>"
