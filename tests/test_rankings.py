"""Rankings and filters against SQL written for the test alone: 50 combinations drawn at random, from a fixed seed."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from careerbot.answering import answer
from careerbot.answering.shapes import FactsAnswer, Ranking
from careerbot.frame import Filter, Frame, Reading

LEVELS = [
    "no formal educational credential", "high school diploma or equivalent", "some college, no degree",
    "postsecondary nondegree award", "associate's degree", "bachelor's degree", "master's degree",
    "doctoral or professional degree",
]  # fmt: skip
FIGURES = {"salary": (30_000, 150_000), "growth": (-5, 20), "openings": (500, 60_000), "employment": (2_000, 900_000)}
COMPARED = {">=": ">=", "<=": "<=", ">": ">", "<": "<"}
PLACES = ("TX", "OH", "VT", "0046060")


def national(attribute: str) -> str:
    """The figure of occupation o, or of the occupations it is published together with."""
    own = f"SELECT f.value FROM fact f WHERE f.attribute = '{attribute}' AND f.occupation ="
    whole = "(SELECT p.id FROM occupation p WHERE p.id = o.wider AND p.kind = 'published' AND o.kind = 'soc')"
    return f"coalesce(({own} o.id), ({own} {whole}))"


def local(column: str, place: str) -> str:
    figure = f"CASE w.{column} WHEN -2 THEN (SELECT value + 0 FROM meta WHERE name = 'top_annual') ELSE w.{column} END"
    own = f"SELECT nullif(nullif({figure}, -1), -3) FROM wage w WHERE w.place = '{place}' AND w.occupation ="
    whole = "(SELECT p.id FROM occupation p WHERE p.id = o.wider AND p.kind = 'published' AND o.kind = 'soc')"
    return f"coalesce(({own} o.id), ({own} {whole}))"


def projected(attribute: str, place: str) -> str:
    """The figure of a state's own projections."""
    place = f"(SELECT p.id FROM place p WHERE p.code = '{place}')"
    own = f"SELECT s.value FROM in_state s WHERE s.attribute = '{attribute}' AND s.place = {place} AND s.occupation ="
    whole = "(SELECT p.id FROM occupation p WHERE p.id = o.wider AND p.kind = 'published' AND o.kind = 'soc')"
    return f"coalesce(({own} o.id), ({own} {whole}))"


def members(attribute: str, condition: str) -> str:
    """Occupation o, or one it publishes for, has such a member in its list."""
    item = f"SELECT 1 FROM item i WHERE i.attribute = '{attribute}' AND {condition} AND i.occupation"
    parts = "(SELECT m.id FROM occupation m WHERE m.wider = o.id AND o.kind = 'published' AND m.kind = 'soc')"
    return f"(EXISTS ({item} = o.id) OR EXISTS ({item} IN {parts}))"


def text(attribute: str) -> str:
    own = f"SELECT f.text FROM fact f WHERE f.attribute = '{attribute}' AND f.occupation ="
    whole = "(SELECT p.id FROM occupation p WHERE p.id = o.wider AND p.kind = 'published' AND o.kind = 'soc')"
    return f"coalesce(({own} o.id), ({own} {whole}))"


