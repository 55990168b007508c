"""Putting the pieces together: spans -> attributes, occupations, places, filters, qualifiers -> a Reading.

Each step takes the spans it can use and accounts for them; what nobody takes is looked at last and never dropped.
"""

from __future__ import annotations

from careerbot.frame import Frame, Part, Qualifier, Reading
from careerbot.reading import description, filters, quantities, refusals
from careerbot.reading.attributes import by_form, chosen
from careerbot.reading.draft import Draft
from careerbot.reading.leftovers import Leftover, leftovers
from careerbot.reading.lexicon import Span
from careerbot.reading.occupations import name_occupations
from careerbot.reading.places import is_place, where
from careerbot.value import replace

_MANY_JOBS = frozenset("jobs careers occupations professions".split())
_AUXILIARIES = frozenset("is are does do can could should would will did was were am isn't aren't doesn't don't".split())
# In a bare list of words these ask for schools and courses, not for a level of education.
_SCHOOLS = frozenset("school schools class classes course courses college colleges university training".split())
_STEPS = {"how_to_become", "requirements", "education", "training", "skills", "time_to_become", "related"}
# cue -> (attribute it also names, order)
_PAY_ORDERS = {"most_pay": ("salary", "highest"), "least_pay": ("salary", "lowest"), "fastest_growing": ("growth", "highest"), "fastest_shrinking": ("growth", "lowest")}
# What "the most" is asked of -> the attribute, of pay and of jobs.
_MOST_WHERE = {
    "state": ("best_paying_state", "most_jobs_place"), "city": ("best_paying_city", "most_jobs_place"),
    "company": ("best_paying_employer", ""), "industry": ("best_paying_industry", ""), "place": ("best_paying_place", "most_jobs_place"),
    "where": ("best_paying_place", "most_jobs_place"),
}  # fmt: skip


def interpret(draft: Draft, present_years: set[str]) -> Reading:
    """The reading of a question whose words are covered by spans."""
    _cues(draft)
    described = description.words(draft)
    refusal = _blocked(draft, bool(described))
    if refusal:
        return _reading(draft, Frame(cues=frozenset(draft.cues)), refusal)
    if not described:
        filters.take_conditions(draft)
    named = [] if described else name_occupations(draft)
    places = _places(draft)
    attributes = _attributes(draft, bool(named), described)
    said = {at for span in draft.spans if span.length > 1 and span.meanings for at in range(span.start, span.end)}
    numbers = quantities.read(draft.tokens, set(attributes), present_years, said)
    draft.filters += numbers.filters
    draft.qualifiers += numbers.years
    order, attributes = _order(draft, attributes)
    attributes = _qualifiers(draft, attributes)
    _account_for_cues(draft)
    if len(named) == 2 and set(attributes) <= _STEPS and _leads_over(draft, named):
        draft.cues.add("gap")
    if not described:
        _leftovers(draft, numbers.used, named)
    frame = Frame(
        attributes=attributes,
        occupations=tuple(draft.matches),
        place=places[0] if places else "",
        places=draft.choices if draft.asks == "place" else places if len(places) > 1 else (),
        filters=tuple(draft.filters),
        cues=frozenset(draft.cues),
        order=order,
        count=numbers.count,
        period=next((unit for unit in ("month", "week", "day") if unit in draft.cues), ""),
        description=described,
    )
    refusal = draft.refusal or refusals.why(draft, frame)
    return _reading(draft, frame, refusal)


def _cues(draft: Draft) -> None:
    for span in draft.spans:
        if "title" not in span.meanings:
            draft.cues.update(span.meanings.get("cue", ()))
            if draft.has("at_least", "at_most") and not any(token.value is not None for token in draft.tokens):
                _comparative(draft, span)
        if "attribute" not in span.meanings and any(token.text in _MANY_JOBS for token in draft.tokens[span.start : span.end]):
            draft.cues.add("jobs")
    if draft.first in _AUXILIARIES and len(draft.tokens) > 1:
        draft.cues.add("yes_no")


def _comparative(draft: Draft, span: Span) -> None:
    """"more than" without a number compares two occupations."""
    for cue, plain in (("at_least", "more"), ("at_most", "less")):
        if cue in span.meanings.get("cue", ()):
            draft.cues |= {plain, "than"}


