from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.telestream.conftest import FACTORY_ID, LEGACY, ok, refusal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.sandbox.telestream.conftest import StandIn

pytestmark = pytest.mark.anyio

PART_SIZE = 4000
OCTETS = {"content-type": "application/octet-stream"}


def parts_of(content: bytes) -> list[bytes]:
    return [content[start : start + PART_SIZE] for start in range(0, len(content), PART_SIZE)]


async def send(
    stand_in: StandIn, session: dict[str, Any], number: int, part: bytes, tag: str = "", method: str = "PUT"
) -> httpx.Response:
    headers = OCTETS | {"X-Part": str(number), "X-Extra-File-Tag": tag}
    return await stand_in.http.request(method, session["location"], content=part, headers=headers)


async def missing(stand_in: StandIn, session: dict[str, Any], tag: str = "") -> list[int]:
    response = await stand_in.http.get(session["location"], headers={"X-Extra-File-Tag": tag})
    return list(ok(response)["missing_parts"])


async def opened(stand_in: StandIn, content: bytes, **wanted: Any) -> dict[str, Any]:
    body = {"file_name": "/home/me/clip.mp4", "file_size": float(len(content)), **wanted}
    return dict(ok(await stand_in.flip("POST", "/videos/upload.json", body)))


async def test_parts_come_in_any_order_and_the_last_brings_the_video(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    parts = parts_of(content)
    session = await opened(stand_in, content, profiles="none", payload="order-42")
    assert session == {
        "id": session["id"],
        "location": f"http://sandbox.test/telestream_flip/upload/session?id={session['id']}",
        "parts": str(len(parts)),
        "part_size": str(PART_SIZE),
        "max_connections": "16",
    }
    assert await missing(stand_in, session) == [0, 1, 2, 3]
    for number in (3, 0, 1):
        response = await send(stand_in, session, number, parts[number], method="POST" if number else "PUT")
        assert (response.status_code, response.content) == (204, b"")
    assert await missing(stand_in, session) == [2]
    video = ok(await send(stand_in, session, 2, parts[2]))
    assert (video["status"], video["original_filename"], video["payload"]) == ("processing", "clip.mp4", "order-42")
    assert await missing(stand_in, session) == []
    # An answer that was lost can be had again.
    assert ok(await send(stand_in, session, 2, parts[2]))["id"] == video["id"]
    await stand_in.settled()
    assert ok(await stand_in.flip("GET", "/videos.json"))["total"] == 1
    answer = ok(await stand_in.flip("GET", f"/videos/{video['id']}/signed-url.json"))
    assert (await stand_in.http.get(answer["signed_url"])).content == content


async def test_a_part_that_is_not_one_is_refused(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    session = await opened(stand_in, content)
    part = parts_of(content)[0]
    for number, wrong, tag in ((0, part[1:], ""), (0, part + b"x", ""), (4, part, ""), (0, part, "subtitles")):
        response = await send(stand_in, session, number, wrong, tag)
        assert refusal(response) == (400, "BadRequest")
    text = {"content-type": "text/plain", "X-Part": "0"}
    response = await stand_in.http.put(session["location"], content=part, headers=text)
    assert refusal(response) == (400, "BadRequest")
    assert await missing(stand_in, session) == [0, 1, 2, 3]


async def test_an_upload_that_was_aborted_is_gone(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    session = await opened(stand_in, content)
    await send(stand_in, session, 0, parts_of(content)[0])
    response = await stand_in.http.delete(session["location"])
    assert (response.status_code, response.content) == (200, b"")
    assert refusal(await stand_in.http.get(session["location"])) == (400, "BadRequest")
    assert refusal(await send(stand_in, session, 0, parts_of(content)[0])) == (400, "BadRequest")
    assert not [path for path in stand_in.services.data.rglob("*") if path.is_file()]


async def test_the_video_comes_with_the_last_part_of_the_last_file(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    parts = parts_of(content)
    wanted = {
        "file_name": "clip.mp4",
        "file_size": len(content),
        "profiles": "none",
        "multi_chunk": "true",
        "extra_files": [{"tag": "subtitles", "file_name": "en.srt", "file_size": 4}],
    }
    response = await stand_in.legacy("POST", "/videos/upload.json", json.dumps(wanted).encode())
    session = ok(response, 201)
    assert session["location"].startswith(f"http://sandbox.test{LEGACY}/upload/session?id=")
    assert session["extra_files"] == {
        "subtitles": {"tag": "subtitles", "name": "en.srt", "parts": "1", "part_size": str(PART_SIZE)}
    }
    for number, part in enumerate(parts):
        assert (await send(stand_in, session, number, part)).status_code == 204
    assert await missing(stand_in, session) == []
    assert await missing(stand_in, session, "subtitles") == [0]
    assert (await send(stand_in, session, 0, b"1\n\n\n", "subtitles")).json()["status"] == "processing"


async def test_the_sdks_session_is_signed_and_takes_parts(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    wanted = {"file_name": "clip.mp4", "file_size": len(content), "profiles": "h264", "multi_chunk": "True"}
    session = ok(await stand_in.legacy("POST", "/videos/upload.json", **wanted), 201)
    assert (session["parts"], session["part_size"]) == ("4", "4000")
    *first, last = [
        await send(stand_in, session, number, part, method="POST") for number, part in enumerate(parts_of(content))
    ]
    assert [response.status_code for response in first] == [204, 204, 204]
    assert ok(last)["status"] == "processing"
    await stand_in.settled()
    assert [encoding["status"] for encoding in ok(await stand_in.legacy("GET", "/encodings.json"))] == ["success"]


async def test_a_single_stream_goes_on_where_it_stopped(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    wanted = {"file_name": "clip.mp4", "file_size": len(content), "profiles": "none", "use_all_profiles": "true"}
    session = ok(await stand_in.legacy("POST", "/videos/upload.json", **wanted), 201)
    assert session.keys() == {"id", "location"}

    async def put(start: int, end: int, total: int = len(content)) -> httpx.Response:
        headers = OCTETS | {"Content-Range": f"bytes {start}-{end - 1}/{total}"}
        return await stand_in.http.put(session["location"], content=content[start:end], headers=headers)

    response = await put(0, 5000)
    assert (response.status_code, response.headers["range"]) == (204, "0-4999")
    assert refusal(await put(6000, 7000)) == (400, "BadRequest")
    assert refusal(await put(5000, 7000, total=1)) == (400, "BadRequest")
    response = await put(4000, 8000)
    assert response.headers["range"] == "0-7999"
    assert refusal(await send(stand_in, session, 0, content[:PART_SIZE])) == (400, "BadRequest")
    video = ok(await put(8000, len(content)))
    source = stand_in.provider.account.factories[FACTORY_ID].videos[video["id"]]
    assert stand_in.provider.account.jobs.source(source).read_bytes() == content
    await stand_in.settled()
    assert len(ok(await stand_in.legacy("GET", "/encodings.json"))) == 1


async def test_a_stream_may_come_as_a_whole(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    wanted = {"file_name": "clip.mp4", "file_size": len(content), "profiles": "none"}
    session = ok(await stand_in.legacy("POST", "/videos/upload.json", **wanted), 201)
    response = await stand_in.http.put(session["location"], content=content, headers=OCTETS)
    assert ok(response)["status"] == "processing"


async def test_a_stream_that_breaks_leaves_nothing(stand_in: StandIn, clip: Path) -> None:
    content = clip.read_bytes()
    session = await opened(stand_in, content)

    async def half() -> AsyncIterator[bytes]:
        yield content[:1000]

    headers = OCTETS | {"X-Part": "0"}
    response = await stand_in.http.put(session["location"], content=half(), headers=headers)
    assert refusal(response) == (400, "BadRequest")
    assert not [path for path in stand_in.services.data.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "wanted",
    [
        {"file_size": 0},
        {"multi_chunk": False},
        {"profiles": "unknown"},
        {"watermark_url": "http://127.0.0.1:9/logo.png"},
        {"path_format": "../:id"},
        {"extra_files": [{"tag": "", "file_name": "a", "file_size": 1}]},
    ],
)
async def test_a_session_that_cannot_be_is_refused(stand_in: StandIn, wanted: dict[str, Any]) -> None:
    body = {"file_name": "clip.mp4", "file_size": 10} | wanted
    assert refusal(await stand_in.flip("POST", "/videos/upload.json", body)) == (400, "BadRequest")


async def test_legacy_sessions_need_a_name_and_a_size(stand_in: StandIn) -> None:
    for wanted in ({}, {"file_name": "clip.mp4"}, {"file_size": 10}):
        response = await stand_in.legacy("POST", "/videos/upload.json", **wanted)
        assert refusal(response) == (400, "BadRequest")