def drawn(seed: int) -> tuple[list[Filter], list[str], str, str, str, int]:
    """(filters, the same in SQL, ordering attribute, order, place, count)."""
    dice = random.Random(seed)
    place = dice.choice(PLACES) if dice.random() < 0.3 else ""
    filters, sql = [], []
    kinds = ["figure", "education", "skill", "field", "interest", "not_field", "training"]
    for kind in dice.sample(kinds, dice.randint(0, 3)):
        if kind == "figure":
            attribute = dice.choice(list(FIGURES))
            value, relation = dice.randint(*FIGURES[attribute]), dice.choice(list(COMPARED))
            column = {"salary": "annual_mean", "employment": "employment"}.get(attribute)
            there = local(column, place) if column else projected(attribute, place)
            figure = there if place and (column or len(place) == 2) else national(attribute)
            filters.append(Filter(attribute, relation, float(value)))
            sql.append(f"{figure} {COMPARED[relation]} {value}")
        elif kind == "education":
            level, relation = dice.choice(LEVELS[1:]), dice.choice(["<", ">=", "is"])
            at = LEVELS.index(level)
            allowed = {"<": LEVELS[:at], ">=": LEVELS[at:], "is": [level]}[relation]
            filters.append(Filter("education", relation, level))
            names = ",".join(f"'{name.replace(chr(39), chr(39) * 2)}'" for name in allowed)
            sql.append(f"{text('education_entry')} IN ({names})")
        elif kind == "skill":
            skill = dice.choice(["writing", "mathematics", "programming", "negotiation", "repairing"])
            filters.append(Filter("skills", "is", skill))
            sql.append(members("skills", f"lower(i.name) = '{skill}' AND i.value >= 3"))
        elif kind == "interest":
            interest = dice.choice(["artistic", "social", "realistic"])
            filters.append(Filter("interests", "is", interest))
            sql.append(members("interests", f"i.name = '{interest}' AND i.rank = 0"))
        elif kind == "training":
            filters.append(Filter("training", "is", "apprenticeship"))
            sql.append(f"{text('training')} = 'apprenticeship'")
        else:
            field = dice.choice(["29", "41", "15", "53"])
            negated = kind == "not_field"
            filters.append(Filter("field", "is", f"{field}-0000", negated=negated))
            sql.append(f"{'NOT ' if negated else ''}o.soc LIKE '{field}-%'")
    attribute = dice.choice(["salary", "salary", "growth", "employment", "openings"])
    return filters, sql, attribute, dice.choice(["highest", "lowest"]), place, dice.randint(1, 20)


@pytest.fixture(scope="module")
def connection(bot):
    opened = sqlite3.connect(f"{Path(bot.store.path).absolute().as_uri()}?mode=ro", uri=True)
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", range(50))
def test_a_ranking_is_what_sql_says(bot, connection, seed):
    filters, conditions, attribute, order, place, count = drawn(seed)
    frame = Frame(
        attributes=(attribute,),
        filters=tuple(filters),
        order=order,
        wanted=count,
        place=place,
        cues=frozenset({"jobs"}),
    )
    column = {"salary": "annual_mean", "employment": "employment"}.get(attribute)
    if place and column:
        released = f"w.{column} NOT IN (-1, -3)"
        published = f"CASE w.{column} WHEN -2 THEN {bot.store.meta('top_annual')} ELSE w.{column} END"
        held = f"SELECT {published} FROM wage w WHERE w.place = '{place}' AND w.occupation = o.id AND {released}"
    elif len(place) == 2:
        held = (
            f"SELECT s.value FROM in_state s JOIN place p ON p.id = s.place WHERE s.attribute = '{attribute}' "
            f"AND p.code = '{place}' AND s.occupation = o.id"
        )
    else:
        held = f"SELECT f.value FROM fact f WHERE f.attribute = '{attribute}' AND f.occupation = o.id"
    if place:
        conditions.append(f"EXISTS (SELECT 1 FROM wage w WHERE w.place = '{place}' AND w.occupation = o.id)")
    wanted = connection.execute(
        f"SELECT code, figure FROM (SELECT o.code AS code, ({held}) AS figure FROM occupation o "
        f"WHERE o.kind IN ('soc', 'published') AND {' AND '.join(conditions) or '1'}) "
        f"WHERE figure IS NOT NULL ORDER BY figure {'DESC' if order == 'highest' else 'ASC'}, code"
    ).fetchall()
    found = answer(Reading(frame), bot.store)
    if isinstance(found, FactsAnswer):
        assert not wanted
        return
    assert isinstance(found, Ranking)
    assert found.total == len(wanted)
    got = [(fact.occupation.id, fact.value) for fact in found.facts]
    assert got == [(code, figure) for code, figure in wanted[:count]]
    assert found.status == ("no_data" if not wanted else "partial" if found.limits else "answered")
