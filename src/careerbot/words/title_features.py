"""What the title linker sees in a title: the same features when it is trained and when it is asked.

A feature is a string. A bare word and a joined pair share one name space on purpose, so "fire fighter" and
"firefighter" are the same evidence; ``^word`` opens the title and ``word$`` is its head noun.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from careerbot.words.folding import fold

LINKING = frozenset("of and the for in a an or to at with on by".split())
# A title's head stands before one of these: "professor of surgery", "mechanic on a ship".
_HEAD_ENDS = frozenset("of for in at on with".split())
# A level says how senior somebody is, not what they do. Chief, head, lead, assistant and associate do carry the job.
LEVELS = frozenset(
    "sr senior jr junior snr i ii iii iv v 1 2 3 4 5 6 7 8 9 level experienced temporary temp seasonal "
    "parttime fulltime perdiem entrylevel traveling travelling".split()
)
_LEVEL_PAIRS = frozenset({("part", "time"), ("full", "time"), ("entry", "level"), ("per", "diem")})
# Spellings and endings of one word: organiser and organizer, saleswoman and salesman, waitress and waiter.
_VARIANTS = {
    "nisation": "nization", "lisation": "lization", "niser": "nizer", "liser": "lizer", "nising": "nizing",
    "lising": "lizing", "oural": "oral", "haeology": "heology", "adviser": "advisor", "programme": "program",
    "ellor": "elor", "elling": "eling", "elled": "eled", "woman": "man", "person": "man", "waitress": "waiter",
    "stewardess": "steward", "hostess": "host", "actress": "actor", "seamstress": "seamster",
}  # fmt: skip
_ENDINGS = tuple(_VARIANTS)
_WHOLE_WORDS = frozenset({"person", "woman"})


def content(words: Sequence[str], expansions: Mapping[str, str] | None = None) -> list[str]:
    """Folded words with abbreviations written out and levels left out; linking words stay in their places.

    A title that consists of levels only keeps them: "senior" alone still says something.
    """
    parts: list[str] = []
    for word in words:
        lower = word.lower()
        long = expansions.get(lower) if expansions else None
        parts.extend(map(fold, long.split()) if long else (fold(lower),))
    kept, _ = without_levels(parts)
    return [variant(part) for part in (kept if any(part not in LINKING for part in kept) else parts)]


def without_levels(parts: Sequence[str]) -> tuple[list[str], list[str]]:
    """(the folded words that are no level, the levels: a word or a pair each)."""
    kept: list[str] = []
    levels: list[str] = []
    skip = False
    for at, part in enumerate(parts):
        if skip:
            skip = False
        elif at + 1 < len(parts) and (part, parts[at + 1]) in _LEVEL_PAIRS:
            skip = True
            levels.append(f"{part} {parts[at + 1]}")
        else:
            (levels if part in LEVELS else kept).append(part)
    return kept, levels


def variant(word: str) -> str:
    """One spelling for the ways to write a word that mean the same in a title."""
    if word.endswith(_ENDINGS) and word not in _WHOLE_WORDS:
        for ending, other in _VARIANTS.items():
            if word.endswith(ending):
                return word.removesuffix(ending) + other
    return word


def turned(parts: Sequence[str], heads: Collection[str]) -> list[str]:
    """The content words with the head noun last: "director of sales" and "manager sales" end in what they name.

    ``heads`` are the words that titles end in.
    """
    for at, part in enumerate(parts):
        if part in _HEAD_ENDS and at and parts[at - 1] in heads:
            front = [word for word in parts[:at] if word not in LINKING]
            return [word for word in parts[at:] if word not in LINKING] + front
    words = [part for part in parts if part not in LINKING]
    last = max((at for at, word in enumerate(words) if word in heads), default=-1)
    return words[last + 1 :] + words[: last + 1]


def features(words: Sequence[str]) -> list[str]:
    """The features of a title's words, head last, each once: words, joined neighbours, opening and head."""
    if not words:
        return []
    found = dict.fromkeys(words)
    found.update(dict.fromkeys(a + b for a, b in pairwise(words)))
    found["^" + words[0]] = None
    found[words[-1] + "$"] = None
    return list(found)


def title_key(words: Iterable[str]) -> str:
    """One key for a title's content words, without spaces: "sales manager" -> salemanager."""
    return "".join(words)
