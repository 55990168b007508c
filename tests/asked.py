"""Questions of every kind about occupations drawn at random, for tests that read whole replies."""

from __future__ import annotations

import random
from collections.abc import Iterator

from careerbot import Bot

# {plural} and {name} are the occupation's, {other} is another one's plural.
KINDS = {
    "salary": "how much do {plural} make",
    "salary in a state": "how much do {plural} make in texas",
    "salary in a city": "salary of {plural} in denver",
    "pay by the month": "how much do {plural} make a month",
    "median": "median pay of {plural}",
    "hourly": "hourly pay of {plural}",
    "range": "salary range of {plural}",
    "start": "starting salary of {plural}",
    "growth": "what is the job outlook for {plural}",
    "jobs": "number of jobs for {plural}",
    "openings": "how many openings are there for {plural}",
    "best state": "which state pays {plural} the most",
    "best city": "best paying city for {plural}",
    "best industry": "which industry pays {plural} the most",
    "most jobs": "which states have the most {plural}",
    "education": "what education do {plural} need",
    "degree": "most common degree of {plural}",
    "major": "what major do {plural} need",
    "experience": "how much experience do {plural} need",
    "training": "what training do {plural} need",
    "requirements": "requirements to become {plural}",
    "time": "how long does it take to become a {name}",
    "how to": "how to become a {name}",
    "age": "average age of {plural}",
    "gender": "gender of {plural}",
    "race": "race of {plural}",
    "skills": "what skills do {plural} need",
    "knowledge": "knowledge needed by {plural}",
    "technology": "what software do {plural} use",
    "interests": "riasec interests of {plural}",
    "styles": "work styles of {plural}",
    "zone": "job zone of {plural}",
    "similar": "jobs similar to {plural}",
    "what": "what is a {name}",
    "duties": "what do {plural} do",
    "bare": "{plural}",
    "well paid": "do {plural} get paid well",
    "in demand": "are {plural} in demand",
    "over": "do {plural} make over 60k",
    "degree needed": "do you need a degree to be a {name}",
    "license": "do you need a license to be a {name}",
    "more": "do {plural} make more than {other}",
    "which": "which pays more, {plural} or {other}",
    "which grows": "who has better job outlook, {plural} or {other}",
    "versus": "{plural} vs {other}",
    "two facts": "pay and growth of {plural}",
    "employer": "how much do {plural} make at google",
    "abroad": "how much do {plural} make in france",
    "national only": "education of {plural} in ohio",
    "lgbt": "lgbt percentage of {plural}",
    "conditions": "working conditions of {plural}",
    "field": "what field are {plural} in",
    "self-employed": "self employed {plural}",
}


def drawn(bot: Bot, seed: int, count: int) -> Iterator[tuple[str, str]]:
    """(kind, question) pairs over all occupations that have a name of their own."""
    dice = random.Random(seed)
    store = bot.store
    kinds = "('own', 'soc', 'onet', 'published', 'broad', 'minor')"
    codes = [code for (code,) in store.rows(f"SELECT code FROM occupation WHERE kind IN {kinds} ORDER BY code")]
    for _ in range(count):
        kind = dice.choice(list(KINDS))
        one, other = (store.occupation(code) for code in dice.sample(codes, 2))
        assert one and other
        yield kind, KINDS[kind].format(plural=one.plural, name=one.name, other=other.plural)
