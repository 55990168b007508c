"""Rewrite the examples of the documents named (README.md when none is) with what careerbot really answers."""

import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from examples import rewritten, run_command, run_session, with_sessions  # noqa: E402


def main(paths: list[str]) -> None:
    """Rewrite each document in place and say which changed."""
    for path in map(Path, paths or [str(ROOT / "README.md")]):
        before = path.read_text(encoding="utf-8")
        after = rewritten(before, run_command)
        with tempfile.TemporaryDirectory() as home:
            if find_spec("pyte"):  # of the dev extra
                after = with_sessions(after, lambda typed: run_session(typed, home))
        if after != before:
            path.write_text(after, encoding="utf-8")
        print(f"{path}: {'changed' if after != before else 'as it was'}")


if __name__ == "__main__":
    main(sys.argv[1:])
