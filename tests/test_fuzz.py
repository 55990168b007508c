"""Whatever is asked, there is a reply with a status, and its JSON is as the schema says."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile import KNOWN, strings

STATUSES = {"answered", "partial", "ambiguous", "no_data", "declined"}
SCHEMA = json.loads(files("careerbot").joinpath("reply.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
SOONER_OR_LATER = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def hold(reply) -> None:
    """The promises that every reply keeps."""
    assert reply.status in STATUSES and reply.text.strip()
    VALIDATOR.validate(json.loads(json.dumps(reply.to_dict())))


@pytest.mark.parametrize("question", KNOWN, ids=lambda question: ascii(question[:20]))
def test_known_troublemakers(bot, question):
    hold(bot.ask(question))


def test_hostile_strings(bot):
    for question in strings(1000):
        hold(bot.ask(question))


@SOONER_OR_LATER
@given(question=st.text(st.characters(codec=None), max_size=300))
def test_any_text(bot, question):
    hold(bot.ask(question))


@SOONER_OR_LATER
@given(turns=st.lists(st.sampled_from([*strings(300)]), min_size=2, max_size=6))
def test_any_conversation(bot, turns):
    chat = bot.chat()
    for question in turns:
        hold(chat.ask(question[:500]))


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
