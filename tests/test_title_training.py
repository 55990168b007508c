"""Training by whole rows gives what the plain definition of the algorithm gives, to the last bit."""

from __future__ import annotations

import math
import random
from collections import Counter

import pytest

from careerbot.building.compiling.title_training import POSTINGS, train

Weights = dict[str, dict[int, float]]


def plainly(lessons: list[tuple[list[str], dict[int, float]]]) -> Weights:
    """An averaged passive-aggressive perceptron, number by number."""
    uses = Counter(name for found, _ in lessons for name in found)
    names = {name for name, count in uses.items() if count >= 2 or "^" in name or "$" in name}
    data = [([name for name in found if name in names], votes) for found, votes in lessons]
    data = [example for example in data if example[0]]
    table = opening(data, names)
    drift: Weights = {name: Counter() for name in names}
    chance, step = random.Random(1), 1
    for _ in range(3):
        chance.shuffle(data)
        for found, votes in data:
            kept = [name for name in found if chance.random() > 0.15]
            if kept:
                for name, code, change in corrections(table, kept, votes):
                    table[name][code] += change
                    drift[name][code] += change * step
                step += 1
    return {name: {code: row[code] - drift[name][code] / step for code in row} for name, row in table.items()}


def opening(data, names) -> Weights:
    """What share of a feature's titles, by trust, belong to each occupation, on a rising scale."""
    table: Weights = {name: Counter() for name in names}
    for found, votes in data:
        for name in found:
            for code, vote in votes.items():
                table[name][code] += vote * (max(votes.values()) / sum(votes.values()))
    for name, row in table.items():
        total = sum(row.values())
        strongest = sorted(row.items(), key=lambda item: (-item[1], item[0]))[:POSTINGS]
        table[name] = Counter({code: 0.3 * math.log1p(20 * amount / total) for code, amount in strongest})
    return table


def corrections(table, kept, votes):
    """(feature, occupation, by how much) where the best right occupation does not lead the best wrong one by 1."""
    scores: dict[int, float] = {}
    for name in kept:
        for code, weight in table[name].items():
            scores[code] = scores.get(code, 0.0) + weight
    strongest = max(votes.values())
    right = max((code for code in votes if votes[code] >= 0.6 * strongest), key=lambda code: scores.get(code, 0.0))
    against = [(score, -code) for code, score in scores.items() if code not in votes and score > 0]
    best, wrong = max(against, default=(0.0, None))
    loss = 1 - scores.get(right, 0.0) + best
    change = min(0.05 * (2 if strongest >= 2.0 else 1), loss / (2 * len(kept)))
    if loss > 0:
        yield from ((name, right, change) for name in kept)
        yield from ((name, -wrong, -change) for name in kept if wrong is not None)


@pytest.mark.parametrize("seed", range(5))
def test_training_is_the_plain_definition(seed):
    chance = random.Random(seed)
    kinds = ["nurse", "clerk", "cook", "pilot", "guard", "^nurse", "clerk$", "cook$"]
    lessons = [
        (
            chance.sample(kinds, chance.randint(1, 5)),
            {code: chance.choice([0.5, 1.0, 1.5, 2.0]) for code in chance.sample(range(120), chance.randint(1, 3))},
        )
        for _ in range(400)
    ]
    lessons.append((["once"], {3: 1.0}))
    expected = {name: {code: by for code, by in row.items() if by} for name, row in plainly(lessons).items()}
    assert learnt(lessons) == expected


def learnt(lessons) -> Weights:
    """What training gives, by feature and occupation."""
    names, *entries = train(lessons)
    found: Weights = {name: {} for name in names}
    for feature, code, weight in zip(*(entry.tolist() for entry in entries), strict=True):
        found[names[feature]][code] = weight
    return found


def test_the_strongest_weights_come_first():
    names, features, codes, values = train([(["cook", "cook$"], {1: 1.0, 2: 3.0}), (["cook"], {2: 1.0, 4: 0.5})])
    cook = [(code, abs(value)) for at, code, value in zip(features, codes, values, strict=True) if names[at] == "cook"]
    assert len(cook) == 3 and cook == sorted(cook, key=lambda entry: -entry[1])


def test_nothing_is_learnt_from_no_titles():
    assert learnt([]) == {}
