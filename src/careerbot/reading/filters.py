"""Conditions on occupations: education levels, majors, fields, skills, technologies, interests."""

from __future__ import annotations

from careerbot.frame import Filter, Qualifier
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span

LISTING = ("jobs", "list", "can_do", "most_pay", "least_pay", "fastest_growing", "fastest_shrinking", "used_for")
_PLURALS = frozenset("jobs careers occupations professions positions".split())
_ANY_JOB = ("can_do", "list")
_SUBJECTS = ("major", "topic", "field", "title", "field_title", "technology", "weak_title")
_NEGATIONS_BACK = 4  # words before a condition in which "without" or "not" still belongs to it


def take_conditions(draft: Draft) -> None:
    """Add the filters of a question that asks for occupations, or of a yes/no question about one."""
    _majors(draft)
    listing = asks_for_jobs(draft)
    for span in draft.open("level"):
        level_condition(draft, span, listing)
    if not listing:
        return
    for span in list(draft.spans):
        if (
            span.start not in draft.taken
            and ("cue" not in span.meanings or "field" in span.meanings)
            and not ("qualifier" in span.meanings and "technology" not in span.meanings)
        ):
            _condition(draft, span)


def _condition(draft: Draft, span: Span) -> None:
    """One condition by a field, topic, technology or major; "jobs that USE programming" is the skill, not the field."""
    readings = {"field": span.meanings.get("field", [""])[0]}
    if "topic" in span.meanings:
        kind, _, name = span.meanings["topic"][0].partition(":")
        readings[kind] = name
    if "technology" in span.meanings:
        readings["technology"] = draft.text(span)
    studied = draft.has("can_do", "degree_in") or draft.before(span) == "in"
    if studied and "major" in span.meanings and not {"attribute", "filler"} & set(span.meanings):
        readings["major"] = span.meanings["major"][0]
    used = any(
        "used_for" in other.meanings.get("cue", ()) and 0 <= span.start - other.end <= 1 for other in draft.spans
    )
    if draft.is_title(span) and not used and not ("field" in span.meanings and _names_a_field(draft, span)):
        return
    topics = ("skill", "knowledge", "interest", "training", "experience")
    order = ("technology", *topics, "field", "major") if used else ("field", *topics, "technology", "major")
    for attribute in order:
        if readings.get(attribute):
            _add(draft, span, attribute, readings[attribute])
            return


def asks_for_jobs(draft: Draft) -> bool:
    """Whether the answer is occupations: "jobs that ...", "what can you do with ...", "highest paying ..."."""
    named = [
        span
        for span in draft.spans
        if draft.is_title(span) and not set(span.meanings) & {"field", "topic", "major", "technology"}
    ]
    plural = any(token.text in _PLURALS for token in draft.tokens)
    asked = draft.has("which", "what", "list") and draft.has("jobs")
    if named and not (plural and draft.has("most_pay", "least_pay", "fastest_growing")):
        return False
    superlative = draft.has(
        "most_pay", "least_pay", "fastest_growing", "fastest_shrinking", "most", "least"
    ) and draft.has("jobs")
    return plural or asked or draft.has("can_do") or superlative or (draft.has("list") and draft.has("jobs"))


def _names_a_field(draft: Draft, span: Span) -> bool:
    """ "nursing jobs", "jobs in accounting": a field, though the word is also used for the job."""
    return (
        draft.after(span) in _PLURALS | {"field", "job"}
        or draft.before(span) in ("in", "within")
        or "field" in span.meanings
    )


def _add(draft: Draft, span: Span, attribute: str, value: str) -> None:
    negated = is_negated(draft, span)
    draft.filters.append(Filter(attribute, "is", value, negated=negated, words=draft.text(span)))
    draft.take(span, "filter", f"{'not ' if negated else ''}{attribute}: {value}")


def is_negated(draft: Draft, span: Span) -> bool:
    """Whether "not", "without", "no" ... stands shortly before."""
    for other in draft.spans:
        if (
            "not" in other.meanings.get("cue", ())
            and other.end <= span.start
            and span.start - other.end < _NEGATIONS_BACK
        ):
            return True
    return False


def level_condition(draft: Draft, span: Span, listing: bool) -> None:
    """ "without a degree", "with just a GED", "that need an associate degree"; in a yes/no question the level asked."""
    level = span.meanings["level"][0]
    named = any(draft.is_title(other) for other in draft.spans)
    if not listing and not (named and draft.has("yes_no")):
        return
    if named and not listing:
        draft.attributes.append("education")
    negated = is_negated(draft, span)
    draft.filters.append(Filter("education", "<" if negated else "is", level, words=draft.text(span)))
    draft.take(span, "filter", f"education {'below' if negated else 'is'} {level}")


def _majors(draft: Draft) -> None:
    """The subject of "a music degree" or "a degree in music", where jobs for it are asked for."""
    if not draft.has("degree_in") or not draft.has("can_do", "jobs", "list"):
        return
    for at, span in enumerate(draft.spans):
        if "degree_in" not in span.meanings.get("cue", ()):
            continue
        subject = (
            _subject_after(draft, at)
            if draft.text(span).split()[-1] in ("in", "of") or draft.after(span) in ("in", "of")
            else []
        )
        subject = subject or _subject_before(draft, at)
        if subject:
            text = " ".join(draft.text(part) for part in subject)
            meaning = subject[0].meanings.get("major", [text])[0] if len(subject) == 1 else _known_major(draft, text)
            draft.filters.append(Filter("major", "is", meaning, negated=is_negated(draft, subject[0]), words=text))
            for part in subject:
                draft.take(part, "filter", f"major: {meaning}")
            if "level" in span.meanings and draft.text(span) not in ("degree", "degrees"):
                level_condition(draft, span, True)
            elif span.start not in draft.taken:
                draft.take(span, "cue", "degree_in")
            return


def _known_major(draft: Draft, text: str) -> str:
    """The words of a subject that stand together in a program's name; where not all do, the rest is said."""
    words = [word for word in text.split() if word not in ("and", "of", "in", "&")]
    for left_out in ("", *words):
        kept = [word for word in words if word != left_out]
        condition = " AND ".join("name LIKE ?" for _ in kept)
        sql = f"SELECT 1 FROM item WHERE attribute = 'major' AND {condition or 0} LIMIT 1"
        if kept and draft.store.rows(sql, [f"%{word}%" for word in kept]):
            if left_out:
                draft.qualifiers.append(Qualifier("unknown_word", left_out))
            return " ".join(kept)
    return text


def _is_subject(span: Span) -> bool:
    return (bool(set(span.meanings) & set(_SUBJECTS)) and "cue" not in span.meanings) or not span.meanings


def _subject_before(draft: Draft, at: int) -> list[Span]:
    found: list[Span] = []
    for span in reversed(draft.spans[:at]):
        joined = draft.text(span) in ("and", "&") and found
        if not (_is_subject(span) or joined) or span.start in draft.taken:
            break
        found.insert(0, span)
    return found


def _subject_after(draft: Draft, at: int) -> list[Span]:
    found: list[Span] = []
    for span in draft.spans[at + 1 :]:
        if not found and draft.text(span) in ("in", "of", "a", "the"):
            continue
        if (not _is_subject(span) and not (found and draft.text(span) in ("and", "&"))) or span.start in draft.taken:
            break
        found.append(span)
    return found
