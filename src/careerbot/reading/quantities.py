"""What the amounts of a question say: conditions, counts, years."""

from collections.abc import Mapping, Sequence

from careerbot import ids
from careerbot.attributes import Attribute
from careerbot.frame import PER_YEAR, Cue, Filter, Period, Qualifier
from careerbot.phrase import Phrase, phrase
from careerbot.reading.amounts import opens_list
from careerbot.reading.bounds import Amount
from careerbot.reading.bounds_said import ABOUT
from careerbot.reading.draft import Draft
from careerbot.reading.measures import is_counted, measured, named_beside, upright
from careerbot.reading.tokens import Tokens, is_pointed
from careerbot.reading.wanted import HOUR, STARTING_PAY

_BOUNDS: dict[str, Cue] = {">": "at_least", "<": "at_most"}
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_MOST_LISTED = 100  # a greater number is no count of answers
_MOST_YEARLY, _NEVER_PAID = 500_000, 5_000_000
_AGES = range(14, 100)
_MEDIANS = {ids.SALARY: ids.SALARY_MEDIAN, ids.HOURLY: ids.HOURLY_MEDIAN}


class Quantities:
    """What the numbers of a question say, how an amount was taken (notes), and which tokens said it (used).

    refusal: why one of them can be made nothing of.
    """

    def __init__(self) -> None:
        self.filters: list[Filter] = []
        self.qualifiers: list[Qualifier] = []
        self.notes: list[Phrase] = []
        self.used: set[int] = set()
        self.count: int | None = None
        self.refusal: Phrase | None = None


def take(
    draft: Draft, asked: Sequence[Attribute], present: set[str], picking: set[int], period: Period
) -> tuple[int | None, set[int]]:
    """Add what the amounts of a question say, given the attributes asked for; how many it asks for, and the tokens
    read as numbers.

    present: years that are not the past (the editions' own); picking: tokens that pick of what was offered; period: the
    unit of time of the pay asked for, or "".
    """
    names = (span for span in draft.spans if (span.length > 1 and span.meanings) or "qualifier" in span.meanings)
    said = {at for span in names for at in range(span.start, span.end)}  # "level 2"
    parts = ((start, part.meaning) for start, part in draft.parts.items() if part.role == "attribute" and part.meaning)
    places = {start: draft.store.attribute(name) for start, name in parts}
    found = read(draft.tokens, draft.amounts, asked, places, present, said | picking | draft.measured, period)
    draft.filters += upright(found.filters)
    draft.qualifiers += found.qualifiers
    draft.notes += found.notes
    draft.refusal = draft.refusal or found.refusal
    draft.cues |= {_BOUNDS[each.relation[0]] for each in found.filters if each.relation[0] in _BOUNDS}
    if _asks_of_a_sum(draft, found.filters):
        draft.cues.add("worth")
    return found.count, found.used


def _asks_of_a_sum(draft: Draft, conditions: Sequence[Filter]) -> bool:
    """Whether a sum is what is asked about, and no bound of it: "is 70k above average for a teacher"."""
    opened = draft.has("yes_no") and draft.first in draft.classes.be and draft.amounts[:1]
    paid = bool(conditions) and draft.store.attribute(conditions[0].attribute).is_pay
    return bool(opened) and paid and draft.amounts[0].start == 1


def read(
    tokens: Tokens,
    amounts: Sequence[Amount],
    attributes: Sequence[Attribute],
    places: Mapping[int, Attribute],
    present: set[str],
    said: set[int],
    period: str = "",
) -> Quantities:
    """Read the amounts. places: the tokens at which an attribute is named; said: those of longer names."""
    found = Quantities()
    before: Amount | None = None
    named: Sequence[Attribute] = ()
    for amount in amounts:
        if amount.start in said:
            continue
        if _is_year(tokens, amount):
            if tokens[amount.start].text not in present:
                found.qualifiers.append(Qualifier("year", tokens[amount.start].text))
            found.used |= amount.words
        elif back := _years_back(tokens, amount):
            counted = (f"{amount.low:.10g}" if at == amount.start else tokens[at].text for at in back)
            found.qualifiers.append(Qualifier("year", " ".join(counted)))
            found.used |= set(back)
        elif _is_count(tokens, amount):
            found.count = int(amount.low)
            found.used |= amount.words
        else:
            named = named_beside(tokens, amount.start, amount.end, before.end if before else 0, places) or named
            _threshold(tokens, amount, named or attributes, period, found)
            if before and _are_alternatives(tokens, before, amount):
                words = " ".join(token.text for token in tokens[min(before.words) : max(amount.words) + 1])
                found.refusal = phrase("refusal", "either_bound", words=words)
            before = amount
    return found


def _years_back(tokens: Tokens, amount: Amount) -> range | None:
    """The tokens of a number of years before now: "10 years ago", "the last 5 years"."""
    classes, start, end = tokens.classes, amount.start, amount.start + 2
    if amount.high is not None or end > len(tokens) or tokens[start + 1].text not in classes.long_time:
        return None
    if end < len(tokens) and tokens[end].text in classes.ago:
        return range(start, end + 1)
    return range(start - 1, end) if start and tokens[start - 1].text in classes.lately else None


def _is_year(tokens: Tokens, amount: Amount) -> bool:
    """Whether four digits are a year, and no amount: "in 2015", but not "over 2000"."""
    token = tokens[amount.start]
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdigit() or amount.high is not None:
        return False
    before = tokens[amount.start - 1].text if amount.start else ""
    bare = not amount.relation and not amount.unit and not amount.period
    return _FIRST_YEAR <= amount.low <= _LAST_YEAR and (bare or before in tokens.classes.before_year)


