"""What is asked about: the attributes a question names, by words or by form."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from careerbot import ids
from careerbot.frame import Cue, Qualifier, Role
from careerbot.reading.attributes import by_form, chosen, is_average_apart, not_the_school, opening_up
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.store.codes import NAMED
from careerbot.words.folding import fold

HOUR: Cue = "hour"
STARTING_PAY = "starting_pay"
_ASKING: tuple[Cue, ...] = ("what", "how", "need", "how_much", "how_many", "who", "yes_no")


def attributes(draft: Draft, has_title: bool, described: str) -> tuple[str, ...]:
    """The attributes named, in order, with those that the form of the question names."""
    spans = _named_by(draft)
    strong, weak = _named(draft, spans)
    strong += _asked_last(draft)
    strong = not_the_school(draft, spans, strong) or _by_the_year(draft, has_title)
    draft.certain = bool(strong)
    strong += by_form(draft, strong, weak, has_title or bool(described))
    if not strong and has_title and draft.has("share"):
        strong = [ids.EMPLOYMENT]  # a share of workers is of their number
        share = next(span for span in draft.spans if "share" in span.meanings.get("cue", ()))
        draft.qualifiers.append(Qualifier("share", draft.text(share)))
    strong = _without_people(draft, spans, opening_up(draft, strong))
    told = draft.first in draft.classes.be and not draft.classes.workforce.isdisjoint(map(draft.text, spans))
    if {ids.GROWTH, ids.EMPLOYMENT} <= set(strong) and draft.has("yes_no") and (told or draft.has("rising", "falling")):
        strong.remove(ids.EMPLOYMENT)  # how a number changes is growth, not the number
        _account(draft, spans, ids.EMPLOYMENT, "context")
    _of_pay_alone(draft, spans, strong)
    if ids.EMPLOYMENT in strong[1:] + strong[:-1] and draft.typed & draft.classes.ratio:
        strong.remove(ids.EMPLOYMENT)  # how many times is no number of jobs
    if ids.SELF_EMPLOYMENT in strong and set(strong) & {ids.SALARY, ids.HOURLY}:
        strong.remove(ids.SELF_EMPLOYMENT)
        _account(draft, spans, ids.SELF_EMPLOYMENT, "qualifier")
        draft.qualifiers.append(Qualifier("setting", "self-employed"))
    taken_weakly = has_title or draft.has("which", "who", "most", "least")
    school = any("school" in span.meanings.get("qualifier", ()) for span in draft.spans)
    if strong == [ids.HOW_TO_BECOME] and draft.has("how_much") and not (school or draft.has("more", "less")):
        draft.qualifiers.append(Qualifier("cost", next(_how_much(draft))))  # becoming one pays nothing, it costs
    joined = _joined(draft, spans)
    if ids.SALARY_MEDIAN in strong and is_average_apart(draft, spans):
        joined.add(ids.SALARY)
        strong.append(ids.SALARY)
    elif ids.SALARY in joined and ids.HOURLY in strong:
        strong.insert(0, ids.SALARY)
    found = chosen(draft.store, strong, weak if taken_weakly else [], joined)
    _account_how_much(draft, spans, found)
    return by_the_hour(draft, found, joined)


def _of_pay_alone(draft: Draft, spans: list[Span], strong: list[str]) -> None:
    """Take a change of the pay that is asked of as none of jobs."""
    if {ids.SALARY, ids.GROWTH} <= set(strong) and len(draft.matches) == 1:
        for span in spans:
            if {"rising", "falling"} & set(span.meanings.get("cue", ())) and draft.tokens[span.start].text != "growing":
                strong.remove(ids.GROWTH)
                draft.qualifiers.append(Qualifier("pay_change", draft.text(span)))
                break


def _named_by(draft: Draft) -> list[Span]:
    """The spans that name attributes; "HR" of "for HR" is a field by its letters."""
    spans = draft.open("attribute")
    for span in spans:
        if draft.text(span) in draft.classes.hourly and draft.before(span) in draft.classes.for_:
            span.meanings = {}
    return [span for span in spans if span.meanings]


def _account_how_much(draft: Draft, spans: list[Span], found: tuple[str, ...]) -> None:
    """ "How much" asks for no pay where something else is asked by it."""
    if ids.SALARY not in found and draft.has("how_much"):
        _account(draft, [each for each in spans if "how_much" in each.meanings.get("cue", ())], ids.SALARY, "cue")


def _account(draft: Draft, spans: list[Span], attribute: str, role: Role) -> None:
    """Account for the words of an attribute that is not what is asked."""
    for span in spans:
        if span.meanings["attribute"][0] == attribute:
            draft.take(span, role)


def by_the_hour(draft: Draft, asked: tuple[str, ...], joined: Collection[str] = ()) -> tuple[str, ...]:
    """Where a percentile or the median is asked by the hour: that alone, and the unit of time as a cue.

    joined: attributes that are asked besides one another.
    """
    if ids.HOURLY not in asked or ids.HOURLY in joined:
        return asked
    if ids.SALARY_MEDIAN in asked:
        asked = tuple(ids.HOURLY_MEDIAN if each == ids.SALARY_MEDIAN else each for each in asked)
    elif any(draft.store.attribute(each).family == "spread" for each in asked):
        sums = (each for each in draft.amounts if draft.tokens[each.last].kind != "percent")
        if not any(each.period == HOUR for each in sums):  # then a sum is by the hour, not what is told
            draft.cues.add(HOUR)
    else:
        return asked
    return tuple(each for each in asked if each != ids.HOURLY)


def of_starters(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Pay asked of those who are new to a job is what is nearest to starting pay."""
    levels = [each for each in draft.qualifiers if each.kind == "level"]
    new = [each for each in levels if each.words.split()[0] in draft.classes.new_to_it]
    if not new or not draft.matches or draft.filters or {ids.SALARY, ids.HOURLY}.isdisjoint(attributes):
        return attributes
    draft.qualifiers = [each for each in draft.qualifiers if each not in new]
    asked = (each for each in attributes if each not in (ids.SALARY, STARTING_PAY))
    return by_the_hour(draft, (STARTING_PAY, *asked))


