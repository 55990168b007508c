"""Which occupations an everyday noun means together: teachers, drivers, analysts. Build time only.

A noun means the occupations whose names end in it: the group of the classification that holds most of their jobs, and
few others, where there is one; else all of them as a family of its own. Our list of titles names families besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from careerbot.building.compiling.lexicon import parts_of
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.folder import Folder
from careerbot.words.folding import fold

_ALIKE = 0.6  # of the jobs that either the group or the occupations so named hold, those that both hold
_LEAST = 3  # occupations that such a group has
_FEW, _MANY = 6, 50  # occupations that a family has: a noun of more ("operator", "worker") says little of the work
_MOSTLY = 0.75  # of a noun's jobs: from here one occupation is what it means
_OF_OTHERS = ("of another kind", "of other kinds")
_GROUPS = ("broad", "minor", "major")
_LISTED = "kinds"  # note of a row of titles that lists a family, the likeliest of it first


class Noun(NamedTuple):
    """What an everyday noun means: the code of its group or family, and its occupations.

    listed: by our own list; mostly_one: one occupation is mostly meant by it.
    """

    group: str
    members: frozenset[str]
    listed: bool = False
    mostly_one: bool = False

    def is_meant(self, claiming: Sequence[str], catalog: Catalog, *, settled: bool) -> bool:
        """Whether a title that these occupations claim, the likeliest first, stands for all of the noun's.

        A family is meant where our own list of titles does not settle it for another.
        """
        if self.mostly_one or self.listed:
            return not self.mostly_one
        of_it = [self._holds(code, catalog) for code in claiming]
        if catalog.entries[self.group].kind != "family":
            return bool(of_it) and of_it[0]
        return not settled and 2 * sum(of_it) >= len(of_it)

    def _holds(self, code: str, catalog: Catalog) -> bool:
        """Whether an occupation is one of these, or a group among them."""
        above = catalog.find(code)
        while above is not None and above.code not in (self.group, *self.members):
            above = catalog.entries.get(above.parent or above.wider)
        return above is not None


def everyday_groups(catalog: Catalog, folder: Folder) -> dict[str, Noun]:
    """Folded noun -> what it means, for the nouns of several occupations; families are added to the catalog."""
    within = _within(catalog)
    named: dict[str, set[str]] = defaultdict(set)
    for code in {code for codes in within.values() for code in codes if catalog.entries[code].jobs}:
        named[_words(catalog.entries[code].name)[-1]].add(code)
    found: dict[str, Noun] = {}
    for noun, codes in sorted(named.items()):
        one = _is_one(codes, catalog)
        group = "" if one else _group_of(codes, within, catalog)
        if group:
            found[fold(noun)] = Noun(group, frozenset(within[group]))
        elif _FEW <= len(codes) <= _MANY and not one:
            largest = max(codes, key=lambda code: (catalog.entries[code].jobs, code))
            plural = _words(catalog.entries[largest].plural)[-1]
            found[fold(noun)] = _family(catalog, noun, plural, codes, largest)
    for row in folder.table["titles.csv"]:
        if row["note"] == _LISTED:
            listed = row["occupations"].split()
            codes = {code for each in listed for code in within.get(each, {each})}
            entry, noun = catalog.entries[listed[0]], row["title"]
            mostly = _jobs(within.get(entry.code, {entry.code}), catalog) >= _MOSTLY * _jobs(codes, catalog)
            together = _family(catalog, noun, f"{noun}s", codes, entry.code)
            found[fold(noun)] = together._replace(listed=True, mostly_one=mostly)
    return found


def _family(catalog: Catalog, noun: str, plural: str, codes: set[str], main: str) -> Noun:
    names = plural, noun, plural
    entry = Entry(0, plural, main[:7], "family", *names, members=sorted(codes), jobs=_jobs(codes, catalog))
    catalog.add(entry)
    return Noun(entry.code, frozenset(codes))


def _jobs(codes: set[str], catalog: Catalog) -> int:
    return sum(catalog.entries[code].jobs for code in codes)


def _is_one(codes: set[str], catalog: Catalog) -> bool:
    """Whether one occupation has nearly all the jobs, or none has any."""
    return max(catalog.entries[code].jobs for code in codes) >= _MOSTLY * _jobs(codes, catalog)


def _group_of(codes: set[str], within: dict[str, set[str]], catalog: Catalog) -> str:
    """The group that is nearest to these occupations by jobs; "" where none is near."""
    shared = {
        group: _jobs(codes & members, catalog) / (_jobs(codes | members, catalog) or 1)
        for group, members in within.items()
    }
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


def _words(name: str) -> list[str]:
    """The words of a name, less those for what is of another kind."""
    for rest in _OF_OTHERS:
        name = name.partition(f" {rest}")[0]
    return list(parts_of(name)) or [name]
