"""The questions asked before: one a line in a file that only its owner can read, none of them twice."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from prompt_toolkit.history import History

from careerbot.terminal.commands import is_command

KEPT = 1000


class Remembered(History):
    """prompt_toolkit's history over such a file, or of this conversation alone; none of it is a /command.

    A file that cannot be read or written is done without.
    """

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.path = path

    def load_history_strings(self) -> Iterable[str]:
        """Newest first, as prompt_toolkit asks."""
        return reversed(self._lines())

    def store_string(self, string: str) -> None:
        """Put the question last; where it stood before, it stands no more."""
        if self.path is None:
            return
        line = " ".join(string.split())
        kept = [*(each for each in self._lines() if each != line), line][-KEPT:]
        aside = self.path.with_suffix(f".{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.writelines(f"{each}\n" for each in kept)
            aside.replace(self.path)
        except (OSError, UnicodeError):
            with suppress(OSError):
                aside.unlink(missing_ok=True)

    def append_string(self, string: str) -> None:
        if is_command(string):
            return
        if string in self._loaded_strings:
            self._loaded_strings.remove(string)
        super().append_string(string)

    def _lines(self) -> list[str]:
        try:
            return self.path.read_text(encoding="utf-8", errors="replace").splitlines() if self.path else []
        except OSError:
            return []
