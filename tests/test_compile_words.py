"""Titles and other words on their way into the compiled file."""

from __future__ import annotations

import csv
import re
import tomllib
from pathlib import Path

import pytest

import careerbot
from careerbot.building.compiling.lexicon import Lexicon, deletions
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.compiling.titles import add_titles

LANGUAGE = Path(__file__).parent.parent / "knowledge" / "language"
NURSE, DOCTOR, CLERK = "29-1141", "29-1216", "43-9061"
HEADS = [(f"{kind} clerk", CLERK, "onet-reported") for kind in ("file", "mail", "town")]


@pytest.fixture
def catalog() -> Catalog:
    entries = {code: Entry(0, code, code, "soc", code, code, code) for code in (NURSE, DOCTOR, CLERK)}
    entries[DOCTOR].jobs = 5
    return Catalog(entries)


def titles(catalog: Catalog, folder: Path, *claims: tuple[str, str, str], **meanings: str) -> dict:
    """(key, kind) -> occupations, of these claims; meanings: what other words mean, by kind."""
    lexicon = Lexicon()
    for kind, word in meanings.items():
        lexicon.add(word, kind, "level" if kind == "qualifier" else "")
    add_titles(lexicon, claims, catalog, weak=set(), everyday=set(), nouns={})
    found: dict = {}
    for (folded, kind, code), _ in sorted(lexicon.rows.items(), key=lambda row: -row[1][0]):
        if "title" in kind:
            found.setdefault((folded, kind), []).append(code)
    return found


def test_of_several_claims_the_strong_ones_are_kept(catalog, tmp_path):
    claims = [("head nurse", NURSE, "official"), ("head nurse", DOCTOR, "soc-direct-match")]
    weak = ("head nurse", CLERK, "onet-alternate")
    assert titles(catalog, tmp_path, *claims, weak) == {("headnurse", "title"): [NURSE, DOCTOR]}


@pytest.mark.parametrize(
    ("claims", "meanings", "found"),
    [
        ([("air", CLERK, "onet-alternate")], {}, {("air", "weak_title")}),
        ([("clerk", CLERK, "onet-alternate"), *HEADS], {}, {("clerk", "title")}),
        ([("air", CLERK, "lay")], {}, {("air", "title")}),
        ([("air", CLERK, "lay")], {"field": "air"}, {("air", "field_title")}),
        ([("air", CLERK, "own")], {"field": "air"}, {("air", "title")}),
        ([("air", CLERK, "official")], {"filler": "air"}, {("air", "weak_title")}),
        ([("music degree", CLERK, "onet-alternate")], {}, set()),
        ([("lead clerk", CLERK, "onet-alternate"), *HEADS, ("clerk", CLERK, "lay")], {"qualifier": "lead"},
         {("clerk", "title")}),
    ],
)  # fmt: skip
def test_kinds_of_titles(catalog, tmp_path, claims, meanings, found):
    three = {f"{kind}clerk" for kind in ("file", "mail", "town")}
    assert {each for each in titles(catalog, tmp_path, *claims, **meanings) if each[0] not in three} == found


def test_spellings_of_one_key_are_one_title(catalog, tmp_path):
    claims = [("fire fighter", NURSE, "official"), ("firefighter", NURSE, "official")]
    assert list(titles(catalog, tmp_path, *claims)) == [("firefighter", "title")]


def test_one_letter_left_out():
    assert deletions("cat") == {"cat", "at", "ct", "ca"}


def test_every_list_of_cues_is_read():
    """A cue that no module names is a list without a use; what only has to be known stands in `aside`."""
    source = " ".join(path.read_text(encoding="utf-8") for path in Path(careerbot.__file__).parent.rglob("*.py"))
    named = set(re.findall(r"[a-z_]+", " ".join(re.findall(r'"([a-z_ ]+)"', source))))
    assert set(tomllib.loads((LANGUAGE / "cues.toml").read_text(encoding="utf-8"))) <= named


def test_every_industry_that_has_words_is_published():
    with open(LANGUAGE.parent / "us" / "industries.csv", encoding="utf-8", newline="") as file:
        published = {row["code"] for row in csv.DictReader(file)}
    assert set(tomllib.loads((LANGUAGE / "industries.toml").read_text(encoding="utf-8"))) <= published
