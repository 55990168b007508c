"""An answer in sentences: the figure first, the source in brackets behind it, then what the figure does not cover."""

from __future__ import annotations

from typing import assert_never

from careerbot.answering import shapes
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.sentence import facts
from careerbot.rendering.shown import specs_of
from careerbot.rendering.wording import paragraph, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.rendering.shown import Layout, Shown, Specs

# Kinds of limits that the sentences about the figures say themselves.
_TOLD_WITH_FIGURES = ("scope", "unknown")
NOTHING = "I hold nothing on that."


def text(reply: Shown, layout: Layout) -> str:
    """The sentences of a reply."""
    return sentences(reply.answer, specs_of(reply))


def sentences(answer: shapes.Answer, specs: Specs) -> str:
    """The whole text of an answer. specs gives an attribute's table (noun, templates ...) by its id, or None."""
    text = _body(answer, specs).strip()
    if isinstance(answer, shapes.Said):
        return text  # a refusal gives its own reason; there is no figure to limit
    unsaid = (each for each in limits(answer.limits, specs) if each.text.rstrip(".").lower() not in text.lower())
    uncovered = paragraph(each.text for each in unsaid if each.kind not in _TOLD_WITH_FIGURES)
    if not text:
        return uncovered or NOTHING
    if not uncovered:
        return text
    return f"{text}{chr(10) if chr(10) in text else ' '}{uncovered}"


def _body(answer: shapes.Answer, specs: Specs) -> str:
    """What is told of the figures; each shape's own module is loaded for it."""
    match answer:
        case shapes.FactsAnswer():
            return facts.told(answer, specs)
        case shapes.Said():
            text = said(answer.text, specs)
            return text if "\n" in text else sentence(text)
        case shapes.Comparison():
            from careerbot.rendering.sentence import comparing

            return comparing.told(answer, specs)
        case shapes.Ranking():
            from careerbot.rendering.sentence import ranking

            return ranking.told(answer, specs)
        case shapes.Verdict():
            from careerbot.rendering.sentence import verdict

            return verdict.told(answer, specs)
        case shapes.SideBySide():
            from careerbot.rendering.sentence import besides

            return besides.told(answer, specs)
        case shapes.Passage() | shapes.Profile() | shapes.Candidates() | shapes.Choices():
            from careerbot.rendering.sentence import passages

            return passages.told(answer, specs)
        case _:
            assert_never(answer)
