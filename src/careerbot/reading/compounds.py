"""Titles longer or shorter than the words known: with an unknown modifier, a head behind, a head shared by two."""

from __future__ import annotations

from careerbot.frame import Match, Part, Qualifier
from careerbot.knowledge.folding import fold, key
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import OWN_TITLE, Span
from careerbot.reading.titles import Found
from careerbot.value import replace

# What a word in an unknown longer title may mean besides, and what rules that out.
_MODIFYING = {"blocker", "weak_title", "field_title", "field", "topic", "technology", "major"}
_NOT_MODIFYING = {"cue", "attribute", "place", "level", "qualifier"}
HEADS = 3  # titles a word must end to be the head of an unknown one


def codes_of(span: Span) -> list[str]:
    return span.meanings.get("title") or span.meanings.get("field_title") or span.meanings["weak_title"]


def named(draft: Draft, span: Span) -> Found:
    return draft.titles.named(codes_of(span), draft.words(span), draft.text(span), corrected=span.corrected)


def settle(draft: Draft, span: Span, found: Found) -> bool:
    if found.match:
        if found.match.occupation not in [match.occupation for match in draft.matches]:
            draft.matches.append(found.match)
        elif found.match.loose:
            draft.qualifiers.append(Qualifier("specialty", found.match.words))
        also = [o.name for code in found.also[:3] if (o := draft.store.occupation(code))]
        note = f"could also mean {', '.join(also)}" if also else ""
        if also and span.weights.get("title", 0) >= OWN_TITLE:
            draft.notes.append(f'"{found.match.words}" can also mean {" or ".join(also)}.')
        if also:
            draft.rejected.append(f'"{found.match.words}" as {", ".join(also)}: less often meant')
        draft.take(span, "title", found.match.occupation, note)
        return True
    if found.choices:
        draft.choices, draft.asks = found.choices, draft.text(span)
        draft.take(span, "title", " or ".join(found.choices))
        return True
    return False


def modifiers(draft: Draft, span: Span) -> list[Span]:
    """The spans right before a title that nothing else explains."""
    found: list[Span] = []
    end = span.start
    for other in reversed(draft.spans):
        if other.end != end or other.start in draft.taken:
            continue
        if (
            (other.meanings and not could_modify(other))
            or draft.tokens[end].stop
            or draft.tokens[other.start].kind != "word"
        ):
            break
        found.insert(0, other)
        end = other.start
    return found


def could_modify(span: Span) -> bool:
    """Words that often stand inside a title: a field, a subject, an ordinary word that is a title elsewhere."""
    kinds = set(span.meanings)
    return bool(kinds & _MODIFYING) and not kinds & _NOT_MODIFYING


def with_modifiers(draft: Draft, span: Span, before: list[Span]) -> bool:
    """ "pediatric oncology nurse": the vote over all words, else the title alone with the rest said to be unknown."""
    extra = [word for part in before for word in draft.words(part)]
    whole = Span(before[0].start, span.end, span.meanings, span.weights)
    typed = draft.text(whole)
    unknown = [word for word in extra if not draft.titles.word(fold(word))[0]]
    everyday = draft.lexicon.spelling.everyday(fold(word) for word in unknown)
    for part in before:
        draft.taken.add(part.start)
    # "moon farmer" is no farmer; "successful software engineer" is a software engineer.
    ordinary = len(everyday) == len(unknown) or span.weights.get("title", 0) < OWN_TITLE
    if unknown and ordinary and span.length == 1:
        draft.choices, draft.asks = tuple(codes_of(span)[:4]), typed
        draft.taken.add(span.start)
        draft.parts[whole.start] = Part(typed, "unknown title", "")
        return True
    if unknown:
        words = " ".join(extra)
        draft.qualifiers.append(Qualifier("unknown_word", words))
        draft.parts[before[0].start] = Part(words, "qualifier", "unknown_word")
        return settle(draft, span, named(draft, span))
    found = draft.titles.linked(extra + draft.words(span), typed)
    if found.match is None:
        # An ordinary word alone ("assistant") is no head to fall back to.
        head = named(draft, span) if "title" in span.meanings else Found(choices=tuple(codes_of(span)[:3]))
        if head.match:
            found = Found(Match(head.match.occupation, typed, 0.4, loose=True))
        else:
            found = head
    draft.taken.add(span.start)
    return settle(draft, whole, found)


