"""Measure what careerbot promises.

scripts/measure                 accuracy seen and unseen, latency, memory, start-up
scripts/measure wrong           every seen question that is answered wrongly, and why
scripts/measure fuzz [N]        N (100,000) random and hostile strings at Bot.ask: what came of them
scripts/measure titles FILE     job titles (title, tab, acceptable SOC codes) to occupations
scripts/measure typing          completion after each key of the seen questions, and the start of a chat
scripts/measure conversations [N]  N (50,000) conversations changed at random: refused or answered, nothing raised
scripts/measure say [N]         N (300,000) generated questions, by kind: right, said, refused, silently wrong
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "scripts")]

import measure_conversations  # noqa: E402
import measure_say  # noqa: E402
import measure_titles  # noqa: E402
from careerbot import Bot  # noqa: E402
from careerbot.reading.linker import Linker  # noqa: E402
from careerbot.reading.spelling import Spelling  # noqa: E402
from careerbot.store.wordbook import Wordbook  # noqa: E402
from careerbot.words.folding import words  # noqa: E402
from fresh import fresh_knowledge  # noqa: E402
from hostile import strings  # noqa: E402
from lengths import lengths  # noqa: E402
from meaning import MEANINGS, Case, cases, wrong  # noqa: E402

QUESTION = "how much do registered nurses make in texas"
BARE = [sys.executable, "-c", "import argparse, sqlite3"]
PAIRS = 40
# As installed: pip compiles the modules of a wheel, so a start-up that compiles them again is nobody's.
COMPILED = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main(arguments: list[str]) -> int:
    """Run one of the measurements named above."""
    fresh_knowledge()
    match arguments:
        case []:
            measure()
        case ["wrong"]:
            print_wrong(Bot())
        case ["fuzz", *count]:
            return fuzz(Bot(), int(count[0]) if count else 100_000)
        case ["titles", path]:
            print_titles(path)
        case ["typing"]:
            print_typing()
        case ["conversations", *count]:
            return measure_conversations.run(Bot(), int(count[0]) if count else 50_000)
        case ["say", *options]:
            return measure_say.run(options)
        case _:
            print(__doc__)
            return 0 if arguments in (["-h"], ["--help"]) else 2
    return 0


def measure() -> None:
    """The summary: every line is one figure of the project's promises."""
    bot = Bot()
    seen, unseen = cases(MEANINGS / "seen"), cases(MEANINGS / "unseen")
    print(f"{'':<26}{'seen':>18}{'unseen':>18}")
    for name, declined in (("questions right", False), ("to decline, declined", True)):
        row = [
            _share(bot, [case for case in part if ("declined" in case.expected) == declined]) for part in (seen, unseen)
        ]
        print(f"{name:<26}{row[0]:>18}{row[1]:>18}")
    p50, p99 = latency(bot, [case.question for case in seen + unseen])
    print(f"Bot.ask                   p50 {p50:.2f} ms, p99 {p99:.2f} ms ({len(seen + unseen)} questions, warm)")
    ranked = [case.question for case in seen if case.expected.get("operation") in ("filter", "superlative")]
    p50, p99 = latency(bot, ranked)
    print(f"filters and rankings      p50 {p50:.2f} ms, p99 {p99:.2f} ms ({len(ranked)} questions, warm)")
    print("words of an answer        " + ", ".join(f"{kind} {words:.0f}" for kind, words in lengths(bot).items()))
    opening, first = opened()
    print(f"Bot()                     {opening:.1f} ms; its first answer {first:.1f} ms")
    print(f"memory                    {memory():.0f} MB resident after one question")
    print(f"knowledge                 {os.path.getsize(bot.store.path) / 1e6:.1f} MB in one file")
    ratio, careerbot, bare = start_up()
    print(f"start-up                  {ratio:.2f} x ({careerbot:.0f} ms against {bare:.0f} ms, {PAIRS} pairs, median)")


