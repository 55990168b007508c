"""What a reply must hold to be shown, and what a store is asked for to show it: wording and names, no facts."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from careerbot.answering.shapes import Answer
    from careerbot.facts import Occupation, Place
    from careerbot.frame import Reading

    Specs = Callable[[str], Any]

    class Names(Protocol):
        """What a store is asked for here."""

        def saying(self, kind: str, name: str) -> Any: ...
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


def specs_of(reply: Shown) -> Specs:
    """The tables of attributes.toml by attribute id."""
    return lambda attribute: reply.store.saying("attribute", attribute)
