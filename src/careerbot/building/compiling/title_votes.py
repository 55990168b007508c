"""Build the title linker's tables: the titles that are known, and the weights that their words learn from them.

Everything is in a fixed order, so the same titles always give the same tables.
"""

from __future__ import annotations

import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import numpy as np

from careerbot.building.compiling.lexicon import parts_of
from careerbot.building.compiling.title_examples import examples
from careerbot.building.compiling.title_training import POSTINGS, Weights, train
from careerbot.store.codes import CLAIM_SCALE, LINK_SCALE
from careerbot.words.folding import fold
from careerbot.words.title_features import LINKING, content, features, title_key, turned

Title = tuple[str, str, str]  # title, occupation code, source

_MOST_CLAIMS = 12
_TRUST = {
    "own": 6.0, "lay": 2.0, "name": 3.0, "official": 3.0, "soc-direct-match": 2.0, "onet-reported": 2.0,
    "onet-alternate": 1.0, "short": 0.5,
}  # fmt: skip
_MARKED = frozenset(",(/-")  # what stands in a title that is not in its natural order, or names several
_HEAD_SHARE = 0.6  # of a word's uses at the end of titles, from which it is a head noun


@dataclass(slots=True)
class _Known:
    """One way of writing a title: its words, how strongly each source gives it to each occupation, natural order."""

    words: tuple[str, ...]
    claims: dict[tuple[str, str], float] = field(default_factory=dict)  # by occupation and source
    plain: bool = False
    lay: int = 0  # claims from the hand-kept list so far


def build(
    connection: sqlite3.Connection,
    titles: Iterable[Title],
    *,
    abbreviations: Mapping[str, str],
    everyday: Iterable[str],
    employment: Mapping[str, float],
) -> None:
    """Fill the ``link_`` tables.

    ``titles`` are (title, occupation code, source); codes may be O*NET-SOC ("29-1141.00": the six digits count) or
    six digits; other codes (groups, seed ids) are left out. For the source "lay" the order of a title's codes is
    their order of likelihood. ``employment`` (jobs by code) settles what is left equal: the larger occupation first.
    """
    expansions = dict(sorted(abbreviations.items()))
    known = _claims(titles)
    contents = {text: content(title.words, expansions) for text, title in known.items()}
    heads = _heads(contents[text] for text, title in known.items() if title.plain)
    merged = _merged((turned(contents[text], heads), title.claims) for text, title in known.items())
    codes = _codes(merged, employment)
    weights = train([(features(parts), _numbered(claims, codes)) for parts, claims in _lessons(merged)])
    rows = [("codes", " ".join(codes)), ("heads", " ".join(sorted(heads)))]
    connection.executemany("INSERT INTO link_meta VALUES (?, ?)", rows)
    _write_weights(connection, weights)
    _write_titles(connection, merged, codes)
    _write_words(connection, expansions, everyday)


def _claims(titles: Iterable[Title]) -> dict[str, _Known]:
    """Every way of writing each title, sorted, with how strongly each six-digit code claims it."""
    found: dict[str, _Known] = {}
    for title, code, source in titles:
        code = code[:7]
        if not _is_detailed(code):
            continue
        plain = _MARKED.isdisjoint(title)
        for variant, share in [(title, 1.0)] if plain else _variants(title):
            parts = parts_of(variant)
            if not parts:
                continue
            text = " ".join(parts)
            known = found.get(text) or found.setdefault(text, _Known(parts))
            known.plain |= plain
            known.lay += source == "lay"
            strength = _TRUST[source] * share / (known.lay if source == "lay" else 1)
            known.claims[code, source] = max(strength, known.claims.get((code, source), 0.0))
    return {text: found[text] for text in sorted(found)}


@cache
def _is_detailed(code: str) -> bool:
    return bool(re.fullmatch(r"\d\d-\d{3}[1-9]", code))


def _merged(
    titles: Iterable[tuple[list[str], dict[tuple[str, str], float]]],
) -> dict[tuple[str, ...], dict[str, float]]:
    """Titles of the same content words as one. Sources that agree add up; one source speaks once."""
    sourced: dict[tuple[str, ...], dict[tuple[str, str], float]] = defaultdict(dict)
    for parts, claims in titles:
        row = sourced[tuple(parts)]
        for claimed, strength in claims.items():
            row[claimed] = max(strength, row.get(claimed, 0.0))
    merged: dict[tuple[str, ...], dict[str, float]] = {}
    for title, row in sourced.items():
        summed = merged[title] = {}
        for (code, _), strength in sorted(row.items()):
            summed[code] = summed.get(code, 0.0) + strength
    return merged


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


