from __future__ import annotations

import pytest

from careerbot.building.importing import titles

OPENED = [
    ("Nurse", "", ["Nurse"]),
    ("Registered Nurse (RN)", "", ["Registered Nurse", "RN=short"]),
    ("Registered Nurse (RN)", "RN", ["RN=short", "Registered Nurse"]),
    ("CEO (Chief Executive Officer)", "", ["CEO=short", "Chief Executive Officer"]),
    ("Veterinary Technician (Vet Tech)", "", ["Veterinary Technician", "Vet Tech=short"]),
    ("Toll Operator (Toll Op)", "", ["Toll Operator", "Toll Op=short"]),
    ("Bilingual Speech-Language Pathologist (Bilingual SLP)", "",
     ["Bilingual Speech-Language Pathologist", "Bilingual SLP=short"]),
    ("SCADA Engineer (Supervisory Control and Data Acquisition)", "SCADA Engineer",
     ["SCADA Engineer=short", "Supervisory Control and Data Acquisition"]),
    ("Computed Tomography (CT) Scanner Operator", "",
     ["Computed Tomography Scanner Operator", "CT Scanner Operator=short"]),
    ("Army Air and Missile Defense (AMD) Crewmember", "",
     ["Army Air and Missile Defense Crewmember", "Army AMD Crewmember=short"]),
    ("Electroencephalogram (EEG) Technologist", "",
     ["Electroencephalogram Technologist", "EEG Technologist=short"]),
    ("Staff Readiness Officer (Electronic Warfare)", "", ["Staff Readiness Officer (Electronic Warfare)"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "short", "expected"), OPENED)
def test_brackets_are_opened_both_ways(title: str, short: str, expected: list[str]) -> None:
    forms = [form if source == "x" else f"{form}={source}" for form, source in titles.opened(title, "x", short)]
    assert forms == expected


OFFICIAL = [
    ("Registered Nurses", []),
    ("Psychology Teachers, Postsecondary", ["Postsecondary Psychology Teachers"]),
    ("Cooks, Institution and Cafeteria", ["Institution and Cafeteria Cooks", "Institution Cooks", "Cafeteria Cooks"]),
    ("Managers, All Other", []),
    ("Elementary School Teachers, Except Special Education", ["Elementary School Teachers"]),
    ("Switchboard Operators, Including Answering Service", ["Switchboard Operators"]),
    ("Sales Representatives, Wholesale and Manufacturing, Except Technical and Scientific Products",
     ["Sales Representatives, Wholesale and Manufacturing", "Wholesale and Manufacturing Sales Representatives",
      "Wholesale Sales Representatives", "Manufacturing Sales Representatives"]),
    ("Judges, Magistrate Judges, and Magistrates", []),
    ("Fraud Examiners, Investigators and Analysts", []),
    ("Helpers--Carpenters", ["Carpenters Helpers"]),
    ("First-Line Supervisors of Retail Sales Workers",
     ["Supervisors of Retail Sales Workers", "Retail Sales Workers Supervisors"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "others"), OFFICIAL)
def test_inverted_titles_are_turned_round(title: str, others: list[str]) -> None:
    assert list(titles.official(title)) == [title, *others]
