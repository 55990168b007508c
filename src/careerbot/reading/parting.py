"""Several questions in a line: where it can be cut, and which pieces ask something of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from careerbot.frame import Cue, Reading
from careerbot.phrase import phrase
from careerbot.reading.classes import Classes

MOST = 4
_ENDS, _PAUSES = ("?", ";"), (",", ".", "!")
_STOPS = (*_ENDS, *_PAUSES)
_MARKS = "?;,.!:()\"'"
_COMPARING: tuple[Cue, ...] = ("compare", "difference", "less", "more", "than", "versus")
_CLAUSE = 3  # words of a question that only a pause parts from the one before


def questions(line: str, classes: Classes, read: Callable[[str], Reading]) -> tuple[tuple[str, Reading], ...]:
    """The questions of a line in order, each with its reading; () where there is but one.

    A line is cut behind "?" and ";", and where a word that opens a question follows a joint ("and", "also") or a pause.
    What asks nothing of its own ("for a friend", "I live in Ohio") stays with the question beside it. What follows the
    first MOST is one more that is refused.
    """
    words = line.split()
    if classes.joint.isdisjoint(line.lower().split()) and not any(map(line[:-1].__contains__, _STOPS)):
        return ()
    read = cache(read)
    plain = [_plain(word, classes) for word in words]
    asked = plain[0] in classes.relative_pronoun  # "which jobs ... and which have the most men"
    listed = next((at for at, word in enumerate(plain) if word in classes.jobs and not asked), len(plain))
    pieces = [*_pieces(words, plain, classes, listed)]

    def asks(at: int) -> bool:
        start, end = pieces[at]
        parted = not start or words[start - 1].endswith(_ENDS)
        return _asks(plain[start:end], parted, read(" ".join(words[start:end])), classes)

    heads = [at for at in range(1, len(pieces)) if asks(at)]
    heads = [0, *heads] if heads and asks(0) else heads
    if len(heads) < 2:
        return ()
    starts = [0, *(pieces[at][0] for at in heads[1:])]
    ends = [*(pieces[at - 1][1] for at in heads[1:]), len(words)]
    texts = [" ".join(words[start:end]).rstrip(",;") for start, end in zip(starts, ends, strict=True)]
    rest = " ".join(words[starts[MOST] :]) if len(starts) > MOST else ""
    beyond = Reading(refusal=phrase("line", "beyond", count=MOST, typed=rest))
    return (*((text, read(text)) for text in texts[:MOST]), *(((rest, beyond),) if rest else ()))


def _plain(word: str, classes: Classes) -> str:
    bare = word.strip(_MARKS).lower()
    return classes.typed.get(bare, bare).partition(" ")[0]


def _pieces(words: Sequence[str], plain: Sequence[str], classes: Classes, listed: int) -> Iterator[tuple[int, int]]:
    """Where each piece begins and ends, the joint before the next one left out; listed: the first word for jobs."""
    start = 0
    for at in range(1, len(words)):
        end = at
        while end > start and plain[end - 1] in classes.joint:
            end -= 1
        parted = words[at - 1].endswith(_ENDS)
        paused = words[at - 1].endswith(_PAUSES) and _opens(plain[start:], classes) and len(words) - at >= _CLAUSE
        relates = listed < at and _relates(plain[at : at + 2], classes)
        opened = (end < at or paused) and _opens(plain[at:], classes)
        if end > start and (parted or (opened and not relates)):
            yield start, end
            start = at
    if words:
        yield start, len(words)


def _relates(words: Sequence[str], classes: Classes) -> bool:
    """Whether "which are", "which need" say something more of jobs that are listed."""
    return len(words) > 1 and words[0] in classes.relative_pronoun and words[1] in classes.plural_verb


def _opens(words: Sequence[str], classes: Classes) -> bool:
    """Whether words begin a question of their own; "are" does so before whom it is asked of, "where" before a verb
    or those who were named."""
    if words[0] in classes.place_relative:
        return not {*words[1:2]}.isdisjoint(classes.auxiliary | classes.those)
    return words[0] in classes.opener or (words[0] in classes.auxiliary and len(words) > 1)


def _asks(words: Sequence[str], parted: bool, reading: Reading, classes: Classes) -> bool:
    """Whether a piece asks something by itself or of what was named before it. parted: a question ended before it."""
    frame = reading.frame
    new = frame.attributes or frame.filters or frame.has(*_COMPARING)
    if frame.has("pronoun") and frame.occupations and not new:
        return False  # nothing that is held is asked of those
    if frame.talk or (words[0] in classes.of_oneself and classes.opener.isdisjoint(words)):
        return False
    if words[0] in classes.auxiliary:
        return len(words) > 1 and (parted or words[1] in classes.subject or words[1] in _named_first(reading))
    if words[0] in classes.opener:
        return len(words) > 1
    going_on = parted and words[0] in classes.conjunction and (frame.occupations or frame.place)
    return bool(frame.attributes or frame.term or going_on or frame.has("jobs", "list", "compare", "versus"))


def _named_first(reading: Reading) -> set[str]:
    """The first words of the titles that are named."""
    return {match.words.split()[0] for match in reading.frame.occupations}
