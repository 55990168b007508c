"""Yes or no first, then why, then the figures that decide it."""

from __future__ import annotations

from collections.abc import Iterator

from careerbot.answering.shapes import Verdict
from careerbot.facts import Fact
from careerbot.phrase import Phrase
from careerbot.rendering import wording
from careerbot.rendering.display import sources
from careerbot.rendering.phrases import said
from careerbot.rendering.sentence.comparing import comparison
from careerbot.rendering.sentence.facts import asked_elsewhere, tell_all
from careerbot.rendering.sentence.told import Told, scope_sentence, together
from careerbot.rendering.shown import Names

_WORDS = {True: "Yes", False: "No", None: "I cannot say yes or no"}


def told(answer: Verdict, store: Names) -> str:
    """ "No: loss mitigation specialists earn more." and the figures."""
    if answer.opening:
        return _opened(answer, answer.opening, store)
    word = _WORDS[answer.yes]
    figures = _figures(answer)
    because = said(answer.because, store)
    opening = wording.sentence(f"{word}: {wording.uncapital(because)}" if because else word)
    return f"{opening} {figures}".strip()


def _opened(answer: Verdict, opening: Phrase, store: Names) -> str:
    """The first sentence as it stands, with the source of its facts, then the facts that are not in it."""
    stated = list(_facts_of(opening))
    source = sources(stated) if stated else ""
    first = Told(said(opening, store), source, scope_sentence(stated[0]) if stated else "")
    others = [fact for fact in answer.facts if fact not in stated]
    return together([first, *tell_all(others, nation=asked_elsewhere(answer), opened=True)])


def _facts_of(opening: Phrase) -> Iterator[Fact]:
    for each in opening.values:
        if isinstance(each, Fact):
            yield each
        elif isinstance(each, Phrase):
            yield from _facts_of(each)


def _figures(answer: Verdict) -> str:
    facts = answer.facts
    attributes = {fact.attribute for fact in facts}
    compared = {(fact.occupation.id, fact.place.code) for fact in facts}
    if len(attributes) == 1 and len(compared) == len(facts) > 1:
        best_first = sorted(facts, key=lambda fact: -(fact.number if fact.number is not None else float("-inf")))
        return comparison(best_first)
    return together(tell_all(facts, nation=asked_elsewhere(answer)))
