"""What a phrase or a template in knowledge/ may leave open. Build time only."""

from __future__ import annotations

import string
from typing import Annotated

from pydantic import AfterValidator

_OF_A_FACT = {
    "Plural", "plural", "for_whom", "name", "a_name", "value", "floor", "ceiling", "low", "high", "items", "item",
    "figure", "women", "men", "change", "over_years", "by_year",
}  # fmt: skip
_OF_A_PHRASE = {
    "a_name", "all", "amount", "bad", "beside", "besides", "Body", "body", "change", "condition", "count",
    "degree", "difference", "dollars", "end", "examples", "floor", "good", "instead", "less", "level", "lines", "low",
    "mean", "member", "name", "names or", "noun", "nouns or", "nouns", "now", "number", "order", "other",
    "paid", "percent", "period", "periods", "place", "places or", "places", "plural", "plurals", "programs",
    "publisher", "result", "rule", "rules", "scale", "scope", "share", "shares", "shown", "sources", "start", "subject",
    "text", "then", "times", "Title", "title", "top", "typed", "whom", "words", "yearly",
}  # fmt: skip
# What a template may leave open: by its key, or by the first word of it ("sentence" for "sentence_none" too).
SLOTS = {
    "sentence": _OF_A_FACT,
    "clause": _OF_A_FACT,
    "step": {"value", "degree", "items"},
    "asks": {"plural", "place"},
    "asks_two": {"plural", "other"},
    "condition": {"figure", "level", "name", "small", "a_small", "spelled"},
    "tail": {"note"},
    "phrase": _OF_A_PHRASE,
}


def filled_by(text: str, known: set[str]) -> str:
    """The text, all of whose slots are known; ValueError naming one that is not."""
    unknown = {slot for _, slot, _, _ in string.Formatter().parse(text) if slot is not None} - known
    if unknown:
        raise ValueError(f"unknown slot {{{sorted(unknown)[0]}}}; known: {', '.join(sorted(known))}")
    return text


# A phrase that answers say, with its slots; a table of them by name.
Said = Annotated[str, AfterValidator(lambda text: filled_by(text, SLOTS["phrase"]))]