def _account_for_cues(draft: Draft) -> None:
    for span in draft.open("cue"):
        draft.take(span, "cue", ", ".join(span.meanings["cue"]))


def _blocked(draft: Draft, described: bool) -> str:
    """Why a word makes the question one that cannot be answered, or "". A description may hold ordinary words."""
    for span in draft.spans:
        if "blocker" in span.meanings and not draft.is_title(span) and not _modifies_head(draft, span):
            name = span.meanings["blocker"][0]
            if described and name != "other_subject" or span.start in draft.taken and not described:
                continue
            draft.take(span, "blocker", name)
            return f'{draft.store.saying("blocker", name)["reason"]} ("{draft.text(span)}").'
    return ""


def _modifies_head(draft: Draft, span: Span) -> bool:
    """"income tax officer": the word belongs to a title that the head after it makes."""
    return span.end < len(draft.tokens) and draft.titles.word(draft.tokens[span.end].fold)[1] >= 20


def _places(draft: Draft) -> tuple[str, ...]:
    spans = [span for span in draft.open("place") if is_place(draft.tokens, span, draft.spans)]
    if not spans:
        return ()
    found = where(draft.store, draft.tokens, spans)
    for span in spans:
        draft.take(span, "place", ", ".join(span.meanings["place"][:3]))
    if found.choices and not draft.choices:
        draft.choices, draft.asks = found.choices, "place"
    return tuple(code for code in found.places if code != "US") or found.places[:1]


def _attributes(draft: Draft, has_title: bool, described: str) -> tuple[str, ...]:
    """The attributes named, in order, with those that the form of the question names."""
    strong: list[str] = list(draft.attributes)
    weak: list[str] = []
    spans = draft.open("attribute")
    for span in spans:
        name = span.meanings["attribute"][0]
        (strong if span.weights["attribute"] >= 50 else weak).append(name)
        if draft.text(span) in _SCHOOLS and not draft.has("what", "how", "need", "how_much", "how_many", "who") and "yes_no" not in draft.cues:
            draft.qualifiers.append(Qualifier("school", draft.text(span)))
        draft.take(span, "attribute", name)
    strong = _not_the_school(draft, spans, strong)
    draft.certain = bool(strong)
    strong += by_form(draft, strong, has_title or bool(described))
    if "self_employment" in strong and set(strong) & {"salary", "hourly_rate"}:
        strong.remove("self_employment")
        draft.qualifiers.append(Qualifier("setting", "self-employed"))
    return chosen(strong, weak if has_title or draft.has("which", "who", "most", "least") else [], _joined(draft, spans))


def _not_the_school(draft: Draft, spans: list[Span], named: list[str]) -> list[str]:
    """"college coaches", "teacher in waldorf schools": a school beside another attribute is where, not what."""
    for span in spans:
        if span.meanings["attribute"][0] == "education" and draft.text(span) in _SCHOOLS and set(named) - {"education", "how_to_become"}:
            draft.qualifiers.append(Qualifier("setting", draft.text(span)))
            return [name for name in named if name != "education"]
    return named


def _joined(draft: Draft, spans: list[Span]) -> set[str]:
    """Attributes named on both sides of "and", or pay asked both by the hour and by the year: all of them are asked."""
    joined: set[str] = set()
    for first, second in zip(spans, spans[1:], strict=False):
        between = {token.text for token in draft.tokens[first.end : second.start]}
        if between & {"and", "&", "plus", "also"} or draft.tokens[second.start].stop and not between:
            joined |= {first.meanings["attribute"][0], second.meanings["attribute"][0]}
    texts = {token.text for token in draft.tokens}
    if texts & {"annual", "annually", "yearly", "year"} and texts & {"and", "or"}:
        joined.add("salary")
    return joined