def of_limits(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Where what nobody holds is itself asked: how hard it is to become one, or what it costs, is told by the time and
    license it takes; whether one can live on it, or gets overtime, by the pay."""
    kinds = {each.kind for each in draft.qualifiers} if draft.matches else set()
    if kinds & {"cost", "difficulty"} and all(draft.store.attribute(each).family == "schooling" for each in attributes):
        return (ids.EFFORT,)
    if "cost_of_living" in kinds and set(attributes) <= {ids.EMPLOYMENT}:
        return (ids.SALARY,)
    if ids.RELATED in attributes and len(draft.matches) > 1 and draft.has("versus"):
        return tuple(each for each in attributes if each != ids.RELATED)  # "a nurse instead of a doctor"
    if "period" in kinds and not attributes and draft.has("yes_no"):
        return (ids.SALARY,)
    if attributes == (ids.TIME_TO_BECOME,):
        draft.qualifiers = [each for each in draft.qualifiers if each.words not in draft.classes.school]
    return attributes


def _by_the_year(draft: Draft, has_title: bool) -> list[str]:
    """Pay by the year, where that is all that is said: "yearly", "and a year?"."""
    yearly = [span for span in draft.spans if not draft.classes.yearly.isdisjoint(draft.text(span).split())]
    if not yearly or has_title or draft.amounts:
        return []
    others = (span for span in draft.spans if span not in yearly)
    return [ids.SALARY] if all({"filler", "cue"} & set(span.meanings) for span in others) else []


def _how_much(draft: Draft) -> Iterator[str]:
    return (draft.text(span) for span in draft.spans if "how_much" in span.meanings.get("cue", ()))


def _is_before_title(draft: Draft, span: Span) -> bool:
    return any(draft.is_title(other) and other.start == span.end for other in draft.spans)


def _is_behind_title(draft: Draft, span: Span) -> bool:
    return any(draft.is_title(other) and other.end == span.start for other in draft.spans)


def _without_people(draft: Draft, spans: list[Span], named: list[str]) -> list[str]:
    """The attributes without those that only say whose pay is meant ("do female nurses earn less"), or what it is to
    be told by ("pay by age")."""
    if not any(draft.store.attribute(each).family == "pay" for each in named):
        return named
    for span in spans:
        name = span.meanings["attribute"][0]
        about = draft.store.attribute(name)
        whose = about.family == "people" and _is_before_title(draft, span)
        apart = not (about.is_pay or about.among or about.family == "spread") and _is_told_by(draft, span)
        if whose or apart:
            draft.qualify(span, "group_of_people" if whose else "breakdown")
            named = [each for each in named if each != name]
    for span in draft.spans:
        if span.start not in draft.taken and draft.text(span) in draft.classes.broken_down and _is_told_by(draft, span):
            draft.qualify(span, "breakdown")
    return named


def _is_told_by(draft: Draft, span: Span) -> bool:
    """Whether "by" stands before, behind a figure, and nothing is compared or listed by it."""
    paid = any("attribute" in other.meanings and other.end < span.start for other in draft.spans)
    return paid and draft.before(span) in draft.classes.each and not draft.has("jobs", "compare", "versus")


def _stands_for_another(draft: Draft, span: Span) -> bool:
    """Whether an attribute's words say what a code behind them is, or that one moves to a state, in the same job."""
    if any(token.kind == "code" for token in draft.tokens[span.end : span.end + 1]):
        return True
    there = any("place" in other.meanings and other.start == span.end for other in draft.spans)
    return there and span.meanings["attribute"][0] == ids.RELATED


def _named(draft: Draft, spans: list[Span]) -> tuple[list[str], list[str]]:
    """The attributes named in so many words, and those named by words that mean one only where nothing else does."""
    strong: list[str] = list(draft.attributes)
    weak: list[str] = []
    classes = draft.classes
    for span in spans:
        name, text = span.meanings["attribute"][0], draft.text(span)
        familiar = text in classes.familiar or (text in classes.familiar_several and _is_behind_title(draft, span))
        if familiar or _stands_for_another(draft, span):
            draft.take(span, "context")
            continue
        if text in classes.beginner and _is_before_title(draft, span):
            draft.qualify(span, "level")
            continue
        (strong if span.weights["attribute"] >= NAMED else weak).append(name)
        if text in classes.charging:
            draft.qualifiers.append(Qualifier("period", text))
        if _is_of_schools(draft, span, name):
            draft.qualifiers.append(Qualifier("school", text))
        draft.take(span, "attribute", name)
    return strong, weak


def _is_of_schools(draft: Draft, span: Span, name: str) -> bool:
    """Whether a word for schooling asks for more than the level of it: which courses, or how long one degree takes."""
    text, classes = draft.text(span), draft.classes
    schooling = draft.store.attribute(name).family == "schooling" and not _is_before_title(draft, span)
    if schooling and not classes.lesson.isdisjoint(text.split()):
        return True
    of_degree = "degree_in" in span.meanings.get("cue", ())
    if of_degree and any(ids.TIME_TO_BECOME in other.meanings.get("attribute", ()) for other in draft.spans):
        return True
    return text in classes.school and not draft.has(*_ASKING)


def _asked_last(draft: Draft) -> list[str]:
    """The attribute that a question ends with, where nothing follows it: "what do chemists need knowledge of"."""
    last = draft.spans[-1]
    words = draft.words(last)
    if last.length != 2 or words[-1] not in draft.classes.asked_of or "cue" not in last.meanings:
        return []
    rows = draft.lexicon.look_up([fold(words[0])]).get(fold(words[0]), ())
    return [value for kind, value, weight, _ in rows if kind == "attribute" and weight >= NAMED][:1]


def _joined(draft: Draft, spans: list[Span]) -> set[str]:
    """Attributes named on both sides of "and", or pay asked both by the hour and by the year: all of them are asked."""
    joined: set[str] = set()
    for first, second in pairwise(spans):
        between = {token.text for token in draft.tokens[first.end : second.start]}
        added = between & (draft.classes.adding | draft.classes.along_with)
        whose = draft.classes.of_whom | draft.classes.article | draft.classes.worker
        if added or (draft.tokens[second.start].stop and between <= whose):
            joined |= {first.meanings["attribute"][0], second.meanings["attribute"][0]}
    texts, joins = [token.text for token in draft.tokens], draft.classes.conjunction
    around = [texts[max(at - 1, 0) : at + 2] for at, text in enumerate(texts) if text in joins]
    if any(draft.classes.yearly.intersection(each) for each in around):
        joined.add(ids.SALARY)
    return joined
