"""Words that no span explains: a modifier of a title, an employer, an unknown place, or simply not understood."""

from typing import NamedTuple

from careerbot.frame import Kind, Part, Qualifier
from careerbot.reading.classes import Classes
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import Span
from careerbot.reading.tokens import Tokens
from careerbot.words.folding import fold

_AGES = range(14, 90)  # of which "at 45" may be said
_FIELDS = {"field", "topic", "field_title"}
# Role -> kind of qualifier.
_QUALIFYING: dict[str, Kind] = {"place": "unknown_place", "city": "city", "employer": "employer"}


class Leftover(NamedTuple):
    """A run of unexplained tokens.

    role: title (it stands before one), place, city (before a state), employer or unknown.
    """

    start: int
    end: int
    role: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.words)


def account(draft: Draft, used: set[int], named: list[Span]) -> None:
    """Account for the words that no span took. used: tokens read as numbers; named: the spans of titles."""
    for span in draft.open("number"):
        if span.start not in used:
            span.meanings = {}
    _take_context(draft, used, named)
    titles = {start for start, part in draft.parts.items() if part.role == "title"}
    places = {start for start, part in draft.parts.items() if part.role == "place"}
    open_spans = [span for span in draft.spans if span.start not in draft.taken]
    for left in leftovers(draft.tokens, open_spans, used, titles, places):
        _tell(draft, left)
    for at in used:
        draft.parts.setdefault(at, Part(draft.tokens[at].text, "number"))
    for span in draft.open("filler"):
        draft.take(span, "filler")


def _take_context(draft: Draft, used: set[int], named: list[Span]) -> None:
    """Words that only repeat a title or name its field ("a real estate license to be a real estate agent").

    What has a meaning that nothing asked for is left without it.
    """
    said = {token.fold for span in named for token in draft.tokens[span.start : span.end]}
    for span in draft.spans:
        number = used.issuperset(range(span.start, span.end))
        if span.start in draft.taken or number or {"filler", "cue"} & set(span.meanings):
            continue
        if named and _is_piece(draft, span):
            back = 1 if draft.before(span) in draft.classes.piece else 2
            words = " ".join(token.text for token in draft.tokens[span.start - back : span.end])
            draft.take(span, "qualifier", "not_measured")
            draft.qualifiers.append(Qualifier("not_measured", words))
            continue
        repeats = said.issuperset(token.fold for token in draft.tokens[span.start : span.end])
        field = _FIELDS & set(span.meanings) and draft.before(span) not in draft.classes.before_field
        narrows = not (draft.has("replaced") or draft.text(span) in draft.classes.line_of_work)
        if named and field and narrows and not repeats and not _is_own_field(draft, span):
            draft.qualify(span, "setting" if draft.preposition(span) in draft.classes.before_place else "specialty")
        elif named and (repeats or field):
            draft.take(span, "context")
        else:
            span.meanings = {}


def _is_piece(draft: Draft, span: Span) -> bool:
    """Whether pay is asked by something that is no time: "per loan", "on a sale"."""
    before = draft.before(span)
    on_one = before in draft.classes.indefinite and draft.before(span, 2) in draft.classes.on
    return on_one or before in draft.classes.piece


def _is_own_field(draft: Draft, span: Span) -> bool:
    """Whether a field is that of a named occupation, which it does not narrow; "accountant pay in healthcare" is."""
    codes = [code.rstrip("0-") for code in span.meanings.get("field", [""])[0].split()]
    return any(match.occupation.startswith(code) for match in draft.matches for code in codes)


