"""The ordered categories of the Employment Projections, lowest first: the text of a fact is one of these."""

from __future__ import annotations

EDUCATION = (
    "no formal educational credential",
    "high school diploma or equivalent",
    "some college, no degree",
    "postsecondary nondegree award",
    "associate's degree",
    "bachelor's degree",
    "master's degree",
    "doctoral or professional degree",
)
EXPERIENCE = ("none", "less than 5 years", "5 years or more")
TRAINING = (
    "none",
    "short-term on-the-job training",
    "moderate-term on-the-job training",
    "long-term on-the-job training",
    "apprenticeship",
    "internship/residency",
)
ORDERED = {"education_entry": EDUCATION, "experience_entry": EXPERIENCE, "training": TRAINING}
DEGREES = EDUCATION[4:]
_EXPERIENCE_FROM = (0.0, 1.0, 5.0)  # years that each step of EXPERIENCE begins with


def rank(attribute: str, text: str) -> int | None:
    """How high a category stands in its order; None for a text that is none of them."""
    levels = ORDERED.get(attribute, ())
    return levels.index(text.lower()) if text.lower() in levels else None


def steps(attribute: str, value: float | str) -> int | None:
    """How high a condition's value stands: a category's name, part of it, or years of experience."""
    if isinstance(value, str):
        found = rank(attribute, value)
        if found is not None:
            return found
        inside = [at for at, level in enumerate(ORDERED.get(attribute, ())) if value.lower() in level]
        return inside[0] if inside else None
    if attribute != "experience_entry":
        return None
    return max(at for at, least in enumerate(_EXPERIENCE_FROM) if value >= least or at == 0)


def holds(figure: float, relation: str, value: float, high: float | None = None) -> bool:
    """Whether a figure stands in this relation to a value: >= <= > < is between."""
    if relation == "between":
        return value <= figure <= (high if high is not None else value)
    if relation in (">=", "<="):
        return figure >= value if relation == ">=" else figure <= value
    if relation in (">", "<"):
        return figure > value if relation == ">" else figure < value
    return figure == value
