"""Putting the pieces together: spans -> attributes, occupations, places, filters, qualifiers -> a Reading.

Each step takes the spans it can use and accounts for them; what nobody takes is looked at last and never dropped.
"""

from collections.abc import Sequence
from typing import NamedTuple, cast, get_args

from careerbot import ids
from careerbot.attributes import Attribute
from careerbot.frame import Frame, Kind, Period, Reading
from careerbot.phrase import Phrase
from careerbot.reading import (
    cues,
    filters,
    industries,
    leftovers,
    many_words,
    narrowing,
    ordering,
    places,
    references,
    refusals,
    wanted,
)
from careerbot.reading.attributes import asked_by_qualifier
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import left_out
from careerbot.reading.occupations import name_occupations

_PERIODS = cast("tuple[Period, ...]", get_args(Period)[:-1])  # cues
# Attributes that the way from one occupation to another may be asked by.
_STEPS = {ids.HOW_TO_BECOME, ids.REQUIREMENTS, ids.EDUCATION, ids.TRAINING, ids.SKILLS, ids.TIME_TO_BECOME, ids.RELATED}


class Years(NamedTuple):
    """The years that the figures are of: pay and jobs, and the first and the last of the projections."""

    wages: str
    base: str
    target: str

    def held(self, asked: Sequence[Attribute]) -> set[str]:
        """Those that what is asked for is known in."""
        projected = all(each.source == "projections" and each.is_ranked for each in asked)
        return {self.wages, *((self.base, self.target) if projected else ())} - {""}


def interpret(draft: Draft, years: Years) -> Reading:
    """The reading of a question whose words are covered by spans."""
    industries.settle(draft)
    cues.collect(draft)
    if not draft.typed.isdisjoint(draft.classes.together("purpose", "relative")):
        cues.asides(draft)
    many_words.conditions(draft)
    done, described = _described(draft) if draft.has("reverse", "who") else ([], "")
    refusal = refusals.blocked(draft, bool(described))
    if refusal:
        return _reading(draft, refusals.as_far_as_read(draft), refusal)
    named = [] if described else _named(draft, done)
    there = places.take(draft)
    picks, picking = references.within(draft)
    attributes = _attributes(draft, bool(named or picks), described, years)
    count, used = _counted(draft, attributes, years, picking) if draft.amounts else (None, set())
    order, attributes, by = ordering.ordered(draft, attributes)
    there = industries.named(draft, attributes, there)
    if industries.asks_for_jobs_there(draft, attributes, there):
        order, attributes = "highest", (ids.EMPLOYMENT,)
    _qualifiers(draft, attributes)
    attributes = wanted.of_limits(draft, wanted.of_starters(draft, attributes)) or asked_by_qualifier(draft)
    narrowing.with_employers(draft)
    cues.account(draft)
    attributes = _relate(draft, named, attributes, there)
    attributes = attributes or ((ids.HOW_TO_BECOME,) if draft.has("gap") and len(named) == 2 else ())
    if not described:
        leftovers.account(draft, used, named)
        if not draft.matches:
            from careerbot.reading import everyone  # which few questions need

            attributes = everyone.take(draft, attributes, there, order)
    if years.target in draft.typed:
        _bound_then(draft)
    place, several = there[0] if there else "", _several(draft, there)
    asked = Frame(
        attributes, place=place, places=several, order=order, by=by, wanted=count, description=described, picks=picks
    )
    return _put_together(draft, asked)


def _bound_then(draft: Draft) -> None:
    """Take a bound on jobs in the target year as one on those that are projected."""
    for at, each in enumerate(draft.filters):
        if each.attribute == ids.EMPLOYMENT:
            draft.filters[at] = each._replace(attribute=ids.EMPLOYMENT_PROJECTED)


def _attributes(draft: Draft, about_one: bool, described: str, years: Years) -> tuple[str, ...]:
    """The attributes asked for, of whom and of when the words say."""
    attributes, typed, classes = wanted.attributes(draft, about_one, described), draft.typed, draft.classes
    if not typed.isdisjoint(classes.together("women", "men")):
        from careerbot.reading import sexes  # which few questions need

        attributes = sexes.paid(draft, attributes)
    if draft.first in classes.together("future", "up_to_now") or not typed.isdisjoint(classes.since):
        from careerbot.reading import over_time  # which few questions need

        attributes = over_time.asked(draft, attributes)
    if attributes == (ids.EMPLOYMENT,) and years.target in typed:
        attributes = (ids.EMPLOYMENT_PROJECTED,)  # a number for the target year is the projected one
    return attributes


def _named(draft: Draft, done: list[Span]) -> list[Span]:
    """The spans that name occupations, once the conditions are taken. done: of a job named by what is done in it."""
    filters.take_conditions(draft)
    named = done or name_occupations(draft)
    left_out(draft)
    return named


def _counted(draft: Draft, attributes: tuple[str, ...], years: Years, picking: set[int]) -> tuple[int | None, set[int]]:
    """How many are asked for, and the tokens that the amounts of a question are said by."""
    from careerbot.reading import quantities  # which few questions need

    asked = [*map(draft.store.attribute, attributes)]
    return quantities.take(draft, asked, years.held(asked), picking, _period(draft))


