"""Where an occupation pays most or has most jobs, when more is asked than the compiled list of the five best says."""

from __future__ import annotations

from careerbot.answering.limits import national_only, where
from careerbot.answering.shapes import Answer, Ranking
from careerbot.facts import NATION, Occupation, Place
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.codes import FLOOR
from careerbot.store.store import Store

# attribute -> kind of place, what it is ranked by
_RANKED = {
    "best_paying_state": ("state", "salary"),
    "best_paying_city": ("metro", "salary"),
    "best_paying_place": ("metro", "salary"),
    "best_paying_industry": ("industry", "salary"),
    "most_jobs_place": ("state", "employment"),
    "most_jobs_city": ("metro", "employment"),
    "most_jobs_industry": ("industry", "employment"),
}
_CALLED = {"state": "states and territories", "metro": "metropolitan areas", "industry": "industries"}
_ONE = {"state": "state", "metro": "city", "industry": "industry"}
_LEVEL = "4-digit"  # of the industries that are ranked
_PAY = ("salary", "salary_median", "hourly_rate")
# cue -> what "which state pays least" asks for
_KINDS = {"state": "best_paying_state", "city": "best_paying_city", "industry": "best_paying_industry"}
_COUNT, _MOST = 5, 50


def ranking(store: Store, occupation: Occupation, attribute: str, frame: Frame, place: Place) -> Answer | None:
    """The places in order, where a state, the lowest or a number of them was asked for; None: the fact answers."""
    if attribute in _PAY and frame.order and frame.has(*_KINDS):
        attribute = next(best for kind, best in _KINDS.items() if frame.has(kind))
    asked = next((kind for kind in ("city", "industry") if frame.has(kind)), "")
    if attribute == "most_jobs_place" and asked:
        attribute = f"most_jobs_{asked}"
    more_asked = (
        attribute in ("most_jobs_city", "most_jobs_industry")
        or place.kind == "state"
        or frame.order == "lowest"
        or (frame.count or 0) > _COUNT
    )
    if attribute not in _RANKED or not more_asked:
        return None
    kind, figure = _RANKED[attribute]
    within = place.code if place.kind == "state" and kind != "industry" else ""
    kind = "metro" if within else kind
    among = _LEVEL if kind == "industry" else within
    elsewhere = () if within or place.code == NATION.code else (national_only(f"figures by {_ONE[kind]}", place),)
    lowest, count = frame.order == "lowest", min(frame.count or _COUNT, _MOST)
    measured: Occupation | None = occupation
    while measured is not None:
        places, total = store.best_places(measured, figure, kind, among, lowest, count)
        facts = tuple(fact for each in places if (fact := store.fact(occupation, figure, each)) is not None)
        if facts:
            break
        measured = store.wider(measured)
    if measured is None:
        return None
    name, order = store.attribute(figure).noun, "lowest" if lowest else "highest"
    rule = phrase("rule", "places", noun=name, order=order)
    if figure == "salary":
        rule = phrase("rule", "places_with_jobs", noun=name, order=order, floor=FLOOR)
    return Ranking(
        "superlative",
        "partial" if measured != occupation or elsewhere else "answered",
        attribute=figure,
        facts=facts,
        order=order,
        total=total,
        of=_CALLED[kind],
        rule=rule,
        conditions=(f"in {where(place)}",) if within else (),
        limits=elsewhere,
    )
