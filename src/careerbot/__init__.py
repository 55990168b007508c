"""careerbot answers questions about US occupations from sourced facts: no model, no network.

>>> from careerbot import Bot
>>> bot = Bot()
>>> reply = bot.ask("which pays more, a collections specialist or a loss mitigation specialist?")
>>> print(reply.text)
"""

from __future__ import annotations

from careerbot._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.answering.shapes import Answer
    from careerbot.bot import Bot, Chat
    from careerbot.conversing.conversation import Conversation
    from careerbot.facts import Fact, Item, Occupation, Place, Source, TitleMatch
    from careerbot.frame import Filter, Frame, Match, Part, Qualifier, Reading
    from careerbot.phrase import Limit
    from careerbot.rendering import explain
    from careerbot.reply import Reply
    from careerbot.store.database import KnowledgeError

# Where each public name lives. Names are fetched when first used: a build or `--version` imports no more than it needs.
_HOMES = {
    "answering.shapes": ("Answer",),
    "bot": ("Bot", "Chat"),
    "conversing.conversation": ("Conversation",),
    "frame": ("Filter", "Frame", "Match", "Part", "Qualifier", "Reading"),
    "phrase": ("Limit",),
    "facts": ("Fact", "Item", "Occupation", "Place", "Source", "TitleMatch"),
    "store.database": ("KnowledgeError",),
    "rendering": ("explain",),
    "reply": ("Reply",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Answer", "Bot", "Chat", "Conversation", "Fact", "Filter", "Frame", "Item", "KnowledgeError", "Limit", "Match",
    "Occupation", "Part", "Place", "Qualifier", "Reading", "Reply", "Source", "TitleMatch", "__version__", "explain",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'careerbot' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"careerbot.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
