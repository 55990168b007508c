"""Figures that are asked for in one: the sum over several occupations or places, the distance of two percentiles."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Comparison, FactsAnswer
from careerbot.facts import Derivation, Fact
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store


def told(found: Answer, frame: Frame, store: Store) -> Answer:
    """The answer with the figure that several make, behind those that it is worked out from; or that there is none."""
    facts = found.facts if isinstance(found, FactsAnswer) else ()
    if frame.has("total") and len(frame.places) > 1 and len(frame.occupations) == 1:
        return _with(found, _sum(found.facts if isinstance(found, Comparison) else (), frame.places))
    if frame.has("total") and len(frame.occupations) > 1:
        return _with(found, _sum(facts, tuple({*frame.ids})))
    if frame.has("difference") and len(facts) == 2 and len({fact.occupation for fact in facts}) == 1:
        apart = _apart(facts)
        return _with(found, apart) if apart else found
    return found


def _with(found: Answer, said: Phrase) -> Answer:
    status = "partial" if said.name == "no_sum" and found.status == "answered" else found.status
    return found._replace(limits=(*found.limits, said), status=status)


def _sum(facts: tuple[Fact, ...], asked: tuple[str, ...]) -> Phrase:
    """The sum of one figure over all occupations, or all places, that were asked about."""
    alike = len({(fact.attribute, fact.unit) for fact in facts}) == 1
    among = len({fact.place for fact in facts}), len({fact.occupation for fact in facts})
    whole = sorted(among) == [1, len(facts)] and len(facts) == len(asked)
    if not (alike and whole and all(fact.known and fact.number is not None for fact in facts)):
        return phrase("combined", "no_sum")
    total = _worked_out(facts[0], sum(fact.number or 0.0 for fact in facts), facts)
    return phrase("combined", "pay" if total.about.is_pay else "sum", paid=total, number=total)


def _apart(facts: tuple[Fact, ...]) -> Phrase | None:
    """How far two percentiles of one pay are apart; None where they are no such two."""
    one, other = facts
    paid = all(fact.about.is_pay and fact.number is not None for fact in facts)
    if not paid or one.unit != other.unit or one.place != other.place or one.at_least or other.at_least:
        return None
    return phrase("combined", "apart", paid=_worked_out(one, abs((one.number or 0.0) - (other.number or 0.0)), facts))


def _worked_out(like: Fact, value: float, of: tuple[Fact, ...]) -> Fact:
    least = any(fact.at_least for fact in of)
    return like._replace(value=round(value, 2), derivation=Derivation("derived", ""), at_least=least)
