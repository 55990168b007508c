"""Each kind of qualifier in knowledge/language/qualifiers.toml is stated beside the nearest fact, or declined."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

QUALIFIERS = Path(__file__).parent.parent / "knowledge" / "language" / "qualifiers.toml"
QUESTIONS = {
    "employer": "how much do nurses make at kaiser",
    "foreign_place": "nurse salary in canada",
    "sector": "private school teacher assistant salary",
    "setting": "how much do registered nurses make in a hospital",
    "level": "senior accountant salary",
    "union": "union electrician wages",
    "grade": "gs 12 accountant pay",
    "licence": "do plumbers need a license",
    "school": "cna training program tuition",
    "military": "how much does the army pay cooks",
    "year": "how much did nurses make in 1998",
    "person": "how much does the president of the united states make",
    "specialty": "pediatric physical therapist salary",
    "group_of_people": "jobs for women",
    "period": "how much do waiters make in tips",
    "city": "nurse salary in frobville ohio",
    "unknown_place": "nurse salary in frobville",
    "unknown_word": "nurse salary zorp",
    "share": "welders are what percent of the workforce",
    "loose_title": "submarine helicopter pilot salary",
}


def test_every_kind_is_asked_for():
    assert set(QUESTIONS) == set(tomllib.loads(QUALIFIERS.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("kind", "question"), QUESTIONS.items())
def test_it_is_stated_or_declined(bot, kind: str, question: str):
    reply = bot.ask(question)
    stated = {"loose_title" if limit.kind == "title" else limit.kind for limit in reply.limits}
    assert kind in stated or (reply.status == "declined" and not reply.facts), (reply.status, stated)
