"""Which way the words of a question point, whatever its frame made of them: sides of bounds, and denials."""

from careerbot.frame import Entry, Frame, Part, Reading
from careerbot.store.store import Store

_SIDES = {"at_most": "<", "at_least": ">"}  # cue of a bound -> where what it asks for lies
_TURNED = {"<": ">", ">": "<"}
_HOURLY = "USD/hour"  # of a figure that a period is asked of
# Cues that ask place by place -> the phrase that says it is not told so.
KINDS_OF_PLACE = {"state": "not_by_state", "city": "not_by_city", "industry": "not_by_industry"}
NOT = "not "  # before the id of whom a denial leaves out
_BACK = 3  # pieces before a bound in which a denial still belongs to it
_BELOW = ("<", "<=", "between")


def in_words(reading: Reading) -> list[Entry]:
    """What the account of the words tells whatever the frame made of it: sides of bounds, denials."""
    denied = reading.frame.has("not") and not reading.frame.has("yes_no", "need")
    told = [part for part in reading.parts if part.role != "filler"]
    frame = reading.frame
    rules = any(each.kind == "licence" for each in frame.qualifiers)  # which each state sets
    apart = not (frame.place or frame.has("jobs") or rules)
    found = []
    for at, part in enumerate(told):
        side = _SIDES.get(part.meaning) if part.role == "cue" else None
        if side and "number" in {each.role for each in told[max(0, at - 1) : at + 2]}:
            found.append(Entry("bound", part.words, _TURNED[side] if denied and _is_denied(told[:at]) else side))
        elif apart and part.meaning in KINDS_OF_PLACE:
            found.append(Entry("place", part.words, part.meaning))
        elif denied and _denies(part):
            named = told[at + 1] if at + 1 < len(told) and told[at + 1].role == "title" else None
            if named and named.meaning:
                found.append(Entry("denial", f"{part.words} {named.words}", f"{NOT}{named.meaning}"))
            else:
                found.append(Entry("denial", part.words, part.meaning))
    return found


def unasked(reading: Reading, store: Store) -> list[Entry]:
    """The attributes that words name and the frame does not ask, nor means by another one, nor says to leave out."""
    frame = reading.frame
    asked = [*map(store.attribute, filter(None, (*frame.attributes, frame.by, *(f.attribute for f in frame.filters))))]
    around = {name for each in asked for name in (*each.named, *each.general, each.id, each.by, each.figure)} - {""}
    said = " ".join(each.words for each in frame.qualifiers)
    found = []
    for part in reading.parts:
        if part.role != "attribute" or not part.meaning or part.words in said:
            continue
        about = store.attribute(part.meaning)
        # Another figure of pay is not meant by the usual one.
        meant = {about.id, about.by, *about.named, *(() if about.is_pay else about.general)} - {""}
        if around.isdisjoint(meant) and not (frame.period and about.unit.symbol == _HOURLY):
            found.append(Entry("statistic" if about.note else "attribute", part.words, about.id))
    return found


def _denies(part: Part) -> bool:
    return part.role == "cue" and part.meaning == "not"


def _is_denied(before: list[Part]) -> bool:
    """Whether a bound belongs to a denial: only verbs and small words stand between ("that do not pay less than")."""
    for part in reversed(before[-_BACK:]):
        if _denies(part) or part.role not in ("cue", "attribute"):
            return _denies(part)
    return False


def sides(frame: Frame, store: Store) -> set[str]:
    """On which sides of the figures named those asked for lie."""
    bounds = [each for each in frame.filters if isinstance(each.value, int | float)]
    sides = {(">", "<")[(each.relation in _BELOW) is not each.negated] for each in bounds}
    # A share of men is held as one of women, a decline as a growth below nothing: these lie on the other side.
    mirrored = any(store.attribute(each.attribute).is_split or float(each.value) <= 0 for each in bounds)
    return {"<", ">"} if mirrored or any(each.relation == "between" for each in bounds) else sides


def is_turned(frame: Frame) -> bool:
    """Whether a denial is in what stands for it: "not below 40k" in a floor, "no degree" in a level below, "not in
    hospitals" in a qualifier."""
    turned = any(each.negated or each.relation in _BELOW or each.value == "none" for each in frame.filters)
    return turned or frame.has("at_most", "less") or any(each.kind == "left_out" for each in frame.qualifiers)
