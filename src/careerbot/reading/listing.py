"""Whether the answer to a question is a list of occupations."""

from __future__ import annotations

from careerbot.frame import Cue
from careerbot.reading.cues import names_jobs
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.negation import is_negated

SUPERLATIVES: tuple[Cue, ...] = ("most_pay", "least_pay", "fastest_growing", "fastest_shrinking", "most", "least")
_RANKED: tuple[Cue, ...] = ("most_pay", "least_pay", "fastest_growing")
_ASKING: tuple[Cue, ...] = (
    "what", "how", "how_much", "how_many", "who", "which", "where", "yes_no", "pronoun", "those_named", "compare",
    "versus",
)  # fmt: skip


def asks_for_jobs(draft: Draft) -> bool:
    """Whether the answer is occupations: "jobs that ...", "what can you do with ...", "highest paying ..."."""
    plural = not draft.typed.isdisjoint(draft.classes.jobs) or names_jobs(draft)
    possible = draft.has("possible") and any(names_one(draft, span) for span in draft.spans)  # "can I be a nurse"
    if not (plural or (draft.has("can_do") and not possible) or _needs_level(draft)):
        listed = draft.has("jobs") and draft.has("which", "what", "list", *SUPERLATIVES)
        if not listed or draft.has("yes_no"):  # which is asked of the one that is named
            return False
    asked_though_named = plural and draft.has(*_RANKED)
    return asked_though_named or not any(_only_names(draft, span) for span in draft.spans)


def is_of_conditions(draft: Draft) -> bool:
    """Whether nothing but conditions is said: "at least 80k, no degree", "healthcare except nurses, best paid"."""
    if draft.has(*_ASKING) or any(_only_names(draft, span) for span in draft.spans):
        return False
    bounded = any(each.relation or each.high is not None for each in draft.amounts)
    fields = [span for span in draft.spans if _is_field(span) and not is_negated(draft, span)]
    narrowing = (span.step is not None or (may_name(draft, span) and is_negated(draft, span)) for span in draft.spans)
    return bounded or bool(fields and any(narrowing))


def _is_field(span: Span) -> bool:
    """Whether a span means a field, and more than the group that is called so."""
    return "field" in span.meanings and span.meanings["field"] != span.meanings.get("title")


def _needs_level(draft: Draft) -> bool:
    """Whether what needs a level of education is asked for without a title: "the commonest job that requires a PhD"."""
    if not draft.has("need", "used_for") or draft.has("difference", "yes_no", "pronoun", "fragment"):
        return False
    named = any({"title", "field_title"} & set(span.meanings) for span in draft.spans)
    return not named and bool(draft.open("level"))


def ranks_group(draft: Draft) -> bool:
    """Whether the best or worst paid of a group is asked for: "highest paid engineers"."""
    if not draft.has(*_RANKED):
        return False
    named = (span.meanings.get("title") or span.meanings.get("field_title") for span in draft.spans)
    return any(each.is_group for each in draft.store.occupations([codes[0] for codes in named if codes]))


def _only_names(draft: Draft, span: Span) -> bool:
    """Whether a span names an occupation and could be no condition on one; a yes or no is asked of a group itself."""
    kinds = {"field", "topic", "major", "technology"} & span.meanings.keys()
    if draft.has("yes_no") and kinds == {"field"} and span.meanings["field"] == span.meanings.get("title"):
        return not is_negated(draft, span)
    other = bool(kinds) or draft.names_group(span)
    return not other and draft.is_title(span) and not is_negated(draft, span)


def names_one(draft: Draft, span: Span) -> bool:
    """Whether a span stands for an occupation, and not for what may be needed in one."""
    return draft.is_title(span) or ("field_title" in span.meanings and "topic" not in span.meanings)


def may_name(draft: Draft, span: Span) -> bool:
    return draft.is_title(span) or not {"title", "field_title"}.isdisjoint(span.meanings)
