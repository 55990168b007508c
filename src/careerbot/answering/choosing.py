"""Which operation answers a frame: one list of questions to it, from the top, so that exactly one does."""

from typing import NamedTuple

from careerbot.answering import past
from careerbot.facts import Occupation
from careerbot.frame import Cue, Frame, Match
from careerbot.store.codes import EVERYONE
from careerbot.store.store import Store

_COMPARING: tuple[Cue, ...] = (
    "compare", "versus", "difference", "between", "more", "less", "than", "or", "which", "most", "least",
    "ratio",
)  # fmt: skip
_LISTING: tuple[Cue, ...] = ("jobs", "list", "can_do", "which", "what", "who", "most", "least", "reverse")
# Cues that ask for the first of all.
_EXTREMES: tuple[Cue, ...] = ("most", "least", "most_pay", "least_pay", "fastest_growing")
# Cues of an end -> the families of attributes that it is an end of.
_ENDS_OF: dict[tuple[Cue, ...], tuple[str, ...]] = {
    ("most_pay", "least_pay"): ("pay", "spread"), ("fastest_growing", "fastest_shrinking"): ("outlook",),
}  # fmt: skip
_KINDS: dict[Cue, str] = {"state": "state", "city": "metro", "industry": "industry"}  # cue -> kind of place
SHOWN = 5  # places
# Whoever would be named in answer to a question back.
_SOMEBODY = (Occupation("", "", "soc", "", "", ""), Occupation("-", "", "soc", "", "", ""))


def operation_for(frame: Frame, store: Store) -> str:
    """The name of the operation, which is that of its module."""
    if frame.talk:
        return "small_talk"
    if frame.term:
        return "term"
    named = store.occupations(frame.ids)
    return _of_named(frame, named, store) if named else _of_nobody(frame, store)


def with_everyone(frame: Frame) -> Frame:
    """The frame, with all occupations together as the one named where nobody is and the question is about everybody.

    In another year than those held nothing is known of them either.
    """
    if frame.occupations or not frame.has("everyone") or any(each.kind == "year" for each in frame.qualifiers):
        return frame
    return frame._replace(occupations=(Match(EVERYONE, ""),))


def operation_if_named(frame: Frame, store: Store) -> str:
    """What would answer if the question had named an occupation, or two where it compares."""
    several = frame.has("compare", "versus") or frame.has(*(("more", "less") if frame.attributes else ("difference",)))
    return _of_named(frame._replace(places=()), _SOMEBODY if several else _SOMEBODY[:1], store)


def _of_named(frame: Frame, named: tuple[Occupation, ...], store: Store) -> str:
    if frame.has("gap") and len(named) > 1:
        return "skill_gap"
    if frame.paid and frame.has("mine") and len(named) == 1:
        return "against"
    named_by = {store.attribute(each).operation for each in frame.attributes}
    if "similar" in named_by:
        return "similar"
    if _asks_for_others(frame, named, store):
        return "beyond"
    if _asks_past(frame, named, store):
        return "history"
    if _asks_yes_or_no(frame, named):
        return "importance" if frame.has("importance") and frame.filters else "yes_no"
    return _beside_others(frame, named, store) or _listed(frame, named, store) or _of_these(frame, named, store)


def _of_nobody(frame: Frame, store: Store) -> str:
    """Where no occupation is named: a description, a list of occupations, or the question back whose it is."""
    if frame.sum:
        return "arithmetic"
    if frame.has("unmeasured"):
        return "best"
    if frame.description:
        return "reverse_lookup"
    if _lacks_occupation(frame, store):
        return "clarify"
    return _listed(frame, (), store) or "decline"


def _lacks_occupation(frame: Frame, store: Store) -> bool:
    """Whether something is asked that an occupation is needed for, and none could be listed."""
    if frame.filters:
        # "Is a degree required?" is asked of one occupation.
        schooling = frame.attributes and all(store.attribute(each).family == "schooling" for each in frame.attributes)
        return frame.has("yes_no") and bool(schooling) and not frame.has(*_LISTING)
    # "Which pays more?" has an order too, but compares two that were not named.
    if frame.order and (frame.has("jobs", *_EXTREMES) or not frame.has("more", "less")):
        return False
    if frame.has("jobs") and (frame.has("list", "you_know") or frame.attributes):
        return False
    return bool(frame.attributes or frame.places or frame.place or frame.has("compare", "difference", "versus"))


def _asks_for_others(frame: Frame, named: tuple[Occupation, ...], store: Store) -> bool:
    """Whether occupations are asked for that have more of a figure than the one named."""
    if len(named) != 1 or len(frame.places) > 1 or frame.has("yes_no", "versus", "those_named"):
        return False
    asked = frame.has("jobs") and (frame.has("alike") or (frame.has("than") and frame.has("more", "less")))
    return asked and bool(frame.attributes) and store.attribute(frame.attributes[0]).is_ranked


def _asks_past(frame: Frame, named: tuple[Occupation, ...], store: Store) -> bool:
    """Whether a past year is asked for, or how something has changed, and that is held."""
    about = past.asked_past(frame, store) if len(named) == 1 else None
    return about is not None and past.year_asked(frame, store, named[0], about) is not None


def _asks_yes_or_no(frame: Frame, named: tuple[Occupation, ...]) -> bool:
    if not frame.has("yes_no"):
        return False
    # "Do electricians or plumbers earn more" asks which; "which of them earn over $60k" is a filter.
    if len(named) > 1 and (frame.filters or frame.has("or", "which")):
        return False
    if len(frame.places) > 1 and frame.has("or", "which"):
        return False
    return bool(frame.attributes or frame.filters)


