"""What women and men are paid, where the question tells them apart: both medians, and no verdict."""

from __future__ import annotations

from careerbot.frame import Cue
from careerbot.phrase import phrase
from careerbot.reading.draft import Draft

_COMPARING: tuple[Cue, ...] = ("yes_no", "more", "less", "than", "versus", "compare")


def paid(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """The attributes asked for, with the pay of women and of men in place of pay that is compared between them.

    Jobs cannot be listed by how far apart the two are, which is a refusal.
    """
    asked = [draft.store.attribute(each) for each in attributes]
    women, men = (not draft.typed.isdisjoint(each) for each in (draft.classes.women, draft.classes.men))
    of_pay = any(each.is_pay or each.unit.symbol == "USD/week" for each in asked)
    compared = draft.has(*_COMPARING) and not draft.filters
    if not of_pay or not (women or men) or not ((women and men) or draft.has("yes_no")) or not compared:
        return attributes
    if draft.has("jobs") and not draft.matches:
        if women and men and draft.has("more", "less", "than"):
            draft.refusal = phrase("refusal", "no_list_by_sex")
        return attributes
    both = draft.store.told_together("by_sex")
    whom = draft.store.occupations([match.occupation for match in draft.matches])
    if len(whom) != 1 or not all((fact := draft.store.fact(whom[0], each)) and fact.known for each in both[1:]):
        return attributes
    words = draft.classes.women | draft.classes.men
    draft.qualifiers = [each for each in draft.qualifiers if words.isdisjoint(each.words.split())]
    draft.cues -= {*_COMPARING}
    return both[:1]
