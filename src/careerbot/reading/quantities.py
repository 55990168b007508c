"""Numbers and money in a question: thresholds, counts, years."""

from __future__ import annotations

from careerbot.frame import Filter, Qualifier
from careerbot.reading.tokens import Token
from careerbot.value import field, record

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "a": 1,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1_000, "grand": 1_000, "k": 1_000, "million": 1_000_000}
_FIGURES = {"five": 10_000, "six": 100_000, "seven": 1_000_000, "5": 10_000, "6": 100_000, "7": 1_000_000}
_LEAST = "over above least minimum exceeding exceed north plus upwards more higher better beyond greater".split()
_MOST = "under below most maximum within less lower south fewer cheaper up shorter".split()
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


@record
class Quantities:
    """What the numbers of a question say, and which tokens said it."""

    filters: list[Filter] = field(default_factory=list)
    count: int | None = None
    years: list[Qualifier] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def read(tokens: list[Token], attributes: set[str], present: set[str], said: set[int]) -> Quantities:
    """Read the numbers, given the attributes named.

    present: years that are not the past (the editions' own); said: tokens that are part of a longer name ("level 2").
    """
    found = Quantities()
    at = 0
    while at < len(tokens):
        value, length = _number(tokens, at)
        if value is None or at in said:
            at += 1
            continue
        span = range(at, at + length)
        if _is_year(tokens[at], value, tokens, at):
            if tokens[at].text not in present:
                found.years.append(Qualifier("year", tokens[at].text))
            found.used.update(span)
        elif _is_count(tokens, at, length, value):
            found.count = int(value)
            found.used.update(span)
        else:
            _threshold(tokens, at, length, value, attributes, found)
        at += length
    return found


def _number(tokens: list[Token], at: int) -> tuple[float | None, int]:
    """The number that starts at a token, in digits or words, and how many tokens it takes."""
    token = tokens[at]
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if following in ("figure", "figures") and token.text in _FIGURES:
        return float(_FIGURES[token.text]), 2
    if token.value is not None:
        if (following in _SCALES and following != "hundred") or following == "hundred":
            return token.value * _SCALES[following], 2
        return token.value, 1
    if token.text not in _UNITS or (following not in _SCALES and (token.text == "a" or not _counts(tokens, at))):
        return None, 0
    value, length = float(_UNITS[token.text]), 1
    while at + length < len(tokens) and tokens[at + length].text in _SCALES:
        value *= _SCALES[tokens[at + length].text]
        length += 1
    return value, length


def _counts(tokens: list[Token], at: int) -> bool:
    """Whether a number word counts something here: "top five", "two years", "under two"."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].fold if at + 1 < len(tokens) else ""
    return before in ("top", "best", "under", "over", "least", "than", "highest") or after in (
        "year",
        "month",
        "percent",
        "job",
        "dollar",
    )


def _is_year(token: Token, value: float, tokens: list[Token], at: int) -> bool:
    if token.kind != "number" or len(token.fold) != 4 or not _FIRST_YEAR <= value <= _LAST_YEAR or "," in token.text:
        return False
    return _direction(tokens, at) == "" or tokens[at - 1].text in ("in", "by", "since", "for", "of")


def _is_count(tokens: list[Token], at: int, length: int, value: float) -> bool:
    before = tokens[at - 1].text if at else ""
    after = tokens[at + length].text if at + length < len(tokens) else ""
    small = 1 <= value <= 100 and value == int(value) and tokens[at].kind in ("number", "word")
    return small and (
        before in ("top", "best", "list", "first", "name", "bottom", "the")
        or after in ("highest", "best", "top", "lowest", "fastest", "jobs", "occupations", "careers")
    )


def _direction(tokens: list[Token], at: int) -> str:
    """ ">=" or "<=" from the words just before a number, "" for neither."""
    words = [token.text for token in tokens[max(0, at - 3) : at]]
    negated = "no" in words or "not" in words
    for word in reversed(words):
        if word in _LEAST:
            return "<=" if negated and word in ("more", "higher") else ">="
        if word in _MOST:
            return ">=" if negated and word in ("less", "fewer", "lower") else "<="
    return ""


def _threshold(
    tokens: list[Token], at: int, length: int, value: float, attributes: set[str], found: Quantities
) -> None:
    words = {token.text for token in tokens}
    relation = _direction(tokens, at)
    end = at + length
    after = [token.text for token in tokens[end : end + 3]]
    if not relation and (
        tokens[at].text.endswith("+")
        or after[:1] == ["plus"]
        or after[:2] in (["or", "more"], ["or", "higher"], ["or", "above"])
    ):
        relation = ">="
    if not relation and after[:2] in (
        ["or", "less"],
        ["or", "under"],
        ["or", "lower"],
        ["or", "fewer"],
        ["or", "below"],
    ):
        relation = "<="
    attribute = _attribute(tokens, at, end, value, attributes, words)
    if attribute is None:
        return
    if "between" in words or "from" in words:
        joined = end < len(tokens) and tokens[end].text in ("and", "to")
        other, more = _number(tokens, end + 1) if joined and end + 1 < len(tokens) else (None, 0)
        if other is not None:
            low = value * 1000 if value < 1000 <= other and attribute == "salary" else value
            found.filters += [Filter(attribute, ">=", low), Filter(attribute, "<=", other)]
            found.used.update(range(at, end + 1 + more))
            return
        if any(f.high is None and f.relation == "<=" and f.attribute == attribute for f in found.filters):
            return
    if (
        relation
        or attribute == "experience"
        or (attribute in ("salary", "hourly_rate") and tokens[at].kind in ("money", "number"))
        or "figures" in after
        or length > 1
    ):
        found.filters.append(Filter(attribute, relation or ">=", value, words=" ".join(t.text for t in tokens[at:end])))
        found.used.update(range(at, end))


def _attribute(
    tokens: list[Token], at: int, end: int, value: float, attributes: set[str], words: set[str]
) -> str | None:
    """What a number measures: from its form, the word after it, and the attributes named."""
    after = tokens[end].fold if end < len(tokens) else ""
    hourly = "hour" in words or "hourly" in words or "hr" in words
    if tokens[at].kind == "percent" or after == "percent":
        return next((a for a in ("gender", "growth", "self_employment") if a in attributes), "growth")
    if after in ("worker", "person", "people", "job", "employee", "employed"):
        return "employment"
    if after in ("year", "month", "yr") and value < 20:
        return "experience" if "experience" in words else "time_to_become"
    if tokens[at].kind == "money" or (value >= 1000 and not attributes & {"employment", "openings"}):
        return "hourly_rate" if hourly and value < 1000 else "salary"
    if "openings" in attributes:
        return "openings"
    if "employment" in attributes:
        return "employment"
    if hourly or (after in ("dollar", "buck") and value < 500):
        return "hourly_rate"
    if "age" in attributes:
        return "age"
    if "growth" in attributes:
        return "growth"
    if "salary" in attributes or "salary_median" in attributes:
        return "salary" if value >= 1000 else "hourly_rate" if value >= 5 and hourly else "salary"
    return None
