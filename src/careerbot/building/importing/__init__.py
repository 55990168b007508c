"""From published files to knowledge: one module a source reads what its publisher prints and writes our own columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from careerbot.building.importing.drafts import Draft, Written
from careerbot.building.importing.files import Files
from careerbot.building.importing.job import Job, Report
from careerbot.building.problems import ImportProblem

__all__ = ["SOURCES", "ImportProblem", "Report", "Written", "run"]

# In the order in which they are imported: those after soc read what it wrote, the ones after onet what that did.
SOURCES = (
    "soc", "oews", "oews_past", "projections", "cps", "cps_weekly", "ors", "parities", "state_projections", "onet",
    "onet_abilities", "onet_activities", "onet_context", "onet_tools", "onet_values",
)  # fmt: skip


def run(
    source: str,
    paths: Sequence[Path],
    into: Path,
    *,
    edition: str | None = None,
    period: str | None = None,
    progress: Callable[[str], None] = lambda text: None,
) -> Report:
    """Read one source's published files and write its facts into the folder `into`.

    `edition` and `period` are only needed where the files do not say them. Raises ImportProblem, and leaves `into`
    as it was, when the files are not what they should be.
    """
    if source not in SOURCES:
        raise ImportProblem(f'"{source}" is not a source that can be imported: expected one of {", ".join(SOURCES)}')
    with Draft(into) as draft:
        job = Job(source, Files(paths), draft, progress, edition, period)
        import_module(f"careerbot.building.importing.{source}").read(job)
        job.write_editions()
        written = draft.keep()
    return Report(source, job.edition or "", job.period or "", written, tuple(job.left_out.most_common()))
