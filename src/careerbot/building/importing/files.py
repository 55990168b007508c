"""Finding published files where the user put them: a folder, a zip, or the files themselves, plain or compressed."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO, Any

from careerbot.building.problems import ImportProblem, at

_OPENERS: dict[str, Callable[[IO[bytes]], Any]] = {".xz": lzma.open, ".gz": gzip.open, ".bz2": bz2.open}


@dataclass(frozen=True)
class File:
    """One published file. `name` is its own name, without the folder and without .xz, .gz or .bz2."""

    name: str
    path: Path
    member: str = ""  # its name inside the zip at `path`

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """The file's bytes, decompressed; a file cut short or damaged raises ImportProblem when it is read."""
        try:
            with self._raw() as raw, _OPENERS.get(Path(self.member or self.path).suffix, nullcontext)(raw) as stream:
                yield stream
        except (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, OSError) as error:
            said = f"{self.name} cannot be read to its end ({error}): is it cut short or damaged?"
            raise ImportProblem(said) from error

    def whole(self) -> io.BytesIO:
        """The whole file in memory, for readers that jump about in it."""
        with self.opened() as stream:
            return io.BytesIO(stream.read())

    def text(self) -> Iterator[str]:
        """The file's lines without their ends, as UTF-8 (with or without a byte order mark)."""
        read = 0
        with self.opened() as stream, io.TextIOWrapper(stream, "utf-8-sig", newline=None) as lines:
            try:
                for line in lines:
                    read += 1
                    yield line.rstrip("\n")
            except UnicodeDecodeError as error:
                byte = error.object[error.start]
                raise at(self.name, f"after line {read:,}", f"expected UTF-8 text, found the byte {byte:#x}") from None

    @contextmanager
    def _raw(self) -> Iterator[IO[bytes]]:
        if self.member:
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as stream:
                yield stream
        else:
            with self.path.open("rb") as stream:
                yield stream


class Files:
    """The files given to one import."""

    def __init__(self, paths: Sequence[Path]) -> None:
        if not paths:
            raise ImportProblem("no file given: name a folder, a zip or the published files")
        self.paths = tuple(paths)
        self._files = [file for path in paths for file in _within(path)]

    def has(self, pattern: str) -> bool:
        """Whether the name of any file fits a pattern, as `find` takes it."""
        return any(fnmatchcase(file.name.lower(), pattern.lower()) for file in self._files)

    def find(self, pattern: str, what: str) -> File:
        """The one file whose name fits `pattern` (any case, * as in a shell); `what` says what it holds."""
        found = {file.name: file for file in self._files if fnmatchcase(file.name.lower(), pattern.lower())}
        if len(found) == 1:
            return next(iter(found.values()))
        places = ", ".join(map(str, self.paths))
        if found:
            raise ImportProblem(f"{', '.join(sorted(found))} in {places}: expected only one file {pattern} ({what})")
        raise ImportProblem(f"no file {pattern} in {places}: expected {what}")


def _within(path: Path) -> Iterator[File]:
    if path.is_dir():
        for inner in sorted(path.iterdir()):
            if inner.is_file() and not inner.name.startswith("."):
                yield from _within(inner) if inner.suffix == ".zip" else [File(_plain(inner.name), inner)]
    elif not path.is_file():
        raise ImportProblem(f"{path} does not exist: expected a folder, a zip or a published file")
    elif path.suffix == ".zip":
        yield from _zipped(path)
    else:
        yield File(_plain(path.name), path)


def _zipped(path: Path) -> Iterator[File]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
    except zipfile.BadZipFile as error:
        raise ImportProblem(f"{path} is not a zip that can be read ({error}): is it cut short or damaged?") from error
    for member in members:
        if not member.startswith("__MACOSX"):
            yield File(_plain(Path(member).name), path, member)


def _plain(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return stem if dot + suffix in _OPENERS else name
