"""Levels of education and subjects studied, as conditions: "without a degree", "with a degree in music"."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Cue, Filter, Qualifier, Relation
from careerbot.reading import scales
from careerbot.reading.compounds import is_agent_and_level
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import is_negated
from careerbot.reading.scales import EDUCATION
from careerbot.words.folding import key

_HAVING: tuple[Cue, ...] = ("can_do", "possible", "worth")  # cues of asking whether what one has will do
_SMALL = {"filler", "cue"}
_SUBJECTS = frozenset("major topic field title field_title technology weak_title".split())


def level_condition(draft: Draft, span: Span, listing: bool, *, enough: bool = False) -> None:
    """A level of education as a condition: "without a degree"; in a yes/no question about one, the level asked.

    enough: the level is held, so that jobs that need less are open too.
    """
    level = span.meanings["level"][0]
    named = any(draft.is_title(other) or _is_of_a_field(other) for other in draft.spans)
    held = draft.has("yes_no") and draft.preposition(span) in draft.classes.attaining
    if named and (draft.before(span) == "same" or held or _is_compared(draft)):
        draft.cues -= {"yes_no"} if held else set()  # some hold it, and others do not
        draft.attributes.append(EDUCATION)
        draft.take(span, "attribute", EDUCATION)
        return
    leaning = not named and draft.has("pronoun", "fragment", "those_named")
    bare = all(other is span or other.meanings.keys() <= _SMALL for other in draft.spans)  # nothing else is asked
    asked = draft.has("yes_no") and (named or leaning or (bare and not listing))
    along = draft.preposition(span) in draft.classes.along_with
    if leaning and (is_negated(draft, span) or along) and not draft.has("yes_no"):
        listing = True  # a denied level narrows a list
    if named and not (listing or asked) and _is_of_a_way(draft, span):
        condition = span.step or Filter(EDUCATION, "<=", level, words=draft.text(span))
        scales.add(draft, span, _of_any(draft, span, condition))
        return
    if not listing and not asked:
        if named and draft.has("share"):
            draft.attributes.append(EDUCATION)  # a share by level is of the levels held
            draft.take(span, "attribute", EDUCATION)
        elif named and (_is_of_workers(draft, span, level) or _is_before_title(draft, span)):
            draft.qualify(span, "level")  # pay is not parted by level, and an associate nurse is a nurse
        elif named and along:
            draft.qualify(span, "level")  # nor is it for those who have a level
        return
    if asked or (named and not listing):
        draft.attributes.append(EDUCATION)
    negated = is_negated(draft, span)
    relation: Relation = "<" if negated else "<=" if enough else "is"
    condition = span.step or Filter(EDUCATION, relation, level, words=draft.text(span))
    scales.add(draft, span, _of_any(draft, span, condition))


def _is_compared(draft: Draft) -> bool:
    """Whether it is asked who of several has more of a level: "do more nurses or teachers have a master's"."""
    return draft.has("more", "less") and draft.has("or", "than") and sum(map(draft.is_title, draft.spans)) > 1


def _is_of_a_field(span: Span) -> bool:
    """Whether a span names those of a field, rather than what is studied: "engineers", but not "accounting"."""
    return "field_title" in span.meanings and span.meanings.keys().isdisjoint(("topic", "major"))


def _is_of_a_way(draft: Draft, span: Span) -> bool:
    """Whether the way into a job is asked for, with a level of education or without it."""
    named = (each for other in draft.spans for each in other.meanings.get("attribute", ()))
    way = any(draft.store.attribute(each).operation == "how_to" for each in named)
    return way and (bool(span.step) or draft.preposition(span) in draft.classes.along_with)


def _of_any(draft: Draft, span: Span, condition: Filter) -> Filter:
    """The condition as one on any degree, where no level of one is named: an associate's is one too, in a list as in a
    yes or no. Who has one has a bachelor's."""
    had = draft.has(*_HAVING) and not draft.has("need")
    plain = _is_any(draft, span, str(condition.value))
    if not plain or condition.relation in ("<=", ">") or (condition.relation == "is" and had):
        return condition
    return condition._replace(value=_degrees(draft)[0], relation="<" if condition.relation == "<" else ">=")


