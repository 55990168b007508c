"""A turn that leans on those before it: how it edits the query, and the words that it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from careerbot.frame import Before, Edit, Frame, Part, Reading
from careerbot.phrase import phrase
from careerbot.reading.classes import Classes
from careerbot.reading.lexicon import Lexicon
from careerbot.reading.tokens import Token, Tokens
from careerbot.words.folding import fold, key
from careerbot.words.folding import words as split

_MOST = 1_000  # members asked for
_WHOLE = 50  # of a list all of which is asked for
_LONGEST = 3  # words that a title is completed from

Read = Callable[[Tokens], Reading]


class Leaning(NamedTuple):
    """Words that a turn may stand for, and what it does with what they name.

    end: only an end of the order is named; in_all: all places that were listed are meant.
    """

    tokens: Tokens
    edit: Edit = ""
    end: bool = False
    in_all: bool = False


def page(found: Tokens, before: Before) -> Reading | None:
    """More of the list, or as many of it: "next 5", "keep going", "the rest", "show me 10"; None for anything else."""
    classes = found.classes
    words = [token for token in found if token.value is None and token.text not in classes.cardinal]
    counts = [int(min(token.value, _MOST)) for token in found if token.value is not None and token.kind == "number"]
    counts += [int(classes.cardinal[token.text]) for token in found if token.text in classes.cardinal]
    texts = {token.text for token in words}
    if not before.listed or before.is_set or len(counts) > 1:
        return None
    said = Part(" ".join(token.text for token in found), "cue", "page")
    if texts & classes.going_on and texts <= classes.going_on | classes.beside_going_on:
        count = counts[0] if counts else _WHOLE if texts & classes.whole_rest else None
        return Reading(Frame(wanted=count), (said,), fragment=True, edit="next_page")
    whole = texts & classes.whole_list and not before.choices
    beside = classes.beside_going_on | classes.showing | classes.whole_list
    if texts & classes.showing and (counts or whole) and texts <= beside:
        return Reading(Frame(wanted=counts[0] if counts else _WHOLE), (said,), fragment=True, edit="first_so_many")
    return None


def leaning(found: Tokens, before: Before, lexicon: Lexicon, read: Read) -> Reading | None:
    """The reading of a turn by what it stands for beside what was said before; None where it stands for itself."""
    whole, found = found, _opened(found)
    mended = _mended(found)
    title = _completed(mended or found, before, lexicon, corrects=mended is not None)
    if title or mended:
        reading = read(title or mended or found)
        return reading if reading.frame.attributes else reading._replace(fragment=True)
    tried = False
    for each in _edits(found, before, lexicon):
        tried = tried or each.edit == "left_out"
        edited = _marked(read(each.tokens), each)
        if edited:
            everywhere = edited.frame._replace(picks=tuple(range(1, len(before.listed) + 1)))
            return edited._replace(frame=everywhere) if each.in_all else edited
    if tried and not read(found).frame.talk:
        return Reading(refusal=phrase("refusal", "left_out"))
    if len(found) < len(whole):
        return read(found)
    title = _completed(found, before, lexicon, corrects=True)
    return read(title)._replace(fragment=True) if title and read(found).refusal else None


def _opened(found: Tokens) -> Tokens:
    """The words behind what only takes a reply in: "cool. and", "ok so"."""
    classes, at = found.classes, 0
    while at < len(found) - 1 and found[at].text in classes.taking_in:
        at += 1
    return Tokens([found[at]._replace(stop=False), *found[at + 1 :]], classes) if at else found


def _marked(reading: Reading, leaning: Leaning) -> Reading | None:
    """The reading of such words as the edit it is; None where nothing came of them."""
    frame, edit = reading.frame, leaning.edit
    named = frame.occupations or frame.place or frame.places
    if reading.refusal or reading.choices:
        return None
    if edit in ("kept_only", "put_back"):
        kept = not frame.occupations and bool(frame.filters or frame.place)
        return reading._replace(frame=frame._replace(cues=frozenset(), order=""), edit=edit) if kept else None
    if edit == "in_order":
        asked = () if leaning.end else frame.attributes
        frame = Frame(attributes=asked, order=frame.order)
        return reading._replace(frame=frame, edit=edit) if not named and (frame.attributes or frame.order) else None
    if edit in ("put_beside", "left_out"):
        found = named or frame.attributes or (edit == "left_out" and frame.filters)
        return reading._replace(frame=frame._replace(order=""), edit=edit) if found else None
    return reading._replace(fragment=True) if named or frame.attributes or frame.filters or frame.picks else None


def _mended(found: Tokens) -> Tokens | None:
    """What stands behind "sorry i meant", "no" and a comma, or "not plumbers" and a comma."""
    classes, at = found.classes, 0
    while at < len(found) and found[at].text in classes.correcting | classes.beside_correction:
        at += 1
    said = {token.text for token in found[:at]} & classes.correcting
    if found[0].text in classes.denial and not (said and at < len(found) and found[at].stop):
        behind = next((each for each in range(2, len(found)) if found[each].stop or found[each].text in classes.but), 0)
        if not behind:
            return None
        at = behind + (found[behind].text in classes.but)
    elif not said or at == len(found) or said <= classes.denial:
        if not said or at == len(found) or not any(each.stop for each in found[1 : at + 1]):
            return None
    return Tokens([found[at]._replace(stop=False), *found[at + 1 :]], classes) if at < len(found) else None


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


def _edits(found: Tokens, before: Before, lexicon: Lexicon) -> Iterator[Leaning]:
    """What may be done to what was told, likeliest first: put back, added, left out, kept, put in another order."""
    classes, start = found.classes, 0
    while start < len(found) - 1 and found[start].text in classes.before_edit:
        start += 1
    rest = found[start:]
    while len(rest) > 1 and rest[-1].text in classes.courtesy | classes.behind_edit:
        rest = rest[:-1]
    first = rest[0].text
    turned = _behind(rest, classes.turning_to, classes.beside_turning)
    if turned:
        yield Leaning(Tokens(turned, classes))
    counted = len(rest) > 1 and rest[-1].text in classes.jobs and rest[-2].text in classes.before_jobs
    if before.is_set and counted:
        yield Leaning(Tokens([*rest[:-1], *_said(classes, "employed")], classes))
    there = before.among_places and rest[-1].text in classes.there and len(rest) > 1
    if there and before.listed and rest[-2].text not in classes.be:  # not of how many there are
        yield Leaning(Tokens(found[: start + len(rest) - 1], classes), in_all=True)
    if rest[-1].text in classes.everywhere and len(rest) < _LONGEST:
        yield Leaning(Tokens(_said(classes, "everywhere"), classes))
    back = [token for token in rest[1:] if token.text not in classes.back]
    if first in classes.putting and before.listed and not before.is_set and 0 < len(back) < len(rest) - 1:
        yield Leaning(Tokens([*_said(classes, "listed", "left_out"), *back], classes), "put_back")
    if first in classes.adding_to and len(rest) > 1:
        yield Leaning(Tokens(_behind(rest, classes.adding_to, classes.article), classes), "put_beside")
    yield from _left_out(rest, found, before, lexicon)
    if before.listed:
        yield from _of_a_list(rest, classes, is_set=before.is_set)
        yield from _of_those(found, before, lexicon)


def _behind(rest: list[Token], first: frozenset[str], beside: frozenset[str]) -> list[Token]:
    """What stands behind one of these words and the small ones beside it; [] where nothing does."""
    if rest[0].text not in first or len(rest) < 2:
        return []
    at = 1
    while at < len(rest) and rest[at].text in beside:
        at += 1
    return rest[at:] if at > 1 or rest[0].text not in beside else []


def _left_out(rest: list[Token], found: Tokens, before: Before, lexicon: Lexicon) -> Iterator[Leaning]:
    """What is taken out of what was told: as it is named, or as words that ask for jobs without it."""
    classes = found.classes
    opening = (span for span in lexicon.spans(Tokens(rest, classes)) if not span.start)
    denial = max((span.end for span in opening if "not" in span.meanings.get("cue", ())), default=0)
    takes = rest[0].text in classes.taking and any(token.text in classes.away for token in found)
    if not before.listed or not (rest[0].text in classes.taking_out or takes or denial):
        return
    taken = [token for token in rest[denial or 1 :] if token.text not in classes.behind_edit | classes.away]
    plain = [token for token in taken if token.text not in classes.condition | classes.article]
    if not taken:
        return
    if before.is_set or {token.text for token in taken} & classes.condition:
        yield Leaning(Tokens(plain or taken, classes), "left_out")
    if not before.is_set:
        asked = [*_said(classes, "listed", "left_out"), *(token._replace(stop=False) for token in taken)]
        yield Leaning(Tokens(asked, classes), "kept_only")
    yield Leaning(Tokens(plain or taken, classes), "left_out")


def _of_a_list(rest: list[Token], classes: Classes, *, is_set: bool) -> Iterator[Leaning]:
    """What is kept of a list, or put in another order; as words that ask for jobs, but of a few as it is said."""
    first, edit, end = rest[0].text, "kept_only", False
    if first in classes.sorting:
        beside = classes.sorting | classes.beside_sorting | classes.ones | classes.article
        said = [token for token in rest if token.text not in beside]
        rest, edit = [*_said(classes, "ordered"), *said], "in_order"
    elif {first, rest[-1].text} & classes.only:
        rest = [token for token in rest if token.text not in classes.only | classes.ones]
        rest = rest[1:] if rest and rest[0].text in classes.article else rest
    elif rest[-1].text in classes.end_of_order:
        rest, edit, end = [*_said(classes, "ordered", "measured"), *rest], "in_order", True
    elif not is_set and _is_way(rest, classes):
        rest, edit = [*_said(classes, "ordered"), *rest], "in_order"
    elif first not in classes.before_place or is_set:
        return
    if rest and is_set and edit == "kept_only":
        yield Leaning(Tokens(rest, classes))
    elif rest:
        asked = [*_said(classes, "listed"), *(token._replace(stop=False) for token in rest)]
        yield Leaning(Tokens(asked, classes), edit, end)  # type: ignore[arg-type]


def _of_those(found: Tokens, before: Before, lexicon: Lexicon) -> Iterator[Leaning]:
    """What is asked of those of a list, as words that ask for jobs: "which of those are growing"."""
    opening = (span for span in lexicon.spans(found) if not span.start)
    end = max((span.end for span in opening if "those_named" in span.meanings.get("cue", ())), default=0)
    if end and end < len(found) and not before.is_set:
        asked = Tokens([*_said(found.classes, "listed"), *found[end:]], found.classes)
        yield Leaning(asked, "kept_only")
        yield Leaning(asked, "in_order")


def _is_way(rest: list[Token], classes: Classes) -> bool:
    """Whether a turn ends with the way to go through a list, from one end to the other: "pay low to high"."""
    ends = [token.text for token in (*rest[-3:-2], *rest[-1:])]
    low, high = (classes.low_end.intersection(ends), classes.high_end.intersection(ends))
    return len(rest) > 2 and bool(low and high)


def _said(classes: Classes, *names: str) -> list[Token]:
    """The words that are said of a list, by what they do."""
    return [Token(classes.edit[name], fold(classes.edit[name])) for name in names]
