"""What was talked about, as a value, and how a fragment ("and in ohio?") takes over what it lacks."""

from typing import Any, NamedTuple, Self

from careerbot.frame import Before, Filter, Frame, Match, Qualifier, Reading
from careerbot.phrase import phrase

EXPIRES = 8  # turns after which nothing is taken over any more
_REMEMBERED = 6  # occupations
# Cues that say what is to be done: a fragment goes on with it.
_OPERATIONS = frozenset(
    "compare difference versus more less most least yes_no jobs list can_do most_pay least_pay "
    "fastest_growing fastest_shrinking gap everyone".split()
)


class Conversation(NamedTuple):
    """The last frame that was about something, the choices still open, and the occupations named lately."""

    frame: Frame | None = None
    choices: tuple[str, ...] = ()
    mentioned: tuple[Match, ...] = ()
    age: int = 0  # turns since the frame
    asked: bool = False  # the last reply asked back
    listed: tuple[str, ...] = ()  # occupations that the last list told, in order
    among_places: bool = False  # the choices are codes of places, not ids of occupations
    title: str = ""  # the words of the title that was named or asked about last

    @property
    def about(self) -> str:
        """What it is about, for a status line: the occupations as they were named, and the place's code."""
        if self.frame is None:
            return ""
        return " · ".join([*(match.words for match in self.frame.occupations), *filter(None, [self.frame.place])])

    @property
    def before(self) -> Before:
        """What it leaves open for the next turn."""
        if self.frame is None or self.age >= EXPIRES:
            return Before()
        return Before(self.choices, self.among_places, len(self.listed), self.title)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON. Conversation.from_dict reads them back."""
        plain: dict[str, Any] = _plain(self)
        return plain

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """The conversation that to_dict gave. Raises ValueError for anything else."""
        try:
            frame = data["frame"] and _frame(dict(data["frame"]))
            mentioned = tuple(Match(**match) for match in data["mentioned"])
            choices, listed = (tuple(map(str, data[name])) for name in ("choices", "listed"))
            among = bool(data["among_places"])
            age, asked, title = int(data["age"]), bool(data["asked"]), str(data["title"])
            return cls(frame, choices, mentioned, age, asked, listed, among, title)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a conversation: {error}") from None

    def follow(self, reading: Reading) -> Reading:
        """The reading with what it lacks taken over, and said, where it leans on this conversation."""
        if self.frame is None or self.age >= EXPIRES or reading.refusal or reading.frame.talk or reading.frame.term:
            return reading
        if reading.frame.picks and self.choices and not reading.frame.attributes:
            return self._picked(reading, self.frame)
        if reading.frame.picks and (self.listed or reading.frame.attributes):
            return self._of_the_list(reading, self.frame)
        if reading.frame.has("next_page"):
            return self._next(reading, self.frame)
        if reading.frame.has("edit_members", "edit_order"):
            return self._goes_on_with_list(reading, self.frame)
        answers = self.asked and reading.frame.occupations and not reading.frame.attributes
        if not (reading.fragment or answers):
            return reading
        if self.listed and self._is_of_the_list(reading):
            return self._goes_on_with_list(reading, self.frame)
        return self._inherit(reading, self.frame)

    def _is_of_the_list(self, reading: Reading) -> bool:
        """Whether a fragment asks for more of the occupations that were listed, and not for another list."""
        new = reading.frame
        asks = new.attributes or new.filters or new.place
        going_on = {"more", "or", "yes_no"} if new.has("pronoun") and new.filters else {"more", "or"}
        other = new.occupations or new.description or new.order or new.cues & _OPERATIONS - going_on
        return bool(asks) and not other and not (self.frame and self.frame.occupations)

    def after(
        self,
        reading: Reading,
        choices: tuple[str, ...],
        listed: tuple[str, ...] = (),
        *,
        asked: bool,
        among_places: bool = False,
    ) -> "Conversation":
        """The conversation with one more turn in it; a question that was refused changes nothing but its age.

        choices: what the reply offered, among_places: codes of places; listed: the occupations that it listed; asked:
        it asked back, so that a bare title answers it.
        """
        frame = reading.frame
        anchored = frame.occupations or frame.attributes or frame.filters or frame.description
        if reading.refusal or not anchored:
            return self._replace(age=self.age + 1)
        named = {match.occupation: match for match in (*self.mentioned, *frame.occupations)}
        kept = listed or (self.listed if frame.picks else ())
        mentioned = tuple(named.values())[-_REMEMBERED:]
        title = (reading.asks if reading.choices else "") or (frame.occupations[-1].words if frame.occupations else "")
        return Conversation(frame, choices, mentioned, 0, asked, kept, among_places, title)

    def _picked(self, reading: Reading, old: Frame) -> Reading:
        """Which of the choices is meant after a question back: those, in the question that was open."""
        picks = _counted(reading.frame.picks, self.choices)
        if max(picks) > len(self.choices):
            return reading._replace(refusal=phrase("refusal", "choices", count=len(self.choices)))
        codes = tuple(self.choices[at - 1] for at in picks)
        if self.among_places:
            frame = old._replace(place=codes[0], places=codes if len(codes) > 1 else ())
        else:
            chosen = (Match(code, f"choice {at}") for code, at in zip(codes, picks, strict=True))
            frame = old._replace(occupations=(*old.occupations, *chosen))
        return reading._replace(frame=frame, inherited=("the question before",), unexplained=())

    def _of_the_list(self, reading: Reading, old: Frame) -> Reading:
        """ "How do I become the third one": of the list that was told, or of the choices that were offered."""
        told = self.listed or self.choices
        picks = _counted(reading.frame.picks, told, old.skipped)
        if max(picks) > len(told):
            return reading._replace(refusal=phrase("refusal", "no_number", count=max(picks)))
        matches = tuple(Match(told[at - 1], f"number {at}") for at in picks)
        attributes = reading.frame.attributes or (old.attributes if old.picks else ())
        place = old.place if _lacks_place(reading) else ""
        frame = reading.frame._replace(occupations=matches, attributes=attributes, place=reading.frame.place or place)
        return reading._replace(frame=frame, asks="", inherited=("the list before",), unexplained=())

    def _next(self, reading: Reading, old: Frame) -> Reading:
        """The members of the list that come behind those told."""
        wanted = reading.frame.wanted or old.wanted
        frame = old._replace(skipped=old.skipped + len(self.listed), wanted=wanted)
        return reading._replace(frame=frame, inherited=("the list before",))

    def _goes_on_with_list(self, reading: Reading, old: Frame) -> Reading:
        """ "And what do they pay", "only those without a degree": the list before with more asked of it."""
        new = reading.frame
        if old.description:
            those = tuple(Match(code, f"number {at}") for at, code in enumerate(self.listed, 1))
            return reading._replace(frame=new._replace(occupations=those), asks="", inherited=("the list before",))
        if new.has("edit_order"):
            asked = tuple(dict.fromkeys((*new.attributes, *old.attributes)))
            by = next(iter(new.attributes), old.by)
            frame = old._replace(attributes=asked, by=by, order=new.order or "highest", skipped=0)
            return reading._replace(frame=frame, asks="", inherited=("the list before",))
        anew = {each.attribute for each in new.filters if not each.negated}
        kept = (each for each in old.filters if each.attribute not in anew)
        frame = old._replace(
            attributes=tuple(dict.fromkeys((*old.attributes, *new.attributes))),
            place=new.place or old.place,
            filters=(*kept, *new.filters),
            qualifiers=new.qualifiers,
            wanted=new.wanted or old.wanted,
            skipped=0 if new.filters or new.place else old.skipped,
        )
        return reading._replace(frame=frame, asks="", inherited=("the list before",))

    def _inherit(self, reading: Reading, old: Frame) -> Reading:
        """The reading with the occupations, attributes, place, filters and operation that it lacks."""
        new = reading.frame
        named = bool(new.occupations or new.description or reading.choices)
        matches = self._matches(reading, old)
        attributes = () if new.attributes else old.attributes
        place = old.place if _lacks_place(reading) else ""
        frame = new._replace(
            occupations=(*matches, *new.occupations),
            attributes=new.attributes or old.attributes,
            place=new.place or place,
            filters=new.filters or (() if named or new.attributes else old.filters),
            period=new.period or ("" if new.attributes else old.period),
            sum=None,  # the amount is one of what was talked about
        )
        if (not named or self.asked) and not new.cues & _OPERATIONS - {"or"}:
            cues = new.cues | old.cues & (_OPERATIONS - {"yes_no"} if new.attributes else _OPERATIONS)
            order = new.order or ("" if new.attributes and old.occupations else old.order)  # the end of another figure
            frame = frame._replace(cues=cues, order=order, wanted=new.wanted or old.wanted)
        asks = "" if reading.asks == "them" and matches else reading.asks
        if not _adds(reading) and frame._replace(cues=old.cues) == old:
            return reading._replace(refusal=phrase("refusal", "not_followed"))
        told = (*(match.words for match in matches), *attributes, place)
        return reading._replace(frame=frame, asks=asks, inherited=tuple(dict.fromkeys(filter(None, told))))

    def _matches(self, reading: Reading, old: Frame) -> tuple[Match, ...]:
        """The occupations that a question leaves to the conversation; the two named last where it compares."""
        new = reading.frame
        if new.has("compare", "versus", "difference") and len(new.occupations) == 1 and reading.fragment:
            return old.occupations[:1]  # "compare that with lawyers"
        if new.has("jobs") and new.has("than") and new.has("pronoun"):
            return old.occupations[:1]  # "jobs that pay more than that"
        if new.occupations or new.description or reading.choices or new.has("jobs", "list", "can_do"):
            return ()
        if len(old.occupations) < 2 and new.has("which", "more", "less", "compare", "difference"):
            return self.mentioned[-2:]
        return old.occupations


def _adds(reading: Reading) -> bool:
    """Whether a fragment says anything of its own."""
    new = reading.frame
    named = new.occupations or new.attributes or new.place or new.places or new.filters or new.qualifiers
    return bool(named or new.cues & _OPERATIONS or new.order or new.wanted or reading.choices or reading.asks)


def _counted(picks: tuple[int, ...], told: tuple[str, ...], skipped: int = 0) -> tuple[int, ...]:
    """The picks as numbers among what was told, which may be numbered from behind those skipped; -1 is the last."""
    return tuple(len(told) if at < 0 else at - skipped * (at > skipped) for at in picks)


def _lacks_place(reading: Reading) -> bool:
    """Whether a place can be taken over: none is named, and what is asked is known by place."""
    return not (reading.national or reading.frame.place or reading.frame.places)


def _plain(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    if isinstance(value, (tuple, frozenset)):
        return [_plain(each) for each in (value if isinstance(value, tuple) else sorted(value))]
    return value


def _frame(data: dict[str, Any]) -> Frame:
    data["occupations"] = tuple(Match(**match) for match in data["occupations"])
    data["filters"] = tuple(Filter(**each) for each in data["filters"])
    data["qualifiers"] = tuple(Qualifier(**each) for each in data["qualifiers"])
    data["cues"] = frozenset(data["cues"])
    pieces: dict[str, Any] = {name: tuple(item) if isinstance(item, list) else item for name, item in data.items()}
    return Frame(**pieces)
