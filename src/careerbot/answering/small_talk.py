"""Greetings, thanks, help, and terms explained: fixed words from knowledge/language."""

from __future__ import annotations

from careerbot.answering.shapes import Answer, Said
from careerbot.answering.suggestions import EXAMPLES
from careerbot.frame import Frame
from careerbot.knowledge.store import Store


def fits(frame: Frame) -> bool:
    return bool(frame.talk or frame.term)


def answer(frame: Frame, store: Store) -> Answer:
    if frame.term:
        return Said("define", text=str((store.saying("term", frame.term) or {}).get("text", "")))
    reply = str((store.saying("talk", frame.talk) or {}).get("reply", ""))
    return Said("small_talk", text=_filled(reply, store), suggestions=EXAMPLES)


def _filled(reply: str, store: Store) -> str:
    if "{count}" in reply:
        reply = reply.replace("{count}", f"{store.count():,}")
    if "{sources}" in reply:
        named = (f"{source.title} ({source.publisher}, {source.period})" for source in store.sources())
        reply = reply.replace("{sources}", "; ".join(named) + ".")
    return reply.replace("{examples}", " ".join(EXAMPLES[:2]))
