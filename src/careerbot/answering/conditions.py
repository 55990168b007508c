"""Conditions on occupations: what each says in words, and whether one occupation meets it."""

from __future__ import annotations

from dataclasses import replace

from careerbot import levels
from careerbot.answering.found import LOCAL, noun, spec
from careerbot.facts import NATION, Fact, Item, Occupation, Place
from careerbot.frame import Filter
from careerbot.store.conditions import IMPORTANT, SOMEWHAT, attribute_of
from careerbot.store.store import Store

_RELATIONS = {">=": "at least ", "<=": "at most ", ">": "more than ", "<": "less than ", "is": "exactly "}
_LEVELS = {">=": "{} or more", "<=": "{} at most", ">": "more than {}", "<": "less than {}"}
_NAMED = {
    "skills": "that use {}",
    "knowledge": "that use knowledge of {}",
    "technology": "that use {}",
    "interests": "that fit {} interests",
    "major": "that {} major leads to",
    "work_styles": "for people with {}",
}
_NEEDED = {
    "education_entry": "that typically need {} to start",
    "experience_entry": "that need {} of related experience",
    "training": "that are learned through {}",
}
_NONE = {
    "education_entry": "education to start",
    "experience_entry": "related experience to start",
    "training": "on-the-job training",
}
_ASIDE = ("projected growth", "job satisfaction", "pay")  # nouns that take no article


def all_in_words(filters: tuple[Filter, ...], store: Store) -> tuple[str, ...]:
    """Every condition; a floor and a ceiling of one figure as one."""
    said: list[Filter] = []
    for each in filters:
        floor = next((one for one in said if one.attribute == each.attribute and _bounds(one, each)), None)
        if floor is None:
            said.append(each)
        else:
            low, high = sorted((floor.value, each.value), key=float)
            said[said.index(floor)] = floor._replace(relation="between", value=low, high=float(high))
    return tuple(in_words(each, store) for each in said)


def _bounds(one: Filter, other: Filter) -> bool:
    numbers = all(isinstance(each.value, (int, float)) and not each.negated for each in (one, other))
    return numbers and {one.relation, other.relation} == {">=", "<="}


def in_words(condition: Filter, store: Store) -> str:
    """The condition as the end of a phrase: "that use writing", "with an average salary of at least $100,000"."""
    said = _positive(condition, store)
    return _turned(said) if condition.negated else said


def _turned(said: str) -> str:
    """The condition turned round: "that do not use Python", "not among sales workers"."""
    for verb in ("that are ", "that typically ", "that "):
        if said.startswith(verb):
            rest = said.removeprefix(verb)
            if verb == "that are ":
                return f"that are not {rest}"
            return f"that no {rest[2:]}" if rest.startswith("a ") else f"that do not {verb.removeprefix('that ')}{rest}"
    return f"not {said}"


def _positive(condition: Filter, store: Store) -> str:
    attribute, value = attribute_of(condition), condition.value
    text = str(value).replace("|", " or ")
    if attribute == "field":
        groups = store.occupations(str(value).split())
        return f"among {' or '.join(group.plural for group in groups) or text}"
    if attribute == "place":
        place = store.place(text)
        return f"in {place.name if place else text}"
    if attribute in _NAMED:
        return _NAMED[attribute].format(_as_listed(store, attribute, condition))
    if attribute == "gender" and isinstance(value, str):
        return f"where most workers are {text}"
    if attribute in _NEEDED:
        if text == "none":
            return f"that need no {_NONE[attribute]}"
        if " or " in text and attribute == "training":
            return "that are learned through on-the-job training"  # of any length
        level = _article(text) if isinstance(value, str) else f"{value:g} years"
        pattern = _LEVELS.get(condition.relation, "{}")
        return _NEEDED[attribute].format(pattern.format(level))
    return _with_figure(condition, noun(store, attribute), str(spec(store, attribute).get("unit", "")))


def _with_figure(condition: Filter, name: str, unit: str) -> str:
    """ "with an average salary of at least $100,000", "with at least 5,000 openings a year"."""
    figure = f"{_RELATIONS.get(condition.relation, '')}{_figure(condition.value, unit)}"
    if condition.relation == "between":
        figure = f"{_figure(condition.value, unit)} to {_figure(condition.high or 0, unit)}"
    if unit == "jobs":
        return f"with {figure} {'jobs' if name.startswith('number') else name}"
    if name.startswith("time to become"):
        return f"that take {figure} to become"
    head = name if name.startswith(_ASIDE) or name.endswith("pay") else _article(name, every=True)
    return f"with {head} of {figure}"


def _as_listed(store: Store, attribute: str, condition: Filter) -> str:
    """The names, or words of them, as the lists spell them ("Python", "SQL"); interests and majors are none."""
    said = []
    for wanted in str(condition.value).split("|"):
        known = store.named_like(attribute, wanted) if attribute == "technology" else ()
        same = (part for name in known for part in (name, *name.split()) if part.lower() == wanted.lower())
        said.append(next(same, min(known, key=len, default=wanted)))
    joined = " or ".join(said)
    if attribute == "major":
        return _article(joined.lower(), every=True)
    return joined.lower() if attribute == "interests" else joined


def _article(text: str, every: bool = False) -> str:
    """A degree with its article; other categories stand alone, unless every noun takes one."""
    if not every and not text.endswith(("degree", "award", "equivalent", "apprenticeship")):
        return text
    return f"an {text}" if text[0] in "aeiou" else f"a {text}"


def _figure(value: float | str, unit: str) -> str:
    if isinstance(value, str):
        return value
    shown = f"{value:,.2f}".removesuffix(".00")
    if unit.startswith("USD"):
        return f"${shown}"
    shown = f"{value:,.10g}"
    return f"{shown}%" if unit == "percent" else f"{shown} {unit}" if unit in ("years", "months") else shown


def meets(
    store: Store, occupation: Occupation, condition: Filter, place: Place = NATION
) -> tuple[bool | None, Fact | None]:
    """Whether one occupation meets a condition (None: not known), and the fact that decides it."""
    met, fact = _meets(store, occupation, condition, place)
    return (not met if condition.negated and met is not None else met), fact


def _meets(store: Store, occupation: Occupation, condition: Filter, place: Place) -> tuple[bool | None, Fact | None]:
    attribute, value = attribute_of(condition), condition.value
    if attribute == "field":
        official = occupation if occupation.kind != "own" else store.wider(occupation) or occupation
        return store.stands_in(official, str(value)), None
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
    names = {name for wanted in value.split("|") for name in store.named_like(fact.attribute, wanted)}
    items = [item for item in fact.value if isinstance(item, Item)] if isinstance(fact.value, tuple) else []
    if fact.attribute == "interests":
        first = items[:1]
        return any(item.name in names for item in first), replace(fact, value=tuple(first))
    found = tuple(item for item in items if item.name in names)
    if not found:
        return (False if names else None), fact
    scaled = fact.attribute in ("skills", "knowledge") and fact.unit == "list"
    most = max(item.value or 0 for item in found)
    middling = scaled and SOMEWHAT <= most < IMPORTANT
    return None if middling else not scaled or most >= IMPORTANT, replace(fact, value=found)
