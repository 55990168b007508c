"""One conversation on one screen: what was asked and answered in it, what is set, and what to go back to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from careerbot.rendering.wording import printable
from careerbot.terminal.screen import Screen
from careerbot.terminal.settings import SETTINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Bot, Chat, Conversation, Reply


@dataclass(slots=True)
class Session:
    """replies: those of the conversation, in order; before: the conversation as it was before each of them.

    settings: the value of each, see settings.py; over: whether to leave.
    """

    bot: Bot
    screen: Screen
    chat: Chat = field(init=False)
    replies: list[Reply] = field(default_factory=list)
    before: list[Conversation] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=lambda: {name: each.usual for name, each in SETTINGS.items()})
    over: bool = False

    def __post_init__(self) -> None:
        self.chat = self.bot.chat()
        self.settings["form"] = self.screen.form

    @property
    def last(self) -> Reply | None:
        """The reply to what was asked last."""
        return self.replies[-1] if self.replies else None

    def ask(self, question: str) -> str:
        """The answer to a question as this screen shows it, in the form that is set."""
        before = self.chat.conversation
        reply = self.chat.ask(question if self.screen.for_programs else printable(question))
        if self.settings["place"] and _is_national(reply):
            reply = self._there(question, reply, before)
        self.before.append(before)
        self.replies.append(reply)
        return self.shown(reply)

    def _there(self, question: str, reply: Reply, before: Conversation) -> Reply:
        """The reply to the question asked of the place that is set, where all of it is known there; else the reply."""
        self.chat.conversation = before
        local = self.chat.ask(f"{printable(question).rstrip(' ?.!')} in {self.settings['place']}")
        if local.status == "answered" and not _is_national(local):
            return replace(local, question=question)
        self.chat.conversation = reply.conversation
        return reply

    def undo(self) -> str:
        """Go back to before the last question; what was asked, or "" where nothing was."""
        if not self.replies:
            return ""
        self.chat.conversation = self.before.pop()
        return self.replies.pop().question

    def reset(self) -> None:
        """Forget what was talked about."""
        self.chat.reset()
        self.replies.clear()
        self.before.clear()

    def shown(self, reply: Reply, form: str = "") -> str:
        """The reply in a form; in the plain one no table has rules or bars."""
        form = form or (self.screen.form if self.screen.for_programs else self.settings["form"])
        return self.screen.shown(reply, "lines" if form == "table" and self.settings["plain"] == "on" else form)

    @property
    def hint(self) -> str:
        """What may help beside the last answer, or nothing."""
        return self.screen.beside(self.last, "/more goes on.") if self.last and not self.screen.for_programs else ""

    @property
    def about(self) -> str:
        """What a fragment such as "and in ohio?" would be about: what was named, listed, or asked of all."""
        conversation = self.chat.conversation
        if conversation.about:
            return conversation.about
        if self.last is None or not self.last.facts:
            return ""
        listed = {fact.occupation.id for fact in self.last.facts}
        return f"{len(listed)} occupations" if len(listed) > 1 else self.last.facts[0].about.noun

    @property
    def goal(self) -> str:
        """What the user told of themselves, in a few words; "" where they told nothing."""
        goal = getattr(self.chat.conversation, "goal", None)
        if goal is None:
            return ""
        place = self.bot.store.place(goal.place) if goal.place else None
        return f"{goal.job.words}{f' in {place.name}' if place else ''}"

    @property
    def edition(self) -> str:
        """The source and period of the last answer's first figure, or of what answers mostly rest on."""
        store = self.bot.store
        source = self.last.sources[0] if self.last and self.last.sources else store.source("oews")
        return ", ".join(filter(None, (source.short, source.period)))


def _is_national(reply: Reply) -> bool:
    """Whether a reply tells a figure asked for that places have too, of the nation, and its question named no place."""
    frame, facts = reply.reading.frame, reply.facts
    if frame.place or frame.places or reply.reading.national or reply.more or not frame.attributes:
        return False
    return any(fact.about.is_local for fact in facts) and len({fact.place for fact in facts}) == 1
