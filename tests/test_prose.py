"""The names, summaries and duties of the US occupations: complete, in shape and in one voice."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz import fuzz

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
FILES = sorted((KNOWLEDGE / "duties").glob("*.toml"))
GROUPS = {"major", "minor", "broad", "hybrid"}
FILLER = re.compile(
    r"\b(?:various|varied|etc|variety of|wide range|and more(?=[,.]|$)|and so on|numerous"
    r"|as (?:needed|necessary|required)|ensur\w*|utili[sz]\w*|facilitat\w*)\b",
    re.I,
)
PERSON = re.compile(
    r"\b(?:he|she|his|her|hers|him|himself|herself|you|yours?|we|ours?|I|my)\b"
    r"|\b(?:salesm[ae]n|firem[ae]n|policem[ae]n|mailm[ae]n|forem[ae]n|waitress\w*|stewardess\w*)\b",
    re.I,
)
BESIDE_THE_WORK = re.compile(r"\b(?:salar\w*|wages?|licens\w*|certif\w*|outlook|job growth)\b", re.I)
# A duty opens with the bare verb; these end in s or ing all the same.
BARE_VERBS = {"focus", "bring", "ring", "sing", "string", "swing"}


def official() -> list[dict[str, str]]:
    with open(KNOWLEDGE / "us/occupations.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def whole(code: str) -> str:
    """The six-digit occupation that an O*NET-SOC code belongs to."""
    return code[:7]


ROWS = {row["code"]: row for row in official()}
MEMBERS = Counter(whole(code) for code, row in ROWS.items() if row["kind"] == "onet")
# A six-digit occupation with a single O*NET member is that member.
EXPECTED = {code: row for code, row in ROWS.items() if row["kind"] != "detailed" or MEMBERS[code] != 1}
PROSE = {code: entry for file in FILES for code, entry in tomllib.loads(file.read_text(encoding="utf-8")).items()}
WORKED = {code: PROSE[code] for code, row in EXPECTED.items() if row["kind"] not in GROUPS and code in PROSE}
TEXTS = [(code, text) for code, entry in WORKED.items() for text in (entry["summary"], *entry["duties"])]


def covered() -> dict[str, frozenset[str]]:
    """The six-digit occupations that an entry speaks of; an O*NET specialty (.01, .02, ...) speaks of itself."""
    under: dict[str, set[str]] = defaultdict(set)
    for code, row in ROWS.items():
        if row["kind"] == "onet":
            under[code].add(whole(code) if code.endswith(".00") or MEMBERS[whole(code)] == 1 else code)
        elif row["kind"] == "detailed":
            under[code].add(code)
            for wider in (row["broader"], row["published_as"]):
                while wider and code not in under[wider]:
                    under[wider].add(code)
                    wider = ROWS[wider]["broader"]
    return {code: frozenset(members) for code, members in under.items()}


def test_every_occupation_and_group_has_its_entry():
    assert sorted(PROSE) == sorted(EXPECTED)
    assert len(PROSE) == sum(len(tomllib.loads(file.read_text(encoding="utf-8"))) for file in FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_says_what_it_is_and_holds_one_major_group(file: Path):
    text = file.read_text(encoding="utf-8")
    first, second, rest = text.split("\n", 2)
    assert re.fullmatch(r"# Names, summaries and duties of [a-z, ]+ occupations,", first)
    assert second == "# in our own words; keyed by SOC or O*NET-SOC code."
    assert "#" not in rest
    codes = list(tomllib.loads(text))
    assert {code[:2] for code in codes} == {file.stem[:2]}
    assert len([other for other in FILES if other.stem[:2] == file.stem[:2]]) == 1


def test_fields():
    for code, row in EXPECTED.items():
        wanted = {"name", "plural"} if row["kind"] in GROUPS else {"name", "plural", "summary", "duties"}
        assert set(PROSE[code]) == wanted, code


def test_names_are_plain():
    for code, entry in PROSE.items():
        for name in (entry["name"], entry["plural"]):
            words = name.split()
            assert words and name == " ".join(words) and len(words) <= 9, (code, name)
            assert not re.search(r"[/;:()]|\band/or\b|all other|miscellaneous|n\.e\.c", name, re.I), (code, name)
            assert not name.startswith(("other ", "the ", "a ", "an ")), (code, name)
            # Capitals are for proper nouns and initials.
            assert all(w[0].islower() or w[1:2].isupper() or w == "English" for w in words), (code, name)
        assert entry["name"] != entry["plural"], code


@pytest.mark.parametrize("field", ["name", "plural"])
def test_a_name_stands_for_one_occupation(field: str):
    """A group, a six-digit occupation and its .00 may share a name where they cover the same occupations."""
    cover = covered()
    by_name: dict[str, list[str]] = defaultdict(list)
    for code, entry in PROSE.items():
        by_name[entry[field]].append(code)
    shared = {name: codes for name, codes in by_name.items() if len({cover[code] for code in codes}) > 1}
    assert shared == {}


def test_summaries():
    for code, entry in WORKED.items():
        summary = entry["summary"]
        assert 12 <= len(summary.split()) <= 30, (code, summary)
        assert summary[0].isupper() and summary.endswith("."), (code, summary)
        assert not re.search(r"[.!?]\s", summary), (code, summary)
        assert not BESIDE_THE_WORK.search(summary), (code, summary)


def test_duties():
    for code, entry in WORKED.items():
        duties = entry["duties"]
        assert 4 <= len(duties) <= 7 and len(set(duties)) == len(duties), code
        for duty in duties:
            verb = duty.split()[0].lower()
            assert 3 <= len(duty.split()) <= 12, (code, duty)
            assert duty[0].isupper() and not duty.endswith((".", ",", ";")), (code, duty)
            assert verb in BARE_VERBS or not re.search(r"[^s]s$|ing$", verb), (code, duty)


def test_no_filler_and_nobody_is_he_or_she():
    for code, text in TEXTS:
        assert not FILLER.search(text), (code, text)
        assert not PERSON.search(text), (code, text)
        assert text == " ".join(text.split()), (code, text)


def test_no_two_summaries_are_alike():
    pairs = combinations(((code, entry["summary"]) for code, entry in WORKED.items()), 2)
    alike = [(a, b) for a, b in pairs if fuzz.ratio(a[1], b[1], score_cutoff=90) > 90]
    assert alike == []


def test_no_two_occupations_share_duties():
    """One duty may turn up twice; two in common would make one occupation out of two."""
    holders: dict[str, list[str]] = defaultdict(list)
    for code, entry in WORKED.items():
        for duty in entry["duties"]:
            holders[duty].append(code)
    shared = Counter(pair for codes in holders.values() for pair in combinations(codes, 2))
    assert [pair for pair, count in shared.items() if count > 1] == []
