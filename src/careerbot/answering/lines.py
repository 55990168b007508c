"""Several questions in a line: whether one answer honours what another one to a part of it does."""

from __future__ import annotations

from careerbot.answering import ledger
from careerbot.answering.shapes import (
    Answer,
    Choices,
    FactsAnswer,
    Passage,
    Profile,
    Ranking,
    Said,
    Verdict,
    Worked,
    facts_in,
)
from careerbot.facts import Fact
from careerbot.frame import Reading
from careerbot.store.store import Store

Answered = tuple[Answer, Reading]
# Kinds of refusals that say what a question is about; those of "refusal" mostly say that nothing was made of it.
_NOTHING_MADE = "refusal"


def is_question(found: Answer, reading: Reading, listed: tuple[str, ...]) -> bool:
    """Whether an answer shows that something was asked: it tells facts or prose, or names what it will not answer.

    listed: ids of a list before it, which "they" may be.
    """
    if reading.frame.has("pronoun") and not (listed or reading.frame.occupations):
        return False
    if isinstance(found, Choices):
        return bool(found.occupations or found.places)
    return not isinstance(found, Said) or (found.text is not None and found.text.kind != _NOTHING_MADE)


def honours(whole: Answered, part: Answered, store: Store) -> bool:
    """Whether the answer to a line says all that the answer to a question in it does."""
    (one, _), (other, reading) = whole, part
    if isinstance(other, Passage) and isinstance(one, Passage | Profile):
        duties = one.duties if isinstance(one, Passage) else ()
        return other.summary == one.summary and (other.brief or {*other.duties} <= {*duties})
    if isinstance(other, Said | Choices | Worked):
        return one == other
    if not (_is_alike(other, one) and _honoured(part, store) <= _honoured(whole, store)):
        return False
    if isinstance(other, Ranking) and isinstance(one, Ranking):
        measures = ({fact.attribute for fact in each.facts[:1]} for each in (other, one))
        return not reading.frame.order or next(measures) == next(measures)
    asked = [fact for fact in facts_in(other) if fact.attribute in reading.frame.attributes]
    if isinstance(one, Ranking):  # each line of a list tells what is asked of those in it
        return {fact.attribute for fact in asked} <= {fact.attribute for fact in facts_in(one)}
    return {*map(_key, asked)} <= {*map(_key, facts_in(one))}


def _honoured(answered: Answered, store: Store) -> set[tuple[str, str]]:
    account = ledger.account(*answered, store)
    return {(entry.kind, entry.meaning) for entry, state in account if state == "honoured"}


def _key(fact: Fact) -> tuple[str, str, str]:
    return fact.occupation.id, fact.attribute, fact.place.code


def _is_alike(part: Answer, whole: Answer) -> bool:
    """Whether the answer to a part is of the whole's shape, or facts that any shape can tell."""
    if isinstance(part, Verdict):
        return isinstance(whole, Verdict) and part.yes == whole.yes
    return isinstance(part, FactsAnswer) or type(part) is type(whole)