def _is_count(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number says how many are asked for: "top 5", "10 highest paying"."""
    at, end, value = amount.start, amount.end, amount.low
    before = tokens[at - 1].text if at else ""
    after = tokens[end].text if end < len(tokens) else ""
    small = 1 <= value <= _MOST_LISTED and value == int(value) and tokens[at].kind in ("number", "word")
    classes = tokens.classes
    counts = before in classes.before_count or after in classes.superlative or after in classes.jobs | classes.kinds
    return small and amount.high is None and (counts or opens_list(tokens, at, end - at))


def _threshold(tokens: Tokens, amount: Amount, attributes: Sequence[Attribute], period: str, found: Quantities) -> None:
    """Add the condition that an amount puts on what it measures; a bound on nothing that is known is refused."""
    at, end = amount.last, amount.end
    if amount.unit not in ("", "$"):
        found.refusal = phrase("refusal", "currency", words=amount.said(tokens))
        return
    attribute = measured(tokens, at, end, amount.high or amount.low, attributes, max(amount.words) + 1)
    if attribute is None and (amount.unit or amount.period == HOUR):
        attribute = ids.HOURLY if amount.period == HOUR else ids.SALARY
    if attribute is None or (attribute in (ids.EMPLOYMENT, ids.OPENINGS) and _is_bare(tokens, at, end)):
        _of_nothing(tokens, amount, found)
        return
    if amount.unclear:
        found.refusal = phrase("refusal", "bound", words=amount.said(tokens))
    if not (amount.relation or amount.high is not None or end - at > 1 or _stands_alone(tokens, amount, attribute)):
        return
    attribute, times = _paid(tokens, attribute, amount, attributes, period, found)
    words = " ".join(token.text for token in tokens[amount.start : end])
    for relation, value in amount.bounds:
        if any(each.attribute == attribute and each.relation[0] == relation[0] for each in found.filters):
            found.refusal = found.refusal or phrase("refusal", "bound", words=amount.said(tokens))
        found.filters.append(Filter(attribute, relation, round(value * times, 2), words=words))
    _notes(tokens, amount, found)
    found.used |= amount.words


def _of_nothing(tokens: Tokens, amount: Amount, found: Quantities) -> None:
    """An age is one of people; any other bound on nothing that is known makes the question one to refuse."""
    if not amount.relation:
        return
    if amount.low in _AGES and tokens[amount.start].kind == "number":
        found.qualifiers.append(Qualifier("group_of_people", amount.said(tokens)))
        found.used |= amount.words
    else:
        found.refusal = phrase("refusal", "bound", words=amount.said(tokens))


def _paid(
    tokens: Tokens, attribute: str, amount: Amount, attributes: Sequence[Attribute], period: str, found: Quantities
) -> tuple[str, float]:
    """The statistic of pay that an amount bounds, and its multiple that is paid a year: 12 of "$5,000 a month"."""
    if attribute not in _MEDIANS:
        return attribute, 1
    if amount.period:
        attribute = ids.HOURLY if amount.period == HOUR else ids.SALARY
    period = amount.period or (HOUR if attribute == ids.HOURLY else period)
    starting = {at for at in range(amount.start) if tokens[at].text in tokens.classes.newcomer}
    found.used |= starting
    tenth = next((each.id for each in attributes if each.family == "spread" and each.kind == "figure"), "")
    if not {each.id for each in attributes}.isdisjoint(_MEDIANS.values()):
        attribute = _MEDIANS[attribute]
    elif starting or tenth:
        attribute = tenth or STARTING_PAY
    times = PER_YEAR.get(period, 1)
    if attribute in (ids.HOURLY, ids.HOURLY_MEDIAN) or times == 1:
        return attribute, 1
    if amount.low * times > (_NEVER_PAID if amount.period else _MOST_YEARLY):
        return attribute, 1  # a sum that no month pays is meant by the year
    rule = phrase("per_year", period)
    for value in (amount.low, amount.high):
        if value is not None:
            a_year = round(value * times)
            found.notes.append(
                phrase("other_sense", "by_the_year", amount=round(value), period=period, yearly=a_year, rule=rule)
            )
    return attribute, times


def _notes(tokens: Tokens, amount: Amount, found: Quantities) -> None:
    """How an amount was taken that can be taken in two ways."""
    for at in range(amount.start, amount.end):
        if is_pointed(tokens[at].text):
            found.notes.append(phrase("other_sense", "point", typed=tokens[at].text, amount=tokens[at].value or 0))
    if amount.relation == ABOUT:
        found.notes.append(phrase("other_sense", "about", typed=amount.said(tokens)))


def _are_alternatives(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """Whether either of two bounds will do: "under 30k or over 100k"."""
    # The "or" of "60k or more" joins nothing.
    between = (tokens[at].text for at in range(one.end, other.start) if at not in one.words)
    return bool(one.relation and other.relation) and any(text in tokens.classes.alternative for text in between)


def _is_bare(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a number of years of age stands where it counts nothing: "truckers over 65, how many"."""
    counted = is_counted(tokens, end) and not tokens[end].stop
    return tokens[at].kind == "number" and tokens[at].value in _AGES and not counted


def _stands_alone(tokens: Tokens, amount: Amount, attribute: str) -> bool:
    """Whether a number without "over" or "under" still is a threshold: years of experience, an amount of pay."""
    if attribute == ids.EXPERIENCE or any(t.text in tokens.classes.figure for t in tokens[amount.end : amount.end + 3]):
        return True
    return attribute in (ids.SALARY, ids.HOURLY) and tokens[amount.start].kind in ("money", "number")
