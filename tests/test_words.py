"""Words live in knowledge/language: reading asks for classes of words, and filler is a closed class."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import careerbot
from careerbot import Bot
from careerbot.reading.cover import POINTS
from careerbot.words.folding import key, words
from tiny import KNOWLEDGE
from typed import CLASSES

READING = Path(careerbot.__file__).parent / "reading"
LANGUAGE = KNOWLEDGE / "language"
# English words in the code of reading/: a count that may only shrink. A new word belongs into language/classes.toml.
MOST_WORDS_IN_CODE = 74
# How code names words as they were typed, so that what they are compared with are words too.
TYPED = re.compile(r"text|before|after\b|first|preposition|\bwords\b|between|verb|who\[")
# Filler by part of speech, and how many entries each may have: fewer at any time, more only after a review of each.
FILLER = {
    "articles": 3,
    "pronouns": 52,
    "determiners": 19,
    "prepositions": 42,
    "conjunctions": 10,
    "auxiliaries": 43,
    "question_words": 15,
    "adverbs": 43,
    "manner": 30,
    "sundry": 2,
    "now": 10,
    "in_general": 19,
    "hedges": 5,
    "interjections": 54,
    "asking": 52,
    "figures": 15,
    "light_verbs": 26,
    "kinds": 10,
    "workers": 9,
    "work": 7,
    "sources": 4,
    "us": 2,
    "hurried": 8,
    "placed": 2,
    "behind_a_place": 1,
    "for_whom": 19,
    "documents": 5,
}
# Function words that are cues too; a word of content is a cue and no filler.
FUNCTION_CUES = {
    "or", "than", "between", "used_for", "which", "what", "who", "where", "how", "not", "at_least", "at_most",
    "pronoun", "worth", "need", "aside",
}  # fmt: skip
MOST_CUES_IN_FILLER = 44
# Phrases that are a cue and name an attribute at once: "growing" tells which way, and that of growth.
MOST_CUES_THAT_NAME_ATTRIBUTES = 113
# What is named in code and is no word: kinds of meanings, tokens and parts, orders, values and relations.
NAMES = {
    *POINTS, "word", "number", "money", "percent", "code", "choice", "highest", "lowest", "none", "men", "women",
    "skill", "knowledge", "interest", "training", "experience", "work_style", "field", "technology", "major", "age",
    "minimum_wage", "money_not_pay", "pictures", "other_subject", "importance", "yes_no", "possible", "employer",
    "unknown_place", "state", "nation", "industry", "US", "stop", "per", "education", "gender", "growth",
    "step", "is", "things", "spread", "shares", "jobs",
}  # fmt: skip


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((LANGUAGE / name).read_text(encoding="utf-8"))


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(READING.glob("*.py")):
        yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def literals(node: ast.AST) -> Iterator[str]:
    """The words of the string constants in a piece of code."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield from part.value.split()


