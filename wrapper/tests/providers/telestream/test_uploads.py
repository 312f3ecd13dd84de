"""Uploads in parts: whole, in parallel, tried again, interrupted, resumed, aborted."""

from __future__ import annotations

import io
import json
import os
import stat
import threading
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from encodekit._core.options import RetryPolicy
from encodekit._core.transfers import Transferred
from encodekit.errors import (
    BadRequestError,
    ConnectionFailedError,
    EncodekitError,
    IncompleteTransferError,
    InvalidInputError,
    NotFoundError,
    PayloadTooLargeError,
    ResponseDecodingError,
    ServerError,
    UnexpectedStatusError,
)
from encodekit.providers._telestream.uploads import UploadFile, part_source
from encodekit.providers.telestream_flip import AsyncTelestreamFlip, TelestreamFlip, UploadState
from encodekit.providers.telestream_flip_legacy import AsyncTelestreamFlipLegacy
from tests.providers.telestream.support import (
    ACCESS_KEY,
    API_KEY,
    FACTORY,
    FLIP_URL,
    LEGACY_URL,
    LOCATION,
    SECRET_KEY,
    Kind,
    Server,
    UploadServer,
    http_client,
)
from tests.support import Clock, each

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

DATA = bytes(range(256)) * 4
PART = 300
PARTS = 4
FACADES = ["legacy", "flip"]


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    path.write_bytes(DATA)
    return path


def upload_server(**arguments: Any) -> UploadServer:
    return UploadServer({"": len(DATA)}, part_size=PART, **arguments)


def puts(server: Server) -> list[tuple[str, int]]:
    """Tag and number of each part that was sent, in order."""
    sent = [request for request in server.requests if request.method == "PUT"]
    return [(request.headers.get("x-extra-file-tag", ""), int(request.headers["x-part"])) for request in sent]


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


@each("facade", FACADES)
def test_a_failure_is_kept_and_resume_sends_only_what_is_missing(kind: Kind, clip: Path, facade: str) -> None:
    server = upload_server()
    server.failures["", 1] = [httpx.Response(404)]
    upload = getattr(kind, facade)(server).uploads.create(clip, threads=1)
    with pytest.raises(NotFoundError) as caught:
        upload.start()
    assert caught.value.operation == "upload_part"
    assert "canary-location" not in str(caught.value)
    assert upload.status == "error"
    assert "404" in upload.error_message
    assert upload.missing_parts == [1, 2, 3]
    with pytest.raises(InvalidInputError, match="resume"):
        upload.start()
    before = len(server.requests)
    assert upload.resume().id == "video-1"
    assert (upload.status, upload.error_message) == ("uploaded", None)
    assert server.called[before] == "GET /upload/session"
    assert puts(server) == [("", 0), ("", 1), ("", 1), ("", 2), ("", 3)]
    assert upload.resume().id == "video-1"  # once more does nothing
    assert len(server.requests) == before + 4


