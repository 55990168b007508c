"""An answer as an aligned table for a terminal: cells wrap, bars fill what room is left, 40 columns are enough."""

from __future__ import annotations

from careerbot.answering.shapes import Answer
from careerbot.facts import Fact
from careerbot.rendering.chart import bar, largest
from careerbot.rendering.grid import Grid, grid
from careerbot.rendering.sentence.amounts import amount
from careerbot.rendering.shown import Layout, Names, Shown
from careerbot.rendering.wording import list_mark

GAP = "  "
NARROWEST, LEAST_BAR, LONGEST_BAR = 6, 4, 24
_BOLD, _CYAN, _PLAIN = "\x1b[1m", "\x1b[36m", "\x1b[0m"


def text(reply: Shown, layout: Layout) -> str:
    """The table of a reply, or its sentences where there is none."""
    return table(reply.answer, reply.store, layout) or wrapped(reply.text, layout.width)


def table(answer: Answer, store: Names, layout: Layout) -> str:
    """The answer's table with its notes below; "" for an answer of words alone."""
    found = grid(answer, store)
    if found is None:
        return ""
    ascii, color = layout.ascii, layout.color
    width = max(layout.width, NARROWEST * len(found.headers) + len(GAP) * (len(found.headers) - 1))
    rows = _rows_with_bars(found, width, ascii)
    widths = _widths([found.headers, *rows], width - _bar_room(found, rows, width))
    lines = wrap(found.title, width)
    lines += [_bold(line, color) for line in _row(found.headers, widths)]
    rule = "-" if ascii else "─"
    lines.append(GAP.join(rule * each for each in widths))
    bars = _bars(found, width - sum(widths) - len(GAP) * len(widths), ascii)
    for place, row in enumerate(rows):
        first, *others = _row(row, widths)
        drawn = bars[place] if bars else ""
        if drawn:
            first = f"{first.ljust(sum(widths) + len(GAP) * (len(widths) - 1))}{GAP}{_cyan(drawn, color)}"
        lines += [first, *others]
    for note in found.notes:
        lines += wrap(note, width)
    return "\n".join(line.rstrip() for line in lines)


def wrapped(text: str, width: int) -> str:
    """A text of several lines in lines of at most `width` columns; what belongs to a list's line stands under it."""
    lines: list[str] = []
    for line in text.splitlines():
        mark = list_mark(line)
        for place, part in enumerate(wrap(line.removeprefix(mark), width - len(mark))):
            lines.append((mark if place == 0 else " " * len(mark)) + part)
    return "\n".join(lines)


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, broken at spaces, and in a word only where it is longer itself."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        while len(word) > width:
            head, word = word[: width - len(line) - bool(line)], word[width - len(line) - bool(line) :]
            lines.append(f"{line} {head}".strip())
            line = ""
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line else lines


def _row(cells: tuple[str, ...], widths: list[int]) -> list[str]:
    """One row as the lines it takes when its cells are wrapped."""
    wrapped = [wrap(cell, each) for cell, each in zip(cells, widths, strict=True)]
    lines = []
    for place in range(max(map(len, wrapped), default=0) or 1):
        parts = (cell[place] if place < len(cell) else "" for cell in wrapped)
        lines.append(GAP.join(part.ljust(each) for part, each in zip(parts, widths, strict=True)))
    return lines


def _widths(rows: list[tuple[str, ...]], room: int) -> list[int]:
    """A width for each column: its longest cell's; to fit in `room` the widest become narrower, words broken last."""
    widths = [max(*(len(cell) for cell in column), 1) for column in zip(*rows, strict=True)]
    words = _longest_words(rows)
    spare = room - len(GAP) * (len(widths) - 1)
    for least in (words, [NARROWEST] * len(words)):
        while sum(widths) > spare and any(wide > low for wide, low in zip(widths, least, strict=True)):
            _, at = max((wide, place) for place, wide in enumerate(widths) if wide > least[place])
            widths[at] -= 1
    return widths


def _longest_words(rows: list[tuple[str, ...]]) -> list[int]:
    return [
        max((len(word) for cell in column for word in cell.split()), default=1) for column in zip(*rows, strict=True)
    ]


def _bar_room(found: Grid, rows: list[tuple[str, ...]], width: int) -> int:
    """What a column of bars takes: a third of the width or what the words leave; nothing where that shows nothing."""
    if not found.bars:
        return 0
    words = sum(_longest_words([found.headers, *rows])) + len(GAP) * len(found.headers)
    room = min(width // 3, LONGEST_BAR + len(GAP), width - words)
    return room if room >= LEAST_BAR + len(GAP) else 0


def _bars(found: Grid, room: int, ascii: bool) -> list[str]:
    """The bar of each row."""
    if not found.bars or room < LEAST_BAR:
        return []
    return _drawn(found.bars, min(room, LONGEST_BAR), ascii)


def _drawn(facts: tuple[Fact | None, ...], width: int, ascii: bool) -> list[str]:
    values = [amount(fact) if fact is not None else None for fact in facts]
    most = largest(values)
    return [
        bar(value, most, width, ascii=ascii, at_least=bool(fact and fact.at_least))
        for fact, value in zip(facts, values, strict=True)
    ]


def _rows_with_bars(found: Grid, width: int, ascii: bool) -> list[tuple[str, ...]]:
    """The rows; in a side-by-side each figure has its bar behind it, where there is room for one."""
    room = (width // max(len(found.headers), 1)) - 14
    if not found.cell_bars or room < LEAST_BAR:
        return list(found.rows)
    rows = []
    for row, facts in zip(found.rows, found.cell_bars, strict=True):
        drawn = _drawn(facts, min(room, LONGEST_BAR // 2), ascii)
        longest = max((len(cell) for cell, each in zip(row[1:], drawn, strict=True) if each), default=0)
        cells = (f"{cell.ljust(longest)} {each}" if each else cell for cell, each in zip(row[1:], drawn, strict=True))
        rows.append((row[0], *cells))
    return rows


def _bold(line: str, color: bool) -> str:
    return f"{_BOLD}{line.rstrip()}{_PLAIN}" if color and line.strip() else line


def _cyan(drawn: str, color: bool) -> str:
    return f"{_CYAN}{drawn}{_PLAIN}" if color else drawn
