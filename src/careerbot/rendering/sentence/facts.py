"""Look-ups in sentences: facts in order, what belongs together in one sentence, the wider figures behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.answering.shapes import Answer, FactsAnswer
from careerbot.facts import Fact, Scope, known_among
from careerbot.rendering import wording
from careerbot.rendering.display import members, name_of, scope_of, sources
from careerbot.rendering.phrases import said
from careerbot.rendering.sentence.amounts import in_line
from careerbot.rendering.sentence.told import Told, clause, in_brackets, scope_sentence, subject, tell, together
from careerbot.rendering.shown import Names

_MEMBERS, _NAMED = 8, 4  # lines, and names in one
_PLACES = ("foreign_place", "unknown_place", "city", "place")  # limits that say where the figures are not of
# Pay is published by the year: what a month or a week of it is.
_PERIODS = {
    "month": (12, "a month", "yearly pay / 12"), "fortnight": (26, "every two weeks", "yearly pay / 26"),
    "week": (52, "a week", "yearly pay / 52"), "hour": (2080, "an hour", "yearly pay / 2,080"),
}  # fmt: skip


def told(answer: FactsAnswer, store: Names) -> str:
    """The facts as a paragraph."""
    nation = asked_elsewhere(answer)
    text = together(tell_all(answer.facts, beside=answer.beside, period=answer.period, nation=nation))
    opening = wording.paragraph(said(limit, store) for limit in answer.limits if limit.kind == "members")
    if opening:
        text = wording.paragraph([in_brackets(opening, sources(answer.members)), text])
    if answer.facts or not answer.beside:
        return text
    # Nothing is held of what was asked: that comes first, then what is.
    lacking = wording.paragraph(said(limit, store) for limit in answer.limits if limit.kind == "not_held")
    return wording.paragraph([lacking, f"What I do hold: {wording.uncapital(text)}"]) if lacking else text


def member_lines(facts: Sequence[Fact]) -> str:
    """A line a member of a group, with all its facts, and how many more there are."""
    told: dict[str, list[str]] = {}
    for fact in facts:
        noun = f"{fact.about.noun} " if fact.about != facts[0].about else ""
        # A survey's group stands for those of its members.
        counted = fact.scope and fact.scope.kind == "group"
        each = told.setdefault(scope_of(fact) if counted else fact.occupation.plural, [])
        each += [value for value in [noun + _in_line(fact)] if value not in each]
    lines = [f"- {wording.capital(plural)}: {'; '.join(each)}" for plural, each in told.items()]
    left = len(lines) - _MEMBERS
    return "\n".join([*lines[:_MEMBERS], f"There are {wording.count(left)} more."] if left > 1 else lines)


def _in_line(fact: Fact) -> str:
    """The value; of a list the first members' names."""
    if fact.items and not fact.about.whole and not fact.about.is_split:
        return wording.listed([name_of(fact, item) for item in members(fact)[:_NAMED]])
    return in_line(fact)


def asked_elsewhere(answer: Answer) -> bool:
    """Whether a place was asked for that the figures may not be of."""
    return any(limit.kind in _PLACES for limit in answer.limits)


def tell_all(
    facts: Sequence[Fact],
    *,
    beside: Sequence[Fact] = (),
    period: str = "",
    about: str = "",
    nation: bool = False,
    opened: bool = False,
) -> Iterator[Told]:
    """A sentence a fact, then those beside; facts that are clauses of another's sentence go there.

    opened: a sentence of others stands before, so that no list is told whole. about: whom the sentence before is about,
    so that the first one may say "they". nation: the first one names it.
    """
    wanted = [*facts, *known_among(beside)]
    whole = len(wanted) == 1 and not opened
    alone = len({fact.occupation.id for fact in wanted}) == 1  # "they" are never two kinds of people
    elsewhere = any(fact.place.kind != "nation" for fact in wanted)
    joined: set[int] = set()
    own: set[tuple[str, str]] = set()
    wider: set[Scope | None] = set()  # occupations of which it was said that they are the wider ones
    for fact in wanted:
        if id(fact) in joined:
            continue
        clauses = [other for other in wanted if id(other) not in joined and _is_clause_of(other, fact)]
        joined.update(id(other) for other in clauses)
        key = (fact.occupation.id, fact.attribute)
        spoken = tuple(filter(None, (_by_period(fact, period), *(clause(other) for other in clauses))))
        beside_own = bool(fact.scope) and key in own
        they = alone and about == _about(fact) and not beside_own
        each = tell(fact, clauses=spoken, beside_own=beside_own, they=they, all_items=whole, nation=nation or elsewhere)
        yield each._replace(after=_after(each, fact, wider, alone))
        wider.add(fact.scope if each.after or beside_own else None)
        nation = nation and not fact.known
        about = _about(fact) if fact.known and not each.after and not beside_own else ""
        if not fact.scope:
            own.add(key)


def _after(each: Told, fact: Fact, wider: set[Scope | None], alone: bool) -> str:
    """Whom the figure is for, once for a wider occupation; with whose it is where others are told of too."""
    if not each.after or (fact.is_wider and fact.scope in wider):
        return ""
    return each.after if alone or fact.is_wider else scope_sentence(fact, named=True)


def _about(fact: Fact) -> str:
    return subject(fact) + fact.place.code


def _is_clause_of(other: Fact, fact: Fact) -> bool:
    if other is fact or not (other.known and fact.known) or other.attribute not in fact.about.beside:
        return False
    same = (fact.occupation.id, fact.place.code, fact.source.id, fact.scope)
    return same == (other.occupation.id, other.place.code, other.source.id, other.scope) and bool(clause(other))


def _by_period(fact: Fact, period: str) -> str:
    """Yearly pay by the month, week or hour, and how that was worked out; of a range both ends."""
    ends = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    figures = [end for end in ends if isinstance(end, (int, float))]
    if period not in _PERIODS or fact.unit != "USD/year" or not figures:
        return ""
    parts, each, rule = _PERIODS[period]
    told = " to ".join(wording.money(figure / parts, cents=period == "hour") for figure in figures)
    return f", {'at least' if fact.at_least and len(figures) == 1 else 'about'} {told} {each} ({rule})"
