"""What to ask next: questions that would really be answered, never the one just asked."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Candidates, Choices, Comparison, Ranking, SideBySide
from careerbot.facts import Occupation, known_among
from careerbot.frame import Frame
from careerbot.store.store import Store

_STATE = "TX"
_COUNT = 3
_ASKED_BY = ("figure", "scaled", "names")  # kinds of conditions that a list can be asked by in their own words


def examples(store: Store) -> tuple[str, ...]:
    """Questions for those who have asked nothing yet."""
    return tuple((store.saying("phrase", "example") or {}).values())


def after(answer: Answer, frame: Frame, store: Store) -> tuple[str, ...]:
    """Two or three next questions."""
    if isinstance(answer, Choices) and answer.occupations:
        return _about(answer.occupations[0], frame, store)
    subject = _subject(answer, frame, store)
    if subject is None:
        return (*_lists(frame, store), *examples(store))[:_COUNT]
    asked = [
        *_compared(answer, store),
        *_there(subject, frame, store),
        *_about(subject, frame, store),
        *_near(subject, store),
    ]
    return tuple(dict.fromkeys(asked if len(asked) > 1 else (*asked, *examples(store))))[:_COUNT]


def _lists(frame: Frame, store: Store) -> tuple[str, ...]:
    """Lists by what of a question for jobs was understood: its conditions one by one, its place."""
    if not frame.has("jobs", "list", "can_do"):
        return ()
    from careerbot.answering.ranking import in_words

    wording, found = store.saying("phrase", "example_list"), []
    for asked in frame.filters:
        about = store.attribute(asked.attribute)
        kind, plain = about.kind, not asked.negated and not asked.of and about.family != "work"
        if plain and asked.attribute == "field":
            found.append(wording["field"].format(words=asked.words))
        elif plain and (kind in _ASKED_BY or (kind == "level" and asked.relation in ("is", "<"))):
            found.append(wording["condition"].format(condition=in_words((asked,), store)[0].text))
    place = store.place(frame.place) if frame.place else None
    found += [wording["place"].format(place=place.name)] if place else []
    return (*found, *(() if frame.has("unmeasured") else (wording["best"],)), wording["growing"])


def _subject(answer: Answer, frame: Frame, store: Store) -> Occupation | None:
    """Whom a next question would be about: the one asked about, else the first one told."""
    if isinstance(answer, Candidates) and answer.occupations and not frame.occupations:
        return None if answer.occupations[-1].is_group else answer.occupations[0]
    if isinstance(answer, Ranking) and answer.facts:
        return answer.facts[0].occupation
    named = store.occupations(frame.ids)
    if not named:
        return None
    if named[0].is_group:
        members = store.members(named[0])
        return members[0] if members else None
    return named[0]


def _compared(answer: Answer, store: Store) -> tuple[str, ...]:
    """After a figure of two, the whole difference between them; after that, which pays more."""
    if isinstance(answer, Comparison):
        pair = tuple(dict.fromkeys(fact.occupation for fact in answer.facts))
        attribute = store.told_together("prose")[0]
    elif isinstance(answer, SideBySide) and answer.whole and not answer.same:
        pair, attribute = answer.occupations, store.usual()
    else:
        return ()
    plain = len(pair) == 2 and all(map(_plain, pair))
    return _asked(store, attribute, pair[0], other=pair[1]) if plain else ()


def _plain(occupation: Occupation) -> bool:
    """Whether a name can stand beside another one: "general and operations managers" would be two."""
    return not occupation.is_group and "," not in occupation.plural and " and " not in occupation.plural


def _there(subject: Occupation, frame: Frame, store: Store) -> tuple[str, ...]:
    """The same figure in a state, after the nation's."""
    if store.usual() not in frame.attributes or frame.place or frame.places:
        return ()
    place = store.place(_STATE)
    fact = store.fact(subject, store.usual(), place) if place else None
    if place is None or fact is None or not fact.known or fact.scope:
        return ()
    return _asked(store, store.usual(), subject, place=f" in {place.name}")


def _about(subject: Occupation, frame: Frame, store: Store) -> tuple[str, ...]:
    first = [each for attribute in frame.attributes for each in store.attribute(attribute).leads_to]
    order = sorted(store.told_together("next"), key=lambda each: first.index(each) if each in first else len(first))
    found: list[str] = []
    for attribute in order:
        if {attribute, *store.attribute(attribute).told_by} & set(frame.attributes):
            continue
        if not frame.attributes and store.attribute(attribute).is_ranked:
            continue  # an overview has told these
        if _known(subject, attribute, store):
            found += _asked(store, attribute, subject)
        if len(found) == _COUNT:
            break
    return tuple(found)


def _near(subject: Occupation, store: Store) -> tuple[str, ...]:
    """Where little is known of it, what it stands next to."""
    facts = known_among(store.fact(subject, each) for each in store.told_together("near"))
    near = store.occupations(item.note for fact in facts for item in fact.items[:1])
    prose = store.told_together("prose")
    return tuple(question for each in near for name in prose for question in _asked(store, name, each))


def _known(subject: Occupation, attribute: str, store: Store) -> bool:
    if store.attribute(attribute).kind == "prose":
        return bool(store.prose(subject)[0])
    fact = store.fact(subject, attribute)
    return fact is not None and fact.known


def _asked(
    store: Store, attribute: str, of: Occupation, *, place: str = "", other: Occupation | None = None
) -> tuple[str, ...]:
    """The attribute's question as attributes.toml words it; none where it words none."""
    template = store.attribute(attribute).wording.get("asks_two" if other else "asks")
    return (template.format(plural=of.plural, place=place, other=other.plural if other else ""),) if template else ()
