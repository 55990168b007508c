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
from collections.abc import Iterator, MutableMapping, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np

Scores = np.ndarray[tuple[int], np.dtype[np.float64]]  # by occupation number
Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]
Row = Scores | defaultdict[int, float]  # one feature's weights by occupation number
Cells = MutableMapping[int, float]  # the same, read and written one by one
Correction = tuple[list[int], int, int, float]  # features, the occupation for which, against which (-1: none), how far

POSTINGS = 96  # occupations one feature may speak about: bounds the time of a question whatever the titles
_TRUSTED = 2.0  # from here a title's occupation is the publisher's own word, and moves the weights twice as far
_BELIEVED = 0.6  # of the strongest claim: a title is trained towards claims at least so strong
_LEAST_USES = 2  # a word or pair seen once teaches nothing that the known titles do not say
_EPOCHS = 3
_DROPPED = 0.15  # share of features hidden in training, so that no title leans on one pair of words alone
_STEP = 0.05
_OPENING = 0.3
_FEW = 4  # occupations up to which numpy is no faster than going through them


class _Example(NamedTuple):
    """One title: its features by number, how strongly each occupation claims it, and what follows from that."""

    features: list[int]
    votes: dict[int, float]
    believed: list[int]  # the occupations it is trained towards
    step: float  # how far it moves the weights at most


class Weights(NamedTuple):
    """What was learnt, by feature and there the strongest first.

    names: of the features; then, entry by entry, a feature's number in them, an occupation's number, and how much the
    feature speaks for it or, below zero, against it.
    """

    names: list[str]
    features: Numbers
    occupations: Numbers
    values: Scores


def train(lessons: list[tuple[list[str], dict[int, float]]]) -> Weights:
    """Weights of features for occupations, averaged over the course of learning.

    A lesson is a title's features and its votes, by occupation number. Of occupations that score the same, the
    smaller number counts as the stronger.
    """
    uses = Counter(chain.from_iterable(found for found, _ in lessons))
    names = sorted(name for name, count in uses.items() if count >= _LEAST_USES or "^" in name or "$" in name)
    number = {name: at for at, name in enumerate(names)}
    known = (([number[name] for name in found if name in number], votes) for found, votes in lessons)
    examples = [_example(found, votes) for found, votes in known if found]
    width = 1 + max((code for example in examples for code in example.votes), default=-1)
    rows = _opening_weights(examples, len(names), width)
    places, values = _averaged(rows, _learn(rows, examples, width), width)
    features, occupations = np.divmod(places, max(width, 1))
    order = np.lexsort((occupations, -np.abs(values), features))
    return Weights(names, features[order], occupations[order], values[order])


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
    """Correct the weights in `rows` step by step; what each step changed, if anything.

    A step moves an example's features just so much that the best right occupation leads the best wrong one by 1.
    """
    taken: list[Correction | None] = []
    scores = np.zeros(width)
    score = scores.data.cast("B").cast("d")  # the same numbers, sooner read one by one
    weights: list[Any] = [row if isinstance(row, dict) else row.data.cast("B").cast("d") for row in rows]
    order, chance = list(examples), random.Random(1)
    for _ in range(_EPOCHS):
        for example, kept in _shown(order, chance):
            scores.fill(0.0)
            for name in kept:
                row = rows[name]
                if isinstance(row, dict):
                    for code, weight in row.items():
                        score[code] += weight
                else:
                    np.add(scores, row, scores)
            _, votes, believed, most = example
            right = max(believed, key=score.__getitem__) if len(believed) > 1 else believed[0]
            reached = score[right]
            for code in votes:
                score[code] = 0.0
            wrong = int(scores.argmax())
            loss = 1 - reached + score[wrong]
            correction = (kept, right, wrong if score[wrong] > 0 else -1, min(most, loss / (2 * len(kept))))
            if loss > 0:
                _correct(weights, *correction)
            taken.append(correction if loss > 0 else None)
    return taken


def _correct(weights: Sequence[Cells], kept: list[int], right: int, wrong: int, change: float) -> None:
    for name in kept:
        row = weights[name]
        row[right] += change
        if wrong >= 0:
            row[wrong] -= change


def _shown(order: list[_Example], chance: random.Random) -> Iterator[tuple[_Example, list[int]]]:
    """The examples, put in another order, each with those of its features that are not hidden; none without any."""
    chance.shuffle(order)
    features = np.fromiter(chain.from_iterable(example.features for example in order), np.int64)
    draws = np.random.RandomState()  # goes on where `chance` stands, and draws for all of them at once
    version, (*key, at), _ = chance.getstate()
    draws.set_state({"bit_generator": "MT19937", "state": {"key": np.array(key, np.uint32), "pos": at}})
    kept = draws.random_sample(len(features)) > _DROPPED
    state: Any = draws.get_state(legacy=False)
    chance.setstate((version, (*state["state"]["key"].tolist(), int(state["state"]["pos"])), None))
    ends = np.cumsum([len(example.features) for example in order])
    bounds = np.concatenate(([0], np.cumsum(kept)[ends - 1])).tolist() if order else [0]
    shown = features[kept].tolist()
    for example, (start, end) in zip(order, pairwise(bounds), strict=True):
        if start < end:
            yield example, shown[start:end]


def _averaged(rows: list[Row], taken: list[Correction | None], width: int) -> tuple[Numbers, Scores]:
    """The average of the weights over all steps: a late correction counts for little.

    Their places (feature * width + occupation) in rising order, and the weights, none of which is 0.
    """
    final_places, final = _entries(rows, width)
    drifted, drift = _drift(taken, width)
    places = np.union1d(final_places, drifted)
    weights = np.zeros(len(places))
    weights[np.searchsorted(places, final_places)] = final
    weights[np.searchsorted(places, drifted)] -= drift / (len(taken) + 1)
    return places[weights != 0], weights[weights != 0]


def _entries(rows: list[Row], width: int) -> tuple[Numbers, Scores]:
    """Every weight that is not 0, and its place."""
    places: list[Numbers] = [np.empty(0, np.int64)]
    weights: list[Scores] = [np.empty(0)]
    few_places: list[int] = []
    few_weights: list[float] = []
    for at, row in enumerate(rows):
        if isinstance(row, dict):
            few_places += [at * width + code for code in row]
            few_weights += row.values()
        else:
            codes = row.nonzero()[0]
            places.append(at * width + codes)
            weights.append(row[codes])
    return np.concatenate((*places, np.array(few_places, np.int64))), np.concatenate((*weights, np.array(few_weights)))


def _drift(taken: list[Correction | None], width: int) -> tuple[Numbers, Scores]:
    """The corrections of each place that was corrected, each times its step, added up in the order of the steps."""
    made = [(step, *correction) for step, correction in enumerate(taken, 1) if correction]
    lengths = [len(kept) for _, kept, *_ in made]
    features = np.fromiter(chain.from_iterable(kept for _, kept, *_ in made), np.int64)
    ends = np.array([(right, wrong) for *_, right, wrong, _ in made], np.int64).reshape(-1, 2).repeat(lengths, axis=0)
    past = np.array([change * step for step, *_, change in made]).repeat(lengths)
    amounts = np.stack((past, -past), axis=1)
    places, which = np.unique((features[:, None] * width + ends)[ends >= 0], return_inverse=True)
    return places, np.bincount(which, amounts[ends >= 0], len(places)).astype(np.float64)
