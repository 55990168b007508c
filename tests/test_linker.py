"""Linking free job titles to occupations, over a small knowledge of its own."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from careerbot.building.compiling import title_votes
from careerbot.building.compiling.compile import SCHEMA
from careerbot.building.compiling.lexicon import Lexicon
from careerbot.reading.linker import Link, Linker
from careerbot.reading.spelling import Spelling
from careerbot.store.wordbook import Wordbook
from careerbot.words.folding import words

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))

import measure_titles

NURSE, LPN, WELDER, SALES_MANAGER, EYES, CASHIER = "29-1141", "29-2061", "51-4121", "11-2022", "29-1241", "41-2011"
TRAINER = "13-1151"
TITLES = [
    ("Registered Nurses", "29-1141.00", "official"),
    ("Registered Nurse (RN)", NURSE, "soc-direct-match"),
    ("Pediatric Registered Nurse", NURSE, "onet-reported"),
    ("Oncology Nurse", NURSE, "onet-alternate"),
    ("Staff Nurse", NURSE, "soc-direct-match"),
    ("Licensed Practical Nurse", LPN, "official"),
    ("Licensed Vocational Nurse", LPN, "soc-direct-match"),
    ("Practical Nurse", LPN, "onet-alternate"),
    ("Charge Nurse", LPN, "lay"),
    ("Charge Nurse", NURSE, "lay"),
    ("Welder", WELDER, "official"),
    ("Arc Welder", WELDER, "soc-direct-match"),
    ("Pipe Welder", WELDER, "onet-alternate"),
    ("Spot Welder", WELDER, "onet-alternate"),
    ("Sales Managers", SALES_MANAGER, "official"),
    ("Regional Sales Manager", SALES_MANAGER, "soc-direct-match"),
    ("District Sales Manager", SALES_MANAGER, "onet-alternate"),
    ("Ophthalmologist", EYES, "official"),
    ("Pediatric Ophthalmologist", EYES, "onet-alternate"),
    ("Eye Physician", EYES, "onet-alternate"),
    ("Cashier", CASHIER, "official"),
    ("Store Cashier", CASHIER, "onet-alternate"),
    ("Saleswoman", "41-2031", "official"),
    ("Dog Trainer", "39-2011", "official"),
    ("Corporate Trainer", TRAINER, "official"),
    ("Trainer", TRAINER, "onet-alternate"),
    ("Trainer", "39-2011", "onet-alternate"),
    ("Nurses", "29-1140", "short"),  # a group: left out
    ("Collections Specialist", "collections-specialist", "own"),  # no SOC code: left out
] + [
    (f"{kind} {head}", code, "onet-alternate")
    for head, code in (("Nurse", NURSE), ("Welder", WELDER), ("Manager", SALES_MANAGER))
    for kind in ("Lead", "Night", "Contract")
]


def compiled(titles: list[tuple[str, str, str]], path: str = ":memory:") -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA)
    title_votes.build(
        connection,
        titles,
        abbreviations={"vp": "vice president", "rn": "registered nurse"},
        everyday=["offer", "wonders"],
        employment={TRAINER: 400_000.0, "39-2011": 50_000.0},
    )
    connection.commit()
    return connection


class Opened:
    """A database that is still being written, as far as look-ups need one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def rows(self, sql: str, values: Sequence[str] = ()) -> list[tuple[object, ...]]:
        return self.connection.execute(sql, values).fetchall()


def linker_over(titles: list[tuple[str, str, str]]) -> Linker:
    """A linker over these titles, with their words as the vocabulary."""
    connection = compiled(titles)
    lexicon = Lexicon()
    for title, _, _ in titles:
        lexicon.add(title, "title", "")
    lexicon.write(connection)
    wordbook = Wordbook(Opened(connection))  # type: ignore[arg-type]
    return Linker(wordbook, Spelling(wordbook))


@pytest.fixture(scope="module")
def linker() -> Linker:
    return linker_over(TITLES)


def first(linker: Linker, title: str) -> Link:
    return linker.link(words(title))[0]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("registered nurse", NURSE),
        ("Registered Nurses II", NURSE),
        ("rn", NURSE),
        ("Sr. Staff Nurse, part-time", NURSE),
        ("pediatric oncology nurse", NURSE),
        ("licensed vocational nurses", LPN),
        ("underwater welder", WELDER),
        ("welder, pipe", WELDER),
        ("manager of regional sales", SALES_MANAGER),
        ("Manager, Sales", SALES_MANAGER),
        ("VP of sales", SALES_MANAGER),
        ("professor of ophthalmology", EYES),
        ("ophthalmology fellow", EYES),
        ("salesperson", "41-2031"),
    ],
)
def test_a_title_links_to_its_occupation(linker: Linker, title: str, code: str) -> None:
    assert first(linker, title).code == code


@pytest.mark.parametrize("title", ["", "of the", "zyzzyva", "offer", "???"])
def test_words_of_no_title_link_to_nothing(linker: Linker, title: str) -> None:
    assert linker.link(words(title)) == ()


def test_a_known_title_is_restricted_to_its_claims_in_their_order(linker: Linker) -> None:
    links = linker.link(["charge", "nurse"])
    assert [link.code for link in links] == [LPN, NURSE]
    assert links[0].because[0] == "known title"


def test_claims_left_equal_are_settled_by_jobs(linker: Linker) -> None:
    assert first(linker, "trainer").code == TRAINER


def test_shares_are_chances(linker: Linker) -> None:
    for title in ("registered nurse", "nurse", "charge nurse", "store manager", "pediatric nurse welder"):
        shares = [link.share for link in linker.link(words(title))]
        assert shares == sorted(shares, reverse=True)
        assert 0 < sum(shares) <= 1


def test_unknown_words_beside_a_head_noun_lower_the_share(linker: Linker) -> None:
    known, half, third = (first(linker, title).share for title in ("arc welder", "moon welder", "big moon welder"))
    assert known > 0.8
    assert third < half < 0.45


def test_a_misspelt_word_is_repaired_and_said(linker: Linker) -> None:
    link = first(linker, "pipe weldr")
    assert (link.code, "weldr -> welder" in link.because) == (WELDER, True)
    assert link.share < first(linker, "pipe welder").share
    assert linker.link(["wonder"]) == ()  # an everyday word is never taken for another


def test_the_same_titles_give_the_same_tables() -> None:
    assert list(compiled(TITLES).iterdump()) == list(compiled(TITLES).iterdump())


def test_titles_are_measured(tmp_path: Path) -> None:
    file = tmp_path / "titles.tsv"
    file.write_text("title\tcodes\nnurse\t29-1141 29-2061\nwelder\t51-4121\ncook\t35-2014\n", encoding="utf-8")
    figures = measure_titles.measure(file, {"nurse": [LPN], "welder": ["51-4122", WELDER], "cook": []}.__getitem__)
    assert figures["titles"] == 3
    assert [round(figures[name]) for name in ("top1", "minor", "top3")] == [33, 67, 67]
