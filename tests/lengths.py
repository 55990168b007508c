"""How long answers are, in words."""

import statistics
from itertools import pairwise

from careerbot import Bot

MOST = {"look-up": 30, "comparison of two": 90, "how to become one": 110}


def lengths(bot: Bot, step: int = 5) -> dict[str, float]:
    """The median number of words of three kinds of answers, each asked of one occupation in `step`."""
    asked = bot.store.of_kind("soc")[::step]
    questions = {
        "look-up": [f"how much do {each.plural} earn" for each in asked],
        "comparison of two": [f"{one.plural} vs {other.plural}" for one, other in pairwise(asked)],
        "how to become one": [f"how do i become {each.name}" for each in asked],
    }
    return {
        kind: statistics.median(len(bot.ask(question).text.split()) for question in those)
        for kind, those in questions.items()
    }
