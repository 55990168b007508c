"""What a reply must hold to be shown, and what a store is asked for to show it: wording and names, no facts."""

from typing import Any, NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from careerbot.answering.shapes import Answer
    from careerbot.attributes import Attribute
    from careerbot.facts import Occupation, Place
    from careerbot.frame import Entry, Reading, State

    class Names(Protocol):
        """What a store is asked for here. saying: an entry of knowledge/ by its kind and name."""

        def saying(self, kind: str, name: str) -> Any: ...
        def told_together(self, name: str) -> tuple[str, ...]: ...
        def attribute(self, name: str) -> Attribute: ...
        def occupation(self, code: str) -> Occupation | None: ...
        def place(self, code: str) -> Place | None: ...

    class Shown(Protocol):
        """What a reply must hold to be shown."""

        @property
        def question(self) -> str: ...
        @property
        def parts(self) -> tuple[Any, ...]: ...
        @property
        def whole(self) -> Any: ...
        @property
        def status(self) -> str: ...
        @property
        def text(self) -> str: ...
        @property
        def reading(self) -> Reading: ...
        @property
        def answer(self) -> Answer: ...
        @property
        def ledger(self) -> tuple[tuple[Entry, State], ...]: ...
        @property
        def suggestions(self) -> tuple[str, ...]: ...
        @property
        def store(self) -> Names: ...

else:
    Names = Shown = Any  # protocols are for type checkers alone


class Layout(NamedTuple):
    """What a text is laid out for: columns, whether only ASCII can be shown, and whether escape sequences may be."""

    width: int = 80
    ascii: bool = False
    color: bool = False