def _relate(draft: Draft, named: list[Span], attributes: tuple[str, ...], there: tuple[str, ...]) -> tuple[str, ...]:
    """Add how what is named belongs together: as a way from one to the other, as a part of it, a sum or a ratio; what
    is asked of them then."""
    if len(named) > 1 and set(attributes) <= _STEPS and _leads_over(draft, named):
        draft.cues.add("gap")
    if draft.matches and (draft.has("share", "versus", "compare") or draft.typed & draft.classes.ratio):
        from careerbot.reading import relative  # which few questions need

        relative.take(draft, attributes, there)
    if len(named) > 1 and draft.has("yes_no") and not draft.typed.isdisjoint(draft.classes.alike):
        draft.cues.add("difference")
    if (len(named) > 1 or len(there) > 1) and not draft.typed.isdisjoint(draft.classes.combining):
        from careerbot.reading import relative

        relative.sum_up(draft, attributes, there)
    if len(named) == 2 and set(attributes) == {ids.TIME_TO_BECOME, ids.SALARY}:
        from careerbot.reading import relative

        return relative.years_of_work(draft, named, attributes)
    return attributes


def _put_together(draft: Draft, asked: Frame) -> Reading:
    """The reading of what is asked, of those who are named, under the conditions taken."""
    if [part.role for part in draft.parts.values()].count("title") == 1:
        draft.cues.add("named_once")
    frame = asked._replace(
        occupations=tuple(draft.matches), filters=tuple(draft.filters), cues=frozenset(draft.cues),
        qualifiers=tuple(dict.fromkeys(draft.qualifiers)), period=_period(draft),
    )  # fmt: skip
    return _reading(draft, frame, draft.refusal or refusals.why(draft, frame))


def _period(draft: Draft) -> Period:
    """What pay is asked by, where not by the year."""
    return next((unit for unit in _PERIODS if unit in draft.cues), "")


def _described(draft: Draft) -> tuple[list[Span], str]:
    """The span of a job that is named by what is done in it, else the words that describe one."""
    from careerbot.reading import activities, description

    listed = not draft.typed.isdisjoint(draft.classes.jobs) and draft.open("topic")  # "jobs where you drive vehicles"
    done = activities.named(draft) if draft.has("reverse") and not listed else []
    return done, "" if done else description.words(draft)


def _several(draft: Draft, places: tuple[str, ...]) -> tuple[str, ...]:
    """The places to choose from or to compare; none where there is only one."""
    if draft.asks == "place":
        return draft.choices
    return places if len(places) > 1 else ()


def _qualifiers(draft: Draft, attributes: Sequence[str]) -> None:
    """Add what cannot be honoured; that one is licensed asks for the license, but where it narrows whose pay it is."""
    entering = bool(attributes) and _STEPS.issuperset(attributes)
    for span in draft.open("qualifier"):
        kind = cast("Kind", span.meanings["qualifier"][0])
        if kind == "quality" and not draft.has("jobs"):
            del span.meanings["qualifier"]  # one job may be fun; only lists are asked for by it
            continue
        if kind == "employer" and draft.before(span, 2) in draft.classes.source:
            kind = "other_source"
        elif draft.text(span) in draft.classes.licensed and (entering or not _narrows_title(draft, span)):
            kind = "licence"
        elif kind == "pay_change" and draft.tokens[span.start].text in draft.classes.each and _is_plural(draft, span):
            kind = "breakdown"  # "by years on the job"
        elif kind == "entry_rule" and any(draft.store.attribute(each).is_pay for each in attributes):
            kind = "group_of_people"  # whose pay it is
        draft.qualify(span, kind)


def _is_plural(draft: Draft, span: Span) -> bool:
    last = draft.tokens[span.end - 1]
    return last.text != last.fold


def _narrows_title(draft: Draft, span: Span) -> bool:
    return any(draft.is_title(other) and other.start == span.end for other in draft.spans)


def _leads_over(draft: Draft, named: list[Span]) -> bool:
    """Whether one occupation leads to another: "what does a clerk need to become a nurse", "from nurse to doctor"."""
    first, second = sorted(named, key=lambda span: span.start)[:2]
    between = {token.text for token in draft.tokens[first.end : second.start]}
    if between & (draft.classes.become | draft.classes.changing_over):
        return True
    from_here = draft.before(first) in ("from", "a") and "from" in draft.typed
    return "to" in between and from_here


def _reading(draft: Draft, frame: Frame, refusal: Phrase | None) -> Reading:
    return Reading(
        frame,
        parts=tuple(draft.parts[start] for start in sorted(draft.parts)),
        unexplained=tuple(draft.unexplained),
        refusal=refusal,
        choices=() if refusal else draft.choices,
        asks="" if refusal else draft.asks or _missing(draft, frame),
        notes=tuple(draft.notes),
        rejected=tuple(dict.fromkeys(draft.rejected)),
        fragment=_is_fragment(draft, frame),
        national=not all(draft.store.attribute(each).is_held_in("state") for each in frame.attributes),
    )


def _missing(draft: Draft, frame: Frame) -> str:
    """What is to be asked back for: "which of them pays most" before any were named."""
    return "them" if draft.has("those_named") and not frame.occupations else ""


def _is_fragment(draft: Draft, frame: Frame) -> bool:
    """Whether the question leans on the one before: no occupation of its own, or words that point back."""
    if draft.has("fragment", "pronoun", "those_named") or draft.first in draft.classes.conjunction:
        return True
    several = draft.choices and draft.asks != "place"  # occupations that a title can be
    own = (frame.occupations or frame.description or several) and not frame.picks
    return not own and not draft.has("jobs", "list", "can_do")
