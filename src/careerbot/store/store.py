"""The compiled knowledge at run time: the one door to facts, conditions and rankings."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.facts import NATION, Fact, Occupation, Place
from careerbot.store import figures, groups, members
from careerbot.store.codes import FLOOR
from careerbot.store.tables import Tables


class Store(Tables):
    """Facts by occupation, attribute and place, each with its source. Safe to share between threads."""

    named_like = members.named_like
    is_program = members.is_program
    standing_in = groups.standing_in
    stands_in = groups.stands_in
    facts = figures.facts
    own = figures.own_fact
    members = groups.members

    def hand_written(self) -> tuple[Occupation, ...]:
        """The occupations that have a page of their own in knowledge/occupations."""
        return self.of_kind("own")

    def fields(self) -> tuple[tuple[Occupation, int], ...]:
        """The major groups, each with how many detailed occupations it holds."""
        return tuple((group, len(self.standing_in(group))) for group in self.of_kind("major"))

    def fact(self, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
        """The most specific fact: the occupation's own, else a known one of the wider occupation with its scope said.

        A fact that is missing for a stated reason is given back when no wider occupation knows better; None: nothing.
        """
        facts = self.facts(occupation, attribute, place)
        return next((fact for fact in facts if fact.known), facts[0] if facts else None)

    def ranked(
        self,
        attribute: str,
        *,
        place: Place = NATION,
        lowest: bool = False,
        among: Iterable[int] | None = None,
        limit: int = 10,
        member: str = "",
    ) -> tuple[tuple[Fact, ...], int]:
        """Detailed occupations by one figure of their own, with how many there are in all: ((fact, ...), total).

        among: rows of the occupation table to choose from. member: rank by this member of a list-valued attribute
        (the importance of writing among the skills). Occupations without a figure are left out.
        """
        from careerbot.store import rankings

        return rankings.ranked(self, attribute, place, lowest, among, limit, member)

    def best_places(
        self, occupation: Occupation, attribute: str, kind: str, within: str = "", lowest: bool = False, limit: int = 5
    ) -> tuple[tuple[Place, ...], int]:
        """Places of one kind by pay or jobs, and their number; within: a postal code, or the industries' level."""
        floor = FLOOR if self.attribute(attribute).is_pay else 1
        from careerbot.store import rankings

        return rankings.best_places(self, occupation, attribute, kind, within, lowest, limit, floor)

    def search(self, words: str, limit: int = 3) -> tuple[tuple[Occupation, tuple[str, ...]], ...]:
        """Occupations whose titles or prose fit a description best, each with the words they share with it."""
        from careerbot.store import descriptions

        return descriptions.search(self, words, limit)
