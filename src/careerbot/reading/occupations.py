"""Which occupations a question names: known titles, titles with an unknown modifier, and words that are no title."""

from __future__ import annotations

from careerbot.frame import Match, Part, Qualifier
from careerbot.knowledge.folding import fold, key
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import EDGES, Span
from careerbot.reading.titles import Found

_OWN_TITLE = 100  # strength from which a title is the occupation's own: official, our name, or a lay word for it
# What a word in an unknown longer title may mean besides, and what rules that out.
_MODIFYING = {"weak_title", "field_title", "field", "topic", "technology", "major"}
_NOT_MODIFYING = {"cue", "attribute", "place", "level", "qualifier", "blocker"}
_HEADS = 3  # titles a word must end to be the head of an unknown one
_NEVER_IN_TITLES = frozenset("the a an to for in of is are do does who what how much many and or if".split())


def name_occupations(draft: Draft) -> list[Span]:
    """Add the occupations named; give back the spans that named them (their modifiers included)."""
    spans = [span for span in draft.spans if span.start not in draft.taken and draft.is_title(span)]
    _share_head(draft, spans)
    spans = [span for span in draft.spans if span.start not in draft.taken and draft.is_title(span)]
    spans = [span for span in spans if not _reads_better_otherwise(draft, span, spans)]
    if not spans:
        plain = [span for span in draft.open("field_title") if _stands_alone(draft, span)]
        spans = plain[:1] or draft.open("weak_title")[:1]
    if len(spans) > 1 and not any(_joined(draft, *pair) for pair in zip(spans, spans[1:], strict=False)):
        spans = _the_one_meant(draft, spans)
    named = [span for span in spans if _name(draft, span)]
    if not named and not draft.matches and not draft.filters and not draft.choices:
        return _by_vote(draft)
    return named


def _stands_alone(draft: Draft, span: Span) -> bool:
    """Whether a field can stand for its job: not part of a name ("academy sports"), nor what is asked for ("which sport")."""
    if set(span.meanings) & {"attribute", "blocker", "qualifier"} or draft.before(span) in ("what", "which"):
        return False
    neighbors = [other for other in draft.spans if other.end == span.start or other.start == span.end]
    return not any(not other.meanings or set(other.meanings) <= {"qualifier", "major", "topic"} for other in neighbors)


def _joined(draft: Draft, first: Span, second: Span) -> bool:
    """Whether two titles are both asked about: a comma, a small word or a comparison stands between them."""
    between = draft.tokens[first.end : second.start + 1]
    return any(token.stop or token.text in EDGES for token in between) or draft.has("versus", "compare", "difference", "between")


def _the_one_meant(draft: Draft, spans: list[Span]) -> list[Span]:
    """Several titles that nothing joins are one title and what narrows it: "aerospace attorney" asks about attorneys."""
    whole = Span(spans[0].start, spans[-1].end, {"title": []})
    if all(first.end == second.start for first, second in zip(spans, spans[1:], strict=False)):
        found = draft.titles.linked([word for span in spans for word in draft.words(span)], draft.text(whole))
        if found.match:
            draft.taken.update(span.start for span in spans)
            _settle(draft, whole, found)
            return []
    best = max(spans, key=lambda span: (draft.titles.word(fold(draft.words(span)[-1]))[1] >= _HEADS, span.length, span.start))
    for span in spans:
        if span is not best:
            draft.qualifiers.append(Qualifier("specialty", draft.text(span)))
            draft.take(span, "qualifier", "specialty")
    return [best]


def _reads_better_otherwise(draft: Draft, span: Span, titles: list[Span]) -> bool:
    """A word that is a title too, where it stands as something else: "at HCA", "... salary pa", an attribute."""
    if "qualifier" in span.meanings and draft.before(span) in ("at", "for", "with", "by"):
        return True
    if "qualifier" in span.meanings and any(other.start == span.end for other in titles) and not draft.tokens[span.end].stop:
        return True  # "principal engineer"
    if "place" in span.meanings and len(titles) > 1 and span.end == len(draft.tokens):
        return True
    return "title" not in span.meanings and bool(set(span.meanings) & {"attribute", "place", "level"})


