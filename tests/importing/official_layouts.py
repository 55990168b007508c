"""Small files in the layouts of the publishers, for the import tests. All figures are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

Cells = Sequence[object]
Table = Callable[[str], list[list[str]]]  # name of a written file -> its rows
DASH = "—"


def workbook(path: Path, sheets: Mapping[str, Iterable[Cells]]) -> Path:
    """An Excel workbook of these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def tabbed(path: Path, *rows: str) -> Path:
    """A tab-separated file; "|" in a row stands for a tab."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(row.replace("|", "\t") + "\n" for row in rows), encoding="utf-8")
    return path


# --- SOC ---------------------------------------------------------------------------------------------------------

STRUCTURE = [
    ("Major", "13-0000", "Business and Financial Operations Occupations"),
    ("Minor", "13-1000", "Business Operations Specialists"),
    ("Broad", "13-1020", "Buyers and Purchasing Agents"),
    ("Detailed", "13-1021", "Buyers and Purchasing Agents, Farm Products"),
    ("Detailed", "13-1022", "Wholesale and Retail Buyers, Except Farm Products"),
    ("Major", "21-0000", "Community and Social Service Occupations"),
    ("Minor", "21-1000", "Counselors and Social Workers"),
    ("Broad", "21-1010", "Counselors"),
    ("Detailed", "21-1011", "Substance Abuse Counselors"),
    ("Detailed", "21-1012", "Career Counselors"),
    ("Detailed", "21-1014", "Mental Health Counselors"),
    ("Major", "29-0000", "Healthcare Practitioners and Technical Occupations"),
    ("Minor", "29-1000", "Health Diagnosing or Treating Practitioners"),
    ("Broad", "29-1140", "Registered Nurses"),
    ("Detailed", "29-1141", "Registered Nurses"),
    ("Minor", "29-2000", "Health Technologists"),
    ("Broad", "29-2050", "Health Practitioner Support Technologists"),
    ("Detailed", "29-2051", "Dietetic Technicians"),
    ("Detailed", "29-2052", "Pharmacy Technicians"),
    ("Detailed", "29-2057", "Ophthalmic Medical Technicians"),
]


def soc(folder: Path) -> Path:
    """The five workbooks of the source soc."""
    definitions: list[Cells] = [
        ("U.S. Bureau of Labor Statistics",),
        ("November 2017 (for reference year January 2018 - Updated April 15, 2020)",),
        (),
        ("SOC Group", "SOC Code", "SOC Title", "SOC Definition"),
        *STRUCTURE,
    ]
    workbook(folder / "soc_2018_definitions.xlsx", {"2018 SOC": definitions})
    matches: list[Cells] = [
        ("November 2017",),
        ("2018 SOC Code", "2018 SOC Title", "2018 SOC Direct Match Title", "Illustrative Example"),
        ("29-1141", "Registered Nurses", "Certified Operating Room Nurse (CNOR)", "x"),
        ("29-1141", "Registered Nurses", "Coronary Care Unit Nurse", ""),
        ("21-1012", "Career Counselors", "Career Guide (General)", ""),
    ]
    workbook(folder / "soc_2018_direct_match_title_file.xlsx", {"Sorted by SOC": matches})
    workbook(folder / "2018-occupation-code-list-and-crosswalk.xlsx", _census())
    crosswalk: list[Cells] = [
        ("O*NET-SOC and National Employment Matrix equivalents",),
        (
            "Sort Order",
            "O*NET-SOC Code",
            "O*NET-SOC Title",
            "NEM Code",
            "National Employment Matrix Occupational Title",
        ),
        (1, "13-1021.00", "Buyers, Farm Products", "13-1020", "Buyers and purchasing agents"),
        (2, "13-1022.00", "Buyers, Except Farm Products", "13-1020", "Buyers and purchasing agents"),
        (3, "21-1011.00", "Substance Abuse Counselors", "21-1018", "Substance abuse and mental health counselors"),
        (4, "21-1014.00", "Mental Health Counselors", "21-1018", "Substance abuse and mental health counselors"),
        (5, "29-1141.00", "Registered Nurses", "29-1141", "Registered nurses"),
    ]
    workbook(folder / "nem-onet-to-soc-crosswalk.xlsx", {"ONET to SOC crosswalk": crosswalk, "Definitions": [("x",)]})
    majors: list[Cells] = [
        ("CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"),
        ("01.0102", "Agribusiness Operations.", "13-1021", "Buyers and Purchasing Agents, Farm Products"),
        ("51.3801", "Registered Nursing.", "29-1141", "Registered Nurses"),
        ("01.0508", "Taxidermy.", "99-9999", "NO MATCH"),
    ]
    workbook(folder / "CIP2020_SOC2018_Crosswalk.xlsx", {"File Guide": [("File Name",)], "CIP-SOC": majors})
    return folder


def _census() -> dict[str, list[Cells]]:
    listed: list[Cells] = [
        (None, "2018 Census Occupation Code List"),
        (None, "2018 Census Title ", "2018 Census Code", "2018 SOC Code"),
        (None, "Business Occupations:", "0500-0960", "13-0000"),
        (None, "Buyers and purchasing agents", "0510", "13-1020"),
        (None, "Career counselors", "2001", "21-1012"),
        (None, "Other counselors", "2004", "21-101X"),
        (None, "Registered nurses", "3255", "29-1141"),
        (None, "Pharmacy technicians", "3421", "29-2052"),
        (None, "Dietetic and ophthalmic medical technicians", "3430", "29-205X"),
        (None, "Military, rank not specified", "9830", "none"),
    ]
    changes: list[Cells] = [
        ("2018 SOC Code", "2018 Census Code", "2018 Census Title ", "Census No Change"),
        ("29-205X", "3430", "Dietetic and Ophthalmic Medical Technicians", None),
        (None, None, "Dietetic Technicians (29-2051)", None),
        (None, None, "Ophthalmic Medical Technicians (29-2057)", None),
    ]
    return {"OVERVIEW": [("Contents",)], "2018 Census Occ Code List": listed, "Summary of 2018 Changes": changes}


# --- OEWS --------------------------------------------------------------------------------------------------------

TYPES = ("01", "03", "04", "08", "11", "12", "13", "14", "15")
TYPE_NAMES = (
    "Employment", "Hourly mean wage", "Annual mean wage", "Hourly median wage", "Annual 10th percentile wage",
    "Annual 25th percentile wage", "Annual median wage", "Annual 75th percentile wage", "Annual 90th percentile wage",
)  # fmt: skip
PLAIN = "100 10.50 21840 9.00 15000 16000 18720 25000 30000"


def oews(folder: Path, year: int = 2031) -> Path:
    """The flat files of the source oews."""
    tabbed(
        folder / "oe.area",
        "area_code|areatype_code|state_code|area_name",
        "0000000|N|00|National",
        "0010180|M|48|Abilene, TX",
        "0028140|M|29|Kansas City, MO-KS",
        "4800000|S|48|Texas",
        "2900000|S|29|Missouri",
        "4800001|M|48|Northwestern Region of Texas nonmetropolitan area (noncontiguous)",
    )
    tabbed(
        folder / "oe.industry",
        "industry_code|industry_name|display_level",
        "000000|Cross-Industry, Private, Federal, State, and Local|0",
        "62--63|Sector 62 - Health Care and Social Assistance|2",
        "622000|Hospitals|3",
        "622100|General Hospitals|4",
        "622110|General Medical Hospitals|5",
    )
    names = zip(TYPES, TYPE_NAMES, strict=True)
    tabbed(folder / "oe.datatype", "datatype_code|datatype_name", *(f"{code}|{name}" for code, name in names))
    tabbed(
        folder / "oe.footnote",
        "footnote_code|footnote_text",
        "4|Wages for some occupations are reported either as hourly wages or annual salaries.",
        "5|This wage is equal to or greater than $1,250.00 per hour or $260,000 per year.",
        "8|Estimate not released.",
    )
    lines = [
        *cells("M0010180000000291141", PLAIN, year),
        *cells("M0028140000000291141", "50 -/5 -/5 -/5 120000 130000 140000 150000 -/5", year),
        *cells("M4800001000000000000", PLAIN, year),
        *cells("N0000000000000000000", PLAIN, year),
        *cells("N0000000000000291141", "1000 40.00 83200 39.10 60000 70000 81330 95000 110000", year),
        *cells("N000000062--63291141", PLAIN, year),
        *cells("N0000000622000291141", PLAIN, year),
        *cells("N0000000622110291141", PLAIN, year),
        *cells("S2900000000000291141", "-/8 -/8 -/8 -/8 -/8 -/8 -/8 -/8 -/8", year),
        *cells("S4800000000000272011", "70 30.25 -/4 28.00 -/4 -/4 -/4 -/4 -/4", year),
    ]
    header = "series_id                     |year|period|       value|footnote_codes"
    tabbed(folder / "oe.data.0.Current", header, *lines)
    return folder


def cells(series: str, values: str, year: int) -> Iterable[str]:
    """Lines of one series; "-/8" is a cell without a number, with footnote 8."""
    for code, value in zip(TYPES, values.split(), strict=True):
        number, _, note = value.partition("/")
        yield f"OEU{series}{code}    |{year}|A01|{number:>12}|{note}"


# --- Employment Projections --------------------------------------------------------------------------------------

OUTLOOK_HEADER = (
    "2030 National Employment Matrix title", "2030 National Employment Matrix code", "Occupation type",
    "Employment, 2030", "Employment, 2040", "Employment distribution, percent, 2030",
    "Employment change, numeric, 2030–40", "Employment change, percent, 2030–40", "Percent self employed, 2030",
    "Occupational openings, 2030–40 annual average", "Median annual wage, dollars, 2030[1]",
    "Typical education needed for entry", "Work experience in a related occupation",
    "Typical on-the-job training needed to attain competency in the occupation",
)  # fmt: skip


def projections(folder: Path) -> Path:
    """The two workbooks of the source projections."""
    outlook: list[Cells] = [
        ("Table 1.2 Occupational projections, 2030–2040, and worker characteristics, 2030 (Employment in thousands)",),
        OUTLOOK_HEADER,
        ("Total, all occupations", "00-0000", "Summary", 1699.1, 1751.9, 100, 52.8, 3.1, 5.8, 188.3, 1, *[DASH] * 3),
        ("  Legislators", "11-1031", "Line item", 44.8, 46.2, 0, 1.4, 3.1, DASH, 3, 1, "Bachelor's degree", "None", ""),
        ("  Buyers", "13-1020", "Line item", 12.3, 11.1, 0, -1.2, -9.8, 4, 1.15, 1, "Bachelor's degree", *["None"] * 2),
        ("Note: Data is unavailable for values denoted with a dash.",),
    ]  # fmt: skip
    attainment: list[Cells] = [
        ("Table 5.3 Educational attainment for workers 25 years and older by detailed occupation, 2028–29 (Percent)",),
        (
            "2030 National Employment Matrix title", "2030 National Employment Matrix code",
            "Less than high school diploma", "High school diploma or equivalent", "Some college, no degree",
            "Associate's degree", "Bachelor's degree", "Master's degree", "Doctoral or professional degree",
        ),
        ("Total, all occupations", "00-0000", 7.4, 22.5, 18.6, 9.5, 25.2, 11.9, 4.9),
        ("Legislators[1]", "11-1031", 1.5, 7.8, 13.1, 5.3, 40.7, 24.7, 6.9),
        ("Footnotes:",),
        ("[1] This occupation is not an exact match with ACS",),
    ]  # fmt: skip
    workbook(folder / "occupation.xlsx", {"Index": [("Occupation.xlsx contents",)], "Table 1.2": outlook})
    workbook(folder / "education.xlsx", {"Index": [("Education.xlsx contents",)], "Table 5.3": attainment})
    return folder


# --- CPS ---------------------------------------------------------------------------------------------------------

PEOPLE = [  # title, total, percents, age bands, median age
    ("Total employed", 163493, "47.1 75.7 12.7 7.5 20.0", "5551 14347 36276 37036 32304 26605 11374", 42.1),
    ("Service occupations, broadly", 700, "50 70 10 5 20", "0 0 100 200 200 100 100", 42),
    ("Healthcare practitioners and technical occupations", 900, "75 70 12 10 9", "1 99 200 200 200 100 100", 43),
    ("Buyers and purchasing agents", 61, "53.7 72.0 16.0 11.9 6.2", "0 3 25 15 11 5 2", 38.2),
    ("Career counselors", 18, "- - - - -", "0 1 2 3 0 5 7", "–"),
    ("Other counselors", 80, "70 60 20 10 15", "0 10 20 20 20 10 0", 40),
    ("Registered nurses", 3413, "87.1 71.5 13.9 9.5 9.9", "2 150 800 900 800 561 200", 43.4),
    ("Pharmacy technicians", 120, "80 60 20 10 15", "5 25 30 30 20 10 0", 35),
    ("Dietetic and ophthalmic medical technicians", 64, "80 60 20 10 15", "0 10 20 14 10 10 0", 37),
]
AGE_HEADER = (
    None, "Total, 16 years and over", "16 to 19 years", "20 to 24 years", "25 to 34 years", "35 to 44 years",
    "45 to 54 years", "55 to 64 years", "65 years and over", "Median age",
)  # fmt: skip
AGE_NOTE = "NOTE: Dash indicates no data. Annual estimates for 2031 are 11-month averages that exclude October."


def cps(folder: Path) -> Path:
    """Tables 11 (as the published workbook) and 11b of the source cps."""
    head: list[Cells] = [
        ("HOUSEHOLD DATA\n ANNUAL AVERAGES",),
        ("[Numbers in thousands]",),
        ("",),
        ("Occupation", "2031"),
    ]
    shares: list[Cells] = [
        *head,
        (None, "Total employed", "Percent of total employed"),
        (None, None, "Women", "White", "Black or African American", "Asian", "Hispanic or Latino"),
        *((title, total, *map(_cell, percents.split())) for title, total, percents, _, _ in PEOPLE),
        ("NOTE: Estimates for the race groups do not sum to totals.",),
    ]
    ages: list[Cells] = [
        *head,
        AGE_HEADER,
        *((title, total, *map(int, bands.split()), median) for title, total, _, bands, median in PEOPLE),
        (AGE_NOTE,),
    ]
    workbook(folder / "cpsaat11.xlsx", {"cpsaat11": shares})
    workbook(folder / "cpsaat11b.xlsx", {"cpsaat11b": ages})
    return folder


def _cell(text: str) -> object:
    return "–" if text == "-" else float(text)


def cps_weekly(folder: Path) -> Path:
    """Table 39 of the source cps_weekly."""
    rows: list[Cells] = [
        ("HOUSEHOLD DATA\n ANNUAL AVERAGES\n 39. Median weekly earnings",),
        ("[Numbers in thousands]",),
        ("",),
        ("Occupation", "2031", None, None, None, None, None),
        (None, "Total", None, "Men", None, "Women", None),
        (None, *("Number of workers", "Median weekly earnings") * 3),
        ("Total, full-time wage and salary workers", 121470, 1204, 66979, 1326, 54491, 1089),
        ("Registered nurses", 2500, 1563, 300, 1900, 2200, 1517),
        ("Career counselors", 20, "–", 5, "–", 15, "–"),
        (AGE_NOTE,),
    ]
    workbook(folder / "cpsaat39.xlsx", {"cpsaat39": rows})
    return folder


# --- ORS ---------------------------------------------------------------------------------------------------------


def ors(folder: Path) -> Path:
    """The workbook of all estimates of the source ors."""
    nurses = ("291141", "Registered Nurses")
    estimates = [
        (*nurses, "01087", "License is required", "Percentage", 99.9),
        (*nurses, "01206", "Telework not available", "Percentage", "-"),
        (*nurses, "00997", "Percent of day sitting, mean", "Percentage", 30.3),
        (*nurses, "00132", "Hours of sitting, mean", "Hours", 3.1),
        ("292052", "Pharmacy Technicians", "01085", "Certification not required", "Percentage", 40),
        ("999999", "Nobody", "01087", "License is required", "Percentage", 1),
    ]
    sheets: dict[str, Iterable[Cells]] = {
        "File information": [("2031 estimates", "Two of five sample groups; they are considered preliminary.")],
        "ORS 2031 dataset": [
            ("SOC 2018 CODE", "OCCUPATION", "ESTIMATE CODE", "ESTIMATE TEXT", "DATATYPE", "ESTIMATE"),
            *estimates,
        ],
    }
    workbook(folder / "ors-complete-dataset.xlsx", sheets)
    return folder


def oews_past(folder: Path) -> Path:
    """The table of medians and one national file of the source oews_past."""
    tabbed(
        folder / "national_annual_median_2029-2031.tsv",
        "SOC 2018|Title|May of year|Annual median wage|Status",
        "29-1141|Registered Nurses|2029|73300|",
        "29-1141|Registered Nurses|2030||top_coded",
        "29-1141|Registered Nurses|2031|81330|",
        "11-1031|Legislators|2029|40000|",
    )
    rows: list[Cells] = [
        ("AREA", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "A_MEDIAN"),
        ("99", "29-1141", "Registered Nurses", "broad", 3000000, 81330),
        ("99", "29-1141", "Registered Nurses", "detailed", 3000000, 81330),
        ("99", "29-2052", "Pharmacy Technicians", "detailed", "**", 40000),
    ]
    workbook(folder / "national_M2031_dl.xlsx", {"national_M2031_dl": rows})
    return folder


def parities(folder: Path) -> Path:
    """The two tables of the source parities: of states with titles above the header, of metropolitan areas by line."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "SARPP_state_all_items_2030-2031.csv").write_text(
        "SARPP Regional price parities by state\nState or DC\n"
        "GeoFIPS,GeoName,2030,2031\n00000,United States,100.000,100.000\n48000,Texas,97.1,97.060\n\n"
        'Legend/Footnotes\n"  Last updated: February 19, 2032"\n'
    )
    (folder / "MARPP_MSA_2030_2031.csv").write_text(
        "GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2030,2031\n"
        ' "00999","United States (Nonmetropolitan Portion) *", ,MARPP,1,"...","RPPs: All items ","Index",88.1,88.2\n'
        ' "12420","Austin, TX", ,MARPP,1,"...","RPPs: All items ","Index",99.1,98.500\n'
        ' "12420","Austin, TX", ,MARPP,3,"...","RPPs: Services: Housing ","Index",120.1,121.5\n'
        ' "41980","San Juan, PR", ,MARPP,1,"...","RPPs: All items ","Index",99.1,98.500\n'
    )
    return folder


