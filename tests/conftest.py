"""What all tests share: the knowledge compiled afresh, and one Bot over it."""

from __future__ import annotations

import pytest

from careerbot import Bot
from fresh import fresh_knowledge


@pytest.fixture(scope="session", autouse=True)
def knowledge() -> None:
    """The compiled knowledge that the package opens, up to date with knowledge/."""
    fresh_knowledge()


@pytest.fixture(scope="session")
def bot(knowledge: None) -> Bot:
    """One Bot is enough for all: it keeps no state."""
    return Bot()
