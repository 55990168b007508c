"""One occupation as schema.org JSON-LD, for pages that search engines read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careerbot.answering.shapes import Answer, Passage, Profile, facts_in
from careerbot.facts import Fact, Occupation
from careerbot.rendering.display import display, members, name_of
from careerbot.rendering.shown import Layout, Shown
from careerbot.rendering.wording import capital

_DISTRIBUTION = ("percentile10", "percentile25", "median", "percentile75", "percentile90")
_SKILLS = 10


def text(reply: Shown, layout: Layout) -> str:
    """The reply's occupation as one JSON object on a line."""
    import json

    return json.dumps(jsonld(reply.answer))


def jsonld(answer: Answer) -> dict[str, Any]:
    """The occupation an answer is about, with what the answer says of it; {} for none or several."""
    facts = facts_in(answer)
    prose = answer if isinstance(answer, (Passage, Profile)) else None
    about = {fact.occupation.id: fact.occupation for fact in facts}
    if prose and prose.occupation:
        about = {prose.occupation.id: prose.occupation}
    if len(about) != 1:
        return {}
    duties = answer.duties if isinstance(answer, Passage) else ()
    return occupation_jsonld(next(iter(about.values())), facts, prose.summary if prose else "", duties)


def occupation_jsonld(
    occupation: Occupation, facts: Sequence[Fact], summary: str = "", duties: Sequence[str] = ()
) -> dict[str, Any]:
    """schema.org Occupation. Top-coded and missing figures are left out; so is anything the facts do not hold."""
    told = (fact for fact in facts if fact.known and fact.occupation.id == occupation.id)
    known = {fact.about.wording.get("schema_org", ""): fact for fact in told}
    found = {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "name": capital(occupation.name),
        "description": summary,
        "occupationalCategory": {"@type": "CategoryCode", "codeValue": occupation.soc, "inCodeSet": "SOC 2018"},
        "occupationLocation": _location(known),
        "estimatedSalary": _salary(known),
        "educationRequirements": _education(known),
        "experienceRequirements": display(known["experienceRequirements"])
        if "experienceRequirements" in known
        else None,
        **{name: _names(fact) for name, fact in known.items() if name and fact.about.is_scaled},
        "responsibilities": list(duties),
    }
    return {name: value for name, value in found.items() if value}


def _names(fact: Fact) -> list[str]:
    return [name_of(fact, item) for item in members(fact)[:_SKILLS]]


def _salary(known: dict[str, Fact]) -> list[dict[str, Any]]:
    figures = {name: _whole(known[name]) for name in _DISTRIBUTION if _is_figure(known.get(name))}
    told = []
    if figures:
        head: dict[str, Any] = {
            "@type": "MonetaryAmountDistribution",
            "name": "annual",
            "currency": "USD",
            "duration": "P1Y",
        }
        told.append(head | figures)
    if _is_figure(known.get("mean")):
        value = {"@type": "QuantitativeValue", "value": _whole(known["mean"]), "unitText": "YEAR"}
        told.append({"@type": "MonetaryAmount", "name": "mean", "currency": "USD", "value": value})
    return told


def _is_figure(fact: Fact | None) -> bool:
    return fact is not None and not fact.at_least and isinstance(fact.value, (int, float))


def _whole(fact: Fact) -> float | int:
    return int(fact.number or 0) if (fact.number or 0.0).is_integer() else fact.number or 0.0


def _education(known: dict[str, Fact]) -> dict[str, Any] | None:
    if "educationRequirements" not in known:
        return None
    return {"@type": "EducationalOccupationalCredential", "credentialCategory": display(known["educationRequirements"])}


def _location(known: dict[str, Fact]) -> dict[str, Any]:
    place = next((known[each].place for each in ("mean", *_DISTRIBUTION) if each in known), None)
    kind = {"state": "State", "nation": "Country"}.get(place.kind if place else "nation", "AdministrativeArea")
    return {"@type": kind, "name": place.name.removeprefix("the ") if place else "United States"}
