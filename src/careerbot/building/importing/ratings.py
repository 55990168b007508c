"""What O*NET rates apart from a whole release: reading such a file, and writing its rows under codes that are known."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.job import Job
from careerbot.building.importing.onet_release import edition
from careerbot.building.importing.tables import Row, Workbook, number, tab_rows
from careerbot.building.problems import ImportProblem, at

_MARKS = ("Recommend Suppress", "Not Relevant")
_RELEASED = re.compile(r"(?<!\d)(\d\d\.\d)(?!\d)")  # "Abilities_30.0.txt"


class Ratings:
    """The rows of one file, each with an occupation that the knowledge has. `name`: of the file."""

    def __init__(self, job: Job, pattern: str, columns: Sequence[str]) -> None:
        self._job = job
        self._columns = columns
        self._file = job.files.find(pattern, f"O*NET's file with {', '.join(columns)}")
        self.name = self._file.name
        self._line = 1
        self._known = {row[0] for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"])}
        if not self._known:
            raise ImportProblem(f"no occupations.csv in {job.draft.into}: import the sources soc and onet first")

    def __iter__(self) -> Iterator[Row]:
        """The cells of each row; a code of a whole SOC occupation as that of its general O*NET occupation."""
        for line, (code, *cells) in self._rows():
            self._line = line
            if not re.fullmatch(r"\d\d-\d{4}(\.\d\d)?", code):
                raise self.problem(f'expected an O*NET-SOC or SOC code such as 29-1141.00, found "{code}"')
            general = f"{code}.00" if f"{code}.00" in self._known else code
            if general in self._known:
                yield (general, *cells)
            else:
                self._job.left_out[f"rows of {self.name}: occupations that are not known"] += 1
        if self._line == 1:
            raise ImportProblem(f"{self.name}: expected rows below the header, found none: is it cut short?")

    def _rows(self) -> Iterator[tuple[int, Row]]:
        if self.name.lower().endswith(".xlsx"):
            book = Workbook(self._file)
            patterns = [re.escape(column) for column in self._columns]
            return ((row, cells) for row, cells in book.table(book.first_sheet(), patterns) if cells[0])
        return tab_rows(self._file, self._columns)

    def value(self, column: str, text: str, low: float, high: float) -> str:
        """A number of the row read last, within the bounds of its scale."""
        found = number(text)
        if found is None or not low <= float(found) <= high:
            raise self.problem(f'column "{column}": expected a number from {low:g} to {high:g}, found "{text}"')
        return found

    def problem(self, said: str) -> ImportProblem:
        """What is wrong with the row read last."""
        return at(self.name, self._line, said)

    def say_edition(self) -> None:
        """The release that a Read Me tells, or the file's name."""
        if self._job.files.has("*Read*Me.txt"):
            self._job.say_edition(*edition(self._job))
        else:
            released = _RELEASED.search(self.name)
            self._job.say_edition(released and released[1], None)


def text_release(job: Job, pattern: str, file: str) -> None:
    """Write a file of the text release with importance (1 to 5) and level (0 to 7), without what it marks."""
    columns = ("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value", *_MARKS)
    ratings = Ratings(job, pattern, columns)
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for code, element, scale, value, *marks in ratings:
        if "Y" in marks:
            job.left_out[f"rows of {ratings.name}: {_MARKS[marks.index('Y')]}"] += 1
        elif scale in ("IM", "LV"):
            found[code, element][scale] = ratings.value("Data Value", value, 0, 7)
    write(job, file, ((*which, said.get("IM", ""), said.get("LV", "")) for which, said in found.items()))
    ratings.say_edition()


def write(job: Job, file: str, rows: Iterable[Row]) -> None:
    """Write rows of an occupation, an element and figures, packed."""
    job.draft.write(f"{file}.gz", IMPORTED[file], rows, key=2)
