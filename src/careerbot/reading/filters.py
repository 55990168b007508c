"""Conditions on occupations: education levels, majors, fields, skills, technologies, interests."""

from __future__ import annotations

from careerbot.frame import Filter, Qualifier
from careerbot.knowledge.folding import fold, key
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import is_negated

_PLURALS = frozenset("jobs careers occupations professions positions".split())
_SUBJECTS = frozenset("major topic field title field_title technology weak_title".split())
_TOPICS = ("skill", "knowledge", "interest", "training", "experience")
_BEFORE_TOOLS = frozenset("need needs is are use uses using know learn require requires in with".split())
_NEEDED = ("technology", "skill", "knowledge")
# Which reading of a subject counts: "jobs that USE programming" is the skill, "jobs IN programming" the field.
_USED_ORDER = ("technology", *_TOPICS, "field", "major")
_PLAIN_ORDER = ("field", *_TOPICS, "technology", "major")
_SUPERLATIVES = ("most_pay", "least_pay", "fastest_growing", "fastest_shrinking", "most", "least")
_AMOUNTS = frozenset("the most least a lot of no any much to know".split())
_PAID = ("salary", "hourly_rate", "salary_median")
_EDUCATION = "25-0000"  # the field of the word that is an attribute elsewhere
_SHARES = frozenset("percent percentage share proportion fraction".split())
_RANKED = ("most_pay", "least_pay", "fastest_growing")


def take_conditions(draft: Draft) -> None:
    """Add the filters of a question that asks for occupations, or of a yes/no question about one."""
    _majors(draft)
    near = any("related" in span.meanings.get("attribute", ()) for span in draft.spans)
    listing = asks_for_jobs(draft) and not near  # "jobs similar to nursing"
    for span in draft.open("level"):
        level_condition(draft, span, listing or _ranks_group(draft))
    if not listing:
        _needed(draft)
        return
    for span in draft.spans:
        if span.start not in draft.taken and _may_be_condition(draft, span):
            _condition(draft, span)


def _needed(draft: Draft) -> None:
    """A skill, a field of knowledge or a technology that a named occupation may need: "do nurses need chemistry"."""
    asked = draft.has("need", "yes_no") and not draft.has("degree_in")
    if not asked or not any(_names_one(draft, span) for span in draft.spans):
        return
    for span in draft.spans:
        readings = _readings(draft, span)
        attribute = next((each for each in _NEEDED if each in readings), "")
        ordinary = attribute == "technology" and draft.before(span) not in _BEFORE_TOOLS
        if ordinary and draft.lexicon.spelling.everyday(map(fold, draft.words(span))):
            continue  # "do janitors need to go to school" asks for no Go
        if attribute and span.start not in draft.taken and not draft.is_title(span):
            _add(draft, span, attribute, readings[attribute])
            draft.cues |= {"yes_no"} if draft.has("yes_no") else {"yes_no", "importance"}


def _names_one(draft: Draft, span: Span) -> bool:
    """Whether a span stands for an occupation, and not for what may be needed in one."""
    return draft.is_title(span) or ("field_title" in span.meanings and "topic" not in span.meanings)


def _may_be_condition(draft: Draft, span: Span) -> bool:
    """Whether no better meaning of a span stands against it: a cue goes before all but fields."""
    kinds = span.meanings
    if "attribute" in kinds and draft.before(span) in ("their", "its"):
        return False  # "jobs ... with their outlook"
    return ("cue" not in kinds or "field" in kinds) and ("qualifier" not in kinds or "technology" in kinds)


def _condition(draft: Draft, span: Span) -> None:
    """One condition by a field, topic, technology or major."""
    used = _is_used(draft, span)
    if "title" in span.meanings and "field" not in span.meanings and is_negated(draft, span):
        _add(draft, span, "field", span.meanings["title"][0])  # "legal jobs besides lawyer"
        return
    if draft.text(span) == "education" and draft.before(span) == "in":
        _add(draft, span, "field", _EDUCATION)  # "jobs in education"
        return
    if draft.is_title(span) and not used and "field" not in span.meanings:
        return
    readings = _readings(draft, span)
    for attribute in _USED_ORDER if used else _PLAIN_ORDER:
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
        if "need" in cues and apart >= 0 and between and between <= _AMOUNTS:
            return True  # "which jobs need the most math"
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


