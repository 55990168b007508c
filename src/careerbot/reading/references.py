"""Which of the things that were offered or listed before is meant: "2", "the third one", "number 4"."""

from __future__ import annotations

from careerbot.frame import Before, Frame, Part, Reading
from careerbot.phrase import phrase
from careerbot.reading.classes import Classes
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Token, Tokens
from careerbot.store.store import Store
from careerbot.words.folding import words as split

_NUMBER = ("number", "no")
_LONE = 4  # words of a turn that picks of nothing that was said before
_MOST = 50  # a greater number picks nothing
_OTHERS = (0,)  # those that are not spoken of now
_TELLING = 3  # letters by which a longer word is told


def answer(found: Tokens, before: Before, store: Store) -> Reading | None:
    """What a turn says of the choices offered, or of the list told, and of nothing else: which of them, or none.

    A number, an ordinal, "all", "none of them", the beginning of a word of one choice's name; "il" is the town there.
    """
    if not before.spoken and len(found) > _LONE:
        return None
    classes, small = found.classes, found.classes.picking
    if before.choices or before.listed:
        small |= classes.beside_choice
    texts = {token.text for token in found}
    said = [token for token in found if token.text not in small]
    if (before.choices or before.listed) and texts & classes.none_of_them and texts <= small | classes.none_of_them:
        return Reading(refusal=phrase("refusal", "none_of_them"))
    picks = _numbers(said, before, classes)
    told, asks = before.choices or before.listed * before.is_set, ""
    if not picks and texts & classes.all_of_them and texts <= small | classes.all_of_them | classes.cardinal.keys():
        picks = tuple(range(1, len(told) + 1)) if not texts & classes.both or len(told) == len(classes.both) else ()
    if not picks and texts & classes.other and texts <= small | classes.other | classes.cardinal.keys():
        picks = _OTHERS
    unknown = texts & classes.unknowing and texts <= small | classes.unknowing | classes.denial
    if not picks and before.choices and unknown:
        picks, asks = (1,), "likeliest"
    fits = () if picks or not before.choices else _fitting(found, said, before, store)
    if len(fits) > 1:
        left = tuple(before.choices[each - 1] for each in fits)
        places = left if before.among_places else ()
        asks = "place" if places else before.title
        return Reading(Frame(places=places), choices=() if places else left, asks=asks, fragment=True)
    picks = picks or fits
    words = " ".join(token.text for token in found)
    part = Part(words, "choice", " ".join(map(str, picks)))
    return Reading(Frame(picks=picks), (part,), asks=asks, fragment=True, edit="picked") if picks else None


def _numbers(said: list[Token], before: Before, classes: Classes) -> tuple[int, ...]:
    """The numbers that are all that is said; () for anything else, and for several where nothing can be picked."""
    counted = [token for token in said if token.text not in classes.all_of_them]
    if before.listed and len(counted) == 2 and classes.ordinal.get(counted[0].text) == 1:
        many = int(classes.cardinal.get(counted[1].text) or counted[1].value or 0)  # "the first three"
        return tuple(range(1, many + 1)) if 1 < many <= len(before.listed) else ()
    ordinal = any(token.text in classes.ordinal or token.text in classes.last for token in said)
    numbers = []
    for token in said:
        if token.text in classes.adding or (ordinal and token.value == 1):
            continue  # a one behind an ordinal is the pronoun
        number = _number(token, classes)
        if not number:
            return ()
        numbers.append(number)
    return tuple(numbers) if before.choices or before.listed or len(numbers) == 1 else ()


def _fitting(found: Tokens, said: list[Token], before: Before, store: Store) -> tuple[int, ...]:
    """The choices in whose names every word said begins a word; () where that tells none of them from the others."""
    asked = before.title.split()
    said = [token for token in said if token.text not in asked and token.text not in found.classes.ones]
    if before.among_places:
        offered = [_words_of_place(store, code) for code in before.choices]
        last = found[-1]
        said += [last] if last not in said and any(last.text in words for words in offered) else []
    else:
        found_ones = store.occupations(before.choices)
        offered = [{*split(f"{each.name} {each.title} {each.plural}")} for each in found_ones]
    numbers = [number for number, words in enumerate(offered, 1) if all(_begins(each, words) for each in said)]
    return tuple(numbers) if said and len(numbers) < len(offered) else ()


def _words_of_place(store: Store, code: str) -> set[str]:
    """The words of an area's name, the postal codes of its states and their names."""
    states = store.states_of(code) or (code,)
    names = [each.name for each in store.places((code, *states))]
    return {*split(" ".join(names)), *(each.lower() for each in states)}


def _begins(token: Token, words: set[str]) -> bool:
    """Whether a word is one of these, or the beginning of one that is not too short to be told by it."""
    return any(token.text == word or (len(token.fold) >= _TELLING and word.startswith(token.fold)) for word in words)


def within(draft: Draft) -> tuple[tuple[int, ...], set[int]]:
    """The place in a list that a question names among other words, and the tokens that say it."""
    classes = draft.classes
    folds = {token.fold for token in draft.tokens}
    if all(map(folds.isdisjoint, (_NUMBER, classes.ordinal, classes.last, classes.other))):
        return (), set()
    for at, token in enumerate(draft.tokens):
        following = draft.tokens[at + 1] if at + 1 < len(draft.tokens) else None
        owning = token.text != token.fold and token.fold not in classes.other
        listed = following is None or following.fold in classes.one or owning or following.text in classes.behind_pick
        picks = token.fold in classes.ordinal or token.fold in classes.last | classes.other
        ordinal = picks and listed and at and draft.tokens[at - 1].text == "the"
        numbered = token.text in _NUMBER and following is not None and following.kind == "number"
        number = _number(following if numbered and following else token, classes) if ordinal or numbered else None
        if number is not None:
            end = at + 1 + (following is not None and (numbered or following.fold in classes.one))
            draft.take(Span(at, end), "choice", str(number))
            draft.taken |= {span.start for span in draft.spans if at <= span.start < end}
            return (number,), {*range(at, end)}
    return (), set()


def _number(token: Token, classes: Classes) -> int | None:
    """The number that a word picks by, -1 for the last, 0 for those that are not spoken of; None for none."""
    if token.fold in classes.last:
        return -1
    if token.fold in classes.other:
        return _OTHERS[0]
    value = token.value if token.kind == "number" else classes.ordinal.get(token.fold)
    return int(value) if value and 1 <= value <= _MOST and value == int(value) else None
