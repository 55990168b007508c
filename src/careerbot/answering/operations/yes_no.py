"""Yes or no, and the facts that decide it; neither where they do not."""

from __future__ import annotations

from careerbot.answering import degrees, licenses, programs, shares, standing
from careerbot.answering.beside import beside_each_other, compared
from careerbot.answering.choosing import Instead
from careerbot.answering.demand import growing
from careerbot.answering.findings import find, place_of, schooling
from careerbot.answering.groups import asked_about, stands_for
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.answering.standing import beside_everyone
from careerbot.answering.verdicts import conditioned, undecided, verdict
from careerbot.answering.weighing import weighed
from careerbot.facts import Fact, Occupation, known_among
from careerbot.frame import Cue, Filter, Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.codes import EVERYONE
from careerbot.store.store import Store

_MORE: tuple[Cue, ...] = ("more", "less", "most", "least", "than")
_WELL: tuple[Cue, ...] = ("worth", "most_pay", "least_pay")  # cues of being paid well or badly


def answer(frame: Frame, store: Store) -> Answer | Instead:
    found = _judged(frame, store)
    if isinstance(found, Verdict) and any(each.kind == "year" for each in frame.qualifiers):
        return found._replace(yes=None, because=None)  # figures of today decide nothing of another year
    return found


def _judged(frame: Frame, store: Store) -> Answer | Instead:
    occupations = asked_about(frame, store)
    attribute = frame.attributes[0] if frame.attributes else ""
    about = store.attribute(attribute)
    if len(occupations) > 1 and attribute and about.is_ordered and about.kind != "level" and _asks_for_more(frame):
        if frame.has("difference") and not frame.has(*_MORE):
            return Instead("compare", frame)  # whether they are alike, or apart: both figures tell
        return _more_than(frame, occupations, attribute, store)
    if len(occupations) > 1 and attribute:
        return beside_each_other(occupations, store.attribute(attribute).named, place_of(frame, store), store)
    if len(frame.places) > 1 and store.attribute(attribute).is_local and frame.has(*_MORE) and not frame.filters:
        return _more_there(frame, occupations[0], attribute, store)
    return _of_one(frame, occupations[0], attribute, store)


def _of_one(frame: Frame, asked: Occupation, attribute: str, store: Store) -> Answer:
    """What was asked of one occupation in one place."""
    judged_by = [each.attribute for each in frame.filters if store.attribute(each.attribute).is_held]
    occupation, said = stands_for(store, asked, *(judged_by or filter(None, [attribute])))
    ruled = licenses.judged(frame, occupation, store, said)
    if ruled:
        return ruled
    if len(frame.filters) == 1 and standing.is_sum(frame.filters[0], store):
        stands = standing.judged(frame.filters[0], frame, occupation, store, said)
        if stands:
            return stands
    if frame.filters:
        known = programs.judged(frame, occupation, store, said) or shares.judged(frame, occupation, store, said)
        return _with_parts(known or conditioned(frame, occupation, store, said), frame, occupation, store)
    about = store.attribute(attribute)
    if frame.has("worth") and {store.attribute(each).family for each in frame.attributes} == {"pay", "outlook"}:
        points = weighed(frame, occupation, store, said)
        if points:
            return points
    if about.family == "schooling" and frame.has("need", "not"):
        return _needs_degree(frame, occupation, store, said)
    if about.kind == "level" and frame.has("need"):
        return _needs(frame, occupation, about.by, store, said)
    about_growth = about.family == "outlook"
    # How pay is counted asks for no amount.
    living = any(each.kind == "cost_of_living" for each in frame.qualifiers)
    about_pay = about.family == "pay" and (living or frame.has(*_WELL, *_MORE))
    if about_growth or (about_pay and len(frame.attributes) == 1):
        return _with_others(_against_everyone(frame, occupation, attribute, store, said), frame, occupation, store)
    return undecided(frame, occupation, attribute, store, said)


def _asks_for_more(frame: Frame) -> bool:
    """Whether several are compared, and it is not asked of each of them whether it pays well or dies out."""
    return (
        not frame.filters
        and not frame.has("replaced", "badly")
        and (frame.has("more", "less") or not frame.has("falling"))
        and (frame.has(*_MORE, "versus", "compare") or not frame.has("worth"))
    )


def _with_others(found: Answer, frame: Frame, occupation: Occupation, store: Store) -> Answer:
    """A verdict on what was asked first, with the figures that were asked besides."""
    others = [find(store, occupation, each, place_of(frame, store)) for each in frame.attributes[1:]]
    if not isinstance(found, Verdict):
        return found
    if found.yes is not None:
        found = found._replace(honoured=(*frame.attributes[:1], frame.order))
    facts = (fact for other in others for fact in other.facts if fact not in found.facts)
    limits = (limit for other in others for limit in other.limits)
    return found._replace(facts=(*found.facts, *facts), limits=(*found.limits, *limits))


