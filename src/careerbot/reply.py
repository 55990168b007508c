"""What Bot.ask gives back: the text, how the question was read, and the facts it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.answering.shapes import Answer, Candidates, Choices, Ranking
from careerbot.conversation import Conversation
from careerbot.facts import Fact, Occupation, Place, Source
from careerbot.frame import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from careerbot.rendering.shown import Names


@dataclass(frozen=True, slots=True)
class Reply:
    """One question answered.

    status: answered, partial (part of what was asked is not covered: see limits), ambiguous (see choices), no_data or
    declined. conversation: pass it to the next ask to go on from here. store: where names are found; ask_next: works
    out what to ask next, which is left until somebody wants it.
    """

    question: str
    status: str
    reading: Reading
    answer: Answer
    conversation: Conversation
    store: Names
    ask_next: Callable[[], tuple[str, ...]] = tuple

    @property
    def text(self) -> str:
        """The answer as sentences, with sources and limits."""
        from careerbot.rendering import render

        return render(self, "sentence")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact the text tells, each with source, period, place and scope."""
        return self.answer.all_facts

    @property
    def limits(self) -> tuple[str, ...]:
        """Sentences saying what the answer does not cover."""
        return self.answer.limits

    @property
    def choices(self) -> tuple[Occupation | Place, ...]:
        """What could have been meant, likeliest first, where the question was ambiguous."""
        return choices_of(self.answer)

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Questions that could be asked next and would be answered."""
        return self.ask_next()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The publications the facts come from, each once."""
        return tuple({fact.source.id: fact.source for fact in self.facts}.values())

    def to_dict(self) -> dict[str, Any]:
        """The reply as plain values: the JSON that reply.schema.json describes."""
        from careerbot.rendering.json import as_dict

        return as_dict(self)

    def _repr_markdown_(self) -> str:
        from careerbot.rendering import render

        return render(self, "markdown")

    def _repr_html_(self) -> str:
        from careerbot.rendering import render

        return render(self, "html")


def choices_of(answer: Answer) -> tuple[Occupation | Place, ...]:
    """What an answer that asks back offers; () for any other."""
    return (answer.occupations or answer.places) if isinstance(answer, Choices) else ()


def listed_in(answer: Answer) -> tuple[str, ...]:
    """The ids of the occupations that an answer lists in an order; () for any other answer."""
    if isinstance(answer, Candidates):
        return tuple(occupation.id for occupation in answer.occupations)
    return tuple(dict.fromkeys(fact.occupation.id for fact in answer.facts)) if isinstance(answer, Ranking) else ()
