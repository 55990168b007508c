"""A turn applied to the query that stands: what it lacks is taken over, and what it edits is put into its place."""

from __future__ import annotations

from collections.abc import Callable

from careerbot.conversing import oneself
from careerbot.conversing.inheriting import COMPARING, OPERATIONS, Mentioned, Turns, inherited
from careerbot.conversing.picks import picked
from careerbot.conversing.turns import Goal, Told, list_before
from careerbot.frame import Cue, Edit, Match, Reading
from careerbot.phrase import phrase

_KINDS: frozenset[Cue] = frozenset(("state", "city", "industry"))
_OFFERED = 5
_PUBLICATIONS = "sources"  # all that there are, where nothing was asked before
_OF_FIGURES = (_PUBLICATIONS, "edition", "certainty")
# Talk that is about the reply before: the edit it is.
_ABOUT: dict[str, Edit] = {
    "undo": "taken_back", _PUBLICATIONS: "about_reply", "edition": "about_reply", "certainty": "about_reply",
    "reason": "about_reply", "measure": "about_reply", "repeat": "about_reply",
    "apart": "about_reply", "table": "other_form",
    "csv": "other_form", "json": "other_form",
}  # fmt: skip


def applied(reading: Reading, turns: Turns, mentioned: Mentioned, goal: Goal | None) -> Reading:
    """The reading as a query of its own: edited, or with what it lacks taken over and said; as it is where it asks all
    that it needs."""
    if reading.frame.talk:
        return _about_the_reply(reading, turns) if reading.frame.talk in _ABOUT else reading
    if reading.refusal or reading.frame.term:
        return reading
    reading, settled = oneself.taken(reading, turns[-1].frame if turns else None, goal)
    if settled or not turns:
        return reading
    edit = _EDITS.get(reading.edit)
    if edit:
        return edit(reading, turns, mentioned)
    if reading.frame.picks:
        return picked(reading, turns, mentioned)
    now = turns[-1]
    answers = now.asked and reading.frame.occupations and not reading.frame.attributes
    if not (reading.fragment or answers):
        return reading
    if now.of_places and not now.frame.picks and reading.frame.cues & _KINDS and not reading.frame.occupations:
        return _of_other_places(reading, now)
    listed = list_before(turns)
    if listed and now.listed and now.frame.has("mine") and not now.is_set and _is_of_one(reading):
        return reading._replace(choices=now.listed[:_OFFERED], asks="one")
    if listed and not now.is_set and _is_of_the_list(reading, now):
        return _kept(reading, turns, mentioned)
    return inherited(reading, turns, mentioned)


def _about_the_reply(reading: Reading, turns: Turns) -> Reading:
    """The query again: taken back, in another form, or asked about itself."""
    asked = reading.frame.talk
    edit = _ABOUT[asked]
    if edit == "taken_back":
        if len(turns) < 2:
            return reading._replace(refusal=phrase("talk", asked))
        before = turns[-2]
        choices = before.choices if before.asked and not before.of_places else ()
        asks = before.title if choices else ""
        return Reading(before.frame, reading.parts, choices=choices, asks=asks, edit="taken_back")
    if not turns:
        if asked in _OF_FIGURES:
            return reading._replace(frame=reading.frame._replace(talk=_PUBLICATIONS))
        return reading._replace(refusal=phrase("talk", asked))
    frame = turns[-1].frame
    if edit == "other_form":
        return reading._replace(frame=frame, edit="other_form", form=asked)
    return reading._replace(frame=frame._replace(talk=asked), edit="about_reply")


def _of_other_places(reading: Reading, now: Told) -> Reading:
    """The places of another kind in the same order: "and cities?"."""
    new, old = reading.frame, now.frame
    cues = (old.cues - _KINDS) | (new.cues & _KINDS)
    frame = old._replace(
        attributes=new.attributes or (now.by,), order=new.order or old.order or "highest", cues=cues,
        wanted=new.wanted or old.wanted, skipped=0, place="",
    )  # fmt: skip
    return reading._replace(frame=frame, inherited=("the list before",))


