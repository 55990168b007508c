"""Errors as problem details (RFC 9457): every one is JSON with the same fields, and echoes nothing that was sent."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

MEDIA_TYPE = "application/problem+json"
# Titles of our own: those of the standard library are not the same in every version of Python.
TITLES = {
    400: "Bad request", 404: "Not found", 405: "Method not allowed", 406: "Not acceptable", 413: "Content too large",
    415: "Unsupported media type", 422: "Unprocessable content", 500: "Internal error", 503: "Unavailable",
}  # fmt: skip


class Problem(Exception):
    """What is wrong with a request. errors: a JSON pointer and a sentence for each field that is."""

    def __init__(self, status: int, detail: str, errors: list[dict[str, str]] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = status, detail, errors or []

    def response(self) -> Response:
        return _response(self.status, self.detail, self.errors)


def of_fields(error: ValidationError) -> Problem:
    """The fields that a model refused; text that is no JSON at all is another kind of error."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    if found[0]["type"] == "json_invalid":
        return Problem(400, "The body is not valid JSON.")
    told = [{"pointer": _pointer(each["loc"]), "detail": each["msg"]} for each in found[:10]]
    return Problem(422, "The body does not have the fields that are expected.", told)


def _pointer(path: tuple[Any, ...]) -> str:
    return "".join(f"/{str(each).replace('~', '~0').replace('/', '~1')}" for each in path)


def _response(status: int, detail: str, errors: list[dict[str, str]], headers: Any = None) -> Response:
    body: dict[str, Any] = {"type": "about:blank", "title": TITLES.get(status, "Error"), "status": status}
    body |= {"detail": detail} | ({"errors": errors} if errors else {})
    return JSONResponse(body, status, headers, media_type=MEDIA_TYPE)


async def on_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return error.response()


async def on_http(request: Request, error: Exception) -> Response:
    """What the router refuses: no such address, no such method; which methods there are stays said."""
    assert isinstance(error, HTTPException)
    return _response(error.status_code, TITLES.get(error.status_code, error.detail) + ".", [], error.headers)


async def on_any(request: Request, error: Exception) -> Response:
    return _response(500, "The server failed; nothing is wrong with the request.", [])
