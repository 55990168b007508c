"""How to become one, step by step: each known fact as what to do, in the order in which it is done."""

from __future__ import annotations

from careerbot.answering.shapes import Profile
from careerbot.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.display import cited, display, scope_of
from careerbot.rendering.sentence.lists import degree, items
from careerbot.rendering.sentence.told import SPOKEN, in_brackets, tell, together

_NONE = ("none", "no", "")


def steps(answer: Profile) -> str:
    """ "To become a court reporter:" and a numbered line a fact; the time it takes behind them."""
    assert answer.occupation is not None
    behind = [fact for fact in answer.facts if fact.about.wording.get("step") == "" or not fact.known]
    told = [fact for fact in answer.facts if fact not in behind]
    lines = [f"{place}. {wording.sentence(_step(fact))}" for place, fact in enumerate(told, 1)]
    if lines:
        lines.insert(0, f"To become {wording.a(answer.occupation.name)}:")
    ends = [tell(fact) for fact in behind]
    lines += [together(ends), _whose(answer, told)]
    return "\n".join(line for line in [wording.sentence(answer.summary), *lines] if line)


def _whose(answer: Profile, told: list[Fact]) -> str:
    """Which steps are those of a wider occupation."""
    scopes: dict[str, list[str]] = {}
    for place, fact in enumerate(told, 1):
        if fact.scope:
            scopes.setdefault(scope_of(fact), []).append(str(place))
    said = []
    for scope, places in scopes.items():
        steps_are = "Step {} is" if len(places) == 1 else "Steps {} are"
        said.append(f"{steps_are.replace('{}', wording.listed(places))} for {scope}")
    wider = any(fact.is_wider for fact in told) and answer.occupation is not None
    if wider and answer.occupation is not None:
        said[-1] += f", the wider occupation that {answer.occupation.plural} belong to"
    return wording.paragraph(said)


def _step(fact: Fact) -> str:
    spoken = fact.about.wording
    if not spoken.get("step"):
        said = tell(fact)
        return in_brackets(said.text, said.citation)
    slots = slots_of_step(fact)
    nothing = slots["value"] in _NONE or slots["value"].startswith("no formal")
    template = (spoken.get("step_none") if nothing else None) or spoken["step"]
    return in_brackets(wording.fill(template, slots), cited(fact.source))


def slots_of_step(fact: Fact) -> dict[str, str]:
    """What every slot of a step holds for this fact: the value in small letters, a degree with its article."""
    value = display(fact).lower()
    return {"value": SPOKEN.get(value, value), "degree": degree(fact), "items": items(fact)}