def _name(draft: Draft, span: Span) -> bool:
    """One title: with the unexplained words right before it where they make a longer one."""
    modifiers = _modifiers(draft, span)
    if modifiers:
        return _with_modifiers(draft, span, modifiers)
    found = _named(draft, span)
    draft.weakly = draft.weakly or not {"title", "field_title"} & set(span.meanings)
    longer = _longer(draft, span)
    if longer:
        return longer
    if found.match:
        _narrower(draft, span, found.match)
    return _settle(draft, span, found)


def _longer(draft: Draft, span: Span) -> bool:
    """"pt assistant": a title and the head after it that nothing explains, where the vote is sure of the whole."""
    after = next((other for other in draft.spans if other.start == span.end), None)
    if after is None or after.start in draft.taken or draft.tokens[after.start].stop or draft.tokens[after.start].kind != "word":
        return False
    if after.meanings and not set(after.meanings) <= {"weak_title", "title", "major", "qualifier"} or draft.titles.word(fold(draft.text(after)))[1] < _HEADS:
        return False
    whole = Span(span.start, after.end, {"title": []})
    found = draft.titles.linked(draft.words(span) + draft.words(after), draft.text(whole))
    if found.match is None and not found.choices:
        # A head is never left out: a physical therapist's assistant is no physical therapist.
        found = Found(choices=tuple(_codes(span)[:3]))
    draft.taken.add(after.start)
    return _settle(draft, whole, found)


def _codes(span: Span) -> list[str]:
    return span.meanings.get("title") or span.meanings.get("field_title") or span.meanings["weak_title"]


def _named(draft: Draft, span: Span) -> Found:
    return draft.titles.named(_codes(span), draft.words(span), draft.text(span), corrected=span.corrected)


def _narrower(draft: Draft, span: Span, match: Match) -> None:
    """"hospice registered nurse" is one of many titles counted as registered nurses: what narrows it is said."""
    if span.length < 2 or span.weights.get("title", 0) >= _OWN_TITLE:
        return
    words = draft.words(span)
    for start in range(1, len(words)):
        if match.occupation in _titles_of(draft, words[start:]):
            typed = " ".join(token.text for token in draft.tokens[span.start : span.start + start])
            known = draft.lexicon.look_up([key(words[:start])]).get(key(words[:start]), ())
            kind = next((value for kind, value, _, _ in known if kind == "qualifier"), "specialty")
            draft.qualifiers.append(Qualifier(kind, typed))
            return


