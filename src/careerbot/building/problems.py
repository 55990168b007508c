"""What is wrong in a knowledge folder, said so that a person can mend it. Build time only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHOWN = 5  # of faults alike


class KnowledgeProblem(Exception):
    """Knowledge files that cannot be used: of each fault a sentence, which file, which key or line, what was expected.

    Its text is the sentences, one a line.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def few(faults: Iterable[str], where: str) -> Iterator[str]:
    """The first of many faults alike, and how many more there are in the file or column."""
    found = list(faults)
    yield from found[:_SHOWN]
    if len(found) > _SHOWN:
        yield f"{where}: {len(found) - _SHOWN:,} more like these"
