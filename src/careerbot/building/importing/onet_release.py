"""The text files of one O*NET release, read by name, their rows checked as they go by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, number, tab_rows
from careerbot.building.problems import ImportProblem, at

CODE = re.compile(r"\d\d-\d{4}\.\d\d")
LIST = "Occupation Data.txt"


class Release:
    """One release. `occupations` are the codes and titles of its Occupation Data."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._place = ("", 0)  # file and line of the row that was read last
        self._groups: dict[str, set[str]] = defaultdict(set)  # file -> first digits of the codes in it
        self.occupations: dict[str, str] = {}
        for code, title in self._lines(LIST, "Title"):
            self.occupations[code] = title
            self._groups[LIST].add(code[:2])

    def rows(self, name: str, *columns: str) -> Iterator[Row]:
        """Rows of a file: the occupation, then these columns."""
        for row in self._lines(name, *columns):
            if row[0] not in self.occupations:
                raise self.problem(f"expected an O*NET-SOC code that {LIST} lists, found {row[0]}")
            self._groups[name].add(row[0][:2])
            yield row

    def without(self, marks: Sequence[str], name: str, *columns: str) -> Iterator[Row]:
        """`rows` without those that the publisher marks: as not to be shown, or not relevant to the occupation."""
        for row in self.rows(name, *marks, *columns):
            marked = [mark for mark, cell in zip(marks, row[1:], strict=False) if cell == "Y"]
            if marked:
                self._job.left_out[f"rows of {name}: {marked[0]}"] += 1
            else:
                yield (row[0], *row[1 + len(marks) :])

    def scales(self, rows: Iterable[Row]) -> dict[tuple[str, str], dict[str, str]]:
        """Of rows of an occupation, an element, a scale and a value: by occupation and element, each scale's value."""
        found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for code, element, scale, value in rows:
            found[code, element][scale] = self.value("Data Value", value)
        return found

    def value(self, column: str, text: str) -> str:
        """A number of the row read last."""
        found = number(text)
        if found is None:
            raise self.problem(f'column "{column}": expected a number, found "{text}"')
        return found

    def flag(self, column: str, text: str) -> str:
        """1 for Y, 0 for N, of the row read last."""
        if text not in ("Y", "N"):
            raise self.problem(f'column "{column}": expected Y or N, found "{text}"')
        return "1" if text == "Y" else "0"

    def problem(self, said: str) -> ImportProblem:
        """What is wrong with the row read last."""
        return at(*self._place, said)

    def whole(self, *names: str) -> None:
        """Refuse a file without any row of a group of occupations that the other ones have: it is cut short."""
        everywhere = set().union(*(self._groups[name] for name in names))
        for name in names:
            for group in sorted(everywhere - self._groups[name]):
                raise ImportProblem(f"{name}: nothing about the occupations {group}-...: is the file cut short?")

    def _lines(self, name: str, *columns: str) -> Iterator[Row]:
        self._job.progress(name)
        self._place = (name, 1)
        file = self._job.files.find(name, f"the text release of O*NET, which has {name}")
        for line, row in tab_rows(file, ("O*NET-SOC Code", *columns)):
            self._place = (name, line)
            if not CODE.fullmatch(row[0]):
                raise self.problem(f'expected an O*NET-SOC code such as 29-1141.00, found "{row[0]}"')
            yield row
        if self._place == (name, 1):
            raise ImportProblem(f"{name}: expected rows below the header, found none: is it cut short?")


def edition(job: Job) -> tuple[str | None, str | None]:
    """The edition and the month of a release, from its Read Me; None where the user said both."""
    if job.edition and job.period:
        return None, None
    text = "\n".join(job.files.find("*Read*Me.txt", "the O*NET Read Me, which says the edition").text())
    edition = re.search(r"O\*NET(?:®|\(R\))? (\d+\.\d+) Database", text)
    period = re.search(r"([A-Z][a-z]+ \d{4}) Release", text)
    return edition and edition[1], period and period[1]
