"""Which attributes a question asks for, from all the words that could mean one."""

from __future__ import annotations

from careerbot import ids
from careerbot.frame import Cue, Qualifier
from careerbot.phrase import phrase
from careerbot.reading.classes import Classes
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.store.store import Store


def chosen(store: Store, named: list[str], weak: list[str], joined: set[str]) -> tuple[str, ...]:
    """The attributes asked for, in the order named; weak ones only where nothing else is.

    joined: those named on both sides of "and".
    """
    distinct = list(dict.fromkeys(named)) or list(dict.fromkeys(weak))[:1]
    # Where a specific attribute is named, general ones were only part of its wording.
    absorbed = {general for name in distinct for general in store.attribute(name).general} - joined
    return tuple(name for name in distinct if name not in absorbed)


_NO_DEFINITION: tuple[Cue, ...] = ("most", "least", "difference", "jobs", "most_pay", "least_pay", "versus", "compare")


def by_form(draft: Draft, named: list[str], weak: list[str], about_one: bool) -> list[str]:
    """Attributes that the form of a question names: "what does a nurse DO", "what IS a nurse", "HOW MANY nurses".

    weak: attributes that words name only where nothing else does; about_one: the question names an occupation or
    describes one.
    """
    texts = [token.text for token in draft.tokens]
    found: list[str] = []
    if about_one and ids.DUTIES not in named and _asks_what_they_do(draft, texts):
        found.append(ids.DUTIES)
    asking = about_one and draft.has("what", "which", "need")
    if asking and any(not draft.classes.lesson.isdisjoint(each.words.split()) for each in draft.qualifiers):
        named[:] = ["major" if each == ids.EDUCATION else each for each in named]  # classes are those of a program
    studied = _what_was_studied(draft.classes, texts) if ids.EDUCATION in named and about_one else []
    if studied:
        named.remove(ids.EDUCATION)
        draft.qualifiers[:] = [each for each in draft.qualifiers if each.kind != "school"]
        found += studied
    if "hour" in texts and ids.SALARY in named:
        found.append(ids.HOURLY)
    described = found or {ids.DEFINITION, ids.DUTIES} & set(named)
    if about_one and not described and _asks_what_it_is_and_more(draft.classes, texts):
        found.append(ids.DEFINITION)
    if named or found or not about_one:
        return found
    verb = 2 if texts[1:2] and texts[1] in draft.classes.exactly else 1
    if texts[0] == "what" and texts[verb : verb + 1] and texts[verb] in draft.classes.do and draft.matches:
        return [ids.DUTIES]  # a verb of doing asks for duties
    if texts[0] == "where" and draft.classes.working.intersection(texts):
        return [ids.MOST_JOBS_PLACE]
    if draft.has("how_much"):
        return [ids.SALARY]
    if draft.has("how_many") or ("there" in texts and draft.has("more", "less", "most")):
        return [ids.EMPLOYMENT]
    rate = any(draft.store.attribute(each).family == "pay" for each in weak)  # "what is the rate for a welder"
    defines = _asks_what_it_is(draft.classes, texts) and not rate and not draft.has(*_NO_DEFINITION)
    return [ids.DEFINITION] if defines else []


def _what_was_studied(classes: Classes, texts: list[str]) -> list[str]:
    """The major of "what did they study", the college of "colleges they went to"; otherwise a level is asked for."""
    if len(texts) > 2 and texts[0] == "what" and texts[1] in classes.do and texts[-1] in classes.studying:
        return ["major"]
    return [ids.COLLEGE] if classes.college & set(texts) and classes.attending & set(texts) else []


def _asks_what_it_is(classes: Classes, texts: list[str]) -> bool:
    if texts[0] in classes.what_is:
        return True
    asks = texts[0] in ("what", "who") and len(texts) > 1
    return asks and (texts[1] in classes.be or texts[1] in classes.indefinite)


def _asks_what_it_is_and_more(classes: Classes, texts: list[str]) -> bool:
    """Whether it goes like "what is a financial examiner and is it growing"."""
    asks = texts[:2] == ["what", "is"] or texts[0] in classes.what_is
    at = 2 if texts[0] == "what" else 1
    return asks and not classes.indefinite.isdisjoint(texts[at : at + 1]) and "and" in texts[at:]


def _asks_what_they_do(draft: Draft, texts: list[str]) -> bool:
    """Whether it goes like "what does a nurse do (and ...)", "nurses what do they do all day"."""
    classes = draft.classes
    asked = next((at for at, text in enumerate(texts) if text in classes.what), len(texts))
    for at in range(asked + 2, len(texts)):
        ends = at + 1 == len(texts) or draft.tokens[at + 1].stop or texts[at + 1] in classes.after_doing
        if ends and texts[at] in classes.doing and texts[at - 1] not in classes.before_other_doing:
            return True
    return False


def opening_up(draft: Draft, named: list[str]) -> list[str]:
    """Openings, where the number of jobs that open up is asked."""
    return [ids.OPENINGS] if named == [ids.EMPLOYMENT] and draft.typed & draft.classes.opening_up else named


def is_average_apart(draft: Draft, spans: list[Span]) -> bool:
    """Whether the average is asked for beside the median: "the median for nurses and the average for teachers"."""
    if not draft.has("fragment"):
        return False
    inside = {at for span in spans for at in range(span.start, span.end)}
    return any(token.text in draft.classes.averages and at not in inside for at, token in enumerate(draft.tokens))


def not_the_school(draft: Draft, spans: list[Span], named: list[str]) -> list[str]:
    """A school beside another attribute is where, not what: "college coaches", "teacher in waldorf schools"."""
    for span in spans:
        school = span.meanings["attribute"][0] == ids.EDUCATION and draft.text(span) in draft.classes.school
        if school and set(named) - {ids.EDUCATION, ids.HOW_TO_BECOME}:
            draft.qualifiers.append(Qualifier("setting", draft.text(span)))
            return [name for name in named if name != ids.EDUCATION]
    return named


def asked_by_qualifier(draft: Draft) -> tuple[str, ...]:
    """Where what cannot be honoured is itself what was asked: the nearest attribute, or the reason to refuse."""
    words = {qualifier.kind: qualifier.words for qualifier in reversed(draft.qualifiers)}
    if not draft.matches:
        return ()
    if "licence" in words:
        return (ids.HOW_TO_BECOME if draft.has("how") else ids.LICENSE,)
    if "entry_rule" in words:
        return (ids.REQUIREMENTS,)
    if "share" in words:
        return (ids.EMPLOYMENT,)
    if "period" in words and not draft.has("yes_no", "how"):
        return (ids.SALARY,)
    if "group_of_people" in words and draft.typed & (draft.classes.women | draft.classes.men):
        draft.qualifiers[:] = [each for each in draft.qualifiers if each.kind != "group_of_people"]
        return (ids.GENDER,)
    for kind in ("school", "grade"):
        if kind in words:
            draft.refusal = phrase("refusal", kind, words=words[kind])
    return ()