def state_projections(folder: Path) -> Path:
    """The file of the source state_projections."""
    tabbed(
        folder / "state_projections_2031-41.tsv",
        "Title|Base|Projected|PercentChange|AvgAnnualOpenings|STFIPS|OccCode||",
        "Registered Nurses|3172500|3349900|5.6|193100|0|29-1141||",
        "Total, All Occupations|900000|950000|5.5|90000|48|00-0000||",
        "Registered Nurses|52030|55370|6.4|3220|48|29-1141||",
        "Registered Nurses|30060|32000|6.5|1800|25|29-1141||",
        "Registered Nurses|90|100|11.1|10|72|29-1141||",
        "Nobody (SOC 2010)|4000|4100|2.5|300|16|15-1133||",
        "||||||||",
    )
    return folder


# --- O*NET -------------------------------------------------------------------------------------------------------

RATED = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N|Recommend Suppress|Not Relevant|Date"


def onet(folder: Path) -> Path:
    """The text files of the source onet."""
    (folder).mkdir(parents=True, exist_ok=True)
    read_me = "O*NET 41.1 Database\nAugust 2036 Release\n---\n"
    (folder / "Read Me.txt").write_text(read_me, encoding="utf-8")
    tabbed(
        folder / "Occupation Data.txt",
        "O*NET-SOC Code|Title|Description",
        "29-1141.00|Registered Nurses|Assess patients.",
        "29-1141.01|Acute Care Nurses|Care for the acutely ill.",
    )
    tabbed(
        folder / "Alternate Titles.txt",
        "O*NET-SOC Code|Alternate Title|Short Title|Source(s)",
        "29-1141.00|Registered Nurse (RN)|RN|08",
        "29-1141.00|School Nurse|n/a|10",
    )
    tabbed(
        folder / "Sample of Reported Titles.txt",
        "O*NET-SOC Code|Reported Job Title|Shown in My Next Move",
        "29-1141.01|Trauma RN (Trauma Registered Nurse)|Y",
    )
    for name, element in (("Skills.txt", "Active Listening"), ("Knowledge.txt", "Medicine and Dentistry")):
        tabbed(
            folder / name,
            RATED,
            f"29-1141.00|2.A.1|{element}|IM|4.12|8|N|n/a|08/2030",
            f"29-1141.00|2.A.1|{element}|LV|4.50|8|N|N|08/2030",
            "29-1141.00|2.A.2|Programming|IM|1.00|8|N|n/a|08/2030",
            "29-1141.00|2.A.2|Programming|LV|0.38|8|N|Y|08/2030",
            "29-1141.01|2.A.2|Repairing|IM|3.00|8|Y|n/a|08/2030",
        )
    tabbed(
        folder / "Work Styles.txt",
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Date|Domain Source",
        "29-1141.00|1.D.1|Empathy|DR|1.00|12/2030|Expert",
        "29-1141.00|1.D.1|Empathy|WI|2.75|12/2030|Expert",
        "29-1141.00|1.D.2|Innovation|DR|0.00|12/2030|Expert",
        "29-1141.00|1.D.2|Innovation|WI|-1.20|12/2030|Expert",
    )
    themes = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
    tabbed(
        folder / "Interests.txt",
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Date|Domain Source",
        *(f"29-1141.00|1.B.1|{theme}|OI|{place}.50|02/2030|Expert" for place, theme in enumerate(themes, 1)),
        "29-1141.00|1.B.1.g|First Interest High-Point|IH|4.00|02/2030|Expert",
        "29-1141.00|1.B.1.h|Second Interest High-Point|IH|6.00|02/2030|Expert",
        "29-1141.00|1.B.1.i|Third Interest High-Point|IH|0.00|02/2030|Expert",
    )
    tabbed(
        folder / "Technology Skills.txt",
        "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand",
        "29-1141.00|Epic Systems|43232202|Medical software|Y|N",
    )
    tabbed(folder / "Job Zones.txt", "O*NET-SOC Code|Job Zone|Date|Domain Source", "29-1141.00|3|08/2030|Analyst")
    tabbed(
        folder / "Education, Training, and Experience Categories.txt",
        "Element ID|Element Name|Scale ID|Category|Category Description",
        "2.D.1|Required Level of Education|RL|5|Associate's Degree (or other 2-year degree)",
        "2.D.1|Required Level of Education|RL|7|Post-Baccalaureate Certificate - awarded for completion",
    )
    tabbed(
        folder / "Education, Training, and Experience.txt",
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value|N|Recommend Suppress|Date",
        "29-1141.00|2.D.1|Required Level of Education|RL|5|61.20|28|N|08/2030",
        "29-1141.00|2.D.1|Required Level of Education|RL|7|0.00|28|N|08/2030",
        "29-1141.00|3.A.1|Related Work Experience|RW|1|10.00|28|N|08/2030",
        "29-1141.01|2.D.1|Required Level of Education|RL|5|50.00|3|Y|08/2030",
    )
    tabbed(
        folder / "Related Occupations.txt",
        "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index",
        "29-1141.00|29-1141.01|Primary-Short|1",
    )
    return folder


