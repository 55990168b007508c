"""One occupation as schema.org JSON-LD, for pages that search engines read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from careerbot.answering.shapes import Answer, FactsAnswer, Passage, Profile, facts_in
from careerbot.facts import Fact, Occupation, Place
from careerbot.rendering.display import cited, display, members, name_of, scope_of
from careerbot.rendering.phrases import limits
from careerbot.rendering.shown import Layout, Shown
from careerbot.rendering.wording import capital, sentence

_DISTRIBUTION = ("percentile10", "percentile25", "median", "percentile75", "percentile90")
# The unit of a figure of pay -> how long it is paid for: a name, as ISO 8601 and as schema.org's unitText.
_DURATIONS = {"USD/year": ("annual", "P1Y", "YEAR"), "USD/hour": ("hourly", "PT1H", "HOUR")}
_KINDS = {"state": "State", "nation": "Country"}
_MEMBERS = 10

Known = dict[str, Fact]


def text(reply: Shown, layout: Layout) -> str:
    """The reply's occupation as one JSON object on a line; {} where the answer is about none or several."""
    import json

    answers = [part.answer for part in reply.parts]
    about = _about(answers)
    if about is None:
        return "{}"
    said = dict.fromkeys(limit.text for answer in answers for limit in limits(answer.limits, reply.store))
    prose = [answer for answer in answers if isinstance(answer, (Passage, Profile))]
    duties = [each for answer in prose if isinstance(answer, Passage) for each in answer.duties]
    facts = [fact for answer in answers for fact in facts_in(answer)]
    summary = next((answer.summary for answer in prose), "")
    return json.dumps(occupation_jsonld(about, facts, summary, list(dict.fromkeys(duties)), " ".join(said)))


def _about(answers: Iterable[Answer]) -> Occupation | None:
    """The one occupation that answers are about; all of them together are none."""
    found: dict[str, Occupation] = {}
    for answer in answers:
        if isinstance(answer, (Passage, Profile)) and answer.occupation:
            found[answer.occupation.id] = answer.occupation
        else:
            told = (*answer.facts, *answer.beside) if isinstance(answer, FactsAnswer) else facts_in(answer)
            found |= {fact.occupation.id: fact.occupation for fact in told}
    one = next(iter(found.values()), None) if len(found) == 1 else None
    return one if one and one.kind != "all" else None


def occupation_jsonld(
    occupation: Occupation, facts: Sequence[Fact], summary: str = "", duties: Sequence[str] = (), uncovered: str = ""
) -> dict[str, Any]:
    """schema.org Occupation. uncovered: what the facts do not cover, in sentences.

    Left out are what was measured for a wider occupation, what holds in an industry (which is no place), pay of several
    places, and top-coded and missing figures.
    """
    about = [fact for fact in facts if fact.known and fact.occupation.id == occupation.id]
    own = [fact for fact in about if not fact.scope and fact.place.kind != "industry"]
    paid = [fact for fact in own if fact.about.is_pay]
    place = paid[0].place if len({fact.place for fact in paid}) == 1 else None
    known = {name: fact for fact in own if (name := _name(fact))}
    found = {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "name": capital(occupation.name),
        "description": summary,
        **({"occupationalCategory": _category(occupation)} if occupation.kind != "family" else {}),
        "occupationLocation": _location(place) if place or not paid else None,
        "estimatedSalary": [each for unit in _DURATIONS for each in _salary(unit, paid)] if place else [],
        "educationRequirements": _education(known),
        "experienceRequirements": display(known["experienceRequirements"]) if "experienceRequirements" in known else "",
        **{name: _names(fact) for name, fact in known.items() if fact.about.is_scaled},
        "responsibilities": list(duties),
        "subjectOf": _account(own, [*_left_out(about), uncovered]),
    }
    return {name: value for name, value in found.items() if value}


def _name(fact: Fact) -> str:
    """What schema.org calls an attribute; "" for one that it has no name for."""
    return fact.about.wording.get("schema_org", "")


def _category(occupation: Occupation) -> dict[str, str]:
    official = (occupation.id, "O*NET-SOC 2019") if occupation.kind == "onet" else (occupation.soc, "SOC 2018")
    return {"@type": "CategoryCode", "codeValue": official[0], "inCodeSet": official[1]}


def _salary(unit: str, paid: Iterable[Fact]) -> list[dict[str, Any]]:
    """The pay of one unit of time: its distribution, and its mean."""
    name, duration, unit_text = _DURATIONS[unit]
    figures = {each: value for fact in paid if fact.unit == unit for each, value in _figures(fact)}
    told: list[dict[str, Any]] = []
    spread = {each: figures[each] for each in _DISTRIBUTION if each in figures}
    if spread:
        head = {"@type": "MonetaryAmountDistribution", "name": name, "currency": "USD", "duration": duration}
        told.append(head | spread)
    if "mean" in figures:
        value = {"@type": "QuantitativeValue", "value": figures["mean"], "unitText": unit_text}
        told.append({"@type": "MonetaryAmount", "name": f"{name} mean", "currency": "USD", "value": value})
    return told


def _figures(fact: Fact) -> list[tuple[str, float | int]]:
    """The figures of a fact by schema.org's names: two of a range of percentiles; none published as "at least"."""
    if fact.about.kind == "range" and not fact.came_by("percentile"):
        return []
    ends = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    ends = ends[:-1] if fact.at_least else ends
    return [
        (name, int(end) if float(end).is_integer() else end)
        for name, end in zip(_name(fact).split(), ends, strict=False)
        if isinstance(end, (int, float))
    ]


def _education(known: Known) -> dict[str, Any] | None:
    if "educationRequirements" not in known:
        return None
    return {"@type": "EducationalOccupationalCredential", "credentialCategory": display(known["educationRequirements"])}


def _names(fact: Fact) -> list[str]:
    return [name_of(fact, item) for item in members(fact)[:_MEMBERS]]


def _location(place: Place | None) -> dict[str, Any]:
    kind = _KINDS.get(place.kind if place else "nation", "AdministrativeArea")
    return {"@type": kind, "name": place.name.removeprefix("the ") if place else "United States"}


def _left_out(facts: Iterable[Fact]) -> Iterable[str]:
    """What is not told, because its figure is for a wider occupation, or of an industry."""
    for fact in facts:
        if fact.scope:
            yield sentence(f"The {fact.about.noun} is left out: its figure is for {scope_of(fact)}")
        elif fact.place.kind == "industry":
            yield sentence(f"The {fact.about.noun} is left out: its figure is for one industry, {fact.place.phrase}")


def _account(facts: Iterable[Fact], uncovered: Iterable[str]) -> dict[str, Any] | None:
    """Where the figures come from, and what they do not cover."""
    said = " ".join(dict.fromkeys(filter(None, uncovered)))
    sources = list(dict.fromkeys(cited(fact.source) for fact in facts))
    told = {"@type": "CreativeWork", "text": said, "citation": sources}
    return {name: value for name, value in told.items() if value} if said or sources else None
