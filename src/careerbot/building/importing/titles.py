"""The forms of a published title: brackets opened both ways, inversions turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

Row = tuple[str, ...]
FILE = "titles.csv.gz"
OFFICIAL, DIRECT_MATCH, SHORT = "official", "soc-direct-match", "short"
ALTERNATE, REPORTED = "onet-alternate", "onet-reported"

_PERSON = re.compile(r"(er|or|ist|ant|yst|man|ent|ess)s?$")  # ends a word for people: "inspectors", "pathologists"
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z/&-]*[A-Z]s?\b")


def opened(title: str, source: str, short: str = "") -> Iterator[tuple[str, str]]:
    """(title, source) for each way to say a title that may have brackets.

    "Registered Nurse (RN)" -> ("Registered Nurse", source), ("RN", "short"). `short` is the publisher's own short form.
    Brackets that hold no other name ("Operations Officer (General)") stay.
    """
    if short:
        yield short, SHORT
    match = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)\s*([^()]*)", title)
    if not match:
        yield title, source
        return
    outside, inside, rest = match.groups()
    if rest:
        yield f"{outside} {rest}", source
        longer = _expanded(outside, inside)
        if longer is not None:
            yield f"{longer} {inside} {rest}".strip(), SHORT
        return
    if short not in (outside, inside) and not _same(outside, inside):
        yield title, source
        return
    brief = min(outside, inside, key=len)
    for form in (outside, inside):
        if form != short:
            yield form, SHORT if form == brief else source


def official(title: str) -> Iterator[str]:
    """The forms of an official title: itself, and turned round where it is inverted or says what is excluded."""
    yield title
    if title.endswith("All Other"):
        return
    if title.startswith("Helpers--") and "," not in title:
        yield f"{title.removeprefix('Helpers--')} Helpers"
    if title.startswith("First-Line Supervisors of "):
        yield title.removeprefix("First-Line ")
        if "," not in title:
            yield f"{title.removeprefix('First-Line Supervisors of ')} Supervisors"
    head, _, _ = re.split(r"(, (?:Except|Including) .*)$", title + ", Except ", maxsplit=1)
    if head != title:
        yield head
    if head.count(", ") == 1:
        yield from _turned(*head.split(", "))


def _turned(head: str, tail: str) -> Iterator[str]:
    """ "Cooks", "Institution and Cafeteria" -> "Institution and Cafeteria Cooks", "Institution Cooks", ..."""
    if tail.startswith(("and ", "or ")) or _PERSON.search(tail):
        return
    yield f"{tail} {head}"
    parts = tail.split(" and ")
    if len(parts) == 2 and all(" " not in part for part in parts):
        for part in parts:
            yield f"{part} {head}"


def _same(one: str, other: str) -> bool:
    """Whether two names, the second in brackets, name one thing: "Veterinary Technician (Vet Tech)"."""
    if _ABBREVIATION.fullmatch(one) or _ABBREVIATION.fullmatch(other):
        return True
    first, second = _words(one.lower()), _words(other.lower())
    last, other_last = first[-1], second[-1]
    if last[:3] == other_last[:3] or last.startswith(other_last) or other_last.startswith(last):
        return True
    return _ends_as(one, second) or _ends_as(other, first)


def _ends_as(short: str, words: list[str]) -> bool:
    """Whether the last word is made of the initials of the other's last words: "Trauma RN", "registered nurse"."""
    last = _words(short)[-1]
    return last.isupper() and "".join(word[0] for word in words[-len(last) :]) == last.lower()


def _expanded(outside: str, inside: str) -> str | None:
    """What stands before the words that `inside` abbreviates: "Army Air and Missile Defense", "AMD" -> "Army"."""
    words = outside.split()
    if not inside.isupper():
        return None
    for start in reversed(range(len(words))):
        if "".join(word[0] for word in words[start:] if word[0].isupper()) == inside:
            return " ".join(words[:start])
    return "" if words[0][0] == inside[0] and len(words) == 1 else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s-]+", text)
