"""What narrows a known title and is known of no figure: a specialty, a setting, an employer."""

from __future__ import annotations

from careerbot.frame import Match, Qualifier
from careerbot.knowledge.folding import fold, key
from careerbot.reading.compounds import titles_of
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import OWN_TITLE, Span
from careerbot.value import replace

_NOT_NARROWING = ("certified", "licensed", "registered", "professional", "qualified", "trained", "personal", "pro")
_NAME = 110  # weight from which a title is our name for the occupation, or a lay word for it


def narrower(draft: Draft, span: Span, match: Match) -> None:
    """Say what narrows a title that is one of many for an occupation: "hospice registered nurse", "tax attorney"."""
    words = draft.words(span)
    own = span.weights.get("title", 0) >= OWN_TITLE  # then only before a name of this occupation alone
    names = (f"{each.name} {each.plural}".split() for each in draft.store.occupations([match.occupation]))
    named_so = {fold(word.strip(",")) for word in next(names, ())}
    for start in range(1, len(words)):
        if own and _is_employer(draft, words[:start]):
            draft.qualifiers.append(Qualifier("employer", " ".join(words[:start])))
            return
        alone = titles_of(draft, words[start:], _NAME) == [match.occupation]
        if own and (not alone or words[start - 1] in _NOT_NARROWING):
            continue
        if named_so.issuperset(map(fold, words[:start])):
            continue  # "real estate agent" is a real estate sales agent, whatever an estate agent is
        if match.occupation in titles_of(draft, words[start:], OWN_TITLE):
            first, last = _narrowing(draft, words, start, match)
            known = draft.lexicon.look_up([key(words[first:last])]).get(key(words[first:last]), ())
            kind = next((value for kind, value, _, _ in known if kind == "qualifier"), "specialty")
            typed = draft.tokens[span.start + first : span.start + last]
            draft.qualifiers.append(Qualifier(kind, " ".join(token.text for token in typed)))
            return


def _narrowing(draft: Draft, words: list[str], start: int, match: Match) -> tuple[int, int]:
    """Which words narrow: those before the title, but in "high school math teacher" those inside of another."""
    around = [*words[:start], words[-1]]
    same = match.occupation in titles_of(draft, around, OWN_TITLE)
    inside = same and start + 1 < len(words) and titles_of(draft, words[-1:], _NAME) != [match.occupation]
    return (start, len(words) - 1) if inside else (0, start)


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
                draft.matches[at] = replace(match, occupation=known[0])
