"""Questions as tokens, by the classes of words that knowledge/language holds now."""

from __future__ import annotations

from careerbot.building.compiling.vocabulary import class_rows
from careerbot.building.toml_files import word_classes, word_lists, word_tables
from careerbot.reading import tokens as reading
from careerbot.reading.classes import Classes
from tiny import KNOWLEDGE

LANGUAGE = KNOWLEDGE / "language"
STANDS_FOR = word_tables(LANGUAGE / "numbers.toml") | word_tables(LANGUAGE / "typed.toml")
CLASSES = Classes(class_rows(word_classes(LANGUAGE / "classes.toml"), STANDS_FOR, word_lists(LANGUAGE / "verbs.toml")))


def tokens(question: str) -> reading.Tokens:
    """The tokens of a question."""
    return reading.tokens(question, CLASSES)