def test_after_a_failure_no_further_part_is_begun(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.failures["", 0] = [httpx.Response(400)]
    upload = kind.flip(server).uploads.create(clip, threads=2)
    with pytest.raises(BadRequestError):
        upload.start()
    assert len(puts(server)) < PARTS


def test_resume_also_begins_an_upload(kind: Kind, clip: Path) -> None:
    server = upload_server()
    upload = kind.flip(server).uploads.create(clip)
    assert upload.resume().id == "video-1"
    assert server.called[1] == "GET /upload/session"


def test_the_loop_of_the_seed_gets_through(kind: Kind, clip: Path) -> None:
    server = upload_server()
    no_luck: list[httpx.Response | Exception] = [httpx.ConnectError("") for _ in range(6)]
    server.failures["", 3] = no_luck
    upload = kind.legacy(server, retry=RetryPolicy(attempts=2)).uploads.create(clip, threads=4)
    failures = 0
    try:
        upload.start()
    except ConnectionFailedError:
        while failures < 5 and upload.status != "uploaded":
            try:
                upload.resume()
            except ConnectionFailedError:
                failures += 1
    assert (upload.status, failures) == ("uploaded", 2)
    assert server.file() == DATA


@each("facade", FACADES)
def test_another_process_goes_on_from_the_saved_state(kind: Kind, clip: Path, tmp_path: Path, facade: str) -> None:
    server, state = upload_server(), tmp_path / "clip.upload.json"
    server.failures["", 2] = [httpx.Response(403)]
    first = getattr(kind, facade)(server).factory("tg02").upload_session(clip, threads=1, state_file=state)
    with pytest.raises(EncodekitError):
        first.start()
    # What a new process has: a new client, and the file.
    second = getattr(kind, facade)(server).uploads.load(state)
    assert second.status == "interrupted"
    assert second.factory_id == "tg02"
    before = len(server.requests)
    video = second.resume()
    assert server.called[before] == "GET /upload/session"
    assert sorted(puts(server)[3:]) == [("", 2), ("", 3)]
    assert server.file() == DATA
    assert not state.exists()
    server.routes["GET /videos/video-1.json"] = {"id": "video-1"}
    video.reload()
    assert server.query() == {"factory_id": "tg02"}


def test_the_saved_state_holds_no_credential_and_is_readable_for_its_owner_only(
    kind: Kind, clip: Path, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    for client in (kind.legacy(upload_server()), kind.flip(upload_server())):
        client.uploads.create(clip, state_file=state)
        content = state.read_text()
        assert not [secret for secret in (API_KEY, ACCESS_KEY, SECRET_KEY) if secret in content]
        assert stat.S_IMODE(state.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
        assert json.loads(content)["files"][0]["path"] == str(clip)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clip.mp4", "state.json"]


def test_a_state_that_cannot_be_written_ends_the_session(kind: Kind, clip: Path, tmp_path: Path) -> None:
    server = upload_server()
    with pytest.raises(InvalidInputError, match="cannot be written"):
        kind.flip(server).uploads.create(clip, state_file=tmp_path / "missing" / "state.json")
    assert server.aborted


def test_the_state_is_saved_on_demand_and_goes_when_the_upload_is_aborted(
    kind: Kind, clip: Path, tmp_path: Path
) -> None:
    server, state = upload_server(), tmp_path / "state.json"
    upload = kind.flip(server).uploads.create(clip)
    upload.save(state)
    assert state.exists()
    upload.abort()
    assert server.aborted
    assert upload.status == "aborted"
    assert not state.exists()
    upload.abort()  # once more does nothing
    assert server.called.count("DELETE /upload/session") == 1
    for call in (upload.start, upload.resume, lambda: upload.save(state)):
        with pytest.raises(InvalidInputError):
            call()


def test_a_complete_upload_is_not_aborted(kind: Kind, clip: Path) -> None:
    upload = kind.flip(upload_server()).uploads.create(clip)
    upload.start()
    with pytest.raises(InvalidInputError, match="delete its video"):
        upload.abort()


def test_a_changed_file_is_not_resumed(kind: Kind, clip: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    client = kind.flip(upload_server())
    upload = client.uploads.create(clip, state_file=state)
    os.utime(clip, ns=(0, 0))
    with pytest.raises(InvalidInputError, match="changed"):
        client.uploads.load(state)
    with pytest.raises(InvalidInputError, match="changed"):
        upload.start()
    clip.write_bytes(DATA + b"more")
    with pytest.raises(InvalidInputError, match="changed"):
        client.uploads.load(state)
    clip.unlink()
    with pytest.raises(InvalidInputError, match="no file"):
        client.uploads.load(state)


def test_a_file_that_shrinks_meanwhile_is_noticed(kind: Kind) -> None:
    file = io.BytesIO(DATA)
    upload = kind.flip(upload_server()).uploads.create(file)
    file.truncate(500)
    with pytest.raises(InvalidInputError, match="shorter"):
        upload.start()


def test_a_moved_file_and_a_source_in_memory_are_given_again(kind: Kind, clip: Path, tmp_path: Path) -> None:
    server, state = upload_server(), tmp_path / "state.json"
    client = kind.flip(server)
    client.uploads.create(clip, state_file=state)
    moved = clip.rename(tmp_path / "moved.mp4")
    client.uploads.load(state, moved).resume()
    assert server.file() == DATA
    server = upload_server()
    client = kind.flip(server)
    client.uploads.create(DATA, name="clip.mp4", state_file=state)
    with pytest.raises(InvalidInputError, match="give the source again"):
        client.uploads.load(state)
    with pytest.raises(InvalidInputError, match="any place"):
        client.uploads.load(state, iter([DATA]))
    client.uploads.load(state, DATA).resume()
    assert server.file() == DATA


def test_the_state_of_another_provider_is_refused(kind: Kind, clip: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    kind.flip(upload_server()).uploads.create(clip, state_file=state)
    with pytest.raises(InvalidInputError, match="telestream_flip, not of telestream_flip_legacy"):
        kind.legacy().uploads.load(state)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    change=st.dictionaries(
        st.sampled_from(["format", "provider", "location", "files", "max_connections", "session_id"]),
        st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=4),
    ),
    cut=st.integers(0, 200),
)
def test_a_damaged_state_is_refused_or_works(tmp_path: Path, change: dict[str, Any], cut: int) -> None:
    path, state = tmp_path / "clip.mp4", tmp_path / "state.json"
    path.write_bytes(DATA)
    client = Kind(is_async=False, clock=Clock()).flip(upload_server())
    client.uploads.create(path, state_file=state)
    text = json.dumps(json.loads(state.read_text()) | change)
    state.write_text(text[: len(text) - cut])
    try:
        client.uploads.load(state).resume()
    except InvalidInputError:
        pass
    else:
        assert cut == 0


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


def test_further_files_are_resumed_too(kind: Kind, clip: Path, tmp_path: Path) -> None:
    server = UploadServer({"": len(DATA), "logo": 350}, part_size=PART)
    server.failures["logo", 1] = [httpx.Response(403)]
    logo, state = tmp_path / "logo.png", tmp_path / "state.json"
    logo.write_bytes(b"L" * 350)
    client = kind.flip(server)
    upload = client.uploads.create(clip, extra_files={"logo": logo}, threads=1, state_file=state)
    with pytest.raises(EncodekitError):
        upload.start()
    client.uploads.load(state, extra_files={"logo": logo}).resume()
    assert puts(server)[-1:] == [("logo", 1)]
    asked = [request for request in server.requests if request.method == "GET"]
    assert [request.headers.get("x-extra-file-tag") for request in asked] == [None, "logo"]


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


def test_a_stream_can_be_resumed_in_the_same_process(kind: Kind) -> None:
    server = upload_server()
    server.failures["", 2] = [httpx.Response(400)]
    upload = kind.flip(server).uploads.create(iter([DATA]), threads=1)
    with pytest.raises(BadRequestError):
        upload.start()
    upload.resume()
    assert server.file() == DATA


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


def test_progress_of_a_resumed_upload_begins_where_it_stopped(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.parts["", 0] = server.parts["", 1] = DATA[:300]
    seen: list[int] = []
    kind.flip(server).uploads.create(clip, threads=1, on_progress=lambda at: seen.append(at.bytes_done)).resume()
    assert seen == [600, 900, 900, 1024]


@pytest.mark.parametrize("threads", [1, 4])
def test_a_user_who_stops_it_finds_the_upload_interrupted(clip: Path, clock: Clock, threads: int) -> None:
    server, client = upload_server(), Kind(is_async=False, clock=clock).flip
    stopped: list[bool] = []

    def on_progress(progress: Transferred) -> None:
        if not stopped:
            stopped.append(True)
            raise KeyboardInterrupt

    upload = client(server).uploads.create(clip, threads=threads, on_progress=on_progress)
    with pytest.raises(KeyboardInterrupt):
        upload.start()
    assert (upload.status, upload.error_message) == (UploadState.INTERRUPTED, "interrupted")
    assert upload.resume().id == "video-1"


def test_a_canceled_task_leaves_the_upload_interrupted(clip: Path, clock: Clock) -> None:
    server = upload_server()

    async def main() -> None:
        client = AsyncTelestreamFlipLegacy(
            ACCESS_KEY,
            SECRET_KEY,
            FACTORY,
            base_url=LEGACY_URL,
            http_client=http_client(server, is_async=True),
            pace=clock.pace,
        )
        scope = anyio.CancelScope()
        upload = await client.uploads.create(clip, on_progress=lambda _progress: scope.cancel())
        with scope:
            await upload.start()
        assert scope.cancelled_caught
        assert upload.status == "interrupted"
        upload._on_progress = None
        video = await upload.resume()
        assert video
        assert video.id == "video-1"

    anyio.run(main)
    assert server.file() == DATA


def test_status_is_uploading_meanwhile(kind: Kind, clip: Path) -> None:
    seen: set[str] = set()

    def on_progress(_progress: Transferred) -> None:
        seen.add(str(upload.status))

    upload: Any = kind.flip(upload_server()).uploads.create(clip, on_progress=on_progress)
    upload.start()
    assert seen == {"uploading"}


def test_leaving_the_block_closes_the_source_and_not_the_upload(clip: Path, clock: Clock) -> None:
    server = upload_server()
    with TelestreamFlip(
        API_KEY, FACTORY, base_url=FLIP_URL, http_client=http_client(server, is_async=False), pace=clock.pace
    ) as client:
        with client.uploads.create(clip) as upload:
            assert "canary-location" not in repr(upload)
            assert repr(upload) == "UploadSession('session-1', initialized, 4 of 4 parts missing)"
            assert upload.location == LOCATION
        assert upload.status == "initialized"
        assert not server.aborted
        upload.resume()


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


def test_threads_stop_at_once_when_the_user_does(clip: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    from encodekit.providers._telestream import runners

    begun = threading.Event()

    def stopped_by_the_user(_futures: object) -> None:
        begun.wait(5)
        raise KeyboardInterrupt

    class Slow(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            begun.set()
            return super().take(request)

    monkeypatch.setattr(runners, "wait", stopped_by_the_user)
    upload = Kind(is_async=False, clock=clock).flip(Slow({"": len(DATA)}, part_size=1)).uploads.create(clip, threads=2)
    with pytest.raises(KeyboardInterrupt):
        upload.start()
    assert upload.status == "interrupted"
    assert len(upload.missing_parts) > 0


def test_a_step_that_is_no_longer_needed_ends_quietly() -> None:
    from encodekit.providers._telestream.runners import Stop, Stopped, TaskRunner, ThreadRunner

    def fails_or_stops(item: int) -> None:
        if item:
            raise Stopped
        raise ValueError("the reason")

    async def fails_or_stops_async(item: int) -> None:
        fails_or_stops(item)

    with pytest.raises(ValueError, match="the reason"):
        ThreadRunner().run(fails_or_stops, [0, 1], 2, Stop())
    with pytest.raises(ValueError, match="the reason"):
        anyio.run(TaskRunner().run, fails_or_stops_async, [0, 1], 2, Stop())
    ThreadRunner().run(fails_or_stops, [1], 1, Stop())
    anyio.run(TaskRunner().run, fails_or_stops_async, [1], 1, Stop())


def test_an_empty_stream_is_refused(kind: Kind) -> None:
    with pytest.raises(InvalidInputError, match="empty"):
        kind.flip().uploads.create(iter([b"", b""]))
