"""Values, and records that change, made as ``dataclasses`` makes them but without its start-up, which takes longer
than an answer.

``@value`` stands for ``@dataclass(frozen=True, slots=True)`` and ``@record`` for ``@dataclass(slots=True)``: type
checkers take them for these, and the functions of ``dataclasses`` work on what they make.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing would be loaded for nothing else
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar, dataclass_transform

    T = TypeVar("T")
else:

    def dataclass_transform(**_):
        return lambda decorator: decorator


class _Absent:
    """Stands where a field has no default."""


class _Field:
    """A field's default, or what makes one for each instance; by_name: it can only be given by its name."""

    __slots__ = ("by_name", "default", "make")

    def __init__(self, default: Any, make: Callable[[], Any] | None = None, by_name: bool = False) -> None:
        self.default, self.make, self.by_name = default, make, by_name


def field(*, default: Any = _Absent, default_factory: Callable[[], Any] | None = None, kw_only: bool = False) -> Any:
    """A field that is more than an annotation and a default, as ``dataclasses.field``."""
    return _Field(default, default_factory, kw_only)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """The class as a value: its fields are set once; two with equal fields are equal."""
    return _made(cls, {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse})


@dataclass_transform(field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """The class as a record: its fields may change; two with equal fields are equal now."""
    return _made(cls, {"__hash__": None})


def replace(one: T, /, **changes: Any) -> T:
    """A copy with some fields changed."""
    return type(one)(**(_named(one) | changes))


def asdict(one: Any) -> dict[str, Any]:
    """Its fields by name; what it holds, also in tuples and lists, is taken apart likewise."""
    return {name: _taken_apart(item) for name, item in _named(one).items()}


def _taken_apart(item: Any) -> Any:
    if isinstance(item, tuple | list):
        return type(item)(_taken_apart(each) for each in item)
    return asdict(item) if hasattr(item, "_fields") else item


def _made(cls: type[T], methods: dict[str, Any]) -> type[T]:
    """The class made once more: slots cannot be added to one that exists."""
    own = tuple(cls.__annotations__)
    fields: dict[str, _Field] = dict(getattr(cls, "_fields", {}))
    for name in own:
        default = cls.__dict__.get(name, _Absent)
        fields[name] = default if isinstance(default, _Field) else _Field(default)
    given = [name for name, each in fields.items() if not each.by_name]
    body = {name: item for name, item in cls.__dict__.items() if name not in (*own, "__dict__", "__weakref__")}
    body |= {"__slots__": own, "__qualname__": cls.__qualname__, "__match_args__": tuple(given), "_fields": fields}
    body |= {"__init__": _first_init, "__eq__": _eq, "__repr__": _repr, "__reduce__": _reduce}
    body |= {"__dataclass_fields__": _Fields(), **methods}
    metaclass: Any = type(cls)
    made: type[T] = metaclass(cls.__name__, cls.__bases__, body)
    return made


def _first_init(self: Any, *given: Any, **named: Any) -> None:
    """Writing an ``__init__`` takes longer than the rest of a class: it waits for the first instance."""
    cls: Any = type(self)
    cls.__init__ = _init(cls)
    cls.__init__(self, *given, **named)


def _init(cls: Any) -> Any:
    """An ``__init__`` of one line a slot: nothing that loops over the fields is as fast."""
    known: dict[str, Any] = {"_absent": _Absent}
    given: list[str] = []
    by_name: list[str] = []
    lines = [" pass"]
    for name, each in cls._fields.items():
        known |= {
            f"_set_{name}": getattr(cls, name).__set__,
            f"_default_{name}": each.default,
            f"_make_{name}": each.make,
        }
        default = "=_absent" if each.make else "" if each.default is _Absent else f"=_default_{name}"
        (by_name if each.by_name else given).append(name + default)
        got = f"_make_{name}() if {name} is _absent else {name}" if each.make else name
        lines.append(f" _set_{name}(self, {got})")
    arguments = ["self", *given, *(["*", *by_name] if by_name else [])]
    exec(f"def __init__({', '.join(arguments)}):\n" + "\n".join(lines), known)
    return known["__init__"]


def _named(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one._fields}


def _eq(self: Any, other: Any) -> Any:
    return _named(self) == _named(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash(tuple([getattr(self, name) for name in self._fields]))


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={item!r}' for name, item in _named(self).items())})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return _again, (type(self), _named(self))


def _again(cls: type[T], fields: dict[str, Any]) -> T:
    return cls(**fields)


def _refuse(self: Any, name: str, *_: Any) -> None:
    raise AttributeError(f"{name} of a {type(self).__name__} cannot be changed")


class _Fields:
    """What the functions of ``dataclasses`` look for in a class, made when they look."""

    def __get__(self, one: object, cls: Any) -> Any:
        from dataclasses import make_dataclass

        made: Any = make_dataclass(cls.__name__, cls._fields)
        return made.__dataclass_fields__
