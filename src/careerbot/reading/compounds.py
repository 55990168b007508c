"""Titles longer or shorter than the words known: with an unknown modifier or a head behind."""

from __future__ import annotations

from typing import cast

from careerbot.frame import Cue, Kind, Match, Part, Qualifier
from careerbot.phrase import phrase
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import TITLES, Span
from careerbot.reading.titles import SURE, Found
from careerbot.store.codes import OWN_TITLE
from careerbot.words.folding import fold, key

# What a word in an unknown longer title may mean besides, and what rules that out.
_MODIFYING = {"blocker", "weak_title", "field_title", "field", "topic", "technology", "major"}
_NOT_MODIFYING = {"cue", "attribute", "place", "level", "qualifier"}
HEADS = 3  # titles a word must end to be the head of an unknown one
_FIELD_KINDS = {"field_title", "field"}
# What such a head may mean by itself.
_HEAD_KINDS = {"weak_title", "title", "major", "qualifier", "level", *_FIELD_KINDS}
AMONG_SEVERAL: tuple[Cue, ...] = (
    "most", "least", "more", "less", "compare", "versus", "difference", "between", "most_pay", "least_pay",
)  # fmt: skip
_MOST_CLAIMS = 4  # offered where a title is unknown
_FALLBACK = 0.4  # how sure the head of a longer unknown title is


def codes_of(span: Span) -> list[str]:
    """The occupations that claim a span, as the strongest kind of title that it is."""
    return span.meanings.get("title") or span.meanings.get("field_title") or span.meanings["weak_title"]


def named(draft: Draft, span: Span) -> Found:
    """What a known title names."""
    own = span.weights.get("title", OWN_TITLE) >= OWN_TITLE
    return draft.titles.named(codes_of(span), draft.words(span), draft.text(span), own=own, corrected=span.corrected)


def settle(draft: Draft, span: Span, found: Found) -> bool:
    """Take a span for what was found: an occupation, or choices to be offered; whether it was anything."""
    if len(found.choices) == 1 and draft.typed & draft.classes.jobs:  # of the jobs in something one is an answer
        found = Found(Match(found.choices[0], draft.text(span), _FALLBACK, loose=True))
    if found.match:
        draft.take(span, "title", found.match.occupation, _add_match(draft, span, found, found.match))
        return True
    if len(found.choices) == 1:  # a question back needs two; whether it is the nearest is known of none
        nearest = draft.store.occupations(found.choices)
        draft.refusal = phrase("refusal", "nearest_only", typed=draft.text(span), plural=nearest[0].plural)
    elif found.choices:
        draft.choices, draft.asks = found.choices, draft.text(span)
    if found.choices:
        draft.take(span, "title", " or ".join(found.choices))
        return True
    return False


def _add_match(draft: Draft, span: Span, found: Found, match: Match) -> str:
    """Add an occupation, once; give back what else the words could mean, for the account."""
    if match.occupation not in [each.occupation for each in draft.matches]:
        draft.matches.append(match)
    elif match.loose:
        draft.qualifiers.append(Qualifier("specialty", match.words))
    for kind, among in (("office", draft.classes.office), ("owner", draft.classes.owner)):
        if not among.isdisjoint(match.words.split()):
            draft.qualifiers.append(Qualifier(cast("Kind", kind), match.words))
    if not found.also:
        return ""
    also = [occupation.name for occupation in draft.store.occupations(found.also[:3])]
    if not match.loose:
        draft.notes.append(phrase("other_sense", "senses", typed=match.words, names=tuple(also)))
    for name in also:
        draft.reject(match.words, name, "less often meant")
    return f"could also mean {', '.join(also)}"


def modifiers(draft: Draft, span: Span) -> list[Span]:
    """The spans right before a title that nothing else explains."""
    found: list[Span] = []
    end = span.start
    for other in reversed(draft.spans):
        if other.end != end or other.start in draft.taken:
            continue
        explained = other.meanings and not could_modify(other)
        if explained or draft.tokens[end].stop or draft.tokens[other.start].kind != "word":
            break
        found.insert(0, other)
        end = other.start
    return found


