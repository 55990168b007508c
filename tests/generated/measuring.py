"""Many generated questions asked and counted by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.resources import files
from itertools import islice
from statistics import fmean
from typing import NamedTuple

import careerbot
from careerbot import Bot
from generated.figures import Figures
from generated.grading import GRADES, WRONG
from generated.kinds import KINDS, Question, draw, grade

AT_ONCE = 2  # processes


class Tally(NamedTuple):
    """How the questions of one kind did; and some that were answered wrongly, each with its reply."""

    kind: str
    counts: Counter[str]
    wrong: list[tuple[str, str]]

    @property
    def asked(self) -> int:
        return sum(self.counts.values())

    def share(self, grade: str = WRONG) -> float:
        """Of the questions asked, the share with a grade; 0 where none was asked."""
        return self.counts[grade] / max(self.asked, 1)


def questions(kind: str, count: int, seed: int, half: str = "open") -> Iterator[Question]:
    """`count` distinct questions of a kind, or as many as come in ten times as many draws."""
    seen: set[int] = set()
    for at in range(10 * count):
        question, _ = draw(kind, f"{seed} {at}", _figures(), half)
        if hash(question.text) not in seen:
            seen.add(hash(question.text))
            yield question
        if len(seen) == count:
            return


def asked(kind: str, count: int, seed: int, half: str = "open", show: int = 3) -> Tally:
    """Ask `count` distinct questions of a kind, and grade the replies."""
    tally, bot, figures = Tally(kind, Counter(), []), _bot(), _figures()
    for question in questions(kind, count, seed, half):
        reply = bot.ask(question.text)
        given = grade(question, reply, figures)
        tally.counts[given] += 1
        if given == WRONG and len(tally.wrong) < show:
            tally.wrong.append((question.text, " ".join(reply.text.split())))
    return tally


def measured(kinds: list[str], count: int, seed: int, half: str = "open", show: int = 3) -> Iterator[Tally]:
    """Ask `count` distinct questions in two processes; a tally a kind, each as soon as those before it are done."""
    shares = quotas(kinds, count, half)
    with ProcessPoolExecutor(AT_ONCE) as pool:
        given = ((kind, shares[kind], seed, half, show) for kind in kinds)
        yield from pool.map(asked, *zip(*given, strict=True))


def quotas(kinds: list[str], count: int, half: str = "open") -> dict[str, int]:
    """How many to ask of each kind: as many of each, but no more than half of those there are."""
    sizes = {kind: size(kind, half) / 2 for kind in kinds}
    shares, left = {}, count
    for at, kind in enumerate(sorted(kinds, key=sizes.__getitem__)):
        shares[kind] = int(min(left // (len(kinds) - at), max(sizes[kind], 1)))
        left -= shares[kind]
    return shares


@cache
def size(kind: str, half: str = "open", draws: int = 200) -> float:
    """About how many questions of a kind there are: the mean of one over the chance of each drawn."""
    return fmean(draw(kind, f"size {at}", _figures(), half)[1] for at in range(draws))


def table(tallies: list[Tally]) -> Iterator[str]:
    """A line a kind with the shares of its grades, and one for all."""
    yield f"{'':<28}{'asked':>9}" + "".join(f"{grade:>16}" for grade in GRADES)
    total = Tally("all", sum((each.counts for each in tallies), Counter()), [])
    for each in (*tallies, total):
        yield f"{each.kind:<28}{each.asked:>9,}" + "".join(f"{each.share(grade):>16.1%}" for grade in GRADES)


def some(kinds: list[str], count: int, half: str = "open") -> Iterator[str]:
    """A few questions of every kind, to read."""
    for kind in kinds:
        yield from (f"{kind}: {each.text}" for each in islice(questions(kind, count, 0, half), count))


@cache
def _bot() -> Bot:
    return Bot()


@cache
def _figures() -> Figures:
    return Figures(str(files(careerbot) / "knowledge.sqlite"))


ALL = list(KINDS)
