"""Where a sum of money stands among the pay of an occupation: beside its average, and between its percentiles."""

from __future__ import annotations

from careerbot.answering.findings import find, is_wider, place_of
from careerbot.answering.limits import one_of_group
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.attributes import Attribute
from careerbot.facts import Derivation, Fact, Occupation, known_among
from careerbot.frame import Filter, Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_HOURS = 2080  # that the survey counts for a year
_LESS = ("less_10", "less_25", "less_50", "less_75", "less_90")
_MORE = ("more_10", "more_25", "more_50", "more_75", "more_90")
# A sum as a part of the average, and what is said of one that is no more than that.
_BESIDE = (
    (0.75, "well_below"), (0.9, "below"), (0.98, "little_below"), (1.02, "about"), (1.1, "little_above"),
    (1.25, "above"), (float("inf"), "well_above"),
)  # fmt: skip


def is_sum(asked: Filter, store: Store) -> bool:
    """Whether a condition is one amount of pay, as it is on average."""
    about = store.attribute(asked.attribute)
    plain = not (asked.of or asked.negated or isinstance(asked.value, str))
    return bool(about.median) and plain and asked.relation != "between"


def judged(
    asked: Filter, frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]
) -> Answer | None:
    """Where the sum stands; None where no percentiles of the same survey are held, or the sum lies above all of them
    and the highest is published only as at least so much."""
    about, amount = store.attribute(asked.attribute), float(asked.value)
    found = find(store, occupation, about.id, place_of(frame, store))
    mean = found.first
    if mean is None or mean.number is None or (mean.at_least and mean.number <= amount):
        return None
    points, stands = _percentiles(mean, about, store), frame.has("worth", "can_do") and not frame.has("possible")
    if occupation.is_group and not points and (members := store.members(occupation)):
        # No percentiles are worked out for a group: its largest occupation has its own.
        return judged(asked, frame, members[0], store, (*said, one_of_group(occupation, members[0])))
    honoured = (str(asked), *frame.attributes[:1], frame.period, frame.order)
    typed = about.unit.plainly(amount) + (about.unit.per if about.unit.style == "cents" else "")
    beside_mean, limits = _beside(amount / mean.number), (*said, *found.limits)
    status: Status = "partial" if limits else "answered"
    if stands and not points:
        opening = phrase("placed", "alone", amount=typed, beside=beside_mean, mean=mean, whom=mean)
        others = known_among(store.fact(occupation, each, mean.place) for each in store.told_together("range"))
        return Verdict(status, limits, facts=(mean, *others), opening=opening, honoured=honoured)
    if not points or any(each.at_least and (each.number or 0) <= amount for each in points):
        return None
    below = [at for at, each in enumerate(points) if (each.number or 0) <= amount]
    above = [at for at, each in enumerate(points) if (each.number or 0) > amount and not each.at_least]
    beside = [(_LESS[at], points[at]) for at in below[-1:]] + [(_MORE[at], points[at]) for at in above[:1]]
    shares = tuple(phrase("placed", name, low=fact) for name, fact in beside)
    name, yes = _verdict(asked, frame, stands, mean.number, len(below), len(points))
    opening = phrase("placed", name, amount=typed, beside=beside_mean, mean=mean, paid=mean, whom=mean, shares=shares)
    told = (mean, *(fact for _, fact in beside))
    return Verdict(status, limits, yes, facts=told, opening=opening, honoured=honoured)


def _percentiles(mean: Fact, about: Attribute, store: Store) -> tuple[Fact, ...]:
    """The percentiles in order, of the same people as the average, by the hour where that is; () where one lacks."""
    names = store.told_together("distribution")
    points = known_among(store.fact(mean.occupation, each, mean.place) for each in names)
    same = all((each.source, each.scope, each.place) == (mean.source, mean.scope, mean.place) for each in points)
    if len(points) < len(names) or not same:
        return ()
    return tuple(map(_hourly, points)) if about.unit.symbol != points[0].unit else points


def _hourly(yearly: Fact) -> Fact:
    rule = Derivation("formula", f"{yearly.about.noun} / {_HOURS:,}")
    return yearly._replace(value=round((yearly.number or 0) / _HOURS, 2), unit="USD/hour", derivation=rule)


def _verdict(asked: Filter, frame: Frame, stands: bool, mean: float, below: int, of: int) -> tuple[str, bool | None]:
    """Which sentence tells it, and whether it is a yes; below: how many of the percentiles are no more than the sum."""
    if stands:
        return "standing", None
    less = asked.relation in ("<", "<=")
    reached = below > 0 if less else below < of  # by some of them
    if frame.has("possible"):
        most = not less and below <= of // 2
        return ("can_most" if most else "can", True) if reached else ("can_seldom", None)
    if asked.holds(mean):
        return "do", True
    return ("some_do", False) if reached else ("do_not", False)


def beside_everyone(
    frame: Frame, yes: bool, paid: Fact, every: Fact, store: Store, said: tuple[Phrase, ...]
) -> Verdict:
    """Whether pay is good, or bad where that was asked: beside the same figure of all workers; whether one can live on
    it is not known."""
    living = any(each.kind == "cost_of_living" for each in frame.qualifiers)
    name = "mean" if paid.about.median else "median"
    beside = _beside((paid.number or 0.0) / (every.number or 1.0))
    body = phrase("paid_beside", name, whom=paid, paid=paid, beside=beside, all=every)
    opening = phrase("paid_beside", "living" if living else "yes" if yes else "no", body=body)
    status: Status = "partial" if said or living or is_wider(paid, store) else "answered"
    honoured = (*frame.attributes[:1], frame.order)
    return Verdict(status, said, None if living else yes, facts=(paid, every), opening=opening, honoured=honoured)


def _beside(part: float) -> Phrase:
    return phrase("placed", next(name for most, name in _BESIDE if part <= most))
