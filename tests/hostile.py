"""Questions nobody would ask in earnest, the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

# Each alone is known to have broken a reader of questions somewhere.
KNOWN = (
    "", " ", "?", "???", "!!!", "-", "--", "--help", "/", "//", "\\", "'", '"', "`", "(", ")", "((((", "]]]]",
    "{}", "{0}", "{question}", "%s", "%n%n%n", "%(x)s", "$HOME", "${jndi:ldap://x}", "<script>alert(1)</script>",
    "'; DROP TABLE titles; --", "\" OR 1=1 --", "title:nurse*", "NEAR(nurse doctor)", "nurse AND", "NOT", "*", "^nurse",
    "\x00", "nurse\x00salary", "\x1b[31mnurse\x1b[0m", "\r\n", "\t", "\ud800", "nurse \udcff salary", "\u202enurse",
    "\u200fsalary\u200e", "\ufeffnurse", "\ufdfa", "\U0001d427urse", "\uff4eurse", "\u0130\u0131", "\xdf" * 50,
    "\U0001f469\u200d\u2695\ufe0f salary", "a\u0301" * 200, "nan", "inf", "-0", "1e999", "9" * 400, "$" * 100,
    "$" + "9" * 400, "nurse " * 2000, "n" * 100_000, "and " * 3000, "vs " * 3000, "over 50k " * 1000, "texas " * 2000,
    "(" * 5000, "not " * 3000, "which pays more, " * 500, "../../etc/passwd", "None", "null", "True", "salary " * 3,
)  # fmt: skip

_WORDS = (
    "nurse nurses registered rn lpn teacher electrician salary pay growth skills in texas ohio tx or me hi ok vs "
    "and not without degree over under between 50k $100,000 25 an hour which how much what is the a more than best "
    "highest top 5 jobs that art music california nyc city state percent women median age become 2015 "
    "collections specialist mitigation"
).split()


def strings(count: int, seed: int = 20250521) -> Iterator[str]:
    """``count`` strings: the known ones first, then random ones of every kind; one in a thousand has 100 kB."""
    pick = random.Random(seed)
    yield from KNOWN[:count]
    for number in range(len(KNOWN), count):
        yield _long(pick) if number % 1000 == 0 else pick.choice(_KINDS)(pick)


def _words(pick: random.Random) -> str:
    return " ".join(pick.choices(_WORDS, k=pick.randrange(1, 12)))


def _misspelt(pick: random.Random) -> str:
    letters = list(_words(pick))
    for _ in range(pick.randrange(1, 5)):
        letters[pick.randrange(len(letters))] = pick.choice("abcdefghijklmnopqrstuvwxyz '")
    return "".join(letters)


def _unicode(pick: random.Random) -> str:
    return "".join(chr(pick.randrange(0x110000)) for _ in range(pick.randrange(1, 40)))


def _ascii(pick: random.Random) -> str:
    return "".join(chr(pick.randrange(128)) for _ in range(pick.randrange(0, 60)))


def _spliced(pick: random.Random) -> str:
    words = _words(pick).split(" ")
    words.insert(pick.randrange(len(words) + 1), pick.choice(KNOWN)[:200])
    return pick.choice((" ", "")).join(words)


def _long(pick: random.Random) -> str:
    kind = pick.choice(_KINDS)
    text = "".join(kind(pick) + pick.choice(" ,.?\n") for _ in range(400))
    return (text * (100_000 // len(text) + 1))[:100_000]


_KINDS: tuple[Callable[[random.Random], str], ...] = (_words, _misspelt, _unicode, _ascii, _spliced)
