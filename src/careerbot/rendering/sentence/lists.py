"""List-valued facts inside a sentence: how many members are told, with which figures, and the rule behind them."""

from __future__ import annotations

from careerbot.facts import Fact, Item
from careerbot.rendering import wording
from careerbot.rendering.display import figure_of, members, name_of, number

_FEW_PLACES = 3  # where they are not all that is told


def items(fact: Fact, *, all_items: bool = False) -> str:
    """The members as one phrase: "California ($148,330 a year on average), Hawaii ($123,720) and Oregon ($120,470)"."""
    if fact.derivation and fact.came_by("estimate"):
        return fact.derivation.text
    found = members(fact)
    if not found:
        return fact.value if isinstance(fact.value, str) else ""
    if fact.about.kind == "places":
        found = found if all_items else found[:_FEW_PLACES]
    elif not fact.about.whole:
        found = found[: fact.about.shown]
    return wording.listed([_member(fact, item, first=item is found[0]) for item in found])


def _member(fact: Fact, item: Item, *, first: bool) -> str:
    name = name_of(fact, item)
    if item.value is None or fact.about.kind == "names":
        return name
    figure = figure_of(fact, item)
    if fact.about.whole:
        return f"{name} {figure}"
    per = f"{fact.counted.per} on average" if fact.counted.per else " jobs" if fact.counted.many else ""
    return f"{name} ({figure}{per if first else ''})"


def degree(fact: Fact, *, all_items: bool = False) -> str:
    """A level of education with its article, or the commonest levels with their shares."""
    found = members(fact)
    if not found:
        return wording.level(str(fact.value))
    held = [item for item in found if item.value] or list(found)
    top, *others = held if all_items else held[: fact.about.shown]
    shares = [
        f"{number(fact, item.value or 0)} {'have ' if item is top else ''}{wording.level(item.name)}"
        for item in (top, *others)
    ]
    return wording.listed(shares)


def tail(fact: Fact) -> str:
    """What a derivation adds to its sentence; one that the template already tells adds nothing."""
    given = fact.derivation
    if given is None or fact.came_by("percentile", "estimate"):
        return ""
    if fact.came_by("derived") and fact.about.kind == "level":
        return f" ({given.text})"
    if fact.came_by("derived", "formula"):
        return f", worked out as {given.text}"
    return wording.fill(fact.about.wording.get("tail", ", {note}"), {"note": given.text})
