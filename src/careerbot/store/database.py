"""The compiled file, opened read-only: one connection a thread, and a memory for what is found once."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Sequence

from careerbot.store.codes import FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _Found = TypeVar("_Found")


class KnowledgeError(Exception):
    """The compiled knowledge cannot be opened; the message is a sentence for the user."""


class Database:
    """A file that `careerbot knowledge compile` wrote. Safe to share between threads. Raises KnowledgeError."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        if not os.path.isfile(self.path):
            raise KnowledgeError(f"There is no knowledge file at {path}.")
        self._local = threading.local()
        self._kept: dict[str, Any] = {}
        try:
            row = self.rows("SELECT value FROM meta WHERE name = 'format'")
        except sqlite3.DatabaseError:
            raise KnowledgeError(f"{path} is not a knowledge file that careerbot compiled.") from None
        if not row or row[0][0] != FORMAT:
            raise KnowledgeError(f"{path} was compiled for another edition of careerbot; compile it again.")

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection; immutable, so that nothing is locked and no journal is looked for."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(_address(self.path), uri=True, cached_statements=512)
            self._local.connection = connection
        return connection

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, values).fetchall()

    def meta(self, name: str) -> str:
        """What the file says of itself: format, top codes, years of the projections; "" for what it does not say."""
        rows = self.rows("SELECT value FROM meta WHERE name = ?", (name,))
        return rows[0][0] if rows else ""

    def kept(self, name: str, find: Callable[[], _Found]) -> _Found:
        """What `find` gives, found once for as long as this knowledge is open."""
        if name not in self._kept:
            self._kept[name] = find()
        found: _Found = self._kept[name]
        return found


def marks(values: Sequence[object]) -> str:
    """A question mark for each value, as SQL wants them."""
    return ",".join("?" * len(values))


def _address(path: str) -> str:
    """The file as SQLite is told of it (pathlib, which could say it, is slow to load): immutable, so without locks."""
    plain = b"/-._~:0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    whole = os.fsencode(os.path.abspath(path).replace(os.sep, "/"))
    quoted = "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in whole)
    return f"file:///{quoted.lstrip('/')}?mode=ro&immutable=1"
