"""What is asked of single people, by name or in person, and not of an occupation: nothing is held of them."""

from __future__ import annotations

from careerbot.frame import Frame
from careerbot.phrase import Phrase, phrase
from careerbot.reading.draft import Draft


def why(draft: Draft, frame: Frame) -> Phrase | None:
    """The reason to refuse what is asked of somebody, or None."""
    if _asks_for_a_person(draft, frame):
        return phrase("refusal", "no_people_or_offices")
    if opinion := _opinion(draft):
        return phrase("blocked", "advice", typed=opinion)
    someones = _is_someones(draft) and (not draft.certain or frame.has("yes_no"))
    return phrase("refusal", "no_people") if someones or _asks_whom_to_see(draft) else None


def _asks_whom_to_see(draft: Draft) -> bool:
    """Whether it is asked whose help to get: "which lawyer should I hire", "do I call a plumber or an electrician"."""
    seen, asking = draft.classes.seeing, draft.classes.auxiliary
    if draft.typed.isdisjoint(seen):
        return False
    runs = zip(draft.texts, draft.texts[1:], draft.texts[2:], strict=False)
    asked = any(helper in asking and one in draft.classes.of_oneself and verb in seen for helper, one, verb in runs)
    return asked and any(map(draft.is_title, draft.spans))


def _opinion(draft: Draft) -> str:
    """The verb where it is asked what those of an occupation think: "how do nurses feel about their pay"; or ""."""
    if draft.typed.isdisjoint(draft.classes.opining):
        return ""
    whose = (span for span in draft.spans if draft.is_title(span) and span.start and draft.after(span, 1))
    behind = (draft.after(span) for span in whose)
    return next((verb for verb in behind if verb in draft.classes.opining), "")


def _is_someones(draft: Draft) -> bool:
    """Whether it is about a person's own one: "what should i tell my doctor"."""
    if draft.typed.isdisjoint(draft.classes.possessive):
        return False
    titles = (start for start, part in draft.parts.items() if part.role == "title")
    return any(start and draft.tokens[start - 1].text in draft.classes.possessive for start in titles)


def _asks_for_a_person(draft: Draft, frame: Frame) -> bool:
    """A person or an office by name, or "who is the highest paid actress"."""
    if any(qualifier.kind == "person" for qualifier in draft.qualifiers):
        return True
    who = [token.text for token in draft.tokens[:2]]
    asks_who = len(who) == 2 and who[0] in draft.classes.who_is and who[1] in draft.classes.before_person
    first_of_them = frame.has("most_pay", "least_pay", "most", "least")
    return asks_who and first_of_them and len(frame.occupations) == 1
