"""From titles whose occupations are known to weights of words for occupations.

Each title is an example. Weights start as how much a word says about an occupation (the share of its titles that
belong there) and are then corrected example by example, as a perceptron is (passive-aggressive, averaged), so that
words which only accompany a job lose their pull. What comes out is data: for each word, the occupations it speaks
for and against.
"""

from __future__ import annotations

import math
import random
from collections import Counter

_Example = tuple[list[int], dict[int, float]]

POSTINGS = 96  # occupations one feature may speak about: bounds the time of a question whatever the titles
_TRUSTED = 2.0  # from here a title's occupation is the publisher's own word, and moves the weights twice as far
_BELIEVED = 0.6  # of the strongest claim: a title is trained towards claims at least so strong
_LEAST_USES = 2  # a word or pair seen once teaches nothing that the known titles do not say
_EPOCHS = 3
_DROPPED = 0.15  # share of features hidden in training, so that no title leans on one pair of words alone
_STEP = 0.05
_OPENING = 0.3


def train(lessons: list[tuple[list[str], dict[int, float]]]) -> dict[str, dict[int, float]]:
    """Weights of features for occupations, averaged over the course of learning."""
    uses = Counter(name for found, _ in lessons for name in found)
    names = sorted(name for name, count in uses.items() if count >= _LEAST_USES or "^" in name or "$" in name)
    number = {name: at for at, name in enumerate(names)}
    data: list[_Example] = [([number[name] for name in found if name in number], votes) for found, votes in lessons]
    data = [example for example in data if example[0]]
    table = _opening_weights(data, len(names))
    drift: list[dict[int, float]] = [{} for _ in names]
    chance = random.Random(1)
    step = 1
    for _ in range(_EPOCHS):
        chance.shuffle(data)
        for found, votes in data:
            kept = [name for name in found if chance.random() > _DROPPED]
            if kept:
                _learn(table, drift, kept, votes, step)
                step += 1
    return {
        name: {code: weight - drift[at].get(code, 0.0) / step for code, weight in table[at].items()}
        for at, name in enumerate(names)
    }


def _opening_weights(data: list[_Example], count: int) -> list[dict[int, float]]:
    """For each feature, a rising function of the share of its titles, by trust, that belong to each occupation."""
    table: list[dict[int, float]] = [{} for _ in range(count)]
    for found, votes in data:
        trust = max(votes.values()) / sum(votes.values())
        for name in found:
            row = table[name]
            for code, vote in votes.items():
                row[code] = row.get(code, 0.0) + vote * trust
    for at, row in enumerate(table):
        total = sum(row.values())
        strongest = sorted(row.items(), key=lambda item: (-item[1], item[0]))[:POSTINGS]
        table[at] = {code: _OPENING * math.log1p(20 * amount / total) for code, amount in strongest}
    return table


def _learn(
    table: list[dict[int, float]], drift: list[dict[int, float]], found: list[int], votes: dict[int, float], step: int
) -> None:
    """Move the features' weights just enough that the best right occupation leads the best wrong one by 1."""
    scores: dict[int, float] = {}
    for name in found:
        for code, weight in table[name].items():
            scores[code] = scores.get(code, 0.0) + weight
    strongest = max(votes.values())
    believed = (code for code, vote in votes.items() if vote >= _BELIEVED * strongest)
    right = max(believed, key=lambda code: scores.get(code, 0.0))
    wrong, best = -1, 0.0
    for code, score in scores.items():
        if score > best and code not in votes:
            wrong, best = code, score
    loss = 1 - scores.get(right, 0.0) + best
    if loss <= 0:
        return
    change = min(_STEP * (2 if strongest >= _TRUSTED else 1), loss / (2 * len(found)))
    for name in found:
        row, past = table[name], drift[name]
        row[right] = row.get(right, 0.0) + change
        past[right] = past.get(right, 0.0) + change * step
        if wrong >= 0:
            row[wrong] = row.get(wrong, 0.0) - change
            past[wrong] = past.get(wrong, 0.0) - change * step