def _share_head(draft: Draft, spans: list[Span]) -> None:
    """"mechanical vs electrical engineer": words before "and", "or" or "vs" take the head of the title after it.

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
            run[0].end, run[0].meanings, run[0].weights = run[-1].end, {"title": found}, {"title": _OWN_TITLE}
            draft.spans[:] = [span for span in draft.spans if span not in run[1:]]
            at = run[0].start


def _run_before(draft: Draft, end: int) -> list[Span]:
    """The spans that end at a token and have no better meaning than to stand in a title."""
    found: list[Span] = []
    for span in reversed(draft.spans):
        modifies = not span.meanings or _could_modify(span) and not draft.is_title(span)
        if span.end == end and span.start not in draft.taken and modifies and len(found) < 3:
            found.insert(0, span)
            end = span.start
    return found


def _titles_of(draft: Draft, words: list[str]) -> list[str]:
    rows = draft.lexicon.look_up([key(words)]).get(key(words), ())
    return [value for kind, value, _, _ in rows if kind == "title"]


def _settle(draft: Draft, span: Span, found: Found) -> bool:
    if found.match:
        if found.match.occupation not in [match.occupation for match in draft.matches]:
            draft.matches.append(found.match)
        also = [o.name for code in found.also[:3] if (o := draft.store.occupation(code))]
        note = f"could also mean {', '.join(also)}" if also else ""
        if also:
            draft.rejected.append(f'"{found.match.words}" as {", ".join(also)}: less often meant')
        draft.take(span, "title", found.match.occupation, note)
        return True
    if found.choices:
        draft.choices, draft.asks = found.choices, draft.text(span)
        draft.take(span, "title", " or ".join(found.choices))
        return True
    return False


def _modifiers(draft: Draft, span: Span) -> list[Span]:
    """The spans right before a title that nothing else explains."""
    found: list[Span] = []
    end = span.start
    for other in reversed(draft.spans):
        if other.end != end or other.start in draft.taken:
            continue
        if other.meanings and not _could_modify(other) or draft.tokens[end].stop or draft.tokens[other.start].kind != "word":
            break
        found.insert(0, other)
        end = other.start
    return found


def _could_modify(span: Span) -> bool:
    """Ordinary words that often stand inside a title: a field, a subject, an ordinary word that is a title elsewhere."""
    kinds = set(span.meanings)
    return bool(kinds & _MODIFYING) and not kinds & _NOT_MODIFYING


def _with_modifiers(draft: Draft, span: Span, modifiers: list[Span]) -> bool:
    """"pediatric oncology nurse": the vote over all words, else the title alone with the rest said to be unknown."""
    extra = [word for part in modifiers for word in draft.words(part)]
    whole = Span(modifiers[0].start, span.end, span.meanings, span.weights)
    typed = draft.text(whole)
    unknown = [word for word in extra if not draft.titles.word(fold(word))[0]]
    everyday = draft.lexicon.spelling.everyday(fold(word) for word in unknown)
    for part in modifiers:
        draft.taken.add(part.start)
    # "moon farmer" is no farmer; "successful software engineer" is a software engineer.
    if unknown and len(everyday) == len(unknown) and span.length == 1:
        draft.choices, draft.asks = tuple(_codes(span)[:4]), typed
        draft.taken.add(span.start)
        draft.parts[whole.start] = Part(typed, "unknown title", "")
        return True
    if unknown:
        words = " ".join(extra)
        draft.qualifiers.append(Qualifier("unknown_word", words))
        draft.parts[modifiers[0].start] = Part(words, "qualifier", "unknown_word")
        return _settle(draft, span, _named(draft, span))
    found = draft.titles.linked(extra + draft.words(span), typed)
    if found.match is None:
        # An ordinary word alone ("assistant") is no head to fall back to.
        head = _named(draft, span) if "title" in span.meanings else Found(choices=tuple(_codes(span)[:3]))
        if head.match:
            found = Found(Match(head.match.occupation, typed, 0.4, loose=True))
        else:
            found = head
    draft.taken.add(span.start)
    return _settle(draft, whole, found)


def _by_vote(draft: Draft) -> list[Span]:
    """No title at all: the longest run of title-like words goes to the vote, if its last word can end a title."""
    runs: list[list[Span]] = [[]]
    for span in draft.spans:
        like = span.start not in draft.taken and draft.tokens[span.start].kind == "word" and draft.text(span) not in _NEVER_IN_TITLES
        if like and (not span.meanings or _could_modify(span)):
            runs[-1].append(span)
        else:
            runs.append([])
    run = max(runs, key=lambda part: sum(span.length for span in part))
    words = [word for span in run for word in draft.words(span)]
    if not words:
        return []
    titles = [draft.titles.word(fold(word)) for word in words]
    if not all(used for used, _ in titles) or len(words) == 1 and titles[-1][1] < _HEADS:
        return []
    whole = Span(run[0].start, run[-1].end, {"title": []}, {})
    found = draft.titles.linked(words, draft.text(whole))
    if _settle(draft, whole, found):
        for span in run:
            draft.taken.add(span.start)
        return [whole]
    return []
