"""When what was read is not enough, or too little of the question was understood, to answer."""

from __future__ import annotations

from careerbot import ids
from careerbot.frame import Cue, Frame, Role
from careerbot.phrase import Phrase, phrase
from careerbot.reading import persons
from careerbot.reading.draft import Draft
from careerbot.reading.filters import take_conditions
from careerbot.reading.lexicon import Span
from careerbot.words.folding import fold

_MOST_TOLD = 4  # words that are named as not understood
# A comparison, a follow-up or a place ("how about nurses?") needs no attribute.
_ENOUGH: tuple[Cue, ...] = (
    "compare", "difference", "versus", "fragment", "pronoun", "or", "than", "most", "least", "gap",
)  # fmt: skip
_LEAVING_OUT = ("<", "<=")
_CONDITION: Role = "filter"
_CLAUSE = 5  # words between "or" and the condition that it joins
# Families of figures that a word apart from the title leaves as they are.
_UNTOUCHED = {"pay", "jobs"}
_LOOSE = ("unknown_place", "unknown_word", "city", "employer", "setting")  # kinds of qualifiers that any word can be
_NOUNS = ("minimum_wage", "money_not_pay", "pictures")  # blockers that a title may begin with
_HEAD = 20  # titles that end in a word which makes a title of any word before it


def as_far_as_read(draft: Draft) -> Frame:
    """Of a question that is refused, the conditions by which a list could be asked for instead."""
    if draft.has("jobs"):
        take_conditions(draft)
    return Frame(filters=tuple(draft.filters), qualifiers=tuple(draft.qualifiers), cues=frozenset(draft.cues))


def blocked(draft: Draft, described: bool) -> Phrase | None:
    """Why a word makes the question one that cannot be answered, or None. A description may hold ordinary words."""
    for span in draft.spans:
        if "blocker" not in span.meanings:
            continue
        name = span.meanings["blocker"][0]
        from careerbot.reading import studies

        ordinary = (described and name != "other_subject") or studies.is_weighed(draft, span)
        if not (ordinary or draft.is_title(span) or _modifies_head(draft, span)):
            if _is_past_raise(draft, span):
                draft.take(span, "cue", "rising")
                draft.cues.add("rising")
                continue
            if name == "money_not_pay" and _is_of_schooling(draft):
                if any(draft.is_title(other) for other in draft.spans):
                    draft.qualify(span, "cost")
                    continue  # what becoming one costs is a limit beside the time that it takes
                draft.qualify(span, "school")
                return phrase("refusal", "school", words=draft.text(span))
            draft.take(span, "blocker", name)
            return phrase("blocked", name, typed=draft.text(span))
    return None


def _is_past_raise(draft: Draft, span: Span) -> bool:
    """Whether it is asked if a raise was got, which pay then and now tells; none to come, nor its law, is held."""
    raised = not draft.classes.of_more_pay.isdisjoint(draft.words(span))
    up_to_now = not draft.typed.isdisjoint(draft.classes.since) or all(each.kind == "word" for each in draft.tokens)
    asked = raised and up_to_now and draft.first in draft.classes.up_to_now
    return asked and any(draft.is_title(each) for each in draft.spans)


def _is_of_schooling(draft: Draft) -> bool:
    """Whether what something costs is asked of becoming one, or of the school for it."""
    named = (each for span in draft.spans for each in span.meanings.get("attribute", ()))
    return any(draft.store.attribute(each).family == "schooling" for each in named)


def _modifies_head(draft: Draft, span: Span) -> bool:
    """Whether a word belongs to a title that the head after it makes: "income tax officer", "video technician"."""
    if span.meanings["blocker"][0] not in _NOUNS:
        return False
    return span.end < len(draft.tokens) and draft.titles.word(draft.tokens[span.end].fold)[1] >= _HEAD


