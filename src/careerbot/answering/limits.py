"""What an answer does not cover: each limit names the thing and what is given instead."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.facts import Fact, Occupation, Place, known_among
from careerbot.frame import Filter, Frame, Match, Qualifier
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_ALIKE = 70  # how like a word a misspelling of it is, in per cent
_TELLING = 4  # letters of a word that tells something
_STRANGE = 3  # words that nothing was made of, quoted at most
_MILITARY = "55"  # the major group
_BY_STATES = ("some", "most", "always")  # how far a license is needed where states decide
_SECTORS = ("government", "federal", "private")  # words of industries that are one sector of the economy


def where(place: Place) -> str:
    return f"the {place.name} area" if place.kind == "metro" else place.phrase


def national_only(noun: str, place: Place) -> Phrase:
    return phrase("place", "national_only", nouns=(noun,), place=place)


def of_industry(industries: tuple[Place, ...]) -> Phrase:
    """That an industry was taken for where one works; of public and private employers as their sector."""
    sector = any(word in place.phrase for place in industries for word in _SECTORS)
    return phrase("sector" if sector else "setting", "industry", places=industries)


def not_released(noun: str, occupation: Occupation, place: Place, instead: Place) -> Phrase:
    return phrase("place", "wider_place", nouns=(noun,), plural=occupation, place=place, instead=instead)


def not_held(noun: str, occupation: Occupation) -> Phrase:
    held = phrase("not_held", noun=noun, plurals=(occupation,))
    return held._replace(name="military") if occupation.soc.startswith(_MILITARY) else held


def one_of_group(group: Occupation, member: Occupation) -> Phrase:
    return phrase("group", "largest", plural=group, member=member)


def worked_out(facts: Iterable[Fact]) -> tuple[Phrase, ...]:
    """Whose figures are worked out from those of the occupations in them."""
    groups = dict.fromkeys(each.occupation for each in facts if each.occupation.is_group and each.came_by("derived"))
    return (phrase("derived", plurals=tuple(groups)),) if groups else ()


def different_sources(facts: tuple[Fact, ...]) -> Phrase | None:
    """Where compared figures do not come from one publication."""
    sources = tuple(dict.fromkeys(fact.source for fact in facts if fact.known))
    return phrase("sources", sources=sources) if len(sources) > 1 else None


def wider_scope(facts: tuple[Fact, ...]) -> Phrase | None:
    """Where compared figures are one and the same, because both were measured for the same wider group."""
    known = [fact for fact in facts if fact.known]
    scope = known[0].scope if len({fact.scope for fact in known}) == 1 else None
    return phrase("scope", scope=scope) if len(known) > 1 and scope else None


def unmet(frame: Frame, unexplained: tuple[str, ...], store: Store, told: Iterable[Fact] = ()) -> tuple[Phrase, ...]:
    """What no fact can honour: qualifiers, loose titles, words nothing was made of. told: the facts of the answer."""
    occupations = store.occupations(frame.ids)
    first = occupations[0] if occupations else None
    asked = [store.attribute(each).kind for each in frame.attributes]
    prose = bool(asked) and set(asked) == {"prose"}  # which says itself whom it is about
    dated = any(each.kind == "year" for each in frame.qualifiers)  # a change since a year that is not held
    named = [each for each in frame.qualifiers if not (dated and each.kind == "pay_change")]
    said = [limit for each in named if (limit := of_qualifier(each, first, store, told))]
    if _is_projected(frame, store):
        said = [each._replace(name="projected") if each.kind == "year" else each for each in said]
    for match in frame.occupations:
        found = store.occupation(match.occupation)
        if match.loose and found:
            said.append(phrase("title", typed=match.words, plural=found))
        elif found and found.is_rest and not prose and not _names(found, match.words, frame, store):
            said.append(phrase("title", "among_others", typed=match.words, plural=found))
        if found and _is_told_too_little(found, frame, store):
            said.append(phrase("military", words=(match.words,), plural=found))
    typed = [each.words for each in frame.qualifiers] + [each.words for each in frame.occupations if each.loose]
    known = set(" ".join(typed).lower().split())
    strange = [word for word in unexplained if not set(word.lower().split()) <= known]
    if strange:
        said.append(phrase("unknown_word", "nothing_made", typed=tuple(strange[:_STRANGE])))
    return tuple(said)


def _is_projected(frame: Frame, store: Store) -> bool:
    """Whether what is asked is projected to a later year than one that is named."""
    years = [each.words.split()[-1] for each in frame.qualifiers if each.kind == "year"]
    span = (store.meta("base_year") or "", store.meta("target_year") or "")
    asked = [store.attribute(store.attribute(each).by) for each in frame.attributes]
    projected = frame.has("unmeasured") or (asked and all(each.source == "projections" for each in asked))
    return bool(projected and years) and all(span[0] < each < span[1] and each.isdecimal() for each in years)


def _names(occupation: Occupation, typed: str, frame: Frame, store: Store) -> bool:
    """Whether the words typed are an occupation's own, or named where it is described as a whole."""
    if occupation.soc.startswith(_MILITARY):
        return True  # that they are military is said of them
    described = "" if frame.attributes else store.prose(occupation)[0]
    return typed.lower() in f"{occupation.title} / {occupation.name} / {occupation.plural} / {described}".lower()


