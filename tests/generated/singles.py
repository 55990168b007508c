"""Questions about one occupation or two, and about the places where one pays best, with what must come back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generated import amounts
from generated.dice import Dice
from generated.figures import NATION, Figures, Occupation

# What a wording of a statistic may be answered with; "women" is told as the shares of women and men.
ANSWERED_BY = {
    "salary": ("salary", "salary_median"),
    "hourly_rate": ("hourly_rate", "hourly_median"),
    "starting_pay": ("starting_pay", "pay_bottom"),
    "gender": ("gender",),
}
LOCAL_LOOKUPS = ("salary", "salary_median", "hourly_rate", "starting_pay", "pay_top", "pay_p25", "employment")
NATIONAL_LOOKUPS = ("growth", "openings", "age_median", "gender", "education_entry", "experience_entry", "training")
_KEYS = {"gender": "women"}


class Lookup(NamedTuple):
    """One occupation's figures: of each attribute asked for, a figure that answers it."""

    kind: str
    text: str
    occupation: Occupation
    attributes: tuple[str, ...]
    places: tuple[str, ...]
    place_words: str
    per_year: int = 1  # how many of the period asked for make a year


class Versus(NamedTuple):
    """Which of two has more of a figure; asks: "which", "yes" (more?) or "no" (less?)."""

    kind: str
    text: str
    one: Occupation
    other: Occupation
    attributes: tuple[str, ...]
    asks: str
    less: bool


class Verdict(NamedTuple):
    """Whether one occupation's pay is over (or under) a sum."""

    kind: str
    text: str
    occupation: Occupation
    yes: bool


class Best(NamedTuple):
    """Places in the order of one occupation's pay or jobs."""

    kind: str
    text: str
    occupation: Occupation
    attribute: str
    place_kind: str
    within: str
    lowest: bool


Single = Lookup | Versus | Verdict | Best


def _said(form: str, occupation: Occupation, **others: str) -> str:
    article = "an" if occupation.name[0].lower() in "aeiou" else "a"
    return form.format(plural=occupation.plural, name=occupation.name, a_name=f"{article} {occupation.name}", **others)


def _known(figures: Figures, attribute: str, place: str) -> frozenset[str]:
    """The occupations that have a figure or level of their own."""
    if attribute in ("education_entry", "experience_entry", "training"):
        return frozenset(figures.levels(attribute))
    wanted = ANSWERED_BY.get(attribute, (attribute,))
    return frozenset.intersection(*(frozenset(figures.own(_KEYS.get(each, each), place)) for each in wanted))


def _one(dice: Dice, figures: Figures, places: Sequence[str], *attributes: str) -> Occupation:
    """One of which all of this is known, in all of these places."""
    known = [_known(figures, each, place) for each in attributes for place in places]
    return dice.pick([each for each in figures.named if all(each.code in codes for codes in known)])


def lookup(dice: Dice, figures: Figures, kind: str, section: str = "") -> Lookup:
    """One figure of one occupation, in the nation or in a place. section: states, metros, industries or ""."""
    part = dice.pick(LOCAL_LOOKUPS if section else LOCAL_LOOKUPS + NATIONAL_LOOKUPS)
    return _lookup(dice, figures, kind, part, part, section)


def by_period(dice: Dice, figures: Figures, kind: str) -> Lookup:
    """Pay by the month or week, in the nation or in a state."""
    period = dice.pick(("month", "week"))
    found = _lookup(dice, figures, kind, period, "salary", dice.pick(("", "", "states")))
    return found._replace(per_year=amounts.A_YEAR[period])


def _lookup(dice: Dice, figures: Figures, kind: str, part: str, attribute: str, section: str) -> Lookup:
    codes, where, name = (NATION,), "", ""
    if section:
        key, name = dice.row(section)
        codes = tuple(key.split())
        where = f" in {name}"
    occupation = _one(dice, figures, codes[:1], attribute)
    text = _said(dice.say("lookup", part), occupation, where=where)
    return Lookup(kind, text, occupation, (attribute,), codes, name and f"{name} {figures.place(codes[0])}")


