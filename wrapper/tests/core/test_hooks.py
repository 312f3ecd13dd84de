"""What hooks and the log see of an attempt."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, ClassVar

import anyio
import httpx
import pytest

from encodekit import errors
from encodekit._core.http import Call
from encodekit._core.options import Options
from encodekit._core.pacing import Deadline
from tests.core.example import GET, SIGNED, ok, transport
from tests.support import API_KEY, Drive, Wire

if TYPE_CHECKING:
    from encodekit._core.hooks import Attempt


def test_hooks_see_every_attempt(drive: Drive) -> None:
    from encodekit import Hook

    class Watcher(Hook):
        def __init__(self) -> None:
            self.seen: list[tuple[str, int, int | None, str | None, float | None]] = []

        def attempt_started(self, attempt: Attempt) -> None:
            self.seen.append(("started", attempt.number, attempt.status, None, attempt.seconds))

        def attempt_ended(self, attempt: Attempt) -> None:
            name = type(attempt.error).__name__ if attempt.error else None
            self.seen.append(("ended", attempt.number, attempt.status, name, attempt.seconds))

    def slow(_request: httpx.Request) -> httpx.Response:
        drive.clock.seconds += 2.0
        return httpx.Response(503)

    watcher = Watcher()
    transport(drive, Wire(slow, httpx.ReadError("reset"), ok()), hooks=[watcher]).send(GET, {})
    assert watcher.seen == [
        ("started", 1, None, None, None),
        ("ended", 1, 503, "ServerError", 2.0),
        ("started", 2, None, None, None),
        ("ended", 2, None, "ConnectionFailedError", 0.0),
        ("started", 3, None, None, None),
        ("ended", 3, 200, None, 0.0),
    ]


def test_a_hook_sees_the_status_of_a_stream(drive: Drive) -> None:
    from encodekit import Hook

    class Watcher(Hook):
        seen: ClassVar[list[int | None]] = []

        def attempt_ended(self, attempt: Attempt) -> None:
            self.seen.append(attempt.status)

    made = transport(drive, Wire(httpx.Response(206, content=b"part")))
    attempt = (GET, Options(hooks=(Watcher(),)), Deadline(None, drive.clock.pace), 1)

    async def read() -> None:
        async with made.target.stream(*attempt):
            pass

    if drive.is_async:
        anyio.run(read)
    else:
        with made.stream(*attempt):
            pass
    assert Watcher.seen == [206]


def test_the_log_shows_attempts_and_no_secret(drive: Drive, caplog: pytest.LogCaptureFixture) -> None:
    wire = Wire(httpx.Response(503), ok())
    with caplog.at_level(logging.DEBUG):
        transport(drive, wire).send(Call(operation="download", method="GET", url=SIGNED, authenticated=False), {})
    lines = [record.getMessage() for record in caplog.records if record.name == "encodekit.http"]
    shown = SIGNED.replace("canary-signature", "REDACTED")
    assert lines == [f"GET {shown}, attempt 1: 503", f"GET {shown}, attempt 2: 200"]
    assert "canary" not in caplog.text


def test_the_log_of_httpx_is_left_alone_outside_our_calls(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), httpx.Client(transport=Wire(ok())) as client:
        client.get("https://other.example/?visible=yes")
    assert "visible=yes" in caplog.text


def test_what_the_provider_says_of_the_credential_is_not_repeated(drive: Drive) -> None:
    payload = {"message": f"Key {API_KEY} is unknown.", "echo": {"X-API-Key": API_KEY}}
    with pytest.raises(errors.AuthenticationError) as raised:
        transport(drive, Wire(httpx.Response(401, json=payload))).send(GET, {})
    assert API_KEY not in f"{raised.value!r} {raised.value} {vars(raised.value)} {raised.value.args}"
