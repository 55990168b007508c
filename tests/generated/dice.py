"""Choices drawn at random, with the number of questions that could have been drawn instead."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

WORDINGS = Path(__file__).parent / "wordings"
T = TypeVar("T")


@cache
def wordings(half: str) -> dict[str, Any]:
    """How each part is said: section -> part -> list of wordings. half: open or kept."""
    return tomllib.loads((WORDINGS / f"{half}.toml").read_text(encoding="utf-8"))


class Dice:
    """One question's choices; `spanned` is one over its chance, whose mean is how many questions there are."""

    def __init__(self, seed: str, half: str = "open") -> None:
        self.random = random.Random(seed)
        self.words = wordings(half)
        self.spanned = 1.0

    def pick(self, options: Sequence[T]) -> T:
        """One of these, each as likely; one that stands several times is likelier."""
        drawn = options[self.random.randrange(len(options))]
        self.spanned *= len(options) / options.count(drawn)
        return drawn

    def say(self, section: str, part: str) -> str:
        """One of the wordings of a part."""
        return self.pick(self.words[section][part])

    def row(self, section: str) -> tuple[str, str]:
        """A key of a section, and one of its wordings: a place, an industry, a field."""
        key = self.pick(list(self.words[section]))
        return key, self.pick(self.words[section][key])

    def several(self, options: Sequence[T], count: int) -> list[T]:
        """Different ones, in the order drawn."""
        left = list(options)
        drawn = []
        for _ in range(count):
            drawn.append(self.pick(left))
            left.remove(drawn[-1])
        return drawn
