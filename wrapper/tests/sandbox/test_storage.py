from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from encodekit.sandbox import storage as module
from encodekit.sandbox.clock import ManualClock
from encodekit.sandbox.storage import KeyRefusedError, Storage, TooLargeError, TruncatedError, inside, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def storage(tmp_path: Path, clock: ManualClock) -> Storage:
    return Storage(tmp_path / "objects", "http://store.test", clock)


@pytest.fixture
def client(storage: Storage) -> httpx.AsyncClient:
    app = Starlette(routes=[Mount("/storage", routes=storage.routes())])
    return httpx.AsyncClient(transport=httpx.ASGITransport(app))


def files(storage: Storage) -> list[str]:
    return sorted(path.relative_to(storage.root).as_posix() for path in storage.root.rglob("*") if path.is_file())


async def test_what_is_put_is_what_is_got(client: httpx.AsyncClient, storage: Storage) -> None:
    content = bytes(range(256)) * 9000
    put = await client.put(storage.upload_url("in/a.mp4", 60), content=content)
    assert (put.status_code, put.headers["etag"]) == (200, f'"{hashlib.md5(content).hexdigest()}"')
    got = await client.get(storage.download_url("in/a.mp4", 60))
    assert (got.content, got.headers["content-type"]) == (content, "video/mp4")


async def test_a_download_can_be_resumed_and_asked_for_its_size(client: httpx.AsyncClient, storage: Storage) -> None:
    await client.put(storage.upload_url("a", 60), content=b"0123456789")
    url = storage.download_url("a", 60)
    rest = await client.get(url, headers={"Range": "bytes=7-"})
    assert (rest.status_code, rest.content, rest.headers["content-range"]) == (206, b"789", "bytes 7-9/10")
    assert (await client.get(url, headers={"Range": "bytes=10-"})).status_code == 416
    head = await client.head(url)
    assert (head.status_code, head.headers["content-length"], head.content) == (200, "10", b"")


def with_query(url: str, **changes: str) -> str:
    parts = urlsplit(url)
    return parts._replace(query=urlencode(dict(parse_qsl(parts.query)) | changes)).geturl()


async def test_a_url_that_was_tampered_with_is_refused(client: httpx.AsyncClient, storage: Storage) -> None:
    await client.put(storage.upload_url("a", 60), content=b"x")
    url = storage.download_url("a", 60)
    for bad in (
        with_query(url, expires="99999999999"),
        with_query(url, signature="0" * 64),
        with_query(url, signature="é"),
        with_query(url, expires="soon"),
        url.replace("/a?", "/b?"),
        url.partition("?")[0],
        storage.upload_url("a", 60),
    ):
        response = await client.get(bad)
        assert (response.status_code, "SignatureDoesNotMatch" in response.text) == (403, True)
    assert (await client.put(url, content=b"y")).status_code == 403


async def test_a_signed_url_expires(client: httpx.AsyncClient, storage: Storage, clock: ManualClock) -> None:
    await client.put(storage.upload_url("out/a", 60), content=b"x")
    url = storage.download_url("out/a", 60)
    clock.advance(60)
    assert (await client.get(url)).status_code == 200
    clock.advance(1)
    response = await client.get(url)
    assert (response.status_code, "Request has expired" in response.text) == (403, True)


async def test_only_public_objects_are_given_without_a_signature(client: httpx.AsyncClient, storage: Storage) -> None:
    await client.put(storage.upload_url("out/a", 60), content=b"x")
    await client.put(storage.upload_url("in/a", 60), content=b"x")
    assert (await client.get(storage.public_url("out/a"))).content == b"x"
    assert (await client.get(storage.public_url("in/a"))).status_code == 403
    assert (await client.put(storage.public_url("out/a"), content=b"y")).status_code == 403


async def test_an_object_that_is_not_there_is_404(client: httpx.AsyncClient, storage: Storage) -> None:
    response = await client.get(storage.download_url("none", 60))
    assert (response.status_code, "NoSuchKey" in response.text) == (404, True)


async def test_an_upload_must_tell_its_length(client: httpx.AsyncClient, storage: Storage) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"x"

    assert (await client.put(storage.upload_url("a", 60), content=chunks())).status_code == 411


@pytest.mark.parametrize("length", ["5", "3"])
async def test_an_upload_of_another_length_than_told_leaves_nothing(
    client: httpx.AsyncClient, storage: Storage, length: str
) -> None:
    response = await client.put(storage.upload_url("a", 60), content=b"1234", headers={"Content-Length": length})
    assert (response.status_code, files(storage)) == (400, [])


async def test_an_upload_that_is_too_large_is_refused_before_it_comes(
    client: httpx.AsyncClient, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_OBJECT_BYTES", 3)
    response = await client.put(storage.upload_url("a", 60), content=b"1234")
    assert (response.status_code, files(storage)) == (413, [])


async def test_an_upload_that_breaks_off_keeps_what_was_there(client: httpx.AsyncClient, storage: Storage) -> None:
    await client.put(storage.upload_url("a", 60), content=b"good")
    await client.put(storage.upload_url("a", 60), content=b"bad", headers={"Content-Length": "9"})
    assert storage.path("a").read_bytes() == b"good"


async def test_a_published_file_is_served_in_place(client: httpx.AsyncClient, storage: Storage, clip: Path) -> None:
    url = storage.publish(clip)
    response = await client.get(url)
    assert url.endswith("/clip.mp4")
    assert response.content == clip.read_bytes()
    assert (await client.get(url.replace("/published/", "/published/x"))).status_code == 404
    assert files(storage) == []


def test_publishing_what_is_not_there_fails_at_once(storage: Storage, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        storage.publish(tmp_path / "none")


KEYS_THAT_ESCAPE = ["", "/", "/etc/passwd", "..", "../a", "a/../../b", "a//b", "a/.", "a\\..\\b", "a\0", "a" * 256]


@pytest.mark.parametrize("key", [*KEYS_THAT_ESCAPE, "a/" * 600 + "a"])
def test_a_name_that_could_escape_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(KeyRefusedError):
        inside(tmp_path, key)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "link").symlink_to(tmp_path)
    with pytest.raises(KeyRefusedError):
        inside(tmp_path / "root", "link/secret")


async def test_even_a_signed_url_does_not_escape(client: httpx.AsyncClient, storage: Storage, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s")
    url = storage.download_url("x/../../secret", 60).replace("x/../../", "x%2F..%2F..%2F")
    assert (await client.get(url)).status_code == 400
    url = storage.upload_url("x/../../new", 60).replace("x/../../", "x%2F..%2F..%2F")
    assert (await client.put(url, content=b"x")).status_code == 400
    assert not (tmp_path / "new").exists()


async def test_saving_gives_up_when_too_much_or_too_little_comes(tmp_path: Path) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"12"
        yield b"34"

    with pytest.raises(TooLargeError):
        await save(chunks(), tmp_path / "a", max_bytes=3)
    with pytest.raises(TruncatedError):
        await save(chunks(), tmp_path / "a", max_bytes=9, expected_bytes=5)
    assert list(tmp_path.iterdir()) == []
