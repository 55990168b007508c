"""Examples that the published titles leave out, made from those they have: who leads a field, who practises one.

Titles name sales managers and ophthalmologists; people are vice presidents of sales and professors of ophthalmology.
Each maker takes titles as content words, head noun last, with the occupations that claim them, and gives more such
titles for the linker to learn from. They teach it words only: none of them becomes a known title.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

Claims = dict[str, float]  # six-digit code -> strength
Example = tuple[tuple[str, ...], Claims]

# Who manages, and who supervises, the work of a group of occupations (SOC 2018, by the opening of the code).
_MANAGERS = {
    "13-2": "11-3031", "15": "11-3021", "17": "11-9041", "19": "11-9121", "21": "11-9151", "25-1": "11-9033",
    "25-2": "11-9032", "27-303": "11-2032", "29": "11-9111", "31": "11-9111", "35": "11-9051", "41": "11-2022",
    "43": "11-3012", "51": "11-3051", "53": "11-3071",
}  # fmt: skip
_SUPERVISORS = {
    "35": "35-1012", "37-2": "37-1011", "37-3": "37-1012", "41-2": "41-1011", "41-3": "41-1012", "41-4": "41-1012",
    "43": "43-1011", "45": "45-1011", "47": "47-1011", "49": "49-1011", "51": "51-1011", "53-3": "53-1043",
    "53-7": "53-1042",
}  # fmt: skip
_LEADERS = (("manager",), ("director",), ("vice", "president"), ("head",))
_LEAST_USES, _LEAST_SHARE = 3, 0.7  # how often, and how surely, a word must belong to a group to name its work

_PRACTITIONERS = ("29-10", "29-12")
_FIELDS = (
    ("ologist", "ology"), ("iatrist", "iatry"), ("iatrician", "iatrics"), ("dontist", "dontics"),
    ("surgeon", "surgery"), ("dentist", "dentistry"),
)  # fmt: skip
_CLINICIANS = (
    ("physician",), ("attending", "physician"), ("fellow",), ("resident",), ("instructor",), ("professor",),
    ("assistant", "professor"), (),
)  # fmt: skip


def examples(titles: Mapping[tuple[str, ...], Claims]) -> Iterator[Example]:
    """All of them, in a fixed order."""
    yield from _clinical(titles)
    yield from _other_leaders(titles)
    areas = _areas(titles)
    yield from _leading(areas, _MANAGERS, ("manager", "director"), titles)
    yield from _leading(areas, _SUPERVISORS, ("supervisor", "foreman"), titles)


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
    for ending, field in _FIELDS:
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
    for area, codes in sorted(areas.items()):
        total = sum(codes.values())
        if total < _LEAST_USES:
            continue
        for group, leader in leaders.items():
            if sum(uses for code, uses in codes.items() if code.startswith(group)) >= _LEAST_SHARE * total:
                yield from (((*area, head), {leader: 1.0}) for head in heads if (*area, head) not in titles)
