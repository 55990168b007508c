"""From titles whose occupations are known to weights of words for occupations.

Each title is an example. Weights start as how much a word says about an occupation (the share of its titles that
belong there) and are then corrected example by example, as a perceptron is (passive-aggressive, averaged), so that
words which only accompany a job lose their pull. What comes out is data: for each word, the occupations it speaks
for and against.

A feature that speaks about many occupations has its weights in an array of all of them, which numpy adds up at once.
It only adds, compares and finds the largest, element by element, so that the same titles give the same weights
everywhere.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from typing import NamedTuple

import numpy as np

Scores = np.ndarray[tuple[int], np.dtype[np.float64]]  # by occupation number
Row = Scores | defaultdict[int, float]  # one feature's weights by occupation number
Correction = tuple[list[int], int, int, float]  # features, the occupation for which, against which (-1: none), how far

POSTINGS = 96  # occupations one feature may speak about: bounds the time of a question whatever the titles
_TRUSTED = 2.0  # from here a title's occupation is the publisher's own word, and moves the weights twice as far
_BELIEVED = 0.6  # of the strongest claim: a title is trained towards claims at least so strong
_LEAST_USES = 2  # a word or pair seen once teaches nothing that the known titles do not say
_EPOCHS = 3
_DROPPED = 0.15  # share of features hidden in training, so that no title leans on one pair of words alone
_STEP = 0.05
_OPENING = 0.3
_FEW = 8  # occupations up to which numpy is no faster than going through them


class _Example(NamedTuple):
    """One title: its features by number, how strongly each occupation claims it, and what follows from that."""

    features: list[int]
    votes: dict[int, float]
    believed: list[int]  # the occupations it is trained towards
    step: float  # how far it moves the weights at most


def train(lessons: list[tuple[list[str], dict[int, float]]]) -> dict[str, dict[int, float]]:
    """Weights of features for occupations, averaged over the course of learning.

    A lesson is a title's features and its votes, by occupation number. Of occupations that score the same, the
    smaller number counts as the stronger.
    """
    uses = Counter(name for found, _ in lessons for name in found)
    names = sorted(name for name, count in uses.items() if count >= _LEAST_USES or "^" in name or "$" in name)
    number = {name: at for at, name in enumerate(names)}
    known = (([number[name] for name in found if name in number], votes) for found, votes in lessons)
    examples = [_example(found, votes) for found, votes in known if found]
    width = 1 + max((code for example in examples for code in example.votes), default=-1)
    rows = _opening_weights(examples, len(names), width)
    _average(rows, _learn(rows, examples, width), width)
    return {name: _weights(row) for name, row in zip(names, rows, strict=True)}


def _weights(row: Row) -> dict[int, float]:
    """The occupations that a feature speaks about, with its weights."""
    if isinstance(row, dict):
        return {code: weight for code, weight in row.items() if weight}
    return {code: row.item(code) for code in row.nonzero()[0].tolist()}


def _example(found: list[int], votes: dict[int, float]) -> _Example:
    strongest = max(votes.values())
    believed = [code for code, vote in votes.items() if vote >= _BELIEVED * strongest]
    return _Example(found, votes, believed, _STEP * (2 if strongest >= _TRUSTED else 1))


def _opening_weights(examples: list[_Example], count: int, width: int) -> list[Row]:
    """For each feature, a rising function of the share of its titles, by trust, that belong to each occupation."""
    amounts: list[dict[int, float]] = [{} for _ in range(count)]
    for example in examples:
        votes = example.votes
        trust = max(votes.values()) / sum(votes.values())
        for name in example.features:
            row = amounts[name]
            for code, vote in votes.items():
                row[code] = row.get(code, 0.0) + vote * trust
    return [_opening_row(row, width) for row in amounts]


def _opening_row(amounts: dict[int, float], width: int) -> Row:
    total = sum(amounts.values())
    strongest = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))[:POSTINGS]
    row: Row = defaultdict(float) if len(strongest) <= _FEW else np.zeros(width)
    for code, amount in strongest:
        row[code] = _OPENING * math.log1p(20 * amount / total)
    return row


def _learn(rows: list[Row], examples: list[_Example], width: int) -> list[Correction | None]:
    """Go through the examples a few times and correct the weights in `rows`; what each step changed, if anything."""
    order, chance, scores = list(examples), random.Random(1), np.zeros(width)
    taken: list[Correction | None] = []
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for example in order:
            kept = [name for name in example.features if chance.random() > _DROPPED]
            if not kept:
                continue
            scores.fill(0.0)
            for name in kept:
                row = rows[name]
                if isinstance(row, dict):
                    for code, weight in row.items():
                        scores[code] += weight
                else:
                    np.add(scores, row, scores)
            correction = _correction(example, kept, scores)
            taken.append(correction)
            if correction:
                _, right, wrong, change = correction
                for name in kept:
                    rows[name][right] += change
                    if wrong >= 0:
                        rows[name][wrong] -= change
    return taken


def _correction(example: _Example, kept: list[int], scores: Scores) -> Correction | None:
    """Just so much that the best right occupation leads the best wrong one by 1; None where it does.

    scores: what the features that were kept give each occupation; overwritten for those that claim the title.
    """
    right = max(example.believed, key=scores.item)
    reached = scores.item(right)
    for code in example.votes:
        scores[code] = 0.0
    wrong = int(scores.argmax())
    best = scores.item(wrong)
    if best <= 0:
        wrong, best = -1, 0.0
    loss = 1 - reached + best
    return (kept, right, wrong, min(example.step, loss / (2 * len(kept)))) if loss > 0 else None


def _average(rows: list[Row], taken: list[Correction | None], width: int) -> None:
    """Take the weights in `rows` back to their average over all steps: a late correction counts for little."""
    drift: dict[int, float] = {}
    for step, correction in enumerate(taken, 1):
        if correction:
            kept, right, wrong, change = correction
            past = change * step
            for name in kept:
                at = name * width
                drift[at + right] = drift.get(at + right, 0.0) + past
                if wrong >= 0:
                    drift[at + wrong] = drift.get(at + wrong, 0.0) - past
    for at, amount in drift.items():
        rows[at // width][at % width] -= amount / (len(taken) + 1)
