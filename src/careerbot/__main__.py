"""``python -m careerbot``: the same as the ``careerbot`` command."""

import sys

from careerbot.terminal.cli import main

if __name__ == "__main__":
    sys.exit(main())
