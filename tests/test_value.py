"""Values and records: what dataclasses promise, held without them."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from careerbot.value import asdict, field, record, replace, value


@value
class Point:
    """Where."""

    x: float
    y: float = 0.0
    label: str = field(default="", kw_only=True)

    @property
    def total(self) -> float:
        return self.x + self.y


@value
class Solid(Point):
    z: float = 1.0
    corners: tuple[Point, ...] = ()


@record
class Draft:
    points: list[Point] = field(default_factory=list)
    open: bool = True


def test_fields_are_given_in_order_or_by_name():
    assert (Point(1, 2).x, Point(1, y=2).y, Point(x=1).y, Point(1, label="a").label) == (1, 2, 0.0, "a")
    solid = Solid(1, 2, 3, label="cube")
    assert (solid.x, solid.y, solid.z, solid.label, solid.total) == (1, 2, 3, "cube", 3)
    for wrong in ((), (1, 2, 3)):
        with pytest.raises(TypeError):
            Point(*wrong)
    with pytest.raises(TypeError):
        Point(1, colour="red")  # type: ignore[call-arg]


def test_a_value_never_changes():
    point = Point(1)
    with pytest.raises(AttributeError, match="x of a Point cannot be changed"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del point.x
    with pytest.raises(AttributeError):
        point.w = 2  # type: ignore[attr-defined]
    assert not hasattr(point, "__dict__")


def test_equal_fields_make_equal_values():
    assert Point(1) == Point(1, 0.0) != Point(2)
    assert Point(1) != Solid(1)
    assert len({Point(1), Point(1), Solid(1)}) == 2
    assert repr(Solid(1)) == "Solid(x=1, y=0.0, label='', z=1.0, corners=())"


def test_a_match_takes_a_value_apart():
    match Solid(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
        case _:
            pytest.fail("a solid is a point")


def test_a_record_changes_and_shares_no_defaults():
    first, second = Draft(), Draft()
    first.points.append(Point(1))
    first.open = False
    assert (second.points, second.open) == ([], True)
    assert first != second
    with pytest.raises(TypeError):
        hash(first)


@pytest.mark.parametrize("made", [Point(1, label="a"), Solid(1, corners=(Point(2),)), Draft([Point(1)])])
def test_copies_are_equal(made):
    for copied in (replace(made), dataclasses.replace(made), copy.copy(made), copy.deepcopy(made)):
        assert copied == made
    assert pickle.loads(pickle.dumps(made)) == made


def test_replace_and_asdict():
    assert replace(Point(1), x=3) == Point(3)
    with pytest.raises(TypeError):
        replace(Point(1), colour="red")
    solid = Solid(1, corners=(Point(2),))
    assert asdict(solid)["corners"] == ({"x": 2, "y": 0.0, "label": ""},)
    assert asdict(solid) == dataclasses.asdict(solid)  # type: ignore[call-overload]
