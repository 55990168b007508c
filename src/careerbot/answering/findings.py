"""What is known of one attribute of one occupation in one place, and what has to be said with it."""

from typing import NamedTuple

from careerbot.answering.limits import national_only, not_held, not_released
from careerbot.answering.shapes import Status
from careerbot.attributes import Attribute
from careerbot.facts import NATION, Fact, Occupation, Place, known_among
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.database import lately
from careerbot.store.store import Store

_REASONS = 2  # told one by one


class Finding(NamedTuple):
    """Facts to tell, facts to show beside them, limits; status as for an answer made of these alone.

    members: the same facts of a group's occupations, largest first.
    """

    facts: tuple[Fact, ...] = ()
    beside: tuple[Fact, ...] = ()
    limits: tuple[Phrase, ...] = ()
    status: Status = "answered"
    members: tuple[Fact, ...] = ()

    @property
    def first(self) -> Fact | None:
        """The fact to compare by: the first known one."""
        return next((fact for fact in self.facts if fact.known), None)


def place_of(frame: Frame, store: Store) -> Place:
    """The place a frame asks for; the nation where it asks for none."""
    return (store.place(frame.place) if frame.place else None) or NATION


@lately
def find(store: Store, occupation: Occupation, attribute: str, place: Place = NATION) -> Finding:
    """An attribute by its parts: the occupation's own facts first, the wider occupation's official ones beside them."""
    own: list[Fact] = []
    wider: list[Fact] = []
    missing: list[Fact] = []
    said: list[Phrase] = []
    for part in store.attribute(attribute).named:
        facts, extra = _somewhere(store, occupation, part, place)
        said += (limit for limit in extra if limit not in said)
        for fact in facts:
            (missing if not fact.known else wider if is_wider(fact, store) else own).append(fact)
    otherwise = any(fact.missing == "other_basis" for fact in missing)
    listed = occupation.has_kinds and not otherwise
    members = _of_members(store, occupation, attribute, place) if listed else Finding()
    if (members.members or members.facts) and (not own or (said and store.attribute(attribute).is_local)):
        return members
    if own:
        status: Status = "partial" if said else "answered"
        abouts = {fact.about for fact in own}
        lacking = members.limits if any(fact.about not in abouts for fact in members.members) else ()
        return Finding(tuple(own), tuple(wider), (*said, *lacking), status, members.members)
    if wider:
        # The page's own "-" is said first; a reason from the wider occupation would only repeat itself.
        told = (*(fact for fact in missing if not fact.scope), *wider)
        return Finding(told, _page_figure(store, occupation, attribute, place), tuple(said), "partial")
    return _nothing(store, occupation, attribute, tuple(missing), tuple(said), place)


def _somewhere(
    store: Store, occupation: Occupation, attribute: str, place: Place
) -> tuple[tuple[Fact, ...], list[Phrase]]:
    """Facts for the place, or for the nearest wider place that has a figure, with what must be said of that."""
    about = store.attribute(attribute)
    if about.in_states and place.code != NATION.code:
        there = store.facts(occupation, attribute, place if place.kind == "state" else store.state_of(place) or place)
        if any(fact.known for fact in there):
            # The nation's are of newer years: told too, never set against the state's.
            said = [] if place == there[0].place else [not_released(about.noun, occupation, place, there[0].place)]
            return (*there, *store.facts(occupation, attribute, NATION)), said
    facts = store.facts(occupation, attribute, place if about.is_local else NATION)
    if place.code == NATION.code:
        return facts, []
    if not about.is_local:
        known = any(fact.known for fact in facts)
        return facts, [national_only(store.attribute(attribute).noun, place)] if known else []
    if any(fact.known or fact.missing == "other_basis" for fact in facts):
        return facts, []
    for instead in (store.state_of(place), NATION):
        facts = store.facts(occupation, attribute, instead) if instead else ()
        if instead and any(fact.known for fact in facts):
            return facts, [not_released(store.attribute(attribute).noun, occupation, place, instead)]
    return facts, []


def schooling(store: Store) -> Attribute:
    """Education, by its parts: what is typical to start, and what workers hold."""
    return store.attribute(store.told_together("schooling")[0])


def is_wider(fact: Fact, store: Store) -> bool:
    """Whether a fact was taken over from the wider occupation; a survey's own scope does not make it so."""
    return bool(fact.scope) and store.own(fact.occupation, fact.attribute, fact.place) != fact


