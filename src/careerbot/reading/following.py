"""A turn that leans on those before it, as the words it stands for: "no, plumbers", "the ship one", "minus nurses"."""

from __future__ import annotations

from typing import Literal, NamedTuple

from careerbot.frame import Before, Frame, Part, Reading
from careerbot.phrase import phrase
from careerbot.reading.classes import Classes
from careerbot.reading.lexicon import Lexicon
from careerbot.reading.tokens import Token, Tokens
from careerbot.words.folding import fold, key
from careerbot.words.folding import words as split

_MOST = 1_000  # members asked for
_LONGEST = 3  # words that a title is completed from


How = Literal["title", "edit_members", "edit_order", "edit_end"]


class Leaning(NamedTuple):
    """The words that a turn stands for. how: it mends or completes a title, or edits the list told before."""

    tokens: Tokens
    how: How


def goes_on(found: Tokens, before: Before) -> Reading | None:
    """More of the list: "next 5", "show me the rest", "keep going"; None for anything else."""
    classes, words = found.classes, [token for token in found if token.value is None]
    counts = [int(min(token.value, _MOST)) for token in found if token.value is not None]
    counts += [int(classes.cardinal[token.text]) for token in words if token.text in classes.cardinal]
    texts = {token.text for token in words} - classes.cardinal.keys()
    going = texts & classes.going_on and texts <= classes.going_on | classes.beside_going_on
    if not (before.listed and going) or len(counts) > 1:
        return None
    said = Part(" ".join(token.text for token in found), "cue", "next_page")
    return Reading(Frame(wanted=counts[0] if counts else None, cues=frozenset({"next_page"})), (said,), fragment=True)


def leaning(found: Tokens, before: Before, lexicon: Lexicon) -> Leaning | None:
    """What a turn stands for beside what was said before; None where it stands for itself."""
    mended = _mended(found)
    title = _completed(mended or found, before, lexicon, corrects=mended is not None)
    if title or mended:
        return Leaning(title or mended or found, "title")
    return _edit(found, lexicon) if before.listed else None


def marked(reading: Reading, how: How) -> Reading | None:
    """The reading of such words as one that leans; None where nothing came of them."""
    frame = reading.frame
    if how == "title":
        return reading if frame.attributes else reading._replace(fragment=True)
    if reading.refusal or frame.occupations or reading.choices:
        return None
    if how == "edit_members" and (frame.filters or frame.place):
        return reading._replace(frame=frame._replace(cues=frozenset({"edit_members"}), order=""), fragment=True)
    if how in ("edit_order", "edit_end") and (frame.attributes or frame.order):
        asked = frame.attributes if how == "edit_order" else ()
        frame = Frame(attributes=asked, order=frame.order, cues=frozenset({"edit_order"}))
        return reading._replace(frame=frame, fragment=True)
    return None


def unfollowed(leaning: Leaning) -> Reading | None:
    """The refusal of a turn that edits a list in a way that was not understood; None if it may be read by itself."""
    if leaning.tokens[1].text == leaning.tokens.classes.edit["left_out"]:
        return Reading(refusal=phrase("refusal", "left_out"))
    return None


def _mended(found: Tokens) -> Tokens | None:
    """What stands behind "sorry i meant", or "no" and a comma."""
    classes, at = found.classes, 0
    while at < len(found) and found[at].text in classes.correcting | classes.beside_correction:
        at += 1
    said = {token.text for token in found[:at]} & classes.correcting
    if not said or at == len(found) or (said <= classes.denial and not any(each.stop for each in found[1 : at + 1])):
        return None
    return Tokens([found[at]._replace(stop=False), *found[at + 1 :]], classes)


def _completed(found: Tokens, before: Before, lexicon: Lexicon, *, corrects: bool) -> Tokens | None:
    """The title that a few words make with the last word of the one named before: "the electrical one", an engineer."""
    classes, head = found.classes, split(before.title)[-1:]
    ends = found[-1].text in classes.picking | classes.ones
    if not head or not (ends or corrects or before.choices):
        return None
    said = [token for token in found if token.text not in classes.picking | classes.ones | classes.beside_choice]
    whole = Tokens([*said, Token(head[0], fold(head[0]))], classes)
    name = key([token.fold for token in whole])
    rows = lexicon.look_up([name]).get(name, ()) if 0 < len(said) <= _LONGEST else ()
    return whole if any(kind == "title" for kind, *_ in rows) else None


def _edit(found: Tokens, lexicon: Lexicon) -> Leaning | None:
    """What is to be done to the list: left out, kept, or put in another order; as words that ask for jobs."""
    classes, start = found.classes, 0
    while start < len(found) - 1 and found[start].text in classes.before_edit:
        start += 1
    rest = found[start:]
    while len(rest) > 1 and rest[-1].text in classes.courtesy | classes.behind_edit:
        rest = rest[:-1]
    first = rest[0].text
    how: How = "edit_members"
    opening = (span for span in lexicon.spans(Tokens(rest, classes)) if not span.start)
    denial = max((span.end for span in opening if "not" in span.meanings.get("cue", ())), default=0)
    takes = first in classes.taking and any(token.text in classes.away for token in found)
    if first in classes.taking_out or takes or denial:
        taken = [token for token in rest[denial or 1 :] if token.text not in classes.behind_edit]
        rest = [*_said(classes, "left_out"), *taken]
    elif first in classes.sorting:
        beside = classes.sorting | classes.beside_sorting | classes.ones | classes.article
        said = [token for token in rest if token.text not in beside]
        rest, how = [*_said(classes, "ordered"), *said], "edit_order"
    elif {first, rest[-1].text} & classes.only:
        rest = [token for token in rest if token.text not in classes.only | classes.ones]
        rest = rest[1:] if rest and rest[0].text in classes.article else rest
    elif rest[-1].text in classes.end_of_order:
        rest, how = [*_said(classes, "ordered", "measured"), *rest], "edit_end"
    elif first not in classes.before_place:
        return None
    asked = [*_said(classes, "listed"), *(token._replace(stop=False) for token in rest)]
    return Leaning(Tokens(asked, classes), how) if rest else None


def _said(classes: Classes, *names: str) -> list[Token]:
    """The words that are said of a list, by what they do."""
    return [Token(classes.edit[name], fold(classes.edit[name])) for name in names]