def longer(draft: Draft, span: Span) -> bool:
    """ "pt assistant": a title and the head after it that nothing explains, where the vote is sure of the whole."""
    after = next((other for other in draft.spans if other.start == span.end), None)
    if (
        after is None
        or after.start in draft.taken
        or draft.tokens[after.start].stop
        or draft.tokens[after.start].kind != "word"
    ):
        return False
    if (
        after.meanings and not set(after.meanings) <= {"weak_title", "title", "major", "qualifier"}
    ) or draft.titles.word(fold(draft.text(after)))[1] < HEADS:
        return False
    whole = Span(span.start, after.end, {"title": []})
    found = draft.titles.linked(draft.words(span) + draft.words(after), draft.text(whole))
    if found.match is None and not found.choices:
        # A head is never left out: a physical therapist's assistant is no physical therapist.
        found = Found(choices=tuple(codes_of(span)[:3]))
    draft.taken.add(after.start)
    return settle(draft, whole, found)


def narrower(draft: Draft, span: Span, match: Match) -> None:
    """ "hospice registered nurse" is one of many titles counted as registered nurses: what narrows it is said."""
    if span.length < 2 or span.weights.get("title", 0) >= OWN_TITLE:
        return
    words = draft.words(span)
    for start in range(1, len(words)):
        if match.occupation in _titles_of(draft, words[start:], OWN_TITLE):
            typed = " ".join(token.text for token in draft.tokens[span.start : span.start + start])
            known = draft.lexicon.look_up([key(words[:start])]).get(key(words[:start]), ())
            kind = next((value for kind, value, _, _ in known if kind == "qualifier"), "specialty")
            draft.qualifiers.append(Qualifier(kind, typed))
            return


def share_head(draft: Draft, spans: list[Span]) -> None:
    """ "mechanical vs electrical engineer": words before "and", "or" or "vs" take the head of the title after it.

    Such a run becomes a title span of its own where the head makes it one.
    """
    joins = {"and", "or", "vs", "versus", "v", "&"}
    for title in reversed(spans):
        at = title.start
        head = draft.words(title)
        while at and draft.tokens[at - 1].text in joins:
            run = _run_before(draft, at - 1)
            if not run:
                break
            words = [word for part in run for word in draft.words(part)]
            found = next((rows for back in (1, 2) if (rows := _titles_of(draft, words + head[-back:]))), None)
            if not found:
                break
            for part in run:
                part.meanings = {}
            run[0].end, run[0].meanings, run[0].weights = run[-1].end, {"title": found}, {"title": OWN_TITLE}
            draft.spans[:] = [span for span in draft.spans if span not in run[1:]]
            at = run[0].start


def _run_before(draft: Draft, end: int) -> list[Span]:
    """The spans that end at a token and have no better meaning than to stand in a title."""
    found: list[Span] = []
    for span in reversed(draft.spans):
        modifies = not span.meanings or (could_modify(span) and not draft.is_title(span))
        if span.end == end and span.start not in draft.taken and modifies and len(found) < 3:
            found.insert(0, span)
            end = span.start
    return found


def _titles_of(draft: Draft, words: list[str], least: int = 0) -> list[str]:
    rows = draft.lexicon.look_up([key(words)]).get(key(words), ())
    return [value for kind, value, weight, _ in rows if kind == "title" and weight >= least]


def with_employers(draft: Draft) -> None:
    """ "how does uber pay drivers": an employer's name and a title that together are known for one occupation."""
    for qualifier in draft.qualifiers:
        if qualifier.kind != "employer":
            continue
        for at, match in enumerate(draft.matches):
            known = _titles_of(draft, [*qualifier.words.split(), *match.words.split()])
            if known and known[0] != match.occupation:
                draft.matches[at] = replace(match, occupation=known[0])
