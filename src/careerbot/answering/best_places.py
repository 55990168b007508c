"""Where an occupation pays most or has most jobs, when more is asked than the compiled list of the five best says."""

from __future__ import annotations

from careerbot import ids
from careerbot.answering.limits import national_only, where
from careerbot.answering.shapes import Answer, Ranking
from careerbot.facts import NATION, Occupation, Place
from careerbot.frame import Frame
from careerbot.phrase import Clause, phrase
from careerbot.store.codes import FLOOR
from careerbot.store.store import Store

_ONE = {"state": "state", "metro": "city", "industry": "industry"}
_LEVEL = "4-digit"  # of the industries that are ranked
_KINDS = {"state": "state", "city": "metro", "industry": "industry"}  # cue -> kind of place
_COUNT, _MOST = 5, 50


def ranking(store: Store, occupation: Occupation, attribute: str, frame: Frame, place: Place) -> Answer | None:
    """The places in order, where a state, the lowest or a number of them was asked for; None: the fact answers."""
    about = store.attribute(attribute)
    kind, figure = about.among, about.figure
    asked = [place_kind for cue, place_kind in _KINDS.items() if frame.has(cue)]
    if about.family == "pay" and frame.order and asked:
        kind, figure = asked[0], ids.SALARY
    elif figure == ids.EMPLOYMENT:
        kind = next((each for each in asked if each != kind), kind)
    by_jobs = figure == ids.EMPLOYMENT and kind != about.among
    more_asked = by_jobs or place.kind == "state" or frame.order == "lowest" or (frame.count or 0) > _COUNT
    if not kind or not more_asked:
        return None
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
    if figure == ids.SALARY:
        rule = phrase("rule", "places_with_jobs", noun=name, order=order, floor=FLOOR)
    return Ranking(
        "superlative",
        "partial" if measured != occupation or elsewhere else "answered",
        attribute=figure,
        facts=facts,
        order=order,
        total=total,
        of=kind,
        rule=rule,
        conditions=(Clause("place", f"in {where(place)}"),) if within else (),
        limits=elsewhere,
    )
