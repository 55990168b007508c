"""What an answer shows that a next question may mean: what it offers to choose from, and what it lists."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Ranking, choices_in, facts_in, listed_in
from careerbot.facts import Fact, Place
from careerbot.store.codes import LEVEL
from careerbot.store.database import lately
from careerbot.store.store import Store

Shown = tuple[tuple[str, ...], tuple[str, ...], bool, str, bool, bool]


def shown(found: Answer, store: Store) -> Shown:
    """(ids or codes offered, those listed in order, whether they are places, what places are listed by, whether it
    asks back, whether it answers nothing)."""
    offered = choices_in(found)
    places = any(isinstance(each, Place) for each in offered)
    choices = tuple(each.code if isinstance(each, Place) else each.id for each in offered)
    asked, declined = found.status == "ambiguous", found.status == "declined"
    facts = facts_in(found)
    if isinstance(found, Ranking) and found.of != "occupation":
        by = facts[0].attribute if facts else ""
        return choices, tuple(fact.place.code for fact in facts), True, by, asked, declined
    best = facts[0] if facts and facts[0].about.among and facts[0].items else None
    if best:
        return choices, _codes(store, best), True, best.about.figure, asked, declined
    return choices, listed_in(found), places, "", asked, declined


@lately
def _codes(store: Store, best: Fact) -> tuple[str, ...]:
    """The codes of the places that a fact names as the best, which stand in it by their names."""
    from careerbot.store.rankings import best_places  # which few answers need

    about, whom = best.about, store.occupation(best.occupation.id)
    named = [item.name for item in best.items]
    while whom is not None:
        within = LEVEL if about.among == "industry" else ""
        places, _ = best_places(store, whom, about.figure, about.among, within, limit=len(named))
        if {place.name for place in places} & {*named}:
            return tuple(place.code for place in places)
        whom = store.wider(whom)
    return ()
