"""Whether most of those who work in something are women or men: "dominated by men", "where over half are women"."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Filter
from careerbot.reading import cues
from careerbot.reading.draft import Draft
from careerbot.reading.measures import MEN, WOMEN, WOMEN_SHARE


def take(draft: Draft) -> None:
    """Make a majority, or a minority, a condition, and nothing else of its words."""
    classes = draft.classes
    whose = [_of(draft, token.text) for token in draft.tokens if _is_group(draft, token.text)]
    if not whose or not draft.has("yes_no", "jobs"):
        return
    halves = {at for at, token in enumerate(draft.tokens) if token.text in classes.fraction and _side(draft, at)}
    said = {at for at, token in enumerate(draft.tokens) if token.text in classes.mostly | classes.minority} | halves
    if not (said or _outweighs(draft, whose)):
        if draft.has("yes_no") and not draft.has("jobs") and _are_many(draft):
            draft.filters.append(Filter(WOMEN_SHARE, ">=", whose[0]))
        return
    whose = _outnumbering(draft) or whose
    turned = any(draft.tokens[at].text in classes.minority or _side(draft, at) == "<" for at in said)
    value = whose[0] if not turned else MEN if whose[0] == WOMEN else WOMEN
    draft.filters.append(Filter(WOMEN_SHARE, "is", value))
    said |= {at - back for at in halves for back in (1, 2) if draft.tokens[at - back].text in classes.bound}
    said |= {at for at, token in enumerate(draft.tokens) if token.text in classes.than and at + 1 in halves}
    if draft.has("jobs") and said:
        _account(draft, said)


def _are_many(draft: Draft) -> bool:
    """Whether it goes like "are there many women", "a lot of men"."""
    texts = [token.text for token in draft.tokens]
    before = (texts[max(at - 2, 0) : at] for at, text in enumerate(texts) if _is_group(draft, text))
    told = {texts[-1], *texts[2:3]} & draft.classes.plenty  # "are male nurses common", "is it common for ..."
    return bool(told) or any(not draft.classes.plenty.isdisjoint(each) for each in before)


def _is_group(draft: Draft, text: str) -> bool:
    return text in draft.classes.women or text in draft.classes.men


def _of(draft: Draft, text: str) -> str:
    return WOMEN if text in draft.classes.women else MEN


def _outnumbering(draft: Draft) -> list[str]:
    """The men of "more men than women", of "men outnumber women", whoever was spoken of before."""
    pairs = [*pairwise(token.text for token in draft.tokens)]
    first = [one for one, other in pairs if other in draft.classes.mostly and _is_group(draft, one)]
    first += [other for one, other in pairs if one == "more" and _is_group(draft, other)]
    return [_of(draft, each) for each in first]


def _side(draft: Draft, at: int) -> str:
    """On which side of a half that stands at a token: "over half" ">", "less than half" "<"; "" for neither."""
    if draft.tokens[at].text not in draft.classes.fraction:
        return ""
    before = [token.text for token in draft.tokens[max(at - 2, 0) : at] if token.text not in draft.classes.than]
    relation = draft.classes.bound.get(before[-1], "") if before else ""
    return relation if relation in (">", "<") else ""


def _outweighs(draft: Draft, whose: list[str]) -> bool:
    """Whether it goes like "where most workers are women", "more women than men"."""
    bounding = {at for each in draft.amounts for at in each.words}
    texts = [token.text for at, token in enumerate(draft.tokens) if at not in bounding]
    if draft.has("yes_no") and "most" in texts:
        return True
    most_workers = any(one == "most" and other in draft.classes.worker for one, other in pairwise(texts))
    more = "more" in texts and len({*whose}) > 1 and not _is_paid(draft)
    return draft.has("jobs") and (most_workers or more)


def _is_paid(draft: Draft) -> bool:
    """Whether pay is what there is more of: "where women earn more than men"."""
    named = (each for span in draft.spans for each in span.meanings.get("attribute", ()))
    return any(draft.store.attribute(each).unit.per for each in named)


def _account(draft: Draft, said: set[int]) -> None:
    """Take the words of a majority, with the verbs of holding a job, so that they tell nothing else."""
    for span in draft.spans:
        texts = draft.text(span).split()
        if not said.isdisjoint(range(span.start, span.end)) or draft.classes.holding.issuperset(texts):
            named = span.meanings.get("attribute", [])
            span.meanings = {"attribute": named} if WOMEN_SHARE in named else {}
            if not span.meanings:
                draft.take(span, "filter", WOMEN_SHARE)
    draft.cues.clear()
    cues.collect(draft)
