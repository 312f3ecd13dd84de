from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.sandbox.convertrilo import streaming

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.sandbox.conftest import StandIn

pytestmark = pytest.mark.anyio

SETTINGS = {"codec": "h264", "resolution": "480p", "fps": 10}
BINARY = {"Content-Type": "application/octet-stream"}


async def begun(stand_in: StandIn) -> str:
    """A job with an open upload; its path."""
    job_id = (await stand_in.post("/jobs", SETTINGS))["jobId"]
    session = await stand_in.post(f"/jobs/{job_id}/stream/init")
    assert (session["ok"], session["inputKey"]) == (True, f"in/{job_id}")
    return f"/jobs/{job_id}"


async def send(stand_in: StandIn, path: str, number: int, content: Any, **headers: str) -> httpx.Response:
    url = f"{path}/stream/chunk/{number}"
    return await stand_in.client.put(url, content=content, headers=BINARY | headers)


async def test_chunks_in_any_order_make_the_source(stand_in: StandIn, clip: Path) -> None:
    path, content = await begun(stand_in), clip.read_bytes()
    await send(stand_in, path, 3, content[2000:])
    await send(stand_in, path, 1, b"wrong")
    await send(stand_in, path, 1, content[:1000])
    stored = await send(stand_in, path, 2, content[1000:2000])
    etag = f'"{hashlib.md5(content[1000:2000]).hexdigest()}"'
    assert stored.json() == {"ok": True, "partNumber": 2, "etag": etag}
    assert await stand_in.post(f"{path}/stream/finalize") == {"ok": True}
    await stand_in.post(f"{path}/confirm")
    job = await stand_in.ended(path.rpartition("/")[2])
    assert (job.status, job.ingest) == ("success", "stream")
    assert job.input
    assert job.input.read_bytes() == content
    assert list((stand_in.services.data / "convertrilo").iterdir()) == []


async def test_parts_that_are_named_must_be_those_that_came(stand_in: StandIn) -> None:
    path = await begun(stand_in)
    etags = [(await send(stand_in, path, number, b"part%d" % number)).json()["etag"] for number in (1, 2)]
    one, two = ({"PartNumber": number, "ETag": etag} for number, etag in enumerate(etags, 1))
    stranger = {"PartNumber": 1, "ETag": "other"}
    wrong: list[list[dict[str, Any]]] = [[], [two, one], [one, one], [one, {"PartNumber": 3}], [stranger], [{}]]
    for parts in wrong:
        refusal = await stand_in.refusal("POST", f"{path}/stream/finalize", {"parts": parts})
        assert refusal == (400, "invalid_request")
    unquoted = one | {"ETag": etags[0].strip('"')}
    await stand_in.post(f"{path}/stream/finalize", {"parts": [unquoted, two]})
    job_id = path.rpartition("/")[2]
    assert stand_in.services.storage.path(f"in/{job_id}").read_bytes() == b"part1part2"


async def test_nothing_can_be_made_of_no_chunks(stand_in: StandIn) -> None:
    path = await begun(stand_in)
    assert await stand_in.refusal("POST", f"{path}/stream/finalize") == (400, "invalid_request")


async def test_an_upload_that_is_abandoned_is_gone_but_its_job_stays(stand_in: StandIn) -> None:
    path = await begun(stand_in)
    await send(stand_in, path, 1, b"part")
    assert await stand_in.post(f"{path}/stream/abort") == {"ok": True}
    assert list((stand_in.services.data / "convertrilo").iterdir()) == []
    assert (await send(stand_in, path, 1, b"part")).status_code == 400
    assert await stand_in.refusal("POST", f"{path}/stream/abort") == (400, "invalid_request")
    assert (await stand_in.get(f"{path}/status"))["status"] == "created"
    await stand_in.post(f"{path}/stream/init")


async def test_canceling_the_job_drops_its_chunks(stand_in: StandIn) -> None:
    path = await begun(stand_in)
    await send(stand_in, path, 1, b"part")
    await stand_in.post(f"{path}/cancel")
    assert list((stand_in.services.data / "convertrilo").iterdir()) == []
    assert await stand_in.refusal("POST", f"{path}/stream/init") == (400, "invalid_request")


@pytest.mark.parametrize("number", [0, 10001])
async def test_a_chunk_has_a_number_from_1_to_10000(stand_in: StandIn, number: int) -> None:
    response = await send(stand_in, await begun(stand_in), number, b"part")
    assert (response.status_code, response.json()["code"]) == (400, "invalid_request")


async def test_a_chunk_that_is_not_what_it_says_is_refused(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unmeasured() -> AsyncIterator[bytes]:
        yield b"part"

    path = await begun(stand_in)
    monkeypatch.setattr(streaming, "MAX_CHUNK_BYTES", 8)
    answers = [
        await send(stand_in, path, 1, b""),
        await send(stand_in, path, 1, b"part", **{"Content-Length": "7"}),
        await send(stand_in, path, 1, unmeasured()),
        await send(stand_in, path, 1, b"part" * 3),
        await send(stand_in, path, 1, b"part", **{"Content-Type": "video/mp4"}),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [
        (400, "invalid_body"),
        (400, "invalid_body"),
        (400, "missing_content_length"),
        (400, "file_too_large"),
        (400, "unsupported_content_type"),
    ]
    assert await stand_in.refusal("POST", f"{path}/stream/finalize") == (400, "invalid_request")


async def test_a_job_with_another_source_takes_no_chunks(stand_in: StandIn) -> None:
    body = SETTINGS | {"sourceS3": {"bucket": "b", "key": "k"}}
    job_id = (await stand_in.post("/jobs", body))["jobId"]
    assert await stand_in.refusal("POST", f"/jobs/{job_id}/stream/init") == (400, "invalid_request")
