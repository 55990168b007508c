"""A job named by what is done in it: "get paid to drive a forklift" asks about forklift drivers."""

from __future__ import annotations

from collections.abc import Iterator

from careerbot import ids
from careerbot.frame import Match
from careerbot.reading import compounds
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.titles import Found
from careerbot.store.codes import NAMED, OWN_TITLE
from careerbot.words.folding import key

_MOST_OBJECTS = 3  # words of what it is done to
_CLEAR = 0.4  # how sure a title is that was put together so
# What the doing of a thing may be asked with; "how to paint a house" and "how long does it take" are about the thing.
_NOT_OF_JOBS = frozenset((ids.TIME_TO_BECOME, ids.HOW_TO_BECOME, ids.DUTIES, ids.DEFINITION))


def named(draft: Draft) -> list[Span]:
    """The span of an activity that a known title names, where an attribute of jobs is asked of it."""
    asking = [*(span for span in draft.open("attribute") if _asks_of_a_job(draft, span)), *_rules(draft)]
    runs = list(_titles(draft)) if asking else []
    rows = draft.lexicon.look_up({key(title) for _, title in runs})
    for whole, title in runs:
        claims = [row for row in rows.get(key(title), ()) if row[0] == "title"]
        outside = any(span.end <= whole.start or span.start >= whole.end for span in asking)
        if not (claims and outside):
            continue
        codes, own = [code for _, code, _, _ in claims], claims[0][2] >= OWN_TITLE
        found = draft.titles.named(codes, title, draft.text(whole), own=own)
        if found.match:
            match = Match(found.match.occupation, draft.text(whole), _CLEAR, loose=True)
            draft.taken.update(range(whole.start, whole.end))
            compounds.settle(draft, whole, Found(match))
            return [whole]
    return []


def _rules(draft: Draft) -> list[Span]:
    """A licence asked for: "do i need a license to cut hair"."""
    return [span for span in draft.open("qualifier") if "licence" in span.meanings["qualifier"]]


def _asks_of_a_job(draft: Draft, span: Span) -> bool:
    if any(other.end == span.start and "reverse" in other.meanings.get("cue", ()) for other in draft.spans):
        return False  # a description says it
    name = span.meanings["attribute"][0]
    about_jobs = name not in _NOT_OF_JOBS or (name == ids.HOW_TO_BECOME and any(t.text == "job" for t in draft.tokens))
    return span.weights["attribute"] >= NAMED and about_jobs


def _titles(draft: Draft) -> Iterator[tuple[Span, list[str]]]:
    """Every run of a verb and what it is done to, with each title that the two could make: "forklift driver"."""
    amid = {at for each in draft.amounts for at in range(each.start, each.end)}
    denials = (span for span in draft.spans if "not" in span.meanings.get("cue", ()))
    amid |= {at for span in denials for at in range(span.start, span.end)}
    for at, token in enumerate(draft.tokens[:-1]):
        if at in amid:
            continue  # words of a sum do nothing, nor do those of "not counting"
        agents = _agents(draft, token.text)
        start = at + 1
        while start < len(draft.tokens) and draft.tokens[start].text in draft.classes.before_object:
            start += 1
        for length in range(_MOST_OBJECTS, 0, -1):
            things = draft.tokens[start : start + length]
            if len(things) < length or any(thing.stop or thing.kind != "word" for thing in things):
                continue
            for agent in agents:
                yield Span(at, start + length), [*(thing.fold for thing in things), agent]


def _agents(draft: Draft, verb: str) -> list[str]:
    """What one who does it is called: by rule ("drive", "driving": driver) and by our own list ("fly": pilot)."""
    stems = [verb]
    if verb.endswith("ing"):
        stems = [verb[:-3], verb[:-3] + "e"]
        if verb[-4:-3] == verb[-5:-4]:
            stems.append(verb[:-4])
    elif verb.endswith("s"):
        stems += [verb[:-1], verb[:-2]]
    made: list[str] = []
    for stem in stems:
        listed = draft.store.saying("agent", stem)
        made += listed["words"] if listed else []
        made += [f"{stem}r", f"{stem[:-1]}or"] if stem.endswith("e") else [f"{stem}er", f"{stem}{stem[-1:]}er"]
    return made
