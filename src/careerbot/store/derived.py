"""The figure of a group that no survey publishes one of: worked out from those of its members, and marked as such."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.attributes import Attribute
from careerbot.facts import NATION, Derivation, Fact, Item, Occupation, Place, Value
from careerbot.store.codes import ENOUGH
from careerbot.store.figures import measured
from careerbot.store.groups import members
from careerbot.store.tables import Tables

_MOST = 0.6  # of the weight, from which a level is the group's
_Weighed = list[tuple[Fact, float]]


def own_fact(tables: Tables, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
    """The fact that is this occupation's own: measured for it, or a group's, worked out where none is published."""
    found = measured(tables, occupation, attribute, place)
    if not occupation.has_kinds or (found and found.known):
        return found
    return _of_members(tables, occupation, attribute, place) or found


def _of_members(tables: Tables, group: Occupation, attribute: str, place: Place) -> Fact | None:
    """A group's figure by the rule of its attribute; None where there is no rule, or too few members have one."""
    about, whole = tables.attribute(attribute), members(tables, group)
    if place.code != NATION.code and not about.is_local and about.of_group != "sum":
        return None  # what its rule weighs by is held of the nation alone
    known = _known(tables, whole, attribute, place) if about.of_group else ()
    if len(known) < 2 or _jobs(tables, [fact.occupation for fact in known]) < ENOUGH * _jobs(tables, whole):
        return _missing(tables, group, whole, about, place)
    value, used = _value(tables, about, known, place)
    if value is None:
        return None
    all_used = len(used) == len(whole)
    text = tables.saying("phrase", "worked_out" if all_used else "worked_out_in_part")[about.of_group]
    # A level that all members have is the group's own.
    own = about.kind == "level" and all_used
    return known[0]._replace(
        occupation=group,
        value=value,
        derivation=None if own else Derivation("derived", text.format(shown=len(used), count=len(whole))),
        scope=None,
        at_least=any(fact.at_least for fact in known),
    )


def _missing(
    tables: Tables, group: Occupation, whole: Sequence[Occupation], about: Attribute, place: Place
) -> Fact | None:
    """That most of the members are paid by the other unit of time, where they are."""
    facts = [fact for each in whole if about.other_basis and (fact := measured(tables, each, about.id, place))]
    others = [fact for fact in facts if fact.missing == "other_basis"]
    most = _jobs(tables, [fact.occupation for fact in others]) >= ENOUGH * _jobs(tables, whole)
    return others[0]._replace(occupation=group) if others and most else None


def _value(tables: Tables, about: Attribute, known: tuple[Fact, ...], place: Place) -> tuple[Value, _Weighed]:
    """What comes out, and the members' facts that it rests on with what each weighs."""
    by = about.group_by
    weighed = [(fact, _figure(tables, fact.occupation, by[0], place) if by else 1.0) for fact in known]
    weighed = [(fact, weight) for fact, weight in weighed if weight]
    total = sum(weight for _, weight in weighed)
    match about.of_group if total else "":
        case "sum":
            return sum(fact.number or 0.0 for fact, _ in weighed), weighed
        case "mean":
            return _averaged(about, weighed), weighed
        case "change":
            end = sum(_figure(tables, fact.occupation, by[1], place) for fact, _ in weighed)
            return round(100 * end / total - 100, 1), weighed
        case "most":
            return _commonest(weighed)
    return None, []


def _jobs(tables: Tables, occupations: Sequence[Occupation]) -> int:
    return sum(tables.jobs(tables.number(each)) for each in occupations)


def _known(tables: Tables, whole: Sequence[Occupation], attribute: str, place: Place) -> tuple[Fact, ...]:
    """The members' own facts there, in their order."""
    found = (measured(tables, each, attribute, place) for each in whole)
    return tuple(fact for fact in found if fact and fact.known)


def _figure(tables: Tables, occupation: Occupation, attribute: str, place: Place) -> float:
    """A number to weigh or to sum by: there where places have it, else the nation's; 0 where none is known."""
    fact = measured(tables, occupation, attribute, place if tables.attribute(attribute).is_local else NATION)
    return (fact.number or 0.0) if fact and fact.known else 0.0


def _averaged(about: Attribute, weighed: _Weighed) -> Value:
    """The average by weight: of a figure, or of each share."""
    total = sum(weight for _, weight in weighed)
    if about.kind != "shares":
        mean = sum((fact.number or 0.0) * weight for fact, weight in weighed) / total
        return round(mean, {"dollars": -1, "cents": 2}.get(about.unit.style, 1))
    names = [item.name for item in weighed[0][0].items]
    shares = {name: _share(name, weighed) / total for name in names}
    return tuple(Item(name, round(share, 1)) for name, share in shares.items())


def _commonest(weighed: _Weighed) -> tuple[Value, _Weighed]:
    """The level of those that make up most of the weight, and these; None where no level does."""
    total = sum(weight for _, weight in weighed)
    by_level = {fact.value: [each for each in weighed if each[0].value == fact.value] for fact, _ in weighed}
    level, those = max(by_level.items(), key=lambda each: sum(weight for _, weight in each[1]), default=(None, []))
    return (level, those) if sum(weight for _, weight in those) >= _MOST * total else (None, [])


def _share(name: str, weighed: _Weighed) -> float:
    return sum((item.value or 0.0) * weight for fact, weight in weighed for item in fact.items if item.name == name)
