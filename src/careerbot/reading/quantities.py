"""Numbers and money in a question: thresholds, counts, years."""

from collections.abc import Sequence

from careerbot import ids
from careerbot.attributes import Attribute
from careerbot.frame import Filter, Qualifier, Relation
from careerbot.phrase import Phrase, phrase
from careerbot.reading.measures import is_counted, measured
from careerbot.reading.tokens import Tokens

_TENS = range(20, 100, 10)
_DIGITS = range(5, 8)  # of an amount: "six figures"
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_MOST_LISTED = 100  # a greater number is no count of answers
# Unit of time -> how many of it a year of pay is counted for, and how that is said.
_PER_YEAR = {"month": (12, "12 months"), "week": (52, "52 weeks"), "day": (260, "260 working days")}
_MOST_YEARLY = 500_000
_AGES = range(14, 100)


class Quantities:
    """What the numbers of a question say, how an amount was taken (notes), and which tokens said it (used)."""

    def __init__(self) -> None:
        self.filters: list[Filter] = []
        self.qualifiers: list[Qualifier] = []
        self.notes: list[Phrase] = []
        self.used: set[int] = set()
        self.count: int | None = None


def read(
    tokens: Tokens, attributes: Sequence[Attribute], present: set[str], said: set[int], period: str = ""
) -> Quantities:
    """Read the numbers, given the attributes named.

    present: years that are not the past (the editions' own); said: tokens that are part of a longer name ("level 2");
    period: the unit of time that pay is asked for, "" for none.
    """
    found = Quantities()
    at = 0
    while at < len(tokens):
        value, length = _number(tokens, at)
        if value is None or at in said:
            at += 1
            continue
        span = range(at, at + length)
        if _is_year(tokens, at, value):
            if tokens[at].text not in present:
                found.qualifiers.append(Qualifier("year", tokens[at].text))
            found.used.update(span)
        elif _is_count(tokens, at, length, value):
            found.count = int(value)
            found.used.update(span)
        else:
            _threshold(tokens, at, length, value, attributes, found)
        at += length
    if period in _PER_YEAR:
        found.filters = [_by_the_year(each, period, found.notes) for each in found.filters]
    return found


def _by_the_year(condition: Filter, period: str, notes: list[Phrase]) -> Filter:
    """Pay by the month, week or day as pay by the year."""
    if condition.attribute != ids.SALARY or not isinstance(condition.value, (int, float)):
        return condition
    parts, rule = _PER_YEAR[period]
    if condition.value * parts > _MOST_YEARLY:
        return condition  # "jobs over 60k, how much is that a month"
    yearly = condition.value * parts
    notes.append(
        phrase("other_sense", "by_the_year", amount=round(condition.value), period=period, yearly=yearly, rule=rule)
    )
    return condition._replace(value=yearly)


def _number(tokens: Tokens, at: int) -> tuple[float | None, int]:
    """The number that starts at a token, in digits or words, and how many tokens it takes, "dollars" among them."""
    number, length = _bare_number(tokens, at)
    dollars = number is not None and at + length < len(tokens) and tokens[at + length].text in tokens.classes.dollar
    return number, length + dollars


def _bare_number(tokens: Tokens, at: int) -> tuple[float | None, int]:
    token, cardinal, scale = tokens[at], tokens.classes.cardinal, tokens.classes.scale
    value = cardinal.get(token.text) if token.value is None else token.value
    if value is None and token.text != "a":
        return None, 0
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if following in tokens.classes.figure and value is not None and value in _DIGITS:
        return 10 ** (value - 1), 2
    if token.value is not None:
        return token.value * scale.get(following, 1), 1 + (following in scale)
    if value is None and following in scale:
        value = 1.0  # "a hundred"
    if value is None or not (following in scale or _counts(tokens, at)):
        return None, 0
    length = 1
    if value in _TENS and cardinal.get(following, _TENS.start) < _TENS.start:
        value, length = value + cardinal[following], 2  # "twenty five"
    while at + length < len(tokens) and tokens[at + length].text in scale:
        value *= scale[tokens[at + length].text]
        length += 1
    return value, length


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a number word counts something here: "top five", "two years", "under two"."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    classes = tokens.classes
    counts = before in classes.before_number or after in classes.counted or after in classes.superlative
    return counts or _opens_list(tokens, at, 1)


