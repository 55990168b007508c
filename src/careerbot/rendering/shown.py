"""What a reply must hold to be shown, and what a store is asked for to show it: wording and names, no facts."""

from collections.abc import Callable
from typing import Any, NamedTuple

from careerbot.attributes import Attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from careerbot.answering.shapes import Answer
    from careerbot.facts import Occupation, Place
    from careerbot.frame import Reading

    class Names(Protocol):
        """What a store is asked for here."""

        def saying(self, kind: str, name: str) -> Any: ...
        def attribute(self, name: str) -> Attribute: ...
        def occupation(self, code: str) -> Occupation | None: ...
        def place(self, code: str) -> Place | None: ...

    class Shown(Protocol):
        """What a reply must hold to be shown."""

        @property
        def question(self) -> str: ...
        @property
        def status(self) -> str: ...
        @property
        def text(self) -> str: ...
        @property
        def reading(self) -> Reading: ...
        @property
        def answer(self) -> Answer: ...
        @property
        def suggestions(self) -> tuple[str, ...]: ...
        @property
        def store(self) -> Names: ...


class Layout(NamedTuple):
    """What a text is laid out for: columns, whether only ASCII can be shown, and whether escape sequences may be."""

    width: int = 80
    ascii: bool = False
    color: bool = False


class Specs(NamedTuple):
    """The wording in knowledge/. saying: an entry by its kind and name; attribute: an attribute by its id."""

    saying: Callable[[str, str], Any]
    attribute: Callable[[str], Attribute]

    def phrases(self, kind: str) -> dict[str, Any]:
        """The phrases of one kind, by name."""
        found: dict[str, Any] = self.saying("phrase", kind)
        return found


def specs_of(reply: "Shown") -> Specs:
    """The wording that a reply's store holds."""
    return Specs(reply.store.saying, reply.store.attribute)
