"""Answers as text. It is given values; all it asks a store for is wording: the tables of attributes.toml, names."""

from __future__ import annotations

from careerbot.rendering.shown import specs_of
from careerbot.rendering.wording import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.rendering.shown import Shown


FORMS = ("sentence", "table", "markdown", "json", "csv", "html", "jsonld")


def render(reply: Shown, form: str = "sentence", width: int = 80, ascii: bool = False, color: bool = False) -> str:
    """The reply in one of FORMS; a table is at most `width` columns wide, ascii leaves no other characters.

    Forms that have nothing to lay out (a greeting as a table) fall back to the sentence; ValueError for another form.
    """
    text = _rendered(reply, form, width, ascii, color)
    return plain(text) if ascii else text


def explain(reply: Shown) -> str:
    """How the question was read, word by word, which operation fitted, and which facts were used."""
    from careerbot.rendering.explaining import explained

    return explained(reply.reading, reply.answer, specs_of(reply))


def _rendered(reply: Shown, form: str, width: int, ascii: bool, color: bool) -> str:
    specs = specs_of(reply)
    if form == "sentence":
        from careerbot.rendering.sentence import sentences

        return sentences(reply.answer, specs)
    if form == "table":
        from careerbot.rendering.table import table, wrapped

        return table(reply.answer, specs, width=width, ascii=ascii, color=color) or wrapped(reply.text, width)
    if form == "markdown":
        from careerbot.rendering.markdown import markdown

        return markdown(reply.answer, specs, reply.text)
    if form == "html":
        from careerbot.rendering.notebook import html

        return html(reply.answer, specs, reply.text)
    if form == "csv":
        from careerbot.rendering.csv import csv_text

        return csv_text(reply.answer, reply.text)
    if form in ("json", "jsonld"):
        return _json(reply, form)
    raise ValueError(f"{form} is no form; known: {', '.join(FORMS)}")


def _json(reply: Shown, form: str) -> str:
    import json

    if form == "json":
        from careerbot.rendering.json import as_dict

        return json.dumps(as_dict(reply))
    from careerbot.rendering.jsonld import jsonld

    return json.dumps(jsonld(reply.answer))
