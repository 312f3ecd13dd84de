"""A client of httpx2, the fork that other libraries bring along, can be injected in the place of one of httpx."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from encodekit import AsyncByteNite, AsyncConvertrilo, ByteNite, Convertrilo, RetryPolicy, errors
from tests.facades import PROVIDERS, operations, public_classes
from tests.support import BASE_URL, Clock, run
from tests.test_error_table import JOB, RECIPES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONTENT = b"moving pictures" * 1_000
halves = pytest.mark.parametrize("half", [0, 1], ids=["sync", "async"])


def over_httpx2(cls: Any, answer: Callable[[httpx2.Request], httpx2.Response], clock: Clock, **arguments: Any) -> Any:
    """A client of ours over a client of the fork."""
    wire = httpx2.MockTransport(answer)
    is_async = cls.__name__.startswith("Async")
    http_client: Any = httpx2.AsyncClient(transport=wire) if is_async else httpx2.Client(transport=wire)
    return cls(**{"base_url": BASE_URL, "pace": clock.pace, "http_client": http_client, **arguments})


@halves
@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_facade_sends_its_credential_and_reads_the_answer(provider: str, half: int, clock: Clock) -> None:
    recipe = RECIPES[provider]
    operation, call = recipe.get
    status, _, body = operations(provider)[operation].bodies(good=True)[0]
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(status, json=body)

    cls = [*public_classes(provider).values()][half]
    assert run(call, over_httpx2(cls, answer, clock, **recipe.credential)) is not None
    [request] = sent
    carried = f"{request.url} {[*request.headers.values()]}"
    assert any(secret in carried for name, secret in recipe.credential.items() if name != "factory_id")


@halves
def test_a_token_is_exchanged_once_and_anew_when_it_is_refused(half: int, clock: Clock) -> None:
    given: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/auth/access_token"):
            given.append(f"token-{len(given)}")
            return httpx2.Response(200, json={"token": given[-1], "expiresIn": "3600", "scopes": ""})
        is_good = request.headers["authorization"] == "token-1"
        return httpx2.Response(404 if is_good else 401, json={"code": 5, "message": "no such job"})

    client = over_httpx2((ByteNite, AsyncByteNite)[half], answer, clock, api_key="canary-key")
    for _ in range(2):
        with pytest.raises(errors.NotFoundError, match="no such job"):
            run(client.jobs.get, JOB)
    assert given == ["token-0", "token-1"]


@halves
def test_its_failures_come_to_the_same_errors(half: int, clock: Clock) -> None:
    failures = {
        "ReadTimeout": errors.RequestTimeoutError,
        "ConnectTimeout": errors.RequestTimeoutError,
        "ConnectError": errors.ConnectionFailedError,
        "RemoteProtocolError": errors.ConnectionFailedError,
        "DecodingError": errors.ResponseDecodingError,
    }
    for name, expected in failures.items():

        def answer(_request: httpx2.Request, name: str = name) -> httpx2.Response:
            raise getattr(httpx2, name)("it broke")

        retry = RetryPolicy(attempts=2)
        client = over_httpx2((Convertrilo, AsyncConvertrilo)[half], answer, clock, api_key="cvr_key", retry=retry)
        with pytest.raises(expected) as caught:
            run(client.jobs.status, JOB)
        assert caught.type is expected, name
        assert caught.value.attempts == (1 if name == "DecodingError" else 2), name


@halves
def test_files_are_streamed_both_ways(half: int, clock: Clock, tmp_path: Path) -> None:
    created = operations("convertrilo")["create_job"].bodies(good=True)[0][2]
    status = operations("convertrilo")["get_job_status"].bodies(good=True)[0][2]
    # A copy: the examples of the document serve other tests, too.
    created = {**created, "upload": {**created["upload"], "url": f"{BASE_URL}/storage/in.mp4?signature=s"}}
    arrived: list[bytes] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.method == "PUT":
            arrived.append(request.content)
            return httpx2.Response(200)
        if request.url.path == "/storage/out.mp4":
            return httpx2.Response(200, content=CONTENT)
        link = f"{BASE_URL}/storage/out.mp4"
        return httpx2.Response(200, json=created if request.method == "POST" else {**status, "downloadUrl": link})

    client = over_httpx2((Convertrilo, AsyncConvertrilo)[half], answer, clock, api_key="cvr_key")
    run(client.jobs.upload, run(client.jobs.create, codec="h264", resolution="720p", fps=30), io.BytesIO(CONTENT))
    path = run(client.job(JOB).download, tmp_path / "out.mp4")
    assert arrived == [CONTENT]
    assert path.read_bytes() == CONTENT


@halves
def test_its_loggers_show_no_credential(half: int, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    loggers = ("httpx2", "httpcore2.connection", "httpcore2.http11")
    caplog.set_level("DEBUG")

    def answer(_request: httpx2.Request) -> httpx2.Response:
        for name in loggers:
            logging.getLogger(name).debug("receive_response_headers.complete [(b'X-API-Key', b'cvr_canary')]")
        return httpx2.Response(404)

    client = over_httpx2((Convertrilo, AsyncConvertrilo)[half], answer, clock, api_key="cvr_canary")
    with pytest.raises(errors.NotFoundError):
        run(client.jobs.status, JOB)
    assert {record.name for record in caplog.records} >= set(loggers)
    assert "cvr_canary" not in caplog.text
