"""Whether jobs grow, hold steady or decline, and how many openings there are all the same."""

from __future__ import annotations

from careerbot.answering.findings import is_wider
from careerbot.answering.shapes import Status, Verdict
from careerbot.facts import Fact
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_SLOWLY = -10.0  # a smaller decline leaves most of the jobs
_STEADY = 1.0  # per cent in ten years, up or down, that the publisher calls little or no change


def growing(
    frame: Frame, growth: Fact, of_all: Fact, openings: Fact, store: Store, said: tuple[Phrase, ...]
) -> Verdict:
    """Whether the jobs grow or fall, as was asked; neither where they hold about steady."""
    figure, every = growth.number or 0.0, of_all.number or 0.0
    falling, denied = frame.has("falling", "badly", "fastest_shrinking"), frame.has("not")
    steady = abs(figure) <= _STEADY and not frame.has("more", "less", "most", "least")
    name = "steady" if steady else "declines" if figure < 0 else "faster" if figure > every else "slower"
    same = openings.scope == growth.scope
    told = (phrase("outlook", "though" if name == "declines" else "with", number=openings),) if same else ()
    body = phrase("outlook", name, whom=growth, change=growth, percent=growth, all=of_all, besides=told)
    if frame.has("replaced"):
        yes = None
    elif steady:
        yes = denied if falling else None
    elif falling:
        yes = (figure < 0) is not denied
    else:
        less = frame.has("less", "least")
        wanted = figure <= every if less else figure > 0 if not frame.has("more", "most") else figure > every
        yes = wanted is not denied
    lead = _lead(frame, name, yes, figure)
    if lead == "yes_slowly" and same and not frame.has("rising", "fastest_growing"):
        lead, body = "yes_open", body._replace(slots=tuple(each for each in body.slots if each[0] != "besides"))
    opening = phrase("outlook", lead, body=body, number=openings)
    status: Status = "partial" if said or is_wider(growth, store) else "answered"
    facts = (growth, of_all, *((openings,) if same else ()))
    return Verdict(status, said, yes, facts=facts, opening=opening)


def _lead(frame: Frame, name: str, yes: bool | None, figure: float) -> str:
    """How the sentence opens, by what is told and whether that is a yes."""
    compared = frame.has("more", "less", "most", "least")
    if frame.has("replaced"):
        return "replaced"
    if frame.has("not") or yes is None:
        return "plain"
    if name == "declines" and yes and figure > _SLOWLY and frame.has("falling", "badly", "fastest_shrinking"):
        return "falls_slowly"
    if name == "declines" and not yes and not compared:
        return "not_growing"
    return "no" if not yes else "yes_slowly" if name == "slower" and not frame.has("less", "least") else "yes"
