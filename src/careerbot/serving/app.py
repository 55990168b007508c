"""The server: every question is answered by itself; what a conversation holds is the client's to keep and send."""

from __future__ import annotations

import hashlib
import json
import logging
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Sequence
from importlib import resources
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from careerbot import Bot, Conversation, KnowledgeError, Reply, __version__, explain
from careerbot.serving import completions, frames, models, openapi, problems
from careerbot.serving.limits import BodyLimit
from careerbot.serving.problems import Problem
from careerbot.terminal.completion import Offers, complete

ACCESS = logging.getLogger("careerbot.access")
_JSON = "application/json"
_PAGE = {
    "/": ("index.html", "text/html"),
    "/app.js": ("app.js", "text/javascript"),
    "/style.css": ("style.css", "text/css"),
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_TYPED = 200  # characters of a line that it is gone on from
_HELD = "public, max-age=300"
_Model = TypeVar("_Model", bound=BaseModel)
_Answer = Callable[[Request], Awaitable[Response]]


def application(
    bot: Bot, origins: Sequence[str] = (), hosts: Sequence[str] = ("*",), *, page: bool = True, questions: bool = False
) -> Starlette:
    """The server as an ASGI application.

    origins: pages of other origins that may ask, by name; hosts: names that it is asked under; page: whether it has the
    web chat; questions: whether the access log holds what was asked.
    """
    doors = Doors(bot)
    routes = [
        Route("/ask", doors.ask, methods=["POST", "GET"]),
        Route("/ask_many", doors.ask_many, methods=["POST"]),
        Route("/match", doors.match, methods=["POST"]),
        Route("/explain", doors.explain, methods=["POST"]),
        Route("/occupations/{soc}", doors.held(doors.occupation)),
        Route("/compare", doors.held(doors.compare)),
        Route("/rank", doors.held(doors.rank)),
        Route("/suggest", doors.held(doors.suggest)),
        Route("/health", doors.health),
        Route("/openapi.json", doors.held(doors.openapi)),
        Route("/v1/models", doors.models),
        Route("/v1/chat/completions", doors.completions, methods=["POST"]),
        *([Route(path, doors.held(doors.page)) for path in _PAGE] if page else []),
    ]
    middleware = [Middleware(AccessLog, questions=questions), Middleware(TrustedHostMiddleware, allowed_hosts=[*hosts])]
    if origins:
        methods, headers = ["GET", "POST"], ["content-type"]
        opened_to = Middleware(CORSMiddleware, allow_origins=[*origins], allow_methods=methods, allow_headers=headers)
        middleware.append(opened_to)
    middleware.append(Middleware(BodyLimit))
    handlers = {Problem: problems.on_problem, HTTPException: problems.on_http, Exception: problems.on_any}
    return Starlette(routes=routes, middleware=middleware, exception_handlers=handlers)


class Doors:
    """What is served at each address, over one Bot, which answers in well under the time that a thread would cost."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._offers: Offers | None = None
        said = "|".join(f"{each.id} {each.edition} {each.period}" for each in bot.store.sources())
        self._edition = hashlib.sha256(f"{__version__}|{said}".encode()).hexdigest()[:16]

    def held(self, answer: _Answer) -> _Answer:
        """An answer that stays the same as long as the edition does."""

        async def conditional(request: Request) -> Response:
            tag = f'"{self._edition}"'
            headers = {"ETag": tag, "Cache-Control": _HELD}
            known = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
            if tag in known:
                return Response(status_code=304, headers=headers)
            response = await answer(request)
            response.headers.update(headers)
            return response

        return conditional

    async def ask(self, request: Request) -> Response:
        if request.method in ("GET", "HEAD"):
            return self._reply(self._bot.ask(_parameter(request, "q", needed=True)))
        asked = await _body(request, models.Ask)
        try:
            conversation = Conversation.from_dict(asked.conversation) if asked.conversation is not None else None
        except ValueError as error:
            raise Problem(422, "The conversation is none that a reply gave.", [_at("/conversation", error)]) from None
        return self._reply(self._bot.ask(asked.question, conversation))

    async def ask_many(self, request: Request) -> Response:
        asked = await _body(request, models.AskMany)
        return JSONResponse({"replies": [reply.to_dict() for reply in self._bot.ask_many(asked.questions)]})

    async def match(self, request: Request) -> Response:
        asked = await _body(request, models.Titles)
        titles = [each or "" for each in asked.titles]
        found = self._bot.match_titles(titles, most=asked.most)
        return JSONResponse({"matches": [[match._asdict() for match in each] for each in found]})

    async def explain(self, request: Request) -> Response:
        asked = await _body(request, models.Explain)
        return JSONResponse({"explanation": explain(self._bot.ask(asked.question))})

    async def occupation(self, request: Request) -> Response:
        place = _parameter(request, "place") or "US"
        return JSONResponse(frames.occupation(self._bot, request.path_params["soc"], place))

    async def compare(self, request: Request) -> Response:
        codes = [each.strip() for each in _parameter(request, "soc", needed=True).split(",") if each.strip()]
        given = _parameter(request, "attribute"), _parameter(request, "place")
        return self._reply(self._bot.answer(frames.comparison(self._bot, codes, *given)))

    async def rank(self, request: Request) -> Response:
        names = ("attribute", "place", "order", "limit")
        return self._reply(self._bot.answer(frames.ranking(self._bot, *(_parameter(request, each) for each in names))))

    async def suggest(self, request: Request) -> Response:
        typed = _parameter(request, "q", needed=True)
        self._offers = self._offers or Offers(self._bot.store.offers)
        return JSONResponse({"lines": complete(typed[-_TYPED:], self._offers, self._is_answered)})

    def _is_answered(self, line: str) -> bool:
        return self._bot.ask(line).status in ("answered", "partial")

    async def health(self, request: Request) -> Response:
        return JSONResponse({"status": "ok", "version": __version__, "edition": self._edition})

    async def openapi(self, request: Request) -> Response:
        return JSONResponse(openapi.document())

    async def models(self, request: Request) -> Response:
        one = {"id": completions.MODEL, "object": "model", "created": 0, "owned_by": "careerbot"}
        return JSONResponse({"object": "list", "data": [one]})

    async def completions(self, request: Request) -> Response:
        try:
            asked = await _body(request, models.Completion)
            reply = completions.answered(self._bot, asked)
        except Problem as problem:  # clients of this door read errors in its own form
            error = {"message": problem.detail, "type": "invalid_request_error", "param": None, "code": None}
            return JSONResponse({"error": error}, problem.status)
        name, created = f"chatcmpl-{secrets.token_hex(8)}", int(time.time())
        if asked.stream:
            return StreamingResponse(completions.streamed(reply, asked, name, created), media_type="text/event-stream")
        return JSONResponse(completions.whole(reply, asked, name, created))

    async def page(self, request: Request) -> Response:
        name, kind = _PAGE[request.url.path]
        text = resources.files("careerbot.serving").joinpath("page", name).read_bytes()
        headers = {"Content-Security-Policy": _POLICY, "X-Content-Type-Options": "nosniff"}
        headers["Referrer-Policy"] = "no-referrer"
        return Response(text, media_type=f"{kind}; charset=utf-8", headers=headers)

    def _reply(self, reply: Reply) -> Response:
        return JSONResponse({**reply.to_dict(), "conversation": reply.conversation.to_dict()})


async def _body(request: Request, model: type[_Model]) -> _Model:
    """The body as a model. Another media type is refused, so that no form of another page is read."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _JSON:
        raise Problem(415, f"The body must be {_JSON}.")
    try:
        return model.model_validate_json(await request.body())
    except ValidationError as error:
        raise problems.of_fields(error) from None


def _parameter(request: Request, name: str, *, needed: bool = False) -> str:
    values = request.query_params.getlist(name)
    if len(values) > 1 or (values and not values[0]) or (needed and not re.search("[A-Za-z0-9]", "".join(values))):
        raise Problem(422, f'The address needs one "{name}", which is not empty.')
    value = values[0] if values else ""
    if len(value) > models.LONGEST:
        raise Problem(422, f'"{name}" may have {models.LONGEST:,} characters.')
    return value


def _at(pointer: str, error: Exception) -> dict[str, str]:
    return {"pointer": pointer, "detail": str(error)}


class AccessLog:
    """One JSON object a request on the log ``careerbot.access``; what was asked only where that was chosen."""

    def __init__(self, app: Callable[..., Awaitable[None]], questions: bool = False) -> None:
        self._app, self._questions = app, questions

    async def __call__(self, scope: dict[str, object], receive: object, send: Callable[..., Awaitable[None]]) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 500

        async def noticed(message: dict[str, object]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = int(str(message["status"]))
            await send(message)

        try:
            await self._app(scope, receive, noticed)
        finally:
            line = {"method": scope["method"], "path": scope["path"], "status": status}
            query = scope["query_string"]
            asked = {"query": query.decode("ascii", "replace")} if self._questions and isinstance(query, bytes) else {}
            line["ms"] = round((time.perf_counter() - begun) * 1000, 1)
            ACCESS.info(json.dumps({**line, **asked}))


def opened(path: str | None) -> Bot:
    """The Bot to serve; KnowledgeError, a sentence, before anything listens."""
    bot = Bot(path)
    if not bot.ask("how much do nurses make").facts:
        raise KnowledgeError("the knowledge file answers nothing")
    return bot
