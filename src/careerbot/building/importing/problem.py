"""What an import says when it refuses: one sentence that names the place and what was expected there."""

from __future__ import annotations


class ImportProblem(Exception):
    """A file that cannot be imported: its text names file, sheet or line, column, and what was expected."""


def at(name: str, place: str | int, said: str) -> ImportProblem:
    """An ImportProblem at a line ("oe.area, line 3: ...") or, given text, at that place ("sheet Table 1.2")."""
    where = f"line {place:,}" if isinstance(place, int) else place
    return ImportProblem(f"{name}, {where}: {said}")
