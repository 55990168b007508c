"""The forms of verbs, made by rule from the one that a dictionary gives. Build time only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# "drop", but neither "gain" nor "widen": a short vowel alone before the last consonant, which is doubled.
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")


def forms(verb: str) -> list[str]:
    """A verb, and those of its forms that are regular: "dry up" -> dry up, dries up, dried up, drying up."""
    word, _, particle = verb.partition(" ")
    stem = word.removesuffix("e") if not word.endswith("ie") else f"{word[:-2]}y"
    third, past = f"{word}s", f"{word.removesuffix('e')}ed"
    if _DOUBLED.fullmatch(word):
        stem += word[-1]
        past = f"{stem}ed"
    elif word.endswith(("s", "x", "ch", "sh", "o")):
        third = f"{word}es"
    elif re.search("[^aeiou]y$", word):
        third, past = f"{word[:-1]}ies", f"{word[:-1]}ied"
    return [f"{form} {particle}".rstrip() for form in (word, third, past, f"{stem}ing")]


def single(verbs: Iterable[str]) -> list[str]:
    """The forms of those verbs that are one word."""
    return [form for verb in verbs if " " not in verb for form in forms(verb)]


def phrases(verbs: Iterable[str]) -> list[str]:
    """The forms of those verbs that have a particle."""
    return [form for verb in verbs if " " in verb for form in forms(verb)]


def table(verbs: Mapping[str, str]) -> dict[str, str]:
    """All forms of verbs of one word, each with what it stands for."""
    return {form: stands_for for verb, stands_for in verbs.items() for form in forms(verb)}
