""" "What is a person called that makes maps?": the words that describe an occupation without naming it."""

from __future__ import annotations

from careerbot.reading.draft import Draft

_NOT_DESCRIBED_BY = frozenset(
    "is are was were s earns earn makes make gets get pays pay has have employs can should do does".split()
)
_EMPTY = frozenset(
    "what who which is are the a an called call name person people someone somebody kind type of do does that you we "
    "they for to in on with and or "
    "whats what's job title would be it one job's profession career work works worker".split()
)


def words(draft: Draft) -> str:
    """The describing words, or "" where the question describes nothing. Accounts for every span."""
    if not _describes(draft):
        return ""
    said = []
    for span in draft.spans:
        reverse = "reverse" in span.meanings.get("cue", ())
        kept = [word for word in draft.words(span) if word not in _EMPTY and not reverse]
        if reverse:
            # "doctor that treats", "type of nurse": the noun belongs to the description.
            kept = [
                word
                for word in draft.words(span)
                if word in ("doctor", "nurse", "engineer", "scientist", "lawyer", "therapist", "teacher", "technician")
            ]
        said += kept
        draft.take(span, "description" if kept else "cue", " ".join(kept) if kept else "reverse")
    return " ".join(said)


def _describes(draft: Draft) -> bool:
    if draft.has("reverse"):
        cue = next(span for span in draft.spans if "reverse" in span.meanings.get("cue", ()))
        content = [span for span in draft.spans if span is not cue and not {"filler", "cue"} & set(span.meanings)]
        return (
            draft.first not in ("how", "is", "are", "do", "does", "can") and bool(content) and not _other_purpose(draft)
        )
    if (
        draft.first != "who"
        or len(draft.tokens) < 3
        or draft.has("more", "most", "least", "less", "most_pay", "compare")
    ):
        return False
    verb = draft.tokens[1].text
    paid = draft.tokens[2].text in ("paid", "money", "over", "under", "the") or draft.tokens[2].value is not None
    return (verb.endswith("s") and verb not in _NOT_DESCRIBED_BY) or (
        verb in ("makes", "gets", "has", "does") and not paid
    )


def _other_purpose(draft: Draft) -> bool:
    """Whether "jobs that involve ..." asks for a list by condition rather than for one name."""
    return any(token.text in ("jobs", "careers", "occupations", "professions") for token in draft.tokens)
