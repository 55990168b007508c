"""How far apart two words are. rapidfuzz says it faster, but takes as long to load as the whole answer takes."""

from __future__ import annotations


def apart(one: str, other: str, most: int) -> int:
    """Edits from one word to another: a letter more, less or changed, or two neighbours swapped; most + 1 where more.

    No letter is edited twice (the optimal string alignment distance).
    """
    if abs(len(one) - len(other)) > most or len(set(one) - set(other)) > most:
        return most + 1
    one, other = _differing(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        older, before, row = before, row, [at + 1]
        for to, sign in enumerate(other):
            edits = before[to] if letter == sign else 1 + min(before[to], before[to + 1], row[to])
            if at and to and letter == other[to - 1] and sign == one[at - 1]:
                edits = min(edits, older[to - 1] + 1)
            row.append(edits)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _differing(one: str, other: str) -> tuple[str, str]:
    """The words without the letters that both begin and end with."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
