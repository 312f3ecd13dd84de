"""Uploads to a presigned URL: every form of source, progress, replays, and what is never sent twice."""

from __future__ import annotations

import io
import tempfile
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.auth import HeaderCredential
from encodekit._core.http import Provider
from encodekit._core.options import Options
from encodekit._core.transfers import CHUNK_BYTES, is_url, upload_body
from encodekit.errors import InvalidInputError
from tests.support import API_KEY, BASE_URL, Drive, NeverReachedError, Wire, each, run

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

URL = "https://bucket.example/in/clip.mp4?X-Amz-Signature=canary-signature"
DATA = bytes(range(256)) * (CHUNK_BYTES // 100)  # a few chunks, the last one not full
PROVIDER = Provider(
    name="example", error=lambda status, _body: errors.class_for_status(status)("No."), credential_hint=""
)


class Pipe(io.RawIOBase):
    """A file that can be read once, as a pipe or a socket."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._data.readinto(buffer)


def pieces(data: bytes = DATA, size: int = 100_000) -> Iterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


async def awaited_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


def put(drive: Drive, wire: Wire, source: Any, *, size: int | None = None, **more: Any) -> None:
    transport = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER,
        base_url=BASE_URL,
        credential=HeaderCredential("X-API-Key", API_KEY),
        options=Options(headers={"X-Gateway-Token": "canary"}),
        http_client=drive.http_client(wire),
        pace=drive.clock.pace,
    )
    body = drive.twin("_core._sync.uploads", "readable_body")(source, size, sized=True)
    drive.twin("_core._sync.uploads", "put_presigned")(transport, URL, body, {}, **more)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    path.write_bytes(DATA)
    return path


FORMS: dict[str, Any] = {
    "path": lambda clip: clip,
    "text": str,
    "bytes": lambda _: DATA,
    "bytearray": lambda _: bytearray(DATA),
    "memoryview": lambda _: memoryview(DATA),
    "file": lambda _: io.BytesIO(DATA),
}
ONE_SHOTS: dict[str, Any] = {"pipe": lambda: Pipe(DATA), "iterator": pieces, "list": lambda: list(pieces())}


@each("form", FORMS)
def test_every_form_of_source_arrives_whole(drive: Drive, clip: Path, form: str) -> None:
    wire = Wire(httpx.Response(200))
    put(drive, wire, FORMS[form](clip))
    [request] = wire.requests
    assert request.content == DATA
    assert request.headers["content-length"] == str(len(DATA))
    assert request.headers["content-type"] == "application/octet-stream"
    assert "transfer-encoding" not in request.headers


@each("form", ONE_SHOTS)
def test_a_source_of_known_size_that_can_be_read_once_arrives_whole(drive: Drive, form: str) -> None:
    wire = Wire(httpx.Response(200))
    put(drive, wire, ONE_SHOTS[form](), size=len(DATA))
    assert wire.bodies == [DATA]


@pytest.mark.anyio
async def test_an_asynchronous_source_arrives_whole_from_an_asynchronous_client(clock: Any) -> None:
    from encodekit._core._async.transport import AsyncTransport
    from encodekit._core._async.uploads import put_presigned, readable_body

    wire = Wire(httpx.Response(200))
    transport = AsyncTransport(
        PROVIDER,
        base_url=BASE_URL,
        credential=None,
        options=Options(),
        http_client=httpx.AsyncClient(transport=wire),
        pace=clock.pace,
    )
    body = readable_body(awaited_pieces(), len(DATA), sized=True)
    await put_presigned(transport, URL, body, {})
    assert wire.bodies == [DATA]


def test_an_asynchronous_source_is_refused_by_a_synchronous_client_before_anything_is_sent(clock: Any) -> None:
    wire = Wire()
    with pytest.raises(InvalidInputError, match="asynchronous client"):
        put(Drive(is_async=False, clock=clock), wire, awaited_pieces(), size=len(DATA))


def test_a_file_is_read_from_its_present_position(drive: Drive) -> None:
    wire = Wire(httpx.Response(500), httpx.Response(200))
    file = io.BytesIO(DATA)
    file.seek(1000)
    put(drive, wire, file)
    assert wire.bodies == [DATA[1000:]] * 2


@each("form", FORMS)
def test_after_two_failures_the_same_bytes_are_sent_again(drive: Drive, clip: Path, form: str) -> None:
    wire = Wire(httpx.Response(500), httpx.ReadError("reset"), httpx.Response(200))
    put(drive, wire, FORMS[form](clip))
    assert wire.bodies == [DATA] * 3


@each("form", ONE_SHOTS)
@each("failure", [httpx.Response(500), httpx.Response(429), httpx.ReadError("reset")])
def test_a_source_that_can_be_read_once_is_sent_once(drive: Drive, form: str, failure: Any) -> None:
    wire = Wire(failure)
    with pytest.raises(errors.RequestError) as raised:
        put(drive, wire, ONE_SHOTS[form](), size=len(DATA))
    assert raised.value.attempts == len(wire.requests) == 1


@each("form", ONE_SHOTS)
def test_a_source_that_nobody_has_read_yet_is_sent_after_a_refused_connection(drive: Drive, form: str) -> None:
    wire = Wire(NeverReachedError(httpx.ConnectError("refused")), httpx.Response(200))
    put(drive, wire, ONE_SHOTS[form](), size=len(DATA))
    assert wire.requests[1].content == DATA


def test_the_storage_gets_neither_the_credential_nor_the_clients_headers(drive: Drive) -> None:
    wire = Wire(httpx.Response(200))
    put(drive, wire, DATA)
    [request] = wire.requests
    assert str(request.url) == URL
    assert API_KEY not in str(request.headers.raw)
    assert "x-gateway-token" not in request.headers
    assert "authorization" not in request.headers


def test_what_else_the_provider_wants_is_sent_along(drive: Drive) -> None:
    wire = Wire(httpx.Response(200))
    put(drive, wire, DATA, content_type="video/mp4", headers={"x-amz-acl": "private"})
    sent = wire.requests[0].headers
    assert [sent[name] for name in ("x-amz-acl", "content-type", "content-length")] == [
        *("private", "video/mp4", str(len(DATA)))
    ]


@each("form", FORMS)
def test_progress_only_grows_and_ends_at_the_total(drive: Drive, clip: Path, form: str) -> None:
    seen: list[tuple[int, int | None]] = []
    put(
        drive,
        Wire(httpx.Response(200)),
        FORMS[form](clip),
        on_progress=lambda done: seen.append((done.bytes_done, done.bytes_total)),
    )
    done = [bytes_done for bytes_done, _total in seen]
    assert done == sorted(set(done))
    assert (done[0], done[-1]) == (0, len(DATA))
    assert len(done) > 3
    assert {total for _done, total in seen} == {len(DATA)}


def test_progress_starts_over_with_each_attempt(drive: Drive) -> None:
    seen: list[int] = []
    wire = Wire(httpx.Response(500), httpx.Response(200))
    put(drive, wire, b"x" * 10, on_progress=lambda done: seen.append(done.bytes_done))
    assert seen == [0, 10, 0, 10]


def test_a_failure_of_the_callback_is_the_callers_own(drive: Drive) -> None:
    def broken(_done: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        put(drive, Wire(httpx.Response(200)), DATA, on_progress=broken)


@each(
    ("source", "reason"),
    [
        (b"", "empty"),
        (io.BytesIO(b""), "empty"),
        (io.StringIO("text"), "'rb'"),
        ("nowhere/clip.mp4", "no file at 'nowhere/clip.mp4'"),
        ("", "folder"),
        ("x" * 5000, "cannot be used"),
        ("a\0b", "no file"),
        ("s3://bucket/clip.mp4", "S3Source"),
        ("ftp://user:canary@host.example/clip.mp4", "no http or https URL"),
        (5, "not int"),
        (None, "not NoneType"),
        (iter([b"x"]), "pass size"),
        (Pipe(b"x"), "pass size"),
    ],
)
def test_what_cannot_be_uploaded_is_refused_before_anything_is_sent(drive: Drive, source: Any, reason: str) -> None:
    with pytest.raises(InvalidInputError, match=reason) as raised:
        put(drive, Wire(), source)
    assert "canary" not in str(raised.value)


@each("size", [-1, 1.5, "10", True])
def test_a_size_that_is_none_is_refused(drive: Drive, size: Any) -> None:
    with pytest.raises(InvalidInputError, match="size"):
        put(drive, Wire(), iter([b"x"]), size=size)


def test_a_folder_an_empty_and_a_closed_file_are_refused(drive: Drive, tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.touch()
    closed = io.BytesIO(DATA)
    closed.close()
    for source, reason in ((tmp_path, "is a folder"), (empty, "is empty"), (closed, "closed")):
        with pytest.raises(InvalidInputError, match=reason):
            put(drive, Wire(), source)


def test_a_temporary_file_open_as_text_is_refused(drive: Drive) -> None:
    with tempfile.NamedTemporaryFile("w+") as file, pytest.raises(InvalidInputError, match="'rb'"):
        put(drive, Wire(), file)


def test_empty_pieces_do_not_end_the_source(drive: Drive) -> None:
    wire = Wire(httpx.Response(200))
    put(drive, wire, iter([b"a", b"", b"b"]), size=2)
    assert wire.bodies == [b"ab"]


@pytest.mark.parametrize(("given", "number"), [(b"abc", "3 of 4"), (b"abcde", "more than 4")])
def test_a_source_of_another_size_than_was_said_ends_in_one_clear_error(
    drive: Drive, given: bytes, number: str
) -> None:
    wire = Wire(httpx.Response(200))
    with pytest.raises(InvalidInputError, match=f"The source gave {number} bytes"):
        put(drive, wire, iter([given[:2], given[2:]]), size=4)
    assert len(wire.requests) == 1


def test_a_file_that_changes_while_it_is_sent_ends_in_one_clear_error(drive: Drive, clip: Path) -> None:
    wire = Wire(httpx.Response(200))
    with pytest.raises(InvalidInputError, match="was it changed"):
        put(drive, wire, clip, on_progress=lambda done: done.bytes_done or clip.write_bytes(DATA + b"more"))


def test_a_source_of_texts_is_named(drive: Drive) -> None:
    with pytest.raises(InvalidInputError, match="str"):
        put(drive, Wire(httpx.Response(200)), iter(["abc"]), size=3)


def test_a_file_that_goes_away_between_attempts_is_named(drive: Drive, clip: Path) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        clip.unlink(missing_ok=True)
        return httpx.Response(500)

    with pytest.raises(errors.IncompleteTransferError, match=r"clip\.mp4 could not be read") as raised:
        put(drive, Wire(answer, answer, answer, answer), clip)
    assert isinstance(raised.value.__cause__, FileNotFoundError)


def test_a_refusal_is_the_storages_and_hides_the_signature(drive: Drive) -> None:
    xml = f"<Error><Code>SignatureDoesNotMatch</Code><Resource>{URL}</Resource></Error>"
    with pytest.raises(errors.PermissionDeniedError, match="storage answered with status 403") as raised:
        put(drive, Wire(httpx.Response(403, text=xml)), DATA)
    assert raised.value.operation == "upload"
    assert "SignatureDoesNotMatch" in raised.value.body
    assert "canary" not in f"{raised.value} {vars(raised.value)}"


def test_a_body_is_not_opened_before_it_is_sent(clip: Path) -> None:
    body = upload_body(clip)
    assert (body.size, body.replayable) == (len(DATA), True)
    clip.unlink()
    with pytest.raises(errors.IncompleteTransferError):
        run(lambda: list(body.open()))  # type: ignore[arg-type]


@each(
    ("source", "expected"),
    [
        ("https://example.com/in.mp4", True),
        ("HTTP://example.com/in.mp4", True),
        ("in.mp4", False),
        ("s3://bucket/in.mp4", False),
        ("C:\\clips\\in.mp4", False),
        (b"https://example.com/in.mp4", False),
        (None, False),
    ],
)
def test_a_url_is_told_from_a_path(source: object, expected: bool) -> None:
    assert is_url(source) is expected


def test_parts_have_one_size_but_for_the_last(drive: Drive) -> None:
    from encodekit._core._async import uploads as async_uploads
    from encodekit._core._sync import uploads as sync_uploads

    def parts(size: int) -> list[bytes]:
        body = upload_body(iter(pieces(DATA[:1_000_000], 70_000)), 1_000_000)
        if not drive.is_async:
            return list(sync_uploads.read_parts(body, size))

        async def collect() -> list[bytes]:
            return [part async for part in async_uploads.read_parts(body, size)]

        return run(collect)  # type: ignore[no-any-return]

    for size in (300_000, 500_000, 1_000_000, 2_000_000):
        found = parts(size)
        assert b"".join(found) == DATA[:1_000_000]
        assert {len(part) for part in found[:-1]} <= {size}
        assert 0 < len(found[-1]) <= size