def _next(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """The members of the list that come behind those told."""
    listed = list_before(turns)
    if listed is None or listed.is_set:
        return reading._replace(refusal=phrase("refusal", "no_more"))
    old = listed.frame
    frame = old._replace(skipped=old.skipped + len(listed.listed), wanted=reading.frame.wanted or old.wanted)
    return reading._replace(frame=frame, inherited=("the list before",))


def _count(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """As many of the list, from its first."""
    listed = list_before(turns)
    if listed is None or listed.is_set:
        return reading._replace(refusal=phrase("refusal", "not_followed"))
    frame = listed.frame._replace(skipped=0, wanted=reading.frame.wanted)
    return reading._replace(frame=frame, inherited=("the list before",))


def _kept(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """ "And what do they pay", "only those without a degree": the list with more asked of it, or of its members."""
    new, listed = reading.frame, list_before(turns)
    if listed is None:
        return reading._replace(refusal=phrase("refusal", "not_followed"))
    old = listed.frame
    reading = reading._replace(asks="", inherited=("the list before",))
    if listed.is_set or old.description or not (old.filters or old.order or old.by or old.has("jobs", "list")):
        those = tuple(Match(code, f"number {at}") for at, code in enumerate(listed.listed, 1))
        return reading._replace(frame=new._replace(occupations=those))
    anew = {each.attribute for each in new.filters if not each.negated}
    kept = (each for each in old.filters if each.attribute not in anew)
    frame = old._replace(
        attributes=tuple(dict.fromkeys((*old.attributes, *new.attributes))),
        place=new.place or old.place,
        filters=tuple(dict.fromkeys((*kept, *new.filters))),
        qualifiers=new.qualifiers,
        wanted=new.wanted or old.wanted,
        skipped=0 if new.filters or new.place else old.skipped,
    )
    return reading._replace(frame=frame)


def _reordered(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """The list by another figure, or from its other end."""
    new, listed = reading.frame, list_before(turns)
    if listed is None:
        return reading._replace(refusal=phrase("refusal", "not_followed"))
    old = listed.frame
    asked = tuple(dict.fromkeys((*new.attributes, *old.attributes)))
    by, order = next(iter(new.attributes), old.by), new.order or "highest"
    if listed.of_places:
        frame = old._replace(attributes=new.attributes or old.attributes, order=order, skipped=0)
    elif not (old.filters or old.order or old.by or old.has("jobs", "list")) or old.description:
        those = tuple(Match(code, f"number {at}") for at, code in enumerate(listed.listed, 1))
        frame = new._replace(occupations=those, order=order, cues=frozenset({"compare"}))
    else:
        frame = old._replace(attributes=asked, by=by, order=order, skipped=0)
    return reading._replace(frame=frame, asks="", inherited=("the list before",))


def _removed(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """Fewer of those named; a list without some of its members, or without a condition."""
    now, new = turns[-1], reading.frame
    if now.is_set and (new.occupations or new.place or new.places):
        gone = {*new.ids, *(new.places or (new.place,))}
        left = tuple(each for each in (now.frame.places or now.listed) if each not in gone)
        return _of_those_left(reading, now, left, mentioned)
    listed = list_before(turns)
    if new.attributes and listed:
        kept = tuple(each for each in listed.frame.filters if each.attribute not in new.attributes)
        if kept == listed.frame.filters:
            return reading._replace(refusal=phrase("refusal", "left_out"))
        return reading._replace(frame=listed.frame._replace(filters=kept, skipped=0), inherited=("the list before",))
    return _kept(reading, turns, mentioned)


def _put_back(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """A list with those in it again that were left out."""
    listed = list_before(turns)
    gone = {str(each) for each in reading.frame.filters}
    kept = tuple(each for each in listed.frame.filters if str(each) not in gone) if listed else ()
    if listed is None or kept == listed.frame.filters:
        return reading._replace(refusal=phrase("refusal", "not_followed"))
    return reading._replace(frame=listed.frame._replace(filters=kept, skipped=0), inherited=("the list before",))


def _of_those_left(reading: Reading, now: Told, left: tuple[str, ...], mentioned: Mentioned) -> Reading:
    if not left or len(left) == len(now.listed):
        return reading._replace(refusal=phrase("refusal", "left_out"))
    if now.of_places:
        frame = now.frame._replace(place=left[0], places=left if len(left) > 1 else ())
    else:
        words = {each.occupation: each for each in (*mentioned, *now.frame.occupations)}
        frame = now.frame._replace(occupations=tuple(words.get(code, Match(code, "")) for code in left))
    if len(left) == 1:
        frame = frame._replace(cues=frame.cues - {*COMPARING, "or"}, order="")
    return reading._replace(frame=frame, asks="", inherited=tuple(match.words for match in frame.occupations))


def _added(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """More occupations, places or figures beside those that were asked about."""
    old, new = turns[-1].frame, reading.frame
    places = tuple(dict.fromkeys((*(old.places or (old.place,)), *(new.places or (new.place,)))))
    places = tuple(filter(None, places)) if new.place and not new.occupations else ()
    members = {each.occupation: each for each in (*old.occupations, *new.occupations)}
    compared: frozenset[Cue] = frozenset({"compare"}) if new.occupations or len(places) > 1 else frozenset()
    frame = old._replace(
        occupations=tuple(members.values()),
        attributes=tuple(dict.fromkeys((*old.attributes, *new.attributes))),
        place=old.place or new.place,
        places=places if len(places) > 1 else old.places,
        cues=old.cues | compared,
        picks=(),
    )
    if frame == old:
        return reading._replace(refusal=phrase("refusal", "not_followed"))
    return reading._replace(frame=frame, asks="", inherited=tuple(match.words for match in old.occupations))


def _is_of_one(reading: Reading) -> bool:
    """Whether something is asked of one of those that were listed, and not of which: "how do I become one"."""
    new = reading.frame
    return bool(new.attributes) and not (new.occupations or new.filters or new.place or new.order or new.has("pronoun"))


def _is_of_the_list(reading: Reading, now: Told) -> bool:
    """Whether a fragment asks for more of the occupations that were listed, and not for another list."""
    new = reading.frame
    asks = new.attributes or new.filters or new.place
    going_on = {"more", "or", "yes_no"} if new.has("pronoun") and new.filters else {"more", "or"}
    other = new.occupations or new.description or new.order or new.cues & OPERATIONS - going_on
    return bool(asks) and not other and not now.frame.occupations


_EDITS: dict[Edit, Callable[[Reading, Turns, Mentioned], Reading]] = {
    "put_beside": _added,
    "put_back": _put_back,
    "left_out": _removed,
    "kept_only": _kept,
    "in_order": _reordered,
    "next_page": _next,
    "first_so_many": _count,
}
