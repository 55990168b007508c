"""The whole journey on one screen: a question is read, answered and rendered."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from careerbot.answering import answer, honours, is_question, shown, unless_repeated
from careerbot.conversing.conversation import Conversation
from careerbot.conversing.turns import Shown
from careerbot.facts import Fact, Occupation, Place, TitleMatch
from careerbot.frame import ALL_ROWS, Frame, Reading
from careerbot.reading.reader import Reader
from careerbot.reply import Reply, in_a_line
from careerbot.store.store import Store

__all__ = ["Bot", "Chat"]
_REMEMBERED = 1024  # replies to questions of one run


class Bot:
    """Answers questions about US occupations from one compiled knowledge file. Keeps no state; threads may share it.

    path: a file that ``careerbot knowledge compile`` wrote; the package's own if None. A pickled Bot opens it again.
    limit: how many rows a list has where the question names no number, ``Bot.ALL`` for every one; if None, a text has
    as many as are read with ease, JSON and CSV have all. Raises KnowledgeError, a sentence, if it cannot be opened.
    """

    ALL = ALL_ROWS

    def __init__(self, path: str | os.PathLike[str] | None = None, limit: int | None = None) -> None:
        self._path, self._limit = path, limit
        self.store = Store(path)
        self.reader = Reader(self.store)

    def __reduce__(self) -> tuple[type[Bot], tuple[object, ...]]:
        return Bot, (self._path, self._limit)

    def ask(self, question: str, conversation: Conversation | None = None) -> Reply:
        """Answer one question; never raises for anything a user can type.

        Give the last reply's conversation to go on from it. Raises KnowledgeError if the file that is open was written
        over; one that was put in its place changes nothing: the Bot goes on with the edition it opened.
        """
        self.store.expect_unchanged()
        conversation = conversation or Conversation()
        whole = self._reply(question, self.reader.read(question, conversation.before), conversation)
        parts = self._parts(question, whole, conversation)
        return in_a_line(question, parts) if parts else whole

    def match_title(self, title: str, most: int = 3) -> tuple[TitleMatch, ...]:
        """The SOC occupations that a job title means, best first, at most ``most``; () where no word of it is known.

        What employers write around a title (a place with its state, remote, a shift, a contract, numbers, "at" an
        employer) is taken off where a known title is left or it stands at the end, and told in ``because``.
        """
        return self.match_titles((title,), most)[0]

    def match_titles(self, titles: Iterable[str], most: int = 3) -> list[tuple[TitleMatch, ...]]:
        """``match_title`` of each title, in their order; looked up together, which is faster. Raises KnowledgeError."""
        self.store.expect_unchanged()
        return list(self.reader.coder.match(titles, most))

    def _parts(self, question: str, whole: Reply, conversation: Conversation) -> list[Reply]:
        """The replies to the questions of a line, each in the conversation of the one before.

        [] where there is but one, or where the reply to the whole says all that they say.
        """
        parts: list[Reply] = []
        for text, reading in self.reader.questions(question):
            part = self._reply(text, reading, conversation)
            known = is_question(part.answer, part.reading, conversation.before.listed)
            # Where nothing would be answered otherwise, what is not understood is said behind what is.
            if not (known or (parts and parts[0].status == "answered" and whole.status == part.status == "declined")):
                return []
            if parts and part.reading.frame.has("everyone") and parts[0].reading.frame.has("jobs"):
                return []  # how many jobs there are is asked of those that are listed
            parts.append(part)
            conversation = part.conversation
        one = (whole.answer, whole.reading)
        if parts and whole.reading.frame.occupations and _leans_on_what_follows(parts[0]):
            return []
        honoured = all(honours(one, (part.answer, part.reading), self.store) for part in parts)
        return [] if honoured else parts

    def _reply(self, question: str, read: Reading, conversation: Conversation) -> Reply:
        """The reply to one question in a conversation."""
        reading = conversation.follow(read)
        found = answer(reading, self.store, self._limit)
        if conversation.frame and conversation.asks_more_of_the_same(reading):
            reading, found = unless_repeated(found, reading, conversation.frame, self.store)
        following = conversation.after(reading, Shown(*shown(found, self.store)))
        return Reply(question, found.status, reading, found, following, self.store, limit=self._limit)

    def ask_many(self, questions: Iterable[str]) -> Iterator[Reply]:
        """The reply to each question, in order, none of them going on from another; the same question is asked once."""
        known: dict[str, Reply] = {}
        for question in questions:
            if question not in known:
                if len(known) >= _REMEMBERED:
                    known.clear()
                known[question] = self.ask(question)
            yield known[question]

    def answer(self, frame: Frame) -> Reply:
        """The reply to a question that a program put together; `question` is empty in it. Raises as `ask` does."""
        self.store.expect_unchanged()
        return self._reply("", Reading(frame), Conversation())

    def fact(self, occupation: str, attribute: str, place: str = "US") -> Fact | None:
        """One fact: of an occupation by its id or SOC code, an attribute by its id, in a place by its code.

        A fact that is missing for a stated reason has no value and says why; None: nothing is held. Raises ValueError,
        a sentence, for a code that does not exist.
        """
        found, there = self.store.occupation(occupation), self.store.place(place)
        if found is None:
            raise ValueError(f"there is no occupation {occupation!r}")
        if there is None:
            raise ValueError(f"there is no place {place!r}")
        if not self.store.attribute(attribute).is_held:
            raise ValueError(f"there is no attribute {attribute!r}")
        return self.store.fact(found, attribute, there)

    def occupations(self) -> tuple[Occupation, ...]:
        """Every occupation that is no group, by its id."""
        found = (each for kind in ("own", "soc", "onet") for each in self.store.of_kind(kind))
        return tuple(sorted(found, key=lambda each: each.id))

    def places(self) -> tuple[Place, ...]:
        """The nation, every state, metropolitan and nonmetropolitan area and industry, by code."""
        return self.store.all_places()

    def chat(self) -> Chat:
        """A conversation that remembers itself."""
        return Chat(self)


def _leans_on_what_follows(first: Reply) -> bool:
    """Whether whose the first figure is stands in a later part: "openings plus what they make for bakers"."""
    ended = first.question.rstrip().endswith(("?", ";"))
    return first.reading.frame.has("everyone") and not ended


class Chat:
    """Holds the conversation for those who ask one question after another."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self.conversation = Conversation()

    def ask(self, question: str) -> Reply:
        """Answer a question that may lean on those before it."""
        reply = self._bot.ask(question, self.conversation)
        self.conversation = reply.conversation
        return reply

    def reset(self) -> None:
        """Forget what was talked about."""
        self.conversation = Conversation()
