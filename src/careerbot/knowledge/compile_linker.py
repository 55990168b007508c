"""Build the title linker's tables: from titles whose occupations are known to weights of words for occupations.

Each title is an example. Weights start as how much a word says about an occupation (the share of its titles that
belong there) and are then corrected example by example, as a perceptron is (passive-aggressive, averaged), so that
words which only accompany a job lose their pull. What comes out is data: for each word, the occupations it speaks
for and against. Everything is in a fixed order, so the same titles always give the same tables.
"""

from __future__ import annotations

import csv
import math
import random
import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from careerbot.knowledge.folding import fold, words
from careerbot.knowledge.link_features import LINKING, content, features, title_key, turned

Title = tuple[str, str, str]  # title, occupation code, source
Example = tuple[list[int], dict[int, float]]

SCALE = 40  # weights are kept as whole fortieths in one signed byte
POSTINGS = 96  # occupations one feature may speak about: bounds the time of a question whatever the titles
_TRUST = {"lay": 6.0, "official": 3.0, "soc-direct-match": 2.0, "onet-reported": 2.0, "onet-alternate": 1.0}
_LEAST_TRUST = 0.5
_EPOCHS = 3
_DROPPED = 0.3  # share of features hidden in training, so that no title leans on one pair of words alone
_STEP = 0.05
_OPENING = 0.3
_HEAD_SHARE = 0.6

_SCHEMA = """
CREATE TABLE link_meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE link_feature (feature TEXT PRIMARY KEY, weights BLOB) WITHOUT ROWID;
CREATE TABLE link_title (key TEXT PRIMARY KEY, claims BLOB) WITHOUT ROWID;
CREATE TABLE link_spelling (bucket TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID;
CREATE TABLE link_everyday (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE link_abbreviation (short TEXT PRIMARY KEY, long TEXT) WITHOUT ROWID;
"""


def build(
    connection: sqlite3.Connection,
    titles: Iterable[Title],
    *,
    abbreviations: Mapping[str, str] | None = None,
    everyday: Iterable[str] = (),
    employment: Mapping[str, float] | None = None,
) -> None:
    """Create and fill the ``link_`` tables.

    ``titles`` are (title, occupation code, source); codes may be O*NET-SOC ("29-1141.00": the six digits count) or
    six digits; other codes (groups, seed ids) are left out. For the source "lay" the order of a title's codes is
    their order of likelihood. ``employment`` (jobs by code) settles what the titles leave equal.
    """
    expansions = {short: long for short, long in sorted((abbreviations or {}).items())}
    claims, texts = _claims(titles)
    codes = sorted({code for by_code in claims.values() for code in by_code})
    index = {code: at for at, code in enumerate(codes)}
    examples: list[tuple[list[str], dict[int, float]]] = []
    exact: dict[str, Counter[int]] = defaultdict(Counter)
    contents = {text: content(texts[text], expansions) for text in sorted(claims)}
    heads = _heads(contents.values())
    for text, plain in contents.items():
        parts = turned(plain, heads)
        votes = {index[code]: weight for code, weight in sorted(claims[text].items())}
        examples.append((features(parts), votes))
        exact[title_key(parts)].update(votes)
    weights = _train(examples)
    connection.executescript(_SCHEMA)
    _write_meta(connection, codes, heads, employment or {})
    _write_weights(connection, weights)
    connection.executemany(
        "INSERT INTO link_title VALUES (?, ?)",
        ((key, _packed(votes.most_common(12), 8)) for key, votes in sorted(exact.items()) if key),
    )
    _write_words(connection, claims, texts, expansions, everyday)


def read_abbreviations(path: Path) -> dict[str, str]:
    """``language/abbreviations.csv`` (short,long): one folded short form to the folded words it stands for."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["short"]: " ".join(map(fold, words(row["long"]))) for row in csv.DictReader(file)}


def read_lay_titles(path: Path) -> list[Title]:
    """``titles.csv`` (title,occupations,note) as claims of the source "lay", the likeliest occupation first."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["title"], code, "lay") for row in rows for code in row["occupations"].split()]


def _claims(titles: Iterable[Title]) -> tuple[dict[str, dict[str, float]], dict[str, list[str]]]:
    """Every way of writing each title -> how strongly each six-digit code claims it, and its words."""
    claims: dict[str, dict[str, float]] = defaultdict(dict)
    texts: dict[str, list[str]] = {}
    for title, code, source in titles:
        code = code[:7]
        if not re.fullmatch(r"\d\d-\d{4}", code) or code.endswith("0"):
            continue
        trust = _TRUST.get(source, _LEAST_TRUST)
        for variant, share in _variants(title):
            parts = words(variant)
            text = " ".join(parts)
            if not text:
                continue
            texts[text] = parts
            rank = len(claims[text]) if source == "lay" else 0
            strength = trust * share / (1 + rank)
            claims[text][code] = max(strength, claims[text].get(code, 0.0))
    return claims, texts


