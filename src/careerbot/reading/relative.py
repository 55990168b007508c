"""Two that are told by a ratio, and one that is set against all occupations together."""

from __future__ import annotations

from careerbot.frame import Match
from careerbot.reading.draft import Draft
from careerbot.store.codes import EVERYONE


def take(draft: Draft, attributes: tuple[str, ...], places: tuple[str, ...]) -> None:
    """Say by a cue that a ratio is asked, with what it is of named last; add all occupations where they are meant."""
    about = draft.store.attribute(attributes[0]) if len(attributes) == 1 else None
    if about is None or draft.filters or not about.is_ranked:
        return
    by_times = bool(draft.typed & draft.classes.ratio) or not draft.has("more", "less", "than")
    if len(draft.matches) == 2 and about.unit.parts and by_times:
        _ratio(draft)
    elif len(draft.matches) == 1 and len(places) < 2 and draft.has("versus", "compare"):
        _with_all(draft)


def _ratio(draft: Draft) -> None:
    said = [span for span in draft.spans if draft.text(span) in draft.classes.ratio | draft.classes.percent]
    titles = sorted(at for at, part in draft.parts.items() if part.role == "title")
    if len(said) != 1 or len(titles) != 2:
        return
    share = draft.text(said[0]) in draft.classes.percent
    draft.take(said[0], "cue", "ratio")
    draft.cues.add("ratio")
    behind = next((at for at in titles if at > said[0].start), -1)
    if share and behind == titles[0]:
        draft.matches.reverse()  # the whole is named before its part
    draft.cues.discard("share")
    if share:
        draft.cues.add("share")


def _with_all(draft: Draft) -> None:
    """ "Nurse salary vs the average", where no title follows that it would be the average of."""
    at = next((at for at, token in enumerate(draft.tokens) if token.text in draft.classes.average), 0)
    before = at - 1
    while before > 0 and draft.tokens[before].text in draft.classes.around_average:
        before -= 1
    titled = any(part.role == "title" and start > at for start, part in draft.parts.items())
    if before > 0 and not titled and draft.tokens[before].text in draft.classes.set_against:
        draft.matches.append(Match(EVERYONE, draft.tokens[at].text))