def _is_any(draft: Draft, span: Span, level: str) -> bool:
    """Whether a span names a degree, but none by its level."""
    return level == _degrees(draft)[1] and draft.classes.names_bachelors.isdisjoint(draft.words(span))


def _degrees(draft: Draft) -> tuple[str, ...]:
    """The levels that are degrees, lowest first: an associate's, a bachelor's ..."""
    scale = draft.store.attribute(draft.store.attribute(EDUCATION).by)
    return scale.levels[int(scale.important) :]


def _is_of_workers(draft: Draft, span: Span, level: str) -> bool:
    """Whether a level beside pay says whose that is: "bachelors nurse salary", but not "degree and pay"."""
    return _asks_for_pay(draft) and level.split("'")[0].split()[0] in draft.text(span)


def _is_before_title(draft: Draft, span: Span) -> bool:
    before = any(draft.is_title(other) and other.start == span.end for other in draft.spans)
    return before and is_agent_and_level(draft, span)


def _asks_for_pay(draft: Draft) -> bool:
    named = (each for span in draft.spans for each in span.meanings.get("attribute", ()))
    return any(draft.store.attribute(each).family == "pay" for each in named)


def is_weighed(draft: Draft, span: Span) -> bool:
    """Whether it is asked whether an occupation is worth it, and not a degree."""
    of_one = draft.has("pronoun") or any(draft.is_title(other) for other in draft.spans)
    return of_one and "worth" in span.meanings.get("cue", ()) and not draft.has("degree_in") and not draft.open("level")


def levels_apart(draft: Draft) -> None:
    """Take "bachelor's in" before a place for the level: nothing is studied there."""
    for span, place in pairwise(draft.spans):
        there = "place" in place.meanings and _SUBJECTS.isdisjoint(place.meanings)
        if there and span.length > 1 and draft.tokens[span.end - 1].text in draft.classes.before_place:
            span.meanings = _level_of(draft, span) or span.meanings


def majors(draft: Draft) -> None:
    """The subject of "a music degree" or "a degree in music", where jobs for it are asked for, or whether it leads to
    the occupation named."""
    if not draft.has("can_do", "jobs", "list", "yes_no"):
        _held(draft)
        return
    for at, span in enumerate(draft.spans):
        subject = _subject(draft, at) if "degree_in" in span.meanings.get("cue", ()) else []
        named = any(draft.is_title(other) and other not in subject for other in draft.spans)
        if subject and "field" in subject[0].meanings and (span.step or is_negated(draft, span)):
            continue  # "no degree in healthcare" is none, in that field
        if subject and (named or draft.has("can_do", "jobs", "list")):
            _studied(draft, span, subject)
            return


def _held(draft: Draft) -> None:
    """A level that those of a named occupation hold, beside pay, which is not parted by it: "salary for masters in"."""
    for span in draft.spans:
        level, _, joint = draft.text(span).rpartition(" ")
        held = joint in draft.classes.before_subject and "degree_in" in span.meanings.get("cue", ())
        if held and _asks_for_pay(draft) and _level_of(draft, span):
            draft.qualifiers.append(Qualifier("level", level))
            draft.take(span, "qualifier", "level")


def _studied(draft: Draft, degree: Span, subject: list[Span]) -> None:
    """Add the major, and the level where the degree's words name one ("a bachelor's in music")."""
    text = " ".join(draft.text(part) for part in subject)
    major = subject[0].meanings.get("major", [text])[0] if len(subject) == 1 else _known_major(draft, text)
    draft.filters.append(Filter("major", "is", major, negated=is_negated(draft, subject[0]), words=text))
    for part in subject:
        draft.take(part, "filter", f"major: {major}")
    if "level" not in degree.meanings:
        degree.meanings |= _level_of(draft, degree)  # a level and a subject in one word
    if "level" in degree.meanings and not _is_any(draft, degree, degree.meanings["level"][0]):
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
