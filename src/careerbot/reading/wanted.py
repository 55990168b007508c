"""What is asked about: the attributes a question names, by words or by form, and which end of them."""

from __future__ import annotations

from itertools import pairwise

from careerbot.frame import Filter, Qualifier
from careerbot.knowledge.folding import fold
from careerbot.reading.attributes import by_form, chosen
from careerbot.reading.draft import Draft
from careerbot.reading.lexicon import NAMED, Span
from careerbot.reading.negation import is_negated

# In a bare list of words these ask for schools and courses, not for a level of education.
_SCHOOLS = frozenset("school schools class classes course courses college colleges university training".split())
_WOMEN = ("woman", "female", "lady", "girl")  # folded
_PAY = frozenset(("salary", "hourly_rate", "salary_median"))
_SHARES = ("percent", "percentage", "share", "proportion", "fraction")  # folded
_PEOPLE = ("gender", "race", "age")
_FAMILIAR_SEVERAL = ("guys", "ladies", "gals")  # behind a title
_BEGINNERS = ("apprentice", "experienced", "inexperienced")  # before a title
_FAMILIAR = frozenset("guy lady gal".split())  # "the hvac guy": one who does that work
_MEN = ("man", "male", "guy")  # folded
_BIG = frozenset("biggest largest commonest smallest".split())
_WORKERS = ("workers", "people", "employees")
_MOSTLY = frozenset("mostly mainly majority predominantly usually".split())
_YEARLY = frozenset("annual annually yearly year".split())
_JOINS = frozenset("and or &".split())
_ASKING = ("what", "how", "need", "how_much", "how_many", "who", "yes_no")
# cue -> (attribute it also names, order)
_PAY_ORDERS = {
    "most_pay": ("salary", "highest"),
    "least_pay": ("salary", "lowest"),
    "fastest_growing": ("growth", "highest"),
    "fastest_shrinking": ("growth", "lowest"),
}
_RATED = ("skill", "knowledge", "work_style")  # "which jobs need the most math" are ordered by its importance
_JOBS = frozenset("job career occupation profession".split())  # folded
_NOT_OF_ONE = ("yes_no", "versus", "compare", "than", "state", "city", "industry", "company", "place", "where")
_HIRING = ("hire", "hiring", "employ", "employing", "need", "use")  # folded
_TENTHS = {"most_pay": "pay_top", "least_pay": "pay_bottom"}
_OTHER_END = {"highest": "lowest", "lowest": "highest"}
# What "the most" is asked of -> the attribute, of pay and of jobs.
_MOST_WHERE = {
    "state": ("best_paying_state", "most_jobs_place"), "city": ("best_paying_city", "most_jobs_place"),
    "company": ("best_paying_employer", ""), "industry": ("best_paying_industry", "most_jobs_place"),
    "place": ("best_paying_place", "most_jobs_place"),
    "where": ("best_paying_place", "most_jobs_place"),
}  # fmt: skip


def attributes(draft: Draft, has_title: bool, described: str) -> tuple[str, ...]:
    """The attributes named, in order, with those that the form of the question names."""
    spans = draft.open("attribute")
    strong, weak = _named(draft, spans)
    strong += _asked_last(draft)
    strong = _not_the_school(draft, spans, strong)
    draft.certain = bool(strong)
    strong += by_form(draft, strong, has_title or bool(described))
    if not strong and has_title and any(token.fold in _SHARES for token in draft.tokens):
        strong = ["employment"]  # "what percent of nurses work in hospitals"
        if not any("share" in span.meanings.get("qualifier", ()) for span in draft.spans):
            draft.qualifiers.append(Qualifier("share", next(t.text for t in draft.tokens if t.fold in _SHARES)))
    strong = _without_people(draft, spans, strong)
    if {"growth", "employment"} <= set(strong) and draft.has("yes_no") and draft.has("rising", "falling"):
        strong.remove("employment")  # "isn't the number of mail carriers dropping"
    if "gender" in strong and _asks_for_most_of_one(draft):
        women = next(token.fold in _WOMEN for token in draft.tokens if token.fold in _WOMEN or token.fold in _MEN)
        draft.filters.append(Filter("gender", "is", "women" if women else "men"))
    if {"salary", "growth"} <= set(strong) and len(draft.matches) == 1:
        for span in spans:
            if {"rising", "falling"} & set(span.meanings.get("cue", ())) and draft.tokens[span.start].text != "growing":
                strong.remove("growth")  # "is pay for nurses going up"
                draft.qualifiers.append(Qualifier("pay_change", draft.text(span)))
                break
    if "self_employment" in strong and set(strong) & {"salary", "hourly_rate"}:
        strong.remove("self_employment")
        draft.qualifiers.append(Qualifier("setting", "self-employed"))
    taken_weakly = has_title or draft.has("which", "who", "most", "least")
    joined = _joined(draft, spans)
    if "salary" in joined and "hourly_rate" in strong:
        strong.insert(0, "salary")
    return chosen(strong, weak if taken_weakly else [], joined)


