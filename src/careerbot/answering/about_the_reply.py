"""What is asked of the reply before: where its figures are from, of when, how sure, why, which they are."""

from __future__ import annotations

from careerbot.answering import ledger
from careerbot.answering.shapes import (
    Answer,
    Comparison,
    FactsAnswer,
    Said,
    SideBySide,
    Verdict,
    facts_in,
    refused,
)
from careerbot.facts import known_among
from careerbot.frame import Reading
from careerbot.phrase import phrase
from careerbot.store.store import Store


def told(found: Answer, reading: Reading, store: Store) -> Answer:
    """What is said of an answer; why it is so is told by its facts. reading: of the turn that asks."""
    asked, facts = reading.frame.talk, known_among(facts_in(found))
    honoured = tuple(each.meaning for each in ledger.entries(reading, store))
    compared = isinstance(found, Comparison | SideBySide | Verdict)
    if asked == "repeat" or (asked == "apart" and compared):
        return found  # how far two are apart is told with them
    if asked == "apart":
        return refused(phrase("refusal", "not_followed"))
    if not facts:
        return Said("declined", text=phrase("about_reply", "nothing"), operation="small_talk", honoured=honoured)
    if asked == "reason":
        return FactsAnswer(facts=facts, operation=found.operation, honoured=honoured)
    sources = tuple(dict.fromkeys(fact.source for fact in facts))
    lines = tuple(
        phrase("about_reply", "published", title=each.title, publisher=each.publisher, period=each.period)
        for each in sources
    )
    nouns = tuple(dict.fromkeys(fact.about.noun for fact in facts))
    text = phrase("about_reply", asked, sources=lines, periods=tuple(each.period for each in sources), nouns=nouns)
    return Said(text=text, operation="small_talk", honoured=honoured)
