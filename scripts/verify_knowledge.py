"""Read the official files by a second path and compare cells drawn at random with what Bot answers.

    scripts/verify_knowledge SOURCES [--cells N] [--seed S] [--knowledge FILE]

SOURCES holds the publishers' files in the folders oews, projections, cps, soc, onet and more. Some cells are asked for
as questions, the others are looked up as facts; the counts say which. Exit code 1 where anything differs.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from careerbot import Bot
from official_files import comma_separated, one, series, sheet, tabbed, table
from verify_more import more

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
NONE, NOT_RELEASED, OTHER_BASIS, SMALL_BASE = "no fact", "not_released", "other_basis", "small_base"
DASHES = ("-", "–", "—")
TOP = {"USD/hour": 115.0, "USD/year": 239200.0}  # as the publication's footnote 5 says
OEWS = {
    "01": "employment", "03": "hourly_rate", "04": "salary", "08": "hourly_median", "11": "pay_bottom",
    "12": "pay_p25", "13": "salary_median", "14": "pay_p75", "15": "pay_top",
}  # fmt: skip
QUESTIONS = {
    "salary": "average salary of {}", "employment": "employment of {}", "salary_median": "median pay of {}",
}  # fmt: skip
DEGREES = {
    "Less than high school diploma": "less than a high school diploma",
    "High school diploma or equivalent": "high school diploma or equivalent",
    "Some college, no degree": "some college, no degree", "Associate's degree": "associate's degree",
    "Bachelor's degree": "bachelor's degree", "Master's degree": "master's degree",
    "Doctoral or professional degree": "doctoral or professional degree",
}  # fmt: skip


@dataclass
class Verifier:
    """Draws cells, asks for them and keeps what differs."""

    bot: Bot
    sources: Path
    dice: random.Random
    looked_up: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def same(self, source: str, cell: str, official: object, ours: object, *, asked: bool = False) -> None:
        (self.asked if asked else self.looked_up)[source] += 1
        if official != ours:
            how = "asked" if asked else "looked up"
            self.differences.append(f"{source}: {cell}: published {official!r}, {how} {ours!r}")

    def some(self, cells: Iterable[tuple], count: int) -> list[tuple]:
        """This many of the cells, drawn at random; all where there are fewer."""
        found = list(cells)
        return self.dice.sample(found, min(count, len(found)))

    def fact(self, code: str, attribute: str, place: str = "US") -> object:
        """Our figure, "at least" it, the reason for none, or NONE."""
        occupation, where = self.bot.store.occupation(code), self.bot.store.place(place)
        if occupation is None or where is None:
            return f"{code if occupation is None else place} is unknown"
        found = self.bot.store.own(occupation, attribute, where)
        return said(found) if found else NONE

    def members(self, code: str, attribute: str) -> dict[str, float | None]:
        """The members of a list by name in small letters."""
        occupation = self.bot.store.occupation(self.whole(code))
        items = self.bot.store.items(occupation, attribute) if occupation else ()
        return {item.name.lower(): item.value for item in items}

    def whole(self, code: str) -> str:
        """An O*NET-SOC code as we have it: the only kind of a six-digit occupation is that occupation."""
        return code if self.bot.store.occupation(code) or not code.endswith(".00") else code[:7]

    def called(self, code: str) -> str:
        """What people call an occupation, as our answers do but without commas: an official title is no question."""
        occupation = self.bot.store.occupation(code)
        return occupation.plural.replace(",", "") if occupation else code

    def ask(self, question: str, code: str, attribute: str, place: str) -> object:
        """What a reply says of one attribute of one occupation in one place."""
        reply = self.bot.ask(question)
        for found in reply.facts:
            if (found.occupation.id, found.attribute, found.place.code) == (code, attribute, place):
                return said(found)
        return f"{reply.status}: {reply.text}"


def said(found: object) -> object:
    """A fact as a comparable value."""
    if found.value is None:
        return found.missing
    return ("at least", found.value) if found.at_least else found.value


def oews(verifier: Verifier, count: int) -> None:
    """Wages and employment: nation, states, areas, industries."""
    folder = verifier.sources / "oews"
    areas = {row["area_code"]: row for row in tabbed(one(folder, "oe.area"))}
    # Deeper than four digits is not held.
    deep = {row["industry_code"] for row in tabbed(one(folder, "oe.industry")) if int(row["display_level"]) > 4}
    postal = {name: code for code, name in verifier.bot.store.rows("SELECT code, name FROM place WHERE kind = 'state'")}
    share = count // 4
    drawn = series(
        one(folder, "oe.data.0.Current*"), dict.fromkeys(("nation", "state", "area", "industry"), share), verifier.dice
    )
    for stratum, rows in drawn.items():
        for name, value, footnote in rows:
            area, industry, occupation, kind = name[4:11], name[11:17], name[17:23], name[23:25]
            if kind not in OEWS or industry in deep:
                continue
            attribute, code = OEWS[kind], f"{occupation[:2]}-{occupation[2:]}"
            place = {"nation": "US", "industry": f"I{industry}", "area": area}.get(stratum) or postal[
                areas[area]["area_name"]
            ]
            official = _wage(value, footnote, attribute)
            source = f"oews {stratum}"
            verifier.same(source, f"{name} ({attribute})", official, verifier.fact(code, attribute, place))
            if (
                attribute in QUESTIONS
                and stratum != "industry"
                and not code.endswith("0")
                and not isinstance(official, str)
            ):
                where = "" if stratum == "nation" else f" in {_spoken(areas[area]['area_name'])}"
                question = f"{QUESTIONS[attribute].format(verifier.called(code))}{where}"
                got = verifier.ask(question, code, attribute, place)
                verifier.same(source, f'{name}: "{question}"', official, got, asked=True)


def _spoken(area: str) -> str:
    """An area's name without what stands in brackets, points and strokes."""
    return re.sub(r" \(.*\)$", "", area).replace(".", "").replace("/", " ")


