"""The OpenAPI 3.1 document, made of the models of requests and of the reply's own schema."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, NamedTuple

from pydantic import BaseModel

from careerbot import Conversation, __version__
from careerbot.conversing import door
from careerbot.serving import models, problems

_SCHEMAS = "#/components/schemas/"
_JSON = "application/json"


class Parameter(NamedTuple):
    """What an address may hold. where: path or query."""

    name: str
    example: str = ""
    where: str = "query"
    needed: bool = False
    pattern: str = ""


class Operation(NamedTuple):
    """One method of an address: what it does, the name of what it answers with, what it is given."""

    method: str
    summary: str
    answer: str
    parameters: tuple[Parameter, ...] = ()
    body: type[BaseModel] | None = None


_PLACE, _LINE = Parameter("place", "TX"), Parameter("q", "rn pay in texas", needed=True, pattern=r"[A-Za-z0-9]")
_ORDER = Parameter("order", "highest", pattern="^(highest|lowest)$")
_CODES = Parameter("soc", "29-1141,25-2021", needed=True, pattern="^[0-9][^,]*(,[0-9][^,]*)+$")
OPERATIONS = {
    "/ask": (
        Operation("post", "Answer a question, in a conversation if one is given.", "Reply", body=models.Ask),
        Operation("get", "Answer a question by its address.", "Reply", (_LINE,)),
    ),
    "/ask_many": (Operation("post", "Answer questions, each by itself.", "Replies", body=models.AskMany),),
    "/match": (Operation("post", "The occupations that job titles mean.", "Matches", body=models.Titles),),
    "/explain": (Operation("post", "How a question is read.", "Explanation", body=models.Explain),),
    "/occupations/{soc}": (
        Operation("get", "What is held of it.", "Facts", (Parameter("soc", "29-1141", "path", needed=True), _PLACE)),
    ),
    "/compare": (
        Operation(
            "get", "One attribute of several occupations.", "Reply",
            (_CODES, Parameter("attribute"), _PLACE),
        ),
    ),
    "/rank": (
        Operation(
            "get", "Occupations in the order of a figure.", "Reply",
            (Parameter("attribute"), _PLACE, _ORDER, Parameter("limit", "8", pattern="^([1-9][0-9]?|100)$")),
        ),
    ),
    "/suggest": (Operation("get", "What a line could go on as.", "Lines", (_LINE,)),),
    "/health": (Operation("get", "Whether the server answers, and which edition it holds.", "Health"),),
}  # fmt: skip


def document() -> dict[str, Any]:
    """The whole document, as plain values."""
    paths = {path: {each.method: _operation(each) for each in operations} for path, operations in OPERATIONS.items()}
    info = {"title": "careerbot", "version": __version__, "summary": "US occupations from official statistics."}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": _schemas()}}


def _operation(asked: Operation) -> dict[str, Any]:
    codes = [400, 413, 415, 422] if asked.body else [422] if asked.parameters else []
    codes += [404] if asked.parameters else []
    answer = {"description": "Answered", "content": {_JSON: {"schema": {"$ref": _SCHEMAS + asked.answer}}}}
    found: dict[str, Any] = {
        "summary": asked.summary,
        "responses": {"200": answer} | {str(code): _problem(code) for code in codes},
    }
    if not asked.body:
        found["responses"]["304"] = {"description": "As it was"}
        found["parameters"] = [_parameter(each) for each in asked.parameters]
    else:
        schema = {"$ref": _SCHEMAS + asked.body.__name__}
        found["requestBody"] = {"required": True, "content": {_JSON: {"schema": schema}}}
    return found


def _parameter(asked: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "maxLength": models.LONGEST, "minLength": 1}
    schema |= {"pattern": asked.pattern} if asked.pattern else {}
    told = {"name": asked.name, "in": asked.where, "required": asked.needed, "schema": schema}
    return told | ({"example": asked.example} if asked.example else {})


def _problem(code: int) -> dict[str, Any]:
    content = {problems.MEDIA_TYPE: {"schema": {"$ref": _SCHEMAS + "Problem"}}}
    return {"description": problems.TITLES[code], "content": content}


def _schemas() -> dict[str, Any]:
    asked: dict[str, Any] = {}
    for model in (models.Ask, models.AskMany, models.Explain, models.Titles):
        made = model.model_json_schema(ref_template=_SCHEMAS + "{model}")
        asked |= made.pop("$defs", {}) | {model.__name__: made}
    talked = door.schema(Conversation, _SCHEMAS + "{model}")
    asked |= talked.pop("$defs", {}) | {"Conversation": talked}
    asked["Ask"]["properties"]["conversation"] = {"anyOf": [{"$ref": _SCHEMAS + "Conversation"}, {"type": "null"}]}
    lines = {"type": "array", "items": {"type": "string"}}
    text = {"type": "string"}
    return asked | {
        "Reply": {"allOf": [reply(), _TALKED]},
        "Replies": {"type": "object", "required": ["replies"], "properties": {"replies": {"type": "array"}}},
        "Matches": {"type": "object", "required": ["matches"], "properties": {"matches": {"type": "array"}}},
        "Explanation": {"type": "object", "required": ["explanation"], "properties": {"explanation": text}},
        "Facts": {"type": "object", "required": ["soc", "title", "facts"]},
        "Lines": {"type": "object", "required": ["lines"], "properties": {"lines": lines}},
        "Health": {"type": "object", "required": ["status", "version", "edition"]},
        "Problem": {
            "type": "object", "required": ["type", "title", "status", "detail"],
            "properties": {"type": text, "title": text, "status": {"type": "integer"}, "detail": text},
        },
    }  # fmt: skip


_TALKED = {"type": "object", "properties": {"conversation": {"$ref": _SCHEMAS + "Conversation"}}}


def reply() -> dict[str, Any]:
    """The reply's own schema, which other fields may stand beside here."""
    text = resources.files("careerbot").joinpath("reply.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.replace('"#/$defs/', '"#/components/schemas/Reply/allOf/0/$defs/'))
    found.pop("$schema", None)
    found.pop("additionalProperties", None)
    return found
