"""Conditions of a list, a function a kind: each draws words and the senses they may be taken in."""

from __future__ import annotations

from generated import amounts
from generated.amounts import A_YEAR, BOUNDS, MONEY
from generated.dice import Dice
from generated.figures import Figures
from generated.senses import DENIED, All, Bound, Level, Piece, Sense, Within, groups

PLAIN = ("gt", "ge", "lt", "le")
_PAY = {"hour": ("hourly_rate", "hourly_median")}
_NAMES = {
    "growth": "growth grow", "openings": "openings", "employment": "jobs workers", "age_median": "age",
    "women": "women men gender", "men": "women men gender", "starting_pay": "starting", "salary_median": "median",
}  # fmt: skip


def pay(dice: Dice, figures: Figures, families: tuple[str, ...] = PLAIN, period: str = "year") -> Piece:
    """That pay more than 65k."""
    family, value = dice.pick(families), dice.pick(MONEY[period])
    form = dice.say("condition", "pay")
    said = amounts.bound(dice, family, amounts.money(dice, period, value))
    senses = _paid(form, period, BOUNDS[family], value)
    return Piece(form.format(bound=said), senses, "pay salary")


def _paid(form: str, period: str, relation: str, value: float) -> tuple[Sense, ...]:
    """The average, or the median where no average was said."""
    statistics = _PAY.get(period, ("salary", "salary_median"))
    meant = statistics[:1] if "average" in form else statistics
    return tuple(Bound(each, relation, value * A_YEAR.get(period, 1)) for each in meant)


def negated_pay(dice: Dice, figures: Figures) -> Piece:
    """Not less than 65k."""
    return pay(dice, figures, ("ge_negated", "le_negated"))


def denied_pay(dice: Dice, figures: Figures) -> Piece:
    """That don't pay less than 65k."""
    part, relation = dice.pick((("over", "gt"), ("under", "lt")))
    value = dice.pick(MONEY["year"])
    form = dice.say("denied", part)
    said = form.format(x=amounts.money(dice, "year", value))
    return Piece(said, _paid("", "year", DENIED[relation], value), "pay salary")


def six_figures(dice: Dice, figures: Figures) -> Piece:
    """At least six figures."""
    family, form = dice.pick(PLAIN), dice.say("condition", "pay")
    figure = dice.say("sum", "six_figures") + dice.say("period", "year")
    said = form.format(bound=amounts.bound(dice, family, figure))
    return Piece(said, _paid(form, "year", BOUNDS[family], 100000), "pay salary")


def hourly_pay(dice: Dice, figures: Figures) -> Piece:
    return pay(dice, figures, period="hour")


def monthly_or_weekly_pay(dice: Dice, figures: Figures) -> Piece:
    return pay(dice, figures, period=dice.pick(("month", "week")))


def pay_range(dice: Dice, figures: Figures) -> Piece:
    """Between 60 and 70k."""
    hourly = dice.pick((False, False, True))
    low = dice.pick(tuple(range(15, 60)) if hourly else tuple(range(35000, 150000, 1000)))
    high = low + dice.pick((5, 10, 15) if hourly else (5000, 10000, 20000, 25000))
    form = dice.say("condition", "pay")
    said = form.format(bound=amounts.money_range(dice, low, high))
    return Piece(said, _between(form, "hour" if hourly else "year", low, high), "pay salary")


def two_bounds(dice: Dice, figures: Figures) -> Piece:
    """Over 60k but under 70k."""
    low = dice.pick(tuple(range(35000, 150000, 1000)))
    high = low + dice.pick((5000, 10000, 20000, 25000))
    form, floor, ceiling = dice.say("condition", "pay"), dice.pick(("gt", "ge")), dice.pick(("lt", "le"))
    said = dice.say("range", "bounds").format(
        low=amounts.bound(dice, floor, amounts.written(dice, "thousands", low)),
        high=amounts.bound(dice, ceiling, amounts.written(dice, "thousands", high)),
    )
    statistics = ("salary",) if "average" in form else ("salary", "salary_median")
    senses = tuple(All((Bound(each, floor, low), Bound(each, ceiling, high))) for each in statistics)
    return Piece(form.format(bound=said), senses, "pay salary")


