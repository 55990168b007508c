"""How a question was read and answered, word by word: what `careerbot explain` prints."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.answering.shapes import Answer, facts_in
from careerbot.frame import Entry, Match, Reading, State
from careerbot.rendering.display import cited, display, where
from careerbot.rendering.phrases import limits, said
from careerbot.rendering.shown import Names
from careerbot.rendering.wording import printable, sentence


def explained(reading: Reading, answer: Answer, ledger: Iterable[tuple[Entry, State]], store: Names) -> str:
    """Words and what each was taken for; the frame; the operation that fitted; what became of each piece asked; the
    facts used; readings that lost."""
    frame = reading.frame
    names = _names(answer)
    blocks = [
        ("Words", _columns((f'"{part.words}"', part.role, part.meaning, part.note) for part in reading.parts)),
        ("Occupations", [_match(match, names) for match in frame.occupations]),
        ("To be chosen from", [_named(code, names) for code in reading.choices]),
        ("Place", [frame.place or ", ".join(frame.places)] if frame.place or frame.places else []),
        ("Conditions", [str(each) for each in frame.filters]),
        ("Cues", [", ".join(sorted(frame.cues))] if frame.cues else []),
        ("Edit", list(filter(None, (reading.edit,)))),
        ("Taken over from the conversation", list(reading.inherited)),
        ("Not understood", [", ".join(reading.unexplained)] if reading.unexplained else []),
        ("Refused", [sentence(said(reading.refusal, store))] if reading.refusal else []),
        ("Notes", [said(note, store) for note in reading.notes]),
        ("Operation", [f"{answer.operation} ({answer.status})"]),
        ("Ledger", _columns((each.kind, each.words, each.meaning, state) for each, state in ledger)),
        ("Facts used", _facts(answer)),
        ("Limits", [limit.text for limit in limits(answer.limits, store)]),
        ("Readings that lost", list(reading.rejected)),
    ]
    told = (f"{title}:\n" + "\n".join(f"  {printable(line)}" for line in lines) for title, lines in blocks if lines)
    return "\n".join(told)


def _names(answer: Answer) -> dict[str, str]:
    """The names of the occupations and places in an answer, by id."""
    offered = (*getattr(answer, "occupations", ()), *getattr(answer, "places", ()))
    named = {fact.occupation.id: fact.occupation.name for fact in facts_in(answer)}
    return named | {getattr(each, "id", "") or getattr(each, "code", ""): each.name for each in offered}


def _named(code: str, names: dict[str, str]) -> str:
    return f"{code} {names[code]}" if names.get(code, code) != code else code


def _match(match: Match, names: dict[str, str]) -> str:
    how = ", corrected" if match.corrected else ""
    how += ", the nearest occupation rather than a title" if match.loose else ""
    return f'{_named(match.occupation, names)}, for "{match.words}" (score {match.score:.2f}{how})'


def _facts(answer: Answer) -> list[str]:
    return _columns(
        (f"{fact.occupation.plural}{where(fact.place)}", fact.attribute, _short(display(fact)), cited(fact.source))
        for fact in facts_in(answer)
    )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 3].rstrip(' ,')}..."


def _columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows as aligned lines; the last column needs no room."""
    cells = [tuple(map(str, row)) for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
