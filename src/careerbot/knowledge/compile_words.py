"""Everything a reader looks up by words: titles, attributes, cues, places, fields, majors, topics. Build time only."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from careerbot.knowledge.compile_occupations import Catalog, Entry
from careerbot.knowledge.folding import fold, key, words
from careerbot.knowledge.schema import (
    AttributeSpec,
    BlockerSpec,
    KnowledgeProblem,
    QualifierSpec,
    Strict,
    TalkSpec,
    TermSpec,
    read_toml,
    tables,
    word_lists,
)
from careerbot.knowledge.tables import read_table

Claim = tuple[str, str, str]  # title, occupation code, source

# How much a source's word counts when several occupations claim one title; claims far below the best are dropped.
STRENGTH = {
    "own": 130,
    "lay": 120,
    "name": 110,
    "official": 100,
    "soc-direct-match": 90,
    "onet-reported": 70,
    "onet-alternate": 60,
    "short": 50,
}
_QUALIFYING = {"qualifier level", "qualifier setting", "qualifier sector", "qualifier union", "attribute starting_pay"}
_STUDIED = ("degree", "degrees", "major", "majors")  # "a music degree" is no job
_KEPT_WITHIN = 25
_LONGEST_TITLE = 9  # words
_MOST_CLAIMS = 8


class Topic(Strict):
    words: list[str]


@dataclass(slots=True)
class Lexicon:
    """Rows for the lexicon table, and the vocabulary against which spelling is corrected."""

    rows: dict[tuple[str, str, str], tuple[int, int]] = field(default_factory=dict)
    uses: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)  # how many titles hold a word
    heads: Counter[str] = field(default_factory=Counter)  # how many end in it

    def add(self, phrase: str, kind: str, value: str, weight: int = 100) -> None:
        parts = words(phrase)
        if not parts:
            return
        place = (key(parts), kind, value)
        if place not in self.rows or self.rows[place][0] < weight:
            self.rows[place] = (weight, len(parts))
        self.uses.update(map(fold, parts))

    def add_all(self, phrases: Iterable[str], kind: str, value: str, weight: int = 100) -> None:
        for phrase in phrases:
            self.add(phrase, kind, value, weight)

    def write(self, connection: sqlite3.Connection) -> None:
        rows = ((*place, *rest) for place, rest in self.rows.items())
        connection.executemany("INSERT INTO lexicon VALUES (?,?,?,?,?)", rows)
        usable = {word: count for word, count in self.uses.items() if len(word) >= 3 and word.isalpha()}
        vocabulary = ((word, count, self.titles[word], self.heads[word]) for word, count in usable.items())
        connection.executemany("INSERT INTO word VALUES (?,?,?,?)", vocabulary)
        near = {(part, word) for word in usable if len(word) >= 4 for part in deletions(word)}
        connection.executemany("INSERT INTO near VALUES (?,?)", sorted(near))


def deletions(word: str) -> set[str]:
    """The word, and every way to leave one letter out of it."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def build(connection: sqlite3.Connection, folder: Path, catalog: Catalog) -> list[Claim]:
    """Fill lexicon, word, near and saying; give back all title claims."""
    lexicon = Lexicon()
    _language(connection, folder, lexicon, catalog)
    _places(folder, lexicon)
    _majors(folder, lexicon)
    _technologies(folder, lexicon)
    claims = list(title_claims(folder, catalog))
    _titles(claims, folder, catalog, lexicon)
    lexicon.write(connection)
    return claims


def _say(connection: sqlite3.Connection, kind: str, name: str, value: object) -> None:
    connection.execute("INSERT INTO saying VALUES (?,?,?)", (kind, name, json.dumps(value)))


