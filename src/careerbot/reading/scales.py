"""Steps of ordered scales, with the bound and the negation said around them: "no more than a bachelor's degree".

A step is a level of education, a length of training, or years of experience. What stands beside it of bound, negation
and verbs of needing makes one span with it, so that none of these words says something by itself.
"""

from itertools import pairwise
from typing import NamedTuple, cast

from careerbot import ids
from careerbot.frame import Filter, Relation
from careerbot.reading.bounds_said import TURNED, Said, before, behind
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import is_negated

_SCALES = (ids.TRAINING, ids.EXPERIENCE)
EDUCATION = ids.EDUCATION
_NONE = "none"
_KEPT = ("need", "used_for", "jobs", "can_do")  # what else a span with a step may say
_MOST_BETWEEN = 8  # tokens between a number of years and "experience"


class Step(NamedTuple):
    """A condition on a scale, and the tokens that say it."""

    start: int
    end: int
    condition: Filter


def recognise(draft: Draft) -> bool:
    """Make one span of every step that a bound or a negation stands beside, and of these; whether there were any."""
    before_any, denied = list(draft.spans), set[int]()
    for span, said in _ranges(draft) if draft.has("jobs", "list") else ():
        _merge(draft, span, said)
    for span in [each for each in draft.spans if not each.step]:
        step = _step(draft, span, denied) if span in draft.spans else None
        if step:
            _merge(draft, span, step)
            if step.condition.relation == "<" or step.condition.value == _NONE:
                denied.add(step.end)
        elif any(topic.endswith(f":{_NONE}") for topic in span.meanings.get("topic", ())):
            denied.add(span.end)
    return draft.spans != before_any


def _ranges(draft: Draft) -> list[tuple[Span, Step]]:
    """Two levels that say one thing: both ends of a range ("from high school to a bachelor's"), or either of two."""
    classes, found = draft.classes, list[tuple[Span, Step]]()
    for one, other in pairwise([span for span in draft.spans if "level" in span.meanings]):
        opened = draft.preposition(one) in classes.range
        joint = {token.text for token in draft.tokens[one.end : other.start]} - classes.article
        if len(joint) != 1:
            continue
        if joint <= classes.range_goes_on | (classes.range_may_go_on if opened else frozenset()):
            found += _ends(draft, one, other)
        elif joint <= classes.alternative and not (opening := _opening(draft, one.start)).negated:
            levels = dict.fromkeys((one.meanings["level"][0], other.meanings["level"][0]))
            either = Filter(EDUCATION, "is", "|".join(levels))
            found += [] if opening.relation else [(one, Step(one.start, other.end, either))]
    return found


def _ends(draft: Draft, one: Span, other: Span) -> list[tuple[Span, Step]]:
    """The lower and the upper end of a range of levels, with the word that opens it and the one that joins them."""
    entry = draft.store.attribute(draft.store.attribute(EDUCATION).by)
    low, high = sorted((one, other), key=lambda span: entry.step(span.meanings["level"][0]) or 0)
    relations: dict[Relation, Span] = {">=": low, "<=": high}
    start = one.start
    if draft.preposition(one) in draft.classes.range:
        start -= draft.before(one) in draft.classes.article
        while start and draft.tokens[start - 1].text in draft.classes.range:
            start -= 1
    found: list[tuple[Span, Step]] = []
    for relation, span in relations.items():
        condition = Filter(EDUCATION, relation, span.meanings["level"][0])
        found.append((span, Step(start if span is one else one.end, span.end, condition)))
    return found


def _step(draft: Draft, span: Span, denied: set[int]) -> Step | None:
    """The condition that a span and what stands around it say; None where it says a plain step, or none."""
    if "level" in span.meanings:
        return _bounded(draft, span, EDUCATION, span.meanings["level"][0], denied)
    if "topic" in span.meanings:
        scale, _, step = span.meanings["topic"][0].partition(":")
        if scale in _SCALES and step != _NONE:
            return _bounded(draft, span, scale, step, denied)
    if draft.classes.scale_noun.isdisjoint(draft.words(span) if span.corrected else draft.typed):
        return None
    if draft.classes.scale_noun.isdisjoint(draft.words(span)):
        return None
    scale = span.meanings.get("attribute", [""])[0]
    years = _years(draft, span) if ids.EXPERIENCE in draft.words(span) else None
    return years or (_bounded(draft, span, scale, "", denied) if scale in _SCALES else None)