def _beside_others(frame: Frame, named: tuple[Occupation, ...], store: Store) -> str:
    """Several occupations, or one in several places, next to one another."""
    alone = len(named) == 1
    if not frame.attributes and not frame.filters and (not alone or _is_named_twice(frame, named[0])):
        return "difference"
    if alone and len(frame.places) > 1:
        kinds = {place.kind for place in store.places(frame.places)}
        held = not frame.attributes or all(map(store.attribute(frame.attributes[0]).is_held_in, kinds))
        return "compare" if held else ""
    compared = frame.attributes and not _asks_steps(frame, store) and not frame.filters
    return "compare" if compared and not alone and (frame.order or frame.has(*_COMPARING)) else ""


def _is_named_twice(frame: Frame, named: Occupation) -> bool:
    """Whether two names of one occupation were given; senior and junior ones, or those of two states, are no two."""
    twice = frame.has("difference") or (frame.has("versus") and not named.is_group)
    once = frame.has("named_once") and not named.is_group
    said = any(each.kind != "office" for each in frame.qualifiers)
    return twice and not once and not said and len(frame.places) < 2


def _listed(frame: Frame, named: tuple[Occupation, ...], store: Store) -> str:
    """A list of occupations: the first by a figure, or those that meet conditions; of a group, or of all."""
    of_a_group = len(named) == 1 and named[0].is_group
    of_a_group = of_a_group and not (_ranks_places(frame, store) or _asks_steps(frame, store))
    if (not named or of_a_group) and _is_ordered(frame, named, store):
        return "superlative"
    if frame.filters and named:
        return "filtering" if len(named) > 1 or of_a_group else ""
    if frame.filters:
        # A bare amount of money asks nothing; with a place it asks for jobs there.
        asked = frame.has(*_LISTING) or frame.place or any(isinstance(each.value, str) for each in frame.filters)
        return "filtering" if asked else ""
    everything = not named and not frame.attributes and frame.has("jobs") and frame.has("list", "you_know", "which")
    return "filtering" if everything else ""


def _asks_steps(frame: Frame, store: Store) -> bool:
    """Whether the way into an occupation is asked for."""
    return any(store.attribute(each).operation == "how_to" for each in frame.attributes)


def _ranks_places(frame: Frame, store: Store) -> bool:
    """Whether places are asked for, and not occupations."""
    return bool(frame.attributes and places_asked(frame, store).kind)


def _is_ordered(frame: Frame, named: tuple[Occupation, ...], store: Store) -> bool:
    """Whether the first by a figure are asked for."""
    attribute = store.attribute(ordered_by(frame, store))
    if not attribute.is_ranked and not (attribute.kind == "level" and frame.order):
        return False
    # "Paying more than $60,000" has an order too, but asks for no first one.
    if frame.filters and frame.has("more", "less", "at_least", "at_most") and not frame.has(*_EXTREMES):
        return False
    # "Do they make more" compares a group with others, and asks for none of it.
    if named and frame.has("more", "less") and not frame.has(*_EXTREMES, "which", "what"):
        return False
    return bool(frame.order or (frame.has("jobs") and not named and not frame.filters))


def _of_these(frame: Frame, named: tuple[Occupation, ...], store: Store) -> str:
    """What was asked of the occupations named."""
    asked = [store.attribute(each) for each in frame.attributes]
    if any(each.operation == "how_to" for each in asked):
        return "how_to"
    if any(each.kind == "prose" for each in asked):
        return "define" if all(each.operation == "define" for each in asked if each.kind == "prose") else "lookup"
    if asked and len(named) == 1:
        places = places_asked(frame, store)
        return "best_places" if places.kind and (places.more or named[0].has_kinds) else "lookup"
    return "lookup" if asked else "overview"


def ordered_by(frame: Frame, store: Store) -> str:
    """What is ordered by: growth in "fastest growing jobs and what they pay", else the attribute named first."""
    if frame.by:
        return frame.by
    families = next((families for cues, families in _ENDS_OF.items() if frame.has(*cues)), ())
    ends = (each for each in frame.attributes if not families or store.attribute(each).family in families)
    return next(ends, next(iter(frame.attributes), ""))


class Instead(NamedTuple):
    """What an operation gives back for a frame that another one answers, or answers when it is changed."""

    operation: str
    frame: Frame
    honoured: tuple[str, ...] = ()  # what the changed frame no longer asks, because it is in whom it names


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
        kind, figure = said[0], about.by if about.is_local else store.usual()
    of_jobs = figure != "" and store.attribute(figure).family == "jobs"
    if of_jobs:
        kind = next((each for each in said if each != kind), kind)
    other = kind != about.among and (of_jobs or (about.is_local and bool(kind)))
    if kind and frame.by:
        figure, other = frame.by, True
    if about.in_states and frame.order and said[:1] == ["state"]:
        kind, figure, other = "state", about.id, True
    if kind and said and kind not in said:
        kind, other = said[0], True
    paid = (each.id for each in map(store.attribute, frame.attributes[1:]) if each.is_pay and each.is_local)
    if kind and store.attribute(figure).is_pay and (by := next(paid, "")):
        figure, other = by, True
    place = store.place(frame.place) if frame.place else None
    in_state = place is not None and place.kind == "state"
    others = bool(frame.skipped) or frame.wanted not in (None, SHOWN)
    return PlacesAsked(kind, figure, other or in_state or others or frame.order == "lowest")
