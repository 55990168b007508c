"""What is wrong in files, said so that a person can mend it. Build time only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHOWN = 5  # of faults alike


class Problem(Exception):
    """Files that cannot be used: its text is sentences, one a line."""


class KnowledgeProblem(Problem):
    """Knowledge files that cannot be used: of each fault which file, which key or line, what was expected."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class ImportProblem(Problem):
    """A file that cannot be imported: its text names file, sheet or line, column, and what was expected."""


def at(name: str, place: str | int, said: str) -> ImportProblem:
    """An ImportProblem at a line ("oe.area, line 3: ...") or, given text, at that place ("sheet Table 1.2")."""
    where = f"line {place:,}" if isinstance(place, int) else place
    return ImportProblem(f"{name}, {where}: {said}")


def few(faults: Iterable[str], where: str) -> Iterator[str]:
    """The first of many faults alike, and how many more there are in the file or column."""
    found = list(faults)
    yield from found[:_SHOWN]
    if len(found) > _SHOWN:
        yield f"{where}: {len(found) - _SHOWN:,} more like these"