def could_modify(span: Span) -> bool:
    """Words that often stand inside a title: a field, a subject, an ordinary word that is a title elsewhere."""
    kinds = set(span.meanings) - {"industry"}
    return not kinds or (bool(kinds & _MODIFYING) and not kinds & _NOT_MODIFYING)


def with_modifiers(draft: Draft, span: Span, before: list[Span]) -> bool:
    """A title after words that nothing explains: one unknown title, a title and unknown words, or a longer title."""
    draft.taken.update(part.start for part in before)
    extra = [word for part in before for word in draft.words(part)]
    unknown = [word for word in extra if not draft.titles.word(fold(word))[0]]
    whole = Span(before[0].start, span.end, span.meanings, span.weights)
    if not unknown:
        return _specialty(draft, span, whole, extra)
    # "moon farmer" is no farmer; "successful software engineer" is a software engineer.
    everyday = draft.lexicon.spelling.everyday(fold(word) for word in unknown)
    ordinary = len(everyday) == len(unknown) or span.weights.get("title", 0) < OWN_TITLE
    if ordinary and span.length == 1:
        return _unknown_title(draft, span, whole, unknown)
    words = " ".join(extra)
    draft.qualifiers.append(Qualifier("unknown_word", words))
    draft.parts[before[0].start] = Part(words, "qualifier", "unknown_word")
    return settle(draft, span, named(draft, span))


def _specialty(draft: Draft, span: Span, whole: Span, extra: list[str]) -> bool:
    """The whole of "pediatric oncology nurse" by the vote over its words, else its head."""
    typed = draft.text(whole)
    found = unless_head_keeps(draft, span, draft.titles.linked(extra + draft.words(span), typed))
    if found.match or found.choices:
        draft.reject(draft.text(span), "the whole title", f'"{" ".join(extra)}" belongs to it')
    if found.match is None:
        # An ordinary word ("assistant") and a title of many senses ("director") are none to fall back to.
        codes = codes_of(span)
        agents = any(is_agent(draft, word) for word in extra)  # an assistant teacher is none
        alike = span.weights.get("title", 0) >= OWN_TITLE and found.choices[:1] == (codes[0][:7],) and not agents
        settled = alike or ("weak_title" not in span.meanings and draft.titles.keeps(draft.words(span), codes[0]))
        found = named(draft, span) if settled else offered(draft, span, extra + draft.words(span))
        if found.match:
            found = Found(Match(found.match.occupation, typed, _FALLBACK, loose=True))
    draft.taken.add(span.start)
    called = draft.titles.called_so(found.choices, extra + draft.words(span))
    if len(called) == 1:
        found = Found(Match(called[0], typed, SURE), also=tuple(each for each in found.choices if each != called[0]))
    return settle(draft, whole, found)


def unless_head_keeps(draft: Draft, head: Span, found: Found) -> Found:
    """What the vote found, but not what only leads it where the head keeps its meaning behind other words."""
    code, match = codes_of(head)[0], found.match
    other = match is not None and match.score < SURE and match.occupation[:4] != code[:4]
    return Found() if other and draft.titles.keeps(draft.words(head), code) else found


def offered(draft: Draft, head: Span, words: list[str]) -> Found:
    """What a longer title could mean whose head does not settle it: the vote's first, and what the head means."""
    codes = tuple(dict.fromkeys((*draft.titles.nearest(words), *codes_of(head))))[:_MOST_CLAIMS]
    if len(codes) == 1 and "title" in head.meanings:
        return Found(Match(codes[0], " ".join(words), _FALLBACK, loose=True))  # head and vote agree
    return Found(choices=codes)


