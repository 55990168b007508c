"""Questions about all occupations together: "average salary in Texas", "which state has the most jobs"."""

from __future__ import annotations

from careerbot.frame import Cue, Kind, Order
from careerbot.phrase import phrase
from careerbot.reading import ordering
from careerbot.reading.draft import Draft
from careerbot.store.codes import EVERYONE

_FAMILIES = ("pay", "spread", "jobs", "outlook")
_WHERE: tuple[Cue, ...] = ("state", "city", "industry", "where", "place")
_ENDS: tuple[Cue, ...] = ("most", "least", "most_pay", "least_pay", "fastest_growing", "fastest_shrinking")
_COMPARED: tuple[Cue, ...] = ("compare", "difference", "less", "more", "or", "versus", "between", "than")
_ASKING: tuple[Cue, ...] = ("how", "how_much", "how_many", "what", "which", "yes_no")
# Cues that narrow nothing down.
_PLAIN = frozenset((
    *_WHERE, *_ENDS, *_COMPARED, *_ASKING, "at_least", "at_most", "day", "jobs", "month", "rising", "used_for", "week",
))  # fmt: skip
_JUDGED: frozenset[Cue] = frozenset(("worth", "yes_no"))
_SAID: tuple[Kind, ...] = ("year",)  # what a limit says of all workers too


def take(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...], order: Order) -> tuple[str, ...]:
    """What is asked; of all occupations together, which a cue then says, where nothing else makes it somebody's."""
    found = _asked(draft, attributes, places, order)
    if found:
        draft.cues.add("everyone")
    return found or attributes


def _asked(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...], order: Order) -> tuple[str, ...]:
    """What is asked of all occupations together; () where somebody is named, or a word narrows it down."""
    if draft.store.occupation(EVERYONE) is None:
        return ()
    if _is_of_a_sum(draft):
        draft.cues |= _JUDGED
        return (draft.filters[0].attribute,)
    if not draft.cues <= _PLAIN or not _is_bare(draft):
        return ()
    if _counts_jobs(draft):
        attributes = ()  # they are counted, and what they pay is not asked
    if len(places) > 1:
        between = draft.has(*_COMPARED) or draft.typed & draft.classes.conjunction
        return attributes if between and _is_asked(draft, attributes, places) else ()
    ranking = _ranking(draft, attributes, order)
    if ranking:
        return ranking
    whole = not draft.has(*_WHERE, *_ENDS) and (not draft.has("jobs") or _names_all_jobs(draft))
    return attributes if whole and _is_asked(draft, attributes, places) else ()


def _is_of_a_sum(draft: Draft) -> bool:
    """Whether it is asked how good one sum is, or where it stands to the average: "is 60k a good salary"."""
    sums = [each for each in draft.filters if draft.store.attribute(each.attribute).is_pay]
    asked = draft.has("yes_no", "versus") and (draft.has("worth") or bool(draft.typed & draft.classes.average))
    plain = draft.cues <= _PLAIN | _JUDGED and not draft.has("jobs")
    nobody = not (draft.matches or draft.unexplained or draft.refusal or draft.qualifiers or draft.choices)
    return asked and plain and nobody and len(sums) == len(draft.filters) == 1


def _is_bare(draft: Draft) -> bool:
    """Whether no condition, qualifier, misspelt place or word that was not understood is left."""
    narrowed = draft.matches or draft.unexplained or draft.refusal or (draft.choices and draft.asks != "place")
    sums = all(isinstance(each.value, float) for each in draft.filters) and draft.has("yes_no")
    if narrowed or (draft.filters and not sums):
        return False
    corrected = any(span.corrected and "place" in span.meanings for span in draft.spans)
    return not corrected and all(each.kind in _SAID for each in draft.qualifiers)


def _counts_jobs(draft: Draft) -> bool:
    """Whether it goes like "the most jobs", "the fewest workers"."""
    counted = draft.classes.count_most
    return any(draft.before(span) in counted and _names_workers(draft, draft.text(span)) for span in draft.spans)


def _names_workers(draft: Draft, word: str) -> bool:
    return word in draft.classes.jobs | draft.classes.worker


def _ranking(draft: Draft, attributes: tuple[str, ...], order: Order) -> tuple[str, ...]:
    """The places that are ranked: the best-paying state, the cities with the most jobs; () where none are."""
    named = tuple(each for each in attributes if _ranks_places(draft, each))
    spans = [(set(span.meanings.get("cue", ())), draft.text(span).split()) for span in draft.spans]
    jobs = (at for at, (cues, words) in enumerate(spans) if "jobs" in cues or not draft.classes.jobs.isdisjoint(words))
    if any("where" in cues for cues, _ in spans[next(jobs, len(spans)) :]):
        return ()  # behind jobs it relates to them, and asks for no place
    of_places = draft.has(*_WHERE) and ((order and draft.has(*_ENDS)) or ordering.place_by_place(draft))
    if not named and of_places and (attributes or _counts_jobs(draft)):
        found = ordering.most_where(draft, attributes, named=True)
        named = tuple(each for each in found if _ranks_places(draft, each))
        if not named:
            noun = draft.store.attribute(attributes[0]).noun
            draft.refusal = phrase("refusal", "not_by_place", noun=noun)
    return named


def _ranks_places(draft: Draft, attribute: str) -> bool:
    about = draft.store.attribute(attribute)
    return any(draft.store.attribute(each).among for each in about.named)


def _names_all_jobs(draft: Draft) -> bool:
    """Whether it goes like "growth of all jobs", but not like "show all jobs"."""
    spans = [span for span in draft.spans if "jobs" in span.meanings.get("cue", ())]
    return not draft.has("list", "which") and all(draft.before(span) in draft.classes.all for span in spans)


def _is_asked(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...]) -> bool:
    """Whether figures are named, and people at large are spoken of, an average, or a place of what anybody is paid."""
    families = {draft.store.attribute(each).family for each in attributes}
    typed, classes = draft.typed, draft.classes
    somebody = bool(typed & classes.everybody)
    if not families or not draft.certain:
        return False
    if families == {"people"} and len(attributes) == 1:
        return somebody
    if not families <= {*_FAMILIES} or (typed & classes.do and not somebody and not draft.has(*_ASKING)):
        return False
    if not families.isdisjoint(("jobs", "outlook")):
        return somebody and (bool(places) or not typed.isdisjoint(classes.everybody - classes.job))
    owned = typed & classes.ourselves or draft.has("pronoun")
    return bool(somebody or typed & classes.average or (places and not owned) or "spread" in families)
