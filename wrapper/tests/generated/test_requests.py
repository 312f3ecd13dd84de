"""What goes over the wire."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from email import message_from_bytes
from io import BytesIO
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx

if TYPE_CHECKING:
    from tests.generated.conftest import Probe

TRACE = UUID("12345678-1234-5678-1234-567812345678")


def parts(request: httpx.Request) -> dict[str, tuple[str | None, bytes]]:
    """The parts of a multipart body by name: file name and content."""
    head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
    found: dict[str, tuple[str | None, bytes]] = {}
    for part in message_from_bytes(head + request.read()).walk():
        name = part.get_param("name", header="Content-Disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            found[name] = (part.get_filename(), content)
    return found


def upload(probe: Probe, **members: Any) -> httpx.Request:
    return probe.sent("upload", body=probe.module("models").Upload(**members))


def file(probe: Probe, *arguments: Any) -> Any:
    return probe.module("types").File(BytesIO(b"film"), *arguments)


def test_headers_of_every_type_go_out_as_text(probe: Probe) -> None:
    request = probe.sent(
        "get_job", job_id="j1", x_trace=TRACE, x_dry_run=True, x_priority=3, x_speed=1.5, x_batch=TRACE
    )
    names = ("X-Trace", "X-Dry-Run", "X-Priority", "X-Speed", "X-Batch")
    assert [request.headers[name] for name in names] == [str(TRACE), "true", "3", "1.5", str(TRACE)]


def test_a_false_header_is_sent(probe: Probe) -> None:
    assert probe.sent("get_job", job_id="j1", x_dry_run=False).headers["X-Dry-Run"] == "false"


def test_a_null_header_is_not_sent(probe: Probe) -> None:
    assert "X-Batch" not in probe.sent("get_job", job_id="j1", x_batch=None).headers


def test_a_path_parameter_is_quoted_and_in_the_form_of_the_document(probe: Probe) -> None:
    since = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    request = probe.sent("get_history", job_id="../admin", since=since)
    assert request.url.raw_path == b"/jobs/..%2Fadmin/from/2026-01-02T03%3A04%3A05%2B00%3A00"


def test_nothing_is_sent_that_the_caller_did_not_give(probe: Probe) -> None:
    request = probe.sent("list_jobs")
    assert request.url.query == b""
    assert "X-Mode" not in request.headers


def test_what_the_caller_gives_is_sent_also_when_it_is_the_default(probe: Probe) -> None:
    request = probe.sent("list_jobs", limit=20, state="queued", x_mode="fast")
    assert dict(request.url.params) == {"limit": "20", "state": "queued"}
    assert request.headers["X-Mode"] == "fast"


def test_an_array_goes_out_in_the_style_of_the_document(probe: Probe) -> None:
    params = probe.sent(
        "list_jobs",
        ids=["a", "b"],
        days=[date(2026, 1, 2), date(2026, 1, 3)],
        labels=["c", "d"],
        codecs=["e", "f"],
        tags=["g", "h"],
    ).url.params
    assert params.multi_items() == [
        ("ids", "a,b"),
        ("days", "2026-01-02,2026-01-03"),
        ("labels", "c d"),
        ("codecs", "e|f"),
        ("tags", "g"),
        ("tags", "h"),
    ]


def test_an_empty_array_is_not_sent(probe: Probe) -> None:
    assert probe.sent("list_jobs", ids=[], tags=[]).url.query == b""


def test_every_multipart_body_has_a_boundary_of_its_own(probe: Probe) -> None:
    types = {upload(probe, file=file(probe)).headers["Content-Type"] for _ in range(2)}
    assert len(types) == 2
    assert all(value.startswith("multipart/form-data; boundary=") for value in types)


def test_a_file_keeps_its_name(probe: Probe) -> None:
    assert parts(upload(probe, file=file(probe, "clip.mov")))["file"] == ("clip.mov", b"film")


def test_a_file_without_a_name_goes_out_as_a_file(probe: Probe) -> None:
    body = probe.module("models").Upload.from_dict({"file": b"film"})
    name, content = parts(probe.sent("upload", body=body))["file"]
    assert name
    assert content == b"film"


def test_a_form_spells_booleans_as_json_does_and_leaves_null_out(probe: Probe) -> None:
    sent = parts(upload(probe, file=file(probe), public=True, title=None, poster=None))
    assert sent.keys() == {"file", "public"}
    assert sent["public"] == (None, b"true")


def test_a_file_as_the_body_goes_out_from_an_asynchronous_client_too(probe: Probe) -> None:
    received: list[tuple[bytes, str]] = []

    async def receive(request: httpx.Request) -> httpx.Response:
        received.append((await request.aread(), request.headers["Content-Length"]))
        return httpx.Response(204)

    file = BytesIO(b"skipped" + bytes(100_000))
    file.seek(7)
    body = probe.module("types").File(payload=file)
    client = probe.client().set_async_httpx_client(
        httpx.AsyncClient(base_url="https://probe.example", transport=httpx.MockTransport(receive))
    )
    asyncio.run(probe.operation("upload_raw").asyncio_detailed(client=client, body=body))
    assert received == [(bytes(100_000), "100000")]
