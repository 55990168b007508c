"""One fact as a sentence: its template from attributes.toml, filled slot by slot, and the source behind it."""

from collections.abc import Iterable
from typing import NamedTuple

from careerbot.facts import Fact
from careerbot.rendering import wording
from careerbot.rendering.display import bounds, cited, display, members, name_of, number, scope_of, target_year, where
from careerbot.rendering.sentence.lists import degree, items, tail

IN_THE_NATION = " in the United States"
SPOKEN = {"apprenticeship": "an apprenticeship", "internship/residency": "an internship or residency"}


class Told(NamedTuple):
    """A sentence without its stop, its source, and what is said behind both (whom the figure is for)."""

    text: str
    citation: str = ""
    after: str = ""


def together(told: Iterable[Told]) -> str:
    """The sentences as one paragraph; a source that several in a row share is named once, behind the last of them."""
    sentences = list(told)
    said: list[str] = []
    for each, following in zip(sentences, [*sentences[1:], Told("")], strict=False):
        runs_on = following.text and each.citation == following.citation and each.after in ("", following.after)
        said.append(each.text if runs_on else in_brackets(each.text, each.citation))
        if not runs_on:
            said.append(each.after)
    return wording.paragraph(said)


def in_brackets(text: str, citation: str) -> str:
    """The text with its source behind it, in the brackets that it ends with where it ends with some."""
    if not citation:
        return text
    return f"{text.removesuffix(')')}; {citation})" if text.endswith(")") else f"{text.rstrip('.')} ({citation})"


def tell(
    fact: Fact,
    *,
    clauses: tuple[str, ...] = (),
    beside_own: bool = False,
    they: bool = False,
    all_items: bool = False,
    nation: bool = False,
) -> Told:
    """The fact as a sentence.

    clauses go on the same sentence; beside_own: the occupation's own value was told before this one of a wider
    occupation; they: the sentence before was about the same people; all_items: a list is told whole; nation: a place
    was asked for, so that the nation is named where the figure is its.
    """
    citation = cited(fact.source) if fact.source.id != "careerbot" else ""
    if not fact.known:
        return Told(_missing(fact), citation)
    there = where(fact.place) or (IN_THE_NATION if nation else "")
    whom = subject(fact) + (" (the wider occupation)" if beside_own and fact.scope else "")
    if fact.derivation and fact.came_by("workers"):
        whom = f"{whom} {fact.derivation.text}"
    slots = slots_of(fact, whom + there, all_items=all_items)
    if they:
        slots |= {"Plural": f"{there.strip()}, they" if nation else "they", "for_whom": "for them"}
    text = wording.fill(_template(fact), slots) + tail(fact) + "".join(clauses)
    told_whose = beside_own and "(the wider occupation)" in text
    return Told(text, citation, "" if told_whose else scope_sentence(fact, told=scope_of(fact).lower() in text.lower()))


def clause(fact: Fact) -> str:
    """The fact as a clause behind another's sentence, such as "the median is $88,000"."""
    return wording.fill(fact.about.wording.get("clause", ""), slots_of(fact))


def slots_of(fact: Fact, whom: str = "", *, all_items: bool = False) -> dict[str, str]:
    """What every slot of a template holds for this fact; slots it has nothing for are empty. whom: with the place."""
    people, pair, figure = whom or subject(fact), bounds(fact), fact.number
    start, end = target_year(fact.source)
    only = members(fact)[0] if len(members(fact)) == 1 else None
    shares = {item.name: number(fact, item.value) for item in members(fact) if item.value is not None}
    at_least = "at least " if fact.at_least else ""
    shown = value(fact, all_items=all_items)
    return {
        "Plural": wording.capital(people), "plural": people, "for_whom": for_whom(fact, people),
        "name": fact.occupation.name, "a_name": wording.a(fact.occupation.name),
        "value": shown, "ceiling": f"an unpublished figure of {shown}" if fact.at_least else shown,
        "floor": value(fact._replace(at_least=False), all_items=all_items) if fact.at_least else shown,
        "items": items(fact, all_items=all_items),
        "item": name_of(fact, only) if only else "",
        "figure": number(fact, only.value) if only and only.value is not None else "",
        "low": pair[0] if pair else "", "high": at_least + pair[1] if pair else "",
        "women": shares.get("women", ""), "men": shares.get("men", ""),
        "change": wording.change(figure) if fact.unit == "percent" and figure is not None else "",
        "over_years": f" from {start} to {end}" if end else "", "by_year": f"By {end}, " if end else "",
    }  # fmt: skip


