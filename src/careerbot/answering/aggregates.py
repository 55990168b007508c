"""What several members of a group have in common: what a survey counted them together for is told once."""

from careerbot.facts import Fact, Occupation


def of_surveyed(group: Occupation, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Facts of members, where those that a survey counts together are told once, of the group."""
    alike: dict[object, list[Fact]] = {}
    for fact in facts:
        shared = fact.scope is not None and fact.scope.kind == "group"
        alike.setdefault((fact.attribute, fact.value, fact.scope) if shared else id(fact), []).append(fact)
    return tuple(same[0] if len(same) == 1 else same[0]._replace(occupation=group) for same in alike.values())
