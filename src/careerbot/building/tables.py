"""Reading the CSV files that importers wrote. Build time only."""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from careerbot.building.schema import KnowledgeProblem

Row = dict[str, str]
# How a cell says why it holds no figure (see knowledge/README.md).
REASONS = {"*": "not_released", "~": "other_basis", "b": "small_base"}
TOP = "#"
_MARKS = {"", TOP, *REASONS}

_PAY = "employment hourly_mean annual_mean hourly_median annual_p10 annual_p25 annual_median annual_p75 annual_p90"
_TYPES = "realistic investigative artistic social enterprising conventional"
_DEGREES = "less_than_high_school high_school some_college associate bachelor master doctoral"
_SHARES = "women white black asian hispanic median_age"
# The columns that each file must have; it may have more.
COLUMNS = {
    "areas.csv": "code name kind states",
    "attainment.csv": f"occupation {_DEGREES} scope",
    "census.csv": "census_code title soc occupations",
    "editions.csv": "source name value",
    "education_required.csv": "occupation category percent",
    "industries.csv": "code name level",
    "interests.csv": f"occupation {_TYPES}",
    "job_zones.csv": "occupation zone",
    "knowledge.csv": "occupation element importance level",
    "majors.csv": "cip major occupation",
    "occupations.csv": "code kind title broader published_as",
    "people.csv": f"occupation census_code census_title workers {_SHARES} scope",
    "places.csv": "name code kind note",
    "projections.csv": "occupation employment_base employment_projected change_percent openings self_employed_percent "
    "education experience training",
    "related.csv": "occupation related tier rank",
    "skills.csv": "occupation element importance level",
    "technology.csv": "occupation technology category hot in_demand",
    "titles.csv": "title",
    "wages_area.csv": f"area occupation {_PAY}",
    "wages_industry.csv": f"industry occupation {_PAY}",
    "wages_nation.csv": f"occupation {_PAY}",
    "wages_state.csv": f"state occupation {_PAY}",
    "work_styles.csv": "occupation style impact rank",
}
_FIGURES = set(
    f"{_PAY} {_TYPES} {_DEGREES} {_SHARES} percent zone importance workers employment_base employment_projected "
    "change_percent openings self_employed_percent rank hot in_demand impact".split()
)


def read_table(path: Path, columns: Iterable[str] = (), figures: Iterable[str] = ()) -> Iterator[Row]:
    """The rows of `path`, or of `path` + ".gz"; none where neither exists.

    columns: which it must have besides those above, figures: those of them that hold some.

    Raises KnowledgeProblem for a damaged file, a missing column, and a cell that is no figure where one must be.
    """
    packed = path.with_name(path.name + ".gz")
    found = path if path.exists() else packed
    if not found.exists():
        return
    opener = gzip.open if found == packed else open
    try:
        with opener(found, "rt", encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            header = list(reader.fieldnames or ())
            _has_columns(found, header, (*COLUMNS.get(path.name, "").split(), *columns))
            checked = [each for each in header if (each in _FIGURES and path.name in COLUMNS) or each in figures]
            for row in reader:
                if None in row or None in row.values():
                    raise KnowledgeProblem(f"{found}: line {reader.line_num}: expected {len(header)} columns")
                _is_figures(found, reader.line_num, row, checked)
                yield row
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as error:
        raise KnowledgeProblem(f"{found}: cannot be read: {error}") from None


def number(cell: str) -> float | None:
    """The figure in a cell, or None for an empty or marked one."""
    return None if cell in _MARKS else float(cell)


def _has_columns(path: Path, header: list[str], wanted: Iterable[str]) -> None:
    missing = [name for name in wanted if name not in header]
    if missing:
        raise KnowledgeProblem(f"{path}: {missing[0]}: expected a column of this name, found {', '.join(header)}")


def _is_figures(path: Path, line: int, row: Row, columns: Iterable[str]) -> None:
    for column in columns:
        cell = row[column]
        if cell not in _MARKS:
            try:
                float(cell)
            except ValueError:
                raise KnowledgeProblem(f'{path}: line {line}: {column}: expected a number, found "{cell}"') from None
