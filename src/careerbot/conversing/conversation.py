"""What was talked about, as a value: the query of each turn, what its reply told, and what the user said of oneself."""

from typing import Any, NamedTuple, Self

from careerbot.conversing.turns import LONGEST, Goal, Shown, Told, list_before, told
from careerbot.frame import Before, Frame, Match, Reading

EXPIRES = 8  # turns after which nothing is taken over any more
_REMEMBERED = 6  # occupations


class Conversation(NamedTuple):
    """turns: those that were about something, the one that stands now last; mentioned: occupations named lately, the
    latest last; age: turns since the last of them; goal: what the user is, kept until it is to be forgotten."""

    turns: tuple[Told, ...] = ()
    mentioned: tuple[Match, ...] = ()
    age: int = 0
    goal: Goal | None = None

    @property
    def frame(self) -> Frame | None:
        """The query that stands."""
        return self.turns[-1].frame if self.turns else None

    @property
    def about(self) -> str:
        """What it is about, for a status line: the occupations as they were named, and the place's code."""
        if self.frame is None:
            return ""
        return " · ".join([*(match.words for match in self.frame.occupations), *filter(None, [self.frame.place])])

    @property
    def before(self) -> Before:
        """What it leaves open for the next turn."""
        if not self.turns or self.age >= EXPIRES:
            return Before()
        now = self.turns[-1]
        listed = list_before(self.turns)
        return Before(now.choices, now.of_places, listed.listed if listed else (), now.title, now.is_set, spoken=True)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON. Conversation.from_dict reads them back."""
        plain: dict[str, Any] = _plain(self)
        return plain

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """The conversation that to_dict gave. Raises ValueError for anything else, whoever wrote it."""
        from careerbot.conversing import door

        found: Self = door.checked(data, cls)
        return found

    def asks_more_of_the_same(self, reading: Reading) -> bool:
        """Whether a turn compares something in the query that stands, and adds nothing else to it."""
        if self.frame is None or reading.edit or not reading.inherited or reading.refusal:
            return False
        asked = reading.frame._replace(cues=self.frame.cues, order=self.frame.order)
        return reading.frame.has("more", "less", "than") and asked == self.frame

    def follow(self, reading: Reading) -> Reading:
        """The reading with what it lacks taken over, and said, where it leans on this conversation."""
        if not (self.turns or reading.edit or reading.frame.talk):
            return reading
        from careerbot.conversing import edits  # which a first question seldom needs

        known = self if self.age < EXPIRES else self._replace(turns=(), mentioned=())
        return edits.applied(reading, known.turns, known.mentioned, self.goal)

    def after(self, reading: Reading, shown: Shown) -> "Conversation":
        """The conversation with one more turn in it; a question that was refused changes nothing but its age."""
        frame, goal = reading.frame, self._goal_after(reading)
        if frame.talk == "anew":
            return Conversation()
        if reading.edit in ("about_reply", "other_form"):
            return self
        if reading.edit == "taken_back":
            return self._replace(turns=self.turns[:-1], age=0)
        anchored = frame.occupations or frame.attributes or frame.filters or frame.description
        if reading.refusal or not anchored or (shown.declined and (reading.edit or reading.inherited)):
            return self._replace(age=min(self.age + 1, EXPIRES), goal=goal)
        named = {each.occupation: each for each in self.mentioned}
        if not frame.picks or not {*frame.ids} <= named.keys():
            named = {code: each for code, each in named.items() if code not in frame.ids}
            named |= {each.occupation: each for each in frame.occupations}
        turns = (*self.turns, told(reading, shown, self.turns[-1] if self.turns else None))
        return Conversation(turns[-LONGEST:], tuple(named.values())[-_REMEMBERED:], 0, goal)

    def _goal_after(self, reading: Reading) -> Goal | None:
        """What is known of the user after a turn."""
        frame = reading.frame
        if frame.talk == "forget":
            return None
        if not frame.has("of_oneself") or reading.refusal or len(frame.occupations) > 1:
            return self.goal
        job = frame.occupations[0] if frame.occupations else self.goal and self.goal.job
        return Goal(job, frame.place or (self.goal.place if self.goal else ""), frame.paid) if job else self.goal


def _plain(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    if isinstance(value, (tuple, frozenset)):
        return [_plain(each) for each in (value if isinstance(value, tuple) else sorted(value))]
    return value