def _language(connection: sqlite3.Connection, folder: Path, lexicon: Lexicon, catalog: Catalog) -> None:
    language = folder / "language"
    attributes = tables(AttributeSpec, folder / "attributes.toml")
    for name, spec in attributes.items():
        for part in (*spec.parts, *spec.beside):
            if part not in attributes:
                raise KnowledgeProblem(f"{folder / 'attributes.toml'}: {name}: {part!r} is not an attribute")
        lexicon.add_all(spec.words, "attribute", name)
        lexicon.add_all(spec.weak, "attribute", name, 40)
        _say(connection, "attribute", name, spec.model_dump(exclude={"words", "weak"}, exclude_none=True))
    for cue, phrases in word_lists(language / "cues.toml").items():
        lexicon.add_all(phrases, "cue", cue)
    for level, phrases in word_lists(language / "education.toml").items():
        lexicon.add_all([level, *phrases], "level", level)
    for groups, phrases in word_lists(language / "fields.toml").items():
        lexicon.add_all(phrases, "field", groups)
        group = catalog.find(groups.split()[0])
        if group:
            # "welding wages": a field in place of the job.
            lexicon.add_all(phrases, "field_title", catalog.main_member(group).code)
    for kind, qualifier in tables(QualifierSpec, language / "qualifiers.toml").items():
        lexicon.add_all(qualifier.words, "qualifier", kind)
        _say(connection, "qualifier", kind, {"sentence": qualifier.sentence, "written": qualifier.written})
    for name, blocker in tables(BlockerSpec, language / "blockers.toml").items():
        lexicon.add_all(blocker.words, "blocker", name)
        _say(connection, "blocker", name, {"reason": blocker.reason, "attributes": blocker.attributes})
    for name, talk in tables(TalkSpec, language / "small_talk.toml").items():
        lexicon.add_all(talk.words, "talk", name)
        _say(connection, "talk", name, {"reply": talk.reply})
    for name, term in tables(TermSpec, language / "terms.toml").items():
        lexicon.add_all(term.words, "term", name)
        _say(connection, "term", name, {"text": term.text})
    for name, topic in tables(Topic, language / "topics.toml").items():
        lexicon.add_all([name.partition(":")[2], *topic.words], "topic", name)
    for name, filler in read_toml(language / "filler.toml").items():
        if not isinstance(filler, str):
            raise KnowledgeProblem(f"{language / 'filler.toml'}: {name}: expected words in one text")
        lexicon.add_all(filler.split(), "filler", "")


def _places(folder: Path, lexicon: Lexicon) -> None:
    """Names of places; those that are everyday words too ("Ill.", "Ore.") weigh less and need support."""
    everyday = set(everyday_words(folder))
    for row in read_table(folder / "us" / "areas.csv"):
        if row["kind"] == "state":
            lexicon.add(row["name"], "place", row["states"])
            lexicon.add(row["states"], "place", row["states"], 30)
        elif row["kind"] != "nation":
            lexicon.add(row["name"], "place", row["code"])
    for row in read_table(folder / "places.csv"):
        short = len(row["name"]) <= 2 or (len(row["name"]) <= 5 and row["name"].rstrip(".").lower() in everyday)
        code = "US" if row["code"] == "0000000" else row["code"]
        lexicon.add(row["name"], "place", code, 30 if short else 90)


def _majors(folder: Path, lexicon: Lexicon) -> None:
    """Programs by their whole name and by each name in it: "Biology/Biological Sciences, General" is biology too."""
    for name, phrases in word_lists(folder / "language" / "majors.toml").items():
        lexicon.add_all([name, *phrases], "major", name, 80)
    for row in read_table(folder / "us" / "majors.csv"):
        name = re.sub(r"\([^)]*\)", "", row["major"].removesuffix(", General").removesuffix(", Other")).strip()
        lexicon.add(name, "major", name.lower(), 60)
        for part in re.split(r"[/,]| and ", name):
            part = part.strip()
            if len(part) > 3 and part.lower() not in ("other", "general", "technology", "services", "studies"):
                lexicon.add(part, "major", part.lower(), 50)


def _technologies(folder: Path, lexicon: Lexicon) -> None:
    for row in read_table(folder / "us" / "technology.csv"):
        if row["hot"] == "1" or row["in_demand"] == "1":
            name = row["technology"]
            lexicon.add(name, "technology", name, 60)
            short = name.removesuffix(" software")
            for maker in ("Microsoft ", "Adobe ", "Autodesk ", "Apache ", "IBM ", "Oracle ", "SAP "):
                short = short.removeprefix(maker)
            if short != name:
                lexicon.add(short, "technology", name, 55)


def title_claims(folder: Path, catalog: Catalog) -> Iterator[Claim]:
    """Every title with an occupation it may mean and where that comes from."""
    for entry in catalog.entries.values():
        if entry.kind == "own":
            continue
        source = "name" if entry.kind in ("soc", "onet", "published") else "short"
        for title in {entry.name, entry.plural}:
            yield title, entry.code, source
    for code, (_, own) in catalog.own.items():
        for title in (own.name, own.plural, *own.titles):
            yield title, code, "own"
    lay = folder / "titles.csv"
    for row in read_table(lay):
        codes = row["occupations"].split()
        for code in codes:
            if catalog.find(code) is None:
                raise KnowledgeProblem(f"{lay}: {row['title']}: {code} is no occupation")
        # The likeliest comes first and settles it, unless the row says that nothing does.
        for code in codes if "ambiguous" in row["note"] else codes[:1]:
            yield row["title"], code, "lay"
    for row in read_table(folder / "us" / "titles.csv"):
        yield row["title"], row["occupation"], row["source"]


