"""``careerbot knowledge``: import a publisher's files, compile a knowledge folder, check one, count what it covers."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from careerbot.building.problems import Problem

FAILED = 5
_BUILDING = ("numpy", "pydantic")  # answering does without


def run(arguments: list[str]) -> int:
    """Run one of the knowledge commands; 0 done, 2 usage, 5 refused (standard error says why)."""
    try:
        parser = argparse.ArgumentParser(prog="careerbot knowledge", allow_abbrev=False)
        options = fill(parser).parse_args(arguments)
    except SystemExit as stop:  # argparse has said why
        return int(stop.code or 0)
    commands = {"import": _import, "compile": _compile, "check": _check, "coverage": _coverage}
    try:
        print(commands[options.command](options))
        return 0
    except ModuleNotFoundError as missing:
        if missing.name not in _BUILDING:
            raise
        needed = f'{missing.name}, which comes with the "compile" extra: pip install "careerbot[compile]"'
        return _refuse(f"knowledge {options.command} needs {needed}")
    except Problem as problem:
        return _refuse(*str(problem).splitlines())
    except OSError as error:
        return _refuse(f"{error.filename or 'a file'}: {error.strerror or error}")


def _import(options: argparse.Namespace) -> object:
    from careerbot.building.importing import run as run_import

    said = {"edition": options.edition, "period": options.period}
    return run_import(options.source, options.paths, options.into, progress=_progress, **said)


def _compile(options: argparse.Namespace) -> object:
    from careerbot.building.compiling.compile import compile_folder

    compile_folder(options.folder, options.target, _progress if sys.stderr.isatty() else lambda stage: None)
    return f"{options.target}: {os.path.getsize(options.target) / 1e6:.1f} MB"


def _check(options: argparse.Namespace) -> object:
    from careerbot.building.checking import read_folder

    read_folder(options.folder)
    return f"{options.folder}: nothing to complain about"


def _coverage(options: argparse.Namespace) -> object:
    from careerbot import Bot, KnowledgeError
    from careerbot.building import coverage

    try:
        store = Bot(options.compiled).store
    except KnowledgeError as error:
        raise Problem(str(error)) from None
    return coverage.write(store, options.readme) if options.write else coverage.table(store)


def _progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _refuse(*sentences: str) -> int:
    for sentence in sentences:
        print(f"careerbot: {sentence}", file=sys.stderr)
    return FAILED


def fill(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser with what the knowledge commands take."""
    from careerbot.building.importing import SOURCES

    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    bring_in = commands.add_parser("import", help="read a publisher's files into knowledge/us")
    bring_in.add_argument("source", metavar="SOURCE", help=", ".join(SOURCES))
    bring_in.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="the publisher's files or folder")
    bring_in.add_argument("--into", metavar="FOLDER", type=Path, default=Path("knowledge/us"))
    bring_in.add_argument("--edition", help="where the files do not say it")
    bring_in.add_argument("--period", help="what the figures are about, where the files do not say it")

    build = commands.add_parser("compile", help="make the one file that `--knowledge` opens")
    build.add_argument("folder", metavar="FOLDER", type=Path)
    build.add_argument("target", metavar="FILE", type=Path)

    check = commands.add_parser("check", help="say what is wrong in a knowledge folder")
    check.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", default=Path("knowledge"))

    count = commands.add_parser("coverage", help="for how many occupations each attribute has a value")
    count.add_argument("compiled", metavar="FILE", type=Path, nargs="?", help="compiled knowledge; the package's own")
    count.add_argument("--write", action="store_true", help="put the table between its markers in the README")
    count.add_argument("--readme", metavar="FILE", type=Path, default=Path("knowledge/README.md"))
    return parser
