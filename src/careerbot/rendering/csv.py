"""An answer as CSV: a line a figure, with raw values for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator

from careerbot.answering.shapes import Candidates, Choices, Ranking, Worked, facts_in
from careerbot.facts import Fact, Item, Occupation
from careerbot.rendering.display import beside_names, display, member, name_of, noted
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.shown import Layout, Shown

COLUMNS = (
    "rank", "occupation", "soc", "title", "attribute", "member", "value", "high", "unit", "place", "display", "source",
    "period", "note", "limits",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def text(reply: Shown, layout: Layout) -> str:
    """A line a figure, or a member of a list-valued one, under a header, with every row of a list; words alone are one
    column, text.

    What the answer does not cover stands on every line, so that each can be told by itself. Words that answer one of
    several questions are what is displayed on a line of their own.
    """
    import csv
    import io

    parts = reply.whole.parts
    rows = [row for part in parts for row in _covered(part)] if any(_rows(part) for part in parts) else []
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS if rows else ("text",))
    writer.writerows([[_cell(value) for value in row] for row in rows] or [[harmless(reply.text)]])
    return target.getvalue().rstrip("\n")


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    bare = text.lstrip("+-").rstrip("%").replace("$", "").replace(",", "")
    return bare.replace(".", "", 1).isdigit()


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.10g}"
    return harmless("" if value is None else str(value))


def _covered(reply: Shown) -> list[tuple[object, ...]]:
    """The lines of one answer, each with what it does not cover."""
    words = tuple(reply.text if name == "display" else "" for name in COLUMNS[:-1])
    uncovered = " ".join(limit.text for limit in limits(reply.answer.limits, reply.store))
    return [(*row, uncovered) for row in _rows(reply)] or [(*words, "")]


def _rows(reply: Shown) -> list[tuple[object, ...]]:
    return [*_lines(reply)]


def _lines(reply: Shown) -> Iterator[tuple[object, ...]]:
    answer = reply.answer
    if isinstance(answer, Worked):
        told = {"value": answer.value, "unit": answer.unit, "display": reply.text}
        told["note"] = said(answer.rule, reply.store)
        yield tuple(told.get(column, "") for column in COLUMNS[:-1])
        return
    if isinstance(answer, Choices):
        yield from (_named(rank, occupation) for rank, occupation in enumerate(answer.occupations, 1))
        return
    if isinstance(answer, Candidates):
        for rank, (occupation, beside) in enumerate(beside_names(answer), 1):
            yield from [row for fact in beside for row in _of(fact, rank)] or [_named(rank, occupation)]
        return
    if not isinstance(answer, Ranking):
        for fact in facts_in(answer):
            yield from _of(fact, "")
        return
    for rank, (fact, beside) in enumerate(answer.lines, answer.skipped + 1):
        for each in (fact, *beside):
            yield from _of(each, rank)


def _of(fact: Fact, rank: int | str) -> Iterator[tuple[object, ...]]:
    value = fact.value
    members = value if isinstance(value, tuple) else (value,)
    cells: list[tuple[str, object, object, str]]
    if members and isinstance(members[0], Item):
        cells = [
            (name_of(fact, item), item.value, None, member(fact, item)) for item in members if isinstance(item, Item)
        ]
    else:
        cells = [("", members[0], members[1] if len(members) > 1 else None, display(fact))]
    one = fact.occupation
    for name, low, high, shown in cells:
        yield (
            rank, one.id, one.soc, one.title, fact.attribute, name, low, high, fact.unit, fact.place.name, shown,
            fact.source.id, fact.source.period, noted(fact),
        )  # fmt: skip


def _named(rank: int, occupation: Occupation) -> tuple[object, ...]:
    return (rank, occupation.id, occupation.soc, occupation.title, *[""] * (len(COLUMNS) - 5))
