"""A program on a pseudo-terminal, and the screen that a person would see of it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable

import pyte

PATIENCE = 30  # seconds: the machine may be busy
READY = "\x1b[?2004h"  # what a prompt that can take keys sends first


class Terminal:
    """`careerbot` with these arguments on a terminal of `columns` by `rows`."""

    def __init__(
        self, *arguments: str, program: tuple[str, ...] = (), columns: int = 100, rows: int = 40, **environment: str
    ) -> None:
        self.screen = pyte.HistoryScreen(columns, rows, history=1000)
        self._stream = pyte.ByteStream(self.screen)
        self.screen.write_process_input = lambda said: os.write(self._end, said.encode())  # where the cursor is
        self.raw = b""
        clean = {name: said for name, said in os.environ.items() if not name.startswith(("CAREERBOT_", "NO_COLOR"))}
        given = clean | {"TERM": "xterm", "LC_ALL": "C.UTF-8"} | environment
        self.pid, self._end = pty.fork()
        if self.pid == 0:
            run = [*program] or [sys.executable, "-m", "careerbot", *arguments]
            os.execvpe(run[0], run, given)
        self.resize(columns, rows)
        self.code: int | None = None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *raised: object) -> None:
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._end)

    def type(self, keys: str) -> None:
        """Send keys, all in one write."""
        os.write(self._end, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal another size, as a window manager does."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def text(self) -> str:
        """All that can be seen, with what has scrolled away."""
        gone = ["".join(row[at].data for at in range(self.screen.columns)) for row in self.screen.history.top]
        return "\n".join(line.rstrip() for line in (*gone, *self.screen.display))

    def wait(self, seen: str | Callable[[], bool]) -> str:
        """Read until this text can be seen, or this is so; what is seen then."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if (seen in self.text) if isinstance(seen, str) else seen():
                return self.text
            self._read(0.1)
        raise AssertionError(f"{seen!r} never came; there was\n{self.text}")

    def ready(self, times: int = 1) -> str:
        """Read until the prompt has come so many times."""
        return self.wait(lambda: self.raw.count(READY.encode()) >= times)

    def rest(self, seconds: float = 1) -> None:
        """Go on reading for a while: keys do not wait for a completion or a history that is on its way."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._read(0.1)

    def end(self) -> int:
        """Read to the end of the program; its exit code."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._read(0.1):
            pass
        _, status = os.waitpid(self.pid, 0)
        self.code = os.waitstatus_to_exitcode(status)
        return self.code

    def _read(self, seconds: float) -> bool:
        """Take what comes in this time; False once the other end is gone."""
        if not select.select([self._end], [], [], seconds)[0]:
            return True
        try:
            came = os.read(self._end, 65536)
        except OSError:  # Linux says so when the other end is gone
            return False
        self.raw += came
        self._stream.feed(came)
        return bool(came)
