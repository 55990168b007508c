"""Rankings in sentences: who comes first, out of how many, by which rule, and the numbered rest."""

from __future__ import annotations

from careerbot.answering.shapes import Measures, Ranking, facts_in
from careerbot.facts import Fact
from careerbot.phrase import phrase
from careerbot.rendering import wording
from careerbot.rendering.display import is_scaled, members, named, number, sources
from careerbot.rendering.phrases import said
from careerbot.rendering.sentence.amounts import figure, in_line
from careerbot.rendering.sentence.told import in_brackets, tell, together
from careerbot.rendering.shown import Names

# What is ranked, one and several.
KINDS = {
    "occupation": ("occupation", "occupations"), "state": ("state or territory", "states and territories"),
    "metro": ("metropolitan area", "metropolitan areas"), "industry": ("industry", "industries"),
}  # fmt: skip


def told(answer: Ranking, store: Names) -> str:
    """The heading, the numbered figures, how many more there are, and the rule."""
    if not answer.facts:
        return f"I found {'none' if answer.named else 'no'} {qualified(answer)}."
    if len(answer.facts) == 1 and answer.total <= 1:
        one = together(tell(each) for each in facts_in(answer))
        return wording.paragraph([f"There is one such {KINDS[answer.of][0]}", one])
    lines = [heading(answer, store)]
    first = answer.skipped + 1
    for place, (fact, beside) in enumerate(answer.lines, first):
        unit = "" if answer.order or not fact.counted.many else f" {wording.plural(fact.counted.noun)}"
        line = f"{place}. {wording.capital(name_of(fact, answer))}: {ranked_by(fact, per=place == first)}{unit}"
        lines.append("; ".join((line, *(f"{each.about.noun} {in_line(each)}" for each in beside))))
    lines.append(wording.paragraph([_more(answer), said(answer.rule, store)]))
    return "\n".join(line for line in lines if line)


def measures(answer: Measures, store: Names) -> str:
    """What was chosen from, a line a measure with the first by it, and the question back."""
    if not answer.rankings:
        return ""
    first, cited = answer.rankings[0], sources(facts_in(answer))
    lines = [f"{said(phrase('measure', 'intro'), store)} {in_brackets(f'Of {_counted(first)}', cited)}:"]
    for each in answer.rankings:
        names = [f"{fact.occupation.plural} ({ranked_by(fact, per=fact is each.facts[0])})" for fact in each.facts]
        lines.append(f"- {said(each.rule, store)}: {wording.listed(names)}.")
    growth = any(each.rule and each.rule.name == "growing" for each in answer.rankings)
    return "\n".join((*lines, said(phrase("measure", "question" if growth else "question_there"), store)))


def _counted(answer: Ranking) -> str:
    return f"{wording.count(answer.total)} {qualified(answer)}"


def ranked_by(fact: Fact, *, per: bool = False) -> str:
    """The figure a line is ranked by; of a skill its importance alone, for the rule names the skill."""
    found = members(fact)
    if is_scaled(fact) and len(found) == 1 and found[0].value is not None:
        return number(fact, found[0].value)
    return figure(fact, "said above", per=per)


def heading(answer: Ranking, store: Names) -> str:
    """ "Of 312 occupations in Ohio, surgeons earn the most (OEWS, May 2025):", or for a list how many there are."""
    source = sources(facts_in(answer))
    first, end = answer.facts[0], "most" if answer.order != "lowest" else "least"
    falling = "_falling" if (first.number or 0) < 0 else ""
    phrase = first.about.wording.get(end + falling) or first.about.wording.get(end)
    total = _counted(answer)
    if answer.leading and phrase and answer.total > 1:
        if _over_places(answer):
            text = f"Of {total}, {name_of(first, answer)} {_there(answer)}"
        else:
            text = f"Of {total}, {name_of(first, answer)} {phrase}"
    else:
        text = wording.capital(total)
        if answer.total > 1 and not is_scaled(first) and answer.order:
            text += f", by {first.about.noun}, {answer.order} first"
    return in_brackets(text, source) + ":"


def _there(answer: Ranking) -> str:
    """What the first of several places does: "pays registered nurses the most"."""
    first, least = answer.facts[0], answer.order == "lowest"
    plural = first.occupation.plural
    several = first.place.kind == "industry" and wording.is_several(first.place.phrase)  # "hospitals pay"
    if not first.about.is_pay:
        of_whom = "" if first.occupation.kind == "all" else f" for {plural}"
        ends = ("fewest", "most") if first.counted.many else ("lowest", "highest")
        noun = "jobs" if first.about.is_local else first.about.noun
        return f"{'have' if several else 'has'} the {ends[not least]} {noun}{of_whom}"
    end = f"{'pay' if several else 'pays'} {plural} the {'least' if least else 'most'}"
    return " ".join((end, *filter(None, (first.about.wording.get("there"),))))


def qualified(answer: Ranking) -> str:
    """What was chosen from, with its conditions: "occupations in Ohio that need a bachelor's degree"."""
    kind = f"of the {answer.named} occupations" if answer.named else KINDS[answer.of][answer.total != 1]
    place, having, that = (
        [each.text for each in answer.conditions if each.position == position]
        for position in ("place", "having", "that")
    )
    return " ".join(filter(None, (kind, *place, wording.listed(having), wording.listed(that))))


def name_of(fact: Fact, answer: Ranking) -> str:
    """What a line of the ranking is called: the occupation, or the place where places are ranked."""
    if _over_places(answer):
        return named(fact.place)
    return fact.occupation.plural


def _over_places(answer: Ranking) -> bool:
    facts = answer.facts
    return len({fact.place.code for fact in facts}) > 1 and len({fact.occupation.id for fact in facts}) == 1


def _more(answer: Ranking) -> str:
    left = answer.left
    return f"There {'is' if left == 1 else 'are'} {wording.count(left)} more" if left > 0 else ""
