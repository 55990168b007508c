"""What O*NET and the CIP crosswalk tell: skills, technologies, related occupations, programs. Build time only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from careerbot.building.columns import TYPES
from careerbot.building.compiling import derived_facts
from careerbot.building.compiling.fact_writer import Member, Writer
from careerbot.building.compiling.lexicon import parts_of
from careerbot.building.compiling.occupations import Catalog, Entry
from careerbot.building.folder import Folder
from careerbot.building.schema import AttributeSpec
from careerbot.building.tables import Row, number
from careerbot.facts import Derivation
from careerbot.store.codes import RESIDENCIES
from careerbot.words.folding import fold

_PROPER = frozenset({"English"})
_RELATED = 10
_STEM = 5  # letters: accountant, accounting
LISTS = ("scaled",)  # kinds of attributes whose members a file lists with a figure each
_WHOLE = 0.95  # of the people asked, or answers are held back
_EMPTY = frozenset("a all an and as except for general in of on or other related the to with worker program".split())

Rows = Iterable[tuple[str, str, float, float, str]]  # O*NET-SOC code, name, figure, place among equal figures, note


def build(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """Every O*NET list, and the job zone, of each occupation."""
    for attribute, spec in folder.attributes.items():
        if spec.kind in LISTS and spec.national:
            _listed(writer, catalog, folder, attribute, spec)
    table = folder.table["us/interests.csv"]
    types = ((r["occupation"], kind, number(r[kind]) or 0.0, 0.0, "") for r in table for kind in TYPES)
    _lists(writer, catalog, "interests", "onet", types, Derivation("scale", "fit from 1 to 7"))
    note = Derivation("rule", "those in demand first, then those named often in job postings")
    _lists(writer, catalog, "technology", "onet", _technology(folder), note)
    _lists(
        writer, catalog, "tools", "onet_tools", _tools(folder), Derivation("rule", "those of the commonest kinds first")
    )
    _education_required(writer, catalog, folder)
    for row in folder.table["us/job_zones.csv"]:
        for entry in holders(catalog, row["occupation"]):
            writer.fact(entry, "job_zone", "onet", "text", float(row["zone"]), text=derived_facts.ZONES[row["zone"]])
    _related(writer, catalog, folder)


def _listed(writer: Writer, catalog: Catalog, folder: Folder, attribute: str, spec: AttributeSpec) -> None:
    """The members that the column an attribute names rates, by their names in the second column of its file.

    Members rated alike stand in the order of a column `rank`, where there is one.
    """
    file, _, figure = str(spec.national).partition(".")
    table = folder.table[f"us/{file}.csv"]
    _, named, *_ = table.columns or ("", "")
    rows = (
        (row["occupation"], plain(row[named]), float(row[figure]), number(row.get("rank", "")) or 99.0, _level(row))
        for row in table
        if row[figure]
    )
    _lists(writer, catalog, attribute, str(spec.source), rows, Derivation("scale", str(spec.note)))


def _level(row: Row) -> str:
    return f"level {row['level']}" if row.get("level") else ""


def plain(name: str) -> str:
    """A name inside a sentence: small letters but for proper words ("reading comprehension", "English language")."""
    return " ".join(word if word in _PROPER else word.lower() for word in name.split())


def holders(catalog: Catalog, code: str) -> list[Entry]:
    """The occupations that an O*NET-SOC code's data describe: itself, and the whole it is the general kind of."""
    found = (catalog.entries.get(code), catalog.find(code))
    return list({entry.code: entry for entry in found if entry}.values())


def _lists(writer: Writer, catalog: Catalog, attribute: str, source: str, rows: Rows, note: Derivation) -> None:
    lists: dict[str, list[tuple[str, float, float, str]]] = defaultdict(list)
    for code, name, figure, place, said in rows:
        lists[code].append((name, figure, place, said))
    for code, found in lists.items():
        found.sort(key=lambda member: (-member[1], member[2], member[0].lower()))
        members: list[Member] = [(name, value, said) for name, value, _, said in found]
        for entry in holders(catalog, code):
            writer.items(entry, attribute, source, members, unit="list", note=note)


def _technology(folder: Folder) -> Rows:
    """Of technologies wanted alike, those of the kind of software of which the occupation uses most."""
    table = list(folder.table["us/technology.csv"])
    kinds = Counter((row["occupation"], row["category"]) for row in table)
    for row in table:
        code, wanted = row["occupation"], 2.0 * int(row["in_demand"]) + int(row["hot"])
        yield code, row["technology"], wanted, -kinds[code, row["category"]], ""


