"""What the line typed so far could go on as: /commands, attributes and titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

# The words of a title that are looked at before the cursor, and the letters that are worth a look-up.
LONGEST, SHORTEST = 5, 2
OFFERED = 8


def complete(
    text: str, titles_lookup: Callable[[str], list[str]], attributes: Iterable[str] = (), commands: Iterable[str] = ()
) -> list[str]:
    """Whole lines that ``text`` may become, likeliest first: the longest run of last words that begins a title wins.

    >>> complete("salary of regis", lambda prefix: ["registered nurse"] if prefix == "regis" else [])
    ['salary of registered nurse']
    """
    if text.startswith("/"):
        return [name for name in commands if name.startswith(text.lower()) and name != text]
    nouns = sorted(attributes)
    found: list[str] = []
    for start in _starts(text):
        head, tail = text[:start], text[start:].lower()
        endings = [noun for noun in nouns if noun.startswith(tail)] + titles_lookup(tail)
        found += [head + ending for ending in endings if ending.lower() != tail]
    return list(dict.fromkeys(found))[:OFFERED]


def _starts(text: str) -> list[int]:
    """Where the last words begin, the longest run first; nothing after a space: the word is finished."""
    if text.endswith(" "):
        return []
    starts = [word.start() for word in re.finditer(r"\S+", text)][-LONGEST:]
    return [start for start in starts if len(text) - start >= SHORTEST]
