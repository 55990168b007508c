"""Lists: a noun with what stands before and behind it, and what must come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from generated import conditions
from generated.amounts import spelled
from generated.dice import Dice
from generated.figures import Figures
from generated.senses import All, Bound, Piece, There, Within

Condition = Callable[[Dice, Figures], Piece]


class Order(NamedTuple):
    """The figure asked to go by, and from which end; over: with what condition of its own."""

    attribute: str
    lowest: bool
    among: Bound | None = None


class Listing(NamedTuple):
    """A question for a list, and the parts of it that an answer must honour or name."""

    kind: str
    text: str
    conditions: tuple[Piece, ...]
    place: Piece | None
    orders: tuple[Order, ...]  # any of them will do; (): none was asked for
    count: int | None
    second: str  # what else is asked of each: an attribute


# part of wordings' [order] -> senses, the words that stand for {direction}
_PAY = ("salary", "salary_median")
ORDERS: dict[str, tuple[tuple[Order, ...], str]] = {
    "pay_high": (tuple(Order(each, False) for each in _PAY), "high"),
    "pay_low": (tuple(Order(each, True) for each in _PAY), "low"),
    "median": ((Order("salary_median", False),), "high"),
    "median ": ((Order("salary_median", True),), "low"),
    "hourly": ((Order("hourly_rate", False), Order("hourly_median", False)), "high"),
    "hourly ": ((Order("hourly_rate", True), Order("hourly_median", True)), "low"),
    "starting": ((Order("starting_pay", False), Order("pay_bottom", False)), "high"),
    "starting ": ((Order("starting_pay", True), Order("pay_bottom", True)), "low"),
    "growth_high": ((Order("growth", False), Order("growth", False, Bound("growth", "gt", 0))), "high"),
    "growth_low": ((Order("growth", True), Order("growth", True, Bound("growth", "lt", 0))), "low"),
    "decline_least": ((Order("growth", False, Bound("growth", "lt", 0)),), "low"),
    "openings": ((Order("openings", False),), "most"),
    "openings ": ((Order("openings", True),), "fewest"),
    "employment": ((Order("employment", False),), "most"),
    "employment ": ((Order("employment", True),), "fewest"),
    "age_high": ((Order("age_median", False),), "high"),
    "age_low": ((Order("age_median", True),), "low"),
    "women_high": ((Order("women", False), Order("men", True)), "high"),
    "women_low": ((Order("women", True), Order("men", False)), "low"),
    "men_high": ((Order("men", False), Order("women", True)), "high"),
    "men_low": ((Order("men", True), Order("women", False)), "low"),
}
LOCAL_ORDERS = ("pay_high", "pay_low", "median", "median ", "hourly", "employment", "employment ")


class Parts(NamedTuple):
    """What a list is asked with."""

    order: str = ""  # a key of ORDERS
    conditions: tuple[Condition, ...] = ()
    field: bool = False
    exclusion: bool = False
    place: str = ""  # states, metros or industries
    count: bool = False
    second: bool = False


def listing(kind: str, parts: Parts, dice: Dice, figures: Figures) -> Listing:
    """Draw the words of every part and put them together."""
    before, behind, orders = _order(parts.order, dice)
    field = conditions.field(dice) if parts.field else None
    place = _place(parts.place, dice, figures) if parts.place else None
    asked = [each(dice, figures) for each in parts.conditions]
    without = conditions.exclusion(dice) if parts.exclusion else None
    count, counted = _count(dice) if parts.count else (None, "")
    second, also = _second(dice, parts, asked) if parts.second else ("", "")
    noun, opener = dice.say("list", "noun"), dice.say("list", "opener")
    joined = dice.say("list", "join").join(piece.words for piece in asked) if len(asked) > 1 else ""
    clauses = joined or "".join(piece.words for piece in asked)
    text = f"{opener}{counted}{before}{field.words if field else ''}{noun}{place.words if place else ''}"
    text += f"{' ' if clauses else ''}{clauses}{behind}{without.words if without else ''}{also}"
    end = dice.say("list", "end")
    text += "" if end == " please" and text.endswith("please") else end
    told = (*asked, *(each for each in (field, without) if each))
    return Listing(kind, text.replace("the the ", "the "), told, place, orders, count, second)


def _order(name: str, dice: Dice) -> tuple[str, str, tuple[Order, ...]]:
    """(words before the noun, words behind it, senses)."""
    if not name:
        return "", "", ()
    senses, directions = ORDERS[name]
    part = name.strip()
    sides = [side for side in ("before", "after") if f"{part}_{side}" in dice.words["order"]]
    side = dice.pick(sides) if sides else ""
    form = dice.say("order", f"{part}_{side}" if side else part)
    if "{direction}" in form:
        form = form.format(direction=dice.say("direction", directions))
    return (f"{form} ", "", senses) if side == "before" else ("", f" {form}", senses)


def _place(section: str, dice: Dice, figures: Figures) -> Piece:
    codes, name = dice.row(section)
    if section == "industries":
        return Piece(dice.say("industry", "in").format(industry=name), (There(tuple(codes.split())),), name)
    return Piece(dice.say("place", "in").format(place=name), (There((codes,)),), f"{name} {figures.place(codes)}")


def _count(dice: Dice) -> tuple[int, str]:
    number = dice.pick((2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25))
    written = dice.say("list", "number_as").format(n=number, words=spelled(number))
    return number, dice.say("list", "count").format(n=written) + " "


def _second(dice: Dice, parts: Parts, asked: list[Piece]) -> tuple[str, str]:
    """Something of each that the list does not already go by."""
    told = {each.attribute for each in ORDERS[parts.order][0]} if parts.order else set()
    for piece in asked:
        told |= piece.attributes
        told |= {sense.attribute for sense in piece.senses if not isinstance(sense, All | Within | There)}
    pay = any(each.startswith(("salary", "hourly", "starting")) for each in told)
    left = [each for each in dice.words["second"] if each not in told and not (pay and each == "salary")]
    attribute = dice.pick(left)
    return attribute, dice.say("second", attribute)
