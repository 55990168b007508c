"""A side-by-side in sentences: what each is, then a sentence a section, then the skills they share and do not."""

from __future__ import annotations

from careerbot.answering.shapes import Section, SideBySide
from careerbot.knowledge.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.display import skill
from careerbot.rendering.sentence.amounts import amount
from careerbot.rendering.sentence.comparing import comparison
from careerbot.rendering.sentence.told import Specs


def told(answer: SideBySide, specs: Specs) -> str:
    """A short line for each thing the occupations are compared by."""
    if answer.same:
        names = dict.fromkeys(occupation.plural for occupation in answer.occupations)
        one = next(iter(names), "one occupation")
        return wording.paragraph([f"Both are names of the same occupation, {one}", *answer.summaries[:1]])
    lines = [wording.paragraph(answer.summaries)]
    lines += [section(each, specs) for each in answer.sections]
    lines.append(skills(answer))
    return "\n".join(line for line in lines if line)


def section(each: Section, specs: Specs) -> str:
    """One section: a comparison where there is more and less, else the values next to one another."""
    facts = [fact for fact in each.facts if fact is not None]
    better = (specs(facts[0].attribute) or {}).get("better") if facts else None
    if better in ("higher", "lower"):
        facts.sort(key=lambda fact: _rank(fact, 1 if better == "lower" else -1))
    return comparison(facts, specs)


def _rank(fact: Fact, sign: int) -> tuple[bool, float]:
    figure = amount(fact)
    return figure is None, sign * (figure or 0)


def skills(answer: SideBySide) -> str:
    """The skills all of them need, and what each needs besides."""
    said = [f"Skills they share: {wording.listed([skill(each) for each in answer.shared])}"] if answer.shared else []
    for occupation, own in zip(answer.occupations, answer.apart, strict=False):
        if own:
            said.append(f"More important for {occupation.plural}: {wording.listed([skill(each) for each in own])}")
    return wording.paragraph(said)
