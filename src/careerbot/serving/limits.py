"""What is enforced before a request is read: how long its body is, and what it says to be."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from careerbot.serving.problems import Problem

MOST_BYTES = 64 * 1024


class TooLong(Exception):
    """A body went on behind its limit."""


class BodyLimit:
    """Refuses bodies over the limit: at once where the length is declared, else when it is passed."""

    def __init__(self, app: ASGIApp, most: int = MOST_BYTES) -> None:
        self._app, self._most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        too_long = Problem(413, f"A body may have {self._most:,} bytes.").response()
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > self._most:
            await too_long(scope, receive, send)
            return
        got, begun = 0, False

        async def limited() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self._most:
                raise TooLong
            return message

        async def noticed(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, limited, noticed)
        except TooLong:
            if not begun:
                await too_long(scope, receive, send)
