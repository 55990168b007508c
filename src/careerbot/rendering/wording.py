"""How people write things: a and an, lists, money, per cent, spans of time. Knows words, not facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

# Words whose first letter misleads: "an hour", "a European", "a university", "a one-man show".
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_LIKE_YOU = ("eu", "uni", "uro", "use", "usu", "uti", "ubi", "ura", "ukr", "ute", "one", "once", "ewe")
_NOT_LIKE_YOU = ("unin", "unim", "unid")
_LETTERS_AN = "AEFHILMNORSX"  # named with a vowel first: an F, an X-ray
_DIGITS_AN = ("8", "11", "18")
MILLION = 1_000_000


def a(noun: str) -> str:
    """The noun with a or an before it, by sound: "an RN", "an hour", "a university", "an FBI agent"."""
    return f"{'an' if _starts_with_vowel_sound(noun) else 'a'} {noun}"


def _starts_with_vowel_sound(noun: str) -> bool:
    word = noun.split(" ")[0].split("-")[0].split("/")[0]
    lower = word.lower()
    if word[:1].isdigit():
        number = word.split(",")[0]
        return word.startswith("8") or number in _DIGITS_AN
    if word.rstrip("s").isupper():  # spelt out: EMTs, a CNC operator, an X
        return word[0] in _LETTERS_AN
    if lower.startswith(_SILENT_H):
        return True
    if lower.startswith(_LIKE_YOU) and not lower.startswith(_NOT_LIKE_YOU):
        return False
    return lower[:1] in tuple("aeiou")


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """The text as it stands inside a sentence: a capital that is no acronym's becomes small."""
    first = text.split(" ")[0]
    return text if first[1:] != first[1:].lower() or "'" in first[1:2] else text[:1].lower() + text[1:]


def listed(items: Sequence[str], last: str = "and") -> str:
    """Join as people write: "a, b and c"; an item's own comma or "and" is set off: "a; b, c; and d"."""
    if len(items) < 2:
        return "".join(items)
    comma = "; " if any(", " in item for item in items) else ", "
    stop = comma.strip() if comma == "; " or any(f" {last} " in item for item in items) else ""
    return f"{comma.join(items[:-1])}{stop} {last} {items[-1]}"


def plural(noun: str) -> str:
    """More than one of a regular noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def some(number: float, noun: str) -> str:
    """A number of things: "1 year", "12 years", "2,041 occupations"."""
    return f"{count(number)} {noun if number == 1 else plural(noun)}"


def level(name: str) -> str:
    """ "a bachelor's degree", "an associate's degree", but "some college but no degree"."""
    name = name.replace("college, no degree", "college but no degree")
    return name if name.startswith(("no ", "some ", "less ", "more ")) else a(name)


def is_or_are(noun: str) -> str:
    """The verb for a noun phrase: "openings a year" are, "number of jobs" is."""
    head = noun
    for break_off in (" of ", " at ", " a ", " to ", " with ", " that ", " who ", " needed "):
        head = head.split(break_off)[0]
    return "are" if head.endswith("s") and not head.endswith("ss") else "is"


def is_several(name: str) -> bool:
    """Whether a name is a plural by its first part: "hospitals, private", not "construction"."""
    return name.partition(",")[0].endswith("s")


def count(number: float) -> str:
    """A number with its thousands: "40,277", "3.67"."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.10g}"


def large(number: float) -> str:
    """A number as it is said: "40,277", and from a million on "3.3 million"."""
    if abs(number) < MILLION:
        return count(number)
    return f"{number / MILLION:.1f}".removesuffix(".0") + " million"


def money(dollars: float, cents: bool = False) -> str:
    """Dollars: "$43,251"; with cents "$16.91"."""
    sign = "-" if dollars < 0 else ""
    return f"{sign}${abs(dollars):,.2f}" if cents else f"{sign}${abs(dollars):,.0f}"


def percent(number: float) -> str:
    """A percentage: "34%", "-8%", "5.2%"."""
    rounded = round(number, 1) + 0.0  # no "-0"
    return f"{rounded:,.10g}%"


def change(number: float) -> str:
    """A growth in per cent as a verb phrase: "decline 8%", "grow 5.2%", "show little or no change"."""
    if abs(number) < 0.05:
        return "show little or no change"
    return f"{'grow' if number > 0 else 'decline'} {percent(abs(number))}"


def years(number: float) -> str:
    """A span of years: "12 years", "4.5 years" to the half year; below one in months; "no time" for none."""
    if number < 0.04:
        return "no time"
    if number < 0.95:
        return some(max(round(number * 12), 1), "month")
    return some(round(number * 2) / 2, "year")


def span(low: str, high: str) -> str:
    """A range, its unit said once: "6 to 12 months", "$31,000 to $64,000"."""
    unit = low.partition(" ")[2]
    shared = unit and high.partition(" ")[2].rstrip("s") == unit.rstrip("s")
    return f"{low.partition(' ')[0] if shared else low} to {high}"


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with its {slots} filled once: a value may hold braces, a slot that nobody knows stays empty."""
    head, *pieces = template.split("{")
    filled = [head]
    for piece in pieces:
        slot, _, rest = piece.partition("}")
        filled += (slots.get(slot, ""), rest)
    return "".join(filled)


def sentence(text: str) -> str:
    """A capital first, one space between words, one stop at the end; nothing for nothing."""
    whole = capital(" ".join(text.split()))
    return whole if not whole or whole.endswith((".", "!", "?", ":")) else f"{whole}."


def paragraph(sentences: Iterable[str]) -> str:
    """Sentences behind one another; empty ones are left out, and none is said twice."""
    return " ".join(dict.fromkeys(text for each in sentences if (text := sentence(each))))


def list_mark(line: str) -> str:
    """What a line of a list begins with, "- " or "1. ", its space included; "" for any other line."""
    head, space, _ = line.partition(" ")
    return head + space if head == "-" or (head.endswith(".") and head[:-1].isdigit()) else ""


def printable(text: str) -> str:
    """What a user typed, safe to show: control characters, direction marks, lone surrogates become spaces."""
    if text.isprintable():
        return text
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def plain(text: str) -> str:
    """The text in ASCII: quotes, dashes and bars by their look, accents dropped, anything else as "?"."""
    if text.isascii():
        return text
    import unicodedata

    looked = unicodedata.normalize("NFKD", "".join(_LOOKS.get(sign, sign) for sign in text))
    kept = "".join(sign for sign in looked if not unicodedata.combining(sign))
    return kept.encode("ascii", "replace").decode()


_LOOKS = {
    "–": "-", "—": "-", "−": "-", "‑": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "•": "-", "·": "-",
    "█": "#", "▏": "", "▎": "", "▍": "", "▌": "#", "▋": "#", "▊": "#", "▉": "#", "─": "-", "│": "|",
}  # fmt: skip