def compared(tree: ast.Module) -> Iterator[tuple[ast.AST, bool]]:
    """What module-level names are given and functions compare with; whether that is compared with typed words."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value and not is_pattern(statement.value):
            yield statement.value, False
        for node in ast.walk(statement):
            if isinstance(node, ast.Compare):
                sides = (node.left, *node.comparators)
                typed = any(TYPED.search(ast.unparse(side)) for side in sides if not is_literal(side))
                yield from ((side, typed) for side in sides if is_literal(side))
            elif isinstance(node, ast.Set) and not isinstance(statement, ast.Assign | ast.AnnAssign):
                yield node, False


def is_pattern(value: ast.AST) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) in ("re.compile", "str.maketrans")


def is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) or (
        isinstance(node, ast.Tuple | ast.List) and all(isinstance(each, ast.Constant) for each in node.elts)
    )


def words_in_code() -> list[str]:
    attributes = tomllib.loads((KNOWLEDGE / "attributes.toml").read_text(encoding="utf-8"))
    told = {str(spec[key]) for spec in attributes.values() for key in ("kind", "family", "source") if key in spec}
    names = {*NAMES, *attributes, *told, *table("cues.toml"), *table("qualifiers.toml")}
    return [
        f"{name}: {word}"
        for name, tree in modules()
        for node, typed in compared(tree)
        for word in literals(node)
        if re.fullmatch(r"[a-z']+|&", word) and (typed or word not in names)
    ]


def test_no_word_is_added_to_the_code():
    found = words_in_code()
    assert len(found) <= MOST_WORDS_IN_CODE, f"put them into language/classes.toml: {found}"


def test_every_class_is_asked_for_and_every_one_asked_for_exists():
    asked = {
        node.attr
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).split(".")[-1] == "classes"
    }
    together = {
        argument.value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("classes.together")
        for argument in node.args
    }
    assert (asked - {"together"}) | together == set(CLASSES)


def test_words_of_a_class_stand_once():
    for name, listed in table("classes.toml").items():
        assert len(listed) == len(set(listed)), name


def test_filler_is_a_closed_class():
    filler = table("filler.toml")
    assert set(filler) == set(FILLER)
    for part, listed in filler.items():
        assert len(listed) <= FILLER[part], f"{part}: is the new word one of these, and never one of content?"


def test_filler_names_nothing_that_can_be_asked():
    filler = {key(words(phrase)) for listed in table("filler.toml").values() for phrase in listed}
    attributes = tomllib.loads((KNOWLEDGE / "attributes.toml").read_text(encoding="utf-8"))
    named = [word for spec in attributes.values() for word in spec.get("words", ()) if key(words(word)) in filler]
    assert not named
    cues = {cue: [word for word in listed if key(words(word)) in filler] for cue, listed in table("cues.toml").items()}
    assert {cue for cue, listed in cues.items() if listed} <= FUNCTION_CUES
    assert sum(map(len, cues.values())) <= MOST_CUES_IN_FILLER


def test_what_is_to_be_done_and_what_is_asked_are_mostly_different_words():
    attributes = tomllib.loads((KNOWLEDGE / "attributes.toml").read_text(encoding="utf-8"))
    named = {key(words(word)) for spec in attributes.values() for word in spec.get("words", ())}
    both = {word for listed in table("cues.toml").values() for word in listed if key(words(word)) in named}
    assert len(both) <= MOST_CUES_THAT_NAME_ATTRIBUTES


# A word that no figure follows: what the reply says of it.
SAID = {
    "salary of young welders": '"young"',
    "young plumbers pay": '"young"',
    "dentists salary daughter": '"daughter"',
    "how much do loan officers make in one deal": '"deal"',
    "santa clara plumber wage determination": '"determination"',
    "hired nurse pay": '"hired nurse"',
    "extra pay of electricians": '"extra pay"',
    "additional income for dentists": '"additional income"',
    "hardest working roofers salary": '"hardest working"',
    "total pay of roofers": '"total"',
    "official salary of bakers": '"official"',
    "basic wages of bakers": '"basic"',
    "small company bakers pay": '"small"',
    "how much do real pilots earn": '"real"',
    "salary of pilots by decade": "by decade",
    "classroom nurse salary": '"classroom"',
    "free dentists salary": '"free"',
    "what do carpenters in my area make": '"my area"',
    "carpenters pay nearby": '"nearby"',
    "primary carpenters pay": '"primary carpenters"',
    "interesting jobs that pay well": '"interesting"',
}
# A word that nobody could answer for: the question is declined, and the word named.
DECLINED = {
    "recommended salary for bakers": "recommended",
    "the hardest jobs": "hardest",
    "which jobs are popular": "popular",
    "which country pays dentists the most": "country",
    "bakers stack pay": "stack",
    "pay of dentists living in ohio": "living",
    "dentists short words pay": "short",
}
# What such a word means where it belongs to a phrase.
MEANT = {
    "what do bakers start off making": "starting_pay",
    "where do i start to be a baker": "how_to_become",
    "how to get hired as a baker": "how_to_become",
    "give me the rundown on bakers": "",
    "what do dermatologists treat": "duties",
    "main responsibilities of a baker": "duties",
    "how do baker and roofer pay stack up": "salary",
    "total number of bakers": "employment",
}


@pytest.mark.parametrize(("question", "word"), SAID.items())
def test_a_word_that_no_figure_follows_is_said(bot: Bot, question: str, word: str):
    reply = bot.ask(question)
    assert reply.status == "partial" and word in reply.text


@pytest.mark.parametrize(("question", "word"), DECLINED.items())
def test_a_word_that_is_not_understood_is_named(bot: Bot, question: str, word: str):
    reply = bot.ask(question)
    assert reply.status == "declined" and f'"{word}"' in reply.text


@pytest.mark.parametrize(("question", "attribute"), MEANT.items())
def test_a_phrase_means_what_it_says(bot: Bot, question: str, attribute: str):
    reply = bot.ask(question)
    assert reply.status == "answered" and attribute in ("", *reply.reading.frame.attributes)
