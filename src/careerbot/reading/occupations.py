"""Which occupations a question names: known titles, titles with an unknown modifier, and words that are no title."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Cue
from careerbot.reading import compounds, kinds, narrowing
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.titles import Found
from careerbot.store.codes import OWN_TITLE
from careerbot.words.folding import fold

# What a word that is a title too can stand for instead.
_OTHERWISE = {
    "qualifier": "what narrows it",
    "place": "a place",
    "attribute": "an attribute",
    "level": "a level of education",
    "title": "a place",
}
_COMPARING: tuple[Cue, ...] = ("versus", "than", "difference", "compare")


def name_occupations(draft: Draft) -> list[Span]:
    """Add the occupations named; give back the spans that named them (their modifiers included)."""
    titles = _titles(draft)
    titles = sorted([*titles, *compounds.heads(draft, titles)], key=lambda span: span.start)
    if len(titles) > 1 or not draft.typed.isdisjoint(draft.classes.joins_titles):
        from careerbot.reading import shared_titles  # which few questions need

        shared_titles.share_head(draft, titles)
        shared_titles.join_object(draft, titles)
        titles = _titles(draft)
    spans = _not_better_otherwise(draft, titles)
    if not spans or (len(spans) == 1 and draft.has("or", *_COMPARING)):
        others = [] if spans and _in_industries(draft) else _weaker(draft)
        if spans and not draft.has(*_COMPARING):
            others = [each for each in others if _is_either(draft, spans[0], each)]
        if spans and not others:
            weak = (each for each in draft.open("weak_title") if _is_ordinary_title(draft, each))
            others = [each for each in weak if _is_either(draft, spans[0], each)][:1]
        spans = sorted([*spans, *others], key=lambda span: span.start)
    if len(spans) == 2 and not any(_joined(draft, *pair) for pair in pairwise(spans)):
        spans = _the_one_meant(draft, spans)
    spans = _without_specialty(draft, _without_whole(draft, spans))
    named = [span for span in spans if _name(draft, span)]
    if not named and not draft.matches and not draft.filters and not draft.choices:
        from careerbot.reading import activities, untitled

        return activities.named(draft) or untitled.by_vote(draft) or untitled.by_field(draft)
    return named


def _is_either(draft: Draft, one: Span, other: Span) -> bool:
    """Whether nothing but "or" or "vs" parts two spans: "hvac or plumbing"."""
    first, second = sorted((one, other), key=lambda span: span.start)
    between = {token.text for token in draft.tokens[first.end : second.start]}
    joins, small = draft.classes.joins_titles, draft.classes.article | draft.classes.become
    return bool(between & joins) and between <= joins | small


def _in_industries(draft: Draft) -> bool:
    """Whether what is compared is where one works: "accountants in manufacturing vs finance"."""
    return any("industry" in span.meanings and draft.before(span) == "in" for span in draft.spans)


def _titles(draft: Draft) -> list[Span]:
    return [span for span in draft.spans if span.start not in draft.taken and draft.is_title(span)]


def _not_better_otherwise(draft: Draft, titles: list[Span]) -> list[Span]:
    kept = []
    for span in titles:
        if _reads_better_otherwise(draft, span, titles):
            other = next(kind for kind in _OTHERWISE if kind in span.meanings)
            draft.reject(draft.text(span), "a title", f"it reads better as {_OTHERWISE[other]} here")
        else:
            kept.append(span)
    return kept


def _weaker(draft: Draft) -> list[Span]:
    """Where no title stands: a field in place of the job, else an ordinary word that is a title too."""
    plain = [span for span in draft.open("field_title") if _stands_alone(draft, span)]
    if draft.has(*_COMPARING) or (draft.has("or") and draft.has("more", "less", "which")):
        return plain[:2]  # two fields compared stand for two occupations
    head = plain[:1]
    for span in plain[1:]:
        if span.start == head[0].end:
            head = [span]  # the head of a longer title says what it is
    # "Intern salary" names a level and no job.
    return head or [span for span in draft.open("weak_title") if _is_ordinary_title(draft, span)][:1]


def _is_ordinary_title(draft: Draft, span: Span) -> bool:
    place = "place" in span.meanings and (_is_behind_place(draft, span) or draft.is_in_state(span))
    return "qualifier" not in span.meanings and not place


def _stands_alone(draft: Draft, span: Span) -> bool:
    """Whether a field can stand for its job: no part of a name ("academy sports"), nor asked for ("which sport",
    but "which engineers")."""
    if set(span.meanings) & {"attribute", "blocker"} or span.meanings.get("qualifier", ["level"]) != ["level"]:
        return False
    if draft.is_in_state(span):
        return False
    last = draft.tokens[span.end - 1]
    if draft.before(span) in draft.classes.which and last.text == last.fold:
        return False
    neighbors = [other for other in draft.spans if other.end == span.start or other.start == span.end]
    return not any(_names(other) for other in neighbors)


def _names(neighbor: Span) -> bool:
    """Whether a field beside this belongs to a name: it is unknown, or means something of its own but no level."""
    if neighbor.meanings.get("qualifier") == ["level"]:
        return False
    return not neighbor.meanings or set(neighbor.meanings) <= {"qualifier", "major", "topic"}


def _joined(draft: Draft, first: Span, second: Span) -> bool:
    """Whether two titles are both asked about: a comma, a small word or a comparison stands between them."""
    between = draft.tokens[first.end : second.start + 1]
    cues = {
        cue for span in draft.spans for cue in span.meanings.get("cue", ()) if first.end <= span.start < second.start
    }
    if cues & {"more", "less", "than", "versus"}:
        return True  # a verb of comparing parts two titles
    parting = draft.classes.edge | draft.classes.changing_over
    return any(token.stop or token.text in parting for token in between) or draft.has(
        "versus", "compare", "difference", "between"
    )


def _the_one_meant(draft: Draft, spans: list[Span]) -> list[Span]:
    """Several titles that nothing joins are one and what narrows it: "aerospace attorney" asks about attorneys."""
    whole = Span(spans[0].start, spans[-1].end, {"title": []})
    best = max(spans, key=lambda span: _weight(draft, span))
    if len({compounds.codes_of(span)[0] for span in spans}) == 1:
        for span in spans:
            if span is not best:
                draft.take(span, "context")  # an RN nurse is named twice
        return [best]
    if all(first.end == second.start for first, second in pairwise(spans)):
        words = [word for span in spans for word in draft.words(span)]
        found = compounds.unless_head_keeps(draft, spans[-1], draft.titles.linked(words, draft.text(whole)))
        if found.match:
            draft.taken.update(span.start for span in spans)
            compounds.settle(draft, whole, found)
            return []
        if all(span.length > 1 and span.weights.get("title", 0) >= OWN_TITLE for span in spans):
            # "facilities manager accounts receivable": two jobs run together, and nothing says which is meant.
            draft.taken.update(span.start for span in spans)
            meant = [code for span in spans for code in span.meanings["title"][:1]]
            compounds.settle(draft, whole, Found(choices=tuple(dict.fromkeys(meant))))
            return []
        best = spans[-1]
        if not draft.titles.keeps(draft.words(best), compounds.codes_of(best)[0]):
            draft.taken.update(span.start for span in spans)
            compounds.settle(draft, whole, compounds.offered(draft, best, words))
            return []
    for span in spans:
        if span is not best:
            draft.qualify(span, "specialty")
            draft.reject(draft.text(span), "a title", f'nothing joins it to "{draft.text(best)}"')
    return [best]


def _without_specialty(draft: Draft, spans: list[Span]) -> list[Span]:
    """The titles without one that only narrows another: "nurse practitioner in dermatology"."""
    kept = spans[:1]
    for span in spans[1:]:
        field = not compounds.ends_titles(draft, draft.words(span)[-1])
        if field and span.start == kept[-1].end + 1 and draft.before(span) == "in":
            draft.qualify(span, "specialty")
        else:
            kept.append(span)
    return kept


def _without_whole(draft: Draft, spans: list[Span]) -> list[Span]:
    """The titles without a last one "for" or "of" whom the others are compared: "civil or mechanical for engineers"."""
    if len(spans) <= 2 or draft.before(spans[-1]) not in draft.classes.of_whom:
        return spans
    whole, *others = (compounds.codes_of(span)[0] for span in (spans[-1], *spans[:-1]))
    if not all(draft.store.stands_in(each, whole) for each in draft.store.occupations(others)):
        return spans
    draft.take(spans[-1], "context")
    return spans[:-1]


def _weight(draft: Draft, span: Span) -> tuple[bool, bool, int, int]:
    """What makes a title the one that the others narrow: no field of work ("accounting"), and a last word of many."""
    field = bool({"field", "topic", "major"} & set(span.meanings))
    return not field, compounds.ends_titles(draft, draft.words(span)[-1]), span.length, span.start


def _reads_better_otherwise(draft: Draft, span: Span, titles: list[Span]) -> bool:
    """A word that is a title too, where it stands as something else: "at HCA", "... salary pa", an attribute."""
    if "qualifier" in span.meanings:
        if draft.before(span) in draft.classes.before_employer:
            return True
        if any(other.start == span.end for other in titles) and not draft.tokens[span.end].stop:
            return True  # "principal engineer"
    if "place" in span.meanings and (_is_behind_place(draft, span) or (len(titles) > 1 and _ends(draft, span))):
        return True
    if _is_town(draft, span) or (len(titles) > 1 and _is_workplace(draft, span)):
        return True
    return "title" not in span.meanings and bool({"attribute", "place", "level"} & set(span.meanings))


def _ends(draft: Draft, span: Span) -> bool:
    return span.end == len(draft.tokens)


def _is_behind_place(draft: Draft, span: Span) -> bool:
    """Whether a title's letters stand behind a town, as its state: "in Denver, CO"."""
    return span.length == 1 and any("place" in other.meanings and other.end == span.start for other in draft.spans)


def _is_workplace(draft: Draft, span: Span) -> bool:
    """Whether a title's word stands where an employer would: "a receptionist at a therapy"."""
    return draft.preposition(span) == "at"


def _is_town(draft: Draft, span: Span) -> bool:
    """Whether a title's word stands where a town would: "in baker city oregon"."""
    on = draft.after(span) == "city"
    follows = any("place" in other.meanings and other.start == span.end + on for other in draft.spans)
    return follows and draft.before(span) in draft.classes.before_place and draft.text(span) == fold(draft.text(span))


def _name(draft: Draft, span: Span) -> bool:
    """One title: with the unexplained words right before it where they make a longer one."""
    modifiers = compounds.modifiers(draft, span)
    if modifiers:
        return compounds.with_modifiers(draft, span, modifiers)
    draft.weakly = draft.weakly or not {"title", "field_title"} & set(span.meanings)
    if compounds.longer(draft, span):
        return True
    found = compounds.named(draft, span)
    if found.match and draft.classes.of_whom.isdisjoint(draft.words(span)):
        narrowing.narrower(draft, span, found.match)
        found = found._replace(match=kinds.named(draft, span, found.match))
    return compounds.settle(draft, span, found)
