"""How words become keys: the same folding when knowledge is compiled and when a question is read.

"X-Ray Technicians'", "x ray technician" and "xray technician" all fold to the key ``xraytechnician``:
case, accents, hyphens, possessives, plurals and the space between two words carry no meaning in a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = r"[a-z0-9]+(?:['’][a-z]+)*(?:\+\+|#)?"  # compiled, and kept by re, when it is used

# Words that end in s and are not plurals, and plurals no rule makes.
_KEPT = frozenset(
    "always as bias bus business canvas does gas has his is its kansas texas arkansas massachusetts illinois "
    "was this thus us vs yes news series species mathematics physics economics statistics "
    "athletics logistics electronics analytics genetics robotics ethics politics "
    "orthotics prosthetics obstetrics pediatrics geriatrics graphics ceramics plus sas aws ios "
    "ups specimen abdomen regimen acumen yemen "
    "diabetes dallas vegas angeles orleans des los las".split()
)
_IRREGULAR = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "feet": "foot", "teeth": "tooth",
    "wives": "wife", "lives": "life", "analyses": "analysis", "theses": "thesis", "bases": "basis",
    "dies": "die", "ties": "tie", "pies": "pie", "movies": "movie", "cookies": "cookie", "calories": "calorie",
    "buses": "bus", "gases": "gas", "businesses": "business", "axes": "axe", "shoes": "shoe", "horses": "horse",
    "houses": "house", "nurses": "nurse", "courses": "course", "expenses": "expense", "licenses": "license",
    "purchases": "purchase", "warehouses": "warehouse", "cases": "case", "databases": "database",
    "diseases": "disease", "leases": "lease", "releases": "release", "causes": "cause", "sizes": "size",
    "prizes": "prize", "mechanics": "mechanic", "medics": "medic", "critics": "critic", "clerics": "cleric",
    "caches": "cache", "axles": "axle", "pas": "pa",
    # Two spellings of one word.
    "adviser": "advisor", "advisers": "advisor", "expediter": "expeditor", "expediters": "expeditor",
    "conveyer": "conveyor", "conveyers": "conveyor", "vender": "vendor", "venders": "vendor",
    "adjustor": "adjuster", "adjustors": "adjuster", "jailor": "jailer", "jailors": "jailer",
}  # fmt: skip

_REMEMBERED = 32_768  # words: more than all titles hold


def words(text: str) -> list[str]:
    """Split text into lower-case ASCII words; "C++", "C#" and "nurse's" stay whole."""
    if not text.isascii():
        import unicodedata  # which few words need

        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.findall(_WORD, text.lower())


@lru_cache(maxsize=_REMEMBERED)
def fold(word: str) -> str:
    """Singular of one lower-case word, without its possessive: "nurses'" and "nurse's" -> "nurse"."""
    word = word.replace("’", "'")
    if "'" in word:
        word = word[:-2] if word.endswith("'s") else word.replace("'", "")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("men") and word not in _KEPT:
        return word[:-2] + "an"
    if len(word) < 4 or not word.endswith("s") or word in _KEPT:
        return (
            word[:-1] if len(word) == 3 and word.endswith("s") and word[1] not in "aiu" and word not in _KEPT else word
        )
    if word.endswith(("ss", "sis", "us", "ics")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1]


def key(parts: Iterable[str]) -> str:
    """One key for a run of words, spaces left out: "fire fighters" and "firefighter" are one."""
    return "".join(map(fold, parts))
