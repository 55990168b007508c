"""Whether a degree is needed: one verdict however it is asked, of every occupation, worked out here from the facts."""

from __future__ import annotations

import pytest

from careerbot.answering.shapes import Verdict

LEVELS = (
    "no formal educational credential", "high school diploma or equivalent", "some college, no degree",
    "postsecondary nondegree award", "associate's degree", "bachelor's degree", "master's degree",
    "doctoral or professional degree",
)  # fmt: skip
ASSOCIATE, BACHELOR, MASTER = 4, 5, 6
MANY = 15  # per cent of the workers who have less: then it is usual, and no more
# How it is asked, the level that it is about, and whether a yes means that it is needed.
WORDINGS = {
    "do you need a degree to be {a_name}": (ASSOCIATE, True),
    "can you be {a_name} without college": (ASSOCIATE, False),
    "is a bachelor's degree enough to be {a_name}": (MASTER, False),
    "do {plural} need any college degree": (ASSOCIATE, True),
    "{plural} salary || do they need a degree?": (ASSOCIATE, True),
    "do {plural} need a bachelor's degree": (BACHELOR, True),
}


def typical(bot, occupation) -> int | None:
    entry = bot.store.fact(occupation, "education_entry")
    return LEVELS.index(str(entry.value)) if entry and entry.known else None


def needs(bot, occupation, level: int) -> bool | None:
    """Whether the level is typical, or more; None where it is and many who work in the occupation have less."""
    held = bot.store.fact(occupation, "education_common")
    less = (*LEVELS[:level], "less than a high school diploma")
    below = sum(item.value or 0 for item in held.items if item.name in less) if held and held.known else 0
    if (typical(bot, occupation) or 0) < level:
        return False
    return None if round(below, 1) >= MANY else True


def asked(bot, question: str):
    chat = bot.chat()
    return [chat.ask(turn) for turn in question.split(" || ")][-1]


def occupations(bot):
    named = [each for kind in ("soc", "onet", "published") for each in bot.store.of_kind(kind)]
    return [each for each in named if typical(bot, each) is not None and not each.id.startswith("55")]


@pytest.mark.parametrize("wording", WORDINGS)
def test_the_verdict_is_that_of_the_facts_for_every_occupation(bot, wording):
    level, of_need = WORDINGS[wording]
    told = 0
    for occupation in occupations(bot):
        name = occupation.name
        article = "an" if name[0] in "aeiou" else "a"
        reply = asked(bot, wording.format(plural=occupation.plural, a_name=f"{article} {name}"))
        if reply.status == "ambiguous" or not isinstance(reply.answer, Verdict):
            continue
        whom = reply.facts[0].occupation
        needed = needs(bot, whom, level)
        assert reply.answer.yes is (needed if of_need or needed is None else not needed), (whom.id, reply.text)
        told += whom == occupation
    assert told >= 832


@pytest.mark.parametrize(
    ("question", "asked_for", "first"),
    [
        ("jobs that need no degree", "<", ASSOCIATE),
        ("careers you can have without college", "<", ASSOCIATE),
        ("jobs for people who never got a degree", "<", ASSOCIATE),
        ("jobs that call for a degree", ">=", ASSOCIATE),
        ("jobs without a four-year degree", "<", BACHELOR),
        ("jobs not needing a university degree", "<", BACHELOR),
    ],
)
def test_a_degree_of_any_length_is_one_in_lists_too(bot, question, asked_for, first):
    named = [each for kind in ("soc", "published") for each in bot.store.of_kind(kind)]
    paid = [each for each in named if (fact := bot.store.fact(each, "salary")) and fact.known and not fact.scope]
    known = [rank for rank in map(typical, [bot] * len(paid), paid) if rank is not None]
    reply = bot.ask(question)
    assert reply.answer.total == sum((rank < first) is (asked_for == "<") for rank in known)
    assert ("not even an associate's" in reply.text) is (asked_for == "<" and first == ASSOCIATE)
