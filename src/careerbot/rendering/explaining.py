"""How a question was read and answered, word by word: what `careerbot explain` prints."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.answering.shapes import Answer
from careerbot.rendering.display import cited, display, where
from careerbot.rendering.wording import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.frame import Match, Reading


def explained(reading: Reading, answer: Answer) -> str:
    """Words and what each was taken for; the frame; the operation that fitted; the facts used; readings that lost."""
    frame = reading.frame
    blocks = [
        ("Words", _columns((f'"{part.words}"', part.role, part.meaning, part.note) for part in reading.parts)),
        ("Occupations", [_match(match) for match in frame.occupations]),
        ("Place", [frame.place or ", ".join(frame.places)] if frame.place or frame.places else []),
        ("Conditions", [str(each) for each in frame.filters]),
        ("Cues", [", ".join(sorted(frame.cues))] if frame.cues else []),
        ("Taken over from the conversation", list(reading.inherited)),
        ("Not understood", [", ".join(reading.unexplained)] if reading.unexplained else []),
        ("Refused", [reading.refusal] if reading.refusal else []),
        ("Notes", list(reading.notes)),
        ("Operation", [f"{answer.operation} ({answer.status})"]),
        ("Facts used", _facts(answer)),
        ("Limits", [str(limit) for limit in answer.limits]),
        ("Readings that lost", list(reading.rejected)),
    ]
    told = (f"{title}:\n" + "\n".join(f"  {printable(line)}" for line in lines) for title, lines in blocks if lines)
    return "\n".join(told)


def _match(match: Match) -> str:
    how = ", corrected" if match.corrected else ""
    how += ", the nearest occupation rather than a title" if match.loose else ""
    return f'{match.occupation} for "{match.words}" (score {match.score:.2f}{how})'


def _facts(answer: Answer) -> list[str]:
    return _columns(
        (f"{fact.occupation.plural}{where(fact.place)}", fact.attribute, _short(display(fact)), cited(fact.source))
        for fact in answer.all_facts
    )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 3].rstrip(' ,')}..."


def _columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows as aligned lines; the last column needs no room."""
    cells = [tuple(map(str, row)) for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
