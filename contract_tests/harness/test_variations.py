"""Values are varied until each facet of a schema was there, and broken in every place; what breaks them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit_contract.model import Node
from encodekit_contract.oracle.facets import facets_of
from encodekit_contract.oracle.misfits import is_demanded
from encodekit_contract.oracle.schema import schemas
from encodekit_contract.oracle.variations import MISSING, variations_of

if TYPE_CHECKING:
    from encodekit_contract.documents import Document

DRAWING = Node(("components", "schemas", "Drawing"), {"$ref": "#/components/schemas/Drawing"})


def test_a_full_value_is_valid_and_its_variations_show_every_facet(probe: Document) -> None:
    made_up, facets = variations_of(probe, "response"), facets_of(probe, "response")
    full = made_up.full(DRAWING)
    assert schemas(probe).is_valid(DRAWING, full, "response")
    values = [full, *(variation.value for variation in made_up.of(DRAWING, full))]
    assert {facet for value in values for facet in facets.met(DRAWING, value)} == facets.possible([DRAWING])


def test_every_variation_is_valid_and_no_two_are_the_same(probe: Document) -> None:
    made_up = variations_of(probe, "response")
    values = [variation.value for variation in made_up.of(DRAWING, made_up.full(DRAWING))]
    assert all(schemas(probe).is_valid(DRAWING, value, "response") for value in values)
    assert len(set(map(repr, values))) == len(values) > 5


def test_faults_leave_out_what_must_be_there_and_change_the_rest(probe: Document) -> None:
    made_up = variations_of(probe, "response")
    full = made_up.full(DRAWING)
    faults = list(made_up.faults(DRAWING, full))
    missing = [fault.value for fault in faults if fault.facet == MISSING]
    assert {"id": full["id"]} not in missing
    assert any("id" not in value for value in missing)
    assert not any(schemas(probe).is_valid(DRAWING, value, "response") for value in missing)
    assert any(fault.value["day"] is None for fault in faults if fault.place.endswith("/day"))


def test_a_member_is_demanded_where_all_branches_above_it_demand_it(probe: Document) -> None:
    for path, expected in (
        (("id",), True),
        (("day",), False),
        (("shape", "kind"), True),
        (("shape", "radius"), False),
        (("shapes", 0, "radius"), True),
        (("notes", "anything"), False),
    ):
        assert is_demanded(probe, DRAWING, path, "response") == expected, path