def _with_parts(found: Answer, frame: Frame, occupation: Occupation, store: Store) -> Answer:
    """A verdict on one part of the work, with the others where all of its conditions are asked for."""
    wholes = [each for each in frame.attributes if store.attribute(each).kind == "parts"]
    judged = {part for each in frame.filters for part in (each.attribute, store.attribute(each.attribute).by)}
    parts = [each for each in wholes if not judged.isdisjoint(store.attribute(each).parts)]
    if not parts or not isinstance(found, Verdict):
        return found
    others = (fact for each in parts for fact in find(store, occupation, each).facts if fact.known)
    return found._replace(facts=tuple(dict.fromkeys((*found.facts, *others))))


def _more_than(frame: Frame, occupations: tuple[Occupation, ...], attribute: str, store: Store) -> Answer:
    """Whether the first has more of it than all the others (less, where that was asked)."""
    facts, said = compared(store, occupations, attribute, place_of(frame, store))
    numbers = [fact.number for fact in facts]
    known = [number for number in numbers if number is not None]
    if len(known) < len(occupations):
        status: Status = "partial" if known else "no_data"
        return Verdict(status, yes=None, because=phrase("because", "missing"), facts=facts, limits=said)
    first, *others = known
    less = frame.has("less", "least") or frame.order == "lowest"
    if facts[0].at_least and any(fact.at_least for fact in facts[1:]):
        return verdict(store, None, phrase("because", "both_top_coded"), facts, said)
    yes = all(first < other if less else first > other for other in others)
    yes = yes and not (less and first >= 0 and frame.has("falling"))  # what grows does not decline faster
    because = phrase("because", "same") if all(first == other for other in others) else None
    partial = any(limit.kind in ("place", "group") for limit in said)
    status = "partial" if partial else "answered"
    return Verdict(status, yes=yes, because=because, facts=facts, limits=said, honoured=(frame.order,))


def _more_there(frame: Frame, occupation: Occupation, attribute: str, store: Store) -> Answer:
    """Whether it is more in the first place than in the others."""
    places = store.places(frame.places)
    facts = known_among(store.fact(occupation, attribute, place) for place in places)
    if len(facts) < len(places):
        released = {fact.place for fact in facts}
        because = phrase("because", "not_released", place=next(each for each in places if each not in released))
        return Verdict("partial" if facts else "no_data", yes=None, because=because, facts=facts)
    less = frame.has("less", "least") or frame.order == "lowest"
    first, *others = [fact.number or 0.0 for fact in facts]
    yes = all(first < other if less else first > other for other in others)
    return verdict(store, yes, None, facts, (), (frame.order,))


def _needs_degree(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer:
    """Whether any degree is typical to start; "without", "not" turn the question around."""
    turned = frame.has("not") and not frame.has("need")
    asked = Filter(schooling(store).id, "<" if turned else ">=", degrees.any_degree(store))
    judged = degrees.judged(asked, frame, occupation, store, said)
    own = degrees.what_workers_hold(store, occupation)
    if judged or not own:
        return judged or undecided(frame, occupation, schooling(store).id, store, said)
    return verdict(store, None, phrase("because", "only_held"), own, said)


def _needs(frame: Frame, occupation: Occupation, attribute: str, store: Store, said: tuple[Phrase, ...]) -> Answer:
    """Whether work experience, or training on the job, is typical at all."""
    fact = store.fact(occupation, attribute)
    if fact is None or not fact.known:
        return undecided(frame, occupation, attribute, store, said)
    return verdict(store, _is_need(fact), None, (fact,), said)


def _is_need(fact: Fact) -> bool:
    """Whether a level is so high that it has to be met first: a degree, any training, any experience."""
    return (fact.about.rank(str(fact.value)) or 0) >= fact.about.important


def _against_everyone(
    frame: Frame, occupation: Occupation, attribute: str, store: Store, said: tuple[Phrase, ...]
) -> Answer:
    """Whether pay is above the median of all occupations; whether jobs grow, and faster than all."""
    everyone, about, place = store.occupation(EVERYONE), store.attribute(attribute), place_of(frame, store)
    fact = find(store, occupation, about.id, place).first
    if about.median and occupation.kind != "own" and (middle := find(store, occupation, about.median, place).first):
        # A group has an average where its median cannot be worked out.
        if fact is None or fact.place != place or middle.place == place:
            about, fact = middle.about, middle
    if fact is None and about.other_basis:
        about = store.attribute(store.attribute(about.other_basis).median)
        fact = find(store, occupation, about.id, place).first
    if everyone is None or fact is None or fact.number is None:
        return undecided(frame, occupation, attribute, store, said)
    if about.in_states:  # of an area, its state's
        said = (*said, *(limit for limit in find(store, occupation, about.id, place).limits if limit.kind == "place"))
    every = store.fact(everyone, about.id, fact.place) or store.fact(everyone, about.id)
    if every is None or every.number is None:
        return undecided(frame, occupation, attribute, store, said)
    yes = fact.number > every.number
    if frame.has("less", "least", "least_pay", "badly") is not frame.has("not"):
        yes = not yes
    if about.is_pay:
        return beside_everyone(frame, yes, fact, every, store, said)
    openings = known_among(store.fact(occupation, each, fact.place) for each in about.beside)
    if not openings:
        return undecided(frame, occupation, attribute, store, said)
    return growing(frame, fact, every, openings[0], store, said)
