"""Every kind of question that is generated, by its name."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from generated import conditions as c
from generated import singles
from generated.dice import Dice
from generated.figures import Figures
from generated.grading import grade_list, has_members
from generated.grading_singles import grade_single
from generated.listing import LOCAL_ORDERS, ORDERS, Condition, Listing, Parts, listing
from generated.singles import Single

Question = Listing | Single
Kind = Callable[[Dice, Figures, str], Question]

SIMPLE: tuple[Condition, ...] = (
    c.pay, c.other_pay, c.growth, c.decline, c.sign, c.share, c.openings_or_jobs, c.age, c.education, c.no_degree,
    c.experience_or_training,
)  # fmt: skip
LOCAL_CONDITIONS: tuple[Condition, ...] = (c.pay, c.education, c.no_degree, c.pay_range, c.negated_pay, c.hourly_pay)


def _conditioned(*options: Condition) -> Kind:
    """A list under one condition, in a field now and then."""
    return lambda dice, figures, kind: listing(
        kind, Parts(conditions=(dice.pick(options),), field=dice.pick((False, False, True))), dice, figures
    )


def _ordered(dice: Dice, figures: Figures, kind: str) -> Listing:
    return listing(kind, Parts(order=dice.pick(list(ORDERS))), dice, figures)


def _field(dice: Dice, figures: Figures, kind: str) -> Listing:
    return listing(kind, Parts(order=dice.pick(list(ORDERS)), field=True), dice, figures)


def _excluding(dice: Dice, figures: Figures, kind: str) -> Listing:
    conditions = (dice.pick(SIMPLE),) if dice.pick((False, True)) else ()
    order = "" if conditions else dice.pick(list(ORDERS))
    return listing(kind, Parts(order=order, conditions=conditions, exclusion=True), dice, figures)


def _counted(dice: Dice, figures: Figures, kind: str) -> Listing:
    conditions = (dice.pick(SIMPLE),) if dice.pick((False, True)) else ()
    return listing(kind, Parts(order=dice.pick(list(ORDERS)), conditions=conditions, count=True), dice, figures)


def _several(dice: Dice, figures: Figures, kind: str) -> Listing:
    conditions = tuple(dice.several(SIMPLE, dice.pick((2, 2, 3))))
    return listing(kind, Parts(conditions=conditions, field=dice.pick((False, True))), dice, figures)


def _ordered_and_conditioned(dice: Dice, figures: Figures, kind: str) -> Listing:
    conditions = tuple(dice.several(SIMPLE, dice.pick((1, 2))))
    return listing(kind, Parts(order=dice.pick(list(ORDERS)), conditions=conditions), dice, figures)


def _second(dice: Dice, figures: Figures, kind: str) -> Listing:
    conditions = (dice.pick(SIMPLE),) if dice.pick((False, True)) else ()
    return listing(kind, Parts(order=dice.pick(list(ORDERS)), conditions=conditions, second=True), dice, figures)


def _in_a_place(*sections: str) -> Kind:
    def drawn(dice: Dice, figures: Figures, kind: str) -> Listing:
        conditions = (dice.pick(LOCAL_CONDITIONS),) if dice.pick((False, True)) else ()
        order = "" if conditions else dice.pick(LOCAL_ORDERS)
        return listing(kind, Parts(order=order, conditions=conditions, place=dice.pick(sections)), dice, figures)

    return drawn


def _national_in_a_place(dice: Dice, figures: Figures, kind: str) -> Listing:
    """What is not held for places: it must be said."""
    if dice.pick((False, True)):
        conditions = (dice.pick((c.growth, c.share, c.age)),)
        return listing(kind, Parts(conditions=conditions, place="metros"), dice, figures)
    order = dice.pick([each for each in ORDERS if each not in LOCAL_ORDERS and not each.startswith("starting")])
    return listing(kind, Parts(order=order, place="metros"), dice, figures)


def _located(section: str) -> Kind:
    return lambda dice, figures, kind: singles.lookup(dice, figures, kind, section)


KINDS: dict[str, Kind] = {
    "order": _ordered,
    "order in a field": _field,
    "bound of pay": _conditioned(c.pay),
    "negated bound": _conditioned(c.negated_pay),
    "denied verb": _conditioned(c.denied_pay),
    "six figures": _conditioned(c.six_figures),
    "pay by the hour": _conditioned(c.hourly_pay),
    "pay by month or week": _conditioned(c.monthly_or_weekly_pay),
    "range of pay": _conditioned(c.pay_range),
    "two bounds of pay": _conditioned(c.two_bounds),
    "median or starting pay": _conditioned(c.other_pay),
    "growth": _conditioned(c.growth, c.growth, c.exact_growth),
    "decline": _conditioned(c.decline),
    "growing, shrinking, mostly": _conditioned(c.sign),
    "share of women or men": _conditioned(c.share),
    "openings and jobs": _conditioned(c.openings_or_jobs),
    "median age": _conditioned(c.age),
    "above or below average": _conditioned(c.average),
    "education compared": _conditioned(c.education),
    "no degree": _conditioned(c.no_degree),
    "experience and training": _conditioned(c.experience_or_training),
    "several conditions": _several,
    "order and conditions": _ordered_and_conditioned,
    "exclusion": _excluding,
    "count": _counted,
    "second question": _second,
    "list in a state or city": _in_a_place("states", "metros"),
    "list in an industry": _in_a_place("industries"),
    "national figure in a city": _national_in_a_place,
    "look-up": _located(""),
    "look-up in a state": _located("states"),
    "look-up in a city": _located("metros"),
    "look-up in an industry": _located("industries"),
    "look-up by month or week": singles.by_period,
    "two figures": singles.two_figures,
    "which of two": singles.which,
    "more than the other": singles.more_than,
    "over a sum": singles.verdict,
    "places ranked": singles.best_places,
}


def draw(kind: str, seed: str, figures: Figures, half: str = "open") -> tuple[Question, float]:
    """A question of a kind, the same for the same seed; and one over its chance, 0 where another was drawn first.

    A list that would be empty is drawn anew.
    """
    for attempt in count():
        dice = Dice(f"{kind} {seed} {attempt}", half)
        question = KINDS[kind](dice, figures, kind)
        if not isinstance(question, Listing) or has_members(question, figures):
            return question, 0.0 if attempt else dice.spanned
    raise AssertionError("unreachable")


def grade(question: Question, reply: object, figures: Figures) -> str:
    """right, said, refused or silently wrong."""
    if isinstance(question, Listing):
        return grade_list(question, reply, figures)
    return grade_single(question, reply, figures)
