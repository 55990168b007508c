"""The occupations themselves: SOC structure, titles, published hybrids (NEM), Census list, majors (CIP)."""

from __future__ import annotations

import re
from collections import defaultdict

from careerbot.building.columns import IMPORTED
from careerbot.building.importing import census, titles
from careerbot.building.importing.job import Job
from careerbot.building.importing.tables import Row, Workbook
from careerbot.building.problems import ImportProblem, at

KINDS = ("major", "minor", "broad", "detailed")
CODE = re.compile(r"\d\d-\d{4}")

Structure = dict[str, Row]  # code -> kind, title, broader
Hybrids = dict[str, tuple[str, list[str]]]  # code -> title, detailed occupations


def read(job: Job) -> None:
    """Write occupations (SOC and hybrids), Census codes, majors, and the official and direct-match titles."""
    definitions = Workbook(job.files.find("soc_*definitions.xlsx", "the SOC structure and definitions"))
    structure = _structure(definitions)
    hybrids = _hybrids(Workbook(job.files.find("nem-onet-to-soc*.xlsx", "the O*NET-SOC to NEM crosswalk")), structure)
    job.draft.write("occupations.csv", IMPORTED["occupations.csv"], _occupations(job, structure, hybrids), key=1)
    census.read(job, structure)
    _majors(job, structure)
    _titles(job, structure, hybrids)
    job.say_edition(*_edition(definitions))


def _structure(book: Workbook) -> Structure:
    structure: Structure = {}
    above: dict[str, str] = {}  # kind -> the code last seen
    for row, (group, code, title) in book.table(book.first_sheet(), ("SOC Group", "SOC Code", "SOC Title")):
        kind = group.lower()
        if not any((group, code, title)):
            continue
        if kind not in KINDS or not CODE.fullmatch(code) or not title:
            found = f'"{group}", "{code}", "{title}"'
            raise at(book.name, f"row {row}", f"expected a kind of group, a code 00-0000 and a title, found {found}")
        rank = KINDS.index(kind)
        structure[code] = (kind, title, above.get(KINDS[rank - 1], "") if rank else "")
        above[kind] = code
    for kind in KINDS:
        if kind not in above:
            raise ImportProblem(f"{book.name}: expected major, minor, broad and detailed groups, found no {kind} one")
    return structure


def _hybrids(book: Workbook, structure: Structure) -> Hybrids:
    """Code under which several detailed occupations are published together -> its title, those occupations."""
    members: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    columns = (r"O\*NET-SOC Code", "NEM Code", "National Employment Matrix Occupational Title")
    for row, (onet, code, title) in book.table(book.first_sheet(), columns):
        if not onet or not CODE.fullmatch(code):
            continue
        if onet[:7] not in structure:
            raise at(book.name, f"row {row}", f'expected an O*NET-SOC code of a SOC occupation, found "{onet}"')
        if onet[:7] != code:
            members[code].add(onet[:7])
            names[code] = title
    return {code: (names[code], sorted(there)) for code, there in members.items()}


def _occupations(job: Job, structure: Structure, hybrids: Hybrids) -> list[Row]:
    published = {member: code for code, (_, members) in hybrids.items() for member in members}
    rows = {code: (code, *said, published.get(code, "")) for code, said in structure.items()}
    for code, (title, members) in hybrids.items():
        # A hybrid may have the code of a SOC group; otherwise it stands in the group that its members share.
        broader = structure[code][2] if code in structure else structure[members[0]][2]
        rows[code] = (code, "hybrid", title, broader, "")
    onet = [row for row in job.draft.old("occupations.csv", IMPORTED["occupations.csv"]) if row[1] == "onet"]
    return [*rows.values(), *onet]


def _majors(job: Job, structure: Structure) -> None:
    book = Workbook(job.files.find("cip*soc*.xlsx", "the CIP to SOC crosswalk"))
    majors: set[Row] = set()
    for row, (cip, major, occupation) in book.table("CIP-SOC", (r"CIP\d{4}Code", r"CIP\d{4}Title", r"SOC\d{4}Code")):
        if occupation == "99-9999" or cip.startswith("99."):
            job.left_out["majors without an occupation, or occupations without a major"] += 1
        elif cip and occupation not in structure:
            raise at(book.name, f'sheet "CIP-SOC", row {row}', f'expected a SOC code, found "{occupation}"')
        elif cip:
            majors.add((cip, major.rstrip("."), occupation))
    job.draft.write("majors.csv", IMPORTED["majors.csv"], majors, key=3)
    _, heads = next(book.rows("CIP-SOC"))
    years = re.search(r"CIP(\d{4}).*SOC(\d{4})", " ".join(heads))
    if years:
        job.editions["cip"] = {"edition": f"CIP {years[1]} to SOC {years[2]}", "period": years[1]}


def _titles(job: Job, structure: Structure, hybrids: Hybrids) -> None:
    # O*NET's claims have codes with a point; they are the onet import's.
    rows = {row for row in job.draft.old(titles.FILE, IMPORTED["titles.csv"]) if "." in row[1]}
    for code, title in _named_once(structure, hybrids).items():
        rows |= {(form, code, titles.OFFICIAL) for form in titles.official(title)}
    book = Workbook(job.files.find("soc_*direct_match*.xlsx", "the SOC direct-match titles"))
    columns = (r"(\d{4} )?SOC Code", r"(\d{4} )?SOC Direct Match Title")
    for row, (code, title) in book.table(book.first_sheet(), columns):
        if code and code not in structure:
            raise at(book.name, f"row {row}", f'expected a SOC code, found "{code}"')
        if code and title:
            rows |= {(form, code, source) for form, source in titles.opened(title, titles.DIRECT_MATCH)}
    job.draft.write(titles.FILE, IMPORTED["titles.csv"], rows, key=3)


def _named_once(structure: Structure, hybrids: Hybrids) -> dict[str, str]:
    """Code -> official title. A group that is called like an occupation, or like a wider group, is left out."""
    found = {code: title for code, (kind, title, _) in structure.items() if kind == "detailed"}
    taken = {title.casefold() for title in found.values()}
    groups = {code: title for code, (kind, title, _) in structure.items() if kind != "detailed"}
    for code, title in (groups | {code: title for code, (title, _) in hybrids.items()}).items():
        if title.casefold() not in taken:
            taken.add(title.casefold())
            found[code] = title
    return found


def _edition(book: Workbook) -> tuple[str | None, str | None]:
    sheet = book.first_sheet()
    year = re.search(r"\d{4}", sheet)
    for number, row in book.rows(sheet):
        said = re.search(r"reference year ([A-Z]\w+ \d{4})(?: - Updated ([A-Z]\w+ \d+, \d{4}))?", " ".join(row))
        if said:
            period = f"from {said[1]}" + (f", updated {said[2]}" if said[2] else "")
            return year and year[0], period
        if number > 10:
            break
    return year and year[0], None
