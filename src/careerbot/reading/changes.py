"""Changes of the number of jobs, as conditions on a list: "shedding workers", "not in decline", "down 5 %".

A change that a per cent measures is a bound on growth; any other says on which side of none it lies.
"""

from collections.abc import Iterator
from typing import NamedTuple

from careerbot.frame import Filter, Relation
from careerbot.phrase import phrase
from careerbot.reading import cues
from careerbot.reading.bounds import Amount
from careerbot.reading.bounds_said import TURNED
from careerbot.reading.draft import Draft
from careerbot.reading.listing import asks_for_jobs
from careerbot.reading.measures import CHANGE, DECLINE, SIZE, upright
from careerbot.reading.superlatives import directs
from careerbot.store.codes import NAMED

_ASKING = frozenset(("how", "how_much"))
_ORDERED = frozenset(("fastest_growing", "fastest_shrinking"))
_ASKED_WITHIN = 3  # words between an asking word and the change that it asks
_JOINED: dict[frozenset[Relation], Relation] = {
    frozenset((">", "is")): ">=", frozenset(("<", "is")): "<=",
    frozenset(("<=", "<")): "<=", frozenset((">=", ">")): ">=",
}  # fmt: skip


class _Change(NamedTuple):
    """Tokens that say a change, which way it goes, whether it is denied, and what it is of ("": nothing is named).

    core: the word that tells it.
    """

    start: int
    end: int
    core: int
    relation: Relation
    denied: bool = False
    of: str = ""


def take(draft: Draft) -> None:
    """Make the changes of a question conditions, and nothing else of their words."""
    if not asks_for_jobs(draft):
        return
    found = [*_changes(draft)]
    if not found:
        return
    compared = any(each.attribute == CHANGE for each in draft.filters)
    plain: list[_Change] = []
    for each in found:
        if _leads(draft, each):
            draft.take(next(span for span in draft.spans if span.end > each.core), "filter", CHANGE)
            continue
        if each.of not in ("", CHANGE, SIZE):
            draft.refusal = draft.refusal or phrase("refusal", "no_comparand", words=_words(draft, each))
        elif not (compared or _measured(draft, each)):
            plain.append(each)
        _account(draft, each)
    _add(draft, plain)
    draft.cues.clear()
    cues.collect(draft)


def _leads(draft: Draft, change: _Change) -> bool:
    """Whether a verb only leads to a bound of another figure: "fall below 40k", "falls short of the average"."""
    at, percent = change.core + 1, _amount(draft, change)
    bound = any(at == min(each.words) and each.relation for each in draft.amounts)
    compared = any(span.start == at and span.start in draft.taken for span in draft.spans)
    return percent is None and (bound or compared)


def _add(draft: Draft, plain: list[_Change]) -> None:
    """One condition of all changes; of two ways only those that "or" joins with none go together."""
    ways = {TURNED.get(each.relation, each.relation) if each.denied else each.relation for each in plain}
    if not ways:
        return
    either = any(token.text in draft.classes.alternative for token in draft.tokens[plain[0].end : plain[-1].core])
    relation = next(iter(ways)) if len(ways) == 1 else _JOINED.get(frozenset(ways)) if either else None
    if relation is None or (relation == "is" and any(each.denied for each in plain)):
        words = " ".join(token.text for token in draft.tokens[plain[0].start : plain[-1].end])
        draft.refusal = draft.refusal or phrase("refusal", "no_comparand", words=words)
    else:
        draft.filters.append(Filter(CHANGE, relation, 0, words=_words(draft, plain[0])))


def _changes(draft: Draft) -> Iterator[_Change]:
    at = last = 0
    while at < len(draft.tokens):
        relation, end, sure = _direction(draft, at)
        change = _whole(draft, (at, end, last), relation, sure) if relation else None
        if change:
            yield change
            last = change.end
        at = max(change.end if change else end, at + 1)


def _direction(draft: Draft, at: int) -> tuple[Relation | None, int, bool]:
    """Which way the words that begin at a token tell, where they end, and whether they tell it by themselves."""
    classes, text, following = draft.classes, draft.tokens[at].text, _text(draft, at + 1)
    span = next(each for each in draft.spans if each.start <= at < each.end)
    said = {"rising", "falling", "replaced"} & set(span.meanings.get("cue", ()))
    if not _ORDERED.isdisjoint(span.meanings.get("cue", ())):
        return None, span.end, False
    if span.start in draft.taken or draft.is_title(span) or any(at in each.words for each in draft.amounts):
        return None, at, False
    if span.start == at and said:
        return (">" if "rising" in said else "<"), span.end, True
    if following in classes.trend and text in classes.positive | classes.negative:
        return (">" if text in classes.positive else "<"), at + 2, True
    if text in classes.motionless and following in classes.trend | classes.workforce | classes.alternative:
        return "is", at + 1, True
    if text in classes.steady:
        kept = at and draft.tokens[at - 1].text in classes.staying | classes.article | classes.be
        return "is", at + 1, bool(kept and {_text(draft, at - 1), _text(draft, at - 2)} & classes.staying)
    sure = text in classes.rising | classes.falling or CHANGE in span.meanings.get("attribute", ())
    if text in classes.rising | classes.gaining:
        return ">", at + 1, sure
    return ("<" if text in classes.falling | classes.losing else None), at + 1, sure


