"""Conditions on occupations: fields, skills, technologies, interests; levels and majors are in `studies`."""

from __future__ import annotations

from careerbot import ids
from careerbot.frame import Filter
from careerbot.reading import kinds, listing
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import is_negated
from careerbot.words.folding import fold

_TOPICS = ("skills", "knowledge", "interests", "training", "experience")
# Which reading of a subject counts: "jobs that USE programming" is the skill, "jobs IN programming" the field.
_USED_ORDER = ("technology", *_TOPICS, "field", "major")
_PLAIN_ORDER = ("field", *_TOPICS, "technology", "major")


def take_conditions(draft: Draft) -> None:
    """Add the filters of a question that asks for occupations, or of a yes/no question about one."""
    if draft.has("degree_in"):
        from careerbot.reading import studies  # which few questions need

        studies.majors(draft)
    near = any(ids.RELATED in span.meanings.get("attribute", ()) for span in draft.spans)
    listed = near or listing.asks_for_jobs(draft) or listing.is_of_conditions(draft)
    for span in draft.open("level"):
        from careerbot.reading import studies

        studies.level_condition(draft, span, listed or listing.ranks_group(draft))
    for span in draft.open("step"):
        _step(draft, span, listed)
    if not listed:
        _needed(draft)
        _worked(draft)
        return
    narrowed = bool(draft.filters or draft.amounts or draft.has(*listing.SUPERLATIVES))
    for span in draft.spans:
        if narrowed and span.start not in draft.taken and draft.names_group(span):
            _add(draft, span, "field", span.meanings["title"][0])
        elif span.start not in draft.taken and _may_be_condition(draft, span):
            if not near or _narrows_like(draft, span):
                _condition(draft, span)
            elif "field_title" in span.meanings and any(draft.is_title(other) for other in draft.spans):
                draft.qualify(span, "unknown_word")  # beside the one named: "from accounting to data science"
    for span in draft.spans:
        if span.start in draft.taken and {"level", "topic", "step"} & set(span.meanings):
            from careerbot.reading import scales

            scales.account_beside(draft, span)


def _narrows_like(draft: Draft, span: Span) -> bool:
    """Whether a span narrows occupations like a named one, and is not itself that one: a skill, a field they are in, or
    what is to be left out beside the one named."""
    if is_negated(draft, span):
        return any(listing.may_name(draft, other) and not is_negated(draft, other) for other in draft.spans)
    return not draft.is_title(span) and ("topic" in span.meanings or draft.before(span) in draft.classes.before_place)


def _step(draft: Draft, span: Span, listed: bool) -> None:
    """A step of training or experience with its bound; beside a named occupation, whose figures are not kept by it,
    what narrows it."""
    from careerbot.reading import scales

    named = not (listed or draft.has("yes_no")) and any(draft.is_title(other) for other in draft.spans)
    if span.step and (not named or not isinstance(span.step.value, str)):
        scales.add(draft, span, span.step)
    elif span.step:
        denied = draft.tokens[span.start].text in draft.classes.denial
        draft.qualify(span, "left_out" if denied else "level")


def _needed(draft: Draft) -> None:
    """A skill, a field of knowledge or a technology that a named occupation may need: "do nurses need chemistry"."""
    asked = draft.has("need", "yes_no") and not draft.has("degree_in", "replaced")
    if not asked or not any(listing.names_one(draft, span) for span in draft.spans):
        return
    for span in draft.spans:
        readings = _readings(draft, span)
        rated = (each for each in readings if draft.store.attribute(each).kind == "scaled")
        attribute = "technology" if "technology" in readings else next(rated, "")
        ordinary = attribute == "technology" and draft.before(span) not in draft.classes.before_tool
        if ordinary and draft.lexicon.spelling.everyday(map(fold, draft.words(span))):
            continue  # an ordinary word is no tool unless called one
        if attribute and span.start not in draft.taken and not draft.is_title(span):
            _add(draft, span, attribute, readings[attribute])
            draft.cues |= {"yes_no"} if draft.has("yes_no") else {"yes_no", "importance"}


def _worked(draft: Draft) -> None:
    """Where or how a named occupation is asked to work: "do roofers work outdoors"."""
    if not draft.has("yes_no") or not any(listing.names_one(draft, span) for span in draft.spans):
        return
    asked = {span.meanings["topic"][0].partition(":")[0]: span for span in draft.open("topic")}
    several = draft.has("more", "less") and sum(map(draft.is_title, draft.spans)) > 1
    for attribute, span in asked.items() if len(asked) == 1 else ():  # whoever asks which of two asks no yes or no
        if draft.store.attribute(attribute).family != "work":
            continue
        if several:  # who does more of it
            draft.attributes.append(attribute)
            draft.take(span, "attribute", attribute)
        else:
            _add(draft, span, attribute, _readings(draft, span)[attribute])


