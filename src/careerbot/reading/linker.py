"""Which occupations a free job title means, with a share of confidence, whether the title is known or not.

Every word, pair of words and head noun votes with the weights that the knowledge holds for it; a title that is known
as it stands restricts the vote to the occupations that claim it. All look-ups are by key, so nothing is loaded ahead
and the time does not grow with the number of titles.
"""

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from careerbot.reading.spelling import Spelling
from careerbot.store.codes import CLAIM_SCALE, LINK_SCALE
from careerbot.store.wordbook import Wordbook
from careerbot.words.title_features import LINKING, content, features, title_key, turned

Row = tuple[tuple[int, float], ...]  # occupation numbers with weights

_KNOWN_TITLE = 2.0  # what one unit of a known title's claim adds to the vote
# Known titles inside an unknown one, and those it is with one word left out: what a unit of their claims adds, by the
# part of the words they have, each claim counted up to this.
_SHORTENED, _TRUSTED = 0.5, 2.0
_LONGEST = 12  # words of a title whose parts are looked for
# How fast a lead in the vote turns into a share, for titles that are known and others, and the most a share can be:
# fitted so that a share reads as the chance to be right.
_SHARPNESS, _KNOWN_SHARPNESS = 2.2, 0.8
_MOST_SURE, _MOST_SURE_KNOWN = 0.75, 0.97
# What is left of a share when none of the title's words speaks for the occupation, and how fast it falls to that.
_UNSPOKEN, _SILENCE = 0.2, 1.5
_REPAIRED = 0.85  # what is left of it for each repaired word
_SPEAKS = 0.05  # weight from which a word speaks for an occupation
_MOST = 5
_LEAST_SHARE = 0.02


class Link(NamedTuple):
    """One occupation a title may mean: six-digit SOC code, share of the vote (0 to 1), and the words that spoke."""

    code: str
    share: float
    because: tuple[str, ...]


class Linker:
    """Links titles to occupations from the ``link_`` tables of the compiled knowledge."""

    def __init__(self, wordbook: Wordbook, spelling: Spelling) -> None:
        self._wordbook = wordbook
        self._spelling = spelling
        self._codes: list[str] = []
        self._heads: frozenset[str] = frozenset()
        self.row = lru_cache(maxsize=8192)(self._row)
        self._link = lru_cache(maxsize=4096)(self._voted)
        self._expansion = lru_cache(maxsize=4096)(wordbook.written_out)

    def link(self, words: Sequence[str]) -> tuple[Link, ...]:
        """The occupations that the words of one title mean, best first, at most five; () when no word is known.

        ``because`` says what decided: "known title" first if the title is known as it stands, then the title's words
        by the weight they gave, a repaired word as "wrod -> word".
        """
        return self._link(tuple(words))

    def known(self, titles: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[Link, ...]]:
        """Those of these titles that are known as they stand, with their occupations, by few statements for all.

        Of a title that one occupation claims there is nothing to vote on.
        """
        keys = {words: self._key(words) for words in set(titles) if words}
        claimed = self._wordbook.all_claims(set(keys.values()))
        found: dict[tuple[str, ...], tuple[Link, ...]] = {}
        for words, key in keys.items():
            if packed := claimed.get(key):
                alone = _unpacked(packed) if packed[0] == 1 else []
                links = tuple(Link(self._codes[code], _MOST_SURE_KNOWN, ("known title",)) for code, _ in alone)
                found[words] = links or self.link(words)
        return found

    def _key(self, words: tuple[str, ...]) -> str:
        if not self._codes:
            self._codes, self._heads = self._wordbook.voters()
        expansions = {word: long for word in words if (long := self._expansion(word))}
        return title_key(turned(content(words, expansions), self._heads))

    def _voted(self, words: tuple[str, ...]) -> tuple[Link, ...]:
        if not self._codes:
            self._codes, self._heads = self._wordbook.voters()
        expansions = {word: long for word in words if (long := self._expansion(word.lower()))}
        parts = content(words, expansions)
        title = turned(parts, self._heads)
        repairs: dict[str, str] = {}
        claims = self._claims({title_key(title): 1.0})
        if not claims:
            parts, repairs = self._spelt(parts)
            title = turned(parts, self._heads)
            claims = self._claims({title_key(title): 1.0})
        rows = {name: row for name in features(title) if (row := self.row(name))}
        votes: dict[int, float] = dict.fromkeys(claims, 0.0)
        for row in rows.values():
            for code, weight in row:
                votes[code] = votes.get(code, 0.0) + weight
        if claims:
            votes = {code: votes[code] + _KNOWN_TITLE * claim for code, claim in claims.items()}
        for code, claim in self._claims({} if claims else _shortened(title), _TRUSTED).items():
            votes[code] = votes.get(code, 0.0) + _SHORTENED * claim
        because = ("known title",) * bool(claims) + tuple(f"{wrong} -> {right}" for wrong, right in repairs.items())
        kept = _REPAIRED ** len(repairs)
        return self._links(votes, rows, because, kept, () if claims else title)

    def _spelt(self, parts: list[str]) -> tuple[list[str], dict[str, str]]:
        """The words with misspelt ones repaired, and what was repaired: the nearest word that speaks for anybody."""
        repairs: dict[str, str] = {}
        for part in parts:
            if part not in LINKING and not self.row(part) and not self._spelling.known([part]):
                right = next((other for other in self._spelling.near(part) if self.row(other)), "")
                repairs |= {part: right} if right else {}
        return [repairs.get(part, part) for part in parts], repairs

    def _links(
        self,
        votes: Mapping[int, float],
        rows: Mapping[str, Row],
        because: tuple[str, ...],
        kept: float,
        title: Sequence[str],
    ) -> tuple[Link, ...]:
        """Votes as shares. ``title`` is empty where it is known; else each of its words must speak for a full share."""
        known = not title
        sharpness = _KNOWN_SHARPNESS if known else _SHARPNESS
        best = sorted(votes, key=lambda code: (-votes[code], code))[:40]
        power = {code: math.exp(sharpness * (votes[code] - votes[best[0]])) for code in best}
        kept *= (_MOST_SURE_KNOWN if known else _MOST_SURE) / sum(power.values()) if power else 0.0
        speaking = {} if known else _speaking(best, rows)
        shares = [(power[code] * kept * (1.0 if known else _heard(speaking[code], title)), code) for code in best]
        shares = sorted(shares, key=lambda pair: (-pair[0], pair[1]))[:_MOST]
        return tuple(
            Link(self._codes[code], share, because + _speakers(code, rows))
            for at, (share, code) in enumerate(shares)
            if not at or share >= _LEAST_SHARE
        )

    def _row(self, feature: str) -> Row:
        return tuple((code, weight / LINK_SCALE) for code, weight in _unpacked(self._wordbook.votes(feature)))

    def _claims(self, keys: Mapping[str, float], most: float = math.inf) -> dict[int, float]:
        """Who claims the known titles among these keys, each claim up to ``most`` and times its key's part."""
        claims: dict[int, float] = {}
        for key, packed in self._wordbook.claims(keys).items() if keys else ():
            for code, weight in _unpacked(packed):
                claims[code] = claims.get(code, 0.0) + keys[key] * min(weight / CLAIM_SCALE, most)
        return claims


