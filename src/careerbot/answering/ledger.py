"""The ledger: every piece of what was asked, and whether the answer honours it.

An answer honours what its shape shows: whom, what and where its facts are of, which end comes first, how many are told;
and what its operation says it honoured, where no shape shows it. Anything else is open, whatever the operation meant.
"""

from __future__ import annotations

from careerbot.answering import directions, limits
from careerbot.answering.shapes import (
    Answer,
    Candidates,
    Comparison,
    FactsAnswer,
    Measures,
    Passage,
    Profile,
    Ranking,
    SideBySide,
    Verdict,
    facts_in,
    refused,
)
from careerbot.frame import Entry, Frame, Reading, State
from careerbot.phrase import Phrase, merged, phrase
from careerbot.store.store import Store

_ENDS = {"more": "highest", "less": "lowest"}  # as a comparison says them
# A list or a verdict without one of these would be another one.
_NARROWING = ("condition", "exclusion", "description", "bound", "denial")
_COUNTED = ("pay", "jobs", "outlook")
_UNMARKED = Comparison, Ranking, SideBySide, Verdict  # do not say by themselves how a figure was worked out
# The role of the words that a piece has from the account of the question.
_ROLES = {"attribute": "attribute", "statistic": "attribute", "place": "place", "industry": "place"}
_UNSAID = ("declined", "ambiguous")  # nothing is told


def entries(reading: Reading, store: Store) -> tuple[Entry, ...]:
    """Every piece of what was asked, in the order in which what is open is said."""
    frame = reading.frame
    found = [Entry("qualifier", each.words, each.kind) for each in frame.qualifiers]
    found += [Entry("exclusion" if each.negated else "condition", each.words, str(each)) for each in frame.filters]
    found += [Entry("occupation", match.words, match.occupation) for match in frame.occupations]
    found += [Entry("word", word, "") for word in reading.unexplained]
    for code in frame.places or ((frame.place,) if frame.place else ()):
        found.append(Entry("industry" if _is_industry(code, store) else "place", "", code))
    for each in frame.attributes:
        found.append(Entry("statistic" if store.attribute(each).note else "attribute", "", each))
    if frame.order:
        found.append(Entry("order", "", frame.order))
    if frame.wanted:
        found.append(Entry("count", "", str(frame.wanted)))
    if frame.skipped:
        found.append(Entry("page", "", str(frame.skipped)))
    if frame.period:
        found.append(Entry("period", "", frame.period))
    if frame.description:
        found.append(Entry("description", frame.description, frame.description))
    found += directions.in_words(reading) + directions.unasked(reading, store)
    found += [Entry("amount", "", each) for each in (frame.sum.signs if frame.sum else ())]
    if frame.term or frame.talk:
        found.append(Entry("term" if frame.term else "talk", "", frame.term or frame.talk))
    return tuple(found)


def _is_industry(code: str, store: Store) -> bool:
    place = store.place(code)
    return place is not None and place.kind == "industry"


def account(found: Answer, reading: Reading, store: Store) -> tuple[tuple[Entry, State], ...]:
    """What became of each piece: honoured, said (a limit names it), or refused with the whole question."""
    parts: dict[tuple[str, str], str] = {(part.role, part.meaning): part.words for part in reversed(reading.parts)}
    whole = entries(reading, store)
    asked = tuple(e._replace(words=e.words or parts.get((_ROLES.get(e.kind, ""), e.meaning), "")) for e in whole)
    if found.status in _UNSAID:
        return tuple((each, "refused") for each in asked)
    left = _still_open(asked, found, reading.frame, store)
    return tuple((each, "said" if each in left else "honoured") for each in asked)


