"""The figures of a comparison: which one is compared, how it is told, how far two are apart."""

from __future__ import annotations

from careerbot.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.display import cited, display, member, members, number
from careerbot.rendering.sentence.told import in_brackets

_LISTED = 6  # members of a list where it stands beside another


def amount(fact: Fact) -> float | None:
    """The figure to compare by; months as years, so that both can be compared."""
    number = fact.number
    return number / fact.counted.of if number is not None else None


def figure(fact: Fact, source: str, *, per: bool = False) -> str:
    """The figure that is compared; with its source where that is not shared, per: with "a year on average"."""
    value = fact.value
    if fact.about.is_split and fact.number is not None:
        shown = number(fact, fact.number)
    elif fact.counted.many and isinstance(value, (int, float)):
        shown = wording.large(value)
    else:
        shown = display(fact)
    if per:
        shown += fact.counted.per + (" on average" if fact.about.median else "")
    return shown if source else in_brackets(shown, cited(fact.source))


def briefly(fact: Fact) -> str:
    """The value; of shares, the largest; of a long list, its first members."""
    shares = members(fact) if fact.unit == "percent" and (fact.about.is_ordered or not fact.about.whole) else ()
    return member(fact, shares[0]) if shares else shortly(fact)


def shortly(fact: Fact) -> str:
    """The value; of a long list the first members, and how many others there are."""
    found = members(fact)
    if len(found) <= _LISTED:
        return display(fact)
    left = len(found) - _LISTED
    shown = ", ".join(member(fact, item) for item in found[:_LISTED])
    return f"{shown} and {wording.count(left)} {'other' if left == 1 else 'others'}"


def in_line(fact: Fact) -> str:
    """The value behind its attribute's noun: of two shares the one that the noun names."""
    return figure(fact, "said elsewhere") if fact.about.is_split and fact.known else briefly(fact)


def difference(first: Fact, last: Fact) -> str:
    """How far apart two figures are: "$8,087 a year or 23% more", "13.2 percentage points less", "nothing"."""
    high, low = amount(first), amount(last)
    if high is None or low is None or high == low:
        return "nothing"
    gap, word, unit = abs(high - low), "more" if high > low else "less", first.counted
    if unit.style == "span" or unit.of != 1:
        return f"{wording.years(gap)} {word}"
    if not unit.parts:
        return f"{wording.some(round(gap, 1), unit.noun) if unit.noun else wording.count(round(gap, 2))} {word}"
    shown, many = number(first, gap) + unit.per, "much"
    if unit.many:
        shown, many = f"{wording.large(gap)} {unit.noun if gap == 1 else wording.plural(unit.noun)}", "many"
        word = "more" if word == "more" else "fewer"
    at_least = "at least " if first.at_least or last.at_least else ""
    end = " at the upper end" if isinstance(first.value, tuple) else ""
    return f"{at_least}{shown}{_share(gap / abs(low), word, many) if low else f' {word}'}{end}"


def relative(first: Fact, second: Fact) -> str:
    """How far the first figure lies from the second, as a part of the second: "51% more", "4 times as much"."""
    high, low = amount(first), amount(second)
    if not high or not low or high == low or first.at_least or second.at_least:
        return ""
    many = "many" if first.counted.many else "much"
    word = "more" if high > low else "fewer" if many == "many" else "less"
    said = _share(abs(high - low) / low, word, many)
    return said.removeprefix(" or ").removeprefix(f" {word}, ")


def _share(share: float, word: str, many: str) -> str:
    """The gap as a part of the figure compared with: " or 23% more"; from three times on " more, 5.3 times as many"."""
    if share >= 2:
        return f" {word}, {wording.count(round(share + 1, 1))} times as {many}"
    return f" or {wording.percent(round(share * 100) if share >= 0.01 else share * 100)} {word}"
