"""What a user may set for a conversation: with /set, or for good by a variable of the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from careerbot.rendering import FORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Bot

VARIABLE = "CAREERBOT_"
ON_OFF = ("on", "off")


class Setting(NamedTuple):
    """help: what it does; values: what it may be, () for a place of the knowledge; usual: what it is unless set."""

    help: str
    values: tuple[str, ...]
    usual: str


_FORMS = tuple(name for name, form in FORMS.items() if not form.for_programs)
SETTINGS = {
    "place": Setting("where questions are about that name no place", (), ""),
    "form": Setting("how answers are shown", _FORMS, "sentence"),
    "plain": Setting("no rules, bars or redrawing, as screen readers like it", ON_OFF, "off"),
    "keys": Setting("how the line is edited", ("emacs", "vi"), "emacs"),
}  # fmt: skip


def place_named(bot: Bot, said: str) -> str:
    """The name of the place that these words are, as an answer tells it; "" for none."""
    reading = bot.ask(f"salary in {said}").reading
    found = bot.store.place(reading.frame.place) if reading.frame.place and not reading.unexplained else None
    return found.name if found else ""


def from_environment(chosen: dict[str, str], problem: Callable[[str], None]) -> dict[str, str]:
    """The settings that variables such as CAREERBOT_FORM give where the command line has chosen nothing else.

    A value that is none of a setting's is told to `problem`.
    """
    found = {}
    for name, setting in SETTINGS.items():
        value = os.environ.get(VARIABLE + name.upper(), "")
        if value and setting.values and value not in setting.values:
            problem(f"{VARIABLE}{name.upper()} must be one of {', '.join(setting.values)}")
        elif value and chosen[name] == setting.usual:
            found[name] = value
    return found


HISTORY = "CAREERBOT_HISTORY"  # another file, or "off"


def history_file() -> Path | None:
    """Where this platform keeps what a program remembers for its user; None where nothing is to be kept."""
    if (given := os.environ.get(HISTORY)) is not None:
        return None if given in ("", "off") else Path(given).expanduser()
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return folder / "careerbot" / "history"