def _qualifiers(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Add what cannot be honoured; where it is itself what was asked, the nearest attribute stands for it."""
    for span in draft.open("qualifier"):
        kind = span.meanings["qualifier"][0]
        draft.qualifiers.append(Qualifier(kind, draft.text(span)))
        draft.take(span, "qualifier", kind)
    kinds = {qualifier.kind for qualifier in draft.qualifiers}
    if not attributes and draft.matches:
        if "licence" in kinds:
            return ("requirements",)
        for kind in ("school", "grade"):
            if kind in kinds:
                asked = next(each.words for each in draft.qualifiers if each.kind == kind)
                draft.refusal = draft.store.saying("qualifier", kind)["sentence"].partition(";")[0].replace("{words}", asked)
    return attributes


def _order(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Which end was asked for, and the attributes with those that a superlative names."""
    order = ""
    for cue, (attribute, end) in _PAY_ORDERS.items():
        if cue in draft.cues:
            order = end
            if attribute not in attributes and not (attribute == "salary" and any(name.startswith("best_paying") for name in attributes)):
                attributes = (*attributes, attribute)
    if not order and draft.has("most", "more"):
        order = "highest"
    if not order and draft.has("least", "less"):
        order = "lowest"
    if order == "highest" and draft.has("most", "most_pay") or any(name.startswith("best_paying") for name in attributes):
        attributes = _most_where(draft, attributes)
    return order, attributes


def _most_where(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """"which state pays nurses the most": the attribute is the state."""
    named = [pay for cue, (pay, _) in _MOST_WHERE.items() if cue in draft.cues and cue != "where"]
    if any(name.startswith("best_paying") for name in attributes) and named:
        return tuple(dict.fromkeys((*attributes, *named)))
    for cue, (pay, jobs) in _MOST_WHERE.items():
        if cue in draft.cues and draft.matches:
            if set(attributes) & {"salary", "hourly_rate", "salary_median"}:
                return (pay,)
            if jobs and (set(attributes) & {"employment"} or not attributes):
                return (jobs,)
    return attributes


def _leads_over(draft: Draft, named: list[Span]) -> bool:
    """"what would a bookkeeper need to become an accountant", "from nurse to doctor"."""
    first, second = sorted(named, key=lambda span: span.start)
    between = {token.text for token in draft.tokens[first.end : second.start]}
    return bool(between & {"become", "becoming", "be"}) or "to" in between and draft.before(first) in ("from", "a") and "from" in {t.text for t in draft.tokens}


def _leftovers(draft: Draft, used: set[int], named: list[Span]) -> None:
    """Account for the words that no span took."""
    titles = {span.start for span in named}
    places = {start for start, part in draft.parts.items() if part.role == "place"}
    said = {token.fold for span in named for token in draft.tokens[span.start : span.end]}
    for span in draft.spans:
        open_ = span.start not in draft.taken and not all(at in used for at in range(span.start, span.end))
        if open_ and not {"filler", "cue"} & set(span.meanings):
            folds = {token.fold for token in draft.tokens[span.start : span.end]}
            field = {"field", "topic", "field_title"} & set(span.meanings) and draft.before(span) not in ("what", "which")
            if named and (folds <= said or field):
                draft.take(span, "context")  # "a real estate license to be a real estate agent"
            else:
                span.meanings = {}
    for left in leftovers(draft.tokens, [span for span in draft.spans if span.start not in draft.taken], used, titles, places):
        _place_leftover(draft, left)
    for at in used:
        draft.parts.setdefault(at, Part(draft.tokens[at].text, "number"))
    for span in draft.open("filler"):
        draft.take(span, "filler")


def _place_leftover(draft: Draft, left: Leftover) -> None:
    kinds = {"place": "unknown_place", "city": "city", "employer": "employer"}
    if left.role in kinds and (draft.matches or left.role != "employer"):
        draft.qualifiers.append(Qualifier(kinds[left.role], left.text))
        draft.parts[left.start] = Part(left.text, "qualifier", kinds[left.role])
        return
    draft.unexplained += left.words
    draft.parts[left.start] = Part(left.text, "unknown")


def _reading(draft: Draft, frame: Frame, refusal: str) -> Reading:
    if frame.qualifiers != tuple(draft.qualifiers):
        frame = replace(frame, qualifiers=tuple(dict.fromkeys(draft.qualifiers)))
    return Reading(
        frame,
        tuple(draft.parts[start] for start in sorted(draft.parts)),
        tuple(draft.unexplained),
        refusal,
        () if refusal else draft.choices,
        "" if refusal else draft.asks,
        tuple(draft.notes),
        (),
        tuple(draft.rejected),
        _is_fragment(draft, frame),
    )


def _is_fragment(draft: Draft, frame: Frame) -> bool:
    """Whether the question leans on the one before: no occupation of its own, or words that point back."""
    if draft.has("fragment", "pronoun") or draft.first in ("and", "or", "but"):
        return True
    own = frame.occupations or frame.description
    return not own and not draft.has("jobs", "list", "can_do")
