"""How to become one, step by step: each known fact as what to do, in the order in which it is done."""

from __future__ import annotations

from itertools import chain

from careerbot.answering.shapes import Profile, SideBySide
from careerbot.facts import Fact
from careerbot.phrase import phrase
from careerbot.rendering import wording
from careerbot.rendering.display import display, name_of, skill, sources
from careerbot.rendering.phrases import said
from careerbot.rendering.sentence.besides import scopes
from careerbot.rendering.sentence.lists import degree, items
from careerbot.rendering.sentence.told import SPOKEN, tell, together, value
from careerbot.rendering.shown import Names

_SKILLS = 6
_CARRIED = ("What carries over", "To build up")
_NONE = ("none", "no", "no time", "")


def steps(answer: Profile, store: Names) -> str:
    """ "To become a court reporter:" and a numbered line a step; behind them what else was asked, and sources."""
    assert answer.occupation is not None
    behind = [fact for fact in answer.facts if not _template(fact)]
    after = [fact for fact in behind if fact.about.wording.get("step_after")]
    told = _in_lines([fact for fact in answer.facts if fact not in behind])
    lines = [_line(each) for each in told]
    if lines:
        if not any(fact.about.id in store.told_together("licensing") for fact in answer.facts):
            lines.insert(sum(not _is_help(first) for first, *_ in told), _licence(answer, store))
        lines = [f"{place}. {wording.sentence(line)}" for place, line in enumerate(lines, 1)]
        lines.insert(0, f"To become {wording.a(answer.occupation.name)}:")
    lines.append(together([tell(fact) for fact in behind if fact not in after]))
    lines += [wording.sentence(wording.fill(each.about.wording["step_after"], slots_of_step(each))) for each in after]
    facts = [*chain.from_iterable(told), *after]
    lines.append(wording.paragraph([*scopes(facts), f"Source: {sources(facts)}" if facts else ""]))
    return "\n".join(line for line in [wording.sentence(answer.summary), *lines] if line)


def way(answer: SideBySide) -> str:
    """ "To go from a teacher to a data scientist:" and a numbered line a step, with what one has now in brackets; then
    the skills that carry over, and those to build up."""
    now, then = (occupation.name for occupation in answer.occupations)
    steps = [each for each in (_over(*section.facts) for section in answer.sections) if each]
    lacking = answer.apart[-1]
    carried = [each for each in answer.shared if each not in lacking]
    skills = [wording.listed([skill(each) for each in names[:_SKILLS]]) for names in (carried, lacking)]
    steps += [f"{what}: {names}" for what, names in zip(_CARRIED, skills, strict=True) if names]
    lines = [f"{place}. {wording.sentence(step)}" for place, step in enumerate(steps, 1)]
    facts = [each.facts[-1] for each in answer.sections if each.facts[-1] and each.facts[-1].known]
    heading = f"To go from {wording.a(now)} to {wording.a(then)}:"
    return "\n".join([heading, *lines, wording.paragraph([*scopes(facts), f"Source: {sources(facts)}"])])


def _over(now: Fact | None, then: Fact | None) -> str:
    """The step to what one does not have yet; "" where nothing is asked for."""
    if then is None or not then.known or display(then).lower() in _NONE:
        return ""
    line = wording.fill(_template(then), slots_of_step(then))
    if then.about.source == "careerbot":
        return f"{line}, from high school on; less where what you have counts"
    if now is None or not now.known or then.about.kind == "text":
        return line
    had = value(now)
    return f"{line} ({'as now' if had == value(then) else f'now {had}'})"


def _in_lines(facts: list[Fact]) -> list[list[Fact]]:
    """The facts of each line: programs stand on the line of the degree or the training before them."""
    found: list[list[Fact]] = []
    for fact in facts:
        if found and fact.about.wording.get("step_on") and fact.unit == "list":
            found[-1].append(fact)
        else:
            found.append([fact])
    return found


def _line(facts: list[Fact]) -> str:
    first, *others = facts
    parts = [wording.fill(_template(first), slots_of_step(first))]
    return "; ".join(parts + [wording.fill(each.about.wording["step_on"], slots_of_step(each)) for each in others])


def _is_help(fact: Fact) -> bool:
    """Whether a step makes the way in easier, rather than being asked of everybody."""
    return fact.about.is_scaled or fact.came_by("rule")


def _licence(answer: Profile, store: Names) -> str:
    """That licences are set elsewhere, as the answer says already where one was asked for."""
    asked = (each for each in answer.limits if each.kind == "licence")
    return said(next(asked, phrase("step", "licence")), store)


def _template(fact: Fact) -> str:
    """The one that suits what is known; "" for what is no step."""
    spoken, value = fact.about.wording, display(fact).lower()
    if value in _NONE or value.startswith("no formal"):
        return spoken.get("step_none") or spoken.get("step") or ""
    by = fact.derivation.kind if fact.derivation else "common" if fact.unit != fact.about.unit.symbol else ""
    return spoken.get(f"step_{by}") or spoken.get("step") or ""


def slots_of_step(fact: Fact) -> dict[str, str]:
    """What every slot of a step holds for this fact: the value in small letters, a degree with its article."""
    value = display(fact) if fact.about.kind == "text" else display(fact).lower()
    names = wording.listed([name_of(fact, each) for each in fact.items]) or items(fact)
    return {"value": SPOKEN.get(value, value), "degree": degree(fact), "items": names}
