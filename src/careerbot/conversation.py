"""What was talked about, as a value, and how a fragment ("and in ohio?") takes over what it lacks."""

from __future__ import annotations

from careerbot.frame import Filter, Frame, Match, Qualifier, Reading
from careerbot.value import asdict, replace, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

EXPIRES = 8  # turns after which nothing is taken over any more
_REMEMBERED = 6  # occupations
_PAY = ("salary", "hourly", "pay_", "starting", "employment")  # attributes that places have
_OPERATIONS = frozenset(
    "compare difference versus more less most least yes_no jobs list can_do most_pay least_pay "
    "fastest_growing fastest_shrinking gap".split()
)


@value
class Conversation:
    """The last frame that was about something, the choices still open, and the occupations named lately."""

    frame: Frame | None = None
    choices: tuple[str, ...] = ()
    mentioned: tuple[Match, ...] = ()
    age: int = 0  # turns since the frame
    asked: bool = False  # the last reply asked back

    @property
    def about(self) -> str:
        """What it is about, for a status line: the occupations as they were named, and the place's code."""
        if self.frame is None:
            return ""
        return " · ".join([*(match.words for match in self.frame.occupations), *filter(None, [self.frame.place])])

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON. Conversation.from_dict reads them back."""
        frame = None
        if self.frame:
            frame = asdict(self.frame) | {"cues": sorted(self.frame.cues)}
        return {
            "frame": frame,
            "choices": list(self.choices),
            "mentioned": [asdict(match) for match in self.mentioned],
            "age": self.age,
            "asked": self.asked,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Conversation:
        """The conversation that to_dict gave. Raises ValueError for anything else."""
        try:
            frame = data["frame"] and _frame(dict(data["frame"]))
            mentioned = tuple(Match(**match) for match in data["mentioned"])
            return cls(frame, tuple(map(str, data["choices"])), mentioned, int(data["age"]), bool(data["asked"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a conversation: {error}") from None

    def follow(self, reading: Reading) -> Reading:
        """The reading with what it lacks taken over, and said, where it leans on this conversation."""
        if self.frame is None or self.age >= EXPIRES or reading.refusal or reading.frame.talk or reading.frame.term:
            return reading
        if reading.frame.pick and self.choices:
            return self._picked(reading)
        answers = self.asked and reading.frame.occupations and not reading.frame.attributes
        if not (reading.fragment or answers):
            return reading
        return self._inherit(reading, self.frame)

    def after(self, reading: Reading, choices: tuple[str, ...], *, asked: bool) -> Conversation:
        """The conversation with one more turn in it; a question that was refused changes nothing but its age.

        choices: what the reply offered; asked: it asked back, so that a bare title answers it.
        """
        frame = reading.frame
        anchored = frame.occupations or frame.attributes or frame.filters or frame.description
        if reading.refusal or not anchored:
            return replace(self, age=self.age + 1)
        named = {match.occupation: match for match in (*self.mentioned, *frame.occupations)}
        return Conversation(frame, choices, tuple(named.values())[-_REMEMBERED:], asked=asked)

    def _picked(self, reading: Reading) -> Reading:
        """ "2" after a question back: that choice, in the question that was open."""
        assert self.frame is not None
        at = reading.frame.pick
        if at > len(self.choices):
            return replace(reading, refusal=f"There are {len(self.choices)} choices.")
        code = self.choices[at - 1]
        if code[2:3] == "-" or "-" in code:
            frame = replace(self.frame, occupations=(*self.frame.occupations, Match(code, f"choice {at}")))
        else:
            frame = replace(self.frame, place=code, places=())
        return replace(reading, frame=frame, inherited=("the question before",), unexplained=())

    def _inherit(self, reading: Reading, old: Frame) -> Reading:
        new, told = reading.frame, []
        changes: dict[str, Any] = {}
        named = new.occupations or new.description
        if not named and not new.has("jobs", "list", "can_do"):
            matches = old.occupations
            if len(matches) < 2 and new.has("which", "more", "less", "compare", "difference"):
                matches = self.mentioned[-2:]
            changes["occupations"] = matches
            told += [match.words for match in matches]
        if reading.asks == "them" and changes.get("occupations"):
            reading = replace(reading, asks="")
        if new.has("compare", "versus", "difference") and len(new.occupations) == 1 and reading.fragment:
            changes["occupations"] = (*old.occupations[:1], *new.occupations)  # "compare that with lawyers"
            told += [match.words for match in old.occupations[:1]]
        if not new.attributes:
            changes["attributes"] = old.attributes
            told += old.attributes
        local = not new.attributes or all(name.startswith(_PAY) for name in new.attributes)
        if not (new.place or new.places) and old.place and local:
            changes["place"] = old.place
            told.append(old.place)
        if not new.filters and not named and not new.attributes:
            changes["filters"] = old.filters
        if (not named or self.asked) and not new.cues & _OPERATIONS - {"or"}:
            changes |= {
                "cues": new.cues | old.cues & _OPERATIONS,
                "order": new.order or old.order,
                "count": new.count or old.count,
            }
        if not new.period and not new.attributes:
            changes["period"] = old.period
        return replace(reading, frame=replace(new, **changes), inherited=tuple(dict.fromkeys(told)))


def _frame(data: dict[str, Any]) -> Frame:
    data["occupations"] = tuple(Match(**match) for match in data["occupations"])
    data["filters"] = tuple(Filter(**each) for each in data["filters"])
    data["qualifiers"] = tuple(Qualifier(**each) for each in data["qualifiers"])
    data["cues"] = frozenset(data["cues"])
    pieces: dict[str, Any] = {name: tuple(item) if isinstance(item, list) else item for name, item in data.items()}
    return Frame(**pieces)
