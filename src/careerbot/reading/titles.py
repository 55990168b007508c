"""From words to occupations: titles as they stand, and the nearest occupation for words that are no title."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from careerbot.frame import Match
from careerbot.reading.spelling import Spelling
from careerbot.store.store import Store
from careerbot.store.wordbook import Wordbook
from careerbot.words.folding import fold, key
from careerbot.words.folding import words as split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot.reading.linker import Link, Linker

SURE = 0.55  # share of the vote from which a linked title is answered
# The same where no other share comes near it: measured, that is right as often as a large share beside another one.
_LEADING, _LEAD = 0.25, 4.0
POSSIBLE = 0.2  # share from which it is offered
_CLEAR = 0.55  # of several claims to one title, the share that settles it
_NEARLY_ALL, _HARDLY = 0.9, 0.05
_MINOR_GROUP = 4  # characters of a code that its minor group shares
_MAJOR_GROUP = "-0000"  # how the code of a whole field ends
_MOST_CHOICES = 5
_REMEMBERED = 4096  # words
_NEAREST = 3  # occupations that an unclear title is offered


class Found(NamedTuple):
    """What a run of words names: one occupation, or the choices between which they do not decide, or neither."""

    match: Match | None = None
    choices: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # other occupations that claim the title, where one was chosen


class Titles:
    """Resolves titles against the store, with the linker for what the titles leave open."""

    def __init__(self, store: Store, wordbook: Wordbook, spelling: Spelling) -> None:
        self._store = store
        self._wordbook, self._spelling = wordbook, spelling
        self.word = lru_cache(_REMEMBERED)(wordbook.in_titles)
        self._meant_behind = wordbook.meant_behind

    @cached_property
    def linker(self) -> "Linker":
        """Loaded for the first title that has to be voted on."""
        from careerbot.reading.linker import Linker

        return Linker(self._wordbook, self._spelling)

    def named(
        self, codes: Sequence[str], words: Sequence[str], text: str, *, own: bool = True, corrected: bool = False
    ) -> Found:
        """The occupation meant by a known title that `codes` claim, likeliest first. text: the words as typed.

        Of two claims a plain majority of the vote settles it; of more, that they all stand in one minor group, or
        nearly all of the vote, but that only for published titles. own: the title is in our own list, where more than
        two claims mean that nothing does.
        """
        if len(codes) == 1:
            return Found(Match(codes[0], text, 1.0, corrected))
        ordered = self._ordered(codes, words)
        best, share = ordered[0]
        others = tuple(code for code, part in ordered[1:] if own or part > _HARDLY)
        possible = [code for code, part in ordered if part >= POSSIBLE or len(codes) > 2]
        groups = {code[:_MINOR_GROUP] for code in possible if not code.endswith(_MAJOR_GROUP)}
        settled = share >= _CLEAR if len(codes) == 2 else share >= _NEARLY_ALL and not own
        if settled or len(groups) == 1:
            return Found(Match(best, text, max(share, 0.5), corrected), also=others)
        likely = [code for code, part in ordered if own or part > _HARDLY]
        return Found(choices=tuple(likely if len(likely) > 1 else (code for code, _ in ordered))[:_MOST_CHOICES])

    def called_so(self, codes: Sequence[str], words: Sequence[str]) -> list[str]:
        """Those whose name begins with a title of several words: insurance sales agents, of insurance sales."""
        asked = [*map(fold, words)]
        found = self._store.occupations(codes) if len(asked) > 1 else ()
        names = ([*map(fold, split(each.name))] for each in found)
        return [one.id for one, name in zip(found, names, strict=True) if name[: len(asked)] == asked]

    def _ordered(self, codes: Sequence[str], words: Sequence[str]) -> list[tuple[str, float]]:
        """The codes with their share of the vote among them; by the order of claims where the vote is silent."""
        votes = {link.code: link.share for link in self.linker.link(words)}
        shares = [votes.get(code[:7], 0.0) for code in codes]
        total = sum(shares)
        if not total:
            return [(code, 1 / len(codes)) for code in codes]
        ranked = sorted(zip(codes, shares, strict=True), key=lambda pair: -pair[1])
        return [(code, share / total) for code, share in ranked]

    def linked(self, words: Sequence[str], text: str) -> Found:
        """The nearest occupation for words that are no known title, by vote; nothing where the vote is too split."""
        links = [link for link in self.linker.link(words) if self._store.occupation(link.code)]
        if not links or links[0].share < POSSIBLE:
            return Found()
        if _settles(links, len(words)):
            return Found(
                Match(links[0].code, text, links[0].share, loose=True), also=tuple(link.code for link in links[1:])
            )
        possible = sum(link.share >= POSSIBLE / 2 for link in links[:4])
        return Found(choices=tuple(link.code for link in links[: possible if possible > 1 else _NEAREST]))

    def keeps(self, words: Sequence[str], code: str) -> bool:
        """Whether a title keeps its meaning behind other words: "registered nurse" does, "director" does not.

        Measured over the known titles that end in it; where they are too few, in the last words of it.
        """
        for start in range(len(words)):
            if found := self._meant_behind(key(words[start:])):
                return found[:_MINOR_GROUP] == code[:_MINOR_GROUP]
        return False

    def nearest(self, words: Sequence[str]) -> tuple[str, ...]:
        """The occupations that the vote puts first, however split it is."""
        links = self.linker.link(words)[:_NEAREST]
        return tuple(link.code for link in links if self._store.occupation(link.code))


def _settles(links: "Sequence[Link]", words: int) -> bool:
    """Whether a vote is for its first occupation: by its share alone, or of several words by its lead over the next."""
    best, others = links[0].share, (link.share for link in links[1:2])
    return best >= SURE or (words > 1 and best >= _LEADING and all(best >= _LEAD * other for other in others))