def closed(found: Answer, reading: Reading, store: Store) -> Answer:
    """The answer with a limit for every piece that it leaves open, or the refusal that names one it cannot do without.

    The last step before the reply: whatever is open here was forgotten by its operation or is held by no source.
    """
    frame = reading.frame
    left = _still_open(entries(reading, store), found, frame, store)
    if frame.skipped and (any(each.kind == "page" for each in left) or not facts_in(found)):
        return refused(phrase("refusal", "no_more"))
    narrowing = [each for each in left if each.kind in _NARROWING]
    if any(each.kind == "denial" for each in narrowing) or (narrowing and _rests_on_all(found)):
        reason = phrase("refusal", "not_honoured", typed=tuple(each.words for each in narrowing))
        return refused(reason)._replace(limits=merged(limits.unmet(frame, reading.unexplained, store)))
    told = facts_in(found)
    said = limits.unmet(frame, reading.unexplained, store, told) + _said_of(left, found, reading, store)
    status = "partial" if said and found.status == "answered" else found.status
    named = (match for match in frame.occupations if match.words not in reading.inherited)
    corrections = limits.of_corrections(named, store)
    derived = limits.worked_out(told) if isinstance(found, _UNMARKED) else ()
    # Who else is one is said behind a plain figure alone.
    plain = isinstance(found, FactsAnswer) and found.facts and found.facts[0].about.family in _COUNTED
    notes = tuple(note for note in reading.notes if note.kind != "kinds" or (plain and not (said or found.limits)))
    return found._replace(limits=merged((*said, *found.limits, *derived, *notes, *corrections)), status=status)


def _rests_on_all(found: Answer) -> bool:
    """Whether the answer would be another one with a condition more: a list, or a verdict that was reached."""
    return isinstance(found, Ranking | Measures | Candidates) or (isinstance(found, Verdict) and found.yes is not None)


def _said_of(left: tuple[Entry, ...], found: Answer, reading: Reading, store: Store) -> tuple[Phrase, ...]:
    """A limit for each piece that is open, where the answer does not name it yet."""
    named = store.occupations(reading.frame.ids)[:1]
    whom = named[0] if named else None
    told = {value for limit in found.limits for value in limit.values}
    conditions = {str(each): each for each in reading.frame.filters}
    said: list[Phrase] = []
    for each in left:
        match each.kind:
            case "description":
                said.append(phrase("unknown_word", "nothing_made", typed=(each.words,)))
            case "condition" | "exclusion":
                said.append(limits.of_condition(conditions[each.meaning], whom))
            case "occupation":
                other = store.occupation(each.meaning)
                said += [phrase("title", "left_out", plurals=(other,))] if other and other not in told else []
            case "attribute" | "statistic":
                noun = store.attribute(each.meaning).noun
                said += [phrase("attribute", "left_out", nouns=(noun,))] if noun not in told else []
            case "place" if each.meaning in directions.KINDS_OF_PLACE:
                said.append(phrase("place", directions.KINDS_OF_PLACE[each.meaning]))
            case "order":
                said.append(phrase("order", each.meaning))
            case "count":
                said.append(phrase("count", "not_so_many", typed=each.meaning))
            case "period" if each.meaning != "day" or not any(limit.kind == "period" for limit in found.limits):
                said.append(phrase("period", "not_by", period=each.meaning))
    asked_there = (reading.frame.place or reading.frame.places) and found.status != "no_data"
    return (*_places(found, reading.frame, store), *said) if asked_there else tuple(said)


def _places(found: Answer, frame: Frame, store: Store) -> tuple[Phrase, ...]:
    """Which of the places asked about the answer says nothing of."""
    places = store.places(frame.places or filter(None, (frame.place,)))
    there = {fact.place for fact in facts_in(found)}
    industries = tuple(place for place in places if place.kind == "industry" and place in there)
    if industries:
        return (limits.of_industry(industries),)
    said = {value for limit in found.limits if limit.kind == "place" for value in limit.values}
    if places and not said and there.isdisjoint(places) and not {place.code for place in places} & {*found.honoured}:
        return (phrase("place", "nothing_local", places=places),)
    others = tuple(place for place in places[1:] if place not in there and place not in said)
    return (phrase("place", "one_at_a_time", places=others),) if others else ()


