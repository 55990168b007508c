"""The second path to the files of the folder `more`: what is told beyond pay, outlook, people, skills and titles."""

from __future__ import annotations

import csv
import io
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

from official_files import one, sheet

DASHES = ("-", "–", "—")
SLIGHT, MOST = 0.0, 100.0  # what a share below 0.5 and above 99.5 is held as
REQUIREMENTS = {  # attribute -> codes of what is needed, and of what is not
    "sitting": ("00997", ""), "telework": ("01205", "01206"),
}  # fmt: skip
CONTEXT = {
    "outdoors": "Outdoors, Exposed to All Weather Conditions", "standing": "Spend Time Standing",
    "walking": "Spend Time Walking or Running", "hazards": "Exposed to Hazardous Conditions",
    "hazardous_equipment": "Exposed to Hazardous Equipment", "disease": "Exposed to Disease or Infections",
    "work_week": "Duration of Typical Work Week",
}  # fmt: skip


def lines(path: Path, delimiter: str = "\t") -> Iterator[dict[str, str]]:
    """The rows of a text file by its headings, plain or compressed."""
    text = lzma.open(path, "rt", encoding="utf-8-sig").read() if path.suffix == ".xz" else path.read_text("utf-8-sig")
    if delimiter == ",":
        yield from csv.DictReader(io.StringIO(text))
        return
    header, *rows = (line.split(delimiter) for line in text.splitlines())
    for cells in rows:
        yield dict(zip(header, cells, strict=False))


