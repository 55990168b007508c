"""A side-by-side in sentences: what each is, a short line for each thing they are compared by, then their skills."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.answering.shapes import Section, SideBySide
from careerbot.facts import NATION, Fact, Occupation
from careerbot.rendering import wording
from careerbot.rendering.display import scope_of, skill, sources, where
from careerbot.rendering.sentence.amounts import amount, briefly, figure, relative
from careerbot.rendering.sentence.comparing import comparison
from careerbot.rendering.sentence.told import IN_THE_NATION

_LINES = 5  # short lines of figures
_BESIDE_PROSE = 4  # of them, where it is told what each one does
_SENTENCES = 2  # up to so many sections are told as full comparisons
_MISSING = {"other_basis": "not published in this form", "small_base": "too few surveyed"}


def told(answer: SideBySide) -> str:
    """A short line for each thing the occupations are compared by."""
    if answer.same:
        names = dict.fromkeys(occupation.plural for occupation in answer.occupations)
        one = next(iter(names), "one occupation")
        return wording.paragraph([f"Both are names of the same occupation, {one}", *answer.summaries[:1]])
    lines = [wording.paragraph(answer.summaries)]
    if len(answer.sections) <= _SENTENCES and not answer.whole:
        lines += [section(each) for each in answer.sections]
    elif answer.sections:
        apart = [each for each in answer.sections if not _alike(each)]
        alike = [each for each in answer.sections if _alike(each) and not (apart and each.about.left_out)]
        shown = _shown(apart, (_BESIDE_PROSE if any(answer.summaries) else _LINES) - bool(alike))
        facts = [fact for each in (*shown, *alike) for fact in each.facts if fact and fact.known]
        lines.append(f"{_heading(answer.occupations)}:")
        lines += [f"- {_line(each)}" for each in shown]
        if alike:
            same = [f"{each.about.noun}{_place(each)} ({_values(each)[0]})" for each in alike]
            both = "both" if len(answer.occupations) == 2 else "all"
            lines.append(f"- {wording.sentence(f'The same for {both}: {wording.listed(same)}')}")
        lines.append("" if answer.whole else skills(answer))
        lines.append(wording.paragraph([*scopes(facts), f"Source: {sources(facts)}"]))
        return "\n".join(line for line in lines if line)
    lines.append(skills(answer))
    return "\n".join(line for line in lines if line)


def _heading(occupations: Sequence[Occupation]) -> str:
    names = [occupation.plural for occupation in occupations]
    if len(names) == 2:
        return wording.capital(f"{names[0]}, against {names[1]}")
    return wording.capital(f"{wording.listed(names)}, in this order")


def _alike(section: Section) -> bool:
    return len(set(_values(section))) == 1


def _values(section: Section) -> list[str]:
    apart = not _place(section) and any(fact and fact.place != NATION for fact in section.facts)
    return [
        _value(fact, first=fact is section.facts[0]) + (where(fact.place) or IN_THE_NATION if apart and fact else "")
        for fact in section.facts
    ]


def _place(section: Section) -> str:
    """Where all of its figures are of."""
    known = [fact for fact in section.facts if fact and fact.known]
    return where(known[0].place) if known and all(fact.place == known[0].place for fact in known) else ""


def _shown(sections: Sequence[Section], room: int) -> list[Section]:
    """The sections that fit, in order: those that say least are left out first; the table shows all."""
    kept = list(sections)
    while len(kept) > room and any(each.about.left_out for each in kept):
        kept.remove(min((each for each in kept if each.about.left_out), key=lambda each: each.about.left_out))
    return kept[:room]


def _line(each: Section) -> str:
    """ "Average salary: $101,420 a year, against $67,050 (51% more)."."""
    noun, values = wording.capital(each.about.noun) + _place(each), _values(each)
    if len(values) != 2:
        return wording.sentence(f"{noun}: {'; '.join(values)}")
    first, second = each.facts
    comparable = first and second and first.place == second.place and not isinstance(first.value, tuple)
    plain = first and first.unit.startswith(("USD", "jobs"))
    apart = relative(first, second) if first and second and comparable and plain else ""
    return wording.sentence(f"{noun}: {values[0]}, against {values[1]}{f' ({apart})' if apart else ''}")


def _value(fact: Fact | None, *, first: bool) -> str:
    if fact is None:
        return "not known"
    if not fact.known:
        return _MISSING.get(fact.missing) or briefly(fact)
    shown = briefly(fact) if amount(fact) is None or isinstance(fact.value, tuple) else figure(fact, "named below")
    if fact.about.is_split:
        shown = figure(fact, "named below")
    about = "about " if fact.came_by("estimate") else ""
    return about + shown.replace("college, no degree", "college but no degree") + (fact.counted.per if first else "")


def scopes(facts: Sequence[Fact]) -> list[str]:
    """Whose figures those are that were measured for a wider group, a sentence a group."""
    nouns: dict[tuple[str, str], dict[str, None]] = {}
    for fact in facts:
        if fact.scope:
            who = scope_of(fact) + (", the wider occupation" if fact.is_wider else "")
            nouns.setdefault((fact.occupation.plural, who), {})[fact.about.noun] = None
    alike: dict[tuple[str, str, bool], list[str]] = {}
    for (plural, who), each in nouns.items():
        alike.setdefault((wording.listed(list(each)), who, len(each) > 1), []).append(plural)
    return [
        f"The {those} of {wording.listed(plurals)} {'are those' if several else 'is that'} of {who}"
        for (those, who, several), plurals in alike.items()
    ]


def section(each: Section) -> str:
    """One section: a comparison where there is more and less, else the values next to one another."""
    facts = [fact for fact in each.facts if fact is not None]
    if facts and facts[0].about.is_ordered:
        sign = 1 if facts[0].about.better == "lower" else -1
        facts.sort(key=lambda fact: _rank(fact, sign))
    return comparison(facts)


def _rank(fact: Fact, sign: int) -> tuple[bool, float]:
    number = amount(fact)
    return number is None, sign * (number or 0)


def skills(answer: SideBySide) -> str:
    """The skills all of them need, and what each needs besides."""
    said = [f"Skills they share: {wording.listed([skill(each) for each in answer.shared])}"] if answer.shared else []
    for occupation, own in zip(answer.occupations, answer.apart, strict=False):
        if own:
            said.append(f"More important for {occupation.plural}: {wording.listed([skill(each) for each in own])}")
    return wording.paragraph(said)
