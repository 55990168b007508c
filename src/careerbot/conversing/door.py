"""The one door through which a conversation comes in from outside: its shape, lengths and codes are checked."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from careerbot.conversing import turns
from careerbot.frame import ALL_ROWS

_LONGEST = 1_000  # characters, as of a question
_MOST = 1_200  # members of a list: no list of occupations or places is longer
_GREATEST = 1e12  # which no number that is no number passes either
_CODE = r"^[A-Za-z0-9][A-Za-z0-9.,'()&/_ -]*$|^-?$"
# Fields that hold ids or codes.
_CODES = {"occupation", "attribute", "attributes", "by", "of", "place", "places", "choices", "listed", "form"}
_UNSAID = {"talk", "term"}  # what a turn is not about that is gone on from
_STRICT = ConfigDict(extra="forbid", strict=True, frozen=True)


def checked(data: object, kind: Any) -> Any:
    """The NamedTuple of this kind that plain values describe. Raises ValueError, a sentence, for anything else."""
    try:
        found = _model(kind).model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "it"
        raise ValueError(f"not a conversation: {where}: {first['msg']}") from None
    return _value(found, kind)


def schema(kind: Any, ref_template: str) -> dict[str, Any]:
    """The JSON Schema of the plain values that this kind is checked from."""
    return _model(kind).model_json_schema(ref_template=ref_template)


@cache
def _model(kind: Any) -> type[BaseModel]:
    """The model of a NamedTuple: its fields, all of them needed, and no other."""
    hints = get_type_hints(kind)
    fields: dict[str, Any] = {name: (_type(hint, name), ...) for name, hint in hints.items()}
    made: type[BaseModel] = create_model(kind.__name__, __config__=_STRICT, **fields)
    return made


def _type(hint: Any, name: str) -> Any:
    """The type of a field as it comes in: texts and lists of bounded length, numbers that are numbers."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_type(each, name) for each in inner)]  # noqa: UP007
    if origin in (tuple, frozenset):
        most = turns.LONGEST if name == "turns" else _MOST
        return Annotated[list[_type(inner[0], name)], Field(max_length=most)]  # type: ignore[misc]
    if hasattr(hint, "_fields"):
        return _model(hint)
    if hint is str:
        pattern = _CODE if name in _CODES else None
        return Annotated[str, Field(max_length=0 if name in _UNSAID else _LONGEST, pattern=pattern)]
    if hint in (int, float):
        return Annotated[hint, Field(ge=-_GREATEST, le=_GREATEST) if hint is float else Field(ge=-1, le=ALL_ROWS)]
    return hint


def _value(found: Any, hint: Any) -> Any:
    """A checked value as the conversation holds it: tuples for lists, NamedTuples for models."""
    if isinstance(found, BaseModel):
        kind = next(each for each in (hint, *get_args(hint)) if hasattr(each, "_fields"))
        hints = get_type_hints(kind)
        return kind(**{name: _value(getattr(found, name), hint) for name, hint in hints.items()})
    if isinstance(found, list):
        origin = next(each for each in (hint, *get_args(hint)) if get_origin(each) in (tuple, frozenset))
        return get_origin(origin)(_value(each, get_args(origin)[0]) for each in found)
    return found