def _titles(claims: list[Claim], folder: Path, catalog: Catalog, lexicon: Lexicon) -> None:
    claimed: dict[str, dict[str, int]] = defaultdict(dict)
    parts_of: dict[str, list[str]] = {}
    heads = lexicon.heads
    mains: dict[str, Entry] = {}
    for title, code, source in claims:
        parts = words(title)
        entry = catalog.find(code)
        if not parts or entry is None or len(parts) > _LONGEST_TITLE:
            continue
        entry = mains.setdefault(entry.code, catalog.main_member(entry))
        folded = key(parts)
        if len(parts) < len(parts_of.get(folded, parts * 2)):
            parts_of[folded] = parts
        if len(parts) > 1:
            heads[fold(parts[-1])] += 1
        claimed[folded][entry.code] = max(STRENGTH[source], claimed[folded].get(entry.code, 0))
    weak = _weak_words(folder) | {key for key, kind, _ in lexicon.rows if kind == "filler"}
    everyday = set(everyday_words(folder))
    other = _other_meanings(lexicon)
    for folded, codes in claimed.items():
        parts = parts_of[folded]
        if _is_qualified(parts, codes, claimed, other) or parts[-1] in _STUDIED or "".join(parts).isdigit():
            continue
        best = max(codes.values())
        kept = sorted(
            (c for c in codes if codes[c] >= best - _KEPT_WITHIN), key=lambda c: (-codes[c], -catalog.entries[c].jobs)
        )
        kind = "weak_title" if _is_weak(parts, best, heads, weak, everyday) else "title"
        if kind == "title" and STRENGTH["official"] < best < STRENGTH["own"] and folded in other:
            kind = "field_title"
        for code in _collapsed(kept)[:_MOST_CLAIMS]:
            # Parts too short to be fused ("CO worker" is no coworker) are marked by a negative count of words.
            fusible = len(parts) == 1 or min(map(len, parts)) > 2
            lexicon.rows[folded, kind, code] = (codes.get(code, best), len(parts) if fusible else -len(parts))
        lexicon.uses.update(map(fold, parts))
        lexicon.titles.update(set(map(fold, parts)))


def _other_meanings(lexicon: Lexicon) -> dict[str, set[str]]:
    """What each key means beside a title: kinds, and the kinds of qualifier."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for folded, kind, value in lexicon.rows:
        if kind not in ("term", "talk", "technology", "major"):
            meanings[folded].add(f"{kind} {value}" if kind == "qualifier" or value == "starting_pay" else kind)
    return meanings


def _is_qualified(
    parts: list[str], codes: dict[str, int], claimed: dict[str, dict[str, int]], other: dict[str, set[str]]
) -> bool:
    """ "senior accountant", "hospice nurse": a title after a level or setting, which reading takes apart and says."""
    if max(codes.values()) in (STRENGTH["own"], STRENGTH["name"]):
        return False
    cuts = [(parts[:length], parts[length:]) for length in range(1, min(len(parts), 4))]
    for qualifying, kept in (*cuts, (parts[-1:], parts[:-1])):
        rest = claimed.get(key(kept))
        if rest and _QUALIFYING & other.get(key(qualifying), set()) and _best(codes)[:7] == _best(rest)[:7]:
            return True
    return False


def _best(codes: dict[str, int]) -> str:
    return max(codes, key=lambda code: codes[code])


def _collapsed(codes: list[str]) -> list[str]:
    """Several O*NET occupations of one six-digit code are that occupation."""
    sixes = Counter(code[:7] for code in codes if code[2:3] == "-")
    if len(sixes) == 1 and codes[0][7:]:
        return codes[:1]  # the title's best claim is one O*NET occupation
    return list(dict.fromkeys(code[:7] if code[2:3] == "-" and sixes[code[:7]] > 1 else code for code in codes))


def _is_weak(parts: list[str], strength: int, heads: Counter[str], weak: set[str], everyday: set[str]) -> bool:
    """Whether a title is too ordinary a word to be taken for one without support (*charge, model, air*)."""
    if len(parts) > 1:
        return False
    word = fold(parts[0])
    if strength >= STRENGTH["lay"]:
        return False
    if word in weak or parts[0] in weak:
        return True
    if strength >= STRENGTH["soc-direct-match"]:
        return False
    return len(word) <= 3 or heads[word] < 3 or (word in everyday and heads[word] < 10)


def _weak_words(folder: Path) -> set[str]:
    return {fold(word) for word in _lines(folder / "language" / "weak_titles.txt")}


def everyday_words(folder: Path) -> list[str]:
    """Common English words, which are never corrected into a title."""
    return _lines(folder / "language" / "everyday_words.txt")


def _lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def abbreviations(folder: Path) -> dict[str, str]:
    """language/abbreviations.csv: what short forms in titles stand for."""
    path = folder / "language" / "abbreviations.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["short"]: row["long"] for row in csv.DictReader(file)}
