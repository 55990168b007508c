"""Fractions of those who work in something, as the percentages they are: "at least half are women"."""

from __future__ import annotations

from careerbot.reading.tokens import Token, Tokens

_HALF = 0.5


def as_percent(tokens: Tokens) -> Tokens:
    """The tokens, with a percentage in place of each fraction of women or men.

    A half that is only passed ("more than half") stays: it says a majority. One of a scale is a number ("half a
    million").
    """
    classes = tokens.classes
    told = [token.text for token in tokens]
    if classes.women.isdisjoint(told) and classes.men.isdisjoint(told):
        return tokens
    found: list[Token] = []
    for at, token in enumerate(tokens):
        part = classes.fraction.get(token.text)
        if part is None or _is_passed(told, at, tokens) or _is_scaled(told, at, tokens):
            found.append(token)
            continue
        if found and (times := classes.cardinal.get(found[-1].text)) and times * part < 1:
            part *= times
            found.pop()
        elif found and found[-1].text in classes.indefinite:
            found.pop()
        percent = round(100 * part, 1)
        found.append(Token(f"{percent:.10g}%", f"{percent:.10g}percent", "percent", percent, stop=token.stop))
    return Tokens(found, classes)


def _is_passed(told: list[str], at: int, tokens: Tokens) -> bool:
    classes = tokens.classes
    before = [text for text in told[max(at - 2, 0) : at] if text not in classes.than]
    return classes.fraction[told[at]] == _HALF and classes.bound.get(before[-1] if before else "", "") in (">", "<")


def _is_scaled(told: list[str], at: int, tokens: Tokens) -> bool:
    behind = [text for text in told[at + 1 : at + 4] if text not in tokens.classes.in_fraction]
    return bool(behind) and behind[0] in tokens.classes.scale
