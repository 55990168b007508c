"""Every number in a text stands in that reply's facts, or is worked out from them in a way the text shows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from asked import drawn
from careerbot.answering.shapes import Ranking, Said, facts_in
from careerbot.facts import Fact, Item
from careerbot.rendering.display import display, noted, scope_of
from careerbot.rendering.phrases import said
from test_replies import FIXED

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_PERIODS = {"yearly pay / 12": 12, "yearly pay / 52": 52, "yearly pay / 2,080": 2080}


def numbers(text: str) -> set[float]:
    """The numbers a text holds, whatever stands around them."""
    return {float(found.replace(",", "")) for found in _NUMBER.findall(text)}


def figures(fact: Fact) -> Iterator[float]:
    """The figures of a fact, as they are published."""
    for each in fact.value if isinstance(fact.value, tuple) else (fact.value,):
        value = each.value if isinstance(each, Item) else each
        if isinstance(value, (int, float)):
            yield float(value)


def said_of(fact: Fact) -> set[float]:
    """What a text may say of one fact: its figures, rounded as people say them, its names, note, place and period."""
    words = [display(fact), noted(fact), scope_of(fact), fact.place.name, fact.source.period, fact.source.title]
    members = fact.value if isinstance(fact.value, tuple) else ()
    words += [f"{each.name} {each.note}" for each in members if isinstance(each, Item)]
    found = numbers(" ".join([*words, fact.occupation.plural, fact.occupation.name, fact.occupation.title]))
    for figure in figures(fact):
        found |= {figure, round(figure, 1), round(figure / 1e6, 1), round(figure), round(figure * 12)}
        found |= {round(figure * 2) / 2, abs(figure), round(abs(figure), 1), round(figure, 2)}
    start, _, end = fact.source.period.partition("-")
    return found | ({float(start[:2] + end)} if len(start) == 4 and len(end) == 2 and end.isdigit() else set())


def compared(facts: tuple[Fact, ...]) -> set[float]:
    """Differences, per cent and multiples between figures of one attribute: the text names both beside them."""
    found: set[float] = set()
    for one, other in itertools.permutations(facts, 2):
        if one.attribute != other.attribute or one.number is None or other.number is None:
            continue
        high, low = ((f.number or 0) / (12 if f.unit == "months" else 1) for f in (one, other))
        gap = abs(high - low)
        found |= {
            gap,
            round(gap),
            round(gap, 1),
            round(gap, 2),
            round(gap / 1e6, 1),
            round(gap * 2) / 2,
            round(gap * 12),
        }
        if low:
            share = gap / abs(low)
            found |= {round(share * 100), round(share * 100, 1), round(share + 1, 1)}
    return found


def accounted(reply: Any) -> set[float]:
    """Every number this reply's text may hold."""
    answer, store = reply.answer, reply.store
    found = {value for fact in facts_in(answer) for value in said_of(fact)} | compared(facts_in(answer))
    for shown, parts in _PERIODS.items():
        if shown in reply.text:
            found |= {parts} | {round(value / parts) for fact in facts_in(answer) for value in figures(fact)}
    wordings = [fact.about.wording for fact in facts_in(answer)]
    found |= numbers(" ".join(text for each in wordings for key, text in each.items() if key.startswith("sentence")))
    # What the question itself names, and our own prose.
    frame = reply.reading.frame
    found |= numbers(" ".join([reply.question, *map(str, frame.filters), *map(str, reply.limits)]))
    prose = [getattr(answer, "summary", ""), *getattr(answer, "summaries", ()), *getattr(answer, "duties", ())]
    found |= numbers(" ".join(prose))
    # Counts: of what there is, of a group's members, of a ranking and what it leaves out.
    found |= {store.count(), *(len(store.members(group)) for group in store.occupations(frame.ids) if group.is_group)}
    found |= {count for _, count in store.fields()}
    if isinstance(answer, Ranking):
        found |= {answer.total, answer.total - len(answer.facts)} | numbers(
            f"{said(answer.rule, reply.store)} {answer.named}"
        )
        found |= {round(float(f.value) * 1.0, 2) for f in frame.filters if isinstance(f.value, (int, float))}
    return found


def unaccounted(reply: Any) -> set[float]:
    text = re.sub(r"^\d+\. ", "", reply.text, flags=re.MULTILINE)  # the numbers of lines
    text = re.sub(r"\bSteps? \d[\d, and]* (is|are)\b", "", text)
    text = re.sub(r"job zone 1-2", "", text)
    return {each for each in numbers(text) if not any(abs(each - known) < 1e-6 for known in accounted(reply))}


@pytest.mark.parametrize("seed", range(4))
def test_numbers_are_those_of_the_facts(bot, seed):
    for _, question in drawn(bot, 100 + seed, 200):
        reply = bot.ask(question)
        assert not unaccounted(reply), reply.text


@pytest.mark.parametrize("question", FIXED)
def test_so_are_those_of_rankings_and_comparisons(bot, question):
    reply = bot.ask(question)
    if not isinstance(reply.answer, Said):  # fixed words
        assert not unaccounted(reply), reply.text


def test_a_number_of_no_fact_is_found(bot):
    reply = bot.ask("how much do registered nurses make")
    assert not unaccounted(reply)
    assert numbers("about $1,234 or 5.6%") == {1234.0, 5.6}
    assert 101421.0 not in accounted(reply)
