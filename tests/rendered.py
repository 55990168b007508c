"""Values to render: occupations, sources and facts as the store would give them, and the faults no text may have."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from careerbot.answering.shapes import Answer
from careerbot.attributes import Attribute
from careerbot.building.compiling.vocabulary import OF_BUILDING
from careerbot.facts import NATION, Fact, Item, Occupation, Place, Source
from careerbot.frame import Entry, Frame, Reading

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
ATTRIBUTES: dict[str, dict[str, Any]] = tomllib.loads((KNOWLEDGE / "attributes.toml").read_text(encoding="utf-8"))
PHRASES: dict[str, dict[str, Any]] = {"talk": {"goodbye": "Goodbye."}, "term": {"median": "The middle."}}
PHRASES["blocked"] = {
    name: table["reason"]
    for name, table in tomllib.loads((KNOWLEDGE / "language" / "blockers.toml").read_text(encoding="utf-8")).items()
}
for _file in ("limits.toml", "phrases.toml", "qualifiers.toml"):
    for _kind, _phrases in tomllib.loads((KNOWLEDGE / "language" / _file).read_text(encoding="utf-8")).items():
        PHRASES.setdefault(_kind, {}).update(_phrases)


def about(attribute: str) -> Attribute:
    """The attribute as a store would give it."""
    table = ATTRIBUTES.get(attribute, {})
    return Attribute.of(attribute, {key: value for key, value in table.items() if key not in OF_BUILDING})


OEWS = Source("oews", "Occupational Employment and Wage Statistics", "BLS", "May 2025", "May 2025", "", "", "OEWS")
CPS = Source("cps", "Current Population Survey", "BLS", "2025", "2025 annual averages (11 months)", "", "", "CPS")
OUTLOOK = Source("projections", "Employment Projections", "BLS", "2024-34", "2024-34", "", "", "BLS projections")
ONET = Source("onet", "O*NET", "USDOL/ETA", "30.2", "February 2026", "", "", "O*NET")
PAGE = Source("seed-pages", "a job-comparison page", "", "", "date not stated", "", "", "comparison page")
OWN = Source("careerbot", "careerbot", "", "", "with this version", "", "", "our estimate")
SOURCES = {"salary": OEWS, "growth": OUTLOOK, "openings": OUTLOOK, "employment_projected": OUTLOOK, "skills": ONET}

TEXAS = Place("TX", "Texas", "state")
AUSTIN = Place("12420", "Austin-Round Rock-San Marcos, TX", "metro")
DC = Place("DC", "District of Columbia", "state")

NURSE = Occupation("29-1141", "29-1141", "soc", "Registered Nurses", "registered nurse", "registered nurses")
ARCHITECT = Occupation("17-1011", "17-1011", "soc", "Architects", "architect", "architects")
ACTOR = Occupation("27-2011", "27-2011", "soc", "Actors", "actor", "actors")
store = SimpleNamespace(
    saying=lambda kind, name: PHRASES.get(name),
    told_together=lambda name: ("definition", "duties"),
    attribute=about,
    occupation={each.id: each for each in (NURSE, ARCHITECT, ACTOR)}.get,
    place={each.code: each for each in (NATION, TEXAS, AUSTIN)}.get,
)

_VALUES = {
    "USD/year": 101420.0, "USD/hour": 48.76, "USD/week": 1204.0, "percent": 5.2, "jobs": 3379720.0, "years": 4.0,
    "months": 6.0,
    "score": 3.67, "text": "bachelor's degree",
    "list": (Item("Active Listening", 4.12), Item("Speaking", 4.0), Item("Writing", 3.5)),
}  # fmt: skip
_ITEMS = {
    "gender": (Item("women", 87.3), Item("men", 12.7)),
    "race": (Item("White", 70.6), Item("Asian", 10.6)),
    "education_common": (Item("associate's degree", 50.1), Item("bachelor's degree", 20.0)),
    "education_required": (Item("bachelor's degree", 50.1), Item("associate's degree", 20.0)),
    "furthest_state": (Item("Ohio", 101420.0), Item("Texas", 98270.0)),
    "best_paying_state": (Item("District of Columbia", 150280.0), Item("Hawaii", 124340.0)),
    "best_paying_city": (Item("San Jose, CA", 194950.0), Item("Vallejo, CA", 182820.0)),
    "best_paying_industry": (Item("Finance", 90000.0), Item("Hospitals, Privately Owned", 80000.0)),
    "best_paying_employer": (Item("Acme Inc."),),
    "most_jobs_place": (Item("Texas", 1000.0), Item("Ohio", 500.0)),
    "major": (Item("business"),),
    "college": (Item("Ohio State University"),),
    "related": (Item("actors"), Item("judges and magistrates")),
    "group": (Item("office and administrative"),),
}


def fact(occupation: Occupation, attribute: str, value: Any = None, **more: Any) -> Fact:
    """A fact with a likely value of its attribute; more: any field of Fact."""
    what = about(attribute)
    unit = what.unit.symbol
    if value is None and not more.get("missing"):
        value = (27000.0, 45000.0) if attribute == "salary_range" else _ITEMS.get(attribute, _VALUES[unit])
    return Fact(
        occupation,
        about(attribute),
        value,
        more.pop("unit", unit),
        more.pop("source", SOURCES.get(attribute, OEWS)),
        **more,
    )


def reply(answer: Answer, text: str = "So it is.", **frame: Any) -> Any:
    """A reply as rendering wants one."""
    reading = Reading(frame=Frame(**frame))
    one = SimpleNamespace(
        question="so?", status=answer.status, text=text, reading=reading, answer=answer, store=store,
        suggestions=("What else?",), ledger=((Entry("place", "tx", "TX"), "honoured"),),
    )  # fmt: skip
    one.parts, one.whole = (one,), one
    return one


def names() -> list[tuple[str, str]]:
    """Every (name, plural) in the knowledge, each once."""
    found: dict[tuple[str, str], None] = {}
    for file in sorted((KNOWLEDGE / "duties").glob("*.toml")):
        for entry in tomllib.loads(file.read_text(encoding="utf-8")).values():
            found[entry["name"], entry["plural"]] = None
    for file in sorted((KNOWLEDGE / "occupations").glob("*.toml")):
        entry = tomllib.loads(file.read_text(encoding="utf-8"))
        found[entry["name"], entry["plural"]] = None
    return list(found)


_FAULTS = re.compile(
    r"""[ ]{2}|\.\.|[ ][.,;:)]|\([ )]|[{}]|,[.,;]|;[.;]|\bNone\b|\bnan\b
    |\b[Aa][ ](?!one\b|one-|eu|uni|us[eu]|uti|uro)[aeiouAEIO]\w|\b[Aa][ ](?:[FHLMNRSX][A-Z]|hour|heir|honest)
    |\b[Aa]n[ ](?!hour|heir|honest)[bcdfghjklmnpqrstvwxyz]|\b[Aa]n[ ][BCDGJKPQTUVWYZ][A-Z]""",
    re.VERBOSE,
)


def slips(text: str) -> list[str]:
    """Doubled spaces and stops, empty slots, a wrong article, brackets that do not match, a sentence said twice."""
    found = [text[max(0, match.start() - 15) : match.end() + 10] for match in _FAULTS.finditer(text)]
    if text.count("(") != text.count(")"):
        found.append("brackets do not match")
    sentences = [each for line in text.splitlines() for each in re.split(r"(?<=[a-z)][.?!]) ", line.lstrip("- "))]
    return found + [f"said twice: {each}" for each in dict.fromkeys(sentences) if sentences.count(each) > 1]


def faults(text: str) -> list[str]:
    """What is wrong with a text as text: its slips, no capital or no stop."""
    found = slips(text)
    if not text or text[0] != text[0].upper():
        found.append(f"no capital: {text[:20]!r}")
    if not text.endswith((".", "?", "!")):
        found.append(f"no stop: {text[-20:]!r}")
    return found
