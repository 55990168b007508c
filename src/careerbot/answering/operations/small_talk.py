"""Greetings, thanks and help: fixed words from knowledge/language."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.answering.suggestions import examples
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_SHOWN = 2  # examples in a reply


def answer(frame: Frame, store: Store) -> Answer:
    asked = examples(store)
    words = phrase("talk", frame.talk, count=store.count(), lines=_sources(store), examples=" ".join(asked[:_SHOWN]))
    return Said(text=words)


def _sources(store: Store) -> tuple[Phrase, ...]:
    """A line a source: what it is, who publishes it, and of when its figures are; our own last."""
    sources = sorted(store.sources(), key=lambda source: (source.id == "careerbot", source.id))
    return tuple(
        phrase("source", "own", title=source.title, period=source.period)
        if source.id == "careerbot"
        else phrase("source", "published", title=source.title, publisher=source.publisher, period=source.period)
        for source in sources
    )
