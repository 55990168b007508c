"""The page of questions: every `### ` heading is a question, and what stands below it is its real answer."""

from __future__ import annotations

import re

from careerbot import Bot
from careerbot.rendering import render

_QUESTION = re.compile(r"^### (?P<question>.+)\n(?P<answer>(?:(?!^#).*\n?)*)", re.MULTILINE)


def rewritten(page: str, bot: Bot) -> str:
    """The page with what the bot answers under every question."""

    def answered(found: re.Match[str]) -> str:
        said = render(bot.ask(found["question"]), "markdown")
        quoted = "\n".join(f"> {line}".rstrip() for line in said.splitlines())
        return f"### {found['question']}\n\n{quoted}\n\n"

    return _QUESTION.sub(answered, page).rstrip() + "\n"


def questions(page: str) -> list[str]:
    """The questions of the page, in order."""
    return [found["question"] for found in _QUESTION.finditer(page)]
