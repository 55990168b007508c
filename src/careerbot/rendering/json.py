"""A reply as JSON-ready values: careerbot.reply/1, as reply.schema.json describes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from careerbot.answering.shapes import Answer, Choices, Worked, facts_in
from careerbot.facts import Fact, Item, Occupation, Place
from careerbot.frame import Entry, Reading, State
from careerbot.rendering.chart import largest
from careerbot.rendering.display import display, name_of, noted
from careerbot.rendering.grid import grid
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.sentence.amounts import amount
from careerbot.rendering.sentence.told import scope_sentence
from careerbot.rendering.shown import Layout, Names, Shown

SCHEMA = "careerbot.reply/1"
NO_ATTRIBUTE = "overview"
# What the outside knows an operation by, where that is not its own name.
_PUBLIC = {
    "beyond": "filter", "filtering": "filter", "similar": "filter", "best": "superlative", "best_places": "superlative",
    "importance": "lookup", "skill_gap": "how_to", "term": "define",
}  # fmt: skip


def text(reply: Shown, layout: Layout) -> str:
    """The reply as one JSON object on a line."""
    import json

    return json.dumps(as_dict(reply))


def as_dict(reply: Shown) -> dict[str, Any]:
    """The whole reply as values that json can write, with every row of its lists; the text shows the first of them."""
    answer, frame, whole = reply.answer, reply.reading.frame, reply.whole
    found = (reply.store.occupation(match.occupation) for match in frame.occupations)
    last = reply.parts[-1].answer
    choices = last.occupations if isinstance(last, Choices) else ()
    facts = [*dict.fromkeys(fact for part in whole.parts for fact in facts_in(part.answer))]
    found_limits = dict.fromkeys(each.text for part in reply.parts for each in limits(part.answer.limits, reply.store))
    return {
        "schema": SCHEMA,
        "question": reply.question.encode("utf-8", "replace").decode(),  # a lone surrogate is no JSON
        "status": reply.status,
        "text": reply.text,
        "reading": reading_dict(
            reply.reading,
            public_operation(answer),
            [occupation for occupation in found if occupation],
            reply.store.place(frame.place) if frame.place else None,
            reply.ledger,
            reply.store,
        ),
        "facts": [fact_dict(fact) for fact in facts],
        "limits": [*found_limits],
        "choices": [{"id": each.id, "soc": each.soc, "title": each.title} for each in choices],
        "suggestions": list(reply.suggestions),
        "calculation": calculation(answer, reply.store),
        "table": table(whole.answer, reply.store),
        "sources": [
            {"id": source.id, "title": source.title, "period": source.period}
            for source in dict.fromkeys(fact.source for fact in facts)
        ],
        **({"more": [as_dict(each) for each in reply.parts[1:]]} if reply.parts[1:] else {}),
    }


def calculation(answer: Answer, store: Names) -> dict[str, Any] | None:
    """What arithmetic came to, in which unit and by which rule; None for an answer that rests on facts."""
    if not isinstance(answer, Worked):
        return None
    return {"value": _whole(answer.value), "unit": answer.unit, "rule": said(answer.rule, store)}


def table(answer: Answer, store: Names) -> dict[str, Any] | None:
    """The answer as headers and rows of text; bars: for each row how long a bar of its figure is, 0 to 1, or None; of
    occupations side by side one such length a cell behind the first. None where all is words."""
    found = grid(answer, store)
    if found is None:
        return None
    bars = [_lengths(each) for each in found.cell_bars] or _lengths(found.bars)
    return {"headers": list(found.headers), "rows": [list(row) for row in found.rows], "bars": bars}


def _lengths(facts: Sequence[Fact | None]) -> list[float | None]:
    """How long each figure is next to the greatest one."""
    values = [amount(fact) if fact else None for fact in facts]
    most = largest(values)
    return [None if value is None or not most else _whole(round(abs(value) / most, 4)) for value in values]


def reading_dict(
    reading: Reading,
    operation: str,
    occupations: Sequence[Occupation],
    place: Place | None,
    ledger: Iterable[tuple[Entry, State]],
    store: Names,
) -> dict[str, Any]:
    """How the question was read, in public ids."""
    frame = reading.frame
    known = {occupation.id: occupation for occupation in occupations}
    attributes = public_attributes(frame.attributes, store)
    if not frame.attributes and frame.term:
        attributes = [store.told_together("prose")[0]]
    return {
        "intent": f"{operation}.{'+'.join(attributes)}",
        "operation": operation,
        "attributes": attributes,
        "occupations": [
            {
                "id": match.occupation, "soc": known[match.occupation].soc, "title": known[match.occupation].title,
                "matched": match.words, "score": _whole(round(min(max(match.score, 0.0), 1.0), 3)),
            }
            for match in frame.occupations if match.occupation in known
        ],
        "place": {"code": place.code, "name": place.name, "kind": place.kind} if place else None,
        "filters": [each.named(store.attribute(each.attribute).filter or each.attribute) for each in frame.filters],
        "unexplained": list(reading.unexplained),
        "ledger": [
            {"kind": each.kind, "words": each.words, "meaning": each.meaning, "state": state} for each, state in ledger
        ],
    }  # fmt: skip


def public_operation(answer: Answer) -> str:
    """The operation as the outside knows it; of a question back the one that would have answered."""
    name = answer.wanted if isinstance(answer, Choices) else answer.operation
    return _PUBLIC.get(name, name)


def public_attributes(attributes: Sequence[str], store: Names) -> list[str]:
    """Attributes by the ids that the outside knows, each once; "overview" where none is named."""
    public = dict.fromkeys(store.attribute(each).reads or each for each in attributes)
    return list(public) or [NO_ATTRIBUTE]


def fact_dict(fact: Fact) -> dict[str, Any]:
    """One fact. value: a number, a text, [low, high], members with name and value, or null where it is missing."""
    notes = [noted(fact), scope_sentence(fact), "top-coded: the figure is at least this" if fact.at_least else ""]
    return {
        "occupation": fact.occupation.id, "soc": fact.occupation.soc, "occupation_name": fact.occupation.plural,
        "attribute": fact.attribute, "attribute_name": fact.about.noun,
        "value": _value(fact), "unit": fact.unit, "place": fact.place.code, "display": display(fact),
        "source": fact.source.id, "period": fact.source.period, "note": "; ".join(note for note in notes if note),
    }  # fmt: skip


def _value(fact: Fact) -> Any:
    value = fact.value
    if isinstance(value, tuple):
        return [
            {"name": name_of(fact, each), "value": _whole(each.value)} if isinstance(each, Item) else _whole(each)
            for each in value
        ]
    return _whole(value)


def _whole(value: Any) -> Any:
    """A whole number without its ".0"."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
