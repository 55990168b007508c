"""Examples in a document: ```console blocks whose `$ ` lines are run and whose other lines are what must come out.

``# exit N`` behind a command says which code it ends with (0 where nothing is said).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SESSION = re.compile(r"^<!-- session: (.*) -->\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ (?P<command>.*?)(?:\s+# exit (?P<code>\d+))?$")


@dataclass(frozen=True)
class Example:
    """A command of a document, the code it must end with and the output that the document shows."""

    command: str
    code: int
    output: str


def examples(document: str) -> list[Example]:
    """Every command of the document's console blocks, in order."""
    return [example for block in _BLOCK.finditer(document) for _, example in _examples(block[1])]


def rewritten(document: str, run: Callable[[str], tuple[int, str]]) -> str:
    """The document with the real output under each command."""

    def block(found: re.Match[str]) -> str:
        shown = "".join(f"{line}\n{run(example.command)[1]}" for line, example in _examples(found[1]))
        return f"```console\n{shown}```"

    return _BLOCK.sub(block, document)


def sessions(document: str) -> list[tuple[str, str]]:
    """The sessions that a document shows: what is typed, " / " between the lines, and what must be seen then."""
    return _SESSION.findall(document)


def with_sessions(document: str, run: Callable[[str], str]) -> str:
    """The document with what is really seen in each session."""
    return _SESSION.sub(lambda found: f"<!-- session: {found[1]} -->\n```text\n{run(found[1])}```", document)


def run_session(typed: str, home: str) -> str:
    """What a terminal shows after these lines were typed into `careerbot`, its history kept in `home`."""
    from terminal import Terminal

    (Path(home) / "history").write_text("rn salary\n")
    with Terminal(columns=100, rows=50, CAREERBOT_HISTORY=f"{home}/history") as terminal:
        for number, line in enumerate(typed.split(" / "), 1):
            terminal.ready(number)
            terminal.type(f"{line}\r")
        terminal.ready(number + 1)
        terminal.wait(lambda: " | " in terminal.screen.display[-1])
        shown = [line.rstrip() for line in terminal.text.splitlines()]
    *above, bar = filter(None, shown)
    return "\n".join([*above, bar]) + "\n"


def run_command(command: str) -> tuple[int, str]:
    """Run a line of shell in which `careerbot` is this interpreter's; its exit code, and both streams as one text."""
    shell = f'careerbot() {{ "{sys.executable}" -m careerbot "$@"; }}\nset -o pipefail\n{command}'
    environment = os.environ | {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        ["bash", "-c", shell],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def _examples(block: str) -> list[tuple[str, Example]]:
    """Each command line as it stands, and what it says."""
    found: list[tuple[str, Example]] = []
    for line in block.splitlines():
        if command := _COMMAND.match(line):
            found.append((line, Example(command["command"], int(command["code"] or 0), "")))
        elif found:
            shown, example = found[-1]
            found[-1] = (shown, Example(example.command, example.code, f"{example.output}{line}\n"))
    return found