def _wage(value: str, footnote: str, attribute: str) -> object:
    if value not in DASHES:
        return float(value)
    notes = footnote.split(",")
    unit = "USD/hour" if attribute.startswith("hourly") else "USD/year"
    if "5" in notes:
        return ("at least", TOP[unit])
    return OTHER_BASIS if "4" in notes else NOT_RELEASED


def projections(verifier: Verifier, count: int) -> None:
    """Tables 1.2 and 1.10 (employment, change, openings, entry requirements) and 5.3 (education of workers)."""
    book = one(verifier.sources / "projections", "occupation.xlsx")
    thousand, plain, words = "thousand", "plain", "words"
    first = (
        ("Employment, 2024", "employment_base", thousand), ("Employment, 2034", "employment_projected", thousand),
        ("Employment change, percent", "growth", plain), ("Percent self employed", "self_employment", plain),
        ("Occupational openings", "openings", thousand), ("Typical education", "education_entry", words),
        ("Work experience", "experience_entry", words), ("Typical on-the-job training", "training", words),
    )  # fmt: skip
    separations = (
        ("Occupational openings", "openings", thousand),
        ("Employment, 2034", "employment_projected", thousand),
    )
    for name, columns, part in (("Table 1.2", first, 0.75), ("Table 1.10", separations, 0.25)):
        headings = ["2024 National Employment Matrix title", "2024 National Employment Matrix code", "Occupation type"]
        rows = table(sheet(book, name), *headings, *(heading for heading, _, _ in columns))
        cells = [
            (code, kind, attribute, form, cell)
            for _, code, kind, *values in rows
            if re.fullmatch(r"\d\d-\d{4}", code)
            for (_, attribute, form), cell in zip(columns, values, strict=True)
            if kind == "Line item" or form != words  # a group's requirements are not published
        ]
        for code, kind, attribute, form, cell in verifier.some(cells, int(count * part)):
            official: object = _projected(cell, form)
            ours = verifier.fact(code, attribute)
            verifier.same(f"projections {name[6:]}", f"{code} {attribute}", official, ours)
            if attribute == "growth" and kind == "Line item":
                question = f"job outlook for {verifier.called(code)}"
                got = verifier.ask(question, code, attribute, "US")
                verifier.same(f"projections {name[6:]}", f'"{question}"', official, got, asked=True)


def _projected(cell: str, form: str) -> object:
    if cell in DASHES or not cell:
        return NOT_RELEASED
    if form == "words":
        return cell[0].lower() + cell[1:]
    return float(round(float(cell) * 1000)) if form == "thousand" else float(round(float(cell), 1))


