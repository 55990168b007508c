"""Comparisons in sentences: who has more, both figures, the difference in the unit and in per cent."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.answering.shapes import Comparison
from careerbot.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.display import cited, display, named, scope_of, where
from careerbot.rendering.sentence.amounts import amount, briefly, difference, figure
from careerbot.rendering.sentence.told import in_brackets, tell, together

_UNNAMED = {"more": "have more", "less": "have less", "most": "have the most", "least": "have the least"}


def told(answer: Comparison) -> str:
    """The comparison as a paragraph."""
    return comparison(answer.facts, asked=answer.asked)


def comparison(facts: Sequence[Fact], *, asked: str = "") -> str:
    """The same attribute of several occupations, or of one in several places, best first."""
    ordered = bool(facts) and facts[0].about.is_ordered
    known = [fact for fact in facts if fact.known and (amount(fact) is not None or not ordered)]
    missing = [tell(fact) for fact in facts if fact not in known]
    if len(known) < 2:
        return together([*(tell(fact) for fact in known), *missing])
    if asked in ("ratio", "share"):
        sentences = [_by_ratio(known, asked)]
    elif ordered:
        sentences = _ranked(_in_one_unit(known), asked)
    else:
        sentences = [side_by_side(known)]
    return wording.paragraph([*sentences, *scopes(known), together(missing)])


def _in_one_unit(known: Sequence[Fact]) -> Sequence[Fact]:
    """The facts as they came, or in a new order where they came in months and years."""
    if len({fact.unit for fact in known}) == 1:
        return known
    return sorted(known, key=lambda fact: amount(fact) or 0, reverse=known[0].about.better == "higher")


def scopes(known: Sequence[Fact]) -> list[str]:
    """For whom the figures are that were measured for a wider group; nothing where all share it (the tie says so)."""
    if _one_scope(known):
        return []
    return [_scope(fact) for fact in known if fact.scope]


def _scope(fact: Fact) -> str:
    wider = ", the wider occupation" if fact.is_wider else ""
    return f"The figure for {fact.occupation.plural} is that of {scope_of(fact)}{wider}"


def _one_scope(known: Sequence[Fact]) -> str:
    found = {fact.scope for fact in known}
    return scope_of(known[0]) if len(found) == 1 and not _over_places(known) else ""


def _ranked(known: Sequence[Fact], asked: str) -> list[str]:
    first, *others = known
    source = _shared_source(known)
    one_place = where(first.place).strip() if all(fact.place == first.place for fact in known) else ""
    opening = f"{one_place}, " if one_place else ""
    if all(amount(fact) == amount(first) for fact in known):
        return [opening + _tie(known, source)]
    phrase, who = _phrase(known, asked), who_is(first, known)
    if len(known) == 2:
        other = others[0]
        whose = f" in {named(other.place)}" if _over_places(known) else f" for {who_is(other, known)}"
        pair = f"{opening}{who} {phrase}: {figure(first, source, per=True)}, against {figure(other, source)}{whose}"
        return [pair, in_brackets(f"That is {difference(first, other)}", source)]
    each = _sources(known, source)
    behind = [f"{who_is(fact, known)} at {figure(fact, cite)}" for fact, cite in zip(others, each[1:], strict=True)]
    order = "ahead of" if (amount(first) or 0) > (amount(others[-1]) or 0) else "below"
    most = f"{opening}{who} {_phrase(known, asked, ('most', 'least'))}: {figure(first, each[0], per=True)}"
    chain = f"{most}, {order} {wording.listed(behind)}"
    return [chain, in_brackets(f"From the first to the last that is {difference(first, others[-1])}", source)]


def _by_ratio(known: Sequence[Fact], asked: str) -> str:
    """The first figure by the second: "is 36.6% of that of physicians", "is 1.4 times that of teachers"."""
    first, second = known
    source, times = _shared_source(known), (amount(first) or 0) / (amount(second) or 1)
    told = f"{wording.percent(100 * times)} of" if asked == "share" else f"{wording.count(round(times, 2))} times"
    whose = f"The {first.about.noun} of {first.occupation.plural}{where(first.place)} is {told} that of"
    figures = f"{figure(first, source or 'the next')}, against {figure(second, source)}"
    return in_brackets(f"{whose} {second.occupation.plural}{where(second.place)}: {figures}", source)


def _tie(known: Sequence[Fact], source: str) -> str:
    """Equal figures: one measured for all of them together, top-coded ones (perhaps unequal), or a true tie."""
    names = wording.listed([who_is(fact, known) for fact in known])
    value = display(known[0]) + known[0].counted.per
    noun = known[0].about.noun
    cite = source or wording.listed([cited(fact.source) for fact in known])
    is_value = f"the {noun} {wording.is_or_are(noun)} {value}"
    if _one_scope(known):
        text = (
            f"{names} are counted together, with {scope_of(known[0])}, so that one figure stands for them: {is_value}"
        )
    elif known[0].at_least:
        text = f"Which is higher is not published: {is_value} for {names} alike"
    else:
        text = f"There is no difference: {is_value} for {names} alike"
    return in_brackets(text, cite)


def _phrase(known: Sequence[Fact], asked: str, ends: tuple[str, str] = ("more", "less")) -> str:
    """ "earn more" or "earn less" (ends: of the first of several), as the first figure is to the last; falling numbers
    do not grow faster."""
    first, last = amount(known[0]) or 0, amount(known[-1]) or 0
    wording_, falling = known[0].about.wording, "_falling" if max(first, last) < 0 else ""
    end = ends[0] if first > last or (first == last and asked != "less") else ends[1]
    return wording_.get(f"{end}{falling}") or wording_.get(end) or _UNNAMED[end]


def who_is(fact: Fact, known: Sequence[Fact]) -> str:
    """What tells this fact from the others: the occupation, or the place, or both."""
    if _over_places(known):
        return f"{fact.occupation.plural} in {named(fact.place)}" if fact is known[0] else named(fact.place)
    if any(other.place != fact.place for other in known):
        return f"{fact.occupation.plural}{where(fact.place)}"
    return fact.occupation.plural


def _over_places(known: Sequence[Fact]) -> bool:
    return len({fact.occupation.id for fact in known}) == 1 and len({fact.place.code for fact in known}) > 1


def _shared_source(known: Sequence[Fact]) -> str:
    """The source all figures have in common, or "": then each names its own."""
    sources = {cited(fact.source) for fact in known}
    return sources.pop() if len(sources) == 1 else ""


def _sources(known: Sequence[Fact], source: str) -> list[str]:
    """What `figure` is told of each one's source: any text where it is shared, or named by the next one."""
    named = [cited(fact.source) for fact in known]
    following = [*named[1:], ""]
    return [source or ("the next" if one == other else "") for one, other in zip(named, following, strict=True)]


def side_by_side(facts: Sequence[Fact]) -> str:
    """Values that have no more or less, next to one another: "education: a for x; b for y"."""
    noun = wording.capital(facts[0].about.noun)
    source = _shared_source(facts)
    shown = [briefly(fact) for fact in facts]
    if len(set(shown)) == 1:
        alike = "both" if len(facts) == 2 else "all"
        return in_brackets(f"{noun}: {shown[0]} for {alike}", source)
    each = "; ".join(
        f"{value if source else in_brackets(value, cited(fact.source))} for {who_is(fact, facts)}"
        for fact, value in zip(facts, shown, strict=True)
    )
    return in_brackets(f"{noun}: {each}", source)
