"""Measure how well free job titles are linked to SOC codes: used by ``scripts/measure titles FILE``."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

Ranked = Callable[[str], Sequence[str]]


def measure(path: str | Path, link: Ranked) -> dict[str, float]:
    """Shares (percent) and times (milliseconds) over a file of titles: title, tab, acceptable codes.

    ``link`` takes a title and gives six-digit SOC codes, best first. ``top1``, ``minor`` (same minor group, the
    first four characters) and ``top3`` are right when any acceptable code is met; ``odd`` and ``even`` are top1 over
    every other line, to show how far one half's figure can be trusted.
    """
    cases = [(title, set(codes.replace("|", " ").split())) for title, codes in _lines(path)]
    for title, _ in cases[:20]:
        link(title)
    right: list[bool] = []
    minor: list[bool] = []
    third: list[bool] = []
    times: list[float] = []
    for title, codes in cases:
        started = time.perf_counter()
        ranked = list(link(title))
        times.append((time.perf_counter() - started) * 1000)
        right.append(bool(ranked) and ranked[0] in codes)
        minor.append(bool(ranked) and ranked[0][:4] in {code[:4] for code in codes})
        third.append(not codes.isdisjoint(ranked[:3]))
    times.sort()
    return {
        "titles": len(cases),
        "top1": _percent(right),
        "minor": _percent(minor),
        "top3": _percent(third),
        "odd": _percent(right[::2]),
        "even": _percent(right[1::2]),
        "p50_ms": times[len(times) // 2] if times else 0.0,
        "p99_ms": times[min(len(times) - 1, int(len(times) * 0.99))] if times else 0.0,
    }


def _lines(path: str | Path) -> list[tuple[str, str]]:
    rows = (line.split("\t") for line in Path(path).read_text(encoding="utf-8").splitlines())
    return [(row[0], row[1]) for row in rows if len(row) >= 2 and any(sign.isdigit() for sign in row[1])]


def _percent(marks: Sequence[bool]) -> float:
    return 100 * sum(marks) / len(marks) if marks else 0.0