def _unpacked(packed: bytes) -> list[tuple[int, int]]:
    """Occupation numbers with their weights, from the form that compiling wrote them in; none from nothing."""
    if not packed:
        return []
    count = packed[0]
    codes, weights = array("H"), array("b")
    codes.frombytes(packed[1 : 1 + 2 * count])
    weights.frombytes(packed[1 + 2 * count :])
    return list(zip(codes, weights, strict=True))


def _shortened(title: Sequence[str]) -> dict[str, float]:
    """The keys of its runs of two words or more, and of the title less any word but its head, with their part of it."""
    count = len(title)
    if not 2 < count <= _LONGEST:
        return {}
    keys: dict[str, float] = {}
    for at in range(count - 1):
        keys["".join(title[:at]) + "".join(title[at + 1 :])] = (count - 1) / count
        for end in range(at + 2, count + (at > 0)):
            keys["".join(title[at:end])] = (end - at) / count
    return keys


def _speaking(codes: Sequence[int], rows: Mapping[str, Row]) -> dict[int, set[str]]:
    """For each of these occupations, the features that speak for it."""
    speaking: dict[int, set[str]] = {code: set() for code in codes}
    for name, row in rows.items():
        for code, weight in row:
            if weight > _SPEAKS and code in speaking:
                speaking[code].add(name)
    return speaking


def _heard(speaking: set[str], title: Sequence[str]) -> float:
    """What is left of an occupation's share by how many of the words speak for it, alone or with a neighbour."""
    spoken = 0
    for at, word in enumerate(title):
        before, after = "".join(title[max(at - 1, 0) : at + 1]), "".join(title[at : at + 2])
        spoken += word in speaking or before in speaking or after in speaking
    return _UNSPOKEN + (1 - _UNSPOKEN) * math.pow(spoken / len(title), _SILENCE)


def _speakers(code: int, rows: Mapping[str, Row]) -> tuple[str, ...]:
    """The words and pairs that spoke for an occupation, the strongest first, at most three."""
    spoke: dict[str, float] = {}
    for feature, row in rows.items():
        for other, weight in row:
            if other == code and weight > 0:
                name = feature.strip("^$")
                spoke[name] = spoke.get(name, 0.0) + weight
    return tuple(sorted(spoke, key=lambda name: -spoke[name])[:3])
