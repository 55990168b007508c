"""The compiled file, opened read-only once for as long as it is used, and a memory for what is found once."""

from __future__ import annotations

import os
import sqlite3
import weakref
from _thread import allocate_lock  # what threading.Lock is; threading itself takes longer to load
from collections.abc import Callable, Collection, Sequence
from functools import wraps
from typing import Any, Self, TypeVar

from careerbot.store.codes import FORMAT

_LATELY = 4096  # answers kept between questions
_Find = TypeVar("_Find", bound=Callable[..., Any])

OWN = os.path.join(os.path.dirname(os.path.dirname(__file__)), "knowledge.sqlite")  # the package's


class KnowledgeError(Exception):
    """The compiled knowledge cannot be opened, or is no longer what was opened; a sentence for the user."""


class Database:
    """A file that `careerbot knowledge compile` wrote; the package's own where path is None.

    One connection serves all threads, so that all of them read the edition that was opened, whatever stands at its
    path later. A pickle or a copy holds the path alone. Raises KnowledgeError.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self._given = None if path is None else os.fspath(path)
        self.path = OWN if self._given is None else self._given
        if not os.path.isfile(self.path):
            raise KnowledgeError(f"There is no knowledge file at {self.path}.")
        self._kept: dict[tuple[object, ...], Any] = {}
        self._lately: dict[tuple[object, ...], Any] = {}
        self._lock = allocate_lock()
        try:
            self._connection = sqlite3.connect(
                _address(self.path), uri=True, check_same_thread=False, cached_statements=512
            )
            row = self.rows("SELECT value FROM meta WHERE name = 'format'")
        except sqlite3.DatabaseError:
            raise KnowledgeError(f"{self.path} is not a knowledge file that careerbot compiled.") from None
        if not row or row[0][0] != FORMAT:
            raise KnowledgeError(f"{self.path} was compiled for another edition of careerbot; compile it again.")
        self._opened_as = _identity(self.path)
        _open[self.path] = self

    def __reduce__(self) -> tuple[object, ...]:
        return _reopened, (type(self), self._given)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def expect_unchanged(self) -> None:
        """Raise KnowledgeError if the opened file was written over; one put in its place is not looked at."""
        now = _identity(self.path)
        if now != self._opened_as and now[:2] == self._opened_as[:2]:
            raise KnowledgeError(f"{self.path} was written over while it was in use; open it again.")

    def meta(self, name: str) -> str:
        """What the file says of itself: format, top codes, years of the projections; "" for what it does not say."""
        return _says_of_itself(self, name)


def once(find: _Find) -> _Find:
    """A question to a database, by names, whose answer is found once for as long as that is open."""

    @wraps(find)
    def answer(database: Database, *names: object) -> Any:
        try:
            return database._kept[find, names]
        except KeyError:
            found = database._kept[find, names] = find(database, *names)
            return found

    return answer  # type: ignore[return-value]


def lately(find: _Find) -> _Find:
    """The same, where there is too much to be found to keep all of it: what was found lately is kept."""

    @wraps(find)
    def answer(database: Database, *names: object) -> Any:
        kept, name = database._lately, (find, names)
        try:
            return kept[name]
        except KeyError:
            if len(kept) >= _LATELY:
                kept = database._lately = {}  # another thread may still read the old one
            found = kept[name] = find(database, *names)
            return found

    return answer  # type: ignore[return-value]


@once
def _says_of_itself(database: Database, name: str) -> str:
    rows = database.rows("SELECT value FROM meta WHERE name = ?", (name,))
    return rows[0][0] if rows else ""


def marks(values: Collection[object]) -> str:
    """A question mark for each value, as SQL wants them."""
    return ",".join("?" * len(values))


# Those that are open, by path: what was pickled finds its file again, and forks wait until nobody reads.
_open: weakref.WeakValueDictionary[str, Database] = weakref.WeakValueDictionary()


def _reopened(kind: type[Database], path: str | None) -> Database:
    found = _open.get(OWN if path is None else path)
    return found if isinstance(found, kind) else kind(path)


def _identity(path: str) -> tuple[int, int, int, int]:
    """What tells a file from another at its path, and from itself written over; zeros where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0, 0, 0
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size


def _hold_all() -> None:
    _held.extend(_open.values())
    for database in _held:
        database._lock.acquire()


def _release_all() -> None:
    for database in _held:
        database._lock.release()
    _held.clear()


_held: list[Database] = []
if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_hold_all, after_in_parent=_release_all, after_in_child=_release_all)


def _address(path: str) -> str:
    """The file as SQLite is told of it (pathlib, which could say it, is slow to load): immutable, so without locks."""
    plain = b"/-._~:0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    whole = os.fsencode(os.path.abspath(path).replace(os.sep, "/"))
    quoted = "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in whole)
    return f"file:///{quoted.lstrip('/')}?mode=ro&immutable=1"
