"""An answer as rows and columns, for every form that is laid out: table, Markdown, notebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.answering import shapes
from careerbot.answering.shapes import facts_in
from careerbot.facts import Fact
from careerbot.rendering.display import (
    cited,
    display,
    is_scaled,
    label,
    members,
    noted,
    number,
    scope_of,
    skill,
    where,
)
from careerbot.rendering.display import name_of as named
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.sentence.amounts import amount, briefly, figure, shortly
from careerbot.rendering.sentence.ranking import KINDS, name_of, qualified, ranked_by
from careerbot.rendering.wording import capital, count, listed, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.rendering.shown import Specs

_LONGEST = 12  # members of one list, a row each
_ROWS = ("state", "metro")
_SCALES = {"percent": "Share", "USD/year": "Average salary", "jobs": "Jobs"}


@dataclass(frozen=True, slots=True)
class Grid:
    """Headers, rows of text, and where bars mean something the facts to draw them from."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    bars: tuple[Fact | None, ...] = ()  # one a row: a bar column behind the last
    cell_bars: tuple[tuple[Fact | None, ...], ...] = ()  # one a cell behind the first column: bars inside the cells
    notes: tuple[str, ...] = ()


def grid(answer: shapes.Answer, specs: Specs) -> Grid | None:
    """The answer's grid; None for one that is nothing but words."""
    match answer:
        case shapes.Ranking() if answer.facts:
            return _ranking(answer, specs)
        case shapes.Comparison() if answer.facts:
            return _comparison(answer, specs)
        case shapes.SideBySide() if answer.sections and not answer.same:
            return _side_by_side(answer, specs)
        case shapes.Candidates() if answer.occupations:
            return _candidates(answer, specs)
    alone = _one_list(facts_in(answer))
    if alone is not None:
        return _members(alone, specs, answer)
    if facts_in(answer):
        return _facts(facts_in(answer), specs, _limits(answer, specs))
    return None


def _limits(answer: shapes.Answer, specs: Specs) -> tuple[str, ...]:
    return tuple(each.text for each in limits(answer.limits, specs))


def _noun(attribute: str, specs: Specs) -> str:
    return label(specs.attribute(attribute).noun)


def _notes(facts: Sequence[Fact], specs: Specs, answer: shapes.Answer, *more: str) -> tuple[str, ...]:
    """The sources, whom figures are for, and the limits; each once."""
    sources = "; ".join(dict.fromkeys(cited(fact.source) for fact in facts))
    told = [f"Source: {sources}" if sources else "", *_scopes(facts, specs), *more, *_limits(answer, specs)]
    return tuple(dict.fromkeys(sentence(each) for each in told if each))


def _scopes(facts: Sequence[Fact], specs: Specs) -> list[str]:
    """For whom the figures are that were measured for a wider group: which ones of whom."""
    nouns: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        if fact.scope and fact.known:
            nouns.setdefault((fact.occupation.plural, scope_of(fact)), []).append(fact.about.noun)
    return [f"{listed(list(dict.fromkeys(those)))} of {who}: that of {scope}" for (who, scope), those in nouns.items()]


def _facts(facts: Sequence[Fact], specs: Specs, uncovered: tuple[str, ...]) -> Grid:
    several = len({(fact.occupation.id, fact.place.code) for fact in facts}) > 1
    rows = tuple(
        ((capital(fact.occupation.plural + where(fact.place)),) if several else ())
        + (_noun(fact.attribute, specs), shortly(fact), cited(fact.source))
        for fact in facts
    )
    first = facts[0]
    title = "" if several else capital(first.occupation.plural + where(first.place))
    headers = (("Occupation",) if several else ()) + ("", "Value", "Source")
    notes = dict.fromkeys(sentence(each) for each in (*_scopes(facts, specs), *uncovered) if each)
    return Grid(headers, rows, title, notes=tuple(notes))


def _one_list(facts: Sequence[Fact]) -> Fact | None:
    """The list-valued fact that is all an answer holds, where its members have figures to be drawn."""
    if len(facts) != 1 or facts[0].about.kind == "names" or len(members(facts[0])) < 2:
        return None
    return facts[0] if all(item.value is not None for item in members(facts[0])) else None


