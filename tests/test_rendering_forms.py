"""Answers as table, chart, Markdown, CSV, JSON, JSON-LD, notebook output and explanation."""

from __future__ import annotations

import csv
import io
import json
from importlib.resources import files
from types import SimpleNamespace
from typing import get_args

import jsonschema
import pytest

from careerbot.answering.shapes import (
    Answer,
    Choices,
    Comparison,
    FactsAnswer,
    Passage,
    Ranking,
    Said,
    Section,
    SideBySide,
    facts_in,
)
from careerbot.facts import Item
from careerbot.frame import Filter, Match, Part, Qualifier
from careerbot.phrase import phrase
from careerbot.rendering import FORMS, explain, render
from careerbot.rendering.chart import bar
from careerbot.rendering.csv import harmless
from careerbot.rendering.markdown import escape
from careerbot.rendering.sentence import sentences
from rendered import ACTOR, ARCHITECT, NURSE, ONET, OUTLOOK, TEXAS, fact, reply, store

RANKED = Ranking(total=312, rule=phrase("rule", "surveyed", noun="growth", order="highest"),
    facts=(fact(NURSE, "growth", 40.0), fact(ACTOR, "growth", 4.0), fact(ARCHITECT, "growth", -8.0)),
)  # fmt: skip
COMPARED = Comparison(facts=(fact(NURSE, "salary", 9e4), fact(ACTOR, "salary", 8e4)))
BESIDE = SideBySide(occupations=(NURSE, ACTOR), summaries=("", ""), shared=("Speaking",), apart=((), ("Writing",)),
    sections=(
        Section((fact(NURSE, "salary"), fact(ACTOR, "salary", missing="other_basis"))),
        Section((fact(NURSE, "education_entry"), None)),
    ),
)  # fmt: skip
LISTED = FactsAnswer(facts=(fact(NURSE, "skills", source=ONET), fact(NURSE, "salary_range")))
SAID = Said(text=phrase("talk", "goodbye"))
WITH_PAY = Ranking(total=9, facts=RANKED.facts, beside=(fact(NURSE, "salary", 9e4),))
ANSWERS = [RANKED, WITH_PAY, COMPARED, BESIDE, LISTED, SAID, Choices(occupations=(NURSE, ACTOR))]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("ascii", [True, False])
def test_tables_fit(answer, width, ascii):
    shown = render(reply(answer), "table", width=width, ascii=ascii)
    assert shown and (not ascii or shown.isascii())
    if width >= 40:
        assert max(map(len, shown.splitlines())) <= width


def test_what_stands_beside_a_ranked_figure_is_on_its_line_in_every_form():
    assert "1. Registered nurses: 40%; average salary $90,000\n" in render(reply(WITH_PAY), "sentence") + "\n"
    assert "| 1 | Registered nurses | $90,000 | 40% |" in render(reply(WITH_PAY), "markdown")
    rows = list(csv.DictReader(io.StringIO(render(reply(WITH_PAY), "csv"))))
    assert [(row["rank"], row["attribute"]) for row in rows][:3] == [("1", "growth"), ("1", "salary"), ("2", "growth")]


def test_numbers_stand_beside_their_bars():
    lines = render(reply(RANKED), "table", width=60, ascii=True).splitlines()
    nurse, actor, architect = (next(line for line in lines if name in line) for name in ("nurses", "Actors", "Arch"))
    assert "40%" in nurse and nurse.count("#") == 10 * actor.count("#")
    assert "-8%" in architect and architect.count("-") == 1 + 2 * actor.count("#")


def test_colour_changes_nothing_but_colour():
    shown, coloured = (render(reply(RANKED), "table", color=color) for color in (False, True))
    for escape_sequence in ("\x1b[1m", "\x1b[36m", "\x1b[0m"):
        coloured = coloured.replace(escape_sequence, "")
    assert [line.rstrip() for line in coloured.splitlines()] == shown.splitlines()


def test_bars():
    assert bar(5, 10, 10) == "█████"
    assert bar(5, 10, 10, ascii=True) == "#####"
    assert bar(-5, 10, 10, ascii=True) == "-----"
    assert bar(10, 10, 4, ascii=True, at_least=True) == "###+"
    assert (bar(None, 10, 10), bar(1, 0, 10), bar(0, 10, 10)) == ("", "", "")
    assert bar(0.001, 10, 10, ascii=True) == "#"


def rows(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(reply(answer), "csv"))))


def test_csv_holds_raw_values():
    first = rows(RANKED)[0]
    assert (first["rank"], first["occupation"], first["value"], first["unit"]) == ("1", "29-1141", "40", "percent")
    assert [row["value"] for row in rows(RANKED)] == ["40", "4", "-8"]
    assert [row["member"] for row in rows(LISTED)] == ["active listening", "speaking", "writing", ""]
    assert (rows(LISTED)[-1]["value"], rows(LISTED)[-1]["high"]) == ("27000", "45000")
    assert rows(SAID) == [{"text": "So it is."}]


def test_no_cell_is_a_formula():
    evil = fact(NURSE, "best_paying_employer", (Item("=HYPERLINK(1)"),))
    assert rows(FactsAnswer(facts=(evil,)))[0]["member"] == "'=HYPERLINK(1)"
    assert [harmless(text) for text in ("-8%", "-8", "+cmd", "@x", "$5")] == ["-8%", "-8", "'+cmd", "'@x", "$5"]


