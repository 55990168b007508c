"""Titles and the occupations that claim them: which claims are kept, and which titles are too ordinary to stand alone.

Build time only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain

from careerbot.building.compiling.everyday_groups import Noun
from careerbot.building.compiling.lexicon import Lexicon, parts_of
from careerbot.building.compiling.occupations import Catalog
from careerbot.building.folder import Folder
from careerbot.store.codes import OUR_NAME, OWN_TITLE
from careerbot.words.folding import fold

Claim = tuple[str, str, str]  # title, occupation code, source

# How much a source's word counts when several occupations claim one title.
STRENGTH = {
    "own": 130, "lay": 120, "name": OUR_NAME, "official": OWN_TITLE, "soc-direct-match": 96, "onet-reported": 70,
    "onet-alternate": 60, "short": 50,
}  # fmt: skip
_KEPT_WITHIN = 25  # of the best claim's strength; claims below are dropped
_MOST_CLAIMS = 8  # that one title keeps
_LONGEST_TITLE = 9  # words; longer ones nobody types
# What reading takes apart and says; a title that only adds one of these to another is left out.
_QUALIFYING = {
    "qualifier level", "qualifier setting", "qualifier sector", "qualifier union", "qualifier employer",
    "attribute starting_pay", "attribute gender", "attribute race",
}  # fmt: skip
_MOST_QUALIFYING_WORDS = 3
_CREDENTIALS = ("certified", "licensed", "registered")  # part of a name, where our own list has it so
_JOB = ("job", "jobs", "career", "careers")
_STUDIED = ("degree", "degrees", "major", "majors")  # "a music degree" is no job
_NO_OTHER_MEANING = ("term", "part_of_pay", "talk", "technology", "major")  # kinds that take nothing from a title
# A one-word title is taken without support where its word ends so many titles of several words.
_HEAD = 3
_EVERYDAY_HEAD = 10
# A title is steady if so many longer ones end in it and this part of them mean the same occupation.
_LEAST_LONGER, _STEADY = 3, 0.6
_AGENTS = ("man", "smith", "wright", "ologist")  # how words for a person at work end
_NOTHING: frozenset[str] = frozenset()
_SHORT_WORD = 3  # letters: initials, and words that mean much else


@dataclass(slots=True)
class Title:
    """One title: its words, as written and folded, and how strongly each occupation claims it."""

    parts: tuple[str, ...]
    folded: tuple[str, ...]
    claims: dict[str, int] = field(default_factory=dict)
    strength: int = 0  # of the strongest claim
    kept: list[str] = field(default_factory=list)  # the occupations whose claim is strong enough, likeliest first


def title_claims(folder: Folder, catalog: Catalog) -> Iterator[Claim]:
    """Every title with an occupation it may mean and where that comes from."""
    for entry in catalog.entries.values():
        if entry.kind != "own":
            source = "name" if entry.kind in ("soc", "onet", "published") else "short"
            for title in {entry.name, entry.plural}:
                yield title, entry.code, source
    for code, own in folder.own.items():
        for title in (own.name, own.plural, *own.titles):
            yield title, code, "own"
    # Our own list of what people say: the likeliest comes first and settles it, unless the row says nothing does.
    for row in folder.table["titles.csv"]:
        codes = row["occupations"].split()
        for code in codes if "ambiguous" in row["note"] else codes[:1]:
            yield row["title"], code, "lay"
    table = folder.table["us/titles.csv"]
    yield from zip(*map(table.column, ("title", "occupation", "source")), strict=True)


def add_titles(
    lexicon: Lexicon,
    claims: Sequence[Claim],
    catalog: Catalog,
    *,
    weak: Set[str],
    everyday: Set[str],
    nouns: Mapping[str, Noun],
) -> None:
    """Add the titles as title, weak_title or field_title. Comes last: what else a word means decides which.

    weak: folded titles that are mostly meant as ordinary words; everyday: common English words; nouns: those that mean
    several occupations.
    """
    titles = _by_key(claims, catalog, nouns)
    lexicon.heads.update(_heads(claims, catalog))
    lexicon.steady.update(_steady(titles))
    other = _other_meanings(lexicon)
    weak = weak | {key for key, kind, _ in lexicon.rows if kind == "filler"}
    taken: list[tuple[str, ...]] = []
    for folded, title in titles.items():
        if _is_left_out(title, titles, other):
            continue
        kind = "weak_title" if _is_weak(title, lexicon.heads, weak, everyday) else "title"
        group = nouns[folded].group if folded in nouns else ""
        noun = title.kept == [group] and other.get(folded, _NOTHING) <= {"field", "field_title"}  # engineers are people
        lay = STRENGTH["official"] < title.strength < STRENGTH["own"]
        if kind == "title" and lay and folded in other and not noun:
            kind = "field_title"  # a lay word for a job that means something besides: "accounting"
        for code in title.kept:
            lexicon.rows[folded, kind, code] = (title.claims.get(code, title.strength), _word_count(title.parts))
        taken.append(title.folded)
    lexicon.uses.update(chain.from_iterable(taken))
    lexicon.titles.update(chain.from_iterable(map(set, taken)))


def add_codes(lexicon: Lexicon, catalog: Catalog) -> None:
    """Let each official code name its occupation, the codes of groups and those that a hybrid stands for too."""
    for code in (*catalog.entries, *catalog.aliases):
        if code[:2].isdigit() and (entry := catalog.find(code)):
            lexicon.rows[code, "title", entry.code] = (OUR_NAME, 1)


def _by_key(claims: Sequence[Claim], catalog: Catalog, nouns: Mapping[str, Noun]) -> dict[str, Title]:
    """The titles by key; of spellings that share one ("fire fighter", "firefighter") the fewest words stand for all."""
    titles: dict[str, Title] = {}
    meant: dict[str, str] = {}
    for name, code, source in claims:
        parts, entry = parts_of(name), catalog.find(code)
        if not parts or entry is None or len(parts) > _LONGEST_TITLE:
            continue
        folded = tuple(map(fold, parts))
        if entry.code not in meant:
            meant[entry.code] = catalog.main_member(entry).code
        occupation = meant[entry.code]
        title = titles.setdefault("".join(folded), Title(parts, folded))
        if len(parts) < len(title.parts):
            title.parts, title.folded = parts, folded
        title.claims[occupation] = max(STRENGTH[source], title.claims.get(occupation, 0))
        title.strength = max(STRENGTH[source], title.strength)
    for key, title in titles.items():
        title.kept = _kept(title, catalog)
        settled = title.strength >= STRENGTH["lay"] and len(title.kept) == 1
        noun = nouns.get(key)
        if noun and noun.is_meant(title.kept, catalog, settled=settled):
            title.kept, title.claims[noun.group] = [noun.group], title.strength
    return titles


def _heads(claims: Sequence[Claim], catalog: Catalog) -> Iterator[str]:
    """The folded last word of each claimed title of several words."""
    for name, code, _ in claims:
        parts = parts_of(name)
        if 1 < len(parts) <= _LONGEST_TITLE and catalog.find(code):
            yield fold(parts[-1])


def _steady(titles: Mapping[str, Title]) -> Iterator[tuple[str, str]]:
    """The titles that mostly mean the same occupation where they end a longer title, each with that occupation."""
    longer: Counter[str] = Counter()
    same: Counter[str] = Counter()
    for title in titles.values():
        for start in range(1, len(title.parts)):
            head = "".join(title.folded[start:])
            if head in titles:
                longer[head] += 1
                same[head] += _is_within(title.kept[0], titles[head].kept[0])
    for head, count in longer.items():
        if count >= _LEAST_LONGER and same[head] >= _STEADY * count:
            yield head, titles[head].kept[0]


def _is_within(code: str, other: str) -> bool:
    """Whether an occupation is another, one of its O*NET occupations, or stands in a group."""
    group = other.rstrip("0").rstrip("-") if other.endswith("0") else other[:7]
    return code.startswith(group)


def _other_meanings(lexicon: Lexicon) -> dict[str, set[str]]:
    """What each key means beside a title: kinds, and the kinds of qualifier."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for folded, kind, value in lexicon.rows:
        if kind not in _NO_OTHER_MEANING:
            meanings[folded].add(f"{kind} {value}" if kind in ("qualifier", "attribute") else kind)
    return meanings


