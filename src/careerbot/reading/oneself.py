"""What a user says of oneself: the job one has and what it pays, and that these are meant: "more than what I make"."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Cue, Frame, Paid, Reading
from careerbot.phrase import phrase
from careerbot.reading.sums import usual_unit
from careerbot.reading.tokens import Token, Tokens
from careerbot.store.store import Store

# Cues of a question: what else is said of oneself is only why it is asked.
_ASKING: tuple[Cue, ...] = (
    "how", "how_much", "how_many", "what", "which", "who", "where", "jobs", "yes_no", "compare", "versus", "mine",
    "difference", "gap", "list",
)  # fmt: skip
_WORTH: frozenset[Cue] = frozenset(("yes_no", "worth"))


def with_unit(found: Tokens) -> Tokens:
    """The tokens, with the unit of time that a bare amount is meant by which a user gets: "I get 17.50", "on 60k"."""
    classes, at = found.classes, next((at for at, token in enumerate(found) if token.value is not None), 0)
    before = {token.text for token in found[max(at - 2, 0) : at]}
    behind = {token.text for token in found[at + 1 : at + 3]}
    timed = behind & (classes.before_period | classes.dollar | classes.time_unit.keys() | classes.pay_period.keys())
    unit = usual_unit(found[at].value or 0) if found[at].kind in ("number", "money") else ""
    if not at or timed or classes.getting.isdisjoint(before) or not unit:
        return found
    return Tokens([*found[: at + 1], Token("per", "per"), Token(unit, unit), *found[at + 1 :]], classes)


def told(found: Tokens, reading: Reading, store: Store) -> Reading:
    """The reading, marked where it tells of the user, or means what one told; a statement alone asks how the pay
    stands."""
    classes, frame = found.classes, reading.frame
    if not frame.has("mine") and _means_own(found, frame, store):
        frame = frame._replace(cues=frame.cues | {"mine"})
        reading = reading._replace(frame=frame)
    behind = [token.text for token in found[1:] if token.text not in classes.be | classes.beside_oneself]
    if reading.refusal or not behind or found[0].text not in classes.of_oneself or len(frame.occupations) > 1:
        return reading
    has = behind[0] in classes.indefinite or classes.employed.intersection(token.text for token in found[1:4])
    if not (has and (frame.occupations or frame.filters)):
        return reading
    amounts = (each for each in frame.filters if isinstance(each.value, float))
    paid = next((_paid(float(each.value), each.attribute, store) for each in amounts), None)
    marked = frame._replace(cues=frame.cues | {"of_oneself"}, paid=paid)
    if frame.has(*_ASKING) or frame.order or reading.choices:
        return reading._replace(frame=marked)
    marked = marked._replace(cues=marked.cues | (_WORTH if paid else frozenset[Cue]()))
    return reading._replace(frame=marked, edit="of_oneself", notes=(*reading.notes, phrase("turn", "kept")))


def _means_own(found: Tokens, frame: Frame, store: Store) -> bool:
    """Whether one's own job or pay is meant: "my salary", "what I make", "how much more would I make", "my options"."""
    classes, texts = found.classes, [token.text for token in found]
    about = [store.attribute(each) for each in frame.attributes]
    if about and not frame.occupations and not classes.moving.isdisjoint(texts):
        return True
    if about and not all(each.is_pay for each in about):
        return False
    pairs = [*pairwise(texts)]
    owned = any(one in classes.possessive & classes.of_oneself and other in classes.own for one, other in pairs)
    said = any(one in classes.what and other in classes.of_oneself for one, other in pairs)
    return owned or said or (bool(about) and frame.has("more", "less") and not frame.occupations)


def _paid(amount: float, attribute: str, store: Store) -> Paid:
    """An amount that is a bound of pay elsewhere, as what one is paid."""
    return Paid(amount, store.attribute(attribute).unit.symbol.partition("/")[2] or "year")
