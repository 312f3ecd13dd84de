"""What a model holds is compared with its JSON: every property, its type, and what must not be there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import attrs
import pytest

from contract_tests.documents import Document
from contract_tests.oracle.typed import encoded, mismatches
from tools.documents.model import Node

ID = "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17"


class Unset:
    pass


UNSET: Any = Unset()


@attrs.define
class Circle:
    kind: Any = "circle"
    radius: Any = 1.0
    additional_properties: dict[str, Any] = attrs.field(factory=dict)

    def to_dict(self) -> dict[str, Any]:
        return {"kind": self.kind, "radius": self.radius}


@attrs.define
class Square:
    kind: Any = "square"
    corner_count: Any = UNSET
    additional_properties: dict[str, Any] = attrs.field(factory=dict)


@attrs.define
class Drawing:
    id: Any = attrs.field(factory=lambda: UUID(ID))
    drawn_at: Any = UNSET
    day: Any = UNSET
    shape: Any = UNSET
    shapes: Any = UNSET
    notes: Any = UNSET
    additional_properties: dict[str, Any] = attrs.field(factory=dict)


NOON_TEXT = "2026-01-01T12:00:00Z"
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
CIRCLE = {"kind": "circle", "radius": 1}


def found(probe: Document, extra: dict[str, Any], value: Any) -> list[str]:
    schema = Node((), {"$ref": "#/components/schemas/Drawing"})
    return mismatches(probe, schema, {"id": ID, **extra}, value, "response")


@pytest.mark.parametrize(
    ("extra", "value"),
    [
        ({}, Drawing()),
        ({"drawnAt": "2026-01-01T13:00:00+01:00"}, Drawing(drawn_at=NOON)),
        ({"day": "2026-01-01"}, Drawing(day=date(2026, 1, 1))),
        ({"shape": CIRCLE}, Drawing(shape=Circle())),
        ({"shape": {"kind": "square", "cornerCount": None}}, Drawing(shape=Square(corner_count=None))),
        ({"shapes": [CIRCLE]}, Drawing(shapes=[Circle()])),
        ({"shapes": []}, Drawing(shapes=[])),
        ({"notes": {"any": [1]}}, Drawing(notes={"any": [1]})),
        ({"more": 3}, Drawing(additional_properties={"more": 3})),
    ],
)
def test_a_right_model_passes(probe: Document, extra: dict[str, Any], value: Drawing) -> None:
    assert not found(probe, extra, value)


@pytest.mark.parametrize(
    ("extra", "value"),
    [
        pytest.param({}, Circle(), id="another class"),
        pytest.param({}, {"id": UUID(ID)}, id="no model"),
        pytest.param({}, None, id="nothing"),
        pytest.param({}, Drawing(id=ID), id="text for a UUID"),
        pytest.param({}, Drawing(id=UUID(int=0)), id="another UUID"),
        pytest.param({}, Drawing(day=None), id="null for nothing"),
        pytest.param({"drawnAt": NOON_TEXT}, Drawing(drawn_at=NOON_TEXT), id="text for a date"),
        pytest.param({"drawnAt": "2026-01-01T12:00:01Z"}, Drawing(drawn_at=NOON), id="another instant"),
        pytest.param({"day": "2026-01-01"}, Drawing(day=NOON), id="an instant for a day"),
        pytest.param({"day": "2026-01-01"}, Drawing(), id="dropped"),
        pytest.param({"day": "2026-01-01"}, Drawing(additional_properties={"day": "2026-01-01"}), id="leaked"),
        pytest.param({"shape": CIRCLE}, Drawing(shape=Square(kind="circle")), id="another branch"),
        pytest.param({"shape": CIRCLE}, Drawing(shape=CIRCLE), id="a branch that was not read"),
        pytest.param({"shape": CIRCLE}, Drawing(shape=Circle(radius=True)), id="true for one"),
        pytest.param({"shapes": [CIRCLE, CIRCLE]}, Drawing(shapes=[Circle()]), id="too few"),
        pytest.param({"shapes": [CIRCLE]}, Drawing(shapes=[CIRCLE]), id="items that were not read"),
        pytest.param({"more": 3}, Drawing(), id="additional property dropped"),
        pytest.param({"more": 3}, Drawing(additional_properties={"more": 4}), id="additional property changed"),
    ],
)
def test_a_wrong_model_is_found(probe: Document, extra: dict[str, Any], value: Any) -> None:
    assert found(probe, extra, value)


def test_a_parsed_value_is_written_as_json() -> None:
    assert encoded([Circle(), NOON, date(2026, 1, 1), UUID(ID), None, 1]) == [
        *({"kind": "circle", "radius": 1.0}, "2026-01-01T12:00:00+00:00", "2026-01-01", ID, None, 1),
    ]
