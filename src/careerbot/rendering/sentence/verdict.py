"""Yes or no first, then why, then the figures that decide it."""

from __future__ import annotations

from careerbot.answering.shapes import Verdict
from careerbot.rendering import wording
from careerbot.rendering.phrases import said
from careerbot.rendering.sentence.comparing import comparison
from careerbot.rendering.sentence.facts import asked_elsewhere, tell_all
from careerbot.rendering.sentence.told import together
from careerbot.rendering.shown import Names

_WORDS = {True: "Yes", False: "No", None: "I cannot say yes or no"}


def told(answer: Verdict, store: Names) -> str:
    """ "No: loss mitigation specialists earn more." and the figures."""
    word = _WORDS[answer.yes]
    figures = _figures(answer)
    because = said(answer.because, store)
    opening = wording.sentence(f"{word}: {wording.uncapital(because)}" if because else word)
    return f"{opening} {figures}".strip()


def _figures(answer: Verdict) -> str:
    facts = answer.facts
    attributes = {fact.attribute for fact in facts}
    compared = {(fact.occupation.id, fact.place.code) for fact in facts}
    if len(attributes) == 1 and len(compared) == len(facts) > 1:
        best_first = sorted(facts, key=lambda fact: -(fact.number if fact.number is not None else float("-inf")))
        return comparison(best_first)
    return together(tell_all(facts, nation=asked_elsewhere(answer)))
