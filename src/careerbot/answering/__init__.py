"""A frame and the store make an Answer: one operation is chosen, answers, and what it does not honour is said."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from careerbot.answering import ledger, limits
from careerbot.answering.choosing import Instead, operation_for, with_everyone
from careerbot.answering.shapes import Answer, refused
from careerbot.frame import Entry, Frame, Reading, State
from careerbot.phrase import merged, phrase
from careerbot.store.store import Store

# Operations that answer nothing but questions all of whose words are theirs.
_OF_ALL_WORDS = ("small_talk", "arithmetic")


if TYPE_CHECKING:
    from typing import Protocol

    class Operation(Protocol):
        """One way of answering: a module of `operations`, loaded when it is chosen."""

        def answer(self, frame: Frame, store: Store, /) -> Answer | Instead: ...


def answer(reading: Reading, store: Store, rows: int | None = None) -> Answer:
    """The answer to a reading: what is known, and what is not covered.

    rows: how many of a list are told where the question names no number.
    """
    if reading.edit == "about_reply":
        from careerbot.answering import about_the_reply

        asked = reading._replace(frame=reading.frame._replace(talk=""), edit="")
        return about_the_reply.told(answer(asked, store, rows), reading, store)
    frame = with_everyone(reading.frame)
    if rows and not frame.wanted:
        frame = frame._replace(wanted=rows)
    if reading.refusal:
        return _declined(refused(reading.refusal), reading, store)
    if reading.national and reading.asks == "place" and frame.occupations:
        # The same is told of each of them, and of none alone.
        limit = phrase("place", "nothing_anywhere")
        reading = reading._replace(frame=frame._replace(place="", places=()), choices=(), asks="")
        found = answer(reading, store)
        return found._replace(limits=merged((limit, *found.limits)), status="partial")
    if reading.choices or reading.asks:
        from careerbot.answering.operations.clarify import choose

        found = choose(reading, store)
    else:
        found = _operated(operation_for(frame, store), frame, store)
    if frame.has("total", "difference"):
        from careerbot.answering import combined  # which few questions need

        found = combined.told(found, frame, store)
    if found.status == "declined":
        return _declined(found, reading._replace(unexplained=()), store) if frame.qualifiers else found
    if found.status == "ambiguous" or found.operation in _OF_ALL_WORDS:
        return found._replace(limits=merged(found.limits))
    return ledger.closed(found, reading, store)


def unless_repeated(found: Answer, reading: Reading, before: Frame, store: Store) -> tuple[Reading, Answer]:
    """A reading and its answer; a refusal where that is what was answered before, to another question."""
    if found != answer(reading._replace(frame=before), store):
        return reading, found
    reading = reading._replace(refusal=phrase("refusal", "not_followed"))
    return reading, answer(reading, store)


def account(found: Answer, reading: Reading, store: Store) -> tuple[tuple[Entry, State], ...]:
    """What became of each piece of the question."""
    return ledger.account(found, reading, store)


def is_question(found: Answer, reading: Reading, listed: tuple[str, ...]) -> bool:
    """Whether an answer to a part of a line shows that something was asked in it. listed: ids of a list before it."""
    from careerbot.answering import lines

    return lines.is_question(found, reading, listed)


def honours(whole: tuple[Answer, Reading], part: tuple[Answer, Reading], store: Store) -> bool:
    """Whether the answer to a line says all that the answer to a question in it does."""
    from careerbot.answering import lines

    return lines.honours(whole, part, store)


def _declined(found: Answer, reading: Reading, store: Store) -> Answer:
    """A refusal, with what could not have been honoured either."""
    return found._replace(limits=merged(limits.unmet(reading.frame, reading.unexplained, store)))


def _operated(name: str, frame: Frame, store: Store) -> Answer:
    """What an operation answers, or the one that it leaves the frame to."""
    operation: Operation = import_module(f"careerbot.answering.operations.{name}")
    found = operation.answer(frame, store)
    if isinstance(found, Instead):
        other = _operated(found.operation, found.frame, store)
        return other._replace(honoured=(*other.honoured, *found.honoured))
    return found if found.operation else found._replace(operation=name)


def shown(found: Answer, store: Store) -> tuple[tuple[str, ...], tuple[str, ...], bool, str, bool, bool]:
    """What an answer shows that the next question may mean: see answering/offering.py."""
    from careerbot.answering import offering

    return offering.shown(found, store)


def next_questions(found: Answer, reading: Reading, store: Store) -> tuple[str, ...]:
    """Two or three questions that could be asked after this answer, and would be answered."""
    from careerbot.answering import suggestions

    return suggestions.after(found, reading.frame, store)


__all__ = ["account", "answer", "honours", "is_question", "next_questions", "shown", "unless_repeated"]