def _page_figure(store: Store, occupation: Occupation, attribute: str, place: Place) -> tuple[Fact, ...]:
    """What a hand-written occupation's own page says for the nation, where a place was asked for."""
    if occupation.kind != "own" or place.code == NATION.code or not store.attribute(attribute).is_local:
        return ()
    page = store.own(occupation, attribute)
    return (page,) if page and page.known else ()


def _of_members(store: Store, group: Occupation, attribute: str, place: Place) -> Finding:
    """What is known of a group's members, and how far it goes."""
    about = store.attribute(attribute)
    # The members stand beside the group's own figure: both of the place, or both of the nation.
    where = place if about.is_local or (about.of_group == "sum" and about.is_held_in(place.kind)) else NATION
    for part in about.named:
        facts = known_among(store.fact(member, part, where) for member in store.members(group))
        together = facts and (facts[0].scope or len(facts) == len(store.members(group)))
        if together and len({(fact.value, fact.scope) for fact in facts}) == 1:
            return Finding((facts[0]._replace(occupation=group),))  # alike, or counted together by the survey
        if facts:
            return Finding(members=facts, limits=(_how_far(group, facts),))
    return Finding()


def _how_far(group: Occupation, facts: tuple[Fact, ...]) -> Phrase:
    """From which member's figure to which; of lists, of how many occupations the group is one."""
    about, whom = facts[0].about, facts[0]._replace(occupation=group)
    if about.kind not in ("level", "figure"):
        return phrase("members", "several", plural=group, count=len(facts))
    high = {fact: fact.number if fact.number is not None else about.rank(str(fact.value)) or 0 for fact in facts}
    low, top = min(facts, key=high.__getitem__), max(facts, key=high.__getitem__)
    ends = low.occupation, top.occupation
    return phrase("members", whom=whom, noun=about.noun, low=low, top=top, member=ends[0], other=ends[1])


def _nothing(
    store: Store,
    occupation: Occupation,
    attribute: str,
    missing: tuple[Fact, ...],
    said: tuple[Phrase, ...],
    place: Place,
) -> Finding:
    """Nothing is known: the reason where there is one, and what is known nearby."""
    about = store.attribute(attribute)
    if any(fact.missing == "other_basis" for fact in missing):
        beside = known_among(store.facts(occupation, about.other_basis, missing[0].place))[:1]
        if beside:
            return Finding(missing, beside, said, "partial")
    held = not_held(about.noun, occupation)
    missing = missing if len(missing) <= _REASONS else ()  # many parts without a value are said as one
    if not about.is_held:
        return Finding(limits=(*said, held), status="no_data")  # no source holds it for anybody
    close = known_among(store.fact(occupation, other) for other in about.instead)[:2]
    if close:
        return Finding(missing, close, () if missing else (held,), "partial")
    near = (
        store.fact(occupation, other, place if store.attribute(other).is_local else NATION)
        for other in store.told_together("nearest")
    )
    beside = tuple(fact for fact in known_among(near) if fact.attribute != attribute)[:3]
    if missing:
        return Finding(missing, beside, said, "no_data")
    return Finding((), beside, (*said, held), "partial" if beside else "no_data")


def shortened(fact: Fact, most: int) -> Fact:
    """A list-valued fact with its first members alone; any other as it is."""
    return fact._replace(value=fact.items[:most]) if len(fact.items) > most else fact


def first_known(store: Store, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
    """The first known fact of an attribute's parts, the wider occupation's included; the missing one; or None."""
    facts = [
        fact for part in store.attribute(attribute).named for fact in _somewhere(store, occupation, part, place)[0]
    ]
    return next((fact for fact in facts if fact.known), facts[0] if facts else None)


def together(found: list[Finding]) -> Finding:
    """Several findings as one: all their facts, each limit once; partial where they do not all say everything."""
    facts = tuple(dict.fromkeys(fact for each in found for fact in each.facts))
    beside = tuple(dict.fromkeys(fact for each in found for fact in each.beside if fact not in facts))
    statuses = {each.status for each in found}
    status: Status = statuses.pop() if len(statuses) == 1 else "partial"
    limits = tuple(dict.fromkeys(limit for each in found for limit in each.limits))
    members = tuple(dict.fromkeys(fact for each in found for fact in each.members))
    return Finding(facts, beside, limits, status, members)
