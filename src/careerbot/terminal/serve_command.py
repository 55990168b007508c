"""``careerbot serve``: the server on one address, until it is told to stop."""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING

from careerbot import KnowledgeError

if TYPE_CHECKING:
    from starlette.applications import Starlette

REFUSED = 5
_EVERYWHERE = ("0.0.0.0", "::")
_STOPPING = 10  # seconds for what was begun
_CONCURRENT = 1_000  # connections, idle ones too
_KEPT_ALIVE = 5  # seconds


def run(arguments: list[str]) -> int:
    """Serve until SIGTERM or Ctrl-C: 0 then; 2 usage, 5 where the server or its knowledge cannot be had."""
    from careerbot.terminal.parsers import serving

    try:
        options = serving().parse_args(arguments)
    except SystemExit as stop:  # argparse has said why
        return int(stop.code or 0)
    try:
        import uvicorn  # noqa: F401

        from careerbot.serving import app, openapi
    except ModuleNotFoundError as missing:
        if missing.name not in ("uvicorn", "starlette", "pydantic"):
            raise
        needed = f'{missing.name}, which comes with the "server" extra: pip install "careerbot[server]"'
        return _refuse(f"serve needs {needed}")
    if options.openapi:
        print(json.dumps(openapi.document(), indent=2))
        return 0
    try:
        bot = app.opened(options.knowledge)
    except KnowledgeError as error:
        return _refuse(str(error))
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    own = "*" if options.host in _EVERYWHERE else options.host
    hosts = options.allow_host or (own, "localhost", "127.0.0.1")
    given = {"page": not options.no_page, "questions": options.log_questions}
    return _served(app.application(bot, options.allow_origin or (), hosts, **given), options.host, options.port)


def _served(application: Starlette, host: str, port: int) -> int:
    import uvicorn

    limits = {"limit_concurrency": _CONCURRENT, "timeout_keep_alive": _KEPT_ALIVE}
    limits["timeout_graceful_shutdown"] = _STOPPING
    config = uvicorn.Config(
        application,
        host,
        port,
        access_log=False,
        log_level="warning",
        server_header=False,
        **limits,  # type: ignore[arg-type]
    )
    print(f"careerbot serves http://{host}:{port}/", file=sys.stderr)
    try:
        uvicorn.Server(config).run()
    except KeyboardInterrupt:
        return 0
    except SystemExit as stop:  # the address is taken; uvicorn has said so
        return REFUSED if stop.code else 0
    return 0


def _refuse(sentence: str) -> int:
    print(f"careerbot: {sentence}", file=sys.stderr)
    return REFUSED