def two_figures(dice: Dice, figures: Figures, kind: str) -> Lookup:
    """Pay and growth of one occupation."""
    names = ("salary", "growth", "openings", "employment", "education_entry", "age_median")
    attributes = tuple(dice.several(names, 2))
    occupation = _one(dice, figures, (NATION,), *attributes)
    one, other = (dice.say("two", f"nouns_{each}") for each in attributes)
    text = _said(dice.say("two", "both"), occupation, one=one, other=other)
    return Lookup(kind, text, occupation, attributes, (NATION,), "")


_VERSUS = {
    "salary_more": "salary", "salary_less": "salary", "growth_more": "growth", "employment_more": "employment",
    "openings_more": "openings", "age_more": "age_median", "women_more": "gender",
}  # fmt: skip
_YES = {"yes_salary_more": "salary", "yes_salary_less": "salary", "yes_growth_more": "growth"}


def which(dice: Dice, figures: Figures, kind: str) -> Versus:
    return _versus(dice, figures, kind, dice.pick(list(_VERSUS)), "which")


def more_than(dice: Dice, figures: Figures, kind: str) -> Versus:
    return _versus(dice, figures, kind, dice.pick(list(_YES)), "yes")


def _versus(dice: Dice, figures: Figures, kind: str, part: str, asks: str) -> Versus:
    attribute = (_VERSUS | _YES)[part]
    wanted = ANSWERED_BY.get(attribute, (attribute,))
    one = _one(dice, figures, (NATION,), attribute)
    known = _known(figures, attribute, NATION)
    apart = [
        each
        for each in figures.named
        if each.code in known and not _overlap(one, each) and len(_winners(figures, wanted, one, each)) == 1
    ]
    other = dice.pick(apart)
    text = dice.say("versus", part).format(a=one.plural, b=other.plural)
    return Versus(kind, text, one, other, wanted, asks, part.endswith("less"))


def _overlap(one: Occupation, other: Occupation) -> bool:
    """Whether one's words stand in the other's name: then a text does not tell which comes first."""
    a, b = one.plural.lower(), other.plural.lower()
    return one.code == other.code or a in b or b in a


def _winners(figures: Figures, wanted: tuple[str, ...], one: Occupation, other: Occupation) -> set[str]:
    """Who has more, by each statistic; nobody where they have the same."""
    found = set()
    for each in wanted:
        own = figures.own(_KEYS.get(each, each), NATION)
        found.add("" if own[one.code] == own[other.code] else max((one, other), key=lambda o: own[o.code]).code)
    return found if "" not in found else {"", "-"}


def verdict(dice: Dice, figures: Figures, kind: str) -> Verdict:
    """Whether nurses make more than 65k; average and median stand on the same side of the sum."""
    occupation = _one(dice, figures, (NATION,), "salary")
    pay = [figures.own(each, NATION)[occupation.code] for each in ANSWERED_BY["salary"]]
    sums = [each for each in amounts.MONEY["year"] if not min(pay) <= each <= max(pay)]
    value, side = dice.pick(sums), dice.pick(("over", "under"))
    text = _said(dice.say("verdict", side), occupation, x=amounts.money(dice, "year", value))
    return Verdict(kind, text, occupation, (pay[0] > value) is (side == "over"))


def best_places(dice: Dice, figures: Figures, kind: str) -> Best:
    """Which state pays nurses the most; which city in Texas has the fewest."""
    part = dice.pick(list(dice.words["best"])[:-2])
    place_kind = dice.pick(("state", "metro"))
    said = dice.say("best", place_kind)
    plural = f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"
    attribute = {"pay": "salary", "jobs": "employment", "median": "salary_median"}[part.split("_")[0]]
    within, where = "", ""
    if place_kind == "metro" and dice.pick((False, True)):
        within, name = dice.row("states")
        where = f" in {name}"
    enough = figures.held_widely(attribute, place_kind, within)
    if enough.isdisjoint(each.code for each in figures.named):  # a state with few areas
        within, where, enough = "", "", figures.held_widely(attribute, place_kind, "")
    occupation = dice.pick([each for each in figures.named if each.code in enough])
    text = _said(dice.say("best", part), occupation, kind=said, kinds=plural, within=where)
    return Best(kind, text, occupation, attribute, place_kind, within, part.endswith("low"))
