"""Completion: the line so far to the lines it may become, none of which goes unanswered."""

from __future__ import annotations

import pytest

from careerbot import Bot
from careerbot.terminal.commands import COMMANDS, endings
from careerbot.terminal.completion import OFFERED, Offers, complete

TEXTS = {
    "title": "nurse\tA\nnursing assistant\tC\nsurgical nurse\tA\nnurse anesthetist\tB\nsales engineer\tD\nRN\tA",
    "attribute": "average salary\tpay\nsalary\tpay\nskills\tskills",
    "place": "Texas\tTX\nTexas City, TX\t26420\nParis, TX\t1",
    "before_place": "in\nnear",
}


def lines(text: str, like: bool = False) -> list[str]:
    return complete(text, Offers(lambda kind: TEXTS[kind]), lambda line: "engineer" not in line, like)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", []),
        ("n", []),
        ("nur", ["nurse", "nursing assistant", "nurse anesthetist", "surgical nurse"]),
        (
            "Pay of NUR",
            ["Pay of nurse", "Pay of nursing assistant", "Pay of nurse anesthetist", "Pay of surgical nurse"],
        ),
        ("salary of nurse an", ["salary of nurse anesthetist"]),
        ("salary of nurse ", []),
        ("sal", ["salary", "average salary"]),
        ("nurse pay in te", ["nurse pay in Texas", "nurse pay in Texas City, TX"]),
        ("nurse salary te", ["nurse salary Texas", "nurse salary Texas City, TX"]),
        ("engin", []),
        ("xyz", []),
        ("(((", []),
    ],
)
def test_lines_a_line_may_become(typed, offered):
    assert lines(typed) == offered


def test_what_is_spelt_alike_is_found_where_it_is_asked_for():
    assert lines("nrse") == [] and lines("nrse", like=True) == ["nurse"]
    assert lines("nurse anestetist", like=True) == ["nurse anesthetist"]


def test_no_more_are_offered_than_can_be_read():
    many = "\n".join(f"manager {number}\t{number}" for number in range(100))
    offers = Offers(lambda kind: many if kind == "title" else "")
    assert len(complete("ma", offers, lambda line: True)) == OFFERED


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("salary in tex", "salary in Texas"),
        ("nurses in hosp", "nurses in hospital"),
        ("top paying jobs in chic", "top paying jobs in Chicago, IL"),
        ("wel", "welder, cutter, solderer or brazer"),
        ("how do i become a para", "how do i become a paralegal or legal assistant"),
        ("ux des", "ux designer"),
        ("hvac tec", "hvac technician"),
        ("rgstrd nrs", "registered nurse"),
        ("softwar engin", "software engineer"),
        ("plumber pay in ohi", "plumber pay in Ohio"),
        ("rn sala", "rn salary"),
    ],
)
def test_what_people_type_is_completed_and_answered(bot: Bot, typed: str, offered: str):
    def answered(line: str) -> bool:
        return bot.ask(line).status in ("answered", "partial")

    found = complete(typed, Offers(bot.store.offers), answered, like=True)
    assert offered.lower() in [line.lower() for line in found] and all(map(answered, found))


def test_commands_and_what_stands_behind_them():
    assert endings("/s") == ["/sources", "/save", "/set"]
    assert endings("/set pl") == ["/set place", "/set plain"]
    assert endings("/set form ta") == ["/set form table"]
    assert endings("/help pa") == ["/help pay", "/help page"]
    assert endings("/set nothing x") == [] and endings("/quit") == []
    assert set(endings("/")) == set(COMMANDS)
