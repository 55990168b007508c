"""Everything a reader looks up by words beside titles: attributes, cues, fields, places, majors. Build time only."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping

from careerbot.building.compiling import verbs
from careerbot.building.compiling.everyday_groups import Noun
from careerbot.building.compiling.lexicon import Lexicon
from careerbot.building.compiling.occupations import Catalog
from careerbot.building.compiling.titles import Claim, add_codes, add_titles, title_claims
from careerbot.building.folder import Folder
from careerbot.store.codes import WEAK_WORD

_PLACE, _SHORT_PLACE = 90, 30
_GROUP_NOUN = re.compile(r" (Occupations|Workers)$")
_SHORTENED = ("postal", "abbreviation")  # names that may be everyday words too
_SHORT_NICKNAME = 4  # letters up to which a nickname may be one
_OWN_MAJOR, _MAJOR, _PART_OF_MAJOR = 80, 60, 50
_TECHNOLOGY, _WITHOUT_MAKER = 60, 55
_MAKERS = ("Microsoft ", "Adobe ", "Autodesk ", "Apache ", "IBM ", "Oracle ", "SAP ")
# What an industry's own name weighs by its level: of one name the widest goes first, behind what people say.
_OWN_NAMES = {"sector": 90, "3-digit": 80, "4-digit": 70}
_IN_BRACKETS = re.compile(r" \(.*\)")
_COMPLETING = re.compile(r",? and related (services|products|activities)$| (industry|industries)$", re.IGNORECASE)
_INDUSTRY = ("industry", "sector", "setting", "company", "companies")  # said behind an industry's name
_NO_MAJORS = ("other", "general", "fine", "technology", "services", "studies")


OF_BUILDING = {"words", "weak", "examples", "national", "unknown", "page_unit"}  # told to no answer


def build(connection: sqlite3.Connection, folder: Folder, catalog: Catalog, nouns: Mapping[str, Noun]) -> list[Claim]:
    """Fill lexicon, word, near and saying; give back all title claims. nouns: those that mean several occupations."""
    lexicon = Lexicon()
    _attributes(connection, folder, lexicon)
    _sayings(connection, folder, lexicon)
    rows = class_rows(folder.classes, folder.stands_for, folder.words["verbs"])
    connection.executemany("INSERT INTO class VALUES (?,?,?)", rows)
    _word_lists(folder, lexicon, catalog)
    _places(folder, lexicon)
    _majors(folder, lexicon)
    _technologies(folder, lexicon)
    claims = list(title_claims(folder, catalog))
    add_titles(lexicon, claims, catalog, weak=folder.weak, everyday=folder.everyday, nouns=nouns)
    add_codes(lexicon, catalog)
    lexicon.write(connection)
    return claims


def _say(connection: sqlite3.Connection, kind: str, name: str, value: object) -> None:
    connection.execute("INSERT INTO saying VALUES (?,?,?)", (kind, name, json.dumps(value)))


def _attributes(connection: sqlite3.Connection, folder: Folder, lexicon: Lexicon) -> None:
    for list_, names in folder.words["told_together"].items():
        _say(connection, "told_together", list_, {"attributes": names})
    for name, spec in folder.attributes.items():
        lexicon.add_all(spec.words, "attribute", name)
        lexicon.add_all(spec.weak, "attribute", name, WEAK_WORD)
        _say(connection, "attribute", name, spec.model_dump(exclude=OF_BUILDING, exclude_defaults=True))


def _sayings(connection: sqlite3.Connection, folder: Folder, lexicon: Lexicon) -> None:
    """What is said: phrases, replies, terms, why something is blocked; who does what a verb names."""
    phrases: dict[str, dict[str, object]] = {}
    for file in folder.phrases:
        for kind, table in file.items():
            phrases.setdefault(kind, {}).update(table.root)
    for kind, qualifier in folder.qualifiers.items():
        lexicon.add_all(qualifier.words, "qualifier", kind)
        phrases.setdefault(kind, {}).update(qualifier.model_dump(exclude={"words"}, exclude_none=True))
    for name, blocker in folder.blockers.items():
        lexicon.add_all(blocker.words, "blocker", name)
        phrases.setdefault("blocked", {})[name] = blocker.reason
    for name, talk in folder.talk.items():
        lexicon.add_all(talk.words, "talk", name)
        phrases.setdefault("talk", {})[name] = talk.reply
    for verb, agents in folder.words["agents"].items():
        _say(connection, "agent", verb, {"words": agents})
    for name, term in folder.terms.items():
        lexicon.add_all(term.words, "term", name)
        phrases.setdefault("term", {})[name] = term.text
        if term.counted is not None:
            lexicon.add_all(term.words, "part_of_pay", name)
            phrases.setdefault("counted", {}).update({name: term.text} if term.counted else {})
    for kind, said in phrases.items():
        _say(connection, "phrase", kind, said)


def class_rows(
    classes: Mapping[str, list[str]], stands_for: Mapping[str, Mapping[str, str]], named: Mapping[str, list[str]]
) -> list[tuple[str, str, str | None]]:
    """Classes of words with the forms of their verbs (named), and tables of words that stand for others, as rows."""
    lists = [(name, " ".join([*words, *verbs.single(named.get(name, ()))]), None) for name, words in classes.items()]
    tables = {
        name: {**table, **verbs.table(stands_for.get(f"{name}_verb", {}))}
        for name, table in stands_for.items()
        if not name.endswith("_verb")
    }
    return [*lists, *((name, " ".join(table), " ".join(table.values())) for name, table in tables.items())]


def _word_lists(folder: Folder, lexicon: Lexicon, catalog: Catalog) -> None:
    """Words that only stand for something: cues, levels of education, fields, industries, topics, filler."""
    _industries(folder, lexicon)
    for cue, phrases in folder.words["cues"].items():
        lexicon.add_all(phrases, "cue", cue)
    for cue, phrases in folder.words["verbs"].items():
        lexicon.add_all(verbs.phrases(phrases), "cue", cue)
    for level, phrases in folder.words["education"].items():
        lexicon.add_all([level, *phrases], "level", level)
    for groups, phrases in folder.words["fields"].items():
        lexicon.add_all(phrases, "field", groups)
        group = catalog.find(groups.split()[0])
        if group:  # "welding wages": a field in place of the job
            lexicon.add_all(phrases, "field_title", catalog.main_member(group).code)
    for group in catalog.entries.values():
        if group.kind in ("major", "minor"):  # "personal care and service jobs"
            lexicon.add(_GROUP_NOUN.sub("", group.title), "field", group.code)
    for name, topic in folder.topics.items():
        attribute, _, member = name.partition(":")
        named = [] if folder.attributes[attribute].kind in ("level", "figure") else [member]
        lexicon.add_all([*named, *topic.words], "topic", name)
    for words in folder.words["filler"].values():
        lexicon.add_all(words, "filler", "")


def _industries(folder: Folder, lexicon: Lexicon) -> None:
    """Industries by everyday names and by their own; "... industry" is understood of each."""
    industries = set(folder.table["us/industries.csv"].column("code"))
    for code, phrases in folder.words["industries"].items():
        for phrase in phrases if code in industries else ():
            lexicon.add_all([phrase, *(f"{phrase} {of}" for of in _INDUSTRY)], "industry", f"I{code}")
    for row in folder.table["us/industries.csv"]:
        weight = _OWN_NAMES.get(row["level"], 0)
        for phrase in _industry_names(row["name"]) if weight else ():
            alone = [phrase] if " " in phrase else []  # "information" is much else
            lexicon.add_all([*alone, *(f"{phrase} {of}" for of in _INDUSTRY)], "industry", f"I{row['code']}", weight)


def _industry_names(published: str) -> set[str]:
    """A published name of an industry as people write it, whole and without what only completes it."""
    name = _IN_BRACKETS.sub("", published)
    return {name, _COMPLETING.sub("", name)}


def _places(folder: Folder, lexicon: Lexicon) -> None:
    """Names of places; those that are everyday words too ("Ill.", "Ore.") weigh less and need support."""
    for row in folder.table["us/areas.csv"]:
        if row["kind"] == "state":
            lexicon.add(row["name"], "place", row["states"])
            lexicon.add(row["states"], "place", row["states"], _SHORT_PLACE)
        elif row["kind"] != "nation":
            lexicon.add(row["name"], "place", row["code"])
    for row in folder.table["places.csv"]:
        name = row["name"]
        shortened = row["kind"] in _SHORTENED or (row["kind"] == "nickname" and len(name) <= _SHORT_NICKNAME)
        short = len(name.rstrip(".")) <= 2 or (shortened and name.rstrip(".").lower() in folder.everyday)
        code = "US" if row["code"] == "0000000" else row["code"]
        lexicon.add(name, "place", code, _SHORT_PLACE if short else _PLACE)


def _majors(folder: Folder, lexicon: Lexicon) -> None:
    """Programs by their whole name and by each name in it: "Biology/Biological Sciences, General" is biology too."""
    for name, phrases in folder.words["majors"].items():
        lexicon.add_all([name, *phrases], "major", name, _OWN_MAJOR)
    for row in folder.table["us/majors.csv"]:
        whole = row["major"].removesuffix(", General").removesuffix(", Other")
        name = re.sub(r"\([^)]*\)", "", whole).strip()
        lexicon.add(name, "major", name.lower(), _MAJOR)
        for part in map(str.strip, re.split(r"[/,]| and ", name)):
            if len(part) > 3 and part.lower() not in _NO_MAJORS:
                lexicon.add(part, "major", part.lower(), _PART_OF_MAJOR)


def _technologies(folder: Folder, lexicon: Lexicon) -> None:
    """Technologies that employers name often, with and without their maker's name."""
    for row in folder.table["us/technology.csv"]:
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
