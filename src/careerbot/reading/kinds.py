"""The kinds of what an everyday noun means: "which type of nurse", "doctors of all kinds", "leave out the nurses"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from careerbot.facts import Occupation
from careerbot.frame import Cue, Match
from careerbot.phrase import phrase
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.store.database import once
from careerbot.store.store import Store
from careerbot.words.folding import key

_ENDS: tuple[Cue, ...] = ("most", "least", "most_pay", "least_pay", "fastest_growing", "fastest_shrinking")
_NAMED = 4  # kinds


def family(draft: Draft, span: Span) -> Occupation | None:
    """The occupations that a noun means together, where that is a family of its own."""
    return _families(draft.store).get(key(draft.words(span)))


@once
def _families(store: Store) -> dict[str, Occupation]:
    """The families by the key of their names."""
    return {key([each.name]): each for each in reversed(store.of_kind("family"))}


def named(draft: Draft, span: Span, match: Match) -> Match:
    """The occupation that is mostly meant by a noun, or all that it may mean where its kinds are asked for."""
    together = family(draft, span)
    if together is None or together.id == match.occupation:
        return match
    members, chosen = draft.store.members(together), draft.store.occupations([match.occupation])
    own = {member for each in chosen for member in (each, *draft.store.members(each))}
    others = [member for member in members if member not in own]
    if len(others) == len(members) or (chosen[0].is_group and own - {chosen[0]} - set(members)):
        return match  # the noun means others here
    if _are_asked_for(draft, span):
        return match._replace(occupation=together.id)
    if _is_plural(draft, span) and 2 * sum(map(_jobs(draft), others)) < sum(map(_jobs(draft), members)):
        draft.notes.append(phrase("kinds", plural=together, plurals=tuple(others[:_NAMED])))
    return match


def _jobs(draft: Draft) -> Callable[[Occupation], int]:
    return lambda occupation: draft.store.jobs(draft.store.number(occupation))


def _are_asked_for(draft: Draft, span: Span) -> bool:
    """Whether a noun's kinds are asked for: "kinds of nurses", "which nurses earn the most", "nurses of all types"."""
    classes, texts = draft.classes, [token.text for token in draft.tokens]
    kinds = classes.kinds | classes.a_kind
    before = [each for each in texts[: span.start] if each not in classes.article]
    if len(before) > 1 and before[-1] in classes.of_whom and before[-2] in kinds:
        return True
    if any(first in classes.all and second in kinds for first, second in pairwise(texts[span.end :])):
        return True
    return draft.before(span) in classes.which and _is_plural(draft, span) and draft.has(*_ENDS)


def _is_plural(draft: Draft, span: Span) -> bool:
    last = draft.tokens[span.end - 1]
    return last.text != last.fold
