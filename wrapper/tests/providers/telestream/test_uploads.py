"""Uploads in parts: whole, in parallel, tried again, interrupted, resumed, aborted."""

from __future__ import annotations

import io
import os
import threading
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

from encodekit._core.transfers import Transferred
from encodekit.errors import (
    BadRequestError,
    IncompleteTransferError,
    InvalidInputError,
    NotFoundError,
    PayloadTooLargeError,
    ResponseDecodingError,
    ServerError,
    UnexpectedStatusError,
)
from encodekit.providers._telestream.uploads import UploadFile, part_source
from encodekit.providers.telestream_flip import AsyncTelestreamFlip
from tests.providers.telestream.support import (
    ACCESS_KEY,
    API_KEY,
    DATA,
    FACADES,
    FACTORY,
    FLIP_URL,
    LOCATION,
    PART,
    PARTS,
    SECRET_KEY,
    Kind,
    Server,
    UploadServer,
    http_client,
    puts,
    upload_server,
)
from tests.support import Clock, each

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path


@each("numbers", [str, int])
@each("facade", FACADES)
def test_a_file_arrives_whole(kind: Kind, clip: Path, facade: str, numbers: type) -> None:
    server = upload_server(numbers=numbers)
    upload = getattr(kind, facade)(server).factory(FACTORY).upload_session(clip, threads=4)
    assert (upload.status, upload.parts, upload.part_size, upload.missing_parts) == (
        "initialized",
        4,
        300,
        [0, 1, 2, 3],
    )
    video = upload.start()
    assert server.file() == DATA
    assert (video.id, video.status) == ("video-1", "processing")
    assert upload.video.id == "video-1"
    assert (upload.status, upload.missing_parts, upload.error_message) == ("uploaded", [], None)
    assert sorted(puts(server)) == [("", number) for number in range(PARTS)]
    assert server.called.count("PUT /upload/session") == PARTS == len(server.requests) - 1


@each("facade", FACADES)
def test_the_session_is_told_name_and_size_and_nothing_that_was_not_said(kind: Kind, clip: Path, facade: str) -> None:
    server = upload_server()
    getattr(kind, facade)(server).uploads.create(str(clip))
    if facade == "legacy":
        told = server.query()
        assert told == {"file_name": "clip.mp4", "file_size": "1024", "multi_chunk": "true", "factory_id": FACTORY}
        assert server.requests[0].content == b""
        assert "content-type" not in server.requests[0].headers
    else:
        assert server.body() == {"file_name": "clip.mp4", "file_size": 1024, "multi_chunk": True}


def test_no_credential_goes_to_the_location(kind: Kind, clip: Path) -> None:
    for client in (kind.legacy, kind.flip):
        server = upload_server()
        made = client(server, headers={"X-Gateway": "canary-gateway"})
        upload = made.uploads.create(clip)
        upload.start()
        for request in server.requests[1:]:
            text = f"{request.url} {request.headers}"
            assert str(request.url) == LOCATION
            assert not [s for s in (API_KEY, ACCESS_KEY, SECRET_KEY, "signature", "canary-gateway") if s in text]