def more(verifier, count: int) -> None:
    """Every file of `more`, an equal part of the cells each; nothing where the folder is not there."""
    folder = verifier.sources / "more"
    if not folder.is_dir():
        return
    parts = (weekly, requirements, context, abilities, activities, in_states, past, parities)
    for part in parts:
        part(verifier, folder, count // len(parts))


def weekly(verifier, folder: Path, count: int) -> None:
    """Table 39: rows whose title is an official one."""
    rows = {_letters(row[0]): row for row in sheet(one(folder, "cpsaat39_*.xlsx"), "cpsaat39") if len(row) > 6}
    wanted = (("weekly_pay", 2), ("weekly_pay_men", 4), ("weekly_pay_women", 6))
    found = [
        (entry, row, attribute, column)
        for entry in verifier.bot.store.of_kind("soc")
        if (row := rows.get(_letters(entry.title)))
        for attribute, column in wanted
    ]
    for entry, row, attribute, column in verifier.some(found, count):
        official = "small_base" if row[column] in DASHES else float(row[column])
        verifier.same("cps 39", f"{entry.id} {attribute}", official, verifier.fact(entry.id, attribute))


def requirements(verifier, folder: Path, count: int) -> None:
    """Shares of workers, or of the day; where only those who do not need it are told, the rest."""
    rows = sheet(one(folder, "ors-*.xlsx"), "ORS 2020 dataset")
    header, cells = rows[0], rows[1:]
    at = [header.index(name) for name in ("SOC 2018 CODE", "ESTIMATE CODE", "ESTIMATE")]
    told = {(row[at[0]], row[at[1]]): row[at[2]] for row in cells if len(row) > at[2]}
    known = [
        (code, attribute, need, lack)
        for attribute, (need, lack) in REQUIREMENTS.items()
        for code in sorted({code for code, _ in told})
        if (code, need) in told or (code, lack) in told
    ]
    for code, attribute, need, lack in verifier.some(known, count):
        soc = f"{code[:2]}-{code[2:]}"
        if verifier.bot.store.occupation(soc) is None:
            continue
        own, other = told.get((code, need)), told.get((code, lack))
        if own is not None:
            official = SLIGHT if own == "-" else float(own)
        else:
            official = MOST if other == "-" else round(100 - float(other or 0), 1)
        verifier.same("ors", f"{soc} {attribute}", official, verifier.fact(soc, attribute))


def context(verifier, folder: Path, count: int) -> None:
    """Scores from 0 to 100 as the category they are nearest to."""
    names = {element: attribute for attribute, element in CONTEXT.items()}
    rows = lines(one(folder, "Work_Context_12*"))
    cells = [(row["SOC or O*NET-SOC"], row["Element Name"], row["Score 0-100"]) for row in rows]
    for code, element, score in verifier.some([each for each in cells if each[1] in names and each[2]], count):
        attribute = names[element]
        levels = verifier.bot.store.attribute(attribute).levels
        official = levels[
            min(range(len(levels)), key=lambda at: (abs(float(score) - at * 100 / (len(levels) - 1)), -at))
        ]
        whole = verifier.whole(f"{code}.00" if len(code) == 7 and verifier.bot.store.occupation(f"{code}.00") else code)
        if verifier.bot.store.occupation(whole):
            verifier.same("onet context", f"{code} {attribute}", official, verifier.fact(whole, attribute))


def abilities(verifier, folder: Path, count: int) -> None:
    rows = [row for row in lines(one(folder, "Abilities_*")) if row["Scale ID"] == "IM"]
    for (row,) in verifier.some([(row,) for row in rows], count):
        hidden = "Y" in (row["Recommend Suppress"], row["Not Relevant"])
        code, element = row["O*NET-SOC Code"], row["Element Name"].lower()
        official = "no fact" if hidden else float(row["Data Value"])
        ours = verifier.members(code, "abilities").get(element, "no fact")
        verifier.same("onet abilities", f"{code} {element}", official, ours)


def activities(verifier, folder: Path, count: int) -> None:
    rows = [
        (row["SOC 2018"], row["Element Name"], row["Importance"]) for row in lines(one(folder, "Work_Activities_*"))
    ]
    for code, element, value in verifier.some(rows, count):
        general = f"{code}.00"
        held = verifier.members(general if verifier.bot.store.occupation(general) else code, "work_activities")
        if verifier.bot.store.occupation(code):
            verifier.same("onet activities", f"{code} {element}", float(value), held.get(element.lower(), "no fact"))


def in_states(verifier, folder: Path, count: int) -> None:
    """Growth and openings of a state, looked up and asked; none of fewer than 100 jobs."""
    fips = {row["GeoFIPS"][:2].lstrip("0"): row["GeoName"].rstrip(" *") for row in _parities(folder)}
    names = dict(verifier.bot.store.rows("SELECT name, code FROM place WHERE kind = 'state'"))
    rows = [
        (names[fips[row["STFIPS"]]], row)
        for row in lines(one(folder, "state_projections_*"))
        if row["OccCode"] and fips.get(row["STFIPS"]) in names and row["STFIPS"] != "0"
    ]
    for state, row in verifier.some(rows, count):
        code = row["OccCode"]
        if verifier.bot.store.occupation(code) is None:
            continue
        enough = float(row["Base"]) >= 100
        growth: object = float(row["PercentChange"]) if enough else "no fact"
        openings: object = float(row["AvgAnnualOpenings"]) if enough and state != "MA" else "no fact"
        verifier.same("state projections", f"{code} {state} growth", growth, verifier.fact(code, "growth", state))
        verifier.same("state projections", f"{code} {state} openings", openings, verifier.fact(code, "openings", state))
        if enough and verifier.bot.store.occupation(code).kind == "soc":
            question = f"job outlook for {verifier.called(code)} in {fips[row['STFIPS']]}"
            got = verifier.ask(question, code, "growth", state)
            verifier.same("state projections", f'"{question}"', growth, got, asked=True)


def past(verifier, folder: Path, count: int) -> None:
    """Medians of past years, looked up and asked."""
    rows = [row for row in lines(one(folder, "national_annual_median_*")) if row["Annual median wage"]]
    store = verifier.bot.store
    about = store.attribute("salary_median")
    for (row,) in verifier.some([(row,) for row in rows], count):
        occupation, year = store.occupation(row["SOC 2018"]), int(row["May of year"])
        found = store.past(occupation, about, year) if occupation else None
        narrowed = occupation is not None and found is None and year < 2021 and occupation.title.endswith("All Other")
        if occupation and not narrowed:
            official, cell = float(row["Annual median wage"]), f"{occupation.id} {year}"
            verifier.same("oews past", cell, official, found.value if found else "no fact")
            if year < 2025 and not occupation.is_rest:
                question = f"median pay of {verifier.called(occupation.id)} in {year}"
                facts = [each.value for each in verifier.bot.ask(question).facts]
                verifier.same("oews past", f'"{question}"', True, official in facts, asked=True)


def parities(verifier, folder: Path, count: int) -> None:
    """Average pay of a state at the nation's prices, worked out again."""
    names = dict(verifier.bot.store.rows("SELECT name, code FROM place WHERE kind = 'state'"))
    levels = {
        names[row["GeoName"].rstrip(" *")]: float(row["2024"])
        for row in _parities(folder)
        if row["GeoName"].rstrip(" *") in names
    }
    cells = [(entry, state) for entry in verifier.bot.store.of_kind("soc") for state in levels]
    for entry, state in verifier.some(cells, count):
        paid, ours = verifier.fact(entry.id, "salary", state), verifier.fact(entry.id, "real_pay", state)
        if isinstance(paid, float):
            near = isinstance(ours, float) and abs(ours - paid * 100 / levels[state]) <= 5.01
            verifier.same("parities", f"{entry.id} {state}", True, near)


def _parities(folder: Path) -> list[dict[str, str]]:
    """The rows of the table of states, which has titles above its header."""
    text = one(folder, "SARPP_state_all_items_*").read_text("utf-8-sig")
    return [row for row in csv.DictReader(io.StringIO(text[text.index("GeoFIPS") :])) if row["GeoName"]]


def _letters(title: str) -> str:
    return re.sub(r"[^a-z]", "", title.lower())