def _bounded(draft: Draft, span: Span, scale: str, step: str, denied: set[int]) -> Step | None:
    """A step by name, or all of a scale ("": "no experience", "some training")."""
    end = span.end + (draft.after(span) in draft.classes.degree)  # "no university degree"
    opening, closing = _opening(draft, span.start), _closing(draft, end)
    if not step:
        closing = closing if closing.negated else Said(end, end)
    relation = opening.relation or closing.relation
    negated = opening.negated is not closing.negated
    if not relation and not opening.negated and _goes_on(draft, span.start, denied):
        negated = True
    if not relation and not negated:
        return _some(draft, span, scale) if not step else None
    if opening.only:
        relation, negated = ">", False
    said = cast("Relation", TURNED.get(relation, "<") if negated else relation or "is")
    # More or less of it than another needs is no step.
    all_of_it = Filter(scale, "is", _NONE) if negated and said == "<" else None
    condition = Filter(scale, said, _end(step, said)) if step else all_of_it
    if scale == ids.TRAINING and step and not relation:
        condition = Filter(scale, "is", _NONE) if "|" in step else Filter(scale, "is", step, negated=True)
    return Step(opening.reach, max(closing.reach, end), condition) if condition else None


def _closing(draft: Draft, end: int) -> Said:
    """What stands behind a step; one that "is enough" is the most that is needed."""
    classes, at = draft.classes, end
    while at < len(draft.tokens) and draft.tokens[at].text in classes.before_enough | classes.denial:
        at += 1
    if at < len(draft.tokens) and draft.tokens[at].text in classes.enough and not draft.has("yes_no"):
        denied = not classes.denial.isdisjoint(token.text for token in draft.tokens[end:at])
        return Said(end, at + 1, ">" if denied else "<=")
    return behind(draft.tokens, end, classes.noun_of_step)


def _opening(draft: Draft, at: int) -> Said:
    """What stands before a step, from where the one before it ends."""
    floor = max((span.end for span in draft.spans if span.step and span.end <= at), default=0)
    beside = draft.classes.beside_step
    return before(draft.tokens, at, floor, beside, beside, bare=False)


def _some(draft: Draft, span: Span, scale: str) -> Step | None:
    """Any of it, where jobs that need it are asked for: "jobs that take experience"."""
    at, classes = span.start, draft.classes
    while at and draft.tokens[at - 1].text in classes.any_amount:
        at -= 1
    inside = draft.words(span)[-1] in classes.needed
    behind = (inside or draft.after(span) in classes.needed) and not draft.has("yes_no", "what", "how", "how_much")
    needed = behind or (at and draft.tokens[at - 1].text in classes.needing)
    titles = [each for each in draft.spans if draft.is_title(each) and not draft.names_group(each)]
    listed = draft.has("jobs") or (behind and draft.amounts)
    if needed and listed and all(is_negated(draft, each) for each in titles):
        return Step(at, span.end + (behind and not inside), Filter(scale, ">", _NONE))
    return None


def _end(step: str, said: Relation) -> str:
    """Which of several steps a bound is counted from: the highest of "more than on-the-job training"."""
    steps = step.split("|")
    return steps[-1] if said in (">", "<=") else steps[0]


def _goes_on(draft: Draft, start: int, denied: set[int]) -> bool:
    """Whether a negation before reaches here: "without a degree or experience"."""
    at = start
    while at and draft.tokens[at - 1].text in draft.classes.beside_step:
        at -= 1
    return at - 1 in denied and draft.tokens[at - 1].text in draft.classes.either


