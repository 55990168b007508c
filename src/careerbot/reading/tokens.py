"""A question as tokens: folded words, with what the eye sees around them."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from careerbot.reading.classes import Classes
from careerbot.words.folding import fold

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
# Compiled, and kept by re, where their sign is typed.
_POINTS = r"(?<![A-Za-z])([A-Za-z]{1,2})\.(?=[A-Za-z](?![A-Za-z]))"  # "Ph.D", "U.S": one word
_SLASHED = r"\b[wW]/([oO]\b)?"  # "w/o", "w/"
_TO = r"\b2 (?=(?:be|become|get)\b)"  # "how 2 be"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "- "})


class Token(NamedTuple):
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


class Tokens(list[Token]):
    """The tokens of a question, with the classes of words that they are read by."""

    def __init__(self, found: Iterable[Token], classes: Classes) -> None:
        super().__init__(found)
        self.classes = classes


def tokens(question: str, classes: Classes) -> Tokens:
    """The tokens of a question, at most MAX_TOKENS. Hyphens between letters part words; other signs are dropped."""
    plain = unicodedata.normalize("NFKD", question.translate(_QUOTES)).encode("ascii", "ignore").decode()
    if "." in plain:
        plain = re.sub(_POINTS, r"\1", plain)
    if "/" in plain:
        plain = re.sub(_SLASHED, lambda found: "without" if found[1] else "with ", plain)
    if "2 " in plain:
        plain = re.sub(_TO, "to ", plain)
    shouting = plain.isupper()
    found = Tokens((), classes)
    stop = False
    for match in _TOKEN.finditer(plain.lower()):
        if match.lastgroup == "stop":
            stop = match.group() != "." or not found or found[-1].text not in classes.shortened
            continue
        typed = plain[match.start() : match.end()]
        found += _read(str(match.lastgroup), match.group(), stop, _is_initials(typed) and not shouting, classes)
        stop = False
        if len(found) >= MAX_TOKENS:
            break
    return found


def _read(kind: str, text: str, stop: bool, upper: bool, classes: Classes) -> list[Token]:
    """The tokens of one match: "/hr" is two, "per" and "hour"."""
    if kind == "per":
        unit = text.lstrip("/ ")
        unit = classes.per.get(unit, unit)
        return [Token("per", "per"), Token(unit, unit)]
    if kind == "code":
        return [Token(text, text.removesuffix(".00"), kind, stop=stop)]
    if kind != "word":
        percent = text.replace("%", "percent").replace(" ", "")
        number = percent if kind == "percent" else text.replace(",", "").rstrip("+")
        return [Token(text, number, kind, _value(text), stop=stop)]
    text = classes.typed.get(text, text)
    return [Token(text, "and" if text == "&" else fold(text), kind, None, upper, stop)]


def _is_initials(typed: str) -> bool:
    return len(typed) > 1 and typed.isupper()


def _value(text: str) -> float:
    """What digits and a scale say: "$1.5 million", "60k", "1,000+", "5 percent"."""
    try:
        number = float(re.sub(r"[^\d.]", "", text) or "0")
    except ValueError:
        return 0.0
    return number * (1e3 if "k" in text or "thousand" in text else 1e6 if "m" in text else 1)