def _is_before_title(draft: Draft, span: Span) -> bool:
    return any(draft.is_title(other) and other.start == span.end for other in draft.spans)


def _is_behind_title(draft: Draft, span: Span) -> bool:
    return any(draft.is_title(other) and other.end == span.start for other in draft.spans)


def _without_people(draft: Draft, spans: list[Span], named: list[str]) -> list[str]:
    """The attributes without those that only say whose pay is meant: "do female nurses earn less"."""
    if not _PAY.intersection(named):
        return named
    for span in spans:
        name = span.meanings["attribute"][0]
        if name in _PEOPLE and name in named and _is_before_title(draft, span):
            draft.qualify(span, "group_of_people")
            named = [each for each in named if each != name]
    return named


def _asks_for_most_of_one(draft: Draft) -> bool:
    """Whether it goes like "are nurses mostly women", or "jobs where most workers are women"."""
    texts = [token.text for token in draft.tokens]
    folds = [token.fold for token in draft.tokens]
    if not any(fold in _WOMEN or fold in _MEN for fold in folds):
        return False
    most_workers = any(one == "most" and other in _WORKERS for one, other in pairwise(texts))
    both = "more" in texts and any(fold in _WOMEN for fold in folds) and any(fold in _MEN for fold in folds)
    mostly = not _MOSTLY.isdisjoint(texts) or (draft.has("yes_no") and "most" in texts)
    return (mostly and draft.has("yes_no", "jobs")) or (draft.has("jobs") and (most_workers or both))


def _named(draft: Draft, spans: list[Span]) -> tuple[list[str], list[str]]:
    """The attributes named in so many words, and those named by words that mean one only where nothing else does."""
    strong: list[str] = list(draft.attributes)
    weak: list[str] = []
    for span in spans:
        name = span.meanings["attribute"][0]
        if draft.text(span) in _FAMILIAR or (draft.text(span) in _FAMILIAR_SEVERAL and _is_behind_title(draft, span)):
            draft.take(span, "context")
            continue
        if draft.text(span) in _BEGINNERS and _is_before_title(draft, span):
            draft.qualify(span, "level")
            continue
        (strong if span.weights["attribute"] >= NAMED else weak).append(name)
        if draft.text(span) in _SCHOOLS and not draft.has(*_ASKING):
            draft.qualifiers.append(Qualifier("school", draft.text(span)))
        draft.take(span, "attribute", name)
    return strong, weak


def _asked_last(draft: Draft) -> list[str]:
    """The attribute that a question ends with, where nothing follows it: "what do chemists need knowledge of"."""
    last = draft.spans[-1]
    words = draft.words(last)
    if last.length != 2 or words[-1] not in ("of", "in", "with") or "cue" not in last.meanings:
        return []
    rows = draft.lexicon.look_up([fold(words[0])]).get(fold(words[0]), ())
    return [value for kind, value, weight, _ in rows if kind == "attribute" and weight >= NAMED][:1]


def _not_the_school(draft: Draft, spans: list[Span], named: list[str]) -> list[str]:
    """A school beside another attribute is where, not what: "college coaches", "teacher in waldorf schools"."""
    for span in spans:
        school = span.meanings["attribute"][0] == "education" and draft.text(span) in _SCHOOLS
        if school and set(named) - {"education", "how_to_become"}:
            draft.qualifiers.append(Qualifier("setting", draft.text(span)))
            return [name for name in named if name != "education"]
    return named


def _joined(draft: Draft, spans: list[Span]) -> set[str]:
    """Attributes named on both sides of "and", or pay asked both by the hour and by the year: all of them are asked."""
    joined: set[str] = set()
    for first, second in pairwise(spans):
        between = {token.text for token in draft.tokens[first.end : second.start]}
        if between & {"and", "&", "plus", "also"} or (draft.tokens[second.start].stop and not between):
            joined |= {first.meanings["attribute"][0], second.meanings["attribute"][0]}
    texts = [token.text for token in draft.tokens]
    around = (texts[max(at - 1, 0) : at + 2] for at, text in enumerate(texts) if text in _JOINS)
    if any(_YEARLY.intersection(each) for each in around):
        joined.add("salary")
    return joined


