"""How a reply did: right, said (what it left out is named), refused, or silently wrong; and lists in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any, NamedTuple

from generated.figures import LOCAL, NATION, NATIONAL, Figures
from generated.listing import Listing, Order
from generated.senses import Bound, Level, Sense, There

RIGHT, SAID, REFUSED, WRONG = "right", "said", "refused", "silently wrong"
GRADES = (RIGHT, SAID, REFUSED, WRONG)
PAY = ("salary", "salary_median", "hourly_rate", "hourly_median", "starting_pay", "pay_bottom")
_MOST_SHOWN = 50
_SMALL = frozenset("the and that with are not for but than more less least most who which where people jobs".split())
_NO_EXPERIENCE = Level("experience_entry", "eq", 0)


class Shown(NamedTuple):
    """What a list in a reply shows: the figure it goes by, and (code, figure) from the first on."""

    attribute: str
    place: str
    ranked: tuple[tuple[str, float], ...]
    total: int | None  # None: the text names none


class Reading(NamedTuple):
    """One way in which a list may be meant."""

    senses: tuple[Sense, ...]
    place: str
    orders: tuple[Order, ...]


def number(value: Any) -> float | None:
    """The one figure of a fact's value: a share of women of (women, men), the first of a list."""
    if isinstance(value, tuple) and value:
        return getattr(value[0], "value", None)
    return float(value) if isinstance(value, int | float) else None


def refused(reply: Any) -> bool:
    return reply.status in ("declined", "ambiguous", "no_data") and not reply.facts


def names(reply: Any, *words: str) -> bool:
    """Whether the limits of a reply share a word with these."""
    if reply.status != "partial":
        return False
    said = _words(" ".join(limit.text for limit in reply.limits))
    return bool(said & _words(" ".join(words)))


