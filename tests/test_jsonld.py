"""JSON-LD of drawn occupations: schema.org's terms, figures that equal the facts, and nobody else's pay."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pyld import jsonld

from careerbot.facts import NATION, Fact, Occupation
from careerbot.rendering import render
from careerbot.rendering.jsonld import occupation_jsonld

SCHEMA = json.loads((Path(__file__).parent / "schema_org.json").read_text(encoding="utf-8"))
VOCABULARY = "https://schema.org/"
DRAWN, SEED = 200, 13
PLACES = ("US", "US", "CA", "WY", "0019740", "I622000")
# schema.org's name of a figure, and the attribute that holds it, of pay by the year and by the hour.
YEARLY = {
    "percentile10": "pay_bottom", "percentile25": "pay_p25", "median": "salary_median", "percentile75": "pay_p75",
    "percentile90": "pay_top", "mean": "salary",
}  # fmt: skip
HOURLY = {"median": "hourly_median", "mean": "hourly_rate"}
ASKED = (*YEARLY.values(), *HOURLY.values(), "salary_range", "education_entry", "experience_entry", "skills")


def terms(schema: Any) -> Iterator[str]:
    """Every property and type that the schema knows."""
    if isinstance(schema, dict):
        yield from (name for name in schema.get("properties", ()) if not name.startswith("@"))
        of_type = schema.get("@type")
        if isinstance(of_type, dict):
            yield from of_type.get("enum", [of_type.get("const")])
        for each in schema.values():
            yield from terms(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from terms(each)


# Terms that are not in it are dropped by an expansion, which the test then sees.
CONTEXT = {name: VOCABULARY + name for name in terms(SCHEMA) if name}


def keys(data: Any) -> list[str]:
    """The properties of a document, at every depth, without JSON-LD's own."""
    if isinstance(data, list):
        return [key for each in data for key in keys(each)]
    if not isinstance(data, dict):
        return []
    own = [key.removeprefix(VOCABULARY) for key in data if not key.startswith("@")]
    return own + [key for each in data.values() for key in keys(each)]


def loader(url: str, options: Any) -> dict[str, Any]:
    document = {"@context": CONTEXT}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}


def holds(said: dict[str, Any]) -> None:
    """That a document is of schema.org's terms alone, and survives an expansion whole."""
    jsonschema.Draft202012Validator(SCHEMA).validate(said)
    expanded = jsonld.expand(said, {"documentLoader": loader})
    assert sorted(keys(expanded)) == sorted(keys(said))


def drawn(bot) -> list[tuple[Occupation, str]]:
    rows = bot.store.rows("SELECT code FROM occupation WHERE kind IN ('soc', 'onet', 'own') ORDER BY code")
    dice = random.Random(SEED)
    own = [code for (code,) in rows if not code[:2].isdigit()]
    codes = own + dice.sample([code for (code,) in rows if code not in own], DRAWN - len(own))
    return [(bot.store.occupation(code), dice.choice(PLACES)) for code in codes]


def figures(said: dict[str, Any], duration: str, unit: str) -> dict[str, float]:
    found = {}
    for each in said.get("estimatedSalary", ()):
        if each.get("duration") == duration:
            found |= {name: each[name] for name in YEARLY if name in each}
        elif each.get("value", {}).get("unitText") == unit:
            found["mean"] = each["value"]["value"]
    return found


def numbers(data: Any) -> list[float]:
    """Every number of a document."""
    if isinstance(data, dict | list):
        return [found for each in (data.values() if isinstance(data, dict) else data) for found in numbers(each)]
    return [data] if isinstance(data, int | float) else []


def told(facts: tuple[Fact, ...], names: dict[str, str]) -> dict[str, float]:
    """What may be told: known, not top-coded, the occupation's own, and of no industry."""
    held = {
        fact.attribute: fact.number
        for fact in facts
        if fact.known and not fact.at_least and not fact.scope and fact.place.kind != "industry"
    }
    return {name: held[attribute] for name, attribute in names.items() if attribute in held}


def test_drawn_occupations_are_schema_orgs_and_their_numbers_the_facts(bot):
    for occupation, code in drawn(bot):
        place = bot.store.place(code)
        local = (bot.store.attribute(each).is_local for each in ASKED)
        there = [place if each else NATION for each in local]
        found = [bot.store.fact(occupation, each, at) for each, at in zip(ASKED, there, strict=True)]
        facts = tuple(fact for fact in found if fact)
        summary, duties = bot.store.prose(occupation)
        said = json.loads(json.dumps(occupation_jsonld(occupation, facts, summary, duties, "Not all.")))
        holds(said)
        assert figures(said, "P1Y", "YEAR") == told(facts, YEARLY), occupation
        assert figures(said, "PT1H", "HOUR") == told(facts, HOURLY), occupation
        assert not [each for each in numbers(said) if isinstance(each, float) and each.is_integer()], occupation


@pytest.mark.parametrize("question", ["{} salary", "what is a {}", "{} salary range in California"])
def test_replies_are_schema_orgs(bot, question: str):
    for occupation, _ in drawn(bot)[:40]:
        said = json.loads(render(bot.ask(question.format(occupation.name)), "jsonld"))
        if said:
            holds(said)


def test_nobody_elses_pay_stands_under_a_name(bot):
    wider = next(
        occupation
        for occupation, _ in drawn(bot)
        if not occupation.id.endswith(".00")
        and occupation.kind == "onet"
        and (fact := bot.store.fact(occupation, "salary"))
        and fact.known
        and fact.scope
    )
    said = json.loads(render(bot.ask(f"{wider.id} salary"), "jsonld"))
    assert said["occupationalCategory"]["codeValue"] == wider.id and "estimatedSalary" not in said
    assert "left out" in said["subjectOf"]["text"]


def test_an_industry_is_no_place_and_limits_are_carried(bot):
    said = json.loads(render(bot.ask("registered nurse salary in hospitals"), "jsonld"))
    assert said["occupationLocation"] == {"@type": "Country", "name": "United States"} and "estimatedSalary" not in said
    assert "one industry, hospitals" in said["subjectOf"]["text"]
    both = json.loads(render(bot.ask("nurse salary texas vs ohio"), "jsonld"))
    assert "estimatedSalary" not in both and "occupationLocation" not in both
