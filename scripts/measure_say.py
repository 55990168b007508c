"""How generated questions are answered: right, said (what is left out is named), refused or silently wrong."""

from __future__ import annotations

import argparse
import secrets
import time

from generated.grading import WRONG
from generated.kinds import KINDS
from generated.measuring import measured, size, some, table

KIND = 28  # letters of a kind in the table


def run(arguments: list[str]) -> int:
    """Ask them, print the shares by kind and some that were answered wrongly; 0."""
    asked = _parser().parse_args(arguments)
    kinds = [kind for kind in KINDS if not asked.kind or kind in asked.kind]
    half = "kept" if asked.kept else "open"
    if asked.size:
        for kind in kinds:
            print(f"{kind:<{KIND}}{size(kind, half, 2000):>12.2g}")
        return 0
    if asked.read:
        print("\n".join(some(kinds, asked.show, half)))
        return 0
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    start = time.perf_counter()
    tallies = list(measured(kinds, asked.count, seed, half, asked.show))
    print("\n".join(table(tallies)))
    for tally in sorted(tallies, key=lambda each: -each.share(WRONG)):
        for question, reply in tally.wrong[: asked.show]:
            print(f"\n{tally.kind}: {question}\n    {reply[:200]}")
    total = sum(each.asked for each in tallies)
    print(f"\n{total:,} questions ({half} wordings, --seed {seed}) in {time.perf_counter() - start:.0f} s")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/measure say", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300_000, help="distinct questions (300,000)")
    parser.add_argument("--seed", type=int, help="draws the same questions again; drawn anew without it")
    parser.add_argument(
        "--kind", action="append", choices=list(KINDS), metavar="KIND", help="only these; several may be"
    )
    parser.add_argument("--show", type=int, default=2, help="wrongly answered questions shown of each kind (2)")
    parser.add_argument("--kept", action="store_true", help="with the wordings kept aside: only at the very end")
    parser.add_argument("--read", action="store_true", help="print some questions of each kind, and ask none")
    parser.add_argument("--size", action="store_true", help="print about how many questions each kind has")
    return parser
