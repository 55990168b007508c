"""Which group of occupations an everyday noun means: teachers, drivers, mechanics. Build time only.

A noun means the group that holds most of the jobs of the occupations whose names end in it, and few other jobs.
"""

from __future__ import annotations

from collections import defaultdict

from careerbot.building.compiling.lexicon import parts_of
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.words.folding import fold

_ALIKE = 0.6  # of the jobs that either the group or the occupations so named hold, those that both hold
_LEAST = 3  # occupations that such a group has
_MOSTLY = 0.75  # of a noun's jobs: from here one occupation is what it means
_OF_OTHERS = ("of another kind", "of other kinds")
_GROUPS = ("broad", "minor", "major")


def everyday_groups(catalog: Catalog) -> dict[str, str]:
    """Folded noun -> code of its group, for the nouns that no single occupation is meant by."""
    within = _within(catalog)
    named: dict[str, set[str]] = defaultdict(set)
    for code in {code for codes in within.values() for code in codes}:
        named[_head(catalog.entries[code])].add(code)
    found = ((noun, _group_of(codes, within, catalog)) for noun, codes in named.items() if len(codes) > 1)
    return {noun: group for noun, group in found if group}


def _group_of(codes: set[str], within: dict[str, set[str]], catalog: Catalog) -> str:
    """The group that is nearest to these occupations by jobs; "" where none is near, or one has nearly all jobs."""

    def jobs(of: set[str]) -> int:
        return sum(catalog.entries[code].jobs for code in of)

    total = jobs(codes)
    if not total or max(catalog.entries[code].jobs for code in codes) >= _MOSTLY * total:
        return ""
    shared = {group: jobs(codes & members) / (jobs(codes | members) or 1) for group, members in within.items()}
    best = max(sorted(shared), key=lambda group: shared[group])
    return best if shared[best] >= _ALIKE and len(within[best]) >= _LEAST else ""


def _within(catalog: Catalog) -> dict[str, set[str]]:
    """The detailed occupations of each group; those that are only published together as one."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in catalog.entries.values():
        if entry.kind not in ("soc", "published") or entry.wider:
            continue
        above = catalog.entries.get(entry.parent)
        while above is not None:
            if above.kind in _GROUPS:
                found[above.code].add(entry.code)
            above = catalog.entries.get(above.parent)
    return found


def _head(entry: Entry) -> str:
    """The folded last word of a name, what is of another kind left out."""
    name = entry.name
    for rest in _OF_OTHERS:
        name = name.partition(f" {rest}")[0]
    parts = parts_of(name)
    return fold(parts[-1]) if parts else ""
