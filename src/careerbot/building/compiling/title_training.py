"""From titles whose occupations are known to weights of words for occupations.

Each title is an example. Weights start as how much a word says about an occupation (the share of its titles that
belong there) and are then corrected example by example, as a perceptron is (passive-aggressive, averaged), so that
words which only accompany a job lose their pull. What comes out is data: for each word, the occupations it speaks
for and against.

The weights are one table, a row a feature and a column an occupation: numpy adds whole rows up. It only adds,
compares and finds the largest, element by element, so that the same titles give the same weights everywhere.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass

import numpy as np

Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Scores = np.ndarray[tuple[int], np.dtype[np.float64]]
Correction = tuple[list[int], int, int, float]  # features, the occupation for which, against which (-1: none), how far

POSTINGS = 96  # occupations one feature may speak about: bounds the time of a question whatever the titles
_TRUSTED = 2.0  # from here a title's occupation is the publisher's own word, and moves the weights twice as far
_BELIEVED = 0.6  # of the strongest claim: a title is trained towards claims at least so strong
_LEAST_USES = 2  # a word or pair seen once teaches nothing that the known titles do not say
_EPOCHS = 3
_DROPPED = 0.15  # share of features hidden in training, so that no title leans on one pair of words alone
_STEP = 0.05
_OPENING = 0.3


@dataclass(frozen=True, slots=True)
class _Example:
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
    table = _opening_weights(examples, len(names), width)
    _average(table, _learn(table, examples))
    weights: dict[str, dict[int, float]] = {name: {} for name in names}
    rows, codes = (places.tolist() for places in table.nonzero())
    for at, code, weight in zip(rows, codes, table[rows, codes].tolist(), strict=True):
        weights[names[at]][code] = weight
    return weights


def _example(found: list[int], votes: dict[int, float]) -> _Example:
    strongest = max(votes.values())
    believed = [code for code, vote in votes.items() if vote >= _BELIEVED * strongest]
    return _Example(found, votes, believed, _STEP * (2 if strongest >= _TRUSTED else 1))


def _opening_weights(examples: list[_Example], height: int, width: int) -> Table:
    """For each feature, a rising function of the share of its titles, by trust, that belong to each occupation."""
    amounts: list[dict[int, float]] = [{} for _ in range(height)]
    for example in examples:
        votes = example.votes
        trust = max(votes.values()) / sum(votes.values())
        for name in example.features:
            row = amounts[name]
            for code, vote in votes.items():
                row[code] = row.get(code, 0.0) + vote * trust
    table = np.zeros((height, width))
    cells = memoryview(table.reshape(-1))
    for at, row in enumerate(amounts):
        total = sum(row.values())
        strongest = sorted(row.items(), key=lambda item: (-item[1], item[0]))[:POSTINGS]
        for code, amount in strongest:
            cells[at * width + code] = _OPENING * math.log1p(20 * amount / total)
    return table


def _learn(table: Table, examples: list[_Example]) -> list[Correction | None]:
    """Go through the examples a few times and correct the weights in `table`; what each step changed, if anything."""
    order, chance = list(examples), random.Random(1)
    rows, cells, width = list(table), memoryview(table.reshape(-1)), table.shape[1]
    scores = np.zeros(width)
    taken: list[Correction | None] = []
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for example in order:
            kept = [name for name in example.features if chance.random() > _DROPPED]
            if not kept:
                continue
            np.copyto(scores, rows[kept[0]])
            for name in kept[1:]:
                np.add(scores, rows[name], scores)
            correction = _correction(example, kept, scores)
            taken.append(correction)
            if correction:
                _, right, wrong, change = correction
                for name in kept:
                    cells[name * width + right] += change
                    if wrong >= 0:
                        cells[name * width + wrong] -= change
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


def _average(table: Table, taken: list[Correction | None]) -> None:
    """Take the weights in `table` back to their average over all steps: a late correction counts for little."""
    cells, width = memoryview(table.reshape(-1)), table.shape[1]
    drift: dict[int, float] = {}
    for step, correction in enumerate(taken, 1):
        if correction:
            kept, right, wrong, change = correction
            for name in kept:
                at = name * width
                drift[at + right] = drift.get(at + right, 0.0) + change * step
                if wrong >= 0:
                    drift[at + wrong] = drift.get(at + wrong, 0.0) - change * step
    for at, amount in drift.items():
        cells[at] -= amount / (len(taken) + 1)
