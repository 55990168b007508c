"""What speaks for an occupation and what against it, where whether it is good or worth it was asked: no verdict."""

from __future__ import annotations

from careerbot.answering.degrees import scale
from careerbot.answering.findings import find, place_of
from careerbot.answering.shapes import Answer, Verdict
from careerbot.facts import Fact, Occupation, known_among
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.codes import EVERYONE
from careerbot.store.store import Store

Point = tuple[bool, Phrase, tuple[Fact, ...]]  # whether it speaks for it, the words, and the facts in them


def weighed(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """Pay and growth beside those of all workers, and the way in; None where neither pay nor growth is known."""
    points: list[Point] = []
    limits = list(said)
    for attribute in frame.attributes[:2]:
        about = store.attribute(attribute)
        about = store.attribute(about.median) if about.median and occupation.kind != "own" else about
        found = find(store, occupation, about.id, place_of(frame, store))
        fact = found.first
        every = _of_all(fact, store) if fact else None
        if fact and every:
            limits += [each for each in found.limits if each not in limits]
            points.append(_beside_all(fact, every, store))
    if not points:
        return None
    entry = store.fact(occupation, scale(store).id)
    if entry and entry.known:
        low = (entry.about.rank(str(entry.value)) or 0) < entry.about.important
        points.append((low, phrase("weigh", "no_degree" if low else "degree", level=entry), (entry,)))
    good = tuple(words for speaks_for, words, _ in points if speaks_for)
    bad = tuple(words for speaks_for, words, _ in points if not speaks_for)
    opening = phrase("weigh", "both" if good and bad else "good" if good else "bad", good=good, bad=bad)
    facts = tuple(fact for _, _, told in points for fact in told)
    # What was asked is a judgement, which is not given.
    return Verdict("partial", tuple(limits), facts=facts, opening=opening, honoured=(*frame.attributes, frame.order))


def _of_all(fact: Fact, store: Store) -> Fact | None:
    """The same figure of all workers together, there or in the nation."""
    everyone = store.occupation(EVERYONE)
    known = known_among(
        (store.fact(everyone, fact.attribute, fact.place), store.fact(everyone, fact.attribute)) if everyone else ()
    )
    return known[0] if known and fact.number is not None else None


def _beside_all(fact: Fact, every: Fact, store: Store) -> Point:
    more = (fact.number or 0) > (every.number or 0)
    if fact.about.is_pay:
        name = "pay_mean" if fact.about.median else "pay_median"
        return more, phrase("weigh", name, paid=fact, all=every, whom=fact), (fact, every)
    openings = known_among(store.fact(fact.occupation, each) for each in fact.about.beside)
    besides = tuple(phrase("outlook", "with", number=each) for each in openings if each.scope == fact.scope)
    return (
        more,
        phrase("weigh", "jobs", change=fact, all=every, besides=besides),
        (fact, every, *openings[: len(besides)]),
    )