def _variants(title: str) -> Iterator[tuple[str, float]]:
    """The title as written; brackets opened both ways; "Teachers, Postsecondary" turned round."""
    yield title, 1.0
    if inside := re.fullmatch(r"(.+?)\s*\(([^()]+)\)", title):
        yield inside[1], 0.7
        if len(inside[2]) > 2 and not inside[2].lower().startswith(("e.g", "except", "not ")):
            yield inside[2], 0.35
    if title.count(",") == 1 and " Except " not in title and "All Other" not in title:
        first, second = title.split(",")
        yield f"{second} {first}", 0.8


def _train(examples: list[tuple[list[str], dict[int, float]]]) -> dict[str, dict[int, float]]:
    names = sorted({name for found, _ in examples for name in found})
    number = {name: at for at, name in enumerate(names)}
    data: list[Example] = [([number[name] for name in found], votes) for found, votes in examples if found]
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


def _opening_weights(data: list[Example], count: int) -> list[dict[int, float]]:
    """For each feature, a rising function of the share of its titles that belong to each occupation."""
    table: list[dict[int, float]] = [{} for _ in range(count)]
    for found, votes in data:
        total = sum(votes.values())
        for name in found:
            row = table[name]
            for code, vote in votes.items():
                row[code] = row.get(code, 0.0) + vote / total
    for at, row in enumerate(table):
        total = sum(row.values())
        table[at] = {code: _OPENING * math.log1p(20 * amount / total) for code, amount in row.items()}
    return table


def _learn(
    table: list[dict[int, float]], drift: list[dict[int, float]], found: list[int], votes: dict[int, float], step: int
) -> None:
    """Move the features' weights just enough that the best right occupation leads the best wrong one by 1."""
    scores: dict[int, float] = {}
    for name in found:
        for code, weight in table[name].items():
            scores[code] = scores.get(code, 0.0) + weight
    right = max(votes, key=lambda code: scores.get(code, 0.0))
    wrong, best = -1, 0.0
    for code, score in scores.items():
        if score > best and code not in votes:
            wrong, best = code, score
    loss = 1 - scores.get(right, 0.0) + best
    if loss <= 0:
        return
    change = min(_STEP, loss / (2 * len(found)))
    for name in found:
        row, past = table[name], drift[name]
        row[right] = row.get(right, 0.0) + change
        past[right] = past.get(right, 0.0) + change * step
        if wrong >= 0:
            row[wrong] = row.get(wrong, 0.0) - change
            past[wrong] = past.get(wrong, 0.0) - change * step


def _heads(titles: Iterable[list[str]]) -> list[str]:
    """The words that titles end in, wherever else they stand: manager, operator, teacher."""
    ends: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for parts in titles:
        if LINKING.isdisjoint(parts):
            everywhere.update(parts)
            ends[parts[-1]] += 1
    return sorted(word for word, count in ends.items() if count >= 3 and count / everywhere[word] >= _HEAD_SHARE)


def _write_meta(
    connection: sqlite3.Connection, codes: list[str], heads: list[str], employment: Mapping[str, float]
) -> None:
    prior = (str(round(math.log10(max(employment.get(code, 0.0), 1000.0)) * 10)) for code in codes)
    rows = [("codes", " ".join(codes)), ("prior", " ".join(prior)), ("heads", " ".join(heads))]
    connection.executemany("INSERT INTO link_meta VALUES (?, ?)", rows)


def _write_weights(connection: sqlite3.Connection, weights: Mapping[str, Mapping[int, float]]) -> None:
    def rows() -> Iterator[tuple[str, bytes]]:
        for name, row in weights.items():
            strongest = sorted(row.items(), key=lambda item: (-abs(item[1]), item[0]))[:POSTINGS]
            if packed := _packed(strongest, SCALE):
                yield name, packed

    connection.executemany("INSERT INTO link_feature VALUES (?, ?)", rows())


def _packed(row: Iterable[tuple[int, float]], scale: int) -> bytes:
    """Pairs of occupation number and weight: all numbers (two bytes each), then all weights (one signed byte)."""
    kept = [(code, max(-127, min(127, round(weight * scale)))) for code, weight in row]
    kept = [pair for pair in kept if pair[1]]
    numbers = array("H", [code for code, _ in kept])
    return len(kept).to_bytes(1, "little") + numbers.tobytes() + array("b", [weight for _, weight in kept]).tobytes()


def _write_words(
    connection: sqlite3.Connection,
    claims: Mapping[str, object],
    texts: Mapping[str, list[str]],
    expansions: Mapping[str, str],
    everyday: Iterable[str],
) -> None:
    """The vocabulary that misspelt words are repaired against, by first letter and length, commonest first."""
    counts = Counter(part for text in sorted(claims) for part in content(texts[text]) if part.isalpha())
    buckets: dict[str, list[str]] = defaultdict(list)
    for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if len(word) > 3:
            buckets[f"{word[0]}{len(word)}"].append(word)
    joined = ((bucket, " ".join(found)) for bucket, found in sorted(buckets.items()))
    connection.executemany("INSERT INTO link_spelling VALUES (?, ?)", joined)
    connection.executemany("INSERT OR IGNORE INTO link_everyday VALUES (?)", ((fold(word),) for word in everyday))
    connection.executemany("INSERT INTO link_abbreviation VALUES (?, ?)", sorted(expansions.items()))
