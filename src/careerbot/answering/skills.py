"""What skills occupations share, and what counts more in one than in another."""

from __future__ import annotations

from careerbot.facts import Fact, Occupation, known_among
from careerbot.store.store import Store

_GAP = 0.5  # points of importance, on a scale of five
_TOP = 10
_SHOWN = 6


def shared_and_own(
    store: Store, occupations: tuple[Occupation, ...]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """(skills shared, those of each alone): by importance, or by name where a page lists skills of its own."""
    compared = store.told_together("gap")[0]
    own = known_among(store.own(occupation, compared) for occupation in occupations)
    if any(fact.unit != "list" for fact in own) or any(each.kind == "own" for each in occupations):
        return _by_name([_names(store.fact(occupation, compared)) for occupation in occupations])
    scales = [importance(store, occupation, compared) for occupation in occupations]
    if not all(scales):
        return (), ()
    tops = [sorted(scale, key=lambda name: -scale[name])[:_TOP] for scale in scales]
    shared = tuple(name for name in tops[0] if all(name in top for top in tops[1:]))
    if len(occupations) != 2:
        return shared[:_SHOWN], ()
    one, other = occupations
    more = (wider_by(store, other, one, compared), wider_by(store, one, other, compared))
    return shared[:_SHOWN], tuple(tuple(name for name in each if name not in shared[:_SHOWN]) for each in more)


def _by_name(lists: list[tuple[str, ...]]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """(names in all lists, those of each alone); nothing where one list is empty."""
    if not all(lists):
        return (), ()
    shared = tuple(name for name in lists[0] if all(name in other for other in lists[1:]))
    return shared[:_SHOWN], tuple(tuple(name for name in each if name not in shared)[:_SHOWN] for each in lists)


def _names(fact: Fact | None) -> tuple[str, ...]:
    return tuple(item.name for item in fact.items)[:_TOP] if fact else ()


def importance(store: Store, occupation: Occupation, attribute: str) -> dict[str, float]:
    """Each member of a scaled list and its importance; only what O*NET measured (a page's shares are no importance)."""
    found: Occupation | None = occupation
    while found is not None:
        fact = store.own(found, attribute)
        if fact and fact.known and fact.unit == "list":
            pairs = {item.name: item.value for item in fact.items if item.value is not None}
            if pairs:
                return pairs
        found = store.wider(found)
    return {}


def wider_by(store: Store, less: Occupation, more: Occupation, attribute: str) -> tuple[str, ...]:
    """What counts clearly more in one occupation than in the other, widest gap first."""
    has, needs = importance(store, less, attribute), importance(store, more, attribute)
    gaps = sorted((has.get(name, 0) - value, name) for name, value in needs.items() if has)
    return tuple(name for gap, name in gaps if gap <= -_GAP and needs[name] >= 3)[:_SHOWN]