def _tell(draft: Draft, left: Leftover) -> None:
    money = draft.classes.currency | draft.classes.dollar
    words = {fold(word) for word in left.words}
    kind = _QUALIFYING.get(left.role)
    if left.role == "place" and not money.isdisjoint(left.words):
        kind = "currency"
    elif left.role == "place" and draft.lexicon.spelling.everyday(words) == words:
        kind = "setting"  # no place is called by everyday words alone: "in child welfare"
    alone = len(left.words) == 1 and draft.matches and draft.certain
    if not kind and alone and (_describes(draft, left) or _is_behind_asked(draft, left)):
        kind = "unknown_word"
    if left.role == "title" and _narrows(draft, left):
        kind = "unknown_word"
    aged = left.words[0].isdigit() and int(left.words[0]) in _AGES
    if aged and any(each.kind in ("entry_rule", "group_of_people") for each in draft.qualifiers):
        draft.parts[left.start] = Part(left.text, "context")  # "40" in "is 40 too old"
        return
    if kind == "employer" and aged and not _asks_for_pay(draft):
        kind = "entry_rule"  # "at 45"
    if kind and (draft.matches or left.role != "employer"):
        draft.qualifiers.append(Qualifier(kind, left.text))
        draft.parts[left.start] = Part(left.text, "qualifier", kind)
        return
    draft.unexplained += left.words
    draft.parts[left.start] = Part(left.text, "unknown")


def _asks_for_pay(draft: Draft) -> bool:
    named = (part.meaning for part in draft.parts.values() if part.role == "attribute" and part.meaning)
    return bool(draft.filters) or any(draft.store.attribute(each).is_pay for each in named)


def _describes(draft: Draft, left: Leftover) -> bool:
    """Whether a word only describes what is asked of a title after it: "personal" in "personal interests of nurses"."""
    asked = draft.parts.get(left.end)
    titles = [start for start, part in draft.parts.items() if part.role == "title"]
    if not left.start or asked is None or asked.role != "attribute" or min(titles, default=0) < left.end:
        return False
    before = next((span for span in draft.spans if span.end == left.start), None)
    introduced = before is not None and bool({"filler", "cue"} & set(before.meanings))
    number = draft.tokens[left.start].text in draft.classes.cardinal
    # A noun asked for is no name.
    noun = draft.tokens[left.start - 1].text in draft.classes.indefinite | draft.classes.which
    return introduced and not number and not noun


def _narrows(draft: Draft, left: Leftover) -> bool:
    """Whether unknown words before a title leave it what it is: before several words, or no everyday words."""
    title = draft.parts[left.end]
    match = next((each for each in draft.matches if each.occupation == title.meaning), None)
    if match is None or len(left.words) > 1:
        return False
    several = len(title.words.split()) > 1
    return several or (match.score == 1.0 and not draft.lexicon.spelling.everyday(map(fold, left.words)))


def _is_behind_asked(draft: Draft, left: Leftover) -> bool:
    """Whether a word stands between pay and whose it is: "salary calculator for nurses"."""
    before = next((span for span in draft.spans if span.end == left.start), None)
    asked = draft.parts.get(before.start) if before else None
    joined = left.end < len(draft.tokens) and draft.tokens[left.end].text in draft.classes.of_whom
    behind = any(part.role == "title" and start > left.end for start, part in draft.parts.items())
    if asked is None or asked.role != "attribute":
        return False
    return draft.store.attribute(asked.meaning).family == "pay" and joined and behind


def leftovers(tokens: Tokens, spans: list[Span], used: set[int], titles: set[int], places: set[int]) -> list[Leftover]:
    """The unexplained runs of a question.

    titles and places: the tokens at which one begins; used: tokens read as numbers.
    """
    unexplained = sorted(
        at for span in spans if not span.meanings for at in range(span.start, span.end) if at not in used
    )
    runs: list[list[int]] = []
    for at in unexplained:
        if runs and runs[-1][-1] == at - 1 and not tokens[at].stop:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [_placed(tokens, run[0], run[-1] + 1, titles, places) for run in runs]


def _placed(tokens: Tokens, start: int, end: int, titles: set[int], places: set[int]) -> Leftover:
    at = start - 1
    while at > 0 and tokens[at].text in tokens.classes.article:
        at -= 1
    before = tokens[at].text if at >= 0 else ""
    words = tuple(token.text for token in tokens[start:end])
    if end in titles and not (end < len(tokens) and tokens[end].stop):
        role = "title"
    elif end + (end < len(tokens) and tokens[end].text == "city") in places:
        role = "city"
    else:
        role = _by_preposition(before, tokens[end].text if end < len(tokens) else "", tokens.classes)
    return Leftover(start, end, role, words)


def _by_preposition(before: str, after: str, classes: Classes) -> str:
    if before in classes.before_place and after not in classes.line_of_work:
        return "place"
    return "employer" if before in classes.before_employer else "unknown"
