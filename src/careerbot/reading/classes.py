"""The classes of words that reading goes by: which words are articles, auxiliaries, words for jobs, numbers, ..."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Classes:
    """Each list of language/classes.toml as a set under its name, and each table of words that stand for something.

    rows: name, its words, and what they stand for (None for a list), both separated by spaces; taken apart when first
    asked for.
    """

    typed: dict[str, str]  # "teh" -> "the"
    typed_behind_wh: dict[str, str]  # "r" -> "are"
    per: dict[str, str]  # "hr" -> "hour"
    cardinal: dict[str, float]
    scale: dict[str, float]
    ordinal: dict[str, float]
    fraction: dict[str, float]
    edit: dict[str, str]  # "left_out" -> "without"
    bound: dict[str, str]  # "over" -> ">"
    bound_behind: dict[str, str]
    sign: dict[str, str]
    time_unit: dict[str, str]  # "annually" -> "year"
    pay_period: dict[str, str]  # "biweekly" -> "fortnight"

    def __init__(self, rows: Iterable[tuple[str, str, str | None]]) -> None:
        self._rows = {name: (words, values) for name, words, values in rows}
        self._together: dict[tuple[str, ...], frozenset[str]] = {}

    def together(self, *names: str) -> frozenset[str]:
        """The words of several classes."""
        if names not in self._together:
            self._together[names] = frozenset().union(*(getattr(self, name) for name in names))
        return self._together[names]

    def __iter__(self) -> Iterator[str]:
        """The names of all classes."""
        return iter(self._rows)

    def __getattr__(self, name: str) -> frozenset[str]:
        if name not in self.__dict__.get("_rows", ()):
            raise AttributeError(name)
        words, values = self._rows[name]
        found = self.__dict__[name] = frozenset(words.split()) if values is None else _table(words, values)
        return found  # type: ignore[return-value]


def _table(words: str, values: str) -> dict[str, str | float]:
    stand_for = (float(value) if value[0].isdigit() else value for value in values.split())
    return dict(zip(words.split(), stand_for, strict=True))
