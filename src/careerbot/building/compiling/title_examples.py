"""Examples that the published titles leave out, made from those they have: who leads a field, who practises one.

Titles name sales managers and ophthalmologists; people are vice presidents of sales and professors of ophthalmology.
Each maker takes titles as content words, head noun last, with the occupations that claim them, and gives more such
titles for the linker to learn from. They teach it words only: none of them becomes a known title.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Claims = dict[str, float]  # six-digit code -> strength
Example = tuple[tuple[str, ...], Claims]

_TABLES = tomllib.loads((Path(__file__).parent / "title_examples.toml").read_text(encoding="utf-8"))
_LEADERS = (("manager",), ("director",), ("vice", "president"), ("head",))
_LEAST_USES, _LEAST_SHARE = 3, 0.7  # how often, and how surely, a word must belong to a group to name its work

_PRACTITIONERS = ("29-10", "29-12")
_CLINICIANS = (
    ("physician",), ("attending", "physician"), ("fellow",), ("resident",), ("instructor",), ("professor",),
    ("assistant", "professor"), (),
)  # fmt: skip


def examples(titles: Mapping[tuple[str, ...], Claims]) -> Iterator[Example]:
    """All of them, in a fixed order."""
    yield from _clinical(titles)
    yield from _other_leaders(titles)
    areas = _areas(titles)
    yield from _leading(areas, _TABLES["managers"], ("manager", "director"), titles)
    yield from _leading(areas, _TABLES["supervisors"], ("supervisor", "foreman"), titles)


def _clinical(titles: Mapping[tuple[str, ...], Claims]) -> Iterator[Example]:
    """Clinical faculty, fellows and residents practise what they teach or learn: "instructor in ophthalmology"."""
    fields: dict[tuple[str, ...], Claims] = defaultdict(dict)
    for title, claims in titles.items():
        practised = {code: claim for code, claim in claims.items() if code.startswith(_PRACTITIONERS)}
        field = _field(title) if practised else ()
        for code, claim in practised.items() if field else ():
            fields[field][code] = max(claim, fields[field].get(code, 0.0))
    for field, claims in sorted(fields.items()):
        strongest = max(claims.values())
        for clinician in _CLINICIANS:
            yield field + clinician, {code: claim / strongest for code, claim in claims.items()}


def _field(title: tuple[str, ...]) -> tuple[str, ...]:
    for ending, field in _TABLES["fields"].items():
        if title[-1].endswith(ending):
            return (*title[:-1], title[-1].removesuffix(ending) + field)
    return title[:-1] if title[-1] in ("physician", "doctor", "specialist") else ()


def _other_leaders(titles: Mapping[tuple[str, ...], Claims]) -> Iterator[Example]:
    """What a manager of something is, its director, head or vice president is too, unless a title says otherwise."""
    for title, claims in titles.items():
        managed = {code: claim for code, claim in claims.items() if code.startswith("11-") and code != "11-1011"}
        if managed and len(title) > 1 and title[-1] in ("manager", "director"):
            for leader in _LEADERS:
                if title[:-1] + leader not in titles:
                    yield title[:-1] + leader, managed


def _areas(titles: Mapping[tuple[str, ...], Claims]) -> dict[tuple[str, ...], Claims]:
    """For what stands before a head noun, whole and word by word: how much of it belongs to each occupation."""
    areas: dict[tuple[str, ...], Claims] = defaultdict(dict)
    for title, claims in titles.items():
        total = sum(claims.values())
        for area in {title[:-1], *((word,) for word in title[:-1])} - {()}:
            for code, claim in claims.items():
                areas[area][code] = areas[area].get(code, 0.0) + claim / total
    return areas


def _leading(
    areas: Mapping[tuple[str, ...], Claims],
    leaders: Mapping[str, str],
    heads: Iterable[str],
    titles: Mapping[tuple[str, ...], Claims],
) -> Iterator[Example]:
    """Words that belong to one group of occupations, with who leads such work: "software quality manager"."""
    lengths = sorted(set(map(len, leaders)))
    for area, codes in sorted(areas.items()):
        total = sum(codes.values())
        if total < _LEAST_USES:
            continue
        belonging: dict[str, float] = defaultdict(float)
        for code, uses in codes.items():
            for length in lengths:
                belonging[code[:length]] += uses
        for group, leader in leaders.items():
            if belonging.get(group, 0.0) >= _LEAST_SHARE * total:
                yield from (((*area, head), {leader: 1.0}) for head in heads if (*area, head) not in titles)
