"""/save: the conversation, or its last answer, in a file whose ending says how."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from careerbot.rendering import render
from careerbot.rendering.wording import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careerbot import Reply


def _markdown(replies: Sequence[Reply]) -> str:
    from careerbot.rendering.markdown import escape

    return "\n\n".join(f"## {escape(printable(each.question))}\n\n{render(each, 'markdown')}" for each in replies)


def _html(replies: Sequence[Reply]) -> str:
    from html import escape

    told = "\n".join(f"<h2>{escape(printable(each.question))}</h2>\n{render(each, 'html')}" for each in replies)
    return f'<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>careerbot</title>\n{told}\n</html>'


def _json(replies: Sequence[Reply]) -> str:
    import json

    return json.dumps([each.to_dict() for each in replies], indent=1)


KINDS: dict[str, Callable[[Sequence[Reply]], str]] = {
    ".md": _markdown,
    ".html": _html,
    ".json": _json,
    ".csv": lambda replies: render(replies[-1], "csv"),
}


def save(replies: Sequence[Reply], path: str, over: bool) -> str:
    """Write the file, readable by its owner as files of this user are; a sentence that says what came of it.

    over: whether a file that is there may be written over.
    """
    ending = os.path.splitext(path)[1].lower()
    if ending not in KINDS:
        return f"/save takes a file that ends in {', '.join(KINDS)}."
    shown = printable(path)
    try:
        with open(os.path.expanduser(path), "w" if over else "x", encoding="utf-8") as file:
            file.write(KINDS[ending](replies) + "\n")
    except FileExistsError:
        return f"{shown} is there already; /save ! {shown} writes over it."
    except (OSError, ValueError) as error:
        return f"{shown} cannot be written: {getattr(error, 'strerror', None) or error}."
    what = "The last answer" if ending == ".csv" else f"{len(replies)} answer{'s' * (len(replies) > 1)}"
    return f"{what} saved in {shown}."
