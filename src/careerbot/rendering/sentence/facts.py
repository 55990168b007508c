"""Look-ups in sentences: facts in order, what belongs together in one sentence, the wider figures behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.answering.shapes import FactsAnswer
from careerbot.knowledge.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.sentence.told import Specs, Told, clause, subject, tell, together

# Pay is published by the year: what a month, a week or an hour of it is.
_PERIODS = {
    "month": (12, "yearly pay / 12"), "week": (52, "yearly pay / 52"), "hour": (2080, "yearly pay / 2,080 hours"),
}  # fmt: skip


def told(answer: FactsAnswer, specs: Specs) -> str:
    """The facts as a paragraph."""
    return together(tell_all(answer.facts, specs, beside=answer.beside, period=answer.period))


def tell_all(
    facts: Sequence[Fact], specs: Specs, *, beside: Sequence[Fact] = (), period: str = "", about: str = ""
) -> Iterator[Told]:
    """A sentence a fact, then those beside; facts that are clauses of another's sentence go there.

    about: whom the sentence before is about, so that the first one may say "they".
    """
    wanted = [*facts, *(fact for fact in beside if fact.known)]
    joined: set[int] = set()
    own: set[tuple[str, str]] = set()
    for fact in wanted:
        if id(fact) in joined:
            continue
        clauses = [other for other in wanted if id(other) not in joined and _is_clause_of(other, fact, specs)]
        joined.update(id(other) for other in clauses)
        key = (fact.occupation.id, fact.attribute)
        spoken = tuple(filter(None, (_by_period(fact, period), *(clause(other, specs) for other in clauses))))
        beside_own = bool(fact.scope) and key in own
        they = about == _about(fact) and not beside_own
        said = tell(fact, specs, clauses=spoken, beside_own=beside_own, they=they, all_items=len(wanted) == 1)
        yield said
        about = _about(fact) if fact.known and not said.after and not beside_own else ""
        if not fact.scope:
            own.add(key)


def _about(fact: Fact) -> str:
    return subject(fact) + fact.place.code


def _is_clause_of(other: Fact, fact: Fact, specs: Specs) -> bool:
    beside = (specs(fact.attribute) or {}).get("beside", ())
    if other is fact or not (other.known and fact.known) or other.attribute not in beside:
        return False
    same = (fact.occupation.id, fact.place.code, fact.source.id, fact.scope)
    return same == (other.occupation.id, other.place.code, other.source.id, other.scope) and bool(clause(other, specs))


def _by_period(fact: Fact, period: str) -> str:
    """Yearly pay by the month, week or hour, and how that was worked out."""
    if period not in _PERIODS or fact.unit != "USD/year" or not isinstance(fact.value, (int, float)):
        return ""
    parts, rule = _PERIODS[period]
    figure = wording.money(fact.value / parts, cents=period == "hour")
    return f"{'at least' if fact.at_least else 'about'} {figure} {wording.a(period)} ({rule})"
