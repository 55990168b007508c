"""The compiled knowledge at run time: the one door to facts; `rankings` and `descriptions` are asked apart."""

from __future__ import annotations

from careerbot.facts import NATION, Fact, Occupation, Place, Scope
from careerbot.store import derived, groups, members
from careerbot.store.tables import Tables


class Store(Tables):
    """Facts by occupation, attribute and place, each with its source. Safe to share between threads."""

    named_like = members.named_like
    is_program = members.is_program
    standing_in = groups.standing_in
    stands_in = groups.stands_in
    own = derived.own_fact
    members = groups.members

    def hand_written(self) -> tuple[Occupation, ...]:
        """The occupations that have a page of their own in knowledge/occupations."""
        return self.of_kind("own")

    def fields(self) -> tuple[tuple[Occupation, int], ...]:
        """The major groups, each with how many detailed occupations it holds."""
        return tuple((group, len(self.standing_in(group))) for group in self.of_kind("major"))

    def facts(self, occupation: Occupation, attribute: str, place: Place = NATION) -> tuple[Fact, ...]:
        """The fact, and behind it the wider occupation's official one where the first is a page's own or is missing."""
        own = self.own(occupation, attribute, place)
        if own and own.known and occupation.kind != "own":
            return (own,)
        wider = self.wider(occupation)
        behind = self.facts(wider, attribute, place) if wider else ()
        told = (
            fact._replace(occupation=occupation, scope=fact.scope or Scope("occupation", fact.occupation.plural))
            for fact in behind
            if fact.known or not own
        )
        return (*((own,) if own else ()), *tuple(told)[:1])

    def fact(self, occupation: Occupation, attribute: str, place: Place = NATION) -> Fact | None:
        """The most specific fact: the occupation's own, else a known one of the wider occupation with its scope said.

        A fact that is missing for a stated reason is given back when no wider occupation knows better; None: nothing.
        """
        facts = self.facts(occupation, attribute, place)
        return next((fact for fact in facts if fact.known), facts[0] if facts else None)
