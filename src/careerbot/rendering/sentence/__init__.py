"""An answer in sentences: the figure first, the source in brackets behind it, then what the figure does not cover."""

from __future__ import annotations

from typing import assert_never

from careerbot.answering import shapes
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.sentence import facts
from careerbot.rendering.shown import Layout, Names, Shown
from careerbot.rendering.wording import paragraph, sentence

# Kinds of limits that the sentences about the figures say themselves.
_TOLD_WITH_FIGURES = ("members", "scope", "unknown")
# Kinds that say that the figures are others than those asked for come first; a place's does unless a sentence names it.
_OTHER_FIGURES = ("condition", "cost", "described", "difficulty", "entry_rule", "left_out", "region", "schooling")
_OF_LISTS = ("place", "group_of_people", "quality", "not_held")  # the same, where a list follows
_WAY = "skill_gap"  # the operation that tells what leads from one occupation to another
NOTHING = "I hold nothing on that."


def text(reply: Shown, layout: Layout) -> str:
    """The sentences of a reply."""
    return sentences(reply.answer, reply.store)


def sentences(answer: shapes.Answer, store: Names) -> str:
    """The whole text of an answer. store gives an attribute's table (noun, templates ...) by its id, or None."""
    text = _body(answer, store).strip()
    if isinstance(answer, shapes.Said):
        return text  # a refusal gives its own reason; there is no figure to limit
    found = (each for each in limits(answer.limits, store) if each.text.rstrip(".").lower() not in text.lower())
    unsaid = [each for each in found if each.kind not in _TOLD_WITH_FIGURES]
    laid_out = "\n" in text
    first = [each for each in unsaid if each.kind in _OTHER_FIGURES or (laid_out and each.kind in _OF_LISTS)]
    last = [each for each in unsaid if each not in first]
    told = (paragraph(each.text for each in first), text, paragraph(each.text for each in last))
    whole = ("\n" if laid_out else " ").join(filter(None, told)) or NOTHING
    members = answer.members if isinstance(answer, shapes.FactsAnswer) else ()
    return f"{whole}\n{facts.member_lines(members)}" if members else whole


def _body(answer: shapes.Answer, store: Names) -> str:
    """What is told of the figures; each shape's own module is loaded for it."""
    match answer:
        case shapes.FactsAnswer():
            return facts.told(answer, store)
        case shapes.Said() | shapes.Worked():
            text = said(answer.text, store)
            return text if "\n" in text else sentence(text)
        case shapes.Comparison():
            from careerbot.rendering.sentence import comparing

            return comparing.told(answer)
        case shapes.Ranking():
            from careerbot.rendering.sentence import ranking

            return ranking.told(answer, store)
        case shapes.Measures():
            from careerbot.rendering.sentence import ranking

            return ranking.measures(answer, store)
        case shapes.Verdict():
            from careerbot.rendering.sentence import verdict

            return verdict.told(answer, store)
        case shapes.SideBySide() if answer.operation == _WAY and answer.sections:
            from careerbot.rendering.sentence import steps

            return steps.way(answer)
        case shapes.SideBySide():
            from careerbot.rendering.sentence import besides

            return besides.told(answer)
        case shapes.Passage() | shapes.Profile() | shapes.Candidates() | shapes.Choices():
            from careerbot.rendering.sentence import passages

            return passages.told(answer, store)
        case _:
            assert_never(answer)
