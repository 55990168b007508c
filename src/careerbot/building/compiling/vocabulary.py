"""Everything a reader looks up by words beside titles: attributes, cues, fields, places, majors. Build time only."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

from careerbot.building.compiling.lexicon import Lexicon, everyday_words
from careerbot.building.compiling.occupations import Catalog
from careerbot.building.compiling.titles import Claim, add_titles, title_claims
from careerbot.building.schema import (
    BlockerSpec,
    KnowledgeProblem,
    Phrases,
    QualifierSpec,
    Strict,
    TalkSpec,
    TermSpec,
    attribute_specs,
    read_toml,
    tables,
    word_lists,
)
from careerbot.building.tables import read_table
from careerbot.store.codes import WEAK_WORD

_PLACE, _SHORT_PLACE = 90, 30
_GROUP_NOUN = re.compile(r" (Occupations|Workers)$")
_SHORTENED = ("postal", "abbreviation")  # names that may be everyday words too
_SHORT_NICKNAME = 4  # letters up to which a nickname may be one
_OWN_MAJOR, _MAJOR, _PART_OF_MAJOR = 80, 60, 50
_TECHNOLOGY, _WITHOUT_MAKER = 60, 55
_MAKERS = ("Microsoft ", "Adobe ", "Autodesk ", "Apache ", "IBM ", "Oracle ", "SAP ")
_INDUSTRY = ("industry", "sector", "setting", "company", "companies")  # said behind an industry's name
_NO_MAJORS = ("other", "general", "technology", "services", "studies")


OF_BUILDING = {"words", "weak", "examples", "national", "source", "unknown", "page_unit"}  # told to no answer


class Topic(Strict):
    words: list[str]


def build(connection: sqlite3.Connection, folder: Path, catalog: Catalog) -> list[Claim]:
    """Fill lexicon, word, near and saying; give back all title claims."""
    lexicon = Lexicon()
    _attributes(connection, folder, lexicon)
    _sayings(connection, folder / "language", lexicon)
    _word_lists(folder, lexicon, catalog)
    _places(folder, lexicon)
    _majors(folder, lexicon)
    _technologies(folder / "us" / "technology.csv", lexicon)
    claims = list(title_claims(folder, catalog))
    add_titles(lexicon, claims, folder, catalog)
    lexicon.write(connection)
    return claims


def _say(connection: sqlite3.Connection, kind: str, name: str, value: object) -> None:
    connection.execute("INSERT INTO saying VALUES (?,?,?)", (kind, name, json.dumps(value)))


def _attributes(connection: sqlite3.Connection, folder: Path, lexicon: Lexicon) -> None:
    for name, spec in attribute_specs(folder).items():
        lexicon.add_all(spec.words, "attribute", name)
        lexicon.add_all(spec.weak, "attribute", name, WEAK_WORD)
        _say(connection, "attribute", name, spec.model_dump(exclude=OF_BUILDING, exclude_defaults=True))


def _sayings(connection: sqlite3.Connection, language: Path, lexicon: Lexicon) -> None:
    """What is said: phrases, replies, terms, why something is blocked; who does what a verb names."""
    phrases: dict[str, dict[str, object]] = {}
    for file in ("limits.toml", "phrases.toml"):
        for kind, table in tables(Phrases, language / file).items():
            phrases.setdefault(kind, {}).update(table.root)
    for kind, qualifier in tables(QualifierSpec, language / "qualifiers.toml").items():
        lexicon.add_all(qualifier.words, "qualifier", kind)
        phrases.setdefault(kind, {}).update(qualifier.model_dump(exclude={"words"}, exclude_none=True))
    for name, blocker in tables(BlockerSpec, language / "blockers.toml").items():
        lexicon.add_all(blocker.words, "blocker", name)
        phrases.setdefault("blocked", {})[name] = blocker.reason
    for name, talk in tables(TalkSpec, language / "small_talk.toml").items():
        lexicon.add_all(talk.words, "talk", name)
        phrases.setdefault("talk", {})[name] = talk.reply
    for verb, agents in word_lists(language / "agents.toml").items():
        _say(connection, "agent", verb, {"words": agents})
    for name, term in tables(TermSpec, language / "terms.toml").items():
        lexicon.add_all(term.words, "term", name)
        phrases.setdefault("term", {})[name] = term.text
    for kind, said in phrases.items():
        _say(connection, "phrase", kind, said)


def _word_lists(folder: Path, lexicon: Lexicon, catalog: Catalog) -> None:
    """Words that only stand for something: cues, levels of education, fields, industries, topics, filler."""
    language = folder / "language"
    industries = {row["code"] for row in read_table(folder / "us" / "industries.csv")}
    for cue, phrases in word_lists(language / "cues.toml").items():
        lexicon.add_all(phrases, "cue", cue)
    for level, phrases in word_lists(language / "education.toml").items():
        lexicon.add_all([level, *phrases], "level", level)
    for groups, phrases in word_lists(language / "fields.toml").items():
        lexicon.add_all(phrases, "field", groups)
        group = catalog.find(groups.split()[0])
        if group:  # "welding wages": a field in place of the job
            lexicon.add_all(phrases, "field_title", catalog.main_member(group).code)
    for group in catalog.entries.values():
        if group.kind in ("major", "minor"):  # "personal care and service jobs"
            lexicon.add(_GROUP_NOUN.sub("", group.title), "field", group.code)
    for code, phrases in word_lists(language / "industries.toml").items():
        for phrase in phrases if code in industries else ():
            lexicon.add_all([phrase, *(f"{phrase} {of}" for of in _INDUSTRY)], "industry", f"I{code}")
    for name, topic in tables(Topic, language / "topics.toml").items():
        lexicon.add_all([name.partition(":")[2], *topic.words], "topic", name)
    for name, filler in read_toml(language / "filler.toml").items():
        if not isinstance(filler, str):
            raise KnowledgeProblem(f"{language / 'filler.toml'}: {name}: expected words in one text")
        lexicon.add_all(filler.split(), "filler", "")


def _places(folder: Path, lexicon: Lexicon) -> None:
    """Names of places; those that are everyday words too ("Ill.", "Ore.") weigh less and need support."""
    for row in read_table(folder / "us" / "areas.csv"):
        if row["kind"] == "state":
            lexicon.add(row["name"], "place", row["states"])
            lexicon.add(row["states"], "place", row["states"], _SHORT_PLACE)
        elif row["kind"] != "nation":
            lexicon.add(row["name"], "place", row["code"])
    everyday = set(everyday_words(folder))
    for row in read_table(folder / "places.csv"):
        name = row["name"]
        shortened = row["kind"] in _SHORTENED or (row["kind"] == "nickname" and len(name) <= _SHORT_NICKNAME)
        short = len(name) <= 2 or (shortened and name.rstrip(".").lower() in everyday)
        code = "US" if row["code"] == "0000000" else row["code"]
        lexicon.add(name, "place", code, _SHORT_PLACE if short else _PLACE)


def _majors(folder: Path, lexicon: Lexicon) -> None:
    """Programs by their whole name and by each name in it: "Biology/Biological Sciences, General" is biology too."""
    for name, phrases in word_lists(folder / "language" / "majors.toml").items():
        lexicon.add_all([name, *phrases], "major", name, _OWN_MAJOR)
    for row in read_table(folder / "us" / "majors.csv"):
        whole = row["major"].removesuffix(", General").removesuffix(", Other")
        name = re.sub(r"\([^)]*\)", "", whole).strip()
        lexicon.add(name, "major", name.lower(), _MAJOR)
        for part in map(str.strip, re.split(r"[/,]| and ", name)):
            if len(part) > 3 and part.lower() not in _NO_MAJORS:
                lexicon.add(part, "major", part.lower(), _PART_OF_MAJOR)


def _technologies(path: Path, lexicon: Lexicon) -> None:
    """Technologies that employers name often, with and without their maker's name."""
    for row in read_table(path):
        if "1" not in (row["hot"], row["in_demand"]):
            continue
        name = row["technology"]
        lexicon.add(name, "technology", name, _TECHNOLOGY)
        short = name.removesuffix(" software")
        for maker in _MAKERS:
            short = short.removeprefix(maker)
        if short != name:
            lexicon.add(short, "technology", name, _WITHOUT_MAKER)
        *words, last = name.split()
        if len(words) > 1 and last.isupper() and last == "".join(word[0] for word in words).upper():
            lexicon.add(last, "technology", name, _WITHOUT_MAKER)  # Structured query language SQL
