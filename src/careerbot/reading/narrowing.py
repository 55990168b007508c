"""What narrows a known title and is known of no figure: a specialty, a setting, an employer."""

from __future__ import annotations

from collections.abc import Iterator

from careerbot.frame import Kind, Match, Qualifier
from careerbot.reading.compounds import titles_of
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import TITLES, Span
from careerbot.store.codes import OUR_NAME, OWN_TITLE
from careerbot.words.folding import fold, key
from careerbot.words.folding import words as split

# Kinds of qualifiers; other words are a specialty.
_KINDS: tuple[Kind, ...] = ("setting", "sector", "level", "military", "union")


def narrower(draft: Draft, span: Span, match: Match) -> None:
    """Say what narrows a title that is one of many for an occupation: "hospice registered nurse", "tax attorney"."""
    words = draft.words(span)
    own = span.weights.get("title", 0) >= OWN_TITLE  # then only before a name of this occupation alone
    for start in range(1, len(words)):
        if own and _is_employer(draft, words[:start]):
            draft.qualifiers.append(Qualifier("employer", " ".join(words[:start])))
            return
        rest = words[start:]
        alone = titles_of(draft, rest, OUR_NAME) == [match.occupation]
        narrows = words[start - 1] not in draft.classes.standing and not _is_phrase(draft, words[start - 1 : start + 1])
        if own and not (alone and narrows):
            continue
        if match.occupation not in titles_of(draft, rest, OWN_TITLE):
            continue
        named_so = _words_of_names(draft, match.occupation)
        for narrowing in _narrowings(draft, words, start, match):
            if not named_so.issuperset(map(fold, narrowing)) and key([*narrowing, *rest]) not in named_so:
                draft.qualifiers.append(Qualifier(_kind(draft, narrowing), " ".join(narrowing)))
                return


def _kind(draft: Draft, words: list[str]) -> Kind:
    known = draft.lexicon.look_up([key(words)]).get(key(words), ())
    said = {value for kind, value, _, _ in known if kind == "qualifier"}
    return next((each for each in _KINDS if each in said), "specialty")


def _words_of_names(draft: Draft, code: str) -> set[str]:
    """The folded words of an occupation's names: "real estate agent" is a real estate sales agent."""
    names = (f"{each.name} {each.plural} {each.title}" for each in draft.store.occupations([code]))
    return {fold(word) for name in names for word in split(name)}


def _is_phrase(draft: Draft, pair: list[str]) -> bool:
    """Whether a title would be cut through a phrase of another kind: "high school" in "high school counselor"."""
    return any(kind not in TITLES for kind, *_ in draft.lexicon.look_up([key(pair)]).get(key(pair), ()))


def _narrowings(draft: Draft, words: list[str], start: int, match: Match) -> Iterator[list[str]]:
    """The words that may narrow: in "high school math teacher" those inside of another title, else those before it."""
    around = [*words[:start], words[-1]]
    same = match.occupation in titles_of(draft, around, OWN_TITLE)
    if same and start + 1 < len(words) and titles_of(draft, words[-1:], OUR_NAME) != [match.occupation]:
        yield words[start:-1]
    yield words[:start]


def _is_employer(draft: Draft, words: list[str]) -> bool:
    """Whether a title begins with an employer's name ("uber driver"); "oracle" in a title is the software."""
    kinds = {(kind, value) for kind, value, _, _ in draft.lexicon.look_up([key(words)]).get(key(words), ())}
    return ("qualifier", "employer") in kinds and not any(kind == "technology" for kind, _ in kinds)


def with_employers(draft: Draft) -> None:
    """An employer's name and a title that together are known for one occupation ("how does uber pay drivers")."""
    for qualifier in draft.qualifiers:
        if qualifier.kind != "employer":
            continue
        for at, match in enumerate(draft.matches):
            known = titles_of(draft, [*qualifier.words.split(), *match.words.split()])
            if known and known[0] != match.occupation:
                draft.matches[at] = match._replace(occupation=known[0])
