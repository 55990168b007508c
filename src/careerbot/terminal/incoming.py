"""Text from outside, made safe to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO


def question(words: Iterable[str]) -> str:
    """One question from command-line words; bytes that are no UTF-8 become question marks."""
    return " ".join(words).encode("utf-8", "replace").decode()


def lines(stream: BinaryIO) -> Iterator[str]:
    """Lines as they arrive, without their ends; bytes that are no UTF-8 become U+FFFD, a byte order mark goes."""
    for number, line in enumerate(iter(stream.readline, b"")):
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        yield text.removeprefix("\ufeff") if number == 0 else text
