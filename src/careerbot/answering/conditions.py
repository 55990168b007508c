"""Conditions on occupations: what each says in words, and whether one occupation meets it."""

from __future__ import annotations

from dataclasses import replace

from careerbot.answering.found import LOCAL, noun, spec
from careerbot.frame import Filter
from careerbot.knowledge import levels, queries
from careerbot.knowledge.facts import NATION, Fact, Item, Occupation, Place
from careerbot.knowledge.store import Store

_RELATIONS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "is": "exactly"}
_LEVELS = {">=": "{} or more", "<=": "{} at most", ">": "more than {}", "<": "less than {}"}
_NAMED = {
    "skills": "that use {}",
    "knowledge": "that use knowledge of {}",
    "technology": "that use {}",
    "interests": "for {} interests",
    "major": "that a {} major leads to",
    "work_styles": "for people with {}",
}
_NEEDED = {
    "education_entry": "that typically need {} to start",
    "experience_entry": "that need {} of related experience",
    "training": "that need {} as training",
}


def in_words(condition: Filter, store: Store) -> str:
    """The condition as the end of a phrase: "that use writing", "with an average salary of at least $100,000"."""
    said = _positive(condition, store)
    return f"not {said}" if condition.negated else said


def _positive(condition: Filter, store: Store) -> str:
    attribute, value = queries.attribute_of(condition), condition.value
    text = str(value).replace("|", " or ")
    if attribute == "field":
        groups = store.occupations(str(value).split())
        return f"in {' or '.join(group.title.removesuffix(' Occupations').lower() for group in groups) or text}"
    if attribute == "place":
        place = store.place(text)
        return f"in {place.name if place else text}"
    if attribute in _NAMED:
        return _NAMED[attribute].format(text.lower() if attribute in ("interests", "major") else text)
    if attribute == "gender" and isinstance(value, str):
        return f"where most workers are {text}"
    if attribute in _NEEDED:
        level = "no" if text == "none" and attribute != "training" else _article(text)
        pattern = _LEVELS.get(condition.relation, "{}")
        return _NEEDED[attribute].format(pattern.format(level))
    name, unit = noun(store, attribute), str(spec(store, attribute).get("unit", ""))
    if condition.relation == "between":
        return f"with {name} between {_figure(value, unit)} and {_figure(condition.high or 0, unit)}"
    return f"with {name} of {_RELATIONS.get(condition.relation, '')} {_figure(value, unit)}"


def _article(text: str) -> str:
    """A degree with its article; other categories stand alone."""
    if not text.endswith(("degree", "award", "equivalent", "apprenticeship")):
        return text
    return f"an {text}" if text[0] in "aeiou" else f"a {text}"


def _figure(value: float | str, unit: str) -> str:
    if isinstance(value, str):
        return value
    shown = f"{value:,.2f}".removesuffix(".00")
    if unit.startswith("USD"):
        return f"${shown}"
    return f"{shown}%" if unit == "percent" else f"{shown} {unit}" if unit in ("years", "months") else shown


def meets(
    store: Store, occupation: Occupation, condition: Filter, place: Place = NATION
) -> tuple[bool | None, Fact | None]:
    """Whether one occupation meets a condition (None: not known), and the fact that decides it."""
    met, fact = _meets(store, occupation, condition, place)
    return (not met if condition.negated and met is not None else met), fact


def _meets(store: Store, occupation: Occupation, condition: Filter, place: Place) -> tuple[bool | None, Fact | None]:
    attribute, value = queries.attribute_of(condition), condition.value
    if attribute == "field":
        official = occupation if occupation.kind != "own" else store.wider(occupation) or occupation
        return queries.stands_in(store, official, str(value)), None
    if attribute == "place":
        there = store.place(str(value))
        fact = store.fact(occupation, "employment", there) if there else None
        return (fact is not None if there else None), fact
    fact = store.fact(occupation, attribute, place if attribute in LOCAL else NATION)
    if fact is None or not fact.known:
        return None, fact
    if attribute in _NAMED:
        return _among_members(store, fact, str(value))
    if attribute in levels.ORDERED:
        return _at_level(fact, condition), fact
    if attribute == "gender" and isinstance(value, str):
        women = fact.number
        more = value.startswith(("women", "female"))
        return (None if women is None else (women > 50) is more), fact
    figure = fact.number
    if figure is None or isinstance(value, str):
        return None, fact
    if fact.at_least and condition.relation in (">=", ">", "<", "<=", "between") and value > figure:
        return None, fact
    return levels.holds(figure, condition.relation, value, condition.high), fact


def _at_level(fact: Fact, condition: Filter) -> bool | None:
    rank = levels.rank(fact.attribute, str(fact.value))
    names = str(condition.value).split("|") if isinstance(condition.value, str) else [condition.value]
    steps = [step for name in names if (step := levels.steps(fact.attribute, name)) is not None]
    if rank is None or not steps:
        return None
    return any(levels.holds(rank, condition.relation, step) for step in steps)


def _among_members(store: Store, fact: Fact, value: str) -> tuple[bool | None, Fact]:
    """Whether a list names it; the fact then holds that member alone."""
    names = {name for wanted in value.split("|") for name in queries.named_like(store, fact.attribute, wanted)}
    items = [item for item in fact.value if isinstance(item, Item)] if isinstance(fact.value, tuple) else []
    if fact.attribute == "interests":
        first = items[:1]
        return any(item.name in names for item in first), replace(fact, value=tuple(first))
    found = tuple(item for item in items if item.name in names)
    if not found:
        return (False if names else None), fact
    scaled = fact.attribute in ("skills", "knowledge") and fact.unit == "list"
    met = not scaled or any((item.value or 0) >= queries.IMPORTANT for item in found)
    return met, replace(fact, value=found)
