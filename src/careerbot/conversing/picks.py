"""Which of what was offered, listed or named a turn means."""

from __future__ import annotations

from careerbot.conversing.inheriting import Mentioned, Turns, lacks_place
from careerbot.conversing.turns import Told
from careerbot.frame import Frame, Match, Reading
from careerbot.phrase import Phrase, phrase


def picked(reading: Reading, turns: Turns, mentioned: Mentioned) -> Reading:
    """Which of what was offered, listed or named is meant: in the question that was open, or of what is asked now."""
    now, new = turns[-1], reading.frame
    answers = bool(now.choices) and not new.attributes
    members = now.choices or now.listed or tuple(each.occupation for each in mentioned[-2:])
    at = _positions(new.picks, members, now)
    if not all(0 < each <= len(members) for each in at) or not at:
        return reading._replace(refusal=_no_such(new.picks, len(members), now)) if members else reading
    codes = tuple(members[each - 1] for each in at)
    notes = (phrase("turn", "likeliest"),) if reading.asks == "likeliest" else reading.notes
    inherited = ("the question before" if answers else "the list before",)
    reading = reading._replace(notes=notes, asks="", unexplained=(), inherited=inherited)
    if now.of_places:
        base = now.frame if answers else _asked_there(new, now, at)
        return reading._replace(frame=base._replace(place=codes[0], places=codes if len(codes) > 1 else ()))
    if answers:
        chosen = tuple(Match(code, now.title) for code in codes)
        return reading._replace(frame=now.frame._replace(occupations=(*now.frame.occupations, *chosen)))
    if not now.listed and codes == now.frame.ids and not (new.attributes or new.place):
        return reading._replace(refusal=phrase("refusal", "not_followed"))  # the one that is spoken of anyway
    words = {each.occupation: each.words for each in (*mentioned, *now.frame.occupations)}
    first = now.frame.skipped + 1 if now.listed else 1
    matches = tuple(Match(code, words.get(code, f"number {members.index(code) + first}")) for code in codes)
    goes_on = now.is_set or now.frame.picks or not now.listed
    frame = new._replace(
        occupations=matches,
        attributes=new.attributes or (now.frame.attributes if goes_on else ()),
        place=new.place or (now.frame.place if lacks_place(reading) else ""),
        period=new.period or ("" if new.attributes else now.frame.period),
        cues=new.cues - {"pronoun"},
        picks=at,
    )
    return reading._replace(frame=frame)


def _positions(picks: tuple[int, ...], members: tuple[str, ...], now: Told) -> tuple[int, ...]:
    """The picks as numbers among what was told, which may be numbered from behind those skipped.

    -1 is the last of them; 0 are those that are not spoken of now.
    """
    if 0 in picks:
        current = (*now.frame.ids, *(now.frame.places or (now.frame.place,)))
        others = tuple(at for at, code in enumerate(members, 1) if code not in current)
        return others if len(others) < len(members) else ()
    skipped = now.frame.skipped if now.listed else 0
    return tuple(len(members) + 1 + at if at < 0 else at - skipped * (at > skipped) for at in picks)


def _no_such(picks: tuple[int, ...], count: int, now: Told) -> Phrase:
    if now.choices:
        return phrase("refusal", "choices", count=count)
    return phrase("refusal", "no_number", count=max(picks)) if max(picks) > 0 else phrase("refusal", "not_followed")


def _asked_there(new: Frame, now: Told, at: tuple[int, ...]) -> Frame:
    """What is asked of places of a list: what it goes by, where nothing else is."""
    return new._replace(
        occupations=new.occupations or now.frame.occupations,
        attributes=new.attributes or (now.by and (now.by,)) or now.frame.attributes,
        cues=new.cues - {"pronoun"},
        picks=at,
    )
