"""Answers as text. It is given values; all it asks a store for is wording: the tables of attributes.toml, names."""

from importlib import import_module
from typing import NamedTuple

from careerbot.rendering.shown import Layout, Shown
from careerbot.rendering.wording import plain


class Form(NamedTuple):
    """An output: the function of a module, loaded when it is asked for, that is given a reply and a Layout.

    for_programs: a reply is one object on a line of its own, among which nothing else may stand.
    at_once: it lays out all questions of a line together, where others show one below the other.
    """

    module: str
    function: str
    for_programs: bool = False
    at_once: bool = False


FORMS = {
    "sentence": Form("careerbot.rendering.sentence", "text"),
    "table": Form("careerbot.rendering.table", "text"),
    "lines": Form("careerbot.rendering.lines", "text"),
    "markdown": Form("careerbot.rendering.markdown", "text"),
    "json": Form("careerbot.rendering.json", "text", for_programs=True, at_once=True),
    "csv": Form("careerbot.rendering.csv", "text", at_once=True),
    "html": Form("careerbot.rendering.notebook", "text"),
    "jsonld": Form("careerbot.rendering.jsonld", "text", for_programs=True, at_once=True),
}


def render(reply: Shown, form: str = "sentence", width: int = 80, ascii: bool = False, color: bool = False) -> str:
    """The reply in one of FORMS; a table is at most `width` columns wide, ascii leaves no other characters.

    Forms that have nothing to lay out (a greeting as a table) fall back to the sentence; ValueError for another form.
    """
    if form not in FORMS:
        raise ValueError(f"{form} is no form; known: {', '.join(FORMS)}")
    output = FORMS[form]
    shown, layout = getattr(import_module(output.module), output.function), Layout(width, ascii, color)
    text: str = "\n\n".join(shown(each, layout) for each in ((reply,) if output.at_once else reply.parts))
    return plain(text) if ascii else text


def explain(reply: Shown) -> str:
    """How the question was read, word by word, which operation fitted, and which facts were used."""
    from careerbot.rendering.explaining import explained

    return "\n\n".join(explained(each.reading, each.answer, each.ledger, each.store) for each in reply.parts)
