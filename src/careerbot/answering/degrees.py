"""Whether a level of education is needed or enough: by what is typical to start, softened by what workers hold."""

from __future__ import annotations

from typing import NamedTuple

from careerbot.answering.findings import schooling
from careerbot.answering.limits import license_of
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.attributes import Attribute
from careerbot.facts import Derivation, Fact, Item, Occupation, known_among
from careerbot.frame import Cue, Filter, Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_MANY, _SOME = 15, 5  # per cent of the workers: from which a way in is no exception, and is one worth telling
_WHOLE = 90  # per cent: shares that come to less are not of all workers
_HOLDING: tuple[Cue, ...] = ("can_do", "possible", "worth", "used_for")  # who has a level asks whether it will do


class Need(NamedTuple):
    """Whether a level or more is needed (None: it is typical, but a good part of the workers have less).

    rank, floor: the typical level and the one asked about, as places in the order of levels; below: per cent of the
    workers with less than that, where it is counted. facts: the typical education, and what workers hold where that is
    known.
    """

    yes: bool | None
    rank: int
    floor: int
    below: float
    facts: tuple[Fact, ...]


def scale(store: Store) -> Attribute:
    """The typical education, with its levels in order; from its `important` on they are degrees."""
    return store.attribute(schooling(store).by)


def any_degree(store: Store) -> str:
    """The lowest degree."""
    return scale(store).levels[int(scale(store).important)]


def is_of_schooling(asked: Filter, store: Store) -> bool:
    """Whether a condition is on a level of education that one needs or has."""
    about = store.attribute(asked.attribute).by == scale(store).id
    return about and not asked.negated and asked.relation != "between" and scale(store).step(asked.value) is not None


def met(asked: Filter, frame: Frame, occupation: Occupation, store: Store) -> tuple[bool | None, tuple[Fact, ...]]:
    """Whether a condition on schooling is met (None: not known, or not by all), and the facts that say so."""
    if _is_of_those_there(frame):
        held = what_workers_hold(store, occupation)
        return (_share_with(asked, held[0], scale(store)) > 50 if held else None), held
    need = needed(asked, frame, occupation, store)
    if need is None or need.yes is None:
        return None, need.facts if need else ()
    return need.yes is _asks_for_need(asked, frame), need.facts


def _is_of_those_there(frame: Frame) -> bool:
    """Whether it is asked what those who work in an occupation have."""
    return frame.has("most") and not frame.has("need")


def _asks_for_need(asked: Filter, frame: Frame) -> bool:
    """Whether a yes means that it is needed, and not that one may do with it or without it."""
    return asked.relation in (">=", ">") or (asked.relation == "is" and not _is_had(frame))


def _is_had(frame: Frame) -> bool:
    return frame.has(*_HOLDING) and not frame.has("need")


def needed(asked: Filter, frame: Frame, occupation: Occupation, store: Store) -> Need | None:
    """Whether one needs what is asked about, or more than what one has; None where no typical education is known."""
    about, held = scale(store), what_workers_hold(store, occupation)
    entry, step = store.fact(occupation, about.id), about.step(asked.value)
    rank = about.rank(str(entry.value)) if entry else None
    if entry is None or rank is None or step is None:
        return None
    floor = step + (asked.relation in ("<=", ">") or (asked.relation == "is" and _is_had(frame)))
    counted = floor != about.important - 1  # a certificate is no level that workers are counted by
    below = _share(held, range(floor), about) if counted else 0.0
    yes = rank >= floor
    return Need(None if yes and below >= _MANY else yes, rank, floor, below, (entry, *held))


def what_workers_hold(store: Store, occupation: Occupation) -> tuple[Fact, ...]:
    """What workers hold, beside what is needed to start."""
    return known_among([store.fact(occupation, schooling(store).named[-1])])


def _share(held: tuple[Fact, ...], ranks: range, about: Attribute) -> float:
    """Per cent of the workers whose level is one of these; less than a high school diploma is the lowest."""
    items = [item for fact in held for item in fact.items]
    shares = (item.value or 0 for item in items if (about.rank(item.name) or 0) in ranks)
    return round(sum(shares), 1) if sum(item.value or 0 for item in items) > _WHOLE else 0.0


