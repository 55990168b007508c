"""Where an occupation pays most or has most jobs, when more is asked than the compiled list of the five best says."""

from __future__ import annotations

from careerbot.answering.choosing import SHOWN, PlacesAsked, places_asked
from careerbot.answering.figures import figures
from careerbot.answering.findings import place_of
from careerbot.answering.groups import asked_about
from careerbot.answering.limits import national_only, where
from careerbot.answering.shapes import Answer, Ranking
from careerbot.facts import NATION, Fact, Occupation
from careerbot.frame import Frame
from careerbot.phrase import Clause, phrase
from careerbot.store.codes import FLOOR, LEVEL
from careerbot.store.rankings import best_places
from careerbot.store.store import Store

_ONE = {"state": "state", "metro": "city", "industry": "industry"}


def answer(frame: Frame, store: Store) -> Answer:
    occupation, place = asked_about(frame, store)[0], place_of(frame, store)
    asked = places_asked(frame, store)
    within = place.code if place.kind == "state" and asked.kind != "industry" else ""
    asked = asked._replace(kind="metro") if within else asked
    measured, facts, total = _ranked(store, occupation, asked, within, frame)
    if not facts:
        return figures(frame, store)
    floored = store.attribute(asked.figure).is_pay and occupation.kind != "all"
    elsewhere = () if within or place.code == NATION.code else (national_only(f"figures by {_ONE[asked.kind]}", place),)
    return Ranking(
        "partial" if measured != occupation or elsewhere else "answered",
        elsewhere,
        facts,
        "lowest" if frame.order == "lowest" else "highest",
        total,
        asked.kind,
        rule=phrase("rule", "places_with_jobs", floor=FLOOR) if floored else None,
        conditions=(Clause("place", f"in {where(place)}"),) if within else (),
        leading=not frame.skipped,
        skipped=frame.skipped,
        honoured=(within, occupation.id, frame.attributes[0]),
    )


def _ranked(
    store: Store, occupation: Occupation, asked: PlacesAsked, within: str, frame: Frame
) -> tuple[Occupation, tuple[Fact, ...], int]:
    """Whom the figures are of (the occupation, or the wider one), the first of them, and how many there are."""
    measured: Occupation | None = occupation
    among, count = LEVEL if asked.kind == "industry" else within, frame.wanted or SHOWN
    while measured is not None:
        lowest = frame.order == "lowest"
        places, total = best_places(store, measured, asked.figure, asked.kind, among, lowest, count, frame.skipped)
        facts = tuple(fact for each in places if (fact := store.fact(occupation, asked.figure, each)) is not None)
        if facts:
            return measured, facts, total
        measured = store.wider(measured)
    return occupation, (), 0