def _years(draft: Draft, span: Span) -> Step | None:
    """Years of experience: "less than 5 years of experience", "experience of five years or more"."""
    ahead = range(span.start - 1, max(span.start - _MOST_BETWEEN, 0) - 1, -1)
    at, unit = _number(draft, ahead)
    if at is None:
        at, unit = _number(draft, range(span.end, min(span.end + _MOST_BETWEEN, len(draft.tokens))))
    if at is None or not (unit or draft.classes.long_time.intersection(draft.words(span))):
        return None
    token, classes = draft.tokens[at], draft.classes
    value = classes.cardinal[token.text] if token.value is None else token.value
    end = at + 1
    while end < len(draft.tokens) and draft.tokens[end].text in classes.long_time:
        end += 1
    opening = _opening(draft, at)
    closings = (_plus(token.text, end), behind(draft.tokens, at + 1), behind(draft.tokens, end))
    closing = next((each for each in closings if each.relation), Said(end, end))
    relation = opening.relation or closing.relation or ">="
    said = cast("Relation", TURNED[relation] if opening.negated else relation)
    years = value / 12 if draft.classes.short_time.intersection(draft.words(Span(at, end))) else value
    reach = max(span.end, end, closing.reach)
    return Step(min(opening.reach, span.start), reach, Filter(ids.EXPERIENCE, said, years))


def _number(draft: Draft, positions: range) -> tuple[int | None, bool]:
    """The first number on the way over words of a time, and whether its unit is among them."""
    unit = False
    for at in positions:
        token, classes = draft.tokens[at], draft.classes
        if token.value is not None or token.text in classes.cardinal:
            following = draft.tokens[at + 1].text if at + 1 < len(draft.tokens) else ""
            return at, unit or following in classes.long_time
        if token.text not in classes.beside_years or token.stop:
            break
        unit = unit or token.text in classes.long_time
    return None, False


def _plus(text: str, end: int) -> Said:
    """ "5+ years"."""
    return Said(end, end, ">=" if text.endswith("+") else "")


def add(draft: Draft, span: Span, condition: Filter) -> None:
    """Add a condition, once; whoever says "or" means any of two plain steps."""
    if str(condition) not in map(str, draft.filters):
        draft.filters.append(condition)
    draft.take(span, "filter", str(condition))


def account_beside(draft: Draft, span: Span) -> None:
    """Account for the verbs around a step that a condition was made of: "that call for", "you enter by", "to start"."""
    for words, way in ((draft.classes.needing | draft.classes.beside_step, -1), (draft.classes.to_start, 1)):
        beside = draft.spans[draft.spans.index(span) + way :: way] if way > 0 or draft.spans[0] is not span else []
        for other in beside:
            if draft.text(other) not in words | draft.classes.before_end | draft.classes.before_industry:
                break
            if not other.meanings or _is_demand(draft, other):
                draft.take(other, "context")


def _is_demand(draft: Draft, span: Span) -> bool:
    """Whether a verb of needing is a word for demand too."""
    return draft.text(span) in draft.classes.needing and ids.GROWTH in span.meanings.get("attribute", ())


def _merge(draft: Draft, span: Span, step: Step) -> None:
    """One span in place of all that say the step; it needs, where a verb of needing is among them."""
    within = [each for each in draft.spans if each.start < step.end and each.end > step.start]
    whole = Span(min(each.start for each in within), max(each.end for each in within), {}, span.weights)
    kept = [cue for each in within for cue in each.meanings.get("cue", ()) if cue in _KEPT]
    if not draft.classes.before_subject.isdisjoint((draft.tokens[whole.end - 1].text, draft.after(whole))):
        kept += [cue for cue in span.meanings.get("cue", ()) if cue == "degree_in"]
    if kept:
        whole.meanings["cue"] = kept
    for kind in ("level", "attribute", "topic"):
        if kind in span.meanings:
            whole.meanings[kind] = span.meanings[kind]
    whole.meanings["step"] = [step.condition.attribute]
    whole.step = step.condition._replace(words=draft.text(whole))
    first = draft.spans.index(within[0])
    draft.spans[first : first + len(within)] = [whole]
