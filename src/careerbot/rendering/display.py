"""One fact's parts as people write them: its value, its place, its source."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.answering.shapes import Candidates
from careerbot.facts import MISSING, Fact, Item, Occupation, Place, Scope, Source
from careerbot.rendering import wording

_NOTED = {"estimate": "estimate: ", "derived": "derived: ", "workers": "workers ", "code": "SOC "}
_TAKES_THE = ("District of Columbia", "Virgin Islands")


def display(fact: Fact) -> str:
    """The value as people write it: "$43,251", "6 to 12 months", "women 69.5%, men 30.5%"; why, where it is missing."""
    value = fact.value
    if value is None:
        return MISSING.get(fact.missing, "not known")
    if isinstance(value, str):
        return value
    if not isinstance(value, tuple):
        shown = number(fact, value)
        return f"at least {shown}" if fact.at_least else shown
    pair = bounds(fact)
    if pair:
        return wording.span(pair[0], ("at least " if fact.at_least else "") + pair[1])
    return ", ".join(member(fact, item) for item in members(fact))


def number(fact: Fact, value: float) -> str:
    """A figure in the fact's unit."""
    unit = fact.counted
    match unit.style:
        case "dollars" | "cents":
            return wording.money(value, cents=unit.style == "cents")
        case "percent":
            return wording.percent(value)
        case "span":
            return wording.years(value)
        case "things":
            return wording.some(value, unit.noun)
        case "count":
            return wording.count(value)


def bounds(fact: Fact) -> tuple[str, str] | None:
    """The ends of a range as people write them; None for a value that is no range."""
    ends = fact.value if isinstance(fact.value, tuple) and len(fact.value) == 2 else ()
    figures = [end for end in ends if not isinstance(end, Item)]
    return (number(fact, figures[0]), number(fact, figures[1])) if len(figures) == 2 else None


def members(fact: Fact) -> tuple[Item, ...]:
    """The items of a list-valued fact, shares largest first; () for any other."""
    if fact.unit == "percent" and not fact.about.is_ordered:  # the first share of an ordered one is its figure
        return tuple(sorted(fact.items, key=lambda item: -(item.value if item.value is not None else -1.0)))
    return fact.items


def member(fact: Fact, item: Item) -> str:
    """One item with its figure, where that means something to a reader: "customer service 23%"."""
    if item.value is None or fact.about.kind == "names":
        return name_of(fact, item)
    return f"{name_of(fact, item)} {figure_of(fact, item)}"


def figure_of(fact: Fact, item: Item) -> str:
    """An item's figure, "at least" so much where that is all that is published."""
    return f"{'at least ' if item.note == 'at least' else ''}{number(fact, item.value or 0.0)}"


def name_of(fact: Fact, item: Item) -> str:
    """An item's name inside a sentence: skills are no proper names, states may need their "the"."""
    name = item.name.removesuffix(" (OEWS Designation)")
    if name.endswith(" only)"):  # industries in part: "(5221 and 5223 only)"
        name = name.rpartition(" (")[0]
    if is_scaled(fact):
        return skill(name)
    return f"the {name}" if name in _TAKES_THE else name


def is_scaled(fact: Fact) -> bool:
    """Whether the figures of its members are a scale's points, and not a page's shares."""
    return fact.about.is_scaled and fact.unit == fact.about.unit.symbol


def skill(name: str) -> str:
    """A skill or field of knowledge inside a sentence: "reading comprehension", "English language"."""
    return name.lower().replace("english", "English")


def scope_of(fact: Fact) -> str:
    """The wider group a value was measured for; "" where that is the occupation itself."""
    return spelled(fact.scope) if fact.scope else ""


def spelled(scope: Scope) -> str:
    """A wider group as people write it."""
    if scope.kind == "survey":
        return "the survey's wider group that includes them"
    return f"{scope.name} together" if scope.kind == "group" else scope.name


def noted(fact: Fact) -> str:
    """How a value came about, in a line; "" for one as it was published."""
    given = fact.derivation
    return f"{_NOTED.get(given.kind, '')}{given.text}" if given else ""


def where(place: Place) -> str:
    """ " in Texas", with its leading space; "" for the nation."""
    return "" if place.kind == "nation" else f" in {located(place)}"


def located(place: Place) -> str:
    """A place inside a sentence: "Texas", "the Austin area", "the District of Columbia"."""
    if place.kind == "metro":
        return f"the {place.name} area"
    return f"the {place.name}" if place.kind == "nonmetro" or place.name in _TAKES_THE else place.phrase


def named(place: Place) -> str:
    """A place by itself: "Texas", "the Austin area", "the nation as a whole"."""
    return "the nation as a whole" if place.kind == "nation" else located(place)


def sources(facts: Iterable[Fact]) -> str:
    """The sources of facts with their periods, each once."""
    return "; ".join(dict.fromkeys(cited(fact.source) for fact in facts))


def cited(source: Source) -> str:
    """A source with its period, for brackets: "OEWS, May 2025"; brackets inside the period are left out."""
    name = source.short or source.title or source.id
    period = source.period.partition(" (")[0]
    if source.id in ("careerbot", "soc", "cip") or not period:
        return name
    return f"{name}, {period}"


def target_year(source: Source) -> tuple[str, str]:
    """The years of a projection, from a period such as "2024-34": ("2024", "2034"); ("", "") for any other period."""
    start, _, end = source.period.replace("–", "-").partition("-")
    if len(start) == 4 and start.isdigit() and end.isdigit() and len(end) in (2, 4):
        return start, end if len(end) == 4 else start[:2] + end
    return "", ""


def beside_names(answer: Candidates) -> list[tuple[Occupation, list[Fact]]]:
    """Each occupation with the figures and levels told beside its name."""
    known = [fact for fact in answer.facts if fact.known and fact.about.kind in ("figure", "level")]
    return [(each, [fact for fact in known if fact.occupation == each]) for each in answer.occupations]