def ordered(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Which end was asked for (highest, lowest or ""), and the attributes with those that a superlative names."""
    order = ""
    for cue, (attribute, end) in _PAY_ORDERS.items():
        if cue in draft.cues:
            order = _OTHER_END[end] if draft.has("jobs") and _denied(draft, cue) else end
            if attribute not in attributes and not (attribute == "salary" and _asks_where(attributes)):
                attributes = (*attributes, attribute)
    for span in draft.spans:
        if "growth" in attributes and "replaced" in span.meanings.get("cue", ()):
            draft.qualifiers.append(Qualifier("automation", draft.text(span)))
    changing = _change(draft, attributes) if not order else ""
    if changing:
        draft.filters.append(Filter("growth", changing, 0))
        if changing == "<" and attributes[0] == "growth":
            return "lowest", attributes
    if not order:
        if "employment" in attributes and not draft.matches and any(token.text == "most" for token in draft.tokens):
            draft.cues.add("most")  # "the most common jobs in vermont"
        if draft.has("worth") and draft.has("jobs") and "salary" in attributes and not draft.matches:
            return ("lowest" if _denied(draft, "worth") else "highest"), attributes  # "jobs that pay well"
        order = "highest" if draft.has("most", "more") else "lowest" if draft.has("least", "less") else ""
    if not attributes and draft.has("yes_no") and draft.has("worth") and draft.matches and not draft.filters:
        attributes = ("salary", "growth")  # "is nursing a good career"
    if order and draft.has("jobs") and not draft.matches:
        if "employment" not in attributes and _asks_for_size(draft, attributes):
            attributes = ("employment", *attributes)
        rated = any(each.attribute in _RATED and not each.negated for each in draft.filters)
        attributes = attributes or (() if rated and not draft.has(*_PAY_ORDERS) else ("salary",))
    if "gender" in attributes and order and _only_men(draft):
        order = _OTHER_END[order]  # the figure is the share of women
    if any(each.attribute == "gender" and each.value == "men" for each in draft.filters) and attributes == ("gender",):
        order = "lowest"
    if (order == "highest" and draft.has("most", "most_pay")) or _asks_where(attributes) or _place_by_place(draft):
        attributes = _most_where(draft, attributes)
    elif draft.has("least") and (not attributes or "employment" in attributes):  # "which state has the fewest dentists"
        attributes = _most_where(draft, attributes)
    if not attributes and draft.matches and draft.has("industry", "state", "city") and _is_of_hiring(draft):
        attributes = ("most_jobs_place",)  # "what industries hire welders"
    return order, _end_of_one(draft, attributes)


def _change(draft: Draft, attributes: tuple[str, ...]) -> str:
    """The relation to no growth of occupations that lose or gain jobs: "jobs that are disappearing and pay 40k"."""
    if "growth" not in attributes or draft.matches or not draft.has("jobs"):
        return ""
    if draft.has("not"):
        return ">=" if _denied(draft, "falling") else "<=" if _denied(draft, "rising") else ""
    if any(each.attribute == "growth" for each in draft.filters):
        return ""
    return "<" if draft.has("falling", "replaced") else ">" if draft.has("rising") else ""


def _is_of_hiring(draft: Draft) -> bool:
    return any(token.fold in _HIRING for token in draft.tokens)


def _end_of_one(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Of "the highest paid lawyers", which are one occupation, the pay of the best-paid tenth."""
    one = len(draft.matches) == 1 and not draft.matches[0].occupation.endswith("0")
    if draft.has("least_pay") and draft.has("where", "place") and set(attributes) <= {"salary"}:
        return ("best_paying_place",)
    if attributes != ("salary",) or not one or draft.has(*_NOT_OF_ONE):
        return attributes
    return next(((tenth, "salary") for cue, tenth in _TENTHS.items() if cue in draft.cues), attributes)


def _asks_for_size(draft: Draft, attributes: tuple[str, ...]) -> bool:
    """Whether jobs themselves are the biggest, and not a figure of theirs: "biggest occupations and their pay"."""
    big = [at for at, token in enumerate(draft.tokens) if token.text in _BIG]
    behind = (draft.tokens[at + 1 : at + 2] for at in big)
    return bool(big) and (not attributes or any(token.fold in _JOBS for tokens in behind for token in tokens))


def _denied(draft: Draft, cue: str) -> bool:
    """Whether a cue is turned round, as in "jobs that don't pay well"; then nothing else is left out."""
    denied = any(is_negated(draft, span) for span in draft.spans if cue in span.meanings.get("cue", ()))
    if denied:
        draft.cues.discard("not")
    return denied


def _only_men(draft: Draft) -> bool:
    folds = {token.fold for token in draft.tokens}
    return bool(folds & {"man", "male", "guy"}) and not folds & {"woman", "female", "lady", "girl"}


def _most_where(draft: Draft, attributes: tuple[str, ...]) -> tuple[str, ...]:
    """Of "which state pays nurses the most" the attribute is the state."""
    named = [pay for cue, (pay, _) in _MOST_WHERE.items() if cue in draft.cues and cue != "where"]
    if _asks_where(attributes) and named:
        return tuple(dict.fromkeys((*attributes, *named)))
    for cue, (pay, jobs) in _MOST_WHERE.items():
        if cue in draft.cues and draft.matches:
            if set(attributes) & {"salary", "hourly_rate", "salary_median"}:
                return (pay,)
            if jobs and (set(attributes) & {"employment"} or not attributes):
                return (jobs,)
    return attributes


def _place_by_place(draft: Draft) -> bool:
    """Whether a figure is asked for "by state", "in each state", "per city"."""
    places = [span for span in draft.spans if {"state", "city", "industry"} & set(span.meanings.get("cue", ()))]
    return any(draft.before(span) in ("by", "each", "per", "every") for span in places)


def _asks_where(attributes: tuple[str, ...]) -> bool:
    return any(name.startswith("best_paying") for name in attributes)
