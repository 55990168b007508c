"""When what was read is not enough, or too little of the question was understood, to answer."""

from __future__ import annotations

from careerbot.frame import Frame
from careerbot.reading.draft import Draft

# A question that opens so asks for more than an overview; without an attribute it was not understood.
_ASKING = frozenset(
    "how when where why should can could would will do does did is are has have was were if whom whose".split()
)


def why(draft: Draft, frame: Frame) -> str:
    """The reason to refuse, as a sentence, or "". One stray word beside a certain attribute is named and left out."""
    if draft.choices:
        return ""
    if draft.first == "when":
        return "I know figures about occupations, not dates."
    if draft.weakly and frame.attributes == ("definition",) and not draft.certain:
        return "That word names a thing or a role rather than an occupation that I could describe."
    if _asks_for_a_person(draft, frame):
        return "I know figures about occupations, not about single people or offices."
    left = draft.unexplained
    told = ", ".join(f'"{word}"' for word in left[:4])
    anchored = bool(frame.occupations or frame.filters or frame.description)
    if len(left) > 1 or (left and not (anchored and frame.attributes and draft.certain)):
        return f"I do not understand {told} here."
    if left and draft.lexicon.spelling.everyday([left[0]]):
        return f"I do not understand {told} here."
    if (
        frame.occupations
        and not frame.attributes
        and not frame.filters
        and draft.first in _ASKING
        and _one_sided(frame)
    ):
        return "I do not understand what you want to know about it."
    return ""


def _asks_for_a_person(draft: Draft, frame: Frame) -> bool:
    """A person or an office by name, or "who is the highest paid actress"."""
    named = any(qualifier.kind == "person" for qualifier in draft.qualifiers)
    who = draft.first in ("who", "who's", "whos") and draft.tokens[1:2] and draft.tokens[1].text in ("is", "was", "the")
    return named or (bool(who) and frame.has("most_pay", "least_pay") and len(frame.occupations) == 1)


def _one_sided(frame: Frame) -> bool:
    """Not a comparison, a follow-up or a place ("how about nurses?")."""
    return not frame.has(
        "compare", "difference", "versus", "fragment", "pronoun", "or", "than", "most", "least", "order"
    )