def asks_for_jobs(draft: Draft) -> bool:
    """Whether the answer is occupations: "jobs that ...", "what can you do with ...", "highest paying ..."."""
    plural = any(token.text in _PLURALS for token in draft.tokens)
    asked_though_named = plural and draft.has(*_RANKED)
    if any(_only_names(draft, span) for span in draft.spans) and not asked_though_named:
        return False
    if plural or draft.has("can_do") or _needs_level(draft):
        return True
    if draft.has("yes_no"):
        return False  # "is nursing a well paid job"
    return draft.has("jobs") and draft.has("which", "what", "list", *_SUPERLATIVES)


def _needs_level(draft: Draft) -> bool:
    """Whether what needs a level of education is asked for without a title: "the commonest job that requires a PhD"."""
    named = any({"title", "field_title"} & set(span.meanings) for span in draft.spans)
    other = named or draft.has("difference", "yes_no", "pronoun", "fragment")
    return not other and draft.has("need", "used_for") and bool(draft.open("level"))


def _ranks_group(draft: Draft) -> bool:
    """Whether the best or worst paid of a group is asked for: "highest paid engineers"."""
    named = (span.meanings.get("title") or span.meanings.get("field_title") or [""] for span in draft.spans)
    return draft.has(*_RANKED) and any(codes[0].endswith("0") for codes in named)


def _only_names(draft: Draft, span: Span) -> bool:
    """Whether a span names an occupation and could be no condition on one."""
    other = {"field", "topic", "major", "technology"} & set(span.meanings)
    return draft.is_title(span) and not other and not is_negated(draft, span)


def _add(draft: Draft, span: Span, attribute: str, value: str) -> None:
    negated = is_negated(draft, span)
    draft.filters.append(Filter(attribute, "is", value, negated=negated, words=draft.text(span)))
    draft.take(span, "filter", f"{'not ' if negated else ''}{attribute}: {value}")


def level_condition(draft: Draft, span: Span, listing: bool, *, enough: bool = False) -> None:
    """A level of education as a condition: "without a degree"; in a yes/no question about one, the level asked.

    enough: the level is held, so that jobs that need less are open too.
    """
    level = span.meanings["level"][0]
    named = any(draft.is_title(other) for other in draft.spans)
    if named and draft.before(span) == "same":
        draft.attributes.append("education")
        draft.take(span, "attribute", "education")
        return
    leaning = not named and draft.has("pronoun", "fragment", "those_named")
    if leaning and (is_negated(draft, span) or draft.preposition(span) == "with") and not draft.has("yes_no"):
        listing = True  # "only those without a degree"
    if not listing and not (named and draft.has("yes_no")):
        if named and any(token.fold in _SHARES for token in draft.tokens):
            draft.attributes.append("education")  # "percent of nurses without a degree"
            draft.take(span, "attribute", "education")
        elif named and _is_of_workers(draft, span, level):
            draft.qualify(span, "level")  # "masters vs bachelors pay for counselors"
        elif named and draft.preposition(span) == "with":
            draft.qualify(span, "level")  # "nurses with a bachelors make"
        return
    if named and (not listing or draft.has("yes_no")):
        draft.attributes.append("education")
    negated = is_negated(draft, span)
    relation = "<" if negated else "<=" if enough else "is"
    draft.filters.append(Filter("education", relation, level, words=draft.text(span)))
    draft.take(span, "filter", f"education {'below' if negated else 'at most' if enough else 'is'} {level}")


def _is_of_workers(draft: Draft, span: Span, level: str) -> bool:
    """Whether a level beside pay says whose that is: "bachelors nurse salary", but not "degree and pay"."""
    paid = any(attribute in _PAID for other in draft.spans for attribute in other.meanings.get("attribute", ()))
    return paid and level.split("'")[0].split()[0] in draft.text(span)


def _majors(draft: Draft) -> None:
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
        degree.meanings |= _level_of(draft, degree)  # "associates in accounting"
    if "level" in degree.meanings and draft.text(degree) not in ("degree", "degrees", "a degree"):
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


def _subject(draft: Draft, at: int) -> list[Span]:
    """The spans of what is studied: after "degree in", else before "degree"."""
    degree = draft.spans[at]
    joined = draft.text(degree).split()[-1] in ("in", "of") or draft.after(degree) in ("in", "of")
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
        if not found and draft.text(span) in ("in", "of", "a", "the"):
            continue
        if not _goes_on(draft, span, found):
            break
        found.append(span)
    return found


def _goes_on(draft: Draft, span: Span, found: list[Span]) -> bool:
    """Whether a span belongs to a subject: it could be one, is unknown, or joins two ("art and design")."""
    if span.start in draft.taken:
        return False
    joins = bool(found) and draft.text(span) in ("and", "&")
    return joins or not span.meanings or bool(_SUBJECTS & set(span.meanings) and "cue" not in span.meanings)
