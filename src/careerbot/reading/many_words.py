"""Conditions of many words: the reader of each kind is loaded where a word of it stands."""

from __future__ import annotations

from careerbot.reading import cues
from careerbot.reading.draft import Draft


def conditions(draft: Draft) -> None:
    """Take levels, majorities, comparands, likenesses and changes for the conditions that they are."""
    typed, classes = draft.typed, draft.classes
    scaled = any(span.corrected or "level" in span.meanings or "topic" in span.meanings for span in draft.spans)
    if scaled or not typed.isdisjoint(classes.scale_noun):
        from careerbot.reading import scales

        if scales.recognise(draft):
            draft.cues.clear()
            cues.collect(draft)
    if not typed.isdisjoint(classes.together("women", "men")):
        from careerbot.reading import majorities

        majorities.take(draft)
    if not typed.isdisjoint(classes.together("average", "all", "typical")):
        from careerbot.reading import comparands

        comparands.take(draft)
    if not draft.has("yes_no") and (not typed.isdisjoint(classes.jobs) or cues.names_jobs(draft)):
        from careerbot.reading import likened

        likened.take(draft)
    change = classes.together("rising", "falling", "gaining", "losing", "motionless", "steady", "trend")
    if draft.has("rising", "falling", "replaced") or not typed.isdisjoint(change):
        from careerbot.reading import changes

        changes.take(draft)
