"""The Census occupation list: which SOC occupations each row of a household survey's tables covers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from careerbot.building.columns import IMPORTED
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, Workbook
from careerbot.building.problems import at

FILE = "census.csv"
LIST = r"\d{4} census occ code list"
CHANGES = r"summary of \d{4} changes"

Structure = dict[str, Row]  # code -> kind, title, broader


def read(job: Job, structure: Structure) -> None:
    """Write census.csv: each Census code with its SOC code as printed, and the detailed occupations in it."""
    book = Workbook(job.files.find("*occupation-code-list*.xlsx", "the Census occupation code list"))
    printed: dict[str, tuple[str, str]] = {}
    columns = (r"(\d{4} )?Census Title", r"(\d{4} )?Census Code", r"(\d{4} )?SOC Code")
    for row, (title, code, soc) in book.table(book.sheet_like(LIST), columns):
        if not re.fullmatch(r"\d{4}", code):
            continue  # headings of groups, with a range of codes
        if soc != "none" and not re.fullmatch(r"\d\d-[\dX]{4}", soc):
            raise at(book.name, f"row {row}", f'expected a SOC code such as 11-2030 or 15-124X, found "{soc}"')
        printed[code] = (title, soc)
    named = dict(_named(book, structure))
    covered = resolved({code: soc for code, (_, soc) in printed.items()}, named, structure)
    rows = [(code, *said, " ".join(covered[code])) for code, said in printed.items() if said[1] != "none"]
    job.left_out["Census codes without an occupation"] += len(printed) - len(rows)
    job.draft.write(FILE, IMPORTED[FILE], rows, key=1)


def resolved(printed: dict[str, str], named: dict[str, str], structure: Structure) -> dict[str, list[str]]:
    """Census code -> detailed occupations: each belongs where it is named, or to the narrowest code that fits it."""
    belongs = {occupation: code for occupation, code in named.items() if code in printed}
    fits = {code: matching(soc, structure) for code, soc in printed.items()}
    for code in sorted(fits, key=lambda code: (len(fits[code]), code)):
        for occupation in fits[code]:
            belongs.setdefault(occupation, code)
    covered: dict[str, list[str]] = defaultdict(list)
    for occupation in sorted(belongs):
        covered[belongs[occupation]].append(occupation)
    return covered


def matching(soc: str, structure: Structure) -> set[str]:
    """Detailed occupations that a SOC code can mean: itself, those in a group, or (15-124X) with these digits."""
    if "X" in soc:
        pattern = re.compile(soc.replace("X", r"\d"))
        return {code for code, said in structure.items() if said[0] == "detailed" and pattern.fullmatch(code)}
    return {code for code, said in structure.items() if said[0] == "detailed" and soc in _and_above(code, structure)}


def _named(book: Workbook, structure: Structure) -> Iterator[tuple[str, str]]:
    """(detailed occupation, Census code) as the sheet of changes lists them: "Cooling Equipment Tenders (51-9193)"."""
    columns = (r"(\d{4} )?Census Code", r"(\d{4} )?Census Title")
    within = ""
    for _, (code, title) in book.table(book.sheet_like(CHANGES), columns):
        within = code or within
        if not code and within:
            for soc in re.findall(r"\((\d\d-\d{4})\)", title):
                yield from ((occupation, within) for occupation in matching(soc, structure))


def _and_above(code: str, structure: Structure) -> list[str]:
    line = [code]
    while broader := structure[line[-1]][2]:
        line.append(broader)
    return line
