"""An answer as rows and columns, for every form that is laid out: table, Markdown, notebook."""

from collections.abc import Sequence
from typing import NamedTuple

from careerbot.answering import shapes
from careerbot.answering.shapes import facts_in
from careerbot.facts import Fact
from careerbot.rendering.display import (
    beside_names,
    cited,
    display,
    is_scaled,
    members,
    noted,
    number,
    scope_of,
    skill,
    sources,
    where,
)
from careerbot.rendering.display import name_of as named
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.sentence.amounts import amount, figure, in_line, shortly
from careerbot.rendering.sentence.ranking import KINDS, name_of, qualified, ranked_by
from careerbot.rendering.shown import Names
from careerbot.rendering.wording import capital, count, listed, sentence

_LONGEST = 12  # members of one list, a row each
_ROWS = ("state", "metro")
_SOURCE = "Source"
_SCALES = {"percent": "Share", "USD/year": "Average salary", "jobs": "Jobs"}


class Grid(NamedTuple):
    """Headers, rows of text, and where bars mean something the facts to draw them from."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    bars: tuple[Fact | None, ...] = ()  # one a row: a bar column behind the last
    cell_bars: tuple[tuple[Fact | None, ...], ...] = ()  # one a cell behind the first column: bars inside the cells
    notes: tuple[str, ...] = ()


def grid(answer: shapes.Answer, store: Names) -> Grid | None:
    """The answer's grid; None for one that is nothing but words."""
    facts = facts_in(answer)
    alone = _one_list(facts)
    match answer:
        case shapes.Ranking() if answer.facts:
            found = _ranking(answer, store)
        case shapes.Comparison() if answer.facts:
            found = _comparison(answer.facts)
        case shapes.SideBySide() if answer.sections and not answer.same:
            found = _side_by_side(answer)
        case shapes.Candidates() if answer.occupations:
            found = _candidates(answer, store)
        case _ if alone:
            found = _members(alone)
        case _ if facts:
            found = _facts(facts)
        case _:
            return None
    return found._replace(notes=_notes(found, facts, [each.text for each in limits(answer.limits, store)]))


def _notes(found: Grid, facts: Sequence[Fact], uncovered: Sequence[str]) -> tuple[str, ...]:
    """The sources where no column names them, whom figures are for, what the grid notes itself, and the limits."""
    publications = "" if _SOURCE in found.headers else sources(facts)
    source = f"Source: {publications}" if publications else ""
    told = [source, *_scopes(facts), *_worked_out(facts), *found.notes, *uncovered]
    return tuple(dict.fromkeys(sentence(each) for each in told if each))


def _scopes(facts: Sequence[Fact]) -> list[str]:
    """For whom the figures are that were measured for a wider group: which ones of whom."""
    nouns: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        if fact.scope and fact.known:
            nouns.setdefault((fact.occupation.plural, scope_of(fact)), []).append(fact.about.noun)
    return [f"{listed(list(dict.fromkeys(those)))} of {who}: that of {scope}" for (who, scope), those in nouns.items()]


def _worked_out(facts: Sequence[Fact]) -> list[str]:
    """By which rule the figures of groups were worked out from those of their occupations."""
    derived = ((fact, fact.derivation) for fact in facts if fact.occupation.is_group and fact.came_by("derived"))
    return [f"{capital(fact.about.noun)} of {fact.occupation.plural}: {rule.text}" for fact, rule in derived if rule]


def _facts(facts: Sequence[Fact]) -> Grid:
    several = len({(fact.occupation.id, fact.place.code) for fact in facts}) > 1
    whose = [capital(fact.occupation.plural + where(fact.place)) for fact in facts]
    rows = tuple(
        ((who,) if several else ()) + (capital(fact.about.noun), shortly(fact), cited(fact.source))
        for who, fact in zip(whose, facts, strict=True)
    )
    headers = (("Occupation",) if several else ()) + ("", "Value", _SOURCE)
    return Grid(headers, rows, "" if several else whose[0])


def _one_list(facts: Sequence[Fact]) -> Fact | None:
    """The list-valued fact that is all an answer holds, where its members have figures to be drawn."""
    if len(facts) != 1 or facts[0].about.kind == "names" or len(members(facts[0])) < 2:
        return None
    return facts[0] if all(item.value is not None for item in members(facts[0])) else None


