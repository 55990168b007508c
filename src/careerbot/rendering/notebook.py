"""What a reply shows in a notebook."""

from __future__ import annotations

from careerbot.rendering.grid import Grid
from careerbot.rendering.markdown import laid_out
from careerbot.rendering.shown import Layout, Shown
from careerbot.rendering.wording import list_mark


def text(reply: Shown, layout: Layout) -> str:
    """For `_repr_html_`: the sentences as paragraphs, the figures as a table; everything escaped."""
    said, found, notes = laid_out(reply)
    return f"<div>{_lines(said.splitlines())}{_table(found) if found else ''}{_lines([notes])}</div>"


def _lines(lines: list[str]) -> str:
    """Paragraphs; bullets and numbered lines as lists."""
    from html import escape
    from itertools import groupby

    told = []
    for kind, group in groupby((line for line in lines if line.strip()), key=_kind):
        texts = [escape(line.removeprefix(list_mark(line))) for line in group]
        if kind == "p":
            told += [f"<p>{each}</p>" for each in texts]
        else:
            told.append(f"<{kind}>{''.join(f'<li>{each}</li>' for each in texts)}</{kind}>")
    return "".join(told)


def _kind(line: str) -> str:
    mark = list_mark(line)
    return "p" if not mark else "ul" if mark.startswith("-") else "ol"


def _table(found: Grid) -> str:
    from html import escape

    def row(tag: str, cells: tuple[str, ...]) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    body = "".join(row("td", cells) for cells in found.rows)
    return f"<table><thead>{row('th', found.headers)}</thead><tbody>{body}</tbody></table>"
