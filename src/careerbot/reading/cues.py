"""What is to be done, by the cues that the words of a question give and by its form."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import cast

from careerbot.frame import Cue, Part
from careerbot.reading import negation
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.places import is_place

_ASKED_OF_US: tuple[Cue, ...] = ("what", "how", "how_much", "how_many", "which", "who")  # "could you tell me what ..."
_LEAST_SUM = 1_000  # a lesser number counts years or jobs
# What a statement says that is true or not.
_CLAIMING: tuple[Cue, ...] = (
    "falling", "less", "more", "most", "need", "possible", "replaced", "rising", "than", "worth",
)  # fmt: skip
# Without a number, "more than" compares two occupations.
_COMPARATIVES: dict[Cue, Cue] = {"at_least": "more", "at_most": "less"}


def collect(draft: Draft) -> None:
    """Collect the cues of all spans but titles, and those that the form of the question gives."""
    _settle(draft)
    tagged = _is_tagged(draft)
    named = not draft.typed.isdisjoint(draft.classes.jobs)
    for span in draft.spans:
        if "attribute" in span.meanings:
            _list_or_doing(draft, span)
        said = span.meanings.get("cue")
        if said and _is_state_of(draft, span):
            span.meanings = {"filler": [""]}
        elif said and "title" not in span.meanings and not _is_postal(draft, span):
            draft.cues.update(cast("Iterable[Cue]", said))
        if named and "attribute" not in span.meanings and not draft.classes.jobs.isdisjoint(draft.text(span).split()):
            draft.cues.add("jobs")
    draft.cues.discard("aside")  # words that nothing asks for
    sums = any(token.kind == "money" or (token.value or 0) >= _LEAST_SUM for token in draft.tokens)
    if (tagged and (sums or draft.has(*_CLAIMING))) or _asks_yes_or_no(draft):
        draft.cues |= {"yes_no", "possible"} if draft.first in draft.classes.can else {"yes_no"}
        if not any("not" in span.meanings.get("cue", ()) for span in draft.spans if span.start):
            draft.cues.discard("not")  # a denial that opens a yes-or-no question denies nothing
    if draft.has("what") and draft.has("degree_in") and _asks_what_it_can_do(draft):
        draft.cues.add("can_do")
    if draft.has("not", "degree_in") and not draft.typed.isdisjoint(draft.classes.whatever):
        draft.cues.add("jobs")  # "anything but teaching for a history major"
    if draft.has("more", "less", *_COMPARATIVES):
        _compare(draft)


def _is_tagged(draft: Draft) -> bool:
    """Whether a tag is hung on a statement, whose words are then settled."""
    classes, last = draft.classes, draft.texts[-1]
    if draft.texts[0] in classes.tag or last in classes.tag or last in classes.tag_other | classes.tag_subject:
        from careerbot.reading import tags  # which few questions need

        return tags.settle(draft)
    return False


def _settle(draft: Draft) -> None:
    """Settle what spans mean whose neighbours say which of several things it is."""
    negation.settle(draft)
    classes = draft.classes
    if not draft.typed.isdisjoint(classes.plus | classes.range_of_two | classes.changing_over):
        from careerbot.reading import around  # which few questions need

        around.settle(draft)
    if any("degree_in" in span.meanings.get("cue", ()) for span in draft.spans):
        from careerbot.reading import studies  # which few questions need

        studies.levels_apart(draft)
    if not draft.typed.isdisjoint(draft.classes.attaining):
        _have_a_level(draft)
    if not draft.typed.isdisjoint(draft.classes.emphatic):
        _are_emphatic(draft)
    _ends_of_a_way(draft)


def _compare(draft: Draft) -> None:
    """Add what comparatives say besides; "more slowly" is less."""
    more = [span for span in draft.spans if "more" in span.meanings.get("cue", ())]
    if more and not draft.has("less") and all(draft.after(span) in draft.classes.weakly for span in more):
        draft.cues -= {"more", "least"}
        draft.cues.add("less")
    if any(token.value is not None for token in draft.tokens):
        return
    for cue, plain in _COMPARATIVES.items():
        if draft.has(cue):
            draft.cues |= {plain, "than"}
    if draft.has("more", "less") and _asks_which_one(draft):
        draft.cues -= {"jobs"}
        draft.cues.add("those_named")


def _ends_of_a_way(draft: Draft) -> None:
    """Take the two ends of "from nursing to law" for the jobs that these fields stand for, and nothing else."""
    for first in draft.spans if "from" in draft.typed else ():
        behind = (span for span in draft.spans if span.start == first.end + 1 and draft.before(span) == "to")
        ends = [first, *behind] if draft.before(first) == "from" else []
        jobs = [end.meanings.get("title") or end.meanings.get("field_title") for end in ends]
        if len(jobs) == 2 and all(jobs):
            for end, codes in zip(ends, jobs, strict=True):
                end.meanings = {"title": codes or []}


def _have_a_level(draft: Draft) -> None:
    """Take a verb of having before a level of education for no more than that: "who hold a bachelor's"."""
    for span, level in pairwise(each for each in draft.spans if draft.text(each) not in draft.classes.article):
        if "level" in level.meanings and draft.text(span) in draft.classes.attaining:
            span.meanings = {"filler": [""]}


def _are_emphatic(draft: Draft) -> None:
    """Take "strong" before what is rated for no more than emphasis: "strong memorization"."""
    for span, rated in pairwise(draft.spans):
        if "topic" in rated.meanings and draft.text(span) in draft.classes.emphatic:
            span.meanings = {"filler": [""]}


def _list_or_doing(draft: Draft, span: Span) -> None:
    """Settle whether "kinds of work" are jobs that are listed, or "what kind of work" is what one does; "low to high"
    is the order of a list, or the range of one's pay."""
    listed = bool(draft.typed & draft.classes.jobs) or names_jobs(draft)
    low = draft.tokens[span.start].text in draft.classes.low_end
    runs = low and draft.after(span, -2) in draft.classes.range_goes_on
    if listed and runs:
        span.meanings = {"cue": ["least"]}
    if "jobs" not in span.meanings.get("cue", ()):
        return
    several = draft.tokens[span.start].text in draft.classes.kinds and draft.after(span) not in draft.classes.do
    del span.meanings["cue" if not several else "attribute"]