def _heads(titles: Iterable[list[str]]) -> frozenset[str]:
    """The words that titles end in, wherever else they stand: manager, operator, teacher."""
    ends: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for parts in titles:
        if LINKING.isdisjoint(parts):
            everywhere.update(parts)
            ends[parts[-1]] += 1
    return frozenset(word for word, uses in ends.items() if uses >= 3 and uses / everywhere[word] >= _HEAD_SHARE)


def _codes(titles: Mapping[tuple[str, ...], Mapping[str, float]], employment: Mapping[str, float]) -> dict[str, int]:
    """Every six-digit code and its number, the occupations with most jobs first: the smaller number wins a tie."""
    found = {code for claims in titles.values() for code in claims}
    return {code: at for at, code in enumerate(sorted(found, key=lambda code: (-employment.get(code, 0.0), code)))}


def _numbered(claims: Mapping[str, float], codes: Mapping[str, int]) -> dict[int, float]:
    return {codes[code]: claim for code, claim in sorted(claims.items())}


def _lessons(titles: Mapping[tuple[str, ...], dict[str, float]]) -> Iterator[tuple[tuple[str, ...], dict[str, float]]]:
    """The titles, and what follows from them, as far as it names occupations that the titles know."""
    yield from titles.items()
    known = {code for claims in titles.values() for code in claims}
    yield from ((parts, claims) for parts, claims in examples(titles) if known.issuperset(claims))


def _write_weights(connection: sqlite3.Connection, weights: Weights) -> None:
    """Of each feature the strongest weights, packed as `_packed` does it."""
    scaled = np.rint(weights.values * LINK_SCALE).clip(-127, 127).astype(np.int8)
    rank = np.arange(len(scaled)) - np.searchsorted(weights.features, weights.features)
    kept = (rank < POSTINGS) & (scaled != 0)
    features, votes = weights.features[kept], scaled[kept].tobytes()
    numbers = weights.occupations[kept].astype(np.uint16).tobytes()
    bounds = [*np.flatnonzero(np.diff(features, prepend=-1)).tolist(), len(features)]
    rows = (
        (weights.names[name], (end - start).to_bytes(1, "little") + numbers[2 * start : 2 * end] + votes[start:end])
        for name, (start, end) in zip(features[bounds[:-1]].tolist(), pairwise(bounds), strict=True)
    )
    connection.executemany("INSERT INTO link_feature VALUES (?, ?)", rows)


def _write_titles(
    connection: sqlite3.Connection, titles: Mapping[tuple[str, ...], Mapping[str, float]], codes: Mapping[str, int]
) -> None:
    """Known titles by key; two that fold to one key keep the claims of both."""
    claims: dict[str, dict[int, float]] = defaultdict(dict)
    for parts, by_code in titles.items():
        row = claims[title_key(parts)]
        for code, claim in _numbered(by_code, codes).items():
            row[code] = max(claim, row.get(code, 0.0))
    strongest = ((key, sorted(row.items(), key=lambda item: (-item[1], item[0]))) for key, row in claims.items() if key)
    rows = ((key, _packed(row[:_MOST_CLAIMS], CLAIM_SCALE)) for key, row in sorted(strongest))
    connection.executemany("INSERT INTO link_title VALUES (?, ?)", rows)


def _packed(row: Iterable[tuple[int, float]], scale: int) -> bytes:
    """Pairs of occupation number and weight: all numbers (two bytes each), then all weights (one signed byte)."""
    kept = [(code, weight) for code, weight in ((code, round(weight * scale)) for code, weight in row) if weight]
    weights = array("b", [max(-127, min(127, weight)) for _, weight in kept])
    return len(kept).to_bytes(1, "little") + array("H", [code for code, _ in kept]).tobytes() + weights.tobytes()


def _write_words(connection: sqlite3.Connection, expansions: Mapping[str, str], everyday: Iterable[str]) -> None:
    folded = sorted({fold(word) for word in everyday})
    connection.executemany("INSERT INTO link_everyday VALUES (?)", ((word,) for word in folded))
    connection.executemany("INSERT INTO link_abbreviation VALUES (?, ?)", sorted(expansions.items()))
