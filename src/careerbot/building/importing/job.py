"""What every importer is given, the rows of editions.csv, and what an import did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.drafts import Draft, Written
from careerbot.building.importing.files import Files
from careerbot.building.problems import ImportProblem


@dataclass
class Job:
    """One import under way: the files to read, the draft to write, and what is said about it."""

    source: str
    files: Files
    draft: Draft
    progress: Callable[[str], None]
    edition: str | None = None  # given by the user; what the files say otherwise
    period: str | None = None
    left_out: Counter[str] = field(default_factory=Counter)  # why -> how many
    editions: dict[str, dict[str, str]] = field(default_factory=dict)  # source -> name -> value

    def say_edition(self, edition: str | None, period: str | None, **others: str) -> None:
        """Set what the files say of this source's edition and period; what the user gave comes first."""
        self.edition, self.period = self.edition or edition, self.period or period
        for name, value in (("edition", self.edition), ("period", self.period)):
            if not value:
                raise ImportProblem(f"the {self.source} files do not say their {name}: give it with --{name}")
        self.editions[self.source] = {"edition": self.edition or "", "period": self.period or "", **others}

    def write_editions(self) -> None:
        """Write editions.csv with the rows of this import; those of other sources stay."""
        kept = [row for row in self.draft.old("editions.csv", IMPORTED["editions.csv"]) if row[0] not in self.editions]
        new = [(source, name, value) for source, said in self.editions.items() for name, value in said.items()]
        self.draft.write("editions.csv", IMPORTED["editions.csv"], [*kept, *new], key=2)


@dataclass(frozen=True)
class Report:
    """What came in, what changed against what was there, what was left out and why."""

    source: str
    edition: str
    period: str
    files: tuple[Written, ...]
    left_out: tuple[tuple[str, int], ...]  # (why, how many), most first

    def __str__(self) -> str:
        width = max((len(file.name) for file in self.files), default=0)
        lines = [f"{self.source}: edition {self.edition}, period {self.period}"]
        for file in self.files:
            change = f"{file.added:,} new, {file.changed:,} changed, {file.removed:,} gone"
            lines.append(f"  {file.name:<{width}}  {file.rows:>8,} rows  ({change})")
        return "\n".join([*lines, *(f"  left out: {count:,} {why}" for why, count in self.left_out)])
