"""What something was in a past year, and how it has changed since."""

from __future__ import annotations

from careerbot.answering.findings import find, is_wider
from careerbot.answering.groups import asked_about
from careerbot.answering.past import asked_past, reaches, year_asked
from careerbot.answering.shapes import Answer, Status, Verdict
from careerbot.facts import Fact
from careerbot.frame import Frame
from careerbot.phrase import phrase
from careerbot.store.store import Store

_STEADY = 0.05  # per cent
_OF_PAY, _OF_JOBS = ("fell_pay", "same_pay", "rose_pay"), ("fell_jobs", "same_jobs", "rose_jobs")


def answer(frame: Frame, store: Store) -> Answer:
    occupation = asked_about(frame, store)[0]
    about = asked_past(frame, store)
    then = store.past(occupation, about, year_asked(frame, store, occupation, about)) if about else None
    now = find(store, occupation, about.id).first if about else None
    if then is None or now is None or not then.number or now.number is None:
        raise ValueError("a history was chosen that is not held")
    share = 100 * (now.number - then.number) / then.number
    yes = reaches(frame, then.number) if frame.filters else _verdict(frame, share)
    names = _OF_PAY if then.about.is_pay else _OF_JOBS
    name = names[1 if abs(share) < _STEADY else 2 if share > 0 else 0]
    body = phrase("history", name, whom=then, then=then, start=_year(then), now=now,
                  end=_year(now), percent=abs(share))  # fmt: skip
    lead = "plain" if yes is None else "yes" if yes else "no"
    years = (each.words for each in frame.qualifiers if each.kind == "year")
    honoured = (*map(str, frame.filters), *frame.attributes, frame.order, *years)
    status: Status = "partial" if is_wider(now, store) else "answered"
    opening = phrase("history", lead, body=body)
    return Verdict(status, (), yes, facts=(then, now), opening=opening, honoured=honoured)


def _year(fact: Fact) -> str:
    return fact.source.period


def _verdict(frame: Frame, share: float) -> bool | None:
    """Whether it went where the question says; None where that says no direction."""
    if not frame.has("yes_no") or not frame.has("rising", "falling", "more", "less"):
        return None
    rose = share >= _STEADY if frame.has("rising", "more") else share <= -_STEADY
    return rose is not frame.has("not")