def why(draft: Draft, frame: Frame) -> Phrase | None:
    """The reason to refuse, or None."""
    if draft.choices:
        return None
    if draft.first == "when":
        return phrase("refusal", "no_dates")
    if draft.weakly and frame.attributes == (ids.DEFINITION,) and not draft.certain:
        return phrase("refusal", "no_occupation")
    if of_people := persons.why(draft, frame):
        return of_people
    if _leaves_out_something(draft, frame):
        return phrase("refusal", "left_out")
    if _asks_who_is_best(draft, frame):
        return phrase("refusal", "no_best_one")
    uncompared, either, contradicting = _uncompared(draft, frame), _either(draft, frame), _contradicting(draft, frame)
    if uncompared or either or contradicting:
        return contradicting or _of(either, uncompared)
    if _compares_with_itself(draft, frame):
        return phrase("refusal", "with_itself")
    untold = tuple(draft.unexplained) if _too_much_unexplained(draft, frame) else _unmeasured(draft, frame)
    if untold:
        return phrase("refusal", "not_understood", typed=untold[:_MOST_TOLD])
    if _asks_for_nothing_known(draft, frame):
        return phrase("refusal", "nothing_asked")
    return None


def _contradicting(draft: Draft, frame: Frame) -> Phrase | None:
    """That a level of education is asked for beside another bound of it, which it does not keep."""
    levels = [each for each in frame.filters if each.attribute == ids.EDUCATION and not each.negated]
    exact = [each for each in levels if each.relation == "is"]
    if len(levels) < 2 or frame.occupations or not exact:
        return None
    step = draft.store.attribute(draft.store.attribute(ids.EDUCATION).by).step
    at, bounds = step(str(exact[0].value)), [each for each in levels if each.relation in ("<", ">")]
    kept = (each._replace(value=float(step(str(each.value)) or 0)).holds(at or 0) for each in bounds)
    if len(exact) == 1 and len(bounds) + 1 == len(levels) and at is not None and all(kept):
        return None
    return phrase("refusal", "bound", words=levels[-1].words)


def _too_much_unexplained(draft: Draft, frame: Frame) -> bool:
    """Whether more is left than one strange word beside a certain attribute, which is named and left out."""
    left = draft.unexplained
    if not left:
        return False
    anchored = frame.occupations or frame.filters or frame.description
    certain = anchored and frame.attributes and draft.certain
    if len(left) > 1 or not certain:
        return True
    return bool(draft.lexicon.spelling.everyday(left)) and not _changes_no_figure(draft, frame, left[0])


def _changes_no_figure(draft: Draft, frame: Frame, word: str) -> bool:
    """Whether an everyday word of no meaning narrows neither whom nor what is asked: "can you live off nurse pay".

    It stands apart from the one title that pay or jobs are asked of, and is nothing that is looked for.
    """
    named = [match for match in frame.occupations if match.score == 1 and not match.loose]
    asked = {draft.store.attribute(each).family for each in frame.attributes}
    kinds = not draft.typed.isdisjoint(draft.classes.kinds)  # "what kind of nurse ..." asks for another title
    at = next(start for start, part in draft.parts.items() if part.role == "unknown")
    if len(named) != 1 or draft.weakly or frame.filters or kinds or not at or not asked <= _UNTOUCHED:
        return False
    if draft.tokens[at - 1].text in draft.classes.which:
        return False
    titles = {start for start, part in draft.parts.items() if part.role == "title"}
    beside = at + 1 in titles or any(span.end == at and span.start in titles for span in draft.spans)
    return not beside and not draft.lexicon.look_up([fold(word)])


def _unmeasured(draft: Draft, frame: Frame) -> tuple[str, ...]:
    """The numbers, levels, directions and bounds that a list would leave out: no measure has claimed them."""
    if frame.occupations or not frame.has("jobs", "list"):
        return ()
    classes, loose = draft.classes, (each.words.split() for each in draft.qualifiers if each.kind in _LOOSE)
    measuring = {*classes.round_number, *classes.mostly, *classes.rising, *classes.falling, *classes.steady}
    measuring |= {*classes.bound, *classes.cardinal, *classes.scale}
    left = (word for words in (draft.unexplained, *loose) for word in words)
    return tuple(word for word in left if word in measuring or any(map(str.isdigit, word)))


