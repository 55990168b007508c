"""Numbers as they are written: digits, words, fractions and scales, and the range that two of them make."""

from typing import NamedTuple

from careerbot.reading.tokens import Tokens

_DIGITS = range(5, 8)  # of an amount: "six figures"
_HUNDRED, _THOUSAND = 100, 1000


class Number(NamedTuple):
    """A number, by how much its words multiply it ("60k": 1000), and the token behind it."""

    value: float
    scale: float
    end: int

    def times(self, scale: float) -> float:
        return self.value * scale if self.scale == 1 and self.value < _THOUSAND else self.value


def number(tokens: Tokens, at: int) -> Number | None:
    """The number that starts at a token, in digits or words."""
    if at >= len(tokens):
        return None
    token, classes = tokens[at], tokens.classes
    value = classes.cardinal.get(token.text) if token.value is None else token.value
    if value is not None and value in _DIGITS and _text(tokens, at + 1) in classes.figure:
        return Number(10 ** (int(value) - 1), _THOUSAND, at + 2)
    if token.value is not None:
        own = _THOUSAND if token.text.rstrip("+$").endswith("k") else 1
        return _scaled(tokens, Number(token.value, own, at + 1))
    if token.text in classes.fraction:
        return _fraction(tokens, at)
    if token.text not in classes.cardinal and token.text not in classes.scale and token.text not in classes.indefinite:
        return None
    found = _in_words(tokens, at)
    return found if found and (found.scale > 1 or _counts(tokens, at, found.end)) else None


def pair(low: Number, high: Number) -> tuple[float, float]:
    """Both ends of a range, of which one may lack what multiplies them: "60-70k", "50 to 60,000"."""
    first, last = low.times(high.scale), high.times(low.scale)
    if first < _THOUSAND and first * _THOUSAND < last:
        first *= _THOUSAND
    return min(first, last), max(first, last)


def _text(tokens: Tokens, at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _scaled(tokens: Tokens, found: Number) -> Number:
    """A number with the words that multiply it: "1.5 million", "2 hundred thousand"."""
    value, scale, end = found
    while tokens[end - 1].kind != "percent" and _text(tokens, end) in tokens.classes.scale:
        times = tokens.classes.scale[_text(tokens, end)]
        value, scale, end = value * times, scale * times, end + 1
    return Number(value, scale, end)


def _fraction(tokens: Tokens, at: int) -> Number | None:
    """Half a million, a quarter of a million."""
    end = at + 1
    while _text(tokens, end) in tokens.classes.in_fraction:
        end += 1
    found = _scaled(tokens, Number(tokens.classes.fraction[tokens[at].text], 1, end))
    return found if found.scale >= _THOUSAND else None


def _in_words(tokens: Tokens, at: int) -> Number | None:
    """A number in words: "one hundred and nine thousand", "twenty-five", "a hundred"."""
    cardinal, scale = tokens.classes.cardinal, tokens.classes.scale
    end = at + (_text(tokens, at) in tokens.classes.indefinite and _text(tokens, at + 1) in scale)
    if _text(tokens, end) not in cardinal and scale.get(_text(tokens, end), 0) != _HUNDRED and end == at:
        return None
    total, part, most, whole = 0.0, 0.0, 1.0, end
    while end == at or (end < len(tokens) and not tokens[end].stop):
        text = _text(tokens, end)
        if text in cardinal and not _clashes(part, cardinal[text]):
            part += cardinal[text]
        elif scale.get(text) == _HUNDRED and part < _HUNDRED:
            part, most = max(part, 1) * _HUNDRED, max(most, _HUNDRED)
        elif text in scale and scale[text] != _HUNDRED and (most < scale[text] or not total):
            total, part, most, whole = total + max(part, 1) * scale[text], 0.0, scale[text], end + 1
        elif text in scale and total:
            return Number(total, most, whole)  # another number follows
        elif not (text in tokens.classes.in_number and part and not part % _HUNDRED and _goes_on(tokens, end + 1)):
            break
        end += 1
    return Number(total + part, most, end) if total + part else None


def _clashes(part: float, value: float) -> bool:
    """Whether a word begins another number: "sixty seventy"."""
    return bool(part % 10) or (value >= 10 and bool(part % _HUNDRED))


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a number goes on behind "hundred and", and no other hundred begins."""
    cardinal, end = tokens.classes.cardinal, at
    while _text(tokens, end) in cardinal:
        end += 1
    return end > at and tokens.classes.scale.get(_text(tokens, end), 0) != _HUNDRED


def _counts(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a number word counts something here: "top five", "two years", "under two", "ten to twenty dollars"."""
    before, after, classes = _text(tokens, at - 1), _text(tokens, end), tokens.classes
    if end - at > 1 or before in classes.before_number or before in classes.bound or before in classes.range:
        return True
    if after in classes.counted:
        return True
    if after in classes.superlative or (after in classes.range_goes_on and number(tokens, end + 1)):
        return True
    return opens_list(tokens, at, 1)


def opens_list(tokens: Tokens, at: int, length: int) -> bool:
    """Whether a question begins with a number of jobs: "ten science jobs"."""
    listed = tokens.classes.jobs | tokens.classes.kinds
    return at == 0 and any(token.text in listed for token in tokens[length : length + 3])