def _members(fact: Fact, specs: Specs, answer: shapes.Answer) -> Grid:
    """A row a member of one list, with a bar."""
    shown = members(fact)[:_LONGEST]
    rows = tuple((capital(named(fact, item)), number(fact, item.value or 0)) for item in shown)
    left = len(members(fact)) - len(shown)
    more = (f"There {'is' if left == 1 else 'are'} {count(left)} more" if left else "", noted(fact))
    headers = (_noun(fact.attribute, specs), _SCALES.get(fact.unit) or fact.about.wording.get("scale", ""))
    bars = tuple(fact._replace(value=(item,)) for item in shown)
    title = capital(fact.occupation.plural + where(fact.place))
    return Grid(headers, rows, title, bars, notes=_notes((fact,), specs, answer, *more))


def _comparison(answer: shapes.Comparison, specs: Specs) -> Grid:
    over_places = len({fact.occupation.id for fact in answer.facts}) == 1 and len(answer.facts) > 1
    rows = tuple((_who(fact, over_places), figure(fact, "in the notes")) for fact in answer.facts)
    headers = ("Place" if over_places else "Occupation", _noun(answer.attribute, specs))
    title = capital(answer.facts[0].occupation.plural) if over_places else ""
    return Grid(headers, rows, title, tuple(answer.facts), notes=_notes(answer.facts, specs, answer))


def _who(fact: Fact, over_places: bool) -> str:
    if over_places:
        return where(fact.place).removeprefix(" in ") or "the United States"
    return capital(fact.occupation.plural + where(fact.place))


def _ranking(answer: shapes.Ranking, specs: Specs) -> Grid:
    others = tuple(dict.fromkeys(each.attribute for each in answer.beside))
    rows = []
    for place, fact in enumerate(answer.facts, 1):
        told = {each.attribute: shortly(each) for each in answer.beside_of(fact)}
        cells = (told.get(each, "not known") for each in others)
        rows.append((str(place), capital(name_of(fact, answer)), *cells, ranked_by(fact)))
    title = f"{count(answer.total)} {qualified(answer)}, {answer.order or 'highest'} first"
    noun = _noun(answer.attribute, specs)
    if is_scaled(answer.facts[0]):
        noun = f"Importance of {skill(members(answer.facts[0])[0].name)}"
    headers = (
        "",
        capital(KINDS[answer.of][0]) if answer.of in _ROWS else "Occupation",
        *(_noun(each, specs) for each in others),
        noun,
    )
    notes = _notes(facts_in(answer), specs, answer, said(answer.rule, specs))
    return Grid(headers, tuple(rows), title, tuple(answer.facts), notes=notes)


def _side_by_side(answer: shapes.SideBySide, specs: Specs) -> Grid:
    headers = ("", *(capital(occupation.plural) for occupation in answer.occupations))
    rows, bars = [], []
    for section in answer.sections:
        cells = ("not known" if fact is None else _briefly(fact) for fact in section.facts)
        attribute = next((fact.attribute for fact in section.facts if fact and fact.known), section.attribute)
        rows.append((_noun(attribute, specs), *cells))
        drawn = specs.attribute(attribute).is_ordered
        bars.append(tuple(fact if drawn and fact and amount(fact) is not None else None for fact in section.facts))
    shared = f"Skills they share: {listed(list(map(skill, answer.shared)))}" if answer.shared else ""
    if any(answer.apart):
        rows.append(("More important here", *(", ".join(map(skill, own)) or "-" for own in answer.apart)))
        bars.append((None,) * len(answer.occupations))
    return Grid(headers, tuple(rows), cell_bars=tuple(bars), notes=_notes(facts_in(answer), specs, answer, shared))


def _briefly(fact: Fact) -> str:
    """The value for a cell; of women and men the one share that the row is named after."""
    return figure(fact, "in the notes") if fact.about.is_split and fact.known else briefly(fact)


def _candidates(answer: shapes.Candidates, specs: Specs) -> Grid:
    pay = {fact.occupation.id: display(fact) for fact in answer.facts if fact.unit == "USD/year" and fact.known}
    paid = [fact for fact in answer.facts if fact.occupation in answer.occupations and fact.occupation.id in pay]
    told = answer.summaries if any(answer.summaries) else tuple(said(each, specs) for each in answer.reasons)
    rows = []
    for place, occupation in enumerate(answer.occupations):
        cells = (pay.get(occupation.id, ""),) if paid else ()
        rows.append((capital(occupation.plural), *cells, told[place] if place < len(told) else ""))
    what = "What they do" if told is answer.summaries else ""
    headers = ("Occupation", *((f"Average pay{where(paid[0].place)}",) if paid else ()), what)
    return Grid(headers, tuple(rows), capital(said(answer.intro, specs)), notes=_notes(answer.facts, specs, answer))
