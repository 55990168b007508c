"""How a reply about one occupation or two, or about places, did."""

from __future__ import annotations

import re
from typing import Any

from generated.figures import FLOOR, NATION, Figures
from generated.grading import REFUSED, RIGHT, SAID, WRONG, names, number, refused
from generated.singles import ANSWERED_BY, Best, Lookup, Single, Verdict, Versus

_LESS = re.compile(r"\b(less|lower|least|lowest|slower|slowest|younger|youngest|fewer|fewest|smaller|smallest)\b")
_LEVELS = ("education_entry", "experience_entry", "training")


def grade_single(asked: Single, reply: Any, figures: Figures) -> str:
    """The grade of a reply about one occupation or two, or about places."""
    if refused(reply):
        return REFUSED
    match asked:
        case Lookup():
            return _lookup(asked, reply, figures)
        case Versus():
            return _versus(asked, reply, figures)
        case Verdict():
            return _verdict(asked, reply)
        case Best():
            return _best(asked, reply, figures)


def _lookup(asked: Lookup, reply: Any, figures: Figures) -> str:
    told = {(fact.attribute, fact.place.code): fact for fact in reply.facts if _is_own(fact, asked.occupation.code)}
    if not told or not _is_own(reply.facts[0], asked.occupation.code):
        return WRONG
    for attribute in asked.attributes:
        there = [_tells(told, attribute, asked, place, figures) for place in asked.places]
        if any(there):
            continue
        national = asked.place_words and _tells(told, attribute, asked, NATION, figures)
        if national and names(reply, asked.place_words):
            return SAID
        return SAID if names(reply, attribute.replace("_", " "), "pay") else WRONG
    wanted = {each for attribute in asked.attributes for each in ANSWERED_BY.get(attribute, (attribute,))}
    if reply.facts[0].attribute not in wanted:
        return WRONG
    return RIGHT if asked.per_year == 1 or _says_part(asked, reply, figures) else WRONG


def _is_own(fact: Any, code: str) -> bool:
    return fact.occupation.id == code and fact.scope is None


def _tells(told: dict, attribute: str, asked: Lookup, place: str, figures: Figures) -> bool:
    """Whether a figure that answers the attribute is told of the place, and is right."""
    code = asked.occupation.code
    for each in ANSWERED_BY.get(attribute, (attribute,)):
        fact = told.get((each, place))
        if fact is None:
            continue
        if attribute in _LEVELS:
            return fact.value == figures.text(attribute, code)
        own = figures.own("women" if each == "gender" else each, place).get(code)
        # Whoever asks for men is told men first, or men alone.
        shares = {item.name: item.value for item in fact.items} if each == "gender" else {}
        figure = round(100 - shares["men"], 1) if "men" in shares else number(fact.value)
        return own is not None and figure is not None and abs(own - figure) < 0.006
    return False


def _says_part(asked: Lookup, reply: Any, figures: Figures) -> bool:
    """Whether the pay of the week or month stands in the text, within one in a hundred."""
    said = [float(each.replace(",", "")) for each in re.findall(r"\$(\d[\d,]*(?:\.\d+)?)", reply.text)]
    yearly = [figures.own(each, place).get(asked.occupation.code)
              for each in ("salary", "salary_median") for place in asked.places]  # fmt: skip
    parts = [each / asked.per_year for each in yearly if each]
    return any(abs(one - part) <= part / 100 for one in said for part in parts)


def _versus(asked: Versus, reply: Any, figures: Figures) -> str:
    one, other = asked.one, asked.other
    for attribute in asked.attributes:
        own = figures.own("women" if attribute == "gender" else attribute, NATION)
        told = {fact.occupation.id: number(fact.value) for fact in reply.facts if fact.attribute == attribute}
        if told.get(one.code) != own[one.code] or told.get(other.code) != own[other.code]:
            continue
        first_has_more = own[one.code] > own[other.code]
        if asked.asks == "which":
            return RIGHT if _true(asked, reply.text, first_has_more) else WRONG
        return _yes(reply, first_has_more is not asked.less)
    return WRONG


def _true(asked: Versus, text: str, first_has_more: bool) -> bool:
    """Whether what the text says of the two is true: who is named first has more, or less where it says so."""
    text = text.lower()
    at, other_at = text.find(asked.one.plural.lower()), text.find(asked.other.plural.lower())
    named_first = at < other_at if min(at, other_at) >= 0 else at >= 0
    claim = text.split(":")[0].split(". ")[0]
    says_less = bool(_LESS.search(claim)) is not ("decline" in claim)  # who declines less has more growth
    return named_first is (first_has_more is not says_less)


def _verdict(asked: Verdict, reply: Any) -> str:
    if not all(_is_own(fact, asked.occupation.code) for fact in reply.facts):
        return WRONG
    return _yes(reply, asked.yes)


def _yes(reply: Any, yes: bool) -> str:
    """Right for the right one of yes and no; a reply that says it cannot say has said so."""
    if reply.text.startswith("I cannot say"):
        return SAID
    return RIGHT if reply.text.startswith("Yes" if yes else "No") else WRONG


def _best(asked: Best, reply: Any, figures: Figures) -> str:
    if any(fact.occupation.id != asked.occupation.code for fact in reply.facts):
        return WRONG
    shown = _places_shown(reply)
    for floor in (FLOOR, 0):
        own = figures.places(asked.occupation.code, asked.attribute, asked.place_kind, asked.within, floor)
        wanted = sorted(own.values(), reverse=not asked.lowest)[: len(shown)]
        if shown and [value for _, value in shown] == wanted and all(own.get(name) == value for name, value in shown):
            return RIGHT
    return WRONG


def _places_shown(reply: Any) -> list[tuple[str, float]]:
    """(place, figure) in the order shown: of one fact that lists them, or of a fact each."""
    first = reply.facts[0].value
    if isinstance(first, tuple) and first and hasattr(first[0], "name"):
        return [(item.name, item.value) for item in first]
    kept = reply.facts[0].attribute
    return [(fact.place.name, number(fact.value)) for fact in reply.facts if fact.attribute == kept]
