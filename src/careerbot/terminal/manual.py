"""The manual page, written from the same parsers as the help pages."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, _SubParsersAction
from collections.abc import Iterator

from careerbot._version import __version__


def page(parser: ArgumentParser) -> str:
    """The page in roff, for `man`."""
    lines = [
        f'.TH {parser.prog.upper()} 1 "" "{parser.prog} {__version__}"',
        ".SH NAME",
        f"{parser.prog} \\- {_plain((parser.description or '').rstrip('.'))}",
        ".SH SYNOPSIS",
        _plain(parser.format_usage().removeprefix("usage: ").strip()),
        ".SH OPTIONS",
        *_options(parser),
        ".SH COMMANDS",
    ]
    for name, below in _below(parser):
        lines += [f'.SS "{name}"', _plain(below.description or ""), *_options(below)]
    return "\n".join([*lines, ".SH EXAMPLES", ".nf", _plain(parser.epilog or ""), ".fi"]) + "\n"


def _below(parser: ArgumentParser) -> Iterator[tuple[str, ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            yield from action.choices.items()


def _options(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if action.help in (None, SUPPRESS) or isinstance(action, _SubParsersAction):
            continue
        value = f" {action.metavar or '|'.join(action.choices or ())}".rstrip() if action.nargs != 0 else ""
        yield from (".TP", f".B {_plain(', '.join(action.option_strings) + value)}", _plain(str(action.help)))


def _plain(text: str) -> str:
    """The text so that roff takes nothing in it for a request."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in safe.splitlines())
