"""Compiling: a small folder answers; a bad file is told with its key and what was expected; nothing stays behind."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from careerbot import Bot
from careerbot.answering.suggestions import examples
from careerbot.building.checking import read_folder
from careerbot.building.compiling.compile import compile_folder
from careerbot.building.problems import KnowledgeProblem
from careerbot.building.tables import read_table
from tiny import PAY, table, tiny


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Bot:
    """A Bot over the small folder."""
    folder = tmp_path_factory.mktemp("knowledge")
    compile_folder(tiny(folder / "small"), folder / "small.sqlite")
    return Bot(folder / "small.sqlite")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how much do cabinetmakers make", "$52,000"),
        ("cabinetmaker salary in ohio", "$54,000"),
        ("kitchen carpenter salary", "$52,000"),
        ("what does a cabinetmaker do", "cupboards"),
        ("job outlook for cabinetmakers", "10%"),
    ],
)
def test_a_small_folder_answers(small, question, said):
    reply = small.ask(question)
    assert reply.status == "answered" and said in reply.text


def test_compiling_twice_gives_the_same_bytes(tmp_path):
    folder = tiny(tmp_path / "small")
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    compile_folder(folder, first)
    compile_folder(folder, second)
    assert first.read_bytes() == second.read_bytes()


SALARY = '[salary]\nnoun = "pay"\nunit = "USD/year"\nkind = "figure"\n'
OWN = """name = "whittler"
plural = "whittlers"
broader = "{}"
source = "seed-pages"
summary = "Whittlers whittle."
duties = ["a", "b", "c", "d"]
"""


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("attributes.toml", SALARY + 'colour = "red"\n', ["salary.colour", "no such key"]),
        ("attributes.toml", '[salary]\nnoun = 3\nunit = "USD/year"\n', ["noun: expected text, found 3", "salary.kind"]),
        ("attributes.toml", '[salary]\nnoun = "pay"\nunit = "shillings"\n', ["salary.unit", "USD/year"]),
        ("attributes.toml", SALARY.replace("figure", "number"), ["salary.kind", "'figure'"]),
        ("attributes.toml", SALARY + 'local = "p95"\n', ["salary.local", "p95", "p90"]),
        ("attributes.toml", SALARY + 'general = ["wages"]\n', ["salary.general", "'wages' is not an attribute"]),
        ("attributes.toml", SALARY + 'source = "irs"\n', ["salary.source", "'irs' is not in sources.toml"]),
        ("attributes.toml", SALARY + 'unknown = "secret"\n', ["salary.unknown", "secret", "not_published"]),
        ("attributes.toml", SALARY + 'sentence = "They earn {wage}"\n', ["salary.sentence", "{wage}", "value"]),
        ("attributes.toml", SALARY + 'asks = "Do {people} earn much?"\n', ["salary.asks", "{people}", "plural"]),
        ("attributes.toml", SALARY + 'asks = "Who earns more, {other}?"\n', ["salary.asks", "{other}", "place"]),
        ("attributes.toml", SALARY + 'asks_two = "{plural} or {place}?"\n', ["salary.asks_two", "{place}", "other"]),
        ("attributes.toml", SALARY + 'step = "Earn {low}"\n', ["salary.step", "{low}", "degree, items, value"]),
        ("attributes.toml", SALARY + 'step_none = "Earn {}"\n', ["salary.step_none", "{}", "degree"]),
        ("attributes.toml", "[salary\n", ["not valid TOML", "line 1"]),
        ("attributes.toml", b'noun = "\xff"', ["not UTF-8"]),
        ("sources.toml", '[oews]\ntitle = "Pay"\n', ["oews.publisher", "oews.licence", "required"]),
        ("language/filler.toml", "articles = 3\n", ["articles", "expected"]),
        ("language/classes.toml", 'article = ["a", "the other"]\n', ["article", "the other", "one word"]),
        ("language/numbers.toml", "[cardinal]\none = [1]\n", ["cardinal", "a number or a word"]),
        ("language/small_talk.toml", "[hello]\nwords = []\n", ["hello.reply", "required"]),
        ("occupations/whittler.toml", OWN.format("51-7011"), ["facts", "required"]),
        ("occupations/whittler.toml", OWN.format("51-9999") + "[facts]\n", ["broader", "51-9999"]),
        ("occupations/whittler.toml", OWN.format("51-7011") + "[facts]\nsalary = '9'\n", ["facts.salary"]),
        ("duties/99.toml", '["99-0001.00"]\nname = "ghost"\nplural = "ghosts"\n', ["99-0001.00", "us/occupations.csv"]),
        ("titles.csv", "title,occupations,note\nspook,99-0001,\n", ["spook", "99-0001"]),
        ("us/projections.csv", "occupation,growth\n51-7011,3\n", ["employment_base", "columns of these names"]),
        ("us/majors.csv", "cip,major,occupation\n48.07,Wood\n", ["line 2", "expected 3 columns"]),
        ("us/wages_nation.csv", f"occupation,{PAY}\n99-0001,1,1,1,1,1,1,1,1,1\n", ["occupation", "99-0001"]),
        ("us/wages_nation.csv", f"occupation,{PAY}\n51-7011,x,1,1,1,1,1,1,1,1\n", ["line 2: employment", '"x"']),
        ("us/wages_nation.csv", f"occupation,{PAY}\n51-7011,#,1,1,1,1,1,1,1,1\n", ["line 2: employment", '"#"']),
        ("us/wages_state.csv", f"state,occupation,{PAY}\nOH,51-7011,1,b,1,1,1,1,1,1,1\n", ["hourly_mean", '"b"']),
        ("us/wages_nation.csv", f"occupation,{PAY}\n51-7011,1,1,b,1,1,1,1,1,1\n", ["line 2: annual_mean", '"b"']),
        ("us/work_styles.csv", "occupation,style,impact,rank\n51-7011.00,Care,,\n", ["impact: expected", '""']),
        ("us/skills.csv", "occupation,element,importance,level\n51-7011.00,Carving,*,1\n", ["importance", '"*"']),
        ("us/job_zones.csv", "occupation,zone\n51-7011.00,6\n", ["line 2: zone: expected one of 1, 2, 3, 4, 5", '"6"']),
        ("us/technology.csv", "occupation,technology,category,hot,in_demand\n51-7011.00,Lathe,CAD,Y,0\n", ['"Y"']),
        ("us/wages_state.csv", f"state,occupation,{PAY}\nZZ,51-7011,1,1,1,1,1,1,1,1,1\n", ["state", "ZZ", "areas.csv"]),
        ("us/wages_industry.csv.gz", b"no gzip", ["cannot be read"]),
        ("us/wages_industry.csv.gz", gzip.compress(f"industry,occupation,{PAY}\n".encode())[:-9], ["cannot be read"]),
        ("us/skills.csv", b"occupation,element,importance,level\n51-7011.00,\xff,1,1\n", ["cannot be read"]),
    ],
)  # fmt: skip
def test_a_bad_file_is_told(tmp_path, file, content, said):
    folder, target = tiny(tmp_path / "small"), tmp_path / "out" / "small.sqlite"
    path = folder / file
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    target.parent.mkdir()
    target.write_text("what was there")
    with pytest.raises(KnowledgeProblem) as problem:
        compile_folder(folder, target)
    text = str(problem.value)
    assert text.splitlines() == list(problem.value.faults)
    assert all(fault.startswith(f"{path}: ") for fault in problem.value.faults)
    assert all(each in text for each in said), text
    assert target.read_text() == "what was there"
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_everything_that_is_wrong_is_said_at_once(tmp_path):
    folder = tiny(tmp_path / "small")
    wrong = {
        "sources.toml": '[oews]\ntitle = 3\nlicense = "MIT"\n',
        "language/cues.toml": "compare = 1\norder = 2\n",
        "occupations/whittler.toml": OWN.format("51-9999") + "[facts]\nsalary = '9'\ngrowth = 'up'\n",
        "occupations/carver.toml": OWN.format("51-9998") + "[facts]\n",
        "titles.csv": "title,occupations,note\nspook,99-0001,\nghost,99-0002,\n",
        "us/wages_state.csv": f"state,occupation,{PAY}\nZZ,51-7011,1,1,1,1,1,1,1,1,nan\nOH,99-0001,x,1,1,1,1,1,1,1,1\n",
        "us/areas.csv": "code,name,kind,states\n",
        "us/skills.csv": "occupation,element,importance,level\n" + "51-7011.00,Carving,much,1\n51-7011,Whittling\n",
    }  # fmt: skip
    for file, content in wrong.items():
        (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeProblem) as problem:
        read_folder(folder)
    said = {fault.removeprefix(f"{folder}/") for fault in problem.value.faults}
    assert said == {
        "sources.toml: oews.title: expected text, found 3",
        "sources.toml: oews.publisher: this key is required, and is not there",
        "sources.toml: oews.licence: this key is required, and is not there",
        "sources.toml: oews.license: no such key is permitted here",
        "language/cues.toml: compare: expected a list of phrases",
        "language/cues.toml: order: expected a list of phrases",
        "occupations/whittler.toml: facts.salary: expected a number or '-', found '9'",
        "occupations/whittler.toml: facts.growth: expected a number or '-', found 'up'",
        "occupations/carver.toml: broader: 51-9998 is not a code in us/occupations.csv",
        "titles.csv: spook: 99-0001 is no occupation",
        "titles.csv: ghost: 99-0002 is no occupation",
        'us/wages_state.csv: line 2: annual_p90: expected a number, found "nan"',
        'us/wages_state.csv: line 3: employment: expected a number, found "x"',
        "us/skills.csv: line 3: expected 4 columns",
    }


def test_of_many_faults_alike_the_first_are_said(tmp_path):
    folder = tiny(tmp_path / "small")
    rows = "".join(f"51-7011.00,Carving,much{n},1\n" for n in range(9))
    (folder / "us" / "skills.csv").write_text("occupation,element,importance,level\n" + rows, encoding="utf-8")
    with pytest.raises(KnowledgeProblem) as problem:
        read_folder(folder)
    assert len(problem.value.faults) == 6
    assert problem.value.faults[-1] == f"{folder}/us/skills.csv: importance: 4 more like these"


def test_each_stage_is_told(tmp_path):
    told: list[str] = []
    compile_folder(tiny(tmp_path / "small"), tmp_path / "small.sqlite", told.append)
    assert told[0] == f"reading {tmp_path / 'small'}" and any("titles" in stage for stage in told)


def test_blank_lines_in_a_table_are_left_out(tmp_path):
    path = tmp_path / "areas.csv"
    path.write_text("code,name\n\n1,Ohio\n\n2,Texas,x\n", encoding="utf-8")
    with pytest.raises(KnowledgeProblem, match="line 5: expected 2 columns"):
        read_table(path)
    path.write_text("code,name\n\n1,Ohio\n\n2,Texas\n", encoding="utf-8")
    assert list(read_table(path)) == [{"code": "1", "name": "Ohio"}, {"code": "2", "name": "Texas"}]


@pytest.mark.parametrize(
    "text",
    [
        "code,name\n1,Ohio\n2,\n",
        "code,name\n1,Ohio\n2,",
        "code,name\r\n1,Ohio\r\n2,\r\n",
        'code,name\n1,"Ohio"\n2,""\n',
        "code,name\n1,Ohio\n2,\n\n",
    ],
)
def test_tables_are_read_alike_with_and_without_quotes(tmp_path, text):
    path = tmp_path / "areas.csv"
    path.write_bytes(text.encode())
    read = read_table(path)
    assert list(read) == [{"code": "1", "name": "Ohio"}, {"code": "2", "name": ""}]
    assert list(read.strange("code", {"1"}, "expected a code")) == [
        f'{path}: line 3: code: expected a code, found "2"',
    ]
    path.write_text("code,name\n", encoding="utf-8")
    assert list(read_table(path)) == [] and list(read_table(path).columns) == ["code", "name"]


def test_tables_that_are_not_there_are_no_problem(tmp_path):
    folder = tiny(tmp_path / "small")
    for name in ("skills.csv", "people.csv", "wages_area.csv", "majors.csv"):
        (folder / "us" / name).unlink()
    compile_folder(folder, tmp_path / "small.sqlite")
    assert Bot(tmp_path / "small.sqlite").ask("cabinetmaker salary").status == "answered"


def test_wording_that_is_not_there_is_no_problem(tmp_path):
    folder = tiny(tmp_path / "small")
    for name in ("attributes.toml", "sources.toml"):
        lines = (folder / name).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(("asks", "step", "short"))]
        (folder / name).write_text("".join(kept), encoding="utf-8")
    compile_folder(folder, tmp_path / "small.sqlite")
    bot = Bot(tmp_path / "small.sqlite")
    reply = bot.ask("cabinetmaker salary")
    assert "(Occupational Employment and Wage Statistics, May 2099)" in reply.text
    assert reply.suggestions == examples(bot.store)
    assert "moderate-term on-the-job training" in bot.ask("how to become a cabinetmaker").text


def test_a_packed_table_is_as_good(tmp_path):
    folder = tiny(tmp_path / "small")
    plain = folder / "us" / "wages_state.csv"
    table(folder, "wages_state.csv.gz", plain.read_text())
    plain.unlink()
    compile_folder(folder, tmp_path / "small.sqlite")
    assert "$54,000" in Bot(tmp_path / "small.sqlite").ask("cabinetmaker salary in ohio").text


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(KnowledgeProblem, match="no such folder"):
        compile_folder(Path("nowhere"), tmp_path / "small.sqlite")
    assert not list(tmp_path.iterdir())