def _leaves_out_something(draft: Draft, frame: Frame) -> bool:
    """Whether a list is asked for with a "not" or a "without" that became no condition."""
    if not draft.has("not") or frame.occupations or not frame.has("jobs", "list"):
        return False
    return not any(each.negated or each.relation in _LEAVING_OUT or each.value == "none" for each in frame.filters)


def _of(either: str, uncompared: tuple[str, ...]) -> Phrase:
    """The refusal of alternatives, or else of a comparand."""
    if either:
        return phrase("refusal", "either_condition", words=either)
    return phrase("refusal", "not_understood", typed=uncompared)


def _either(draft: Draft, frame: Frame) -> str:
    """The words of two conditions of a list of which one or the other is to be met; "" where there are none."""
    if frame.occupations or len(frame.filters) < 2:
        return ""
    amounts = {each.start for each in draft.amounts if each.relation or each.high is not None}
    bounds = {at for each in draft.amounts for at in each.words}
    bounds |= {at for span in draft.spans if span.step for at in range(span.start, span.end)}
    made = sorted(amounts | {start for start, part in draft.parts.items() if part.role == _CONDITION})
    for at, token in enumerate(draft.tokens):
        left = max((start for start in made if start < at), default=-1)
        right = min((start for start in made if start > at), default=len(draft.tokens))
        if token.text not in draft.classes.alternative or at in bounds or left < 0 or right - at > _CLAUSE:
            continue
        around = draft.tokens[max(left - _CLAUSE, 0) : at]
        denied = any(each.text in draft.classes.denial for each in around)
        words = draft.parts[right].words if right in draft.parts else ""
        # A field that widens the one before it is a condition with it; one that is left out is so besides the other.
        held = [each for each in frame.filters if words and words in each.words]
        alone = not any(each.negated or words != each.words for each in held)
        if alone and not denied:
            return " ".join(each.text for each in draft.tokens[left : right + 1])
    return ""


def _compares_with_itself(draft: Draft, frame: Frame) -> bool:
    """Whether it goes like "do female nurses make more than male nurses", where figures are not both held."""
    if not frame.has("than"):
        return False
    twice = sum(part.role == "title" for part in draft.parts.values()) > 1
    people = twice and any(qualifier.kind == "group_of_people" for qualifier in draft.qualifiers)
    alike = people or draft.typed & draft.classes.ones
    return bool(alike) and len(frame.occupations) == 1 and len(frame.places) < 2 and not frame.filters


def _uncompared(draft: Draft, frame: Frame) -> tuple[str, ...]:
    """The words for what a comparison is with and no condition was made of: the average, or all the other places."""
    among: frozenset[str] = frozenset()
    if frame.occupations and frame.place:
        among = draft.classes.standing_among
    elif frame.has("more", "less", "at_least", "at_most", "than") and frame.has("jobs") and not frame.filters:
        among = frozenset() if frame.occupations else draft.classes.averages
    return tuple(sorted(draft.typed & among))


def _asks_who_is_best(draft: Draft, frame: Frame) -> bool:
    """Whether it goes like "best dentist in chicago": one of an occupation is looked for."""
    if frame.attributes or frame.filters or frame.has("jobs") or len(frame.occupations) != 1:
        return False
    titles = (start for start, part in draft.parts.items() if part.role == "title")
    return any(start and draft.tokens[start - 1].text in draft.classes.praise for start in titles)


def _asks_for_nothing_known(draft: Draft, frame: Frame) -> bool:
    """Whether an occupation is named and something asked of it, but no attribute."""
    said = frame.attributes or frame.filters or frame.has(*_ENOUGH)
    return bool(frame.occupations) and draft.first in draft.classes.asking and not said