def _is_left_out(title: Title, titles: Mapping[str, Title], other: Mapping[str, set[str]]) -> bool:
    last = title.parts[-1]
    if last in _STUDIED or "".join(title.parts).isdigit():
        return True
    of_a_field = last in _JOB and "field" in other.get("".join(title.folded[:-1]), ())  # no title
    return of_a_field or _is_qualified(title, titles, other)


def _is_qualified(title: Title, titles: Mapping[str, Title], other: Mapping[str, set[str]]) -> bool:
    """Whether a title is another one and a level or setting ("senior accountant", "hospice nurse")."""
    if title.strength in (STRENGTH["own"], STRENGTH["name"]):
        return False
    parts = title.folded
    if title.strength == STRENGTH["lay"] and title.parts[0] in _CREDENTIALS:
        return False
    most = min(len(parts) - 1, _MOST_QUALIFYING_WORDS)
    cuts = [(parts[:length], parts[length:], _QUALIFYING) for length in range(1, most + 1)]
    # Behind a title stands a level ("accountant senior"); a notary public is no public notary.
    for qualifying, kept, kinds in (*cuts, (parts[-1:], parts[:-1], {"qualifier level"})):
        if kinds & other.get("".join(qualifying), _NOTHING) and (rest := titles.get("".join(kept))):
            if title.kept[0][:7] == rest.kept[0][:7]:
                return True
    return False