def _between(form: str, period: str, low: float, high: float) -> tuple[Sense, ...]:
    """Both ends belong to a range, or neither does."""
    statistics = _PAY.get(period, ("salary", "salary_median"))
    meant = statistics[:1] if "average" in form else statistics
    ends = (("ge", "le"), ("gt", "lt"))
    return tuple(All((Bound(each, a, low), Bound(each, b, high))) for each in meant for a, b in ends)


def other_pay(dice: Dice, figures: Figures) -> Piece:
    """With median pay, or starting pay, over 65k."""
    part, attribute = dice.pick((("median", "salary_median"), ("starting", "starting_pay")))
    family, value = dice.pick(tuple(BOUNDS)[:6]), dice.pick(MONEY["year"])
    figure = amounts.bound(dice, family, amounts.money(dice, "year", value))
    sense = Bound(attribute, BOUNDS[family], value)
    return Piece(dice.say("condition", part).format(bound=figure), (sense,), _NAMES[attribute])


def _figure(
    dice: Dice, part: str, unit: str, attribute: str, values: tuple[float, ...], families: tuple[str, ...] = PLAIN
) -> Piece:
    family, value = dice.pick(families), dice.pick(values)
    said = amounts.bound(dice, family, amounts.written(dice, unit, value))
    sense = Bound(attribute, BOUNDS[family], value)
    return Piece(dice.say("condition", part).format(bound=said), (sense,), _NAMES[attribute])


def growth(dice: Dice, figures: Figures) -> Piece:
    """Growing by more than 5 %; "less than 5 %" may leave out what shrinks."""
    piece = _figure(dice, "growth", "percent", "growth", tuple(range(1, 26)), tuple(BOUNDS)[:6])
    (sense,) = piece.senses
    if isinstance(sense, Bound) and sense.relation in ("lt", "le"):
        above = (Bound("growth", "gt", 0), Bound("growth", "ge", 0))
        return piece._replace(senses=(sense, *(All((sense, each)) for each in above)))
    return piece


def exact_growth(dice: Dice, figures: Figures) -> Piece:
    values = tuple(sorted({value for value in figures.own("growth", "US").values() if value > 0}))
    return _figure(dice, "growth", "percent", "growth", values, ("eq",))


def decline(dice: Dice, figures: Figures) -> Piece:
    """Shrinking by more than 5 %: growth below -5; "by less than 5 %" is between that and none."""
    family, value = dice.pick(PLAIN), dice.pick(tuple(range(1, 25)))
    said = amounts.bound(dice, family, amounts.written(dice, "percent", value))
    words = dice.say("condition", "decline").format(bound=said)
    turned = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge"}[family]
    sense: Sense = Bound("growth", turned, -value)
    if family in ("lt", "le"):
        sense = All((Bound("growth", turned, -value), Bound("growth", "lt", 0)))
    return Piece(words, (sense,), "growth decline")


def sign(dice: Dice, figures: Figures) -> Piece:
    """That are growing; not shrinking; done mostly by women."""
    part, attribute, relation, value = dice.pick(
        (
            ("growing", "growth", "gt", 0), ("not_growing", "growth", "le", 0), ("shrinking", "growth", "lt", 0),
            ("not_shrinking", "growth", "ge", 0), ("mostly_women", "women", "gt", 50), ("mostly_men", "men", "gt", 50),
        )
    )  # fmt: skip
    return Piece(dice.say("sign", part), (Bound(attribute, relation, value),), _NAMES[attribute])


