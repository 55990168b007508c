"""The sentences that say what an answer does not cover. Each names the thing and what is given instead."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.answering.shapes import Limit, listed
from careerbot.facts import NATION, Fact, Occupation, Place
from careerbot.frame import Frame, Match, Qualifier
from careerbot.store.store import Store

_LONGEST = 60  # characters of typed words that are quoted back
_ALIKE = 0.7  # how like a word a misspelling of it is
_TELLING = 4  # letters of a word that tells something
_NAMES = ("employer", "foreign_place", "city")  # kinds of qualifiers that are names
_SMALL = ("and", "of", "the", "in", "for", "de", "a")


def quoted(words: str) -> str:
    """Typed words, cut to a length that can be quoted in a sentence."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 3].rstrip() + "..."


def where(place: Place) -> str:
    return f"the {place.name} area" if place.kind == "metro" else place.phrase


def national_only(noun: str, place: Place) -> Limit:
    said = f"I hold the {{about}} for {NATION.name} as a whole only, not for {where(place)}."
    return Limit(said, "place", (noun,))


def of_industry(industries: Iterable[Place]) -> Limit:
    """That an industry was taken for where one works; of public and private employers as their sector."""
    named = listed(tuple(place.phrase for place in industries))
    kind = "sector" if any(word in named for word in ("government", "federal", "privately")) else "setting"
    return Limit(f"That is the industry as a whole ({named}), in all of {NATION.name}.", kind)


def not_local(places: Iterable[Place]) -> Limit:
    named = listed(tuple(map(where, places)), "or")
    return Limit(f"This holds for {NATION.name} as a whole; I hold nothing of it for {named} alone.", "place")


def left_out(places: Iterable[Place]) -> Limit:
    return Limit("I answer this for one place at a time, which leaves out {about}.", "place", tuple(map(where, places)))


def not_released(noun: str, occupation: Occupation, place: Place, instead: Place) -> Limit:
    said = f"No {{about}} of {occupation.plural} is released for {where(place)}; this is for {where(instead)}."
    return Limit(said, "place", (noun,))


def not_held(noun: str, occupation: Occupation) -> Limit:
    if occupation.soc.startswith("55"):
        said = f"I hold nothing on the {noun} of {{about}}: my sources leave the military out."
        return Limit(said, "not_held", (occupation.plural,))
    return Limit(f"I hold nothing on the {noun} of {{about}}.", "not_held", (occupation.plural,))


def group_of(occupation: Occupation, total: int, shown: int) -> Limit:
    largest = f"; these are the {shown} largest" if shown < total else ""
    return Limit(f"{_capital(occupation.plural)} are a group of {total} occupations{largest}.", "group")


def one_of_group(occupation: Occupation, member: Occupation) -> Limit:
    plural = _capital(occupation.plural)
    return Limit(f"{plural} are a group of occupations; this is for the largest, {member.plural}.", "group")


def not_split(words: str, occupation: Occupation) -> Limit:
    return Limit(f"My figures for {occupation.plural} are not broken down by {quoted(words)}.", "condition")


def different_sources(facts: tuple[Fact, ...]) -> Limit | None:
    """Where compared figures do not come from one publication."""
    sources = list(dict.fromkeys(fact.source for fact in facts if fact.known))
    if len(sources) < 2:
        return None
    named = " and ".join(f"{source.title} ({source.period})" for source in sources)
    return Limit(f"The figures come from different sources, {named}, so they compare only roughly.", "sources")


def wider_scope(facts: tuple[Fact, ...]) -> Limit | None:
    """Where compared figures are one and the same, because both were measured for the same wider group."""
    known = [fact for fact in facts if fact.known]
    scopes = {fact.scope for fact in known}
    if len(known) > 1 and len(scopes) == 1 and "" not in scopes:
        return Limit(f"Both figures are those of {known[0].scope}, to which both belong.", "scope")
    return None


def of_the_question(frame: Frame, unexplained: tuple[str, ...], store: Store, filtered: bool) -> tuple[Limit, ...]:
    """What the question asked for that no fact can honour: qualifiers, loose titles, words nothing was made of.

    filtered: the answer is about the conditions; where it is not, they are not honoured either.
    """
    occupations = store.occupations(frame.ids)
    plural = occupations[0].plural if occupations else "all workers"
    said = [of_qualifier(qualifier, plural, store) for qualifier in _by_kind(frame.qualifiers)]
    if occupations and not filtered:
        asked = (each for each in frame.filters if each.attribute not in ("field", "place"))
        named = (f"{each.attribute.replace('_', ' ')} ({each.words or each.value})" for each in asked)
        said += (not_split(words, occupations[0]) for words in named)
    for match in frame.occupations:
        found = store.occupation(match.occupation)
        if match.loose and found:
            words = quoted(match.words)
            said.append(Limit(f'I do not know "{words}" as a title of its own; this is for {found.plural}.', "title"))
    told = {word for qualifier in frame.qualifiers for word in qualifier.words.lower().split()}
    told |= {word for match in frame.occupations if match.loose for word in match.words.lower().split()}
    strange = [word for word in unexplained if not set(word.lower().split()) <= told]
    if strange:
        words = listed(tuple(f'"{quoted(word)}"' for word in strange[:3]))
        said.append(Limit(f"I could make nothing of {words}.", "unknown_word"))
    return tuple(said)


def of_corrections(matches: Iterable[Match], store: Store) -> tuple[Limit, ...]:
    """Which occupation a misspelt title was taken for, where that one's name does not show it: "beutician"."""
    said = []
    for match in matches:
        found = store.occupation(match.occupation) if match.corrected and not match.loose else None
        if found and not _shows(found.plural, match.words):
            said.append(Limit(f'I took "{quoted(match.words)}" for {found.plural}.', "correction"))
    return tuple(said)


def _shows(name: str, typed: str) -> bool:
    """Whether every longer word typed is one of the name's, misspelt or not."""
    from difflib import get_close_matches

    words = name.lower().replace(",", "").split()
    return all(get_close_matches(word, words, 1, _ALIKE) for word in typed.lower().split() if len(word) >= _TELLING)


def _by_kind(qualifiers: tuple[Qualifier, ...]) -> list[Qualifier]:
    """One a kind, with the words of all: "senior and certified"."""
    words: dict[str, dict[str, None]] = {}
    for each in qualifiers:
        words.setdefault(each.kind, {})[each.words] = None
    return [
        Qualifier(kind, listed(tuple(each))) if len(each) > 1 else Qualifier(kind, *each)
        for kind, each in words.items()
    ]


def of_qualifier(qualifier: Qualifier, plural: str, store: Store) -> Limit:
    """The sentence that knowledge/ has for this kind of qualifier."""
    entry = store.saying("qualifier", qualifier.kind) or {}
    sentence = str(entry.get("sentence") or "My figures do not separate {words}.")
    words = quoted(qualifier.words)
    if qualifier.kind == "year":
        words = words.removeprefix("in ")  # "not figures for the 1940s"
    if qualifier.kind in _NAMES:
        words = as_name(words, entry.get("written") or ())
    # The plural first: typed words could spell a slot.
    return Limit(sentence.replace("{plural}", plural).replace("{words}", words), qualifier.kind)


def as_name(words: str, written: Iterable[str]) -> str:
    """A place or an employer as it is written; what was typed with capitals stays as it is."""
    if words != words.lower():
        return words
    spelled = next((name for name in written if name.lower().removeprefix("the ") == words.removeprefix("the ")), "")
    parts = words.split(" ")
    return spelled or " ".join(word if word in _SMALL and at else _capital(word) for at, word in enumerate(parts))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