def _members(fact: Fact) -> Grid:
    """A row a member of one list, with a bar."""
    shown = members(fact)[:_LONGEST]
    rows = tuple((capital(named(fact, item)), number(fact, item.value or 0)) for item in shown)
    left = len(members(fact)) - len(shown)
    more = (f"There {'is' if left == 1 else 'are'} {count(left)} more" if left else "", noted(fact))
    headers = (capital(fact.about.noun), _SCALES.get(fact.unit) or fact.about.wording.get("scale", ""))
    bars = tuple(fact._replace(value=(item,)) for item in shown)
    title = capital(fact.occupation.plural + where(fact.place))
    return Grid(headers, rows, title, bars, notes=more)


def _comparison(facts: tuple[Fact, ...]) -> Grid:
    over_places = len({fact.occupation.id for fact in facts}) == 1 and len(facts) > 1
    rows = tuple((_who(fact, over_places), figure(fact, "in the notes")) for fact in facts)
    headers = ("Place" if over_places else "Occupation", capital(facts[0].about.noun))
    title = capital(facts[0].occupation.plural) if over_places else ""
    return Grid(headers, rows, title, facts)


def _who(fact: Fact, over_places: bool) -> str:
    if over_places:
        return where(fact.place).removeprefix(" in ") or "the United States"
    return capital(fact.occupation.plural + where(fact.place))


def _ranking(answer: shapes.Ranking, store: Names) -> Grid:
    others = tuple(dict.fromkeys(each.about for each in answer.beside))
    rows = []
    for place, (fact, beside) in enumerate(answer.lines, answer.skipped + 1):
        told = {each.about: in_line(each) for each in beside}
        cells = (told.get(each, "not known") for each in others)
        rows.append((str(place), capital(name_of(fact, answer)), *cells, ranked_by(fact)))
    title = f"{count(answer.total)} {qualified(answer)}" + (f", {answer.order} first" if answer.order else "")
    noun = capital(answer.facts[0].about.noun)
    if is_scaled(answer.facts[0]):
        noun = f"Importance of {skill(members(answer.facts[0])[0].name)}"
    headers = (
        "",
        capital(KINDS[answer.of][0]) if answer.of in _ROWS else "Occupation",
        *(capital(each.noun) for each in others),
        noun,
    )
    return Grid(headers, tuple(rows), title, answer.facts, notes=(said(answer.rule, store),))


def _side_by_side(answer: shapes.SideBySide) -> Grid:
    headers = ("", *(capital(occupation.plural) for occupation in answer.occupations))
    rows, bars = [], []
    for section in answer.sections:
        cells = ("not known" if fact is None else in_line(fact) for fact in section.facts)
        rows.append((capital(section.about.noun), *cells))
        drawn = section.about.is_ordered
        bars.append(tuple(fact if drawn and fact and amount(fact) is not None else None for fact in section.facts))
    shared = f"Skills they share: {listed(list(map(skill, answer.shared)))}" if answer.shared else ""
    if any(answer.apart):
        rows.append(("More important here", *(", ".join(map(skill, own)) or "-" for own in answer.apart)))
        bars.append((None,) * len(answer.occupations))
    return Grid(headers, tuple(rows), cell_bars=tuple(bars), notes=(shared,))


def _candidates(answer: shapes.Candidates, store: Names) -> Grid:
    others = tuple(dict.fromkeys((fact.about, fact.place) for _, beside in beside_names(answer) for fact in beside))
    told = answer.summaries if any(answer.summaries) else tuple(said(each, store) for each in answer.reasons)
    rows = []
    for place, (occupation, beside) in enumerate(beside_names(answer)):
        cells = {(fact.about, fact.place): display(fact) for fact in beside}
        known = (cells.get(each, "") for each in others)
        rows.append((capital(occupation.plural), *known, told[place] if place < len(told) else ""))
    what = "What they do" if told is answer.summaries else ""
    headers = ("Occupation", *(capital(about.noun) + where(place) for about, place in others), what)
    return Grid(headers, tuple(rows), capital(said(answer.intro, store)))
