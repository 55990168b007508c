"""Whether a question ranks places of an occupation, and by what."""

from typing import NamedTuple

from careerbot import ids
from careerbot.frame import Cue, Frame
from careerbot.store.store import Store

_KINDS: dict[Cue, str] = {"state": "state", "city": "metro", "industry": "industry"}  # cue -> kind of place
SHOWN = 5


class PlacesAsked(NamedTuple):
    """The kind of place (state, metro, industry; "" for none), what they are ranked by, and whether the five best that
    are compiled for every occupation do not answer it."""

    kind: str = ""
    figure: str = ""
    more: bool = False


def places_asked(frame: Frame, store: Store) -> PlacesAsked:
    """What the first attribute and the words of a question ask of places."""
    about = store.attribute(frame.attributes[0])
    kind, figure = about.among, about.figure
    said = [kind_of_place for cue, kind_of_place in _KINDS.items() if frame.has(cue)]
    if about.family == "pay" and frame.order and said:
        kind, figure = said[0], ids.SALARY
    elif figure == ids.EMPLOYMENT:
        kind = next((each for each in said if each != kind), kind)
    other = figure == ids.EMPLOYMENT and kind != about.among
    place = store.place(frame.place) if frame.place else None
    in_state = place is not None and place.kind == "state"
    return PlacesAsked(kind, figure, other or in_state or frame.order == "lowest" or (frame.wanted or 0) > SHOWN)
