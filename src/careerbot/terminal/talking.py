"""The conversation on a terminal: its start, its plain manner for screen readers and dumb terminals, the tour."""

from __future__ import annotations

import sys
import time

from careerbot.terminal.commands import is_command, turn
from careerbot.terminal.session import Session
from careerbot.terminal.settings import from_environment, history_file, place_named
from careerbot.terminal.topics import FIRST, TOUR

_A_KEY, _A_LOOK = 0.04, 5.0  # seconds
WELCOME = "Ask about any US occupation. /help lists what else can be typed, /quit leaves."


def talk(session: Session, plain: bool, private: bool) -> int:
    """Talk until the user leaves, in the manner that is set; the first time, questions worth trying are shown."""
    session.settings.update(from_environment(session.settings, _complain))
    if place := session.settings["place"]:
        session.settings["place"] = place_named(session.bot, place)
        if not session.settings["place"]:
            _complain("CAREERBOT_PLACE is no place that I know")
    if plain:
        session.settings["plain"] = "on"
    history = None if private else history_file()
    first = history is not None and not history.exists()
    print(WELCOME + (" For example:\n" + "\n".join(f"  {each}" for each in FIRST) if first else ""))
    while not session.over:
        if session.settings["plain"] == "on":
            converse_plainly(session)
        else:
            from careerbot.terminal.repl import converse

            converse(session, history)
    return 0


def _complain(problem: str) -> None:
    print(f"careerbot: {problem}", file=sys.stderr)


def show(session: Session) -> int:
    """The tour: what is typed and answered in a minute; without pauses where nobody watches."""
    watched = session.screen.terminal
    for remark, line in TOUR:
        print(f"\n{session.screen.fitted(remark)}\n> ", end="", flush=True)
        for sign in line:
            print(sign, end="", flush=True)
            time.sleep(_A_KEY if watched else 0)
        print(f"\n{turn(session, line)}", flush=True)
        time.sleep(_A_LOOK if watched else 0)
    return 0


def converse_plainly(session: Session) -> None:
    """Talk until /quit, the end of input, or /set plain off; nothing that was shown is changed."""
    session.screen = session.screen._replace(color=False)
    while not session.over and session.settings["plain"] == "on":
        try:
            line = input("> ").strip()
        except EOFError:
            print()
            session.over = True
            break
        except KeyboardInterrupt:
            print("\nCtrl-D or /quit leaves.")
            continue
        said = turn(session, line) if line else ""
        for text in (said, session.hint if line and not is_command(line) else ""):
            if text:
                print(text, flush=True)
