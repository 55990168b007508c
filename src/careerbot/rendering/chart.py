"""One-line bars: how long a figure is next to the largest one. The number always stands beside its bar."""

from __future__ import annotations

_FULL, _FALLING = "█", "░"  # a falling figure is as long as a rising one, but lighter
_PARTS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def bar(value: float | None, largest: float, width: int, *, ascii: bool = False, at_least: bool = False) -> str:
    """A bar of at most `width` columns for value / largest; "" for none, "+" at its end where it may be longer."""
    if value is None or largest <= 0 or width < 1:
        return ""
    eighths = round(min(abs(value) / largest, 1.0) * width * 8)
    if ascii or value < 0:
        sign = ("-" if value < 0 else "#") if ascii else _FALLING
        drawn = sign * max(round(eighths / 8), 1 if value else 0)
    else:
        drawn = _FULL * (eighths // 8) + _PARTS[eighths % 8]
        drawn = drawn or (_PARTS[1] if value else "")
    return drawn[: width - 1] + "+" if at_least else drawn


def largest(values: list[float | None]) -> float:
    """The length that fills a bar: the largest figure, whatever its sign."""
    return max((abs(value) for value in values if value is not None), default=0.0)
