"""What Bot.ask gives back: the text, how the question was read, and the facts it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from careerbot.answering.shapes import Answer, Ranking, choices_in, facts_in
from careerbot.conversing.conversation import Conversation
from careerbot.facts import Fact, Occupation, Place, Source
from careerbot.frame import ALL_ROWS, Entry, Reading, State
from careerbot.phrase import Limit
from careerbot.store.store import Store


@dataclass(frozen=True, slots=True, repr=False)
class Reply:
    """What was asked answered: a value, equal to another of the same question, reading, answer and conversation.

    status: answered, partial (part of what was asked is not covered: see limits), ambiguous (see choices), no_data or
    declined. conversation: pass it to the next ask to go on from here. store: where names and wording are found.
    more: the replies to the other questions of a line, in order; reading and answer are then those of the first, and
    all else is of all of them. limit: how many rows of a list were asked for besides the question; None: as many as
    are read with ease, and all of them in forms for programs.
    """

    question: str
    status: str
    reading: Reading
    answer: Answer
    conversation: Conversation
    store: Store = field(compare=False)
    more: tuple[Reply, ...] = ()
    limit: int | None = None

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Reply to {self.question!r}: {self.status}, {self.answer.operation}, {len(self.facts)} facts>"

    @property
    def text(self) -> str:
        """The answer as sentences, with sources and limits."""
        from careerbot.rendering import render

        form, plain = self.reading.form or "sentence", self.reading._replace(form="")
        return render(replace(self, reading=plain), form)

    @property
    def parts(self) -> tuple[Reply, ...]:
        """The reply to each question of the line; of one question the reply itself."""
        return (replace(self, status=self.answer.status, more=()), *self.more) if self.more else (self,)

    @property
    def whole(self) -> Reply:
        """The same reply with every row of its lists, but where a number of them was asked for."""
        if self.limit is not None:
            return self
        return replace(self, answer=self._answer_in_full(), more=tuple(each.whole for each in self.more))

    def _answer_in_full(self) -> Answer:
        if not isinstance(self.answer, Ranking) or self.answer.left <= 0:
            return self.answer
        from careerbot.answering import answer

        return answer(self.reading, self.store, ALL_ROWS)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact the text tells, each with source, period, place and scope."""
        return tuple(dict.fromkeys(fact for part in self.parts for fact in facts_in(part.answer)))

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What the answer does not cover, a sentence each, with its kind."""
        from careerbot.rendering.phrases import limits

        return tuple(dict.fromkeys(each for part in self.parts for each in limits(part.answer.limits, self.store)))

    @property
    def ledger(self) -> tuple[tuple[Entry, State], ...]:
        """Every piece of the question, and what became of it: honoured, said (see limits) or refused."""
        from careerbot.answering import account

        return tuple(each for part in self.parts for each in account(part.answer, part.reading, self.store))

    @property
    def choices(self) -> tuple[Occupation | Place, ...]:
        """What could have been meant, likeliest first, where the question was ambiguous."""
        return choices_in(self.parts[-1].answer)

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Questions that could be asked next and would be answered."""
        from careerbot.answering import next_questions

        return next_questions(self.answer, self.reading, self.store)

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


def in_a_line(question: str, parts: Sequence[Reply]) -> Reply:
    """One reply to several questions of a line; its status is theirs where they agree, and else partial."""
    statuses = {part.status for part in parts}
    status = statuses.pop() if len(statuses) == 1 else "partial"
    return replace(
        parts[0], question=question, status=status, conversation=parts[-1].conversation, more=tuple(parts[1:])
    )