def _still_open(asked: tuple[Entry, ...], found: Answer, frame: Frame, store: Store) -> tuple[Entry, ...]:
    """The pieces that an answer does not honour."""
    shown = _shown(found)
    for each in frame.filters:
        if str(each) in shown:
            shown |= {each.attribute, store.attribute(each.attribute).by}
    return tuple(each for each in asked if not (each.meaning in shown or _is_met(each, found, shown, frame, store)))


def _shown(found: Answer) -> set[str]:
    """What an answer's shape shows and its operation says it honoured: ids, codes, ends, conditions in signs."""
    shown = set(found.honoured)
    for fact in facts_in(found):
        shown |= {fact.about.id, fact.occupation.id, fact.place.code}
    if isinstance(found, Passage | Profile):
        shown.add(found.occupation.id if found.occupation else "")
    elif isinstance(found, SideBySide | Candidates):
        shown.update(occupation.id for occupation in found.occupations)
    elif isinstance(found, Ranking):
        shown.add(found.order)
    elif isinstance(found, Comparison):
        shown.add(_ENDS.get(found.asked, ""))
    elif isinstance(found, FactsAnswer):
        shown.add(found.period if any(fact.about.is_pay for fact in found.facts) else "")
    shown.discard("")
    return shown


def _is_met(entry: Entry, found: Answer, shown: set[str], frame: Frame, store: Store) -> bool:
    """Whether the answer honours a piece that it does not show by its own name."""
    match entry.kind:
        case "attribute" | "statistic":
            about = store.attribute(entry.meaning)
            told = _has_prose(found) if about.kind == "prose" else about.listed and isinstance(found, Ranking)
            return told or not shown.isdisjoint((*about.named, about.by, about.figure))
        case "place" if entry.meaning in directions.KINDS_OF_PLACE:
            return any(fact.place.kind != "nation" or fact.about.kind == "places" for fact in facts_in(found))
        case "occupation":
            named = store.occupation(entry.meaning)
            members = store.members(named) if named and named.is_group else ()
            return any(member.id in shown for member in members)
        case "bound":
            return entry.meaning in directions.sides(frame, store) or not _rests_on_all(found)
        case "denial":
            whom = entry.meaning.removeprefix(directions.NOT)
            if whom != entry.meaning:
                return whom not in shown
            return directions.is_turned(frame) or not _rests_on_all(found)
        case "order":
            return _is_end_told(entry.meaning, found, frame, store)
        case "page":
            return isinstance(found, Ranking) and found.skipped == int(entry.meaning)
        case "count":
            return _tells_as_many(int(entry.meaning), found)
        case "period":
            return not any(fact.about.is_pay or fact.about.kind == "places" for fact in facts_in(found))
    return False


def _is_end_told(end: str, found: Answer, frame: Frame, store: Store) -> bool:
    """Whether an end is in what was asked (the best-paid tenth, the commonest college) or in how a list is told."""
    if isinstance(found, Ranking | Comparison):
        return False  # theirs is the end that they show
    asked = [*map(store.attribute, frame.attributes)]
    named = any(each.family == "spread" or not (each.is_ordered or each.among) for each in asked)
    # The members of a list stand in its order, the greatest first; "how well paid" asks for no end.
    listed = isinstance(found, SideBySide) or (end == "highest" and any(fact.items for fact in facts_in(found)))
    return named or listed or (frame.has("how") and not frame.has("how_much"))


def _has_prose(found: Answer) -> bool:
    if isinstance(found, SideBySide | Candidates):
        return any(found.summaries)
    return isinstance(found, Passage | Profile) and bool(found.summary)


def _tells_as_many(wanted: int, found: Answer) -> bool:
    """Whether as many are told as were asked for, or all there are."""
    if isinstance(found, Ranking):
        return len(found.facts) in (wanted, found.total - found.skipped)
    if isinstance(found, Measures):
        return all(len(each.facts) in (wanted, each.total) for each in found.rankings)
    if isinstance(found, Candidates):
        return len(found.occupations) == wanted
    return any(len(fact.items) == wanted for fact in facts_in(found))
