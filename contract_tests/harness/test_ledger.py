"""The ledger notes what the wire says, and its gate lets nothing through that was not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit_contract.driver.recorder import EXTRA_HEADERS, Exchange
from encodekit_contract.ledger import CLIENTS, RAW, Ledger, Unreachable, gate

if TYPE_CHECKING:
    from encodekit_contract.documents import Document

VIAS = (RAW, *CLIENTS)
URL = "http://api/drawings/1.json"
DRAWING = {"id": "0b0cbf12-f954-4c6c-8d5d-20fdb494ba17"}
EVERYTHING = Unreachable("*", "nothing runs")


def exchange(status: int = 200, answer: Any = DRAWING, url: str = URL, **options: Any) -> Exchange:
    request = httpx.Request(options.pop("method", "GET"), url, headers={"x-trace": "abc"}, **options)
    request.read()
    return Exchange(request, httpx.Response(status, json=answer, request=request, extensions={EXTRA_HEADERS: {}}))


def noted(ledger: Ledger, subject: str) -> set[str]:
    """What was noted about a subject, without the name of the document."""
    return {cell.partition(" ")[2] for cell in ledger.seen if f" {subject} " in cell}


def test_a_request_tells_its_status_and_what_its_parameters_are(probe: Document) -> None:
    ledger = Ledger()
    ledger.sent("client-sync", probe.operation("get_drawing"), exchange())
    ledger.said("client-sync", probe.operation("get_drawing"), exchange(url=f"{URL}?page=1"))
    assert noted(ledger, "get_drawing") == {"get_drawing 200 client-sync sent"}
    assert noted(ledger, "get_drawing.query.page") == {"get_drawing.query.page present client-sync sent"}
    assert noted(ledger, "get_drawing.query.since") == {"get_drawing.query.since absent client-sync sent"}
    assert any(cell.endswith("minimum 1 client-sync sent") for cell in ledger.seen)


def test_a_body_tells_of_its_fields(probe: Document) -> None:
    ledger, place = Ledger(), "#/components/schemas/Drawing/properties/"
    ledger.said("client-async", probe.operation("replace_drawing"), exchange(method="PUT", json=DRAWING))
    assert noted(ledger, f"{place}id") == {f"{place}id present client-async sent"}
    assert noted(ledger, f"{place}day") == {f"{place}day absent client-async sent"}


def test_an_answer_tells_of_its_fields_once_it_was_read(probe: Document) -> None:
    ledger, place = Ledger(), "#/components/schemas/Drawing/properties/"
    ledger.parsed("client-sync", probe.operation("get_drawing"), exchange())
    assert noted(ledger, "get_drawing") == {"get_drawing 200 client-sync parsed"}
    assert noted(ledger, f"{place}day") == {f"{place}day absent client-sync parsed"}


def test_what_was_seen_through_one_way_is_missing_through_another(probe: Document) -> None:
    ledger = Ledger()
    ledger.sent("client-sync", probe.operation("get_drawing"), exchange())
    missing = gate([probe], ledger.seen, VIAS, []).missing
    assert f"{probe.name} get_drawing 200 client-sync sent" not in missing
    assert f"{probe.name} get_drawing 200 client-async sent" in missing
    assert f"{probe.name} get_drawing 200 client-sync parsed" in missing


def test_the_gate_lets_through_only_what_was_seen_or_excused(probe: Document) -> None:
    everything = gate([probe], set(), VIAS, [])
    assert everything.missing == sorted(everything.expected)
    assert not gate([probe], everything.expected, VIAS, []).missing
    assert not gate([probe], set(), VIAS, [EVERYTHING]).missing


@pytest.mark.parametrize("pattern", ["* get_drawing 200 *", "* get_drawing 999 *"])
def test_an_excuse_for_what_was_seen_or_does_not_exist_is_stale(probe: Document, pattern: str) -> None:
    everything = gate([probe], set(), VIAS, []).expected
    listed = [Unreachable(pattern, "it cannot be"), Unreachable("* nothing *", "nor can this")]
    assert gate([probe], everything, VIAS, listed).stale == sorted([pattern, "* nothing *"])


def test_the_hash_is_that_of_the_requests_whatever_their_order() -> None:
    def hash_of(*pages: int) -> int:
        ledger = Ledger()
        for page in pages:
            ledger.count(exchange(url=f"{URL}?page={page}"))
        return ledger.hash

    assert hash_of(1, 2) == hash_of(2, 1)
    assert len({hash_of(), hash_of(1), hash_of(2), hash_of(1, 1), hash_of(1, 2)}) == 5


def test_the_hash_is_the_same_whatever_boundary_was_drawn() -> None:
    def hash_of(boundary: str, text: str = "x") -> int:
        ledger = Ledger()
        headers = {"content-type": f"multipart/form-data; boundary={boundary}"}
        request = httpx.Request("POST", URL, headers=headers, content=f"--{boundary}{text}--{boundary}--".encode())
        ledger.count(Exchange(request, httpx.Response(200)))
        return ledger.hash

    assert hash_of("0a1b") == hash_of("2c3d") != hash_of("0a1b", "y")


def test_what_another_process_saw_is_added(probe: Document) -> None:
    one, other = Ledger(), Ledger()
    for ledger, status in ((one, 200), (other, 404)):
        ledger.sent(RAW, probe.operation("get_drawing"), exchange(status))
        ledger.count(exchange(status))
    one.merge(other.data)
    assert noted(one, "get_drawing") == {"get_drawing 200 raw sent", "get_drawing 4XX raw sent"}
    assert (one.requests, one.hash) == (2, 2 * other.hash % 2**256)
