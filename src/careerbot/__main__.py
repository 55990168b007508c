"""``python -m careerbot``: the same as the ``careerbot`` command."""

import sys

from careerbot.terminal.cli import program

if __name__ == "__main__":
    sys.exit(program())
