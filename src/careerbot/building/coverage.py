"""For how many occupations each attribute has a value: the table in knowledge/README.md. Nothing answers from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from careerbot.building.problems import KnowledgeProblem
from careerbot.store.store import Store

START, END = "<!-- coverage -->", "<!-- /coverage -->"
# A value measured for the occupation itself, one of a wider group, a stated reason for none, nothing at all.
OWN, WIDER, REASON, NOTHING = "own", "wider", "reason", "nothing"
_DETAILED = "kind = 'soc'"
_ONET = "kind = 'onet' OR (kind = 'soc' AND code NOT IN (SELECT soc FROM occupation WHERE kind = 'onet'))"
_HEAD = (
    "| attribute | SOC: own value | wider group's | reason for none | nothing "
    "| O*NET: own value | wider group's | reason for none | nothing |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
)


def table(store: Store) -> str:
    """Markdown: a row an attribute, for the detailed SOC occupations and for the O*NET-SOC ones."""
    detailed, onet = _codes(store, _DETAILED), _codes(store, _ONET)
    counted = f"{len(detailed):,} detailed SOC occupations; {len(onet):,} O*NET-SOC occupations"
    written = len(store.hand_written())
    page = f"What none of them has stands on the pages of the {written} hand-written ones."
    lines = [f"{counted}. {page}", "", _HEAD]
    for attribute in _attributes(store):
        counts = [_counted(store, attribute, codes) for codes in (detailed, onet)]
        cells = [f"{count[state]:,}" for count in counts for state in (OWN, WIDER, REASON, NOTHING)]
        lines.append(f"| {attribute} | {' | '.join(cells)} |")
    return "\n".join(lines)


def write(store: Store, readme: Path) -> str:
    """Put the table between its markers in a README, and say so; a KnowledgeProblem where these are not there."""
    text = readme.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise KnowledgeProblem([f"{readme}: expected a line {START} and a line {END}"])
    readme.write_text(f"{before}{START}\n{table(store)}\n{END}{after}", encoding="utf-8")
    return f"{readme}: written"


def _codes(store: Store, condition: str) -> list[str]:
    return [code for (code,) in store.rows(f"SELECT code FROM occupation WHERE {condition} ORDER BY code")]


def _attributes(store: Store) -> list[str]:
    """What facts are held of, and prose; not what is answered by its parts."""
    held = {name for (name,) in store.rows("SELECT DISTINCT attribute FROM fact")}
    return sorted(held.union(store.told_together("prose")))


def _counted(store: Store, attribute: str, codes: Iterable[str]) -> Counter[str]:
    return Counter(_state(store, attribute, code) for code in codes)


def _state(store: Store, attribute: str, code: str) -> str:
    occupation = store.occupation(code)
    assert occupation is not None
    if store.attribute(attribute).kind == "prose":
        own = store.rows("SELECT summary <> '' FROM occupation WHERE code = ?", (code,))[0][0]
        return OWN if own else WIDER if store.prose(occupation)[0] else NOTHING
    fact = store.fact(occupation, attribute)
    if fact is None:
        return NOTHING
    return (WIDER if fact.scope else OWN) if fact.known else REASON