def _words(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{3,}|\d+", text.lower())} - _SMALL


def grade_list(asked: Listing, reply: Any, figures: Figures) -> str:
    """The grade of a reply to a question for a list."""
    readings = list(_readings(asked, ()))
    if refused(reply):
        claims_none = reply.status == "no_data" and not reply.limits
        return _of_none(readings, figures) if claims_none else REFUSED
    shown = _shown(reply)
    if shown is None:
        return WRONG
    if any(_fits(asked, each, shown, figures) for each in readings):
        return _whole(asked, reply, shown, figures)
    for left_out in _droppable(asked):
        named = all(names(reply, piece.words, piece.names) for piece in left_out)
        if named and any(_fits(asked, each, shown, figures) for each in _readings(asked, left_out)):
            return SAID
    return WRONG


def has_members(asked: Listing, figures: Figures) -> bool:
    """Whether there are any in every reading: of an empty list nothing tells how the question was read."""
    return all(_members(each, figures) for each in _readings(asked, ()))


def _of_none(readings: list[Reading], figures: Figures) -> str:
    """A reply that there are none: right where one reading has none, else wrong."""
    return RIGHT if any(not _members(each, figures) or _none_ordered(each, figures) for each in readings) else WRONG


def _none_ordered(reading: Reading, figures: Figures) -> bool:
    """Whether the order has a condition that none meets: nothing declines, of which the smallest decline is asked."""
    among = [figures.met(each.among, reading.place) for each in reading.orders if each.among]
    return any(not _members(reading, figures) & each for each in among)


def _whole(asked: Listing, reply: Any, shown: Shown, figures: Figures) -> str:
    """The list is right: are the count, the second question and the place honoured, too, or named?"""
    if asked.count and not names(reply, str(asked.count), "count"):
        total = shown.total if shown.total is not None else len(shown.ranked)
        if len(shown.ranked) != min(asked.count, total, _MOST_SHOWN):
            return WRONG
    if asked.second and not _tells(asked, reply, shown, figures):
        return SAID if names(reply, asked.second.replace("_", " "), "pay grow education opening worker") else WRONG
    if asked.place and _is_national(asked, shown):
        return SAID if names(reply, asked.place.words, asked.place.names) else WRONG
    return RIGHT


def _is_national(asked: Listing, shown: Shown) -> bool:
    """Whether the answer rests on figures that are not held for places."""
    used = {shown.attribute, *(each for piece in asked.conditions for each in piece.attributes)}
    used |= {"women"} if shown.attribute == "gender" else set()
    return bool(used & NATIONAL)


def _tells(asked: Listing, reply: Any, shown: Shown, figures: Figures) -> bool:
    """Whether the second thing asked is told of every occupation shown of which it is known."""
    wanted = PAY[:2] if asked.second == "salary" else (asked.second,)
    if shown.attribute in wanted or (asked.second == "salary" and shown.attribute in PAY):
        return True
    told = {fact.occupation.id: fact.value for fact in reply.facts if fact.attribute in wanted}
    if asked.second == "education_entry":
        return all(code in told for code, _ in shown.ranked if code in figures.levels(asked.second))
    for code, _ in shown.ranked:
        known = {figures.value(each, place, code) for each in wanted for place in (shown.place, NATION)} - {None}
        if known and number(told.get(code)) not in known:
            return False
    return True


def _shown(reply: Any) -> Shown | None:
    facts = reply.facts
    if not facts or number(facts[0].value) is None:
        return None
    first = facts[0]
    ranked: dict[str, float] = {}
    for fact in facts:
        figure = number(fact.value)
        if fact.attribute == first.attribute and figure is not None:
            ranked.setdefault(fact.occupation.id, figure)
    said = re.search(r"\b(one such|\d[\d,]*) occupations?\b", reply.text)
    total = int(said[1].replace(",", "").replace("one such", "1")) if said else None
    return Shown(first.attribute, first.place.code, tuple(ranked.items()), total)


def _droppable(asked: Listing) -> Iterator[tuple]:
    """Parts that a reply may have left out, one or two."""
    parts = [*asked.conditions, *([asked.place] if asked.place else [])]
    for count in (1, 2):
        yield from combinations(parts, count)


def _readings(asked: Listing, left_out: tuple) -> Iterator[Reading]:
    """Every way to take the parts that are left."""
    kept = [piece.senses for piece in asked.conditions if piece not in left_out]
    places = asked.place.senses if asked.place and asked.place not in left_out else ()
    for chosen in product(*kept):
        there = [sense.codes for sense in (*places, *chosen) if isinstance(sense, There)]
        if len(there) > 1:
            continue
        senses = tuple(sense for sense in chosen if not isinstance(sense, There))
        for code in there[0] if there else (NATION,):
            yield Reading(senses, code, asked.orders)


def _members(reading: Reading, figures: Figures) -> frozenset[str]:
    """The occupations that meet all conditions."""
    found = figures.codes if reading.place == NATION else figures.held(reading.place)
    for sense in reading.senses:
        found = found & figures.met(sense, reading.place)
    return found


def _fits(asked: Listing, reading: Reading, shown: Shown, figures: Figures) -> bool:
    """Whether the list shown is the first of the list computed, in its order, with its total."""
    for order in reading.orders or _orders(asked, shown):
        attribute, lowest = order.attribute, order.lowest
        if shown.attribute == "gender" and attribute == "men":
            attribute, lowest = "women", not lowest
        if shown.attribute != ("gender" if attribute == "women" else attribute):
            continue
        place = reading.place if attribute in LOCAL else NATION
        if shown.place != place and not _same_figures(shown.place, place, attribute, figures):
            continue
        among = _members(reading, figures)
        among = among & figures.met(order.among, place) if order.among else among
        ranked = figures.ranked(attribute, place)
        if not reading.orders and _NO_EXPERIENCE in reading.senses:
            if _is_head(shown, _soonest_last(ranked, figures), among, False):
                return True
        elif _is_head(shown, ranked, among, lowest):
            return True
    return False


def _soonest_last(ranked: list[tuple[float, str]], figures: Figures) -> list[tuple[float, str]]:
    """Without experience what is learned soonest comes first, all of a month or less alike."""
    years = figures.own("time_to_become", NATION)
    return sorted(ranked, key=lambda each: (-max(years.get(each[1], 1e9), 0.1), each))


def _same_figures(one: str, other: str, attribute: str, figures: Figures) -> bool:
    """Whether two industries are one under two codes."""
    return one.startswith("I") and figures.own(attribute, one) == figures.own(attribute, other)


def _orders(asked: Listing, shown: Shown) -> tuple[Order, ...]:
    """No order was asked for: any figure that was spoken of, or pay, either way."""
    spoken = {*PAY, asked.second, *(each for piece in asked.conditions for each in piece.attributes)}
    for piece in asked.conditions:
        spoken |= {sense.attribute for sense in piece.senses if isinstance(sense, Bound)}
    spoken |= {"women"} if "men" in spoken else set()  # one figure tells of both
    attribute = "women" if shown.attribute == "gender" and spoken & {"women", "men"} else shown.attribute
    return (Order(attribute, False), Order(attribute, True)) if attribute in spoken else ()


def _is_head(shown: Shown, ranked: list[tuple[float, str]], among: frozenset[str], lowest: bool) -> bool:
    """Whether figures and occupations are those of the head; those of the same figure may stand in any order."""
    wanted = [(value, code) for value, code in ranked if code in among]
    if shown.total is not None and shown.total != len(wanted):
        return False
    if not lowest:
        wanted.reverse()
    head = wanted[: len(shown.ranked)]
    if [round(value, 2) for value, _ in head] != [round(value, 2) for _, value in shown.ranked]:
        return False
    figures = {code: value for value, code in wanted}
    return all(abs(figures.get(code, -1e9) - value) < 0.005 for code, value in shown.ranked)