def _tools(folder: Folder) -> Rows:
    """The kinds of tools of which an occupation has most come first; of each kind one after another."""
    table = list(folder.table["us/tools.csv"])
    kinds = Counter((row["occupation"], row["category"]) for row in table)
    seen: Counter[tuple[str, str]] = Counter()
    for row in table:
        kind = row["occupation"], row["category"]
        yield row["occupation"], plain(row["tool"]), -float(seen[kind]), -kinds[kind], ""
        seen[kind] += 1


def _education_required(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """What those who do or know the work say it needs; not released where the shares of some answers are held back."""
    shares: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for row in folder.table["us/education_required.csv"]:
        shares[row["occupation"]].append((plain(row["category"]), number(row["percent"]) or 0.0))
    for code, found in shares.items():
        members: list[Member] = [(name, share, "") for name, share in found if share]
        members.sort(key=lambda member: (-(member[1] or 0.0), member[0]))
        for entry in holders(catalog, code):
            if sum(share for _, share in found) >= 100 * _WHOLE:
                writer.items(entry, "education_required", "onet", members)
            else:
                writer.fact(entry, "education_required", "onet", "percent", missing="not_released")


def _related(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """The nearest occupations first; an occupation's own special kinds count as itself where they are one with it."""
    related: dict[str, list[tuple[float, Entry]]] = defaultdict(list)
    for row in folder.table["us/related.csv"]:
        other = catalog.find(row["related"])
        if other:
            related[row["occupation"]].append((number(row["rank"]) or 99.0, other))
    for code, found in related.items():
        near = {other.code: other for _, other in sorted(found, key=lambda pair: (pair[0], pair[1].code))}
        for entry in holders(catalog, code):
            others = [other for other in near.values() if other.code != entry.code][:_RELATED]
            writer.items(entry, "related", "onet", [(other.plural, None, other.code) for other in others], unit="list")


def majors(writer: Writer, catalog: Catalog, folder: Folder) -> None:
    """The programs that lead to each occupation, the most apt first."""
    programs: dict[str, dict[str, str]] = defaultdict(dict)
    for row in folder.table["us/majors.csv"]:
        name = row["major"].removesuffix(", General").removesuffix(", Other").strip()
        programs[row["occupation"]].setdefault(name, row["cip"])
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    for row in folder.table["us/titles.csv"]:
        titles[row["occupation"][:7]].update(set(_words(row["title"])))
    for code, named in programs.items():
        entry = catalog.find(code)
        if entry:
            apt = apt_first(named, set(_words(f"{entry.name} {entry.title}")), titles[code])
            ordered = sorted(apt, key=lambda name: named[name][:2] in RESIDENCIES)  # these follow a degree
            writer.items(entry, "major", "cip", [(name, None, named[name]) for name in ordered], unit="list")


def apt_first(programs: dict[str, str], own: set[str], titles: Counter[str]) -> list[str]:
    """Names of programs (with their CIP codes) in the order of what they share with an occupation.

    own: the words of its name; titles: how many of its titles hold a word. A program is the apter the more of its
    words are the occupation's, and the more of the occupation's words it holds. The general program of the family
    that most of them belong to is helped forward, for "Law" leads to law before "Insurance Law" does.
    """
    families = Counter(cip[:5] for cip in programs.values())
    largest = max(families.values())
    often = max(titles.values(), default=1)
    near = {_stem(word) for word in own}
    nearly: Counter[str] = Counter()
    for word, count in titles.items():
        nearly[_stem(word)] += count

    def weight(word: str) -> float:
        if word in own:
            return 1.0
        stem = _stem(word)
        if stem in near or any(len(word) < _STEM and other.startswith(word) for other in near):
            return 0.9
        return min(0.7, nearly[stem] / often)

    def order(name: str) -> tuple[float, bool, int, str]:
        named, cip = _words(name), programs[name]
        shared = sum(map(weight, named)) / len(named) if named else 0.0
        covered = sum(_stem(word) in {_stem(each) for each in named} for word in own) / len(own) if own else 0.0
        general = cip.endswith(("00", "01"))
        helped = 0.3 if general and families[cip[:5]] == largest else 0.0
        return (-round(shared + covered / 2 + helped, 2), not general, len(name), name)

    return sorted(programs, key=order)


def _words(text: str) -> list[str]:
    return [fold(word) for word in parts_of(text) if word not in _EMPTY]


def _stem(word: str) -> str:
    return word[:_STEM]
