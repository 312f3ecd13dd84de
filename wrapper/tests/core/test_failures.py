"""Failures on the way, and answers that say no, as our errors."""

from __future__ import annotations

import json
import pickle
from typing import Any

import httpx
import pytest

from encodekit import errors
from encodekit._core.http import Call, failure_error
from encodekit._core.options import RetryPolicy
from tests.core.example import GET, transport
from tests.support import BASE_URL, Chunks, Drive, Wire, each


@each(
    ("failure", "expected"),
    [
        (httpx.ConnectTimeout("x"), errors.RequestTimeoutError),
        (httpx.ReadTimeout("x"), errors.RequestTimeoutError),
        (httpx.WriteTimeout("x"), errors.RequestTimeoutError),
        (httpx.PoolTimeout("x"), errors.RequestTimeoutError),
        (httpx.TimeoutException("x"), errors.RequestTimeoutError),
        (httpx.ConnectError("x"), errors.ConnectionFailedError),
        (httpx.ReadError("x"), errors.ConnectionFailedError),
        (httpx.WriteError("x"), errors.ConnectionFailedError),
        (httpx.CloseError("x"), errors.ConnectionFailedError),
        (httpx.NetworkError("x"), errors.ConnectionFailedError),
        (httpx.LocalProtocolError("x"), errors.ConnectionFailedError),
        (httpx.RemoteProtocolError("x"), errors.ConnectionFailedError),
        (httpx.ProtocolError("x"), errors.ConnectionFailedError),
        (httpx.ProxyError("x"), errors.ConnectionFailedError),
        (httpx.UnsupportedProtocol("x"), errors.ConnectionFailedError),
        (httpx.TransportError("x"), errors.ConnectionFailedError),
        (httpx.StreamConsumed(), errors.ConnectionFailedError),
        (httpx.StreamClosed(), errors.ConnectionFailedError),
        (httpx.ResponseNotRead(), errors.ConnectionFailedError),
        (httpx.RequestNotRead(), errors.ConnectionFailedError),
        (httpx.DecodingError("x"), errors.ResponseDecodingError),
        (httpx.TooManyRedirects("x"), errors.ResponseDecodingError),
        (httpx.InvalidURL("x"), errors.ResponseDecodingError),
    ],
)
def test_every_failure_of_httpx_is_one_of_our_errors(failure: Exception, expected: type[errors.RequestError]) -> None:
    assert type(failure_error(failure)) is expected


def test_no_failure_of_httpx_is_forgotten() -> None:
    def below(cls: type[Exception]) -> set[type[Exception]]:
        return {cls}.union(*(below(child) for child in cls.__subclasses__()))

    raised_by_us = {httpx.HTTPError, httpx.RequestError, httpx.HTTPStatusError}
    failures = below(httpx.HTTPError) | below(httpx.StreamError) | below(httpx.InvalidURL)
    public = {cls for cls in failures if cls.__module__ == "httpx"} - raised_by_us - {httpx.StreamError}
    unmapped = [cls for cls in public if failure_error(cls.__new__(cls)) is None]
    assert not unmapped


def test_a_bug_is_not_dressed_up() -> None:
    assert failure_error(ZeroDivisionError()) is None


@each(
    ("failure", "phase"),
    [
        (httpx.ConnectTimeout("x"), "connect"),
        (httpx.ReadTimeout("x"), "read"),
        (httpx.WriteTimeout("x"), "write"),
        (httpx.PoolTimeout("x"), "pool"),
    ],
)
def test_a_timeout_says_while_doing_what(drive: Drive, failure: Exception, phase: str) -> None:
    with pytest.raises(errors.RequestTimeoutError) as raised:
        transport(drive, Wire(failure)).send(GET, {"retry": RetryPolicy(attempts=1)})
    assert raised.value.phase == phase
    assert raised.value.__cause__ is failure


@each(
    ("origin", "expected"),
    [("", errors.InvalidInputError), ("https://bucket.example", errors.ResponseDecodingError)],
)
def test_a_url_that_cannot_be_is_the_fault_of_whoever_gave_it(
    drive: Drive, origin: str, expected: type[Exception]
) -> None:
    wire = Wire()
    with pytest.raises(expected):
        transport(drive, wire).send(Call(operation="get_it", method="get", url=f"{origin}/{'x' * 70_000}"), {})
    assert not wire.requests


def test_an_error_knows_all_about_its_request(drive: Drive) -> None:
    wire = Wire(
        httpx.Response(
            418, json={"code": "teapot", "message": "Tea."}, headers={"X-Request-Id": "req-1", "Retry-After": "9"}
        )
    )
    with pytest.raises(errors.UnexpectedStatusError) as raised:
        transport(drive, wire).send(GET, {})
    error = raised.value
    assert (error.provider, error.operation, error.method, error.url) == ("example", "get_it", "GET", f"{BASE_URL}/it")
    assert (error.status, error.code, error.request_id, error.retry_after) == (418, "teapot", "req-1", 9.0)
    assert json.loads(error.body) == {"code": "teapot", "message": "Tea."}
    assert error.message == "Tea."
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


@each("status", [301, 302, 304, 307, 308])
def test_a_redirect_is_not_followed(drive: Drive, status: int) -> None:
    wire = Wire(httpx.Response(status, headers={"Location": "https://elsewhere.example/"}))
    with pytest.raises(errors.UnexpectedStatusError):
        transport(drive, wire).send(GET, {})
    assert len(wire.requests) == 1


@each(
    "answer",
    [
        httpx.Response(500, content=b""),
        httpx.Response(500, content=b"<html>Bad gateway</html>", headers={"Content-Type": "text/html"}),
        httpx.Response(500, content=b"\xff\xfe\x00", headers={"Content-Type": "application/json"}),
        httpx.Response(500, content=b"[" * 100_000, headers={"Content-Type": "application/json"}),
        httpx.Response(500, content=b'{"message": ' + b"9" * 5000 + b"}"),
        httpx.Response(500, json=["a", "list"]),
        httpx.Response(500, json=None),
        *[
            httpx.Response(500, content=b"\x80abc", headers={"Content-Type": f"text/html; charset={charset}"})
            for charset in ("hex", "base64", "zlib", "rot13", "undefined", "idna", "unknown-8bit", "utf-16", "\x00")
        ],
        httpx.Response(500, content=b"not gzip", headers={"Content-Type": "text/html; charset=punycode"}),
    ],
)
def test_no_body_of_an_error_breaks_the_error(drive: Drive, answer: httpx.Response) -> None:
    with pytest.raises(errors.ServerError) as raised:
        transport(drive, Wire(answer)).send(GET, {"retry": RetryPolicy(attempts=1)})
    assert raised.value.status == 500
    assert isinstance(raised.value.body, str)


def test_a_body_that_cannot_be_unpacked_is_a_decoding_error(drive: Drive) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Chunks(b"not gzip"), headers={"Content-Encoding": "gzip"})

    with pytest.raises(errors.ResponseDecodingError):
        transport(drive, Wire(answer)).send(GET, {})


@each(
    "arguments",
    [
        {"json": {"when": object()}},
        {"json": {"score": float("nan")}},
        {"json": {"name": "\ud800"}},
        {"params": {"token": "\ud800"}},
    ],
)
def test_what_cannot_be_written_down_is_refused_before_it_is_sent(drive: Drive, arguments: dict[str, Any]) -> None:
    wire = Wire()
    with pytest.raises(errors.InvalidInputError):
        transport(drive, wire).send(Call(operation="make_it", method="POST", url="/it", arguments=arguments), {})
    assert wire.requests == []