def test_parts_go_out_at_the_same_time_in_threads(clip: Path, clock: Clock) -> None:
    together = threading.Barrier(PARTS, timeout=5)

    class Meeting(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            together.wait()  # passes only when all four are under way
            return super().take(request)

    server = Meeting({"": len(DATA)}, part_size=PART)
    Kind(is_async=False, clock=clock).flip(server).uploads.create(clip, threads=4).start()
    assert server.file() == DATA


@each(("threads", "allowed", "expected"), [(3, "16", 3), (8, "2", 2), (8, "16", 4), (8, None, 4)])
def test_no_more_parts_are_under_way_than_allowed(
    clip: Path, clock: Clock, threads: int, allowed: str | None, expected: int
) -> None:
    under_way = peak = 0
    server = upload_server(session={"max_connections": allowed})

    async def main() -> None:
        together = anyio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            nonlocal under_way, peak
            await request.aread()
            if request.method == "PUT":
                under_way += 1
                peak = max(peak, under_way)
                if under_way == expected:
                    together.set()
                with anyio.fail_after(5):
                    await together.wait()
                under_way -= 1
            return server.answer(request)

        transport = httpx.MockTransport(answer)
        async with AsyncTelestreamFlip(
            API_KEY, FACTORY, base_url=FLIP_URL, http_client=httpx.AsyncClient(transport=transport), pace=clock.pace
        ) as client:
            upload = await client.uploads.create(clip, threads=threads)
            await upload.start()

    anyio.run(main)
    assert peak == expected
    assert server.file() == DATA


def test_threads_keep_to_the_limit(clip: Path, clock: Clock) -> None:
    under_way, peak, lock = 0, 0, threading.Lock()

    class Counting(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            nonlocal under_way, peak
            with lock:
                under_way += 1
                peak = max(peak, under_way)
            answer = super().take(request)
            with lock:
                under_way -= 1
            return answer

    server = Counting({"": len(DATA)}, part_size=PART, session={"max_connections": "1"})
    Kind(is_async=False, clock=clock).flip(server).uploads.create(clip, threads=4).start()
    assert peak == 1
    assert puts(server) == [("", number) for number in range(PARTS)]


@each("failure", [httpx.Response(500), httpx.Response(503), httpx.ReadTimeout(""), httpx.WriteError("")])
def test_a_part_is_tried_again_on_its_own(kind: Kind, clip: Path, failure: Any) -> None:
    server = upload_server()
    server.failures["", 2] = [failure, failure]
    upload = kind.flip(server).uploads.create(clip, threads=2)
    upload.start()
    assert server.file() == DATA
    assert sorted(puts(server)) == [("", 0), ("", 1), ("", 2), ("", 2), ("", 2), ("", 3)]


def test_further_files_go_with_their_tags(kind: Kind, clip: Path, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"L" * 350)
    tags = {"subtitles.index-0": 4, "subtitles.index-1": 301, "logo": 350}
    for client in (kind.legacy, kind.flip):
        server = UploadServer({"": len(DATA)} | tags, part_size=PART)
        further = {"subtitles": [b"en\r\n", b"d" * 301], "logo": logo}
        upload = client(server).uploads.create(clip, extra_files=further, threads=2)
        upload.start()
        told = server.body(0)["extra_files"]
        assert [(file["tag"], file["file_name"], file["file_size"]) for file in told] == [
            ("subtitles.index-0", "upload", 4),
            ("subtitles.index-1", "upload", 301),
            ("logo", "logo.png", 350),
        ]
        assert server.file() == DATA
        assert [server.file(tag) for tag in tags] == [b"en\r\n", b"d" * 301, b"L" * 350]
        assert upload.video.id == "video-1"


def sources(clip: Path) -> Iterator[tuple[str, Any]]:
    yield "a path", clip
    yield "a path as text", str(clip)
    yield "bytes", DATA
    yield "a bytearray", bytearray(DATA)
    with clip.open("rb") as file:
        yield "an open file", file
    file_at_offset = io.BytesIO(b"before" + DATA)
    file_at_offset.seek(6)
    yield "a file at an offset", file_at_offset
    yield "an iterator", iter([DATA[:100], DATA[100:]])
    read, write = os.pipe()
    os.write(write, DATA)
    os.close(write)
    with open(read, "rb") as pipe:  # noqa: PTH123  (a descriptor)
        yield "a pipe", pipe


@each("number", range(8))
def test_a_source_of_any_form_arrives_whole(kind: Kind, clip: Path, number: int) -> None:
    for index, (name, source) in enumerate(sources(clip)):
        if index == number:
            server = upload_server()
            upload = kind.flip(server).uploads.create(source)
            upload.start()
            assert server.file() == DATA, name


def test_an_asynchronous_source_arrives_whole(clock: Clock) -> None:
    server = upload_server()

    async def chunks() -> AsyncIterator[bytes]:
        yield DATA[:500]
        await anyio.lowlevel.checkpoint()
        yield DATA[500:]

    async def main() -> None:
        client = AsyncTelestreamFlip(
            API_KEY, FACTORY, base_url=FLIP_URL, http_client=http_client(server, is_async=True), pace=clock.pace
        )
        async with await client.uploads.create(chunks()) as upload:
            await upload.start()

    anyio.run(main)
    assert server.file() == DATA
    with pytest.raises(InvalidInputError, match="asynchronous client only"):
        Kind(is_async=False, clock=clock).flip().uploads.create(chunks())


@each("source", [b"", iter([]), io.StringIO("text"), 42, "/no/such/file", "s3://bucket/key"])
def test_a_source_that_cannot_be_read_is_refused_before_anything_is_sent(kind: Kind, source: Any) -> None:
    with pytest.raises(InvalidInputError):
        kind.flip().uploads.create(source)


def test_a_part_is_read_in_small_pieces() -> None:
    source = part_source(b"x" * 1_000_000)
    assert source
    file = UploadFile(tag="", name="clip", source=source)
    file.plan("2", "700000")
    ranges = list(file.ranges(1))
    assert ranges == [(700_000, 262_144), (962_144, 37_856)]


@each(
    ("session", "reason"),
    [
        ({"parts": None}, "parts"),
        ({"parts": "3"}, "3"),
        ({"parts": "5"}, "5"),
        ({"part_size": "0"}, "parts"),
        ({"part_size": "many"}, "many"),
        ({"parts": "1" * 400}, "parts"),
        ({"location": "ftp://up.example/s"}, "location"),
        ({"location": "/upload"}, "location"),
        ({"location": ""}, "location"),
    ],
)
def test_a_session_that_makes_no_sense_is_refused(kind: Kind, clip: Path, session: Any, reason: str) -> None:
    with pytest.raises(ResponseDecodingError, match=reason):
        kind.flip(upload_server(session=session)).uploads.create(clip)


def test_a_session_that_cannot_be_used_is_aborted(kind: Kind, clip: Path) -> None:
    server = upload_server(session={"parts": "99"})
    with pytest.raises(ResponseDecodingError):
        kind.flip(server).uploads.create(clip)
    assert server.aborted


def test_a_session_without_a_place_for_a_further_file_is_refused(kind: Kind, clip: Path) -> None:
    with pytest.raises(ResponseDecodingError, match="logo"):
        kind.flip(upload_server()).uploads.create(clip, extra_files={"logo": b"png"})


@each("status", [200, 201])
@each("facade", FACADES)
@each(
    ("body", "expected"),
    [
        ({"error": "RecordNotFound", "message": "Couldn't find Profile"}, NotFoundError),
        ({"error": "BadRequest", "message": "no"}, BadRequestError),
        ({"error": "FileSizeLimitExceeded", "message": "10 MB"}, PayloadTooLargeError),
        ({"error": "InternalError"}, ServerError),
        ({"error": "SomethingNew", "message": "?"}, UnexpectedStatusError),
    ],
)
def test_an_error_with_a_good_status_is_raised(
    kind: Kind, clip: Path, status: int, facade: str, body: Any, expected: type[Exception]
) -> None:
    server = Server({"POST /videos/upload.json": httpx.Response(status, json=body)})
    with pytest.raises(expected) as caught:
        getattr(kind, facade)(server).uploads.create(clip)
    assert type(caught.value) is expected
    error: Any = caught.value
    assert (error.code, error.status, error.attempts) == (body["error"], status, 1)
    assert error.message == body.get("message", body["error"])


@each("body", [b"", b"  ", b"null", b"{}", b'{"status": "ok"}'])
def test_parts_that_are_answered_with_nothing_are_verified(kind: Kind, clip: Path, body: bytes) -> None:
    class Silent(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            super().take(request)
            return httpx.Response(200, content=body)

    server = Silent({"": len(DATA)}, part_size=PART)
    upload = kind.legacy(server).uploads.create(clip)
    assert upload.start() is None
    assert (upload.status, upload.video) == ("uploaded", None)
    assert server.called[-1] == "GET /upload/session"


def test_parts_answered_with_204_are_good(kind: Kind, clip: Path) -> None:
    class NoContent(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            answer = super().take(request)
            return answer if answer.content else httpx.Response(204)

    upload = kind.flip(NoContent({"": len(DATA)}, part_size=PART)).uploads.create(clip)
    assert upload.start().id == "video-1"


def test_a_part_that_got_lost_is_sent_again(kind: Kind, clip: Path) -> None:
    class Forgetful(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            if request.headers["x-part"] == "1" and ("", 1) not in puts(self)[:-1]:
                return httpx.Response(200)  # accepted, and lost
            return super().take(request)

    server = Forgetful({"": len(DATA)}, part_size=PART)
    upload = kind.flip(server).uploads.create(clip, threads=1)
    assert upload.start().id == "video-1"
    assert server.file() == DATA


def test_an_upload_that_never_completes_ends_with_an_error(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.routes["PUT /upload/session"] = httpx.Response(200)
    upload = kind.flip(server).uploads.create(clip)
    with pytest.raises(IncompleteTransferError, match="misses parts"):
        upload.start()
    assert upload.status == "error"
    assert len(puts(server)) == 3 * PARTS


@each(
    ("answer", "expected"),
    [
        (httpx.Response(200, text="<html>Bad gateway</html>"), ResponseDecodingError),
        (httpx.Response(200, json=[1]), ResponseDecodingError),
        (httpx.Response(200, json={"error": "BadRequest", "message": "no such session"}), BadRequestError),
        (httpx.Response(400, json={"error": "BadRequest"}), BadRequestError),
    ],
)
def test_a_wrong_answer_to_a_part_is_an_error(kind: Kind, answer: Any, expected: type[Exception]) -> None:
    server = Server({"PUT /upload/session": answer})
    with pytest.raises(expected) as caught:
        kind.flip(server).uploads.send_part(LOCATION, b"bytes", index=0)
    error: Any = caught.value
    assert error.operation == "upload_part"
    assert error.provider == "telestream_flip"


@each("answer", [httpx.Response(200), httpx.Response(200, json={"missing_parts": ["x"]}), httpx.Response(200, json={})])
def test_a_wrong_answer_about_missing_parts_is_an_error(kind: Kind, answer: Any) -> None:
    with pytest.raises(ResponseDecodingError):
        kind.legacy(Server({"GET /upload/session": answer})).uploads.missing_parts(LOCATION)


def test_missing_parts_that_do_not_exist_are_an_error(kind: Kind, clip: Path) -> None:
    server = upload_server()
    upload = kind.flip(server).uploads.create(clip)
    server.routes["GET /upload/session"] = {"missing_parts": [7]}
    with pytest.raises(ResponseDecodingError, match="7"):
        upload.resume()


@each("place", [{}, {"index": 1, "content_range": "bytes 0-4/5"}])
def test_a_part_has_one_place(kind: Kind, place: Any) -> None:
    with pytest.raises(InvalidInputError, match="one place"):
        kind.legacy().uploads.send_part(LOCATION, b"bytes", **place)
    with pytest.raises(InvalidInputError, match="empty"):
        kind.legacy().uploads.send_part(LOCATION, b"", index=0)


def test_a_session_of_the_old_kind_takes_ranges(kind: Kind) -> None:
    server = Server({"PUT /upload/session": httpx.Response(204, headers={"Range": "0-4"})})
    assert kind.legacy(server).uploads.send_part(LOCATION, b"bytes", content_range="bytes 0-4/9") is None
    assert server.requests[0].headers["content-range"] == "bytes 0-4/9"
    assert "x-part" not in server.requests[0].headers


def test_progress_counts_all_parts_and_falls_back_for_one_that_is_sent_again(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.failures["", 1] = [httpx.Response(500)]
    seen: list[Transferred] = []
    kind.flip(server).uploads.create(clip, threads=1, on_progress=seen.append).start()
    done = [progress.bytes_done for progress in seen]
    assert done == [0, 300, 300, 600, 300, 600, 600, 900, 900, 1024]
    assert {progress.bytes_total for progress in seen} == {1024}


@each("facade", FACADES)
def test_encode_takes_a_url_or_a_file(kind: Kind, clip: Path, facade: str) -> None:
    server = upload_server()
    server.routes["POST /videos.json"] = httpx.Response(201, json={"id": "v1"})
    client = getattr(kind, facade)(server)
    assert client.encode("https://example.com/v.mp4", profiles="h264", payload="p").id == "v1"
    assert len(server.requests) == 1
    progress: list[Transferred] = []
    assert client.encode(clip, profiles="h264", on_upload_progress=progress.append).id == "video-1"
    assert server.file() == DATA
    assert progress[-1].bytes_done == len(DATA)


def test_encode_without_profiles_means_all_of_them_for_a_legacy_upload_too(kind: Kind, clip: Path) -> None:
    server = upload_server()
    kind.legacy(server).encode(clip)
    assert server.query(0)["use_all_profiles"] == "true"


def test_encode_aborts_an_upload_that_fails(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.failures["", 0] = [httpx.Response(400)]
    with pytest.raises(BadRequestError):
        kind.flip(server).encode(clip)
    assert server.aborted


def test_encode_cannot_follow_a_video_that_was_not_named(kind: Kind, clip: Path) -> None:
    server = upload_server()

    def take(request: httpx.Request) -> httpx.Response:
        UploadServer.take(server, request)
        return httpx.Response(200)

    server.routes["PUT /upload/session"] = take
    with pytest.raises(ResponseDecodingError, match="did not name its video"):
        kind.flip(server).encode(clip)


def test_encode_from_a_url_takes_no_watermark(kind: Kind) -> None:
    with pytest.raises(InvalidInputError, match="watermark_url"):
        kind.flip().encode("https://example.com/v.mp4", watermark_url="https://example.com/w.png")


def test_an_upload_in_threads_keeps_the_context_of_its_caller(clip: Path, clock: Clock) -> None:
    from contextvars import ContextVar

    wanted: ContextVar[str] = ContextVar("wanted", default="lost")
    seen: set[str] = set()
    wanted.set("kept")
    client = Kind(is_async=False, clock=clock).flip(upload_server())
    client.uploads.create(clip, threads=4, on_progress=lambda _: seen.add(wanted.get())).start()
    assert seen == {"kept"}


def test_a_form_file_reports_progress(kind: Kind) -> None:
    server = Server({"POST /videos.json": {"id": "v1"}})
    seen: list[Transferred] = []
    kind.legacy(server).videos.create(file=iter([DATA[:1000], DATA[1000:]]), size=len(DATA), on_progress=seen.append)
    assert [(progress.bytes_done, progress.bytes_total) for progress in seen] == [(0, 1024), (1000, 1024), (1024, 1024)]


@each("size", [1, len(DATA) + 1])
def test_a_form_file_of_another_size_is_refused(kind: Kind, size: int) -> None:
    server = Server({"POST /videos.json": {"id": "v1"}})
    with pytest.raises(InvalidInputError, match="did not give"):
        kind.legacy(server).videos.create(file=iter([DATA]), size=size)


def test_an_empty_stream_is_refused(kind: Kind) -> None:
    with pytest.raises(InvalidInputError, match="empty"):
        kind.flip().uploads.create(iter([b"", b""]))