def _may_be_condition(draft: Draft, span: Span) -> bool:
    """Whether no better meaning of a span stands against it: a cue goes before all but fields."""
    kinds = span.meanings
    if draft.before(span) in draft.classes.opening:
        return False  # openings number so many
    if "attribute" in kinds and "field" in kinds:
        # "jobs in education", "software jobs"
        noun = any(each.start == span.end and "jobs" in each.meanings.get("cue", ()) for each in draft.spans)
        return draft.before(span) == "in" or noun or draft.after(span) in draft.classes.jobs | draft.classes.kinds
    if "attribute" in kinds and draft.before(span) in draft.classes.of_them:
        return False  # told of those listed, not a condition
    return ("cue" not in kinds or "field" in kinds) and (
        "qualifier" not in kinds or not kinds.keys().isdisjoint(("technology", "topic"))
    )


def _condition(draft: Draft, span: Span) -> None:
    """One condition by a field, topic, technology or major."""
    used = _is_used(draft, span)
    if "title" in span.meanings and "field" not in span.meanings and is_negated(draft, span):
        # A denied title leaves out its occupation, and all that an everyday noun means.
        together = kinds.family(draft, span)
        _add(draft, span, "field", together.id if together else span.meanings["title"][0])
        return
    if draft.is_title(span) and not used and "field" not in span.meanings:
        return
    readings = _readings(draft, span)
    for attribute in (*(_USED_ORDER if used else _PLAIN_ORDER), *readings):
        if readings.get(attribute):
            _add(draft, span, attribute, readings[attribute])
            return


def _is_used(draft: Draft, span: Span) -> bool:
    """Whether "that use", "who like", "with" ... stands right before, or one word between."""
    for other in draft.spans:
        cues, apart = other.meanings.get("cue", ()), span.start - other.end
        if "used_for" in cues and 0 <= apart <= 1:
            return True
        between = {token.text for token in draft.tokens[other.end : span.start]}
        if "need" in cues and apart >= 0 and between and between <= draft.classes.amount:
            return True  # what is needed orders the list
    return False


def _readings(draft: Draft, span: Span) -> dict[str, str]:
    """The attributes that a span could be a condition on, each with the value."""
    readings: dict[str, str] = {}
    if "field" in span.meanings:
        readings["field"] = span.meanings["field"][0]
    if "topic" in span.meanings:
        kind, _, name = span.meanings["topic"][0].partition(":")
        readings[kind] = name
    if "technology" in span.meanings:
        readings["technology"] = draft.text(span)
    studied = draft.has("can_do", "degree_in") or draft.before(span) == "in"
    if studied and "major" in span.meanings and not {"attribute", "filler"} & set(span.meanings):
        readings["major"] = span.meanings["major"][0]
    return readings


def _add(draft: Draft, span: Span, attribute: str, value: str) -> None:
    negated = is_negated(draft, span)
    beside = None if negated or attribute != "field" else _field_before(draft, span)
    if beside is not None:
        one = draft.filters[beside]
        draft.filters[beside] = one._replace(value=f"{one.value} {value}", words=f"{one.words} or {draft.text(span)}")
        draft.take(span, "filter", f"{attribute}: {value}")
        return
    relation, figure = value[:2], value[2:]
    if relation == ">=":
        draft.filters.append(Filter(attribute, "<" if negated else ">=", float(figure), words=draft.text(span)))
    else:
        draft.filters.append(Filter(attribute, "is", value, negated=negated, words=draft.text(span)))
    draft.take(span, "filter", f"{'not ' if negated else ''}{attribute}: {value}")


def _field_before(draft: Draft, span: Span) -> int | None:
    """The condition by the field that this one is joined to: nobody works in both "law and sales"."""
    between = draft.classes.adding | draft.classes.alternative | draft.classes.before_place | draft.classes.article
    at = span.start
    while at and draft.tokens[at - 1].text in between:
        at -= 1
    words = next((draft.text(each) for each in draft.spans if each.end == at and at < span.start), "")
    fields = ((at, each) for at, each in enumerate(draft.filters) if each.attribute == "field" and not each.negated)
    return next((at for at, each in fields if words and each.words.endswith(words)), None)
