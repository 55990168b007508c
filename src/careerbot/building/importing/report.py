"""What an import did, as a value that the terminal prints."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from careerbot.building.importing.drafts import Written


@dataclass(frozen=True)
class Report:
    """What came in, what changed against what was there, what was left out and why."""

    source: str
    edition: str
    period: str
    files: tuple[Written, ...]
    left_out: tuple[tuple[str, int], ...]  # (why, how many), most first

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        """The report as lines of text."""
        width = max((len(file.name) for file in self.files), default=0)
        lines = [f"{self.source}: edition {self.edition}, period {self.period}"]
        for file in self.files:
            change = f"{file.added:,} new, {file.changed:,} changed, {file.removed:,} gone"
            lines.append(f"  {file.name:<{width}}  {file.rows:>8,} rows  ({change})")
        lines += [f"  left out: {count:,} {why}" for why, count in self.left_out]
        return lines


def most_first(reasons: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Reasons with their counts, most frequent first."""
    return tuple((why, count) for why, count in reasons.most_common() if count)