def _whole(draft: Draft, where: tuple[int, int, int], relation: Relation, sure: bool) -> _Change | None:
    """A change with what stands around it of small words, of what changes, and of a denial; None where it is none.

    where: its first token, the one behind its last, and the one behind the change before.
    """
    at, end, last = where
    classes, start, denied, of, telling = draft.classes, at, False, "", sure
    own = next(each.start for each in draft.spans if each.end > at)
    while start > last and not draft.tokens[start].stop:
        text = draft.tokens[start - 1].text
        figure = _figure(draft, start - 1) if start - 1 < own else ""
        if text in classes.denial:
            start, denied = start - 1, True
            break
        if text in classes.jobs and start - 1 == _head(draft):
            break
        if (of and figure) or not (text in classes.beside_change | classes.staying | classes.workforce or figure):
            break
        telling = telling or text in classes.foretold | classes.turning | classes.workforce
        of, start = of or figure, start - 1
    while end < len(draft.tokens) and not draft.tokens[end].stop:
        text = draft.tokens[end].text
        small = text in classes.beside_change | classes.workforce or (not of and _figure(draft, end))
        if not small or directs(draft, end) or _direction(draft, end)[0]:
            break
        telling, of = telling or text in classes.workforce, of or _figure(draft, end)
        end += 1
    while draft.tokens[end - 1].text in classes.beside_change and end - 1 > at:
        end -= 1
    beside = {_text(draft, at - 1), _text(draft, at + 1)}
    ordered = directs(draft, start - 1) or (end < len(draft.tokens) and directs(draft, end))
    if _is_asked(draft, at) or ordered or beside & (classes.speed | classes.strongly | classes.weakly):
        return None
    change = _Change(start, end, at, relation, denied, of)
    # "With growth" goes either way; none of it, and what sees it, do not.
    named_only = draft.tokens[at].text in classes.trend and not (denied or _text(draft, at - 1) in classes.turning)
    return change if (telling and not named_only) or _amount(draft, change) else None


def _is_asked(draft: Draft, at: int) -> bool:
    """Whether a change is itself what is asked, of those listed: "and how fast they will grow"."""
    asking = (each for each in draft.spans if not _ASKING.isdisjoint(each.meanings.get("cue", ())))
    of_them = _text(draft, at - 2) in draft.classes.auxiliary and _text(draft, at - 1) in draft.classes.those
    return of_them or any(0 <= at - each.end <= _ASKED_WITHIN for each in asking)


def _figure(draft: Draft, at: int) -> str:
    """The figure that a token names, for which a change of it is one of growth or nothing that is known."""
    spans = (each for each in draft.spans if each.start <= at < each.end and each.start not in draft.taken)
    named = next((each.meanings["attribute"][0] for each in spans if "attribute" in each.meanings), "")
    return named if named and draft.store.attribute(draft.store.attribute(named).by).is_ranked else ""


def _head(draft: Draft) -> int:
    """The token that names what is listed: the first jobs."""
    return next((at for at, token in enumerate(draft.tokens) if token.text in draft.classes.jobs), -1)


def _amount(draft: Draft, change: _Change) -> Amount | None:
    """The per cent that measures a change: only small words stand between."""
    for each in draft.amounts:
        percent = "percent" in (draft.tokens[each.last].kind, _text(draft, each.end - 1), _text(draft, each.end))
        first, last = min(each.words), max(each.words) + 1
        between = range(change.end, first) if change.end <= first else range(last, change.start)
        small = all(draft.tokens[at].text in draft.classes.beside_change for at in between)
        if percent and small:
            return each
    return None


def _measured(draft: Draft, change: _Change) -> bool:
    """Add the bound on growth that a per cent beside a change says; whether there is one."""
    amount = _amount(draft, change)
    if amount is None:
        return False
    if amount.unclear or change.denied or change.relation == "is":
        draft.refusal = draft.refusal or phrase("refusal", "bound", words=amount.said(draft.tokens))
        return True
    about = CHANGE if change.relation == ">" else DECLINE
    words = amount.said(draft.tokens)
    draft.filters += upright(Filter(about, relation, value, words=words) for relation, value in amount.bounds)
    return True


def _account(draft: Draft, change: _Change) -> None:
    """Take the words of a change, and those of the per cent that measures it: they tell of growth, and nothing else."""
    amount = _amount(draft, change)
    words = {*range(change.start, change.end), *(amount.words if amount else ())}
    if amount:
        draft.measured |= {amount.start}
        words |= {amount.end} if _text(draft, amount.end) == "percent" else set()
    of_change = [span for span in draft.spans if not words.isdisjoint(range(span.start, span.end))]
    for span in of_change:
        span.meanings = {}
        draft.take(span, "filter", CHANGE)
    core = next(span for span in of_change if span.end > change.core)
    core.meanings, core.weights = {"attribute": [CHANGE]}, {"attribute": NAMED}
    draft.taken.discard(core.start)


def _words(draft: Draft, change: _Change) -> str:
    return " ".join(token.text for token in draft.tokens[change.start : change.end])


def _text(draft: Draft, at: int) -> str:
    return draft.tokens[at].text if 0 <= at < len(draft.tokens) else ""
