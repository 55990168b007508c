"""Job titles as employers write them, linked to SOC codes with what stands around them taken off and told."""

from __future__ import annotations

import doctest
import pickle
from pathlib import Path

import pytest

from careerbot import Bot, TitleMatch

DOCS = Path(__file__).parent.parent / "docs"
AROUND = (
    ("{} (Remote)", "Remote"), ("{} - Hybrid", "Hybrid"), ("{} - Contract", "Contract"), ("{} PRN", "PRN"),
    ("{} - Night Shift", "Night Shift"), ("{} [2nd shift]", "2nd shift"), ("{} - Houston, TX", "Houston, TX"),
    ("{}, Tulsa, Oklahoma", "Tulsa, Oklahoma"), ("{} | Nowhereville, OH", "Nowhereville, OH"),
    ("{} / Dept 33", "Dept 33"), ("{} 1042", "1042"), ("{} #7714", "#7714"), ("Req 4411 - {}", "Req 4411"),
    ("{} at Acme Corp", "at Acme Corp"), ("Lead {}", "Lead"), ("REMOTE: {}", "REMOTE"),
    ("{} - Contract - Remote - Dallas, TX", "Contract - Remote - Dallas, TX"),
)  # fmt: skip


@pytest.mark.parametrize(("written", "taken"), AROUND)
@pytest.mark.parametrize("title", ["Registered Nurse", "Electrician"])
def test_what_stands_around_a_known_title_is_taken_off_and_told(bot: Bot, title: str, written: str, taken: str):
    clean = bot.match_title(title)
    found = bot.match_title(written.format(title))
    assert [(each.soc, each.share) for each in found] == [(each.soc, each.share) for each in clean]
    assert found[0].because == (*clean[0].because, f"left out: {taken}")


@pytest.mark.parametrize("title", ["Contract Manager", "Night Auditor", "Remote Sensing Scientist", "Shift Supervisor"])
def test_a_title_that_is_known_with_it_loses_nothing(bot: Bot, title: str):
    assert not [why for each in bot.match_title(title) for why in each.because if why.startswith("left out")]


def test_letters_behind_a_title_are_no_state_without_a_city(bot: Bot):
    for title in ("Physician, MD", "Nurse, Pediatric, MD"):
        assert not [why for each in bot.match_title(title) for why in each.because if why.startswith("left out")]


@pytest.mark.parametrize(
    ("written", "level"), [("Senior {}", "senior"), ("{} III", "iii"), ("Part-time {}", "part time"), ("{} #7", "7")]
)
def test_a_level_is_told_and_changes_nothing(bot: Bot, written: str, level: str):
    (best,), (clean,) = (bot.match_title(title, 1) for title in (written.format("Electrician"), "Electrician"))
    assert (best.soc, best.share) == (clean.soc, clean.share)
    assert best.because == (*clean.because, f"left out: {level}")


def test_titles_together_are_those_one_by_one(bot: Bot):
    few = ["Welder", "", "Welder II", "!!!", "Chief Vibes Wrangler - Contract", "x" * 400, "Welder", "at", "@ 12"]
    titles = few * 150
    together = bot.match_titles(titles, most=2)
    assert together == [bot.match_title(title, 2) for title in few] * 150
    assert together[1] == together[3] == together[5] == ()
    assert all(len(found) <= 2 for found in together)
    assert bot.match_titles([]) == []


def test_a_match_is_a_value(bot: Bot):
    (best, *_) = bot.match_title("Electrician")
    assert isinstance(best, TitleMatch) and pickle.loads(pickle.dumps(best)) == best
    assert pickle.loads(pickle.dumps(bot)).match_title("Electrician")[0] == best


def test_the_page_says_what_happens():
    failed, tried = doctest.testfile(str(DOCS / "titles.md"), module_relative=False)
    assert tried and not failed
