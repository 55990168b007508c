"""The occupations themselves: official ones with our names and prose, hand-written ones, and how they hang together."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass, field

from careerbot.building.folder import Folder
from careerbot.building.schema import Prose
from careerbot.building.tables import Table, number
from careerbot.store.codes import EVERYONE

_NEARLY_ALL = 0.75  # of a group's jobs
_KINDS = {"detailed": "soc", "hybrid": "published"}


@dataclass(slots=True)
class Entry:
    """One occupation on its way into the compiled file."""

    id: int  # its row
    code: str  # SOC or O*NET-SOC code, or the file name of a hand-written one
    soc: str
    kind: str  # major, minor, broad, soc, onet, published (for several soc together), family or own
    title: str  # official
    name: str  # ours, in the singular
    plural: str
    wider: str = ""  # the code under which a fact is looked for that it has not itself
    parent: str = ""  # the code of the group it stands in
    summary: str = ""
    duties: list[str] = field(default_factory=list)
    jobs: int = 0  # national employment
    members: list[str] = field(default_factory=list)  # codes of a family's occupations


@dataclass(slots=True)
class Catalog:
    """All occupations by code; aliases: from an O*NET-SOC code to the occupation it is the whole of."""

    entries: dict[str, Entry] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Folder) -> Catalog:
        """The catalog of a knowledge folder; all occupations together stand in it where pay is published of them."""
        catalog = cls()
        catalog._add_all_official(folder.table["us/occupations.csv"])
        for prose in folder.prose.values():
            catalog._add_prose(prose)
        wages = folder.table["us/wages_nation.csv"]
        for code, jobs in zip(wages.column("occupation"), wages.column("employment"), strict=True):
            if code in catalog.entries:
                catalog.entries[code].jobs = int(number(jobs) or 0)
        for code, own in folder.own.items():
            names, above = (own.name, own.name, own.plural), (own.broader, own.broader)
            catalog.add(Entry(0, code, own.broader, "own", *names, *above, own.summary, own.duties))
        if EVERYONE in wages.column("occupation"):
            names = "All Occupations", "worker in any occupation", "all workers"
            catalog.add(Entry(0, EVERYONE, EVERYONE, "all", *names))
        return catalog

    def find(self, code: str) -> Entry | None:
        """The occupation a code stands for; the general O*NET occupation stands for the whole six-digit one."""
        code = self.aliases.get(code, code)
        if code.endswith(".00"):
            code = code[:7]
        return self.entries.get(code)

    def main_member(self, entry: Entry) -> Entry:
        """The occupation a group's name stands for: its one member, the one with nearly all its jobs, else itself."""
        if entry.kind != "broad":
            return entry
        members = [other for other in self.entries.values() if other.kind == "soc" and other.code[:6] == entry.code[:6]]
        jobs = sum(member.jobs for member in members)
        largest = max(members, key=lambda member: member.jobs, default=entry)
        return largest if len(members) == 1 or (jobs and largest.jobs >= _NEARLY_ALL * jobs) else entry

    def write(self, connection: sqlite3.Connection) -> None:
        for entry in self.entries.values():
            wider, parent = (other and other.id for other in map(self.entries.get, (entry.wider, entry.parent)))
            names = entry.id, entry.code, entry.soc, entry.kind, entry.title, entry.name, entry.plural
            row = (*names, wider, parent, entry.jobs, entry.summary, json.dumps(entry.duties))
            connection.execute("INSERT INTO occupation VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", row)
            pairs = [(entry.id, self.entries[member].id) for member in entry.members]
            connection.executemany("INSERT INTO family VALUES (?,?)", pairs)

    def _add_all_official(self, table: Table) -> None:
        """The official occupations; an O*NET occupation that is alone in its six-digit one is an alias of it."""
        rows = list(table)
        members = Counter(row["code"][:7] for row in rows if row["kind"] == "onet")
        for row in rows:
            code = row["code"]
            if row["kind"] == "onet" and code.endswith(".00") and members[code[:7]] == 1:
                self.aliases[code] = code[:7]
            else:
                self._add_official(row)

    def _add_official(self, row: dict[str, str]) -> None:
        code, kind = row["code"], _KINDS.get(row["kind"], row["kind"])
        wider = row["published_as"] or (code[:7] if kind == "onet" else "")
        plain = row["title"][:1].lower() + row["title"][1:]
        self.add(Entry(0, code, code[:7], kind, row["title"], plain, plain, wider, row["broader"]))

    def add(self, entry: Entry) -> None:
        entry.id = len(self.entries) + 1
        self.entries[entry.code] = entry

    def _add_prose(self, prose: dict[str, Prose]) -> None:
        for code, said in prose.items():
            entry = self.entries[self.aliases.get(code, code)]
            entry.name, entry.plural = said.name, said.plural
            entry.summary, entry.duties = said.summary or "", said.duties or []
