"""Who may enter: whether a license is taken, by what its source says of it, which holds nobody's rules."""

from __future__ import annotations

from careerbot.answering.findings import find, place_of
from careerbot.answering.limits import license_of, of_qualifier
from careerbot.answering.shapes import Answer, Verdict
from careerbot.answering.verdicts import undecided
from careerbot.facts import Occupation
from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.store.store import Store

_RULES = ("licence", "entry_rule", "difficulty", "period")  # kinds of qualifiers that ask for what nobody holds
_YES = {"no": False, "always": True, "federal": True}  # how far it is needed -> verdict


def judged(frame: Frame, occupation: Occupation, store: Store, said: tuple[Phrase, ...]) -> Answer | None:
    """Whether a license is needed, or what is held where rules are asked for that nobody holds; None for neither."""
    rules = next((each for each in frame.qualifiers if each.kind in _RULES), None)
    weighed = frame.filters if rules and rules.kind == "difficulty" else frame.has("worth")
    if rules and rules.kind != "licence" and weighed:
        return None  # it is a question beside another: what makes it hard, whether it is worth it
    held = license_of(occupation, store)
    if rules and rules.kind == "licence" and held:
        taken, needed = held[0], str(held[1].value)
        opening = phrase("licensing", needed, a_name=taken, level=taken)
        said += find(store, occupation, taken.attribute, place_of(frame, store)).limits
        return Verdict("partial" if said else "answered", said, _YES.get(needed), facts=held[:1], opening=opening)
    if rules:
        entry = frame._replace(attributes=store.told_together(rules.kind))
        # The reason is the limit itself, said once and first.
        because = of_qualifier(rules, occupation, store)
        known = undecided(entry, occupation, entry.attributes[0], store, said, because)
        return known._replace(honoured=frame.attributes)
    return None
