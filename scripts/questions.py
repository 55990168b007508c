"""Rewrite docs/questions.md: the real answer under each of its questions (its `### ` headings)."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from careerbot import Bot  # noqa: E402
from fresh import fresh_knowledge  # noqa: E402
from questions import rewritten  # noqa: E402

PAGE = ROOT / "docs" / "questions.md"


def main() -> None:
    """Rewrite the page in place and say whether it changed."""
    fresh_knowledge()
    before = PAGE.read_text(encoding="utf-8")
    after = rewritten(before, Bot())
    if after != before:
        PAGE.write_text(after, encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {'changed' if after != before else 'as it was'}")


if __name__ == "__main__":
    main()