def test_markdown_cannot_be_marked_up():
    assert escape("O*NET <b>|`x`") == "O\\*NET &lt;b&gt;\\|\\`x\\`"
    assert "| Registered nurses |" in render(reply(RANKED), "markdown").replace("| 1 ", "")
    assert render(reply(SAID, text="<script>"), "markdown") == "&lt;script&gt;"


def test_notebooks_show_escaped_html():
    assert render(reply(SAID, text="<script>"), "html") == "<div><p>&lt;script&gt;</p></div>"
    assert "<td>Registered nurses</td><td>$90,000</td>" in render(reply(COMPARED), "html")


@pytest.mark.parametrize("answer", ANSWERS)
def test_json_is_as_the_schema_says(answer):
    schema = json.loads(files("careerbot").joinpath("reply.schema.json").read_text(encoding="utf-8"))
    frame = {
        "attributes": ("salary_median",), "occupations": (Match("29-1141", "rn"),), "place": "TX",
        "filters": (Filter("salary", ">=", 100000.0),),
    }  # fmt: skip
    said = json.loads(render(reply(answer, **frame), "json"))
    jsonschema.Draft202012Validator(schema).validate(said)
    assert said["reading"]["attributes"] == ["salary"]
    assert said["reading"]["intent"] == f"{answer.operation}.salary"
    assert said["reading"]["filters"] == ["salary>=100000"]
    assert len(said["facts"]) == len(facts_in(answer))
    assert {each["source"] for each in said["facts"]} == {each["id"] for each in said["sources"]}


def test_json_values():
    facts = (
        fact(NURSE, "salary"), fact(NURSE, "salary_range"), fact(NURSE, "gender"), fact(NURSE, "education_entry"),
        fact(NURSE, "growth", missing="not_released"), fact(NURSE, "hourly_rate", 48.76, place=TEXAS),
    )  # fmt: skip
    said = json.loads(render(reply(FactsAnswer(facts=facts)), "json"))
    women = [{"name": "women", "value": 87.3}, {"name": "men", "value": 12.7}]
    assert [each["value"] for each in said["facts"]] == [
        101420,
        [27000, 45000],
        women,
        "bachelor's degree",
        None,
        48.76,
    ]
    assert said["facts"][-1]["place"] == "TX" and said["facts"][4]["display"] == "not released"
    assert said["reading"]["attributes"] == ["overview"] and said["reading"]["place"] is None


def test_a_term_is_a_definition():
    said = json.loads(render(reply(Said(text=phrase("term", "median"), operation="term"), term="median"), "json"))
    assert said["reading"]["intent"] == "define.definition"


def test_jsonld():
    facts = (
        fact(NURSE, "pay_bottom", 68940.0), fact(NURSE, "salary_median", 97550.0), fact(NURSE, "skills", source=ONET),
        fact(NURSE, "pay_top", 239200.0, at_least=True), fact(NURSE, "education_entry", source=OUTLOOK),
    )  # fmt: skip
    about = Passage(occupation=NURSE, summary="They care.", duties=("Care",), facts=facts)
    said = json.loads(render(reply(about), "jsonld"))
    assert (said["@type"], said["name"], said["occupationalCategory"]["codeValue"]) == (
        "Occupation", "Registered nurse", "29-1141",
    )  # fmt: skip
    salary = said["estimatedSalary"][0]
    assert (salary["percentile10"], salary["median"]) == (68940, 97550) and "percentile90" not in salary
    assert said["skills"][0] == "active listening" and said["responsibilities"] == ["Care"]
    assert json.loads(render(reply(RANKED), "jsonld")) == {}


def test_explanations_account_for_words_and_facts():
    shown = reply(COMPARED, occupations=(Match("29-1141", "nurze", 0.9, corrected=True),), place="TX")
    shown.reading = type(shown.reading)(
        frame=shown.reading.frame, rejected=("occupation: nursery worker",), unexplained=("\x1b[2J\u202ezzz",),
        parts=(Part("nurze", "title", "29-1141", "read as nurse"), Part("\x1b[31mtx", "place", "TX")),
    )  # fmt: skip
    text = explain(shown)
    assert '"nurze"' in text and "read as nurse" in text and "corrected" in text
    assert "registered nurses" in text and "$90,000" in text and "OEWS, May 2025" in text and "nursery worker" in text
    assert all(line.isprintable() for line in text.splitlines())


def test_forms_are_known():
    assert all(render(reply(COMPARED), form) for form in FORMS)
    with pytest.raises(ValueError, match="xml is no form"):
        render(reply(COMPARED), "xml")
    assert Qualifier  # frames are made of these


SHAPES = get_args(Answer)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("form", FORMS)
def test_every_shape_has_every_form(shape, form):
    empty = shape(limits=(phrase("count", "not_so_many", typed="50"),))
    assert isinstance(render(reply(empty), form), str)


def test_a_shape_without_a_sentence_is_no_silence():
    with pytest.raises(AssertionError):
        sentences(SimpleNamespace(limits=()), store)