def share(dice: Dice, figures: Figures) -> Piece:
    """More than 90 % men."""
    of = dice.pick(("women", "men"))
    return _figure(dice, of, "percent", of, tuple(range(5, 100, 5)), tuple(BOUNDS)[:6])


def openings_or_jobs(dice: Dice, figures: Figures) -> Piece:
    """With at least 20,000 openings a year."""
    attribute = dice.pick(("openings", "employment"))
    values = (1000, 2000, 5000, 10000, 15000, 20000, 30000, 50000, 75000, 100000, 150000, 200000)
    return _figure(
        dice, attribute, "count", attribute, tuple(v * (5 if attribute == "employment" else 1) for v in values)
    )


def age(dice: Dice, figures: Figures) -> Piece:
    return _figure(dice, "age", "age", "age_median", tuple(range(28, 56)), tuple(BOUNDS)[:6])


def average(dice: Dice, figures: Figures) -> Piece:
    """Paying, or growing, more than average: than all occupations together."""
    attributes = dice.pick((("salary", "salary_median"), ("growth",)))
    side, relation = dice.pick((("above", "gt"), ("below", "lt")))
    part = f"{'pay' if len(attributes) > 1 else 'growth'}_{side}"
    senses = tuple(Bound(each, relation, figures.everyone(each)) for each in attributes)
    return Piece(dice.say("average", part), senses, _NAMES.get(attributes[0], "pay salary"))


_DEGREES = {"high_school": 1, "associate": 4, "bachelor": 5, "master": 6, "doctorate": 7}


def education(dice: Dice, figures: Figures) -> Piece:
    """That need at least a bachelor's degree."""
    relation = dice.pick(("lt", "ge", "gt", "le", "eq"))
    at_the_top = {"gt": ("doctorate",), "le": ("doctorate",)}.get(relation, ())
    part = dice.pick(tuple(each for each in _DEGREES if each not in at_the_top))
    said = dice.say("education", relation).format(level=dice.say("education", part))
    return Piece(said, (Level("education_entry", relation, _DEGREES[part]),), "education degree")


def no_degree(dice: Dice, figures: Figures) -> Piece:
    """Without a degree: less than an associate's."""
    return Piece(dice.say("education", "no_degree"), (Level("education_entry", "lt", 4),), "education degree")


def experience_or_training(dice: Dice, figures: Figures) -> Piece:
    experience, training = "experience_entry", "training"
    section, part, senses = dice.pick(
        (
            ("experience", "none", (Level(experience, "eq", 0),)),
            ("experience", "some", (Level(experience, "ge", 1),)),
            ("experience", "five", (Level(experience, "ge", 2),)),
            ("experience", "under_five", (Level(experience, "eq", 1), Level(experience, "lt", 2))),
            ("training", "none", (Level(training, "eq", 0),)),
            ("training", "short", (Level(training, "eq", 1),)),
            ("training", "long", (Level(training, "eq", 3),)),
            ("training", "apprenticeship", (Level(training, "eq", 4),)),
        )
    )
    return Piece(dice.say(section, part), senses, section)


def field(dice: Dice) -> Piece:
    """Healthcare, in front of "jobs"."""
    codes, words = dice.row("fields")
    return Piece(f"{words} ", groups(codes), words)


def exclusion(dice: Dice) -> Piece:
    """Except lawyers; outside healthcare."""
    if dice.pick((True, False)):
        codes, words = dice.row("members")
        said = dice.say("exclusion", "of").format(what=words)
    else:
        codes, words = dice.row("fields")
        said = dice.say("exclusion", "field").format(field=words if words in _NOUNS else f"{words} occupations")
    return Piece(said, tuple(each for each in groups(codes, outside=True) if isinstance(each, Within)), words)


# Fields that can be named without "occupations" behind them.
_NOUNS = frozenset({"healthcare", "health care", "education", "teaching", "construction", "law", "sales", "management",
                    "transportation", "production", "business and financial operations", "arts and media"})  # fmt: skip