def _is_weak(title: Title, heads: Counter[str], weak: Set[str], everyday: Set[str]) -> bool:
    """Whether a title is too ordinary a word to be taken for one without support (charge, model, air)."""
    if len(title.parts) > 1 or title.strength >= STRENGTH["lay"]:
        return False
    word = fold(title.parts[0])
    if word.endswith(_AGENTS) and word not in weak:
        return False
    if word in weak or title.parts[0] in weak:
        return True
    if title.strength >= STRENGTH["soc-direct-match"]:
        return False
    return len(word) <= _SHORT_WORD or heads[word] < _HEAD or (word in everyday and heads[word] < _EVERYDAY_HEAD)


def _kept(title: Title, catalog: Catalog) -> list[str]:
    """The occupations whose claim is strong enough, likeliest first: by strength, then by jobs."""
    strong = [code for code, strength in title.claims.items() if strength >= title.strength - _KEPT_WITHIN]
    if len(strong) > 1:
        strong.sort(key=lambda code: (-title.claims[code], -catalog.entries[code].jobs))
    return _collapsed(strong)[:_MOST_CLAIMS]


def _collapsed(codes: list[str]) -> list[str]:
    """Several O*NET occupations of one six-digit code are that occupation."""
    sixes = Counter(code[:7] for code in codes if code[2:3] == "-")
    if len(sixes) == 1 and codes[0][7:]:
        return codes[:1]  # the title's best claim is one O*NET occupation
    return list(dict.fromkeys(code[:7] if code[2:3] == "-" and sixes[code[:7]] > 1 else code for code in codes))


def _word_count(parts: Sequence[str]) -> int:
    """How many words; negative where they are too short to be fused ("CO worker" is no coworker)."""
    fusible = len(parts) == 1 or min(map(len, parts)) > 2
    return len(parts) if fusible else -len(parts)
