"""What a newcomer would add, added: as little as CONTRIBUTING.md says is enough."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from careerbot.answering.shapes import FactsAnswer
from careerbot.rendering import FORMS, Form, render
from careerbot.terminal.cli import main
from rendered import NURSE, fact, reply


@pytest.fixture
def shouted(monkeypatch):
    """An output of a module of its own, under one name."""
    module = ModuleType("shouting")
    module.text = lambda reply, layout: reply.text.upper()[: layout.width]
    monkeypatch.setitem(sys.modules, "shouting", module)
    monkeypatch.setitem(FORMS, "shout", Form("shouting", "text"))


def test_an_output_is_one_module_and_one_name(shouted, capsys):
    answer = FactsAnswer("lookup", facts=(fact(NURSE, "salary"),))
    assert render(reply(answer, text="They earn much."), "shout", width=9) == "THEY EARN"
    assert main(["--format", "shout", "nurse salary"]) == 0
    assert capsys.readouterr().out.startswith("REGISTERED NURSES EARN")
