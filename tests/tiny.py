"""A knowledge folder small enough to compile in a moment: two occupations published together, one by itself."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
PAY = "employment,hourly_mean,annual_mean,hourly_median,annual_p10,annual_p25,annual_median,annual_p75,annual_p90"
TABLES = {
    "editions.csv": """
        source,name,value
        oews,edition,May 2099
        oews,period,May 2099
        oews,top_annual,200000
        oews,top_hourly,100
        projections,edition,2098-2108
        projections,period,2098-2108
        projections,base_year,2098
        projections,target_year,2108
        onet,edition,99.1
        onet,period,May 2099
        cps,edition,2099
        cps,period,2099""",
    "occupations.csv": """
        code,kind,title,broader,published_as
        51-0000,major,Production Occupations,,
        51-7000,minor,Woodworkers,51-0000,
        51-7010,broad,Cabinetmakers,51-7000,
        51-7011,detailed,Cabinetmakers,51-7010,
        51-7011.00,onet,Cabinetmakers,51-7011,
        51-7090,broad,Miscellaneous Woodworkers,51-7000,
        51-7091,detailed,Whistle Carvers,51-7090,51-7098
        51-7092,detailed,Clog Makers,51-7090,51-7098
        51-7098,hybrid,Whistle Carvers and Clog Makers,51-7090,
        55-3011,detailed,Catapult Crew,,""",
    "areas.csv": """
        code,name,kind,states
        0000000,National,nation,
        3900000,Ohio,state,OH
        4800000,Texas,state,TX
        0012345,"Springfield, OH",metro,OH""",
    "industries.csv": """
        code,name,level
        321900,Other Wood Product Manufacturing,4-digit""",
    "wages_nation.csv": f"""
        occupation,{PAY}
        51-7011,90000,25,52000,24,31000,40000,50000,60000,#
        51-7098,4000,~,41000,~,*,*,40000,*,*""",
    "wages_state.csv": f"""
        state,occupation,{PAY}
        OH,51-7011,900,26,54000,25,32000,41000,51000,61000,70000
        TX,51-7011,100,#,#,#,#,#,#,#,#
        TX,51-7098,90,20,42000,20,30000,35000,40000,45000,50000""",
    "wages_area.csv": f"""
        area,occupation,{PAY}
        0012345,51-7011,99,27,56000,26,33000,42000,52000,62000,71000""",
    "projections.csv": """
        occupation,employment_base,employment_projected,change_percent,openings,self_employed_percent,education,experience,training
        51-7011,100000,90000,-10,9000,*,High school diploma or equivalent,None,Moderate-term on-the-job training
        51-7098,5000,5500,10,700,40.5,No formal educational credential,Less than 5 years,Apprenticeship""",
    "people.csv": """
        occupation,census_code,census_title,workers,women,white,black,asian,hispanic,median_age,scope
        51-7011,8500,Cabinetmakers,60000,10,80,5,3,20,45.5,exact
        51-7091,8510,Whistle carvers,300000,60,70,10,5,10,40,exact
        51-7092,8520,Clog makers,100000,20,90,6,1,6,50,exact""",
    "census.csv": """
        census_code,title,soc,occupations
        8500,Cabinetmakers,51-7011,51-7011
        8510,Whistle carvers,51-7091,51-7091
        8520,Clog makers,51-7092,51-7092""",
    "skills.csv": """
        occupation,element,importance,level
        51-7011.00,Active Listening,3.5,4.1
        51-7011.00,Quality Control Analysis,4.5,""",
    "knowledge.csv": """
        occupation,element,importance,level
        51-7011.00,English Language,2.5,2""",
    "education_required.csv": """
        occupation,category,percent
        51-7011.00,High School Diploma,70
        51-7011.00,Associate's Degree,*""",
    "majors.csv": """
        cip,major,occupation
        48.0704,Wood Finishing,51-7011
        48.0703,Cabinetmaking and Millwork,51-7011
        48.0701,"Woodworking, General",51-7011""",
}


def tiny(folder: Path) -> Path:
    """The folder, written; attributes, sources and language are the real ones."""
    folder.mkdir(parents=True)
    shutil.copytree(KNOWLEDGE / "language", folder / "language")
    for name in ("attributes.toml", "sources.toml"):
        shutil.copy(KNOWLEDGE / name, folder / name)
    for name in ("us", "duties", "occupations"):
        (folder / name).mkdir()
    for name, text in TABLES.items():
        table(folder, name, text)
    (folder / "titles.csv").write_text("title,occupations,note\nkitchen carpenter,51-7011,\n", encoding="utf-8")
    (folder / "places.csv").write_text("name,code,kind,note\nOhio,OH,state,\nTexas,TX,state,\n", encoding="utf-8")
    prose = (
        '["51-7011.00"]\nname = "cabinetmaker"\nplural = "cabinetmakers"\nsummary = "Cabinetmakers build cupboards."\n'
    )
    (folder / "duties" / "51-production.toml").write_text(prose, encoding="utf-8")
    return folder


def table(folder: Path, name: str, text: str) -> Path:
    """One table of us/, packed where its name says so."""
    path = folder / "us" / name
    plain = "\n".join(line.strip() for line in text.strip().splitlines()) + "\n"
    path.write_bytes(gzip.compress(plain.encode()) if name.endswith(".gz") else plain.encode())
    return path
