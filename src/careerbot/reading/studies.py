"""Levels of education and subjects studied, as conditions: "without a degree", "with a degree in music"."""

from __future__ import annotations

from careerbot.frame import Filter, Qualifier, Relation
from careerbot.reading import scales
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import is_negated
from careerbot.reading.scales import EDUCATION
from careerbot.words.folding import key

_SUBJECTS = frozenset("major topic field title field_title technology weak_title".split())


def level_condition(draft: Draft, span: Span, listing: bool, *, enough: bool = False) -> None:
    """A level of education as a condition: "without a degree"; in a yes/no question about one, the level asked.

    enough: the level is held, so that jobs that need less are open too.
    """
    level = span.meanings["level"][0]
    named = any(draft.is_title(other) for other in draft.spans)
    if named and draft.before(span) == "same":
        draft.attributes.append(EDUCATION)
        draft.take(span, "attribute", EDUCATION)
        return
    leaning = not named and draft.has("pronoun", "fragment", "those_named")
    if leaning and (is_negated(draft, span) or draft.preposition(span) == "with") and not draft.has("yes_no"):
        listing = True  # a denied level narrows a list
    if not listing and not (named and draft.has("yes_no")):
        if named and draft.has("share"):
            draft.attributes.append(EDUCATION)  # a share by level is of the levels held
            draft.take(span, "attribute", EDUCATION)
        elif named and _is_of_workers(draft, span, level):
            draft.qualify(span, "level")  # pay is not parted by level
        elif named and draft.preposition(span) == "with":
            draft.qualify(span, "level")  # nor is it for those who have a level
        return
    if named and (not listing or draft.has("yes_no")):
        draft.attributes.append(EDUCATION)
    negated = is_negated(draft, span)
    relation: Relation = "<" if negated else "<=" if enough else "is"
    scales.add(draft, span, span.step or Filter(EDUCATION, relation, level, words=draft.text(span)))


def _is_of_workers(draft: Draft, span: Span, level: str) -> bool:
    """Whether a level beside pay says whose that is: "bachelors nurse salary", but not "degree and pay"."""
    paid = any(
        draft.store.attribute(attribute).family == "pay"
        for other in draft.spans
        for attribute in other.meanings.get("attribute", ())
    )
    return paid and level.split("'")[0].split()[0] in draft.text(span)


def majors(draft: Draft) -> None:
    """The subject of "a music degree" or "a degree in music", where jobs for it are asked for."""
    if not draft.has("degree_in") or not draft.has("can_do", "jobs", "list"):
        return
    for at, span in enumerate(draft.spans):
        if "degree_in" in span.meanings.get("cue", ()):
            subject = _subject(draft, at)
            if subject:
                _studied(draft, span, subject)
                return


def _studied(draft: Draft, degree: Span, subject: list[Span]) -> None:
    """Add the major, and the level where the degree's words name one ("a bachelor's in music")."""
    text = " ".join(draft.text(part) for part in subject)
    major = subject[0].meanings.get("major", [text])[0] if len(subject) == 1 else _known_major(draft, text)
    draft.filters.append(Filter("major", "is", major, negated=is_negated(draft, subject[0]), words=text))
    for part in subject:
        draft.take(part, "filter", f"major: {major}")
    if "level" not in degree.meanings:
        degree.meanings |= _level_of(draft, degree)  # a level and a subject in one word
    if "level" in degree.meanings and draft.text(degree).removeprefix("a ") not in draft.classes.degree:
        level_condition(draft, degree, True, enough=True)
    elif degree.start not in draft.taken:
        draft.take(degree, "cue", "degree_in")


def _level_of(draft: Draft, degree: Span) -> dict[str, list[str]]:
    """The level that "bachelors in", "master of" name, as a meaning."""
    said = key(draft.text(degree).removesuffix(" in").removesuffix(" of").split())
    levels = [value for kind, value, _, _ in draft.lexicon.look_up([said]).get(said, ()) if kind == "level"]
    return {"level": levels} if levels else {}


def _known_major(draft: Draft, text: str) -> str:
    """The words of a subject that stand together in a program's name; where not all do, the rest is said."""
    words = [word for word in text.split() if word not in draft.classes.adding | draft.classes.before_subject]
    for left_out in ("", *words):
        kept = [word for word in words if word != left_out]
        if draft.store.is_program(kept):
            if left_out:
                draft.qualifiers.append(Qualifier("unknown_word", left_out))
            return " ".join(kept)
    return text


def _subject(draft: Draft, at: int) -> list[Span]:
    """The spans of what is studied: after "degree in", else before "degree"."""
    degree, joins = draft.spans[at], draft.classes.before_subject
    joined = not joins.isdisjoint((draft.text(degree).split()[-1], draft.after(degree)))
    return (_subject_after(draft, at) if joined else []) or _subject_before(draft, at)


def _subject_before(draft: Draft, at: int) -> list[Span]:
    found: list[Span] = []
    for span in reversed(draft.spans[:at]):
        if not _goes_on(draft, span, found):
            break
        found.insert(0, span)
    return found


def _subject_after(draft: Draft, at: int) -> list[Span]:
    found: list[Span] = []
    for span in draft.spans[at + 1 :]:
        if not found and draft.text(span) in draft.classes.before_subject | draft.classes.article:
            continue
        if not _goes_on(draft, span, found):
            break
        found.append(span)
    return found


def _goes_on(draft: Draft, span: Span, found: list[Span]) -> bool:
    """Whether a span belongs to a subject: it could be one, is unknown, or joins two ("art and design")."""
    if span.start in draft.taken:
        return False
    joins = bool(found) and draft.text(span) in draft.classes.adding
    return joins or not span.meanings or bool(_SUBJECTS & set(span.meanings) and "cue" not in span.meanings)
