from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit.sandbox import Sandbox, sources
from encodekit.sandbox.sources import Buckets, SourceError, SourceProblem, Web

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.anyio

URL = "http://127.0.0.1:9/clip.mp4"


def answering(response: httpx.Response | Exception | None) -> Web:
    """A web in which everything is answered so; with None, nothing ever is."""

    async def answer(_: httpx.Request) -> httpx.Response:
        if isinstance(response, Exception):
            raise response
        if response is None:
            await asyncio.Event().wait()
        assert response
        return response

    return Web(httpx.MockTransport(answer))


async def problem_of(web: Web, target: Path, url: str = URL) -> SourceProblem:
    with pytest.raises(SourceError) as caught:
        await web.fetch(url, target)
    assert not target.exists()
    return caught.value.problem


async def test_a_source_is_stored_under_its_name_when_it_is_complete(tmp_path: Path) -> None:
    await answering(httpx.Response(200, content=b"video")).fetch(URL, tmp_path / "in" / "a")
    assert (tmp_path / "in" / "a").read_bytes() == b"video"


async def test_what_the_http_library_logs_shows_no_credential(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    web = answering(httpx.Response(200, content=b"video"))
    await web.fetch("http://user:very-secret@127.0.0.1:9/clip.mp4?X-Amz-Signature=very-secret", tmp_path / "a")
    async with web.stream("POST", "http://127.0.0.1:9/services/very-secret?token=very-secret"):
        pass
    await web.client.get("http://127.0.0.1:9/plain")  # it does log
    assert "127.0.0.1:9/plain" in caplog.text
    assert "very-secret" not in caplog.text


async def test_a_source_that_is_too_large_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCE_BYTES", 4)
    web = answering(httpx.Response(200, content=b"video"))
    assert await problem_of(web, tmp_path / "a") is SourceProblem.TOO_LARGE
    assert list(tmp_path.iterdir()) == []


async def test_a_source_that_is_too_slow_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCE_SECONDS", 0.01)
    assert await problem_of(answering(None), tmp_path / "a") is SourceProblem.UNREACHABLE


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(404),
        httpx.Response(302, headers={"Location": URL}),
        httpx.Response(302, headers={"Location": "file:///etc/passwd"}),
        httpx.ConnectError("refused"),
        httpx.ReadTimeout("slow"),
    ],
)
async def test_a_source_that_does_not_come_is_unreachable(tmp_path: Path, response: httpx.Response | Exception) -> None:
    assert await problem_of(answering(response), tmp_path / "a") is SourceProblem.UNREACHABLE


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://127.0.0.1/a", SourceProblem.MALFORMED),
        ("file:///etc/passwd", SourceProblem.MALFORMED),
        ("http:///a", SourceProblem.MALFORMED),
        ("http://127.0.0.1:99999/a", SourceProblem.MALFORMED),
        ("http://[::1/a", SourceProblem.MALFORMED),
        ("http://a..b/", SourceProblem.UNKNOWN_HOST),
        (f"http://{'a' * 64}.test/", SourceProblem.UNKNOWN_HOST),
    ],
)
async def test_a_url_that_cannot_be_fetched_is_refused_at_once(url: str, problem: SourceProblem) -> None:
    with pytest.raises(SourceError) as caught:
        await Web().check_host(url)
    assert caught.value.problem is problem


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_the_sandbox_fetches_from_its_storage_but_not_from_its_api(
    sandbox: Sandbox, clip: Path, tmp_path: Path, host: str
) -> None:
    web = sandbox._services.web
    own = Web()
    own.client.headers = web.client.headers  # what the sandbox sends, from this test's own loop
    published = sandbox.publish(clip).replace("127.0.0.1", host)
    await own.fetch(published, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == clip.read_bytes()
    api = f"{sandbox.convertrilo_url}/tokens/balance".replace("127.0.0.1", host)
    assert await problem_of(own, tmp_path / "b", api) is SourceProblem.FORBIDDEN
    await own.client.aclose()


def test_a_bucket_is_a_folder(tmp_path: Path) -> None:
    buckets = Buckets(tmp_path)
    for key in ("in/b.mp4", "in/a.mp4", "other/c.mp4"):
        path = buckets.path("media", key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    assert buckets.list_keys("media", "in/") == ["in/a.mp4", "in/b.mp4"]
    assert buckets.list_keys("empty") == []


@pytest.mark.parametrize(("bucket", "key"), [("..", "a"), ("media", "../../a"), ("media", "/etc/passwd"), ("", "a")])
def test_a_bucket_is_not_a_way_out(tmp_path: Path, bucket: str, key: str) -> None:
    with pytest.raises(SourceError) as caught:
        Buckets(tmp_path).path(bucket, key)
    assert caught.value.problem is SourceProblem.FORBIDDEN
    with pytest.raises(SourceError):
        Buckets(tmp_path).list_keys("..")