def _released(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Read Me.txt").write_text("O*NET 40.3 Database\nMay 2036 Release\n---\n", encoding="utf-8")
    return folder


def onet_abilities(folder: Path) -> Path:
    """The text file of the source onet_abilities."""
    tabbed(
        _released(folder) / "Abilities.txt",
        RATED,
        "29-1141.00|1.A.1|Near Vision|IM|4.12|8|N|n/a|08/2030",
        "29-1141.00|1.A.1|Near Vision|LV|3.50|8|N|N|08/2030",
        "29-1141.00|1.A.2|Stamina|IM|2.00|8|Y|n/a|08/2030",
        "29-1141.00|1.A.3|Night Vision|IM|1.00|8|N|n/a|08/2030",
        "29-1141.00|1.A.3|Night Vision|LV|0.10|8|N|Y|08/2030",
        "99-9999.00|1.A.1|Near Vision|IM|3.00|8|N|n/a|08/2030",
    )
    return folder


def onet_activities(folder: Path) -> Path:
    """Importance means by SOC occupation, of the source onet_activities."""
    tabbed(
        _released(folder) / "Work_Activities_importance_by_SOC.tsv",
        "SOC 2018|Title|Element ID|Element Name|Importance",
        "29-1141|Registered Nurses|4.A.1|Assisting and Caring for Others|4.56",
        "21-1018|Counselors|4.A.1|Getting Information|3.5",
    )
    return folder


def onet_context(folder: Path) -> Path:
    """The text file of the source onet_context: means, and shares of categories."""
    tabbed(
        _released(folder) / "Work Context.txt",
        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value|N|Recommend Suppress|Date",
        "29-1141.00|4.C.2|Outdoors, Exposed to All Weather Conditions|CX|n/a|1.20|30|N|08/2030",
        "29-1141.00|4.C.2|Spend Time Standing|CX|n/a|3.10|30|N|08/2030",
        "29-1141.00|4.C.3|Duration of Typical Work Week|CT|n/a|2.60|30|N|08/2030",
        "29-1141.00|4.C.3|Work Schedules|CTP|1|40.00|30|N|08/2030",
        "29-1141.00|4.C.3|Work Schedules|CTP|2|50.00|30|N|08/2030",
        "29-1141.00|4.C.3|Work Schedules|CTP|3|10.00|30|N|08/2030",
        "29-1141.01|4.C.2|Spend Time Standing|CX|n/a|5.00|3|Y|08/2030",
    )
    return folder


def onet_tools(folder: Path) -> Path:
    """The workbook of the source onet_tools."""
    rows: list[Cells] = [
        ("O*NET-SOC Code", "Title", "Example", "Commodity Code", "Commodity Title"),
        ("29-1141.00", "Registered Nurses", "Stethoscopes", 42182103, "Stethoscopes"),
    ]
    workbook(_released(folder) / "Tools Used.xlsx", {"Tools Used": rows})
    return folder


def onet_values(folder: Path) -> Path:
    """The workbook of the source onet_values."""
    rows: list[Cells] = [
        ("O*NET-SOC Code", "Title", "Element ID", "Element Name", "Scale ID", "Scale Name", "Data Value", "Date"),
        ("29-1141.00", "Registered Nurses", "1.B.2.a", "Achievement", "EX", "Extent", 5.67, "06/2030"),
        ("29-1141.00", "Registered Nurses", "1.B.2.g", "First Work Value High-Point", "VH", "High-Point", 4, "06/2030"),
    ]
    workbook(_released(folder) / "Work Values.xlsx", {"Work Values": rows})
    return folder
