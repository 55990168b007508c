"""How to get into an occupation: what to learn, what to have done, how long it takes, what stands next to it."""

from __future__ import annotations

from careerbot.answering import degrees
from careerbot.answering.findings import find, first_known, is_wider, place_of, schooling, shortened, together
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.limits import not_held
from careerbot.answering.shapes import Answer, FactsAnswer, Profile, SideBySide, Status, Verdict, sections_of
from careerbot.facts import Derivation, Fact, Occupation
from careerbot.frame import Frame
from careerbot.store.codes import RESIDENCIES
from careerbot.store.database import lately
from careerbot.store.store import Store

_SHOWN = 3
_PROGRAMS = 2


def answer(frame: Frame, store: Store) -> Answer:
    occupations = asked_about(frame, store)
    if len(occupations) > 1:
        return _beside_each_other(occupations, store)
    occupation, said = stands_for(store, occupations[0])
    asked = [store.attribute(each) for each in frame.attributes]
    others = (each.id for each in asked if each.kind != "prose" and each.operation != "how_to")
    steps = _steps(store, occupation)
    found = together([find(store, occupation, other, place_of(frame, store)) for other in others])
    facts = (*steps, *(fact for fact in found.facts if fact.known and fact not in steps))
    if not facts:
        limits = (*said, not_held(schooling(store).noun, occupation))
        return FactsAnswer("no_data", limits=limits, honoured=frame.attributes)
    verdict = _by_schooling(frame, occupation, store)
    said += (verdict.opening,) if verdict and verdict.opening else ()
    status: Status = "partial" if said or any(is_wider(fact, store) for fact in facts) else "answered"
    defined = any(each.kind == "prose" and each.operation != "how_to" for each in asked)
    summary = store.prose(occupation)[0] if defined else ""
    honoured = verdict.honoured if verdict else ()
    return Profile(status, said, occupation, summary, facts, as_steps=True, honoured=honoured)


def _by_schooling(frame: Frame, occupation: Occupation, store: Store) -> Verdict | None:
    """Whether it can be done with the level of education that a question asks the steps for, where it names one."""
    asked = frame.filters[0] if len(frame.filters) == 1 else None
    if asked is None or not degrees.is_of_schooling(asked, store):
        return None
    judged = degrees.judged(asked, frame, occupation, store, ())
    return judged if isinstance(judged, Verdict) else None


@lately
def _steps(store: Store, occupation: Occupation) -> tuple[Fact, ...]:
    """What is known of each step, in their order; of programs, behind the degree those for it, then residencies."""
    found: list[Fact] = []
    entry, held = schooling(store).named
    close, measure = store.told_together("quicker")
    told: set[str] = set()
    for step in store.told_together("steps"):
        # What workers hold is told only where what is needed to start is not known.
        skipped = step == held and _knows(store, occupation, entry)
        for fact in () if skipped else find(store, occupation, step).facts:
            if step == close:
                found += _quicker_first(fact, measure, store)
            elif fact.known:
                found.append(_shortened(_programs(fact, residencies=step in told), store))
        told.add(step)
    return tuple(fact for fact in found if fact.known and fact.value != ())


def _programs(fact: Fact, *, residencies: bool) -> Fact:
    """A list of programs with the first of those alone that are residencies, or are none; any other fact as it is."""
    if fact.source.id != "cip":
        return fact._replace(value=None) if residencies else fact
    level = tuple(each for each in fact.items if (each.note[:2] in RESIDENCIES) is residencies)
    return fact._replace(value=level[: 1 if residencies else _PROGRAMS])


def _quicker_first(fact: Fact, measure: str, store: Store) -> tuple[Fact, ...]:
    """Occupations close to one: those that take less time to get into, and the others."""
    longest = store.fact(fact.occupation, measure)
    each_takes = {
        item: takes.number
        for item in fact.items
        for near in store.occupations([item.note])
        if (takes := store.fact(near, measure)) and takes.number is not None
    }
    most = longest.number if longest and longest.number is not None else 0.0
    quicker = tuple(item for item, takes in each_takes.items() if takes < most)
    rule = Derivation("rule", store.saying("phrase", "step")["quicker"])
    others = tuple(item for item in fact.items if item not in quicker)
    return (
        fact._replace(value=quicker[:_SHOWN], derivation=rule),
        fact._replace(value=others[:_SHOWN]),
    )


def _knows(store: Store, occupation: Occupation, attribute: str) -> bool:
    fact = store.fact(occupation, attribute)
    return fact is not None and fact.known


def _shortened(fact: Fact, store: Store) -> Fact:
    """A list that is a step with its first members alone."""
    listed = fact.about.kind in ("scaled", "names") and fact.attribute in store.told_together("steps")
    return shortened(fact, _SHOWN) if listed else fact


def _beside_each_other(occupations: tuple[Occupation, ...], store: Store) -> Answer:
    close = store.told_together("quicker")[0]
    rows = (
        tuple((fact := first_known(store, each, step)) and _shortened(fact, store) for each in occupations)
        for step in dict.fromkeys(store.told_together("steps"))
        if step != close
    )
    return SideBySide(occupations=occupations, sections=sections_of(rows))
