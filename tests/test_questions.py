"""The page of questions shows what is answered now."""

from __future__ import annotations

from pathlib import Path
from pkgutil import iter_modules

from careerbot.answering import operations
from questions import questions, rewritten

PAGE = Path(__file__).parent.parent / "docs" / "questions.md"
IN_A_CHAT = {"against"}  # what the user makes is told before
OPERATIONS = {each.name for each in iter_modules(operations.__path__)} - IN_A_CHAT


def test_the_page_is_current(bot):
    """`scripts/questions` rewrites it."""
    page = PAGE.read_text(encoding="utf-8")
    assert rewritten(page, bot) == page


def test_every_kind_of_question_is_on_it(bot):
    asked = questions(PAGE.read_text(encoding="utf-8"))
    assert {bot.ask(question).answer.operation for question in asked} == OPERATIONS


def test_the_page_is_rewritten():
    class Echo:
        def ask(self, question: str) -> str:
            return question

    import questions as page

    before, page.render = page.render, lambda reply, form: f"{reply} in {form}"
    try:
        done = rewritten("# Title\n\n## Part\n\n### One?\n\n> old\n\n### Two?\n", Echo())
    finally:
        page.render = before
    assert done == "# Title\n\n## Part\n\n### One?\n\n> One? in markdown\n\n### Two?\n\n> Two? in markdown\n"
