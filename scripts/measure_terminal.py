"""How long a key waits for its completions, and how long a chat takes to be ready to be typed at."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable

from careerbot import Bot
from careerbot.terminal.repl import _completions
from careerbot.terminal.screen import Screen
from careerbot.terminal.session import Session

LIBRARY = [sys.executable, "-c", "import prompt_toolkit"]
PAIRS = 15


def keys(questions: Iterable[str]) -> tuple[float, float, int]:
    """p50 and p99 of completing after each key of these questions, in milliseconds, and how many keys that were."""
    lines = _completions(Session(Bot(), Screen()))
    lines("nurse", True)
    taken = []
    for question in questions:
        for end in range(1, len(question) + 1):
            start = time.perf_counter()
            lines(question[:end], False)
            taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98], len(taken)


def start() -> tuple[float, float, float]:
    """A chat until its prompt takes keys against importing prompt_toolkit, in turns: ratio and both, medians, in ms."""
    _ready(), _imported()
    pairs = [(_ready(), _imported()) for _ in range(PAIRS)]
    ratio = statistics.median(one / other for one, other in pairs)
    return ratio, statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def _imported() -> float:
    begun = time.perf_counter()
    subprocess.run(LIBRARY, check=True)
    return (time.perf_counter() - begun) * 1000


def _ready() -> float:
    from terminal import READY, Terminal

    with tempfile.TemporaryDirectory() as home:
        begun = time.perf_counter()
        with Terminal(XDG_DATA_HOME=home, PYTHONDONTWRITEBYTECODE="") as terminal:
            while READY.encode() not in terminal.raw:
                terminal.raw += os.read(terminal._end, 65536)
            return (time.perf_counter() - begun) * 1000
