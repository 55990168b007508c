"""Greetings, thanks, help, and terms explained: fixed words from knowledge/language."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.answering.suggestions import EXAMPLES
from careerbot.frame import Frame
from careerbot.store.store import Store


def answer(frame: Frame, store: Store) -> Answer:
    if frame.term:
        return Said("define", text=str((store.saying("term", frame.term) or {}).get("text", "")))
    reply = str((store.saying("talk", frame.talk) or {}).get("reply", ""))
    return Said("small_talk", text=_filled(reply, store), suggestions=EXAMPLES)


def _filled(reply: str, store: Store) -> str:
    if "{count}" in reply:
        reply = reply.replace("{count}", f"{store.count():,}")
    if "{sources}" in reply:
        reply = reply.replace(" {sources}", _sources(store)).replace("{sources}", _sources(store))
    return reply.replace("{examples}", " ".join(EXAMPLES[:2]))


def _sources(store: Store) -> str:
    """A line a source: what it is, who publishes it, and of when its figures are."""
    own, *others = sorted(store.sources(), key=lambda source: (source.id != "careerbot", source.id))
    lines = [
        f"- {source.title[:1].upper()}{source.title[1:]} ({source.publisher}): {source.period}" for source in others
    ]
    return "\n".join(["", *lines, f"- {own.title}: our own summaries, duties and estimates, {own.period}"])
