"""Two that are told by a ratio, and one that is set against all occupations together."""

from __future__ import annotations

from careerbot.frame import Match
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.store.codes import EVERYONE


def take(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...]) -> None:
    """Say by a cue that a ratio is asked, with what it is of named last; add all occupations where they are meant."""
    about = draft.store.attribute(attributes[0]) if len(attributes) == 1 else None
    if about is None or draft.filters or not about.is_ranked:
        return
    by_times = bool(draft.typed & draft.classes.ratio) or not draft.has("more", "less", "than")
    if len(draft.matches) == 2 and about.unit.parts and by_times:
        _ratio(draft)
    elif len(draft.matches) == 1 and len(places) < 2 and draft.has("versus", "compare"):
        _with_all(draft)


def _ratio(draft: Draft) -> None:
    said = [span for span in draft.spans if draft.text(span) in draft.classes.ratio | draft.classes.percent]
    titles = sorted(at for at, part in draft.parts.items() if part.role == "title")
    if len(said) != 1 or len(titles) != 2:
        return
    share = draft.text(said[0]) in draft.classes.percent
    draft.take(said[0], "cue", "ratio")
    draft.cues.add("ratio")
    behind = next((at for at in titles if at > said[0].start), -1)
    if share and behind == titles[0]:
        draft.matches.reverse()  # the whole is named before its part
    draft.cues.discard("share")
    if share:
        draft.cues.add("share")


def _with_all(draft: Draft) -> None:
    """ "Nurse salary vs the average", where no title follows that it would be the average of."""
    at = next((at for at, token in enumerate(draft.tokens) if token.text in draft.classes.average), 0)
    before = at - 1
    while before > 0 and draft.tokens[before].text in draft.classes.around_average:
        before -= 1
    titled = any(part.role == "title" and start > at for start, part in draft.parts.items())
    if before > 0 and not titled and draft.tokens[before].text in draft.classes.set_against:
        draft.matches.append(Match(EVERYONE, draft.tokens[at].text))


def sum_up(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...]) -> None:
    """Say by a cue that several are asked for in one figure ("combined"), where theirs can be added up."""
    about = draft.store.attribute(attributes[0]) if len(attributes) == 1 else None
    if about is None or draft.filters or not (about.is_pay or about.unit.many):
        return
    if len(draft.matches) == 1 and (about.is_pay or len(places) < 2):
        return
    draft.cues.add("total")
    combining = draft.classes.combining
    draft.qualifiers[:] = [each for each in draft.qualifiers if each.words not in combining]
    for span in draft.spans:
        if draft.text(span) in combining:
            draft.take(span, "cue", "total")


def years_of_work(draft: Draft, named: list[Span], attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Pay alone, set against one another, where it is asked how long some work for what others earn in a year."""
    first, second = sorted(named, key=lambda span: span.start)
    classes = draft.classes
    between = {token.text for token in draft.tokens[first.end : second.start]}
    pay = tuple(each for each in attributes if draft.store.attribute(each).is_pay)
    paid = any(first.end <= at < second.start and part.meaning in pay for at, part in draft.parts.items())
    otherwise = between & (classes.become | classes.adding) or draft.has("month", "week", "day", "fortnight", "hour")
    if not paid or otherwise or len(draft.matches) != 2:
        return attributes
    at = {part.meaning: start for start, part in draft.parts.items() if part.role == "title"}
    draft.matches.sort(key=lambda match: -at.get(match.occupation, 0))  # whose pay it is, then who works for it
    draft.cues.add("ratio")
    draft.cues.add("years_of")
    for start, part in draft.parts.items():
        if part.meaning in attributes and part.meaning not in pay:
            draft.parts[start] = part._replace(role="context")
    return pay
