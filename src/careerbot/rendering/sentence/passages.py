"""Prose in sentences: what an occupation is and does, a profile at a glance, candidates, and questions back."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.answering.shapes import Candidates, Choices, Passage, Profile
from careerbot.facts import NATION, Fact
from careerbot.rendering import wording
from careerbot.rendering.display import beside_names, display, scope_of, sources, where
from careerbot.rendering.phrases import said
from careerbot.rendering.sentence.facts import asked_elsewhere, tell_all
from careerbot.rendering.sentence.steps import steps
from careerbot.rendering.sentence.told import Told, together
from careerbot.rendering.shown import Names

OVERVIEW_SENTENCES = 4
_DEFINED_BY = 3  # duties that a definition names


def told(answer: Passage | Profile | Candidates | Choices, store: Names) -> str:
    """Prose, or what can be chosen from."""
    match answer:
        case Passage():
            return passage(answer)
        case Profile():
            return profile(answer, store)
        case Candidates():
            return candidates(answer, store)
        case Choices():
            return choices(answer, store)


def passage(answer: Passage) -> str:
    """The summary, the duties (a definition names the first few in a sentence), then the facts."""
    lines = [wording.sentence(answer.summary)]
    if answer.brief:
        lines[0] = wording.paragraph([answer.summary, duties_sentence(answer.duties)])
    elif answer.duties:
        lines += ["They:", *(f"- {wording.uncapital(duty)}" for duty in answer.duties)]
    lines.append(together(tell_all(answer.facts)))
    return "\n".join(line for line in lines if line)


def duties_sentence(duties: Sequence[str]) -> str:
    """ "They judge how much of a loan can be saved, read pay stubs and ..."."""
    return f"They {wording.listed([wording.uncapital(duty) for duty in duties[:_DEFINED_BY]])}" if duties else ""


def profile(answer: Profile, store: Names) -> str:
    """An occupation in four sentences at most, or the steps into it."""
    if answer.as_steps and answer.occupation is not None:
        return steps(answer, store)
    about = answer.occupation.plural + NATION.code if answer.occupation and answer.summary else ""
    told = list(tell_all(answer.facts, about=about, nation=asked_elsewhere(answer)))
    wider = _wider(answer)
    room = OVERVIEW_SENTENCES - bool(answer.summary) - bool(wider)
    return wording.paragraph([answer.summary, together(_condensed(told, room)), wider])


def _wider(answer: Profile) -> str:
    """That some of it was measured for a wider occupation, said once."""
    wider = dict.fromkeys(scope_of(fact) for fact in answer.facts if fact.known and fact.is_wider)
    if not wider or answer.occupation is None:
        return ""
    names = wording.listed(list(wider))
    return f"Where {answer.occupation.plural} have no figure of their own, it is that of {names}, the wider occupation"


def _condensed(told: list[Told], room: int) -> list[Told]:
    """At most `room` sentences: neighbours are joined, what is left over is left out."""
    kept = [Told(each.text, each.citation) for each in told[: 2 * room]]
    while len(kept) > room:
        at = min(range(len(kept) - 1), key=lambda i: (_long(kept[i]) + _long(kept[i + 1]), i))
        kept[at : at + 2] = [_join(kept[at], kept[at + 1])]
    return kept


def _long(told: Told) -> int:
    return told.text.count("; ") + 2 * told.text.count(", and ")


def _join(one: Told, other: Told) -> Told:
    first = one.text if one.citation == other.citation or not one.citation else f"{one.text} ({one.citation})"
    return Told(f"{first}, and {wording.uncapital(other.text)}", other.citation)


def candidates(answer: Candidates, store: Names) -> str:
    """Occupations that fit, each with its reason, what it does and pays; then what is known of them together."""
    lines = [wording.capital(said(answer.intro, store))] if answer.intro else []
    if not lines and answer.occupations:
        several = len(answer.occupations) > 1
        lines = ["That sounds like:" if several else f"That sounds like {wording.a(answer.occupations[0].name)}."]
    for place, (occupation, beside) in enumerate(beside_names(answer)):
        reason = said(answer.reasons[place], store) if place < len(answer.reasons) else ""
        summary = answer.summaries[place] if place < len(answer.summaries) else ""
        told = "; ".join(filter(None, (reason, *_beside(beside))))
        lines.append(f"- {_named(occupation.plural, told, summary)}")
    lines.append(_bracketed(answer))
    together_ = [fact for fact in answer.facts if fact.occupation not in answer.occupations and fact.unit != "list"]
    lines.append(together(tell_all(together_)))
    return "\n".join(line for line in lines if line)


def _named(plural: str, reason: str, summary: str) -> str:
    """The name, what is said of it in brackets, and the summary, which may begin with the name itself."""
    bracketed = f" ({reason})" if reason else ""
    if summary.lower().startswith(plural.lower()):
        return f"{summary[: len(plural)]}{bracketed}{summary[len(plural) :]}"
    return f"{wording.capital(plural)}{bracketed}{': ' if summary else ''}{summary}"


def _beside(facts: Sequence[Fact]) -> list[str]:
    """The figures behind a name, and whose they are where they were measured for a wider occupation."""
    wider = dict.fromkeys(scope_of(fact) for fact in facts if fact.scope)
    return [*(display(fact) + fact.counted.per for fact in facts), *(f"figures of {each}" for each in wider)]


def _bracketed(answer: Candidates) -> str:
    """What stands in brackets behind the names, and where it is from."""
    told = [fact for _, beside in beside_names(answer) for fact in beside]
    if not told:
        return ""
    nouns = dict.fromkeys(fact.about.noun + (where(fact.place) if fact.about.is_local else "") for fact in told)
    return f"In brackets: {wording.listed(list(nouns))} ({sources(told)})."


def choices(answer: Choices, store: Names) -> str:
    """The question back, and what can be chosen, numbered."""
    names = [wording.capital(occupation.plural) for occupation in answer.occupations]
    names = names or [place.name for place in answer.places]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled and answer.occupations:
        names = [f"{name} ({occupation.title})" for name, occupation in zip(names, answer.occupations, strict=True)]
    return "\n".join([said(answer.question, store), *(f"{place}. {name}" for place, name in enumerate(names, 1))])