def _is_state_of(draft: Draft, span: Span) -> bool:
    """Whether it goes like "the state of New York"."""
    if "state" not in span.meanings.get("cue", ()) or draft.after(span) not in draft.classes.of_whom:
        return False
    return any("place" in other.meanings and other.start == span.end + 1 for other in draft.spans)


def names_jobs(draft: Draft) -> bool:
    """Whether jobs are named in the plural: "careers", "kinds of work"."""
    named = (span for span in draft.spans if "jobs" in span.meanings.get("cue", ()))
    return any(token.text != token.fold for span in named for token in draft.tokens[span.start : span.end])


def _is_postal(draft: Draft, span: Span) -> bool:
    """Whether a word that is a cue too stands for a state: "MO" is no month, "OR" joins nothing."""
    return "place" in span.meanings and draft.tokens[span.start].upper and is_place(draft.tokens, span, draft.spans)


def asides(draft: Draft) -> None:
    """Whom or what something is asked for says nothing of it: "for my mom", "for a school project"."""
    classes, tokens = draft.classes, draft.tokens
    between = classes.article | classes.possessive | classes.before_purpose
    for at, token in enumerate(tokens[:-1]):
        end = at + 1
        while end < len(tokens) - 1 and tokens[end].text in between:
            end += 1
        owned = tokens[end - 1].text in classes.possessive | classes.indefinite
        noun = tokens[end].text in classes.purpose or (owned and tokens[end].text in classes.relative)
        spans = [span for span in draft.spans if at <= span.start and span.end <= end + 1]
        if token.text in classes.for_ and noun:
            for span in spans:
                span.meanings = {"filler": [""]}
            draft.taken |= {span.start for span in spans}
            draft.parts[at] = Part(" ".join(each.text for each in tokens[at : end + 1]), "filler")


def account(draft: Draft) -> None:
    """Account for the words of cues that nothing else was made of."""
    for span in draft.open("cue"):
        draft.take(span, "cue", ", ".join(span.meanings["cue"]))


def _asks_yes_or_no(draft: Draft) -> bool:
    """Whether it goes like "do nurses ..." or "need a degree to ...", but not like "could you tell me what ..."."""
    words = draft.texts[draft.begin :]
    if len(words) < 2:
        return False
    told = len(words) > 2 and words[2] in draft.classes.telling
    if _judges_a_sum(draft):
        return True
    if words[1] in draft.classes.helper and (told or draft.has(*_ASKED_OF_US)):
        return False
    named = (name for span in draft.spans for name in span.meanings.get("attribute", ()))
    needs = draft.first in draft.classes.needs and all(draft.store.attribute(each).family != "pay" for each in named)
    return draft.first in draft.classes.auxiliary or needs  # whoever needs a salary asks for it


def _judges_a_sum(draft: Draft) -> bool:
    """Whether it goes like "I was offered 80k, is that good"."""
    if not draft.amounts or not draft.has("worth"):
        return False
    said = (one in draft.classes.be and other in draft.classes.judged for one, other in pairwise(draft.texts))
    return any(said)


def _asks_what_it_can_do(draft: Draft) -> bool:
    """Whether it goes like "what can an english major do"."""
    ends = {span.start - 1 for span in draft.spans if "not" in span.meanings.get("cue", ())} | {len(draft.texts) - 1}
    doing = any(draft.texts[at] == "do" or draft.texts[at] in draft.classes.become for at in ends if at > 0)
    return doing and not draft.classes.can.isdisjoint(draft.texts[1:3])


def _asks_which_one(draft: Draft) -> bool:
    """Whether one of those named is asked for: "which job grows faster?", but not "which jobs pay more"."""
    return any(draft.before(span) == "which" and draft.text(span) in draft.classes.one for span in draft.spans)
