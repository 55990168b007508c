"""A question as tokens: folded words, with what the eye sees around them."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from careerbot.reading.classes import Classes
from careerbot.words.folding import fold

MAX_CHARACTERS = 1_000  # of a question
MAX_TOKENS = 120
_REMEMBERED = 8192  # words as they are typed

# Patterns are compiled, and kept by re, where one is needed.
# Digits with their thousands parted ("80,000", "80'000", "80 000", "1.200.000"), with a fraction, or a fraction alone.
_DIGITS = r"(?:\d{1,3}(?:[' ]\d{3})+(?![\dk])|\d{1,3}(?:\.\d{3}){2,}|\d[\d,]*(?:\.\d+)?|(?<![\w.])\.\d+)"
_TOKEN = (
    r"(?P<code>\b\d\d-\d{4}(?:\.\d\d)?\b)"
    rf"|(?P<money>\$\s?{_DIGITS}\s?(?:k|m|thousand|million)?\b\+?|\b{_DIGITS}[km]?\s?\$(?!\s?\d)\+?)"
    r"|(?P<percent>(?:\d+(?:\.\d+)?|(?<![\w.])\.\d+)\s?(?:%|per\s?cent\b|pct\b))"
    rf"|(?P<number>(?<!\w)(?:\d/\d(?=\s(?:of a )?(?:thousand|million))|{_DIGITS}[km]?)\b(?![a-z])\+?)"
    r"|(?P<per>/\s?(?:hour|hr|h|year|yr|month|mo|week|wk|day)s?\b)"
    r"|(?P<word>[a-z0-9]+(?:'[a-z]+)*(?:\+\+|\#)?(?:[&*][a-z0-9]+)*|&)"
    r"|(?P<sign>(?:[<>]\s?=?|=\s?[<>]?|~)(?=\s?\$?\s?\.?[\da-z])|-(?=\s?\$?\s?\.?\d))"
    r"|(?P<stop>[,;:?!.()\"/\n]|-\s)"
)
# The same where nothing but letters and signs that part words is typed: the other takes longer to compile, and to find.
_PLAIN_TOKEN = r"(?P<word>[a-z]+(?:'[a-z]+)*)|(?P<stop>[,;:?!.()\"\n]|-\s)"
_PLAIN = frozenset(" abcdefghijklmnopqrstuvwxyz,;:?!.()\"\n'-")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz ")
_END = "?!. "  # what a line of words may end with
_POINTS = r"(?<![A-Za-z])([A-Za-z]{1,2})\.(?=[A-Za-z](?![A-Za-z]))"  # "Ph.D", "U.S": one word
_SLASHED = r"\b[wW]/([oO]\b)?"  # "w/o", "w/"
_PLUS = r"([a-z']{3}|%)\+(?![+\w])|(?<=[a-z]{3}) \+(?=\s*(?:[,;.?]|$))"  # "bachelor's+", "12 %+"
_TO, _FOR = r"\b2 (?=(?:be|become|get)\b)", r"\b4 (?=(?:an?|the|my)\b)"  # "how 2 be", "pay 4 a cook"
_QUOTES = str.maketrans({
    "’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "- ", "−": "-", "≤": "<=", "≥": ">=", "≦": "<=", "≧": ">=",
    "±": "~", "≈": "~", "¼": " 1/4", "½": " 1/2", "¾": " 3/4", "£": " gbp ", "€": " eur ", "₹": " inr ", "¥": " jpy ",
})  # fmt: skip


class Token(NamedTuple):
    """One word or number.

    text: as typed, lower case; fold: its key form; kind: word, number, money, percent or code; value: of a number.
    upper: typed in capitals among lower-case words ("OR"); stop: punctuation stands before it; sign: of a number, what
    stands before it of < <= > >= = ~ and -, which joins it to another number or is its minus. joined: by a hyphen to
    the word before.
    """

    text: str
    fold: str
    kind: str = "word"
    value: float | None = None
    upper: bool = False
    stop: bool = False
    sign: str = ""
    joined: bool = False


class Tokens(list[Token]):
    """The tokens of a question, with the classes of words that they are read by."""

    def __init__(self, found: Iterable[Token], classes: Classes) -> None:
        super().__init__(found)
        self.classes = classes

    @cached_property
    def typed(self) -> frozenset[str]:
        """All words of a question that is whole."""
        return frozenset([token.text for token in self])

    @cached_property
    def numbered(self) -> bool:
        """Whether one of them is a number in digits."""
        return any(token.value is not None for token in self)


def tokens(question: str, classes: Classes) -> Tokens:
    """The tokens of a question, at most MAX_TOKENS. Hyphens between letters part words; other signs are dropped."""
    plain = _spelt_out(question)
    shouting = plain.isupper()
    lower = plain.lower()
    if _LETTERS.issuperset(lower.rstrip(_END)):
        return _words(plain.rstrip(_END), not shouting and plain != lower, classes)
    found = Tokens((), classes)
    stop, sign, end = False, "", 0
    for match in re.finditer(_PLAIN_TOKEN if _PLAIN.issuperset(lower) else _TOKEN, lower):
        if match.lastgroup == "stop":
            stop = match.group() != "." or not found or found[-1].text not in classes.shortened
            continue
        typed = plain[match.start() : match.end()]
        if match.lastgroup == "sign":
            joins = bool(found) and found[-1].value is not None and not plain[end : match.start()].strip()
            minus = match.end() < len(plain) and plain[match.start() - 1 : match.start()].strip() == ""
            sign = re.sub(r"\s", "", match.group()) if typed != "-" or joins or minus else ""
            continue
        upper = not shouting and _is_upper(typed)
        text = match.group()
        if text in classes.typed_behind_wh and found and found[-1].text in classes.wh:
            text = classes.typed_behind_wh[text]
        read = _read(str(match.lastgroup), text, stop, upper, classes)
        joined = 0 < end == match.start() - 1 and plain[end] == "-"
        found += [read[0]._replace(sign=sign, joined=joined), *read[1:]] if sign or joined else read
        stop, sign, end = False, "", match.end()
        if len(found) >= MAX_TOKENS:
            break
    return found


def _spelt_out(question: str) -> str:
    """A question in ASCII, signs that stand for words as these words: "w/o", "2 be", "12 %+"."""
    plain = question.translate(_QUOTES)
    if not plain.isascii():
        import unicodedata  # which few questions need

        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    if "." in plain:
        plain = re.sub(_POINTS, r"\1", plain)
    if "/" in plain:
        plain = re.sub(_SLASHED, lambda found: "without" if found[1] else "with ", plain)
    if "2 " in plain or "4 " in plain:
        plain = re.sub(_FOR, "for ", re.sub(_TO, "to ", plain))
    if "+" in plain:
        plain = re.sub(_PLUS, lambda found: f"{found[1] or ''} or more", plain, flags=re.IGNORECASE)
    return plain


def _words(plain: str, with_capitals: bool, classes: Classes) -> Tokens:
    """The tokens of words with nothing else among them. with_capitals: some may be typed in capitals."""
    found = Tokens((), classes)
    for typed in plain.split()[:MAX_TOKENS]:
        text = typed.lower()
        if text in classes.typed_behind_wh and found and found[-1].text in classes.wh:
            text = classes.typed_behind_wh[text]
        found += _read("word", text, False, with_capitals and _is_upper(typed), classes)
    return found


def _is_upper(typed: str) -> bool:
    return len(typed) > 1 and typed.isupper()


@lru_cache(_REMEMBERED)
def _read(kind: str, text: str, stop: bool, upper: bool, classes: Classes) -> tuple[Token, ...]:
    """The tokens of one match: "/hr" is two, "per" and "hour"."""
    if kind == "per":
        unit = text.lstrip("/ ").rstrip("s")
        unit = classes.per.get(unit, unit)
        return Token("per", "per"), Token(unit, unit)
    if kind == "code":
        return (Token(text, text.removesuffix(".00"), kind, stop=stop),)
    if kind != "word":
        digits = re.sub(r"[,' ]", "", text).rstrip("+")
        number = f"{re.sub(r'[^0-9.]', '', text)}percent" if kind == "percent" else digits
        return (Token(text, number, kind, _value(text), stop=stop),)
    text = classes.typed.get(text, text)
    return (Token(text, "and" if text == "&" else fold(text), kind, None, upper, stop),)


def _value(text: str) -> float:
    """What digits and a scale say: "$1.5 million", "60k", "1,000+", "5 percent", "80.000", "1/4"."""
    digits = re.sub(r"[^\d./]", "", text)
    if "/" in digits:
        over, under = digits.split("/")
        return float(over) / (float(under) or 1)
    if is_pointed(text) or digits.count(".") > 1:
        digits = digits.replace(".", "")
    try:
        number = float(digits or "0")
    except ValueError:
        return 0.0
    return number * (1e3 if "k" in text or "thousand" in text else 1e6 if "m" in text else 1)


def is_pointed(text: str) -> bool:
    """Whether a point may part the thousands of a number as well as its fraction: "80.000"."""
    return bool("." in text and re.fullmatch(r"\$?\s?[1-9]\d{0,2}\.\d{3}\s?\$?\+?", text))