def attainment(verifier: Verifier, count: int) -> None:
    """Table 5.3: the education of workers of 25 and over; [1] marks a wider group."""
    rows = sheet(one(verifier.sources / "projections", "education.xlsx"), "Table 5.3")
    headings = ("2024 National Employment Matrix title", "2024 National Employment Matrix code", *DEGREES)
    cells = [
        (code, title, degree, cell)
        for title, code, *values in table(rows, *headings)
        if re.fullmatch(r"\d\d-\d{4}", code)
        for degree, cell in zip(DEGREES.values(), values, strict=True)
    ]
    for code, title, degree, cell in verifier.some(cells, count):
        ours = verifier.members(code, "education_common").get(degree, NONE)
        verifier.same("projections 5.3", f"{code} {degree}", float(round(float(cell), 1)), ours)
        found = verifier.bot.store.own(verifier.bot.store.occupation(code), "education_common")
        verifier.same("projections 5.3", f"{code} scope", "[1]" in title, bool(found and found.scope))


def cps(verifier: Verifier, count: int) -> None:
    """Tables 11 (sex, race, Hispanic) and 11b (age): by Census title, then by the SOC code it stands for."""
    folder = verifier.sources / "cps"
    shares = {_letters(row["occupation"]): row for row in comma_separated(one(folder, "cpsaat11_*.csv"))}
    ages = {
        _letters(cells[0]): cells[9]
        for cells in sheet(one(folder, "cpsaat11b_*.xlsx"), "cpsaat11b")
        if len(cells) > 9 and cells[0]
    }
    covered = {_letters(title): code for title, code in _census(verifier)}
    columns = {
        "pct_women": ("gender", "women"), "pct_white": ("race", "white"), "pct_asian": ("race", "asian"),
        "pct_black_or_african_american": ("race", "black or african american"),
        "pct_hispanic_or_latino": ("race", "hispanic or latino"),
    }  # fmt: skip
    known = [title for title in shares if title in covered]
    cells = [(title, column) for title in known for column in (*columns, "median")]
    for title, column in verifier.some(cells, count):
        code = covered[title]
        if column == "median":
            cell, source = ages[title], "cps 11b"
            ours = verifier.fact(code, "age_median")
            official: object = SMALL_BASE if cell in DASHES else float(round(float(cell), 1))
        else:
            cell, source = shares[title][column], "cps 11"
            attribute, member = columns[column]
            official = SMALL_BASE if cell in DASHES else float(cell)
            ours = verifier.fact(code, attribute)
            ours = verifier.members(code, attribute).get(member) if not isinstance(ours, str) else ours
        verifier.same(source, f"{code} {column}", official, ours)
    for (title,) in verifier.some(((title,) for title in known), count // 6):
        code, cell = covered[title], ages[title]
        if cell not in DASHES and not code.endswith("0"):
            question = f"median age of {verifier.called(code)}"
            got = verifier.ask(question, code, "age_median", "US")
            verifier.same("cps 11b", f'"{question}"', float(round(float(cell), 1)), got, asked=True)


def _census(verifier: Verifier) -> Iterator[tuple[str, str]]:
    """(Census title, SOC code) where a row of the Census list is one detailed occupation or one group."""
    book = one(verifier.sources / "soc", "2018-occupation-code-list-and-crosswalk.xlsx")
    rows = sheet(book, "2018 Census Occ Code List")
    for title, census, code in table(rows, "2018 Census Title", "2018 Census Code", "2018 SOC Code"):
        if re.fullmatch(r"\d{4}", census) and re.fullmatch(r"\d\d-\d{4}", code) and verifier.bot.store.occupation(code):
            yield title, code


def _letters(title: str) -> str:
    return re.sub(r"[^a-z]", "", title.lower())


def _singular(title: str) -> str:
    return "".join(_letters(word).rstrip("s") for word in re.split(r"[ -]", title))


def onet(verifier: Verifier, count: int) -> None:
    """Skills, knowledge, technologies, work styles, interests, job zones, education, related occupations."""
    folder = verifier.sources / "onet"
    share = count // 8
    for name in ("Skills", "Knowledge"):
        rows = [row for row in tabbed(one(folder, f"{name}.txt")) if row["Scale ID"] in ("IM", "LV")]
        hidden = {_key(row) for row in rows if "Y" in (row["Recommend Suppress"], row["Not Relevant"])}
        _elements(verifier, name.lower(), rows, hidden, share)
    rows = list(tabbed(one(folder, "Work Styles.txt")))
    _elements(verifier, "work_styles", [row for row in rows if row["Scale ID"] == "WI"], set(), share)
    rows = list(tabbed(one(folder, "Interests.txt")))
    _elements(verifier, "interests", [row for row in rows if row["Scale ID"] == "OI"], set(), share)
    for row in verifier.some(((row,) for row in tabbed(one(folder, "Technology Skills.txt"))), share):
        code, wanted = row[0]["O*NET-SOC Code"], row[0]
        points = 2.0 * (wanted["In Demand"] == "Y") + (wanted["Hot Technology"] == "Y")
        ours = verifier.members(code, "technology").get(wanted["Example"].lower(), NONE)
        verifier.same("onet technology", f"{code} {wanted['Example']}", points, ours)
    for row in verifier.some(((row,) for row in tabbed(one(folder, "Job Zones.txt"))), share):
        code = verifier.whole(row[0]["O*NET-SOC Code"])
        ours = str(verifier.fact(code, "job_zone"))
        zone = row[0]["Job Zone"]
        verifier.same(
            "onet job zones", f"{code}", "1-2" if zone in "12" else zone, ours.split()[2] if " " in ours else ours
        )
    _education(verifier, folder, share)
    _related(verifier, folder, share)


def _key(row: dict[str, str]) -> tuple[str, str, str]:
    return row["O*NET-SOC Code"], row["Element Name"], row["Scale ID"]


def _elements(verifier: Verifier, attribute: str, rows: list[dict[str, str]], hidden: set, count: int) -> None:
    for item in verifier.some(((row,) for row in rows), count):
        row = item[0]
        code, element = row["O*NET-SOC Code"], row["Element Name"]
        hold_back = _key(row) in hidden
        source = f"onet {attribute}"
        if row["Scale ID"] == "LV":
            occupation = verifier.bot.store.occupation(verifier.whole(code))
            notes = {each.name.lower(): each.note for each in verifier.bot.store.items(occupation, attribute)}
            if element.lower() in notes:
                official = "" if hold_back else float(row["Data Value"])
                note = notes[element.lower()].removeprefix("level ")
                verifier.same(source, f"{code} {element} level", official, float(note) if note else "")
            continue
        ours = verifier.members(code, attribute).get(element.lower(), NONE)
        verifier.same(source, f"{code} {element}", NONE if hold_back else float(row["Data Value"]), ours)


def _education(verifier: Verifier, folder: Path, count: int) -> None:
    names = {
        row["Category"]: row["Category Description"].lower()
        for row in tabbed(one(folder, "Education, Training, and Experience Categories.txt"))
        if row["Scale ID"] == "RL"
    }
    shares: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in tabbed(one(folder, "Education, Training, and Experience.txt")):
        if row["Scale ID"] == "RL":
            shares[row["O*NET-SOC Code"]].append(row)
    cells = [(code, row) for code, rows in shares.items() for row in rows]
    for code, row in verifier.some(cells, count):
        told = [each for each in shares[code] if each["Recommend Suppress"] != "Y"]
        ours = verifier.members(code, "education_required")
        whole = sum(float(each["Data Value"]) for each in told) >= 95
        name, figure = names[row["Category"]], float(row["Data Value"])
        wanted = [value for ours_name, value in ours.items() if name.startswith(ours_name)]
        official = figure if whole and figure and row["Recommend Suppress"] != "Y" else NONE
        verifier.same("onet education", f"{code} {name}", official, max(wanted, default=NONE, key=str))


def _related(verifier: Verifier, folder: Path, count: int) -> None:
    rows = [(row,) for row in tabbed(one(folder, "Related Occupations.txt")) if int(row["Index"]) <= 10]
    for (row,) in verifier.some(rows, count):
        code, other = row["O*NET-SOC Code"], row["Related O*NET-SOC Code"]
        occupation = verifier.bot.store.occupation(verifier.whole(code))
        ours = {item.note for item in verifier.bot.store.items(occupation, "related")}
        found = {verifier.whole(other), other[:7] if other.endswith(".00") else other} & (
            ours | {occupation.id, occupation.soc}
        )
        verifier.same("onet related", f"{code} -> {other}", True, bool(found))


def majors(verifier: Verifier, count: int) -> None:
    """The CIP-SOC crosswalk."""
    rows = sheet(one(verifier.sources / "soc", "CIP2020_SOC2018_Crosswalk.xlsx"), "CIP-SOC")
    cells = table(rows, "CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title")
    matched = [cell for cell in map(tuple, cells) if cell[0] < "99" and cell[2] < "99"]
    for _, title, code, _ in verifier.some(matched, count):
        name = re.sub(r", (General|Other)$", "", " ".join(title.split()).rstrip("."))
        verifier.same("cip majors", f"{code} {title}", True, name.lower() in verifier.members(code, "major"))


def titles(verifier: Verifier, count: int) -> None:
    """Official titles, looked up and asked for; direct-match titles, asked for."""
    folder = verifier.sources / "soc"
    rows = sheet(one(folder, "soc_2018_definitions.xlsx"), "2018 SOC")
    known = list(map(tuple, table(rows, "SOC Group", "SOC Code", "SOC Title")))
    for group, code, title in verifier.some(known, count // 2):
        occupation = verifier.bot.store.occupation(code)
        verifier.same("soc titles", code, title.lower(), occupation.title.lower() if occupation else NONE)
        if group == "Detailed" and "," not in title:
            question = f"what is the definition of {title}"
            named = [match.occupation[:7] for match in verifier.bot.ask(question).reading.frame.occupations]
            verifier.same("soc titles", f'"{question}"', [code], named, asked=True)
    rows = sheet(one(folder, "soc_2018_direct_match_title_file.xlsx"), "Sorted by SOC")
    matches: dict[str, set[str]] = defaultdict(set)
    for code, title in table(rows, "2018 SOC Code", "2018 SOC Direct Match Title"):
        if code:
            matches[title].add(code)
    # Hand-kept titles, and those that O*NET gives to others, may rightly mean another occupation; a question about
    # a single office ("attorney general") is refused.
    taken = _taken(verifier)
    offices = tomllib.loads((KNOWLEDGE / "language" / "qualifiers.toml").read_text(encoding="utf-8"))["person"]["words"]
    ours = [
        (title, codes)
        for title, codes in matches.items()
        if re.fullmatch(r"[A-Za-z '-]+", title)
        and taken[_singular(title)] <= codes
        and title.lower() not in offices
        and not min(codes).startswith("55-")
    ]
    for title, codes in verifier.some(ours, count // 2):
        reply = verifier.bot.ask(f"what does a {title} do")
        named = {match.occupation for match in reply.reading.frame.occupations} | {each.id for each in reply.choices}
        socs = {occupation.soc for occupation in verifier.bot.store.occupations(named)}
        verifier.same("soc direct-match titles", f"{title} ({', '.join(codes)})", True, bool(socs & codes), asked=True)


def _taken(verifier: Verifier) -> dict[str, set[str]]:
    """The six-digit codes that hand-kept and O*NET titles stand for, by the titles' letters."""
    taken: dict[str, set[str]] = defaultdict(set)
    for row in comma_separated(KNOWLEDGE / "titles.csv"):
        taken[_singular(row["title"])].update(code[:7] for code in row["occupations"].split())
    folder = verifier.sources / "onet"
    for name, column in (("Alternate Titles", "Alternate Title"), ("Sample of Reported Titles", "Reported Job Title")):
        for row in tabbed(one(folder, f"{name}.txt")):
            taken[_singular(row[column])].add(row["O*NET-SOC Code"][:7])
    return taken


PARTS: dict[str, tuple[Callable[[Verifier, int], None], float]] = {
    "oews": (oews, 0.36), "projections": (projections, 0.1), "attainment": (attainment, 0.02), "cps": (cps, 0.06),
    "onet": (onet, 0.16), "majors": (majors, 0.04), "titles": (titles, 0.05), "more": (more, 0.21),
}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the official files with what Bot answers.")
    parser.add_argument("sources", type=Path, metavar="SOURCES")
    parser.add_argument("--cells", type=int, default=7000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--knowledge", type=Path, help="compiled knowledge; the package's own if left out")
    options = parser.parse_args()
    verifier = Verifier(Bot(options.knowledge), options.sources, random.Random(options.seed))
    for check, part in PARTS.values():
        check(verifier, int(options.cells * part))
    print(f"{'source':28} {'looked up':>10} {'asked':>7}")
    for source in sorted(verifier.looked_up | verifier.asked):
        print(f"{source:28} {verifier.looked_up[source]:>10,} {verifier.asked[source]:>7,}")
    total, asked = verifier.looked_up.total(), verifier.asked.total()
    print(f"{'all':28} {total:>10,} {asked:>7,}")
    for difference in verifier.differences:
        print(difference)
    print(f"{total + asked:,} cells compared, {len(verifier.differences)} differences")
    return 1 if verifier.differences else 0


if __name__ == "__main__":
    sys.exit(main())