def _is_year(tokens: Tokens, at: int, value: float) -> bool:
    """Whether four digits are a year, and no amount: "in 2015", but not "over 2000"."""
    token = tokens[at]
    if token.kind != "number" or len(token.fold) != 4 or not _FIRST_YEAR <= value <= _LAST_YEAR or "," in token.text:
        return False
    return _direction(tokens, at) is None or tokens[at - 1].text in tokens.classes.before_year


def _is_count(tokens: Tokens, at: int, length: int, value: float) -> bool:
    """Whether a number says how many are asked for: "top 5", "10 highest paying"."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + length].text if at + length < len(tokens) else ""
    small = 1 <= value <= _MOST_LISTED and value == int(value) and tokens[at].kind in ("number", "word")
    classes = tokens.classes
    counts = before in classes.before_count or after in classes.superlative or after in classes.jobs | classes.kinds
    return small and (counts or _opens_list(tokens, at, length))


def _opens_list(tokens: Tokens, at: int, length: int) -> bool:
    """Whether a question begins with a number of jobs: "ten science jobs"."""
    listed = tokens.classes.jobs | tokens.classes.kinds
    return at == 0 and any(token.text in listed for token in tokens[length : length + 3])


def _direction(tokens: Tokens, at: int) -> Relation | None:
    """The relation (>= or <=) that the words just before a number say, None for neither."""
    words = [token.text for token in tokens[max(0, at - 3) : at]]
    negated, classes = "no" in words or "not" in words, tokens.classes
    for word in reversed(words):
        if word in classes.least:
            return "<=" if negated and word in classes.more else ">="
        if word in classes.most:
            return ">=" if negated and word in classes.less else "<="
    return None


def _threshold(
    tokens: Tokens, at: int, length: int, value: float, attributes: Sequence[Attribute], found: Quantities
) -> None:
    """Add the condition that a number puts on what it measures, if it measures anything."""
    end = at + length
    texts = {token.text for token in tokens}
    attribute = measured(tokens, at, end, value, attributes)
    if attribute is None or (attribute in (ids.EMPLOYMENT, ids.OPENINGS) and _is_bare(tokens, at, end)):
        if value in _AGES and tokens[at].kind == "number" and _direction(tokens, at):
            words = " ".join(token.text for token in tokens[at - 1 : end])
            found.qualifiers.append(Qualifier("group_of_people", words))
            found.used.update(range(at, end))
        return
    if texts & tokens.classes.range:
        if _range(tokens, at, end, value, attribute, found):
            return
        if any(each.relation == "<=" and each.attribute == attribute for each in found.filters):
            return  # the range is read; this number repeats a part of it
    relation = _direction(tokens, at) or _direction_after(tokens, at, end)
    if relation or length > 1 or _stands_alone(tokens, at, end, attribute):
        words = " ".join(token.text for token in tokens[at:end])
        found.filters.append(Filter(attribute, relation or ">=", value, words=words))
        found.used.update(range(at, end))


def _is_bare(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a number of years of age stands where it counts nothing: "truckers over 65, how many"."""
    counted = is_counted(tokens, end) and not tokens[end].stop
    return tokens[at].kind == "number" and tokens[at].value in _AGES and not counted


def _range(tokens: Tokens, at: int, end: int, low: float, attribute: str, found: Quantities) -> bool:
    """Add both ends of "between 50 and 70k"; whether a second number follows."""
    if end + 1 >= len(tokens) or tokens[end].text not in tokens.classes.range_goes_on:
        return False
    high, length = _number(tokens, end + 1)
    if high is None:
        return False
    if low < 1000 <= high and attribute == ids.SALARY:
        low *= 1000
    found.filters += [Filter(attribute, ">=", low), Filter(attribute, "<=", high)]
    found.used.update(range(at, end + 1 + length))
    return True


def _direction_after(tokens: Tokens, at: int, end: int) -> Relation | None:
    """The relation that follows a number: "60k+", "60k plus", "60k or more"; None for none."""
    after = [token.text for token in tokens[end : end + 2]]
    if tokens[at].text.endswith("+") or after[:1] == ["plus"]:
        return ">="
    if after[:1] == ["or"]:
        return ">=" if after[-1] in tokens.classes.more else "<=" if after[-1] in tokens.classes.less else None
    return None


def _stands_alone(tokens: Tokens, at: int, end: int, attribute: str) -> bool:
    """Whether a number without "over" or "under" still is a threshold: years of experience, an amount of pay."""
    if attribute == ids.EXPERIENCE or any(token.text in tokens.classes.figure for token in tokens[end : end + 3]):
        return True
    return attribute in (ids.SALARY, ids.HOURLY) and tokens[at].kind in ("money", "number")