def _added_up(held: Fact, level: str, share: float, *, below: bool = True) -> Fact:
    """The workers with less than a level, or with it or more, as one share."""
    item = Item(f"less than {level}" if below else f"{level} or more", share)
    return held._replace(value=(item,), derivation=Derivation("derived", "shares added up"))


def _share_with(asked: Filter, held: Fact, about: Attribute) -> float:
    """Per cent of the workers who have a level or more (less, where that is asked); 0 where only some are told."""
    floor = (about.step(asked.value) or 0) + (asked.relation in ("<=", ">"))
    return _share((held,), range(floor) if _is_less(asked) else range(floor, len(about.levels)), about)


def _is_less(asked: Filter) -> bool:
    return asked.relation in ("<", "<=")


def judged(
    asked: Filter, frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]
) -> Answer | None:
    """The answer to one question about a level of education; None where nothing is known that decides it."""
    if _is_of_those_there(frame):
        return _of_those_there(asked, occupation, store, said)
    need = needed(asked, frame, occupation, store)
    if need is None:
        return None
    asks_need = _asks_for_need(asked, frame)
    denied = frame.has("need") and not asks_need  # "do they not need a degree"
    entry, *held = need.facts
    level = _level(need.floor, scale(store))
    less = tuple(_added_up(fact, level, need.below) for fact in held) if need.yes is None else ()
    whose = phrase("schooling", "no_degree") if level == any_degree(store) else phrase("schooling", "less", level=level)
    besides = _besides(need, occupation, store)
    name = _name(need, asks_need, denied, exact=asked.relation == "is")
    if name == "can_often" and besides:
        name = "some_have"  # whoever grants licenses may ask for more today
    opening = phrase("schooling", name, level=entry, a_name=entry, share=less, less=whose)
    yes = need.yes if asks_need or need.yes is None else not need.yes
    honoured = (str(asked), *frame.attributes[:1])
    status: Status = "partial" if said else "answered"
    facts = (*need.facts, *less, *besides)
    return Verdict(status, said, yes, facts=facts, opening=opening, honoured=honoured)


def _level(floor: int, about: Attribute) -> str:
    return about.levels[min(floor, len(about.levels) - 1)]


def _name(need: Need, asks_need: bool, denied: bool, *, exact: bool) -> str:
    """Which sentence tells it."""
    if denied:
        return "they_usually_do" if need.yes is None else "they_do" if need.yes else "they_do_not"
    if need.yes is None:
        return "need_usually" if asks_need else "can_often"
    if need.yes is not asks_need:
        return "no" if asks_need or need.below < _SOME else "can_seldom"
    return "need_more" if asks_need and exact and need.rank > need.floor else "yes"


def _besides(need: Need, occupation: Occupation, store: Store) -> tuple[Fact, ...]:
    """What is needed besides: a license that most places ask for, and experience where no such level is needed."""
    experience = store.fact(occupation, store.told_together("way_over")[1]) if need.yes is False else None
    pairs = ((experience, experience), license_of(occupation, store) or (None, None))
    told = (first for first, how in pairs if how and (how.about.rank(str(how.value)) or 0) >= how.about.important)
    return () if need.yes else known_among(told)


def _of_those_there(asked: Filter, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """Whether most of those who work in it have a level, or more."""
    about, held = scale(store), what_workers_hold(store, occupation)
    if not held:
        return None
    share = _share_with(asked, held[0], about)
    status: Status = "partial" if said else "answered"
    honoured = (str(asked), schooling(store).id, "highest")
    if not share:
        named = max((item.value or 0 for item in held[0].items if item.name == asked.value), default=0)
        return Verdict(status, said, named > 50 or None, facts=held, honoured=honoured) if named else None
    level, under = _level((about.step(asked.value) or 0) + (asked.relation in ("<=", ">")), about), _is_less(asked)
    of = phrase("schooling", "or_more", level=level)
    if level == any_degree(store) and asked.relation in (">=", "<"):
        of = phrase("schooling", "a_degree")
    added = _added_up(held[0], level, share, below=under)
    name = ("most_without" if under else "most") if share > 50 else ("not_most_without" if under else "not_most")
    opening = phrase("schooling", name, share=added, whom=held[0], degree=of)
    return Verdict(status, said, share > 50, facts=(added, *held), opening=opening, honoured=honoured)
