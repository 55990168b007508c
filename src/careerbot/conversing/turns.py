"""What a turn leaves behind: its query, what was offered and listed, and what a user said of oneself."""

from typing import NamedTuple

from careerbot.frame import Frame, Match, Paid, Reading

LONGEST = 12  # turns that can be taken back


class Goal(NamedTuple):
    """What the user is: the occupation and the place, and what one is paid there (None: not said)."""

    job: Match
    place: str = ""
    paid: Paid | None = None


class Shown(NamedTuple):
    """What a reply showed that the next turn may mean.

    choices: ids or codes it offered, having asked back; listed: ids or codes that it listed in order; of_places: they
    are codes of places; by: the attribute that a list of places goes by; declined: it answered nothing.
    """

    choices: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    of_places: bool = False
    by: str = ""
    asked: bool = False
    declined: bool = False


class Told(NamedTuple):
    """One turn: its query, and what was shown. is_set: what is listed are a few that were named, no list that goes on.

    title: the words of the title that was named or asked about last.
    """

    frame: Frame
    choices: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    of_places: bool = False
    by: str = ""
    asked: bool = False
    is_set: bool = False
    title: str = ""


def told(reading: Reading, shown: Shown, now: Told | None) -> Told:
    """The turn that a reading and what its reply showed make. now: the turn before it."""
    frame = reading.frame
    title = (reading.asks if reading.choices else "") or (frame.occupations[-1].words if frame.occupations else "")
    made = Told(frame, shown.choices, shown.listed, shown.of_places, shown.by, shown.asked, title=title)
    if frame.picks and now:
        return made._replace(listed=now.listed, of_places=now.of_places, is_set=now.is_set, by=now.by)
    several = frame.ids if len(frame.ids) > 1 else frame.places
    if several and not shown.choices and {*shown.listed} <= {*several}:
        return made._replace(listed=several, of_places=several is frame.places, is_set=True)
    return made


def list_before(turns: tuple[Told, ...]) -> Told | None:
    """The list that was told last, whatever was picked from it since; None behind another question."""
    first = next((turn for turn in reversed(turns) if not turn.frame.picks), None)
    return first if first and first.listed else None
