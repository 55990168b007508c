"""Conversations as they might come from outside, changed at random: refused with a sentence or gone on from."""

from __future__ import annotations

import time
from collections import Counter

from careerbot import Bot
from tampered import outcomes


def run(bot: Bot, count: int, seed: int = 0) -> int:
    """Print how many were refused and what the others were answered with, and where any raised; 1 if one did."""
    start = time.perf_counter()
    told: Counter[str] = Counter()
    raised = []
    for outcome, data, said in outcomes(bot, count, seed):
        told[outcome] += 1
        if outcome == "raised":
            raised.append((data, said))
    print(f"{count:,} conversations in {time.perf_counter() - start:.0f} s: {dict(told)}")
    for data, said in raised[:5]:
        print(f"\n{said}\n{data}")
    return int(bool(raised))