def print_wrong(bot: Bot) -> None:
    """Each wrongly answered question with what the reply does not show; the unseen ones are only counted."""
    for case in cases(MEANINGS / "seen"):
        if problems := wrong(bot.ask(case.question), case.expected):
            print(f"{case.where}: {case.question}\n    " + "; ".join(problems))


def latency(bot: Bot, questions: list[str], rounds: int = 3) -> tuple[float, float]:
    """p50 and p99 of Bot.ask in milliseconds, warm; each question's best round, as a busy machine interrupts some."""
    for question in questions:
        bot.ask(question)
    taken = [min(_asked(bot, question) for _ in range(rounds)) for question in questions]
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def _asked(bot: Bot, question: str) -> float:
    start = time.perf_counter()
    bot.ask(question)
    return (time.perf_counter() - start) * 1000


def opened() -> tuple[float, float]:
    """Milliseconds that a Bot takes to open, and to answer first."""
    start = time.perf_counter()
    bot = Bot()
    ready = time.perf_counter()
    bot.ask(QUESTION)
    return (ready - start) * 1000, (time.perf_counter() - ready) * 1000


def memory() -> float:
    """Megabytes resident in a process of its own that has answered one question."""
    program = (
        "import resource, sys; from careerbot import Bot; bot = Bot(); bot.ask(sys.argv[1])\n"
        "try: print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmRSS')))\n"
        "except OSError: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"  # macOS counts bytes
    )
    done = subprocess.run([sys.executable, "-c", program, QUESTION], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def start_up() -> tuple[float, float, float]:
    """One one-shot question against a bare interpreter, in turns: ratio and both in milliseconds, medians."""
    script = Path(sys.executable).with_name("careerbot")
    asking = [str(script), QUESTION] if script.exists() else [sys.executable, "-m", "careerbot", QUESTION]
    _timed(asking)
    pairs = [(_timed(asking), _timed(BARE)) for _ in range(PAIRS)]
    ratio = statistics.median(one / other for one, other in pairs)
    return ratio, statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def fuzz(bot: Bot, count: int) -> int:
    """Ask them all: exit code 1 if anything was raised or answered without a status."""
    statuses: Counter[str] = Counter()
    start = time.perf_counter()
    for question in strings(count):
        try:
            statuses[bot.ask(question).status] += 1
        except Exception as error:
            statuses["RAISED"] += 1
            print(f"{type(error).__name__}: {error}: {question[:200]!r}")
    print(
        f"{count:,} strings in {time.perf_counter() - start:.0f} s: "
        + ", ".join(f"{k} {v:,}" for k, v in statuses.items())
    )
    return 0 if set(statuses) <= {"answered", "partial", "ambiguous", "no_data", "declined"} else 1


def print_typing() -> None:
    """How long a key waits for its completions, and a chat's start against that of its library."""
    import measure_terminal

    asked = [case.question for case in cases(MEANINGS / "seen")]
    p50, p99, count = measure_terminal.keys(asked[:: len(asked) // 60])
    print(f"completion of a key       p50 {p50:.1f} ms, p99 {p99:.1f} ms ({count:,} keys)")
    ratio, chat, library = measure_terminal.start()
    print(f"start of a chat           {ratio:.2f} x ({chat:.0f} ms against {library:.0f} ms of prompt_toolkit)")


def print_titles(path: str) -> None:
    """How well the titles of a file are linked to SOC codes, in per cent, and how fast, in milliseconds."""
    wordbook = Wordbook(Bot().store)
    linker = Linker(wordbook, Spelling(wordbook))
    figures = measure_titles.measure(path, lambda title: [link.code for link in linker.link(words(title))])
    for name, figure in figures.items():
        print(f"{name:<8}{figure:8,.2f}")


def _share(bot: Bot, asked: list[Case]) -> str:
    right = sum(not wrong(bot.ask(case.question), case.expected) for case in asked)
    return f"{right} of {len(asked)} {right / max(len(asked), 1):6.1%}"


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    nothing = subprocess.DEVNULL
    subprocess.run(command, env=COMPILED, stdin=nothing, stdout=nothing, stderr=nothing, check=False)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
