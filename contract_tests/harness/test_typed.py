"""What a model holds is compared with its JSON: every property, its type, and what must not be there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import attrs
import pytest

from encodekit_contract.documents import Document
from encodekit_contract.model import Node
from encodekit_contract.oracle.typed import encoded, mismatches

ID = "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17"


class Unset:
    pass


UNSET: Any = Unset()


def names(members: dict[str, Any]) -> str:
    return str(list(members))


@attrs.define
class Model:
    """What every generated model has."""

    additional_properties: dict[str, Any] = attrs.field(factory=dict, repr=names, kw_only=True)

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


@attrs.define
class Circle(Model):
    kind: Any
    radius: Any

    def to_dict(self) -> dict[str, Any]:
        return {"kind": self.kind, "radius": self.radius}


@attrs.define
class Square(Model):
    kind: Any
    corner_count: Any = UNSET


@attrs.define
class Drawing(Model):
    id: Any
    drawn_at: Any = UNSET
    day: Any = UNSET
    shape: Any = UNSET
    shapes: Any = UNSET
    notes: Any = UNSET


@attrs.define
class LooseDrawing(Drawing):
    id: Any = UNSET


LooseDrawing.__name__ = "Drawing"


def drawing(**members: Any) -> Drawing:
    return Drawing(**{"id": UUID(ID), **members})


ROUND = Circle("circle", 1.0)
NOON_TEXT = "2026-01-01T12:00:00Z"
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
CIRCLE = {"kind": "circle", "radius": 1}


def found(probe: Document, extra: dict[str, Any], value: Any) -> list[str]:
    schema = Node((), {"$ref": "#/components/schemas/Drawing"})
    return mismatches(probe, schema, {"id": ID, **extra}, value, "response")


@pytest.mark.parametrize(
    ("extra", "value"),
    [
        ({}, drawing()),
        ({"drawnAt": "2026-01-01T13:00:00+01:00"}, drawing(drawn_at=NOON)),
        ({"day": "2026-01-01"}, drawing(day=date(2026, 1, 1))),
        ({"shape": CIRCLE}, drawing(shape=ROUND)),
        ({"shape": {"kind": "square", "cornerCount": None}}, drawing(shape=Square("square", None))),
        ({"shapes": [CIRCLE]}, drawing(shapes=[ROUND])),
        ({"shapes": []}, drawing(shapes=[])),
        ({"notes": {"any": [1]}}, drawing(notes={"any": [1]})),
        ({"more": 3}, drawing(additional_properties={"more": 3})),
    ],
)
def test_a_right_model_passes(probe: Document, extra: dict[str, Any], value: Drawing) -> None:
    assert not found(probe, extra, value)


@pytest.mark.parametrize(
    ("extra", "value"),
    [
        pytest.param({}, ROUND, id="another class"),
        pytest.param({}, {"id": UUID(ID)}, id="no model"),
        pytest.param({}, None, id="nothing"),
        pytest.param({}, LooseDrawing(id=UUID(ID)), id="optional where it is required"),
        pytest.param({}, drawing(id=ID), id="text for a UUID"),
        pytest.param({}, drawing(id=UUID(int=0)), id="another UUID"),
        pytest.param({}, drawing(day=None), id="null for nothing"),
        pytest.param({"drawnAt": NOON_TEXT}, drawing(drawn_at=NOON_TEXT), id="text for a date"),
        pytest.param({"drawnAt": "2026-01-01T12:00:01Z"}, drawing(drawn_at=NOON), id="another instant"),
        pytest.param({"day": "2026-01-01"}, drawing(day=NOON), id="an instant for a day"),
        pytest.param({"day": "2026-01-01"}, drawing(), id="dropped"),
        pytest.param({"day": "2026-01-01"}, drawing(additional_properties={"day": "2026-01-01"}), id="leaked"),
        pytest.param({"shape": CIRCLE}, drawing(shape=Square("circle")), id="another branch"),
        pytest.param({"shape": CIRCLE}, drawing(shape=CIRCLE), id="a branch that was not read"),
        pytest.param({"shape": CIRCLE}, drawing(shape=Circle("circle", True)), id="true for one"),
        pytest.param({"shapes": [CIRCLE, CIRCLE]}, drawing(shapes=[ROUND]), id="too few"),
        pytest.param({"shapes": [CIRCLE]}, drawing(shapes=[CIRCLE]), id="items that were not read"),
        pytest.param({"more": 3}, drawing(), id="additional property dropped"),
        pytest.param({"more": 3}, drawing(additional_properties={"more": 4}), id="additional property changed"),
    ],
)
def test_a_wrong_model_is_found(probe: Document, extra: dict[str, Any], value: Any) -> None:
    assert found(probe, extra, value)


def test_a_parsed_value_is_written_as_json() -> None:
    assert encoded([ROUND, NOON, date(2026, 1, 1), UUID(ID), None, 1]) == [
        *({"kind": "circle", "radius": 1.0}, "2026-01-01T12:00:00+00:00", "2026-01-01", ID, None, 1),
    ]