def _unknown_title(draft: Draft, span: Span, whole: Span, unknown: list[str]) -> bool:
    """Offer what the head could mean in place of a title that nobody holds."""
    draft.reject(draft.text(span), "the title", f'"{" ".join(unknown)}" before it stands in no title')
    draft.taken.add(span.start)
    codes = codes_of(span)[:_MOST_CLAIMS]
    if len(codes) == 1 and codes[0].endswith("0"):  # an engineer of whatever kind is an engineer
        return settle(draft, whole, Found(Match(codes[0], draft.text(whole), _FALLBACK, loose=True)))
    settle(draft, whole, Found(choices=tuple(codes)))
    draft.parts[whole.start] = Part(draft.text(whole), "unknown title")
    return True


def longer(draft: Draft, span: Span) -> bool:
    """A title and the head after it that nothing explains ("pt assistant"): what the vote says of the whole."""
    after = next((other for other in draft.spans if other.start == span.end), None)
    if after is None or after.start in draft.taken or not _is_head(draft, after):
        return False
    if draft.is_title(after) and draft.has(*AMONG_SEVERAL):
        return False  # titles in a row are to be compared
    whole = Span(span.start, after.end)
    found = draft.titles.linked(draft.words(span) + draft.words(after), draft.text(whole))
    if found.match and found.match.occupation in codes_of(span) and _is_of_another(after, found.match):
        found = offered(draft, after, draft.words(span) + draft.words(after))
    elif found.match is None and not found.choices:
        # A head is never left out: a physical therapist's assistant is no physical therapist.
        found = Found(choices=tuple(codes_of(span)[:3]))
    draft.reject(draft.text(span), "the whole title", f'"{draft.text(after)}" belongs to it')
    draft.taken.add(after.start)
    return settle(draft, whole, found)


def _is_of_another(head: Span, match: Match) -> bool:
    """Whether a head is a title that an occupation does not claim: a fire department's mechanic fights no fires."""
    return bool(set(TITLES) & set(head.meanings)) and match.occupation not in codes_of(head)


def _is_head(draft: Draft, span: Span) -> bool:
    """Whether a span can be the last word of the title before it: it means nothing else and ends several titles."""
    token = draft.tokens[span.start]
    if token.stop or token.kind != "word" or not set(span.meanings) <= _HEAD_KINDS:
        return False
    if _FIELD_KINDS & set(span.meanings) and not is_agent(draft, draft.text(span)):
        return False
    return ends_titles(draft, draft.text(span))


def is_agent(draft: Draft, word: str) -> bool:
    """Whether a word mostly ends the titles that hold it: "mechanic" does, "nursing" does not."""
    titles, heads = draft.titles.word(fold(word))
    return heads >= HEADS and 2 * heads >= titles


def heads(draft: Draft, titles: list[Span]) -> list[Span]:
    """Words that end titles and are none by themselves, where those of a title are theirs: "manager of drivers"."""
    owned = {span.start - 1 for span in titles if draft.before(span) in draft.classes.of_whom}
    heads = (span for span in draft.spans if span.end in owned and {"field_title", "weak_title"} & set(span.meanings))
    asked = {span.end for span in draft.open("attribute")}  # a salary checker checks no welders
    heads = (span for span in heads if span not in titles and span.start not in asked)
    return [span for span in heads if is_agent(draft, draft.words(span)[-1])]


def ends_titles(draft: Draft, word: str) -> bool:
    return draft.titles.word(fold(word))[1] >= HEADS


def is_agent_and_level(draft: Draft, span: Span) -> bool:
    """Whether a word for a level is a head of titles as well: "associate"."""
    return set(span.meanings) == {"level"} and is_agent(draft, draft.text(span))


def titles_of(draft: Draft, words: list[str], least: int = 0) -> list[str]:
    """The occupations that claim a run of words as a title with this weight at least."""
    rows = draft.lexicon.look_up([key(words)]).get(key(words), ())
    return [value for kind, value, weight, _ in rows if kind == "title" and weight >= least]
