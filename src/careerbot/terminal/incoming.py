"""Text from outside, made safe to read and to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

# Control characters (a terminal obeys them) and the marks that turn the direction of writing.
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def printable(text: str) -> str:
    """The text with every run of characters that could act on a terminal replaced by one space."""
    return _UNSHOWABLE.sub(" ", text).strip()


def question(words: Iterable[str]) -> str:
    """One question from command-line words; bytes that are no UTF-8 become question marks."""
    return " ".join(words).encode("utf-8", "replace").decode()


def lines(stream: BinaryIO) -> Iterator[str]:
    """Lines as they arrive, without their ends; bytes that are no UTF-8 become U+FFFD, a byte order mark goes."""
    for number, line in enumerate(iter(stream.readline, b"")):
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        yield text.removeprefix("\ufeff") if number == 0 else text
