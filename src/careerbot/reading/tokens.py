"""A question as tokens: folded words, with what the eye sees around them."""

from __future__ import annotations

import re
import unicodedata

from careerbot.knowledge.folding import fold
from careerbot.value import value

MAX_CHARACTERS = 1_000  # of a question
MAX_TOKENS = 120

_TOKEN = re.compile(
    r"(?P<code>\b\d\d-\d{4}(?:\.\d\d)?\b)"
    r"|(?P<money>\$\s?\d[\d,]*(?:\.\d+)?\s?(?:k|m|thousand|million)?\b\+?)"
    r"|(?P<percent>\d+(?:\.\d+)?\s?(?:%|percent\b))"
    r"|(?P<number>\b\d[\d,]*(?:\.\d+)?k?\b(?![a-z])\+?)"
    r"|(?P<per>/\s?(?:hour|hr|h|year|yr|month|mo|week|wk|day)\b)"
    r"|(?P<word>[a-z0-9]+(?:'[a-z]+)*(?:\+\+|\#)?(?:[&*][a-z0-9]+)*|&)"
    r"|(?P<stop>[,;:?!.()\"/\n]|-\s)"
)
_POINTS = re.compile(r"(?<![A-Za-z])([A-Za-z]{1,2})\.(?=[A-Za-z](?![A-Za-z]))")  # "Ph.D", "U.S": one word
_PER = {"h": "hour", "hr": "hour", "yr": "year", "mo": "month", "wk": "week"}
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "- "})


@value
class Token:
    """One word or number.

    text: as typed, lower case; fold: its key form; kind: word, number, money, percent or code; value: of a number.
    upper: typed in capitals among lower-case words ("OR"); stop: punctuation stands before it.
    """

    text: str
    fold: str
    kind: str = "word"
    value: float | None = None
    upper: bool = False
    stop: bool = False


def tokens(question: str) -> list[Token]:
    """The tokens of a question, at most MAX_TOKENS. Hyphens between letters part words; other signs are dropped."""
    plain = unicodedata.normalize("NFKD", question.translate(_QUOTES)).encode("ascii", "ignore").decode()
    plain = _POINTS.sub(r"\1", plain)
    shouting = plain.isupper()
    found: list[Token] = []
    stop = False
    for match in _TOKEN.finditer(plain.lower()):
        kind, text = str(match.lastgroup), match.group()
        if kind == "stop":
            stop = True
            continue
        typed = plain[match.start() : match.end()]
        if kind == "per":
            unit = text.lstrip("/ ")
            found += [Token("per", "per"), Token(_PER.get(unit, unit), _PER.get(unit, unit))]
        elif kind in ("money", "percent", "number"):
            found.append(Token(text, text.replace(",", "").rstrip("+"), kind, _value(text), stop=stop))
        elif kind == "code":
            found.append(Token(text, text, kind, stop=stop))
        else:
            upper = typed.isupper() and len(typed) > 1 and not shouting
            found.append(Token(text, "and" if text == "&" else fold(text), "word", None, upper, stop))
        stop = False
        if len(found) >= MAX_TOKENS:
            break
    return found


def _value(text: str) -> float:
    digits = re.sub(r"[^\d.]", "", text) or "0"
    factor = 1e3 if "k" in text or "thousand" in text else 1e6 if "m" in text and "percent" not in text else 1
    try:
        return float(digits) * factor
    except ValueError:
        return 0.0
