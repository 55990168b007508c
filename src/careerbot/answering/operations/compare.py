"""Who has more: one attribute of several occupations, or of one occupation in several places."""

from __future__ import annotations

from careerbot.answering.beside import beside_each_other, compared, same
from careerbot.answering.findings import place_of
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.shapes import Answer, Comparison, FactsAnswer, Status
from careerbot.facts import Fact, Occupation
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_PARTIAL = ("place", "not_held", "group", "attribute")  # kinds of limits that leave something out


def answer(frame: Frame, store: Store) -> Answer:
    occupations, place = asked_about(frame, store), place_of(frame, store)
    attribute = frame.attributes[0] if frame.attributes else store.usual()
    if len(frame.places) > 1 and len(occupations) == 1:
        return _over_places(frame, attribute, occupations[0], store)
    if len(occupations) == 1:
        return same(occupations[0], store)
    about = store.attribute(attribute)
    if len(frame.attributes) > 1 or not about.is_ordered or about.kind == "level":
        told = (each for each in map(store.attribute, frame.attributes) if each.kind != "prose")
        asked = tuple(part for each in told for part in ((each.id,) if each.is_ordered else each.named))
        return beside_each_other(occupations, asked, place, store)
    facts, said = compared(store, occupations, attribute, place)
    if frame.has("ratio") and len(facts) == 2 and all(fact.number for fact in facts):
        partial = any(limit.kind in _PARTIAL for limit in said)
        share = "share" if frame.has("share") else "ratio"
        if frame.has("years_of"):
            times = round((facts[0].number or 0.0) / (facts[1].number or 1.0), 1)
            said = (phrase("combined", "years", times=times), *said)
        return Comparison("partial" if partial else "answered", said, facts, share, honoured=(frame.order,))
    return _compared(frame, facts, said)


def _over_places(frame: Frame, attribute: str, occupation: Occupation, store: Store) -> Answer:
    facts: list[Fact] = []
    said: list[Phrase] = []
    occupation, limits_ = stands_for(store, occupation, attribute)
    for place in store.places(frame.places):
        fact = store.fact(occupation, attribute, place)
        if fact and fact.known:
            facts.append(fact)
        else:
            said.append(
                phrase("place", "not_released", noun=store.attribute(attribute).noun, plural=occupation, place=place)
            )
    others = tuple(store.attribute(each).noun for each in frame.attributes[1:])
    if others:
        said.append(phrase("attribute", "one_at_a_time", nouns=others))
    return _compared(frame, tuple(facts), (*limits_, *said))


def _compared(frame: Frame, facts: tuple[Fact, ...], said: tuple[Phrase, ...]) -> Answer:
    asked = "less" if frame.has("less", "least") or frame.order == "lowest" else ""
    asked = asked or ("more" if frame.has("more", "most") or frame.order == "highest" else "")
    known = [fact for fact in facts if fact.number is not None]
    if not known:
        return FactsAnswer("no_data", facts=facts, limits=said)
    lowest_first = asked == "less" or (not asked and known[0].about.better == "lower")
    known.sort(key=lambda fact: (fact.number or 0.0) if lowest_first else -(fact.number or 0.0))
    ordered = (*known, *(fact for fact in facts if fact.number is None))
    partial = len(known) < max(2, len(facts)) or any(limit.kind in _PARTIAL for limit in said)
    status: Status = "partial" if partial else "answered"
    return Comparison(status, said, ordered, asked)