def subject(fact: Fact) -> str:
    """Whom the figure is about: the wider occupation where it was measured for that one."""
    return scope_of(fact) if fact.is_wider else fact.occupation.plural


def for_whom(fact: Fact, people: str) -> str:
    """ "For nurses in Ohio"; of the jobs of all workers: "in all occupations together in Ohio"."""
    if fact.occupation.kind != "all" or fact.about.family not in ("jobs", "outlook"):
        return f"for {people}"
    return f"in all occupations together{people.removeprefix(fact.occupation.plural)}"


def scope_sentence(fact: Fact, *, named: bool = False, told: bool = False) -> str:
    """Whom the figure is for, where that is not the occupation itself; "" where it is.

    named: among figures of others, so that it says whose it is; told: the wider occupation was named before.
    """
    if not fact.scope or not fact.known:
        return ""
    whom, shares = scope_of(fact), fact.about.kind == "shares"
    if fact.is_wider:
        whose = "That is" if told else f"This is for {whom},"
        return f"{whose} the wider occupation that {fact.occupation.plural} belong to"
    if fact.scope.kind == "group":
        whom += ", the group that the survey counts them in"
    if named:
        plural = fact.occupation.plural
        return f"The shares of {plural} are those of {whom}" if shares else f"The figure for {plural} is that of {whom}"
    return f"{'These shares are' if shares else 'This is'} for {whom}"


def value(fact: Fact, *, all_items: bool = False) -> str:
    """The value as a sentence says it: millions in words, degrees with their article."""
    figure = fact.value
    if fact.about.family == "schooling":
        return degree(fact, all_items=all_items)
    if fact.counted.many and isinstance(figure, (int, float)):
        return wording.large(figure)
    return SPOKEN.get(str(figure), display(fact))


def _template(fact: Fact) -> str:
    """The one of the attribute's templates that suits what is known."""
    found, wording_ = members(fact), fact.about.wording
    suits = {
        "sentence_everyone": fact.occupation.kind == "all",
        "sentence_percentiles": fact.came_by("percentile"),
        "sentence_no_time": fact.came_by("estimate") and not fact.number,
        "sentence_estimate": fact.came_by("estimate"),
        "sentence_women": len(found) == 1,
        "sentence_men": bool(found) and found[0].name == "men",
        "sentence_common": all(item.value is None for item in found) or fact.unit == "percent",
        "sentence_none": fact.value == 0 or fact.about.rank(str(fact.value)) == 0,
        "sentence_all": fact.value == 100,  # of a share that rounds to all
        "sentence_one": len(found) == 1 and fact.source.id != "cip",
        "sentence_many": len(found) > 1,
        "sentence_bare": fact.derivation is None,
    }
    chosen = next((name for name, fits in suits.items() if fits and wording_.get(name)), "sentence")
    if fact.about.kind == "range" and bounds(fact) is None:
        return "The pay of {plural} begins at about {value} a year; its upper end is not published"
    noun = wording.capital(fact.about.noun)
    return wording_.get(chosen) or f"{noun} of {{plural}}: {{value}}"


def _missing(fact: Fact) -> str:
    """That a value is missing, and why."""
    noun, name = fact.about.noun, wording.a(fact.occupation.name)
    if fact.missing == "other_basis":
        form, other = ("hourly", "year") if fact.unit == "USD/hour" else ("yearly", "hour")
        people = subject(fact)
        why = f"they are paid by the {other}, and seldom work full time all year"
        return f"No {form} pay of {people}{where(fact.place)} is published: {why}"
    template = fact.about.wording.get("noun_for")
    what = wording.fill(template, {"a_name": name}) if template else f"{noun} for {subject(fact)}"
    return f"The {what}{where(fact.place)} {wording.is_or_are(noun)} {display(fact)}"