def _is_told_too_little(occupation: Occupation, frame: Frame, store: Store) -> bool:
    """Whether more is asked of a military occupation than what it is, and nothing else says that it is one."""
    if not occupation.soc.startswith(_MILITARY) or any(each.kind == "military" for each in frame.qualifiers):
        return False
    return not frame.attributes or any(store.attribute(each).kind != "prose" for each in frame.attributes)


def of_condition(asked: Filter, occupation: Occupation | None) -> Phrase:
    """That the figures told do not go by a condition."""
    people = occupation or phrase("people", "all")
    return phrase("condition", plural=people, words=asked.words or str(asked.value))


def of_corrections(matches: Iterable[Match], store: Store) -> tuple[Phrase, ...]:
    """Which occupation a misspelt title was taken for, where that one's name does not show it: "beutician"."""
    said = []
    for match in matches:
        found = store.occupation(match.occupation) if match.corrected and not match.loose else None
        if found and not _shows(found.plural, match.words):
            said.append(phrase("correction", typed=match.words, plural=found))
    return tuple(said)


def _shows(name: str, typed: str) -> bool:
    """Whether every longer word typed is one of the name's, misspelt or not."""
    from rapidfuzz.fuzz import ratio

    words = name.lower().replace(",", "").split()
    telling = (word for word in typed.lower().split() if len(word) >= _TELLING)
    return all(any(ratio(word, each) >= _ALIKE for each in words) for word in telling)


def of_qualifier(
    qualifier: Qualifier, occupation: Occupation | None, store: Store, told: Iterable[Fact] = ()
) -> Phrase | None:
    """What knowledge/ says of this kind of qualifier; occupation: whom the figures are of, None for all workers.

    Of licenses only what is not held of them, which may be nothing.
    """
    shown = next((each.occupation for each in told if each.attribute in store.told_together("licensing")), None)
    held = license_of(shown or occupation, store) if qualifier.kind == "licence" else ()
    if held and not shown:
        return phrase("licence", "left_out")
    if held:
        return phrase("licence", "by_state") if str(held[-1].value) in _BY_STATES else None
    if qualifier.kind in ("year", "pay_change") and any(fact.source.id == fact.about.past_source for fact in told):
        return None  # told: what it was then
    words = qualifier.words.removeprefix("in ") if qualifier.kind == "year" else qualifier.words
    return phrase(qualifier.kind, words=(words,), plural=occupation or phrase("people", "all"))


def license_of(occupation: Occupation | None, store: Store) -> tuple[Fact, ...]:
    """What license is taken, and how far it is needed: two facts, or none."""
    return known_among(store.fact(occupation, each) for each in store.told_together("licensing")) if occupation else ()


def by_day(frame: Frame) -> tuple[Phrase, ...]:
    """That pay by the day is not held, where it was asked for."""
    return (phrase("period", "by_day"),) if frame.period == "day" else ()
