"""Addresses that name what they ask, as the frames that an operation answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careerbot import Bot, Frame, Match
from careerbot.frame import Order
from careerbot.rendering.json import fact_dict
from careerbot.serving.problems import Problem

_MOST = 20  # occupations compared
_ROWS = 100


def occupation(bot: Bot, code: str, place: str) -> dict[str, Any]:
    """What is held of an occupation: its names, and every known fact with its source."""
    found, there = bot.store.occupation(code), bot.store.place(place)
    if found is None or there is None:
        raise Problem(404, f"There is no {'occupation' if found is None else 'place'} of this code.")
    told = (bot.store.fact(found, each, there) for each in bot.store.attributes())
    facts = [fact for fact in told if fact and fact.known]
    named = {"id": found.id, "soc": found.soc, "title": found.title, "name": found.name, "plural": found.plural}
    return {**named, "facts": [fact_dict(fact) for fact in facts]}


def comparison(bot: Bot, codes: Sequence[str], attribute: str, place: str) -> Frame:
    """Several occupations by one attribute; Problem for codes that do not exist."""
    if not 1 < len(codes) <= _MOST:
        raise Problem(404 if codes else 422, f"Name from 2 to {_MOST} occupations, with commas between.")
    unknown = [code for code in codes if bot.store.occupation(code) is None]
    if unknown:
        raise Problem(404, "These are no codes of occupations: " + ", ".join(each[:20] for each in unknown[:5]))
    matches = tuple(Match(code, code) for code in dict.fromkeys(codes))
    cues = frozenset({"compare"})
    return Frame(_attribute(bot, attribute), matches, place=_place(bot, place), cues=cues)  # type: ignore[arg-type]


def ranking(bot: Bot, attribute: str, place: str, order: str, limit: str) -> Frame:
    """Occupations by a figure, those with the most first unless `order` is lowest."""
    if order not in ("", "highest", "lowest"):
        raise Problem(422, '"order" is highest or lowest.')
    if limit and not (limit.isdecimal() and 0 < int(limit) <= _ROWS):
        raise Problem(422, f'"limit" is a number from 1 to {_ROWS}.')
    asked = _attribute(bot, attribute) or (bot.store.usual(),)
    if not bot.store.attribute(bot.store.attribute(asked[0]).by).is_ranked:
        raise Problem(404, f'Nothing is ranked by "{asked[0]}".')
    end: Order = "lowest" if order == "lowest" else "highest"
    cues = frozenset({"jobs", "most" if end == "highest" else "least"})
    wanted = int(limit) if limit else None
    return Frame(asked, place=_place(bot, place), order=end, by=asked[0], wanted=wanted, cues=cues)  # type: ignore[arg-type]


def _attribute(bot: Bot, name: str) -> tuple[str, ...]:
    if name and not bot.store.attribute(name).is_held:
        raise Problem(404, "There is no attribute of this name.")
    return (name,) if name else ()


def _place(bot: Bot, code: str) -> str:
    if code and bot.store.place(code) is None:
        raise Problem(404, "There is no place of this code.")
    return code
