"""How to become one, step by step: each known fact as what to do, in the order in which it is done."""

from __future__ import annotations

from careerbot.answering.shapes import Profile
from careerbot.knowledge.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.display import cited, display
from careerbot.rendering.sentence.lists import degree, items
from careerbot.rendering.sentence.told import SPOKEN, Specs, in_brackets, is_wider, tell, together

_NONE = ("none", "no", "")


def steps(answer: Profile, specs: Specs) -> str:
    """ "To become a court reporter:" and a numbered line a fact; the time it takes behind them."""
    assert answer.occupation is not None
    behind = [fact for fact in answer.facts if fact.attribute == "time_to_become" or not fact.known]
    told = [fact for fact in answer.facts if fact not in behind]
    lines = [f"{place}. {wording.sentence(_step(fact, specs))}" for place, fact in enumerate(told, 1)]
    if lines:
        lines.insert(0, f"To become {wording.a(answer.occupation.name)}:")
    ends = [tell(fact, specs) for fact in behind]
    lines += [together(ends), _whose(answer, told)]
    return "\n".join(line for line in [wording.sentence(answer.summary), *lines] if line)


def _whose(answer: Profile, told: list[Fact]) -> str:
    """Which steps are those of a wider occupation."""
    scopes: dict[str, list[str]] = {}
    for place, fact in enumerate(told, 1):
        if fact.scope:
            scopes.setdefault(fact.scope, []).append(str(place))
    said = []
    for scope, places in scopes.items():
        steps_are = "Step {} is" if len(places) == 1 else "Steps {} are"
        said.append(f"{steps_are.replace('{}', wording.listed(places))} for {scope}")
    wider = any(is_wider(fact) for fact in told) and answer.occupation is not None
    if wider and answer.occupation is not None:
        said[-1] += f", the wider occupation that {answer.occupation.plural} belong to"
    return wording.paragraph(said)


def _step(fact: Fact, specs: Specs) -> str:
    if fact.attribute not in _STEPS:
        said = tell(fact, specs)
        return in_brackets(said.text, said.citation)
    needed, not_needed = _STEPS[fact.attribute]
    value = display(fact).lower()
    found = {"value": SPOKEN.get(value, value), "degree": degree(fact), "items": items(fact)}
    none = value in _NONE or value.startswith("no formal")
    return in_brackets(wording.fill(not_needed if none else needed, found), cited(fact.source))


# attribute: what to do, and what is said where nothing is needed. {degree} has its article, {value} is small.
_STEPS = {
    "education_entry": (
        "Education: {degree} is typical to start",
        "Education: no formal credential is typical to start",
    ),
    "education_common": ("Most common among those who do it: {degree}", ""),
    "major": ("Programs that lead there: {items}", ""),
    "experience_entry": (
        "Experience: {value} of work in a related occupation before you start",
        "Experience: no work in a related occupation is needed before you start",
    ),
    "training": ("Training: {value}", "Training: no on-the-job training is typical"),
    "skills": ("Skills to show: {items}", ""),
    "knowledge": ("Knowledge to show: {items}", ""),
    "related": ("Related occupations: {items}", ""),
    "job_zone": ("Preparation: {value}", ""),
}
