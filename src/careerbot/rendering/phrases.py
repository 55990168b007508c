"""Phrases of knowledge/language filled in: limits, reasons, rules, questions back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from careerbot.facts import Fact, Occupation, Place, Scope, Source
from careerbot.phrase import Limit, One, Phrase, each_of
from careerbot.rendering import wording
from careerbot.rendering.display import located, number, skill, spelled, where
from careerbot.rendering.shown import Names

_LONGEST = 60  # characters of typed words that are quoted back
_SPELLED = {"level": wording.level, "subject": skill}  # slot -> how its words are written
_SMALL = ("and", "of", "the", "in", "for", "de", "a")


def limits(phrases: Iterable[Phrase], store: Names) -> tuple[Limit, ...]:
    """What an answer does not cover, a sentence each."""
    return tuple(Limit(each.kind, wording.sentence(said(each, store))) for each in phrases)


def said(each: Phrase | None, store: Names) -> str:
    """The phrase with its slots filled; "" for none. KeyError for one that no file has."""
    if each is None:
        return ""
    table = store.saying("phrase", each.kind)
    slots: dict[str, str] = {}
    for name, value in each.slots:
        texts = [_text(name, one, table, store) for one in each_of(value)]
        slots[name] = "".join(texts) if name == "lines" else wording.listed(texts)
        slots[f"{name} or"] = wording.listed(texts, "or")
        slots[name.capitalize()] = wording.capital(slots[name])
    return wording.fill(table[each.name], slots)


def _text(slot: str, value: One, table: dict[str, Any], store: Names) -> str:
    match value:
        case Phrase():
            return said(value, store)
        case Fact():
            return _of_fact(slot, value)
        case Occupation():
            return value.plural
        case Scope():
            return spelled(value)
        case Place():
            return located(value)
        case Source():
            return f"{value.title} ({value.period})"
        case str() if slot == "typed":
            return f'"{_cut(value)}"'
        case str() if slot == "words":
            written = table.get("written")
            return _cut(value) if written is None else as_name(_cut(value), written)
        case str() if slot in _SPELLED:
            return _SPELLED[slot](value)
        case float() | int() if slot == "dollars":
            return wording.money(value, cents=not float(value).is_integer())
        case float() | int():
            return wording.percent(value) if slot == "percent" else wording.count(value)
    return str(value)


def _of_fact(slot: str, fact: Fact) -> str:
    """A fact inside a phrase: whom it is about, where, or its value."""
    from careerbot.rendering.sentence.lists import items
    from careerbot.rendering.sentence.told import subject, value

    match slot:
        case "a_name":
            return wording.a(fact.occupation.name)
        case "whom":
            return subject(fact) + where(fact.place)
        case "share":
            return number(fact, fact.number or 0.0)
        case "paid":
            return value(fact) + fact.counted.per
        case "programs":
            return items(fact)
        case "change":
            return wording.change(fact.number or 0.0)
    return value(fact)


def _cut(typed: str) -> str:
    """Typed words, cut to a length that can be quoted in a sentence."""
    plain = " ".join(typed.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 3].rstrip() + "..."


def as_name(typed: str, written: Sequence[str]) -> str:
    """A place or an employer as it is written; what was typed with capitals stays as it is."""
    if typed != typed.lower():
        return typed
    spelled = next((name for name in written if name.lower().removeprefix("the ") == typed.removeprefix("the ")), "")
    parts = typed.split(" ")
    return spelled or " ".join(
        word if word in _SMALL and at else wording.capital(word) for at, word in enumerate(parts)
    )
